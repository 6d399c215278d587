"""Persons whose family names stand first without a comma: the given names that are known tell the list."""

import pytest

from newsld.text.references import read_lines

SWISS = """\
Lindqvist Anton, « Le sable manque au port », Le Courrier du Quai, 03.05.2021.
Halberg Nadia et Moser Thomas, « Qui paie la digue ? », Revue des ports 12 (3), 2019, pp. 14‑29.
Dupraz Elena, Histoire des ports du sud, Genève, Éditions du Quai, 2018."""


def names(text):
    return [[(name.family, name.given) for name in found.author] for found in read_lines(text)]


def test_family_names_stand_first_where_known_given_names_say_so():
    assert names(SWISS) == [
        [("Lindqvist", "Anton")],
        [("Halberg", "Nadia"), ("Moser", "Thomas")],
        [("Dupraz", "Elena")],
    ]


@pytest.mark.parametrize(
    ("entry", "author"),
    [
        ("Sklor Brennig, « Les marées », Le Courrier du Quai, 04.05.2021.", [("Sklor", "Brennig")]),
        ("Thomas Elena, « Les marées », Le Courrier du Quai, 04.05.2021.", [("Thomas", "Elena")]),
        ("Sklor Maria Elena, « Les marées », Revue des ports 4, 2020.", [("Sklor", "Maria Elena")]),
        ("Varga Sklor Maria, « Les marées », Revue des ports 4, 2020.", [("Varga Sklor", "Maria")]),
        ("van der Sklor Maria, « Les marées », Revue des ports 4, 2020.", [("van der Sklor", "Maria")]),
        ("Sklor Thomas B., « Les marées », Revue des ports 4, 2020.", [("Sklor", "Thomas B.")]),
        (
            "Sklor Brennig et Varga Thomas B., « Les marées », Le Courrier du Quai, 04.05.2021.",
            [("Sklor", "Brennig"), ("Varga", "Thomas B.")],
        ),
        ("Sklor B., « Les marées », Revue des ports 4, 2020.", [("Sklor", "B.")]),
        ("van der Sklor B., « Les marées », Revue des ports 4, 2020.", [("van der Sklor", "B.")]),
        ("R. Sklor, « Les marées », Revue des ports 4, 2020.", [("Sklor", "R.")]),
    ],
)
def test_an_entry_is_read_as_the_others_of_its_list(entry, author):
    assert names(f"{SWISS}\n{entry}")[-1] == author


def test_bodies_stay_whole_among_them():
    entry = "Office fédéral des ports, « Les marées », 04.05.2021."
    found = read_lines(f"{SWISS}\n{entry}")[-1]
    assert [str(name) for name in found.author] == ["Office fédéral des ports"]


def test_given_names_stand_first_where_the_list_says_so():
    text = SWISS.replace("Lindqvist Anton", "Anton Lindqvist").replace("Dupraz Elena", "Elena Dupraz")
    entry = "Varga Thomas, « Les marées », Le Courrier du Quai, 04.05.2021."
    found = names(
        text.replace("Halberg Nadia et Moser Thomas", "Nadia Halberg et Thomas Moser") + f"\n{entry}"
    )
    assert found == [
        [("Lindqvist", "Anton")],
        [("Halberg", "Nadia"), ("Moser", "Thomas")],
        [("Dupraz", "Elena")],
        [("Thomas", "Varga")],
    ]


def test_one_name_alone_does_not_tell():
    found = read_lines("Halberg Nadia, « Qui paie la digue ? », Revue des ports 12 (3), 2019, pp. 14‑29.")[0]
    assert found.confidence < 0.95


@pytest.mark.parametrize("seen", ["vid. 2024-06-03", "cit. 2024-06-03", "navštíveno 3. 6. 2024"])
def test_the_day_somebody_looked_in_czech_is_no_date(seen):
    line = f"HOLM, Rosa. Bouře na pobřeží. Pobřežní deník [online]. 2023 [{seen}]. Dostupné z: https://denik.example/a"
    found = read_lines(line)[0]
    assert (found.issued, found.accessed) == ("2023", "2024-06-03")
