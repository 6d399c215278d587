"""Whom the words before or behind a verb of saying name: behind offices and owners, and called again."""

import pytest
from test_quoted_in_news import said, spans

from newsld.text.attributions import find_attributions

NAMED = [
    ("Senate Majority Leader Orla Finch of Ulm", "Orla Finch"),
    ("The Courier’s Orla Finch", "Orla Finch"),
    ("Orla Finch QC", "Orla Finch"),
    ("Law professor Orla Finch of the University of Ulm", "Orla Finch"),
    ("Special counsel Orla Finch", "Orla Finch"),
    ("UN Secretary-General Orla Finch", "Orla Finch"),
    ("Orla Finch, president and CEO of the Ulm Institute,", "Orla Finch"),
    ("Finch, like other Norsemen,", "Finch"),
    ("Rowmaker Maria Finch", "Maria Finch"),
    ("One of the pilots", "One of the pilots"),
    ("One Ulm official", "One Ulm official"),
    ("Sen. Orla Finch and Rep. Odd Holt", "Sen. Orla Finch and Rep. Odd Holt"),
]


@pytest.mark.parametrize(("subject", "claimant"), NAMED)
def test_a_subject_names(subject, claimant):
    assert said(f"{subject} said the pier was old.") == [(claimant, "the pier was old")]


BEHIND = [
    ("Ulm’s prime minister, Orla Finch", "Orla Finch"),
    ("Holt’s wife, Orla Finch", "Orla Finch"),
    ("one critic, Orla Finch of Ulm", "Orla Finch"),
    ("another Norseman, Rep. Odd Holt of Ulm", "Odd Holt"),
    ("the Rev. Odd Holt", "Odd Holt"),
    ("Pentagon spokesman Maj. Odd Holt", "Odd Holt"),
    ("the group Doctors Without Borders", "Doctors Without Borders"),
]


@pytest.mark.parametrize(("speaker", "claimant"), BEHIND)
def test_a_speaker_behind_the_verb_is(speaker, claimant):
    assert said(f"“The pier is old,” said {speaker}.") == [(claimant, "The pier is old")]


def test_a_name_that_looks_like_a_verb_in_capitals_is_none():
    assert said("“The pier is old,” the Northern State group said.") == [
        ("Northern State group", "The pier is old")
    ]


AGAIN = [
    ("Odd Holt said the pier was old. The whistleblower called it “a ruin of wood.”", "Odd Holt"),
    ("Odd Holt said the pier was old. The father of two called it “a ruin of wood.”", "Odd Holt"),
    ("Odd Holt said the pier was old. The former minister called it “a ruin of wood.”", "Odd Holt"),
    ("Odd Holt said the pier was old. The military called it “a ruin of wood.”", "military"),
    ("Odd Holt said the pier was old. A minister called it “a ruin of wood.”", "minister"),
    (
        "Odd Holt said the pier was old. The son of the minister called it “a ruin of wood.”",
        "son of the minister",
    ),
]


WITHOUT = [
    ("Norse Foreign Minister Odd Holt rows. The Norse foreign minister", "Odd Holt"),
    ("Odd Holt keeps a boat. But according to Holt at Ulm University, the pier is old. Holt", "Odd Holt"),
    ("Mary Holt keeps a boat. Her husband Mary", "Mary"),
    ("Shall Larnby sink? Odd Holt keeps a boat. He", "Odd Holt"),
    ("Odd Holt was in the Larnby Rope Shop. He", "Odd Holt"),
    ("Odd Holt, the harbour master, met Tom Berg, a rope maker. It rained. The harbour master", "Odd Holt"),
]


@pytest.mark.parametrize(("text", "claimant"), WITHOUT)
def test_one_of_whom_the_text_tells_may_be_called(text, claimant):
    assert {name for name, _ in said(f"{text} said the pier was old.")} == {claimant}


@pytest.mark.parametrize(("text", "claimant"), AGAIN)
def test_who_spoke_may_be_called_again_by_what_he_is(text, claimant):
    assert said(text)[1][0] == claimant


def test_within_his_words_another_is_meant():
    text = "Odd Holt spoke. “The prime minister said the pier was old,” Holt said."
    assert said(text)[1] == ("prime minister", "the pier was old")


FRENCH = [
    ("« Le port, a déclaré la ministre Ada Berg, est fermé. »", "déclaré", "Ada Berg"),
    ("« C’est une honte, s’indigne Ada Berg. Le port est fermé. »", "indigne", "Ada Berg"),
    ("Ada Berg dirige le port. « Il est fermé », confie-t-elle.", "confie", "Ada Berg"),
]


@pytest.mark.parametrize(("text", "cue", "claimant"), FRENCH)
def test_french_tells_who_speaks_between_the_marks_and_behind_a_hyphen(text, cue, claimant):
    (found,) = find_attributions(text, spans(text), "fr")
    assert (found.cue, found.claimant, found.is_direct) == (cue, claimant, True)
    assert found.cue_span is not None
    assert text[slice(*found.cue_span)] == cue
