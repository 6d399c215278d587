"""GOST 7.0.5, as Russian and Ukrainian newsrooms print it: Author. Title // Outlet. Year. № 4. С. 12–30.

https://docs.cntd.ru/document/1200063713
"""

from __future__ import annotations

from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.scanners.slots import leading_authors
from newsld.text.references.scanners.titles import read_title
from newsld.text.references.sources.sources import read_source

_CUT = pattern(r"(?P<journal>(?:[^\W\d_][\w-]*\.\s){1,6}[^\W\d_][\w-]*\.)\s(?:[—–-]\s)?(?:1[5-9]|20)\d\d\b")
"""A journal's name of which all words are cut short: Phys. Rev. Lett. 1995."""


def read(entry: Entry) -> Draft | None:
    """The entry read as GOST; None without the two strokes before the outlet."""
    text, end = entry.text, entry.end
    strokes = text.find(" // ", 0, end)
    if strokes < 0:
        return None
    slot = leading_authors(text, strokes)
    title = read_title(text, slot.end if slot else 0, strokes)
    if title is None:
        return None
    source = read_source(entry, strokes + 4, end)
    if cut := _CUT.match(text, strokes + 4, end):
        source = source._replace(container=Span(*cut.span("journal")), publisher=None)
    return Draft(
        style="gost",
        quality=0.96 * (slot.quality if slot else 0.95),
        title=title,
        authors=slot.authors if slot else None,
        source=source,
        issued=source.issued,
        issued_at=source.issued_at,
    )
