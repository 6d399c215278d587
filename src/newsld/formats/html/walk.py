"""One walk over the tree of a page: it gathers what may bear metadata, and puts the texts into blocks."""

from __future__ import annotations

from operator import itemgetter

from newsld.formats.html.blocks import BREAK, Texts
from newsld.formats.html.marks import ASIDE, CREDIT, DATED, NO_CREDIT, NO_DATE, speech_of, terms
from newsld.formats.html.page import MOST, Meta, Page, Part
from newsld.formats.html.scripts import is_jsonld, read_scripts
from newsld.formats.html.tree import Element, text_of
from newsld.markup.rendering import BLOCKS

_MARKS = frozenset({"class", "id", "data-testid"})
_PROPERTIES = frozenset({"itemprop", "property"})
_TELLING = _MARKS | _PROPERTIES | {"rel", "hidden", "style"}
_AUTHOR_RELS = ("author", "me author", "author nofollow")
_INLINE, _LINK, _LINE, _BLOCK, _FRAME, _TAKEN, _SKIMMED, _SHUT = range(8)
_KINDS = {
    **dict.fromkeys(BLOCKS, _BLOCK),
    "a": _LINK,
    "br": _LINE,
    **dict.fromkeys(("meta", "link"), _TAKEN),
    **dict.fromkeys(("footer", "form"), _FRAME),
    **dict.fromkeys("head script title nav noscript template dialog button object".split(), _SKIMMED),
    **dict.fromkeys("svg iframe select textarea embed math canvas map style".split(), _SHUT),
}
"""What elements are to the walk. The text in a frame is not the article's; in skimmed elements only what
belongs into a head is looked for, and nothing in those that are shut."""


def walk(root: Element) -> tuple[Page, Texts]:
    """Everything of the tree that may bear metadata, and its texts."""
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    page, walked = Page(language=language or ""), _Walk()
    walked.run(root)
    _Gathering(page, walked.texts.aside).run(walked)
    return page, walked.texts


class _Walk:
    """Goes through the tree without recursion, and puts its texts into blocks."""

    def __init__(self) -> None:
        self.texts = Texts()
        self.elements: list[Element] = []
        """All elements but those that are left out, and ``heads``."""
        self.heads: list[tuple[int, Element]] = []
        """Elements that are or hold what belongs into a head, and how many elements stand before them."""
        self.frames = 0
        """How many are open."""

    def run(self, root: Element) -> None:
        """Fills the lists and the texts."""
        from lxml import etree

        texts, elements, parts, links = self.texts, self.elements, self.texts.parts, 0
        kind_of = _KINDS.get
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            kind = kind_of(element.tag, _INLINE)
            if event == "end":
                if kind == _BLOCK and not self.frames:
                    texts.end()
                elif kind == _LINK:
                    links -= 1
                elif kind == _FRAME:
                    self.leave(element)
                text = element.tail
            elif kind >= _TAKEN:
                walker.skip_subtree()
                self.skip(kind, element)
                continue
            else:
                elements.append(element)
                if kind == _BLOCK and not self.frames:
                    texts.begin(element, len(elements))
                elif kind == _LINK:
                    links += 1
                elif kind:
                    self.enter(kind, element)
                text = element.text
            if text and not self.frames and (parts or not text.isspace()):
                parts.append(text)
                if links:
                    texts.linked += len(text.strip())
        texts.close()

    def skip(self, kind: int, element: Element) -> None:
        """Leaves out an element with all that is in it, but for what belongs into a head."""
        if kind != _SHUT:
            self.heads.append((len(self.elements), element))
        if kind != _TAKEN:
            self.texts.cut()

    def enter(self, kind: int, element: Element) -> None:
        """Begins a frame, or ends a line."""
        if kind == _LINE and not self.frames:
            self.texts.parts.append(BREAK)
        elif kind == _FRAME and _is_whole_page(element):
            self.texts.begin(element, len(self.elements))
        elif kind == _FRAME:
            self.texts.cut()
            self.frames += 1

    def leave(self, element: Element) -> None:
        """Ends a frame."""
        if _is_whole_page(element):
            self.texts.end()
        else:
            self.frames -= 1


class _Gathering:
    """Makes a page of what its elements and their attributes tell."""

    def __init__(self, page: Page, aside: set[int]) -> None:
        self.page = page
        self.aside = aside
        self.scripts: list[tuple[str, str]] = []
        self.speech: dict[int, int] = {}
        """What the marks of an element say, by its number."""
        self.speaking: dict[int, Element] = {}
        self.credited: dict[int, Element] = {}

    def run(self, walked: _Walk) -> None:
        """Fills the page, and the numbers of elements that are no part of the article."""
        by_name = self.page.by_name
        told: list[tuple[int, Element, str, str]] = [
            (number, element, name, value)
            for number, element in enumerate(walked.elements, 1)
            for name, value in element.items()
            if name in _TELLING and (name not in _MARKS or speech_of(value))
        ]
        told += ((number, head, "", "") for number, head in walked.heads)
        for number, element, name, value in sorted(told, key=itemgetter(0)):
            if name in _MARKS:
                self.speech[number] = self.speech.get(number, 0) | speech_of(value)
                self.speaking[number] = element
            else:
                self.take(number, element, name, value)
        for number, element in enumerate(walked.elements, 1):
            if (several := by_name.get(element.tag)) is not None and len(several) < MOST:
                several.append(Part(number, element))
        self.hear()
        self.page.credited = [Part(number, self.credited[number]) for number in sorted(self.credited)[:MOST]]
        self.page.scripts = read_scripts(self.scripts)

    def hear(self) -> None:
        """Keeps elements for what their marks say."""
        dated = self.page.dated
        for number, said in self.speech.items():
            if said & CREDIT and not said & NO_CREDIT:
                self.credited[number] = self.speaking[number]
            if said & DATED and not said & NO_DATE and len(dated) < MOST:
                dated.append(Part(number, self.speaking[number]))
            if said & ASIDE:
                self.aside.add(number)

    def take(self, number: int, element: Element, name: str, value: str) -> None:
        """Keeps an element for one of its attributes, no mark, or takes what it holds of a head."""
        if not name:
            self.skim(element)
        elif name == "style":
            if "display:none" in value.replace(" ", ""):
                self.aside.add(number)
        elif name == "hidden":
            self.aside.add(number)
        elif name == "rel":
            rel = value.lower()
            if rel in _AUTHOR_RELS:
                self.credited[number] = element
            if "category" in rel:
                self.page.filed.append(element)
        else:
            for one in terms(value):
                self.page.items.setdefault(one, []).append(element)

    def skim(self, outer: Element) -> None:
        """Takes what an element is or holds of what belongs into a head."""
        page = self.page
        for element in outer.iter("meta", "link", "title", "script"):
            tag = element.tag
            if tag == "meta":
                _take_meta(page, element)
            elif tag == "link":
                _take_link(page, element)
            elif tag == "title":
                page.title = page.title or text_of(element)
            elif is_jsonld(kind := element.get("type")):
                self.scripts.append((kind, element.text or ""))


def _is_whole_page(element: Element) -> bool:
    """Whether it is a form right in the body: some systems (ASP.NET) put all of a page into one."""
    parent = element.getparent()
    return element.tag == "form" and parent is not None and parent.tag == "body"


def _take_link(page: Page, element: Element) -> None:
    for name in terms(element.get("itemprop") or element.get("property") or ""):
        page.items.setdefault(name, []).append(element)
    rel = element.get("rel")
    if rel:
        page.links.append((rel.lower(), (element.get("href") or "").strip()))


def _take_meta(page: Page, element: Element) -> None:
    content = " ".join((element.get("content") or "").split())
    for key in ("property", "name", "itemprop", "http-equiv"):
        name = element.get(key)
        if name:
            name = name.strip()
            several = page.metas.setdefault(name.lower(), [])
            if len(several) < MOST:
                several.append(Meta(name.lower(), content))
            if key in _PROPERTIES:
                for one in terms(name):
                    page.items.setdefault(one, []).append(element)
