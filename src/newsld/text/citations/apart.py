"""Pages and years apart from their names: Cha (2022) calls it “a start” (p. 4); Cha says so (2022, p. 4)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from newsld.document import InTextCitation
from newsld.source import Span
from newsld.text.citations.candidates import Candidate
from newsld.text.citations.forms import Mention, behind_prefix
from newsld.text.citations.marks import cited_work, make_mark
from newsld.text.citations.narrative import names_before, possessive
from newsld.text.citations.shelf import Match, Shelf
from newsld.text.citations.telling import told_mark
from newsld.text.languages import words
from newsld.text.patterns import pattern
from newsld.text.tokens import Token, fold, tokenize

_FIGURES = r"\d{1,4}(?:\s?[-–—,]\s?\d{1,4}){0,9}\s?(?:ff?\.?)?"
_PAGE = pattern(rf"[(（]\s?(?P<locator>(?P<word>[^\W\d_]{{1,9}})\.?\s?{_FIGURES})\s?[)）]")
_NAMED_PAGE = pattern(
    rf"\((?P<names>[^\W\d_][^()\d\r\n]{{1,80}}?),?\s(?P<locator>(?P<word>[^\W\d_]{{1,9}})\.?\s?{_FIGURES})\)"
)
_LOCATOR = pattern(rf"(?:(?P<word>[^\W\d_]{{1,9}})\.?\s?)?{_FIGURES}")
_NAME = pattern(r"(?<=[”»\"])\s?\(([^\W\d_][^()\d\r\n]{1,60})\)")
_QUOTED = pattern(r"[“„«\"][^“”„«»\"]{0,900}[”“»\"]")
_STOP = pattern(r"[.!?][”\"»’)]?\s+|[\r\n]\s*")
_CLOSERS = ("”", "»", '"', "“")
_ENDS = ' .”»"'
_DATED = pattern(r"(?:[’']s|s[’'])\s(?P<year>(?:1[4-9]|20)\d\d)(?P<letter>[a-l]?)(?![\w%]|[–/-]\d)")
_NAMES = 120
_NEAR = 400
"""So far before a bracket its name is looked for."""
_MOST_WORDS = 5
_MOST_MARKS = 20
"""So many marks of a paragraph are looked at before a page."""


def pages_apart(
    text: str, body: Sequence[Span], marks: Sequence[InTextCitation], shelf: Shelf
) -> Iterator[InTextCitation]:
    """The marks that are a page alone, in an article that has these ``marks`` by author and year.

    A page is of the work that its sentence cites before. Behind a quotation it is of the work whose author
    the sentence names, or if nobody is named, of the only one that the paragraph has cited so far. A
    quotation that is a paragraph of its own belongs to the sentence before, if that ends in a colon. An
    author right before the page, or with the year of the work in the same sentence, needs no quotation.
    """
    placed = sorted([mark for mark in marks if mark.span is not None], key=_start)
    before: Span | None = None
    for paragraph in body:
        for match in _PAGE.finditer(text, *paragraph):
            if not _is_page(match):
                continue
            said = Span(paragraph.start, match.start())
            index = _meant(text, said, placed, shelf, is_quoted=_ends_quotation(text, said))
            if index is None and before is not None and _leads(text, before, match.end(), paragraph.end):
                index = _meant(text, before, placed, shelf, is_quoted=True)
            if index is not None:
                place = Span(*match.span())
                mention = Mention(place, locator=match["locator"], is_again=True)
                yield make_mark(text, place, [cited_work(mention, Match("resolved", (index,)))])
        before = paragraph


def years_apart(
    body: Sequence[Span], candidates: Sequence[Candidate], marks: Sequence[InTextCitation], shelf: Shelf
) -> Iterator[InTextCitation]:
    """The marks that are a year without a name, in an article that has these ``marks`` by author and year.

    Behind one of them and an "and" it is of the same author: Cha (2021) and (2022). A year with a page is of
    the one work of that year whose author is named before in the sentence, or if nobody is named there, in
    the paragraph.
    """
    ends = {mark.span.end: mark for mark in marks if mark.span is not None}
    for one in candidates:
        first, *others = one.mentions
        if first.names or others or not one.is_whole:
            continue
        before = ends.get(one.place.before)
        names = _joined(one, before) or _named_before(one, first, body, shelf)
        match = shelf.find(names, first.year, first.suffix)
        if match.resolution == "resolved":
            yield make_mark(one.text, one.place.span, [cited_work(first._replace(names=names), match)])


def _joined(one: Candidate, before: InTextCitation | None) -> str:
    """The names of the mark before, if nothing but an "and" stands between."""
    said = one.text[one.place.before : one.place.span.start].strip()
    is_joined = before is not None and (said in ("&", ",") or fold(said) in words("citation.and"))
    return " & ".join(before.works[-1].names) if before is not None and is_joined else ""


def _named_before(one: Candidate, first: Mention, body: Sequence[Span], shelf: Shelf) -> str:
    """Who is named before a year with a page and has one work of that year."""
    match = _LOCATOR.fullmatch(first.locator)
    if match is None or not _is_page(match):
        return ""
    end = one.place.span.start
    paragraph = body[bisect_right(body, end, key=itemgetter(0)) - 1]
    said = _plain(one.text, Span(max(paragraph.start, end - _NEAR), end))
    named = _named(said, _sentence(said), shelf, first.year)
    if not named and (stop := _stop(said)):
        named = _named(said, tokenize(said, Span(0, stop)), shelf, first.year)
    index = _only(named)
    return named[index,] if index is not None else ""


def yearless(text: str, body: Sequence[Span], shelf: Shelf) -> Iterator[InTextCitation]:
    """The marks that leave out the year: (Cha, p. 4), and behind a quotation one of a work without a date: “a
    start” (Harbour Union)."""
    for paragraph in body:
        for match in _NAMED_PAGE.finditer(text, *paragraph):
            tokens = tokenize(text, Span(*match.span("names")))
            tokens = tokens[behind_prefix(tokens) :]
            names = text[tokens[0].start : tokens[-1].end] if tokens else ""
            if _is_page(match) and names[:1].isupper():
                mention = Mention(Span(match.start() + 1, match.end() - 1), names, locator=match["locator"])
                yield from _exact(text, mention, shelf.find(names, ""), shelf)
        for match in _NAME.finditer(text, *paragraph):
            found = shelf.find(match[1], "n.d.")
            if found.resolution == "resolved":
                yield from _exact(text, Mention(Span(*match.span(1)), match[1]), found, shelf)


def _exact(text: str, mention: Mention, match: Match, shelf: Shelf) -> Iterator[InTextCitation]:
    """The mark of a bracket that holds one mention, if its name is in the list."""
    if match.is_exact:
        place = Span(mention.span.start - 1, mention.span.end + 1)
        yield told_mark(text, make_mark(text, place, [cited_work(mention, match)]), shelf)


def dated_possessives(text: str, body: Sequence[Span], shelf: Shelf) -> Iterator[InTextCitation]:
    """The marks that are a possessive and a year without brackets, of an author of the list with one work of
    that year: Cha’s 2022 study, Cha et al.’s 2022a."""
    for paragraph in body:
        for match in _DATED.finditer(text, *paragraph):
            end = match.start("year") - 1
            window = Span(max(paragraph.start, end - _NAMES), end)
            named = names_before(text, tokenize(text, window), shelf, (match["year"], match["letter"]))
            if named is not None and named.match.resolution == "resolved":
                place = Span(named.start, match.end())
                mention = Mention(place, named.names, match["year"], match["letter"])
                yield make_mark(text, place, [cited_work(mention, named.match)])


def _is_page(match: re.Match[str]) -> bool:
    return match["word"] is None or fold(match["word"]) in words("citation.page")


def _start(mark: InTextCitation) -> int:
    return mark.span.start if mark.span else 0


def _leads(text: str, before: Span, at: int, end: int) -> bool:
    """Whether a paragraph leads to the one behind it, which ends at a place but for a mark or two."""
    return text[before.end - 1] == ":" and end - at <= 2 and not text[at:end].strip(_ENDS)


def _ends_quotation(text: str, said: Span) -> bool:
    return text[max(said.start, said.end - 2) : said.end].rstrip().endswith(_CLOSERS)


def _meant(
    text: str, said: Span, placed: Sequence[InTextCitation], shelf: Shelf, *, is_quoted: bool
) -> int | None:
    """The work that the last sentence of what is ``said`` is about."""
    end = bisect_left(placed, said.end, key=_start)
    cited = placed[max(bisect_left(placed, said.start, key=_start), end - _MOST_MARKS) : end]
    start = max([said.start, said.end - _NEAR, *(mark.span.end for mark in cited[-1:] if mark.span)])
    plain = _plain(text, Span(start, said.end))
    tokens = _sentence(plain)
    named = _named(plain, tokens, shelf)
    is_cited = bool(cited) and not _STOP.search(plain)
    if named and not is_cited:
        only = _only(named)
        is_dated = only is not None and shelf.works[only].year in {token.text for token in tokens}
        is_behind = plain.rstrip().endswith(next(iter(named.values())))
        return only if is_quoted or is_dated or is_behind else None
    works = {work.reference for mark in (cited[-1:] if is_cited else cited) for work in mark.works}
    if len(works) != 1 or not (is_cited or is_quoted):
        return None
    index = works.pop()
    return index if all(index in indexes for indexes in named) else None


def _plain(text: str, said: Span) -> str:
    """The words without what is quoted among them."""
    return _QUOTED.sub(lambda match: " " * len(match.group()), text[said.start : said.end])


def _sentence(said: str) -> list[Token]:
    """The words of the last sentence."""
    return tokenize(said, Span(_stop(said), len(said)))


def _stop(said: str) -> int:
    """Where the last sentence begins."""
    return max([match.end() for match in _STOP.finditer(said)], default=0)


def _named(text: str, tokens: Sequence[Token], shelf: Shelf, year: str = "") -> dict[tuple[int, ...], str]:
    """The works whose authors are named among some words: for each name the indexes of what it may mean.

    One who speaks and is no author of the list is of no work.
    """
    found: dict[tuple[int, ...], str] = {}
    end = 0
    for at, token in enumerate(tokens):
        if token.start < end or not token.is_capital:
            continue
        for last in reversed(tokens[at : at + _MOST_WORDS]):
            names = possessive(" ".join(text[token.start : last.end].split()))
            match = shelf.find(names, year)
            if match.is_exact:
                found.setdefault(match.indexes, names)
                end = last.end
                break
        else:
            if _speaks(tokens[at : at + 2]):
                found[()] = token.text
    return found


def _speaks(tokens: Sequence[Token]) -> bool:
    match tokens:
        case [name, verb]:
            return verb.folded in words("citation.verb") and name.folded not in words("citation.not-name")
    return False


def _only(named: dict[tuple[int, ...], str]) -> int | None:
    """The one work that was named, if it is one."""
    indexes = next(iter(named), ())
    return indexes[0] if len(named) == len(indexes) == 1 else None
