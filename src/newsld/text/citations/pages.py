"""Citations by author and page, as MLA has them: (Hale 23), (“Title”), and Hale argues … (23)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsld.document import InTextCitation
from newsld.source import Span
from newsld.text.citations.forms import Mention, behind_prefix, second_hand, split_works
from newsld.text.citations.keys import key
from newsld.text.citations.marks import cited_work, make_mark
from newsld.text.citations.naming import QUOTES
from newsld.text.citations.narrative import possessive
from newsld.text.citations.places import Place, parentheses
from newsld.text.citations.shelf import UNRESOLVED, Match, Shelf
from newsld.text.citations.telling import told_mark
from newsld.text.citations.unlisted import is_name
from newsld.text.citations.years import COMMAS, trimmed
from newsld.text.dates import month_number
from newsld.text.languages import words
from newsld.text.patterns import pattern
from newsld.text.phrases import key_table
from newsld.text.tokens import Token, fold, tokenize

_PAGE = r"(?:\d{1,3}|(?!1[4-9]|20)\d{4}|[ivxl]{1,6})(?:[-–]\d{1,4})?"
"""A page or two; four figures that may be a year are none."""
_PAGES = pattern(_PAGE)
_ALONE = pattern(rf"\s?{_PAGE}(?:\s?[,–—-]\s?{_PAGE}){{0,20}}\s?")

_UNLISTED = pattern(rf"[^\W\d_a-z][^\W\d_]+(?:[-’'][^\W\d_]+)?\s{_PAGE}")
"""One name and a page, which behind a quotation say whose it is, though no such work is listed."""
_COMMA = pattern(rf"\((?P<named>(?P<name>[^\W\d_a-z][^\W\d_]+(?:[-’'][^\W\d_]+)?),\s(?P<page>{_PAGE}))\)")
_MANY = 3
_CLOSERS = ("”", "»", '"', "’")
_BETWEEN = frozenset(",-–—")
_ENDS = frozenset(".!?\n")
_MOST_WORDS = 5
_MOST_LOCATOR = 2
"""No word of a locator is more tokens."""
_WINDOW = 400
"""A name in the sentence is looked for over this many code points at most."""


class _Speaker(NamedTuple):
    span: Span
    name: str
    match: Match


def page_marks(text: str, body: Sequence[Span], shelf: Shelf) -> list[InTextCitation]:
    """The marks of an article whose list is in a style that cites by page."""
    found = list(_listed(text, body, shelf))
    return [*found, *_unlisted(text, body, found)]


def _unlisted(text: str, body: Sequence[Span], marks: Sequence[InTextCitation]) -> Iterator[InTextCitation]:
    """The marks of works that are not listed, in an article that cites several in this form: (Hale, 23)."""
    alike = [mark for mark in marks if mark.resolution == "resolved" and _COMMA.fullmatch(mark.text)]
    if len(alike) < _MANY:
        return
    known = {mark.span for mark in marks}
    for match in (match for paragraph in body for match in _COMMA.finditer(text, *paragraph)):
        span = Span(*match.span())
        mention = Mention(Span(*match.span("named")), match["name"], locator=match["page"])
        if span not in known and not month_number(fold(match["name"])) and is_name(mention):
            yield make_mark(text, span, [cited_work(mention, UNRESOLVED)])


def _listed(text: str, body: Sequence[Span], shelf: Shelf) -> Iterator[InTextCitation]:
    """The marks of works of the list, and of names that speak or are quoted."""
    for paragraph in body:
        speaker: _Speaker | None = None
        cited: InTextCitation | None = None
        last = paragraph.start
        for place in parentheses(text, paragraph):
            if place.span.start < last:
                continue
            between = tokenize(text, Span(max(last, place.span.start - _WINDOW), place.span.start))
            speaker = _speaker(text, between, shelf, speaker)
            last = place.span.end
            if not _ALONE.fullmatch(text, *place.inside):
                marks = list(_named(text, place, shelf))
            elif speaker is not None and all(token.end > speaker.span.end for token in between[-1:]):
                marks = _page_alone(text, place, speaker)
            elif cited is not None and any(token.text in QUOTES for token in between[-1:]):
                marks = list(_same_again(text, place, cited))
            else:
                marks = []
            marks = [told_mark(text, mark, shelf) for mark in marks]
            cited = marks[-1] if marks else cited
            yield from marks


def _same_again(text: str, place: Place, cited: InTextCitation) -> Iterator[InTextCitation]:
    """A page alone behind a quotation, where nobody is named: of the work the paragraph cited last."""
    works = [work for work in cited.works if work.reference is not None]
    if len(works) == 1:
        page = text[slice(*place.inside)]
        yield make_mark(text, place.span, [works[0]._replace(locator=page, span=place.span)])


def _page_alone(text: str, place: Place, speaker: _Speaker) -> list[InTextCitation]:
    """A page alone belongs to the name in its sentence, which is a mark of its own."""
    mention = Mention(speaker.span, speaker.name)
    paged = mention._replace(locator=text[slice(*place.inside)], span=place.span)
    return [
        make_mark(text, speaker.span, [cited_work(mention, speaker.match)]),
        make_mark(text, place.span, [cited_work(paged, speaker.match)]),
    ]


def _named(text: str, place: Place, shelf: Shelf) -> Iterator[InTextCitation]:
    """A mark that names its works, at least one of which is of the list; behind a quotation also another."""
    parts = split_works(tokenize(text, place.inside))
    named = [mention for part in parts if (mention := _mention(text, part)) is not None]
    mentions = [one for mention in named for one in _each(mention, shelf)]
    matches = [_match(mention.names, shelf) for mention in mentions]
    is_quoted = len(mentions) == 1 and text[place.before : place.span.start].rstrip().endswith(_CLOSERS)
    is_name = is_quoted and bool(_UNLISTED.fullmatch(text, *place.inside))
    if is_name or any(match is not UNRESOLVED for match in matches):
        works = [cited_work(mention, match) for mention, match in zip(mentions, matches, strict=True)]
        yield make_mark(text, place.span, works)


def _each(mention: Mention, shelf: Shelf) -> Iterator[Mention]:
    """A mention, or several where each name between its commas is that of a work: (Harbour Watch, Axios)."""
    names = mention.names.split(", ")
    is_one = len(names) < 2 or shelf.find(mention.names, "").is_exact
    if is_one or not all(name[0] not in QUOTES and shelf.find(name, "").is_exact for name in names):
        yield mention
    else:
        yield from (mention._replace(names=name) for name in names)


def _match(names: str, shelf: Shelf) -> Match:
    """What an author, a title, or both mean: (Hale 23), (Night Fares 23), (Hale, Bronze 9), (“Hale”)."""
    author, _, title = names.partition(",")
    match = shelf.find(names, "")
    if match.is_exact:
        return match
    of_author = shelf.find(author, "").indexes
    shared = tuple(index for index in shelf.find(f"“{title}”", "").indexes if index in of_author)
    shared = shared or tuple(index for index in of_author if _holds(shelf.works[index].titles, title))
    if shared:
        return Match("resolved" if len(shared) == 1 else "ambiguous", shared)
    title = title.strip()
    titled = shelf.find(title if title[:1] in QUOTES else f"“{names}”", "")
    if titled.is_exact:
        return titled
    bare = shelf.find(names.strip("".join(QUOTES)), "") if names[:1] in QUOTES else match
    return bare if bare.is_exact else match


def _holds(titles: Sequence[str], short: str) -> bool:
    """Whether a short title stands anywhere in a longer one: Nets in On Nets and Men."""
    form = key(short)
    return bool(form) and any(f" {form} " in f" {title} " for title in titles)


def _mention(text: str, tokens: Sequence[Token]) -> Mention | None:
    """Names or a title with pages behind them; what "qtd. in" is about is the work it stands before."""
    second = second_hand(tokens)
    tokens = tokens[second[1] if second else behind_prefix(tokens) :]
    end = _before_brackets(tokens)
    while end and (_PAGES.fullmatch(tokens[end - 1].text) or tokens[end - 1].text in _BETWEEN):
        end -= 1
    end = trimmed(tokens, _before_locator(tokens[:end]), COMMAS)
    if not end:
        return None
    names = " ".join(text[tokens[0].start : tokens[end - 1].end].split())
    locator = text[tokens[end - 1].end : tokens[-1].end].strip(" ,")
    return Mention(Span(tokens[0].start, tokens[-1].end), names, locator=locator)


def _before_locator(tokens: Sequence[Token]) -> int:
    """Where the word of a locator begins that ends some tokens: p., pages; their length without one."""
    table = key_table("citation.locator")
    starts = range(max(0, len(tokens) - _MOST_LOCATOR), len(tokens))
    ended = ((at, table.match(tokens, at)) for at in starts)
    return next((at for at, found in ended if found and at + found[0] == len(tokens)), len(tokens))


def _before_brackets(tokens: Sequence[Token]) -> int:
    """Where square brackets begin that end a mark, as behind pages: (de Bury 19–20 [ch. 4])."""
    if not tokens or tokens[-1].text != "]":
        return len(tokens)
    return next((at for at in reversed(range(len(tokens))) if tokens[at].text == "["), len(tokens))


def _speaker(text: str, tokens: Sequence[Token], shelf: Shelf, before: _Speaker | None) -> _Speaker | None:
    """Whom the sentence names last, by himself rather than as what is his: Hale takes up Roe’s word; what an
    earlier parenthesis of the same sentence left, if nobody."""
    start = _sentence_start(tokens)
    owner: _Speaker | None = None
    for at in reversed(range(start, len(tokens))):
        if not tokens[at].is_capital:
            continue
        for last in reversed(tokens[at : at + _MOST_WORDS]):
            name = " ".join(text[tokens[at].start : last.end].split())
            match = shelf.find(possessive(name), "")
            if match.is_exact:
                found = _Speaker(Span(tokens[at].start, last.end), name, match)
                if possessive(name) == name:
                    return found
                owner = owner or found
                break
    return owner or _subject(tokens[start:]) or (None if start else before)


def _subject(sentence: Sequence[Token]) -> _Speaker | None:
    """A capital word that opens the sentence before a verb of saying: a name of no reference."""
    match sentence[:2]:
        case [name, verb] if name.is_capital and verb.folded in words("citation.verb"):
            if name.folded not in words("citation.not-name"):
                return _Speaker(Span(name.start, name.end), name.text, UNRESOLVED)
    return None


def _sentence_start(tokens: Sequence[Token]) -> int:
    at = len(tokens)
    while at and tokens[at - 1].text not in _ENDS:
        at -= 1
    return at
