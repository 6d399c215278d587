"""One walk over the tree of a page: it gathers what may bear metadata, and puts the texts into blocks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

from newsld.formats.html.blocks import Block, Left, Texts
from newsld.formats.html.leaving import Leaving
from newsld.formats.html.marks import ASIDE, CREDIT, DATED, NO_CREDIT, NO_DATE, SIGNED, speech_of, terms
from newsld.formats.html.page import MOST, Meta, Page, Part
from newsld.formats.html.scripts import is_jsonld, read_scripts
from newsld.formats.html.tree import Element, text_of
from newsld.markup.rendering import BLOCKS

_MARKS = frozenset({"class", "id", "data-testid"})
_PROPERTIES = frozenset({"itemprop", "property"})
_TELLING = _MARKS | _PROPERTIES | {"rel", "hidden", "style"}
_KEPT = CREDIT | DATED | SIGNED
_AUTHOR_RELS = ("author", "me author", "author nofollow")
_OF_HEAD = ("meta", "link", "title", "script")
_INLINE, _LINK, _BLOCK, _HEADING, _TIME, _LINE, _FRAME, _IMAGE, _TAKEN, _SKIMMED, _SHUT, _LEFT = range(12)
_KINDS = {
    **dict.fromkeys(BLOCKS, _BLOCK),
    "a": _LINK,
    "br": _LINE,
    "time": _TIME,
    **dict.fromkeys(("footer", "form", "head"), _FRAME),
    "img": _IMAGE,
    **dict.fromkeys(("h1", "h2", "h3"), _HEADING),
    **dict.fromkeys(("meta", "link"), _TAKEN),
    **dict.fromkeys("script title nav noscript template dialog button object".split(), _SKIMMED),
    **dict.fromkeys("svg iframe select textarea embed math canvas map style".split(), _SHUT),
}
"""What elements are to the walk. In skimmed elements and in frames only what belongs into a head is looked
for, and links to sections; nothing in those that are shut."""


def walk(root: Element, *, everywhere: bool = False) -> tuple[Page, Texts]:
    """Everything of the tree that may bear metadata, and its texts; what is beside the article only if it is
    to go everywhere."""
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    walked = _Walk(Page(language=language or ""), None if everywhere else Leaving(root))
    walked.run(root)
    walked.page.scripts = read_scripts(walked.scripts)
    return walked.page, walked


def opened(block: Block) -> Sequence[Block]:
    """The block; of one that stands for an element that was left, those in the element."""
    if not isinstance(block, Left):
        return (block,)
    walked = _Walk(Page())
    walked.run(block.element)
    return walked.blocks


class _Walk(Texts):
    """Goes through the tree without recursion: gathers what its elements tell, puts its texts into blocks."""

    def __init__(self, page: Page, leaving: Leaving | None = None) -> None:
        super().__init__()
        self.page = page
        self.leaving = leaving
        self.heading = -1
        """The first block behind the last h1."""
        self.links = 0
        """How many are open."""
        self.scripts: list[tuple[str, str]] = []
        self.heard: dict[str, int] = {}
        """What marks say: most stand on many elements."""
        self.telling: dict[str, tuple[str, ...]] = {}
        """Those names of attributes that tell something, by all that an element has: most have the same."""

    def run(self, root: Element) -> None:
        """Goes over all elements but those that are left out, which have no number.

        White space counts behind other text only.
        """
        todo: list[Any] = [root]
        kind_of, number = _KINDS.get, 0
        while todo:
            element = todo.pop()
            if type(element) is tuple:
                kind, text = element
                if kind:
                    self.close(kind)
            elif (kind := kind_of(element.tag, _INLINE)) >= _FRAME and (
                kind != _FRAME or not _is_open(element)
            ):
                self.skip(kind, element)
                text = element.tail
            else:
                number += 1
                said = self.take(number, element, " ".join(given)) if (given := element.keys()) else 0
                if kind == _LINK:
                    self.links += 1
                elif kind:
                    kind = self.enter(kind, element, number, said)
                if kind == _LEFT:
                    text = element.tail
                else:
                    text, behind = element.text, element.tail
                    if kind or behind:
                        todo.append((kind, behind))
                    if len(element):
                        todo += element[::-1]
            if text and (self.parts or not text.isspace()):
                self.parts.append(text)
                if self.links:
                    self.linked += len(text.strip())

    def skip(self, kind: int, element: Element) -> None:
        """Leaves out an element with all that is in it, but for what belongs into a head."""
        if kind == _IMAGE:
            if names := element.get("itemprop") or element.get("property"):
                _take_properties(self.page, element, names)
        elif kind == _TAKEN:
            self.take_of_head(element)
        else:
            if kind != _SHUT:
                for inner in element.iter(*_OF_HEAD, "a") if len(element) else (element,):
                    self.take_of_head(inner)
            if self.parts:
                self.cut()

    def enter(self, kind: int, element: Element, number: int, said: int) -> int:
        """Begins a block, or ends a line; what there is to leave then."""
        if kind == _LINE:
            self.break_line()
            return _INLINE
        if kind in (_HEADING, _TIME) and len(several := self.page.by_name[element.tag]) < MOST:
            several.append(Part(number, element))
        if kind == _TIME:
            return _INLINE
        size = self.leaving.size_of(element, said) if self.leaving else None
        if size is not None and not self.is_at_head():
            self.skip(_SKIMMED, element)
            self.leave(element, size)
            return _LEFT
        if kind == _HEADING and element.tag == "h1":
            self.heading = len(self.blocks)
        self.begin(element, said & ASIDE)
        return _BLOCK

    def close(self, kind: int) -> None:
        """Leaves a link or an element of block level."""
        if kind == _LINK:
            self.links -= 1
        else:
            self.end()

    def is_at_head(self) -> bool:
        """Whether a heading has been met and no paragraph behind it: who wrote the article stands here."""
        return self.heading >= 0 and not any(block.is_running for block in self.blocks[self.heading :])

    def take(self, number: int, element: Element, given: str) -> int:
        """Keeps what an element's attributes tell, whose names are given; what they say together."""
        names = self.telling.get(given)
        if names is None:
            names = self.telling[given] = tuple(name for name in given.split(" ") if name in _TELLING)
        said, heard = 0, self.heard
        for name in names:
            value = element.get(name)
            if name not in _MARKS:
                said |= self.told(element, name, value)
            elif (speech := heard.get(value)) is not None:
                said |= speech
            else:
                said |= heard.setdefault(value, speech_of(value))
        if said & _KEPT:
            self.mark(Part(number, element), said)
        return said

    def told(self, element: Element, name: str, value: str) -> int:
        """Keeps what an attribute tells; what it says of its element as marks do."""
        if name in _PROPERTIES:
            _take_properties(self.page, element, value)
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
        """Takes what belongs into a head, and links to sections."""
        page, tag = self.page, element.tag
        if tag == "meta":
            _take_meta(page, element)
        elif tag == "link":
            _take_link(page, element)
        elif tag == "a":
            if "category" in (element.get("rel") or "").lower():
                page.filed.append(element)
        elif tag == "title":
            page.title = page.title or text_of(element)
        elif tag == "script" and is_jsonld(kind := element.get("type")):
            self.scripts.append((kind, element.text or ""))


def _is_open(element: Element) -> bool:
    """Whether texts of the article may be in a frame: some systems (ASP.NET) put all of a page into a form
    right in the body, others (Drupal) who wrote an article, and when, into its footer. Where a page has no
    tag for its body, the parser leaves in the head what follows it."""
    if element.tag == "head":
        return any(child.tag not in _HEAD for child in element)
    if element.tag == "footer":
        return any(parent.tag == "article" for parent in islice(element.iterancestors(), _REACH))
    parent = element.getparent()
    return parent is not None and parent.tag in ("body", "head")


_REACH = 3
_HEAD = frozenset("meta link title script style base noscript template".split())


def _take_link(page: Page, element: Element) -> None:
    _take_properties(page, element, element.get("itemprop") or element.get("property"))
    is_canonical = element.get("rel", "").lower() == "canonical"
    if is_canonical and (address := element.get("href", "").strip()):
        page.canonical.append(address)


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
                _take_properties(page, element, name)


def _take_properties(page: Page, element: Element, names: str | None) -> None:
    for name in terms(names) if names else ():
        page.items.setdefault(name, []).append(element)
