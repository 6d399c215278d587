"""The year in brackets before a title that stands behind it once more, as German schools ask for."""

import pytest

from newsld.text.references import read_lines


@pytest.mark.parametrize(
    "rest",
    [", 2018", ", Berlin, 2018", ", New York, 2018", ", 2. Aufl., Wiesbaden, 2018"],
)
def test_place_and_year_behind_a_title_are_none_of_it(rest):
    found = read_lines(f"Lind, Nadia (2018): Sand am Hafen: eine Geschichte{rest}.")[0]
    assert (found.title, found.issued) == ("Sand am Hafen: eine Geschichte", "2018")


@pytest.mark.parametrize(
    "entry",
    [
        "Lind, Nadia. (2018). World sand report, 2018. Verso.",
        "Lind, Nadia (2019): World sand report, 2018.",
    ],
)
def test_another_year_belongs_to_the_title(entry):
    assert read_lines(entry)[0].title == "World sand report, 2018"
