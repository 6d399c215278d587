"""Quotations whose sentence tells nothing of their speaker, and statements that tell of him by what he is."""

import pytest
from test_quoted_in_news import said, spans

from newsld.text.attributions import find_attributions


@pytest.mark.parametrize(
    ("text", "claimant", "words"),
    [
        (
            "Orla Finch was blunt. “The pier will not last a year.”",
            "Orla Finch",
            "The pier will not last a year.",
        ),
        ("Orla Finch shook her head.\n\n“The pier will not last.”", "Orla Finch", "The pier will not last."),
        ("The reply came at once: “The pier is closed now.”", "", "The pier is closed now."),
        ("Orla Finch was firm for once: “The pier is closed.”", "Orla Finch", "The pier is closed."),
        ("The shed was locked. “Nobody has had the key.”", "", "Nobody has had the key."),
    ],
)
def test_quoted_sentences_are_a_statement_of_whom_the_sentence_before_tells(text, claimant, words):
    (found,) = find_attributions(text, spans(text), "en")
    assert (found.claimant, found.text, found.is_direct) == (claimant, words, True)
    assert found.confidence < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "On the shelf stood “The Long Way Over The Hills Of Ulm” in blue.",
        "The gate has a sign. “Keep Off The Pier At Night” It is blue.",
        "He called the pier “old” and left.",
    ],
)
def test_titles_and_single_words_are_none(text):
    assert not [words for _, words in said(text) if words.startswith(("The", "Keep", "old"))]


def test_words_quoted_within_a_later_sentence_are_of_him_who_spoke():
    text = "Orla Finch said the pier was old. It would fall “if the wind turns in May.”"
    assert said(text)[1] == ("Orla Finch", "It would fall “if the wind turns in May.”")


def test_they_are_not_where_the_sentence_names_another():
    text = "Orla Finch said the pier was old. Odd Holt had it “from his own two brothers.”"
    assert len(said(text)) == 1


AGAIN = "Odd Holt spoke on Monday. "
SPOKEN = [
    ("Odd Holt, a Liberal, left. The former minister said the pier was old.", "Odd Holt"),
    (AGAIN + "“The pier is old,” the Ulm Democrat said.", "Odd Holt"),
    (AGAIN + "The official said the pier was old.", "official"),
    ("The Courier quoted pilots as saying the pier was old.", "pilots"),
    ("The Ulm Courier newspaper said the pier was old.", "Ulm Courier"),
    ("A man answering the telephone said the pier was old.", "man answering the telephone"),
    ("Finch, an eminent pilot and staunch Norseman, said the pier was old.", "Finch"),
    ("Port News’s Ada Berg asked. “It is old,” she said.", "Ada Berg"),
    ("Odd Holt signed the Ulm Harbour Agreement. He said the pier was old.", "Odd Holt"),
]


@pytest.mark.parametrize(("text", "claimant"), SPOKEN)
def test_who_speaks(text, claimant):
    assert [one for one, _ in said(text)] == [claimant]


WITHIN = [
    ("Finch said it is a wreck the mayor called “a pier for ever.”", "mayor", "a pier for ever."),
    ("“The mayor told me the pier was safe,” Finch said.", "mayor", "the pier was safe"),
    ("“The mayor said ‘the pier is safe’ in May,” Finch said.", "mayor", "‘the pier is safe’ in May"),
]


@pytest.mark.parametrize(("text", "claimant", "words"), WITHIN)
def test_what_others_say_in_a_statement_is_one_too(text, claimant, words):
    assert said(text)[1] == (claimant, words)


MORE = [
    (
        "“The pier is old,” said Finch, who also says she is a “friend of the port.”",
        "she is a “friend of the port.”",
    ),
    ("The pier is old, Finch said, but “it will stand for a year.”", "it will stand for a year."),
    (
        "Between its winds and shoals, Finch said, the port “sinks a ship a year.”",
        "the port “sinks a ship a year.”",
    ),
    ("The pier is old, Finch told the board on Monday.", "The pier is old"),
    ("Fees have doubled in ten years, port figures show.", "Fees have doubled in ten years"),
    ("Finch rose to fame by saying that the pier was old.", "the pier was old"),
    ("A question led Finch to say, in a meeting, “The pier is old.”", "The pier is old."),
    ("Through an interpreter Finch added; “The pier is old.”", "The pier is old."),
    ("Finch demanded to know why the pier was shut.", "why the pier was shut"),
    ("Finch protested to the board that the pier was old.", "the pier was old"),
    ("“Is the pier old, do you think?’” Finch asked.", "Is the pier old, do you think?’"),
    ("“Why is the pier old?” Finch told me when we met, in Ulm.", "Why is the pier old?"),
    ("Finch’s letter was clear: “The pier is old.”", "The pier is old."),
]


@pytest.mark.parametrize(("text", "words"), MORE)
def test_the_words_are_found(text, words):
    assert [one for one in said(text) if one[1] == words]


@pytest.mark.parametrize("empty", ["« »", "«\u00a0»", "“ ”", "“…”", '"!"'])
@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_marks_that_hold_no_words_say_nothing(empty, language):
    text = (
        f"“The pier will not last,” said Orla Finch. {empty}\n\n{empty}\n\n"
        f"Orla Finch was blunt. {empty}\n\n{empty} said Orla Finch.\n\n{empty}, a-t-elle dit. {empty} {empty}"
    )
    found = find_attributions(text, spans(text), language)
    assert all(any(map(str.isalnum, one.text)) for one in found)
    assert language != "en" or [one.text for one in found] == ["The pier will not last"]
