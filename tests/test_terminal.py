"""Text for people: widths, wrapping, and what is made harmless."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, strategies as st

from newsld.terminal import Style, clean, columns, shorten, wants_colour, width, wrap

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
    ("text", "cells", "lines"),
    [
        ("ab cd ef", 5, ["ab cd", "ef"]),
        ("abc de f", 5, ["abc", "de f"]),
        ("abcdefgh ij", 4, ["abcd", "efgh", "ij"]),
        ("a bcdefghi", 4, ["a", "bcde", "fghi"]),
        ("abcde f", 4, ["abcd", "e f"]),
        ("名前a b", 4, ["名前", "a b"]),
        ("", 4, [""]),
    ],
)
def test_a_line_holds_all_that_fits_and_a_word_is_broken_only_where_it_is_longer(
    text: str, cells: int, lines: list[str]
) -> None:
    assert wrap(text, cells) == lines


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("abcd", 4, "abcd"),
        ("abcde", 4, "abc…"),
        ("abc def", 5, "abc…"),
        ("名前名前", 5, "名前…"),
        ("名前名前", 4, "名…"),
    ],
)
def test_as_much_is_kept_as_leaves_room_for_the_ellipsis(text: str, cells: int, shown: str) -> None:
    assert shorten(text, cells) == shown


def test_a_stream_gets_the_colours_and_the_signs_it_can_show() -> None:
    assert Style(has_colour=True).paint("late", "red") == "\x1b[31mlate\x1b[0m"
    assert Style(has_colour=True).paint("", "red") == ""
    assert Style(has_colour=True).paint("late", "") == "late"
    assert Style().paint("late", "red") == "late"
    assert Style().spell("a → b…") == "a → b…"
    assert Style(has_symbols=False).spell("a → b…") == "a -> b..."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain  text", "plain  text"),
        ("two\nlines\tand\u2028more", "two lines and more"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("gpj\u202eexe", "gpj\\u202eexe"),
        ("\udc9b\udce9", "\\x9b\udce9"),
        ("\x00 \x1f~\x7f", "\\x00 \\x1f~\\x7f"),
        ("\x80\x9f\xa0", "\\x80\\x9f\xa0"),
        ("\udc7f\udc80\udc9f\udca0", "\udc7f\\x80\\x9f\udca0"),
        ("\u2029\u202a\u202e\u202f", " \\u202a\\u202e\u202f"),
        ("\u2065\u2066\u2069\u206a", "\u2065\\u2066\\u2069\u206a"),
        ("\u061b\u061c\u200d\u200e\u200f\u2010", "\u061b\\u061c\u200d\\u200e\\u200f\u2010"),
        ("\v\f\r\x85", "    "),
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


def test_without_a_terminal_lines_have_eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.get_terminal_size", lambda fallback: os.terminal_size(fallback))
    assert columns() == Style().columns == 80
