"""newsld validate: what is wrong or missing, where, and with what exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsld.cli.options import add_inputs, add_jobs

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.cli.baseline import Baseline

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
    add_choice(parser)
    fixes = parser.add_mutually_exclusive_group()
    fixes.add_argument("--fix", action="store_true", help="mend the files where that is safe")
    fixes.add_argument("--unsafe-fixes", action="store_true", help="mend the files, also where words change")
    parser.add_argument(
        "--diff",
        action="store_true",
        help="change no file: show as a patch what --fix or --unsafe-fixes would, and the report on standard"
        " error",
    )
    parser.add_argument(
        "--schema",
        action="store_true",
        help="hold JSON-LD to the published JSON Schemas too",
    )
    _add_ways(parser)


def _add_ways(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        help="leave out the findings that stand in this file; if there is none, write it with those of now",
    )
    parser.add_argument(
        "--no-cache",
        action="store_true",
        help="check every input anew, and keep nothing in .newsld_cache beside the configuration",
    )
    add_jobs(parser, "check so many inputs")


def add_choice(parser: ArgumentParser) -> None:
    """Which rules are run, and how what they find is reported."""
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
    _add_report(parser)


def _add_report(parser: ArgumentParser) -> None:
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
    parser.add_argument("--exit-zero", action="store_true", help="exit with 0 whatever is found")


def run(args: Namespace) -> int:
    """Check, report, and give the exit code."""
    from newsld.cli.checks import Checks
    from newsld.cli.inputs import expand
    from newsld.cli.jobs import checked_inputs
    from newsld.cli.reporting import shown
    from newsld.cli.stopping import Stop

    if args.diff and args.output_format != "text":
        raise Stop(
            f"newsld validate: --diff prints a diff, and --output-format {args.output_format} a report"
        )
    checks = Checks(args)
    baseline = _baseline(args.baseline)
    inputs = expand(
        args.inputs, "newsld validate", [args.baseline] if args.baseline else [], source=args.source
    )
    return shown(checked_inputs(inputs, checks, args), checks, args, baseline, is_beside=args.diff)


def _baseline(path: str | None) -> Baseline | None:
    if path is None:
        return None
    from newsld.cli.baseline import Baseline

    return Baseline(path)
