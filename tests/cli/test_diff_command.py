"""newsld diff: what it prints, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newsld.schema import publish

OLD = """\
Harbour wall gives way at Larnby

By Ines Okafor

The sea wall of Larnby gave way on Monday night, and two streets were flooded up to the sills of the houses.
"""
NEW = OLD.replace("gives way", "collapses").replace("Okafor", "Okaffor")


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD)
    new.write_text(NEW)
    return old, new


def test_a_person_reads_what_changed_and_where(run: Any, versions: tuple[Path, Path]) -> None:
    done = run("diff", *versions)
    assert done.code == 1
    assert done.stdout == (
        f"{versions[0]} → {versions[1]}\n"
        "\n"
        "Headline\n"
        "  1:1  headline  - Harbour wall gives way at Larnby\n"
        "  1:1            + Harbour wall collapses at Larnby\n"
        "\n"
        "People\n"
        "  3:4  name  - Ines Okafor\n"
        "  3:4        + Ines Okaffor\n"
        "\n"
        "2 changes, and no correction notice.\n"
    )


def test_versions_that_say_the_same_end_with_0(run: Any, versions: tuple[Path, Path]) -> None:
    done = run("diff", versions[0], versions[0])
    assert (done.code, done.stdout.splitlines()[-1]) == (0, "Nothing changed.")


def test_json_is_of_the_published_shape(run: Any, versions: tuple[Path, Path]) -> None:
    done = run("diff", *versions, "--output-format", "json")
    row = json.loads(done.stdout)
    Draft202012Validator(json.loads(publish()["difference.schema.json"])).validate(row)
    assert done.code == 1
    assert row["old"] == {"file": str(versions[0]), "format": "text"}
    assert row["changes"][1] == {
        "subject": "person",
        "kind": "changed",
        "property": "name",
        "name": "Ines Okafor",
        "old": "Ines Okafor",
        "new": "Ines Okaffor",
        "old_line": 3,
        "old_column": 4,
        "new_line": 3,
        "new_column": 4,
    }
    assert row["notices"] == []


def test_one_version_may_come_from_standard_input(run: Any, versions: tuple[Path, Path]) -> None:
    done = run("diff", versions[0], "-", "--from", "text", stdin=OLD.encode())
    assert done.code == 0
    assert done.stdout.startswith(f"{versions[0]} → <stdin>\n")


@pytest.mark.parametrize("place", [0, 1])
def test_a_version_that_cannot_be_read_ends_with_2(
    run: Any, versions: tuple[Path, Path], tmp_path: Path, place: int
) -> None:
    names = list(versions)
    names[place] = tmp_path / "nowhere.txt"
    done = run("diff", *names)
    assert (done.code, done.out) == (2, b"")
    assert done.stderr == f"{names[place]}: DOC001 cannot be read: No such file or directory\n"


def test_a_file_of_several_articles_is_no_version(
    run: Any, versions: tuple[Path, Path], tmp_path: Path
) -> None:
    several = tmp_path / "two.jsonld"
    node = {"@type": "NewsArticle", "headline": "A"}
    several.write_text(
        json.dumps({"@context": "https://schema.org", "@graph": [node, {**node, "headline": "B"}]})
    )
    done = run("diff", versions[0], several)
    assert done.code == 2
    assert "several articles" in done.stderr


def test_what_could_steer_a_terminal_is_made_visible(run: Any, tmp_path: Path) -> None:
    old, new = tmp_path / "old.jsonld", tmp_path / "new.jsonld"
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A"}
    old.write_text(json.dumps(node))
    new.write_text(json.dumps({**node, "headline": "\x1b[2JB\u202e"}))
    assert "\\x1b[2JB\\u202e" in run("diff", old, new).stdout


def test_a_missing_operand_is_told(run: Any, versions: tuple[Path, Path]) -> None:
    done = run("diff", versions[0])
    assert done.code == 2
    assert "NEW" in done.stderr
