"""Diagnostics as text: one module a form, each with ``report``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from newsld.checking import Diagnostic, Rule
from newsld.source import Source
from newsld.terminal import Style


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one article, or why there is none. ``source`` is None where it could not be read."""

    file: str
    diagnostics: tuple[Diagnostic, ...]
    source: Source | None = None


class Showing(NamedTuple):
    """How to show: the style of the stream, the rules that were run, and newsld's version."""

    style: Style
    rules: Sequence[Rule] = ()
    version: str = "0"


class Report(Protocol):
    """Turns what was checked into the pieces of a text, as it comes."""

    def __call__(self, results: Iterable[Checked], showing: Showing) -> Iterator[str]: ...


REPORTERS = {
    "text": "newsld.reporters.plain",
    "json": "newsld.reporters.rows",
    "sarif": "newsld.reporters.sarif",
    "junit": "newsld.reporters.junit",
    "github": "newsld.reporters.github",
    "gitlab": "newsld.reporters.gitlab",
}
"""Name → the module that has its ``report``."""


def find_report(name: str) -> Report:
    """The function of a reporter. Raises KeyError where there is none of that name."""
    return cast("Report", import_module(REPORTERS[name]).report)
