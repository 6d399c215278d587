"""The slips and additions of people who type references, one in some of the entries."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from restyling import Habits, Parts

Slip = Callable[[str, "Parts", "Habits", random.Random], str]

SECTIONS = ("Opinion", "World", "Politics", "Europe edition", "Business")
REMARKS = ("with figures for each province", "annex 3 names the firms", "data and methods", "paywall")
BEHIND = (" See also the annex.", " Archived copy with the author.", " (paywall)")


def slip(text: str, parts: Parts, habits: Habits, by_chance: random.Random) -> str:
    """The entry with one slip, if it happens to have one and its form allows it."""
    at = by_chance.random()
    for share, change in SLIPS:
        if at < share:
            return change(text, parts, habits, by_chance)
        at -= share
    return text


def without_stop(text: str, *_: object) -> str:
    return text.replace("). ", ") ", 1)


def with_comma(text: str, _: Parts, habits: Habits, __: random.Random) -> str:
    return text if habits.style == "apa" else text.replace(". ", ", ", 1)


def half_quoted(text: str, _: Parts, habits: Habits, __: random.Random) -> str:
    return (
        text if habits.style == "free" or habits.quotes[0] == "'" else text.replace(habits.quotes[0], "", 1)
    )


def without_comma(text: str, parts: Parts, *_: object) -> str:
    return text if parts.names else text.replace(", ", " ", 1)


def without_blank(text: str, _: Parts, habits: Habits, __: random.Random) -> str:
    return text.replace(". ", ".", 1) if habits.style in ("apa", "mla") else text


def with_section(text: str, parts: Parts, habits: Habits, by_chance: random.Random) -> str:
    if not parts.container or habits.style not in ("notes", "mla", "free"):
        return text
    return text.replace(parts.container, f"{parts.container}, {by_chance.choice(SECTIONS)}", 1)


def with_medium(text: str, parts: Parts, habits: Habits, _: random.Random) -> str:
    return text.replace(parts.title, f"{parts.title} [Video]", 1) if habits.style.startswith("apa") else text


def broken_link(text: str, parts: Parts, _: Habits, by_chance: random.Random) -> str:
    at = parts.link.rfind(by_chance.choice("/-."), len("https://a.b"))
    if not 0 < at < len(parts.link) - 3:
        return text
    return text.replace(parts.link, f"{parts.link[: at + 1]} {parts.link[at + 1 :]}")


def with_remark(text: str, parts: Parts, _: Habits, by_chance: random.Random) -> str:
    return text if parts.link else f"{text.rstrip('.')} ({by_chance.choice(REMARKS)})."


def outlet_before_link(text: str, parts: Parts, habits: Habits, _: random.Random) -> str:
    if habits.style != "apa6" or not (parts.link and parts.container and parts.names):
        return text
    return text.replace(f" {parts.container}.", "", 1).replace("from ", f"from {parts.container}: ", 1)


def words_behind(text: str, parts: Parts, _: Habits, by_chance: random.Random) -> str:
    return text + by_chance.choice(BEHIND) if parts.link else text


def outlet_twice(text: str, parts: Parts, habits: Habits, _: random.Random) -> str:
    if not parts.container or not habits.style.startswith("apa"):
        return text
    return text.replace(parts.title, f"{parts.title} | {parts.container}", 1)


def with_words_behind_title(text: str, parts: Parts, habits: Habits, by_chance: random.Random) -> str:
    words = by_chance.choice(SAID_OF_IT)
    return text.replace(parts.title, f"{parts.title} - {words}", 1) if habits.style == "free" else text


def with_words_before_title(text: str, parts: Parts, habits: Habits, by_chance: random.Random) -> str:
    words = by_chance.choice(SAID_BEFORE)
    is_first = habits.style == "free" and habits.order[0] == "T"
    return text.replace(parts.title, f"{words}: {parts.title}", 1) if is_first else text


def with_file(text: str, parts: Parts, *_: object) -> str:
    return text.replace(parts.title, f"(PDF) {parts.title}", 1)


def with_office(text: str, parts: Parts, habits: Habits, by_chance: random.Random) -> str:
    if not parts.names or habits.style not in ("notes", "numeric", "free"):
        return text
    return text.replace(parts.names, parts.names + by_chance.choice((" (ed.)", " et al.", ", Ed.")), 1)


def cut_word(text: str, parts: Parts, *_: object) -> str:
    long = next((word for word in parts.title.split() if len(word) > 7 and word.isalpha()), "")
    return text.replace(long, f"{long[:4]}- {long[4:]}", 1) if long.islower() else text


SAID_OF_IT = (
    "A short account of who pays for the new rules, who does not, and what the courts may say about both.",
    "Announcement of the plan, with a table of what each of the ministries will have to save, and by when.",
    "Report on the first year, in which the writers ask what became of the promises and of who made them.",
)
SAID_BEFORE = (
    "Nobody counts those who leave and few of those who come are ever asked why, as an editor writes",
    "What was promised before the vote is not what was done behind it, says a book that many will not like",
)

SLIPS: tuple[tuple[float, Slip], ...] = (
    (0.04, without_stop),
    (0.04, with_comma),
    (0.03, half_quoted),
    (0.02, without_comma),
    (0.02, without_blank),
    (0.04, with_section),
    (0.03, with_medium),
    (0.025, broken_link),
    (0.015, with_remark),
    (0.04, outlet_before_link),
    (0.01, words_behind),
    (0.02, outlet_twice),
    (0.02, with_office),
    (0.02, with_words_behind_title),
    (0.02, with_words_before_title),
    (0.005, with_file),
    (0.01, cut_word),
)
"""How often each is tried."""
