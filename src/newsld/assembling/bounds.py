"""How far an article is read, which is farther than any goes; what stands behind stays in its text.

A mark or a statement costs as much as a line of words. A megabyte of nothing else takes ten seconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from newsld.document import Finding
from newsld.source import Span
from newsld.text.patterns import trimmed_lines

_LONGEST = 100_000
"""Code points of a paragraph. An article that lost its line breaks has some ten thousand."""
_MOST_PARAGRAPHS, _LEAST_PARAGRAPH = 10_000, 60
_MOST_LINES, _LEAST_LINE = 20_000, 30
"""So many are read, and of a long text one for so many code points. A book has some thousand."""
_MOST_ENTRIES = 5_000
_NOT_READ = "no citations and statements are read from here on"


def told_apart(text: str, start: int = 0) -> tuple[int, tuple[Finding, ...]]:
    """Where the lines from ``start`` on end that are told apart, and a finding where more stand behind."""
    most = max(_MOST_LINES, (len(text) - start) // _LEAST_LINE)
    if text.count("\n", start) + text.count("\r", start) <= most:
        return len(text), ()
    lines = trimmed_lines(text, start, len(text))
    end = next((at for at, _ in islice(lines, most, None)), len(text))
    if end == len(text):
        return end, ()
    message = f"more than {most} lines; those from here on are read as one paragraph"
    return end, (Finding("SEC006", message, Span(end, end + 1)),)


def read_closely(text: str, body: Sequence[Span]) -> tuple[Sequence[Span], tuple[Finding, ...]]:
    """The paragraphs as far as citations and statements are looked for, and findings where they go on."""
    findings = []
    most = max(_MOST_PARAGRAPHS, len(text) // _LEAST_PARAGRAPH)
    if len(body) > most:
        findings.append(Finding("SEC006", f"more than {most} paragraphs; {_NOT_READ}", body[most]))
        body = body[:most]
    if all(end - start <= _LONGEST for start, end in body):
        return body, tuple(findings)
    read = []
    for span in body:
        start, end = span
        if end - start > _LONGEST:
            end = max(text.rfind(" ", start, start + _LONGEST), start + _LONGEST // 2)
            message = f"more than {_LONGEST} letters in a paragraph; {_NOT_READ}"
            findings.append(Finding("SEC006", message, Span(end, end + 1)))
        read.append(Span(start, end))
    return read, tuple(findings)


def limited(lists: Sequence[Sequence[Span]]) -> tuple[list[Sequence[Span]], tuple[Finding, ...]]:
    """The entries of each reference list up to so many, and a finding on the first that is left."""
    kept: list[Sequence[Span]] = []
    room = _MOST_ENTRIES
    for entries in lists:
        kept.append(entries[:room])
        if len(entries) > room:
            message = f"more than {_MOST_ENTRIES} entries of reference lists; those from here on are not read"
            return kept, (Finding("SEC006", message, entries[room]),)
        room -= len(entries)
    return kept, ()
