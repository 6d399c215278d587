"""What stands between scholars' names and who issued a work: title, host, editors, series and pages."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.source import Span
from newsld.text.patterns import pattern
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.periodicals import is_abbreviated
from newsld.text.references.scanners.rest import Rest
from newsld.text.references.scanners.scholars import scholars
from newsld.text.references.scanners.sentences import boundaries, sentence_end
from newsld.text.references.scanners.titles import is_edition, trim, unquoted
from newsld.text.references.sources.parts import is_noise

PAGE = pattern(
    r"[\s,.;:]{1,2}(?:pp?|pages?|S|P|s|ss|str|blz)\s?\.?\s?"
    r"(?P<page>\d{1,5}(?:\s?[–-]\s?\d{1,5})?(?:,\s?\d{1,5}(?:\s?[–-]\s?\d{1,5})?){0,12})\s?[.,;]?\s?\Z"
)
RANGE = pattern(
    r"[\s,.]{1,2}(?!(?:1[5-9]|20)\d\d\s?[–-]\s?(?:1[5-9]|20)\d\d)(?P<page>\d{1,5}\s?[–-]\s?\d{1,5})\s?[.,]?\s?\Z"
)
BARE_PAGE = pattern(r"(?<=\)),\s(?P<page>[A-Z]?\d{1,5})\s?\.?\Z")
VOLUME = pattern(r"[.,;]\s?(?:[Vv]ol(?:ume)?|[Bb]d|[Tt])\.?\s?(?P<volume>\d{1,4}|[IVX]{1,6})\s?[.,]?\Z")
_ISSUE = pattern(r",\s(?:n|nr|fasc)\.\s?\d{1,5}\Z")
_SERIES = pattern(
    r"[.,]\s?(?P<series>(?![Vv]ol)[^\W\d_a-z][^.,]{1,80}(?:\.\s?[^\W\d_a-z][^.,]{0,30}){0,4})[.,]{0,2}\s?"
    r"(?P<mark>[Vv]ol\.?\s?)?(?P<volume>\d{1,5})\s?[.,]?\Z"
)
_SERIES_BEFORE = pattern(
    r"(?:\s?(?P<series>[^\W\d_a-z][^,]{1,80}?),?\s(?P<mark>[Vv]ol\.?\s?)?(?P<volume>\d{1,5}),\s(?=[^\W\d_a-z]))"
)
_SERIAL = frozenset("series ser lecture lect notes studies tracts texts monographs conf".split())
_BEGUN = r"[^\W\d_a-z]|(?:van|von|de|di|du|la|le)\s"
_IN = pattern(
    r"(?:[.,;?!]\s?|(?<=[”\"])\s)?(?:\b(?:[Ii]n|[Dd]ans|[Ee]n)(?:\s?:\s?|\s)|\[(?:w|in):?\]:?\s|(?<=\W)w:\s)"
    rf"(?={_BEGUN})"
)
_ROLE = r"(?:[Ee]ds?|[Ee]ditors?|[Hh]rsg|Hgg?|[Dd]irs?|[Cc]oords?|[Oo]rgs?|[Éé]ds?|a\scura\sdi)\b\.?"
_EDITORS = pattern(rf"[,\s]{{0,2}}(?:\(\s?{_ROLE}\s?\)|\[\s?{_ROLE}\s?\]|{_ROLE})[.,:]?\s?")
_IN_ROLE = pattern(
    rf",?\s\(\s?(?:{_ROLE}|[Hh]gg?\.)\s?\)[,:.]?\s|,\s(?:eds?|éds?|coords?|orgs?)\.:?\s(?={_BEGUN})"
)
"""What stands behind editors whose names are written out: Lind, Dora; Moe, Kim (Hg.): Shelves; Dora LIND,
ed. Shelves."""
_EDITED = pattern(
    rf",?\s\(\s?(?:{_ROLE}:?\s(?P<inner>[^()]{{4,200}})|(?P<before>[^()]{{4,200}}),\s{_ROLE})\)\Z"
    rf"|[,.]\s(?:[Ee]dited\sby|(?:pod\s)?red\.|{_ROLE}|[Éé]diteurs?|[Ee]ditores?)(?:\s?:)?\s"
    r"(?P<behind>[^()]{4,200})\Z"
)
_ROLE_LAST = pattern(rf",\s{_ROLE}\Z")
_MARK = pattern(rf"[.,;]\s(?={_BEGUN})")
_MOST_MARKS, _LONGEST, _FIRM = 12, 500, 0.85
_LAST = pattern(r"[,.]\s(?!\d+\s?[–-]\s?\d+\Z)(?P<last>[^,.]{3,20}\.?|[^,]{3,40})\Z")
_QUOTES = pattern(r"[“”\"]")
_HOSTED = pattern(r"\seds?\.?\s[^\W\d_a-z]")
_PROCEEDINGS_BEHIND = pattern(r"[,.]?\s(?:in\s)?(?=Proceedings\sof\s)")
PROCEEDINGS = pattern(r"Proc(?:\.|eedings)\s")


class Work(NamedTuple):
    """The parts of a work, as places. One that stands in another has a ``host``; its own title may be left
    out, and then that of the host stands for it."""

    title: Span | None
    host: Span | None = None
    editors: Authors | None = None
    volume: Span | None = None
    page: Span | None = None
    edition: Span | None = None
    kind: str = ""


def read_work(rest: Rest) -> Work | None:
    """What the rest of an entry says once its names and who issued it are cut off; None where it is more or
    less than that."""
    text = rest.text
    page = place(rest.cut(PAGE) or rest.cut(RANGE), "page")
    start, within = rest.start, _within(rest)
    if within is None:
        return _undivided(rest, page)
    rest.start = within.end()
    editors = _editors(rest) or _edited(rest)
    rest.cut(_ISSUE)
    volume = _series_before(rest) or _cut_series(rest) or place(rest.cut(VOLUME), "volume")
    editors, (edition, _) = editors or _edited(rest), _cut_kind(rest)
    title, host = trim(text, start, within.start()), trim(text, rest.start, rest.end)
    title = unquoted(text, title) if title else None
    if host is None or _QUOTES.search(text, *host) or (title and _QUOTES.search(text, *title)):
        return None
    return Work(title or host, host if title else None, editors, volume, page, edition, "chapter")


def _undivided(rest: Rest, page: Span | None) -> Work | None:
    """A work without a word before its host: a book, a thesis, ``Title. Book, B. Lind and H. Moe, Eds.``"""
    text = rest.text
    work = trim(text, rest.start, rest.end)
    if work and not boundaries(text, *work) and is_noise(text[slice(*work)]):
        return Work(None, page=page, kind=text[slice(*work)])
    editors = _edited(rest)
    volume, (edition, kind) = _cut_series(rest) or place(rest.cut(VOLUME), "volume"), _cut_kind(rest)
    work = trim(text, rest.start, rest.end)
    if work is None or not _is_whole(text[slice(*work)]):
        return None
    parts = Work(None, None, editors, volume, page, edition, kind)
    if (inner := unquoted(text, work)) != work and not _QUOTES.search(text, *inner):
        return parts._replace(title=inner)
    if _QUOTES.search(text, *work):
        return None
    if _HOSTED.search(text, *work):
        return None
    if (behind := _PROCEEDINGS_BEHIND.search(text, *work)) and (
        title := trim(text, work.start, behind.start())
    ):
        return parts._replace(title=title, host=trim(text, behind.end(), work.end), kind="chapter")
    ends = [end for end in boundaries(text, *work) if "." in text[slice(*end)]]
    if not ends and PROCEEDINGS.match(text, work.start):
        return parts._replace(host=work)
    if not ends:
        return parts._replace(title=work)
    if editors is None:
        return None
    stop, following = ends[-1]
    title, host = trim(text, work.start, sentence_end(text, stop)), trim(text, following, work.end)
    return parts._replace(title=title, host=host, kind="chapter")


def _is_whole(work: str) -> bool:
    """Whether brackets neither stand before all else nor only half of them in a title of common length."""
    return len(work) <= _LONGEST and not work.startswith("(") and work.count("(") == work.count(")")


def place(found: re.Match[str] | None, group: str) -> Span | None:
    return Span(*found.span(group)) if found else None


def _within(rest: Rest) -> re.Match[str] | None:
    """The word before a host, at the head or behind a mark."""
    for found in _IN.finditer(rest.text, rest.start, rest.end):
        if found.start() == rest.start or rest.text[found.start()] in ".,;?! ":
            return found
    return None


def _editors(rest: Rest) -> Authors | None:
    """``Lind, D., Moe, K. (eds.)`` before a host."""
    found = scholars(rest.text, rest.start, rest.end)
    role = _EDITORS.match(rest.text, found[1], rest.end) if found else None
    if found and role:
        rest.start = role.end()
        return found[0]
    written = _IN_ROLE.search(rest.text, rest.start, rest.end)
    editors = read_authors(rest.text, rest.start, written.start()) if written else None
    if written is None or editors is None or editors.quality < _FIRM:
        return None
    if "(" not in written[0] and not all(name.given for name in editors.names):
        return None
    rest.start = written.end()
    return editors


def _edited(rest: Rest) -> Authors | None:
    """``(eds Lind, D. & Moe, K.)``, ``edited by D. Lind``, ``, B. Lind and H. Moe, Eds.`` behind a host."""
    if found := rest.cut(_EDITED):
        at = next(found.span(name) for name in ("inner", "before", "behind") if found[name])
        named = scholars(rest.text, *at)
        return named[0] if named else None
    role = _ROLE_LAST.search(rest.text, rest.start, rest.end)
    if role is None:
        return None
    marks = list(_MARK.finditer(rest.text, rest.start, role.start()))
    for mark in marks[-_MOST_MARKS:]:
        named = scholars(rest.text, mark.end(), role.start())
        if named and named[1] == role.start():
            rest.cut_to(mark.start())
            return named[0]
    return None


def _series_before(rest: Rest) -> Span | None:
    """The volume of a series before a host's own name: ``Dune Conf. Ser. 396, The First Dunes``."""
    found = _SERIES_BEFORE.match(rest.text, rest.start, rest.end)
    if found is None or not _is_series(found["series"], marked=False):
        return None
    rest.start = found.end()
    return place(found, "volume")


def _cut_series(rest: Rest) -> Span | None:
    """The volume of a series behind a host: ``. LNCS, vol. 9911``, ``. Lect. Notes Sand 12``."""
    found = _SERIES.search(rest.text, rest.start, rest.end)
    if found is None or not _is_series(found["series"], marked=found["mark"] is not None):
        return None
    rest.cut_to(found.start())
    return place(found, "volume")


def _is_series(name: str, *, marked: bool) -> bool:
    words = name.casefold().replace(".", "").split()
    return not _SERIAL.isdisjoint(words) or is_abbreviated(name) or (marked and name.isupper())


def _cut_kind(rest: Rest) -> tuple[Span | None, str]:
    """A work's edition, or what it says that it is: ``, 2nd edn``, ``, Ph.D. thesis``."""
    found = _LAST.search(rest.text, rest.start, rest.end)
    if found is None or not is_noise(found["last"]):
        return None, ""
    rest.cut_to(found.start())
    return (place(found, "last"), "") if is_edition(found["last"]) else (None, found["last"])
