"""Attributions as political news writes them: offices, appositions, asides, pronouns."""

import pytest

from newsld.source import Span
from newsld.text.attributions import find_attributions


def said(text):
    """Speaker, cue and statement of each attribution."""
    found = find_attributions(text, [Span(0, len(text))], "en")
    return [(one.claimant, one.cue, one.text) for one in found]


SPEAKERS = [
    ("The mayor, a Liberal, said the pier was safe.", "mayor"),
    ("Senator Orla Finch, R-Ohio, said the pier was safe.", "Orla Finch"),
    ("“It is safe,” Orla Finch, head of Dover Ferry School, wrote in a letter.", "Orla Finch"),
    ("The Labour spokesman, Piet Lund, went further, calling the pier “a ruin”.", "Piet Lund"),
    ("Her rival in Ulm, Dame Orla Finch, was cooler, calling the pier “a ruin”.", "Orla Finch"),
    ("One of them, a dock worker called Piet Lund, told me the pier was safe.", "Piet Lund"),
    ("According to Orla Finch of the consultancy Quayside, the pier is safe.", "Orla Finch"),
    ("According to a report by the Port Office, the pier is safe.", "Port Office"),
    ("His rival in the county, state senator Orla Finch, said that the pier was safe.", "Orla Finch"),
    ("The letter claims Lund painted the pier.", "letter"),
]


@pytest.mark.parametrize(("text", "claimant"), SPEAKERS)
def test_the_speaker_is_found_among_offices_and_appositions(text, claimant):
    assert [one[0] for one in said(text)] == [claimant]


SAID = [
    ("Finch was quoted as saying that the pier was safe.", "quoted as saying", "the pier was safe"),
    ("Finch is convinced the pier is safe.", "convinced", "the pier is safe"),
    ("Finch made clear that the pier was safe.", "made clear", "the pier was safe"),
    ("As Finch noted, the pier is safe.", "noted", "the pier is safe"),
    ("The pier is safe and dry, as Finch noted.", "noted", "The pier is safe and dry"),
    ("The pier was dismissed as “a ruin” by Finch.", "dismissed", "a ruin"),
    ("“It is safe,” read a statement from Finch.", "read a statement from", "It is safe"),
    ("Finch said last week that the pier was safe.", "said", "the pier was safe"),
    ("Finch said in a statement the pier was safe.", "said", "the pier was safe"),
    ("The pier is dry, Finch said Monday, ending a row that had run on.", "said", "The pier is dry"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "statement"), SAID)
def test_what_is_said_is_found_in_the_forms_of_news(text, cue, statement):
    assert said(text) == [("Finch", cue, statement)]


def test_a_relative_clause_behind_a_passive_has_its_maker_as_the_speaker():
    text = "The pier was called “a ruin” by Orla Finch, a former pilot, who believes the council let it rot."
    assert said(text) == [
        ("Orla Finch", "called", "a ruin"),
        ("Orla Finch", "believes", "the council let it rot"),
    ]


def test_a_pledge_that_shares_the_subject_is_a_statement_of_its_own():
    text = "Finch said that the pier was safe, and promised to visit it in May."
    assert said(text) == [
        ("Finch", "said", "the pier was safe"),
        ("Finch", "promised", "to visit it in May"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Pilots tell the tale so often that the pier has become a joke.",
        "Neither Finch nor Lund said whether the pier was safe.",
        "The storm, according to Finch, cut the pier. It encouraged others to build higher.",
    ],
)
def test_what_only_looks_like_a_statement_is_none(text):
    assert [one for one in said(text) if "according" not in one[1]] == []


PRONOUNS = [
    ("House Speaker Orla Finch closed the pier. She said the wood was rotten.", "Orla Finch"),
    ("Nora Finch met Paul Lund on the pier. She said the wood was rotten.", "Nora Finch"),
    ("Ms. Finch met Piet Lund on the pier. He said the wood was rotten.", "Piet Lund"),
    ("Orla Finch left. Finch’s successor, Lord Amory, came. He said the wood was rotten.", "Amory"),
    ("A spokesman for Finch said it was closed. He said the wood was rotten.", "spokesman for Finch"),
    ("Officials said it was closed. They said the wood was rotten.", "Officials"),
    ("Piet Lund met Tom Brekke on the pier. He said the wood was rotten.", ""),
    ("Piet Lund told Tom Brekke that it was closed. He said the wood was rotten.", "Piet Lund"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claimant"), PRONOUNS)
def test_a_pronoun_means_the_one_who_fits(text, claimant):
    *_, last = find_attributions(text, [Span(0, len(text))], "en")
    assert last.text == "the wood was rotten"
    assert last.claimant == claimant
    assert last.confidence < 0.95
