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
    for number, element in enumerate(root.iter()):
        tag = element.tag
        if tag == "meta":
            _take_meta(page, element)
        elif tag == "script":
            kind = element.get("type")
            if kind and is_jsonld(kind):
                scripts.append((kind, element.text or ""))
        elif tag == "link":
            rel = element.get("rel")
            if rel:
                page.links.append((rel.lower(), (element.get("href") or "").strip()))
        elif tag == "title":
            page.title = page.title or text_of(element)
        else:
            _take(page, Part(number, element), tag, known)
    page.scripts = read_scripts(scripts)
    return page


def _take_meta(page: Page, element: Element) -> None:
    content = " ".join((element.get("content") or "").split())
    for key in ("property", "name", "itemprop", "http-equiv"):
        name = element.get(key)
        if name:
            name = name.strip()
            page.metas.setdefault(name.lower(), []).append(Meta(name.lower(), content))
            if key == "itemprop":
                page.items.setdefault(name, []).append(element)


def _take(page: Page, part: Part, tag: str, known: dict[str, tuple[bool, bool]]) -> None:
    if tag == "h1":
        page.headings.append(part)
    elif tag == "time":
        page.times.append(part)
    elif tag in ("h2", "h3"):
        page.subheadings.append(part)
    marks, rel = _marks(page, part.element)
    if "category" in rel:
        page.filed.append(part.element)
    if not marks and not rel:
        return
    speaks = known.get(marks)
    if speaks is None:
        known[marks] = speaks = _speaks(marks.lower())
    if speaks[0] or rel in _AUTHOR_RELS:
        page.credited.append(part)
    if speaks[1]:
        page.dated.append(part)


def _marks(page: Page, element: Element) -> tuple[str, str]:
    """The element's class and id, and its rel; its itemprop and property are taken into the page."""
    marks = rel = ""
    for name, value in element.items():
        if name in ("class", "id", "data-testid"):
            marks += f"{value} "
        elif name in ("itemprop", "property"):
            for one in value.split():
                page.items.setdefault(one.removeprefix("schema:"), []).append(element)
        elif name == "rel":
            rel = value.lower()
    return marks, rel


def _speaks(marks: str) -> tuple[bool, bool]:
    """Whether the class or id of an element speaks of an author, and of a date."""
    is_credit = _CREDIT.search(marks) is not None and _NO_CREDIT.search(marks) is None
    return is_credit, _DATED.search(marks) is not None and _NO_DATE.search(marks) is None
