"""An editor's rulings on what the article puts into people's mouths win over what was read there."""

from __future__ import annotations

import json

import pytest

import newsld

STORY = """# Nobody counts the boats

By Ada Finch

The mayor of Ulm, Edda Holm, said on Monday that the port had reopened in May. Nobody else was asked.

"The quay is safe," Pau Roca said. Pau Roca denied that the quay was ever closed to boats.
"""
REOPEN = "the port had reopened in May"
SAFE = {"The quay is safe": "Pau Roca"}
BOTH = {REOPEN: "Edda Holm"} | SAFE


def read(tmp_path, *rulings, story=STORY):
    (tmp_path / "story.md").write_text(story, encoding="utf-8")
    (tmp_path / "story.claims.toml").write_text("\n".join(rulings), encoding="utf-8")
    return newsld.read(tmp_path / "story.md")


def ruling(**given):
    return "[[claim]]\n" + "".join(
        f"{key.replace('_', '-')} = {json.dumps(one)}\n" for key, one in given.items()
    )


def published(document):
    return {one.text: one.author[0].name for one in document.article.mentions if "Claim" in one.type}


def test_without_a_ruling_what_was_read_stands(tmp_path):
    plain = newsld.parse(STORY, format="markdown")
    assert published(plain) == BOTH
    assert read(tmp_path, ruling(exact=REOPEN, ruling="")).claims == plain.claims


def test_a_rejected_statement_is_gone(tmp_path):
    document = read(tmp_path, ruling(exact=REOPEN, ruling="reject"))
    assert REOPEN not in [one.text for one in document.claims]
    assert published(document) == SAFE


def test_an_accepted_statement_bears_what_the_editor_gives(tmp_path):
    document = read(
        tmp_path,
        ruling(
            exact="The quay is safe", ruling="accept", speaker="Pau Roca", text="The quay of Ulm is safe."
        ),
    )
    assert published(document)["The quay of Ulm is safe."] == "Pau Roca"
    (claim,) = [one for one in document.claims if one.is_reviewed]
    assert (claim.text, claim.confidence) == ("The quay is safe", 1.0)
    assert document.source[claim.span] == "The quay is safe"


def test_a_statement_that_was_not_read_may_be_added(tmp_path):
    document = read(tmp_path, ruling(exact="Nobody else was asked", ruling="accept", speaker="Edda Holm"))
    assert "Nobody else was asked" in [one.text for one in document.claims]


def test_the_embed_holds_what_was_reviewed_and_no_other_claim(tmp_path):
    document = read(tmp_path, ruling(exact="The quay is safe", ruling="accept", speaker="Pau Roca"))
    assert len(published(document)) == 2
    assert "The quay is safe" in newsld.embed(document)
    assert REOPEN not in newsld.embed(document)
    assert REOPEN in newsld.embed(document, claims=True)


def test_all_claims_are_embedded_where_that_is_switched_on(tmp_path, run):
    read(tmp_path)
    story = tmp_path / "story.md"
    assert REOPEN not in run("convert", story, "--to", "embed").stdout
    assert REOPEN in run("convert", story, "--to", "embed", "--all-claims").stdout
    assert REOPEN in newsld.serialize(newsld.read(story), format="embed", claims=True)


def test_a_speaker_who_was_described_in_a_claim_that_is_left_out_is_described(tmp_path):
    story = STORY + "\nPau Roca said that the lamp of the quay was out.\n"
    document = read(
        tmp_path,
        ruling(exact="the lamp of the quay was out", ruling="accept", speaker="Pau Roca"),
        story=story,
    )
    assert len(published(document)) == 3
    data = json.loads(newsld.embed(document).partition(">")[2].rpartition("<")[0])
    assert data["mentions"]["text"] == "the lamp of the quay was out"
    assert data["mentions"]["author"]["name"] == "Pau Roca"
    assert "hasPart" not in data


def test_a_ruling_survives_edits_of_the_article_around_its_words(tmp_path):
    edited = STORY.replace("on Monday", "late on Monday").replace("By Ada Finch", "By Ada Finch and Bo Lind")
    document = read(tmp_path, ruling(exact=REOPEN, suffix=". Nobody else", ruling="reject"), story=edited)
    assert document.findings == ()
    assert published(document) == SAFE


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"exact": "the port would reopen in June", "ruling": "reject"}, "no longer stand in the article"),
        ({"exact": "Pau Roca", "ruling": "reject"}, "stand in the article twice"),
        (
            {"exact": REOPEN, "prefix": "As the council has written: ", "ruling": "accept"},
            "what stands around",
        ),
        ({"exact": REOPEN, "ruling": "accept", "speaker": "Kim"}, "the speaker “Kim” stands nowhere"),
        ({"exact": REOPEN, "ruling": "accept", "sources": ["ref-none"]}, "no work with the id “ref-none”"),
        ({"exact": REOPEN, "ruling": "maybe"}, "“maybe” is no ruling; there are accept, reject"),
        ({"exact": REOPEN, "rulling": "accept"}, "is “ruling” meant?"),
        ({"ruling": "accept"}, "the words of the statement, is missing"),
    ],
)
def test_a_ruling_that_cannot_be_followed_is_told_with_its_line(tmp_path, given, said):
    document = read(tmp_path, ruling(**given))
    (finding,) = document.findings
    assert finding.code == "CLM010"
    assert finding.message.startswith("story.claims.toml:")
    assert said in finding.message
    assert published(document) == BOTH
    assert "CLM010" in [one.code for one in newsld.validate(document, profile="base")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[claim]]\nexact = ", "story.claims.toml:2: this is no TOML here"),
        ("[[claims]]\nexact = 'x'", "entries begin with [[claim]]"),
    ],
)
def test_a_damaged_file_is_told_and_loses_nothing_else(tmp_path, text, said):
    document = read(tmp_path, text)
    assert any(said in finding.message for finding in document.findings)
    assert published(document) == BOTH


def test_bytes_that_are_no_text_are_told(tmp_path):
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    (tmp_path / "story.claims.toml").write_bytes(b"\xff\xfe\xfa")
    (finding,) = newsld.read(tmp_path / "story.md").findings
    assert "is no UTF-8" in finding.message


def test_rulings_may_stand_in_the_front_matter(tmp_path):
    front = f'---\ntitle: Boats\nclaims:\n- exact: "{REOPEN}"\n  ruling: reject\n---\n'
    document = newsld.parse(front + STORY, format="markdown")
    assert published(document) == SAFE
    wrong = newsld.parse(front.replace("in May", "in June") + STORY, format="markdown")
    assert wrong.source.position(wrong.findings[0].span.start)[0] == 4


def test_the_sheet_that_claims_writes_is_read_back_and_changes_nothing(tmp_path, run):
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    before = newsld.read(tmp_path / "story.md")
    sheet = run("claims", "--to", "review", tmp_path / "story.md").stdout
    (tmp_path / "story.claims.toml").write_text(sheet, encoding="utf-8")
    after = newsld.read(tmp_path / "story.md")
    assert (after.claims, after.findings) == (before.claims, before.findings)
    (tmp_path / "story.claims.toml").write_text(
        sheet.replace('ruling = ""', 'ruling = "accept"'), encoding="utf-8"
    )
    accepted = newsld.read(tmp_path / "story.md")
    assert [one.text for one in accepted.claims if one.is_reviewed] == [one.text for one in before.claims]
    assert accepted.findings == ()


def test_a_new_sheet_keeps_what_was_accepted(tmp_path, run):
    given = ruling(
        exact="The quay is safe", ruling="accept", speaker="Pau Roca", text="The quay of Ulm is safe."
    )
    before = read(tmp_path, given)
    (tmp_path / "story.claims.toml").write_text(
        run("claims", "--to", "review", tmp_path / "story.md").stdout, encoding="utf-8"
    )
    after = newsld.read(tmp_path / "story.md")
    assert (after.claims, after.findings) == (before.claims, ())
