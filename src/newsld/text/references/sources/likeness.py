"""How much a part of an entry looks like its place of publication: a known outlet, the link's host."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry
from newsld.text.references.scanners.bodies import is_name_like, outlet_of
from newsld.text.references.scanners.publishing import words

_WORD = pattern(r"[^\W_]+(?:[’'.&-][^\W_]+)*")
_LINKING = frozenset(
    "of the and for in on at to a an & de la le les el los las des du del der die das dem den und für y e et"
    " i il lo gli van het een della di dei delle al da do dos das na w z im i og och av ve du d' l' s".split()
)
_SIGNS = pattern(r"[\W_]+")
_FIGURE = pattern(r"\d")
_MARKS = pattern(r'[“”"?!:]')
_AGENCIES = frozenset(
    "AFP AP EFE dpa DPA Reuters ANSA APA PA UPI TASS Belga ANP Lusa PAP TT NTB Europa".split()
)
_OF_OWNER = " from "
"""Between a site and whose it is: The Ledger from Tidal News."""
_OF_PAIR = 0.98
"""An agency and the outlet that printed it: EFE/Infobae."""
_LONGER = 14
"""So many letters may stand in a name behind those of its host: Verge Magazine Online, verge.example."""
_PROGRAMME = pattern(r"([A-Z]{3,8})\s[^\W\d_a-z][\w’'-]+(?:\s[\w’'-]+)?\Z")
"""A broadcaster's name cut to its initials, and a channel or programme of it: BBC Newsnight."""
_INITIALISM = pattern(r"[A-Z]{2,8}")


class _Site(NamedTuple):
    """A host's letters and figures, those of its labels but the last, of the outlet known to be there."""

    letters: str
    labels: tuple[str, ...]
    outlet: str


def _letters(text: str) -> str:
    """The letters and figures of a text alone."""
    joined = text.replace(" ", "")
    return joined if joined.isalnum() else _SIGNS.sub("", joined)


@lru_cache(maxsize=1024)
def _site(host: str) -> _Site:
    labels = host.split(".")
    known = lexicon.outlet_of_host(host)
    return _Site(
        _letters(host),
        tuple(_letters(label) for label in (labels[:-1] if len(labels) > 1 else labels)),
        _letters(known.name.casefold()) if known else "",
    )


def likeness(entry: Entry, span: Span) -> float:
    """From 0, certainly no outlet or issuer, to 1, certainly one."""
    text = entry.text[span.start : span.end].strip(" .,;:")
    if not text or len(text) > 160:
        return 0.0
    if outlet_of(text) or (text.startswith("The ") and lexicon.key(text[4:]) in lexicon.outlets()):
        return 1.0
    first, slash, second = text.partition("/")
    if slash and first in _AGENCIES and (outlet_of(second) or of_host(second, entry.host)):
        return _OF_PAIR
    if entry.host and of_host(text, entry.host):
        return 0.97
    site, of, owner = text.partition(_OF_OWNER)
    if of and of_host(site, entry.host) and is_name_like(owner):
        return 0.96
    name, colon, short = text.rpartition(": ")
    if colon and is_site(short, entry.host) and is_name_like(name):
        return 0.96
    if (programme := _PROGRAMME.match(text)) and lexicon.key(programme[1]) in lexicon.outlets():
        return 0.96
    if lexicon.key(text) in entry.known or ("website" in entry.words and names_website(text)):
        return 0.97
    return _shape(text)


def names_website(text: str) -> bool:
    """Whether a name is said to be that of a site: Ministry of Sand website."""
    return text.endswith(" website") and is_name_like(text[: -len(" website")])


@lru_cache(maxsize=1024)
def _shape(text: str) -> float:
    """What capitals, length and words of the trade say."""
    found = _WORD.findall(text)
    if not found or len(found) > 14 or text[-1] in "?!":
        return 0.0 if not found else 0.15
    lower = 0
    for word in found:
        if word[0].islower() and word not in _LINKING:
            lower += 1
    if _MARKS.search(text) or text.count(",") > 2:
        return 0.2
    folded = set(map(str.casefold, found))
    if lower == 0:
        if folded & words("publisher") or folded & words("journal") or is_organization(text):
            return 0.95
        if len(found) <= 4:
            return 0.85
        return 0.72 if len(found) <= 6 else 0.5
    if folded & words("publisher") and lower <= 1:
        return 0.75
    if found[0].casefold() in lexicon.words("strong") and lower <= 3:
        return 0.7
    return 0.3 if len(found) <= 3 and lower == 1 and found[0][0].isupper() else 0.1


def is_site(name: str, host: str) -> bool:
    """Whether a name is that of a host, letter by letter: Harbour Gazette and harbourgazette.example."""
    return bool(host) and _letters(name.casefold()).removeprefix("the") in _site(host).labels


def is_of_site(name: str, host: str) -> bool:
    """Whether a name holds the longest label of a host, or its initials are that."""
    label = max(_site(host).labels, key=len) if host else ""
    letters = _letters(name.casefold().replace("&", "and"))
    initials = "".join(word[0] for word in _WORD.findall(name.casefold()) if word not in _LINKING)
    return len(label) > 2 and (label == initials or (len(label) > 3 and label in letters))


def _without_accents(text: str) -> str:
    return "".join([sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign)])


@lru_cache(maxsize=1024)
def of_host(name: str, host: str) -> bool:
    """Whether a name is that of the site at a host: The Savanna Review and savannareview.example."""
    folded = name.casefold().removeprefix("www.").replace("&", "and")
    letters = _letters(folded if folded.isascii() else _without_accents(folded))
    bare = letters.removeprefix("the")
    if len(bare) < 2 or (_FIGURE.search(bare) and not _FIGURE.search(host)):
        return False
    site = _site(host)
    if site.outlet == letters or (len(bare) >= 4 and (bare in site.letters or letters in site.letters)):
        return True
    initials = "".join(word[0] for word in _WORD.findall(folded) if word not in _LINKING)
    for plain in site.labels:
        if len(plain) >= 3 and (
            plain in (initials, bare)
            or (len(plain) >= 5 and bare.startswith(plain) and len(bare) - len(plain) < _LONGER)
        ):
            return True
        if plain == bare and len(plain) == 2:
            return True
    return False
