"""newsld references: lists of references, one JSON object an entry."""

from __future__ import annotations

import json
from typing import Any

import jsonschema

from newsld.schema import publish

SCHEMA = json.loads(publish()["references.schema.json"])
FIRST = "Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier."
SECOND = "Lund, I. (2023, May 2). Ships stay away from Larnby. The Coastal Post."


def rows(done: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_entry_is_a_line_of_json_with_every_key(run: Any, write: Any) -> None:
    write("list.txt", f"{FIRST}\n{SECOND}\n")
    done = run("references", "list.txt")
    assert (done.code, done.stderr) == (0, "")
    first, second = rows(done)
    for row in (first, second):
        jsonschema.validate(row, SCHEMA)
        assert set(row) >= set(SCHEMA["required"])
    assert first["author"] == [{"family": "Quill", "given": "T."}]
    assert (first["issued"], first["title"]) == ("2024-03-04", "Larnby weighs higher berth fees")
    assert (first["raw"], first["start"], first["end"]) == (FIRST, 0, len(FIRST))
    assert second["start"] == len(FIRST) + 1
    assert run("references", "list.txt", "--to", "json").stdout == done.stdout


def test_standard_input_is_read_too(run: Any) -> None:
    (row,) = rows(run("references", stdin=FIRST.encode()))
    assert row["container"] == "The Larnby Courier"


def test_an_entry_that_cannot_be_taken_apart_keeps_its_text(run: Any) -> None:
    (row,) = rows(run("references", "-", stdin=b"?!"))
    assert (row["raw"], row["confidence"], row["author"], row["issued"]) == ("?!", 0, [], "")
    jsonschema.validate(row, SCHEMA)


def test_lists_are_counted_over_all_inputs(run: Any, write: Any) -> None:
    write("a.txt", f"{FIRST}\n{SECOND}\n\n{SECOND}\n{FIRST}\n")
    write("b.txt", f"{FIRST}\n")
    assert [row["list"] for row in rows(run("references", "a.txt", "b.txt"))] == [0, 0, 1, 1, 2]


def test_positions_count_code_points_without_the_byte_order_mark(run: Any, write: Any) -> None:
    write("list.txt", b"\xef\xbb\xbf" + FIRST.encode())
    (row,) = rows(run("references", "list.txt"))
    assert (row["start"], row["end"]) == (0, len(FIRST))


def test_an_input_that_cannot_be_read_is_told_and_the_rest_goes_on(run: Any, write: Any) -> None:
    write("list.txt", FIRST)
    write("nul.txt", "a\n\0b")
    done = run("references", "gone.txt", "nul.txt", "list.txt")
    assert done.code == 2
    assert [row["raw"] for row in rows(done)] == [FIRST]
    gone, nul = done.stderr.splitlines()
    assert gone == "gone.txt: DOC001 cannot be read: No such file or directory"
    assert nul.startswith("nul.txt:2:1: DOC001 ")


def test_a_guessed_encoding_is_a_warning(run: Any, write: Any) -> None:
    write("list.txt", FIRST.replace("Quill", "Qu\u00edll").encode("latin-1"))
    done = run("references", "list.txt")
    assert done.code == 0
    assert done.stderr.startswith("list.txt:1:3: SEC008 ")
    assert run("references", "list.txt", "--quiet").stderr == ""
    assert run("references", "list.txt", "--encoding", "latin-1").stderr == ""


def test_reference_managers_get_their_formats(run: Any, write: Any) -> None:
    write("list.txt", f"{FIRST}\n{SECOND}\n")
    bibtex = run("references", "list.txt", "--to", "bibtex").stdout
    assert [line for line in bibtex.splitlines() if line.startswith("@")] == [
        "@article{quill-2024,",
        "@article{lund-2023,",
    ]
    assert run("references", "list.txt", "--to", "ris").stdout.count("TY  - NEWS") == 2
    items = json.loads(run("references", "list.txt", "--to", "csl-json").stdout)
    assert [item["id"] for item in items] == ["quill-2024", "lund-2023"]
    assert run("references", "list.txt", "--to", "sources").stdout.count("<li id=") == 2


def test_files_of_reference_managers_are_read(run: Any, write: Any) -> None:
    write("list.txt", f"{FIRST}\n{SECOND}\n")
    write("list.bib", run("references", "list.txt", "--to", "bibtex").stdout)
    write("list.ris", run("references", "list.bib", "--to", "ris").stdout)
    for row, back in zip(
        rows(run("references", "list.txt")), rows(run("references", "list.ris")), strict=True
    ):
        jsonschema.validate(back, SCHEMA)
        same = ("author", "issued", "title", "container", "type")
        assert [back[key] for key in same] == [row[key] for key in same]


def test_a_list_beside_the_article_is_its_reference_list(run: Any, write: Any) -> None:
    write(
        "list.csljson",
        '[{"id": "quill", "type": "book", "title": "Berths", "author": [{"family": "Quill"}]}]',
    )
    write("story.txt", "Berth fees rise\n\n" + "The harbour board met again on Monday. " * 9 + "[@quill]\n")
    done = run("inspect", "--json", "story.txt", "--references", "list.csljson")
    row = json.loads(done.stdout)
    assert [one["title"] for one in row["references"]] == ["Berths"]
    assert [(mark["text"], mark["references"]) for mark in row["in_text_citations"]] == [("[@quill]", [0])]
    missing = run("convert", "story.txt", "--references", "none.bib")
    assert missing.code == 2
    assert "none.bib" in missing.stderr


STORY = f"""Larnby waits for its ferry

By Ada Moreno

4 March 2024

The port of Larnby will charge more for berths from May, its board decided on Monday after a night of talks
(Quill, 2024). Nobody in the town was asked, and the owners of the boats say that they will leave.

References

{FIRST}
{SECOND}
"""


def test_of_an_article_the_list_at_its_foot_is_taken(run: Any, write: Any) -> None:
    write("story.txt", STORY)
    write("story.md", f"---\ntitle: Larnby waits\n---\n\n{STORY.replace('References', '## References')}")
    paragraphs = (f"<p>{line}</p>" for line in STORY.split("\n\n")[3].splitlines())
    items = f"<h2>References</h2><ol><li>{FIRST}</li><li>{SECOND}</li></ol>"
    page = f"<html><body><article><h1>Larnby waits</h1>{''.join(paragraphs)}{items}</article></body></html>"
    write("story.html", page)
    for name in ("story.txt", "story.md", "story.html"):
        assert [row["raw"] for row in rows(run("references", name))] == [FIRST, SECOND], name
    assert [row["raw"] for row in rows(run("references", stdin=STORY.encode()))] == [FIRST, SECOND]


def test_the_sources_of_an_article_lead_back_to_its_citations(run: Any, write: Any) -> None:
    write("story.txt", STORY)
    page = run("references", "story.txt", "--to", "sources").stdout
    assert page == run("convert", "story.txt", "--to", "sources").stdout
    assert page.count('class="back"') == 1


def test_a_list_with_long_entries_is_no_article(run: Any, write: Any) -> None:
    long = (
        "Moreno, A. (2021, May 4). Why the small ferry to the islands was late and what the town did about it"
    )
    listed = [f"{long}, or did not. The Coastal Post.", FIRST, "a line that is no entry"]
    write("list.txt", "Read in May\n\n" + "\n".join(listed))
    assert [row["raw"] for row in rows(run("references", "list.txt"))] == ["Read in May", *listed]


def test_an_article_without_a_list_says_so(run: Any, write: Any) -> None:
    write("story.html", "<html><body><article><h1>Tides</h1><p>It was late.</p></article></body></html>")
    done = run("references", "story.html")
    assert (done.code, done.stdout) == (0, "")
    assert "no list of references" in done.stderr


def test_files_of_reference_managers_are_known_by_what_they_hold(run: Any, write: Any) -> None:
    write("list.txt", f"{FIRST}\n{SECOND}\n")
    for name in ("bibtex", "ris", "csl-json"):
        data = run("references", "list.txt", "--to", name).stdout
        titles = [row["title"] for row in rows(run("references", stdin=data.encode()))]
        assert titles == ["Larnby weighs higher berth fees", "Ships stay away from Larnby"], name
    write("list.json", data)
    assert len(rows(run("references", "list.json"))) == 2
    write(
        "story.txt", "Berth fees rise\n\n" + "The harbour board met again on Monday. " * 9 + "[@quill-2024]\n"
    )
    row = json.loads(run("inspect", "--json", "story.txt", "--references", "list.json").stdout)
    assert [mark["references"] for mark in row["in_text_citations"]] == [[0]]


def test_no_references_are_an_empty_array_of_csl_items(run: Any, write: Any) -> None:
    write("list.txt", "\n")
    write("list.bib", "")
    for name in ("list.txt", "list.bib"):
        done = run("references", name, "--to", "csl-json")
        assert (done.code, json.loads(done.stdout)) == (0, [])
        assert run("references", name, "--to", "bibtex").stdout == ""
    assert run("references", "nowhere.txt", "--to", "csl-json").stdout == ""


def test_csl_items_of_a_handle_are_csl_items(run: Any, write: Any) -> None:
    items = [{"id": "a", "type": "post", "title": "Tide is late", "author": [{"literal": "@harbour"}]}]
    write("list.json", json.dumps(items))
    for done in (run("references", "list.json"), run("references", stdin=json.dumps(items).encode())):
        assert [row["title"] for row in rows(done)] == ["Tide is late"]


def test_numbers_in_brackets_are_no_json(run: Any) -> None:
    done = rows(run("references", stdin=f"[1] {FIRST}\n[2] {SECOND}\n".encode()))
    assert [row["issued"] for row in done] == ["2024-03-04", "2023-05-02"]


def test_jobs_print_the_same_in_the_same_order(run: Any, write: Any) -> None:
    lines = [FIRST.replace("Quill", f"Quill{'abcdefghij'[n % 10]}") for n in range(2300)]
    lines[1000] = lines[2000] = lines[2001] = (
        "———. (2024, March 5). Larnby weighs lower berth fees. Coastal Post."
    )
    write("long.txt", "\n".join([*lines[:2200], "", *lines[2200:]]))
    write("short.txt", f"{FIRST}\n{SECOND}\n")
    alone = run("references", "short.txt", "long.txt", "short.txt")
    together = run("references", "--jobs", "2", "short.txt", "long.txt", "short.txt")
    assert (together.code, together.stderr) == (0, "")
    assert together.stdout == alone.stdout
    assert [row["author"] for row in rows(alone)[1002:1004]] == [
        [{"family": "Quillj", "given": "T."}],
        [{"family": "Quillb", "given": "T."}],
    ]


def test_other_formats_are_written_by_one_process(run: Any, write: Any) -> None:
    write("list.txt", f"{FIRST}\n{SECOND}\n")
    assert (
        run("references", "-j", "2", "-t", "ris", "list.txt").stdout
        == run("references", "-t", "ris", "list.txt").stdout
    )


def test_what_no_form_but_json_shows_is_told_of_entries_that_were_not_surely_read(
    run: Any, write: Any
) -> None:
    unread, unsure = (
        "somebody said so at the quay",
        "Tides, a talk 1998 perhaps Quill? https://quay.example/9",
    )
    write("list.txt", f"{FIRST}\n{unread}\n{unsure}\n")
    for name, kept in [
        ("bibtex", f"note = {{{unread}}}"),
        ("ris", f"N1  - {unread}"),
        ("csl-json", f'"note": "{unread}"'),
        ("sources", f">{unread}</li>"),
    ]:
        done = run("references", "--to", name, "list.txt")
        assert done.code == 0
        assert kept in done.stdout
        assert done.stderr.splitlines() == [
            f"list.txt:2:1: REF001 “{unread}” cannot be taken apart; its text is kept as it stands",
            "list.txt: not surely read: 1 of 3 references; newsld references says which",
        ]
        assert run("references", "--quiet", "--to", name, "list.txt").stderr == ""
    assert run("references", "list.txt").stderr == ""
    write("sure.txt", FIRST)
    assert run("references", "--to", "ris", "sure.txt").stderr == ""


def test_a_line_longer_than_any_reference_is_told_as_what_it_is(run: Any, write: Any) -> None:
    write("list.txt", f"{' '.join([FIRST] * 100)}\n{SECOND}\n")
    done = run("references", "--to", "ris", "list.txt")
    assert done.stdout.count("TY  - ") == 2
    assert done.stderr == (
        f"list.txt:1:1: REF001 “{FIRST[:59]}…” has 7,999 characters, more than any one reference (4,000);"
        " its text is kept as it stands\n"
    )
