"""Notes that name a work again by its author and year, and where in it: Holm (2011), p. 41; Holm 2011, Bd. 2.

The Chicago Manual of Style, 17th edition, 14.29, tells why they bear no title.
"""

from __future__ import annotations

import re

from newsld.document import Name
from newsld.source import Span
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.scanners.authors import Authors
from newsld.text.references.scanners.bodies import is_known, literal

_SHORT = pattern(
    r"(?P<names>[^\W\d_][^()\[\]\d“”„«»\":;.]{1,80}?),?\s"
    r"(?:\((?P<round>(?:1[4-9]|20)\d\d)(?P<letter>[a-l]?)(?:\s?ff?\.)?\)|(?P<year>(?:1[4-9]|20)\d\d)(?P<suffix>[a-l]?)),?\s"
    r"(?:(?:Bd|Band|[Vv]ol|[Tt]|tome|tomo)\.?\s(?P<volume>\d{1,3}|[IVXL]{1,6})(?:,\s|\Z|\.\Z))?"
    r"(?:(?:SS?|pp?|págs?|s|str|blz|fol|Rn|Rz|[Kk]ap|[Cc]hap|n|§§?)\.?\s?(?P<page>\d{1,5}(?:\s?[–-]\s?\d{1,5})?)"
    r"(?:\s?ff?\b|\s?sq\b)?\.?)?"
)
_JOINT = pattern(r",\s(?:(?:and|&)\s)?|\s(?:&|and|und|et|y|e|en|och|og|i)\s|\s?/\s?")
_OTHERS = pattern(r",?\s(?:et al|u\.\s?a|y otros|e outros|e altri|et autres)\.?\Z")
_LONGEST, _MOST_WORDS, _PAIR = 140, 3, 2
_SURE = 0.98


def read(entry: Entry) -> Draft | None:
    """The entry read as such a note; None where more stands in it, or nothing tells the place in the work."""
    text, end = entry.text, entry.end
    match = _SHORT.fullmatch(text, 0, end) if end == len(text) <= _LONGEST else None
    if match is None or not (match["page"] or match["volume"]):
        return None
    names = _names(match["names"])
    if names is None:
        return None
    at = "round" if match["round"] else "year"
    places = {name: Span(*match.span(name)) for name in ("page", "volume") if match[name]}
    return Draft(
        style="chicago-notes",
        quality=_SURE,
        authors=Authors(names, _SURE),
        source=Source(page=places.get("page"), volume=places.get("volume")),
        issued=match[at],
        issued_at=Span(*match.span(at)),
        year_suffix=match["letter"] or match["suffix"] or "",
    )


def _names(written: str) -> tuple[Name, ...] | None:
    """Family names alone, or a body's name; None where the words are too many for either."""
    if is_organization(written) and ", " not in written:
        return (literal(written, Span(0, len(written))),)
    stem = _OTHERS.sub("", written)
    ends = [*_JOINT.finditer(stem)]
    starts = [0, *(joint.end() for joint in ends)]
    stops = [*(joint.start() for joint in ends), len(stem)]
    names = [
        Name(family=stem[start:stop], span=Span(start, stop))
        for start, stop in zip(starts, stops, strict=True)
    ]
    are_names = all(
        name.family.count(" ") < _MOST_WORDS and name.family.rpartition(" ")[2][:1].isupper()
        for name in names
    )
    return tuple(names) if are_names and not _holds_title(names, ends) and not _holds_body(names) else None


def _holds_body(names: list[Name]) -> bool:
    """Whether a body is one of several names, so that another is a title: ``Tidal Bank, Low Water, 2019``."""
    told = [name.family for name in names if " " in name.family or name.family.isupper()]
    return len(names) > 1 and any(is_known(name) or is_organization(name) for name in told)


def _holds_title(names: list[Name], joints: list[re.Match[str]]) -> bool:
    """Whether a title and a place stand among what commas part, as words in capitals tell: ``Holm, Rosa, The
    Tide, Oslo 2011, p. 41``."""
    words = [name.family.split() for name in names]
    is_listed = len(names) > _PAIR and joints[-1][0] == ", "
    return is_listed and any(len(name) > 1 and name[0][:1].isupper() for name in words)
