"""Citations by number or key in square brackets: [3], [2, 5], [1–3], [3, p. 4], [^note], [@doe2020]."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsld.document import CitedWork, InTextCitation
from newsld.source import Span
from newsld.text.citations.counted import counted_works
from newsld.text.citations.marks import make_mark
from newsld.text.citations.numbering import Numbering, listed_numbers
from newsld.text.patterns import pattern

_LINK = r"(?:\(#[^()\s]{0,60}\))"
_PAGES = r"(?:\((?P<pages>[^\W\d]{1,9}\.?\s\d{1,4}(?:\s?[-–]\s?\d{1,4})?)\))"
_BRACKET = pattern(
    rf"\[\[?\\?\[?(\^?)([^\[\]\r\n\\]{{1,200}})\\?\](?:\]{_LINK}|{_LINK}|(?={_PAGES})|(?!\(|\]\())"
)
"""A bracket that is no link, unless the link leads to a note of the page: [1](#fn1), [[1]](#ref1). Behind it
may stand a page: [1](page 3)."""

_KEY = pattern(r"(?<![^\s;\[-])-?@\{?([\w:.#$%&+?<>~/-]{1,100}?)\}?(?=[\s,;\]]|$)")

_NARRATIVE_KEY = pattern(
    r"(?<![\w@\[;.-])-?@([A-Za-z][A-Za-z_:-]{0,98}\d{4}[\w-]{0,40})(?:\s\[([^\[\]\r\n]{1,80})\])?"
)

_OWN_KEY = pattern(
    r"(?<![\w@\[;.{-])-?@(?:\{([\w:.#$%&+?<>~/-]{1,100})\}|([A-Za-z_][\w:-]{0,98}))(?:\s\[([^\[\]\r\n]{1,80})\])?"
)

_PART = pattern("[^;]+")
_GAP = pattern(r"\s?,\s{0,2}")
_TO = pattern(r"\s?[-–—]\s?")


def bracket_marks(
    text: str, body: Sequence[Span], numbering: Numbering, *, has_numbers: bool
) -> Iterator[InTextCitation]:
    """The marks of the paragraphs. Bare numbers count only where ``has_numbers``; notes and keys always."""
    for span in body:
        if text.find("[", *span) >= 0:
            yield from _brackets(text, span, numbering, has_numbers=has_numbers)
        if text.find("@", *span) >= 0:
            yield from _narrative_keys(text, span, numbering)


def _brackets(text: str, span: Span, numbering: Numbering, *, has_numbers: bool) -> Iterator[InTextCitation]:
    """The marks; [1], [4] is one of two works, [1]–[4] one of four, [1] [4] are two; [^1] stays by itself."""
    run: list[CitedWork] = []
    start = end = 0
    for match in _BRACKET.finditer(text, *span):
        if _defines(text, match, span):
            continue
        works = _works(match, numbering, has_numbers=has_numbers)
        if not works:
            continue
        is_bare = text[match.start() + 1].isdigit()
        if run and is_bare and text[end - 1] == "]":
            between = _between(text, Span(end, match.start()), run[-1], works[0], numbering)
            if between is not None:
                run += [*between, *works]
                end = match.end()
                continue
        if run:
            yield make_mark(text, Span(start, end), run)
        run, (start, end) = works, match.span()
        if not is_bare:
            yield make_mark(text, Span(start, end), run)
            run = []
    if run:
        yield make_mark(text, Span(start, end), run)


def _between(
    text: str, gap: Span, last: CitedWork, first: CitedWork, numbering: Numbering
) -> list[CitedWork] | None:
    """The works that a dash between two brackets stands for, none behind a comma; None where the brackets are
    two marks."""
    if _GAP.fullmatch(text, *gap):
        return []
    if last.locator or not _TO.fullmatch(text, *gap):
        return None
    numbers = listed_numbers(f"{last.key}-{first.key}")
    return [numbering.work(number) for number in numbers[1:-1]] if len(numbers) > 1 else None


def _defines(text: str, match: re.Match[str], span: Span) -> bool:
    """Whether a bracket and a colon begin a line, as Markdown says where a link or a note leads: [1]: https://…"""
    if not text.startswith(":", match.end()):
        return False
    return match.start() == span.start or text[match.start() - 1] in "\r\n"


def _works(match: re.Match[str], numbering: Numbering, *, has_numbers: bool) -> list[CitedWork]:
    caret, inside, pages = match.groups()
    if caret:
        return [] if " " in inside else [numbering.work(inside)]
    if "@" in inside:
        return list(_keyed(match, numbering))
    works = counted_works(inside, numbering, has_numbers=has_numbers)
    return [work._replace(locator=work.locator or pages or "") for work in works]


def _keyed(bracket: re.Match[str], numbering: Numbering) -> Iterator[CitedWork]:
    """The works of a Pandoc citation: [see @doe2020, p. 3; -@roe2021]. https://pandoc.org/MANUAL.html#citation-syntax"""
    for part in _PART.finditer(bracket.string, *bracket.span(2)):
        match = _KEY.search(bracket.string, *part.span())
        if match is not None:
            name = match[1].rstrip(".:")
            locator = bracket.string[match.end() : part.end()].strip(" ,]")
            yield numbering.bound(name, numbering.find_key(name), locator, Span(*match.span()))


def _narrative_keys(text: str, span: Span, numbering: Numbering) -> Iterator[InTextCitation]:
    """@doe2020 says, @doe2020 [p. 3] says, Doe -@doe2020 says: only keys of the list or that look like one,
    since handles begin with @ too."""
    for match in _NARRATIVE_KEY.finditer(text, *span):
        index = numbering.find_key(match[1])
        if index is not None:
            work = numbering.bound(match[1], index, match[2] or "")
            yield make_mark(text, Span(*match.span()), [work])
    for match in _OWN_KEY.finditer(text, *span):
        name = match[1] or match[2].rstrip(":-")
        index = numbering.find_key(name) if match[1] else numbering.find(name)
        if index is not None:
            end = match.end() if match[3] or match[1] else match.start(2) + len(name)
            work = numbering.bound(name, index, match[3] or "")
            yield make_mark(text, Span(match.start(), end), [work])
