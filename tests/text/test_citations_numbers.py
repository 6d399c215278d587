"""Citations by number, note and key, over lists with and without labels."""

from __future__ import annotations

import pytest

from newsld.document import Name, Reference
from newsld.source import Span
from newsld.text.citations import find_citations

FAMILIES = ("Ames", "Boyd", "Cray", "Dunn", "Egan")


def listed(style="apa7", label="", families=FAMILIES):
    """A list of works of 2020; ``label`` is how each begins, with its number in place of the #."""
    return tuple(
        Reference(
            raw=f"{label.replace('#', str(number))}{family}, X. (2020). On {family}.",
            author=(Name(family=family, given="X."),),
            issued="2020",
            title=f"On {family}",
            style=style,
        )
        for number, family in enumerate(families, 1)
    )


PLAIN = listed()
LABELLED = listed(label="[#] ")
NUMERIC = listed("numeric")


def links(text, references):
    marks = find_citations(text, (Span(0, len(text)),), references)
    return [(mark.text, mark.references) for mark in marks]


@pytest.mark.parametrize("references", [PLAIN, LABELLED, NUMERIC, listed("vancouver"), PLAIN[:2]])
def test_a_number_in_square_brackets_is_that_of_the_entry_or_of_its_place(references):
    assert links("It is so [1] and so [2].", references) == [("[1]", (0,)), ("[2]", (1,))]


def test_a_list_of_one_is_numbered_too():
    assert links("It is so [1].", PLAIN[:1]) == [("[1]", (0,))]
    assert links("It is so.¹", PLAIN[:1]) == [("¹", (0,))]


def test_beside_authors_and_years_a_number_counts_only_where_the_list_is_numbered():
    text = "It is so (Ames, 2020) and so [2]."
    assert links(text, PLAIN) == [("(Ames, 2020)", (0,))]
    assert links(text, LABELLED) == links(text, NUMERIC) == [("(Ames, 2020)", (0,)), ("[2]", (1,))]


def test_numbers_in_round_brackets_need_a_numbered_list_that_nothing_else_points_to():
    text = "It is so (1). Or so (2)."
    assert links(text, LABELLED) == links(text, NUMERIC) == [("(1)", (0,)), ("(2)", (1,))]
    assert links(text, PLAIN) == []
    assert links(f"{text} Or (Ames, 2020).", LABELLED) == [("(Ames, 2020)", (0,))]
    assert links(f"{text} Or [3].", LABELLED) == [("[3]", (2,))]


def test_a_mark_may_open_the_text():
    assert links("[1] it is so, [2] or so.", LABELLED) == [("[1]", (0,)), ("[2]", (1,))]


def test_of_two_marks_in_one_place_the_first_stands():
    assert links("It is so (Ames, 2020 [2]).", LABELLED) == [("(Ames, 2020 [2])", (0,))]
