"""Rules whose question is a row of the table of requirements: is it said at all?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsld import vocabulary
from newsld.checking import Context, Hit
from newsld.fixing import Fix
from newsld.nodes import Literal, Node, values
from newsld.text.tokens import fold

if TYPE_CHECKING:
    from newsld.markup.rendering import Rendered


def whole(context: Context, code: str, message: str, fix: Fix | None = None) -> Iterator[Hit]:
    """A hit about the whole document where the article lacks what the table asks for under the code."""
    if lacks(context, code):
        yield Hit(message, fix=fix)


def lacks(context: Context, code: str) -> bool:
    """Whether the article itself lacks what the table asks for under the code."""
    return any(lack.pointer == "" for lack in context.missing.get(code, ()))


def each(context: Context, code: str, message: str) -> Iterator[Hit]:
    """A hit for each node that lacks it, at its name; ``{}`` in the message is the name it goes by."""
    for lack in context.missing.get(code, ()):
        thing = at(context.article, lack.pointer)
        place = context.place(f"{lack.pointer}/name")
        yield Hit(message.format(quoted(name_of(thing)) if name_of(thing) else "one without a name"), place)


def at(thing: Node, pointer: str) -> Node:
    """The thing a JSON Pointer leads to, or the last thing on the way to it."""
    here: object = thing
    for part in pointer.split("/")[1:]:
        step = part.replace("~1", "/").replace("~0", "~")
        if isinstance(here, Node):
            thing, here = here, here.node.get(step)
        elif isinstance(here, tuple) and step.isdigit():
            here = here[int(step)]
    return here if isinstance(here, Node) else thing


def name_of(thing: Node) -> str:
    """The name of a thing, or its headline, or its words."""
    return text_of(thing, "name") or text_of(thing, "headline") or text_of(thing, "text")


def text_of(thing: Node, key: str) -> str:
    """The first text among the values of a property; empty without one."""
    held = thing.node.get(key)
    if isinstance(held, str):
        return held
    for value in thing.values(key):
        inner = value.value if isinstance(value, Literal) else value
        if isinstance(inner, str):
            return inner
    return ""


def rendered(context: Context) -> Rendered:
    """The page as a reader sees it."""
    from newsld.markup.rendering import render

    return render(context.text)


class Told(NamedTuple):
    """A text of a property that schema.org's context reads as an address or a date, and where it is told."""

    key: str
    pointer: str
    text: str


def coerced(context: Context) -> Mapping[str, Sequence[Told]]:
    """The texts of all nodes that the context reads as something else, by what: ``@id``, ``Date``."""
    found: dict[str, list[Told]] = {}
    for key, holders in context.holders.items():
        if kind := vocabulary.coercion(key):
            found.setdefault(kind, []).extend(
                Told(key, place, text)
                for pointer, thing in holders
                for place, text in texts(thing, key, pointer)
            )
    return found


def texts(thing: Node, key: str, pointer: str) -> list[tuple[str, str]]:
    """The texts among the values of a property, each with the JSON Pointer to it."""
    return [
        (place, text)
        for place, value in values(thing, key, pointer)
        if isinstance(text := value.value if isinstance(value, Literal) else value, str)
    ]


def of_class(context: Context, name: str) -> Sequence[tuple[str, Node]]:
    """The nodes of a class or one below it, each with the JSON Pointer to it."""
    return [(pointer, thing) for pointer, thing in context.nodes if thing.is_a(name)]


class Label(NamedTuple):
    """What a node calls itself in one property: the first text there, and the JSON Pointer to it."""

    thing: Node
    key: str
    pointer: str
    text: str


_LABELS = ("headline", "alternativeHeadline", "name", "givenName", "familyName", "url", "sameAs")


def labels(context: Context) -> tuple[Label, ...]:
    """The headlines, names and addresses of all nodes; a name that repeats the headline is left out."""
    return tuple(
        Label(thing, key, f"{pointer}/{key}", text)
        for key in _LABELS
        for pointer, thing in context.holders.get(key, ())
        if (text := text_of(thing, key)) and (key != "name" or text != text_of(thing, "headline"))
    )


def labels_with(context: Context, wanted: re.Pattern[str], keys: Collection[str]) -> Iterator[Label]:
    """The labels of these properties in which what is wanted is found."""
    if wanted.search(context.once(_all_labels)):
        yield from (held for held in context.once(labels) if held.key in keys and wanted.search(held.text))


def _all_labels(context: Context) -> str:
    return "\n".join(held.text for held in context.once(labels))


def standing(word: str, text: str) -> Iterator[int]:
    """Where a word stands by itself."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not _is_of_word(text[at - 1 : at]) and not _is_of_word(text[end : end + 1]):
            yield at
        at = text.find(word, end)


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def plain(text: str) -> str:
    """A text for comparing: case and accents aside, apostrophes and hyphens as a keyboard has them."""
    parts = unicodedata.normalize("NFKD", fold(text))
    return "".join(char for char in parts if not unicodedata.combining(char))


LONG = 80
"""Code points of what is longer than a name, such as a title or an address, that a message quotes."""


def quoted(text: str, most: int = 60) -> str:
    """The writer's words in quotation marks, shortened in the middle of nowhere but at the end."""
    flat = " ".join(text.split())
    return f"“{flat if len(flat) <= most else flat[: most - 1].rstrip() + '…'}”"
