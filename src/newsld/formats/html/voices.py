"""What the metadata of a page say of who made the article: JSON-LD, microdata, RDFa Lite, meta elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from newsld.formats.html import graph
from newsld.formats.html.annotated import named, of_one_thing
from newsld.formats.html.apart import is_apart
from newsld.formats.html.clues import Candidate, markup, meta
from newsld.formats.html.headline import fold
from newsld.formats.html.page import Meta, meta_names
from newsld.formats.html.view import View
from newsld.source import Span
from newsld.text.byline import Credit, read_byline
from newsld.text.head import is_role
from newsld.text.languages import given, words
from newsld.text.names import in_order
from newsld.text.naming import looks_like_body
from newsld.text.persons import is_unnamed

_ADDRESS = re.compile(r"https?:|www\.|@|/[\w-]+/|\.(?:com|net|org)/")
LONGEST = 300
"""A longer text names nobody."""
_MOST = 12


@dataclass(slots=True)
class Voice:
    """What one part of the page says about who wrote the article."""

    kind: str
    credits: list[Credit]
    candidates: list[Candidate]
    nodes: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    """By folded name, what the markup knows of the person."""

    def authors(self) -> list[Credit]:
        return [credit for credit in self.credits if credit.role == "author"]

    @property
    def names(self) -> set[str]:
        return {name_key(credit.name) for credit in self.authors()}


@lru_cache(maxsize=64)
def name_key(name: str) -> str:
    """For comparing names: case, dots and white space do not count."""
    return " ".join(_NO_NAME.sub(" ", fold(name)).split())


_NO_NAME = re.compile(r"[^\w'’-]+")


def stated(view: View) -> list[Voice]:
    """What each part of the metadata says."""
    return [*_markup(view), *_metas(view)]


def credits_of(raw: str, *, is_organization: bool = False) -> list[Credit]:
    """The names in a field that holds nothing else; a name no byline would have is kept as it stands."""
    raw = " ".join(raw.split()).strip(" ,;|")
    if not raw or len(raw) > LONGEST or _ADDRESS.search(raw):
        return []
    if is_organization:
        return [Credit("author", raw, Span(0, len(raw)), is_organization=True)]
    raw = _as_spoken(raw)
    found = list(read_byline(raw))
    if found:
        return found
    is_body = looks_like_body(raw) or _DOMAIN.match(raw) is not None
    parts = [raw] if is_body else [part.strip() for part in re.split(r"[;|]|,(?=\s*\S+\s)", raw)]
    return [
        Credit("author", part, Span(0, len(part)), is_organization=is_body or _is_odd(part))
        for part in parts
        if not _is_nobody(part) and part.count(" ") < _MOST_WORDS
    ]


def _as_spoken(raw: str) -> str:
    """Names as they are spoken, if a given name shows that they are in an index's order: Finch, Ada."""
    if "," not in raw:
        return raw
    names = [name.strip() for name in raw.split(";")]
    return "; ".join(in_order(name) if _is_turned(name) else name for name in names)


def _is_turned(name: str) -> bool:
    family, _, first = (fold(part).strip() for part in name.partition(","))
    first = first.partition(" ")[0]
    is_given = first in given() and first not in words("name.thing")
    is_post = is_role(family) or family in words("byline.job")
    return is_given and given().isdisjoint(family.split()) and not is_post


def _is_nobody(name: str) -> bool:
    """Whether a text names nobody: signs and letters alone, "unknown"."""
    is_named = any(len(word) > 1 for word in name.split()) and any(char.isalpha() for char in name)
    return not is_named or is_unnamed(name)


def _is_odd(name: str) -> bool:
    """Whether a name is written as no person's and no account's is: a domain, several words with figures, or
    of which the first is small and not all are."""
    if "." in name.rstrip(".")[3:]:
        return True
    if not name[0].islower():
        return " " in name and _DIGIT.search(name) is not None
    return name.count(" ") > 1 or (" " in name and not name.islower())


_MOST_WORDS = 6
_DIGIT = re.compile(r"\d")
_DOMAIN = re.compile(r"[\w-]+\.[a-z]{2,6}\b")


def _voice(kind: str, rows: Iterable[tuple[str, Candidate, Any]], role: str = "author") -> Voice:
    voice = Voice(kind, [], [])
    for raw, candidate, node in rows:
        is_body = isinstance(node, dict) and (graph.is_a(node, "Organization"))
        for credit in credits_of(raw, is_organization=is_body):
            if len(voice.credits) >= _MOST or any(
                name_key(credit.name) == name_key(c.name) for c in voice.credits
            ):
                continue
            if role != "author":
                credit = Credit(role, credit.name, credit.span, credit.is_organization)
            voice.credits.append(credit)
            voice.candidates.append(candidate._replace(value=credit.name))
            if isinstance(node, dict):
                voice.nodes[name_key(credit.name)] = node
    return voice


def _markup(view: View) -> Iterator[Voice]:
    """JSON-LD, then microdata and RDFa Lite."""
    for key, role in (("author", "author"), ("creator", "author"), ("editor", "editor")):
        yield _voice("markup", _named(view, key), role)
    for role in ("author", "editor"):
        items = [item for item in view.page.items.get(role, ())[:6] if not is_apart(item)]
        names = [one for item in of_one_thing(view, items) if (one := named(item))]
        yield _voice("markup", ((one.value, one, None) for one in names), role)


def _named(view: View, key: str) -> Iterator[tuple[str, Candidate, Any]]:
    for number, value in view.things(key):
        raw = value if isinstance(value, str) else (value.get("name") if isinstance(value, dict) else "")
        names = raw if isinstance(raw, list) else [raw]
        for one in names:
            name = graph.clean(one) if isinstance(one, str) and one else graph.name_of(value)
            if name:
                yield name, markup(name, one if isinstance(one, str) else name, "name", number), value


def _metas(view: View) -> Iterator[Voice]:
    for name in meta_names("author"):
        found = view.page.meta(name)
        if found:
            yield _voice("meta", ((_told(one), meta(one.content, one.content), None) for one in found))
    for number in ("1", "2"):
        for label, value in zip(
            view.page.meta(f"twitter:label{number}"), view.page.meta(f"twitter:data{number}"), strict=False
        ):
            if fold(label.content) in words("role.author"):
                yield _voice("meta", [(value.content, meta(value.content, value.content), None)])

    for one in view.page.meta("twitter:creator"):
        if " " in one.content:
            yield _voice("meta", [(one.content, meta(one.content, one.content), None)])


def _told(one: Meta) -> str:
    """The content of an author's meta element; names in the order of an index are turned round.

    Where each author has an element, or a semicolon stands between them: https://scholar.google.com/intl/en/scholar/inclusion.html
    """
    content = graph.clean(one.content)
    if one.name not in _OF_INDEXES:
        return content
    return "; ".join(in_order(name) for name in content.split(";"))


_OF_INDEXES = frozenset(
    {"citation_author", "citation_authors", "dc.creator", "dcterms.creator", "dc.contributor"}
)
