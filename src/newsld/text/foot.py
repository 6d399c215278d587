"""Where the foot of an article begins: the list of references, with a heading or without one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsld.source import Span
from newsld.text.languages import phrases, words
from newsld.text.lines import Line
from newsld.text.noted import note_lines
from newsld.text.patterns import pattern
from newsld.text.tokens import fold

_YEAR = pattern(r"\b(?:1[5-9]|20)\d\d[a-l]?\b|\b(?:n\. ?d|s\. ?[df]|o\. ?[jd]|b\. ?d)\.|\bin press\b")
_MARK = pattern(
    r"\[\^?\w{1,20}\]:?\s|\(?\d{1,3}[.)](?:\s|(?=[^\W\d_a-z][\w’'-]+,\s))"
    r"|[•◦▪‣·●○∙*–-]\s|\^\d{1,3}\s|[¹²³⁰⁴-⁹]{1,3}[ \w“]"
)
_AROUND = pattern(r"\A[\W_]+|[\W_]+\Z")
_LINK = pattern(r"\bdoi\b|\b10\.\d{4,9}/|\b[\w-]{2,}\.[a-z]{2,8}/\w")
_NUMBER = pattern(r"\(?\d{1,2}[.)]|[ivxı]{1,4}\.")
_PERSON = pattern(
    r"(?:[^\W\d_][\w’'-]*\s){0,3}[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+,\s(?:[^\W\d_a-zà-ÿ]\.|[A-ZÀ-Ž][\w’'-]+)"
)
_DATED = pattern(
    r"[^()]{2,160}\((?:(?:1[5-9]|20)\d\d[a-l]?\b[^()]{0,30}|n\. ?d\.|s\. ?[df]\.|o\. ?[jd]\.|in press)\)"
)
_PLACED = pattern(
    r"\bp{1,2}\.\s?\d|\bS\.\s\d|\bvol\.|\bno\.\s\d|\d\s?\(\d{1,4}\)|\d[-–]\d{1,5}\.?$"
    r"|\(\w[^()]{2,60}: [^()]{2,60}, \d{4}\)"
)
_LATE_YEAR = pattern(
    r"(?<!\d[./-])(?<!\bin )(?<!\bsince )(?<!\bof )(?<!\buntil )\b(?:1[5-9]|20)\d\d[a-l]?[).,;\]\s]*$"
)
_CITING = pattern(r"\([^():]{0,200}[^\W\d][^():]{0,20}\d{4}[a-l]?\)[.!?”\"]{0,2}$")
CITED = pattern(r"\((?:[^():]{0,120}[^\W\d])?[^():\d]{0,9}(?:1[5-9]|20)\d\d[a-l]?(?:, p[^()]{1,12})?\)")
"""A citation by year: (Cha, 2022), (2022, p. 4)."""
_MOST_YEARS = 2
_LONGEST_PART = 40
_LONGEST_TITLE = 100
_PARAGRAPH = 120
"""A paragraph behind a heading is at least so long."""
_PUNCTUATION = pattern(r"[.,:;()\[\]“”\"«»–—/&|]")
_PUNCTUATED = 0.2
"""So many marks a word have entries, and sentences have fewer."""
_SENTENCES = 200
"""A longer line is likely to be a paragraph, and needs half as many marks again."""
_LONGEST = 1500
_LONGEST_NAMES = 60
_WIDEST_GAP = 200
_MOST_BEHIND = 12
"""So many short lines of the page may stand behind a list without a heading."""


def foot_start(text: str, lines: Sequence[Span], links: Sequence[Span] = ()) -> int:
    """The index of the line at which the reference list begins; ``len(lines)`` where there is none.

    ``links`` are the words that lead out of the page, in order.
    """
    for at in range(len(lines) - 1, -1, -1):
        if is_heading(text, lines[at]) and _heads_entries(text, lines[at + 1 : at + 9], links):
            first = _first_list(text, lines, at)
            return min(first, _notes_start(text, lines[:first], most_behind=0))
    return min(_bare_list(text, lines), _notes_start(text, lines))


def _notes_start(text: str, lines: Sequence[Span], **reach: int) -> int:
    """The index of note 1 of notes without a heading, half of which look like entries, or name one again;
    ``len(lines)`` without."""
    at = note_lines(text, lines, **reach)
    notes = sum([_has_entry(text, lines[n], least=1 + 2 * bool(_MARK.match(text, *lines[n]))) for n in at])
    return at.start if notes and 2 * notes >= len(at) else len(lines)


def _first_list(text: str, lines: Sequence[Span], at: int) -> int:
    """The list at an index, or the one whose entries end right before it, heading and all."""
    start = at
    for before in range(at - 1, -1, -1):
        if is_heading(text, lines[before]):
            if not _is_mostly_listed(text, lines[before + 1 : start]):
                break
            start = before
        elif lines[before].end - lines[before].start > _SENTENCES and not _has_entry(text, lines[before], 2):
            break
    return start


def _is_mostly_listed(text: str, lines: Sequence[Span]) -> bool:
    """Whether a third of some lines or more look like entries, as where each is wrapped over three, and none
    heads a paragraph."""
    entries = [_has_entry(text, line, least=2) for line in lines]
    heads = (
        heads_sentences(text, *pair)
        for pair, held in zip(pairwise(lines), pairwise(entries), strict=True)
        if not any(held)
    )
    return 0 < len(lines) <= 3 * sum(entries) and not any(heads)


def heads_sentences(text: str, heading: Span, first: Span) -> bool:
    """Whether a short line without a mark at its end stands before a long one."""
    is_short = heading.end - heading.start <= _LONGEST_TITLE and text[heading.end - 1] not in ".,;)"
    return is_short and first.end - first.start >= _PARAGRAPH


def _bare_list(text: str, lines: Sequence[Span]) -> int:
    """The first of the last lines that all look like entries, at least two; wrapped ones are judged whole."""
    groups = _groups(text, lines)
    skipped = 0
    while groups and not _holds_entries(text, groups[-1]) and _is_page(text, groups[-1]):
        skipped += len(groups.pop())
        if skipped > _MOST_BEHIND:
            return len(lines)
    end = len(lines) - skipped
    count = size = 0
    while groups and (held := _holds_entries(text, groups[-1])):
        count += held
        size += len(groups.pop())
    return end - size if count >= 2 else len(lines)


def _groups(text: str, lines: Sequence[Span]) -> list[list[Span]]:
    """Lines that no blank line parts."""
    groups: list[list[Span]] = []
    for line in lines:
        if groups and is_next_line(text, groups[-1][-1].end, line.start):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def is_next_line(text: str, end: int, start: int) -> bool:
    """Whether one line break, and not more, stands between two places."""
    if start == end + 1:
        return text[end] in "\r\n"
    between = text[end : min(start, end + _WIDEST_GAP)]
    breaks = between.count("\n") + between.count("\r") - between.count("\r\n")
    return breaks == 1 and start - end < _WIDEST_GAP


def _holds_entries(text: str, group: Sequence[Span]) -> int:
    """How many entries a group of lines holds, about; 0 where they look like something else."""
    signed = sum([is_entry(text, line) for line in group])
    if signed * 3 >= len(group):
        return max(signed, sum([text.count("\n", *line) // 3 for line in group]))
    whole = Span(group[0].start, group[-1].end)
    return int(len(group) <= 6 and is_entry(text, whole) and begins_entry(text, whole))


def is_entry(text: str, line: Span) -> bool:
    """Whether a line without a heading above is one; a number before it is not enough: recipes have steps."""
    return not cites_several(text, line) and _has_entry(
        text, line, least=3 if _MARK.match(text, *line) else 2
    )


def cites_several(text: str, line: Span) -> bool:
    """Whether a line is a paragraph that cites several works by their years."""
    if line.end - line.start <= _SENTENCES // 2 or text.find("\n", *line) >= 0:
        return False
    return len(CITED.findall(text, *line)) > _MOST_YEARS


def _is_page(text: str, group: Sequence[Span]) -> bool:
    return all(line.end - line.start <= 200 and text.count(". ", *line) <= 1 for line in group)


def _has_entry(text: str, line: Span, least: int) -> bool:
    """Whether a line, or most of the lines of a paragraph, look like an entry."""
    head = text[line.start : min(line.end, line.start + _LONGEST)]
    if line.end - line.start > _LONGEST and "\n" not in head:
        return False
    return entry_signs(head, least) >= least


def split_foot(text: str, lines: Sequence[Line], links: Sequence[Span] = ()) -> tuple[list[Line], list[Line]]:
    """The lines of the list, and those behind its last entry that are no part of the page either."""
    end = next((n for n, line in enumerate(lines) if n > 1 and is_after(text, line.span)), len(lines))
    last = next((n for n in range(end - 1, -1, -1) if _is_part(text, lines[n], links)), -1)
    while 0 <= last < end - 1 and is_rest(text, lines[last], lines[last + 1]):
        last += 1
    foot = list_lines(text, lines[: last + 1], links)
    tail = [line for line in lines[last + 1 :] if line.kind in {"prose", "other"}]
    return foot, tail


def list_lines(text: str, lines: Sequence[Line], links: Sequence[Span] = ()) -> list[Line]:
    """The lines of a list without those that are plainly of the page."""
    return [line for line in lines if line.kind in {"prose", "other"} or _is_part(text, line, links)]


def is_rest(text: str, before: Line, line: Line) -> bool:
    """Whether a line is the end of the entry above it, which was broken at some width."""
    if line.kind not in {"prose", "other"} or not is_next_line(text, before.span.end, line.span.start):
        return False
    if _is_note(text, line.span):
        return False
    last = text[before.span.end - 1]
    is_open = last.isalnum() or last in ",;:&-–—("
    is_short = line.span.end - line.span.start < 60 <= before.span.end - before.span.start
    return is_open or is_short or text[line.span.start - 1] in " \t"


def _is_note(text: str, line: Span) -> bool:
    """Whether a line says who somebody is: Ada Finch writes about ports."""
    first, *names = text[line.start : min(line.end, line.start + _LONGEST_NAMES)].split()
    for n, word in enumerate(names):
        if not word[:1].isupper():
            return n > 0 and first[:1].isupper() and word in phrases("foot.being")
    return False


def _is_part(text: str, line: Line, links: Sequence[Span]) -> bool:
    """Whether a line has what entries have, and is not plainly of the page."""
    content = text[line.span.start : line.span.end]
    if line.kind in {"chrome", "date"} and "http" not in content:
        return False
    return bool(_MARK.match(content)) or entry_signs(content, 1) >= 1 or _is_linked(line.span, links)


def _is_linked(line: Span, links: Sequence[Span]) -> bool:
    """Whether a third of a short line, or more, leads out of the page: below a heading that is a source."""
    if not links or line.end - line.start > _SENTENCES:
        return False
    begin = bisect_left(links, line.start, key=_start)
    within = links[begin : bisect_left(links, line.end, begin, key=_start)]
    return 3 * sum(link.end - link.start for link in within) >= line.end - line.start


def _start(link: Span) -> int:
    return link.start


def entry_signs(content: str, enough: int = 9) -> int:
    """How many signs of an entry a line bears, looking for no more than are ``enough``.

    Sentences bear none or one, most entries two or more.
    """
    head = content[:_LONGEST]
    is_marked = _MARK.match(head) is not None
    signs = 2 * _has_link(head) + 2 * is_marked
    if not _is_punctuated(head):
        return signs if len(head) < _SENTENCES or is_marked else 0
    for sign in _signs(head):
        if signs >= enough:
            break
        signs += sign
    return signs


def _is_punctuated(head: str) -> bool:
    """Whether a line has as many marks a word as entries have."""
    share = _PUNCTUATED if len(head) < _SENTENCES else 1.5 * _PUNCTUATED
    return len(_PUNCTUATION.findall(head)) >= share * (head.count(" ") + 1)


def _has_link(head: str) -> bool:
    if "http://" in head or "https://" in head or "www." in head:
        return True
    return ("/" in head or "doi" in head) and _LINK.search(head) is not None


def _signs(head: str) -> Iterator[bool]:
    has_year = _YEAR.search(head) is not None
    yield has_year
    yield has_year and _DATED.match(head) is not None
    yield _PERSON.match(head) is not None
    yield _PLACED.search(head) is not None
    yield head[:1] in '“"«„' and head.count(",") >= 2
    yield has_year and _LATE_YEAR.search(head) is not None and not _CITING.search(head)


def begins_entry(text: str, line: Span) -> bool:
    """Whether a line begins as entries do: with a name turned round, a mark, or names and a year."""
    return (_MARK.match(text, *line) or _PERSON.match(text, *line) or _DATED.match(text, *line)) is not None


def is_heading(text: str, line: Span) -> bool:
    """Whether the line heads a reference list: References, ## Sources, Quellen und Literatur:, 2. Notes."""
    if line.end - line.start > 60:
        return False
    folded = _AROUND.sub("", fold(text[line.start : line.end]))
    number = _NUMBER.match(folded)
    if number is not None and number.end() < len(folded):
        folded = folded[number.end() :].strip()
    heads = words("foot.heading")
    if folded in heads or folded.isalpha():
        return folded in heads
    if _without_kind(folded) in heads or _without_brackets(folded) in heads:
        return True
    halves = _halves(folded)
    if halves is None:
        return False
    also = words("foot.also")
    return any(half in heads for half in halves) and all(half in heads or half in also for half in halves)


def is_part(text: str, line: Span) -> bool:
    """Whether the line heads a part of a list: Books, Primary sources:"""
    if line.end - line.start > _LONGEST_PART:
        return False
    return fold(text[line.start : line.end]).strip(" #*_:=—-.") in words("foot.part")


def _without_kind(heading: str) -> str:
    """Selected bibliography, bibliografia básica → the word without the one that says which of them."""
    first, _, rest = heading.partition(" ")
    rest_before, _, last = heading.rpartition(" ")
    return rest if first in words("foot.which") else rest_before if last in words("foot.which") else ""


def _without_brackets(heading: str) -> str:
    """References[edit], 参考文献 (References) → what stands before what an encyclopaedia puts in brackets, or
    before the same in another language."""
    outer, _, inner = heading.replace("(", "[", 1).partition("[")
    if "]" in inner or ")" in inner:
        return ""
    is_same = inner in words("foot.heading") or inner in words("foot.also")
    return outer.strip() if is_same or "(" not in heading else ""


def _halves(heading: str) -> tuple[str, str] | None:
    """Sources and documents → sources, documents: the two sides of an "and"."""
    if " " not in heading and "/" not in heading:
        return None
    parts = heading.replace("/", " & ").split(" ")
    at = next((n for n, part in enumerate(parts) if part in words("citation.and") or part == "&"), None)
    return (" ".join(parts[:at]).strip(), " ".join(parts[at + 1 :]).strip()) if at else None


def is_after(text: str, line: Span) -> bool:
    """Whether the line heads what stands behind a list, alone or before a colon: the author, the readers'
    comments."""
    content = text[line.start : min(line.end, line.start + 61)]
    heading, colon, _ = content.partition(":")
    if not colon and line.end - line.start > 60:
        return False
    return fold(heading).strip(" #*_:—-.") in words("foot.after")


def _heads_entries(text: str, lines: Sequence[Span], links: Sequence[Span]) -> bool:
    """Whether most of the lines behind a heading have what entries have."""
    first = next((n for n, line in enumerate(lines) if n and is_after(text, line)), len(lines))
    behind = lines[: min(first, 4)]
    entries = [_has_entry(text, line, least=1) or _is_linked(line, links) for line in behind]
    return any(entries[:1]) or sum(entries) * 2 >= len(behind) > 0
