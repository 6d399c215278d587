"""Text taken out of a source, and the way back: where in the source each of its code points stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsld.source import Span


class Extract(NamedTuple):
    """A text made of pieces of a source, such as the prose of a page without its tags.

    Piece ``n`` begins at ``starts[n]`` of the text and stands at ``places[n]`` of the source, None where the
    source has nothing like it (a blank line between paragraphs). A piece as long as its place is a copy; one
    of another length (``é`` for ``&eacute;``) stands for the whole of it. All offsets count code points.
    """

    text: str
    starts: Sequence[int]
    places: Sequence[Span | None]

    def span(self, span: Span) -> Span | None:
        """Where in the source a part of the text stands, from its first code point that does to its last.

        What stands between them in the source, markup for one, is inside. None where nothing of the part
        stands in the source; an empty part stands where it begins.
        """
        if (place := self._copied(span)) is not None:
            return place
        first = max(0, bisect_right(self.starts, span.start) - 1)
        last = max(first, bisect_right(self.starts, max(span.start, span.end - 1)) - 1)
        while first < last and self.places[first] is None:
            first += 1
        while last > first and self.places[last] is None:
            last -= 1
        if not self.places or self.places[first] is None or self.places[last] is None:
            return None
        if span.start >= span.end:
            at = self._within(first, span.start - 1).end if span.start > self.starts[first] else None
            at = self._within(first, span.start).start if at is None else at
            return Span(at, at)
        return Span(self._within(first, span.start).start, self._within(last, span.end - 1).end)

    def _copied(self, span: Span) -> Span | None:
        """The place of a part that lies in one piece, and that a copy, as most do; None of any other."""
        piece = bisect_right(self.starts, span.start) - 1
        place = self.places[piece] if piece >= 0 and span.start < span.end else None
        if place is None:
            return None
        start = self.starts[piece]
        end = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        is_copy = span.end <= end and end - start == place.end - place.start
        return span.shift(place.start - start) if is_copy else None

    def _within(self, piece: int, offset: int) -> Span:
        """The place of one code point of a piece, its nearest where the offset is outside."""
        place = self.places[piece]
        assert place is not None
        start = self.starts[piece]
        end = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        if end - start != place.end - place.start:
            return place
        at = place.start + min(max(offset - start, 0), end - start - 1)
        return Span(at, at + 1)

    def through(self, outer: Extract) -> Extract:
        """This extract with its places in the source of ``outer``, of whose text it was taken."""
        if len(outer.places) == 1 and (all_of_it := outer._copied(Span(0, len(outer.text)))) is not None:
            moved = [place and place.shift(all_of_it.start) for place in self.places]
            return Extract(self.text, self.starts, moved)
        made = Extractor()
        for n, (start, end) in enumerate(pairwise([*self.starts, len(self.text)])):
            place = self.places[n]
            if place is None or end - start != place.end - place.start:
                made.add(self.text[start:end], outer.span(place) if place else None)
                continue
            if (copied := outer._copied(place)) is not None:
                made.add(self.text[start:end], copied)
                continue
            for text, inner in outer.parts(place):
                made.add(self.text[start : start + len(text)], inner)
                start += len(text)
        return made.extract()

    def pieces(self, span: Span) -> Sequence[Span]:
        """The part of the text cut at the borders of pieces."""
        first = bisect_right(self.starts, span.start)
        cuts = self.starts[first : bisect_right(self.starts, span.end - 1)]
        return [Span(*cut) for cut in pairwise([span.start, *cuts, span.end])]

    def parts(self, span: Span) -> Iterator[tuple[str, Span | None]]:
        """The pieces of the part of the text, each with its place."""
        first = max(0, bisect_right(self.starts, span.start) - 1)
        for n, piece in enumerate(self.pieces(span), first):
            is_cut = piece.start == span.start or piece.end == span.end
            yield self.text[piece.start : piece.end], self.span(piece) if is_cut else self.places[n]


class Extractor:
    """Builds an Extract, piece after piece."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._places: list[Span | None] = []
        self._next = -1
        """Where in the source the last piece would go on; -1 where it is no copy."""
        self.length = 0
        """Code points of text so far."""

    def add(self, text: str, place: Span | None = None) -> None:
        """Add a piece and where it stands; pieces that follow one another in the source become one."""
        if not text:
            return
        length, places = len(text), self._places
        if place is None:
            goes_on, self._next = bool(places) and places[-1] is None, -1
        else:
            start, end = place
            is_copy = end - start == length
            goes_on = is_copy and start == self._next
            self._next = end if is_copy else -1
            if goes_on and (before := places[-1]):
                places[-1] = Span(before.start, end)
        if not goes_on:
            self._starts.append(self.length)
            places.append(place)
        self._parts.append(text)
        self.length += length

    def append(self, extract: Extract, part: Span | None = None) -> None:
        """Add another extract of the same source, or a part of it.

        Only pieces at its ends may be cut or be one with others: those between are added all at once.
        """
        start, end = part or (0, len(extract.text))
        starts = extract.starts
        first, last = bisect_right(starts, start) + 1, bisect_left(starts, end) - 1
        if last <= first:
            self._add_each(extract, start, end)
            return
        inner, behind = starts[first], starts[last]
        self._add_each(extract, start, inner)
        offset = self.length - inner
        self._parts.append(extract.text[inner:behind])
        self._starts += [at + offset for at in starts[first:last]]
        self._places += extract.places[first:last]
        self.length += behind - inner
        place = self._places[-1]
        is_copy = place is not None and place.end - place.start == self.length - self._starts[-1]
        self._next = place.end if place is not None and is_copy else -1
        self._add_each(extract, behind, end)

    def _add_each(self, extract: Extract, start: int, end: int) -> None:
        if start < end:
            for text, place in extract.parts(Span(start, end)):
                self.add(text, place)

    def extract(self) -> Extract:
        """What was built."""
        return Extract("".join(self._parts), tuple(self._starts), tuple(self._places))


def whole(text: str) -> Extract:
    """A text as an extract of itself."""
    return Extract(text, (0,), (Span(0, len(text)),)) if text else Extract("", (), ())
