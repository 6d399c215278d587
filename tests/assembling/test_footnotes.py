"""Footnotes that name a work again, or two works: the references are the works, each once."""

from __future__ import annotations

import pytest

import newsld

STORY = """---
title: Nobody counts the boats
lang: en
---

The harbour keeps no list of its boats.[^1] Others do, and have done so for years.[^2]

Nobody knows how many were lost,[^3] or who paid for them in the end.[^4]

[^1]: Lauri Menk, *Five Quays: A History of Water* (Lindholm Press, 2018), 77.
[^2]: Edda Holm, “Toll and Tide,” *Quay Review*, May 4, 2020, https://quay.example/toll.
[^3]: {third}
[^4]: {fourth}
"""


def works(third, fourth="Pau Roca, *Night Boats* (Tide House, 2011), 4."):
    document = newsld.parse(STORY.format(third=third, fourth=fourth), format="markdown")
    titles = [one.title for one in document.references]
    return titles, [[titles[n] for n in mark.references] for mark in document.in_text_citations]


FULL = ["Five Quays: A History of Water", "Toll and Tide", "Night Boats"]


@pytest.mark.parametrize(
    ("note", "meant"),
    [
        ("Menk, *Five Quays*, 203.", FULL[0]),
        ("See Menk, *Five Quays*, 203–4.", FULL[0]),
        ("Menk, 203.", FULL[0]),
        ("Lauri Menk: Five Quays, S. 41 f.", FULL[0]),
        ("Menk, op. cit., p. 12.", FULL[0]),
        ("Holm, “Toll and Tide.”", FULL[1]),
        ("Ibid., 9.", FULL[1]),
        ("*Id.* at 9–10.", FULL[1]),
        ("*See id.*", FULL[1]),
        ("Menk, *supra* note 1, at 41–42.", FULL[0]),
        ("MENK, supra note 1.", FULL[0]),
        ("Menk (n 1) 41.", FULL[0]),
        ("See Lauri Menk (Fn. 1), S. 41.", FULL[0]),
        ("Ebd., S. 9.", FULL[1]),
    ],
)
def test_a_note_that_names_a_work_again_is_no_reference_and_cites_that_one(note, meant):
    assert works(note) == (FULL, [[FULL[0]], [FULL[1]], [meant], [FULL[2]]])


def test_ibid_behind_a_short_note_is_the_work_that_it_names():
    titles, cited = works("Menk, *Five Quays*, 203.", "Ibid., 205.")
    assert titles == FULL[:2]
    assert cited[2:] == [[FULL[0]], [FULL[0]]]


@pytest.mark.parametrize(
    "note",
    [
        "Menk (n 2) 41.",
        "Menk, supra note 1, on boats.",
        "Menk, *Deep Water*, 3.",
        "Menk, *Five Quays* (second edition, 2021), 3.",
        "Quays of the north.",
    ],
)
def test_what_may_be_another_work_stays_a_reference(note):
    titles, cited = works(note)
    assert len(titles) == 4
    assert cited[2] == [titles[2]]


def test_a_short_note_that_may_mean_two_works_is_bound_to_neither():
    titles, cited = works("Lauri Menk, *Deep Water* (Quay, 2020), 1.", "Menk, 12.")
    assert len(titles) == 4
    assert cited[3] == [titles[3]]


def test_a_note_with_two_works_cites_both():
    two = "Pau Roca, *Night Boats* (Tide, 2011), 4; see also Ada Finch, “Lost Nets,” *The Quay*, May 5, 2019."
    titles, cited = works(two, "Finch, “Lost Nets.”")
    assert titles == [*FULL, "Lost Nets"]
    assert cited[2:] == [["Night Boats", "Lost Nets"], ["Lost Nets"]]


@pytest.mark.parametrize("again", ["Ibid.", "Ibid., 9", "Ebd., S. 9"])
def test_a_note_may_name_the_work_before_again_and_another(again):
    titles, cited = works(f"{again}; see also Ada Finch, “Lost Nets,” *The Quay*, May 5, 2019.")
    assert titles == [*FULL[:2], "Lost Nets", FULL[2]]
    assert cited[2] == [FULL[1], "Lost Nets"]


def test_a_semicolon_in_a_note_parts_no_single_work():
    note = "Pau Roca, *Night Boats; see the sea* (Tide House, 2011), 4."
    titles, _ = works(note)
    assert len(titles) == 4
