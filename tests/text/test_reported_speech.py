"""Attributions over sentences and paragraphs, and in the clauses that reporters build around them."""

import pytest

from newsld.source import Span
from newsld.text.attributions import find_attributions


def find(text):
    """The attributions of paragraphs that line ends part."""
    paragraphs, start = [], 0
    for paragraph in text.split("\n"):
        paragraphs.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 1
    return find_attributions(text, paragraphs, "en")


def said(text):
    """Speaker, cue and statement of each attribution."""
    return [(one.claimant, one.cue, one.text) for one in find(text)]


ASKED = [
    ("“Is the lock shut?” Finch asked.", "Finch", "Is the lock shut?"),
    ("“Is the lock shut?” Finch asked Lund on the radio.", "Finch", "Is the lock shut?"),
    ("“Shut the lock!” the mayor said.", "mayor", "Shut the lock!"),
    ("\"Is it the 'old lock'?\" Finch asked.", "Finch", "Is it the 'old lock'?"),
]


@pytest.mark.parametrize(("text", "claimant", "statement"), ASKED)
def test_a_question_and_who_asks_it_are_one_sentence(text, claimant, statement):
    ((speaker, _, words),) = said(text)
    assert (speaker, words) == (claimant, statement)


def test_a_sentence_of_its_own_behind_a_question_stays_one():
    assert said("“Why?” The mayor said on Monday that the lock was shut.") == [
        ("mayor", "said", "the lock was shut")
    ]


OVER_PARAGRAPHS = [
    ("Orla Finch said the lock was shut.\n“It has been shut for a year.”", "Orla Finch"),
    ("“It is shut,” said one skipper.\n“It has been shut for a year,” she said.", "one skipper"),
    ("Orla Finch said Piet Lund had shut it.\nShe said it has been shut for a year.", "Orla Finch"),
    ("Piet Lund was the last keeper to speak to Odd Vik. He said it has been shut for a year.", "Piet Lund"),
]


@pytest.mark.parametrize(("text", "claimant"), OVER_PARAGRAPHS)
def test_the_speaker_goes_on_in_the_next_paragraph_and_is_not_sure(text, claimant):
    *_, last = find(text)
    assert last.text.lower().rstrip(".") == "it has been shut for a year"
    assert last.claimant == claimant
    assert last.confidence < 0.95


def test_a_quotation_behind_a_sentence_that_says_nothing_is_nobodys():
    assert said("The lock was shut.\n“It has been shut for a year.”") == [
        ("", "", "It has been shut for a year.")
    ]


SPEAKERS = [
    ("Boats will wait, said Orla Finch in a letter that was read in Ulm.", "Orla Finch", "Boats will wait"),
    ("Boats may wait, said a source close to the port.", "source close to the port", "Boats may wait"),
    ("Orla Finch Jr., the mayor of Ulm, said boats were late.", "Orla Finch Jr.", "boats were late"),
    ("The mayor of Ulm, Orla Finch, rose and warned that boats were late.", "Orla Finch", "boats were late"),
    ("Tuesday morning, Finch grew louder, saying boats were late.", "Finch", "boats were late"),
    ("“Boats were late,” Finch next wrote.", "Finch", "Boats were late"),
    ("The paper quoted Orla Finch as saying boats were late.", "Orla Finch", "boats were late"),
    ("It met, with Norse senators bluntly saying that boats were late.", "Norse senators", "boats were late"),
    ("Lund laughed at Orla Finch’s old claim that boats were late.", "Orla Finch", "boats were late"),
    ("The board heard a warning from Orla Finch that boats were late.", "Orla Finch", "boats were late"),
    ("Orla Finch’s claim that boats were late has drawn fire.", "Orla Finch", "boats were late"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claimant", "statement"), SPEAKERS)
def test_the_speaker_is_found_where_news_puts_him(text, claimant, statement):
    assert (claimant, statement) in [(one[0], one[2]) for one in said(text)]


CONTENTS = [
    "Lund “has made the lock a toy of the rich”",
    "Lund, who was born in Ulm, was unfit to keep the lock",
    "barges, and the boats behind them, were late",
    "the boats were late because Lund — his deputy — was ill",
    "fees would rise in all ports, including those of Ulm",
]


@pytest.mark.parametrize("statement", CONTENTS)
def test_a_statement_goes_on_behind_what_stands_in_it(statement):
    assert said(f"Orla Finch said {statement}.") == [("Orla Finch", "said", statement)]


def test_a_statement_ends_before_another_verb_of_saying():
    assert said("Finch said it would be dry and described the lock as a wonder.") == [
        ("Finch", "said", "it would be dry"),
        ("Finch", "described", "the lock as a wonder"),
    ]
    assert said("Crews complained of fees and say that the lock is slow.") == [
        ("Crews", "complained of", "fees"),
        ("Crews", "say", "the lock is slow"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It is the board that makes the final call on all fees.",
        "The next board will face a flood made worse by rain and calls for reform.",
        "Finch offered a hand to the crews.",
        "Finch pleaded guilty to theft.",
        "Finch was referring to the lock.",
    ],
)
def test_nouns_and_acts_that_look_like_saying_are_none(text):
    assert said(text) == []


def test_what_somebody_is_told_to_do_stands_not_alone():
    (found,) = find("Orla Finch warned Mr Lund not to be tempted to open the lock.")
    assert found.text.endswith("not to be tempted to open the lock")
    assert not found.is_clause


MAIN = [
    ("Her message to the crews was: “Boats were late.”", "", "Boats were late."),
    ("Orla Finch’s advice to crews: “Boats were late.”", "Orla Finch", "Boats were late."),
    ("Asked about fees, Lund rose, adding that boats were late.", "Lund", "boats were late"),
    ("Lund cut the fees he said were high, insisting boats were late.", "Lund", "boats were late"),
    ("Polls ahead of the vote predicted that boats were late.", "Polls ahead of the vote", "boats were late"),
    (
        "The head of trade - a former pilot - told the BBC that boats were late.",
        "head of trade",
        "boats were late",
    ),
    ("He rose and said, “Boats were late,” the port’s office said.", "", "Boats were late"),
]


OFFICES = [
    (
        "President Ann Holt met former President Tim Berg and Norse President Odd Vik.",
        "president",
        "Ann Holt",
    ),
    ("Prime Minister Ann Holt met Foreign Minister Tim Berg.", "prime minister", "Ann Holt"),
    ("Prime Minister Ann Holt met Tim Berg.", "foreign minister", "foreign minister"),
    ("President Ann Holt met President Tim Berg.", "president", "president"),
]


@pytest.mark.parametrize(("text", "office", "claimant"), OFFICES)
def test_an_office_means_the_one_person_who_holds_it_now(text, office, claimant):
    (found,) = find(f"{text} The {office} said that the lock was shut.")
    assert found.claimant == claimant
    assert found.confidence < 0.95


TITLES = [
    "Lund told KVN’s “Meet the Crew” that boats were late.",
    "Lund said in an interview on “Quay This Week” that boats were late.",
    "Lund told KVN’s “Meet the Crew”: “Boats were late”",
]


@pytest.mark.parametrize("text", TITLES)
def test_the_title_of_a_show_is_no_statement(text):
    assert [(one[0], one[2].lower()) for one in said(text)] == [("Lund", "boats were late")]


FORMS = [
    ("Lund sees it differently: “It is safe.”", [("Lund", "It is safe.")]),
    ("Lund was blunt: “It is safe.”", [("Lund", "It is safe.")]),
    ("Prices rose: “It hurts.”", []),
    ("What Lund calls “a ruin” is a lock.", [("Lund", "a ruin")]),
    ("“It is safe,” the letter reads.", [("letter", "It is safe")]),
    ("He read the letter.", []),
    ("The ministry’s position is that the lock is safe.", [("ministry", "the lock is safe")]),
    ("The minister wants the board to meet.", [("minister", "the board to meet")]),
    ("Lund is wanted by police.", []),
    ("A paper seen by Lund indicated the lock was safe.", [("paper seen by Lund", "the lock was safe")]),
    ("In Ulm she turned, saying the lock was safe.", [("", "the lock was safe")]),
    ("(“It is safe,” Lund warned.)", [("Lund", "It is safe")]),
    ("Lund says rot often happens with rope.", [("Lund", "rot often happens with rope")]),
    ("Lund said goodbye to her friends.", []),
    ("Some studies suggest that locks are safe.", [("Some studies", "locks are safe")]),
    ("This week, one of the pilots rowed and said it was safe.", [("one of the pilots", "it was safe")]),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_less_usual_forms(text, expected):
    assert [(one[0], one[2].strip("“”")) for one in said(text)] == expected


@pytest.mark.parametrize(("text", "claimant", "statement"), MAIN)
def test_the_main_subject_speaks(text, claimant, statement):
    assert (claimant, statement) in [(one[0], one[2]) for one in said(text)]


def test_the_one_named_in_the_sentence_is_meant_before_the_last_speaker():
    text = "Finch’s lawyer said it was shut. Piet Lund wrote a letter, in which he said boats were late."
    assert said(text)[-1] == ("Piet Lund", "said", "boats were late")


def test_a_first_participle_is_nobody():
    assert said("Having confirmed that boats were late, Lund left.") == []
