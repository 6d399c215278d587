"""APA 7: Author. (Date). Title. Source. URL

https://apastyle.apa.org/style-grammar-guidelines/references
"""

from __future__ import annotations

import re
from dataclasses import replace

from newsld.document import Deviation
from newsld.source import Span
from newsld.text import lexicon
from newsld.text.dates import is_undated, parse_date
from newsld.text.names import is_organization
from newsld.text.references.authors import Authors, read_authors
from newsld.text.references.clean import Clean
from newsld.text.references.links import Links, find_links
from newsld.text.references.reading import Reading
from newsld.text.references.sentences import boundaries, sentence_end

_DATE = re.compile(r"\(([^()]{4,40})\)")
_LETTER = re.compile(r"(\d{4})([a-z])\b")
_BRACKET = re.compile(r"\s*\[[^\[\]]{1,80}\]\Z")
_LOCATOR = re.compile(
    r",\s*(?P<volume>\d{1,5})?\s*(?:\((?P<issue>[^()]{1,20})\))?"
    r"(?:,\s*(?:pp?\.\s*)?(?P<page>[A-Za-z]?\d{1,6}(?:\s?[-–—]\s?[A-Za-z]?\d{1,6})?))?\Z"
)
_KINDS = {
    "newspaper": "article-newspaper",
    "agency": "article-newspaper",
    "magazine": "article-magazine",
    "journal": "article-journal",
    "platform": "post",
    "video": "motion_picture",
    "podcast": "broadcast",
    "encyclopedia": "entry-encyclopedia",
    "blog": "post-weblog",
}
SURE = 0.97


def read(tidy: Clean) -> Reading | None:
    """The entry read as APA; None where it has no date in parentheses or no author and title around it."""
    text = tidy.text
    links = find_links(text)
    for match in _DATE.finditer(text, 0, links.head):
        issued, letter = _date(match[1])
        if issued:
            break
    else:
        return None
    return _around(tidy, links, match, {"issued": issued, "year_suffix": letter})


def _date(text: str) -> tuple[str, str]:
    letter = _LETTER.match(text)
    bare = text[: letter.end(1)] + text[letter.end() :] if letter else text
    issued = "n.d." if is_undated(bare) else parse_date(bare)
    return issued, letter[2] if letter and issued else ""


def _around(tidy: Clean, links: Links, date: re.Match[str], values: dict[str, str]) -> Reading | None:
    text = tidy.text
    deviations: list[Deviation] = []
    title, authors = None, _authors(text, 0, date.start())
    if authors is None or authors.quality < 0.8 or _holds_sentence(authors):
        ends = boundaries(text, 0, date.start())
        first = read_authors(text, 0, ends[0][0]) if ends else None
        if first is not None and first.quality >= 0.8:
            authors, title = first, _trimmed(text, ends[0][1], date.start())
            deviations.append(Deviation("element-order", Span(*date.span())))
    if authors is None:
        return None
    before = text[: date.start()].rstrip()
    if title is None and not before.endswith((".", "?", "!", ")")):
        deviations.append(Deviation("author-terminator", Span(len(before), len(before))))
    rest = _trimmed(text, date.end(), links.head)
    source = rest if title else None
    if title is None and rest:
        title, source = _title_and_source(text, rest)
    if title is None:
        return None
    spans = {"issued": Span(*date.span()), "title": title}
    if names := _names_span(authors):
        spans["author"] = names
    if source:
        spans["container"] = source
    authors = replace(authors, deviations=(*authors.deviations, *deviations))
    return _reading(tidy, links, authors, values, spans)


def _holds_sentence(authors: Authors) -> bool:
    """Whether a body's name runs on into another sentence, as where the title stands before the date."""
    return any(
        ". " in name.literal and boundaries(name.literal, 0, len(name.literal)) for name in authors.names
    )


def _names_span(authors: Authors) -> Span | None:
    places = [name.span for name in authors.names if name.span]
    return Span(places[0].start, places[-1].end) if places else None


def _authors(text: str, start: int, end: int) -> Authors | None:
    while end > start and text[end - 1] in " ,;":
        end -= 1
    return read_authors(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The part without white space, commas and stops around it; None where nothing is left."""
    while start < end and text[start] in " .,;:":
        start += 1
    while end > start and text[end - 1] in " .,;:":
        end -= 1
    return Span(start, end) if end > start else None


def _title_and_source(text: str, rest: Span) -> tuple[Span, Span | None]:
    """The last sentence is the source, what stands before it the title."""
    ends = boundaries(text, rest.start, rest.end)
    if not ends:
        return rest, None
    mark, following = ends[-1]
    title = Span(rest.start, sentence_end(text, mark))
    return _trimmed(text, title.start, title.end) or title, _trimmed(text, following, rest.end)


def _reading(
    tidy: Clean,
    links: Links,
    authors: Authors,
    values: dict[str, str],
    spans: dict[str, Span],
) -> Reading:
    text = tidy.text
    title = _BRACKET.sub("", text[slice(*spans["title"])])
    spans["title"] = Span(spans["title"].start, spans["title"].start + len(title))
    values = values | {"title": title}
    for name, place in links.spans:
        spans.setdefault(name, place)
    values |= {"url": links.url, "doi": links.doi, "accessed": links.accessed, "archive": links.archive}
    if "container" in spans:
        values |= _source(text, spans)
    values["type"] = _type(values)
    people = {"editors" if authors.editors else "authors": authors.names}
    return Reading(
        tidy=tidy,
        style="apa",
        confidence=_confidence(authors, values),
        values={name: value for name, value in values.items() if value},
        spans=spans,
        deviations=authors.deviations,
        **people,
    )


def _source(text: str, spans: dict[str, Span]) -> dict[str, str]:
    """Container, and volume, issue and pages behind it."""
    place = spans["container"]
    container = text[place.start : place.end]
    found: dict[str, str] = {}
    locator = _LOCATOR.search(container)
    if locator and locator.start() and locator[0].strip(", "):
        found = {name: value for name, value in locator.groupdict().items() if value}
        spans["container"] = Span(place.start, place.start + locator.start())
        container = container[: locator.start()]
    return found | {"container": container}


def _type(values: dict[str, str]) -> str:
    outlet = lexicon.outlets().get(lexicon.key(values.get("container", "")))
    if outlet and outlet.kind in _KINDS:
        return _KINDS[outlet.kind]
    if values.get("volume") or (values.get("doi") and values.get("container")):
        return "article-journal"
    return "webpage" if values.get("container") or values.get("url") else "document"


def _confidence(authors: Authors, values: dict[str, str]) -> float:
    """High where every part is what its place says; each doubt takes some of it away."""
    confidence = SURE * min(1.0, authors.quality + 0.05)
    container = values.get("container", "")
    known = lexicon.key(container) in lexicon.outlets() or is_organization(container)
    if not known and not values.get("volume"):
        confidence *= 0.95
    if len(container.split()) > 8 and not known:
        confidence *= 0.8
    if any(found.kind == "element-order" for found in authors.deviations):
        confidence *= 0.98
    return round(confidence, 3)
