"""Names that no class and no role word marks: in links to authors' pages, behind a label, beside a date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from newsld.formats.html.apart import begins_with_clock, leads_to_author
from newsld.formats.html.blocks import Block
from newsld.formats.html.headline import fold
from newsld.formats.html.marks import marks_of
from newsld.formats.html.tree import Element, text_of
from newsld.source import Span
from newsld.text.byline import read_byline
from newsld.text.chrome import chrome_kind
from newsld.text.dating import Dated, read_dates
from newsld.text.head import is_role, lone_names
from newsld.text.languages import given_alone, words
from newsld.text.lexicon import is_agency
from newsld.text.lines import byline_credits
from newsld.text.naming import looks_like_body
from newsld.text.wide import is_caseless

_TITLES = ("h1", "h2", "h3", "h4", "h5", "h6")
_LEADING = ("dt", "th", *_TITLES)
_SIGNS = " ,-–—|·•/"
_LONGEST, _LONGEST_SEVERAL = 80, 120
"""No line of a name and a date is longer; none of several names."""
_LONGEST_LINK = 60
_MOST_STACKED = 4
_MOST_LINKS = 40
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?(?:Uhr|h|[ap]\.?m\.?|[A-Z]{3,4}))?", re.IGNORECASE)
_QUOTES = tuple("\"”»“’›'")
_SAID = re.compile(r"[\"“”„«»:?!]")
_DIGIT = re.compile(r"\d")


def linked_names(head: Iterable[Block]) -> str:
    """The names of the links to authors' pages in the head of an article, "" without any."""
    found: dict[str, None] = {}
    for block in head:
        if block.is_running or is_caption(block) or byline_credits(block.text, Span(0, len(block.text))):
            continue
        for link, name in _links(block):
            if len(name) > _LONGEST_LINK or not leads_to_author(link):
                continue
            if is_name(name) or (is_caseless(name) and " " in name):
                found[name] = None
    return ", ".join(found)


def linked_accounts(head: Iterable[Block]) -> Iterator[str]:
    """The accounts that links behind a role in a dated line lead to: Posted by nightowl on 3 May."""
    for block in head:
        if block.linked and not block.is_running and not is_caption(block) and _is_dated(block):
            for link, name in _links(block):
                before = fold(block.text.partition(name)[0]).rstrip(": ").rpartition(" ")[2]
                if before in words("role.author") and _is_account(link, name.lower()):
                    yield name


def _is_account(link: Element, name: str) -> bool:
    if not leads_to_author(link) or not name.isalnum() or name.isdigit():
        return False
    is_own = (link.get("href") or "").rstrip("/").lower().endswith((f"/{name}", f"/@{name}"))
    return is_own and chrome_kind(name) is None and name not in words("byline.placeholder")


def _links(block: Block) -> Iterator[tuple[Element, str]]:
    """The links of a block and what they read as; its element may hold others too."""
    for link in islice(block.element.iter("a"), _MOST_LINKS if block.linked else 0):
        if (words := text_of(link)) and words in block.text:
            yield link, words


def is_name(words: str) -> bool:
    """Whether a text is the name of one person or more, and no more than that."""
    if _SAID.search(words) or chrome_kind(words) == "navigation":
        return False
    found = lone_names(words, Span(0, len(words)))
    return bool(found) and all(" " in one.name and one.role == "author" for one in found)


def labelled(blocks: Sequence[Block], at: int) -> str:
    """A label that is a block of its own, with what stands behind it: Author | Ada Finch. "" of any other."""
    label = blocks[at].text.rstrip(": ")
    if not is_role(label) or not _may_lead(blocks[at]):
        return ""
    named = [block.spaced for block in blocks[at + 1 : at + 2] if block.name not in _LEADING]
    if blocks[at].name == "dt":
        named += _following(blocks, at + 2)
    return f"{label}: {', '.join(named)}" if named else ""


def _following(blocks: Sequence[Block], start: int) -> Iterator[str]:
    for block in blocks[start:]:
        if block.name != "dd":
            return
        yield block.spaced


def _may_lead(block: Block) -> bool:
    return block.name in ("dt", "th") or block.text.endswith(":") or " " in block.text


def stacked_names(head: Iterable[Block]) -> Iterator[str]:
    """Names in a line above or below a date, or what others did, in one block with it."""
    for block in head:
        lines = block.spaced.split("\n")
        if not 2 <= len(lines) <= _MOST_STACKED:
            continue
        is_dated = any(map(_dates, lines))
        if not is_dated and not any(byline_credits(line, Span(0, len(line))) for line in lines):
            continue
        for line in lines:
            name = line.partition(",")[0]
            found = read_byline(name) if len(line) <= _LONGEST and not is_caseless(line) else ()
            is_full = found and all(" " in one.name and not one.is_organization for one in found)
            if is_full and (is_dated or is_name(name)):
                yield name


def lone_names_of(head: Sequence[Block]) -> Iterator[str]:
    """Names, or agencies', that are a block of their own right before or behind a date, and no link."""
    for n, block in enumerate(head):
        is_plain = block.name not in _TITLES and not block.linked and len(block.text) <= _LONGEST_LINK
        if not is_plain or is_caption(block) or not (is_name(block.spaced) or _is_of_agencies(block.spaced)):
            continue
        if any(_is_dated(other) for other in (*head[max(n - 1, 0) : n], *head[n + 1 : n + 2])):
            yield block.spaced


def known_names(head: Sequence[Block], kept: Iterable[Block]) -> Iterator[str]:
    """Names of two words that are a block of their own below the headline, where a date is too, and begin
    with a given name that no place or thing has, if the article does not speak of them."""
    if not any(map(_is_dated, head)):
        return
    top = next((n for n, block in enumerate(head) if block.name == "h1"), len(head))
    others = (*head, *kept)
    for block in head[top + 1 :]:
        is_plain = block.name not in _TITLES and not block.linked and len(block.text) <= _LONGEST_LINK
        first = fold(block.text.partition(" ")[0])
        if not is_plain or first not in given_alone() or not is_name(block.spaced):
            continue
        if any(one.name.count(" ") > 1 for one in read_byline(block.spaced)):
            continue
        last = block.spaced.rpartition(" ")[2]
        is_told_of = any(last in other.text for other in others if other is not block)
        if not is_told_of and not is_caption(block) and not _PICTURE.search(marks_of(block.element)):
            yield block.spaced


_PICTURE = re.compile("photo|image|picture|caption|credit|copyright")


def _is_of_agencies(words: str) -> bool:
    """Whether a text is the names of news agencies and no more: Reuters and AFP."""
    found = read_byline(words)
    return bool(found) and all(is_agency(one.name) and one.role == "author" for one in found)


def signatures(blocks: Sequence[Block], kept: Sequence[int]) -> Iterator[str]:
    """The names that are the last paragraph or right behind it, if the article does not speak of them."""
    for n in range(max(kept[-1], 1), min(kept[-1] + 2, len(blocks))) if kept else ():
        block, before = blocks[n], blocks[n - 1]
        is_beside = block.name == before.name and block.element.getparent() is before.element.getparent()
        is_plain = is_beside and not block.linked and len(block.text) <= _LONGEST_LINK
        if is_plain and not before.text.endswith(_QUOTES) and is_name(block.spaced):
            last = block.spaced.rpartition(" ")[2]
            if not any(last in blocks[other].text for other in kept if other != n):
                yield block.spaced


def _is_dated(block: Block) -> bool:
    """Whether a date stands in a short block, or a time element, whose attribute may alone say the year."""
    if block.name in _TITLES or len(block.text) > _LONGEST:
        return False
    return bool(_dates(block.text)) or any(one.tag == "time" for one in islice(block.element.iter(), _FIRST))


_FIRST = 4


def beside_date(block: Block, line: str) -> str:
    """The name in a line that is a date and a name: 11 May 2024 | 13:10 | Ada Berg. How long it takes to
    read, and links that lead to no author, may stand there too."""
    dates = _dates(line) if len(line) <= _LONGEST_SEVERAL else ()
    if len(dates) != 1:
        return ""
    rest = line[: dates[0].value.start] + "|" + line[dates[0].value.end :]
    parts = [part.strip(" ,-–—·•") for part in re.split(r"[|·•]", _CLOCK.sub("|", rest))]
    linked = {words for link, words in _links(block) if not leads_to_author(link)}
    names = [part for part in parts if part and part not in linked and not _DIGIT.search(part)]
    if len(names) != 1:
        return ""
    is_one = len(line) <= _LONGEST and 1 <= names[0].count(" ") <= 3 and not looks_like_body(names[0])
    is_one = is_one and not is_caseless(names[0])
    return names[0] if is_one or is_name(names[0]) else ""


def before_site(line: str, sites: Sequence[str]) -> str:
    """The name in a line that is a name and the site's: Ada Berg, Coast Courier."""
    for site in sites:
        name = line.removesuffix(site)
        if len(name) < len(line) <= _LONGEST:
            name = name.rstrip()
            return name.rstrip(_SIGNS) if name[-1:] in ",-–—|·•/" and " " in name else ""
    return ""


def is_masthead(line: str) -> bool:
    """Whether a line says who publishes the paper, as those do that name who edits all of it: Editor: Ada
    Finch | Publisher: Bay Media; Herausgegeben von Ada Finch."""
    folded = fold(line[:_LONGEST_MASTHEAD])
    return any(word in folded for word in words("byline.masthead"))


_LONGEST_MASTHEAD = 300


def entries_of(head: Sequence[Block]) -> Iterator[Block]:
    """The blocks right behind smaller headings that begin with a clock: who wrote that one post of many."""
    for heading, block in pairwise(head):
        if heading.name in _TITLES[1:] and begins_with_clock(heading.text):
            yield block


def is_caption(block: Block) -> bool:
    """Whether a block is of a figure."""
    element = block.element
    return (
        element.tag in ("figure", "figcaption")
        or next(element.iterancestors("figure", "figcaption"), None) is not None
    )


def _dates(line: str) -> tuple[Dated, ...]:
    return read_dates(line, Span(0, len(line))) if _DIGIT.search(line) else ()
