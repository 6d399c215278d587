"""Progress: on a terminal, when work is long, and gone at the end."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsld.cli import main, progress
from newsld.cli.progress import MANY, PATIENCE, Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """Stands still until it is moved, or goes a step each time it is looked at."""

    def __init__(self) -> None:
        self.now, self.step = 100.0, 0.0

    def monotonic(self) -> float:
        self.now += self.step
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(progress, "time", made)
    return made


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    made = Terminal()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=made))
    return made


def seen(terminal: Terminal) -> str:
    """The line as a terminal would show it in the end."""
    return terminal.getvalue().rpartition("\r")[2].removesuffix("\x1b[K")


def test_short_work_shows_nothing(clock: Clock, terminal: Terminal) -> None:
    with Progress(3, is_quiet=False) as shown:
        clock.now += PATIENCE / 2
        shown.one()
        shown.input()
    assert terminal.getvalue() == ""


def test_long_work_shows_count_total_and_rate_and_takes_them_away(clock: Clock, terminal: Terminal) -> None:
    with Progress(3, is_quiet=False) as shown:
        shown.one()
        shown.input()
        clock.now += 2
        shown.one()
        assert seen(terminal) == "1/3 inputs, 2 articles, 1/s"
    assert seen(terminal) == ""


def test_one_long_input_counts_its_articles(clock: Clock, terminal: Terminal) -> None:
    with Progress(1, is_quiet=False) as shown:
        for _ in range(1999):
            shown.one()
        clock.now += 2
        shown.one()
        assert seen(terminal) == "2,000 articles, 1,000/s"


def test_the_references_of_one_long_list_are_counted(
    clock: Clock, terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = tmp_path / "list.txt"
    lines.write_text("Holm, R. (2024). Nets return to the bay. The Gauge.\n" * 30)
    clock.step = 0.5
    assert main(["references", str(lines), "--to", "ris"]) == 0
    assert "\r20 references, " in terminal.getvalue()
    assert seen(terminal) == ""


def test_many_inputs_show_at_once(clock: Clock, terminal: Terminal) -> None:
    with Progress(MANY, is_quiet=False) as shown:
        shown.show()
        assert seen(terminal) == "0/100 inputs, 0 articles"


def test_it_is_drawn_ten_times_a_second_at_most(clock: Clock, terminal: Terminal) -> None:
    with Progress(MANY, is_quiet=False) as shown:
        for _ in range(1000):
            shown.one()
            clock.now += 0.001
        assert terminal.getvalue().count("\r") <= 11


def test_quiet_and_files_see_nothing(
    clock: Clock, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Progress(MANY, is_quiet=True) as shown:
        shown.show()
    assert terminal.getvalue() == ""
    file = io.StringIO()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=file))
    with Progress(MANY, is_quiet=False) as shown:
        shown.show()
    assert file.getvalue() == ""


def test_a_message_does_not_stand_behind_it(clock: Clock, terminal: Terminal) -> None:
    with Progress(MANY, is_quiet=False) as shown:
        shown.show()
        shown.erase()
        assert terminal.getvalue().endswith("\r\x1b[K")
