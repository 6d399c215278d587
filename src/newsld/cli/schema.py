"""newsld schema: the published JSON Schemas and SHACL shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsld.cli import streams
from newsld.cli.stopping import Stop, hint

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

OPERANDS = "[NAME]"
DESCRIPTION = """\
Print a published JSON Schema: claims, difference, findings, formats, inspect, profiles, references
and rules describe what the commands print; node any JSON-LD node; the others the schema.org type of
their name. Without a name, list the names there are."""

_SUFFIX = ".schema.json"
_SHAPES = "shapes.ttl"


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="which schema")
    parser.add_argument("--shapes", action="store_true", help="print the SHACL shapes, in Turtle")


def run(args: Namespace) -> int:
    """Print, and give the exit code."""
    from newsld.schema import publish

    if args.name and args.shapes:
        raise Stop("newsld schema: a name and --shapes are two things; ask for one at a time")
    published = publish()
    names = [file.removesuffix(_SUFFIX) for file in published if file.endswith(_SUFFIX)]
    if args.shapes:
        text = published[_SHAPES]
    elif args.name is None:
        text = "".join(f"{name}\n" for name in names)
    elif args.name in names:
        text = published[args.name + _SUFFIX]
    else:
        near = hint(args.name, names) or "; newsld schema lists what there is"
        raise Stop(f"newsld schema: no schema is called {args.name!r}{near}")
    streams.write(text.encode())
    return 0
