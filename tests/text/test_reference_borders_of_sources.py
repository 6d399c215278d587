"""Where a source begins behind a title: a city with its state, an outlet in small letters, a journal."""

import pytest

from newsld.text.references import read_lines


@pytest.mark.parametrize("place", ["London", "Cambridge, MA", "New York, NY", "Washington, D.C."])
@pytest.mark.parametrize("title", ["Sand wars", "Sand wars: a history", "Sand, gravel, and silt"])
def test_a_house_stands_behind_its_city_and_state(place, title):
    found = read_lines(f"Lind, R. (2021) {title}, {place}: MIT Press.")[0]
    assert (found.title, found.publisher) == (title, "MIT Press")


def test_a_title_may_end_in_capitals_and_a_colon():
    found = read_lines("Lind, R. (2021) Sand wars, tides, EU: a short guide. Verso.")[0]
    assert found.title == "Sand wars, tides, EU: a short guide"


@pytest.mark.parametrize("outlet", ["la Repubblica", "de Volkskrant", "The Guardian"])
def test_an_outlet_may_begin_with_a_small_letter_behind_a_quoted_title(outlet):
    found = read_lines(f"Lind A and Moe C, ‘Sand on the Coast’ {outlet} (26 February 2023) 3")[0]
    assert (found.title, found.container, found.issued) == ("Sand on the Coast", outlet, "2023-02-26")


def test_a_small_letter_behind_a_quotation_goes_on_with_the_title():
    found = read_lines("Lind, A. (2023). ‘Sand wars’ de la Mancha and other tales. Verso.")[0]
    assert found.title == "‘Sand wars’ de la Mancha and other tales"


@pytest.mark.parametrize("number", ["Nr. 6", "no. 6"])
def test_a_number_in_german_is_one(number):
    found = read_lines(f"Lind, Rosa. 2020. Sand am Hafen. Psychological Science 10, {number}: 920–928.")[0]
    assert (found.title, found.container, found.volume, found.issue, found.page) == (
        "Sand am Hafen",
        "Psychological Science",
        "10",
        "6",
        "920–928",
    )
