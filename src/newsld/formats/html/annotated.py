"""Microdata and RDFa Lite: what elements of the page say of the article by their attributes.

https://html.spec.whatwg.org/multipage/microdata.html, https://www.w3.org/TR/rdfa-lite/
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsld import vocabulary
from newsld.formats.html.clues import Candidate, attribute, text
from newsld.formats.html.marks import terms
from newsld.formats.html.tree import Element, text_of
from newsld.formats.html.view import View

_ADDRESSES = {"a": "href", "area": "href", "link": "href", "img": "src", "source": "src", "object": "data"}
_TIMES = {"time": "datetime", "data": "value", "meter": "value"}
_HOLD_ADDRESSES = frozenset({"url", "image"})
_MOST, _MOST_INSIDE = 12, 40
_LONGEST = 500


def annotated(view: View, name: str) -> Iterator[Candidate]:
    """The values of a property of the article, in the order of the page."""
    for element in view.page.items.get(name, ())[:_MOST]:
        if _is_of_article(element):
            found = value_of(element, is_address=name in _HOLD_ADDRESSES)
            if found is not None and found.value and len(found.value) <= _LONGEST:
                yield found


def value_of(element: Element, *, is_address: bool) -> Candidate | None:
    """What an element that bears a property says: an attribute, the name of the thing it is, its text.

    Of a link it is the address or the words, as ``is_address`` says.
    """
    tag = element.tag
    for key in ("content", _TIMES.get(tag, "")):
        if key and (value := (element.get(key) or "").strip()):
            return attribute(value, value, tag)
    if is_scope(element):
        inner = next(iter(_inside(element, "url" if is_address else "name")), None)
        return value_of(inner, is_address=is_address) if inner is not None else _shown(element)
    for key in (_ADDRESSES.get(tag, ""), "resource") if is_address else ():
        if key and (value := (element.get(key) or "").strip()):
            return attribute(value, value, tag)
    return _shown(element)


def named(element: Element) -> Candidate | None:
    """The name of somebody whom an element stands for."""
    inner = next(iter(_inside(element, "name")), None)
    chosen = element if inner is None else inner
    content = (chosen.get("content") or "").strip()
    return attribute(content, content, chosen.tag) if content else _shown(chosen)


def _shown(element: Element) -> Candidate | None:
    words = text_of(element)
    return text(words) if words else None


def _inside(element: Element, name: str) -> list[Element]:
    below = [child for child, _ in zip(element.iterdescendants(), range(_MOST_INSIDE), strict=False)]
    return [child for child in below if name in terms(child.get("itemprop") or child.get("property") or "")]


def is_scope(element: Element) -> bool:
    """Whether an element is a thing of its own."""
    return element.get("itemscope") is not None or element.get("typeof") is not None


def of_one_thing(view: View, items: Sequence[Element]) -> list[Element]:
    """Those properties that belong to the thing with the first heading in it, or to the first thing."""
    around = list(view.page.headings[0].element.iterancestors()) if view.page.headings else []
    things = [next(filter(is_scope, item.iterancestors()), None) for item in items]
    main = next(
        (thing for thing in things if thing is not None and thing in around), next(iter(things), None)
    )
    return [item for item, thing in zip(items, things, strict=True) if thing is main]


def _is_of_article(element: Element) -> bool:
    """Whether the nearest thing around an element is the article or its page; where none is, the page is."""
    for parent in element.iterancestors():
        if is_scope(parent):
            kinds = terms(f"{parent.get('itemtype') or ''} {parent.get('typeof') or ''}")
            return any(
                kind == "CreativeWork" or vocabulary.is_subclass(kind, top)
                for kind in kinds
                for top in ("Article", "WebPage")
            )
    return True
