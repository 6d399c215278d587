"""Initials before family names: whose they are, also where the next name's initials follow a comma."""

import pytest

from newsld.text.references import read_lines


def names(line):
    (reference,) = read_lines(line)
    return [(name.given, name.family) for name in reference.author]


TWO = [("R.", "Holm"), ("S. A.", "Lind")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("R. Holm, S. A. Lind, Slow sand in wet winds. Harbour Gazette (1972).", TWO),
        ("R. Holm, S. A. Lind, Slow sand in wet winds. The Guardian (1972).", TWO),
        ("R. Holm, S. A. Lind, Slow sand. arXiv [Preprint] (2019). https://arxiv.org/abs/1901.12345.", TWO),
        (
            "J.P. van Dam, R. Holm, T. O'Neill, Grain soil of the coast: a review, Le Monde (1975).",
            [("J.P.", "van Dam"), ("R.", "Holm"), ("T.", "O'Neill")],
        ),
    ],
)
def test_initials_behind_a_comma_are_those_of_the_next_name(line, expected):
    assert names(line) == expected


@pytest.mark.parametrize("family", ["Ek", "Wu", "Holm"])
def test_initials_with_a_hyphen_are_no_family_name_in_capitals(family):
    line = f"Lind, Dora, and J.-P. {family}. “Slow Sand.” Annals of Harbour Trade 215 (1987): 15–24."
    assert names(line) == [("Dora", "Lind"), ("J.-P.", family)]


def test_a_family_name_in_capitals_stands_before_the_given_one():
    assert names("LE GOFF Yann, Slow sand, Paris, Verso, 1987.") == [("Yann", "LE GOFF")]


def test_all_initials_before_a_colon_are_the_authors():
    assert names("Holm, S. A.: Does the ferry wait?, Harbour Gazette, 18th April, 1986.") == [
        ("S. A.", "Holm")
    ]
