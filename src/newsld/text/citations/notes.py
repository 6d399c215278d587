"""Note marks without square brackets: ³, ²,³, <sup>3</sup>, (3), and figures that have lost their height."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsld.document import InTextCitation
from newsld.source import Span
from newsld.text.citations.labels import superscript_value
from newsld.text.citations.marks import make_mark
from newsld.text.citations.numbering import Numbering, listed_numbers
from newsld.text.languages import words
from newsld.text.patterns import pattern
from newsld.text.tokens import fold

_UNITS = "m km cm mm dm ft in mi yd r x s mc ha kw n".split()
"""What bears a superscript that is a power: 30 km², E = mc²."""

_BEHIND_YEAR = r"(?:(?<=\D(?:1[4-9]|20)\d\d)|(?<=\D(?:1[4-9]|20)\d\d[–-]\d\d))"
"""Years bear marks, as at the end of a caption (births, 1960–2007²); other figures bear powers: 10²."""

_NO_POWER = "".join(rf"(?:(?<![^\w’']{unit})(?<![\d_]{unit})|(?<=\d\d\d0{unit}))" for unit in _UNITS)
"""What stands behind no unit; Holm’s¹ and the 1990s¹ end in none."""

_SUPERSCRIPT = pattern(
    rf"(?=[⁰¹²³⁴-⁹])(?:(?<=[^\s\d⁰¹²³⁴-⁹])|{_BEHIND_YEAR}"
    r"|(?<=[^\W\d_]{2}\s)(?=[⁰¹²³⁴-⁹]{1,3}\s?[»”.,;:!?])"
    r"|(?<=[^\s\d⁰¹²³⁴-⁹][⁰¹²³⁴-⁹]\s)|(?<=[^\s\d⁰¹²³⁴-⁹][⁰¹²³⁴-⁹]{2}\s)|(?<=[”\"’»)!?]\s)(?=[⁰¹²³⁴-⁹]{1,3}(?:[\s.,;:!?]|$)))"
    + _NO_POWER
    + "".join(rf"(?<![\W\d_]{unit}\s)" for unit in _UNITS)
    + "[⁰¹²³⁴-⁹]{1,3}(?:(?:[⁻–]|,\\s?)[⁰¹²³⁴-⁹]{1,3})*",
    re.IGNORECASE,
)
"""A superscript behind a word or mark; behind a blank only at the end of a quotation or a clause: so it
is ³ », so “it is” ³ that."""

_ELEMENT = pattern(
    r"<sup\b[^<>]{0,200}>\s{0,3}(?:<a\b[^<>]{0,400}>)?\s{0,3}\[?(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20})\]?"
    r"\s{0,3}(?:</a>)?\s{0,3}</sup>"
)

_CARET = pattern(
    r"(?:(?<=[^\W\d_]{2})|(?<=[.,;:!?”\"»’)]))" + _NO_POWER + r"\^(\d{1,3}(?:,\d{1,3}){0,5})\^?(?!\w)",
    re.IGNORECASE,
)
"""A superscript as it is typed: so it was^3."""

_ROUND = pattern(
    r"(?:(?<=[\w.,;:”\"’»)?!] )|(?<=[.,;:”\"’»?!])|(?<=[^\W\d_]{3}))"
    r"\((\d{1,3}(?:\s?[-–,;]\s?\d{1,3}){0,20})(?:, ([a-z§][^()\r\n]{1,40}))?\)"
    r"(?=[\s.,;:?!»”]|$)"
)

_SUNKEN = pattern(r"(?<=[^\W\d][.,;:?!”\"»’)]|[.?!][”\"»’)])(\d{1,3}(?:,\d{1,3}){0,5})()(?=\s|$)")

_ITEM = pattern(r"\s[^\W\d_]")
"""Behind a number that counts comes what it counts."""
_LONGEST_WORD = 24

_BEYOND = 3
"""A mark so far above the last number of the list may still be meant as a note: one that is missing."""


_RAISED = pattern(
    _NO_POWER + rf"(?:(?<=[^\s\d])|{_BEHIND_YEAR})" + r"\[?(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20})\]?",
    re.IGNORECASE,
)


def shown_raised(
    text: str, body: Sequence[Span], numbering: Numbering, raised: Sequence[Span]
) -> Iterator[InTextCitation]:
    """Numbers that a page sets above the line; ``raised`` are their places, in order."""
    starts = [span.start for span in raised]
    for paragraph in body:
        for place in raised[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]:
            if match := _RAISED.fullmatch(text, *place):
                yield from _mark(text, place, listed_numbers(match[1]), numbering)


def raised_marks(text: str, body: Sequence[Span], numbering: Numbering) -> Iterator[InTextCitation]:
    """Superscript numbers, as signs or as elements."""
    for span in body:
        if not text.isascii():
            for match in _SUPERSCRIPT.finditer(text, *span):
                numbers = listed_numbers(superscript_value(match.group()))
                yield from _mark(text, Span(*match.span()), numbers, numbering)
        if text.find("^", *span) >= 0:
            for match in _CARET.finditer(text, *span):
                yield from _mark(text, Span(*match.span()), listed_numbers(match.group(1)), numbering)
        if text.find("<sup", *span) >= 0:
            for match in _ELEMENT.finditer(text, *span):
                yield from _mark(text, Span(*match.span()), listed_numbers(match.group(1)), numbering)


def round_marks(text: str, body: Sequence[Span], numbering: Numbering) -> list[InTextCitation]:
    """Numbers in round brackets, for a numbered list that nothing else points to."""
    return _whole_system(text, [match for span in body for match in _uncounted(text, span)], numbering)


def _uncounted(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The numbers in round brackets that do not count the parts of a thing: section (2), steps (1) and (2);
    nor those of a sentence: for (1) salt, (2) oil and (3) fish."""
    found = list(_ROUND.finditer(text, *span))
    counted = [_is_counted(text, match) for match in found]
    for n, match in enumerate(found):
        is_led = n > 0 and counted[n - 1] and _last_word(text, match) in words("citation.and")
        counted[n] = counted[n] or is_led
        leads = counted[n + 1 : n + 2] == [True] and found[n + 1][1] == "2"
        if not (counted[n] or (leads and match[1] == "1" and _ITEM.match(text, match.end()))):
            yield match


def _is_counted(text: str, match: re.Match[str]) -> bool:
    if _last_word(text, match) in words("citation.counted"):
        return True
    is_parted = text[match.start() - 2 : match.start()] in (": ", "; ", ", ")
    return is_parted and match[1].isdigit() and _ITEM.match(text, match.end()) is not None


def _last_word(text: str, match: re.Match[str]) -> str:
    return fold(text[max(0, match.start() - _LONGEST_WORD) : match.start()].rstrip()).rpartition(" ")[2]


def sunken_marks(text: str, body: Sequence[Span], numbering: Numbering) -> list[InTextCitation]:
    """Plain figures behind a full stop or a closing quotation mark, where copying has lost the superscript.

    They count only where they go up with the text as notes do, and nothing else points to the list. A single
    one must end a quotation, and be the number of a single note.
    """
    marks = _whole_system(
        text, [match for span in body for match in _SUNKEN.finditer(text, *span)], numbering
    )
    firsts = list(dict.fromkeys(int(work.key) for mark in marks for work in mark.works))
    rises = firsts == sorted(firsts) and firsts[:1] == [1]
    is_single = numbering.last == len(marks) == 1 and _ends_quotation(text, marks[0])
    return marks if rises and (len(firsts) >= 2 or is_single) else []


def _ends_quotation(text: str, mark: InTextCitation) -> bool:
    return mark.span is not None and text[mark.span.start - 1] in '”»"'


def _whole_system(text: str, found: Sequence[re.Match[str]], numbering: Numbering) -> list[InTextCitation]:
    """The marks of one form, if most of them point to an entry."""
    marks: list[InTextCitation] = []
    for match in found:
        numbers, locator = match.groups("")
        marks += _mark(text, Span(*match.span()), listed_numbers(numbers), numbering, locator)
    known = sum(mark.resolution == "resolved" for mark in marks)
    return marks if known * 2 > len(marks) else []


def _mark(
    text: str, span: Span, numbers: Sequence[str], numbering: Numbering, locator: str = ""
) -> Iterator[InTextCitation]:
    """The mark, unless a number is far above those of the list."""
    if all(0 < int(number) <= numbering.last + _BEYOND for number in numbers):
        yield make_mark(text, span, [numbering.work(number, locator) for number in numbers])
