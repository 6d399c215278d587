"""What is written around a link: "Retrieved June 3, 2021, from", "(Accessed: 5 May 2022)", "Archived on"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsld.source import Span
from newsld.text.dates import UNDATED, parse_date
from newsld.text.patterns import pattern, places
from newsld.text.references.scanners.wording import words_of

_FIGURE = pattern(r"\d")
_LONGEST_PHRASE = 48
_FIRST_WORD = pattern(r"[\W_]*([^\W\d_]+)")
_AMID_WORD = pattern(r"[\w-]")
_OPEN = " .,;:([<«–—-|/"
_CLOSING = " .,;:([>»)]|–—-"
_WINDOW = 110
_MEDIUM = pattern(
    r"\[(?:(?:online|on-line|internet|www document|web|en línea|en ligne|em linha|in linea"
    r"|na internet)\.?\]?[\s.]*"
    r"|(?:updated|modified|revised|last modified|aktualisiert|actualizado|mis à jour|aggiornato|atualizado"
    r"|bijgewerkt|zaktualizowano|uppdaterad|opdateret)\s[^\[\]]{4,30})\Z",
    re.IGNORECASE,
)
_LONGEST_MEDIUM = 48
_COPY_OF = pattern(r"\s\([^()]{2,24}\)(?:\sfrom\sthe\soriginal)?(?:\son)?")
"""The form of a work of which an archive took a copy: Archived from the original (PDF) on 3 May 2024."""
_LONGEST_DAY, _LAST_DAY = 48, 16
_BRACKETED_DAY = pattern(r"\s\[(?P<day>\d{1,2}\.\s?\d{1,2}\.\s?20\d\d|20\d\d-\d\d-\d\d)\]\Z")
"""The day somebody looked, with nothing to say so, before what leads to the link: [18.10.2025]. Dostupné:"""
_FIGURES = pattern(r"\d{1,2}/\d{1,2}/\d{2,4}")
"""A day that is read in two ways."""
_CLOCK = pattern(
    r"\A\d{1,2}:\d\d(?::\d\d)?(?:\sUhr)?[,;]?\s(?=\S)"
    r"|(?:,|\sat|\sum|,\sum|\salle|\so)?\s\d{1,2}:\d\d(?::\d\d)?(?:\s?(?:Uhr|[ap]\.?m\.?|GMT|UTC|h))?\Z",
    re.IGNORECASE,
)
"""When on that day: 10:30 02.08.2019; 3 May 2021 at 10:30."""
_ON_THE_DAY = "tarihinde"
_BEFORE_DAY = pattern(r"(\d{1,2}[\s.](?:[^\W\d_]{3,8}|\d{1,2})[\s.]\d{4})\starihinde\Z")
"""Turkish words stand behind what they belong to: 16 Nisan 2025 tarihinde … adresinden erişildi."""
_FROM_ADDRESS = pattern(r"adresinden\s(?:eriş|alın|ulaş|edin|indir)\w+[.\s]*")
_UNLINKED = pattern(
    r",?\s(?:at|from|via|unter|à|en|em|su)\s(?:the\s)?(?:link|here|hier|ici|aquí|aqui|lien|enlace|url)[.\s]*\Z",
    2,
)
"""What stands in place of an address behind the day: Accessed on May 3, 2024, at Link."""
_AS_OF = ("Stand", "stand")
"""Without a link, the day up to which a work was written."""
_MOST = 3
_BETWEEN = " .,;:([<«–—-|/])"
_DASHES = ("–", "—", "-")
_QUOTED = (",”", ',"', ".”", '."', "”,", '",')
"""A quotation that a mark ends parts what stands behind it too: “Sand,” accessed May 3, 2024."""
_KINDS = "from seen archived"
_LABELS = frozenset(("url", "link", "uri", "doi", "www", "pdf", "html"))
"""What may stand between such words and the link besides: Available at: URL: https://quay.example/sand."""
_SAID = pattern(
    r"(?:[oa]\s)?(?:site\sd[aoe]s?|the\swebsite\sof|(?:el\s)?sitio(?:\sweb)?\sdel?|le\ssite\sd[eu])\s"
)
"""What says that a site is one: Retirado de site da Universidade do Porto."""
_SITES = (" website", " web site", " database", "-website")


class Seen(NamedTuple):
    """The day somebody looked at the work, as EDTF, and where it stands."""

    issued: str
    span: Span


class _Phrase(NamedTuple):
    start: int
    end: int
    """Behind the colon and the white space that follow it."""
    archived: bool


class Lead(NamedTuple):
    """The words before a link: where they begin, the day they name, whether it is the archive's, the site."""

    head: int
    seen: Seen | None = None
    archived: bool = False
    site: Span | None = None


def before(text: str, end: int, words: frozenset[str] | None = None) -> Lead:
    """What stands before the link at ``end``: "[Accessed 3 May 2021]. Available from", "Retrieved from".
    ``words`` are those that stand there, where they are known."""
    lead = Lead(_without_medium(text, without_marks(text[:end])))
    phrases = list(_phrases(text, max(0, end - _MOST * _WINDOW), end, words))
    for _ in range(_MOST):
        more = _lead(text, lead.head, phrases)
        if more is None:
            break
        head = _without_medium(text, more.head)
        lead = Lead(head, lead.seen or more.seen, lead.archived or more.archived, lead.site or more.site)
    day = _BRACKETED_DAY.search(text, max(0, lead.head - _LAST_DAY), lead.head) if lead.seen is None else None
    if day and lead.head < without_marks(text[:end]):
        seen = _day(text, day["day"], day.start())
        return lead._replace(head=without_marks(text[: day.start()]), seen=seen)
    return lead


def without_marks(text: str) -> int:
    """Where what stands before a link ends, without the marks that part them."""
    return len(text.rstrip(_OPEN + "·"))


def may_lead(text: str, end: int, words: frozenset[str]) -> bool:
    """Whether something that ends at ``end`` may lead to a link behind it: brackets, or one of its words."""
    if text.endswith(")", 0, end) or text.find("[", max(0, end - _LONGEST_MEDIUM), end) >= 0:
        return True
    if not _telling().keys().isdisjoint(words):
        return True
    return text[text.rfind(" ", 0, end) + 1 : end].casefold() in _table("last")


def begins_lead(text: str) -> bool:
    """Whether a text may begin with words before a link, as far as its first one tells."""
    first = _FIRST_WORD.match(text)
    return first is None or first[1].casefold() in _first_words()


def is_led_to(text: str, at: int) -> bool:
    """Whether words before a place lead to a link there."""
    end = len(text[:at].rstrip(_OPEN))
    return _lead(text, end, list(_phrases(text, max(0, end - _WINDOW), end))) is not None


def _without_medium(text: str, end: int) -> int:
    """The end without "[Online]", "See" and their like before it."""
    word = text.rfind(" ", 0, end)
    if word > 0 and text[word - 1] in ".,;)" and text[word + 1 : end].casefold() in _table("last"):
        return len(text[:word].rstrip(_OPEN))
    bracket = text.rfind("[", max(0, end - _LONGEST_MEDIUM), end)
    medium = _MEDIUM.match(text, bracket, end) if bracket >= 0 else None
    return len(text[: medium.start()].rstrip(_OPEN)) if medium else end


def _lead(text: str, end: int, phrases: Sequence[_Phrase]) -> Lead | None:
    """One of the phrases, if it reaches up to ``end`` with a day or a site in it or nothing."""
    if text.endswith(_ON_THE_DAY, 0, end) and (day := _BEFORE_DAY.search(text, max(0, end - _WINDOW), end)):
        return Lead(len(text[: day.start()].rstrip(_OPEN)), _day(text, day[1], day.start()))
    for phrase in phrases:
        if not end - _WINDOW <= phrase.start < end:
            continue
        head = len(text[: phrase.start].rstrip(_OPEN))
        single = " " not in text[phrase.start : phrase.end].strip(": ")
        parted = text[head : phrase.start].strip(" ") or text.endswith(_QUOTED, 0, head)
        if single and not parted and (text[phrase.start].islower() or text[head - 1 : head].isalpha()):
            continue
        if text.startswith(", ", phrase.end) and text.endswith("(", 0, phrase.start) and _leads(text, phrase):
            continue
        between = text[phrase.end : end].strip(_BETWEEN)
        if not between or between.casefold() in _LABELS:
            return Lead(head, None, phrase.archived)
        words = _without_closing_words(between)
        seen = _day(text, words, phrase.end)
        if seen or not words or _FIGURES.fullmatch(words):
            return Lead(head, None if phrase.archived else seen, phrase.archived)
        if site := _site(text, phrase.end, end, named=not single):
            return Lead(head, site[0], False, site[1])
    return None


def _leads(text: str, phrase: _Phrase) -> bool:
    """Whether a phrase is one that leads to a link and tells no day: (online, 2 March 2024) <link>."""
    word = text[phrase.start : phrase.end].casefold()
    return word in _table("from").get(word, ())


def _site(text: str, start: int, end: int, *, named: bool) -> tuple[Seen | None, Span] | None:
    """``January 16, 2004, from Our World in Data website``: the day, if any, and the site; with ``named``
    also ``from Harbour Gazette:``."""
    words = text[start:end].rstrip(_OPEN)
    kind = next((kind for kind in _SITES if words.casefold().endswith(kind)), "")
    begin, stop = start, start + len(words) - len(kind)
    seen = None
    at = text.find(" from ", start, stop)
    if at >= 0:
        seen = _day(text, text[start:at].strip(" ,"), start)
        begin = at + len(" from ")
    if not kind and not ((named or seen) and text.startswith(":", stop)):
        return None
    if said := _SAID.match(text, begin, stop):
        begin = said.end()
    name = text[begin:stop]
    return (seen, Span(begin, stop)) if name.strip() and (seen or at < 0) and ". " not in name else None


def after(text: str, end: int) -> tuple[int, Seen | None]:
    """Where the words behind the link that ends at ``end`` end, and the day they name on which somebody
    looked, else that of the archive."""
    tail, seen, copied = _past(text, end, _CLOSING), None, None
    if found_there := _FROM_ADDRESS.match(text, tail):
        tail = found_there.end()
    for _ in range(_MOST):
        found = _behind(text, tail)
        if found is None:
            break
        tail, day, archived = found
        seen, copied = (seen, copied or day) if archived else (seen or day, copied)
    return tail, seen or copied


def _behind(text: str, start: int) -> tuple[int, Seen, bool] | None:
    """One phrase and its day at ``start``: where they end, the day, whether it is the archive's."""
    phrase = next(_phrases(text, start, min(len(text), start + 32)), None) if start < len(text) else None
    if phrase is None or phrase.start != start:
        return None
    stop = min(len(text), phrase.end + _LONGEST_DAY)
    for mark in ")]":
        at = text.find(mark, phrase.end, stop)
        stop = at if at >= 0 else stop
    for cut in (stop, *_stops(text, phrase.end, stop)):
        if seen := _day(text, text[phrase.end : cut].strip(" .,;:"), phrase.end):
            return _past(text, seen.span.end, " .,;:)]>"), seen, phrase.archived
    return None


def at_end(text: str) -> tuple[int, Seen | None] | None:
    """Where the words of who looked at a work, or of its archive, begin at the end of an entry without a
    link, and the day somebody looked; None without."""
    unlinked = _UNLINKED.search(text, max(0, len(text) - _LAST_DAY))
    end, seen = unlinked.start() if unlinked else len(text), None
    for _ in range(_MOST):
        if not _FIGURE.search(text, max(0, end - _LAST_DAY), end):
            break
        found = _last_day(text, end)
        if found is None:
            break
        end, seen = found[0], seen or found[1]
    return (end, seen) if end < (unlinked.start() if unlinked else len(text)) else None


def _last_day(text: str, end: int) -> tuple[int, Seen | None] | None:
    """A phrase and its day that end a text, and where they begin; without a day, if that is the archive's or
    may be read in two ways."""
    for phrase in _phrases(text, max(0, end - _WINDOW), end):
        if (
            " " not in text[phrase.start : phrase.end].strip(": ")
            and text[: phrase.start].rstrip()[-1:].isalpha()
        ) or text.startswith(_AS_OF, phrase.start):
            continue
        day = text[phrase.end : end].strip(" .,;:)]")
        seen = _day(text, day, phrase.end)
        if (seen or _FIGURES.fullmatch(day)) and phrase.start:
            return len(text[: phrase.start].rstrip(_OPEN)), None if phrase.archived else seen
    return None


def without_lead(text: str, end: int) -> int:
    """Where a text ends without the words before a link that is not there: ``Sand. Available from``."""
    last = text[text.rfind(" ", 0, end) + 1 : end]
    if last.rstrip(".:").casefold() not in _last_words():
        return end
    found = [
        phrase
        for phrase in _phrases(text, max(0, end - _WINDOW), end)
        if " " in text[phrase.start : phrase.end].strip(": ")
    ]
    is_last = bool(found) and not text[found[-1].end : end].strip(_OPEN)
    return len(text[: found[-1].start].rstrip(_OPEN)) if is_last else end


@cache
def _first_words() -> frozenset[str]:
    """The letters that phrases begin with."""
    begun = (_FIRST_WORD.match(first) for first in _table(_KINDS))
    return frozenset(word[1] for word in begun if word)


@cache
def _last_words() -> frozenset[str]:
    """What phrases of several words before a link end in."""
    phrases = (phrase for several in _table("from").values() for phrase in several)
    return frozenset(phrase.rpartition(" ")[2] for phrase in phrases if " " in phrase)


def _day(text: str, day: str, start: int) -> Seen | None:
    day = _CLOCK.sub("", day) if ":" in day else day
    date = parse_date(day) if day else ""
    if not date or date == UNDATED:
        return None
    at = text.index(day, start)
    return Seen(date, Span(at, at + len(day)))


def _without_closing_words(day: str) -> str:
    """The day without "from" or "at" behind it."""
    words, joining = day.split(" "), _table("at")
    while words and (words[-1].strip(",:").casefold() in joining or words[-1] in _DASHES):
        words.pop()
    last = " ".join(words[-2:]).replace("'", "’").casefold()
    return " ".join(words[:-2] if last in joining.get(last.partition(" ")[0], ()) else words)


def _past(text: str, at: int, marks: str) -> int:
    while at < len(text) and text[at] in marks:
        at += 1
    return at


def _stops(text: str, start: int, end: int) -> list[int]:
    """Full stops and semicolons that end a day printed before more text, the last ones first."""
    stops = [at for at in range(start, end) if text[at] in ".;" and text[at + 1 : at + 2] in ("", " ")]
    return stops[::-1][:4]


@cache
def _table(kinds: str) -> dict[str, tuple[str, ...]]:
    """Phrases of retrieval.tsv of some kinds by their first word, case folded, the longer ones first."""
    table = Path(__file__).with_name("retrieval.tsv").read_text("utf-8")
    rows = (row.split("\t") for row in table.splitlines() if not row.startswith("#"))
    wanted = [phrases.casefold().split("|") for kind, _, phrases in rows if kind in kinds.split()]
    words: dict[str, list[str]] = {}
    for phrase in sorted({phrase for row in wanted for phrase in row}, key=len, reverse=True):
        words.setdefault(phrase.split(" ")[0], []).append(phrase)
    return {word: tuple(phrases) for word, phrases in words.items()}


@cache
def _telling() -> dict[str, frozenset[str]]:
    """The first words of phrases by their longest one, without which none of them stands anywhere."""
    firsts: dict[str, set[str]] = {}
    for first, phrases in _table(_KINDS).items():
        for phrase in phrases:
            firsts.setdefault(max(sorted(words_of(phrase)), key=len), set()).add(first)
    return {word: frozenset(found) for word, found in firsts.items()}


def _phrases(text: str, start: int, end: int, words: frozenset[str] | None = None) -> Iterator[_Phrase]:
    """Where "Retrieved", "Verfügbar unter" and their like stand in a part; the longest at a word. ``words``
    are those of the part and others, where they are known."""
    told = _telling().keys() & (words_of(text[start:end]) if words is None else words)
    if not told:
        return
    firsts = frozenset().union(*map(_telling().__getitem__, told))
    table, offset, at = _table(_KINDS), max(0, start - 1), start
    folded = _folded(text[offset : end + _LONGEST_PHRASE])
    begun = [(place, one) for one in firsts for place in places(folded, (one,), start - offset, end - offset)]
    for begin, first in sorted(begun):
        if offset + begin < at or _AMID_WORD.match(folded[begin - 1 : begin]):
            continue
        for phrase in table[first]:
            stop = begin + len(phrase)
            if folded.startswith(phrase, begin) and not folded[stop : stop + 1].isalnum():
                at = _phrase_end(text, offset + stop, archived := phrase.startswith("arch"))
                yield _Phrase(offset + begin, at, archived)
                break


def _folded(text: str) -> str:
    """A text whatever its case, letter by letter, with typographic apostrophes."""
    folded = text.casefold()
    if len(folded) > len(text):
        folded = "".join([one if len(one.casefold()) > 1 else one.casefold() for one in text])
    return folded.replace("'", "’")


def _phrase_end(text: str, end: int, archived: bool) -> int:
    """Where what belongs to a phrase ends: the form of which an archive took a copy, a colon."""
    if archived and (form := _COPY_OF.match(text, end)):
        end = form.end()
    while end < len(text) and text[end] in ": ":
        end += 1
    return end
