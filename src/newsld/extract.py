"""Text taken out of a source, and the way back: where in the source each of its code points stands."""

from __future__ import annotations

from bisect import bisect_right
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
        first = max(0, bisect_right(self.starts, span.start) - 1)
        place = self.places[first] if span.start < span.end and self.places else None
        if place is not None:
            # Most parts lie in one piece, and that is a copy.
            start = self.starts[first]
            end = self.starts[first + 1] if first + 1 < len(self.starts) else len(self.text)
            if start <= span.start and span.end <= end and end - start == place.end - place.start:
                return span.shift(place.start - start)
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
        made = Extractor()
        for n, (start, end) in enumerate(pairwise([*self.starts, len(self.text)])):
            place = self.places[n]
            if place is None or end - start != place.end - place.start:
                made.add(self.text[start:end], outer.span(place) if place else None)
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


_NOWHERE = Span(-1, -1)


class Extractor:
    """Builds an Extract, piece after piece."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._places: list[Span | None] = []
        self.length = 0
        """Code points of text so far."""

    def add(self, text: str, place: Span | None = None) -> None:
        """Add a piece and where it stands; pieces that follow one another in the source become one."""
        if not text:
            return
        before = self._places[-1] if self._places else _NOWHERE
        if place is None or before is None:
            goes_on = place is before
        else:
            goes_on = before.end == place.start and self._is_copied(before, text, place)
        if not goes_on:
            self._starts.append(self.length)
            self._places.append(place)
        elif place is not None and before is not None:
            self._places[-1] = Span(before.start, place.end)
        self._parts.append(text)
        self.length += len(text)

    def _is_copied(self, before: Span, text: str, place: Span) -> bool:
        """Whether the last piece and the text that follows it both are as long as their places."""
        size = before.end - before.start
        return size == self.length - self._starts[-1] and len(text) == place.end - place.start

    def append(self, extract: Extract) -> None:
        """Add all of another extract of the same source."""
        for n, (start, end) in enumerate(pairwise([*extract.starts, len(extract.text)])):
            self.add(extract.text[start:end], extract.places[n])

    def extract(self) -> Extract:
        """What was built."""
        return Extract("".join(self._parts), tuple(self._starts), tuple(self._places))


def whole(text: str) -> Extract:
    """A text as an extract of itself."""
    return Extract(text, (0,), (Span(0, len(text)),)) if text else Extract("", (), ())
