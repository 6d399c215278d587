"""An entry cut at commas, colons, stops, bars, dashes and brackets; what is known to be one stays whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsld.document import Name
from newsld.kept import keeping
from newsld.source import Span
from newsld.text import lexicon
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.authors import read_authors
from newsld.text.references.scanners.bodies import is_known, is_name_like
from newsld.text.references.scanners.comma_names import begins_title
from newsld.text.references.scanners.dating import Dated, find_dates
from newsld.text.references.scanners.persons import initials
from newsld.text.references.scanners.plain_names import SPEECH
from newsld.text.references.scanners.publishing import is_place_name
from newsld.text.references.scanners.sentences import boundaries, sentence_end
from newsld.text.references.scanners.slots import is_middle
from newsld.text.references.scanners.titles import find_quoted, trim, without_of
from newsld.text.references.scanners.yearly import year_of
from newsld.text.references.sources.likeness import likeness
from newsld.text.references.sources.parts import is_noise

_SPEECH = rf"\s(?:[^\W\d_a-z][\w’-]+\s){{1,3}}(?:Say|{'|'.join(map(str.strip, SPEECH))})(?=[.,|]|\s[|–—-]|\Z)"
"""How headlines end: Ports Run Dry, Study Finds."""
_PART = r"\s(?i:executive summary|technical summary|summary for policy\s?makers)(?=[.,:;|(]|\s[|–—-]|\Z)"
"""What part of a report is meant, behind its title: Harbour Outlook 2025, Executive Summary."""
_CUT = pattern(
    r"(?P<kept>\s\((?:@[\w.]{2,40}|[A-Z][\w.&/-]{0,9}|[Pp]rint|in [A-Z][a-z]+)\))|\s[|–—•·/-]{1,2}\s|\s?\|\s?"
    rf"|\s?[,:;](?=\s)(?!{_SPEECH}|{_PART})|,(?=[^\W\d_])"
    r"|(?<=[”\"»’'])\s?[,:;](?=\S)|\s?\(|\)|[.?!…]+(?=\s|\Z)|\s(?=[“„«]\S)"
    r"|\s(?=\d{1,4}(?:\s?\([^()\s]{1,8}\))?:\s?\d)"
)
_IN = pattern(r"\s(?:in|on|en|dans|em|su|w|i|på|via|auf)\s(?=[^\W\d_a-z])")
_FOR = pattern(
    r"(?P<names>(?i:by|von|por|par|di)\s[^“”\"]{3,80}?)\s(?:for|via|für|para|pour"
    r"|per)\s(?:the\s)?(?=[^\W\d_a-z])"
)
"""Who wrote for whom: By Rosa Holm for the Harbour Gazette."""
_FROM = pattern(r"(?i:via|from|source|quelle|fuente|fonte|źródło):?\s(?=[^\W\d_a-z])")
_YEAR = pattern(r"(?<=[^\W\d_]\s)(?:1[5-9]|20)\d\d(?=[,.;)]|\s*\Z)")
_NO_DATE = pattern(
    r"(?i:res\.|resolution|résolution|resolución|resolução|risoluzione)\s[\w/-]+\s\(\Z"
    r"|(?:Heft|H\.|Nr\.|No\.|n°|núm\.|Ausgabe)\s\Z"
)
"""What is the number of a resolution or issue."""
_GOES_ON = pattern(r"\s[^\W\d_A-Z]")
"""What stands behind a day that a headline begins with: May 3 strikes on the port."""
_SHOWN = pattern(r"\s?[:,]\s(?=[„“«])")
"""Between a show in quotation marks and its episode."""
SHOW = pattern(
    r"(?:program(?:a|ma|me)?|canal|channel|kanal|podcast|sendung|reihe|émission|série|serie|series|show|trasmissione)"
    r"\s[“\"„«‘]\s?(?P<name>[^“”\"„«»]{2,60}?)\s?[”\"“»’](?=[,.;\s]|\Z)",
    2,
)
"""What a work was part of, behind its title: Programa "Ciência no cais"."""
_SPACE = " ,;:.|–—-/•·"
_DASHES = frozenset("–—-")
_KINDS = {",": ",", ":": ":", ";": ",", "(": "(", ")": ")"}
_HAND = pattern(r"(?:by|in|on|von|por|par|di|da|door|av|af|en|dans|em|su)\s[^\W\d_a-z]")
MOST = 24
"""An entry of more pieces is not cut."""
_LABEL = pattern(r"(?:\A|[\s(|])(?i:by|von|por|par|di|da|door|av|af|autor|text|texte)\Z")
"""What goes on over its colon to names."""
_NUMBERED = pattern(r"\s(?:(?:19|20)\d\d|(?i:nr|n\.|no\.|vol\.))[\s,.]")
_COUNTED = pattern(r",\s(?i:a\.|nr|n\.|no\.|vol\.|t\.|\d{1,3}[,\s(])")
"""What stands behind a journal's name: in «Rivista di studi costieri», n. 4."""
_FARTHEST, _KNOWN, _LONGEST_PRESS = 160, 0.96, 5
_JOINT = pattern(r",?\s(?:in|su|dans|en|em|na|w):?\Z")
"""What joins an outlet in quotation marks to the title before it: Title, in «Outlet»."""
_BY, _MADE, _SHORTEST = (" by ", " By "), ("ed", "written", "interview", "performance", "performances"), 8
"""What joins who wrote a work to its title, which is no shorter; what is done by others too."""
_SAID = pattern(r"(?:\.|,\s[^\W\d_A-Z]+)\s(?=[^\W\d_a-z])")
"""What stands between something said of a work and who wrote it: a stop, or a comma and a verb."""
_COLONS = 3
_DASH = pattern(r"\s?[-–—:]\s")
_FEWEST = 4
"""Words of a remark at least."""
_BARS, _LONGEST_HEAD = (" | ", " – ", " — ", " - "), 48


class Piece(NamedTuple):
    """A part of an entry. ``mark`` is what parts it from the piece before: one of ``, : . ( ) |``, "" for
    white space, "–" for a dash where bars part the entry; ``fixed`` is "D" for a date, "T" for a quoted
    title, "A" for names at the head."""

    span: Span
    mark: str
    fixed: str = ""
    dated: Dated | None = None


@keeping
def cut(entry: Entry) -> list[Piece]:
    """The pieces of what stands before the link, in order; none where there are too many."""
    text, end = entry.text, entry.end
    whole = sorted(_whole(entry), key=lambda piece: piece.span)
    ends = {mark for mark, _ in boundaries(text, 0, end)}
    pieces: list[Piece] = []
    at, mark = 0, ""
    for fixed in (*whole, None):
        stop = fixed.span.start if fixed else end
        for start, close, kind in _cuts(text, at, stop, ends):
            mark = _add(text, pieces, Span(at, start), mark) or mark
            at, mark = close, kind or mark
            if len(pieces) > MOST + 1:  # one may yet be joined to what is known
                return []
        mark = _add(text, pieces, Span(at, stop), mark) or mark
        if fixed and pieces and fixed.fixed in ("D", "O") and not pieces[-1].fixed:
            mark = _joined(text, pieces, fixed) or mark
        if fixed and fixed.span.start >= at:
            pieces.append(fixed._replace(mark=mark or fixed.mark))
            at, mark = fixed.span.end + (text[fixed.span.end : fixed.span.end + 1] == "]"), ""
        if len(pieces) > MOST:
            return []
    return pieces


def _add(text: str, pieces: list[Piece], place: Span, mark: str) -> str:
    """Adds what stands at a place, if it is a word; "" where nothing was added."""
    span = trim(text, *place, _SPACE)
    if span and (source := _FROM.match(text, *span)) and source.end() < span.end:
        span = Span(source.end(), span.end)
    if span and (on := _IN.match(text, span.start - 1, span.end)) and _is_outlet(text, on.end(), span.end):
        span = Span(on.end(), span.end)
    signed = _FOR.match(text, *span) if span else None
    host = signed or (_IN.search(text, *span) if span else None)
    if span and host and (signed or _is_outlet(text, host.end(), span.end)):
        stop = signed.end("names") if signed else host.start()
        pieces += Piece(Span(span.start, stop), mark), Piece(Span(host.end(), span.end), ",")
    elif span and (by := _hand(text, span)):
        pieces += Piece(Span(span.start, by), mark), Piece(Span(by + 1, span.end), "")
    elif span and any(character.isalnum() for character in text[slice(*span)]):
        end = sentence_end(text, span.end) if text[span.end : span.end + 1] in ("?", "!") else span.end
        pieces.append(Piece(Span(span.start, end), mark))
    return ""


def _joined(text: str, pieces: list[Piece], following: Piece) -> str:
    """Takes from the last piece what joins it to a date or a quoted outlet: ``Die Zeit vom 4. Mai 2022``,
    ``Title, in «Outlet»``. The mark before a piece that is nothing else."""
    piece = pieces[-1]
    if text[piece.span.end : following.span.start] != " ":
        return ""
    if following.fixed == "O" and _JOINT.fullmatch(text, piece.span.start - 1, piece.span.end):
        return pieces.pop().mark
    joint = _JOINT.search(text, *piece.span) if following.fixed == "O" else None
    kept = Span(piece.span.start, joint.start()) if joint else without_of(text, piece.span)
    pieces[-1] = piece._replace(span=kept)
    return ""


def _hand(text: str, span: Span) -> int:
    """Where "by" and persons end a headline, 0 without: ``Sand wars by Rosa Holm``."""
    at = max(text.rfind(by, span.start + _SHORTEST, span.end) for by in _BY)
    names = read_authors(text, at + len(_BY[0]), span.end, first_inverted=False) if at > 0 else None
    if names is None or not all(map(_is_person, names.names)) or text.endswith(_MADE, span.start, at):
        return 0
    return 0 if is_place_name(text[at + len(_BY[0]) : span.end]) else at


def _is_outlet(text: str, start: int, end: int) -> bool:
    return lexicon.key(text[start:end]) in lexicon.outlets()


def _is_source(text: str, before: Span, inner: Span) -> bool:
    """Whether parentheses hold an outlet, or stand alone, and not behind the name that they cut short."""
    name = text[slice(*before)].strip()
    return not name or (_is_outlet(text, *inner) and not is_name_like(name))


def _cuts(text: str, start: int, end: int, ends: set[int]) -> Iterator[tuple[int, int, str]]:
    barred, at = " | " in text, start
    for match in _CUT.finditer(text, start, end):
        if match["kept"]:
            handled = "@" in match[0] and _is_outlet(text, start, match.start())
            if handled or _is_source(text, Span(at, match.start()), Span(match.start() + 2, match.end() - 1)):
                yield match.start(), match.start() + 2, "("
                yield match.end() - 1, match.end(), ")"
                at = match.end()
            continue
        if _is_spelt_out(text, match):
            continue
        at = match.end()
        sign = match[0].strip() or " "
        if sign[0] in ".?!…":
            if match.start() in ends:
                yield match.start(), match.end(), "."
        elif sign != ":" or not _LABEL.search(text, max(start, match.start() - 8), match.start()):
            kind = "–" if barred and sign in _DASHES else "|"
            yield match.start(), match.end(), _KINDS.get(sign, "" if sign == " " else kind)


def _is_spelt_out(text: str, mark: re.Match[str]) -> bool:
    """Whether a parenthesis opens or closes that spells out the capitals before it: TSR (Tidal Sand Rail)."""
    sign = mark[0].strip()
    opening = mark.end() - 1 if sign == "(" else text.rfind("(", 0, mark.start()) if sign == ")" else -1
    short = text[:opening].rstrip().rpartition(" ")[2] if opening > 0 else ""
    if len(short) < 2 or not short.isupper():
        return False
    words = text[opening + 1 : text.find(")", opening)].split()
    return "".join(word[0] for word in words if word[0].isupper()) == short


def _whole(entry: Entry) -> Iterator[Piece]:
    """Names at the head, a quoted or linked title, dates."""
    text, end = entry.text, entry.end
    begin = 0
    if head := _names(text, end):
        begin = head.end
        yield Piece(head, "", "A")
    elif told := _introduced(text, end):
        begin = told.end
        yield Piece(Span(0, told.start), "–", "N")
        yield Piece(told, "", "A")
    title = entry.tidy.anchor or _quoted(text, begin, end)
    if title and not entry.tidy.anchor and is_press(entry, begin, title):
        yield Piece(title, "", "O")
        title = None
    if entry.tidy.anchor:
        yield from (parts := _anchored(entry, entry.tidy.anchor))
        title = Span(parts[0].span.start, parts[-1].span.end)
        if remark := find_remark(text, entry.tidy.anchor.end, end):
            yield Piece(remark, "–", "N")
            title = Span(title.start, remark.end)
    elif title:
        yield Piece(title, "", "T")
        if show := _show(text, begin, title.start):
            yield Piece(show, "", "N")
    yield from _hosts(text, title, end)
    for dated in find_dates(text, begin, end) or _last_year(text, begin, end):
        if dated.day and _GOES_ON.match(text, dated.span.end, end):
            continue
        if _NO_DATE.search(text, begin, dated.span.start):
            continue
        if not title or dated.span.end <= title.start or dated.span.start >= title.end:
            yield Piece(dated.span, "", "D", dated)


def _hosts(text: str, title: Span | None, end: int) -> Iterator[Piece]:
    """The show behind a title of which the entry says that it is one."""
    if title and (show := SHOW.search(text, title.end, end)):
        yield Piece(Span(*show.span()), "", "O")


def _introduced(text: str, end: int) -> Span | None:
    """Who wrote a work of which something is said first: ``No barge came, says Rosa Holm: Sand runs short
    (Reuters, 3 May 2024)``."""
    outlet = text.rfind(" (", 0, end) if text[end - 1] == ")" else -1
    colon = text.find(": ", 0, max(0, outlet))
    for _ in range(_COLONS):
        if colon < 0:
            break
        for stop in _SAID.finditer(text, max(0, colon - _FARTHEST), colon):
            names = read_authors(text, stop.end(), colon, first_inverted=False)
            if names and text.count(" ", 0, stop.start()) > 1 and all(map(_is_person, names.names)):
                return Span(stop.end(), colon)
        colon = text.find(": ", colon + 2, outlet)
    return None


def _is_person(name: Name) -> bool:
    return bool(name.given and name.family) and not name.literal


def _anchored(entry: Entry, anchor: Span) -> list[Piece]:
    """The words of a link: a title, what may be its outlet before a colon, or behind a bar or dash, and an
    outlet before these."""
    text, head = entry.text, _head(entry, anchor)
    parts = [Piece(Span(anchor.start, head.start), "")] if head.start > anchor.start else []
    start = head.end if parts else anchor.start
    bar = next((at for mark in _BARS if (at := text.rfind(mark, start, anchor.end)) > start), anchor.end)
    title = trim(text, start, bar) or Span(start, bar)
    parts.append(Piece(title, "", "T"))
    if tail := trim(text, bar + 3, anchor.end, _SPACE):
        parts.append(Piece(tail, "|"))
    return parts


def find_remark(text: str, start: int, end: int) -> Span | None:
    """What is said of a linked work in a sentence behind a dash: – A report on what the berths cost."""
    dash = _DASH.match(text, start, end)
    ends = boundaries(text, dash.end(), end) if dash else ()
    if dash is None:
        return None
    span = Span(dash.end(), ends[0][0] if ends else end)
    words = text[slice(*span)].split()
    if len(words) < _FEWEST:
        return None
    lower = 2 * sum(word[0].islower() for word in words)
    return span if lower > len(words) or (lower == len(words) and words[0][0].islower()) else None


def _head(entry: Entry, anchor: Span) -> Span:
    """The mark behind the outlet that a link's words may begin with; empty at their start without."""
    text, stop = entry.text, min(anchor.end, anchor.start + _LONGEST_HEAD)
    for mark in (": ", *_BARS):
        at = text.find(mark, anchor.start, stop)
        if at > anchor.start and (mark == ": " or likeness(entry, Span(anchor.start, at)) >= _KNOWN):
            return Span(at, at + len(mark))
    return Span(anchor.start, anchor.start)


def is_press(entry: Entry, begin: int, quoted: Span) -> bool:
    """Whether quotation marks hold the outlet, as in Polish, behind a title: ``Title, „Gazeta”, 2020``."""
    before = trim(entry.text, begin, quoted.start, _SPACE)
    polish = entry.text[quoted.start] + entry.text[quoted.end - 1] == "„”"
    inner = Span(quoted.start + 1, quoted.end - 1)
    joined = _JOINT.search(entry.text, before.start, quoted.start - 1) if before else None
    is_parted = joined is not None or entry.text[: quoted.start].rstrip().endswith(",")
    if before is None or not is_parted or entry.text.count(" ", *before) < 1:
        return False
    if joined and _COUNTED.match(entry.text, quoted.end):
        return True
    if entry.text.count(" ", *inner) >= _LONGEST_PRESS or not is_name_like(entry.text[slice(*inner)]):
        return False
    return (
        polish
        or joined is not None
        or _NUMBERED.match(entry.text, quoted.end) is not None
        or likeness(entry, inner) >= _KNOWN
    )


def _last_year(text: str, begin: int, end: int) -> list[Dated]:
    """A year behind a name, where no other date stands: House Books 2015, S. 33."""
    years = [year for year in _YEAR.finditer(text, begin, end) if not year_of(text, Span(begin, year.end()))]
    return [Dated(Span(*years[-1].span()), years[-1][0])] if years else []


def _show(text: str, begin: int, title: int) -> Span | None:
    """The show in quotation marks right before a quoted title: Podcast „Tideline“: „Title“."""
    found = find_quoted(text, begin, title)
    return Span(found[0], found[3]) if found and _SHOWN.fullmatch(text, found[3], title) else None


def _quoted(text: str, begin: int, end: int) -> Span | None:
    found = find_quoted(text, begin, end)
    if found and _SHOWN.match(text, found[3], end):
        found = find_quoted(text, found[3], end) or found
    joined = found is not None and _JOINT.search(text, begin, max(begin, found[0] - 1))
    if found is None or not (joined or text.count(" ", found[1], found[2])):
        return None
    before = text[: found[0]].rstrip()
    if before[-1:].isalpha() and before.rpartition(" ")[2].islower() and not joined:
        return None
    after = text[found[3] : end].lstrip()
    goes_on = after[:1].islower() and text[found[3] : found[3] + 1] not in ",.;" and not _HAND.match(after)
    return None if goes_on else Span(found[0], found[3])


def _names(text: str, end: int) -> Span | None:
    """Inverted names that begin an entry and end at a colon, semicolon, stop or comma."""
    best = None
    for match in _CUT.finditer(text, 0, min(end, _FARTHEST)):
        if match[0].strip() not in (":", ";", ",", "."):
            continue
        stop = match.start()
        if match[0].strip() == ":" and text[match.end() : match.end() + 2].strip()[:1].islower():
            continue
        if match[0] == "." and initials(text[:stop].rpartition(" ")[2]):
            if is_middle(text, stop):
                continue
            stop += 1
        comma = text.rfind(", ", 0, stop) if match[0].strip() == ":" else -1
        if comma > 0 and begins_title(text, Span(comma + 2, stop)):
            continue
        found = read_authors(text, 0, stop)
        if found and found.inverted and found.quality >= 0.9 and not any(map(_is_none, found.names)):
            best = Span(0, stop)
            if match[0].strip() in (":", ";"):
                break
    return best if best and not _is_all(text, best.end, end) else None


def _is_none(name: Name) -> bool:
    """Whether what reads as an inverted name is none, but a body, a place or what a work is."""
    if name.literal or is_noise(name.family) or is_known(name.family):
        return True
    if " " in name.given and is_known(name.given):
        return True
    if not publishing.words("yearly").isdisjoint(name.given.casefold().split()):
        return True
    return not name.given.isupper() and any(
        map(is_place_name, (name.given, f"{name.given} {name.family}")),
    )


def _is_all(text: str, start: int, end: int) -> bool:
    """Whether nothing but figures and pages follows, so that a title stands among what reads as names."""
    return all(is_noise(part) for part in text[start:end].split(", ") if part.strip(" .,"))
