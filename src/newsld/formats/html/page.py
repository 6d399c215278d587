"""What one pass over the tree of a page gathers for the readers of single values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from newsld.formats.html.marks import Marked, Speech, speaking, terms
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
_ASIDE = speaking(
    """comment disqus sidebar related recommend share sharing social promo newsletter cookie consent gdpr
    advert banner sponsor breadcrumb navigation navbar pagination pager subscribe subscription signup
    sign-up paywall popup pop-up modal overlay outbrain taboola most-read mostread most-popular
    trending teaser figcaption credit taglist tag-list author-bio authorbio author-box authorbox
    author-info authorinfo author-card authorcard author-description authordescription about-author
    sr-only screen-reader visually-hidden toolbar post-meta postmeta entry-meta entrymeta article-meta
    articlemeta print-only printonly quiz read-more readmore more-stories morestories more-articles
    morearticles more-news morenews also-like alsolike see-also seealso infobox factbox
    table-of-contents login donat copyright disclaimer tooltip dropdown skip-link skiplink masthead
    site-header siteheader page-header pageheader copy-link copylink feedback""",
    beginning="menu caption widget footer rating embed",
    whole="ad ads nav tag tags bio hidden poll toc",
)
_MARKS = frozenset({"class", "id", "data-testid"})
_PROPERTIES = frozenset({"itemprop", "property"})
_TOLD = _PROPERTIES | {"rel", "hidden", "style"}
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
    aside: set[Element] = field(default_factory=set)
    """Elements that are no part of the article by their class or id, or are not shown."""
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
    marked: Marked = {}
    told = _Told(page)
    takes: dict[str, Callable[[Element], None]] = {
        "meta": partial(_take_meta, page),
        "link": partial(_take_link, page),
        "title": partial(_take_title, page),
        "script": partial(_take_script, scripts),
        **dict.fromkeys(_MUTE, _pass_by),
    }
    for number, element in enumerate(root.iter()):
        tag = element.tag
        take = takes.get(tag)
        if take is not None:
            take(element)
            continue
        if tag in page.by_name:
            _keep(page.by_name[tag], number, element)
        marks = ""
        for name, value in element.items():
            if name in _MARKS:
                marks = f"{marks}{value} "
            elif name in _TOLD:
                told.take(number, element, name, value)
        if marks:
            marked.setdefault(marks, []).append((number, element))
    speech = Speech(marked)
    page.credited = _in_order(speech.elements(_CREDIT, _NO_CREDIT) | told.by)
    page.dated = _in_order(speech.elements(_DATED, _NO_DATE))
    page.aside = {*speech.elements(_ASIDE).values(), *told.hidden}
    page.scripts = read_scripts(scripts)
    return page


def _pass_by(element: Element) -> None:
    """Elements without words of their own."""


def _in_order(found: dict[int, Element]) -> list[Part]:
    return [Part(number, found[number]) for number in sorted(found)[:_MOST]]


def _keep(parts: list[Part], number: int, element: Element) -> None:
    if len(parts) < _MOST:
        parts.append(Part(number, element))


class _Told:
    """What attributes with a meaning of their own say of an element."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.by: dict[int, Element] = {}
        """Elements whose rel names the author."""
        self.hidden: list[Element] = []

    def take(self, number: int, element: Element, name: str, value: str) -> None:
        """Keeps an element for one of its attributes, whose name is in ``_TOLD``."""
        if name == "style":
            if "display:none" in value.replace(" ", ""):
                self.hidden.append(element)
        elif name == "hidden":
            self.hidden.append(element)
        elif name == "rel":
            rel = value.lower()
            if rel in _AUTHOR_RELS:
                self.by[number] = element
            if "category" in rel:
                self.page.filed.append(element)
        else:
            for one in terms(value):
                self.page.items.setdefault(one, []).append(element)


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
