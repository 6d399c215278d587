"""What newsld does, as functions: parse and serialize in memory, read and write on files."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from newsld.document import Document
from newsld.errors import FormatError, NewsldWarning, ReadError
from newsld.formats import Format, ReadOptions, WriteOptions, beside, checked, detect, find, written_to
from newsld.formats.packing import MAX_BYTES, unpacked
from newsld.formats.registry import review_of

if TYPE_CHECKING:
    import rdflib
    from typing_extensions import TypeIs

    from newsld.checking import Stage
    from newsld.comparing import Difference
    from newsld.config import Config
    from newsld.diagnostics import Diagnostic
    from newsld.document import Finding, Reference, Verdict
    from newsld.formats.registry import Able
    from newsld.model import Thing

Things: TypeAlias = "Document | Thing | Mapping[str, Any] | Iterable[Document | Thing | Mapping[str, Any]]"
"""What can be written; mappings are JSON-LD."""


def parse(
    data: str | bytes,
    *,
    format: str | Format | None = None,  # noqa: A002
    name: str = "<input>",
    encoding: str | None = None,
    contexts: Mapping[str, str | PathLike[str]] | None = None,
    references: Sequence[Reference] = (),
    folder: str | PathLike[str] | None = None,
) -> Document:
    """The one article in a text or in bytes, which gzip may have packed.

    ``format`` is a name of ``newsld.formats``, else told from the name and the content; ``contexts`` maps
    IRIs of JSON-LD contexts to files; ``references`` are those of a file beside the article
    (``read_references``), which its text cites; ``folder`` is where the files stand that it names itself
    (Pandoc's ``bibliography``), none of which is read without it. Raises ReadError where the input cannot be
    read, or holds no article or several (``parse_all`` gives those), FormatError where its format is unknown
    or cannot be told.
    """
    documents = parse_all(
        data,
        format=format,
        name=name,
        encoding=encoding,
        contexts=contexts,
        references=references,
        folder=folder,
    )
    found = list(_first_two(documents))
    if len(found) != 1:
        count = "no article" if not found else "several articles"
        raise ReadError(f"holds {count}, and one is wanted; read_all gives what there is", file=name)
    return found[0]


def parse_all(
    data: str | bytes,
    *,
    format: str | Format | None = None,  # noqa: A002
    name: str = "<input>",
    encoding: str | None = None,
    contexts: Mapping[str, str | PathLike[str]] | None = None,
    references: Sequence[Reference] = (),
    folder: str | PathLike[str] | None = None,
) -> Iterator[Document]:
    """Every article in a text or in bytes, one after the other. Arguments and errors as of ``parse``."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else unpacked(data, name)
    if len(raw) > MAX_BYTES:
        raise ReadError(f"is larger than {MAX_BYTES >> 20} MiB", file=name)
    chosen = _format(format, "reads") or checked(detect(name, raw), "reads")
    options = ReadOptions(
        name=name,
        encoding="utf-8" if isinstance(data, str) else encoding,
        contexts={iri: Path(path) for iri, path in (contexts or {}).items()},
        references=tuple(references),
        folder=None if folder is None else Path(folder),
        verdicts=() if folder is None else _verdicts(Path(folder), name),
    )
    module = chosen.load()
    if chosen.is_graph:
        from newsld.formats.articles import documents_of

        things, findings = module.load(raw, options)
        yield from documents_of(things, findings, raw, options, chosen.name)
    else:
        yield from module.read(raw, options)


def _verdicts(folder: Path, name: str) -> Sequence[Verdict]:
    """The verdicts of STORY.claims.toml beside STORY.md, where one stands there."""
    path = review_of(folder / Path(name).name)
    if not path.exists():
        return ()
    from newsld.formats.markdown.reviews import read_verdicts

    return read_verdicts(path)


def _first_two(documents: Iterator[Document]) -> Iterator[Document]:
    for count, document in enumerate(documents, 1):
        yield document
        if count == 2:
            return


def read(
    path: str | PathLike[str],
    *,
    format: str | Format | None = None,  # noqa: A002
    encoding: str | None = None,
    contexts: Mapping[str, str | PathLike[str]] | None = None,
    references: Sequence[Reference] = (),
) -> Document:
    """The one article in a file. Arguments as of ``parse``; ReadError too where it cannot be opened."""
    return parse(
        _bytes(path),
        format=format,
        name=fspath(path),
        encoding=encoding,
        contexts=contexts,
        references=references,
        folder=Path(path).parent,
    )


def read_all(
    path: str | PathLike[str],
    *,
    format: str | Format | None = None,  # noqa: A002
    encoding: str | None = None,
    contexts: Mapping[str, str | PathLike[str]] | None = None,
    references: Sequence[Reference] = (),
) -> Iterator[Document]:
    """Every article in a file, one after the other. Arguments and errors as of ``read``."""
    return parse_all(
        _bytes(path),
        format=format,
        name=fspath(path),
        encoding=encoding,
        contexts=contexts,
        references=references,
        folder=Path(path).parent,
    )


def read_references(path: str | PathLike[str], *, encoding: str | None = None) -> list[Reference]:
    """The references of a file: BibTeX, RIS or CSL-JSON by name or content, else plain text, one an entry.

    Give them to ``parse`` or ``read`` with an article that cites them. What cannot be taken as it stands is
    told by NewsldWarning. Raises ReadError where the file cannot be read, FormatError where the library for
    its format is not installed.
    """
    from newsld.formats.decoding import decode
    from newsld.text.references import read_lines

    data, name = _bytes(path), fspath(path)
    known = beside(name, data)
    if known is None:
        source, findings = decode(data, name, encoding)
        found = list(read_lines(source.text))
    else:
        found, findings = known.load().references(data, ReadOptions(name=name, encoding=encoding))
    for finding in findings:
        warnings.warn(f"{name}: {finding.code} {finding.message}", NewsldWarning, stacklevel=2)
    return found


def _bytes(path: str | PathLike[str]) -> bytes:
    from newsld.files import read_file

    return read_file(Path(path), MAX_BYTES)


def _format(chosen: str | Format | None, able: Able) -> Format | None:
    return find(chosen, able) if isinstance(chosen, str) else chosen and checked(chosen, able)


def serialize(
    things: Things,
    *,
    format: str | Format = "json-ld",  # noqa: A002
    base: str | None = None,
    ordered: bool = False,
    nonce: str | None = None,
    claims: bool = False,
) -> str:
    """Documents or things as text: JSON-LD unless ``format`` says otherwise.

    ``base`` is the IRI that relative ids are resolved against in RDF; ``ordered`` writes authors, editors,
    contributors and citations as RDF lists, so that their order survives. Of an embed, ``nonce`` goes into
    the script tag, and with ``claims`` it holds all claims, not only those that an editor reviewed. Raises
    WriteError where a value cannot be written in the format.
    """
    chosen = find(format, "writes") if isinstance(format, str) else checked(format, "writes")
    options = WriteOptions(base=base, ordered=ordered, nonce=nonce, claims=claims)
    items = _items(things)
    module = chosen.load()
    if chosen.is_graph:
        data: bytes = module.dump(items, options)
    else:
        data = module.write(items, options)
    return data.decode()


def _items(things: Things) -> list[Document | Thing]:
    """Documents and things one by one; of JSON-LD the things it describes."""
    several: Iterable[Document | Thing | Mapping[str, Any]]
    if isinstance(things, list | tuple):
        several = things
    elif isinstance(things, Mapping) or _is_item(things):
        several = [things]
    else:
        several = things
    return [
        item
        for value in several
        for item in (from_jsonld(value) if isinstance(value, Mapping) else [_checked(value)])
    ]


def _is_item(value: object) -> TypeIs[Document | Thing]:
    if isinstance(value, Document):
        return True
    from newsld.model import Thing

    return isinstance(value, Thing)


def _checked(item: Document | Thing) -> Document | Thing:
    if not _is_item(item):
        raise TypeError(f"a Document or a Thing is wanted, not {item!r:.40}")
    return item


def validate(
    document: Document | Thing | Mapping[str, Any],
    *,
    profile: str | Sequence[str] | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config: Config | None = None,
    stage: Stage = "publish",
) -> list[Diagnostic]:
    """What is wrong with an article or missing from it, in source order; first what is about the whole.

    ``document`` may be a model or JSON-LD as a dict, too: then nothing has a place. ``profile`` is a name or
    several, the configuration's without one (``newsroom``); ``base`` is always in. ``select`` takes codes or
    prefixes of codes and runs these alone. ``stage`` ``"draft"`` softens what only publishing can know.
    Raises RuleError where there is no such profile or code.
    """
    from newsld.checking import MADE_INTO_PAGES, Context, check
    from newsld.completing import complete
    from newsld.config import DEFAULT
    from newsld.rules import chosen_rules

    config = config or DEFAULT
    profiles = [profile] if isinstance(profile, str) else config.profiles if profile is None else profile
    rules = chosen_rules(profiles, select or config.select, (*ignore, *config.ignore), config)
    article = _document(document).before_claims
    if article.format in MADE_INTO_PAGES:
        article = complete(article, config)
    return check(Context(article, config, stage), rules)


def diff(old: Document | Thing | Mapping[str, Any], new: Document | Thing | Mapping[str, Any]) -> Difference:
    """What changed from one version of an article to another, and whether a correction notice says so.

    The versions may be in any two forms: Documents, models or JSON-LD as a dict. Works are matched by DOI,
    address, or author, year and title; people by name or page; claims by their words and who says them.
    Values that mean the same moment, address or text in other spelling are no change.
    """
    from newsld.comparing import compare

    return compare(_document(old), _document(new))


def _document(document: Document | Thing | Mapping[str, Any]) -> Document:
    if isinstance(document, Document):
        return document
    from newsld.model import CreativeWork, Thing
    from newsld.source import Source

    if not isinstance(document, Thing):
        from newsld.formats.articles import documents_of

        things, findings = find("json-ld").load().load_data(document, ReadOptions())
        return next(documents_of(things, findings, b"", ReadOptions(), "json-ld"))
    if not isinstance(document, CreativeWork):
        raise ReadError(f"{' '.join(document.type)} is no article")
    return Document(source=Source(""), article=document, format="json-ld")


def fix(document: Document, diagnostics: Iterable[Diagnostic], *, unsafe: bool = False) -> str:
    """The source with the fixes of the diagnostics, which are looked for again until nothing changes.

    Safe ones only, unless ``unsafe``; never two that overlap. Where there is none it is the source as it is.
    """
    from newsld.fixing import Fix, fix_until_stable

    found = list(diagnostics)
    codes = sorted({diagnostic.code for diagnostic in found})

    def examine(text: str) -> list[Fix]:
        again = parse(text, format=document.format, name=document.source.name)
        return [held.fix for held in validate(again, select=codes) if held.fix]

    first = [diagnostic.fix for diagnostic in found if diagnostic.fix]
    return fix_until_stable(document.source.text, first, examine, unsafe=unsafe)


def write(
    things: Things,
    path: str | PathLike[str],
    *,
    format: str | Format | None = None,  # noqa: A002
    base: str | None = None,
    ordered: bool = False,
) -> None:
    """Write documents or things to a file, whole or not at all; the format by the extension unless given.

    Raises FormatError where the extension tells none, and WriteError where the file cannot be written.
    """
    from newsld.files import replace_file

    chosen = _format(format, "writes") or written_to(fspath(path))
    if chosen is None:
        raise FormatError(f"{fspath(path)!r} has the extension of no format; name one")
    replace_file(Path(path), serialize(things, format=chosen, base=base, ordered=ordered).encode())


def embed(article: Document | Thing, *, nonce: str | None = None, claims: bool = False) -> str:
    """A ``<script type="application/ld+json">`` for a page, which nothing in the data can break out of.

    The body is left out, since it stands on the page and may be paid for, and so are claims that no editor
    reviewed, unless ``claims`` says that the newsroom answers for all of them.
    """
    from newsld.formats.embed import script

    return script(article, nonce=nonce, claims=claims)


def to_jsonld(things: Things) -> dict[str, Any]:
    """Documents or things as one JSON-LD document of plain dicts, lists and scalars."""
    from newsld.formats.jsonld import to_data

    return to_data(_items(things))


def from_jsonld(
    data: Mapping[str, Any] | Sequence[Any] | str | bytes,
    *,
    contexts: Mapping[str, str | PathLike[str]] | None = None,
) -> list[Thing]:
    """The things of JSON-LD: a text, bytes, or data a JSON parser made (which is left as it is).

    What had to be read leniently is told by NewsldWarning. Raises ReadError where it is no JSON-LD,
    ContextError where it needs a context that is neither bundled nor mapped.
    """
    from newsld.formats import jsonld

    options = ReadOptions(contexts={iri: Path(path) for iri, path in (contexts or {}).items()})
    if isinstance(data, str | bytes):
        raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
        things, findings = jsonld.load(raw, options)
    else:
        things, findings = jsonld.load_data(data, options)
    _warn(findings)
    return things


def _warn(findings: list[Finding]) -> None:
    for finding in findings:
        warnings.warn(f"{finding.code} {finding.message}", NewsldWarning, stacklevel=3)


def to_graph(things: Things, *, base: str | None = None, ordered: bool = False) -> rdflib.Graph:
    """Documents or things as an rdflib Graph. ``base`` and ``ordered`` as of ``serialize``."""
    from newsld.formats.rdf import graph

    return graph.to_graph(_items(things), base=base, ordered=ordered)


def from_graph(graph: rdflib.Graph) -> list[Thing]:
    """The things an rdflib Graph describes: the articles first, with what they name nested in them."""
    from newsld.formats.rdf.graph import from_graph as things_of

    return things_of(graph)
