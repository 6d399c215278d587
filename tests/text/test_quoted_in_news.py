"""Quotations as news prints them: split, led, with marks repeated, behind verbs that are rarely of saying."""

import pytest

from newsld.source import Span
from newsld.text.attributions import find_attributions
from newsld.text.quotations import find_quotations


def spans(text):
    start, found = 0, []
    for paragraph in text.split("\n\n"):
        found.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return found


def said(text):
    """Speaker and statement of each attribution."""
    return [(one.claimant, one.text) for one in find_attributions(text, spans(text), "en")]


LISTS = [
    ("Finch also said:\n\n- “It is old.”\n\n- “It is wet.”", ["It is old.", "It is wet."]),
    ("Finch told the Post:\n\n• It is old.\n\n• It is wet.", ["It is old", "It is wet"]),
    ("Finch said:\n\n• It is old.\n\nThe pier is of oak.", ["It is old"]),
    ("Finch said the port has two piers:\n\n- One is old.", ["the port has two piers"]),
    ("The port has two piers:\n\n- One is old.", []),
    ("Finch said “it is old.” “It is wet.” “It is rotten.”", ["it is old.", "It is wet.", "It is rotten."]),
    ("Finch was quoted by the Post as saying it was old.", ["it was old"]),
]


@pytest.mark.parametrize(("text", "statements"), LISTS)
def test_statements_of_one_speaker_follow_each_other(text, statements):
    assert said(text) == [("Finch", one) for one in statements]


ONE = [
    ("“The pier is old,” the board detailed.", "board", "The pier is old"),
    ("“The pier is old,” Finch emailed her crew.", "Finch", "The pier is old"),
    ("“The pier is old,” one user complained about the port.", "one user", "The pier is old"),
    (
        "“The pier is old,” Finch, 44, a pilot from Ulm who has sailed for years, said.",
        "Finch",
        "The pier is old",
    ),
    ("Finch took to the radio to say: “The pier is old.”", "Finch", "The pier is old."),
    ("Finch told reporters:\n\n“The pier is old.”", "Finch", "The pier is old."),
    (
        "Finch said this pier “is one of the oldest in the port.”",
        "Finch",
        "this pier “is one of the oldest in the port.”",
    ),
    ("Finch said, it’s a pier that “is old and rotten.”", "Finch", "it’s a pier that “is old and rotten.”"),
    ("Finch sought to assure crews that the pier is “safe and dry.”", "Finch", "the pier is “safe and dry.”"),
    ("Finch seemed calm saying she was “sure of the pier”.", "Finch", "she was “sure of the pier”"),
    (
        "Pier Now, a group that meets in the north and east called it “a ruin of wood.”",
        "Pier Now",
        "it “a ruin of wood.”",
    ),
    ("The plan was confirmed by a person close to the board.", "person close to the board", "The plan"),
    ("The pier is old, according to Finch’s plan.", "Finch’s plan", "The pier is old"),
]


@pytest.mark.parametrize(("text", "claimant", "statement"), ONE)
def test_the_words_and_their_speaker_are_found(text, claimant, statement):
    assert said(text) == [(claimant, statement)]


def test_a_quotation_goes_on_behind_and():
    assert said("The pier is old, Finch said, and “the shed beside it is too.”") == [
        ("Finch", "The pier is old"),
        ("Finch", "the shed beside it is too."),
    ]


def test_a_quotation_between_an_aside_and_the_end_belongs_to_the_clause():
    text = "Finch said Ulm — which has two piers — “has no need of a third.”"
    assert said(text) == [("Finch", "Ulm — which has two piers — “has no need of a third.”")]


def test_a_paragraph_that_is_one_quotation_is_by_who_spoke_in_the_one_before():
    text = "Orla Finch said the pier was old. The port has two.\n\n“It was built before the war.”"
    assert said(text)[-1] == ("Orla Finch", "It was built before the war.")


def test_a_mark_that_opens_anew_ends_the_quotation_that_was_not_closed():
    text = '"The pier is old. "The shed is too." Finch agreed.'
    found = find_quotations(text, [Span(0, len(text))])
    assert [text[slice(*one.words)] for one in found.found] == ["The pier is old.", "The shed is too."]
    assert found.unbalanced == (Span(0, 1),)


@pytest.mark.parametrize(
    "text",
    [
        "“The pier is old,” and the port was closed in May.",
        "Shown as “a ruin”, the pier was painted.",
        "The New Ulm contests to the board were close.",
        "It goes according to plan.",
    ],
)
def test_what_stands_near_a_quotation_is_not_always_a_verb_of_saying(text):
    assert said(text) == []
