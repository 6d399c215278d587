"""Headlines that end in who says so, and titles that begin with a body's word."""

import pytest

from newsld.text.references import read_lines


@pytest.mark.parametrize(
    "title",
    [
        "Sand Runs Short at the Port, Study Finds",
        "Sand Runs Short at the Port, Harbour Agency Says",
        "Sand Runs Short at the Port, Officials Say",
    ],
)
@pytest.mark.parametrize("rest", [". The Guardian, 3 May 2021", " | The Guardian | 3 May 2021"])
def test_who_says_so_behind_a_comma_belongs_to_the_headline(title, rest):
    found = read_lines(title + rest)[0]
    assert (found.author, found.title, found.container) == ((), title, "The Guardian")


def test_who_wrote_it_does_not():
    found = read_lines("Sand Runs Short at the Port, Rosa Lind. The Guardian, 3 May 2021.")[0]
    assert ([str(name) for name in found.author], found.title) == (
        ["Rosa Lind"],
        "Sand Runs Short at the Port",
    )


@pytest.mark.parametrize("title", ["Committee of fishers asks for sand", "La Comisión de Pesca pide arena"])
def test_a_title_that_begins_with_a_bodys_word_is_no_part_of_a_person(title):
    found = read_lines(f"LIND, Santiago. {title}. El País [online]. 3 May 2022.")[0]
    assert ([name.family for name in found.author], found.title) == (["LIND"], title)


@pytest.mark.parametrize(
    "title",
    [
        "'No sand left,' Rosa Holm says as barges wait at the harbour",
        "“No sand left”, builders told by the harbour trust",
        '"No sand left," the harbour master told us',
        "‘A town without sand’ – inside the harbour that waits",
        "‘No sand left’: harbour chief pleads with ministers",
        "Harbour chief calls dredger “a disgrace”",
        "The ‘sand cartel’ of the south is filling up",
    ],
)
def test_a_headline_that_quotes_somebody_is_the_title_whole(title):
    found = read_lines(f"Lind, R. (2024, May 3). {title}. The Guardian. https://www.theguardian.com/sand")[0]
    assert (found.title, found.container) == (title, "The Guardian")


@pytest.mark.parametrize("outlet", ["The Washington Post", "la Repubblica", "Journal of coastal studies"])
def test_an_outlet_behind_a_quoted_title_is_no_part_of_it(outlet):
    found = read_lines(f"Lind, R. (2024, May 3). “No sand left,” {outlet}. https://sand.example/left")[0]
    assert (found.title, found.container) == ("No sand left", outlet)
