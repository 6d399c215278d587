"""What works are called by: their authors and bodies, titles and beginnings, years and letters."""

from __future__ import annotations

import pytest
from cited_list import read as read_list

from newsld.document import Name, Reference
from newsld.source import Span
from newsld.text.citations import find_citations


def person(family, given="X."):
    return Name(family=family, given=given)


def body(literal, abbreviation=""):
    return Name(literal=literal, abbreviation=abbreviation)


def work(*author, issued="2020", **fields):
    return Reference(**{"raw": "", "author": author, "issued": issued, "title": "On nets", **fields})


def read(raw):
    """An entry of which nothing was read but its line."""
    return Reference(raw=raw)


def links(text, *references):
    marks = find_citations(text, (Span(0, len(text)),), references)
    return [(mark.references, mark.resolution) for mark in marks]


def are_cited(*references):
    """How the works are cited together with one that surely is."""
    others = [*references, work(person("Gay"), issued="1989")]

    def cited(mark):
        return links(f"It is so (Gay, 1989) and so {mark}.", *others)[1:]

    return cited


PEOPLE = [
    (person("van den Berg", "Anna"), ["van den Berg", "den Berg", "Berg", "Anna van den Berg", "A. Berg"]),
    (person("van den Berg", "Anna"), ["van den Berg Anna"]),
    (person("van"), ["van", "Van"]),
    (person("The"), ["The"]),
    (person("Ii"), ["Ii"]),
    (person("Jr"), ["Jr"]),
    (person("King Jr."), ["King", "King Jr.", "King, Jr.", "King Jr"]),
    (person("King"), ["King, Jr.", "King III"]),
    (person("O’Brien"), ["O'Brien", "O’Brien", "OBrien", "OʼBrien"]),
    (person("Müller"), ["Müller", "MÜLLER"]),
    (Name(family="Roe"), ["Roe"]),
    (body("The Harbour Union"), ["The Harbour Union", "Harbour Union", "HU"]),
    (body("U.S. Navy"), ["U.S. Navy", "US Navy", "U. S. Navy"]),
    (body("A B Docks"), ["A.B. Docks", "AB Docks"]),
    (body("Acme Salt Ltd"), ["Acme Salt Ltd", "Acme Salt", "Acme Salt Ltd.", "ASL"]),
    (body("Ltd"), ["Ltd"]),
    (body("Ministry of Works"), ["Ministry of Works", "MoW", "MW", "MOW"]),
    (body("Banco para Obras"), ["Banco para Obras", "BPO"]),
    (body("Harbour Union [Haun]"), ["Harbour Union", "HaUn", "Haun", "HU"]),
    (body("Unión de Puertos -UdP-"), ["Unión de Puertos", "UDP", "UP"]),
    (body("Unión de Puertos – UNIP"), ["Unión de Puertos", "UNIP", "UdP"]),
    (body("Organisation for Co-operation and Trade -OCT-"), ["OCT", "OCOT"]),
    (body("U.S. Quay and Tide Authority"), ["QTA", "USQTA", "QATA"]),
    (body("UK Salt Board"), ["UKSB"]),
    (body("Centre for Salt Control and Prevention"), ["CSC", "CSCP"]),
    (body("Salters Without Borders Norway"), ["SWB", "SWBN"]),
    (body("Union of Old Harbours: Northern Office"), ["UOH", "UoOH"]),
    (body("Institut des études du sel"), ["IES", "IÉS"]),
    (body("Harbour Union (Haun)"), ["Harbour Union", "HAUN", "Haun"]),
    (body("Harbour Union", "Haun"), ["Harbour Union", "Haun"]),
]


@pytest.mark.parametrize(("author", "names"), PEOPLE)
def test_an_author_is_cited_by_every_form_of_the_name(author, names):
    cited = are_cited(work(author))
    assert [name for name in names if cited(f"({name}, 2020)") != [((0,), "resolved")]] == []


def test_initials_that_two_bodies_may_have_are_of_none():
    cited = are_cited(work(body("Ministry of Works")), work(body("Museum of Wine")))
    assert cited("(MoW, 2020)") == [((0, 1), "ambiguous")]
    assert cited("(MoW, 2019)") == [((), "year-mismatch")]


@pytest.mark.parametrize(
    "mark", ["(Gauge, accessed 2024)", "(Gauge, retrieved 3 May 2024)", "(Gauge, consultado 2024)"]
)
def test_a_work_without_date_may_be_cited_by_the_day_it_was_seen(mark):
    undated = work(body("Gauge"), issued="")
    assert are_cited(undated)(mark) == [((0,), "resolved")]
    assert are_cited(work(body("Gauge")))(mark) == [((0,), "year-mismatch")]
    assert are_cited(undated, undated._replace(title="On salt"))(mark) == [((0, 1), "ambiguous")]


def test_an_entry_whose_author_was_read_with_half_a_quotation_is_cited_by_its_first_word():
    odd = Reference(
        raw="Novak, Jon D. “Salt.” In Sands. Gauge, 2020.",
        author=(body("Novak, Jon D. “Salt"),),
        issued="2020",
        title="Sands",
    )
    assert are_cited(odd)("(Novak, 2020)") == [((0,), "resolved")]


def test_authors_that_were_not_all_read_are_taken_from_the_entry():
    raw = "LIMA, Rosa; PRADO, Ana. O mar. Santos: Cais, 2020."
    cited = are_cited(Reference(raw=raw, author=(body("LIMA"),), issued="2020", title="O mar"))
    assert cited("(Lima e Prado, 2020)") == [((0,), "resolved")]


@pytest.mark.parametrize("names", ["LIMA; PRADO", "Lima; Prado"])
def test_a_semicolon_may_stand_between_the_authors_of_one_work(names):
    cited = are_cited(work(person("Lima"), person("Prado")), work(person("Prado"), issued="2019"))
    assert cited(f"({names}, 2020, p. 4)") == [((0,), "resolved")]
    assert cited(f"({names}, 2019)") == [((1,), "resolved")]
    assert cited("(Novak; Prado, 2019)") == [((1,), "resolved")]


def test_a_letter_may_stand_at_the_end_of_an_entry_behind_a_date():
    raw = "Larnby. Act 1 of 3 May 2020. Larnby: Quay Press, 2020{}."
    laws = [
        Reference(
            raw=raw.format(letter), author=(body("Larnby"),), issued="2020-05-03", title=f"Act {letter}"
        )
        for letter in "ab"
    ]
    cited = are_cited(*laws)
    assert [cited(f"(Larnby, 2020{letter})") for letter in "ab"] == [[((n,), "resolved")] for n in (0, 1)]
    assert cited("(Larnby, 2020)") == [((0, 1), "ambiguous")]


STRANGERS = [
    (person("van den Berg", "Anna"), ["Bert Berg", "Bergen", "van"]),
    (person("Roe", "X."), ["Y. Roe", "Rue"]),
    (person("Novak"), ["Novak Institute"]),
    (body("Harbour Union"), ["Harbour", "Union", "UH", "Harbour Unions of Docks"]),
    (body("Harbour Union (Geneva)"), ["Harbour"]),
    (body("Harbour Union - UK"), ["UK"]),
    (body("Ministry of Trade and Industry"), ["MoT", "MT"]),
    (body("U.S. Salt Board"), ["SB"]),
    (body("Acme Salt"), ["Acme", "Acme Salt Works"]),
]


@pytest.mark.parametrize(("author", "names"), STRANGERS)
def test_another_name_is_not_the_author_s(author, names):
    cited = are_cited(work(author))
    assert [name for name in names if ((0,), "resolved") in cited(f"({name}, 2020)")] == []


def test_a_title_and_what_stands_before_its_colon_name_a_work_without_author():
    cited = are_cited(work(title="Salt and sand: A history"), work(title="Nets"))
    for title in (
        "Salt and sand",
        "Salt and Sand: A history",
        "“Salt and sand”",
        "“Salt,”",
        "“Salt and sand: A”",
    ):
        assert cited(f"({title}, 2020)") == [((0,), "resolved")]
    assert cited("(“Nets”, 2020)") == [((1,), "resolved")]
    assert cited("(“Sand”, 2020)") == []
    assert cited("(A history, 2020)") == []


def test_a_title_names_a_work_with_an_author_too_where_it_is_quoted_or_long():
    cited = are_cited(work(person("Roe"), title="Salt in the sand"))
    assert cited("(“Salt in the sand”, 2020)") == [((0,), "resolved")]
    assert cited("(Salt in the sand, 2020)") == [((0,), "resolved")]


UNREAD = [
    ("Harbour Notes. Salt is dear, 2020.", "Harbour Notes"),
    ("Harbour Notes (2020). Salt is dear.", "Harbour Notes"),
    ("Harbour Notes, Salt is dear, 2020.", "Harbour Notes"),
    ("* [3] Harbour Notes, 2020.", "Harbour Notes"),
    ("Roe, 2020. Salt is dear.", "Roe"),
    ("Moreau, Paul / Roe, Ann (2020). Salt.", "Moreau & Roe"),
    ("Moreau, Paul / Roe, Ann (2020). Salt.", "Moreau et al."),
    ("Moreau, Paul; Roe, Ann; (2020). Salt.", "Moreau & Roe"),
    ("Moreau, Paul & Roe, Ann (2020). Salt.", "Moreau & Roe"),
]


@pytest.mark.parametrize(("raw", "names"), UNREAD)
def test_an_entry_of_which_nothing_was_read_is_cited_by_what_it_begins_with(raw, names):
    assert are_cited(read(raw))(f"({names}, 2020)") == [((0,), "resolved")]


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("Moreau, Paul / Roe (2020). Salt.", "Moreau & Roe"),
        ("Moreau, Paul (2020). Salt / Roe, Ann.", "Moreau & Roe"),
        (f"{'Harbour Notes ' * 9}, 2020.", "Harbour Notes " * 9),
        ("Ab. Salt is dear, 2020.", "Ab"),
    ],
)
def test_nor_by_anything_else(raw, names):
    assert ((0,), "resolved") not in are_cited(read(raw))(f"({names}, 2020)")


def test_names_that_were_read_as_one_are_told_apart():
    cited = are_cited(work(body("Moreau, Paul / Roe, Ann")))
    assert cited("(Moreau & Roe, 2020)") == cited("(Moreau et al., 2020)") == [((0,), "resolved")]
    assert are_cited(work(body("Moreau, Inc")))("(Moreau, Inc, 2020)") == [((0,), "resolved")]


def test_editors_stand_in_for_authors():
    assert are_cited(work(editor=(person("Roe"),)))("(Roe, 2020)") == [((0,), "resolved")]


@pytest.mark.parametrize("dash", ["———. ", "---. ", "* ——. ", "[3] –––. "])
def test_a_dash_in_place_of_the_authors_repeats_those_above(dash):
    cited = are_cited(
        work(person("Roe"), raw="Roe, X. (2020). On nets."),
        work(raw=f"{dash}(2021). On salt.", issued="2021", title="On salt"),
        work(raw=f"{dash}(2022). On sand.", issued="2022", title="On sand"),
    )
    assert cited("(Roe, 2021)") == [((1,), "resolved")]
    assert cited("(Roe, 2022)") == [((2,), "resolved")]


def test_a_dash_repeats_nothing_where_the_entry_has_authors_or_none_stands_above():
    cited = are_cited(
        work(raw="———. (2018). On sand.", issued="2018", title="On sand"),
        work(person("Roe"), raw="Roe, X. (2020). On nets."),
        work(person("Moe"), raw="———. Moe, Y. (2021). On salt.", issued="2021", title="On salt"),
        work(raw="On sea, 2022.", issued="2022", title="On sea"),
    )
    assert cited("(Moe, 2021)") == [((2,), "resolved")]
    assert cited("(“On sand”, 2018)") == [((0,), "resolved")]
    assert cited("(On sea, 2022)") == [((3,), "resolved")]


DATED = [
    ({"issued": "2020-03-01"}, "2020"),
    ({"issued": "2020/2021"}, "2020"),
    ({"issued": "2020", "year_suffix": "b"}, "2020b"),
    ({"issued": "n.d."}, "n.d."),
    ({"issued": "n.d.", "year_suffix": "b"}, "n.d.-b"),
    ({"issued": "n.d.", "raw": "Roe (n.d.-b). Salt, 2020."}, "n.d.-b"),
    ({"issued": "", "raw": "Roe (n.d.). Salt."}, "n.d."),
    ({"issued": "", "raw": "Roe (s. f.). Salt, 2020."}, "n.d."),
    ({"issued": "", "raw": "Roe (O. J.-a). Salt."}, "n.d.-a"),
    ({"issued": "", "raw": "Roe. Salt, 2020. 2019."}, "2020"),
    ({"issued": "", "raw": "Roe. Salt, 2020b."}, "2020b"),
    ({"issued": "", "raw": "Roe. Salt, 2020b.", "year_suffix": "c"}, "2020c"),
    ({"issued": "", "raw": "Roe. Salt 12020, 20201, 2019. https://a.example/2020"}, "2019"),
    ({"issued": "", "raw": "Roe. Salt. https://a.example/2020"}, "n.d."),
    ({"issued": "", "raw": "Roe. Salt."}, "n.d."),
]


@pytest.mark.parametrize(("fields", "year"), DATED)
def test_a_work_is_cited_by_its_year_and_letter(fields, year):
    cited = are_cited(work(person("Roe"), **fields))
    assert cited(f"(Roe, {year})") == [((0,), "resolved")]
    assert cited("(Roe, 2018)") == [((0,), "year-mismatch")]


def test_without_a_date_in_the_entry_any_year_is_off():
    assert are_cited(work(person("Roe"), issued=""))("(Roe, 2020)") == [((0,), "year-mismatch")]


def test_a_desk_is_cited_as_its_entry_begins_and_an_outlet_with_its_article():
    _, entries = read_list(
        [
            "Staff writer. (2016, May 3). Salt is dear. The Quay. https://quay.example/salt",
            "Redacción El Muelle. (2015, 3 de mayo). La sal es cara. El Muelle. https://muelle.example/sal",
        ]
    )
    text = "A (Staff writer, 2016). B (Redacción El Muelle, 2015). C (The Quay, 2016)."
    found = find_citations(text, (Span(0, len(text)),), entries)
    assert [(mark.references, mark.resolution) for mark in found] == [
        ((0,), "resolved"),
        ((1,), "resolved"),
        ((0,), "name-mismatch"),
    ]


@pytest.mark.parametrize("name", ["Das Statistische Hafenamt", "Laut dem Statistischen Hafenamt"])
def test_the_name_of_a_body_may_be_inflected_in_german(name):
    entries = (work(body("Statistisches Hafenamt"), title="Häfen in Zahlen"),)
    text = (
        f"Die Häfen sind klein, und das Salz ist teuer. {name} (2020) zeigt, dass es so ist und nicht anders."
    )
    (mark,) = find_citations(text, (Span(0, len(text)),), entries)
    assert (mark.references, mark.resolution) == ((0,), "resolved")
    english = (
        "The ports are small, and the salt is dear. The Statistische Hafenamt (2020) shows that it is so."
    )
    (mark,) = find_citations(english, (Span(0, len(english)),), entries)
    assert mark.resolution == "name-mismatch"
