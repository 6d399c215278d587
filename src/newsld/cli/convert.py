"""newsld convert: articles into linked data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from newsld.cli.options import absolute_iri, add_inputs, known_format, reading
from newsld.cli.stopping import FAILED, Stop

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.formats import Format

OPERANDS = "[INPUT …]"
DESCRIPTION = """\
Turn articles into linked data: JSON-LD unless --to, or the extension of the output, says
otherwise. Several inputs become one graph, or a file each with -o FOLDER/, named after the
input, with a number where an input holds several articles. Between JSON-LD and RDF all nodes
are kept, not the articles alone. An input that cannot be read is reported and the others are
converted; the exit code is then 2."""


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


def run(args: Namespace) -> int:
    """Convert, and give the exit code."""
    from newsld.cli.inputs import expand
    from newsld.cli.outputs import Output, is_folder
    from newsld.cli.pieces import pieces
    from newsld.cli.reading import Failure, each, sifted

    path = None if args.output in (None, "-") else args.output
    output = Output(path, _target(args), absolute_iri(args.base, "--base"), args.ordered)
    values = assignments(args.set)
    how = reading(args)
    inputs = expand(args.inputs, "newsld convert", [path] if path else [])
    failures: list[Failure] = []
    found = sifted(
        each(inputs, how.is_quiet, lambda item: pieces(item, how, output.format, values)), failures
    )
    if path and is_folder(path):
        output.write_each(found, inputs, failures)
    else:
        output.write_together(list(found))
    return FAILED if failures else 0


def _target(args: Namespace) -> Format:
    """The format of the output: the one asked for, that of its extension, or JSON-LD."""
    from pathlib import Path

    from newsld.formats import FORMATS, find

    if args.to:
        chosen = known_format(args.to, "--to")
        if not chosen.writes:
            raise Stop(f"newsld: --to {args.to}: {chosen.name} is read only, not written")
        return chosen
    suffix = Path(args.output or "").suffix.lower()
    return next((known for known in FORMATS if known.writes and suffix in known.extensions), find("json-ld"))


def assignments(texts: Sequence[str]) -> dict[str, Any]:
    """The values of ``KEY=VALUE``, by key; those of a key that is given again are a list.

    Raises Stop where one has another form, or a value that begins like JSON is none.
    """
    import orjson

    values: dict[str, list[Any]] = {}
    for text in texts:
        key, equals, value = text.partition("=")
        if not key or not equals:
            raise Stop(f"newsld: --set {text}: must have the form KEY=VALUE")
        try:
            made = orjson.loads(value) if value.startswith(("{", "[", '"')) else value
        except ValueError as error:
            raise Stop(f"newsld: --set {text}: the value begins like JSON and is none: {error}") from None
        values.setdefault(key, []).append(made)
    return {key: several[0] if len(several) == 1 else several for key, several in values.items()}
