"""Diagnostics as text: one module a form, each with ``report``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from newsld.reporters.results import Checked, Excerpt, Reported, checked
from newsld.terminal import Style

if TYPE_CHECKING:
    from newsld.checking import Rule


class Showing(NamedTuple):
    """How to show: the style of the stream, what gives the rules that were run, and newsld's version."""

    style: Style
    rules: Callable[[], Sequence[Rule]] = tuple
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


__all__ = ["REPORTERS", "Checked", "Excerpt", "Report", "Reported", "Showing", "checked", "find_report"]
