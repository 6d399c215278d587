"""Labelled works as items of CSL, with the figures, places and names that their labels do not tell."""

from __future__ import annotations

import random
import re
from typing import Any

Work = dict[str, Any]
Item = dict[str, Any]

KEYS = (("container", "container-title"), ("publisher", "publisher"), ("url", "URL"), ("doi", "DOI"))
DATE = re.compile(r"(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?")
APART = frozenset(
    ["", *"bill dataset hearing interview legal_case legislation regulation speech treaty".split()]
)
UNDATED = ("", "n.d.")
LONGEST_TITLE, LONGEST_LINK = 200, 160
GIVEN = """Adaeze Bruno Carla Dmitri Elena Farid Greta Hiroshi Ingrid Joost Katya Liam Maren Nadia Oskar Petra
    Quentin Rosa Stefan Tamsin Umar Vera Wiebke Xavier Yasmin Zoltan""".split()
INITIALS = re.compile(r"[A-Z]\.?(?:[ -]?[A-Z]\.?)*")
HOUSES = ("Routledge", "Oxford University Press", "Verso", "Springer", "Nomos", "Palgrave Macmillan")
PLACES = ("London", "New York", "Berlin", "Oxford", "Cambridge, MA", "Paris")
EDITORS = ([{"family": "Lindqvist", "given": "Petra"}], [{"family": "Marsh", "given": "Edward"}], [])
PAGED, IN_BOOKS = ("article-journal", "chapter", "paper-conference"), ("chapter", "paper-conference")


def item(work: Work, by_chance: random.Random) -> Item | None:
    """The work as CSL has it; None where its kind is not known, or styles print it in a form of its own."""
    if work.get("type", "") in APART:
        return None
    issued = DATE.fullmatch(work["issued"])
    if not 0 < len(work["title"]) <= LONGEST_TITLE or not (issued or work["issued"] in UNDATED):
        return None
    found: Item = {"type": work["type"], "title": work["title"]}
    if issued:
        found["issued"] = {"date-parts": [[int(part) for part in issued.groups() if part]]}
    has_given = by_chance.random() < 0.7
    if names := [_name(name, has_given=has_given) for name in work["author"]]:
        found["author"] = names
    found |= {theirs: work[ours] for ours, theirs in KEYS if work.get(ours)}
    if len(work["url"]) > LONGEST_LINK:
        del found["URL"]
    elif "URL" in found and by_chance.random() < 0.5:
        seen = [2025, by_chance.randrange(1, 13), by_chance.randrange(1, 29)]
        found["accessed"] = {"date-parts": [seen]}
    return found | _placed(found, by_chance)


def _placed(found: Item, by_chance: random.Random) -> Item:
    """Where in a journal or a book the work stands, and where the book came out."""
    more: Item = {}
    if found["type"] in PAGED:
        first = by_chance.randrange(1, 400)
        more["page"] = f"{first}–{first + by_chance.randrange(5, 30)}"
    if found["type"] == "article-journal":
        more["volume"] = str(by_chance.randrange(3, 70))
        if by_chance.random() < 0.7:
            more["issue"] = str(by_chance.randrange(1, 7))
    if found["type"] in IN_BOOKS:
        more["publisher"] = found.get("publisher") or by_chance.choice(HOUSES)
        if editors := by_chance.choice(EDITORS):
            more["editor"] = editors
    if found["type"] == "book" or found["type"] in IN_BOOKS:
        more["publisher-place"] = by_chance.choice(PLACES)
    return more


def _name(name: dict[str, str], *, has_given: bool) -> dict[str, str]:
    """The name, with a whole given one for its first initial where wanted."""
    if not name.get("family"):
        return {"literal": name.get("literal") or name.get("given", "")}
    given = name.get("given", "")
    if has_given and INITIALS.fullmatch(given):
        whole = next(one for one in GIVEN if one[0] == given[0])
        given = f"{whole} {given[1:].lstrip('. -')}".strip()
    return {"family": name["family"], "given": given}
