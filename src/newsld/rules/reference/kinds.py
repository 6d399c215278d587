"""What an entry must say by what kind of work it is, and names of bodies as they write them themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from newsld.checking import Context, Hit, rule
from newsld.document import Name, Reference
from newsld.rules.markup.edits import in_place
from newsld.rules.needs import LONG, quoted
from newsld.rules.reference.entries import called, read
from newsld.source import Span
from newsld.text.patterns import pattern

_REQUIRED: dict[str, tuple[tuple[str, str], ...]] = {
    "article-journal": (("volume issue page doi", "volume, pages or DOI"),),
    "chapter": (("container", "book"), ("editor author", "editors of the book")),
    "thesis": (("publisher", "institution"),),
    "paper-conference": (("container publisher", "conference"),),
}


_SCHOOL = pattern(r"univ|college|school|institut|hochschule|acad|école|faculty", re.IGNORECASE)


@rule("REF019", "type-required-field", "warning", "apa scholar")
def type_required_field(context: Context) -> Iterator[Hit]:
    """An entry lacks what works of its kind are found by.

    ## Why it matters
    A chapter is found by its book, a thesis by its university, a journal's article by volume and page.

    ## How to fix it
    Add what the message names.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Osei, 2023; Quill, 2024).

    References

    Osei, B. (2023). Berths of the north [Doctoral dissertation].
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 9:1-62: “Osei (2023)” names no institution

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Osei, 2023; Quill, 2024).

    References

    Osei, B. (2023). Berths of the north [Doctoral dissertation, University of Larnby].
    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/references/examples>
    """
    for entry in read(context):
        for fields, what in _REQUIRED.get(entry.type, ()):
            is_told = entry.type == "thesis" and _SCHOOL.search(entry.raw)
            if not is_told and not any(getattr(entry, field) for field in fields.split()):
                yield Hit(f"{called(entry)} names no {what}", entry.span)


_CHANGING = pattern(
    r"https?://(?:[\w-]+\.)?(?:(?:twitter|x|instagram|facebook|tiktok|threads)\.(?:com|net)/@?[\w.-]+/?(?:\?|$)"
    r"|linkedin\.com/(?:in|company)/[\w%.-]+/?(?:\?|$)|(?:mastodon|bsky)\.[\w.]+/(?:profile/)?@?[\w.-]+/?$)",
    re.IGNORECASE,
)
_LIVE = pattern(r"\b(?:dashboard|live (?:map|tracker)|tracker|(?:population|world) clock)\b", re.IGNORECASE)


@rule("REF022", "retrieval-date-missing", "note", "apa")
def retrieval_date_missing(context: Context) -> Iterator[Hit]:
    """A page that changes all the time is cited without the day it was looked at.

    ## Why it matters
    Readers find another text than the writer saw.

    ## How to fix it
    “Retrieved March 4, 2024, from …”; of a wiki, cite the version by its permanent link.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Port of Larnby, n.d.).

    References

    Port of Larnby. (n.d.). Berths dashboard. https://larnby.example/berths
    ```
    - 9:43-72: “Port of Larnby” may read otherwise tomorrow, and no day of retrieval is given

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Port of Larnby, n.d.).

    References

    Port of Larnby. (n.d.). Berths dashboard. Retrieved March 4, 2024, from https://larnby.example/berths
    ```

    ## Sources
    - <https://apastyle.apa.org/style-grammar-guidelines/references/elements-list-entry#retrieval>
    """
    for entry in read(context):
        if entry.url and not entry.accessed and not entry.archive and _changes(entry):
            message = f"{called(entry)} may read otherwise tomorrow, and no day of retrieval is given"
            yield Hit(message, entry.spans.get("url") or entry.span)


def _changes(entry: Reference) -> bool:
    is_undated = entry.issued in ("", "n.d.")
    try:
        parts = urlsplit(entry.url)
    except ValueError:
        return False
    is_wiki = (parts.hostname or "").endswith("wikipedia.org") and "oldid=" not in parts.query
    return is_wiki or bool(_CHANGING.match(entry.url)) or (is_undated and bool(_LIVE.search(entry.title)))


_BRITISH = {"Defence": "Defense", "Labour": "Labor", "Centre": "Center", "Centres": "Centers"}
_OF_THE_US = pattern(
    r"(?:U\.?S\.?|United States|American) (?:Department|Office|Bureau) of (?:the )?(Defence|Labour)\b"
    r"|(?:U\.?S\.? )?(Centre|Centres) for Disease Control(?: and Prevention)?\b"
)
_OFFICIAL = {
    "World Health Organisation": "World Health Organization",
    "World Trade Organisation": "World Trade Organization",
    "International Labor Organization": "International Labour Organization",
    "International Labour Organisation": "International Labour Organization",
    "North Atlantic Treaty Organisation": "North Atlantic Treaty Organization",
    "Food and Agriculture Organisation": "Food and Agriculture Organization",
    "Organization for Economic Co-operation and Development": "Organisation for Economic Co-operation and Development",
    "Organization for Economic Cooperation and Development": "Organisation for Economic Co-operation and Development",
    "Organisation for Security and Co-operation in Europe": "Organization for Security and Co-operation in Europe",
    "International Organisation for Migration": "International Organization for Migration",
    "UK Ministry of Defense": "UK Ministry of Defence",
    "Australian Department of Defense": "Australian Department of Defence",
    "Council for Foreign Relations": "Council on Foreign Relations",
    "Center for European Reform": "Centre for European Reform",
    "Centre for Strategic and International Studies": "Center for Strategic and International Studies",
    "Centre for American Progress": "Center for American Progress",
    "Carnegie Endowment of International Peace": "Carnegie Endowment for International Peace",
    "Reporters without Frontiers": "Reporters Without Borders",
}


@rule("REF015", "organisation-name-variant", "note", "fair", cure="unsafe")
def organisation_name_variant(context: Context) -> Iterator[Hit]:
    """A body is not called by the name it gives itself, or that the newsroom uses.

    ## Why it matters
    Catalogues and graphs know it by the official name. Spelt otherwise it is another body.

    ## How to fix it
    Use the official name; `[outlets]` in newsld.toml says which the newsroom uses.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. World Trade Organisation. https://larnby.example/fees
    ```
    - 9:61-85: “World Trade Organisation” is officially “World Trade Organization”

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. World Trade Organization. https://larnby.example/fees
    ```

    ## Sources
    - <https://www.go-fair.org/fair-principles/>, <https://ror.org/>
    """
    for entry in read(context):
        for name, span in _bodies(entry):
            right, why = _official(name), "officially"
            if name in context.config.outlets and context.config.outlets[name] != name:
                right, why = context.config.outlets[name], "configured as"
            if right:
                message = f"{quoted(name, LONG)} is {why} {quoted(right, LONG)}"
                yield Hit(message, span or entry.span, in_place(context, span, name, right, unsafe=True))


def _bodies(entry: Reference) -> Iterator[tuple[str, Span | None]]:
    names: tuple[Name, ...] = (*entry.author, *entry.editor)
    yield from ((name.literal, name.span) for name in names if name.literal)
    for field in ("container", "publisher"):
        if getattr(entry, field):
            yield getattr(entry, field), entry.spans.get(field)


def _official(name: str) -> str:
    if match := _OF_THE_US.search(name):
        word = match[1] or match[2]
        return name.replace(word, _BRITISH[word])
    return _OFFICIAL.get(name, "")


RULES = (type_required_field, retrieval_date_missing, organisation_name_variant)
