"""What is odd in the authors of a finished reading: names that are none, or took too much or too little."""

from __future__ import annotations

from functools import lru_cache

from newsld.document import Name
from newsld.text import languages, lexicon
from newsld.text.names import has_body_word
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.fields.signing import may_be_person
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.authors import Authors
from newsld.text.references.scanners.bodies import is_known, is_outlet_before
from newsld.text.references.scanners.plain_names import ARTICLES
from newsld.text.references.scanners.titles import PAIRS

_NEXT_SENTENCE = pattern(r"(?:[^\W\d_A-Z]{3}|[A-Z]{3})\.\s[^\W\d_a-z]")
_FIGURES = pattern(r"\d(?:\s|\Z)")
_APPOSED = pattern(r",\s[^\W\d_A-Z]{4}")
"""What a person said or was stands behind the name: Rosa Holm, remarks at the Harbour Forum."""
_HOST = pattern(r"\w\.(?:com|org|net|info|[a-z]{2})\Z")
_BY = pattern(r"\s(?:by|von|por|par|di|da|door|av)\s")
_MOST_BLANKS = 14
_CUT_GIVEN = pattern(r",\s[^\W\d_a-z](?:[.(]|\s\(|[\w’-]+[;()])")
_TITLED = pattern(r"[^\W\d_a-z]\.\s(?:[^\W\d_a-z][\w’-]{2,}\s){2}")
_BEFORE = ("See ", "By ")
"""Words before a name, and none of it."""
_AROUND = " .,“”‘’\"'«»"


def is_odd_author(entry: Entry, draft: Draft) -> bool:
    """A name is none, nobody is named but who put the work online, or an outlet stands where authors do."""
    if draft.authors is None:
        return _has_hands_alone(entry, draft) or _is_outlet_first(entry, draft)
    return _has_odd_name(entry, draft)


def _has_hands_alone(entry: Entry, draft: Draft) -> bool:
    """Nobody is named but who put the work online, or asked the questions."""
    return draft.source.authors is None and any(
        _BY.search(entry.text, *aside) for aside in draft.source.asides
    )


def _has_odd_name(entry: Entry, draft: Draft) -> bool:
    """An author's name holds figures, begins with a bracket, or is a host, a place, a kind of work or the
    title."""
    genres, authors = publishing.genres(), draft.authors
    if authors is None:
        return False
    if len(authors.names) > 1:
        if _runs_on(entry.text, authors):
            return True
    elif not authors.inverted and _is_place(authors.names[0]):
        return True
    is_led = "see" in entry.words or "by" in entry.words
    for name in authors.names:
        if (
            name.family.casefold() in genres
            or name.given in ARTICLES
            or (" " in name.family and _is_of_several(name))
            or (name.family and " " not in name.family and _is_cut(entry, name))
        ):
            return True
        if is_led and _begins_late(name):
            return True
        if not name.literal:
            continue
        if _is_title(entry, draft, name.literal):
            return True
        if _is_named(entry, name.literal):
            continue
        if _is_no_name(name.literal) or (", " in name.literal and _holds_person(name.literal)):
            return True
    return False


def _is_of_several(name: Name) -> bool:
    """Whether a family name begins with a known given one, and the given name with none: two parts of an
    entry that were read as a name, Mark Holm and Tidal Realism."""
    first, known = name.family.casefold().partition(" ")[0], languages.given()
    return first in known and bool(name.given) and name.given.casefold().partition(" ")[0] not in known


def _is_cut(entry: Entry, name: Name) -> bool:
    """Whether a person has a letter for a family name, words behind the initial of the given one, or no given
    name where one stands behind: by Holm, R."""
    if name.family and not name.family[1:]:
        return True
    if name.given:
        return ". " in name.given and _TITLED.search(name.given) is not None
    return name.span is not None and _CUT_GIVEN.match(entry.text, name.span.end) is not None


def _begins_late(name: Name) -> bool:
    """Whether a word stands before a name that is none of it: ``See Holm``."""
    return f"{name.given or name.family or name.literal} ".startswith(_BEFORE) or name.family.startswith(
        _BEFORE
    )


def _is_place(name: Name) -> bool:
    """Whether what reads as a person, given name first, is a city: ``New York, Title``."""
    return bool(name.given) and publishing.is_place_name(f"{name.given} {name.family}")


def _runs_on(text: str, authors: Authors) -> bool:
    """Whether names turned round go on to two words after a comma alone, as may begin a title: ``Lind, Ada,
    Sand Wars``."""
    (first, *_), before, last = authors.names, authors.names[-2].span, authors.names[-1].span
    if not (authors.inverted and first.span and before and last) or text[before.end : last.start] != ", ":
        return False
    shown = text[slice(*last)]
    is_parted = "," in text[slice(*first.span)] and "," not in shown
    return is_parted and "." not in shown and " " in shown and not shown.rpartition(" ")[2].isupper()


def _is_title(entry: Entry, draft: Draft, name: str) -> bool:
    title = draft.title
    return title is not None and entry.text[slice(*title.span)].casefold() == name.casefold().strip(_AROUND)


def _is_named(entry: Entry, name: str) -> bool:
    """Whether the lexicon has a name, or it is the host that the link leads to."""
    return is_known(name) or name.casefold().strip(" .").removeprefix("www.") == entry.host


@lru_cache(maxsize=1024)
def _is_no_name(literal: str) -> bool:
    marked = _FIGURES.search(literal) or _HOST.search(literal) or _APPOSED.search(literal)
    if literal[0] == "(" or ";" in literal or "|" in literal or literal.count(" ") > _MOST_BLANKS:
        return True
    if _is_published(literal):
        return True
    return (marked or _NEXT_SENTENCE.search(literal)) is not None


def _is_published(literal: str) -> bool:
    """Whether a known outlet stands in brackets behind what so is a title: Sand Runs Dry (Reuters)."""
    name, bracket, outlet = literal.rpartition(" (")
    return bool(bracket) and name.count(" ") > 1 and lexicon.key(outlet.rstrip(").")) in lexicon.outlets()


def _holds_person(literal: str) -> bool:
    """Whether a body's name has a comma and a person's name on one side of it: Tideline Watch, Rosa Holm."""
    return any(may_be_person(part) and not has_body_word(part) for part in literal.split(", "))


def _is_outlet_first(entry: Entry, draft: Draft) -> bool:
    """An outlet stands before an unquoted title and a comma, where authors stand in other entries."""
    place, title = draft.source.container, draft.title
    if place is None or title is None or title.quoted or place.start:
        return False
    if is_outlet_before(entry.text[slice(*place)]):
        return False
    if entry.text[title.span.start - 1] in PAIRS:
        return False
    return entry.text[place.end : place.end + 1] == ","
