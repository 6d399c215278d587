"""The name alone at the end of an article, which signs it where nobody else is named as its author."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.source import Span
from newsld.text.foot import is_heading
from newsld.text.head import lone_names
from newsld.text.lines import Line
from newsld.text.notices import may_be_notice
from newsld.text.tokens import trim

_REACH = 4
_LONGEST = 60
_AROUND = " —–-()[]*_"
_QUOTED = '”"»“’›'


def with_signature(text: str, lines: Sequence[Line], start: int, end: int) -> list[Line]:
    """The lines, the last of those from ``start`` to ``end`` made a byline where it is an author's name.

    A name that the article has before is of somebody it tells of, and one below a quotation of its speaker.
    """
    made = list(lines)
    if any(credit.role == "author" for line in lines for credit in line.credits):
        return made
    for n in range(end - 1, max(start, end - _REACH), -1):
        line, before = lines[n], lines[n - 1]
        if line.kind == "prose" and not may_be_notice(text, line.span):
            break
        if line.kind != "other" or before.kind != "prose" or line.span.end - line.span.start > _LONGEST:
            continue
        if is_heading(text, line.span):
            continue
        is_quoted = text[before.span.end - 1] in _QUOTED
        found = () if is_quoted else lone_names(text, trim(text, line.span, _AROUND))
        if found and all(_is_new(text, start, lines, credit.span) for credit in found):
            made[n] = line._replace(kind="byline", credits=found)
        break
    return made


def _is_new(text: str, start: int, lines: Sequence[Line], name: Span) -> bool:
    """Whether no part of a name stands in the prose before it."""
    return text.find(text[slice(*name)].split()[-1], lines[start].span.start, name.start) < 0
