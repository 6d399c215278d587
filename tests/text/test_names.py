"""Names taken apart where nothing about them is in doubt, and left whole where anything is."""

import pytest
from growth import growth
from hypothesis import given, strategies as st

from newsld.text.names import in_order, is_organization, organization_type, split_person


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("Ada Berg", "Berg", "Ada"),
        ("A. B. Holm", "Holm", "A. B."),
        ("Ivo van der Meer", "van der Meer", "Ivo"),
        ("Kim Jong Un", "Kim", "Jong Un"),
        ("Kim Jong-un", "Kim", "Jong-un"),
        ("Xi Jinping", "Xi", "Jinping"),
        ("毛泽东", "毛", "泽东"),
        ("김여정", "김", "여정"),
        ("Pelé", "Pelé", ""),
    ],
)
def test_the_parts_of_a_name_are_in_its_own_order(name: str, family: str, given: str) -> None:
    found = split_person(name)
    assert (found.family, found.given, found.literal) == (family, given, "")


@pytest.mark.parametrize("name", ["Miguel Reyes Castro", "Ana Maria Lopes Prado", "ada berg holm"])
def test_a_name_whose_parts_nothing_tells_stays_whole(name: str) -> None:
    assert split_person(name).literal == name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ministry of Foreign Affairs", "GovernmentOrganization"),
        ("Harbour Workers' Association", "Organization"),
        ("The Coast Press Agency", "Organization"),
    ],
)
def test_a_body_is_no_person(name: str, kind: str) -> None:
    assert is_organization(name)
    assert organization_type(name) == kind


@pytest.mark.parametrize(
    "name",
    [
        *("Hafenamt Nord", "Deutscher Leuchtturmdienst", "Küstenwetterdienst", "Deutsche Hafenhilfe"),
        *("Havnetilsynet", "Sjömyndigheten", "Satamavirasto", "Bund der Lotsen", "UN Harbours", "IG Werft"),
    ],
)
def test_a_word_joined_with_one_for_a_body_and_some_first_words_make_it_no_person(name: str) -> None:
    assert is_organization(name)


@pytest.mark.parametrize("name", ["Skell County", "Larnby State", "Tidewater City", "Holm Township"])
def test_the_last_word_of_a_place_that_is_governed_makes_it_a_body(name: str) -> None:
    assert is_organization(name)
    assert not is_organization(" ".join(reversed(name.split())))


@pytest.mark.parametrize("name", ["Ada Berg", "Kim Jong Un", "毛泽东", "Pelé", "Ivo van der Meer"])
def test_a_person_is_no_body(name: str) -> None:
    assert not is_organization(name)


@pytest.mark.parametrize("name", ["Rosa Dienst", "Karl Bund", "Isaac Deutscher", "J. Hilfe", "AJ Holm"])
def test_a_family_name_may_be_a_word_that_bodies_bear(name: str) -> None:
    assert not is_organization(name)


@pytest.mark.parametrize("mark", ["(", "A, ", "van ", "von der ", "毛", "A.", "Kim ", "Dr. ", ", "])
@pytest.mark.parametrize("read", [split_person, is_organization, in_order])
def test_time_grows_with_the_length_of_a_hostile_name(mark, read) -> None:
    assert growth(lambda size: [read(mark * size + str(n)) for n in range(5)], 80_000) < 1.7


@given(st.text())
def test_any_text_is_taken_for_a_name(text: str) -> None:
    name = split_person(text)
    assert name.family or name.literal or not text.strip()
    assert _letters(in_order(text)) == _letters(text)


def _letters(text: str) -> list[str]:
    return sorted("".join(text.replace(",", "").split()))
