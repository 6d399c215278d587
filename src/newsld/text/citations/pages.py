"""Citations by author and page, as MLA has them: (Hale 23), (“Title”), and Hale argues … (23)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsld.document import InTextCitation
from newsld.source import Span
from newsld.text.citations.forms import Mention, split_works
from newsld.text.citations.marks import cited_work, make_mark
from newsld.text.citations.naming import QUOTES
from newsld.text.citations.places import Place, parentheses
from newsld.text.citations.shelf import UNRESOLVED, Match, Shelf
from newsld.text.languages import words
from newsld.text.patterns import pattern
from newsld.text.phrases import key_table
from newsld.text.tokens import Token, tokenize

_PAGES = pattern(r"(?:\d{1,3}|(?!1[4-9]|20)\d{4}|[ivxl]{1,6})(?:[-–]\d{1,4})?")
"""A page or two; four figures that may be a year are none."""

_LONGEST = 120
_MOST_WORDS = 5
_WINDOW = 400
"""A name in the sentence is looked for over this many code points at most."""


def page_marks(text: str, body: Sequence[Span], shelf: Shelf) -> Iterator[InTextCitation]:
    """The marks of an article whose list is in a style that cites by page."""
    for paragraph in body:
        speaker: _Speaker | None = None
        cited: InTextCitation | None = None
        last = paragraph.start
        for place in parentheses(text, paragraph):
            if place.span.start < last or place.span.end - place.span.start > _LONGEST:
                continue
            between = tokenize(text, Span(max(last, place.span.start - _WINDOW), place.span.start))
            speaker = _speaker(text, between, shelf, speaker)
            last = place.span.end
            marks = list(_marks(text, place, shelf, speaker)) or list(_same_again(text, place, cited))
            cited = marks[-1] if marks else cited
            yield from marks


def _same_again(text: str, place: Place, cited: InTextCitation | None) -> Iterator[InTextCitation]:
    """A page alone behind a quotation, where nobody is named: of the work the paragraph cited last."""
    is_page = _PAGES.fullmatch(text, *place.inside) is not None
    if (
        cited is None
        or not is_page
        or text[max(0, place.span.start - 3) : place.span.start].rstrip()[-1:] not in QUOTES
    ):
        return
    works = [work for work in cited.works if work.reference is not None]
    if len(works) == 1:
        page = text[slice(*place.inside)]
        yield make_mark(text, place.span, [works[0]._replace(locator=page, span=place.span)])


def _marks(text: str, place: Place, shelf: Shelf, speaker: _Speaker | None) -> Iterator[InTextCitation]:
    inside = tokenize(text, place.inside)
    if not inside:
        return
    if _is_page(inside[0]) and all(_is_page(token) or token.text in ",-–—" for token in inside):
        if speaker is not None and speaker.span.end + 1 < place.span.start:
            yield from _page_alone(text, place.span, speaker)
        return
    mentions = [mention for part in split_works(inside) if (mention := _mention(text, part)) is not None]
    matches = [_match(mention.names, shelf) for mention in mentions]
    if mentions and any(match is not UNRESOLVED for match in matches):
        works = [cited_work(mention, match) for mention, match in zip(mentions, matches, strict=True)]
        yield make_mark(text, place.span, works)


def _match(names: str, shelf: Shelf) -> Match:
    """What an author, a title, or both mean: (Hale 23), (Night Fares 23), (Hale, Bronze 9)."""
    author, _, title = names.partition(",")
    match = shelf.find(names, "")
    if match.is_exact or names[:1] in QUOTES:
        return match
    named = shelf.find(title.strip() if title.strip()[:1] in QUOTES else f"“{title.strip()}”", "")
    if title and named is not UNRESOLVED:
        shared = tuple(index for index in named.indexes if index in shelf.find(author, "").indexes)
        return Match(named.resolution, shared) if shared else match
    titled = shelf.find(f"“{names}”", "")
    return titled if titled.is_exact else match


def _is_page(token: Token) -> bool:
    return _PAGES.fullmatch(token.text) is not None


def _mention(text: str, tokens: Sequence[Token]) -> Mention | None:
    """Names or a title with pages behind them; what "qtd. in" is about is the work it stands before."""
    for at in range(len(tokens)):
        found = key_table("citation.cited-in").match(tokens, at)
        if found is not None:
            tokens = tokens[at + found[0] :]
            break
    else:
        found = key_table("citation.prefix").match(tokens, 0)
        tokens = tokens[found[0] :] if found else tokens
    end = len(tokens)
    while end and (_is_page(tokens[end - 1]) or tokens[end - 1].text in ",-–—"):
        end -= 1
    if end and key_table("citation.locator").match(tokens, end - 1):
        end -= 1
    while end and tokens[end - 1].text == ",":
        end -= 1
    if not end:
        return None
    names = " ".join(text[tokens[0].start : tokens[end - 1].end].split())
    locator = text[tokens[end - 1].end : tokens[-1].end].strip(" ,")
    return Mention(Span(tokens[0].start, tokens[-1].end), names, locator=locator)


class _Speaker(NamedTuple):
    span: Span
    name: str
    match: Match


def _page_alone(text: str, span: Span, speaker: _Speaker) -> Iterator[InTextCitation]:
    """A page alone belongs to the name in its sentence, which is a mark of its own."""
    page = text[span.start + 1 : span.end - 1]
    mention = Mention(speaker.span, speaker.name)
    yield make_mark(text, speaker.span, [cited_work(mention, speaker.match)])
    yield make_mark(text, span, [cited_work(mention._replace(locator=page, span=span), speaker.match)])


def _speaker(text: str, tokens: Sequence[Token], shelf: Shelf, before: _Speaker | None) -> _Speaker | None:
    """Whom the sentence names last; what an earlier parenthesis of the same sentence left, if nobody."""
    start = _sentence_start(tokens)
    for at in range(len(tokens) - 1, start - 1, -1):
        if not tokens[at].is_word or not tokens[at].is_capital:
            continue
        for end in range(min(len(tokens), at + _MOST_WORDS), at, -1):
            name = " ".join(text[tokens[at].start : tokens[end - 1].end].split())
            match = shelf.find(name.removesuffix("’s").removesuffix("'s"), "")
            if match.resolution in {"resolved", "ambiguous"}:
                return _Speaker(Span(tokens[at].start, tokens[end - 1].end), name, match)
    return _subject(tokens, start) or (before if start == 0 else None)


def _subject(tokens: Sequence[Token], start: int) -> _Speaker | None:
    """A capital word that opens the sentence before a verb of saying: a name of no reference."""
    if start + 1 >= len(tokens) or not tokens[start].is_word or not tokens[start].is_capital:
        return None
    if tokens[start].folded in words("citation.not-name"):
        return None
    if tokens[start + 1].folded not in words("citation.verb"):
        return None
    return _Speaker(Span(tokens[start].start, tokens[start].end), tokens[start].text, UNRESOLVED)


def _sentence_start(tokens: Sequence[Token]) -> int:
    at = len(tokens)
    while at > 0 and tokens[at - 1].text[0] not in ".!?\n":
        at -= 1
    return at
