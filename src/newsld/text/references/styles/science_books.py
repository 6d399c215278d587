"""How the natural sciences print books and chapters: names, title, host, and who issued it at the end.

``Holm, R. T. Tides of the shelf (Oxford Univ. Press, 2003)``; ``R. Holm, Tides, Springer, Berlin, 2003``;
``Holm, R. in Tides of the Shelf (eds Lind, D. & Moe, K.) 43–68 (Springer, 2013)``;
``Holm, R.: Tides. In: Lind, D. (ed.) Shelves. LNCS, vol. 12, pp. 43–68. Springer, Berlin (2013)``.
https://www.nature.com/nature/for-authors/formatting-guide
"""

from __future__ import annotations

from newsld.source import Span
from newsld.text.dates import parse_date
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.hosts import PAGE, VOLUME, Work, place, read_work
from newsld.text.references.houses import House, cut_house
from newsld.text.references.rest import Rest
from newsld.text.references.scholars import dated_scholars
from newsld.text.references.titles import read_title

_ENDING = pattern(r"[\d)\]][\s.;]*\Z")
_NOTE = pattern(r"\s?\[\s?[Ii]n\s?[^\W\d_a-z]\w+\s?\][\s.;]*\Z")
"""A work's language: [in Russian]."""
_SURE, _PLACED = 0.97, 0.9


def read(entry: Entry) -> Draft | None:
    """The entry read so; None without scholars' names, or where no house issued the work."""
    text = entry.text
    if not _ENDING.search(text, max(0, entry.end - 8), entry.end):
        return None
    head = dated_scholars(text, 0, entry.end)
    if head is None:
        return None
    authors, year, at = head
    rest = Rest(text, at, entry.end)
    rest.cut(_NOTE)
    page, volume = place(rest.cut(PAGE), "page"), place(rest.cut(VOLUME), "volume")
    house = cut_house(rest)
    dated = (house.date or year) if house else None
    if house is None or dated is None:
        return None
    work = read_work(rest)
    if work is None:
        return None
    source = _source(rest, house, work)
    return Draft(
        style="science",
        quality=(_SURE if house.sure else _PLACED) * authors.quality,
        title=read_title(text, *work.title) if work.title else None,
        authors=authors,
        source=source._replace(page=source.page or page, volume=source.volume or volume),
        issued=parse_date(dated["date"]),
        issued_at=Span(*dated.span("date")),
    )


def _source(rest: Rest, house: House, work: Work) -> Source:
    return Source(
        container=work.host,
        publisher=house.name,
        volume=work.volume,
        page=work.page,
        edition=work.edition,
        editors=work.editors,
        asides=tuple(rest.asides),
        kind=work.kind,
    )
