"""Lines of press reviews and lists of links: the outlet closes them, or a sentence and a name open them."""

from __future__ import annotations

import pytest

from newsld.document import Reference
from newsld.source import Span
from newsld.text.references import parse_entries


def read(raw: str) -> Reference:
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    return found


@pytest.mark.parametrize("dash", [" — ", " – ", " - "])
@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Skell 2026 Poll: Dead heat for harbour master", "Tideline Opinion Research"),
        ("Holm, Berg tied in the race for the harbour, Dem poll shows", "The Skell Independent"),
    ],
)
def test_a_name_behind_the_only_dash_closes_a_title(title, dash, outlet):
    found = read(f"{title}{dash}{outlet}")
    assert (found.author, found.title, found.container) == ((), title, outlet)


def test_a_person_behind_the_dash_is_the_author():
    found = read("Sand runs short at the port of Skell – Rosa Holm")
    assert [name.family for name in found.author] == ["Holm"]
    assert (found.title, found.container) == ("Sand runs short at the port of Skell", "")


def test_a_person_before_the_colon_stays_the_author():
    found = read("Rosa Holm: Sand runs short at the port of Skell – Tideline, 3 May 2024")
    assert [name.family for name in found.author] == ["Holm"]
    assert found.container == "Tideline"


def test_an_agency_s_work_that_an_outlet_shows_is_in_that_outlet():
    found = read("Sand runs short at the port of Skell as barges wait — Reuters via PBS NewsHour")
    assert [name.literal for name in found.author] == ["Reuters"]
    assert (found.title, found.container) == (
        "Sand runs short at the port of Skell as barges wait",
        "PBS NewsHour",
    )


@pytest.mark.parametrize(
    ("opening", "authors"),
    [
        ("Am Hafen fehlt der Sand, und keiner weiß warum, meint Rosa Holm", ["Holm"]),
        ("No barge came in for weeks. Ada Berg and Sam Lind", ["Berg", "Lind"]),
        ("Was die Stadt dafür zahlt, ist kein Geheimnis mehr. Rosa Holm", ["Holm"]),
    ],
)
def test_what_is_said_before_the_author_and_a_colon_is_of_no_title(opening, authors):
    found = read(f"{opening}: Der Preis des Sandes (Die Welt, 24.08.2017)")
    assert [name.family for name in found.author] == authors
    assert (found.issued, found.title, found.container) == ("2017-08-24", "Der Preis des Sandes", "Die Welt")


def test_a_colon_behind_other_words_stays_in_the_title():
    raw = "No barge came in for weeks. Sand and ports: what a town pays (Reuters, 24 August 2017)"
    assert read(raw).title == "No barge came in for weeks. Sand and ports: what a town pays"


@pytest.mark.parametrize("end", ["at Link.", "at here.", "at https://www.theguardian.com/ferry."])
@pytest.mark.parametrize(
    ("name", "author"),
    [("Rosa Holm", "Rosa Holm"), ("Tidal Threat Intelligence", "Tidal Threat Intelligence")],
)
def test_an_outlet_may_stand_between_the_date_and_a_quoted_title(name, author, end):
    found = read(
        f"{name}. (June 21, 2024). The Guardian. “Ferry firm admits ransom.” Accessed on July 1, 2024, {end}"
    )
    assert [str(name) for name in found.author] == [author]
    assert (found.title, found.container) == ("Ferry firm admits ransom", "The Guardian")
    assert (found.issued, found.accessed) == ("2024-06-21", "2024-07-01")
