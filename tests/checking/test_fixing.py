"""Fixes are applied together, never two over each other, until nothing changes."""

from __future__ import annotations

from hypothesis import given, strategies as st

from newsld import Edit, Fix, Span
from newsld.fixing import apply_fixes, fix_until_stable


def fix(*edits: tuple[int, int, str], unsafe: bool = False) -> Fix:
    made = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    return Fix(made, "unsafe" if unsafe else "safe")


def test_edits_are_applied_by_place_whatever_their_order() -> None:
    assert apply_fixes("one two three", [fix((8, 13, "drei")), fix((0, 3, "eins"))]) == "eins two drei"


def test_of_two_that_overlap_the_first_is_applied_and_wholly() -> None:
    fixes = [fix((0, 3, "eins")), fix((2, 5, "X"), (8, 13, "drei"))]
    assert apply_fixes("one two three", fixes) == "eins two three"


def test_unsafe_ones_wait_until_they_are_asked_for() -> None:
    fixes = [fix((0, 3, "eins"), unsafe=True)]
    assert apply_fixes("one", fixes) == "one"
    assert apply_fixes("one", fixes, unsafe=True) == "eins"


def test_two_insertions_at_one_place_are_not_both_made() -> None:
    assert apply_fixes("ab", [fix((1, 1, "x")), fix((1, 1, "y"))]) == "axb"


def test_an_insertion_beside_a_deletion_is_made() -> None:
    assert apply_fixes("abc", [fix((1, 2, "")), fix((1, 1, "x")), fix((2, 2, "y"))]) == "axyc"


def test_it_goes_on_until_nothing_changes() -> None:
    def examine(text: str) -> list[Fix]:
        return [fix((0, 1, ""))] if text.startswith("a") else []

    assert fix_until_stable("aaab", examine("aaab"), examine) == "b"


spans = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(sorted)
edits = st.tuples(spans, st.text(max_size=3)).map(lambda pair: (pair[0][0], pair[0][1], pair[1]))


@given(st.lists(st.lists(edits, min_size=1, max_size=2).map(lambda several: fix(*several)), max_size=6))
def test_what_no_edit_covers_stays(fixes: list[Fix]) -> None:
    text = "abcdefghijklmnopqrstuvwxyz"
    fixed = apply_fixes(text, fixes)
    assert fixed.endswith("uvwxyz")
