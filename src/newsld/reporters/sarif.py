"""The findings as SARIF 2.1.0, for code scanning of GitHub and others.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from newsld.diagnostics import Diagnostic
from newsld.fixing import Fix
from newsld.reporters import Checked, Reported, Showing
from newsld.reporters.rows import readable
from newsld.source import Region

if TYPE_CHECKING:
    from newsld.checking import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST_RESULTS = 25_000
"""GitHub takes no more of one run. https://docs.github.com/en/code-security/code-scanning/
integrating-with-code-scanning/sarif-support-for-code-scanning"""


def report(results: Iterable[Checked], showing: Showing) -> Iterator[str]:
    """One log with one run; what is above GitHub's limit is left out, and the run says so."""
    found: list[dict[str, Any]] = []
    rules: dict[str, int] = {}
    failures: list[dict[str, Any]] = []
    count = 0
    for checked in results:
        same: Counter[str] = Counter()
        for reported in checked.found:
            diagnostic = reported.diagnostic
            count += 1
            if not checked.is_read:
                failures.append(_notification(diagnostic.message, "error", diagnostic))
            if len(found) < MOST_RESULTS:
                index = rules.setdefault(diagnostic.code, len(rules))
                found.append(_result(reported, index, same))
    if count > len(found):
        failures.append(_notification(f"{count - len(found)} more findings are left out", "warning"))
    known = {rule.code: rule for rule in showing.rules()}
    told = [_rule(code, known.get(code)) for code in rules]
    run = _run(found, told, failures)
    run["tool"]["driver"]["semanticVersion"] = showing.version
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=1) + "\n"


Objects = list[dict[str, Any]]


def _run(found: Objects, rules: Objects, failures: Objects) -> dict[str, Any]:
    return {
        "tool": {
            "driver": {
                "name": "newsld",
                "informationUri": "https://github.com/newsld/newsld",
                "rules": rules,
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": all(told["level"] != "error" for told in failures),
                "toolExecutionNotifications": failures,
            }
        ],
        "results": found,
    }


def _rule(code: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        return {"id": code}
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.help, "markdown": rule.help},
        "helpUri": rule.url,
        "defaultConfiguration": {"level": rule.level.value},
        "properties": {"tags": list(rule.profiles)},
    }


def _notification(message: str, level: str, diagnostic: Diagnostic | None = None) -> dict[str, Any]:
    place = {"locations": [_location(diagnostic)]} if diagnostic else {}
    return {"message": {"text": readable(message)}, "level": level, **place}


def _result(reported: Reported, index: int, same: Counter[str]) -> dict[str, Any]:
    diagnostic, mark = reported.diagnostic, reported.fingerprint
    same[mark] += 1
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": index,
        "level": diagnostic.level.value,
        "message": {"text": readable(diagnostic.told)},
        "locations": [_location(diagnostic)],
        "partialFingerprints": {"newsld/v1": f"{mark}:{same[mark]}"},
    }
    if diagnostic.confidence is not None:
        result["rank"] = round(diagnostic.confidence * 100, 1)
    if diagnostic.fix and reported.edited:
        result["fixes"] = [_fix(diagnostic, diagnostic.fix, reported.edited)]
    return result


def _location(diagnostic: Diagnostic) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": uri(diagnostic.file)}}
    if region := diagnostic.region_in_file:
        place["region"] = dict(zip(("startLine", "startColumn", "endLine", "endColumn"), region, strict=True))
    return {"physicalLocation": place}


def uri(name: str) -> str:
    """A file's name as a URI reference, relative where the name is."""
    path = PurePath(name)
    if path.is_absolute():
        return path.as_uri()
    return quote(path.as_posix().encode("utf-8", "surrogateescape"))


def _fix(diagnostic: Diagnostic, fix: Fix, edited: Sequence[Region]) -> dict[str, Any]:
    replacements = []
    for edit, region in zip(fix.edits, edited, strict=True):
        deleted = dict(zip(("startLine", "startColumn", "endLine", "endColumn"), region, strict=True))
        replacements.append({"deletedRegion": deleted, "insertedContent": {"text": edit.text}})
    return {
        "description": {"text": f"{fix.applicability} fix of {diagnostic.code}"},
        "artifactChanges": [
            {"artifactLocation": {"uri": uri(diagnostic.file)}, "replacements": replacements}
        ],
    }
