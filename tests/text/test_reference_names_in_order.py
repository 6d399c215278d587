"""Names in order at the head of an entry, and in lists of names anywhere in it."""

from __future__ import annotations

import pytest

from newsld.text.references import read_lines

DAY = "2020-06-02"


def entry(raw: str) -> tuple[str, str, str, str]:
    """Authors, date, title, and the outlet or issuer."""
    (found,) = read_lines(raw)
    people = "; ".join(name.literal or f"{name.given} {name.family}" for name in found.author)
    return people, found.issued, found.title, found.container or found.publisher


@pytest.mark.parametrize(
    "raw",
    [
        "Lia M. Holm, What the quarry left behind. Tideline Review, June 2, 2020",
        "Lia M. Holm, What the quarry left behind, Tideline Review, June 2, 2020",
        "Lia M. Holm. What the quarry left behind. Tideline Review, June 2, 2020.",
        "Lia M. Holm. What the quarry left behind. Tideline Review. 2 June 2020. https://tideline.example/q",
        "Lia M. Holm: What the quarry left behind. Tideline Review, 2 June 2020",
        "Lia M. Holm – What the quarry left behind – Tideline Review (2 June 2020)",
        "Lia M. Holm, “What the quarry left behind,” Tideline Review, June 2, 2020.",
    ],
)
def test_a_middle_initial_is_not_behind_a_family_name(raw):
    assert entry(raw) == ("Lia M. Holm", DAY, "What the quarry left behind", "Tideline Review")


@pytest.mark.parametrize("mark", [". ", ": "])
def test_nor_is_it_where_another_name_follows(mark):
    raw = f"Lia M. Holm and Sam Berg{mark}What the quarry left behind. Tideline Review, June 2, 2020."
    assert entry(raw) == ("Lia M. Holm; Sam Berg", DAY, "What the quarry left behind", "Tideline Review")


def test_a_title_that_begins_with_a_quotation_stays_whole():
    raw = "Lia M. Holm, “Nobody asked us”: Life at the quarry. Tideline Review, June 2, 2020"
    assert entry(raw) == ("Lia M. Holm", DAY, "“Nobody asked us”: Life at the quarry", "Tideline Review")


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        (
            "Holm R. Sandbars: what next for the ports? The Guardian. 2020 Jun 2.",
            "Sandbars: what next for the ports?",
        ),
        ("Holm R. Sandbars: A new map. Energy Policy. 2020;13(2):714-29.", "Sandbars: A new map"),
        ("Holm R. Sandbars, reefs and boats. London: Verso; 2020.", "Sandbars, reefs and boats"),
        ("Holm R. UK, Norway and the sand. The Guardian. June 2, 2020.", "UK, Norway and the sand"),
        ("Li Q. Reefs, Ports and Other Sandbanks. The Guardian 2020.", "Reefs, Ports and Other Sandbanks"),
        ("Holm, R. Sandbars, Reefs and Boats. Verso, 2020.", "Sandbars, Reefs and Boats"),
    ],
)
def test_an_initial_behind_a_family_name_stays_there(raw, title):
    assert entry(raw)[2] == title


@pytest.mark.parametrize(
    "raw",
    [
        "Ana Holm, Sam Berg, and Ada Lind – Sand runs out – Tideline Review – 2 June 2020",
        "“Sand runs out” by Ana Holm, Sam Berg, and Ada Lind, Tideline Review, June 2, 2020",
        "Sand runs out, by Ana Holm, Sam Berg, and Ada Lind, Tideline Review, 2 June 2020",
        "Sand runs out (Ana Holm, Sam Berg, and Ada Lind, Tideline Review, 2 June 2020)",
        "Tideline Review – Ana Holm, Sam Berg, and Ada Lind – Sand runs out (2 June 2020)",
        "June 2, 2020: Ana Holm, Sam Berg, and Ada Lind, “Sand runs out” (Tideline Review)",
        "Ana Holm, Sam Berg, and Ada Lind, Tideline Review, 2 June 2020, “Sand runs out”",
        "Ana Holm, Sam Berg, & Ada Lind | Sand runs out | Tideline Review | 2 June 2020",
    ],
)
def test_the_last_of_three_names_has_a_comma_and_an_and_before_it(raw):
    assert entry(raw) == ("Ana Holm; Sam Berg; Ada Lind", DAY, "Sand runs out", "Tideline Review")


@pytest.mark.parametrize(
    ("raw", "people"),
    [
        ("Noor Al-Rashid, Why sand runs out. Tideline Review, June 2, 2020", "Noor Al-Rashid"),
        ("Rosa Holm, Why sand runs out. Tideline Review, 2 June 2020. https://t.example/s", "Rosa Holm"),
        ("Ana Holm and Sam Berg, Why sand runs out. The Guardian, June 2, 2020.", "Ana Holm; Sam Berg"),
        (
            "Ana Holm, Sam Berg, and Ada Lind, Why sand runs out. Tideline Review, June 2, 2020",
            "Ana Holm; Sam Berg; Ada Lind",
        ),
        ("Joost van der Berg, Why sand runs out. Tideline Review, 2 June 2020.", "Joost van der Berg"),
        ("Joost van der Berg: Why sand runs out. Tideline Review, 2 June 2020", "Joost van der Berg"),
        ("Lia M. Holm: Why sand runs out. The Guardian, 2 June 2020", "Lia M. Holm"),
        ("Lia M. Holm and Sam Berg, Why sand runs out. The Guardian, 2 June 2020", "Lia M. Holm; Sam Berg"),
    ],
)
def test_a_comma_parts_names_from_a_title_that_a_stop_ends(raw, people):
    found = entry(raw)
    assert (found[0], found[2]) == (people, "Why sand runs out")


def test_a_comma_in_a_title_begins_no_outlet_that_goes_on_over_a_stop():
    raw = "Ana Holm, Sand runs out in Skell, Lund and Oslo. Tideline Review, June 2, 2020"
    assert entry(raw) == ("Ana Holm", DAY, "Sand runs out in Skell, Lund and Oslo", "Tideline Review")


@pytest.mark.parametrize(
    "raw",
    [
        "New York, Sand and Stone. Verso, 2020.",
        "Sand Wars, how we lost the coast. Verso, 2020.",
        "Karl Holm, a life in sand. Verso, 2020.",
    ],
)
def test_what_may_be_a_title_is_not_surely_a_name(raw):
    (found,) = read_lines(raw)
    assert found.confidence < 0.95


@pytest.mark.parametrize(
    "raw",
    [
        "Sven Berg with Dora Lind, “Why sand runs out,” Tideline Review, June 2, 2020.",
        "Sven Berg, with Dora Lind, “Why sand runs out,” Tideline Review, June 2, 2020.",
        "Berg, Sven with Dora Lind. “Why sand runs out.” Tideline Review, 2 June 2020, https://t.example/s.",
        "Berg, Sven, with Dora Lind. “Why sand runs out.” Tideline Review, 2 June 2020.",
        "Why sand runs out, by Sven Berg with Dora Lind, Tideline Review, 2 June 2020",
        "Sven Berg with Dora Lind. Why sand runs out. Tideline Review, 2 June 2020.",
        "Sven Berg with Dora Lind, Why sand runs out. Tideline Review, 2 June 2020.",
        "Sven Berg with Dora Lind: Why sand runs out. Tideline Review, 2 June 2020.",
    ],
)
def test_who_wrote_with_somebody_is_named_before_with(raw):
    assert entry(raw) == ("Sven Berg; Dora Lind", DAY, "Why sand runs out", "Tideline Review")


@pytest.mark.parametrize(
    ("raw", "people", "title"),
    [
        (
            "Friends with Boats. (2020). Annual report. https://f.example/a",
            "Friends with Boats",
            "Annual report",
        ),
        ("Holm, R. Interview with Sam Berg. Tideline, 2020.", "R. Holm", "Interview with Sam Berg"),
        ("Rosa Holm, “Living with Floods,” The Guardian, June 2, 2020.", "Rosa Holm", "Living with Floods"),
    ],
)
def test_with_joins_nothing_but_persons(raw, people, title):
    found = entry(raw)
    assert (found[0], found[2]) == (people, title)


@pytest.mark.parametrize(
    ("raw", "people", "outlet"),
    [
        ("Rosa Holm for The Guardian: Why sand runs out, 2 June 2020", "Rosa Holm", "The Guardian"),
        ("Rosa Holm for Skell Gazette: Why sand runs out, 2 June 2020", "Rosa Holm", "Skell Gazette"),
        (
            "Sven Berg and Dora Lind for Reuters: Why sand runs out, 2 June 2020",
            "Sven Berg; Dora Lind",
            "Reuters",
        ),
        ("Rosa Holm for Reuters, “Why sand runs out,” 2 June 2020", "Rosa Holm", "Reuters"),
    ],
)
def test_for_names_the_outlet_before_a_title(raw, people, outlet):
    assert entry(raw) == (people, DAY, "Why sand runs out", outlet)


@pytest.mark.parametrize(
    ("raw", "outlet"),
    [
        ("Sand runs out at the port. Rosa Holm. Tideline Review. 2 June 2020.", "Tideline Review"),
        (
            "Sand runs out at the port. Peter Holm. Quay Ledger, 2 June 2020. https://q.example",
            "Quay Ledger",
        ),
    ],
)
def test_a_given_name_tells_who_wrote_behind_a_title_and_a_stop(raw, outlet):
    people, issued, title, container = entry(raw)
    assert people.endswith(" Holm")
    assert (issued, title, container) == (DAY, "Sand runs out at the port", outlet)


def test_words_that_are_no_given_name_do_not():
    assert entry("Sand runs out at the port. Wide Dunes. Quay Ledger, 2 June 2020.")[0] == ""
