"""Whether words before a date are a body's name or a title: what stands behind the date decides."""

from __future__ import annotations

from newsld.source import Span
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry
from newsld.text.references.scanners.bodies import is_known, is_name_like
from newsld.text.references.scanners.dating import find_dates
from newsld.text.references.scanners.quoted_titles import CLOSERS, behind_name
from newsld.text.references.scanners.sentences import boundaries
from newsld.text.references.scanners.slots import Slot
from newsld.text.references.scanners.titles import PAIRS, trim
from newsld.text.references.sources.likeness import likeness

_OUTLET = 0.96
"""From here on a part is a known outlet or the link's site."""
_NAMED, _NEAR, _TITLED = 0.6, 0.9, 0.97
_MOST = 4
"""More blanks are in few names that have no word of a body's."""
_PAGES = pattern(r",\s(?:pp?\.?\s?)?[A-Z]?\d{1,4}\b")
_PAGE = pattern(r"(?:pp?|pages?|S|Seiten?|págs?|página|paginas?)\.?\s\d[\d\s–-]*\.?")
"""Behind a date it leaves no title but what stands before."""
_NUMBERED = pattern(
    r"(?:Resolution|Résolution|Resolución|Resolução|Directive|Regulation|Decision)\s[\w/.-]*\d"
)
"""A title that a body's document has, where nothing else stands: Resolution 2397 (2017)."""
_IN = ("In", "En", "Da", "Em")
_IN_LEXICON = pattern(
    r"(?:In|En|Dans|Em):?\s(?:[^\W\d_a-z][\w’'.-]*\s){0,4}(?i:\w*wikip[eé]di\w*|britannica"
    r"|\w*dictionary|[ei]n[cz][iy]?[ck]lop\w+|enzyklop\w+|diccionario|dictionnaire|dicionário|\w*wörterbuch"
    r"|\w*lexikon)[^.]{0,40}\.?"
)
"""What stands behind the title and date of an entry of a lexicon, that names no authors: In Wikipedia."""
_PERSONS = pattern(r"[^\W\d_][\w’'-]+,\s(?:[^\W\d_]\.[\s-]?){1,3}[,&]")


def settle(entry: Entry, slot: Slot, rest: Span | None) -> Slot:
    """The slot with authors or with a title, where it may hold either; ``rest`` is what follows the date."""
    if (
        rest is not None
        and entry.text[rest.start : rest.start + 2] in _IN
        and _IN_LEXICON.fullmatch(entry.text, *rest)
    ):
        return _as_title(entry, slot)
    if not slot.either:
        return _shown(entry, slot, rest) if rest and slot.authors and not slot.authors.inverted else slot
    if rest is not None and slot.authors and _NUMBERED.match(entry.text, *rest):
        return slot._replace(title=None, either=False)
    if rest is not None and _title_follows(entry, slot, rest):
        sure = slot.authors.quality if slot.authors else slot.quality
        return slot._replace(title=None, either=False, quality=max(slot.quality, sure))
    return slot._replace(authors=None, either=False)


def _as_title(entry: Entry, slot: Slot) -> Slot:
    """The slot with what stands before the date as the title."""
    end = entry.dated.span.start if entry.dated else 0
    title = trim(entry.text, 0, end, " .,(")
    return slot._replace(authors=None, title=title, either=False, quality=_TITLED) if title else slot


def _shown(entry: Entry, slot: Slot, rest: Span) -> Slot:
    """The slot with a title, where a known outlet and a day follow what looks like a person, as behind the
    name of a programme: ``Sea Talk (2023) BBC Radio 4, 3 May``."""
    names, comma = slot.authors.names if slot.authors else (), entry.text.find(", ", *rest)
    if len(names) != 1 or not names[0].given or comma < 0 or slot.title:
        return slot
    if likeness(entry, Span(rest.start, comma)) < _OUTLET or not find_dates(entry.text, comma, rest.end):
        return slot
    return slot._replace(authors=None, title=names[0].span, quality=min(slot.quality, _NEAR))


def _is_paged_outlet(entry: Entry, part: Span) -> bool:
    """Whether a known outlet and pages follow: ``The Daily Telegraph, pp. A1, A9``."""
    page = _PAGES.search(entry.text, *part)
    return page is not None and likeness(entry, Span(part.start, page.start())) >= _OUTLET


def _title_follows(entry: Entry, slot: Slot, rest: Span) -> bool:
    text = entry.text
    if _PAGE.fullmatch(text, *rest):
        return False
    if text[rest.start] in PAIRS or (text[rest.end - 1] in CLOSERS and behind_name(text, rest)):
        return True
    if _PERSONS.match(text, rest.start):
        return False
    ends = boundaries(text, rest.start, rest.end)
    first = Span(rest.start, ends[0][0]) if ends else rest
    name = text[first.start : first.end]
    figures = any(character.isdecimal() for character in name) and not find_dates(text, *first)
    titled = figures or any(mark in ':?!“"' for mark in name)
    degree = 0.0 if titled and not is_known(name) else likeness(entry, first)
    if degree >= _OUTLET or _is_paged_outlet(entry, first):
        return False
    if ends:
        return True
    before = text[slice(*slot.title)] if slot.title else ""
    named = is_name_like(before) and (before.count(" ") < _MOST or is_organization(before))
    return degree < (_OUTLET if named and entry.links.url else _NAMED)
