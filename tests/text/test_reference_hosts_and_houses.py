"""Editors before a host, houses named after their owners, volumes in Roman figures."""

import pytest

from newsld.text.references import read_lines


@pytest.mark.parametrize(
    "editors", ["Petra LINDQVIST, ed.", "Petra LINDQVIST and Thomas BERG, eds.", "Petra LINDQVIST (ed.)."]
)
def test_a_host_stands_behind_its_editors(editors):
    entry = f"SKLOR, Zs. Sand and ports. In: {editors} Shores of the south. Oslo: Verso, 2017, s. 20–28."
    found = read_lines(entry)[0]
    assert (found.title, found.container, found.publisher) == (
        "Sand and ports",
        "Shores of the south",
        "Verso",
    )


@pytest.mark.parametrize("house", ["Lind, Moe and Berg", "Lind, Moe & Berg", "Sandbank"])
def test_a_house_may_bear_the_names_of_its_owners(house):
    entry = f"[1] T. Sklor, Sand: The History of a Shore ({house}, New York, 2020)."
    assert read_lines(entry)[0].publisher == house


def test_a_house_ends_before_its_places():
    entry = "[1] T. Sklor, Sand: The History of a Shore (Sandbank, Old Skell, New York, 2020)."
    assert read_lines(entry)[0].publisher == "Sandbank"


@pytest.mark.parametrize("volume", ["XLVII", "IV", "X", "12"])
def test_a_law_reviews_volume_may_be_in_roman_figures(volume):
    entry = f"Sklor T and Lind K, ‘Sand and Tides’ (1992) {volume} Journal of Ports 427."
    found = read_lines(entry)[0]
    assert (found.volume, found.container, found.page) == (volume, "Journal of Ports", "427")


def test_a_review_may_begin_with_a_letter_that_is_a_figure():
    found = read_lines("Sklor T and Lind K, ‘Sand and Tides’ (1992) Cargo Law Review 427.")[0]
    assert (found.volume, found.container) == ("", "Cargo Law Review")
