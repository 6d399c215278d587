"""What stands behind an article's last sentence: agencies' marks, notes on its authors, the desk's part."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.foot import is_after
from newsld.text.languages import phrases, words
from newsld.text.patterns import pattern
from newsld.text.tokens import fold

_SIGNS = pattern(r"[\W_]+|-?\s?30\s?-?")
_INITIALS = pattern(r"[^\W\d_]{1,5}(?:\s?/{1,2}\s?[^\W\d_]{1,5})+\s?/?|[^\W\d_]{1,5}\s?/")
_CODE = pattern(r"\d{5,}|\(?[A-Z]{2,5}\)?|(?=\S*\d)[A-Z0-9]{2,}(?:-[A-Z0-9]{2,})*")
_LONGEST_MARK, _LONGEST_NOTE, _LONGEST_HEADING = 40, 600, 80
_AROUND = "()[]*_—–-. "
_MOST = 8
"""No article ends in more such lines than this."""


def copy_end(text: str, lines: Sequence[Span]) -> int:
    """The index of the line from which on nothing is for readers: Notizblock, Notes to editors.

    ``len(lines)`` where there is none.
    """
    return next((n for n, line in enumerate(lines) if _ends_copy(text, line)), len(lines))


def _ends_copy(text: str, line: Span) -> bool:
    if line.end - line.start > _LONGEST_HEADING:
        return False
    return fold(text[line.start : line.end]).strip(" #*_:—-.\u00a0") in words("foot.end")


def text_end(text: str, paragraphs: Sequence[Span], authors: Collection[str]) -> int:
    """How many of the paragraphs are the article's: those behind are marks and notes on its authors.

    ``authors`` are the names that its byline gives.
    """
    folded = tuple(fold(name) for name in authors)
    end = len(paragraphs)
    first = max(1, len(paragraphs) - _MOST)
    while end > first:
        if _closes(text, paragraphs[end - 1], folded):
            end -= 1
        elif end - 1 > first and _is_headed(text, *paragraphs[end - 2 : end]):
            end -= 2
        else:
            break
    return end


def _is_headed(text: str, heading: Span, note: Span) -> bool:
    """Whether a paragraph stands below the heading of what is behind an article: About the author."""
    return note.end - note.start <= _LONGEST_NOTE and is_after(text, heading)


def _closes(text: str, paragraph: Span, authors: Sequence[str]) -> bool:
    content = text[paragraph.start : paragraph.end]
    if len(content) <= _LONGEST_MARK:
        return _is_mark(content) or fold(content).strip("—–- ()[]") in authors
    if len(content) > _LONGEST_NOTE:
        return False
    return is_after(text, paragraph) or _is_note(fold(content), authors)


def _is_mark(content: str) -> bool:
    """A rule, initials of who filed the copy, its number, or the agency's name alone: abc/de, Lusa/Fim."""
    if any(form.fullmatch(content) for form in (_SIGNS, _INITIALS, _CODE)):
        return True
    if lexicon.is_agency(content.partition("/")[0].strip("() ")) and content.count(" ") < 2:
        return True
    parts = fold(content).strip(_AROUND).split()
    return any(lexicon.is_agency(" ".join(parts[n:])) and _helps(parts[:n]) for n in range(1, len(parts)))


def _helps(words_before: Sequence[str]) -> bool:
    """Whether words say that an agency helped, or that the outlet wrote with one: avec, Le Monde avec."""
    *outlet, last = words_before
    is_with = last in words("byline.with") and lexicon.key(" ".join(outlet)) in lexicon.outlets()
    return is_with or " ".join(words_before) in words("role.contributor")


def _is_note(folded: str, authors: Sequence[str]) -> bool:
    """Whether a paragraph begins with an author's name and says who that is: Ada Finch is …"""
    bare = folded.lstrip("*_([ —–-")
    name = next((name for name in authors if name in bare[: len(name) + _LONGEST_MARK // 2]), None)
    if name is None:
        return False
    before, _, behind = bare.partition(name)
    honorifics = words("byline.honorific")
    return all(word in honorifics for word in before.split()) and behind.startswith(
        tuple(f" {copula} " for copula in phrases("foot.being"))
    )
