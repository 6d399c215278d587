"""What the values of a property may look like in JSON, and the JSON Schema of one model by itself.

What is allowed follows the vocabulary's ranges, and is refused only where no reading of schema.org makes it
right: a text may stand for a node, several values for one, and types schema.org does not know are let pass.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal as OneOf, NamedTuple

from newsld import vocabulary

if TYPE_CHECKING:
    from newsld.model.thing import Thing

Schema = dict[str, Any]
Scalar = OneOf["text", "text-or-number", "any", "number", "truth", "date", "iri"]

_NUMBERS = frozenset({"Number", "Quantity", "QuantitativeValue"})
_DATES = frozenset({"Date", "DateTime", "Time"})

# The repeats are bounded and the classes disjoint, so that no text makes a matcher go back and forth.
DATE_PATTERN = (
    "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)?"
    " ?(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?$"
)
NUMBER_PATTERN = r"^[+-]?[0-9]{1,400}([.][0-9]{1,400})?([eE][+-]?[0-9]{1,4})?$"
TRUTH_PATTERN = "^(https?://schema[.]org/)?([Tt]rue|[Ff]alse)$"
# What RFC 3987 lets stand nowhere in an IRI: https://www.rfc-editor.org/rfc/rfc3987#section-2.2
IRI_PATTERN = r'^[^\u0000-\u0020\u007f-\u009f<>"{}|\\^`]*$'

SCALARS: dict[Scalar, Schema] = {
    "text": {"type": ["string", "null"]},
    "text-or-number": {"type": ["string", "number", "null"]},
    "any": {"type": ["string", "number", "boolean", "null"]},
    "number": {"type": ["number", "string", "null"], "pattern": NUMBER_PATTERN},
    "truth": {"type": ["boolean", "string", "null"], "pattern": TRUTH_PATTERN},
    "date": {"type": ["string", "null"], "pattern": DATE_PATTERN, "format": "iso8601-date"},
    "iri": {"type": ["string", "null"], "pattern": IRI_PATTERN, "format": "iri-reference"},
}
"""The JSON Schema of each kind of scalar."""


class ValueKind(NamedTuple):
    """What may stand as a value: the kind of scalar, and the schema.org classes a node may be of.

    ``classes`` is empty where the range is all data types, and None where any node will do.
    """

    scalar: Scalar
    classes: tuple[str, ...] | None

    @property
    def expected(self) -> str:
        """A noun phrase for what is wanted, as messages end with."""
        words = [*(self.classes or ("node",) if self.classes != () else ()), *_WORDS[self.scalar]]
        return " or ".join(words)


_WORDS: dict[Scalar, tuple[str, ...]] = {
    "text": ("text",),
    "text-or-number": ("text", "number"),
    "any": ("text", "number", "true", "false"),
    "number": ("number",),
    "truth": ("true", "false"),
    "date": ("date of ISO 8601 such as 2023, 2023-06-12 or 2023-06-12T08:30:00+02:00",),
    "iri": ("IRI without spaces",),
}


@cache
def value_kind(key: str) -> ValueKind:
    """The kind of the values of a property, by its JSON-LD name; anything where the release has no such."""
    term = vocabulary.term(key)
    if term is None or not term.range:
        return ValueKind("any", None)
    classes = tuple(name for name in term.range if not _is_datatype(name))
    if "Thing" in classes or (vocabulary.coercion(key) == "@id" and not classes):
        return ValueKind(_scalar(key, term.range), None)
    return ValueKind(_scalar(key, term.range), classes)


def _scalar(key: str, names: tuple[str, ...]) -> Scalar:
    if vocabulary.coercion(key) == "@id":
        return "iri"
    if _DATES.issuperset(names):
        return "date"
    above = {ancestor for name in names for ancestor in (name, *vocabulary.ancestors(name))}
    if above <= {"Boolean"}:
        return "truth"
    if above <= {"Number", "Integer", "Float"}:
        return "number"
    if "Boolean" in above:
        return "any"
    return "text" if above.isdisjoint(_NUMBERS) else "text-or-number"


@cache
def _is_datatype(name: str) -> bool:
    kinds = {name, *vocabulary.ancestors(name)}
    return any((found := vocabulary.term(kind)) and found.kind == "datatype" for kind in kinds)


def self_contained(cls: type[Thing]) -> Schema:
    """The JSON Schema 2020-12 of a model by itself: its own properties, and of nested nodes their kind.

    This is what ``model_json_schema()`` gives, and what a web framework shows of a model. The schemas that
    ``newsld.schema`` publishes say the same of every nested node as well.
    """
    properties: Schema = {
        "@id": {"type": "string"},
        "@type": {
            "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
            "default": cls.__name__,
        },
    }
    for key in own_keys(cls):
        properties[key] = _one_or_many(value_kind(key))
    about = (cls.__doc__ or "").partition("\n")[0]
    return {"title": cls.__name__, "description": about, "type": "object", "properties": properties}


def own_keys(cls: type[Thing]) -> tuple[str, ...]:
    """JSON-LD names of the properties a model declares, ancestors' first, without ``@id`` and ``@type``."""
    return tuple(cls.names[name] for name in cls.model_fields if name not in ("id", "type"))


def _one_or_many(kind: ValueKind) -> Schema:
    node: Schema = {"type": "object"}
    if kind.classes:
        node["description"] = " or ".join(kind.classes)
    one: Schema = {"anyOf": [SCALARS[kind.scalar], node]}
    return {"description": kind.expected, "anyOf": [*one["anyOf"], {"type": "array", "items": one}]}
