"""Lists as other hands would type them: labelled works, printed again in styles and habits drawn by chance.

What a list says of each work is known, since it is the work's own label, less what its form does not print.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from slips import slip

Work = dict[str, Any]

MONTHS = "January February March April May June July August September October November December".split()
QUOTES = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"))
STYLES = (
    *("apa",) * 3, "apa6", *("harvard",) * 2, "plain", *("notes",) * 2, "author-date", *("mla",) * 2,
    "numeric", *("free",) * 5,
)  # fmt: skip
ORDERS = (
    *("TCD",) * 3, "CTD", "TDC", *("ATCD",) * 2, "TACD", "TCAD", "CDT", "DTC", "DCT", "TC", "ACTD", "TCDA"
)  # fmt: skip
SIZES = (4, 6, 8, 10, 12)
NAMES = {"apa": "initials", "apa6": "initials", "harvard": "initials", "plain": "initials", "notes": "direct"}
NAMES |= {"author-date": "first inverted", "mla": "first inverted", "numeric": "packed"}
MOST_NAMES = 4
SHORTEST = 15
LIKE_STYLES = (", ", ". ", "; ")
"""Behind these marks an outlet that stands first is read as who signed the work, as some styles have it."""
STRAY = 0.12
"""So many entries of a list keep habits of their own."""


class Habits(NamedTuple):
    """How somebody types a list."""

    style: str
    quotes: tuple[str, str]
    names: str
    date: str
    order: str = "ATCD"
    separator: str = ", "
    brackets: str = ""
    """Which parts of the free form stand in brackets."""
    is_quoted: bool = False
    has_by: bool = False
    has_ampersand: bool = True
    has_place: bool = False
    has_link: bool = True
    is_seen: bool = False


class Parts(NamedTuple):
    """A work's parts as they are printed; ``issued`` is what its date says."""

    names: str
    title: str
    container: str
    publisher: str
    date: str
    year: str
    issued: str
    link: str

    @property
    def source(self) -> str:
        return self.container or self.publisher


def lists(works: Sequence[Work], count: int, seed: int) -> Iterator[list[Work]]:
    """So many lists of labelled entries; ``work`` is the place in ``works`` of what an entry prints."""
    by_chance = random.Random(seed)
    for _ in range(count):
        habits = drawn(by_chance)
        entries = []
        for at in by_chance.sample(range(len(works)), by_chance.choice(SIZES)):
            own = drawn(by_chance) if by_chance.random() < STRAY else habits
            if entry := printed(works[at], own, by_chance):
                entries.append(entry | {"work": at})
        if entries:
            yield entries


def drawn(by_chance: random.Random) -> Habits:
    style = by_chance.choice(STYLES)
    common = {
        "quotes": by_chance.choice(QUOTES[2:] if style == "harvard" else QUOTES[:2]),
        "has_ampersand": by_chance.random() < 0.8,
        "has_place": by_chance.random() < 0.5,
        "has_link": by_chance.random() < 0.85,
        "is_seen": by_chance.random() < 0.4,
    }
    if style != "free":
        return Habits(style=style, names=NAMES[style], date=by_chance.choice(DATES[style]), **common)
    return Habits(
        style=style,
        names=by_chance.choice(("direct", "direct", "inverted", "initials")),
        date=by_chance.choice(
            ("day first", "month first", "Month first", "Day first", "iso", "dots", "year")
        ),
        order=by_chance.choice(ORDERS),
        separator=by_chance.choice((", ", ", ", ". ", " – ", " | ", " - ", "; ", ": ")),
        brackets=by_chance.choice(("", "", "D", "C", "CD")),
        is_quoted=by_chance.random() < 0.45,
        has_by=by_chance.random() < 0.4,
        **common,
    )


DATES = {
    "apa": ("year first",),
    "apa6": ("year first",),
    "harvard": ("day first",),
    "plain": ("day first",),
    "notes": ("month first", "month first", "day first"),
    "author-date": ("month first",),
    "mla": ("Day first.", "Day first.", "day first"),
    "numeric": ("Day first",),
}
"""A capital cuts the month short, a stop with one behind it."""


def printed(work: Work, habits: Habits, by_chance: random.Random) -> Work | None:
    """The work as an entry with its label; None where the habits print too little of it."""
    if not work["title"] or "/" in work["issued"] or work["issued"][5:7] > "12":
        return None
    people = [
        {key: name[key] for key in ("family", "given", "literal") if key in name} for name in work["author"]
    ]
    people = people[:MOST_NAMES]
    link = (work["doi"] and f"https://doi.org/{work['doi']}") or work["url"] if habits.has_link else ""
    date, issued = dated(work["issued"], habits.date)
    parts = Parts(
        names=joined(people, habits),
        title=work["title"],
        container=work["container"],
        publisher=work["publisher"],
        date=date,
        year=date if issued == "n.d." else issued[:4],
        issued=issued,
        link=link,
    )
    found = FORMS[habits.style](parts, habits)
    if found is None or len(found[0]) < SHORTEST or parts.source not in found[0]:
        return None
    text, issued = found
    if habits.style == "free" and "A" not in habits.order:
        people = []
    return {
        "raw": slip(text, parts, habits, by_chance),
        "author": [shortened(name, habits.names) for name in people],
        "title": parts.title,
        "container": parts.container,
        "publisher": parts.publisher,
        "issued": issued,
        "url": "" if "doi.org/" in link else link,
        "doi": work["doi"] if "doi.org/" in link else "",
    }


def initials(given: str) -> list[str]:
    return [word[0] for word in given.replace("-", " ").replace(".", " ").split()]


def shortened(name: Work, form: str) -> Work:
    """The label of a name of which initials are printed."""
    if form not in ("initials", "packed") or not name.get("given"):
        return name
    letters = initials(name["given"])
    return name | {"given": "".join(letters) if form == "packed" else " ".join(f"{one}." for one in letters)}


def joined(people: Sequence[Work], habits: Habits) -> str:
    """The names in a row, in the form of the habits."""
    form = habits.names
    names = []
    for at, name in enumerate(people):
        given, family = shortened(name, form).get("given", ""), name.get("family", "")
        is_inverted = form in ("initials", "inverted") or (form == "first inverted" and at == 0)
        mark = " " if form == "packed" else ", "
        turned = f"{family}{mark}{given}" if is_inverted or form == "packed" else f"{given} {family}"
        names.append(name.get("literal") or (turned if given else family))
    if form == "packed" or len(names) < 2:
        return ", ".join(names)
    last = f" and {names[-1]}" if form != "initials" else f" & {names[-1]}"
    comma = "," if form.endswith("inverted") or (form == "initials" and habits.has_ampersand) else ""
    return ", ".join(names[:-1]) + comma + last


def dated(issued: str, form: str) -> tuple[str, str]:
    """The date in words, and what they say of it in EDTF."""
    year, *rest = issued.split("-")
    if not rest or form == "year":
        return year, year
    month = MONTHS[int(rest[0]) - 1]
    if form[0].isupper() and month != "May":
        month = month[:3] + ("." if form.endswith(".") else "")
    if len(rest) == 1:
        return (f"{year}, {month}" if form == "year first" else f"{month} {year}"), issued
    day = int(rest[1])
    texts = {
        "year first": f"{year}, {month} {day}",
        "month first": f"{month} {day}, {year}",
        "iso": issued,
        "dots": f"{rest[1]}.{rest[0]}.{year}",
    }
    return texts.get(form.casefold(), f"{day} {month} {year}"), issued


def stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def without_year(parts: Parts) -> tuple[str, str]:
    """The day and month, where both are printed behind the outlet, and what the whole date says."""
    if len(parts.issued) < len("2024-05-02"):
        return "", parts.issued if parts.issued == "n.d." else parts.year
    return ", " + parts.date.replace(parts.year, "").strip(" ,"), parts.issued


def apa(parts: Parts, habits: Habits) -> tuple[str, str]:
    date = f"({parts.date or 'n.d.'})."
    title = stopped(parts.title)
    text = f"{stopped(parts.names)} {date} {title}" if parts.names else f"{title} {date}"
    text += f" {stopped(parts.source)}" if parts.source else ""
    lead = "Retrieved from " if habits.style == "apa6" else ""
    return text + (f" {lead}{parts.link}" if parts.link else ""), parts.issued or "n.d."


def harvard(parts: Parts, habits: Habits) -> tuple[str, str] | None:
    if not parts.year or not (parts.names or parts.container):
        return None
    first, last = habits.quotes
    title = f"{first}{parts.title}{last}" if parts.container else parts.title
    text = f"{parts.names} ({parts.year}) {title}" if parts.names else f"{title} ({parts.year})"
    text += f"{',' if parts.container else '.'} {parts.source}" if parts.source else ""
    day, issued = without_year(parts)
    text += f"{day}."
    seen = " (Accessed: 3 March 2025)" if habits.is_seen else ""
    return text + (f" Available at: {parts.link}{seen}." if parts.link else ""), issued


def plain(parts: Parts, habits: Habits) -> tuple[str, str] | None:
    if not parts.year or not parts.names:
        return None
    first, last = habits.quotes
    title = f"{first}{parts.title}{last}" if parts.container else parts.title
    day, issued = without_year(parts)
    source = f", {parts.source}" if parts.source else ""
    return f"{parts.names} {parts.year}, {title}{source}{day}" + (
        f", {parts.link}" if parts.link else "."
    ), issued


def notes(parts: Parts, habits: Habits) -> tuple[str, str]:
    first, last = habits.quotes
    date = f", {parts.date}" if parts.date else ""
    if parts.container or not parts.publisher:
        text = f"{first}{parts.title},{last} {parts.container}{date}".replace(f"{last} , ", f"{last} ")
    else:
        text = f"{parts.title} ({'London: ' if habits.has_place else ''}{parts.publisher}{date})"
    text = f"{parts.names}, {text}" if parts.names else text
    return text + (f", {parts.link}." if parts.link else "."), parts.issued


def author_date(parts: Parts, habits: Habits) -> tuple[str, str] | None:
    if not parts.names:
        return None
    first, last = habits.quotes
    text = f"{stopped(parts.names)} {stopped(parts.year or 'n.d.')} "
    day, issued = without_year(parts) if parts.container else ("", parts.year)
    if parts.container:
        text += f"{first}{stopped(parts.title)}{last} {parts.container}{day}."
    else:
        text += stopped(parts.title)
        text += f" {'London: ' if habits.has_place else ''}{parts.publisher}." if parts.publisher else ""
    return text + (f" {parts.link}." if parts.link else ""), issued or "n.d."


def mla(parts: Parts, habits: Habits) -> tuple[str, str]:
    first, last = habits.quotes
    title = stopped(parts.title)
    text = f"{stopped(parts.names)} " if parts.names else ""
    text += f"{first}{title}{last} " if parts.container else f"{title} "
    text += ", ".join(filter(None, (parts.source, parts.date, parts.link))) + "."
    return text + (" Accessed 3 Mar. 2025." if habits.is_seen and parts.link else ""), parts.issued


def numeric(parts: Parts, _: Habits) -> tuple[str, str]:
    said = (parts.names, parts.title, parts.source, parts.date)
    text = " ".join([stopped(part) for part in said if part])
    return text + (f" Available from: {parts.link}" if parts.link else ""), parts.issued


def free(parts: Parts, habits: Habits) -> tuple[str, str] | None:
    """The newsroom's form: the parts in any order, parted by any mark."""
    if not parts.source and habits.order[0] != "A":
        return None
    first, last = habits.quotes if habits.is_quoted else ("", "")
    said = {"T": f"{first}{parts.title}{last}", "C": parts.source, "D": parts.date, "A": parts.names}
    if habits.has_by and habits.order[0] != "A" and said["A"]:
        said["A"] = f"by {said['A']}"
    separator = " – " if habits.order[0] == "C" and habits.separator in LIKE_STYLES else habits.separator
    text = ""
    for part in habits.order:
        if not said[part]:
            continue
        is_bracketed = bool(text) and part in habits.brackets
        mark = " " if is_bracketed or (text.endswith(("?", "!")) and separator == ". ") else separator
        text += (mark if text else "") + (f"({said[part]})" if is_bracketed else said[part])
    if parts.link:
        text += (separator if separator in (" – ", " | ", ", ", ". ") else " ") + parts.link
    return text, parts.issued if "D" in habits.order else ""


FORMS = {
    "apa": apa, "apa6": apa, "harvard": harvard, "plain": plain, "notes": notes, "author-date": author_date,
    "mla": mla, "numeric": numeric, "free": free,
}  # fmt: skip
