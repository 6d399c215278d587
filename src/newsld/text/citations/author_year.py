"""Citations by author and year, in brackets or with the author in the sentence, bound to the list."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import itemgetter

from newsld.document import InTextCitation
from newsld.source import Span
from newsld.text.citations.apart import dated_possessives, pages_apart, yearless, years_apart
from newsld.text.citations.candidates import Candidate, Candidates, find_candidates, is_short_form
from newsld.text.citations.forms import Mention
from newsld.text.citations.marks import cited_work, make_mark, moved
from newsld.text.citations.naming import UNSPACED
from newsld.text.citations.narrative import Named, elided, names_before, single_name, speaker_before
from newsld.text.citations.shelf import UNRESOLVED, Match, Shelf
from newsld.text.citations.telling import told_mark
from newsld.text.citations.unlisted import is_name, is_unmistakable, named_before, unlisted_mark
from newsld.text.citations.years import is_month
from newsld.text.languages import phrases, words
from newsld.text.tokens import fold, tokenize

_MOST_WORDS = 14


def author_year_marks(text: str, body: Sequence[Span], shelf: Shelf) -> list[InTextCitation]:
    """The marks of all paragraphs. Short forms defined anywhere hold everywhere."""
    plain = text.replace("*", " ").replace("_", " ")
    candidates = find_candidates(plain, body)
    for one in candidates.found:
        _define(plain, one, shelf, candidates)
    read: dict[tuple[str, bool], InTextCitation | None] = {}
    again = [one for one in candidates.found if _is_again(one)]
    marks = [(one, _remembered(plain, one, shelf, read)) for one in candidates.found if not _is_again(one)]
    sure = [
        told_mark(plain, mark, shelf, _originals(one.mentions)) for one, mark in marks if mark is not None
    ]
    has_style = bool(sure) or any(map(is_unmistakable, candidates.found))
    if not (shelf.references or has_style):
        return []
    is_listed = _lists_by_year(shelf)
    is_bare = _is_bare(one for one, mark in marks if mark is not None)
    unknown = [one for one, known in marks if known is None]
    rest = [
        unlisted_mark(
            plain, one, has_style=has_style or (is_listed and bool(one.mentions[0].names)), is_bare=is_bare
        )
        for one in unknown
    ]
    left = [one for one, mark in zip(unknown, rest, strict=True) if mark is None]
    rest += named_before(plain, left, [mark for mark in rest if mark is not None])
    found = [mark for mark in (*sure, *rest) if mark is not None]
    if sure:
        found += dated_possessives(plain, body, shelf) if is_listed else ()
        found += [*years_apart(body, left, found, shelf), *pages_apart(plain, body, found, shelf)]
        found += yearless(plain, body, shelf)
    return [_verbatim(text, mark) for mark in (*found, *_repeated(again, found, shelf))]


def _lists_by_year(shelf: Shelf) -> bool:
    """Whether the list is in a style whose marks are names and years."""
    return sum(reference.style in _BY_YEAR for reference in shelf.references) > 1


_BY_YEAR = frozenset({"apa", "harvard", "chicago-author-date"})


def _is_bare(cited: Iterable[Candidate]) -> bool:
    """Whether the article puts no comma before the year: (Cha 2022)."""
    named = [mention.has_comma for one in cited for mention in one.mentions if mention.names]
    return len(named) > 1 and not any(named)


def _verbatim(text: str, mark: InTextCitation) -> InTextCitation:
    """The mark with its text as it stands, emphasis marks and all."""
    if mark.span is None or mark.text == text[slice(*mark.span)]:
        return mark
    return make_mark(text, mark.span, mark.works)


def _define(text: str, one: Candidate, shelf: Shelf, candidates: Candidates) -> None:
    """Note what works are called, and the short forms: Ministry of Works [MoW] within, or before: the
    Ministry of Works (MoW, 2023)."""
    for mention in one.mentions:
        shelf.note(mention.names, mention.year, mention.suffix)
        short, names = mention.abbreviation, mention.names
        if not short:
            _define_before(text, one, mention, shelf, candidates)
        elif names:
            shelf.define(short, names)
            shelf.define(names, short)


def _define_before(text: str, one: Candidate, mention: Mention, shelf: Shelf, candidates: Candidates) -> None:
    """A short form that the words before explain: Ministry of Works [MoW] (2023), the Ministry of Works
    (MoW, 2023), or where it stands alone in brackets."""
    if not mention.names and [token.text for token in one.before[-3::2]] == ["[", "]"]:
        named = names_before(text, one.before, shelf, (mention.year, mention.suffix))
        if named is not None and named.match.is_exact:
            shelf.define(one.before[-2].text, named.names)
        return
    is_short = is_short_form(mention.names)
    place = candidates.short_forms.get(mention.names)
    if not (is_short or place) or _match(mention, shelf) is not UNRESOLVED:
        return
    windows = [one.before] if is_short else []
    if place is not None:
        windows.append(tokenize(text, Span(place.before, place.span.start)))
    for window in windows:
        named = names_before(text, window, shelf, (mention.year, mention.suffix))
        if named is not None and named.match.is_exact:
            shelf.define(mention.names, named.names)
            return


def _is_again(one: Candidate) -> bool:
    """(ibid., p. 4), (ibid.; Cha, 2022): the first work is that of the mark before."""
    return one.mentions[0].is_again and not one.mentions[0].names


def _repeated(
    again: Sequence[Candidate], marks: Sequence[InTextCitation], shelf: Shelf
) -> Iterator[InTextCitation]:
    """The marks that mean the work of the one before them, whether that is in the list or not."""
    starts = [(mark.span.end, mark) for mark in sorted(marks, key=_place) if mark.span]
    last: InTextCitation | None = None
    for one in again:
        before = bisect_right(starts, one.place.span.start, key=itemgetter(0))
        if before and (last is None or last.span is None or starts[before - 1][0] > last.span.end):
            last = starts[before - 1][1]
        if last is None:
            continue
        first, *others = one.mentions
        is_known = all(work.reference is not None or work.candidates for work in last.works)
        indexes = last.references if is_known else ()
        match = Match("resolved" if len(indexes) == 1 else "ambiguous", indexes) if indexes else UNRESOLVED
        works = [cited_work(first, match), *(cited_work(other, _match(other, shelf)) for other in others)]
        last = make_mark(one.text, one.place.span, works)
        yield last


def _place(mark: InTextCitation) -> Span:
    return mark.span or Span(0, 0)


def _remembered(
    text: str, one: Candidate, shelf: Shelf, read: dict[tuple[str, bool], InTextCitation | None]
) -> InTextCitation | None:
    """The mark; one that has its names in its brackets is read once, however often it stands in the text."""
    first = one.mentions[0]
    if not first.names or first.is_secondary:
        return _mark(text, one, shelf)
    written = (one.content, one.is_square)
    if written not in read:
        read[written] = _mark(text, one, shelf)
        return read[written]
    mark = read[written]
    return mark and moved(mark, one.place.span)


def _mark(text: str, one: Candidate, shelf: Shelf) -> InTextCitation | None:
    """The mark, if at least one of its works is one of the list, as written or nearly so."""
    mentions = list(one.mentions)
    if len(mentions) > 1 or mentions[0].locator:
        mentions[0] = _as_month(mentions[0], shelf)
    first, span = mentions[0], one.place.span
    if not first.names:
        named, start = _outside(text, one, shelf)
        span = Span(start, span.end)
        if named is not None:
            mentions = [m if m.names else m._replace(names=named.names, has_comma=True) for m in mentions]
        elif not any(mention.is_secondary for mention in mentions[1:]):
            return None
    mentions = [_as_listed(mention, shelf) for mention in mentions]
    matches = [_match(mention, shelf) for mention in mentions]
    if all(match is UNRESOLVED for match in matches) or not _is_sound(one, mentions, matches):
        return None
    if first.is_secondary or not mentions[0].names:
        at = single_name(one.before)
        span = span if at is None else Span(one.before[at].start, span.end)
    works = [cited_work(mention, match) for mention, match in zip(mentions, matches, strict=True)]
    return make_mark(text, span, works, _originals(mentions))


def _outside(text: str, one: Candidate, shelf: Shelf) -> tuple[Named | None, int]:
    """The names before a bracket that has none, and where the mark begins: with them if it follows them."""
    start = one.place.span.start
    year = one.mentions[0].year, one.mentions[0].suffix
    named = names_before(text, one.before, shelf, year)
    is_exact = named is not None and named.match.is_exact
    if not is_exact and one.is_whole and not one.is_square:
        speaker = speaker_before(text, one.before, shelf, year)
        if speaker is not None:
            return speaker, start
    return named, start if named is None else named.start


def _as_month(mention: Mention, shelf: Shelf) -> Mention:
    """The mention with what was taken for a month before its year, if the list has a name that ends so."""
    if mention.with_month and shelf.find(mention.with_month, mention.year, mention.suffix).is_exact:
        return mention._replace(names=mention.with_month, has_comma=True)
    return mention


def _as_listed(mention: Mention, shelf: Shelf) -> Mention:
    """The mention as the list has it: with a month for a name, with the names before its semicolon, unless
    it is one of the list without them; names in small letters are then other works."""
    mention = _as_month(mention, shelf)
    if not mention.behind:
        return mention
    names = f"{mention.behind.replace(';', ' &')} & {mention.names}"
    together = mention._replace(names=names)
    is_known = _match(together, shelf).is_exact
    is_one = is_known or (mention.behind.isupper() and not _match(mention, shelf).is_exact)
    return together if is_one else mention


def _is_sound(one: Candidate, mentions: Sequence[Mention], matches: Sequence[Match]) -> bool:
    """Whether what is only nearly that of the list stands in a form that cites, and nothing is beside it."""
    exact = [match.is_exact for match in matches]
    if any(exact):
        return all(exact) or not one.is_square
    if one.is_square or not one.is_whole:
        return False
    if one.mentions[0].names:
        return all(map(is_name, mentions))
    return not any(match.is_far for match in matches)


def _originals(mentions: Sequence[Mention]) -> Sequence[int]:
    return [n for n, after in enumerate(mentions[1:]) if after.is_secondary]


def _match(mention: Mention, shelf: Shelf) -> Match:
    if not mention.has_comma and is_month(mention.names):
        return UNRESOLVED
    match = shelf.find(mention.names, mention.year, mention.suffix, mention.other_year)
    return match if match.is_exact else _tail_match(mention, shelf) or match


@cache
def _unspaced_prefixes() -> tuple[str, ...]:
    """The words of seeing that no space parts from a name."""
    return tuple(filter(UNSPACED.match, phrases("citation.prefix")))


def _tail_match(mention: Mention, shelf: Shelf) -> Match | None:
    """Words may stand before the names: (as the survey of Park, 2022, shows), (例えば小林, 2020)."""
    seeing = next(filter(mention.names.startswith, _unspaced_prefixes()), "")
    parts = mention.names.removeprefix(seeing).split()
    if seeing:
        match = shelf.find(" ".join(parts), mention.year, mention.suffix, mention.other_year)
        if match.is_exact:
            return match
    for at in range(min(len(parts), _MOST_WORDS)):
        skipped = elided(parts[at])
        if skipped or (at and parts[at][:1].isupper() and parts[at - 1][:1].islower()):
            if fold(parts[at - 1]) in words("citation.born"):
                return None
            names = " ".join(parts[at:])[skipped:]
            match = shelf.find(names, mention.year, mention.suffix, mention.other_year)
            if match.is_exact:
                return match
    return None
