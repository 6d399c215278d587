"""Several inputs at a time, each in a process of its own; what is found comes in the order of the inputs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsld.cli.inputs import Input
from newsld.cli.reading import collect_garbage
from newsld.cli.stopping import Stop
from newsld.cli.validating import Settings, check_input, settle, validated
from newsld.reporters import Checked

if TYPE_CHECKING:
    from argparse import Namespace

    from newsld.config import Config

CHUNK = 16
"""So many inputs go to a process at once."""

_settings: list[Settings] = []


def checked_inputs(
    inputs: Sequence[Input], settings: Settings, args: Namespace, config: Config
) -> Iterator[Checked]:
    """What was found in each article of the inputs, in their order."""
    is_alone = any(item.path is None for item in inputs) or settings.mending == "diff"
    if args.jobs < 2 or len(inputs) < 2 or is_alone:
        yield from validated(inputs, settings)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    chunks = [inputs[start : start + CHUNK] for start in range(0, len(inputs), CHUNK)]
    try:
        with ProcessPoolExecutor(
            min(args.jobs, len(chunks)), initializer=_begin, initargs=(args, config)
        ) as pool:
            for several in pool.map(_check, chunks):
                yield from several
    except BrokenProcessPool:
        raise Stop("newsld validate: a process of --jobs ended before its time") from None


def _begin(args: Namespace, config: Config) -> None:
    # Rules are functions, which processes cannot be sent; each makes its own settings of the arguments.
    _settings[:] = [settle(args, config)]
    collect_garbage()


def _check(inputs: Sequence[Input]) -> list[Checked]:
    return [checked for item in inputs for checked in check_input(item, _settings[0])]
