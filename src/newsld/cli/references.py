"""newsld references: lists of references, taken apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newsld.cli import streams
from newsld.cli.options import add_encoding, add_quiet, known_encoding
from newsld.cli.stopping import FAILED

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.cli.inputs import Input
    from newsld.document import Finding, Reference
    from newsld.source import Source

OPERANDS = "[INPUT …]"
DESCRIPTION = """\
Take apart lists of references: plain text, one entry a line; a blank line begins another list
where the lines stand in blocks. Files of reference managers (.bib, .ris, .csljson) are read, too.
Prints one JSON object for each entry, in the order of the input, or what --to asks for. An entry
that cannot be taken apart keeps its text and has confidence 0."""
JSON = "json"


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "inputs", metavar="INPUT", nargs="*", help="a text file, a folder or a pattern; - for standard input"
    )
    parser.add_argument("--to", "-t", choices=(JSON, *_formats()), default=JSON, help="the output's format")
    add_encoding(parser)
    add_quiet(parser)


def _formats() -> Iterator[str]:
    from newsld.formats.registry import FORMATS

    yield from (known.name for known in FORMATS if known.is_bibliography or known.name == "sources")


Entries = tuple[Iterable["Reference"], "Source", tuple["Finding", ...]]


def run(args: Namespace) -> int:
    """Print the entries, and give the exit code."""
    from newsld.cli import shapes
    from newsld.cli.inputs import expand
    from newsld.cli.reading import Failure, each, sifted, warn

    encoding = known_encoding(args.encoding)
    inputs = expand(args.inputs, "newsld references")
    failures: list[Failure] = []
    lists = 0
    kept: list[Reference] = []
    read = each(inputs, args.quiet, lambda item: _entries(item, encoding))
    for _, (entries, source, findings) in sifted(read, failures):
        warn(findings, source, args.quiet)
        entry = None
        for entry in entries:
            numbered = entry._replace(list=lists + entry.list)
            if args.to == JSON:
                streams.write(shapes.encode(shapes.reference(numbered, source)))
            else:
                kept.append(numbered)
        lists += entry.list + 1 if entry else 0
    if kept:
        streams.write(_written(kept, args.to))
    return FAILED if failures else 0


def _written(entries: list[Reference], name: str) -> bytes:
    from newsld.formats import WriteOptions, find

    made: bytes = find(name).load().write(entries, WriteOptions())
    return made


def _entries(item: Input, encoding: str | None) -> Iterator[Entries]:
    from newsld.cli.inputs import load
    from newsld.formats import ReadOptions, bibliography
    from newsld.formats.decoding import decode
    from newsld.text.references import each_line

    data = load(item)
    source, findings = decode(data, item.name, encoding)
    known = bibliography(item.name)
    if known is not None:
        entries, told = known.load().references(data, ReadOptions(name=item.name, encoding=encoding))
        yield tuple(entries), source, tuple(told)
        return
    yield each_line(source.text), source, findings
