"""What reading an entry costs, counted in calls of functions: the same on every machine, unlike time."""

import sys

import pytest
from growth import growth

from newsld.text.references import read_lines

NAMES = "Adler Bauer Conti Dietz Ebert Falke Gruber Hauser Jansen Keller Lenz Maurer".split()
THINGS = "Boats Canals Dams Ferries Groynes Harbours Jetties Locks Moles Nets Piers Quays".split()
LISTS = {
    "{name}, R., & Berg, S. (2024, May 2). {thing} return. The Guardian. https://guardian.com/{thing}": 399,
    "Ministry of Transport. (2023). {thing} for {name}. https://transport.example/{thing}": 525,
    "{name}, R. (2019). Who builds {thing}? In S. Berg (Ed.), Ports of the south (pp. 3–9). Verso.": 533,
    "{name}, R. (2021) ‘{thing}’, Coastal Post, 3 May. Available at: https://coast.example/{thing}.": 473,
    "{name}, Rosa. 2020. “{thing} Cost.” Energy Policy 13 (2): 714–29. https://doi.org/10.1234/{thing}": 437,
    "{name}, Rosa. “{thing} Cost.” Northern Courier, 14 Apr. 2023, https://courier.example/{thing}.": 410,
    "Rosa {name}, “{thing},” Asian Survey 35, no. 3 (2019): 181–204.": 463,
    "Rosa {name} | {thing} go by | The Guardian | 2 May 2024 | https://guardian.com/{thing}": 1641,
    "{name} warns of {thing} (BBC News, 14 April 2023) https://bbc.com/{thing}": 1910,
    "{name} R, Berg SA. The price of {thing}. Energy Policy. 2020;13(2):714-29.": 412,
}
"""Entries with nothing out of the ordinary, in the forms that most lists have, and a little more than the
calls that each takes. A reading that all entries pay for raises a number: better it is looked for only in
those that have its words or marks."""


def listed(entry, names):
    return "\n".join(entry.format(name=name, thing=thing) for name in names for thing in THINGS)


def calls(text):
    """How many calls an entry takes, of functions in Python and of those built in."""
    count = 0

    def tell(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tell)
    try:
        found = read_lines(text)
    finally:
        sys.setprofile(None)
    return count / len(found)


@pytest.mark.parametrize(("entry", "most"), LISTS.items())
def test_a_plain_entry_takes_few_calls(entry, most):
    read_lines(listed(entry, NAMES[:6]))  # makes patterns and tables
    assert calls(listed(entry, NAMES[6:])) <= most


@pytest.mark.parametrize("line", ["Ab", "12.", "harbours)", "2020", "Rosa Holm", "HARBOUR"])
def test_a_line_that_can_be_no_reference_is_told_so_at_once(line):
    text = "\n".join([line] * 200)
    assert calls(text) <= 137
    assert {(found.raw, found.style, found.confidence) for found in read_lines(text)} == {(line, "", 0.0)}


@pytest.mark.parametrize(
    ("run", "most", "end"),
    [
        ("w", 3_900, " Gazette, 2020. https://gazette.example/b"),
        ("W", 3_900, " Gazette, 2020. https://gazette.example/b"),
        ("Å", 3_900, " (Paris: Verso, 2012), p. 3."),
        ("—", 64, " (Paris: Verso, 2012), p. 3."),
        ("_", 64, " (Paris: Verso, 2012), p. 3."),
    ],
)
def test_a_run_of_one_sign_takes_time_as_it_is_long(run, most, end):
    assert growth(lambda size: read_lines(run * size + end), most) < 1.7


def test_a_long_place_with_dashes_takes_time_as_it_is_long():
    def read(size: int) -> object:
        return read_lines("HOLM, Rosa, " + "HOLM-DE-" * size + " Gazette, 2020. https://gazette.example/b")

    assert growth(read, 160) < 1.7


@pytest.mark.parametrize("date", ["3/2/2024", "3.2.2024"])
def test_an_entry_with_a_date_in_figures_takes_no_more_in_a_longer_list(date):
    entries = [f"Holm, R. ({date}). {thing} for {name}. Post." for name in NAMES for thing in THINGS]
    read_lines("\n".join(entries))  # makes patterns and tables
    assert calls("\n".join(entries)) < 1.05 * calls("\n".join(entries[:24]))


@pytest.mark.parametrize("piece", [", pp. 1", ", no. 4", "; c"])
def test_a_title_with_many_tails_takes_time_as_it_is_long(piece):
    def read(size: int) -> object:
        return read_lines("HOLM, Rosa, " + piece * size + ". Title. 2020.")

    assert growth(read, 1_800 // len(piece)) < 1.7
