"""Who is named in the rows of an element that names authors: each in a row, in a link, with what they did."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import islice

from newsld.formats.html.apart import leads_to_author
from newsld.formats.html.headline import fold
from newsld.formats.html.marks import marks_of
from newsld.formats.html.tree import Element, spaced_text, text_of
from newsld.formats.html.voices import LONGEST
from newsld.text.byline import Credit, read_byline
from newsld.text.languages import given, words
from newsld.text.naming import looks_like_body

_SEPARATORS = " ,;|/·•\n\t"
_MOST_ROWS = 12


def rows_of(element: Element, known: Container[Element]) -> list[Element]:
    """The items of a list in an element; the known elements in one that ends in them; else it and those in a
    row with it."""
    if rows := list(islice(element.iter("li"), _MOST_ROWS)):
        return rows
    inner = next((one for one in element.iterdescendants() if one in known), None)
    row = _in_a_row(inner, known) if inner is not None else []
    words = "".join(_letters(one) for one in row)
    is_all = len(row) > 1 and _letters(element).endswith(words)
    return row if is_all else _in_a_row(element, known)


def _letters(element: Element) -> str:
    return "".join(filter(str.isalnum, spaced_text(element, LONGEST)))


def _in_a_row(element: Element, known: Container[Element]) -> list[Element]:
    """The element and those known ones right behind it that have its class: each author has one."""
    row = [element]
    while (following := row[-1].getnext()) is not None and len(row) < _MOST_ROWS:
        if following not in known or not _joins(fold(row[-1].tail or "").strip(_SEPARATORS)):
            break
        if following.get("class") != element.get("class"):
            break
        row.append(following)
    return row


def _joins(between: str) -> bool:
    """Whether what stands between two authors is nothing, an "and", or where the first is: in Oslo and."""
    first, _, rest = between.partition(" ")
    is_place = first in words("byline.place") and 0 < rest.count(" ") + 1 <= _LONGEST_PLACE
    return not between or between in words("byline.and") or is_place


_LONGEST_PLACE = 4


def is_of_picture(element: Element) -> bool:
    """Whether an element called a credit, and nothing else, names a body behind a stroke: Ada Finch / Bay
    Pictures."""
    marks = marks_of(element).split()
    if not marks or not all(_CREDIT.match(mark) for mark in marks):
        return False
    *before, house = spaced_text(element, LONGEST).strip().split("/")
    is_house = looks_like_body(house.strip()) or fold(house).rpartition(" ")[2] in words("deed.photographer")
    return bool(before) and is_house


_CREDIT = re.compile(r"(?!.*(?:author|writer|byline)).*(?<![a-z])credits?(?![a-z])")


def links_of(element: Element) -> Iterator[str]:
    """What the links to authors' pages in an element read as."""
    for link in islice(element.iter("a"), _MOST_ROWS):
        if leads_to_author(link):
            yield text_of(link)


def as_linked(found: tuple[Credit, ...], links: Iterable[str]) -> tuple[Credit, ...]:
    """What a line names, without the word before the link to the page of the only one (Nga Ada Finch), and
    without what stands behind the link to anybody's: Ada Finch Ulm."""
    names = [name for name in links if " " in name] if found else []
    if not names:
        return found
    word, _, name = found[0].name.partition(" ")
    if len(found) == 1 and name in names and fold(word) not in given():
        return read_byline(name) or found
    return tuple(_cut(one, names) for one in found)


def _cut(one: Credit, names: Sequence[str]) -> Credit:
    folded = fold(one.name)
    whole = next((name for name in names if folded.startswith(f"{fold(name)} ")), None)
    return next((one._replace(name=linked.name) for linked in read_byline(whole or "")), one)


def as_taker(found: tuple[Credit, ...], line: str) -> tuple[Credit, ...]:
    """What a line names; the only one as a photographer where the line says that they are and no more: Ada
    Finch · Photographer."""
    if len(found) != 1 or found[0].role != "author":
        return found
    behind = fold(line[found[0].span.end :]).strip(_SEPARATORS)
    is_taker = any(behind in words(key) for key in _TAKERS)
    return (found[0]._replace(role="photographer"),) if is_taker else found


_TAKERS = ("byline.taker", "role.photographer", "deed.photographer")
