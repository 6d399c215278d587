"""What may stand beside the numbers and labels in a bracket: words before, locators, remarks."""

from __future__ import annotations

import pytest

from newsld.document import Name, Reference
from newsld.source import Span
from newsld.text.citations import find_citations

FAMILIES = ("Ames", "Boyd", "Cray", "Dunn", "Egan", "Foss", "Grau", "Hsu", "Iyer")


def listed(labels):
    return tuple(
        Reference(
            raw=f"[{label}] {family}, X. On nets, {n}. 2020.",
            author=(Name(family=family, given="X."),),
            issued="2020",
            title=f"On nets, {n}",
            style="numeric",
        )
        for n, (label, family) in enumerate(zip(labels, FAMILIES, strict=False))
    )


NUMBERED = listed(range(1, 10))
LABELLED = listed(["Ame20", "Boyd 20", "CrDu20a", "Dunn 2020b"])


def works(text, references):
    """Of each mark, the entries' numbers with their locators."""
    marks = find_citations(text, (Span(0, len(text)),), references)
    return [
        [(None if work.reference is None else work.reference + 1, work.locator) for work in mark.works]
        for mark in marks
    ]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("see 3", [(3, "")]),
        ("for a review, see 3", [(3, "")]),
        ("see, e.g., 3", [(3, "")]),
        ("see also 3–5", [(3, ""), (4, ""), (5, "")]),
        ("1, cf. 7", [(1, ""), (7, "")]),
        ("1,voir aussi 4,6", [(1, ""), (4, ""), (6, "")]),
        ("6, с. 9; 2", [(6, "с. 9"), (2, "")]),
        ("vgl. 6, S. 9", [(6, "S. 9")]),
        ("3:84", [(3, "84")]),
        ("3:84,cf. 7", [(3, "84"), (7, "")]),
        ("4(pp. 17–20)", [(4, "pp. 17–20")]),
        ("6 s. 15–18", [(6, "s. 15–18")]),
        ("2, 3, p. 4", [(2, ""), (3, "p. 4")]),
        ("2, p. 4, 6", [(2, "p. 4, 6")]),
        ("2, p. 40, 6", [(2, "p. 40"), (6, "")]),
        ("2, p. 4; 6", [(2, "p. 4"), (6, "")]),
        ("2, p. 4, emphasis added", [(2, "p. 4, emphasis added")]),
    ],
)
def test_beside_a_number_may_stand_words_of_seeing_and_a_locator(inside, expected):
    assert works(f"It is so [{inside}].", NUMBERED) == [expected]


@pytest.mark.parametrize("inside", ["4 dead", "12 of 13", "perhaps 3", "Ames 3", "see below", "p. 4", "3.5"])
def test_other_words_with_numbers_are_no_marks(inside):
    assert works(f"It is so [{inside}].", NUMBERED) == []


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("Ame20", [(1, "")]),
        ("vgl. Ame20", [(1, "")]),
        ("Boyd 20", [(2, "")]),
        ("Dunn 2020b, Ame20", [(4, ""), (1, "")]),
        ("Ame20, S. 4", [(1, "S. 4")]),
        ("Ame20, S. 4, CrDu20a", [(1, "S. 4"), (3, "")]),
        ("Ame20, S.4, Hervorhebung im Original", [(1, "S.4, Hervorhebung im Original")]),
    ],
)
def test_beside_a_label_too(inside, expected):
    assert works(f"It is so [{inside}].", LABELLED) == [expected]


@pytest.mark.parametrize("inside", ["Ame20, none", "Ame21"])
def test_other_words_are_no_labels(inside):
    assert works(f"It is so [{inside}].", LABELLED) == []


def test_a_number_is_no_place_in_a_list_with_labels():
    assert works("It is so [2].", LABELLED) == [[(None, "")]]
