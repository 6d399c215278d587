"""Who speaks in news: offices, pronouns and descriptions, and what only stands near them."""

import pytest

from newsld.source import Span
from newsld.text.attributions import find_attributions


def find(text):
    return find_attributions(text, [Span(0, len(text))], "en")


def said(text):
    """Speaker and statement of each attribution."""
    return [(one.claimant, one.text) for one in find(text)]


PHRASES = [
    ("Harbour minister Orla May told the Ferry Post: “It is safe.”", "Orla May"),
    ("Finch’s camp said Thursday that it is safe.", "Finch’s camp"),
    ("Norse army officials told the Post this week that it is safe.", "Norse army officials"),
    ("Orla Finch told the Pier Council in Ulm this week it is safe.", "Orla Finch"),
    ("Orla Finch, 40, of Pell, Alaska, who runs a shop, said it is safe.", "Orla Finch"),
    ("The pier is safe, crews and passengers say.", "crews and passengers"),
    (
        "The pier is safe, according to five pilots involved in the talks.",
        "five pilots involved in the talks",
    ),
    ("The pier is safe, according to data compiled by Finch Weather.", "Finch Weather"),
    ("The general leading the fleet said it is safe.", "general leading the fleet"),
    ("The man tasked with Norway’s Pier Fund said it is safe.", "man tasked with Norway’s Pier Fund"),
    (
        "After years of ice, the Norse guild plans to lift fees, guild officials said late Monday.",
        "guild officials",
    ),
]


@pytest.mark.parametrize(("text", "claimant"), PHRASES)
def test_the_phrase_that_names_a_speaker_is_whole(text, claimant):
    assert [one.claimant for one in find(text)] == [claimant]


OFFICES = [
    ("Prime Minister Ann Holt rowed out.", "The Prime Minister", "Ann Holt"),
    ("Transport secretary Ann Holt met energy secretary Tim Berg.", "The transport secretary", "Ann Holt"),
    (
        "Shadow transport secretary Ann Holt met transport secretary Tim Berg.",
        "The shadow transport secretary",
        "Ann Holt",
    ),
    ("Education minister Ann Holt rowed out.", "The Liberal minister", "Ann Holt"),
    ("Education minister Ann Holt met trade minister Tim Berg.", "The Liberal minister", "Liberal minister"),
    ("Navy spokesman Tim Berg rowed out.", "A spokesman", "spokesman"),
]


@pytest.mark.parametrize(("text", "office", "claimant"), OFFICES)
def test_an_office_means_its_one_holder(text, office, claimant):
    (found,) = find(f"{text} {office} said that the lock was shut.")
    assert found.claimant == claimant


PRONOUNS = [
    (
        "Mary Lund said she knew that Ann Holt and Eva Berg were late, but she noted that the lock was shut.",
        "Mary Lund",
    ),
    (
        "Tom Lund said that Sir John Berg had asked him to go. He left the pier. “It was late,” he said.",
        "Tom Lund",
    ),
    (
        "Tom Lund said that the pier was safe. It was late. Ms Holt went home. “It was late,” he said.",
        "Tom Lund",
    ),
    (
        "The pier is safe, said a source close to the talks. He said that the lock was shut.",
        "source close to the talks",
    ),
]


@pytest.mark.parametrize(("text", "claimant"), PRONOUNS)
def test_a_pronoun_means_who_spoke_before(text, claimant):
    found = find(text)[-1]
    assert found.claimant == claimant
    assert found.confidence < 0.95


def test_nobody_is_named_by_a_place():
    assert said("Tim Berg came to Capitol Hill. “It was late,” he said.")[-1] == ("Tim Berg", "It was late")
    assert said("Pilots met at US Quay Line. “It was late,” he said.")[-1][0] == ""


RELATIVES = [
    ("Crews want a lamp, which Orla Finch said was late.", ("Orla Finch", "was late")),
    ("They face a charge of theft, which crews say is false.", ("crews", "is false")),
]


@pytest.mark.parametrize(("text", "wanted"), RELATIVES)
def test_what_is_said_in_a_relative_clause_stands_not_alone(text, wanted):
    (found,) = [one for one in find(text) if one.cue in {"said", "say"}]
    assert (found.claimant, found.text) == wanted
    assert not found.is_clause


THINGS = [
    ("The Ferry Line reported three delays in May.", "three delays in May"),
    ("The mayor announced 3,000 new berths.", "3,000 new berths"),
    ("Orla Finch predicted some ice over the lakes.", "some ice over the lakes"),
]


@pytest.mark.parametrize(("text", "thing"), THINGS)
def test_a_thing_that_is_announced_is_a_statement_but_no_clause(text, thing):
    (found,) = find(text)
    assert found.text == thing
    assert not found.is_clause


@pytest.mark.parametrize(
    "text",
    [
        "Fees rose 2 percent in May, compared to 3 percent in June.",
        "A man was seen at a shop in the US state of Maine.",
        "They see it as the seat of a future Norse state.",
    ],
)
def test_nouns_and_measures_are_no_cues(text):
    assert [one for one in find(text) if one.cue in {"state", "compared"}] == []


def test_a_percent_sign_belongs_to_its_number():
    assert said("Finch called it a rise of 67%.") == [("Finch", "it a rise of 67%")]
