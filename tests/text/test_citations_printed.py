"""Citations and lists as styles of many fields and countries print them."""

from __future__ import annotations

import pytest
from cited_list import read

from newsld.source import Span
from newsld.text.citations import find_citations


def links(entries, text):
    """The marks of a paragraph below a list, with the indexes they are bound to."""
    foot, references = read(entries)
    whole = foot + text
    marks = find_citations(whole, (Span(len(foot), len(whole)),), references)
    return [(mark.text, mark.references if mark.resolution == "resolved" else ()) for mark in marks]


NAMESAKES = [
    "Pearce, S. T. (2013). Signal flags. Pier Books.",
    "Pearce, V. (2013). Nets. Pier Books.",
    "Pearce, A., & Young, K. (2013). Moles. Pier Books.",
]


@pytest.mark.parametrize(
    ("text", "mark", "index"),
    [
        ("So it is (S. T. Pearce, 2013).", "(S. T. Pearce, 2013)", 0),
        ("So it is (V. Pearce, 2013).", "(V. Pearce, 2013)", 1),
        ("So it is (see S. T. Pearce, 2013).", "(see S. T. Pearce, 2013)", 0),
        ("V. Pearce (2013) knows.", "V. Pearce (2013)", 1),
    ],
)
def test_an_initial_that_tells_namesakes_apart_is_no_word_of_seeing(text, mark, index):
    assert links(NAMESAKES, text) == [(mark, (index,))]


PARTICLES = [
    "al-Masri, S. (2020). Chandlers. Quay.",
    "d’Aubrac, H. (2003). Tolls. Pier.",
    "Moreau, P. (2021). Salt. Pier.",
]


@pytest.mark.parametrize(
    ("text", "mark", "index"),
    [
        ("al-Masri (2020) knows.", "al-Masri (2020)", 0),
        ("It was al-Masri (2020) who knew.", "al-Masri (2020)", 0),
        ("d’Aubrac (2003) knows.", "d’Aubrac (2003)", 1),
        ("As al-Masri put it (2020), none.", "(2020)", 0),
        ("Selon d’Moreau (2021), non.", "Moreau (2021)", 2),
    ],
)
def test_a_name_in_the_sentence_may_begin_with_a_particle_in_small_letters(text, mark, index):
    assert links(PARTICLES, text) == [(mark, (index,))]


SEVERAL = [
    "Holm, N., Yılmaz, D., & Petrov, I. (2013). Flags. Pier Books.",
    "Pearce, A., & Young, K. (2013). Nets. Pier Books.",
    "Ministry of Coasts and Fisheries. (2021). Season. Quay.",
]


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("As Holm et al. put it (2013), none.", 0),
        ("Holm, Yılmaz, and Petrov argue (2013) so.", 0),
        ("Pearce and Young argue (2013, p. 4) so.", 1),
        ("Pearce and Young argue (2013, p.54–57) so.", 1),
        ("The Ministry of Coasts and Fisheries argues (2021) so.", 2),
    ],
)
def test_the_year_may_stand_behind_the_verb_of_several_authors(text, index):
    (mark,) = links(SEVERAL, text)
    assert mark[1] == (index,)
