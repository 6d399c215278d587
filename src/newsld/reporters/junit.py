"""The findings as JUnit XML: a suite for each file, a failed case for each finding.

https://github.com/testmoapp/junitxml
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from newsld.diagnostics import Diagnostic, Level
from newsld.reporters import Checked, Showing
from newsld.reporters.rows import readable

# What XML 1.0 cannot hold, not even escaped. https://www.w3.org/TR/xml/#charsets
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(results: Iterable[Checked], _: Showing) -> Iterator[str]:
    """One document; an article without findings is a case that passed."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="newsld">\n'
    for checked in results:
        found = [reported.diagnostic for reported in checked.found]
        failures = sum(1 for diagnostic in found if diagnostic.level != Level.NOTE)
        counts = f'tests="{max(1, len(found))}" failures="{failures}" errors="0"'
        yield f"<testsuite name={_attribute(checked.file)} {counts}>\n"
        if not found:
            yield f'<testcase classname="newsld" name={_attribute(checked.file)}/>\n'
        yield from (_case(diagnostic) for diagnostic in found)
        yield "</testsuite>\n"
    yield "</testsuites>\n"


def _case(diagnostic: Diagnostic) -> str:
    region = diagnostic.region_in_file
    place = f":{region.start_line}:{region.start_column}" if region else ""
    name = _attribute(f"{diagnostic.code} {diagnostic.name}{place}")
    line = f' line="{region.start_line}"' if region else ""
    head = f'<testcase classname="newsld" name={name} file={_attribute(diagnostic.file)}{line}>'
    text = _clean(f"{diagnostic.file}{place}: {diagnostic.told}")
    if diagnostic.level == Level.NOTE:
        return f"{head}<system-out>{escape(text)}</system-out></testcase>\n"
    failure = f'<failure type="{diagnostic.level.value}" message={_attribute(diagnostic.told)}>'
    return f"{head}{failure}{escape(text)}</failure></testcase>\n"


def _attribute(text: str) -> str:
    return quoteattr(_clean(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", readable(text))
