"""Text for people: widths, wrapping, and what is made harmless."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from newsld.terminal import clean, columns, shorten, wants_colour, width, wrap

WORDS = st.text(st.sampled_from("ab é名前́ -"), max_size=200)


@pytest.mark.parametrize(("text", "cells"), [("abc", 3), ("é", 1), ("e\u0301", 1), ("名前", 4), ("", 0)])
def test_the_width_is_that_in_terminal_cells(text: str, cells: int) -> None:
    assert width(text) == cells


@given(WORDS, st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_nothing(text: str, cells: int) -> None:
    lines = wrap(text, cells)
    assert all(width(line) <= cells for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(WORDS, st.integers(2, 40))
def test_a_shortened_text_fits_and_begins_as_the_whole(text: str, cells: int) -> None:
    short = shorten(text, cells)
    assert width(short) <= cells
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


def test_lines_are_filled_before_they_are_broken() -> None:
    assert wrap("a quick brown fox", 8) == ["a quick", "brown", "fox"]
    assert wrap("名前名前名", 4) == ["名前", "名前", "名"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain  text", "plain  text"),
        ("two\nlines\tand\u2028more", "two lines and more"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("gpj\u202eexe", "gpj\\u202eexe"),
        ("\udc9b\udce9", "\\x9b\udce9"),
    ],
)
def test_what_could_steer_a_terminal_is_made_visible(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_is_wanted_on_terminals_unless_the_user_says_no(
    environment: dict[str, str], wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_colour(is_terminal=True) is wanted
    assert wants_colour(is_terminal=False) is False


@pytest.mark.parametrize(("given", "used"), [("80", 80), ("20", 60), ("250", 100)])
def test_the_width_follows_the_terminal_within_bounds(
    given: str, used: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", given)
    assert columns() == used
