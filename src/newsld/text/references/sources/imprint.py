"""The name of an outlet or issuer, after sections, series and places."""

from __future__ import annotations

import re
from functools import lru_cache

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.languages import small_words
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry, Source
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.bodies import is_name_like
from newsld.text.references.scanners.publishing import genres, is_place_name, is_places, is_state
from newsld.text.references.scanners.sentences import boundaries
from newsld.text.references.scanners.titles import is_about, trim
from newsld.text.references.sources import likeness

_ASIDE = pattern(r"\s*[(\[]([^()\[\]]{2,40})[)\]]\s*\Z")
_PLACE = pattern(r"\s*(?P<place>[^\W\d_][^:;“”\"()]{1,60}(?:\([A-Z]{2,3}\))?)[:;]\s+(?=\S)")
_STATE = pattern(
    r",\s?(?:[A-Z]{2}|[A-Z]\.\s?[A-Z]\.|Mass\.|Conn\.|Calif\.|Ill\.|UK|USA|England|Canada|Germany|France)\Z"
)
_COUNTRY = pattern(r"[^\W\d_a-z][\w.-]+(?:\s[^\W\d_a-z][\w-]+)?,\s[^\W\d_a-z][\w-]+(?:\s[^\W\d_a-z][\w-]+)?")
_UNIVERSITY_PRESS = pattern(r"(?:University|College|Univ\.?)\sPress\Z")
_LENGTH = pattern(r"[\d\W]+(?:pp?|S|págs?|pages|Seiten)?")
_MOST_PLACES, _LONGEST_HOUSE = 3, 5
_SHORT_FORM = pattern(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Za-z.&/-]{2,12}")
_ISSUE = pattern(r",?\s(?:n\.?\s?[º°]|[Nn]r\.|[Nn]o\.|[Nn]úm\.|[Vv]ol\.|Ausgabe|#)\s?\d[\d./-]*\Z")
_KINDED = pattern(
    r"[\s-](?i:(post|posting|video|livestream|thread|tweet|story|video post|page|channel|account)"
    r"|press release"
    r"|media release|news release|press statement|statement|press briefing|newsletter"
    r"|news agency report|report"
    r"|dispatch|wire|wire story|blog post|fact sheet|pressemitteilung|meldung|agenturmeldung"
    r"|bericht|communiqué(?: de presse)?"
    r"|dépêche|comunicado(?: de prensa)?|nota de prensa|despacho|comunicato(?: stampa)?"
    r"|persbericht|komunikat)"
    r"(?:\s(?:vom|of|from|du|del|van|z))?\Z"
)
_MEDIUM = pattern(r"[.,\d]\sWeb\.(?:\s|\Z)")
_KNOWN, _SHORT, _OF_SITE, _HOUSE, _NAMED = 0.96, 8, 0.97, 0.8, 0.95
_KINDS = pattern(
    r"\b(?:podcast|video|audio|film|documentary|blog|tweet|radio|tv"
    r"|press release|online video|television|data set|dataset)\b",
    re.IGNORECASE,
)


def read_imprint(entry: Entry, span: Span, *, book: bool | None) -> Source:
    """Container or publisher in a part that holds nothing else, after section, series and place.

    ``book``: the title before it stood without quotation marks, and so is likely a book's or report's; None
    where the style quotes no titles, so that only the name itself can say that it is a publisher's.
    """
    text = entry.text
    kind = ""
    if publishing.speech().match(text, *span):
        return Source(kind="speech")
    if placed := placed_publisher(entry, span, any_place=book is True):
        return placed
    parts = _telling(text, sentences(text, span))
    best = without_place(text, parts[-1])
    if len(parts) > 1 and text[slice(*parts[0])].casefold() in publishing.phrases("genre"):
        parts.pop(0)
    if len(parts) == 2 and _leads(text[slice(*parts[0])], text[slice(*parts[1])]):
        return Source(container=parts[0], publisher=parts[1], likeness=1.0)
    if len(parts) == 2 and book is False and (sited := _of_site(entry, parts)):
        return sited
    if is_places(text[slice(*best)]):
        return Source(likeness=0.9)
    if len(parts) > 1 and book and (placed := placed_publisher(entry, best)):
        return placed
    bare = without_aside(text, best)
    if bare != best and (described := _KINDS.search(text, bare.end, best.end)):
        kind = described[0]
    if text.find(", ", *bare) > 0 and (outlet := _before_section(entry, bare)):
        return Source(container=outlet, asides=(Span(outlet.end, bare.end),), likeness=_KNOWN, kind=kind)
    container, publisher, degree = read_name(entry, bare, book=book)
    return Source(container, publisher, likeness=degree, kind=kind)


def read_name(entry: Entry, place: Span, *, book: bool | None) -> tuple[Span | None, Span | None, float]:
    """Container or publisher in a name that no marks part, and how much it looks like one."""
    degree = likeness.likeness(entry, place)
    name = entry.text[place.start : place.end]
    if degree == _OF_SITE and likeness.names_website(name):
        return Span(place.start, place.end - len(" website")), None, degree
    if _is_publisher(name, book):
        return None, place, max(degree, _HOUSE)
    return place, None, degree


def without_place(text: str, span: Span) -> Span:
    """A name without the city and country behind it or before it: Migration Institute, Washington, DC."""
    comma = text.find(", ", *span)
    if (
        comma > span.start
        and is_place_name(text[span.start : comma])
        and not is_state(text[span.start : comma])
        and not is_place_name(text[comma + 2 : span.end])
    ):
        span = Span(comma + 2, span.end)
    for _ in range(_MOST_PLACES):
        comma = text.rfind(", ", *span)
        if comma <= span.start or not is_place_name(text[comma + 2 : span.end]):
            break
        span = Span(span.start, comma)
    return span


def _telling(text: str, parts: list[Span]) -> list[Span]:
    """Of several sentences those that are no genre's name, nor figures or a book's length at the end."""
    if len(parts) > 1 and text[parts[-1].start].isdecimal() and _LENGTH.fullmatch(text, *parts[-1]):
        parts = parts[:-1]
    if len(parts) == 1:
        return parts
    named = [part for part in parts if text[slice(*part)].casefold().replace(".", "") not in genres()]
    return named or parts


def _of_site(entry: Entry, parts: list[Span]) -> Source | None:
    """A site and who owns it, each with a mark behind it: of MLA 7, of the link's host, of a name that is a
    question: ``“Title.” Harbour Watch. Tidal Trust``, ``“Title.” Why Ports?, Verso``."""
    text, (first, second) = entry.text, parts
    if _names_medium(entry) and _are_names(text, parts):
        return Source(container=first, publisher=second, likeness=_KNOWN)
    if text[first.end : second.start] in ("?, ", "!, "):
        return Source(container=Span(first.start, first.end + 1), publisher=second, likeness=_KNOWN)
    is_site = (
        bool(entry.host) and _are_names(text, parts) and likeness.of_host(text[slice(*first)], entry.host)
    )
    return Source(container=first, publisher=second, likeness=_KNOWN) if is_site else None


def _names_medium(entry: Entry) -> bool:
    """Whether the entry is of MLA 7, which names site and publisher, each with a stop behind it."""
    return "web" in entry.text.casefold() and _MEDIUM.search(entry.text) is not None


def _are_names(text: str, parts: list[Span]) -> bool:
    names = [text[slice(*part)] for part in parts]
    return all(map(is_name_like, names)) and names[0].casefold() not in publishing.phrases("section")


def _before_section(entry: Entry, span: Span) -> Span | None:
    """The outlet that a section follows behind a comma: ``Harbour Gazette, Opinion``."""
    comma = entry.text.rfind(", ", *span)
    outlet = Span(span.start, comma)
    is_section = entry.text[comma + 2 : span.end].casefold() in publishing.phrases("section")
    return outlet if is_section and likeness.likeness(entry, outlet) >= _NAMED else None


def _leads(first: str, second: str) -> bool:
    """Whether the first of two names is the outlet's or body's, and no section's before it."""
    if lexicon.key(first) in lexicon.outlets():
        return True
    return (
        is_organization(first)
        and is_name_like(first)
        and len(first.split()) > 2
        and lexicon.key(second) not in lexicon.outlets()
    )


def without_aside(text: str, span: Span) -> Span:
    """A name without the city or the like in brackets behind it; an edition belongs to it."""
    aside = _ASIDE.search(text, span.start, span.end) if text[span.end - 1] in " )]" else None
    if aside is None or aside.start() == span.start:
        return span
    if any(word in publishing.words("edition") for word in aside[1].casefold().split()):
        return span
    name = f" {text[span.start : aside.start()]}"
    if _SHORT_FORM.fullmatch(aside[1]) and f" {aside[1][0]}" in name and " " in name[1:]:
        return span
    return Span(span.start, aside.start())


def without_number(text: str, span: Span) -> Span:
    """A name without the issue behind it: ``Official Gazette No. 52``."""
    number = _ISSUE.search(text, *span)
    return Span(span.start, number.start()) if number and number.start() > span.start else span


def without_kind(entry: Entry, span: Span) -> Span:
    """A known or short name without what it published: ``dpa-Meldung vom``, ``EEAS press release``."""
    found = _kinded(entry.text[slice(*span)])
    if found is None or not found.start():
        return span
    name = Span(span.start, span.start + found.start())
    text = entry.text[slice(*name)]
    if lexicon.key(text) in lexicon.outlets():
        return name
    if likeness.likeness(entry, span) >= _KNOWN:
        return span
    is_short = text.isupper() and len(text) <= _SHORT
    return name if not found[1] and (is_short or likeness.likeness(entry, name) >= _KNOWN) else span


@lru_cache(maxsize=1024)
def _kinded(name: str) -> re.Match[str] | None:
    return _KINDED.search(name)


def sentences(text: str, span: Span) -> list[Span]:
    """Sentences of the part; the last is the outlet, sections and series stand before it."""
    parts, at = [], span.start
    for mark, following in boundaries(text, span.start, span.end):
        if part := trim(text, at, mark):
            parts.append(part)
        at = following
    if last := trim(text, at, span.end):
        parts.append(last)
    return parts or [span]


def placed_publisher(entry: Entry, span: Span, *, any_place: bool = False) -> Source | None:
    """``New York: Scribner``; with ``any_place`` also behind a place nobody listed, of few words."""
    text = entry.text
    if text.find(":", *span) < 0 and text.find(";", *span) < 0:
        return None
    starts = [following for _, following in boundaries(text, span.start, span.end)]
    for start in (*reversed(starts), span.start):
        match = _PLACE.match(text, start, span.end)
        if match and (
            _is_place(match["place"], any_place=any_place)
            or (_is_unlisted(match["place"]) and _is_house(text[match.end() : span.end]))
        ):
            name = trim(text, match.end(), span.end)
            if name and is_places(text[slice(*name)]) and is_organization(match["place"]):
                return Source(publisher=Span(*match.span("place")), likeness=0.97)
            if name and text[name.start : name.end] == "Author":
                return Source(likeness=0.97, kind="own")
            if name and _goes_on(text[slice(*name)]):
                return None
            aside = _ASIDE.search(text, *name) if name and text[name.end - 1] == ")" else None
            form = text.rfind(". ", *name) if name else -1
            if name and form > 0 and text[form + 2 : name.end].casefold() in genres():
                name = Span(name.start, form)
            if name and aside and aside.start() > name.start and is_about(aside[1]):
                name = Span(name.start, aside.start())
            return Source(publisher=name, likeness=0.97) if name else None
    return None


def _is_unlisted(place: str) -> bool:
    """Whether a name may be that of a place, and is no state's short form, before which its city stands."""
    return not place.isupper() and _is_place(place, any_place=True)


def _is_house(name: str) -> bool:
    """Whether a name is that of a publisher, short and with a word of the trade: Harbour University Press."""
    words = name.strip(" .").casefold().split()
    return 1 < len(words) < _LONGEST_HOUSE and not publishing.words("publisher").isdisjoint(words)


def _goes_on(name: str) -> bool:
    """Whether words in lower case make what follows a colon a subtitle: Colombia: memory and war."""
    first, *others = name.split()
    return first.islower() and any(map(str.islower, others))


def _is_place(text: str, *, any_place: bool = False) -> bool:
    bare = text.strip().partition(" (")[0]
    words = bare.split()
    if not words or bare.casefold() in publishing.places() or _is_in_country(bare):
        return bool(words)
    is_name = len(words) <= 3 and words[0][0].isupper() and words[-1][0].isupper()
    if any_place and is_name and not bare.endswith(")"):
        return all(word[0].isupper() or word in small_words() for word in words)
    if bare.casefold() in publishing.phrases("place") or _STATE.search(bare) or _COUNTRY.fullmatch(bare):
        return True
    parts = re.split(r",? and |, | & | / |/|; | und | y ", bare)
    return len(parts) > 1 and parts[0].casefold() in publishing.phrases("place")


def _is_in_country(place: str) -> bool:
    """Whether a place ends in its country or state: Castelló de la Plana, Spain; Cambridge Massachusetts."""
    city, comma, country = place.rpartition(", ")
    if not comma:
        city, _, country = place.rpartition(" ")
        return is_place_name(city) and country.casefold() in publishing.phrases("country")
    return country.casefold() in publishing.phrases("country") and is_name_like(city)


@lru_cache(maxsize=1024)
def _is_publisher(name: str, book: bool | None) -> bool:
    """Whether a name is that of a publisher of what may be a ``book``: see read_imprint."""
    if _UNIVERSITY_PRESS.search(name):
        return True
    outlet = lexicon.outlets().get(lexicon.key(name))
    if book is False or (outlet and outlet.kind != "site"):
        return False
    folded = {word.strip(".,").casefold() for word in name.split()}
    if folded & publishing.words("journal"):
        return False
    return book is True or bool(folded & publishing.words("publisher")) or is_organization(name)
