"""Titles as pages and libraries show them: with the site's name behind, the work's form before."""

from __future__ import annotations

import pytest

from newsld.document import Reference
from newsld.source import Span
from newsld.text.references import parse_entries

AT = "https://www.skellgazette.example/sand"


def read(raw: str) -> Reference:
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    return found


@pytest.mark.parametrize(
    ("raw", "title", "container"),
    [
        (
            f"Holm, Rosa. “Sand Runs Short - Skell Gazette.” Skell Gazette, 3 May 2024, {AT}.",
            "Sand Runs Short",
            "Skell Gazette",
        ),
        (
            f"Rosa Holm, “Sand Runs Short at the Port | Skell Gazette,” May 3, 2024. {AT}",
            "Sand Runs Short at the Port",
            "Skell Gazette",
        ),
        (
            f"Holm, Rosa. “Sand at Sea | Barges | Skell Gazette.” Journal of Ports, 3 May 2024, {AT}.",
            "Sand at Sea",
            "Journal of Ports",
        ),
        (
            f"Barges wait, sand runs short—Skell Gazette. (n.d.). {AT}",
            "Barges wait, sand runs short",
            "Skell Gazette",
        ),
        (
            "Who Owns the Pier | Berg Harbour Trust. (n.d.). https://www.pier.example/who",
            "Who Owns the Pier",
            "Berg Harbour Trust",
        ),
        (
            f"Holm, R. (2024). Sand runs short at 4 ports. [online] Skellgazette.example. Available at: {AT}",
            "Sand runs short at 4 ports",
            "Skellgazette.example",
        ),
    ],
)
def test_a_site_s_name_behind_a_title_is_the_outlet_and_of_no_title(raw, title, container):
    found = read(raw)
    assert (found.title, found.container) == (title, container)


@pytest.mark.parametrize(
    "title",
    [
        "Sand and Barges - A History",
        "Ports | Sand | what a town pays for both",
        "Skell—Where Sand Runs Short",
    ],
)
def test_other_words_behind_a_bar_or_dash_stay_in_the_title(title):
    assert read(f"Holm, Rosa. “{title}.” Tideline, 3 May 2024, {AT}.").title == title


@pytest.mark.parametrize("form", ["(PDF) ", "[PDF] ", "[Video]: "])
def test_the_form_of_a_work_before_its_title_is_no_part_of_it(form):
    found = read(f"Holm, Rosa. “{form}Sand and Ports of the North.” ResearchGate, June 2022, {AT}")
    assert found.title == "Sand and Ports of the North"


def test_a_site_s_host_before_the_address_is_the_outlet():
    raw = f"Holm, R. (2024, May 3). Sand runs short at the port. www.skellgazette.example. {AT}"
    found = read(raw)
    assert (found.container, found.url) == ("www.skellgazette.example", AT)


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("https://www.tideline.example/pubs/SA40 12-1.html", "https://www.tideline.example/pubs/SA4012-1.html"),
        ("https://tideline.example/c/64ca-a 326-46b6-98fb", "https://tideline.example/c/64ca-a326-46b6-98fb"),
        ("https://tideline.example/critical-sand-of-har bour-towns/", "https://tideline.example/critical-sand-of-harbour-towns/"),
    ],
)  # fmt: skip
def test_the_rest_of_an_address_that_ends_an_entry_is_joined(cut, whole):
    assert read(f"Rosa Holm, “Sand Runs Short,” Tideline, {cut}").url == whole


def test_pages_behind_an_address_are_no_rest_of_it():
    assert read(f"Rosa Holm, “Sand Runs Short,” Tideline, {AT} 12-15").url == AT


@pytest.mark.parametrize("lead", ["Available from", "Available at:", "Retrieved from"])
def test_words_before_a_link_that_is_missing_are_no_source(lead):
    found = read(f"Holm, R. (2016) Sand and the Northern Port. University of Skell. {lead}")
    assert (found.title, found.container or found.publisher) == (
        "Sand and the Northern Port",
        "University of Skell",
    )


def test_a_quotation_that_a_colon_follows_begins_a_title():
    raw = f"Holm, R. (2024, May 3). ‘Out of sand’ : The port that waits. Reuters. {AT}"
    assert read(raw).title == "‘Out of sand’ : The port that waits"


def test_a_subtitle_behind_a_question_is_no_outlet_before_a_publisher():
    raw = "Holm, R. (2003) Whose Sand? Harbour Towns and Barges in the North. Routledge, London."
    found = read(raw)
    assert (found.title, found.publisher) == (
        "Whose Sand? Harbour Towns and Barges in the North",
        "Routledge",
    )


def test_a_society_s_legal_form_is_of_its_name():
    raw = (
        f"Hafenfreunde Skell e.V. (2024). Sandbericht Langzeitentwicklung. Abgerufen am 3. Mai 2024 von {AT}"
    )
    found = read(raw)
    assert [name.literal for name in found.author] == ["Hafenfreunde Skell e.V"]
    assert found.title == "Sandbericht Langzeitentwicklung"


@pytest.mark.parametrize("words", ["Sandbank", "Tide Tables", "Skell API"])
def test_one_or_two_linked_words_at_the_head_are_the_title_where_something_is_said_of_them(words):
    remark = "Announcement of the tables that show when a barge can pass."
    found = read(f"[{words}](https://skell.example/tables) - {remark} Tideline, 3 May 2024.")
    assert (found.title, found.container, found.author) == (words, "Tideline", ())
