"""One name, one spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsld.checking import Context, Hit, rule
from newsld.rules.markup.edits import in_place
from newsld.rules.needs import plain, quoted
from newsld.source import Span
from newsld.text.names import eastern_order, is_organization
from newsld.text.patterns import pattern

_NAME = pattern(r"\b[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+){1,3}")


class _Mention(NamedTuple):
    """A name as it stands somewhere, in the body or in the title of a cited work."""

    name: str
    span: Span | None
    is_title: bool


@rule("CLM005", "name-variant", "note", "fair", cure="unsafe")
def name_variant(context: Context) -> Iterator[Hit]:
    """One person is written in two ways: with and without a hyphen, or an accent.

    ## Why it matters
    Whoever counts or links people finds two.

    ## How to fix it
    Keep to one spelling. A title of a work is left as it is.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    José Herrera fishes for shrimp. The fees are too high for him, and Jose Herrera is not the only one.
    ```
    - 5:68-80: “Jose Herrera” is written “José Herrera” before

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    José Herrera fishes for shrimp. The fees are too high for him, and Josef Herrera is not the only one.
    ```
    """
    known: dict[str, str] = {}
    told: set[str] = set()
    for mention in _mentions(context):
        key = plain(mention.name).replace("-", " ").replace("’", "")
        first = known.setdefault(key, mention.name)
        if first != mention.name and mention.name not in told and _is_other(first, mention.name):
            told.add(mention.name)
            place = None if mention.is_title else mention.span
            fix = in_place(context, place, mention.name, first, unsafe=True)
            where = ", in a title that stays as it is" if mention.is_title else ""
            yield Hit(f"{quoted(mention.name)} is written {quoted(first)} before{where}", mention.span, fix)


def _is_other(one: str, other: str) -> bool:
    """Whether two spellings differ in more than their capitals, and are a person's."""
    if one.casefold() == other.casefold() or is_organization(one) or is_organization(other):
        return False
    if plain(one) == plain(other):
        return True
    return any(eastern_order(name.split()) for name in (one, other))


def _mentions(context: Context) -> Iterator[_Mention]:
    for paragraph in context.document.paragraphs:
        for match in _NAME.finditer(paragraph.text):
            yield _Mention(match[0].removesuffix("’s"), paragraph.place(*_bare(match)), is_title=False)
    for entry in context.document.references:
        span = entry.spans.get("title")
        for match in _NAME.finditer(entry.title) if span else ():
            assert span
            start = context.text.find(match[0], *span)
            place = Span(start, start + len(match[0])) if start >= 0 else span
            yield _Mention(match[0], place, is_title=True)


def _bare(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.start() + len(match[0].removesuffix("’s"))


RULES = (name_variant,)
