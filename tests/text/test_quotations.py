"""Quotations: whose marks pair with which, what is an apostrophe, and which marks are left over."""

import pytest
from growth import growth
from hypothesis import given, strategies as st

from newsld.source import Span
from newsld.text.quotations import find_quotations


def find(*paragraphs):
    text = "\n\n".join(paragraphs)
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return text, find_quotations(text, spans)


def quoted(*paragraphs):
    """The words of the quotations with their depth."""
    text, found = find(*paragraphs)
    return [(text[one.words.start : one.words.end], one.depth) for one in found.found]


def unbalanced(*paragraphs):
    text, found = find(*paragraphs)
    return [text[span.start : span.end] for span in found.unbalanced]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She called it “a long day” and left.", "a long day"),
        ("She called it “a long day,” and left.", "a long day,"),
        ('She called it "a long day" and left.', "a long day"),
        ("She called it 'a long day' and left.", "a long day"),
        ("She called it ‘a long day’ and left.", "a long day"),
        ("She called it ‘the pilots’ long day’ and left.", "the pilots’ long day"),
        ("„Ein langer Tag“, sagte sie.", "Ein langer Tag"),
        ("„Ein langer Tag”, sagte sie.", "Ein langer Tag"),
        ("»Ein langer Tag«, sagte sie.", "Ein langer Tag"),
        ("« Une longue journée », dit-elle.", "Une longue journée"),
        ("«Un día largo», dijo.", "Un día largo"),
        ("”En lång dag”, sade hon.", "En lång dag"),
        ("She called it ``a long day'' and left.", "a long day"),
        ("She called it ``the pilots' long day'' and left.", "the pilots' long day"),
        ("She called it `a long day' and left.", "a long day"),
        ("She called it 'the pilots' long day' and left.", "the pilots' long day"),
        ('She called it “a long day," and left.', "a long day,"),
        ("’A long day,’ she said.", "A long day,"),
        ("彼女は「長い一日」と言った。", "長い一日"),
        ("It was “the captains' own 6\" pipe” again.", "the captains' own 6\" pipe"),
    ],
)
def test_marks_of_many_languages(text, words):
    assert quoted(text) == [(words, 0)]
    assert unbalanced(text) == []


def test_nested_quotations_have_a_depth():
    assert quoted("“He said ‘never again’ and meant it,” she recalled.") == [
        ("He said ‘never again’ and meant it,", 0),
        ("never again", 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour’s pilots don’t work at night, and the pilots’ union is glad.",
        "In the '90s a 6' mast stood here, and a 12\" gauge beside it.",
        "Rock 'n' roll isn't dead.",
    ],
)
def test_apostrophes_and_measures_are_no_quotations(text):
    assert quoted(text) == []


def test_a_quotation_goes_on_in_the_next_paragraph_that_opens_again():
    assert quoted("She said: “First.", "“Second,” and left.") == [("First.", 0), ("Second,", 0)]
    assert unbalanced("She said: “First.", "“Second,” and left.") == []


def test_single_marks_that_open_paragraph_after_paragraph_are_quotations():
    found = quoted("She said: ‘It’s the pilots’ first day.", "‘It’s long.", "’It ends.’ She left.")
    assert found == [("It’s the pilots’ first day.", 0), ("It’s long.", 0), ("It ends.", 0)]
    assert quoted("She said: ‘A day.", "'It ends.' She left.") == [("A day.", 0), ("It ends.", 0)]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("She called it “a long day and left.", ["“"]),
        ("She called it a long day” and left.", ["”"]),
        ("« Une longue journée, dit-elle.", ["«"]),
        ("“One” and “two", ["“"]),
    ],
)
def test_a_mark_without_a_partner_is_told(text, marks):
    assert unbalanced(text) == marks


@given(st.text(alphabet="ab .,“”‘’\"'«»„()\n", max_size=80))
def test_words_stand_within_their_marks(text):
    for one in find_quotations(text, (Span(0, len(text)),)).found:
        assert one.span.start < one.words.start <= one.words.end <= one.span.end


@pytest.mark.parametrize("piece", ["“", "”", '"', "“a ‘b ", "« a", "' a", "“a” "])
def test_time_is_linear(piece):
    def read(size):
        text = piece * (size // len(piece))
        find_quotations(text, (Span(0, len(text)),))

    assert growth(read, 100_000) < 1.7
