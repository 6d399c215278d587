"""Speakers whom a word of the text could give to somebody else: left open, or as the text has them."""

import pytest

import newsld


def speakers(*paragraphs):
    text = "\n\n".join(("Night ferry waits for the tide", "By Ada Finch", *paragraphs))
    return [(one.claimant, one.cue) for one in newsld.parse(text).claims]


@pytest.mark.parametrize("firm", ["Tarrow & Daughters", "Tarrow and Sons", "Tarrow Group", "Tarrow Ltd"])
def test_a_firm_is_not_taken_for_its_owner(firm):
    found = speakers(
        f"The boatyard {firm} is to leave the quay of Larnby by the end of the year with all of its men.",
        "Tarrow said that the lease had become too dear. Its owner, Mina Tarrow, lives in Skell.",
    )
    assert found == [("Tarrow", "said")]


def test_a_family_name_that_no_firm_bears_is_its_bearers():
    found = speakers(
        "Mina Tarrow has had a boatyard on the quay of Larnby for thirty years, and she is to leave it now.",
        "Tarrow said that the lease had become too dear.",
    )
    assert found == [("Mina Tarrow", "said")]


def test_half_of_a_bodys_name_is_not_the_body():
    found = speakers(
        "A paper of the Pilots and Seamen Union came out on Monday in Larnby, and few people have read it.",
        "The union wants the ferry to wait for the tide.",
    )
    assert found == [("union", "wants")]


def test_the_end_of_a_list_does_not_speak_for_all_of_it():
    assert speakers(
        "Studies from Wales, Skell and Larnby agree that the tide has been rising for years."
    ) == [("", "agree")]


def test_two_people_behind_a_day_or_a_place_speak_for_themselves():
    ((name, _),) = speakers("On Monday, Ada Berg and Ivo Holm said that the tide had been rising for years.")
    assert name == "Ada Berg and Ivo Holm"
