"""Who signs a part of an entry: persons behind "by" and its like, reporters, the newsroom itself."""

from __future__ import annotations

import re
from functools import cache

from newsld.document import Name
from newsld.source import Span
from newsld.text.languages import phrases
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.bodies import is_known, is_masthead, is_name_like, is_outlet_before
from newsld.text.references.sources.likeness import is_site

SIGNED = 4.0
"""What names are worth that are said to be the writer's."""
_REPORTER = pattern(r"\s(?:기자|특파원|記者|记者)\Z")
_LONGEST_REPORTER = len(" 특파원")
_LAST = pattern(r"(?<=[,;]\s)(?:and|&|und|et|y|e|en|och|og)\s(?=[^\W\d_a-z])")
"""What stands before the last of several names: Rosa Holm, Sven Berg, and Ada Lind."""
_HANDLE, _BODY, _LONG_NAME, _UNLIKELY, _LONGEST = 3.5, 1.5, 0.0, -2.0, 120
_PERSON = pattern(
    r"(?!(?:An|The|Das|Der|Die|Les|Los|Las|Het)\s)[^\W\d_a-z][^\W\d_]*(?:[\s-](?:d[aeo]s?\s|van\s|von\s|al-)?[^\W\d_a-z][^\W\d_]+){2,3}"
)
"""Three or four words, of which nothing says where the family name begins: Ana Reis Holm."""
_WHOLE = pattern(r"[^\W\d_a-z][\w’'-]{2,}(?:\s[^\W\d_a-z]\.)?(?:\s[^\W\d_a-z][\w’'-]{2,}){1,2}")
"""Two or three words written out, an initial between them: Rosa B. Holm."""
_BESIDE = pattern(r",\s|\s(?P<for>for|für|pour|para|per|voor|för|dla)\s")
"""What parts persons from the outlet they wrote for."""
_IMPOSSIBLE = -9.0
"""What a name costs that is none."""


@cache
def _hand() -> str:
    """What stands between a work and who made it."""
    return rf"{any_of('by', 'of')}(?:\s{any_of('article')})?\s"


@cache
def _byline() -> re.Pattern[str]:
    """What stands before the name of a part's author: By, Interview by, Tweet posted by. An interview is the
    work of who was asked."""
    work = rf"(?:{any_of('work')}|(?:[^\W\d_]+\s)?{any_of('post')})(?:\s{any_of('put')})?\s{_hand()}"
    begun = rf"{any_of('by', 'label')}[:\s]\s?|{work}|{any_of('asked')}\s{any_of('with')}\s"
    return re.compile(rf"(?i:{begun})(?=@|[^\W\d_a-z]|(?:de|van|von|al|el)\s)")


@cache
def _post() -> re.Pattern[str]:
    put = rf"{any_of('post')}(?:\s{any_of('put')})?"
    return re.compile(rf"(?i:(?:[^\W\d_]+\s)?{put}\s{_hand()})")


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of('by', 'label')})(?:\s?:\s?|\s)")


def any_of(*keys: str) -> str:
    """A regular expression of the phrases that the languages have for how works are signed."""
    return f"(?:{'|'.join(re.escape(phrase) for key in keys for phrase in phrases(f'signed.{key}'))})"


def names_of(entry: Entry, span: Span) -> Authors | None:
    """The names at a place, without "by" before them, or the newsroom's own."""
    byline = _byline().match(entry.text, *span)
    if desk := desk_of(entry.text, span):
        return Authors((Name(literal=entry.text[slice(*desk)], span=desk),), 0.97)
    reporter = _REPORTER.search(entry.text, max(span.start, span.end - _LONGEST_REPORTER), span.end)
    before = byline or _LAST.match(entry.text, *span)
    return read_authors(
        entry.text,
        before.end() if before else span.start,
        reporter.start() if reporter else span.end,
        first_inverted=False,
    )


def desk_of(text: str, span: Span) -> Span | None:
    """The newsroom that signs for itself: ``Redaktion``, ``Door: onze politieke redactie``."""
    by = _by().match(text, *span)
    desk = Span(by.end() if by else span.start, span.end)
    words = text[slice(*desk)].casefold().rstrip(".")
    known = publishing.phrases("desk")
    signed = words in known or (by and words.rpartition(" ")[2] in known)
    return desk if signed and desk.end > desk.start else None


def is_signed(text: str) -> bool:
    """Whether a part says that somebody wrote the work, or was asked: by Rosa Holm."""
    return _byline().match(text) is not None


def is_post(text: str) -> bool:
    """Whether a part tells what somebody put online: Tweet by Rosa Holm."""
    return _post().match(text) is not None


def may_be_person(words: str) -> bool:
    """Whether two or three words may be a person's name, as far as they tell: no known one, nor a place's."""
    if _WHOLE.fullmatch(words) is None:
        return False
    return not (is_masthead(words) or publishing.is_place_name(words) or is_known(words))


def is_group(text: str, found: Authors) -> bool:
    """Whether the name found is a body's and no person's whose family name cannot be told."""
    return bool(found.names[0].literal) and text[0] != "@" and not _PERSON.fullmatch(text)


def weight(text: str, found: Authors | None) -> float:
    """How much a text in which names were found is one of names, in the weights of labelling."""
    if _byline().match(text) or _REPORTER.search(text, max(0, len(text) - _LONGEST_REPORTER)):
        return SIGNED if found else _IMPOSSIBLE
    if found is None or found.quality < 0.75 or len(text) > _LONGEST:
        return _IMPOSSIBLE
    if found.et_al:
        return SIGNED
    name = found.names[0]
    if name.literal.startswith("@"):
        return _HANDLE
    if name.literal and len(found.names) == 1:
        return _BODY if is_organization(text) else _LONG_NAME if _PERSON.fullmatch(text) else _UNLIKELY
    if any(not name.given and not name.literal for name in found.names):
        return -2.5
    if any("." in name.given for name in found.names):
        return 3.0
    return 1.2 if len(found.names) == 1 else 1.5


def for_outlet(entry: Entry, before: Span) -> tuple[Authors, Span] | None:
    """Persons beside the outlet they wrote for: ``Rosa Holm, Harbour Gazette, “Title”``, ``Rosa Holm for Quay
    News``, ``Harbour Gazette, Rosa Holm``."""
    text = entry.text
    for border in _BESIDE.finditer(text, *before):
        sides = Span(before.start, border.start()), Span(border.end(), before.end)
        for persons, outlet in (sides,) if border["for"] else (sides, sides[::-1]):
            name = text[slice(*outlet)]
            is_outlet = is_outlet_before(name) or is_site(name, entry.host)
            if not (is_outlet or (border["for"] and is_name_like(name))):
                continue
            authors = read_authors(text, *persons, first_inverted=False)
            if authors and all(name.given for name in authors.names):
                return authors, outlet
    return None
