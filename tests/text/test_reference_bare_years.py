"""Years without parentheses between names turned round and a colon, and words for the authors above."""

from __future__ import annotations

import pytest

from newsld.text.references.finding.lists import read_lines


@pytest.mark.parametrize(
    ("head", "families"),
    [
        ("Holm, Rosa 2019a: ", ["Holm"]),
        ("Holm, R. 2019a: ", ["Holm"]),
        ("Holm, Rosa/Berg, Ole 2019a: ", ["Holm", "Berg"]),
        ("Holm, R., Berg, O. 2019a: ", ["Holm", "Berg"]),
        ("Holm, Rosa (2019a): ", ["Holm"]),
    ],
)
def test_a_year_before_a_colon_needs_no_parentheses(head, families):
    (found,) = read_lines(f"{head}Silt and sand. In: Marsh Studies 12 (3), 4-18.")
    assert [name.family for name in found.author] == families
    assert (found.issued, found.year_suffix, found.title) == ("2019", "a", "Silt and sand")
    assert (found.container, found.volume, found.page) == ("Marsh Studies", "12", "4-18")


def test_editors_before_a_bare_year_are_editors():
    (found,) = read_lines("Holm, Rosa (Hg.) 2019: Das Watt. Kiel: Hafenverlag.")
    assert ([name.family for name in found.editor], found.author, found.issued) == (["Holm"], (), "2019")


@pytest.mark.parametrize(
    "again", ["Ders. (2020): ", "Dies. 2020: ", "Id. (2020): ", "Idem. (2020): ", "Ders., (2020): "]
)
def test_words_for_the_authors_above_are_no_author(again):
    _, found = read_lines(f"Holm, Rosa (2019): Silt. Kiel: Hafenverlag.\n{again}Sand. Kiel: Hafenverlag.")
    assert [name.family for name in found.author] == ["Holm"]
    assert (found.issued, found.title) == ("2020", "Sand")


def test_a_year_that_begins_a_title_is_no_date_of_issue():
    (found,) = read_lines(
        "1989: The year of the wall. Harbour Gazette, 3 May 2009. https://quay.example/wall"
    )
    assert found.issued == "2009-05-03"


def test_the_day_behind_the_outlet_is_read_where_initials_and_a_bare_year_stand_first():
    lines = [
        "Holm, R.; Berg, S. 2025: Netze vor der Bucht. In: Libération 26.8.2025.",
        "Lind, A. 2024: Ebbe ohne Ende. In: Bloomberg 18.11.2024. [https://www.bloomberg.com/tide].",
        *(f"Berg, S.; Lind, A. {year}: Wer die Kais bezahlt. Verso." for year in (2021, 2022, 2023)),
    ]
    dates = [found.issued for found in read_lines("\n".join(lines))]
    assert dates == ["2025-08-26", "2024-11-18", "2021", "2022", "2023"]


@pytest.mark.parametrize("initials", ["N. D.", "S. F.", "S. D.", "O. J."])
def test_initials_that_say_elsewhere_that_there_is_no_date_are_a_name(initials):
    work = "A Rational Theory of Sand. Energy Policy 3(2), 3–9."
    found = read_lines(
        f"Melt, {initials} 1981. {work}\nMelt, {initials} and Holm, R. 1981. {work}\n"
        f"Holm, R. & Melt, {initials} 1981. {work}\n"
    )
    assert [[name.given for name in one.author] for one in found] == [
        [initials],
        [initials, "R."],
        ["R.", initials],
    ]
    assert {(one.title, one.issued) for one in found} == {("A Rational Theory of Sand", "1981")}


@pytest.mark.parametrize(
    "date", ["(1992 [1967]).", "(1992 [1967])", "([1967] 1992).", "[1967] (1992)", "(1967/1992)."]
)
def test_beside_the_year_of_the_edition_used_may_stand_that_of_the_first(date):
    (found,) = read_lines(f"Holm, R. {date} The tide. Verso.")
    assert [name.family for name in found.author] == ["Holm"]
    assert (found.issued, found.title, found.publisher) == ("1992", "The tide", "Verso")
