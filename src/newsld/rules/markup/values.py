"""What may be a property's value."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newsld import vocabulary
from newsld.checking import Context, Hit, rule
from newsld.diagnostics import Level
from newsld.rules.markup.raw import Said, flat, said, types, written
from newsld.rules.needs import quoted
from newsld.text.patterns import pattern

if TYPE_CHECKING:
    from newsld.json_tree import JsonNode

_TEXT_LIKE = frozenset(
    {
        "DataType",
        "Text",
        "URL",
        "Quantity",
        "Enumeration",
        "DefinedTerm",
        "StructuredValue",
        "QuantitativeValue",
        "Language",
    }
)
_NUMERIC = frozenset(
    {"Number", "Integer", "Float", "Quantity", "QuantitativeValue", "MonetaryAmount", "Rating"}
)
_OF_DIGITS = frozenset({"isbn", "issn", "telephone", "faxNumber", "postalCode", "leiCode", "gtin"})
"""Texts of digits, whose first may be a zero."""
_IRI = pattern(r"(?:https?:|#|_:|/|urn:)")


@rule("VOC004", "value-range", "warning", "base")
def value_range(context: Context) -> Iterator[Hit]:
    """A value is of a kind that its property does not take.

    ## Why it matters
    Readers of the data look for what the property promises, and skip the rest. A number loses what its digits
    say: an ISBN's leading zero. A text where a thing is expected (`"author": "Ada Moreno"`) is a note: it can
    be read, but holds no more than the name.

    ## How to fix it
    Give the value the type of the property's range.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "editor": {"@type": "Organization", "name": "Foreign Desk"}, "author": "Ada Moreno"}
    ```
    - 2:12-61: editor takes Person, not Organization
    - 2:74-84: author takes Organization or Person, not the text “Ada Moreno”

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "editor": {"@type": "Person", "name": "Ben Osei"}, "author": {"@id": "#ada"}}
    ```

    ## Sources
    - <https://schema.org/rangeIncludes>
    """
    for node, _, _ in written(context):
        for prop in said(node):
            term = vocabulary.term(prop.name)
            if term and term.kind == "property" and term.range:
                for value in flat(prop.value):
                    yield from _checked(prop, term.range, value)


def _checked(prop: Said, wanted: tuple[str, ...], value: JsonNode) -> Iterator[Hit]:
    takes = f"{prop.name} takes {' or '.join(sorted(wanted))}"
    if value.kind == "object":
        kinds = [kind for kind in types(value) if vocabulary.ancestors(kind)]
        if kinds and not any(_fits(kind, wanted) for kind in kinds):
            yield Hit(f"{takes}, not {' and '.join(kinds)}", value.span)
    elif isinstance(value.value, bool):
        if not {"Boolean", "Text"} & set(wanted):
            yield Hit(f"{takes}, not {str(value.value).lower()}", value.span)
    elif isinstance(value.value, int | float):
        if not _takes_numbers(wanted):
            level = None if prop.name in _OF_DIGITS or not _takes_text(wanted) else Level.NOTE
            yield Hit(f"{takes}, not the number {value.value}", value.span, level=level)
    elif isinstance(value.value, str) and _wants_node(prop, wanted) and _is_prose(value.value):
        yield Hit(f"{takes}, not the text {quoted(value.value)}", value.span, level=Level.NOTE)


def _wants_node(prop: Said, wanted: tuple[str, ...]) -> bool:
    """Whether a node is expected: a citation may be a text, but then nothing can link to the work."""
    return prop.name == "citation" or not _takes_text(wanted)


def _is_prose(text: str) -> bool:
    """Whether it is no link and no number: what only a thing could say better."""
    return bool(text.strip()) and not _IRI.match(text) and not text.strip().replace(".", "").isdecimal()


@cache
def _takes_text(wanted: tuple[str, ...]) -> bool:
    return any(
        not _TEXT_LIKE.isdisjoint((kind, *vocabulary.ancestors(kind))) or _is_datatype(kind)
        for kind in wanted
    )


@cache
def _takes_numbers(wanted: tuple[str, ...]) -> bool:
    above = {name for kind in wanted for name in (kind, *vocabulary.ancestors(kind))}
    return not _NUMERIC.isdisjoint(above) or {"Date", "DateTime"} & above != set()


def _is_datatype(kind: str) -> bool:
    term = vocabulary.term(kind)
    return term is not None and term.kind == "datatype"


def _fits(kind: str, wanted: tuple[str, ...]) -> bool:
    """Whether a node of the type may stand there: Roles may anywhere. https://schema.org/Role"""
    return vocabulary.is_subclass(kind, "Role") or any(vocabulary.is_subclass(kind, name) for name in wanted)


RULES = (value_range,)
