"""Fact-checks in a page: in JSON-LD beside the article's own node, or on elements of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newsld import vocabulary
from newsld.assembling import Part, arranged
from newsld.document import Evidence
from newsld.formats.html import graph
from newsld.formats.html.annotated import is_scope, value_of
from newsld.formats.html.clues import markup
from newsld.formats.html.locating import Locator
from newsld.formats.html.marks import terms
from newsld.formats.html.resolving import plain
from newsld.formats.html.tree import Element
from newsld.formats.html.view import View

_KINDS = frozenset({"ClaimReview", "MediaReview"})
_SIGNS = ("claimReviewed", "mediaAuthenticityCategory")
"""Properties that such a review alone has."""
_MOST = 40
_MOST_ELEMENTS = 2000
"""So many elements of a page are looked at in all: a page with ten such reviews has some 200."""
_DEEPEST = 8


def read_claim_reviews(view: View, locator: Locator) -> tuple[Part, ...]:
    """The ClaimReviews and MediaReviews that are no part of the article's own node."""
    written = list(_written(view, locator))[:_MOST]
    said = {text for part in written for text in _texts(part)}
    return (*written, *(part for part in _shown(view, locator) if said.isdisjoint(_texts(part))))


def _texts(part: Part) -> set[str]:
    return {value for key in _SIGNS if isinstance(value := part.value.get(key), str)}


def _written(view: View, locator: Locator) -> Iterator[Part]:
    """Those of the page's JSON-LD, what they name by an id put into its place."""
    found = [row for row in view.nodes if not _KINDS.isdisjoint(graph.types(row[1]))]
    inside = {id(node) for node in _within(view.article[1])} if found and view.article else set()
    for number, node in found:
        if id(node) in inside:
            continue
        inside |= {id(inner) for inner in _within(node)}
        made = plain(_whole(node, view.known, set()))
        sign = next((key for key in _SIGNS if isinstance(node.get(key), str)), "")
        place = locator.place(markup(node[sign], node[sign], sign, number).clue) if sign else None
        yield Part(made, {"": (Evidence(None, "markup", place, verbatim=False),)})


def _within(node: Any) -> Iterator[Mapping[str, Any]]:
    todo = [node]
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            yield value
            todo.extend(value.values())
        elif isinstance(value, list):
            todo.extend(value)


def _whole(value: Any, known: Mapping[str, graph.Node], seen: set[str], depth: int = 0) -> Any:
    """The value with what is only named by its id in full, the first time, as the page describes it."""
    if isinstance(value, list):
        return [_whole(one, known, seen, depth) for one in value]
    if not isinstance(value, dict) or depth > _DEEPEST:
        return value
    name = str(value.get("@id", ""))
    if value.keys() <= {"@id", "@type"} and name in known and name not in seen:
        value = known[name]
    seen.add(name)
    return {
        key: inner if key[:1] == "@" else _whole(inner, known, seen, depth + 1)
        for key, inner in value.items()
    }


def _shown(view: View, locator: Locator) -> Iterator[Part]:
    """Those that elements of the page say by microdata or RDFa."""
    seen: set[Element] = set()
    items = _Items(locator)
    for sign in _SIGNS:
        for element in view.page.items.get(sign, ())[:_MOST]:
            scope = next((one for one in element.iterancestors() if is_scope(one)), None)
            if scope is not None and scope not in seen and not _KINDS.isdisjoint(_types(scope)):
                seen.add(scope)
                yield items.read(scope, 0)


def _types(scope: Element) -> list[str]:
    kinds = terms(f"{scope.get('itemtype') or ''} {scope.get('typeof') or ''}")
    return [kind for kind in kinds if kind in vocabulary.classes()]


class _Items:
    """Reads things off elements, up to a limit of elements in all."""

    def __init__(self, locator: Locator) -> None:
        self._locator = locator
        self._left = _MOST_ELEMENTS

    def read(self, scope: Element, depth: int) -> Part:
        """The thing that an element is, with what the elements in it say of it, and not of another thing."""
        kinds = _types(scope) or ["Thing"]
        several: dict[str, list[Part]] = {}
        todo = list(reversed(scope))
        while todo and self._left > 0:
            self._left -= 1
            element = todo.pop()
            for name in terms(element.get("itemprop") or element.get("property") or ""):
                if name in vocabulary.properties() and (part := self._value(name, element, depth)):
                    several.setdefault(name, []).append(part)
            if not is_scope(element):
                todo.extend(reversed(element))
        node: dict[str, Any] = {"@type": kinds[0] if len(kinds) == 1 else kinds}
        stands: dict[str, tuple[Evidence, ...]] = {}
        for name, parts in several.items():
            node[name], within = arranged(name, parts)
            stands |= within
        first = next((one.span for held in stands.values() for one in held if one.span), None)
        return Part(node, stands | {"": (Evidence(None, "markup", first, verbatim=False),)})

    def _value(self, name: str, element: Element, depth: int) -> Part | None:
        if is_scope(element):
            return self.read(element, depth + 1) if depth < _DEEPEST else None
        found = value_of(element, is_address=_is_address(name))
        return Part(found.value, {"": (self._locator.evidence(found),)}) if found and found.value else None


def _is_address(name: str) -> bool:
    """Whether a link that bears the property means its address, and not its words."""
    term = vocabulary.term(name)
    kinds = set(term.range) if term else set()
    return "Text" not in kinds and kinds.isdisjoint({"Person", "Organization"})
