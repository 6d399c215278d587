"""newsld references: lists of references, taken apart."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from newsld.cli import streams
from newsld.cli.options import add_encoding, add_jobs, add_quiet, known_encoding
from newsld.cli.stopping import FAILED

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.cli.inputs import Input
    from newsld.document import Document, Finding, Reference
    from newsld.source import Source

T = TypeVar("T")
OPERANDS = "[INPUT …]"
DESCRIPTION = """\
Take apart lists of references: plain text, one entry a line; a blank line begins another list
where the lines stand in blocks. Of an article, in any format, the lists at its foot are taken, and
BibTeX, RIS and CSL-JSON are read, too. Prints one JSON object for each entry, in the order of the
input, or what --to asks for. An entry that cannot be taken apart has confidence 0 and keeps its
text, which is a note in BibTeX, RIS and CSL-JSON; it is told on standard error there."""
JSON = "json"


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="*",
        help="a list, an article, a folder or a pattern; - for standard input",
    )
    parser.add_argument("--to", "-t", choices=(JSON, *_formats()), default=JSON, help="the output's format")
    add_jobs(parser, "for JSON, take apart so many parts of a long list")
    add_encoding(parser)
    add_quiet(parser)


def _formats() -> Iterator[str]:
    from newsld.formats.registry import FORMATS

    yield from (known.name for known in FORMATS if known.is_bibliography or known.name == "sources")


class Entries(NamedTuple):
    """The entries of an input and where they stand; ``document`` is the article that cites them, and
    ``is_plain`` says that the source is nothing but lists."""

    entries: Iterable[Reference]
    source: Source
    findings: Sequence[Finding]
    document: Document | None = None
    is_plain: bool = False


def run(args: Namespace) -> int:
    """Print the entries, and give the exit code."""
    from newsld.cli.inputs import expand
    from newsld.cli.reading import Failure, each, sifted, warn
    from newsld.cli.untold import tell

    encoding = known_encoding(args.encoding)
    inputs = expand(args.inputs, "newsld references")
    failures: list[Failure] = []
    lists = 0
    kept: list[Reference | Document] = []
    read = each(inputs, args.quiet, lambda item: _entries(item, encoding))
    is_quiet = args.quiet or (args.to == JSON and streams.is_terminal(sys.stdout))
    for _, found in sifted(read, failures):
        warn(found.findings, found.source, args.quiet)
        last = -1
        if args.to == JSON:
            for index, row in _counted(_rows(found, lists, args.jobs), is_quiet):
                streams.write(row)
                last = index
        else:
            entries = list(_counted(found.entries, is_quiet))
            tell(entries, found.source, args.quiet)
            if entries:
                last = entries[-1].list
            if found.document is None:
                kept += [entry._replace(list=lists + entry.list) for entry in entries]
        if last >= 0:
            lists += last + 1
            kept += [found.document] if found.document is not None else []
    if args.to != JSON and (kept or not failures):
        streams.write(_written(kept, args.to))
    return FAILED if failures else 0


def _rows(found: Entries, first: int, jobs: int | None) -> Iterator[tuple[int, bytes]]:
    """The number of each entry's list in its input, and the entry as a line of JSON."""
    from newsld.cli import shapes

    if found.is_plain and jobs != 1:
        from newsld.cli.long_lists import rows

        yield from rows(found.source.text, first, jobs)
        return
    for entry in found.entries:
        numbered = entry._replace(list=first + entry.list) if first else entry
        yield entry.list, shapes.encode(shapes.reference(numbered, found.source))


def _counted(entries: Iterable[T], is_quiet: bool) -> Iterator[T]:
    """The entries as they are read, which may take long; how many they are shows on a terminal."""
    from newsld.cli.progress import Progress

    with Progress(1, is_quiet, ("reference", "references")) as progress:
        for entry in entries:
            yield entry
            progress.one()


def _written(entries: list[Reference | Document], name: str) -> bytes:
    from newsld.formats import WriteOptions, find

    made: bytes = find(name).load().write(entries, WriteOptions())
    return made


def _entries(item: Input, encoding: str | None) -> Iterator[Entries]:
    from newsld.cli.inputs import load
    from newsld.formats import ReadOptions, bibliography
    from newsld.formats.decoding import decode
    from newsld.text.references import each_line

    data = load(item)
    known = bibliography(item.name, data)
    if known is not None:
        entries, told = known.load().references(data, ReadOptions(name=item.name, encoding=encoding))
        yield Entries(entries, decode(data, item.name, encoding)[0], told)
        return
    format_name = _format(item.name, data)
    if format_name in _PLAIN:
        source, findings = decode(data, item.name, encoding)
        if not _is_article(source.text):
            yield Entries(each_line(source.text), source, findings, is_plain=True)
            return
    yield from _of_articles(item, data, format_name, encoding)


_PLAIN = frozenset(["text", "markdown"])
"""Formats in which lists are typed as they are in articles."""


def _format(name: str, data: bytes) -> str:
    """The format of an input that is no file of a reference manager; plain text where nothing tells."""
    from newsld.errors import FormatError
    from newsld.formats import detect

    is_json_by_bracket = data.lstrip()[:1] in (b"[", b"{") and not name.lower().endswith((".json", ".jsonld"))
    try:
        return "text" if is_json_by_bracket else detect(name, data).name
    except FormatError:
        return "text"


def _is_article(text: str) -> bool:
    from newsld.text.articles import is_article

    return text.startswith("---\n") or is_article(text)


def _of_articles(item: Input, data: bytes, format_name: str, encoding: str | None) -> Iterator[Entries]:
    from newsld.api import parse_all
    from newsld.assembling.cited import cited
    from newsld.document import Finding

    folder = Path(item.path).parent if item.path else None
    for document in parse_all(data, format=format_name, name=item.name, encoding=encoding, folder=folder):
        entries = document.references or [entry for _, entry in cited([document])]
        missing = () if entries else (Finding("DOC001", "the article has no list of references"),)
        yield Entries(entries, document.source, (*document.findings, *missing), document)
