"""A title before who wrote the work, each with a stop: Title. By Rosa Holm. Outlet, 3 May 2024."""

from __future__ import annotations

from newsld.text import languages
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry, Source
from newsld.text.references.fields.signing import may_be_person
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.bodies import is_known
from newsld.text.references.scanners.sentences import boundaries, sentence_end
from newsld.text.references.scanners.titles import Title, read_title, trim
from newsld.text.references.sources.sources import read_source

BY = pattern(r"(?:By|Von|Por|Par|Door|Di|Af|Av)\s(?=[^\W\d_a-z])")
_TURNED = pattern(
    r"[\s,.]{0,2}(?P<name>(?P<family>[^\W\d_a-z][\w’'-]+),\s(?P<given>[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z]\b\.?)?))[.,]\s(?=[^\W\d_a-z])"
)
_SAID, _BARE, _KNOWN = 0.97, 0.88, 0.96


def title_first(entry: Entry) -> tuple[Title, Authors, Source] | None:
    """Title, authors and source where the second sentence names persons: behind "By", with a given name or
    before a known outlet. None where the first one may name who wrote."""
    text = entry.text
    ends = boundaries(text, 0, entry.end)
    if len(ends) < 2:
        return None
    (mark, start), (stop, following) = ends[:2]
    by = BY.match(text, start, stop)
    if by is None and not may_be_person(text[start:stop]):
        return None
    names = read_authors(text, by.end() if by else start, stop, first_inverted=False)
    if names is None or not all(name.given and name.family for name in names.names):
        return None
    if _may_write(text[:mark], is_said=by is not None):
        return None
    source = read_source(entry, following, entry.end, book=None)
    is_given = text[start:stop].partition(" ")[0].casefold() in languages.given_alone()
    if by is None and not (source.container and (is_given or source.likeness >= _KNOWN)):
        return None
    span = trim(text, 0, sentence_end(text, mark))
    title = read_title(text, *span) if span else None
    return (title, names._replace(quality=_SAID if by else _BARE), source) if title else None


def turned_behind(entry: Entry, after: int) -> tuple[Authors, Source] | None:
    """``“Title”, Holm, Rosa, Outlet``: behind a quoted title one name turned round, and a known outlet."""
    text = entry.text
    turned = _TURNED.match(text, after, entry.end)
    if turned is None or is_known(turned["family"]) or publishing.is_place_name(turned["given"]):
        return None
    names = read_authors(text, *turned.span("name"))
    source = read_source(entry, turned.end(), entry.end)
    is_told = names is not None and names.inverted and source.container and source.likeness >= _KNOWN
    return (names._replace(quality=_KNOWN), source) if names and is_told else None


def _may_write(head: str, *, is_said: bool) -> bool:
    """Whether a first sentence may be names: persons, a known body, or one that nobody said did not write."""
    found = read_authors(head, 0, len(head))
    if found is None:
        return False
    name = found.names[0].literal
    return not name or is_known(name) or (not is_said and is_organization(name))
