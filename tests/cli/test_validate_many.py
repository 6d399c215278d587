"""newsld validate on many inputs: several at a time, and against a baseline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from whole_article import ARTICLE


def test_jobs_give_the_same_in_the_same_order(run: Any, write: Any) -> None:
    for number in range(40):
        write(f"news/{number:02}.txt", ARTICLE.replace("Larnby", f"Larnby {number}"))
    write("news/99.jsonld", "{")
    alone = run("validate", "--output-format", "json", "news")
    together = run("validate", "--output-format", "json", "--jobs", "2", "news")
    assert together.stdout == alone.stdout
    assert together.code == alone.code == 2


def test_a_baseline_is_written_once_and_then_leaves_out_what_it_holds(run: Any, write: Any) -> None:
    path = write("a.txt")
    first = run("validate", "--baseline", "base.json", "--output-format", "json", path)
    assert (first.code, json.loads(first.stdout)) == (0, [])
    held = json.loads(Path("base.json").read_text("utf-8"))
    assert {row["file"] for row in held["findings"]} == {"a.txt"}
    again = run("validate", "--baseline", "base.json", "--output-format", "json", path)
    assert (again.code, json.loads(again.stdout)) == (0, [])


def test_what_is_new_is_found_though_lines_moved(run: Any, write: Any) -> None:
    path = write("a.txt")
    run("validate", "--baseline", "base.json", path)
    moved = ARTICLE.replace("Edited by", "\n\nEdited by")
    write("a.txt", moved.replace("Fishers object", "“Fishers object"))
    done = run("validate", "--baseline", "base.json", "--output-format", "json", path)
    assert [row["code"] for row in json.loads(done.stdout)] == ["CLM011"]
    assert done.code == 1


def test_a_baseline_is_no_article_of_the_folder_it_stands_in(run: Any, write: Any) -> None:
    write("a.txt")
    run("validate", "--baseline", "base.jsonld", ".")
    again = run("validate", "--baseline", "base.jsonld", "--output-format", "json", ".")
    assert (again.code, json.loads(again.stdout), again.stderr) == (0, [], "")


def test_a_file_that_is_no_baseline_is_told(run: Any, write: Any) -> None:
    write("base.json", "{}")
    done = run("validate", "--baseline", "base.json", write("a.txt"))
    assert done.code == 2
    assert "is no baseline of newsld" in done.stderr


def test_json_ld_without_an_article_is_held_to_the_rules_on_markup_alone(run: Any, write: Any) -> None:
    path = write("a.jsonld", '{"@context": "https://schema.org", "@type": "Person", "nam": "Ada Moreno"}')
    done = run("validate", "--output-format", "json", path)
    assert [(row["code"], row["start_column"]) for row in json.loads(done.stdout)] == [("VOC001", 56)]
    assert done.code == 1
