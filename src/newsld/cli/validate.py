"""newsld validate: what is wrong or missing, where, and with what exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newsld.cli import streams
from newsld.cli.options import add_config, add_inputs
from newsld.cli.stopping import FAILED

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.cli.baseline import Baseline
    from newsld.reporters import Checked

OPERANDS = "[INPUT …]"
DESCRIPTION = """\
Check articles against rules, and say what is wrong or missing and where. The rules of the
profiles are run, newsroom without --profile, and those of base always; newsld rules lists
them, newsld explain CODE explains one. The exit code is 1 where there is a finding at or
above --fail-level."""

_FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab")


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    add_inputs(parser)
    add_config(parser)
    _add_choice(parser)
    parser.add_argument(
        "--fail-level",
        metavar="LEVEL",
        choices=("error", "warning", "note"),
        help="exit with 1 from this level on: error, warning or note; else the configuration's, or warning",
    )
    parser.add_argument(
        "--output-format",
        metavar="FORMAT",
        choices=_FORMATS,
        default="text",
        help=f"print as {', '.join(_FORMATS[:-1])} or {_FORMATS[-1]}; text by default",
    )
    parser.add_argument(
        "--stage",
        metavar="STAGE",
        choices=("draft", "publish"),
        default="publish",
        help="draft: what only publishing can know is a note",
    )
    fixes = parser.add_mutually_exclusive_group()
    fixes.add_argument("--fix", action="store_true", help="mend the files where that is safe")
    fixes.add_argument("--unsafe-fixes", action="store_true", help="mend the files, also where words change")
    fixes.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    parser.add_argument(
        "--schema",
        action="store_true",
        help="hold JSON-LD to the published JSON Schemas too",
    )
    _add_ways(parser)
    parser.add_argument("--exit-zero", action="store_true", help="exit with 0 whatever is found")


def _add_ways(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        help="leave out the findings that stand in this file; if there is none, write it with those of now",
    )
    parser.add_argument(
        "--jobs", "-j", metavar="N", type=int, default=1, help="check so many inputs at a time; 1 by default"
    )


def _add_choice(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--profile",
        metavar="NAME",
        action="append",
        default=[],
        help="run the rules of this profile; may be given again",
    )
    parser.add_argument(
        "--select",
        metavar="CODE,…",
        action="append",
        default=[],
        help="run these rules alone; codes or their first letters",
    )
    parser.add_argument(
        "--ignore", metavar="CODE,…", action="append", default=[], help="leave these rules out"
    )


def run(args: Namespace) -> int:
    """Check, report, and give the exit code."""
    from newsld import __version__
    from newsld.checking import Level
    from newsld.cli.configuration import configured
    from newsld.cli.inputs import expand
    from newsld.cli.jobs import checked_inputs
    from newsld.cli.validating import Settings, settle
    from newsld.reporters import Showing, find_report
    from newsld.terminal import SYMBOLS, Style, columns, wants_colour

    config = configured(args.config)
    settings: Settings = settle(args, config)
    inputs = expand(args.inputs, "newsld validate")
    tally = _Worst()
    baseline = _baseline(args.baseline)
    results = checked_inputs(inputs, settings, args, config)
    results = tally.watch(baseline.watch(results) if baseline else results)
    has_colour = wants_colour(streams.is_terminal(sys.stdout))
    style = Style(columns(), has_colour, streams.can_show(SYMBOLS))
    for piece in find_report(args.output_format)(results, Showing(style, settings.rules, __version__)):
        streams.write(piece.encode()) if args.output_format != "text" else streams.show(style.spell(piece))
    if baseline and not tally.failed:
        baseline.save()
    if tally.failed:
        return FAILED
    fail_level = Level(args.fail_level or config.fail_level)
    return int(tally.rank >= fail_level.rank and not args.exit_zero)


def _baseline(path: str | None) -> Baseline | None:
    if path is None:
        return None
    from newsld.cli.baseline import Baseline

    return Baseline(path)


class _Worst:
    """The gravest level seen, and whether an input gave no Document."""

    def __init__(self) -> None:
        self.rank = 0
        self.failed = False

    def watch(self, results: Iterable[Checked]) -> Iterator[Checked]:
        for checked in results:
            self.failed = self.failed or checked.source is None
            ranks = (diagnostic.level.rank for diagnostic in checked.diagnostics)
            self.rank = max(self.rank, *ranks, 0)
            yield checked
