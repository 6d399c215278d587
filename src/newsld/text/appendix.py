"""What goes on behind the reference list and is of the article too: appendices, sections that cite."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.source import Span
from newsld.text.foot import CITED, entry_signs, heads_sentences, is_after, is_heading
from newsld.text.languages import phrases
from newsld.text.patterns import pattern
from newsld.text.tokens import fold

_LONGEST = 100
_NAMED = pattern(r"(?:\s(?:[a-z]|[ivx]{1,5}|\d{1,2}))?(?:\s?[.:—–-]\s.*)?")
"""What stands behind the word: Appendix B: Method; Annex 2."""
_ENTRY = 2
"""So many signs have entries, and sentences fewer."""


def appendix_start(text: str, lines: Sequence[Span]) -> int:
    """The index of the line that heads what goes on behind the last list with a heading; ``len(lines)`` where
    nothing does."""
    indexes = range(len(lines))
    listed = next((n for n in reversed(indexes) if is_heading(text, lines[n])), len(lines))
    behind = indexes[listed + 2 :]
    if not behind:
        return len(lines)
    last_entry = next((n for n in reversed(behind) if _is_entry(text, lines[n])), listed)
    last_cites = next((n for n in reversed(behind) if CITED.search(text, *lines[n])), listed)
    for at in behind:
        if is_after(text, lines[at]):
            break
        is_section = last_entry < at < last_cites and heads_sentences(text, *lines[at : at + 2])
        if is_section or _heads_appendix(text, lines[at]):
            return at
    return len(lines)


def _heads_appendix(text: str, line: Span) -> bool:
    if line.end - line.start > _LONGEST:
        return False
    heading = fold(text[line.start : line.end]).strip(" #*_")
    return any(
        heading.startswith(word) and _NAMED.fullmatch(heading, len(word)) for word in phrases("foot.appendix")
    )


def _is_entry(text: str, line: Span) -> bool:
    return entry_signs(text[line.start : line.end], _ENTRY) >= _ENTRY
