"""What one pass over the tree of a page gathers for the readers of single values."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsld.formats.html.marks import speaking, terms
from newsld.formats.html.scripts import Script, is_jsonld, read_scripts
from newsld.formats.html.tree import Element, text_of

_CREDIT = speaking(
    """author byline by-line writer contributor autor auteur verfasser redakteur credit firma reporter
    journalist penulis""",
    whole="editor",
)
_NO_CREDIT = speaking(
    """comment related photo image img avatar caption bio- -bio social share follow box- list- widget
    copyright credits-card credit-card creditscard creditcard credit-line picture media video gallery
    footer teaser card promo""",
    whole="bio",
)
_DATED = speaking("date time publish posted datum fecha updated modified meta", whole="data")
_NO_DATE = speaking(
    "comment related teaser card footer update-bar updatebar metadata-search datepicker calendar"
)
_MARKS = frozenset({"class", "id", "data-testid"})
_PROPERTIES = frozenset({"itemprop", "property"})
_MUTE = frozenset("picture source svg path g use circle rect br hr input option iframe style".split())
"""Elements without words of their own."""
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
    rows = Path(__file__).with_name("meta_names.tsv").read_text("utf-8").splitlines()
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
        if tag in by_name:
            _keep(by_name[tag], number, element)
        marks = _marks_of(page, element) if tag not in _MUTE else ""
        if not marks:
            continue
        speaks = known.get(marks)
        if speaks is None:
            known[marks] = speaks = _speaks(marks)
        if speaks[0]:
            _keep(page.credited, number, element)
        if speaks[1]:
            _keep(page.dated, number, element)
    page.scripts = read_scripts(scripts)
    return page


def _keep(parts: list[Part], number: int, element: Element) -> None:
    if len(parts) < _MOST:
        parts.append(Part(number, element))


def _marks_of(page: Page, element: Element) -> str:
    """The names that an element has, its class and id for instance; what it is a property of is kept."""
    marks = rel = ""
    for name, value in element.items():
        if name in _MARKS:
            marks += f"{value} "
        elif name == "rel":
            rel = value.lower()
        elif name in _PROPERTIES:
            for one in terms(value):
                page.items.setdefault(one, []).append(element)
    if "category" in rel:
        page.filed.append(element)
    return marks + _BY if rel in _AUTHOR_RELS else marks


_BY = "\0"
"""Stands in marks for a rel that names the author; no class can hold it."""


def _take_link(page: Page, element: Element) -> None:
    for name in terms(element.get("itemprop") or element.get("property") or ""):
        page.items.setdefault(name, []).append(element)
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
            if key in _PROPERTIES:
                for one in terms(name):
                    page.items.setdefault(one, []).append(element)


def _speaks(marks: str) -> tuple[bool, bool]:
    """Whether the marks of an element speak of an author, and of a date."""
    marks = marks.lower()
    is_credit = _CREDIT.search(marks) is not None and _NO_CREDIT.search(marks) is None
    is_dated = _DATED.search(marks) is not None and _NO_DATE.search(marks) is None
    return is_credit or marks.endswith(_BY), is_dated
