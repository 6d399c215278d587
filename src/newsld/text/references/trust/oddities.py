"""What is odd in a finished reading, in its title, its source and its date."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from newsld.source import Span
from newsld.text import languages, lexicon
from newsld.text.dates import month_number
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.fields.signing import may_be_person
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.bodies import SITE, is_known
from newsld.text.references.scanners.dating import find_dates
from newsld.text.references.scanners.sentences import boundaries
from newsld.text.references.sources.likeness import likeness, of_host
from newsld.text.references.tidying.spelling import HANGING

_CODED = pattern(r",\s(?!(?:1[5-9]|20)\d\d[–-])(?:[^\s,]{1,12}\s)?[^\s,]*\d[^,]{0,24}\Z(?<!, \d{4})")
_QUOTED_END = pattern(r"[,.:]\s[“„«\"‘][^“”„«»\"]{3,160}[”“»\"’]\Z")
_QUOTES_END = '”“»"’'
_CUT_WORD = pattern(rf"[a-z]{{2}}- (?!{HANGING})[a-z]{{2}}")
_JOINED = len("-\n") + 1
"""So far apart stand letters between which a hyphen and a line's end were left out."""
_FIGURE, _LETTER = pattern(r"\d"), pattern(r"[^\W\d_]")
_STOPPED = pattern(r"[?!]\.\s|[a-z]{2}[.?!][A-Z][a-z]")
_LISTED = pattern(r"\s(?:and|&|y|e|et|und|en|og|och|i)\s")
_TWO = pattern(r"(?P<first>[^,.:;]{5,40}) (?:and|&) (?P<second>[^,.:;]{5,40})")
_CUT_OFF = pattern(r"(?:\A|[,(]\s?)\d{1,2}\.?\s?\Z|[,\s(](?:pp?|S|no|nr|vom|v)\.?\Z|,\s[^\W\d_]{1,3}\Z")
"""A title that ends so goes on in what was taken for something else."""
_LAST, _FEWEST, _WHOLE = 8, 4, 5
"""Where it may stand; the fewest letters of a title, and of a word at the end of a whole one."""
_VOLUME = pattern(r"[Vv](?<!\w\w)ol\.?\s")
_MARKS = pattern(r"[\[\]|<>{}HhWw](?:(?<=[^HhWw])|(?i:(?<=h)ttps?:|(?<=w)ww\.))")
_SEEN_WORDS = frozenset(("accessed", "retrieved", "abgerufen", "consulté", "visto"))
_SEEN = pattern(rf"\b(?:{'|'.join(sorted(_SEEN_WORDS))})\b", re.IGNORECASE)
_MADE_BY = pattern(
    r"(?:directed|produced|presented|hosted|edited|written|translated|created) by\s"
    r"|dirigid[oa] por\s|réalisé par\s|regie:?\s|diretto da\s",
    re.IGNORECASE,
)
_MARKED = pattern(r"[\d“”„\"|\[\]<>{}/]")
_TELLING = _SEEN_WORDS | frozenset("by por par regie da vol http https www".split())
"""Without these words and marks a title that ends in a whole word is not odd, unless it is short."""
_FOUND_AT = pattern(
    r"(?:available|retrieved|accessed|verfügbar|abgerufen|disponib(?:le|ile))\s", re.IGNORECASE
)
_ODD = pattern(r"[;\[\]“”\"]|\s/|/\s|\((?![A-Z][\w.&-]{1,11}\))|(?<!\w)\d{1,3}(?!\w)|\d{5}|\d[.,(]")
"""Marks of what is no name; a year, figures with letters and a short form in brackets may stand in one."""
_OFFICES = frozenset(("Ed.", "Ed..", "Eds.", "Eds..", "Hrsg.", "Hg."))
_LAST_YEAR = pattern(r"\s(?:1[5-9]|20)\d\d\Z")
_PLATFORMS, _KNOWN = frozenset(("platform", "video")), 0.96
_LONGEST_NAME = 6
_LEADING = frozenset("of for at the in to by and de für la le von der die das del & on with".split())
"""Before a name that belongs to a title stands one of these."""
_PARTS_OF_YEARS = frozenset(
    "early mid late anfang mitte ende début fin inizio fine inicios finales início".split()
)
"""Before a year these are no names: Early 2021."""
_INSTITUTE = "site"
"""The kind of outlets.tsv that signs what it publishes."""


def is_odd_title(entry: Entry, draft: Draft) -> bool:
    """The title ends as no title does, or holds what belongs before or behind it."""
    title = draft.title
    if title is None:
        return False
    if entry.tidy.stressed and _parts_italics(entry, title.span):
        return True
    text = entry.text[slice(*title.span)]
    if "(" in text and text.count("(") != text.count(")"):
        return True
    if len(text) < _FEWEST:
        return True
    is_whole = title.quoted or text[-_WHOLE:].isalpha()
    if not is_whole and _CUT_OFF.search(text, max(0, len(text) - _LAST)):
        return True
    if not title.quoted and text[-1] in _QUOTES_END and _ends_quoted(entry, draft):
        return True
    return not _is_clear(entry, title.span) and _is_told(entry, draft, text)


def _parts_italics(entry: Entry, title: Span) -> bool:
    """Whether words in italics go on from the title into another part, or from that into the title."""
    return any(
        words.start < border < words.end and _LETTER.search(entry.text, *sorted((border, end)))
        for words in entry.tidy.stressed
        for border, end in ((title.start, words.start), (title.end, words.end))
    )


def holds_cut_word(entry: Entry, title: Span) -> bool:
    """Whether the end of a line cut a word of the title, so that its hyphen may be its own."""
    if "- " in entry.text and _CUT_WORD.search(entry.text, *title):
        return True
    places = entry.tidy.places
    if places is None:
        return False
    at = places[title.start : title.end]
    text = entry.text[title.start : title.end]
    return any(
        after - before >= _JOINED and text[index : index + 2].isalpha()
        for index, (before, after) in enumerate(pairwise(at))
    )


def _is_told(entry: Entry, draft: Draft, title: str) -> bool:
    """A mark or a word in the title tells that something in it belongs before or behind it."""
    if _MADE_BY.match(title) or _VOLUME.search(title) or " | " in title:
        return True
    if title.count("“") != title.count("”") and "„" not in title:
        return True
    is_quoted = draft.title is not None and draft.title.quoted
    return not is_quoted and (_holds_link(entry, title) or _holds_more(entry, draft))


def _is_clear(entry: Entry, title: Span) -> bool:
    """Whether neither a mark nor a word stands in a title that tells of what does not belong there."""
    if title.end > entry.end or not _TELLING.isdisjoint(entry.words):
        return False
    return _MARKED.search(entry.text, *title) is None


def _holds_link(entry: Entry, title: str) -> bool:
    """A title holds an address, marks that titles do not have, or words of who looked at it."""
    if _MARKS.search(title):
        return True
    return not _SEEN_WORDS.isdisjoint(entry.words) and _SEEN.search(title) is not None


def is_odd_source(entry: Entry, draft: Draft, name: str) -> bool:
    """The outlet or issuer holds figures, brackets or words in lower case at its head, ends in a year, or is
    not where the link leads. ``name`` is "" where it is a known one."""
    if name and _is_odd_name(name) and name.casefold().removeprefix("www.") != entry.host:
        return True
    place = draft.source.container
    if place and entry.text[place.end - 1].isdecimal() and _LAST_YEAR.search(entry.text, *place):
        return True
    return _leads_elsewhere(entry, draft)


def is_odd_publisher(entry: Entry, draft: Draft, publisher: Span) -> bool:
    """What is named behind an outlet is no issuer's name, or a person's where nobody is named."""
    name = entry.text[slice(*publisher)]
    return _is_odd_name(name) or (draft.authors is None and not is_known(name) and may_be_person(name))


def is_masthead(entry: Entry, name: str) -> bool:
    """A name is that of a platform, or of an outlet to whose site no link of the entry leads."""
    outlet = lexicon.outlets().get(lexicon.key(name))
    if outlet is None or outlet.kind == _INSTITUTE:
        return False
    return outlet.kind in _PLATFORMS or entry.host_outlet != outlet


def names_two(title: str) -> bool:
    """Whether a title is nothing but two persons: Rosa Holm and Sam Berg."""
    found = _TWO.fullmatch(title) if " and " in title or " & " in title else None
    return (
        found is not None
        and may_be_person(found["first"])
        and may_be_person(found["second"])
        and not languages.given().isdisjoint(title.casefold().split())
    )


def is_agency(name: str) -> bool:
    """Whether an outlet is an agency or broadcasts, and so may be the author of what it publishes."""
    outlet = lexicon.outlets().get(lexicon.key(name))
    if name.isupper() or (outlet and outlet.kind == "agency"):
        return True
    return not publishing.words("broadcaster").isdisjoint(name.casefold().split())


def ends_in_outlet(words: list[str], host: str) -> bool:
    """Whether the last words of a title name a known outlet or the site that the link leads to, with no
    small word before it: Why boats wait Harbour Post."""
    for count in range(2, min(_LONGEST_NAME, len(words) - 2) + 1):
        name = " ".join(words[-count:])
        if not name[0].isupper() or words[-count - 1] in _LEADING:
            continue
        if lexicon.key(name) in lexicon.outlets() or (host and of_host(name, host)):
            return True
    return False


def has_two_days(entry: Entry) -> bool:
    """A law's entry has its own day and another one, such as its gazette's."""
    return len({found.issued for found in find_dates(entry.text, 0, entry.end) if len(found.issued) > 7}) > 1


def _holds_more(entry: Entry, draft: Draft) -> bool:
    """The title ends in a part with figures, or holds a day where the entry has none."""
    title = draft.title
    if title is None or not _FIGURE.search(entry.text, *title.span):
        return False
    if _CODED.search(entry.text, *title.span):
        return True
    found = find_dates(entry.text, *title.span) if len(draft.issued) < 7 and draft.style != "legal" else ()
    return any(dated.day or len(dated.issued) > 7 for dated in found)


def goes_on(text: str, title: Span) -> bool:
    """An unquoted title goes on over a full stop, behind which its outlet or series may begin."""
    if _STOPPED.search(text, *title):
        return True
    return "." in [text[at] for at, _ in boundaries(text, *title)]


def _ends_quoted(entry: Entry, draft: Draft) -> bool:
    """An unquoted title ends in a quotation behind a mark, which may be the title itself."""
    title = draft.title
    if title is None:
        return False
    found = _QUOTED_END.search(entry.text, *title.span)
    return found is not None and (found[0][0] != ":" or not (draft.authors or entry.dated))


def _leads_elsewhere(entry: Entry, draft: Draft) -> bool:
    """The link leads to a platform that is not what the entry names as its source, or to an outlet where the
    only name beside the title may be a person's."""
    place = draft.source.container or draft.source.publisher
    outlet = entry.host_outlet if place and entry.links.url else None
    if outlet is None or place is None or likeness(entry, place) >= _KNOWN:
        return False
    if outlet.kind in _PLATFORMS:
        return draft.source.container is not None
    return draft.authors is None and may_be_person(entry.text[slice(*place)])


@lru_cache(maxsize=1024)
def _is_odd_name(name: str) -> bool:
    """Whether an outlet's or issuer's name has figures or small letters at its head, is a letter, a month, a
    place, a company's form, two names, or a known outlet with words behind it."""
    if SITE.fullmatch(name):
        return False
    bare, comma, form = name.rpartition(", ")
    if lexicon.key(form) in lexicon.words("legal"):
        return not comma or _is_odd_name(bare)
    if name[0].islower() or _FOUND_AT.match(name) or _ODD.search(name):
        return True
    if len(name) == 1 or month_number(name) or name.casefold() in _PARTS_OF_YEARS:
        return True
    if name.casefold() in publishing.phrases("section"):
        return True
    if name.partition(" ")[0] in _OFFICES or _names_writer(name):
        return True
    if publishing.is_place_name(name):
        return True
    if ", " in name and (not _LISTED.search(name) or may_be_person(name.partition(", ")[0])):
        return True
    words = name.split()
    at = next((number for number, word in enumerate(words) if number and word.islower()), 0)
    if at and words[at] in ("of", "for", "the", "de", "für", "and") and words[-1][0].isupper():
        return False
    return bool(at) and lexicon.key(" ".join(words[:at])) in lexicon.outlets()


def _names_writer(name: str) -> bool:
    """Whether a person's name stands before that of a known outlet: Rosa Holm Guardian."""
    words = name.split()
    return any(
        lexicon.key(" ".join(words[count:])) in lexicon.outlets()
        for count in range(2, len(words))
        if words[0].casefold() in languages.given()
    )
