"""The findings as workflow commands, which GitHub Actions shows beside the lines of a pull request.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsld.diagnostics import Diagnostic, Level
from newsld.reporters import Checked, Showing
from newsld.reporters.rows import readable

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def report(results: Iterable[Checked], _: Showing) -> Iterator[str]:
    """A command a line for each finding."""
    for checked in results:
        for reported in checked.found:
            yield _command(reported.diagnostic)


def _command(diagnostic: Diagnostic) -> str:
    title = f"{diagnostic.code} {diagnostic.name}"
    values = {"file": diagnostic.file}
    if region := diagnostic.region_in_file:
        values |= {"line": str(region.start_line), "endLine": str(region.end_line)}
        if region.start_line == region.end_line:
            values |= {"col": str(region.start_column), "endColumn": str(region.end_column)}
    listed = ",".join(f"{key}={_property(value)}" for key, value in {**values, "title": title}.items())
    return f"::{_COMMANDS[diagnostic.level]} {listed}::{_data(diagnostic.told)}\n"


def _data(text: str) -> str:
    return readable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
