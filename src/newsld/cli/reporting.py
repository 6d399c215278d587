"""What was found, shown as it was asked for, and the exit code that it comes to."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newsld import __version__
from newsld.checking import Level
from newsld.cli import streams
from newsld.cli.stopping import FAILED
from newsld.reporters import Checked, Showing, find_report
from newsld.terminal import SYMBOLS, Style, columns, wants_colour

if TYPE_CHECKING:
    from argparse import Namespace

    from newsld.cli.baseline import Baseline
    from newsld.cli.validating import Settings


def shown(
    results: Iterable[Checked], settings: Settings, args: Namespace, baseline: Baseline | None = None
) -> int:
    """Show the results as they come, and give the exit code; ``args`` as of ``validate.add_choice``."""
    tally = _Worst()
    results = tally.watch(baseline.watch(results) if baseline else results)
    has_colour = wants_colour(streams.is_terminal(sys.stdout))
    style = Style(columns(), has_colour, streams.can_show(SYMBOLS))
    for piece in find_report(args.output_format)(results, Showing(style, settings.rules, __version__)):
        streams.write(piece.encode()) if args.output_format != "text" else streams.show(style.spell(piece))
    if baseline and not tally.failed:
        baseline.save()
    if tally.failed:
        return FAILED
    fail_level = Level(args.fail_level or settings.config.fail_level)
    return int(tally.rank >= fail_level.rank and not args.exit_zero)


class _Worst:
    """The gravest level seen, and whether an input gave no Document."""

    def __init__(self) -> None:
        self.rank = 0
        self.failed = False

    def watch(self, results: Iterable[Checked]) -> Iterator[Checked]:
        for checked in results:
            self.failed = self.failed or not checked.is_read
            ranks = (reported.diagnostic.level.rank for reported in checked.found)
            self.rank = max(self.rank, *ranks, 0)
            yield checked
