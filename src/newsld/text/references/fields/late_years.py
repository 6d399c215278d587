"""Years that no mark parts from the title: where others of the list end in ``Harbour Gazette 2021``, a web
page may end in ``Body. Title 2021. URL``. ``Body. Title n.d. URL`` needs no others."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.source import Span
from newsld.text.dates import UNDATED
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.fields.heads import Reading
from newsld.text.references.scanners.titles import trim

_LATE = pattern(r"(?<=[\w)”’»?!] )(?:(?P<year>(?:19|20)\d\d)|[ns]\.\s?d)\.{0,2}\Z")
_FEWEST, _SHARE = 3, 0.3
_CUT = 0.95
"""How sure a reading is whose title ends before such a year."""


def with_late_years(readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings, a year at the end of a title as their date where the others print theirs so."""
    undated = [number for number, (_, draft) in enumerate(readings) if draft and not draft.issued]
    ending = {number: year for number in undated if (year := _late(*readings[number]))}
    if not ending:
        return readings
    dated = [one for one in readings if one[1] and one[1].issued]
    is_usual = sum(_is_bare(*one) for one in dated) >= max(_FEWEST, _SHARE * len(dated))
    return [
        (entry, _cut(entry, draft, *ending[number]))
        if number in ending and (is_usual or not ending[number][1]) and entry and draft
        else (entry, draft)
        for number, (entry, draft) in enumerate(readings)
    ]


def _late(entry: Entry | None, draft: Draft | None) -> tuple[Span, str] | None:
    """The year that ends the title of an entry without a date, "" where it is undated."""
    if entry is None or draft is None or draft.title is None or draft.title.quoted or draft.authors is None:
        return None
    end = len(entry.text[: entry.end].rstrip(" "))
    if entry.text[draft.title.span.end : end].strip("."):
        return None
    late = _LATE.search(entry.text, draft.title.span.start, end)
    return (
        (Span(late.start(), late.end("year") if late["year"] else end), late["year"] or "") if late else None
    )


def _is_bare(entry: Entry | None, draft: Draft | None) -> bool:
    """Whether a year stands behind the source with no mark between them."""
    if entry is None or draft is None or draft.issued_at is None or len(draft.issued) != 4:
        return False
    place = draft.source.container or draft.source.publisher
    return place is not None and entry.text[place.end : draft.issued_at.start] == " "


def _cut(entry: Entry, draft: Draft, at: Span, year: str) -> Draft:
    title = draft.title
    span = trim(entry.text, title.span.start, at.start) if title else None
    if title is None or span is None:
        return draft
    return draft._replace(
        title=title._replace(span=span),
        issued=year or UNDATED,
        issued_at=at,
        quality=max(draft.quality, _CUT),
    )
