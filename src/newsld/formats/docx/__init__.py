"""Word documents (.docx, Office Open XML): the manuscript of one article a file.

https://ecma-international.org/publications-and-standards/standards/ecma-376/
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace

from newsld.assembling import Values, assemble, joined, named, read_prose, united
from newsld.document import Document, Evidence
from newsld.errors import ReadError
from newsld.formats.docx.package import Package
from newsld.formats.docx.parts import Relations, Styles, TextElements
from newsld.formats.docx.story import Story
from newsld.formats.registry import ReadOptions
from newsld.source import Source
from newsld.text.languages import words
from newsld.text.tokens import fold

_MAIN = "word/document.xml"


def read(data: bytes, options: ReadOptions) -> Iterator[Document]:
    """The article of a Word document. Spans count code points of the text taken out, a paragraph a line.

    Raises ReadError where the file is no .docx, is damaged, has a DTD, or unpacks to more than is allowed.
    """
    package = Package(data, options.name)
    main = _target(package, "", "/officeDocument") or _MAIN
    if main not in package:
        raise ReadError("is no Word document: its text is missing", file=options.name)
    story = _story(package, main)
    prose = story.prose()
    found = read_prose(Source(prose.extract.text, options.name), "docx", prose)
    core = _core(package)
    author = core.get("creator", "")
    if fold(author) in words("byline.placeholder"):
        author = ""
    said = Evidence(author, "meta")
    yield assemble(
        replace(
            found,
            values=joined(found.values, _values(core)),
            credits=united(found.credits, named("author", said) if author else ()),
            stated={"/author": (said,)} if author else {},
            findings=(*found.findings, *package.findings),
            positions="text",
            verdicts=options.verdicts,
        )
    )


def _relations(package: Package, part: str) -> Relations:
    folder, name = posixpath.split(part)
    relations = Relations()
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    package.parse_beside(path, relations)
    return relations


def _target(package: Package, part: str, kind: str) -> str:
    """The path of the part that another one names for a purpose; "" where it names none."""
    target = next((target for type_, target in _relations(package, part).rows if type_.endswith(kind)), "")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target)).lstrip("/") if target else ""


def _story(package: Package, main: str) -> Story:
    styles = Styles()
    path = _target(package, main, "/styles")
    package.parse_beside(path, styles)
    story = Story(styles.names, _relations(package, main).links)
    package.parse(main, story)
    for kind in ("footnote", "endnote"):
        path = _target(package, main, f"/{kind}s")
        if path in package:
            notes = Story(styles.names, _relations(package, path).links)
            package.parse_beside(path, notes)
            story.add_notes(kind, notes)
    return story


def _core(package: Package) -> dict[str, str]:
    """The core properties by their names. https://www.iso.org/standard/77818.html (OPC, annex D)"""
    path = _target(package, "", "/core-properties") or "docProps/core.xml"
    elements = TextElements()
    package.parse_beside(path, elements)
    return elements.texts


def _values(core: dict[str, str]) -> Values:
    """What the properties say of the article. The times are the file's, not the article's."""
    values: Values = {}
    for key, name in (("headline", "title"), ("description", "description"), ("inLanguage", "language")):
        if core.get(name):
            values[key] = [[Evidence(core[name], "meta")]]
    words = core.get("keywords", "").replace(";", ",").split(",")
    keywords = [[Evidence(word.strip(), "meta")] for word in words if word.strip()]
    return values | ({"keywords": keywords} if keywords else {})
