"""What was found, shown as it was asked for, and the exit code that it comes to."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from newsld import __version__
from newsld.cli import streams
from newsld.cli.stopping import FAILED
from newsld.diagnostics import Level
from newsld.reporters import Checked, Showing, find_report
from newsld.terminal import SYMBOLS, Style, columns, wants_colour

if TYPE_CHECKING:
    from argparse import Namespace

    from newsld.checking import Rule
    from newsld.cli.baseline import Baseline


class Chosen(Protocol):
    """What a report and its exit code may ask for."""

    @property
    def rules(self) -> Sequence[Rule]:
        """The rules that were run."""

    @property
    def fail_level(self) -> str:
        """The level from which on a finding fails, by the configuration."""


def shown(
    results: Iterable[Checked],
    chosen: Chosen,
    args: Namespace,
    baseline: Baseline | None = None,
    *,
    is_beside: bool = False,
) -> int:
    """Show the results as they come, and give the exit code; ``args`` as of ``validate.add_choice``.

    ``is_beside`` has them told on standard error, because something else stands on standard output.
    """
    tally = _Worst()
    results = tally.watch(baseline.watch(results) if baseline else results)
    has_colour = wants_colour(streams.is_terminal(sys.stdout)) and not is_beside
    style = Style(columns(), has_colour, streams.can_show(SYMBOLS))
    for piece in find_report(args.output_format)(results, Showing(style, lambda: chosen.rules, __version__)):
        if is_beside:
            for line in piece.splitlines():
                streams.say(line)
        elif args.output_format == "text":
            streams.show(style.spell(piece))
        else:
            streams.write(piece.encode())
    if baseline and not tally.failed:
        baseline.save()
    if tally.failed:
        return FAILED
    if args.exit_zero or not tally.rank:
        return 0
    return int(tally.rank >= Level(args.fail_level or chosen.fail_level).rank)


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
