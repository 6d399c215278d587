"""newsld validate, explain, rules and init: what they print, and with what they exit."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from whole_article import ARTICLE

from newsld.rules import RULES

ROOT = Path(__file__).resolve().parents[2]


def rows(outcome: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(outcome.stdout)
    return found


def test_json_is_as_its_schema_says(run: Any, example: Path, write: Any) -> None:
    done = run("validate", "--output-format", "json", example, "nowhere.txt")
    schema = json.loads((ROOT / "schemas" / "findings.schema.json").read_text("utf-8"))
    found = rows(done)
    jsonschema.validate(found, schema)
    assert done.code == 2
    assert [row["code"] for row in found if row["file"] == "nowhere.txt"] == ["DOC001"]


def test_what_is_about_the_whole_comes_first_then_places_in_order(run: Any, example: Path) -> None:
    found = rows(run("validate", "--output-format", "json", example))
    places = [(row["start_line"] or 0, row["start_column"] or 0) for row in found]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 1),
        (["--fail-level", "error", "--select", "ART007"], 0),
        (["--fail-level", "note", "--select", "ART004"], 1),
        (["--select", "ART004"], 0),
        (["--exit-zero"], 0),
        (["--ignore", "A,C,D,E,L,P,R"], 0),
    ],
)
def test_the_exit_code_goes_by_the_gravest_finding(
    run: Any, example: Path, options: list[str], code: int
) -> None:
    assert run("validate", *options, example).code == code


def test_select_takes_prefixes_and_the_longer_of_two_wins(run: Any, example: Path) -> None:
    found = rows(run("validate", "--output-format", "json", "--select", "ART", "--ignore", "ART007", example))
    assert {row["code"][:3] for row in found} == {"ART"}
    assert "ART007" not in {row["code"] for row in found}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--profile", "newsrom"], "there is no profile 'newsrom'; did you mean 'newsroom'?"),
        (["--select", "ART777"], "there is no rule 'ART777'"),
        (["--profile", "house"], "the configuration has no [house]"),
        (["--fail-level", "fatal"], "invalid choice"),
    ],
)
def test_what_there_is_not_is_told(run: Any, example: Path, options: list[str], said: str) -> None:
    done = run("validate", *options, example)
    assert done.code == 2
    assert said in done.stderr


def test_the_page_shows_the_line_and_marks_the_place(run: Any, example: Path) -> None:
    done = run("validate", "--select", "ART009", "--fail-level", "note", example)
    assert done.stdout == (
        "note[ART009]: the section “News” does not say what the article is about\n"
        f" --> {example}:6:19\n"
        "  |\n"
        "6 |   • Post category:News\n"
        "  |                   ^^^^\n"
        "\n"
        "1 note in 1 article.\n"
    )


def test_control_characters_of_the_article_do_not_reach_the_terminal(run: Any, write: Any) -> None:
    path = write(
        "a.txt", "You are currently viewing Harbour \x1b[31mfees rise again in Larnby\n\nBy Ada Moreno\n"
    )
    assert b"\x1b" not in run("validate", path).out


def test_nothing_found_is_said(run: Any, example: Path) -> None:
    done = run("validate", "--select", "ART006", example)
    assert (done.code, done.stdout) == (0, "No findings in 1 article.\n")


def test_fix_mends_the_file_and_diff_only_shows_it(run: Any, example: Path, write: Any) -> None:
    path = write("a.txt", example.read_bytes())
    shown = run("validate", "--diff", "--select", "ART003,ART004", path)
    assert "-You are currently viewing" in shown.stdout
    assert path.read_bytes() == example.read_bytes()
    done = run("validate", "--fix", "--select", "ART003,ART004", path)
    assert (done.code, done.stdout) == (0, "No findings in 1 article.\n")
    assert path.read_text("utf-8").startswith("Pyongyang Draws Closer")
    assert run("validate", "--fix", "--select", "ART003,ART004", path).code == 0


def test_a_diff_is_a_patch_that_mends_the_file_and_the_report_stands_beside_it(
    run: Any, example: Path, write: Any
) -> None:
    path = write("a.txt", example.read_text("utf-8").replace("\n", "\r\n").encode())
    shown = run("validate", "--diff", "--unsafe-fixes", "--select", "ART003,REF009", path)
    mended = write("b.txt", path.read_bytes())
    run("validate", "--unsafe-fixes", "--select", "ART003,REF009", mended)
    assert patched(path.read_bytes().decode(), shown.stdout) == mended.read_bytes().decode()
    assert shown.stderr.startswith("warning[ART003]: “You are currently viewing” is of the page")
    assert shown.code == 1


def patched(text: str, patch: str) -> str:
    """The text with the hunks of a unified diff applied, each where it says."""
    made = text
    for hunk in re.split(r"(?m)^@@ .*\n", patch)[1:]:
        rows = [row for row in hunk.split("\n") if row and not row.startswith("\\")]
        old, new = ("\n".join(row[1:] for row in rows if row[0] in signs) for signs in (" -", " +"))
        assert made.count(old) == 1
        made = made.replace(old, new)
    return made


def test_a_diff_is_no_report_for_machines(run: Any, write: Any) -> None:
    done = run("validate", "--diff", "--output-format", "json", write("a.txt"))
    assert (done.code, done.stdout) == (2, "")
    assert done.stderr == "newsld validate: --diff prints a diff, and --output-format json a report\n"


def test_a_mended_file_keeps_its_byte_order_mark_and_line_ends(run: Any, write: Any) -> None:
    lines = ("You are currently viewing Port fees", "Port fees", "By Ada Moreno", "The port asks more.", "")
    text = "\r\n\r\n".join(lines)
    path = write("a.txt", "\ufeff" + text)
    run("validate", "--fix", "--select", "ART003", path)
    assert path.read_bytes() == ("\ufeff" + text.partition("\r\n\r\n")[2]).encode()


def test_the_configuration_chooses_rules_and_levels(run: Any, example: Path, write: Any) -> None:
    write(
        "newsld.toml",
        'profiles = ["base"]\nignore = ["ART003"]\n[levels]\nART004 = "error"\n'
        '[per-file-ignores]\n"*moscow.txt" = ["ART007"]\n',
    )
    found = rows(run("validate", "--output-format", "json", example))
    levels = {row["code"]: row["level"] for row in found}
    assert levels["ART004"] == "error"
    assert set(levels).isdisjoint({"ART003", "ART007", "ART009"})


def test_a_configuration_that_is_not_right_ends_the_run(run: Any, example: Path, write: Any) -> None:
    write("newsld.toml", "profile = 1\n")
    done = run("validate", example)
    assert done.code == 2
    assert "newsld.toml:1: there is no key 'profile'; did you mean 'profiles'?" in done.stderr


def test_explain_prints_the_page_of_a_rule(run: Any) -> None:
    done = run("explain", "art003", "headline-missing")
    assert done.stdout.startswith("# ART003 navigation-text\n\nwarning in base; --fix\n")
    assert "# ART001 headline-missing" in done.stdout
    assert run("explain", "ART0003").code == 2


def test_rules_lists_them_all(run: Any) -> None:
    assert len(run("rules").stdout.splitlines()) == len(RULES)
    base = run("rules", "--profile", "base", "--json")
    assert {"base"} <= set(json.loads(base.stdout)[0]["profiles"])
    assert "newsroom" in run("rules", "--profiles").stdout
    assert run("rules", "--profile", "bas").code == 2


def test_init_writes_what_the_folder_tells_and_never_overwrites(run: Any, write: Any) -> None:
    write("a.txt")
    write("b.md", f"---\nurl: https://larnby.example/2024/fees\nlang: en-GB\n---\n{ARTICLE}")
    done = run("init")
    text = Path("newsld.toml").read_text("utf-8")
    assert done.code == 0
    assert 'name = "Ada Moreno"' in text
    assert 'base-url = "https://larnby.example"' in text
    assert 'language = "en' in text
    assert run("init").code == 2
    assert run("validate", "a.txt", "--select", "ART001").code == 0


def test_init_tells_what_it_could_not_read(run: Any, write: Any) -> None:
    write("a.txt")
    write("b.jsonld", "{")
    write("c.jsonld", "{")
    done = run("init")
    assert done.code == 0
    assert done.stderr.startswith("b.jsonld:1:2: DOC001 ")
    assert done.stderr.endswith(" (and 1 more)\n")


POST = {
    "id": 7,
    "date_gmt": "2024-03-04T09:00:00",
    "title": {"rendered": "Harbour Fees Rise Again"},
    "content": {
        "rendered": "<p>By Ada Moreno</p>\n<p>The port of Larnby will charge more for berths from May, its"
        " board decided (Quill, 2024; Moss, 2021).</p>\n<p>References</p>\n"
        "<p>Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier.</p>"
    },
}


def test_places_in_what_was_taken_out_of_a_file_say_so(run: Any, write: Any) -> None:
    """A line of the text is no line of the JSON that it was taken out of."""
    path = write("18.json", json.dumps(POST))
    options = ("validate", "--select", "CIT001", path, "--output-format")
    (row,) = rows(run(*options, "json"))
    assert (row["start_line"], row["positions"]) == (5, "text")
    assert "18.json:5:90 of the text taken out of the file" in run(*options, "text").stdout
    (result,) = json.loads(run(*options, "sarif").stdout)["runs"][0]["results"]
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert result["message"]["text"].endswith("(5:90 of the text taken out)")
    assert "line=" not in run(*options, "github").stdout
    inspected = json.loads(run("inspect", "--json", path).stdout)
    assert inspected["positions"] == row["positions"]
    assert inspected["in_text_citations"][0]["text"] == "(Quill, 2024; Moss, 2021)"
