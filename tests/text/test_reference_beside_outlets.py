"""What stands beside an outlet: its section, who wrote there, the day on which somebody looked."""

from __future__ import annotations

import pytest

from newsld.document import Reference
from newsld.text.references import read_lines


def read(raw: str) -> Reference:
    (found,) = read_lines(raw)
    return found


def people(found: Reference) -> str:
    return "; ".join(name.literal or f"{name.given} {name.family}" for name in found.author)


@pytest.mark.parametrize(
    ("named", "outlet"),
    [
        ("The Guardian, Opinion", "The Guardian"),
        ("BBC News, Asia", "BBC News"),
        ("Skell Gazette, World News", "Skell Gazette"),
        ("El País, Cultura", "El País"),
    ],
)
def test_a_section_behind_an_outlet_is_none_of_its_name(named, outlet):
    found = read(f"Holm, R. (2024, May 3). Sand runs out at the port. {named}. https://sand.example/a")
    assert found.container == outlet
    found = read(f"Rosa Holm, “Sand runs out at the port,” {named}, May 3, 2024, https://sand.example/a.")
    assert found.container == outlet


def test_nor_does_a_section_make_an_outlet_of_any_name():
    found = read("Holm, R. (2024). Sand runs out at the port. Ports, Society. https://sand.example/a")
    assert "Ports, Society" in (found.container, found.publisher)


@pytest.mark.parametrize(
    "raw",
    [
        "Quay Monthly, Noor Al-Rashid, “Why the tide turns”, 21 October 2021",
        "Noor Al-Rashid, Quay Monthly, “Why the tide turns”, 21 October 2021",
        "Noor Al-Rashid, Quay Gazette, “Why the tide turns”, 21 October 2021",
        "Tideline Monthly, Lia M. Holm, “Why the tide turns”, 21 October 2021",
        "Dune Watch, Lia Holm, “Why the tide turns”, 21 October 2021, https://dunewatch.example/tide",
        "Lia Holm, Dune Watch, “Why the tide turns”, 21 October 2021, https://dunewatch.example/tide",
    ],
)
def test_who_wrote_may_stand_before_or_behind_the_outlet(raw):
    found = read(raw)
    assert found.container in ("Quay Monthly", "Quay Gazette", "Tideline Monthly", "Dune Watch")
    assert people(found) in ("Noor Al-Rashid", "Lia M. Holm", "Lia Holm")
    assert found.title == "Why the tide turns"


@pytest.mark.parametrize(
    "raw",
    [
        "Dune Watch Skell, Lia Holm, “Why the tide turns”, 21 October 2021",
        "Lia Holm, Dune Watch Skell, “Why the tide turns”, 21 October 2021",
        "Port of Skell, Rosa Holm, “Why the tide turns”, 21 October 2021",
    ],
)
def test_a_person_in_what_reads_as_a_bodys_name_leaves_it_unsure(raw):
    assert read(raw).confidence < 0.95


def test_a_unit_in_a_bodys_name_does_not():
    found = read("Ministry of Sand, Department of Dunes, “Why the tide turns”, 21 October 2021")
    assert people(found) == "Ministry of Sand, Department of Dunes"


@pytest.mark.parametrize(
    "raw",
    [
        "Holm, Rosa. “Sand runs out.” The Guardian, www.theguardian.com/2024/may/03/sand. 4 Jan. 2025.",
        "Holm, Rosa. “Sand runs out.” The Guardian, https://www.theguardian.com/sand. 4 January 2025.",
        "Rosa Holm, “Sand runs out,” The Guardian, https://www.theguardian.com/sand, January 4, 2025.",
    ],
)
def test_a_day_behind_the_link_of_works_cited_may_be_that_of_a_visit(raw):
    assert read(raw).confidence < 0.95


@pytest.mark.parametrize(
    "raw",
    [
        "Holm, Rosa. “Sand runs out.” The Guardian, www.theguardian.com/2024/may/03/sand. 3 May 2024.",
        "Rosa Holm, “[Sand runs out](https://www.theguardian.com/sand),” The Guardian, 3 May 2024",
    ],
)
def test_it_is_the_works_own_where_the_link_has_its_year_or_the_title_bears_the_link(raw):
    found = read(raw)
    assert found.issued == "2024-05-03"
    assert found.confidence >= 0.95


@pytest.mark.parametrize("outlet", ["La Gazette des dunes", "Le Journal de Skell", "La Gaceta de Skell"])
def test_an_article_before_a_newspapers_name_makes_no_body_of_it(outlet):
    found = read(f"{outlet}, « Le sable manque », 3 septembre 2025.")
    assert (people(found), found.container) == ("", outlet)


def test_a_newspaper_with_its_city_in_the_authors_place_is_not_surely_the_author():
    raw = "Skell Gazette (Skell, Minn). 1963. “Sand.” October 3. https://archive.example/a."
    assert read(raw).confidence < 0.95


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("Holm, R. S. Sand in Skell, Norway. Oslo: Dune Institute, 2004. Print.", "Sand in Skell, Norway"),
        (
            "Holm, R. S. Sand in Skell, India. Colombo, Sri Lanka: Dune Institute, 2004.",
            "Sand in Skell, India",
        ),
        ("Holm, R. S. Sand Policies. Chicago, IL. Dune Institute, 2004.", "Sand Policies"),
    ],
)
def test_a_country_at_the_end_of_a_title_is_no_place_of_its_house(raw, title):
    found = read(raw)
    assert (found.title, found.publisher) == (title, "Dune Institute")


@pytest.mark.parametrize(
    ("raw", "author"),
    [
        ("Chatham House: What the tide took (2020) https://c.example/l", "Chatham House"),
        ("European Commission – What the tide took (2023) https://e.example/s", "European Commission"),
        ("Center for Dune Studies: What the tide took (2021) https://d.example/a", "Center for Dune Studies"),
        ("Dune Watch – What the tide took (2020) https://dunewatch.example/t", "Dune Watch"),
    ],
)
def test_who_issued_a_work_stands_before_it_and_the_year_alone_behind_it(raw, author):
    found = read(raw)
    assert (people(found), found.title) == (author, "What the tide took")


def test_so_does_an_outlet():
    found = read("The Guardian: How the lagoon was lost (2020) https://www.theguardian.com/lagoon")
    assert (people(found), found.title) == ("", "How the lagoon was lost")
    assert found.container == "The Guardian"


@pytest.mark.parametrize(
    ("raw", "title", "house"),
    [
        ("Rosa Holm, Sand Wars, Verso (2019)", "Sand Wars", "Verso"),
        ("Rosa Holm, The Salt Road, Harper & Row (2019)", "The Salt Road", "Harper & Row"),
        (
            "Rosa Holm, Ports: A History, Lund University Press (2019)",
            "Ports: A History",
            "Lund University Press",
        ),
    ],
)
def test_a_house_stands_between_a_title_and_the_year_alone_in_brackets(raw, title, house):
    found = read(raw)
    assert (people(found), found.title, found.publisher) == ("Rosa Holm", title, house)
    assert found.issued == "2019"


def test_a_colon_in_a_title_is_no_end_of_a_name():
    assert read("Ports of the South: A History (2014)").title == "Ports of the South: A History"


@pytest.mark.parametrize(
    "raw", ["Lagoon by Ada Holm (Penguin, 2021)", "“The Salt Road”, Ida Holm, Harper & Row, 1987"]
)
def test_a_person_in_a_title_or_an_outlet_leaves_it_unsure(raw):
    assert read(raw).confidence < 0.95
