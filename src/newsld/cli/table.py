"""Rows of a page for people: place, label, text; aligned, and wrapped to the width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsld.terminal import Style, clean, width, wrap

MARGIN = 2
_LEAST = 20
"""The fewest columns that text is squeezed into."""


class Row(NamedTuple):
    """``where`` is a place as line:column; ``tail`` stands at the right end of the first line.

    ``style`` and ``tail_style`` are names of colours.
    """

    where: str
    label: str
    text: str
    tail: str = ""
    style: str = ""
    tail_style: str = ""


class Section(NamedTuple):
    """Rows under a heading and a line on them as a whole; an empty heading is not printed."""

    heading: str
    about: str
    rows: Sequence[Row]
    label_style: str = "dim"


def lay_out(sections: Sequence[Section], style: Style) -> str:
    """The sections as lines, places aligned over all of them, labels within each."""
    places = max((len(row.where) for section in sections for row in section.rows), default=0)
    parts = ["\n".join(_section(section, places, style)) + "\n" for section in sections]
    return style.spell("\n".join(parts))


def _section(section: Section, places: int, style: Style) -> Iterator[str]:
    if section.heading:
        about = style.paint(section.about, "dim")
        yield f"{style.paint(section.heading, 'bold')}{': ' if about else ''}{about}"
    labels = max((width(row.label) for row in section.rows), default=0)
    for row in section.rows:
        yield from _row(row, places, labels, section.label_style, style)


def _row(row: Row, places: int, labels: int, label_style: str, style: Style) -> Iterator[str]:
    start = MARGIN + places + 2 + (labels + 2 if labels else 0)
    room = max(_LEAST, style.columns - start)
    tail_room = width(row.tail) + 2 if row.tail else 0
    lines = wrap(tidy(row.text), max(_LEAST, room - tail_room))
    label = style.paint(row.label, label_style) + " " * (start - MARGIN - places - 2 - width(row.label))
    for number, line in enumerate(lines):
        if number:
            yield " " * start + style.paint(line, row.style)
            continue
        where = " " * (places - len(row.where)) + style.paint(row.where, "dim")
        head = " " * MARGIN + where + "  " + label
        gap = " " * max(2, room - width(line) - width(row.tail)) if row.tail else ""
        yield (head + style.paint(line, row.style) + gap + style.paint(row.tail, row.tail_style)).rstrip()


def tidy(text: str) -> str:
    """The text with its white space collapsed and without what could steer a terminal."""
    return " ".join(clean(text).split())
