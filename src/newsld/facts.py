"""What an article's model says, as plain texts: people by role, dates, language, site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from newsld.nodes import Literal, Node

if TYPE_CHECKING:
    from newsld.document import Document, Evidence
    from newsld.source import Span

_ROLES = (
    "author",
    "creator",
    "editor",
    "contributor",
    "translator",
    "illustrator",
    "producer",
    "director",
    "reviewedBy",
)
"""schema.org's properties that hold people by what they did for a work."""


class Credited(NamedTuple):
    """Somebody with the role they had, and where their name stands: a JSON Pointer into the article."""

    role: str
    name: str
    who: Node | str
    pointer: str


def credited(article: Node) -> list[Credited]:
    """Everybody with a name whom an article credits, by property and then in order."""
    return [found for role in _ROLES for found in _in_role(article, role)]


def _in_role(article: Node, role: str) -> Iterator[Credited]:
    values = article.values(role)
    for index, value in enumerate(values):
        pointer = f"/{role}" if len(values) == 1 else f"/{role}/{index}"
        if isinstance(value, Node) and value.is_a("Role"):
            # A Role stands between the property and the person. https://schema.org/Role
            name = first_text(value, "roleName") or role
            for inner in value.values(role):
                yield from _somebody(name, inner, f"{pointer}/{role}")
        else:
            yield from _somebody(role, value, pointer)


def _somebody(role: str, value: Any, pointer: str) -> Iterator[Credited]:
    name = name_of(value)
    if name:
        is_thing = isinstance(value, Node)
        yield Credited(role, name, value if is_thing else name, f"{pointer}/name" if is_thing else pointer)


def name_of(value: Any) -> str:
    """The name of a thing, or a text that stands for it."""
    if isinstance(value, Node):
        parts = (first_text(value, "givenName"), first_text(value, "familyName"))
        return first_text(value, "name") or " ".join(filter(None, parts))
    return text_of(value)


def text_of(value: Any) -> str:
    """A text, or that of a literal; empty for what is none."""
    inner = value.value if isinstance(value, Literal) else value
    return inner if isinstance(inner, str) else ""


def first_text(thing: Node, key: str) -> str:
    """The first text among the values of a property, by its JSON-LD name; empty without one."""
    return next((text for value in thing.values(key) if (text := text_of(value))), "")


def texts(thing: Node, key: str) -> list[str]:
    """The texts among the values of a property, and the names of the things among them."""
    return [text for value in thing.values(key) if (text := name_of(value))]


def language(article: Node) -> str:
    """The language tag, or the name of the language where it is given as a thing."""
    for value in article.values("inLanguage"):
        if isinstance(value, Node):
            return first_text(value, "alternateName") or name_of(value)
        if text := text_of(value):
            return text
    return ""


def site(article: Node) -> str:
    """The site or paper it appeared in, else its publisher."""
    return next(iter(texts(article, "isPartOf") or texts(article, "publisher")), "")


def best_evidence(document: Document, pointer: str) -> Evidence | None:
    """The best candidate for a value, or one that says the same and has a place, if the best has none."""
    candidates = document.evidence.get(pointer, ())
    if not candidates or candidates[0].span is not None:
        return candidates[0] if candidates else None
    best = candidates[0]
    return next((other for other in candidates if other.span and other.value == best.value), best)


def place(document: Document, pointer: str) -> Span | None:
    """Where a value stands in the source, None where it does not."""
    found = best_evidence(document, pointer)
    return found.span if found else None
