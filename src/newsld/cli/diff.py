"""newsld diff: what changed in the metadata and the claims between two versions of an article."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from newsld.cli import streams
from newsld.cli.options import Reading, add_reading, reading
from newsld.cli.stopping import FAILED

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.document import Document

OPERANDS = "OLD NEW"
DESCRIPTION = """\
Show what changed between two versions of an article: headline, people, dates, section,
publisher, links, sources and claims; and whether a correction notice goes with it. The
versions may be in any two of the forms newsld reads, and one of them may be - for standard
input. As of diff, the exit code is 0 where they say the same, 1 where they differ, and 2
where one could not be read."""


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("old", metavar="OLD", help="the version before")
    parser.add_argument("new", metavar="NEW", help="the version after")
    add_reading(parser)
    parser.add_argument(
        "--output-format",
        metavar="FORMAT",
        choices=("text", "json"),
        default="text",
        help="print as text or json; text by default",
    )


def run(args: Namespace) -> int:
    """Compare, show, and give the exit code."""
    from newsld.comparing import compare

    how = reading(args)
    old, new = _read(args.old, how), _read(args.new, how)
    if old is None or new is None:
        return FAILED
    found = compare(old, new)
    if args.output_format == "json":
        from newsld.cli import shapes

        streams.write(shapes.encode(shapes.difference(found, old, new)))
    else:
        from newsld.cli.difference import report
        from newsld.terminal import SYMBOLS, Style, columns, wants_colour

        has_colour = wants_colour(streams.is_terminal(sys.stdout))
        streams.show(report(found, (old, new), Style(columns(), has_colour, streams.can_show(SYMBOLS))))
    return int(bool(found.changes))


def _read(name: str, how: Reading) -> Document | None:
    """The one article of an input; None where there is none to be had, after saying why."""
    from newsld.api import parse
    from newsld.cli.inputs import STDIN, Input, load
    from newsld.cli.reading import failure

    item = Input(STDIN, None) if name == "-" else Input(name, name)
    try:
        return parse(load(item), **how.keywords(item))
    except Exception as error:
        streams.say(str(failure(error, item.name)))
        return None
