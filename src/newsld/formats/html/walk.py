"""One walk over the tree of a page: it gathers what may bear metadata, and puts the texts into blocks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsld.formats.html.blocks import Texts
from newsld.formats.html.marks import ASIDE, CREDIT, DATED, NO_CREDIT, NO_DATE, SIGNED, speech_of, terms
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
    walked = _Walk(Page(language=language or ""))
    walked.run(root)
    walked.page.scripts = read_scripts(walked.scripts)
    return walked.page, walked.texts


class _Walk:
    """Goes through the tree without recursion: gathers what its elements tell, puts its texts into blocks."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.texts = Texts()
        self.frames = 0
        """How many are open."""
        self.links = 0
        """How many are open."""
        self.scripts: list[tuple[str, str]] = []
        self.heard: dict[str, int] = {}
        """What marks say: most stand on many elements."""

    def run(self, root: Element) -> None:
        """Goes over all elements but those that are left out, which have no number."""
        number = 0
        todo: list[Any] = [root]
        kind_of, by_name = _KINDS.get, self.page.by_name
        while todo:
            element = todo.pop()
            if type(element) is tuple:
                self.leave(*element)
                continue
            tag = element.tag
            kind = kind_of(tag, _INLINE)
            if kind >= _TAKEN:
                self.skip(kind, element)
                if behind := element.tail:
                    self.say(behind)
                continue
            number += 1
            if attributes := element.items():
                self.take(number, element, attributes)
            if tag in by_name and len(by_name[tag]) < MOST:
                by_name[tag].append(Part(number, element))
            if kind:
                kind = self.enter(kind, element, number)
            if text := element.text:
                self.say(text)
            behind = element.tail
            if len(element):
                if kind or behind:
                    todo.append((kind, behind))
                todo += element[::-1]
            elif kind or behind:
                self.leave(kind, behind)
        self.texts.close()

    def say(self, text: str) -> None:
        """Takes a text; white space counts behind others only."""
        texts = self.texts
        if (texts.parts or not text.isspace()) and not self.frames:
            texts.parts.append(text)
            if self.links:
                texts.linked += len(text.strip())

    def skip(self, kind: int, element: Element) -> None:
        """Leaves out an element with all that is in it, but for what belongs into a head."""
        if kind == _TAKEN:
            self.take_of_head(element)
            return
        if kind == _SKIMMED:
            for inner in element.iter("meta", "link", "title", "script"):
                self.take_of_head(inner)
        self.texts.cut()

    def enter(self, kind: int, element: Element, number: int) -> int:
        """Begins a block, a link or a frame, or ends a line; what there is to leave then."""
        if kind == _LINK:
            self.links += 1
        elif kind == _FRAME and not _is_open(element):
            self.texts.cut()
            self.frames += 1
        elif self.frames:
            return _INLINE
        elif kind == _LINE:
            self.texts.break_line()
            return _INLINE
        else:
            self.texts.begin(element, element.tag, number)
            return _BLOCK
        return kind

    def leave(self, kind: int, behind: str | None) -> None:
        """Ends what ``enter`` began, and takes the text behind it."""
        if kind == _BLOCK:
            self.texts.end()
        elif kind == _LINK:
            self.links -= 1
        elif kind == _FRAME:
            self.frames -= 1
        if behind:
            self.say(behind)

    def take(self, number: int, element: Element, attributes: Sequence[tuple[str, str]]) -> None:
        """Keeps what an element's attributes tell."""
        said = 0
        heard = self.heard
        for name, value in attributes:
            if name in _MARKS:
                if value not in heard:
                    heard[value] = speech_of(value)
                said |= heard[value]
            elif name in _TELLING:
                said |= self.told(element, name, value)
        if said & ASIDE:
            self.texts.aside.add(number)
        if said & (CREDIT | DATED | SIGNED):
            self.mark(Part(number, element), said)

    def told(self, element: Element, name: str, value: str) -> int:
        """Keeps what an attribute tells; what it says of its element as marks do."""
        if name in _PROPERTIES:
            for one in terms(value):
                self.page.items.setdefault(one, []).append(element)
        elif name == "rel":
            rel = value.lower()
            if "category" in rel:
                self.page.filed.append(element)
            return SIGNED if rel in _AUTHOR_RELS else 0
        elif name == "hidden" or "display:none" in value.replace(" ", ""):
            return ASIDE
        return 0

    def mark(self, part: Part, said: int) -> None:
        """Puts an element where its marks say that it belongs."""
        page = self.page
        if (said & SIGNED or (said & CREDIT and not said & NO_CREDIT)) and len(page.credited) < MOST:
            page.credited.append(part)
        if said & DATED and not said & NO_DATE and len(page.dated) < MOST:
            page.dated.append(part)

    def take_of_head(self, element: Element) -> None:
        """Takes what belongs into a head."""
        page, tag = self.page, element.tag
        if tag == "meta":
            _take_meta(page, element)
        elif tag == "link":
            _take_link(page, element)
        elif tag == "title":
            page.title = page.title or text_of(element)
        elif is_jsonld(kind := element.get("type")):
            self.scripts.append((kind, element.text or ""))


def _is_open(element: Element) -> bool:
    """Whether texts of the article may be in a frame: some systems (ASP.NET) put all of a page into a form
    right in the body, others (Drupal) who wrote an article, and when, into its footer."""
    parent = element.getparent()
    where = (element.tag, parent.tag) if parent is not None else ()
    return where in (("form", "body"), ("footer", "article"))


def _take_link(page: Page, element: Element) -> None:
    said = dict(element.items())
    for name in terms(said.get("itemprop") or said.get("property") or ""):
        page.items.setdefault(name, []).append(element)
    rel = said.get("rel")
    if rel:
        page.links.append((rel.lower(), said.get("href", "").strip()))


def _take_meta(page: Page, element: Element) -> None:
    said = dict(element.items())
    content = " ".join(said.get("content", "").split())
    for key in ("property", "name", "itemprop", "http-equiv"):
        name = said.get(key)
        if name:
            name = name.strip()
            several = page.metas.setdefault(name.lower(), [])
            if len(several) < MOST:
                several.append(Meta(name.lower(), content))
            if key in _PROPERTIES:
                for one in terms(name):
                    page.items.setdefault(one, []).append(element)
