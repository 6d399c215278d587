"""Articles of law reviews, as the Bluebook has them: Rosa Holm, Sand at Law, 107 Mich. L. Rev. 561 (2009).

https://www.legalbluebook.com/ (rule 16)
"""

from __future__ import annotations

from newsld.document import Name
from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.scanners.authors import read_authors
from newsld.text.references.scanners.titles import read_title

_CITED = pattern(
    r"(?P<names>[^,\d“”„«\"():]{5,100}),\s(?P<title>[^“”„«\"]{4,240}),\s(?P<volume>\d{1,4})\s"
    r"(?P<journal>(?=[^\d]*?(?i:\bl(?:aw|\.)|\brev(?:iew|\.)|\bj(?:ournal|\.|\s)|\bq\.))[A-Z][^\d,:;“”\"()]{3,60})\s"
    r"(?P<page>\d{1,5})(?:,\s\d{1,5}(?:\s?[–-]\s?\d{1,5})?)?\s\((?P<year>(?:1[89]|20)\d\d)\)\.?"
)
_SURE = 0.97


def read(entry: Entry) -> Draft | None:
    """The entry read as an article of a law review; None where no volume, review, page and year end it."""
    text = entry.text
    head = text[: entry.end].rstrip()
    match = _CITED.fullmatch(head) if head.endswith((")", ").")) else None
    authors = read_authors(text, *match.span("names"), first_inverted=False) if match else None
    title = read_title(text, *match.span("title")) if match else None
    if match is None or authors is None or title is None or not all(map(_is_whole, authors.names)):
        return None
    container, volume, page, year = (
        Span(*match.span(name)) for name in ("journal", "volume", "page", "year")
    )
    source = Source(container=container, volume=volume, page=page)
    return Draft(
        style="chicago-notes",
        quality=_SURE,
        title=title,
        authors=authors,
        source=source,
        issued=match["year"],
        issued_at=year,
    )


def _is_whole(name: Name) -> bool:
    return bool(name.literal or name.given)
