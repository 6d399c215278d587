"""A name before a colon: Author: Title. In: Outlet, date. Outlet: Title, date, link. Outlet (Author): Title.

The form of German-language newsrooms and of Wikipedia's German notes:
https://de.wikipedia.org/wiki/Wikipedia:Zitierregeln
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.dates import month_number
from newsld.text.names import has_body_word
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry, Source
from newsld.text.references.fields.borders import comma_border
from newsld.text.references.fields.signing import for_outlet
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.bodies import is_known, is_masthead, is_name_like, outlet_of
from newsld.text.references.scanners.comma_names import begins_title
from newsld.text.references.scanners.dating import find_dates
from newsld.text.references.scanners.hosting import host_mark
from newsld.text.references.scanners.quoted_titles import after_quote
from newsld.text.references.scanners.sentences import boundaries, sentence_end
from newsld.text.references.scanners.titles import BARS, Title, find_quoted, read_title, trim
from newsld.text.references.sources import likeness
from newsld.text.references.sources.parts import is_noise
from newsld.text.references.sources.sources import read_source
from newsld.text.references.styles.humanities import printed

_ASIDE = pattern(r"\s?\((?P<inside>[^()]{3,60})\)\Z")
_PLACED = pattern(
    r"(?<!\D\d)(?<!\D\d\d)\.\s[^\W\d_a-z][\w/-]+(?:\s(?:am|an\sder|im)\s\w+)?\s(?P<year>(?:19|20)\d\d)\.?\Z"
)
"""Where a work came out, and its year, behind a stop: Dessau-Roßlau 2021."""
_ASKED = pattern(
    r"\s(?:im\s(?:Interview|Gespräch)|in\s(?:conversation|intervista)|en\sentrevista|en\sentretien)\Z"
)
"""What says of a name before a colon that it is of who was asked."""
_NO_NAME = pattern(r'[?!“”"\d]|(?<!\b[^\W\d_a-z])\.')
"""What stands in no name before a colon: a stop is one's only behind initials."""
_POSSESSIVE = pattern(r"[’']s\s")
_ON = pattern(r"\s(?:on|auf|sur|en|su|op|på|no|na|via)\s(?=[^\W\d_a-z])")
_FARTHEST = 100
_KNOWN, _BODY, _POOR = 0.96, 0.95, 0.6
_LOOSE = 0.78
"""How sure a reading is whose title ends at a comma or at the first of several stops."""
_STOPPED = 0.93
_TURNED = 0.9
"""How sure it is behind a name that is turned round, with an outlet and a date at the end."""
_TAIL = pattern(r",\s|\s[–—|-]\s")
_MOST, _SHORT = 6, 4
_OPENERS = tuple('“„«‘"')


_FOR = " for "
_PLATFORMS = frozenset(("platform", "video"))


class _Head(NamedTuple):
    authors: Authors | None = None
    container: Span | None = None
    quality: float = 0.9


def read(entry: Entry) -> Draft | None:
    """The entry read as a head, a colon, a title and its source; None where no name stands before a colon."""
    text, end = entry.text, entry.end
    colon = text.find(": ", 0, min(end, _FARTHEST))
    is_head = colon > 0 and not _begins_title(entry, colon)
    head = (_head(entry, colon) or _unknown(text, colon)) if is_head else None
    rest = trim(text, colon + 2, end) if head else None
    if head is None or rest is None or (text[rest.start].islower() and not _is_sure(head)):
        return None
    series = text.find(": ", rest.start, min(rest.end, rest.start + 40))
    if series > 0 and is_noise(text[rest.start : series]):
        rest = Span(series + 2, rest.end)
    title, source, fit = _book(entry, head, rest) or _parts(entry, head, rest)
    if title is None or not (head.container or source.container or source.issued or entry.links.url):
        return None
    if head.authors and not head.container and not source.container and is_masthead(text[:colon]):
        head = _Head(None, Span(0, colon), 0.9)
    if head.container:
        source = source._replace(container=head.container, publisher=source.publisher or source.container)
    return Draft(
        style="colon",
        quality=head.quality * fit,
        title=title,
        authors=head.authors or source.authors,
        source=source,
        issued=source.issued,
        issued_at=source.issued_at,
    )


def _parts(entry: Entry, head: _Head, rest: Span) -> tuple[Title | None, Source, float]:
    """Title and source behind the colon, and how surely they are such."""
    text, persons = entry.text, None if head.container else head.authors
    imprint = _placed(text, rest)
    title, source, fit = _title_and_source(entry, Span(rest.start, imprint.start()) if imprint else rest)
    if persons and persons.inverted and source.container and source.issued:
        fit = max(fit, _TURNED)
    if head.authors and title and fit == _LOOSE and _is_whole(text, title.span, source):
        fit = _STOPPED
    if imprint and not source.issued:
        place = Span(*imprint.span("year"))
        asides = (*source.asides, Span(*imprint.span()))
        source = source._replace(issued=imprint["year"], issued_at=place, asides=asides)
        fit = max(fit, _STOPPED)
    return title, source, fit


def _book(entry: Entry, head: _Head, rest: Span) -> tuple[Title | None, Source, float] | None:
    """``Title. Subtitle, Place Year``: what persons before the colon wrote, and where it came out."""
    persons = head.authors and not head.container and all(name.given for name in head.authors.names)
    if not persons or host_mark(entry.text, *rest) is not None:
        return None
    found = printed(entry, rest.start)
    return (read_title(entry.text, *found[0]), found[1], found[2]) if found else None


def _placed(text: str, rest: Span) -> re.Match[str] | None:
    found = _PLACED.search(text, *rest)
    return None if found is None or month_number(found[0].split()[1]) else found


def _begins_title(entry: Entry, colon: int) -> bool:
    """Whether a title begins between the last comma and a colon, if neither a known outlet stands there nor
    editors are said to: ``Holm, Rosa (Hrsg.): Title``."""
    comma = entry.text.rfind(", ", 0, colon)
    if comma > 0 and entry.text[colon - 1] == ")" and _names_editors(entry.text, colon):
        return False
    if comma < 0 or not begins_title(entry.text, Span(comma + 2, colon)):
        return False
    return likeness.likeness(entry, Span(comma + 2, colon)) < _KNOWN


def _names_editors(text: str, colon: int) -> bool:
    found = read_authors(text, 0, colon)
    return found is not None and found.editors


def _is_sure(head: _Head) -> bool:
    """Whether a head is one for its own sake, so that even small letters behind its colon begin a title."""
    return head.authors is None or all(name.given or is_known(name.literal) for name in head.authors.names)


def _head(entry: Entry, colon: int) -> _Head | None:
    """Persons in order, a body, an outlet, or an outlet with persons in brackets."""
    text = entry.text
    colon = _bare(text, colon)
    if any(bar in text[:colon] for bar in BARS):
        return None
    span = Span(0, colon)
    aside = _ASIDE.search(text, 0, colon)
    if aside and outlet_of(text[:colon]):
        return _Head(None, Span(0, colon), 0.95)
    if aside and is_known(aside["inside"]):
        return _Head(None, Span(0, aside.start()), 0.9)
    if aside and (found := read_authors(text, *aside.span("inside"), first_inverted=False)):
        outlet = Span(0, aside.start())
        if found.quality >= 0.85 and likeness.likeness(entry, outlet) >= _KNOWN:
            return _Head(found, outlet, 0.95)
    if likeness.likeness(entry, span) >= _KNOWN:
        return _Head(None, span, 0.93)
    if placed := _post(text, colon) or _signed(entry, span):
        return placed
    comma = text.rfind(", ", 0, colon)
    if comma > 0 and likeness.likeness(entry, Span(comma + 2, colon)) >= _KNOWN:
        written = read_authors(text, 0, comma, first_inverted=False)
        return _Head(written, Span(comma + 2, colon), 0.93) if written and written.quality >= 0.85 else None
    if (inverted := read_authors(text, 0, colon)) and inverted.inverted and inverted.quality >= 0.9:
        return _Head(inverted, None, 0.95)
    found = read_authors(text, 0, colon, first_inverted=False)
    if comma > 0 and found and len(found.names) == 1:
        return None
    if (
        found is None
        or found.quality < 0.85
        or _POSSESSIVE.search(text, 0, colon)
        or _NO_NAME.search(text, 0, colon)
    ):
        return None
    sure = all(name.given or is_known(name.literal) or has_body_word(name.literal) for name in found.names)
    return _Head(found, None, 0.96 if sure else 0.85)


def _bare(text: str, colon: int) -> int:
    """Where the name before a colon ends, without what says that somebody was asked, or what the work is."""
    if asked := _ASKED.search(text, 0, colon):
        return asked.start()
    aside = _ASIDE.search(text, 0, colon)
    is_kind = aside is not None and is_noise(aside["inside"]) and not outlet_of(text[:colon])
    return aside.start() if aside and is_kind else colon


def _unknown(text: str, colon: int) -> _Head | None:
    """A name nobody knows before a quoted title: ``Tideline : „Title“``."""
    stop = len(text[:colon].rstrip())
    name = text[:stop]
    if not text.startswith(_OPENERS, colon + 2) or not is_name_like(name) or len(name.split()) > _SHORT:
        return None
    return None if any(mark in name for mark in '?!“”".,0123456789') else _Head(None, Span(0, stop), 0.85)


def _post(text: str, colon: int) -> _Head | None:
    """Who posted where: ``Rosa Holm on X``."""
    on = _ON.search(text, 0, colon)
    outlet = lexicon.outlets().get(lexicon.key(text[on.end() : colon])) if on else None
    if on is None or outlet is None or outlet.kind not in _PLATFORMS:
        return None
    written = read_authors(text, 0, on.start(), first_inverted=False)
    return _Head(written, Span(on.end(), colon), 0.95) if written and written.quality >= 0.75 else None


def _signed(entry: Entry, head: Span) -> _Head | None:
    """Who wrote for whom: ``Rosa Holm for Harbour Gazette``."""
    found = for_outlet(entry, head) if entry.text.find(_FOR, *head) > 0 else None
    return _Head(*found, 0.95) if found else None


def _title_and_source(entry: Entry, rest: Span) -> tuple[Title | None, Source, float]:
    text = entry.text
    if (at := host_mark(text, rest.start, rest.end)) is not None:
        return read_title(text, rest.start, at), read_source(entry, at, rest.end), 1.0
    quoted = find_quoted(text, rest.start, rest.end)
    if quoted and quoted[0] == rest.start and after_quote(text, quoted, rest) is not None:
        title = read_title(text, quoted[1], quoted[2], quoted=True)
        return title, read_source(entry, quoted[3], rest.end), 1.0
    ends = boundaries(text, rest.start, rest.end)
    if ends and text[ends[0][1]] not in "|–—-":
        title, source, fit = _stopped(entry, rest, ends)
        return title, source, fit if len(ends) == 1 else _LOOSE * fit
    return (*_dated(entry, rest), _LOOSE)


def _is_whole(text: str, title: Span, source: Source) -> bool:
    """Whether a title ends at the comma before a date, and nothing behind its last comma or dash can be an
    outlet's name."""
    at, name = source.issued_at, text[slice(*title)]
    if at is None or source.container or text[title.end : at.start] != ", " or name[0].islower():
        return False
    last = _TAIL.split(name)[1:][-1:]
    return not last or not last[0][:1].isupper() or not is_name_like(last[0])


def _stopped(entry: Entry, rest: Span, ends: Sequence[tuple[int, int]]) -> tuple[Title | None, Source, float]:
    """``Title. Subtitle. House, Place 2019``: the first stop behind which a likely source stands."""
    text = entry.text
    best: tuple[float, int, Source] | None = None
    for mark, following in ends[:_MOST]:
        source = read_source(entry, following, rest.end, book=True)
        place = source.container or source.publisher
        worth = 0.96 * bool(source.issued)
        if place:
            worth = max(likeness.likeness(entry, place), source.likeness * (source.likeness >= _KNOWN))
        if best is None or worth > best[0] + 0.03:
            best = (worth, mark, source)
    if best is None or best[0] < _POOR:
        return (*_dated(entry, rest), _LOOSE)
    fit = 1.0 if best[0] >= _BODY else _STOPPED
    return read_title(text, rest.start, sentence_end(text, best[1])), best[2], fit


def _dated(entry: Entry, rest: Span) -> tuple[Title | None, Source]:
    """``Title, Leipzig 2023`` and ``Title, 12. März 2024, S. 1``: the source begins at the date's comma."""
    text = entry.text
    dates = find_dates(text, rest.start, rest.end)
    if not dates:
        return read_title(text, *rest), Source()
    stop = dates[0].span.start
    if border := comma_border(entry, Span(rest.start, stop), dated=True):
        return read_title(text, rest.start, border.end), read_source(entry, border.start, rest.end)
    cut = max(text.rfind(", ", rest.start, stop), text.rfind(" (", rest.start, stop))
    place = text[cut + 2 : stop].strip(" ,(").casefold() if cut >= 0 else ""
    title_end = cut if place in publishing.phrases("place") and cut >= 0 else stop
    return read_title(text, rest.start, title_end), read_source(entry, stop, rest.end)
