"""Format values, and how one is chosen: what was asked for, media type, extension, content."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from pathlib import Path
from threading import RLock
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol, TypeAlias, cast

from newsld.errors import FormatError
from newsld.vocabulary import closest, did_you_mean

if TYPE_CHECKING:
    from newsld.document import Document, Finding, Reference, Verdict
    from newsld.model import Thing


Able: TypeAlias = Literal["reads", "writes"]


def review_of(path: Path) -> Path:
    """Where an editor's verdicts on an article's statements stand: STORY.claims.toml beside STORY.md."""
    return path.with_name(f"{path.name.partition('.')[0]}.claims.toml")


REVIEWED = frozenset({"text", "markdown", "html", "docx"})
"""The formats in whose articles such verdicts are put in force."""


class ReadOptions(NamedTuple):
    """How to read: the input's name for messages, its encoding, JSON-LD contexts by IRI, the references that
    a file beside the article lists, the folder of the files that the article may name, and an editor's
    verdicts on its statements."""

    name: str = "<input>"
    encoding: str | None = None
    contexts: Mapping[str, Path] = MappingProxyType({})
    references: Sequence[Reference] = ()
    folder: Path | None = None
    verdicts: Sequence[Verdict] = ()
    base: str | None = None


class WriteOptions(NamedTuple):
    """How to write: the base IRI of relative ids, author order as RDF lists, the nonce of an embed, and
    whether it holds all claims."""

    base: str | None = None
    ordered: bool = False
    nonce: str | None = None
    claims: bool = False


class DocumentModule(Protocol):
    """What the module of a format for whole documents offers, as far as the format goes both ways."""

    def read(self, data: bytes, options: ReadOptions) -> Iterator[Document]: ...
    def write(self, documents: Sequence[Document], options: WriteOptions) -> bytes: ...


class GraphModule(Protocol):
    """What the module of a format for graphs offers."""

    def load(self, data: bytes, options: ReadOptions) -> tuple[list[Thing], list[Finding]]: ...
    def dump(self, items: Iterable[Document | Thing], options: WriteOptions) -> bytes: ...


class BibliographyModule(Protocol):
    """What the module of a format for reference lists offers."""

    def references(self, data: bytes, options: ReadOptions) -> tuple[list[Reference], list[Finding]]: ...
    def write(self, items: Sequence[Document | Thing | Reference], options: WriteOptions) -> bytes: ...


_LOADING = RLock()
"""One thread at a time imports the modules of formats: some Pythons take what several import at once for a
deadlock, or crash."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its name, with its media type (IANA), file extensions and the module that speaks it."""

    name: str
    media_type: str
    extensions: tuple[str, ...]
    module: str
    reads: bool = True
    writes: bool = True
    is_graph: bool = False
    """Whether it holds any things (JSON-LD, RDF) rather than documents."""
    is_bibliography: bool = False
    """Whether it holds references, which are read beside an article and never as one."""

    def load(self) -> Any:
        """The module, a DocumentModule, a GraphModule or a BibliographyModule."""
        with _LOADING:
            return import_module(self.module)


def _graph(name: str, media_type: str, *extensions: str, module: str = "rdf") -> Format:
    return Format(name, media_type, extensions, f"newsld.formats.{module}", is_graph=True)


def _bibliography(name: str, media_type: str, extension: str, module: str) -> Format:
    module = f"newsld.formats.{module}"
    return Format(name, media_type, (extension,), module, reads=False, is_bibliography=True)


FORMATS = (
    Format("text", "text/plain", (".txt", ".text"), "newsld.formats.plain", writes=False),
    Format(
        "markdown",
        "text/markdown",
        (".md", ".markdown", ".mdown", ".qmd", ".rmd"),
        "newsld.formats.markdown",
        writes=False,
    ),
    _graph("json-ld", "application/ld+json", ".jsonld", ".json", module="jsonld"),
    _graph("n-triples", "application/n-triples", ".nt", module="rdf.n_triples"),
    _graph("n-quads", "application/n-quads", ".nq", module="rdf.n_quads"),
    _graph("turtle", "text/turtle", ".ttl", module="rdf.turtle"),
    _graph("trig", "application/trig", ".trig", module="rdf.trig"),
    _graph("rdf-xml", "application/rdf+xml", ".rdf", module="rdf.rdf_xml"),
    Format("html", "text/html", (".html", ".htm", ".xhtml"), "newsld.formats.html", writes=False),
    Format("html-trafilatura", "text/html", (), "newsld.formats.html.cluttered", writes=False),
    _bibliography("csl-json", "application/vnd.citationstyles.csl+json", ".csljson", "csl_json"),
    _bibliography("bibtex", "application/x-bibtex", ".bib", "bibtex"),
    _bibliography("ris", "application/x-research-info-systems", ".ris", "ris"),
    Format("sources", "text/html", (), "newsld.formats.sources", reads=False),
    Format(
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        (".docx",),
        "newsld.formats.docx",
        writes=False,
    ),
    Format("wordpress", "application/rss+xml", (".wxr",), "newsld.formats.wordpress.export", writes=False),
    Format(
        "wordpress-rest",
        "application/vnd.wordpress.post+json",
        (),
        "newsld.formats.wordpress.rest",
        writes=False,
    ),
    Format("ghost", "application/vnd.ghost+json", (), "newsld.formats.stories.ghost", writes=False),
    Format("ninjs", "application/vnd.iptc.ninjs+json", (), "newsld.formats.stories.ninjs"),
    Format("json", "application/json", (), "newsld.formats.stories.mapped", writes=False),
    Format("linked", "application/ld+json", (), "newsld.formats.linked", reads=False),
    Format("embed", "text/html", (), "newsld.formats.embed", reads=False),
    Format("head", "text/html", (), "newsld.formats.head", reads=False),
    Format("profile-page", "text/html", (), "newsld.formats.profile_page", reads=False),
    Format("news-sitemap", "application/xml", (), "newsld.formats.news_sitemap", reads=False),
)
"""The built-in formats."""

_ALIASES = {
    "plain": "text",
    "md": "markdown",
    "wxr": "wordpress",
    "wp-rest": "wordpress-rest",
    "jsonld": "json-ld",
    "nt": "n-triples",
    "nq": "n-quads",
    "ttl": "turtle",
}


def find(name: str, able: Able | None = None) -> Format:
    """The format of that name or media type that can be read or written, as ``able`` asks.

    FormatError where there is none, with a suggestion.
    """
    wanted = _ALIASES.get(name.lower(), name.lower())
    for known in chain(FORMATS, _installed()):
        if wanted in (known.name, known.media_type):
            return checked(known, able)
    names = {known.name for known in FORMATS if able is None or getattr(known, able)}
    near = closest(wanted, names)
    raise FormatError(f"no format is called {name!r}{did_you_mean(near, names)}")


def checked(chosen: Format, able: Able | None) -> Format:
    """The format; FormatError where it cannot do what is asked."""
    if able and not getattr(chosen, able):
        can, cannot = ("written", "read") if able == "reads" else ("read", "written")
        raise FormatError(f"{chosen.name} is {can} only, not {cannot}")
    return chosen


def written_to(name: str) -> Format | None:
    """The format of an output by its extension, None where that is no format's.

    FormatError where the format is only read.
    """
    suffix = Path(name).suffix.lower()
    fitting = [known for known in FORMATS if suffix in known.extensions]
    writer = next((known for known in fitting if known.writes), None)
    return writer or (checked(fitting[0], "writes") if fitting else None)


def bibliography(name: str, data: bytes = b"") -> Format | None:
    """The format of a file of references, by its extension, else by how its content begins; None where it is
    none of these."""
    suffix = Path(name.removesuffix(".gz")).suffix.lower()
    fitting = (known for known in FORMATS if known.is_bibliography and suffix in known.extensions)
    return next(fitting, None) or (_managed(data[:65536]) if suffix in _ANY else None)


def beside(name: str, data: bytes = b"") -> Format | None:
    """The format of a file of references beside an article, whose JSON can be nothing but CSL items."""
    known = bibliography(name, data)
    return find("csl-json") if known is None and name.casefold().endswith(".json") else known


_ANY = frozenset(["", ".txt", ".text", ".json"])
"""Extensions that files of reference managers bear, too."""
_BIB = re.compile(rb"\s*+(?:%[^\n]*+\n\s*+)*+@[a-zA-Z]{3,20}\s*+[{(]\s*+[^\s{}(),]*+\s*+[,=}]")
_RIS = re.compile(rb"\s*+TY {1,3}- ?[A-Z]{3}")
_ITEMS = re.compile(rb"\s*+(?:\[\s*+)?\{")
_KEYWORD = re.compile(rb'"@[a-z]{2,12}"\s*:')
"""A key of JSON-LD; a handle such as "@harbour" may be an author."""
_CSL = re.compile(rb'"(?:type"\s*:\s*"[a-z_-]+"|title"|issued"|author"\s*:\s*\[)')


def _managed(data: bytes) -> Format | None:
    head = data.removeprefix(b"\xef\xbb\xbf")
    if _BIB.match(head):
        return find("bibtex")
    if _RIS.match(head):
        return find("ris")
    is_other = _KEYWORD.search(head) is not None or _by_content(".json", data)
    return find("csl-json") if _ITEMS.match(head) and not is_other and _CSL.search(head) else None


def _installed() -> Iterator[Format]:
    from importlib.metadata import entry_points

    for entry in entry_points(group="newsld.formats"):
        yield cast("Format", entry.load())


# The keywords are SPARQL's too, in letters of either case. https://www.w3.org/TR/turtle/#sec-iri
_TURTLE = re.compile(rb"@?(?:prefix\s+[^\s:<>]*:|base)\s*<", re.IGNORECASE)
_POST = re.compile(rb"\s*+\[?\s*+\{\s*+\"id\"\s*+:\s*+\d++\s*+,")


_GHOST = re.compile(rb'\s*+\{\s*+"(?:posts"\s*:\s*\[\s*\{|db"\s*:\s*\[|meta"\s*:\s*\{\s*"exported_on")')
_NINJS = re.compile(
    rb'"(?:version[cC]reated|headlines|bodies|representation[tT]ype)"\s*:|"name"\s*:\s*"ninjs"'
)


def _by_content(suffix: str, data: bytes) -> str:
    """The format by what one content system alone writes, where the extension is one that others use too."""
    if suffix in ("", ".xml", ".rss", ".wxr") and b"wordpress.org/export/" in data[:8192]:
        return "wordpress"
    if suffix in ("", ".json") and _POST.match(data) and b'"rendered"' in data[:65536]:
        return "wordpress-rest"
    if suffix in ("", ".json") and b'"@context"' not in (head := data[:65536]):
        if _GHOST.match(data):
            return "ghost"
        if b'"uri"' in head and _NINJS.search(head):
            return "ninjs"
    return ""


def is_story_json(head: bytes) -> bool:
    """Whether JSON that begins so is linked data or a content system's stories, and not just any."""
    return b'"@' in head.replace(b"\0", b"") or bool(_by_content(".json", head))


def detect(name: str, data: bytes) -> Format:
    """The format of an input by its file name, then by how its content begins.

    FormatError where neither tells, or where the content fits two.
    """
    suffix = Path(name.removesuffix(".gz")).suffix.lower()
    if found := _by_content(suffix, data):
        return find(found)
    for known in FORMATS:
        if suffix and known.reads and suffix in known.extensions:
            return known
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:1] in (b"{", b"["):
        return find("json-ld")
    if head.startswith(b"<rdf:RDF") or (head.startswith(b"<?xml") and b"<rdf:RDF" in head):
        return find("rdf-xml")
    if head[:256].lower().startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return find("html")
    if _TURTLE.match(head):
        return find("turtle")
    if suffix or head.startswith(b"<"):
        raise FormatError(f"cannot tell the format of {name!r}; name it with --from")
    return find("text")
