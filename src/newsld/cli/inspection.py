"""newsld inspect: what was understood, for a person or for a script."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from newsld.cli import streams
from newsld.cli.options import add_inputs, reading
from newsld.cli.stopping import FAILED

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.cli.reading import Failure
    from newsld.document import Document

OPERANDS = "[INPUT …]"
DESCRIPTION = """\
Show what was understood of articles, each value with its line and column: headline, people,
dates, body, references with how sure they are, and what each in-text citation points to.
With --json, print one object for each article, and one with errors for each input that could
not be read."""


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    add_inputs(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object a line and an article")


def run(args: Namespace) -> int:
    """Show, and give the exit code."""
    from newsld.cli.inputs import expand, load
    from newsld.cli.reading import Failure, documents, each

    how = reading(args)
    inputs = expand(args.inputs, "newsld inspect", source=args.source)
    # On a terminal the articles themselves are the progress.
    is_quiet = how.is_quiet or streams.is_terminal(sys.stdout)
    show = _json if args.json else _page()
    failed = False
    for _, found in each(inputs, is_quiet, lambda item: documents(item, load(item), how)):
        if isinstance(found, Failure):
            failed = True
            streams.say(str(found))
        show(found)
    return FAILED if failed else 0


def _json(found: Document | Failure) -> None:
    from newsld.cli import shapes
    from newsld.cli.reading import Failure

    row = shapes.failed_inspection(found) if isinstance(found, Failure) else shapes.inspection(found)
    streams.write(shapes.encode(row))


def _page() -> Callable[[Document | Failure], None]:
    """Shows articles for a person, an empty line between two; a failure is told on standard error only."""
    from newsld.cli.reading import Failure
    from newsld.cli.report import report
    from newsld.terminal import SYMBOLS, Style, columns, wants_colour

    has_colour = wants_colour(streams.is_terminal(sys.stdout))
    style = Style(columns(), has_colour, streams.can_show(SYMBOLS))
    count = 0

    def show(found: Document | Failure) -> None:
        nonlocal count
        if not isinstance(found, Failure):
            streams.show(("\n" if count else "") + report(found, style))
            count += 1

    return show
