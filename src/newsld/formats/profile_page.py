"""The markup of author pages: a ProfilePage about a person, as a script element.

https://developers.google.com/search/docs/appearance/structured-data/profile-page
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from newsld import facts
from newsld.assembling.identifiers import person_id
from newsld.document import Document, thing_of
from newsld.errors import WriteError
from newsld.formats.embed import script
from newsld.formats.registry import WriteOptions
from newsld.model import Thing
from newsld.model.nodes import adopt


def write(items: Sequence[Document | Thing], options: WriteOptions) -> bytes:
    """An element for each person, one a line: those given, and those whom the articles given credit.

    Somebody who is credited several times has one. Raises WriteError where there is nobody.
    """
    people = {facts.name_of(person): person for item in items for person in _people(item)}
    if not people:
        raise WriteError("profile-page: there is no person")
    pages = (script(_page(person), nonce=options.nonce, claims=False) for person in people.values())
    return "".join(f"{page}\n" for page in pages).encode()


def _people(item: Document | Thing) -> Iterator[Thing]:
    thing = thing_of(item)
    if thing.is_a("Person"):
        yield thing
        return
    for credited in facts.credited(thing):
        if isinstance(credited.who, Thing) and credited.who.is_a("Person"):
            yield credited.who


def _page(person: Thing) -> Thing:
    name, url = facts.name_of(person), facts.first_text(person, "url")
    identifier = person_id(name)
    node: dict[str, Any] = {**person.node}
    node.pop("@id", None)
    if identifier:
        node = {"@type": node.pop("@type"), "@id": f"{url.partition('#')[0]}{identifier}", **node}
    page: dict[str, Any] = {"@type": "ProfilePage"} | ({"url": url} if url else {})
    return adopt({**page, "mainEntity": type(person).of(node)})
