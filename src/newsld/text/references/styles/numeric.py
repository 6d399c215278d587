"""Vancouver and its kin: Family IN, Family IN. Title. Journal. 2021;5(1):33-58.

And the numbered form of reference managers: Family, I. and I. Family, Title. Journal, 2021. 5(1): p. 33-58.

https://www.ncbi.nlm.nih.gov/books/NBK7256/
"""

from __future__ import annotations

import re

from newsld.source import Span
from newsld.text.dates import parse_date
from newsld.text.patterns import pattern
from newsld.text.references import likeness
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.scholars import scholars
from newsld.text.references.sentences import boundaries, sentence_end
from newsld.text.references.slots import Slot, leading_authors
from newsld.text.references.titles import read_title, trim

_ASKED = pattern(r"[?!],\s(?=[^\W\d_a-z])")
"""A title's own mark with a comma where its stop should stand."""
_IMPRINT = pattern(
    r"\s(?:(?<=[.,]\s)|(?<=[^\W\d_]\s))(?P<date>\d{4}(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?)(?:;|,(?=\s?\d{1,4}\s?(?:\(|:\s?\w{0,3}\d{1,6}\s?[–-])))\s?"
    r"(?P<volume>\d{1,4})(?:\s?\(\s?(?P<issue>[^()]{1,20})\))?(?:\s?:\s?(?P<page>[\w–-]{1,20}))?"
)
_MANAGED = pattern(
    r",\s(?P<date>\d{4})\.\s(?P<volume>\d{1,4})(?:\s?\((?P<issue>[^()]{1,20})\))?:\spp?\.\s(?P<page>[\w–-]{1,20})"
)


def read(entry: Entry) -> Draft | None:
    """The entry read as Vancouver; None where no year stands before volume and pages."""
    text, end = entry.text, entry.end
    imprint = _IMPRINT.search(text, 0, end)
    is_managed = imprint is None and ": p" in text
    imprint = _MANAGED.search(text, 0, end) if is_managed else imprint
    if imprint is None:
        return None
    at = imprint.start() - (text[imprint.start() - 1] in ".,")
    slot = _before_comma(text, at) if is_managed else leading_authors(text, at)
    if slot is None:
        return None
    ends = boundaries(text, slot.end, at + 1)
    asked = _ASKED.search(text, slot.end, at) if not ends else None
    if not ends and asked is None:
        return None
    mark, following = ends[-1] if ends or asked is None else asked.span()
    title = trim(text, slot.end, sentence_end(text, mark))
    container = trim(text, following, at)
    if title is None or container is None:
        return None
    source = Source(
        container=container,
        likeness=likeness.likeness(entry, container),
        volume=_place(imprint, "volume"),
        issue=_place(imprint, "issue"),
        page=_place(imprint, "page"),
    )
    return Draft(
        style="numeric",
        quality=0.97 * min(1.0, slot.quality + 0.1),
        title=read_title(text, *title),
        authors=slot.authors,
        source=source,
        issued=parse_date(imprint["date"]),
        issued_at=Span(*imprint.span("date")),
    )


def _before_comma(text: str, end: int) -> Slot | None:
    found = scholars(text, 0, end)
    if found is None or not text.startswith(", ", found[1]):
        return None
    return Slot(found[0], None, (), found[0].quality, found[1] + 2)


def _place(imprint: re.Match[str], name: str) -> Span | None:
    return Span(*imprint.span(name)) if imprint[name] else None
