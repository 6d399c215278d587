"""What a grammar read in one entry, with places in the tidy entry, on the way to a Reference."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType

from newsld.document import Deviation, Name, Reference
from newsld.source import Span
from newsld.text.references.clean import Clean


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of an entry. Names, spans and deviations count the code points of the tidy text."""

    tidy: Clean
    style: str
    confidence: float
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    values: dict[str, str] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    deviations: tuple[Deviation, ...] = ()

    def reference(self, raw: str, span: Span, list_index: int) -> Reference:
        """The Reference, with places in the source."""
        return Reference(
            raw=raw,
            span=span,
            list=list_index,
            style=self.style,
            author=tuple(self._placed(name) for name in self.authors),
            editor=tuple(self._placed(name) for name in self.editors),
            confidence=self.confidence,
            spans=MappingProxyType({name: self._place(place) for name, place in self.spans.items()}),
            deviations=tuple(replace(found, span=self._place(found.span)) for found in self.deviations),
            **self.values,
        )

    def _placed(self, name: Name) -> Name:
        return replace(name, span=self._place(name.span)) if name.span else name

    def _place(self, place: Span) -> Span:
        return self.tidy.span(*place) if place.end > place.start else Span(self.tidy.start, self.tidy.start)
