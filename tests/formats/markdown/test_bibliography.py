"""Works that a text cites by key, kept in files or in its front matter, as Pandoc has them."""

from __future__ import annotations

import pytest

import newsld

BIB = """@book{holm2021, author = {Holm, Edda}, title = {Salt and Toll}, year = {2021}, publisher = {Quay}}
@article{roca2020, author = {Roca, Pau}, title = {Night Boats}, journal = {Tide Review}, year = {2020}}
"""
TEXT = """---
title: Nobody counts the boats
author: Ada Finch
lang: en
{fields}
---

The harbour keeps no list of its boats, and has not kept one for years [@holm2021, p. 4].

Other harbours do, as the keepers of the old quay like to say [@roca2020; @nobody].
"""


def story(folder, fields, name="story.md"):
    path = folder / name
    path.write_text(TEXT.format(fields=fields), encoding="utf-8")
    return path


def cited(document):
    return [[document.references[n].title for n in mark.references] for mark in document.in_text_citations]


@pytest.mark.parametrize("fields", ["bibliography: works.bib", "bibliography: [works.bib]"])
def test_the_file_that_bibliography_names_is_the_reference_list(tmp_path, fields):
    (tmp_path / "works.bib").write_text(BIB, encoding="utf-8")
    document = newsld.read(story(tmp_path, fields))
    assert [one.title for one in document.references] == ["Salt and Toll", "Night Boats"]
    assert cited(document) == [["Salt and Toll"], ["Night Boats"]]
    assert [work.name for work in document.article.citation] == ["Salt and Toll", "Night Boats"]


MORE = (
    BIB
    + """@book{lind2019, author = {Lind, Ada}, title = {Dredging}, year = {2019}}
@book{berg2018, author = {Berg, Sam}, title = {Ebb}, year = {2018}}
"""
)


@pytest.mark.parametrize(
    ("fields", "listed"),
    [
        ("bibliography: works.bib", []),
        ("bibliography: works.bib\nnocite: '@lind2019'", ["Dredging"]),
        ("bibliography: works.bib\nnocite: |\n  @berg2018, @{lind2019}", ["Dredging", "Ebb"]),
        ("bibliography: works.bib\nnocite: '@*'", ["Dredging", "Ebb"]),
    ],
)
def test_of_a_file_for_many_texts_those_works_are_listed_that_are_cited(tmp_path, fields, listed):
    (tmp_path / "works.bib").write_text(MORE, encoding="utf-8")
    document = newsld.read(story(tmp_path, fields))
    assert [one.title for one in document.references] == ["Salt and Toll", "Night Boats", *listed]
    assert cited(document) == [["Salt and Toll"], ["Night Boats"]]
    assert [work.name for work in document.article.citation] == ["Salt and Toll", "Night Boats", *listed]


def test_a_file_given_beside_a_text_without_keys_is_its_list(tmp_path):
    (tmp_path / "works.bib").write_text(MORE, encoding="utf-8")
    (tmp_path / "story.txt").write_text(
        "Nobody counts the boats\n\nBy Ada Finch\n\nThe harbour keeps no list of its boats (Holm, 2021).\n",
        encoding="utf-8",
    )
    document = newsld.read(tmp_path / "story.txt", references=newsld.read_references(tmp_path / "works.bib"))
    assert len(document.references) == 4
    assert cited(document) == [["Salt and Toll"]]


def test_a_work_cited_by_name_beside_keys_stays_listed(tmp_path):
    (tmp_path / "works.bib").write_text(MORE, encoding="utf-8")
    path = story(tmp_path, "bibliography: works.bib")
    path.write_text(path.read_text("utf-8") + "\nLind (2019) has told why.\n", encoding="utf-8")
    document = newsld.read(path)
    assert [one.title for one in document.references] == ["Salt and Toll", "Night Boats", "Dredging"]
    assert cited(document)[2] == ["Dredging"]


def test_csl_json_may_be_named_json(tmp_path):
    (tmp_path / "works.json").write_text('[{"id": "holm2021", "title": "Salt and Toll"}]', encoding="utf-8")
    assert cited(newsld.read(story(tmp_path, "bibliography: works.json")))[0] == ["Salt and Toll"]


def test_references_may_stand_in_the_front_matter(tmp_path):
    fields = """references:
- id: holm2021
  type: book
  title: Salt and Toll
  author:
  - family: Holm
    given: Edda
  issued: 2021-03-04
- id: roca2020
  type: article-journal
  title: Night Boats
  issued:
    year: 2020
    month: 5"""
    document = newsld.read(story(tmp_path, fields))
    assert cited(document) == [["Salt and Toll"], ["Night Boats"]]
    assert [one.issued for one in document.references] == ["2021-03-04", "2020-05"]
    assert document.references[0].author[0].family == "Holm"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("missing.bib", "cannot be read: No such file or directory"),
        ("../works.bib", "outside the folder of the text"),
        ("/etc/hostname.bib", "outside the folder of the text"),
        ("link.bib", "outside the folder of the text"),
        ("works.docx", "it is no .bib"),
        (".", "it is no .bib"),
        ("works.bib\\0", "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_taken_is_told_where_it_is_named(tmp_path, name, said):
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "works.bib").write_text(BIB, encoding="utf-8")
    (inner / "link.bib").symlink_to(tmp_path / "works.bib")
    document = newsld.read(story(inner, f'bibliography: "{name}"'))
    (finding,) = [one for one in document.findings if one.code == "DOC001"]
    assert said in finding.message
    assert document.source.position(finding.span.start)[0] == 5
    assert document.references == ()


def test_text_without_a_folder_opens_no_file(tmp_path, monkeypatch):
    (tmp_path / "works.bib").write_text(BIB, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    text = TEXT.format(fields="bibliography: works.bib")
    (finding,) = newsld.parse(text, format="markdown").findings
    assert "where the text stands is not known" in finding.message
    assert cited(newsld.parse(text, format="markdown", folder=tmp_path))[0] == ["Salt and Toll"]


def test_a_damaged_file_loses_nothing_of_the_article(tmp_path):
    (tmp_path / "works.json").write_text("[{", encoding="utf-8")
    document = newsld.read(story(tmp_path, "bibliography: works.json"))
    assert document.article.headline == "Nobody counts the boats"
    assert "no JSON" in document.findings[0].message


def test_a_linked_title_may_end_in_a_comma_before_the_link_of_who_finds_works():
    entry = (
        "Holm, E. (2021). [Salt and Toll, ](https://quay.example/salt)[Crossref](https://doi.org/10.1234/x)"
    )
    body = "The harbour keeps no list of its boats (Holm, 2021), and has not kept one for years."
    document = newsld.parse(
        f"# Nobody counts\n\nBy Ada Finch\n\n{body}\n\n## References\n\n{entry}\n", format="markdown"
    )
    (found,) = document.references
    assert (found.title, found.url, found.doi) == (
        "Salt and Toll",
        "https://quay.example/salt",
        "10.1234/x",
    )


@pytest.mark.parametrize("words", ["Full text", "Full text ", "Full text  "])
def test_words_that_lead_to_a_work_may_end_in_a_blank_at_the_end_of_its_entry(words):
    body = "The harbour keeps no list of its boats (Holm, 2021), and has not kept one for years."
    entry = f"Holm, E. (2021). Salt and toll. *Tide Review, 3*(1), 1–9. [{words}](https://quay.example/salt)"
    document = newsld.parse(
        f"# Nobody counts\n\nBy Ada Finch\n\n{body}\n\n## References\n\n{entry}\n", format="markdown"
    )
    assert [one.url for one in document.references] == ["https://quay.example/salt"]
