"""The authors of a reference: persons, bodies, handles, and the words behind them that say what they did."""

from __future__ import annotations

import re
from functools import lru_cache

from newsld.document import Name
from newsld.source import Span
from newsld.text import languages, lexicon
from newsld.text.languages import phrases
from newsld.text.names import has_body_word
from newsld.text.patterns import pattern
from newsld.text.references.scanners.bodies import (
    SITE,
    is_document,
    is_known,
    is_name_like,
    literal,
    names_outlet,
    read_body,
    two_bodies,
)
from newsld.text.references.scanners.capitals import read_capitals
from newsld.text.references.scanners.persons import initials, read_persons
from newsld.text.references.scanners.plain_names import Authors as Authors, read_initialled, read_plain

_OTHERS = (
    "et al|et. al|etal|et alii|u. a|u.a|u a|and others|& others|y otros|y otras|e outros|e altri|et autres"
    "|i in|i inni|a kol|a kolektiv|ve diğerleri|vd|m. fl|m.fl"
)
_ET_AL = frozenset((*_OTHERS.split("|"), *(phrase.rstrip(".") for phrase in phrases("citation.et-al"))))
_ET_AL_LENGTHS = tuple(sorted({len(others) for others in _ET_AL}, reverse=True))
_ET_AL_ENDS = frozenset(others[-2:] for others in _ET_AL)
_EDITORS = frozenset("ed eds editor editors hrsg hg coord coords éd éds red org orgs".split())
HANDS = _EDITORS | frozenset(
    "dir dirs host hosts guest guests presenter narrator narrators director directors producer producers "
    "writer writers uploader compiler compilers comp comps trans translator translators speaker speakers "
    "moderator moderators".split()
)
_WORD = pattern(r"[^\W\d_]")
_PARTS = pattern(r",|&| and ")
_OF_HANDLE = pattern(r"(?P<name>[^,;.&\[\]@]{3,60})\s\[(?P<handle>@[\w.]{2,60})\]\.?")
_OF_BODY = 0.97
_PLAIN = 0.95
"""Persons read this surely are not taken for a body with a comma in its name."""
_STATES = ("U.S. ", "U.K. ", "U.N. ")
"""Of what bodies' names begin with, initials no less than a person's."""
_PARTING = ("/", "|", ": ")
"""What no body bears in its name."""
_MOST_WORDS = 10
_WITH = pattern(r"(?<=\S)\s\((?:with|mit|avec|con|com|met)\s[^()]{2,80}\)\.?\Z")
"""Who helped the author, in brackets behind the name, as APA has it: Holm, R. (with Berg, S.)."""
_CLOSED = (")", ").")
_LIFE = pattern(r"(?P<name>,\s[^\W\d_a-z][^,\d]{1,40}),\s(?:1[5-9]|20)\d\d\s?[–-]\s?(?:\d{4})?\.?\Z")
_ASIAN = (2, 3)
"""So many words have names like Xi Jinping and Kim Jong Un."""
_LIVED = frozenset("0123456789-–.")
"""When a person lived, behind the name, as libraries have it: Lind, Anna, 1933-."""
_VERSUS = pattern(r"\sv(?:s?\.)?(?:\s|\Z)")
"""What parts those who meet in court, whose case bears their names: Holm v. Port of Skell."""
_YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b|\bn\.\s?d\b")


@lru_cache(maxsize=512)
def read_authors(text: str, start: int, end: int, *, first_inverted: bool = True) -> Authors | None:
    """The names in ``text[start:end]``, spans counted in ``text``; None where it cannot be names.

    ``first_inverted`` says that a single comma parts family and given names (bibliographies), not two
    persons (notes, bylines).
    """
    while end > start and text[end - 1] in " ,;:":
        end -= 1
    while start < end and text[start] in " ,;":
        start += 1
    if end <= start or not _WORD.search(text, start, end):
        return None
    if text.endswith(_CLOSED, start, end) and (helper := _WITH.search(text, start, end)):
        end = helper.start()
    if text[end - 1] in _LIVED and text[end - 2] in _LIVED and (life := _LIFE.search(text, start, end)):
        end = life.end("name")
    plain = None if text.startswith(_STATES, start) else read_initialled(text, start, end)
    if plain := plain or _in_plain_words(text, start, end, first_inverted):
        return plain
    editors = et_al = False
    if role := _role(text, start, end):
        editors, end = role
    if (stop := _before_et_al(text, start, end)) < end:
        et_al, end = True, stop
    if (
        end - start > 3
        and text[end - 1] == "."
        and text[end - 2].islower()
        and (
            not initials(text[:end].rpartition(" ")[2]) or _ends_in_syllable(text[start : end - 1].split(" "))
        )
    ):
        end -= 1
    if end <= start:
        return None
    found = _names(text, start, end, first_inverted)
    if found and (editors or et_al):
        return found._replace(editors=editors, et_al=et_al)
    return found


def _ends_in_syllable(words: list[str]) -> bool:
    """Whether a short last word is a given name behind an Asian family name: Kim Jong Un."""
    if words[0] in lexicon.surnames("only"):
        return len(words) in _ASIAN
    return words[0] in lexicon.surnames("both") and len(words) == max(_ASIAN)


def _in_plain_words(text: str, start: int, end: int, first_inverted: bool) -> Authors | None:
    """Persons of whom nothing else is said, where no word is a body's: ``Holm, Rosa``, ``Holm R, Berg S``."""
    if text[end - 1] == "." and text[end - 2].islower():
        end -= 1
    plain = read_plain(text, start, end, first_inverted)
    if plain is None:
        return None
    whole = text[start:end].rstrip(".")
    last = whole.rpartition(" ")[2].casefold()
    is_said = last in HANDS or last in _ET_AL or last.endswith(")")
    return None if is_said or is_known(whole) or has_body_word(whole) else plain


def _names(text: str, start: int, end: int, first_inverted: bool) -> Authors | None:
    """A body or persons; where a word may be a family name or a body's (Church), the commas decide."""
    whole = text[start:end]
    handle = _OF_HANDLE.fullmatch(whole) if "@" in whole else None
    if handle and _is_spelt(handle):
        bare = whole.rstrip(".")
        return Authors((literal(bare, Span(start, start + len(bare))),), _OF_BODY)
    if names_outlet(whole) or is_document(whole) or (" v" in whole and _VERSUS.search(whole)):
        return None
    if ", " in whole and (joint := _with_body(text, start, end)):
        return joint
    body = read_body(whole, start)
    is_sure = body is not None and (body.sure or _COMPANY.match(text, start) is not None)
    if body and is_sure and not (_holds_persons(whole, first_inverted) or read_capitals(text, start, end)):
        return Authors(two_bodies(whole, start) or (body.name,), body.quality)
    persons = read_persons(text, start, end, first_inverted)
    if persons and (body is None or persons.inverted or persons.quality >= _PLAIN):
        return persons
    return Authors((body.name,), body.quality) if body else None


_COMPANY = pattern(r"(?:[A-ZÀ-Ž][\w&’'-]+\s){2,8}(?:AG|SE|SA|NV|BV|AB|AS|KG|LP)\.?\s\((?:\d{4}|n\.d\.)")
"""A company's form behind its name, before a year in brackets: where initials have a comma and a stop."""
_BEFORE_BODY = pattern(
    r"(?P<persons>[^\W\d_a-z][\w’'-]+\s[A-Z]{1,2}(?:,\s[^\W\d_a-z][\w’'-]+\s[A-Z]{1,2}){0,9}),\s(?:and\s)?"
    r"(?P<body>(?:The\s)?[^\W\d_a-z][\w’'-]+(?:\s[\w’'-]+){0,7})"
)
_AND_BODY = pattern(
    r"[^\W\d_a-z][\w’'-]+,\s[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w.’'-]*)?,\s(?:and|&)\s[Tt]he\s"
)
"""A person, and a body of which "the" tells that it begins a name: Holm, Rosa, and The Harbour Press."""


def _with_body(text: str, start: int, end: int) -> Authors | None:
    """``Holm R, The Harbour Press``: persons with initials and no comma in their names, and a known body."""
    found = _BEFORE_BODY.fullmatch(text, start, end)
    if found is None or not (is_known(found["body"]) or found["body"].startswith("The ")):
        return None
    persons = read_persons(text, *found.span("persons"), True)
    if persons is None:
        return None
    return Authors((*persons.names, literal(found["body"], Span(*found.span("body")))), _PLAIN, True)


def _is_spelt(handle: re.Match[str]) -> bool:
    """Whether a handle spells the whole name before it, as bodies' do and no person's, whose given name
    tells: Casa Azul [@CasaAzul]."""
    if handle["name"].casefold().partition(" ")[0] in languages.given():
        return False
    letters = "".join(filter(str.isalnum, handle["handle"].casefold()))
    return "".join(filter(str.isalnum, handle["name"].casefold())) == letters


def _holds_persons(text: str, first_inverted: bool) -> bool:
    """Whether a person with initials stands among the parts, or two short names that a comma parts."""
    parts = [part.strip() for part in _PARTS.split(text)]
    if any(initials(part) for part in parts[1:]) or (first_inverted and _AND_BODY.match(text)):
        return True
    return "," in text and not first_inverted and len(text.split()) < 4


def _role(text: str, start: int, end: int) -> tuple[bool, int] | None:
    """Whether "(Eds.)", "Host" or its like behind the names means editors, and where the names end. Behind a
    family name alone Ed is a given one: Holm, Ed. French books have "(dir.)" so, films "(Director)"."""
    stop = len(text[start:end].rstrip(" .,)]")) + start
    begin = stop
    while begin > start and text[begin - 1].isalpha():
        begin -= 1
    word = text[begin:stop].casefold()
    if word == "di" and text[max(start, begin - 7) : begin].casefold() == "a cura ":
        word, begin = "ed", begin - 7
    if word not in HANDS or begin == start or text[begin - 1] not in " ,([.":
        return None
    if text[begin - 1] == "." and SITE.fullmatch(text, start, stop):
        return None
    if text[max(start, begin - 10) : begin].casefold() == "executive ":
        begin -= 10
    names = len(text[start:begin].rstrip(" ,([")) + start
    if (
        text[begin:stop] in ("Editor", "Editors")
        and text[names:begin] == " "
        and "," not in text[start:names]
    ):
        return None
    if word == "editors" and text[names:begin] == " " and SITE.fullmatch(text, start, names):
        return None
    if text[begin:stop] == "Ed" and text[names:begin] == ", " and text[start:names].isalpha():
        return None
    is_editor = word in _EDITORS or text[begin - 1 : stop] in ("(dir", "(dirs")
    return (is_editor, names) if names > start else None


def _before_et_al(text: str, start: int, end: int) -> int:
    """Where "et al." begins at the end of the names; ``end`` where they have none."""
    stop = len(text[start:end].rstrip(" .")) + start
    if text[end - 3 : end] == "..." or text[end - 1] == "…":
        return len(text[start:end].rstrip(" .,…&")) + start
    if text[stop - 2 : stop].casefold() not in _ET_AL_ENDS:
        return end
    for length in _ET_AL_LENGTHS:
        begin = stop - length
        if begin > start and text[begin - 1] in " ,;" and text[begin:stop].casefold() in _ET_AL:
            return len(text[start:begin].rstrip(" ,;")) + start
    return end


def is_turned(text: str, name: Name, end: int) -> bool:
    """Whether what seems a body of one word, and its work behind a comma, are persons turned round up to a
    stop at ``end``: ``HOLM, Rosa; BERG, Sam. Sand``."""
    head = name.literal.partition(", ")[0]
    if not head or " " in head or is_known(head) or name.span is None:
        return False
    turned = read_authors(text, name.span.start, end, first_inverted=True)
    return turned is not None and turned.inverted and all(one.given for one in turned.names)


def unlisted_body(text: str, span: Span) -> Authors | None:
    """Capitalised words where authors stand, as the name of a body that nobody listed."""
    name = text[span.start : span.end].rstrip(".")
    if not name or name[-1] in "?!" or _YEAR.search(name):
        return None
    if len(name.split()) > _MOST_WORDS or not is_name_like(name):
        return None
    if not all(_WORD.search(part) for part in name.split(",")) or any(mark in name for mark in _PARTING):
        return None
    if names_outlet(name) or is_document(name) or _VERSUS.search(name):
        return None
    return Authors((literal(name, Span(span.start, span.start + len(name))),), 0.85)
