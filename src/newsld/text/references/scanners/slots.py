"""The slot before the date, and authors at the head of an entry: what is names there, what is a title."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.document import Deviation
from newsld.source import Span
from newsld.text import lexicon
from newsld.text.names import PARTICLES, is_organization
from newsld.text.patterns import pattern
from newsld.text.references.scanners.authors import Authors, read_authors
from newsld.text.references.scanners.bodies import (
    SITE,
    UNIT,
    UNIT_WORD,
    is_known,
    is_name_like,
    literal,
    read_body,
)
from newsld.text.references.scanners.comma_names import inverted
from newsld.text.references.scanners.persons import initials
from newsld.text.references.scanners.plain_names import read_initialled
from newsld.text.references.scanners.publishing import is_place_name
from newsld.text.references.scanners.scholars import scholars
from newsld.text.references.scanners.sentences import boundaries, sentence_end
from newsld.text.references.scanners.titles import find_quoted, trim

_FIRM = 0.8
_FEWEST_WORDS = 3
_MOST_WORDS = 12
_DAYS = 8
"""A longer date in parentheses is a day's or month's, as of news."""
_TRIES = 8
_OF_SITE = 0.97
_DOTTED = (".S. ", ".K. ", ".N. ")
_LONGEST_CHAIN = 200
_LETTERS = 6
"""Shorter names stand in hosts by chance."""
_NOBODY = frozenset(
    "no author|n. a|n.a|o. a|o.a|o a|o. v|o.v|s. a|s.a|s. n|s.n|b.a|br. aut|n. n|n.n|n n|sin autor"
    "|anon|anón|anónimo|anônimo|anonimo|anonyme|anonym|anoniem|no author listed|unknown author|author unknown"
    "|no specified author|not specified|autor desconocido".split("|")
)
_LINKED, _LOOK = ("http", "www."), 8
"""What stands behind a date at the end, if anything does, and how far it is looked for."""
_MORE = ("et al", "и др", "u. a.")
_WRITTEN_OUT = r"[^\W\d_a-z][\w’-]+(?:\s[^\W\d_a-z]\.)?\s[^\W\d_a-z][\w’-]+"
_IN_ORDER = pattern(
    r"[^\W\d_a-z][\w’-]+(?:\s[^\W\d_a-z][\w’-]+)?(?:,?\s(?:Jr|Sr)\.|\.\s(?:19|20)\d\d[a-z]?[.,]\s"
    rf"|(?:,\s{_WRITTEN_OUT}){{0,9}},?\s(?:and|&)\s{_WRITTEN_OUT}[.,:]\s)"
)
"""What follows the middle initial of a name in order, which is no family name's: Jason K. Stearns. 2021."""
_CLOSED_NAME = pattern(
    rf"(?:(?:{'|'.join(sorted(PARTICLES))})\s){{0,3}}[^\W\d_a-z](?![A-Z])[\w’'-]+"
    r"(?:(?:[,:]|\s[|–—-])\s(?=[^\W\d_a-z]|[“\"‘'«„])|\.\s(?=(?:[^\s.]+\s){2}))"
)
"""A family name and the mark that parts it from a title: M. Ferreira, What the Mine Left."""
_MEDICAL = pattern(r";|\b(?:19|20)\d\d\s[A-Z][a-z]{2}\b")
"""What Vancouver's sources have, whose names bear their initials behind them: 2020 May 3, 2020;13."""
_CUT = pattern(r"[^\W\d_a-z]\.[,:;]\s")
"""The rest of the initials, with a mark behind them: Holm, R. T., Sand; Holm, R. T.; Berg, S."""
_ROLE = pattern(
    r"\((?:eds?|editors?|hrsg|hg|hgg|a cura di|dirs?|coords?|éds?|orgs?|red)\.?\)[.,:]?\s", re.IGNORECASE
)
_TITLED = pattern(r"\.\s[^\W\d_]{2,}\s[^\W\d_]{2,}")
"""More words behind initials than any given name has, as of a title: Holm, R. What the Tide Wants."""
_RUN_ON = pattern(r"[^\W\d_]\s[^\W\d_a-z]{1,3}\.\s[^\W\d_a-z]")
"""A family name, initials and the title behind them, which are no body's name: Berg S. Port fees."""
_YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")


_ENDED = (". ", "? ", "! ")


class Slot(NamedTuple):
    """What stands before the date. ``title`` is set where the title stands there too, or instead."""

    authors: Authors | None
    title: Span | None = None
    deviations: tuple[Deviation, ...] = ()
    quality: float = 1.0
    end: int = 0
    """Where the next part begins, for authors without a date behind them."""
    either: bool = False
    """Whether the words may be a body's name as well as a title: both are set, and what follows decides."""


def before_date(text: str, date: Span, host: str = "") -> Slot | None:
    """Authors, title, or both before a date at ``date``; None where it is neither. ``host`` is the link's."""
    end = date.start
    while end and text[end - 1] in " ,":
        end -= 1
    plain = read_initialled(text, 0, end)
    if plain and plain.inverted:
        return Slot(plain, None, _terminator(text, date), plain.quality)
    if is_nobody(text[:end]):
        return Slot(None, quality=0.97)
    if quoted := find_quoted(text, 0, end):
        return _quoted_before(text, quoted, date, end)
    if " | " in text[:end] and text[date.end :].lstrip(" .").startswith(("http", "www.")):
        return _whole_title(text, end)
    chain = _chain(text, end)
    whole = chain[0] if chain and chain[1] == end else None
    authors = whole or read_authors(text, 0, end)
    if _is_site(text[:end], authors, host):
        stop = len(text[:end].rstrip("."))
        authors = Authors((literal(text[:stop], Span(0, stop)),), _OF_SITE)
    if authors and authors.quality >= _FIRM and (whole or not _holds_sentence(text, authors, end)):
        if date.end - date.start > _DAYS and _is_unlisted(authors):
            headed = _mixed(text, end, date) if is_known(text[:end].partition(", ")[0]) else None
            return headed or _doubtful(text, authors, end)._replace(deviations=_terminator(text, date))
        return Slot(authors, None, _terminator(text, date), authors.quality)
    return _mixed(text, end, date) or _doubtful(text, authors, end)


def is_nobody(text: str) -> bool:
    """Whether words stand where nobody is named, to say so: Anon., o. A.; or nothing but marks."""
    return text.strip("[]. ").casefold() in _NOBODY or not any(map(str.isalnum, text))


def _is_site(name: str, authors: Authors | None, host: str) -> bool:
    """Whether a name is a host, or what reads as a person, given name first or alone, is whose site the link
    leads to: persons stand before a date with the family name first."""
    if " " not in name and SITE.fullmatch(name):
        return True
    if authors is None or len(authors.names) != 1 or "," in name or authors.names[0].literal:
        return False
    letters = "".join(filter(str.isalnum, name.casefold()))
    return len(letters) >= _LETTERS and letters in "".join(filter(str.isalnum, host))


def _is_unlisted(authors: Authors) -> bool:
    """Whether the one name is that of a body nobody listed, which may be a title: World Radio Day. A part of
    a body behind its name leaves no doubt."""
    name = authors.names[0].literal
    if "[" in name or _are_units(name.partition(", ")[2]):
        return False
    return len(authors.names) == 1 and bool(name) and not is_known(name)


def _quoted_before(text: str, quoted: tuple[int, int, int, int], date: Span, end: int) -> Slot | None:
    opening, start, stop, after = quoted
    if opening == 0 and after >= end - 1:
        return Slot(None, trim(text, start, stop), (), 0.95)
    if opening and after >= end - 1:
        authors = read_authors(text, 0, opening) or _closed(text, opening)
        moved = (Deviation("element-order", date),)
        return Slot(authors, trim(text, start, stop), moved, 0.9) if authors else _whole_title(text, end)
    return _whole_title(text, end)


def _closed(text: str, opening: int) -> Authors | None:
    """Who stands before a quoted title, with a stop behind the name: a body nobody listed."""
    name = trim(text, 0, opening, " .,")
    if name is None or text[name.end] != "." or boundaries(text, *name):
        return None
    is_short = text.count(" ", *name) < _MOST_WORDS and text[0].isupper()
    return Authors((literal(text[slice(*name)], name),), _FIRM) if is_short else None


def _whole_title(text: str, end: int) -> Slot:
    return Slot(None, trim(text, 0, end), (), 0.9)


def _terminator(text: str, date: Span) -> tuple[Deviation, ...]:
    if text.endswith(_ENDED, 0, date.start):
        return ()
    before = len(text[: date.start].rstrip())
    if text[before - 1] in ".?!":
        return ()
    return (Deviation("author-terminator", Span(before, before)),)


def _holds_sentence(text: str, authors: Authors, end: int) -> bool:
    """Whether a body's name runs on into another sentence, as where the title stands before the date."""
    for name in authors.names:
        if name.literal:
            return bool(boundaries(text, 0, end))
    return False


def _mixed(text: str, end: int, date: Span) -> Slot | None:
    """Author and title before the date, in either order: ``Body. Title.`` and ``Title. Family, I.``"""
    moved = (Deviation("element-order", date),)
    ends = boundaries(text, 0, end)
    for mark, following in ends[:2]:
        first = read_authors(text, 0, mark + 1 if initials(text[:mark].rpartition(" ")[2] + ".") else mark)
        if first and first.quality >= _FIRM and not any(_RUN_ON.search(name.literal) for name in first.names):
            title = trim(text, following, end)
            return Slot(first, title, (*first.deviations, *moved), 0.9) if title else None
    behind = text[date.end : date.end + _LOOK].strip(" .,<")
    is_last = not behind or behind.startswith(_LINKED)
    head = (inverted(text, end) or _of_body(text, end)) if is_last else None
    if head and (title := trim(text, head[1], end)):
        return Slot(head[0], title, moved, 0.9)
    if not ends and (headed := _headed(text, end)):
        return headed._replace(deviations=moved)
    for mark, following in ends[-_TRIES:]:
        last = read_authors(text, following, end)
        if last and last.inverted and last.quality >= 0.9:
            title = trim(text, 0, sentence_end(text, mark))
            return Slot(last, title, moved, 0.88)
    return None


def _of_body(text: str, end: int) -> tuple[Authors, int] | None:
    """A body before the first comma, whatever stands behind it but a part of it."""
    comma = text.find(", ", 0, end)
    body = read_body(text[:comma].partition(" (")[0], 0) if comma > 0 else None
    if body is None or _are_units(text[comma + 2 : end]):
        return None
    return Authors((literal(text[:comma], Span(0, comma)),), body.quality), comma + 2


def _headed(text: str, end: int) -> Slot | None:
    """``Body, Title``: a known body before a comma, more than its own parts behind it."""
    comma = text.find(", ", 0, end)
    body = read_body(text[:comma], 0) if comma > 0 else None
    title = trim(text, comma + 2, end) if body and body.sure else None
    if body is None or title is None or text[title.start : end].count(" ") < _FEWEST_WORDS:
        return None
    return (
        None
        if is_name_like(text[title.start : end])
        else Slot(Authors((body.name,), body.quality), title, (), 0.9)
    )


def _doubtful(text: str, authors: Authors | None, end: int) -> Slot:
    """Words that may be a name or a title."""
    title = trim(text, 0, end, " ,;:")
    words = text[:end].split()
    if title is None or text[end - 1] in "?!" or len(words) > _MOST_WORDS or boundaries(text, 0, end):
        return Slot(None, title, (), 0.9)
    name = authors or Authors((literal(text[title.start : end].rstrip("."), Span(title.start, end)),), 0.8)
    return Slot(name, title, (), 0.9, either=True)


def _chain(text: str, end: int) -> tuple[Authors, int] | None:
    """``United States. Congress. Senate. Committee on Fisheries.``: a state or body with parts of it, each
    behind a stop, and where what follows begins."""
    if not UNIT_WORD.search(text, 0, end):
        return None
    (stop, following), *others = *boundaries(text, 0, min(end, _LONGEST_CHAIN)), (end, end)
    head, comma, units = text[:stop].partition(", ")
    has_units = bool(comma) and _are_units(units)
    if not has_units and (comma or not others or not _are_units(text[following : others[0][0]])):
        return None
    if not (is_place_name(head) or (is_organization(head) and is_name_like(head))):
        return None
    for mark, after in () if has_units else others:
        if not _are_units(text[following:mark]):
            break
        stop, following = mark, after
    return Authors((literal(text[:stop], Span(0, stop)),), _OF_SITE), following


def _are_units(text: str) -> bool:
    return all(UNIT.fullmatch(part) for part in text.split(", "))


def leading_authors(text: str, end: int, *, first_inverted: bool = True) -> Slot | None:
    """Authors at the head of an entry, closed by a full stop: ``Troianovski, Anton, and V. Safronova.``

    The longest reading wins, so that the initials of ``Whitehead, J. A. Convection`` all belong to it.
    """
    if chain := _chain(text, end):
        return Slot(chain[0], None, (), chain[0].quality, chain[1])
    best: Slot | None = None
    at = 0
    for _ in range(_TRIES):
        at = text.find(". ", at, end)
        if at < 0:
            break
        if text.startswith(_DOTTED, at - 2):
            at += 2
            continue
        dotted = text[:at].rpartition(" ")[2]
        after_initial = len(dotted.rpartition("-")[2]) == 1 and dotted[-1:].isupper()
        found = read_authors(text, 0, at + 1 if after_initial else at, first_inverted=first_inverted)
        if found and _whole(text, found, at, after_initial):
            if best is None or (found.quality >= 0.85 and _same_kind(best.authors, found)):
                best = Slot(found, None, found.deviations, found.quality, at + 2)
            if _is_medical(text, found, at):
                return best._replace(quality=0.97)
        elif best is not None and not after_initial:
            break
        at += 2
    return _with_role(text, best) if best else _closed_by_comma(text, end)


def end_before_title(text: str, end: int, authors: Authors) -> bool:
    """Whether surer names end before the beginning of a title, and a colon before a quotation in it:
    ``Holm, R. Mayor's word: ‘Sand’``."""
    slot = leading_authors(text, end) if text[end - 1] == ":" else None
    return slot is not None and slot.end < end and slot.quality > authors.quality


def _with_role(text: str, slot: Slot) -> Slot:
    """The slot with what is said of its authors in brackets: ``Holm, R. (ed.), Title``."""
    role = _ROLE.match(text, slot.end) if slot.authors else None
    if role is None or slot.authors is None:
        return slot
    return slot._replace(authors=slot.authors._replace(editors=True), end=role.end())


def _closed_by_comma(text: str, end: int) -> Slot | None:
    """``Holm, R. T., Berg, S., Title``: names with a comma behind them, and the title."""
    found = scholars(text, 0, end)
    if found is None or not found[0].inverted or not text.startswith("., ", found[1] - 1):
        return None
    return Slot(found[0], None, (), _FIRM, found[1] + 2)


def _is_medical(text: str, authors: Authors, at: int) -> bool:
    """Whether all names are Vancouver's, ``Okafor MJ``, so that the first stop ends the list."""
    following = text[at + 2 : at + 24].partition(" ")[0]
    if not authors.inverted or (len(following) == 2 and initials(following)):
        return False
    if following.rstrip(".") in PARTICLES or text.startswith(_MORE, at + 2):
        return False
    return all(
        name.span is not None
        and "," not in text[slice(*name.span)]
        and (name.literal or initials(name.given))
        for name in authors.names
    )


def _same_kind(first: Authors | None, second: Authors) -> bool:
    """Whether a longer reading still begins with the person the shorter one began with."""
    return first is not None and not (first.names[0].family and second.names[0].literal)


def _whole(text: str, authors: Authors, at: int, after_initial: bool) -> bool:
    """Whether a list of names may end here: what follows begins with a capital, and no name is cut off."""
    if text[at + 2 : at + 3].islower() and text[at + 2 : at + 14].partition(" ")[0] not in PARTICLES:
        return False
    if after_initial and (_CUT.match(text, at + 2) or (len(authors.names) == 1 and is_middle(text, at))):
        return False
    return _is_closed(text, authors, at, after_initial)


def is_middle(text: str, stop: int) -> bool:
    """Whether the initial before a stop is the middle one of a name in order: ``Lia M. Ferreira, Title``."""
    if _IN_ORDER.match(text, stop + 2):
        return True
    first = text[:stop].partition(" ")[0]
    if "," in text[:stop] or first in lexicon.surnames("only") or _CLOSED_NAME.match(text, stop + 2) is None:
        return False
    return _MEDICAL.search(text, stop) is None


def _is_closed(text: str, authors: Authors, at: int, after_initial: bool) -> bool:
    """Whether no body's name goes over the end of a sentence, and no initial stands alone."""
    for name in authors.names:
        if name.literal and (boundaries(text, 0, at) or _YEAR.search(name.literal)):
            return False
        if ". " in name.given and (not _initialled(name.given) or _TITLED.search(name.given)):
            return False
    return not after_initial or authors.inverted or any(name.given for name in authors.names)


def _initialled(given: str) -> bool:
    """Whether stops in given names follow initials only: ``Miranda J.``, not ``Salman. Joseph``."""
    return all(initials(word) for word in given.split() if word.endswith("."))
