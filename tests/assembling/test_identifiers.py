"""Ids say what a node is, never where it stands."""

import pytest
from hypothesis import given, strategies as st

from newsld import Name, Reference
from newsld.assembling.identifiers import person_id, reference_ids, slug


def reference(*families, issued="2026", **fields):
    return Reference(
        raw="", author=tuple(Name(family=family) for family in families), issued=issued, **fields
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Berg", "ada-berg"),
        ("Łukasz Żal-Müller", "łukasz-zal-muller"),
        ("Ministry of Foreign Affairs", "ministry-of-foreign-affairs"),
        ("毛 泽东", "毛-泽东"),
        ("  ", ""),
        ("O’Neill", "o-neill"),
    ],
)
def test_slugs(text, expected):
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_short_and_holds_words_and_hyphens_only(text):
    made = slug(text)
    assert len(made) <= 60
    assert not made.startswith("-")
    assert not made.endswith("-")
    assert all(char == "-" or char.isalnum() for char in made)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Berg", "#person-ada-berg"),
        ("A. Berg", None),
        ("J.R. Holm", None),
        ("J Holm", None),
        ("Berg", None),
        ("", None),
    ],
)
def test_a_name_of_initials_or_one_word_gives_no_id_lest_two_people_become_one(name, expected):
    assert person_id(name) == expected


@pytest.mark.parametrize(
    ("references", "expected"),
    [
        ([reference("Berg")], ["#ref-berg-2026"]),
        ([reference("Berg", "Holm", issued="2026-03-04")], ["#ref-berg-holm-2026"]),
        ([reference("Berg", "Holm", "Sand")], ["#ref-berg-et-al-2026"]),
        ([reference("Berg"), reference("Berg")], ["#ref-berg-2026a", "#ref-berg-2026b"]),
        ([reference("Berg", year_suffix="b"), reference("Holm")], ["#ref-berg-2026b", "#ref-holm-2026"]),
        ([reference("Berg", issued="n.d.")], ["#ref-berg-n-d"]),
        ([reference(issued="", title="What crews earn")], ["#ref-what-crews-earn"]),
        ([reference(issued="")], ["#ref-work"]),
    ],
)
def test_works_are_named_by_author_and_year_with_letters_where_needed(references, expected):
    assert reference_ids(references) == expected


@given(
    st.lists(st.builds(reference, st.sampled_from(["Berg", "Holm"]), year_suffix=st.sampled_from(["", "a"])))
)
def test_ids_are_never_given_twice(references):
    ids = reference_ids(references)
    assert len(set(ids)) == len(ids)
