"""The findings as a GitLab code quality report.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from newsld.diagnostics import Diagnostic, Level
from newsld.reporters import Checked, Showing
from newsld.reporters.rows import readable

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def report(results: Iterable[Checked], _: Showing) -> Iterator[str]:
    """A list with an object for each finding."""
    before = "["
    same: Counter[tuple[str, str]] = Counter()
    for checked in results:
        for reported in checked.found:
            diagnostic, mark = reported.diagnostic, reported.fingerprint
            same[diagnostic.file, mark] += 1
            number = same[diagnostic.file, mark]
            yield f"{before}\n{json.dumps(_row(diagnostic, f'{mark}-{number}'), ensure_ascii=False)}"
            before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def _row(diagnostic: Diagnostic, mark: str) -> dict[str, Any]:
    region = diagnostic.region_in_file
    return {
        "description": readable(f"{diagnostic.code} {diagnostic.told}"),
        "check_name": diagnostic.code,
        "fingerprint": mark,
        "severity": _SEVERITIES[diagnostic.level],
        "location": {
            "path": readable(diagnostic.file),
            "lines": {"begin": region.start_line if region else 1},
        },
    }
