"""newsld claims: who says what, for a script, a spreadsheet or an editor's screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsld.cli import streams
from newsld.cli.options import add_inputs, reading
from newsld.cli.stopping import FAILED

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.document import Document

OPERANDS = "[INPUT …]"
DESCRIPTION = """\
Show who says what in articles: each statement with its speaker, what he does with it, its quotation,
and the works it is cited from; an unknown speaker is left empty. As JSON, one object a line; as CSV,
the fact-checker's sheet, with columns to fill in; as HTML, a page with the statements marked in the
article's text; as review, the sheet on which an editor rules on them, which is kept beside STORY.md as
STORY.claims.toml. What is published as a Claim says so."""
JSON, CSV, HTML, REVIEW = "json", "csv", "html", "review"


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    add_inputs(parser)
    parser.add_argument(
        "--to", "-t", choices=(JSON, CSV, HTML, REVIEW), default=JSON, help="the output's format"
    )


def run(args: Namespace) -> int:
    """Print the statements, and give the exit code."""
    from newsld.cli.inputs import expand, load
    from newsld.cli.reading import Failure, documents, each, sifted

    how = reading(args)
    inputs = expand(args.inputs, "newsld claims", source=args.source)
    failures: list[Failure] = []
    found: list[Document] = []
    read = each(inputs, how.is_quiet, lambda item: documents(item, load(item), how))
    for _, document in sifted(read, failures):
        if args.to == JSON:
            _print(document)
        else:
            found.append(document)
    if args.to == CSV:
        from newsld.cli.claim_sheet import sheet

        streams.write(sheet(found))
    elif args.to == REVIEW:
        from pathlib import Path

        from newsld.cli.claim_review import sheet as review_sheet
        from newsld.formats.registry import review_of

        for document in found:
            file = review_of(Path(document.source.name)).name
            streams.write(review_sheet(document, file).encode())
    elif args.to == HTML:
        from newsld.cli.claim_page import page

        streams.write(page(found))
    return FAILED if failures else 0


def _print(document: Document) -> None:
    import orjson

    from newsld.cli.claim_rows import rows

    for row in rows(document):
        streams.write(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))
