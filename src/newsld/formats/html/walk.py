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
    walked.end()
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
        self.speech: dict[int, int] = {}
        """What the marks of an element say, by its number."""
        self.speaking: dict[int, Element] = {}
        self.credited: dict[int, Element] = {}

    def run(self, root: Element) -> None:
        """Goes over all elements but those that are left out, which have no number."""
        number = 0
        opened: list[Element | None] = [None]
        kinds: list[int] = []
        skipped_to: Element | None = root
        by_name, kind_of = self.page.by_name.get, _KINDS.get
        for element in root.iter("*"):
            if skipped_to is not None and element is not skipped_to:
                continue
            skipped_to = None
            parent = element.getparent()
            while opened[-1] is not parent:
                self.leave(opened.pop(), kinds.pop())
            tag = element.tag
            kind = kind_of(tag, _INLINE)
            opened.append(element)
            kinds.append(kind)
            if kind >= _TAKEN:
                self.skip(kind, element)
                if len(element):
                    skipped_to = _behind(element)
                continue
            number += 1
            if kind:
                self.enter(kind, element, number)
            for name, value in element.items():
                if name in _TELLING:
                    self.take(number, element, name, value)
            if (several := by_name(tag)) is not None and len(several) < MOST:
                several.append(Part(number, element))
            if text := element.text:
                self.say(text)
        while kinds:
            self.leave(opened.pop(), kinds.pop())
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

    def enter(self, kind: int, element: Element, number: int) -> None:
        """Begins a block, a link or a frame, or ends a line."""
        if kind == _LINK:
            self.links += 1
        elif kind == _BLOCK and not self.frames:
            self.texts.begin(element, number)
        elif kind == _LINE and not self.frames:
            self.texts.parts.append(BREAK)
        elif kind == _FRAME and _is_whole_page(element):
            self.texts.begin(element, number)
        elif kind == _FRAME:
            self.texts.cut()
            self.frames += 1

    def leave(self, element: Element, kind: int) -> None:
        """Ends what ``enter`` began, and takes the text behind it."""
        if kind == _BLOCK:
            if not self.frames:
                self.texts.end()
        elif kind == _LINK:
            self.links -= 1
        elif kind == _FRAME:
            if _is_whole_page(element):
                self.texts.end()
            else:
                self.frames -= 1
        if text := element.tail:
            self.say(text)

    def end(self) -> None:
        """Fills the page with what the elements tell together."""
        dated = self.page.dated
        for number, said in self.speech.items():
            if said & CREDIT and not said & NO_CREDIT:
                self.credited[number] = self.speaking[number]
            if said & DATED and not said & NO_DATE and len(dated) < MOST:
                dated.append(Part(number, self.speaking[number]))
            if said & ASIDE:
                self.texts.aside.add(number)
        self.page.credited = [Part(number, self.credited[number]) for number in sorted(self.credited)[:MOST]]
        self.page.scripts = read_scripts(self.scripts)

    def take(self, number: int, element: Element, name: str, value: str) -> None:
        """Keeps what an element's attribute tells."""
        if name in _MARKS:
            said = self.heard.get(value)
            if said is None:
                said = self.heard[value] = speech_of(value)
            if said:
                self.speech[number] = self.speech.get(number, 0) | said
                self.speaking[number] = element
        elif name == "style":
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


def _behind(element: Element) -> Element:
    """The element that begins after another one ends; behind the last the root, which does not come again."""
    while (found := element.getnext()) is None and (parent := element.getparent()) is not None:
        element = parent
    return element if found is None else found


def _is_whole_page(element: Element) -> bool:
    """Whether it is a form right in the body: some systems (ASP.NET) put all of a page into one."""
    parent = element.getparent()
    return element.tag == "form" and parent is not None and parent.tag == "body"


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
