"""What citeproc prints in a style is read back: the item again, within what the style prints."""

import pytest
from citeproc_items import (
    BODIES,
    HOUSES,
    JOURNALS,
    OUTLETS,
    PERSONS,
    SITES,
    STYLES,
    TITLES,
    book,
    items,
    journal,
    misread,
    misread_in,
    newspaper,
    render,
    webpage,
)
from hypothesis import given, strategies as st

from newsld.text.references import read_lines

AUTHORS = [PERSONS[:1], PERSONS[1:3], PERSONS[3:4], PERSONS[4:7], BODIES[:1], BODIES[1:2]]
KINDS = [(newspaper, OUTLETS), (journal, JOURNALS), (book, HOUSES), (webpage, SITES)]
LIST = [
    make(
        title, places[number % len(places)], AUTHORS[(number + shift) % len(AUTHORS)], [2003 + number, 6, 14]
    )
    for shift, (make, places) in enumerate(KINDS)
    for number, title in enumerate(TITLES)
]
"""Forty works: each title in each kind, with all sorts of authors and outlets."""


@pytest.mark.parametrize("style", STYLES)
def test_a_list_in_one_style_is_read_back(style):
    wrong = misread_in(LIST, style)
    assert len(wrong) <= len(LIST) // 10, wrong


@given(items, st.sampled_from(list(STYLES)))
def test_a_reading_that_is_sure_is_right(item, style):
    line = render(item, style)
    (reference,) = read_lines(line)
    if reference.confidence >= 0.95:
        assert misread(item, line, reference) == [], line
