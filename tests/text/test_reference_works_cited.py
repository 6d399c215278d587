"""Works cited as students list them: sites and their owners, names with stops, courts, desks."""

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


@pytest.mark.parametrize("head", ["", "Holm, Rosa. "])
def test_the_site_of_the_link_stands_before_its_owner(head):
    found = entry(
        f"{head}“Sand Doubles.” Harbour Watch. Tidal Trust, May 3, 2021. https://harbourwatch.example/3"
    )
    assert (found.container, found.publisher) == ("Harbour Watch", "Tidal Trust")


def test_a_name_that_is_not_the_site_s_is_left_as_it_was():
    found = entry("“Sand Doubles.” Opinion. The Guardian, May 3, 2021. https://www.theguardian.com/3")
    assert (found.container, found.publisher) == ("The Guardian", "")


def test_names_turned_round_may_have_a_stop_each():
    found = entry("Holm, Rosa. Berg, Sam. “Sand Doubles.” Harbour Gazette, 3 May 2021.")
    assert (people(found.author), found.title) == (["Holm, Rosa", "Berg, Sam"], "Sand Doubles")


def test_a_name_turned_round_may_stand_behind_the_title():
    found = entry("“Sand Doubles.” Holm, Rosa. The Guardian, 3 May 2021.")
    assert (people(found.author), found.container) == (["Holm, Rosa"], "The Guardian")


@pytest.mark.parametrize("outlet", ["Reuters, London", "Reuters"])
def test_an_agency_and_its_city_are_no_name(outlet):
    found = entry(f"“Sand Doubles.” {outlet}, 3 May 2021.")
    assert (people(found.author), found.container) == ([], "Reuters")


@pytest.mark.parametrize(
    "behind",
    [
        ", 347 U.S. 483 (1954).",
        ". 347 US 483. Supreme Court of the US. 1954.",
        ", No. 12-345 (D. Mass. May 12, 1954).",
        ". 12 May 1954. Supreme Court of Skell.",
    ],
)
def test_those_who_meet_in_court_are_no_authors(behind):
    found = entry(f"Holm v. Port Authority{behind}")
    assert (people(found.author), found.title) == ([], "Holm v. Port Authority")
    assert found.issued.startswith("1954")


def test_a_court_may_be_the_author_of_its_case():
    found = entry("Supreme Court of Skell (2022) Holm v. Port Authority, No. 19-1392.")
    assert (people(found.author), found.issued) == (["Supreme Court of Skell"], "2022")


def test_a_desk_may_sign_in_small_letters():
    found = entry("onze politieke redactie. “Zand wordt duur.” Trouw, 4 June 2025.")
    assert (people(found.author), found.title) == (["onze politieke redactie"], "Zand wordt duur")


@pytest.mark.parametrize(
    ("head", "names"),
    [("Berg, J.", ["Berg, J."]), ("Amt für Küstenschutz (AKS)", ["Amt für Küstenschutz (AKS)"])],
)
def test_a_year_in_brackets_may_end_an_entry(head, names):
    found = entry(f"{head}, Remarks on Ports and Tides (2021) <https://ports.example/watch>")
    assert (people(found.author), found.title) == (names, "Remarks on Ports and Tides")
    assert found.issued == "2021"


def test_the_article_of_a_title_is_no_given_name():
    found = entry("Holm, A. The Salt Pit. Tidal Press, 1948.")
    assert (people(found.author), found.title) == (["Holm, A."], "The Salt Pit")


def test_capitals_behind_family_names_are_initials():
    found = entry("Holm MM and Berg PN, ‘Sand Doubles’ (2013) 9 Coastal Law Review 247")
    assert people(found.author) == ["Holm, MM", "Berg, PN"]


def test_a_state_before_its_department_is_no_initial():
    found = entry(
        "U.S. Department of Ports. The Spirit of Skell: Statement of Ports. 18 Aug. 2023, https://ports.gov/3."
    )
    assert (people(found.author), found.issued) == (["U.S. Department of Ports"], "2023-08-18")
