"""Papers that no journal has printed yet: names, a title or none, and the number a server of preprints gave.

``R. Holm and S. Berg, Slow sand in storms, arXiv:1103.12345 (2011)``. https://info.arxiv.org/help/arxiv_identifier.html
"""

from __future__ import annotations

from newsld.source import Span
from newsld.text.dates import parse_date
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.scanners.scholars import dated_scholars
from newsld.text.references.scanners.titles import find_quoted, read_title, trim

_OLD = r"(?:astro|cond|gr|hep|math|nlin|nucl|physics|quant)\s?(?:-\s?[a-z]{2,4})?\s?/\s?\d{7}"
_REPORT = r"(?:(?<=[,.;(\[]\s)|(?<=[,.;(\[]))[A-Z][A-Za-z]{1,9}(?:\s?-\s?[A-Z\d]{1,6}){1,4}\s?-\s?\d{2,5}"
"""The number that an institute gave: DUNE-PH-2011-042."""
_NUMBER = pattern(
    r"(?:^|[\s,.;\[(])(?:[Pp]reprint,?\s|(?:Report|Rep\.)(?:\s[Nn]o\.)?\s|[Ee]-?prints?,?\s?|arXiv\s(?:e-?|pre)?print,?\s)?"
    rf"(?:(?P<server>arXiv)(?:\s?\.\s?org)?\s?:\s?(?:{_OLD}|(?:[a-z-]+\s?/\s?)?\d{{4}}\.\s?\d{{4,5}})|{_OLD}|{_REPORT}|(?<=reprint\s)\d{{4}}\.\s?\d{{4,5}})"
    r"(?:v\d{1,2})?[\])]?(?:\s?\[\s?[\w.-]{2,20}\s?\]){0,2}"
    r"(?:[,.]?\s?\(?(?P<date>(?:1[5-9]|20)\d\d)\)?)?[\s.;]*\Z"
)
_PRINTED = pattern(r"\b\d{1,4}\s?[,:(]\s?\d")
"""Volume and page, which tell that a journal has printed the paper."""
_TITLED, _BARE, _SHORT = 0.95, 0.9, 24


def read(entry: Entry) -> Draft | None:
    """The entry read so; None without scholars' names before the number, or where a journal is named too."""
    text = entry.text
    read = text[: entry.end]
    if not ("/" in read or "arXiv" in read or "reprint" in read or "-" in read[-_SHORT:]):
        return None
    number = _NUMBER.search(text, 0, entry.end)
    head = dated_scholars(text, 0, number.start()) if number else None
    if number is None or head is None or _PRINTED.search(text, head[2], number.start()):
        return None
    authors, year, at = head
    quoted = find_quoted(text, at, number.start())
    span = trim(text, quoted[1], quoted[2]) if quoted else trim(text, at, number.start())
    dated = number if number["date"] else year
    server = Span(*number.span("server")) if number["server"] else None
    return Draft(
        style="science",
        quality=(_TITLED if span else _BARE) * authors.quality,
        title=read_title(text, *span, quoted=quoted is not None) if span else None,
        authors=authors,
        source=Source(publisher=server, kind="report", asides=(Span(number.start(), entry.end),)),
        issued=parse_date(dated["date"]) if dated else "",
        issued_at=Span(*dated.span("date")) if dated else None,
    )
