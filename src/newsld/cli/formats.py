"""newsld formats: what can be read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsld.cli import streams

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.schema.shapes import FormatShape

OPERANDS = ""
DESCRIPTION = "List the formats that are read and written, with their names for --from and --to."


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("--json", action="store_true", help="print a JSON array of objects")


def run(args: Namespace) -> int:
    """List, and give the exit code."""
    from newsld.formats import FORMATS

    if args.json:
        import orjson

        rows: list[FormatShape] = [
            {
                "name": known.name,
                "reads": known.reads,
                "writes": known.writes,
                "media_type": known.media_type,
                "extensions": list(known.extensions),
            }
            for known in FORMATS
        ]
        streams.write(orjson.dumps(rows, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
        return 0
    table = [("format", "reads", "writes", "media type", "extensions")]
    for known in FORMATS:
        reads, writes = ("yes" if can else "-" for can in (known.reads, known.writes))
        table.append((known.name, reads, writes, known.media_type, " ".join(known.extensions)))
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell.ljust(size) for cell, size in zip(row, widths, strict=True))
        streams.show("  ".join(cells).rstrip() + "\n")
    return 0
