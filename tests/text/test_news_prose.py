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
    ("Finch was quoted as saying that the pier was safe.", "was quoted as saying", "the pier was safe"),
    ("Finch is convinced the pier is safe.", "is convinced", "the pier is safe"),
    ("Finch made clear that the pier was safe.", "made clear", "the pier was safe"),
    ("As Finch noted, the pier is safe.", "noted", "the pier is safe"),
    ("The pier is safe and dry, as Finch noted.", "noted", "The pier is safe and dry"),
    ("The pier was dismissed as “a ruin” by Finch.", "was dismissed", "a ruin"),
    ("“It is safe,” read a statement from Finch.", "read a statement from", "It is safe"),
    ("Finch said last week that the pier was safe.", "said", "the pier was safe"),
    ("Finch said in a statement the pier was safe.", "said", "the pier was safe"),
    ("The pier is dry, Finch said Monday, ending a row that had run on.", "said", "The pier is dry"),
]


@pytest.mark.parametrize(("text", "cue", "statement"), SAID)
def test_what_is_said_is_found_in_the_forms_of_news(text, cue, statement):
    assert said(text) == [("Finch", cue, statement)]


def test_a_relative_clause_behind_a_passive_has_its_maker_as_the_speaker():
    text = "The pier was called “a ruin” by Orla Finch, a former pilot, who believes the council let it rot."
    assert said(text) == [
        ("Orla Finch", "was called", "a ruin"),
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
]


@pytest.mark.parametrize(("text", "claimant"), PRONOUNS)
def test_a_pronoun_means_the_one_who_fits(text, claimant):
    *_, last = find_attributions(text, [Span(0, len(text))], "en")
    assert last.text == "the wood was rotten"
    assert last.claimant == claimant
    assert last.confidence < 0.95


MORE = [
    ("Witnesses said at least two people were hurt.", [("Witnesses", "at least two people were hurt")]),
    ("It was claimed by port officials that a crane fell.", [("port officials", "a crane fell")]),
    (
        "The pier was safe, visitors were told by their guide, Orla Finch.",
        [("Orla Finch", "The pier was safe")],
    ),
    (
        "The pier was rotting “by the week”, Orla Finch said.",
        [("Orla Finch", "The pier was rotting “by the week”")],
    ),
    ("Both, a Norse diplomat remarked drily, had the same keel.", [("Norse diplomat", "had the same keel")]),
    (
        "The chair of the guild, retired pilot Orla Finch, told the board that it was late.",
        [("Orla Finch", "it was late")],
    ),
    (
        "In Finch’s view, any pier that ignores ice is “a raft without ropes”.",
        [("Finch", "any pier that ignores ice is “a raft without ropes”")],
    ),
    (
        "The port has nine cranes and, by the ministry’s own count, needs three.",
        [("ministry", "needs three")],
    ),
    (
        "The tide rose between 04:10 and 05:30, the guild said.",
        [("guild", "The tide rose between 04:10 and 05:30")],
    ),
    ("The pier, said Orla Finch, “has a number”.", [("Orla Finch", "has a number")]),
    ("Finch, a pilot, told The Gazette, “It is late.”", [("Finch", "It is late.")]),
    (
        "Finch said the piers were safe and that crews had moved.",
        [("Finch", "the piers were safe"), ("Finch", "crews had moved")],
    ),
    (
        "Finch told the board that she would go, and her own deputy has since stated that two had gone.",
        [("Finch", "she would go"), ("own deputy", "two had gone")],
    ),
    ("A pilot, who asked not to be named, said the ice was late.", [("pilot", "the ice was late")]),
    ("Finch has added nine cranes to her pledge for the port, a sum that speaks for itself.", []),
    ("The letters were found by a caretaker, Piet Lund.", []),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_what_stands_between_speaker_and_words_is_read_over(text, expected):
    assert [(one[0], one[2]) for one in said(text)] == expected


def test_a_quotation_goes_on_behind_a_citation():
    text = "“I sell oars,” a trader told the Gazette. “Nobody rows” (Lund 2026)."
    cue = "told the Gazette"
    assert said(text) == [("trader", cue, "I sell oars"), ("trader", cue, "Nobody rows")]


def test_a_title_that_is_not_known_is_told_from_the_name_by_the_name_alone():
    text = "Orla Finch sells eels. Eelmonger Orla Finch was late. She said the wood was rotten."
    assert said(text) == [("Orla Finch", "said", "the wood was rotten")]


FOREIGN = [
    ("de", "Der Steg, sagte sie der Zeitung am Telefon, sei sicher.", "", "sei sicher"),
    (
        "es",
        "Los botes fueron quemados en mayo, sostuvo, conforme a las normas.",
        "",
        "Los botes fueron quemados en mayo",
    ),
    (
        "es",
        "Fuentes del puerto admitieron, sin embargo, que el muelle cayó.",
        "Fuentes del puerto",
        "el muelle cayó",
    ),
    (
        "fr",
        "Runa Holt a confié, à voix basse, que la glace venait tard.",
        "Runa Holt",
        "la glace venait tard",
    ),
    ("it", "Runa Holt è arrivata. Ha aggiunto che il molo era sicuro.", "Runa Holt", "il molo era sicuro"),
    ("it", "Il molo tiene Runa Holt. Ha aggiunto che il molo era sicuro.", "", "il molo era sicuro"),
    (
        "es",
        "Runa Holt llegó ayer. El muelle nuevo es seguro, aseguró.",
        "Runa Holt",
        "El muelle nuevo es seguro",
    ),
    ("es", "Piet Lund salió. Runa Holt llega tarde, aseguró.", "Piet Lund", "Runa Holt llega tarde"),
]


@pytest.mark.parametrize(("language", "text", "claimant", "statement"), FOREIGN)
def test_other_languages_leave_out_speakers_and_put_asides(language, text, claimant, statement):
    found = find_attributions(text, [Span(0, len(text))], language)
    assert [(one.claimant, one.text) for one in found] == [(claimant, statement)]


def test_whom_somebody_else_is_told_to_have_addressed_says_nothing():
    text = "Señora Holt, el muelle es viejo, le dijo."
    assert not find_attributions(text, [Span(0, len(text))], "es")


def test_a_description_right_behind_a_name_is_no_part_of_it():
    assert said("“The ice is thin,” said Runa Holt the harbour master of Vik.")[0][0] == "Runa Holt"


PARTS = [
    ("After Finch said the pier was safe, Lund crossed it.", [("Finch", "the pier was safe")]),
    (
        "While Finch says the pier is safe, critics say the wood is rotten.",
        [("Finch", "the pier is safe"), ("critics", "the wood is rotten")],
    ),
    ("The pier, which Finch has called “a ruin”, stands.", [("Finch", "a ruin")]),
    ("The judge, whom Finch accused of bias, left.", [("Finch", "of bias")]),
    ("The film shows a pilot who says the pier is safe.", [("pilot", "the pier is safe")]),
    ("Finch called the police.", []),
    ("Finch called a meeting on Monday.", []),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_a_statement_ends_where_the_main_clause_begins(text, expected):
    assert [(one[0], one[2]) for one in said(text)] == expected


def headline(text, body):
    """Speaker and statement of what a headline tells of somebody, and how sure that is."""
    found = find_attributions(
        f"{text}\n{body}", [Span(len(text) + 1, len(text) + 1 + len(body))], "en", (), [Span(0, len(text))]
    )
    return [(one.claimant, one.text, one.confidence) for one in found if one.span.end <= len(text)]


def test_headlines_are_read_and_never_sure():
    body = "The mayor, Orla Finch, keeps the pier."
    assert headline("Finch denies closing the pier", body) == [("Orla Finch", "closing the pier", 0.8)]
    assert headline("Pier to close in May, mayor says", body) == [("Orla Finch", "Pier to close in May", 0.8)]


@pytest.mark.parametrize(
    "text", ["Finch Denies Closing the Pier", "Fees push boats back to sea", "Chancellor denies closing it"]
)
def test_headlines_that_name_nobody_or_hide_names_say_nothing(text):
    assert headline(text, "The mayor, Orla Finch, keeps the pier.") == []


def test_an_office_means_the_one_who_bears_it():
    text = "Mayor Orla Finch met Piet Lund, a lawyer. The lawyer said that the pier was safe."
    assert said(text) == [("Piet Lund", "said", "the pier was safe")]
