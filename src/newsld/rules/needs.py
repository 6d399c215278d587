"""Rules whose question is a row of the table of requirements: is it said at all?"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newsld.checking import Context, Hit
from newsld.model import Thing
from newsld.model.values import Literal
from newsld.text.tokens import fold


def whole(context: Context, code: str, message: str) -> Iterator[Hit]:
    """A hit about the whole document where the article lacks what the table asks for under the code."""
    if any(lack.pointer == "" for lack in context.missing.get(code, ())):
        yield Hit(message)


def each(context: Context, code: str, message: str) -> Iterator[Hit]:
    """A hit for each node that lacks it, at its name; ``{}`` in the message is the name it goes by."""
    for lack in context.missing.get(code, ()):
        thing = at(context.article, lack.pointer)
        place = context.place(f"{lack.pointer}/name")
        yield Hit(message.format(quoted(name_of(thing)) if name_of(thing) else "one without a name"), place)


def at(thing: Thing, pointer: str) -> Thing:
    """The thing a JSON Pointer leads to, or the last thing on the way to it."""
    here: object = thing
    for part in pointer.split("/")[1:]:
        step = part.replace("~1", "/").replace("~0", "~")
        if isinstance(here, Thing):
            thing, here = here, here.node.get(step)
        elif isinstance(here, tuple) and step.isdigit() and int(step) < len(here):
            here = here[int(step)]
    return here if isinstance(here, Thing) else thing


def name_of(thing: Thing) -> str:
    """The name of a thing, or its headline, or its words."""
    return text_of(thing, "name") or text_of(thing, "headline") or text_of(thing, "text")


def text_of(thing: Thing, key: str) -> str:
    """The first text among the values of a property; empty without one."""
    for value in thing.values(key):
        inner = value.value if isinstance(value, Literal) else value
        if isinstance(inner, str):
            return inner
    return ""


def plain(text: str) -> str:
    """A text for comparing: case and accents aside, apostrophes and hyphens as a keyboard has them."""
    parts = unicodedata.normalize("NFKD", fold(text))
    return "".join(char for char in parts if not unicodedata.combining(char))


def quoted(text: str, most: int = 60) -> str:
    """The writer's words in quotation marks, shortened in the middle of nowhere but at the end."""
    flat = " ".join(text.split())
    return f"“{flat if len(flat) <= most else flat[: most - 1].rstrip() + '…'}”"
