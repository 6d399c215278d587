"""newsld claims: statements as JSON, as a sheet, as a page."""

import csv
import io
import json
import re

import pytest

from newsld.cli.claim_sheet import safe
from newsld.cli.program import main
from newsld.formats.text_fragments import fragment

ARTICLE = """The Ice <b>Came</b> Late

By Ada Berg

Runa Holt said that the ice came late (Dahl, 2021). The guild denied that the <script> lamp was out.

References

Dahl, O. (2021, May 3). The ice of the fjord. Fjord Post.
"""


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "ice.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


def run(capfdbinary, *arguments):
    code = main(["claims", *arguments])
    return code, capfdbinary.readouterr().out


def test_json_is_one_object_a_statement(article, capfdbinary):
    code, out = run(capfdbinary, article)
    first, second = map(json.loads, out.splitlines())
    assert code == 0
    assert (first["claimant"], first["kind"], first["text"]) == ("Runa Holt", "asserts", "the ice came late")
    assert ARTICLE[first["start"] : first["end"]] == first["text"]
    assert first["sources"] == ["Dahl, O. (2021, May 3). The ice of the fjord. Fjord Post."]
    assert first["line"] == 5
    assert first["id"].startswith("#claim-")
    assert (second["claimant"], second["kind"], second["id"]) == ("guild", "denies", None)


def test_csv_is_a_sheet_with_columns_to_fill_in(article, capfdbinary):
    _, out = run(capfdbinary, article, "--to", "csv")
    head, first, _ = csv.reader(io.StringIO(out.decode("utf-8-sig")))
    row = dict(zip(head, first, strict=True))
    assert (row["speaker"], row["statement"], row["published"]) == ("Runa Holt", "the ice came late", "yes")
    assert row["source"].startswith("Dahl, O.")
    assert (row["line"], row["checked by"]) == ("5", "")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r\n=1", " \u00a0=1", "＝1", "＠A1"])
def test_no_cell_is_a_formula(cell):
    assert safe(cell).startswith("'")


def test_html_marks_statements_and_escapes_all_text(article, capfdbinary):
    _, out = run(capfdbinary, article, "--to", "html")
    page = out.decode()
    assert '<mark class="asserts">the ice came late</mark>' in page
    assert '<mark class="denies">the &lt;script&gt; lamp was out</mark>' in page
    assert re.findall(r"<script|<b>Came", page) == []
    assert "<b>Runa Holt</b> asserts" in page


def test_links_lead_to_the_words():
    assert fragment("https://a.example/x#y", "well-known, a & b") == (
        "https://a.example/x#:~:text=well%2Dknown%2C%20a%20%26%20b"
    )
    assert fragment("https://a.example/", "it \ud800 is", "cut the word ").endswith(
        "=the%20word-,it%20%3F%20is"
    )
    many = " ".join(f"word{n}" for n in range(99))
    assert fragment("https://a.example/", many).endswith(
        "=word0%20word1%20word2%20word3%20word4,word94%20word95%20word96%20word97%20word98"
    )


def test_an_input_that_cannot_be_read_does_not_stop_the_others(article, tmp_path, capfdbinary):
    code, out = run(capfdbinary, str(tmp_path / "none.txt"), article)
    assert code == 2
    assert len(out.splitlines()) == 2


def test_that_an_editors_verdicts_are_used_is_told(tmp_path, run):
    story = tmp_path / "story.txt"
    story.write_text("Boats\n\nBy Ada Finch\n\nEdda Holm said that the port would reopen in May.\n", "utf-8")
    assert run("claims", story).stderr == ""
    (tmp_path / "story.claims.toml").write_text("", "utf-8")
    assert run("claims", story).stderr == ""
    (tmp_path / "story.claims.toml").write_text("# none yet", "utf-8")
    assert "the verdicts of story.claims.toml beside it are used" in run("claims", story).stderr
    assert run("claims", "--quiet", story).stderr == ""
