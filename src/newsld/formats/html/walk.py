"""One walk over the tree of a page: it gathers what may bear metadata, and puts the texts into blocks."""

from __future__ import annotations

from newsld.formats.html.blocks import BREAK, Texts
from newsld.formats.html.marks import ASIDE, CREDIT, DATED, NO_CREDIT, NO_DATE, speech_of, terms
from newsld.formats.html.page import MOST, Meta, Page, Part
from newsld.formats.html.scripts import is_jsonld, read_scripts
from newsld.formats.html.tree import Element, text_of
from newsld.markup.rendering import BLOCKS

_MARKS = frozenset({"class", "id", "data-testid"})
_PROPERTIES = frozenset({"itemprop", "property"})
_TOLD = _PROPERTIES | {"rel", "hidden", "style"}
_AUTHOR_RELS = ("author", "me author", "author nofollow")
_INLINE, _LINK, _LINE, _TAKEN, _BLOCK, _FRAME, _SKIMMED, _SHUT = range(8)
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
    walked = _Walk(root)
    walked.run(root)
    page = walked.page
    page.credited, page.dated = _in_order(walked.credited), _in_order(walked.dated)
    page.scripts = read_scripts(walked.scripts)
    return page, walked.texts


def _in_order(found: dict[int, Element]) -> list[Part]:
    return [Part(number, found[number]) for number in sorted(found)[:MOST]]


class _Walk:
    def __init__(self, root: Element) -> None:
        language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        self.page = Page(language=language or "")
        self.texts = Texts()
        self.scripts: list[tuple[str, str]] = []
        self.credited: dict[int, Element] = {}
        self.dated: dict[int, Element] = {}
        self.frames = self.links = 0
        """How many are open."""

    def run(self, root: Element) -> None:
        """Goes through the tree without recursion."""
        from lxml import etree

        texts, parts = self.texts, self.texts.parts
        kind_of, number = _KINDS.get, 0
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            tag = element.tag
            kind = kind_of(tag, _INLINE)
            if event == "end":
                if kind == _BLOCK and not self.frames:
                    texts.end()
                elif kind:
                    self.leave(kind, element)
                text = element.tail
            elif kind >= _SKIMMED:
                walker.skip_subtree()
                texts.cut()
                if kind == _SKIMMED:
                    self.skim(element)
                continue
            else:
                number += 1
                if kind != _TAKEN:
                    self.look(number, tag, element)
                if kind == _BLOCK and not self.frames:
                    texts.begin(element, number)
                elif kind:
                    self.enter(kind, number, element)
                text = element.text
            if text and not self.frames and (parts or not text.isspace()):
                parts.append(text)
                if self.links:
                    texts.linked += len(text.strip())
        texts.close()

    def look(self, number: int, tag: str, element: Element) -> None:
        """Keeps an element for its name and its attributes."""
        several = self.page.by_name.get(tag)
        if several is not None and len(several) < MOST:
            several.append(Part(number, element))
        marks = ""
        for name, value in element.items():
            if name in _MARKS:
                marks = f"{marks}{value} "
            elif name in _TOLD:
                self.take(number, element, name, value)
        said = speech_of(marks) if marks else 0
        if said:
            self.hear(number, element, said)

    def hear(self, number: int, element: Element, said: int) -> None:
        """Keeps an element for what its marks say."""
        if said & CREDIT and not said & NO_CREDIT:
            self.credited[number] = element
        if said & DATED and not said & NO_DATE:
            self.dated[number] = element
        if said & ASIDE:
            self.texts.aside.add(number)

    def enter(self, kind: int, number: int, element: Element) -> None:
        """Begins an element that is neither inline nor a block, or takes what belongs into a head."""
        if kind == _LINK:
            self.links += 1
        elif kind == _TAKEN:
            self.skim(element)
        elif kind == _LINE and not self.frames:
            self.texts.parts.append(BREAK)
        elif kind == _FRAME and _is_whole_page(element):
            self.texts.begin(element, number)
        elif kind == _FRAME:
            self.texts.cut()
            self.frames += 1

    def leave(self, kind: int, element: Element) -> None:
        """Ends a link or a frame."""
        if kind == _LINK:
            self.links -= 1
        elif kind == _FRAME and _is_whole_page(element):
            self.texts.end()
        elif kind == _FRAME:
            self.frames -= 1

    def take(self, number: int, element: Element, name: str, value: str) -> None:
        """Keeps an element for one of its attributes, whose name is in ``_TOLD``."""
        if name == "style":
            if "display:none" in value.replace(" ", ""):
                self.texts.aside.add(number)
        elif name == "hidden":
            self.texts.aside.add(number)
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
