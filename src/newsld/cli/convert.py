"""newsld convert: articles into linked data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newsld.cli.options import absolute_iri, add_inputs, known_format, reading
from newsld.cli.stopping import FAILED, Stop

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.cli.inputs import Input
    from newsld.cli.pieces import Piece
    from newsld.formats import Format

Found = tuple["Input", "Piece"]
OPERANDS = "[INPUT …]"
_ONE_ADDRESS = "newsld: --set url: an address is that of one article, and there are several"
DESCRIPTION = """\
Turn articles into linked data: JSON-LD unless --to, or the extension of the output, says
otherwise. Several inputs become one graph, or a file each with -o FOLDER/, named after the
input, with a number where an input holds several articles. Between JSON-LD and RDF all nodes
are kept, not the articles alone. Publisher, people and the rest that newsld.toml knows complete
articles that become pages, such as text and Markdown. An input that cannot be read is reported and
the others are converted; the exit code is then 2."""


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    add_inputs(parser)
    parser.add_argument("--to", "-t", metavar="FORMAT", help="the output's format; newsld formats lists them")
    parser.add_argument(
        "--output",
        "-o",
        metavar="PATH",
        help="write to this file, or a file for each article to this folder",
    )
    parser.add_argument(
        "--set",
        metavar="KEY=VALUE",
        action="append",
        default=[],
        help="set a property of the article: url, datePublished, publisher.name …; a value that begins with"
        ' { [ or " is JSON; a key that is given again has several values',
    )
    parser.add_argument("--base", metavar="IRI", help="resolve relative ids against this, in RDF")
    parser.add_argument(
        "--ordered",
        action="store_true",
        help="write authors and citations as lists, which keep their order in RDF",
    )
    parser.add_argument(
        "--all-claims",
        action="store_true",
        help="have an embed hold all claims, not only those that an editor reviewed",
    )


def run(args: Namespace) -> int:
    """Convert, and give the exit code."""
    from newsld.cli.configuration import configured_if_any
    from newsld.cli.inputs import expand
    from newsld.cli.outputs import Output, is_folder
    from newsld.cli.pieces import Said, pieces
    from newsld.cli.reading import Failure, each, sifted

    path = None if args.output in (None, "-") else args.output
    if path == "":
        raise Stop("newsld: -o: names no file")
    output = Output(path, _target(args), absolute_iri(args.base, "--base"), args.ordered, args.all_claims)
    values = assignments(args.set)
    how = reading(args)
    said = Said(values, configured_if_any(args.config))
    inputs = expand(args.inputs, "newsld convert", [path] if path else [], source=args.source)
    failures: list[Failure] = []
    if "url" in values:
        absolute_iri(str(values["url"]), "--set url")
        if len(inputs) > 1:
            raise Stop(_ONE_ADDRESS)
    if path and is_folder(path) and any(_is_same(path, argument) for argument in args.inputs):
        raise Stop(f"newsld: -o {path}: is searched for inputs; choose another folder")
    found = sifted(each(inputs, how.is_quiet, lambda item: pieces(item, how, output.format, said)), failures)
    if "url" in values:
        found = _single(found)
    if path and is_folder(path):
        output.write_each(found, inputs, failures)
    else:
        output.write_together(list(found))
    return FAILED if failures else 0


def _single(found: Iterator[Found]) -> Iterator[Found]:
    for number, one in enumerate(found):
        if number:
            raise Stop(_ONE_ADDRESS)
        yield one


def _is_same(folder: str, argument: str) -> bool:
    from pathlib import Path

    return Path(argument).is_dir() and Path(folder).resolve() == Path(argument).resolve()


def _target(args: Namespace) -> Format:
    """The format of the output: the one asked for, that of its extension, or JSON-LD."""
    from newsld.cli.outputs import is_folder
    from newsld.errors import FormatError
    from newsld.formats import find, written_to

    if args.to:
        return known_format(args.to, "--to", "writes")
    try:
        by_name = None if is_folder(args.output or "") else written_to(args.output or "")
    except FormatError as error:
        raise Stop(f"newsld: -o {args.output}: {error.message}; say with --to what to write") from None
    return by_name or find("json-ld")


def assignments(texts: Sequence[str]) -> dict[str, Any]:
    """The values of ``KEY=VALUE``, by key; those of a key that is given again are a list.

    Raises Stop where one has another form, no value, or one that begins like JSON and is none.
    """
    values: dict[str, list[Any]] = {}
    for text in texts:
        key, equals, value = text.partition("=")
        if not key or not equals:
            raise Stop(f"newsld: --set {text}: must have the form KEY=VALUE")
        if not value:
            raise Stop(f"newsld: --set {text}: the value is empty")
        try:
            made = _json(value) if value.startswith(("{", "[", '"')) else value
        except ValueError as error:
            raise Stop(f"newsld: --set {text}: the value begins like JSON and is none: {error}") from None
        values.setdefault(key, []).append(made)
    return {key: several[0] if len(several) == 1 else several for key, several in values.items()}


def _json(text: str) -> Any:
    """JSON in which no key stands twice."""
    import json

    def distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            raise ValueError("a key stands twice")
        return made

    return json.loads(text, object_pairs_hook=distinct)
