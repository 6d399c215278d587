"""The forms findings are printed in, each as those who read it expect."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import Any

import pytest

import newsld
from newsld import Diagnostic, Source
from newsld.reporters import REPORTERS, Checked, Showing, checked, find_report
from newsld.rules import RULES
from newsld.terminal import Style

TEXT = """\
You are currently viewing Port Fees Rise Again

Port Fees Rise Again

By Ada Moreno

The port will charge more for berths, its board decided (Moss, 2021; Quill, 2024).

Quill. T. (2024, March 4). Larnby weighs higher fees. The Larnby Courier.
Osei, B. (2023, May 2). Berths of the north. Port Review.
"""


def unread(file: str, message: str) -> Diagnostic:
    return Diagnostic("DOC001", "unreadable", newsld.Level.ERROR, message, file)


@pytest.fixture(scope="module")
def results() -> list[Checked]:
    document = newsld.parse(TEXT, format="text", name="news/a b.txt")
    return [
        checked("news/a b.txt", newsld.validate(document, profile="base"), document.source),
        checked("clean.txt", (), Source("")),
        checked("b.txt", [unread("b.txt", "is ]]> no\x07text")], None),
    ]


def printed(name: str, results: list[Checked]) -> str:
    return "".join(find_report(name)(iter(results), Showing(Style(), lambda: RULES)))


def test_sarif_has_what_code_scanning_asks_for(results: list[Checked]) -> None:
    log: dict[str, Any] = json.loads(printed("sarif", results))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert list(result["partialFingerprints"]) == ["newsld/v1"]
    assert len({result["partialFingerprints"]["newsld/v1"] for result in run["results"]}) == len(
        run["results"]
    )
    first = next(result for result in run["results"] if result["ruleId"] == "ART003")
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "news/a%20b.txt"
    assert place["region"] == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 27}
    change = first["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"] == {"text": ""}
    assert run["invocations"][0]["executionSuccessful"] is False
    assert all(rule["help"]["markdown"] for rule in rules)


def test_sarif_says_what_it_leaves_out(results: list[Checked], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsld.reporters.sarif.MOST_RESULTS", 2)
    (run,) = json.loads(printed("sarif", results))["runs"]
    assert len(run["results"]) == 2
    told = run["invocations"][0]["toolExecutionNotifications"]
    assert any("more findings are left out" in notification["message"]["text"] for notification in told)


def test_a_fingerprint_does_not_hang_on_the_line() -> None:
    from newsld.fingerprints import fingerprint

    def marks(text: str) -> list[str]:
        document = newsld.parse(text, format="text")
        found = newsld.validate(document, select=["REF", "CIT"])
        return [fingerprint(diagnostic, document.source) for diagnostic in found]

    moved = TEXT.replace("By Ada Moreno", "By Ada Moreno\n\nEdited by Ben Osei")
    assert marks(moved) == marks(TEXT)


def test_junit_is_a_document_with_a_suite_for_each_file(results: list[Checked]) -> None:
    root = ET.fromstring(printed("junit", results))
    assert [suite.get("name") for suite in root] == ["news/a b.txt", "clean.txt", "b.txt"]
    for suite, one in zip(root, results, strict=True):
        assert int(suite.get("tests") or 0) == len(list(suite)) == max(1, len(one.found))
        assert int(suite.get("failures") or 0) == len(suite.findall("testcase/failure"))
    assert root.findall("testsuite/testcase/failure")[-1].get("message") == "is ]]> no\ufffdtext"


def test_github_gets_one_command_a_line(results: list[Checked]) -> None:
    lines = printed("github", results).splitlines()
    assert len(lines) == sum(len(one.found) for one in results)
    place = "file=news/a b.txt,line=1,endLine=1,col=1,endColumn=27"
    assert any(line.startswith(f"::warning {place},title=ART003 navigation-text::") for line in lines)
    assert lines[-1].startswith("::error file=b.txt,title=DOC001 unreadable::is ]]>")


def test_a_message_cannot_begin_a_second_command() -> None:
    bad = unread("a,b:c\n", "a\n::error::b")
    text = printed("github", [checked(bad.file, [bad], None)])
    assert text == "::error file=a%2Cb%3Ac%0A,title=DOC001 unreadable::a%0A::error::b\n"


def test_gitlab_gets_its_five_keys(results: list[Checked]) -> None:
    rows = json.loads(printed("gitlab", results))
    assert all(
        set(row) == {"description", "check_name", "fingerprint", "severity", "location"} for row in rows
    )
    assert len({(row["location"]["path"], row["fingerprint"]) for row in rows}) == len(rows)
    assert {row["severity"] for row in rows} <= {"info", "minor", "major", "critical", "blocker"}


@pytest.mark.parametrize("name", ["json", "gitlab"])
def test_nothing_found_is_an_empty_list(name: str) -> None:
    assert json.loads(printed(name, [])) == []


@pytest.mark.parametrize("name", REPORTERS)
def test_no_form_fails_on_names_that_are_no_text(name: str) -> None:
    bad = unread("a\udcff.txt", "x\udcff")
    assert printed(name, [checked(bad.file, [bad], None)]).encode("utf-8", "surrogateescape")


def test_sarif_is_of_the_official_schema(results: list[Checked]) -> None:
    """pydantic-sarif is made from the schema of OASIS, and refuses what that does not know."""
    from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

    for several in (results, results[1:2], []):
        log = json.loads(printed("sarif", several))
        Sarif.model_validate(log)
    log["runs"][0]["colour"] = "red"
    with pytest.raises(ValueError, match="colour"):
        Sarif.model_validate(log)


def test_sarif_keeps_to_what_github_takes_of_a_rule() -> None:
    """https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning"""
    several = [
        checked(
            "a.txt", [newsld.Diagnostic(rule.code, rule.name, rule.level, "A fault", "a.txt")], Source("a")
        )
        for rule in RULES
    ]
    (run,) = json.loads(printed("sarif", several))["runs"]
    told = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in told] == [rule.code for rule in RULES]
    for rule in told:
        assert len(rule["id"]) <= 255
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert len(rule["properties"]["tags"]) <= 20


def many(*counts: tuple[str, str, int]) -> list[Checked]:
    """An article of which each rule tells so many things."""
    told = [
        Diagnostic(code, name, newsld.Level.NOTE, f"{number} of {code}", "a.txt")
        for code, name, count in counts
        for number in range(count)
    ]
    return [checked("a.txt", told, Source(""))]


def test_much_that_is_found_is_counted_by_rule_the_most_frequent_first() -> None:
    text = printed(
        "text", many(("ART007", "language-missing", 9), ("AUT003", "no-author", 9), ("LNK001", "x", 100))
    )
    assert text.endswith(
        "\n\n100  LNK001  x\n"
        "  9  ART007  language missing\n"
        "  9  AUT003  no author\n\n"
        "118 notes in 1 article.\n"
    )


def test_of_many_rules_the_rarest_are_counted_together() -> None:
    rules = [(f"ART{number:03}", "x", 4 if number < 12 else 1) for number in range(15)]
    text = printed("text", many(*rules))
    assert text.endswith("\n4  ART011  x\n3  of 3 other rules\n\n51 notes in 1 article.\n")


@pytest.mark.parametrize("counts", [[("ART007", "x", 18), ("AUT003", "x", 18)], [("ART007", "x", 60)]])
def test_little_and_what_one_rule_finds_is_only_counted(counts: list[tuple[str, str, int]]) -> None:
    total = sum(count for *_, count in counts)
    lines = printed("text", many(*counts)).splitlines()
    assert lines[-2:] == ["", f"{total} notes in 1 article."]
    assert not lines[-3].startswith(("18", "60"))
