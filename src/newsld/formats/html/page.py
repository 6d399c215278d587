"""What one pass over the tree of a page gathers for the readers of single values."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from newsld.formats.html.scripts import Script, is_jsonld, read_scripts
from newsld.formats.html.tree import Element, text_of

_CREDIT = re.compile(
    r"author|byline|by-line|writer|contributor|autor|auteur|verfasser|redakteur|credit|firma|reporter|journalist"
    r"|\beditor\b|penulis"
)
_NO_CREDIT = re.compile(
    r"comment|related|photo|image|img|avatar|caption|bio\b|-bio|social|share|follow|box-|list-|widget|copyright"
    r"|credits?-card|credit-line|picture|media|video|gallery|footer|teaser|card|promo"
)
_DATED = re.compile(r"date|time|publish|posted|datum|fecha|\bdata\b|updated|modified|meta")
_NO_DATE = re.compile(r"comment|related|teaser|card|footer|update-?bar|metadata-search|datepicker|calendar")
_AUTHOR_RELS = ("author", "me author", "author nofollow")


_MOST = 300
"""Of each kind no more elements are gathered: a page of one article has fewer."""


class Meta(NamedTuple):
    """A meta element: its name or property in lower case, and its content."""

    name: str
    content: str


class Part(NamedTuple):
    """An element and its number among the elements of the page."""

    number: int
    element: Element


@dataclass(slots=True)
class Page:
    """The metadata of a page as it stands, nothing chosen yet. Elements are in the order of the page."""

    language: str = ""
    title: str = ""
    metas: dict[str, list[Meta]] = field(default_factory=dict)
    """Metas by their name."""
    links: list[tuple[str, str]] = field(default_factory=list)
    """``(rel, href)`` of link elements."""
    headings: list[Part] = field(default_factory=list)
    """h1."""
    subheadings: list[Part] = field(default_factory=list)
    """h2 and h3."""
    times: list[Part] = field(default_factory=list)
    dated: list[Part] = field(default_factory=list)
    """Elements whose class or id speaks of a date."""
    credited: list[Part] = field(default_factory=list)
    """Elements whose class, id or rel speaks of an author."""
    items: dict[str, list[Element]] = field(default_factory=dict)
    """Elements by itemprop, or by property of RDFa Lite."""
    filed: list[Element] = field(default_factory=list)
    """Links to the sections that the article is filed under (rel="category")."""
    scripts: tuple[Script, ...] = ()
    by_name: dict[str, list[Part]] = field(init=False)
    """The lists of elements that are gathered by their name."""

    def __post_init__(self) -> None:
        below = self.subheadings
        self.by_name = {"h1": self.headings, "h2": below, "h3": below, "time": self.times}

    def meta(self, *names: str) -> list[Meta]:
        """The metas of those names that say anything, by the order of the names, then of the page."""
        return [meta for name in names for meta in self.metas.get(name, ()) if meta.content]

    def named(self, key: str) -> list[Meta]:
        """The metas that bear a value, by a key of ``meta_names``."""
        return self.meta(*meta_names(key))


@cache
def meta_names(key: str) -> tuple[str, ...]:
    """The names of meta elements that bear a value, the more reliable first."""
    rows = files("newsld.formats.html").joinpath("meta_names.tsv").read_text("utf-8").splitlines()
    return tuple(name for row in rows if row.startswith(f"{key}\t") for name in row.split()[1:])


def gather(root: Element) -> Page:
    """Everything of the tree that may bear metadata."""
    page = Page(language=root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
    scripts: list[tuple[str, str]] = []
    known: dict[str, tuple[bool, bool]] = {}
    take = {
        "meta": lambda element: _take_meta(page, element),
        "link": lambda element: _take_link(page, element),
        "title": lambda element: _take_title(page, element),
        "script": lambda element: _take_script(scripts, element),
    }
    by_name = page.by_name
    for number, element in enumerate(root.iter()):
        tag = element.tag
        if tag in take:
            take[tag](element)
            continue
        if tag in by_name and len(by_name[tag]) < _MOST:
            by_name[tag].append(Part(number, element))
        items = element.items()
        if items:
            _take_marks(page, Part(number, element), items, known)
    page.scripts = read_scripts(scripts)
    return page


def _take_link(page: Page, element: Element) -> None:
    rel = element.get("rel")
    if rel:
        page.links.append((rel.lower(), (element.get("href") or "").strip()))


def _take_title(page: Page, element: Element) -> None:
    page.title = page.title or text_of(element)


def _take_script(scripts: list[tuple[str, str]], element: Element) -> None:
    kind = element.get("type")
    if kind and is_jsonld(kind):
        scripts.append((kind, element.text or ""))


def _take_meta(page: Page, element: Element) -> None:
    content = " ".join((element.get("content") or "").split())
    for key in ("property", "name", "itemprop", "http-equiv"):
        name = element.get(key)
        if name:
            name = name.strip()
            several = page.metas.setdefault(name.lower(), [])
            if len(several) < _MOST:
                several.append(Meta(name.lower(), content))
            if key == "itemprop":
                page.items.setdefault(name, []).append(element)


def _take_marks(
    page: Page, part: Part, items: list[tuple[str, str]], known: dict[str, tuple[bool, bool]]
) -> None:
    """What an element's class, id, rel and itemprop say of it."""
    marks = rel = ""
    for name, value in items:
        if name in ("class", "id", "data-testid"):
            marks += f"{value} "
        elif name in ("itemprop", "property"):
            for one in value.split():
                page.items.setdefault(one.removeprefix("schema:"), []).append(part.element)
        elif name == "rel":
            rel = value.lower()
            if "category" in rel:
                page.filed.append(part.element)
    if not marks and rel not in _AUTHOR_RELS:
        return
    speaks = known.get(marks)
    if speaks is None:
        known[marks] = speaks = _speaks(marks.lower())
    if (speaks[0] or rel in _AUTHOR_RELS) and len(page.credited) < _MOST:
        page.credited.append(part)
    if speaks[1] and len(page.dated) < _MOST:
        page.dated.append(part)


def _speaks(marks: str) -> tuple[bool, bool]:
    """Whether the class or id of an element speaks of an author, and of a date."""
    is_credit = _CREDIT.search(marks) is not None and _NO_CREDIT.search(marks) is None
    return is_credit, _DATED.search(marks) is not None and _NO_DATE.search(marks) is None
