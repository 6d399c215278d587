"""References as CSL-JSON, BibTeX and RIS, out and in, and as a list for the reader."""

from __future__ import annotations

import json
import re

import pytest
from growth import growth
from hypothesis import given, strategies as st

import newsld
from newsld.document import Name, Reference
from newsld.errors import ReadError
from newsld.formats import ReadOptions, WriteOptions, find
from newsld.vocabulary.work_types import WORK_TYPES

FIELDS = "author editor issued title container publisher volume issue page edition url doi accessed".split()
BOTH_WAYS = ["csl-json", "bibtex", "ris"]
HARBOUR = Reference(
    raw="Finch, A. (2024). Tides & dues. Quay Letters, 3(2), 4–9.",
    author=(Name(family="Finch", given="Ada", suffix="Jr."), Name(literal="Ministry of Ports")),
    editor=(Name(family="van der Heyden", given="Ludwig"),),
    issued="2024-05-03",
    title="Tides & dues: 100 % of a {port}_fee",
    container="Quay Letters",
    publisher="Harbour Press",
    volume="3",
    issue="2",
    page="4–9",
    edition="2nd",
    url="https://quay.example/tides_and_dues?x=1&y=%20",
    doi="10.5555/quay.3.2",
    accessed="2024-06-01",
    type="article-journal",
    confidence=0.99,
)


def written(reference, name):
    return find(name).load().write([reference], WriteOptions())


def read(data, name):
    references, _ = find(name).load().references(data, ReadOptions())
    return references


def values(reference):
    return {
        field: [name.csl() for name in getattr(reference, field)]
        if field in ("author", "editor")
        else getattr(reference, field)
        for field in FIELDS
    }


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_every_field_comes_back(name):
    (back,) = read(written(HARBOUR, name), name)
    assert values(back) == values(HARBOUR)
    assert back.type == HARBOUR.type
    assert back.key == "finch-ministry-of-ports-2024"


@pytest.mark.parametrize("name", BOTH_WAYS)
@pytest.mark.parametrize("row", WORK_TYPES, ids=lambda row: row.csl)
def test_the_kind_of_work_comes_back_as_far_as_the_format_tells_kinds_apart(name, row):
    (back,) = read(written(HARBOUR._replace(type=row.csl), name), name)
    same = {
        "csl-json": {row.csl},
        "bibtex": {other.csl for other in WORK_TYPES if other.biblatex == row.biblatex},
        "ris": {other.csl for other in WORK_TYPES if other.ris == row.ris},
    }
    assert back.type in same[name]


@pytest.mark.parametrize("name", ["csl-json", "bibtex"])
@pytest.mark.parametrize("issued", ["2024", "2024-05", "2024-05-03", "2024-21", "2024-05/2024-06", ""])
def test_dates_are_as_precise_as_they_were(name, issued):
    (back,) = read(written(HARBOUR._replace(issued=issued), name), name)
    assert back.issued == issued


@pytest.mark.parametrize("name", BOTH_WAYS)
@pytest.mark.parametrize("issued", ["n.d.", "2024-22", "2024-05-03/2024-05-06", "2023/2024", "2019/.."])
def test_no_date_seasons_and_ranges_come_back(name, issued):
    (back,) = read(written(HARBOUR._replace(issued=issued), name), name)
    assert back.issued == issued


@pytest.mark.parametrize("name", BOTH_WAYS)
@pytest.mark.parametrize(
    "names",
    [(Name(family="Finch"), Name(literal="Finch")), (Name(family="von Ahlen", given="K.", suffix="III"),)],
    ids=["one name", "suffix"],
)
def test_a_person_of_one_name_is_told_from_a_body(name, names):
    (back,) = read(written(HARBOUR._replace(author=names), name), name)
    assert [one.csl() for one in back.author] == [one.csl() for one in names]


@pytest.mark.parametrize(
    ("name", "place"), [("csl-json", r'"note": "'), ("bibtex", "annote = {"), ("ris", "N1  - ")]
)
def test_a_reference_that_is_not_surely_read_keeps_its_text(name, place):
    raw = "Finch. Tides. Quay 9"
    unsure, sure = (HARBOUR._replace(raw=raw, confidence=trust) for trust in (0.4, 0.95))
    assert f"{place}{raw}" in written(unsure, name).decode()
    assert raw not in written(sure, name).decode()
    (back,) = read(written(unsure, name), name)
    assert values(back) == values(HARBOUR)


def test_bibliographies_print_the_text_of_an_entry_without_a_title_and_no_other_one_twice():
    raw = "Finch in the Quay, 5 May"
    untitled = Reference(raw=raw, author=HARBOUR.author[:1], confidence=0.4)
    assert f"  note = {{{raw}}},\n" in written(untitled, "bibtex").decode()
    assert " note =" not in written(untitled._replace(title="Tides"), "bibtex").decode()


@pytest.mark.parametrize("name", BOTH_WAYS)
@pytest.mark.parametrize(
    "raw",
    [
        "somebody said so at the quay, see above",
        "“Ports” 5 -- 6, ``tides'' & 100 % of $40M, a_b^2 {c} \\d <e> ~f",
        '"Ports" # 5 # 6 and "tides"',
        "@misc{tides, title = {a}}",
        "ER -",
        "}",
    ],
)
def test_the_text_of_an_entry_that_nobody_could_read_comes_back_and_is_still_unread(name, raw):
    one = Reference(raw=raw, url="https://quay.example/5")
    (back,) = read(written(one, name), name)
    assert (back.raw, back.url, back.confidence) == (raw, one.url, 0)
    assert (back.title, back.author, back.issued) == ("", (), "")
    assert written(back, name) == written(one._replace(key=back.key), name)


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_a_note_beside_other_fields_makes_no_reading_less_sure(name):
    (back,) = read(written(HARBOUR._replace(confidence=0.4), name), name)
    assert back.confidence == 1


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).map(
    lambda text: " ".join(text.split())
)


@given(texts.filter(bool))
def test_any_title_comes_back_from_json(title):
    (back,) = read(written(HARBOUR._replace(title=title), "csl-json"), "csl-json")
    assert back.title == title


@given(texts.filter(bool))
def test_any_title_comes_back_from_bibtex(title):
    (back,) = read(written(HARBOUR._replace(title=title), "bibtex"), "bibtex")
    assert back.title.replace(" ", "") == title.replace(" ", "")


@pytest.mark.parametrize("name", BOTH_WAYS)
@given(raw=texts.filter(bool))
def test_any_text_of_an_entry_comes_back(name, raw):
    (back,) = read(written(Reference(raw=raw), name), name)
    assert back.raw.replace(" ", "") == raw.replace(" ", "")


@given(texts.filter(bool))
def test_any_title_comes_back_from_ris(title):
    (back,) = read(written(HARBOUR._replace(title=title), "ris"), "ris")
    assert back.title == title


BIB = r"""
@string{press = "Harbour Press"}
@article{berg2023, author = {von Braun, Ada and {Ministry of Ports} and K{\"u}hn, B.},
  title = {The {NATO} ferry \& its {\'e}lan}, journal = {Quay Letters}, volume = 3, number = {2},
  pages = {1--5}, year = 2023, month = jun, publisher = press}
@misc{broken, title = {x}
@book{quay, title = "Dues " # "of the quay", year = {1999}, publisher = press}
"""


def test_bibtex_as_people_write_it():
    first, book = read(BIB.encode(), "bibtex")
    assert [name.csl() for name in first.author] == [
        {"family": "von Braun", "given": "Ada"},
        {"literal": "Ministry of Ports"},
        {"family": "Kühn", "given": "B."},
    ]
    assert (first.key, first.title) == ("berg2023", "The NATO ferry & its élan")
    assert (first.issued, first.page, first.container) == ("2023-06", "1–5", "Quay Letters")
    assert (first.publisher, first.volume, first.issue) == ("Harbour Press", "3", "2")
    assert (book.title, book.type, book.publisher) == ("Dues of the quay", "book", "Harbour Press")


def test_a_block_of_bibtex_that_cannot_be_read_is_told_and_the_others_are_read():
    _, findings = find("bibtex").load().references(BIB.encode(), ReadOptions())
    assert [(finding.code, "line 6" in finding.message) for finding in findings] == [("REF001", True)]


def told(data, name):
    references, findings = find(name).load().references(data.encode(), ReadOptions())
    return references, [finding.message for finding in findings]


def test_bibtex_of_the_web_and_of_many_authors():
    (page,), _ = told(
        r"@misc{a, author = {Finch, Ada and others}, title = {Tides}, howpublished = {\url{https://t.example/a}},"
        " year = {in press}, number = {2--3}, doi = {https://doi.org/10.5555/x}}",
        "bibtex",
    )
    assert [name.csl() for name in page.author] == [{"family": "Finch", "given": "Ada"}]
    assert (page.type, page.url, page.container) == ("webpage", "https://t.example/a", "")
    assert (page.issued, page.issue, page.doi) == ("", "2–3", "10.5555/x")


def test_an_entry_of_bibtex_with_a_fault_of_one_part_is_told_and_read():
    references, messages = told(
        "@string{press = {Harbour Press}}\n"
        "@book{a, title = {Tides}, year = 1999}\n"
        "@book{a, title = {Dues}, month = may, year = 2001, publisher = press}\n"
        "@book{b, title = {Quays}, title = {Piers}}\n"
        "@book{c, title = {Locks}, author = {Finch, , Ada, B.}}\n",
        "bibtex",
    )
    assert [one.title for one in references] == ["Tides", "Dues", "Quays", "Locks"]
    assert (references[1].key, references[1].issued, references[1].publisher) == (
        "a",
        "2001-05",
        "Harbour Press",
    )
    assert references[3].author[0].literal.startswith("Finch")
    assert ["line 3" in messages[0], "line 4" in messages[1], "line 5" in messages[2]] == [True] * 3


def test_records_of_ris_that_nobody_closed_or_opened_are_told_and_read():
    references, messages = told(
        "TY  - JOUR\nTI  - Tides\nTY  - BOOK\nTI  - Dues\nER  - \n"
        "TI  - Quays\nER  - \nlost\nTY  - NEWS\nTI  - Locks",
        "ris",
    )
    assert [(one.title, one.type) for one in references] == [
        ("Tides", "article-journal"),
        ("Dues", "book"),
        ("Quays", "document"),
        ("Locks", "article-newspaper"),
    ]
    assert len(messages) == 4


def test_tags_of_ris_may_be_set_with_other_spaces():
    ((tides,), messages) = told("TY - BOOK\r\n AU - Finch, Ada\r\nTI -  Tides\r\nER -", "ris")
    assert (tides.type, str(tides.author[0]), tides.title, messages) == ("book", "Ada Finch", "Tides", [])


def test_editors_and_dois_of_ris_under_any_of_their_tags():
    ((chapter,), _) = told(
        "TY  - CHAP\nA2  - Vik, A.\nED  - Lie\nDO  - https://doi.org/10.5555/x\nY1  - 2022/05//\nER  - \n",
        "ris",
    )
    assert [str(name) for name in chapter.editor] == ["A. Vik", "Lie"]
    assert (chapter.doi, chapter.issued) == ("10.5555/x", "2022-05")


def test_csl_items_as_people_write_them():
    ((tides, dues, quays), messages) = told(
        '[{"title": "The <i>Tide</i> & H<sub>2</sub>O", "issued": {"raw": "May 2022"}, "DOI": "doi:10.5/x"},'
        ' {"title": "A < b", "issued": {"date-parts": [[2021, 99]]}},'
        ' {"title": {"en": "Quays"}, "author": "Finch", "issued": {"literal": "n.d."}}]',
        "csl-json",
    )
    assert (tides.title, tides.issued, tides.doi) == ("The Tide & H2O", "2022-05", "10.5/x")
    assert (dues.title, dues.issued, quays.issued) == ("A < b", "2021", "n.d.")
    assert messages == ["of item 3, title, author cannot be read and is left out"]


def test_csl_items_of_the_wrong_shape_are_told_and_the_others_are_read():
    data = b'[{"id": "a", "title": "Tides", "author": "Finch", "issued": {"date-parts": [["x"]]}}, 3]'
    references, findings = find("csl-json").load().references(data, ReadOptions())
    assert [reference.title for reference in references] == ["Tides"]
    assert len(findings) == 2


@pytest.mark.parametrize("data", [b"[", b"3", b'"text"'])
def test_json_that_is_no_list_of_items_is_refused(data):
    with pytest.raises(ReadError):
        read(data, "csl-json")


@pytest.mark.parametrize("piece", ["@", "@a{", "{", "TY  - ", "@article{x, title={{", '@a{b,c="'])
@pytest.mark.parametrize("name", ["bibtex", "ris"])
def test_hostile_files_take_no_long(name, piece):
    assert growth(lambda size: read((piece * (size // len(piece))).encode(), name), 30_000) < 1.7


def test_an_article_gives_its_works_also_where_they_stand_in_the_graph_alone():
    document = newsld.read("examples/pyongyang-moscow.txt")
    works = newsld.from_jsonld(newsld.serialize(document))
    from_text = json.loads(newsld.serialize(document, format="csl-json"))
    from_graph = json.loads(newsld.serialize(works, format="csl-json"))
    for ours, theirs in zip(from_text, from_graph, strict=True):
        assert {**ours, "note": ""} == {**theirs, "note": ""}


def test_a_bibtex_entry_has_what_the_book_has_that_it_is_part_of():
    data = b"""@incollection{part, crossref={whole}, author={Roe, K.}, title={Silt}, pages={3--9}}
    @collection{whole, editor={Quay, Ada}, title={Sea Reader}, publisher={Dock}, year={2001}, doi={10.1/x}}
    @book{alone, crossref={nowhere}, title={Tides}}"""
    part, whole, alone = read(data, "bibtex")
    assert (part.title, part.container, part.publisher, part.issued) == ("Silt", "Sea Reader", "Dock", "2001")
    assert ([str(name) for name in part.editor], part.page, part.doi) == (["Ada Quay"], "3–9", "")
    assert (whole.title, alone.title) == ("Sea Reader", "Tides")


@pytest.mark.parametrize(
    ("data", "told"), [(b"Roe, K. (2001). Silt.\n", 1), (b"\n", 0), (b"@comment{x}\n", 1)]
)
def test_a_bib_file_without_an_entry_says_so(data, told):
    references, findings = find("bibtex").load().references(data, ReadOptions())
    assert (references, [one.message for one in findings]) == ([], ["no BibTeX entry is in it"] * told)


@pytest.mark.parametrize("data", ['{"items": 3}', "3", "", '"Roe, K. (2001). Silt."'])
def test_json_beside_an_article_is_csl_or_nothing(tmp_path, data):
    path = tmp_path / "works.json"
    path.write_text(data, "utf-8")
    with pytest.raises(ReadError):
        newsld.read_references(path)


MORE = {
    "ISBN": "978-3-16-148410-0",
    "publisher-place": "Skell & Larnby",
    "collection-title": "Tables of the tide",
    "genre": "Working paper",
    "language": "en-GB",
    "keyword": "ports, tides",
    "abstract": "It is about 100 % of the tide.",
    "note": "Read before May",
}


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_what_has_no_field_of_its_own_comes_back_too(name):
    (back,) = read(written(HARBOUR._replace(type="book", more=MORE), name), name)
    assert back.more == MORE
    (again,) = read(written(back, "csl-json"), "csl-json")
    assert again.more == MORE


def test_csl_items_keep_whatever_they_have():
    row = {"id": "a", "type": "book", "title": "Tides", "PMID": "7", "translator": [{"family": "Roe"}]}
    (back,) = read(json.dumps([row]).encode(), "csl-json")
    assert json.loads(written(back, "csl-json")) == [row]


def test_the_letters_of_a_year_in_csl_items_tell_works_apart():
    rows = [
        {"id": letter, "title": f"Tides {letter}", "author": [{"family": "Roe"}],
         "issued": {"date-parts": [[2001]]}, "year-suffix": letter}
        for letter in "ab"
    ]  # fmt: skip
    works = read(json.dumps(rows).encode(), "csl-json")
    document = newsld.parse(f"Tides\n\nBy Ada Berg\n\n{PROSE}(Roe, 2001b)\n", format="text", references=works)
    assert [mark.references for mark in document.in_text_citations] == [(1,)]
    assert [json.loads(written(work, "csl-json"))[0]["year-suffix"] for work in works] == ["a", "b"]


def test_the_number_of_a_report_is_no_issue_of_csl():
    row = {"id": "a", "type": "report", "title": "Tides", "number": "7/24"}
    (report,) = read(json.dumps([row]).encode(), "csl-json")
    assert report.issue == "7/24"
    assert json.loads(written(report, "csl-json")) == [row]
    (back,) = read(written(report, "bibtex"), "bibtex")
    assert back.issue == "7/24"


def test_bibtex_of_two_titles_a_place_and_a_family_name_of_two_words():
    (found,) = read(b"@book{a, title={Tides}, subtitle={A {Table}}, address={Skell}}", "bibtex")
    assert (found.title, found.more) == ("Tides: A Table", {"publisher-place": "Skell"})
    (back,) = read(written(HARBOUR._replace(author=(Name(family="Roe Finch"),)), "bibtex"), "bibtex")
    assert str(back.author[0]) == "Roe Finch"


def test_a_key_that_tex_cannot_read_is_changed_for_it():
    page = written(HARBOUR._replace(key="Roe, K. {2001} #3"), "bibtex")
    assert page.startswith(b"@article{Roe-K.-2001-3,\n")
    assert read(page, "bibtex")[0].title == HARBOUR.title


def test_an_archived_copy_comes_back_from_ris():
    (back,) = read(written(HARBOUR._replace(archive="https://archive.example/1"), "ris"), "ris")
    assert back.archive == "https://archive.example/1"


def test_the_list_for_readers_has_the_ids_of_the_graph_and_leads_back_to_the_text():
    document = newsld.read("examples/pyongyang-moscow.txt")
    page = newsld.serialize(document, format="sources")
    assert re.findall(r'<li id="([^"]+)"', page) == [
        work.id.removeprefix("#") for work in document.article.citation
    ]
    marks = sum(len(mark.references) for mark in document.in_text_citations)
    assert page.count('class="back"') == marks
    assert "#:~:text=" in page


@pytest.mark.parametrize(
    ("fields", "entry"),
    [
        ({"title": "Tides"}, "<cite>Tides</cite>."),
        ({"title": "Tides", "issued": "1999"}, "(1999). <cite>Tides</cite>."),
        ({"title": "Tides", "author": (Name(literal="Quay Board"),)}, "Quay Board. <cite>Tides</cite>."),
        (
            {"title": "Tides", "author": (Name(literal="Quay & Co"),), "issued": "1999", "container": "Port"},
            "Quay &amp; Co (1999). <cite>Tides</cite>. Port.",
        ),
        ({"title": "Tides", "container": "Port", "publisher": "Dock"}, "<cite>Tides</cite>. Port, Dock."),
        ({"title": "Tides", "container": "Port", "publisher": "Port"}, "<cite>Tides</cite>. Port."),
        ({"title": "Tides", "doi": "10.1/x"}, '<a href="https://doi.org/10.1/x"><cite>Tides</cite></a>.'),
        ({"title": "Tides", "url": "http://a.example/?a&b"}, '<a href="http://a.example/?a&amp;b"><cite>Tides</cite></a>.'),
        ({}, "Quay, A. &lt;Tides&gt;"),
        (
            {"title": "Tides", "container": "Port", "volume": "3", "issue": "2", "page": "4–9"},
            "<cite>Tides</cite>. Port, 3(2), 4–9.",
        ),
        ({"title": "Tides", "issued": "1999-05", "year_suffix": "b"}, "(1999b-05). <cite>Tides</cite>."),
        ({"title": "Tides", "editor": (Name(family="Quay", given="Ada"),)}, "Ada Quay. <cite>Tides</cite>."),
    ],
)  # fmt: skip
def test_an_entry_of_the_list_for_readers_shows_what_is_known_of_the_work(fields, entry):
    page = (
        find("sources")
        .load()
        .write([Reference(raw="Quay, A. <Tides>", confidence=1.0, **fields)], WriteOptions())
        .decode()
    )
    (shown,) = re.findall(r"<li [^>]*>(.*)</li>", page)
    assert shown == entry


@pytest.mark.parametrize(
    ("raw", "fields", "entry"),
    [
        ("3. Quay, A. <Tides>", {}, "Quay, A. &lt;Tides&gt;"),
        ("Quay & Co. Tides. http://a.example/?a&b Dock.", {"url": "http://a.example/?a&b"},
         'Quay &amp; Co. Tides. <a href="http://a.example/?a&amp;b">http://a.example/?a&amp;b</a> Dock.'),
        ("Quay. Tides. doi:10.1/x", {"doi": "10.1/x"},
         '<a href="https://doi.org/10.1/x">Quay. Tides. doi:10.1/x</a>'),
        ("Quay. Tides.", {"url": "javascript:alert(1)"}, "Quay. Tides."),
    ],
)  # fmt: skip
def test_an_entry_that_is_not_surely_read_is_shown_to_readers_as_it_was_written(raw, fields, entry):
    found = Reference(raw=raw, author=(Name(family="Tides"),), title="Quay", confidence=0.9, **fields)
    page = find("sources").load().write([found], WriteOptions()).decode()
    assert re.findall(r"<li [^>]*>(.*)</li>", page) == [entry]


TWICE = "Quay, A. (1999). Tides. Dock Press."


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_the_list_for_readers_has_every_entry_of_the_graph_also_one_that_stands_there_twice(form):
    text = (
        "# Sand\n\nBy Ada Berg\n\nIt is an old rule of the port, and nobody follows it (Roe, 2001).\n\n"
        f"## References\n\n{TWICE}\n\n{TWICE}\n\n"
        "Roe, K. (2001). Silt. Dock Press.\n"
    )
    document = newsld.parse(text, format=form)
    page = newsld.serialize(document, format="sources")
    assert re.findall(r'<li id="([^"]+)"', page) == [
        work.id.removeprefix("#") for work in document.article.citation
    ]
    (back,) = [row for row in page.splitlines() if "↩" in row]
    assert 'id="ref-roe-2001"' in back


@pytest.mark.parametrize("form", ["json-ld", "sources"])
def test_the_list_for_readers_has_the_ids_of_the_graph_where_a_file_gives_keys(form):
    document = newsld.parse(STORY, format="markdown", references=[HARBOUR._replace(key="berg2023")])
    works = newsld.from_jsonld(newsld.serialize(document)) if form == "json-ld" else document
    (name,) = re.findall(r'<li id="([^"]+)"', newsld.serialize(works, format="sources"))
    assert f"#{name}" == document.article.citation[0].id == "#ref-finch-ministry-of-ports-2024"


@pytest.mark.parametrize(
    ("form", "key"),
    [("csl-json", r'"id": "([^"]*)"'), ("bibtex", r"@\w+\{([^,]*),"), ("ris", r"ID  - (.*)\r")],
)
def test_no_two_works_have_one_key(form, key):
    several = [HARBOUR._replace(raw=raw, key="quay") for raw in "abc"] + [HARBOUR._replace(raw="d")]
    page = find(form).load().write(several, WriteOptions()).decode()
    assert re.findall(key, page)[0] == "quay"
    assert len(set(re.findall(key, page))) == 4


def test_the_way_back_names_no_markup():
    text = "# Sand\n\nBy Ada Berg\n\nIt is an *old* rule of the port (Roe, 2001).\n\n"
    text += "## References\n\nRoe, K. (2001). Silt. Dock Press.\n"
    page = newsld.serialize(newsld.parse(text, format="markdown"), format="sources")
    assert re.findall(r'href="(#[^"]*)"', page) == ["#:~:text=of%20the%20port-,%28Roe%2C%202001%29"]


def test_the_way_back_names_the_words_before_the_citation_and_its_line():
    text = (
        "Tides rise\n\nBy Ada Berg\n\n"
        "The mole is a well-kept yet old one (Quay, 1999).\n\n(Quay, 1999) is.\n\n"
        "References\n\nQuay, A. (1999). Tides. Dock Press.\n"
    )
    page = newsld.serialize(newsld.parse(text, format="text"), format="sources")
    back = re.findall(r'href="(#[^"]*)" title="([^"]*)"', page)
    assert back == [
        ("#:~:text=well%2Dkept%20yet%20old%20one-,%28Quay%2C%201999%29", "cited at 5:37"),
        ("#:~:text=%28Quay%2C%201999%29", "cited at 7:1"),
    ]


def test_nothing_in_a_reference_breaks_out_of_the_list_for_readers():
    hostile = '"><script>alert(1)</script>'
    found = Reference(
        raw=hostile,
        title=hostile,
        container=hostile,
        author=(Name(literal=hostile),),
        url=f"javascript:{hostile}",
    )
    page = newsld.serialize([newsld.NewsArticle(headline="Tides")], format="sources")
    assert page == ""
    page = find("sources").load().write([found], WriteOptions()).decode()
    assert "<script" not in page
    assert "href" not in page


PROSE = "The ferry left the harbour late. " * 12
STORY = f"# Night ferry waits for the tide\n\n{PROSE}[@berg2023, p. 4]\n\n{PROSE}(Quay, 1999)\n"


def test_references_of_a_file_beside_the_article_are_cited_by_key_and_by_name(tmp_path):
    bib = tmp_path / "harbour.bib"
    bib.write_text(BIB.replace("@misc{broken, title = {x}\n", "").replace("Dues", "Dues, year"), "utf-8")
    references = newsld.read_references(bib)
    document = newsld.parse(STORY, format="markdown", references=references)
    mark, *_ = document.in_text_citations
    assert mark.text == "[@berg2023, p. 4]"
    (index,) = mark.references
    assert document.references[index].key == "berg2023"
    assert [work.name for work in document.article.citation] == [one.title for one in document.references]


def test_what_of_a_references_file_cannot_be_read_is_a_warning(tmp_path):
    bib = tmp_path / "harbour.bib"
    bib.write_text(BIB, "utf-8")
    with pytest.warns(newsld.NewsldWarning, match="line 6"):
        newsld.read_references(bib)
