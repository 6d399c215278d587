"""Footnotes and bibliographies of English law: https://www.law.ox.ac.uk/oscola"""

from __future__ import annotations

import pytest

import newsld
from newsld.source import Span
from newsld.text.references import parse_entries


def entry(raw: str) -> newsld.Reference:
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    return found


def people(names):
    return [f"{name.family}, {name.given}" if name.given else name.literal for name in names]


@pytest.mark.parametrize(
    ("behind", "volume", "issue", "journal", "page"),
    [
        ("(2008) 12 Coastal Law Review 33, 35", "12", "", "Coastal Law Review", "33"),
        ("(2008) 12(3) Coastal Law Review 33", "12", "3", "Coastal Law Review", "33"),
        ("[2008] CLR 33 <https://clr.example/33> accessed 4 May 2020", "", "", "CLR", "33"),
    ],
)
def test_a_review_stands_between_year_and_page(behind, volume, issue, journal, page):
    found = entry(f"Toft H and Siem J, ‘Dykes and Duties’ {behind}")
    assert (people(found.author), found.title) == (["Toft, H", "Siem, J"], "Dykes and Duties")
    assert (found.container, found.issued) == (journal, "2008")
    assert (found.volume, found.issue, found.page) == (volume, issue, page)


@pytest.mark.parametrize(
    ("raw", "edition", "page"),
    [
        ("Hella Toft, The Dyke: Law and Tides (2nd edn, Harbour Press 2008) 14", "2nd edn", "14"),
        ("Toft H, The Dyke: Law and Tides (Harbour Press 2008)", "", ""),
    ],
)
def test_a_house_and_its_year_have_no_comma_between_them(raw, edition, page):
    found = entry(raw)
    assert (people(found.author)[0].partition(",")[0], found.title) == ("Toft", "The Dyke: Law and Tides")
    assert (found.publisher, found.issued, found.page) == ("Harbour Press", "2008", page)
    assert (found.container, found.edition) == ("", edition)


@pytest.mark.parametrize("editors", ["Jan Siem (ed)", "Siem J and Holm R (eds)"])
def test_a_chapter_stands_in_a_book_of_a_house(editors):
    found = entry(f"Hella Toft, ‘Ports and Tides’ in {editors}, Law of the Coast (Hart 2008) 55")
    assert (people(found.author), found.title) == (["Toft, Hella"], "Ports and Tides")
    assert (found.container, found.publisher, found.issued) == ("Law of the Coast", "Hart", "2008")
    assert len(found.editor) == editors.count(" and ") + 1


def test_a_thesis_is_of_its_university():
    found = entry("Toft H, ‘Dykes and Duties’ (PhD thesis, University of Skell 2008)")
    assert (found.publisher, found.issued) == ("University of Skell", "2008")


@pytest.mark.parametrize(
    ("behind", "outlet"),
    [
        ("(Harbour Gazette, 3 May 2008) <https://harbour.example/dyke>", "Harbour Gazette"),
        ("Harbour Times (London, 3 May 2008) 3", "Harbour Times"),
    ],
)
def test_a_day_in_brackets_is_no_house_s_year(behind, outlet):
    found = entry(f"Hella Toft, ‘Dyke Breaks’ {behind}")
    assert (found.container, found.publisher, found.issued) == (outlet, "", "2008-05-03")


@pytest.mark.parametrize("behind", [", Harbour Gazette, 3 May 2024", " Harbour Gazette (3 May 2024)"])
def test_a_title_that_is_printed_twice_has_no_author(behind):
    found = entry(f"‘Dykes Break, Ministry Says’, ‘Dykes Break, Ministry Says’{behind}")
    assert (people(found.author), found.title) == ([], "Dykes Break, Ministry Says")
    assert (found.container, found.issued) == ("Harbour Gazette", "2024-05-03")


def test_two_quotations_that_differ_are_two_things():
    found = entry("“Rosa Holm”, “Dykes Break”, Harbour Gazette, 2014")
    assert (people(found.author), found.title) == (["Holm, Rosa"], "Dykes Break")


def test_in_with_a_capital_behind_a_comma_begins_a_name():
    found = entry("Toft, H., ‘The Last Stand’, In Harbour Shadows (25 June 2023)")
    assert found.container == "In Harbour Shadows"
    assert entry("Toft, H., ‘The Last Stand’, in Harbour Shadows (25 June 2023)").container == (
        "Harbour Shadows"
    )
