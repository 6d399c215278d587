"""The head of a plain-text article: its headline, standfirst and the names that stand alone on a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newsld.source import Span
from newsld.text.byline import Credit, read_byline
from newsld.text.dating import read_dates
from newsld.text.foot import entry_signs, is_heading
from newsld.text.languages import given, keys, phrases, words
from newsld.text.lexicon import is_agency
from newsld.text.lines import Line, is_date_line
from newsld.text.names import is_organization
from newsld.text.tokens import fold, tokenize, trim
from newsld.text.wide import is_caseless

_LONGEST = 80
"""No head has more lines than this."""
_BYLINE_REACH = 12
_LONGEST_STANDFIRST = 400
_PAGE_TITLE_JOINTS = (" - ", " | ", " – ", " — ", " · ", " :: ", " « ")
_ENOUGH = 4.0
_SHORTEST = 3
"""So many words are a headline where the last begins small, as in no name: Mayor Holm resigns."""
_LONGEST_KICKER = 60
_LONGEST_DATED, _LONGEST_NAME = 120, 6
_MOST_NAMES = 8
"""No more spaces are in a line of names that is told from a headline."""
_MOST_BEHIND = 4
"""No more words stand behind the date of a line that says what it dates: Posted on 3 May 2024 in News."""
_ENDS = (".", "!", "?", "…")
_SIGNING = frozenset(("author", "editor", "translator"))
_SIGNS = " ,|·•–—-"
_JOINTS = re.compile(r"\s*[|·•—–/:]\s*|\s-\s")
_POST = re.compile(
    r"([^\W\d_]+(?:[ -][^\W\d_]+)?) (?:(?:number|no\.?|nr\.?|n°|nº|núm\.) ?)?#?\d{1,3}\s?[:–—-] ?(?=\w)",
    re.IGNORECASE,
)
_ISSUE = re.compile(r"\b(?:Vol|No|Nr|Issue|Heft|Jg|Núm|Año|Anno|Ano)\.?\s?\d{1,4}\b.*\d")


def body_start(text: str, lines: Sequence[Line]) -> int:
    """The index of the first line of prose; a byline or date soon behind a sentence makes it a standfirst,
    if more is told behind it than before it: a short article may be signed at its end.

    ``len(lines)`` where no line is prose.
    """
    first = next(
        (n for n, line in enumerate(lines) if line.kind == "prose" and not _numbered(text, line.span)),
        len(lines),
    )
    if first == len(lines) or _is_listed(text, lines, first):
        return len(lines)
    if not any(map(_is_led, lines[:first])):
        for n in range(first + 1, min(first + 4, len(lines))):
            if lines[n].kind == "prose" and _length(lines[n]) > _LONGEST_STANDFIRST:
                break
            if _is_byline_or_date(text, lines[n]):
                behind = _prose_behind(text, lines, n)
                before = sum(_length(line) for line in lines[first:n] if line.kind == "prose")
                return behind[0] if sum(_length(lines[m]) for m in behind) > before else first
    return min(first, _LONGEST)


def _is_byline_or_date(text: str, line: Line) -> bool:
    return _is_led(_dated(text, line, is_named=False) if line.kind == "other" else line)


def _is_led(line: Line) -> bool:
    """Whether a line is a date, or a byline of more than who took a picture."""
    return line.kind == "date" or any(credit.role in _SIGNING for credit in line.credits)


def _is_listed(text: str, lines: Sequence[Line], at: int) -> bool:
    """Whether a line is an entry below the heading of a reference list: what stands above has no prose."""
    content = text[slice(*lines[at].span)]
    return entry_signs(content, 2) > 1 and any(is_heading(text, line.span) for line in lines[:at])


def _length(line: Line) -> int:
    return line.span.end - line.span.start


def _prose_behind(text: str, lines: Sequence[Line], at: int) -> list[int]:
    """The indexes of the lines of prose behind one, as far as the heading of a reference list."""
    heading = (n for n in range(at + 1, len(lines)) if is_heading(text, lines[n].span))
    return [n for n in range(at + 1, next(heading, len(lines))) if lines[n].kind == "prose"]


def find_headline(text: str, head: Sequence[Line]) -> tuple[Span | None, Span | None]:
    """The headline, and where it stands once more: in the page's title line or as a line of its own."""
    if (labelled := _labelled(head, "headline")) is not None:
        return labelled, None
    titles = [line for line in head[:_LONGEST] if line.kind == "other" or _numbered(text, line.span)]
    if not titles:
        titles = [line for line in head[:_LONGEST] if line.kind == "prose"][:1]
    titles = [line for line in titles if line is titles[0] or not _are_people(text, line.span)]
    keys = [_key(text, line.span) for line in titles]
    for n, (line, key) in enumerate(zip(titles, keys, strict=True)):
        for before in range(max(0, n - 5), n) if " " in key else ():
            if _repeats(keys[before], key):
                earlier = titles[before]
                is_title_line = earlier.prefix is not None or keys[before] != key
                pair = (line, earlier) if is_title_line else (earlier, line)
                return _bare(text, pair[0].span), pair[1].span
    best: tuple[float, Line] | None = None
    for line in titles:
        score = _score(text, line)
        if best is None or score > best[0]:
            best = score, line
        if score >= _ENOUGH:
            break
    return (_bare(text, best[1].span), None) if best is not None else (None, None)


def _are_people(text: str, span: Span) -> bool:
    """Whether a line is nothing but people's names, each of two words, a given name among them."""
    if text.count(" ", *span) > _MOST_NAMES:
        return False
    names = [credit.name.split() for credit in lone_names(text, span)]
    is_plain = bool(names) and all(len(name) == 2 for name in names)
    return is_plain and any(fold(name[0]) in given() for name in names)


def _labelled(head: Sequence[Line], label: str) -> Span | None:
    """The value of the first line of the head under a label; None where none has one."""
    values = (line.value for line in head[:_LONGEST] if line.kind == "label" and line.detail == label)
    return next((value for value in values if value is not None and value.start < value.end), None)


def _repeats(earlier: str, key: str) -> bool:
    return earlier.startswith(key) and (earlier == key or earlier.startswith(_PAGE_TITLE_JOINTS, len(key)))


def _bare(text: str, span: Span) -> Span:
    """Without the marks by which plain text makes a heading (# Title, **Title**) and the number of a post of
    a series (Blog post 2: Title)."""
    bare = trim(text, trim(text, span, "#*_= \t")) if text[span.start] in "#*_=" else span
    number = _numbered(text, bare)
    return Span(number, bare.end) if number else bare


def _numbered(text: str, span: Span) -> int:
    """Where the title behind the number of a post begins; 0 without one."""
    match = _POST.match(text, *span)
    return match.end() if match and fold(match[1]) in words("head.post") else 0


def _key(text: str, span: Span) -> str:
    return " ".join(fold(text[span.start : span.end]).strip(" #*_=").split())


def _score(text: str, line: Line) -> float:
    """How much a line looks like a headline."""
    content = text[line.span.start : line.span.end]
    count = content.count(" ") + 1
    is_wide = not content.isascii() and any("\u2e80" <= char <= "\ud7ff" for char in content)
    score = 5.0 if is_wide and len(content) >= 6 else float(min(count, 8))
    if line.prefix is not None or content.startswith("# "):
        score += 8
    if count == _SHORTEST and content[content.rindex(" ") + 1].islower():
        score += 1
    if content.isupper() and count <= 6:
        score -= 2
    if count <= 6 and _is_body(content):
        score -= 3
    if sum(map(str.isdigit, content)) * 4 > len(content):
        score -= 3
    quotes = content.count("«") + content.count("‹")
    if any(mark in content for mark in ("|", " > ", "@", "http")) or (
        content.count("»") + content.count("›") > quotes
    ):
        score -= 6
    if content.endswith((",", ";", ":")):
        score -= 4
    if _is_kicker(content):
        score -= 6
    return score


def _is_body(content: str) -> bool:
    """Whether a line is a body's name, in which no word but short ones begins small."""
    if any(char.isdigit() for char in content) or not is_organization(content):
        return False
    return all(len(word) < _CONTENT_WORD or not word[0].islower() for word in content.split())


_CONTENT_WORD = 4


def _is_kicker(content: str) -> bool:
    """Whether a line names the section, the kind of article or the issue: Essay · Spring 2024."""
    if _ISSUE.search(content):
        return True
    parts = [fold(part).strip(" :.") for part in _JOINTS.split(content)]
    return len(content) < _LONGEST_KICKER and not words("head.kicker").isdisjoint(parts)


def find_section(text: str, head: Sequence[Line], headline: Span | None) -> Span | None:
    """The kicker that names the section, alone on a line above the headline: POLITICS. Of several lines that
    could, which are a menu, none."""
    above = [line for line in head if headline and line.kind == "other" and line.span.end <= headline.start]
    named = [line.span for line in above if names_section(text[slice(*line.span)])]
    return named[0] if len(named) == 1 else None


def names_section(content: str) -> bool:
    """Whether a short text is nothing but the name of a section that many papers have."""
    return len(content) < _LONGEST_KICKER and fold(content).strip(" #*:.") in words("head.section")


def with_bylines(text: str, head: Sequence[Line], above: int | None) -> list[Line]:
    """The head's lines, those made bylines that show by what stands beside them that they are."""
    return _bare_bylines(text, _dated_names(text, _led_bylines(text, head, above), above), above)


def _dated_names(text: str, head: Sequence[Line], above: int | None) -> list[Line]:
    """The head's lines, those behind the headline's end that hold a date and a name beside it made what they
    are: dates with a place or the outlet (Ulm, 3 May 2024; The Gauge, 3 May 2024, 9:15 am), or bylines where
    nobody else is named as author (Ada Finch | 3 May 2024)."""
    is_named = _names_author(head)
    return [
        _dated(text, line, is_named=is_named)
        if above is not None and line.kind == "other" and line.span.start >= above
        else line
        for line in head
    ]


def _names_author(head: Sequence[Line]) -> bool:
    return any(credit.role == "author" for line in head for credit in line.credits)


def _dated(text: str, line: Line, *, is_named: bool) -> Line:
    dates = read_dates(text, line.span) if line.span.end - line.span.start <= _LONGEST_DATED else ()
    if len(dates) != 1:
        return line
    value = dates[0].value
    if dates[0].label and text.count(" ", value.end, line.span.end) <= _MOST_BEHIND:
        return line._replace(kind="date")
    name = _name_beside(text, line.span, value)
    if name is None:
        return line
    if not is_named and (found := lone_names(text, name)):
        return line._replace(kind="byline", credits=found)
    return line._replace(kind="date") if _is_of_place(text, name) else line


def _name_beside(text: str, line: Span, date: Span) -> Span | None:
    """What stands before a date or behind it, parted from it by a sign; None where more is on the line."""
    before = trim(text, Span(line.start, date.start))
    if before.end - before.start > 1 and is_date_line(text, Span(date.start, line.end)):
        return trim(text, before, _SIGNS) if text[before.end - 1] in _SIGNS else None
    joints = [match for match in _JOINTS.finditer(text, date.end, line.end) if match.end() < line.end]
    if joints and is_date_line(text, Span(line.start, joints[-1].start())):
        return Span(joints[-1].end(), line.end)
    return None


def _is_of_place(text: str, name: Span) -> bool:
    """Whether the words beside a date may name a place or the outlet, or the kind of article."""
    parts = [token for token in tokenize(text, name) if token.is_word]
    if not 0 < len(parts) <= _LONGEST_NAME or not parts[0].is_capital:
        return False
    return parts[-1].is_capital or fold(text[slice(*name)]).startswith(phrases("head.kicker"))


def lone_names(text: str, span: Span) -> tuple[Credit, ...]:
    """The authors that a text names which is nothing but names; none where one may be a body's or a
    place's, or where no capitals tell names from other words."""
    found = read_byline(text, span)
    return () if any(map(_may_be_other, found)) else found


def _may_be_other(one: Credit) -> bool:
    is_other = one.role != "author" or one.is_organization or is_caseless(one.name)
    return is_other or _names_place(one.name) or _ends_as_thing(one.name)


def _names_place(name: str) -> bool:
    folded = fold(name)
    return folded in words("byline.city") or folded.partition(" ")[0] in words("byline.place-before")


def _ends_as_thing(name: str) -> bool:
    """Whether two words and one that people are not called by are a thing's name: Jordan River Report."""
    before, _, last = fold(name).rpartition(" ")
    return " " in before and last in words("name.thing-last")


def _led_bylines(text: str, head: Sequence[Line], above: int | None) -> list[Line]:
    """The head's lines, names made a byline whose role stands alone on the line before: Photographs by."""
    lines = list(head)
    for n in range(1, len(lines)):
        before, line = lines[n - 1].span, lines[n].span
        if above is None or before.start < above or lines[n].kind != "other":
            continue
        if lines[n - 1].kind in {"other", "label"} and is_role(text[slice(*before)]):
            found = read_byline(text, Span(before.start, line.end))
            if found and found[0].span.start >= line.start:
                lines[n] = lines[n]._replace(kind="byline", credits=found)
    return lines


def is_role(content: str) -> bool:
    """Whether a text is the name of a role and nothing else: Author, Photographs by."""
    return len(content) < _LONGEST_KICKER and fold(content).rstrip(": ") in _roles()


@cache
def _roles() -> frozenset[str]:
    return frozenset(phrase for key in keys("role") for phrase in phrases(f"role.{key}"))


def _bare_bylines(text: str, head: Sequence[Line], above: int | None) -> list[Line]:
    """The head's lines, names alone behind the headline made a byline if nobody else is named as author."""
    lines = list(head)
    if above is None or _names_author(head):
        return lines
    behind = [n for n, line in enumerate(lines) if line.span.start >= above][:_BYLINE_REACH]
    for n in behind:
        if lines[n].kind == "other" and (found := lone_names(text, _reporter(text, lines[n].span))):
            lines[n] = lines[n]._replace(kind="byline", credits=found)
    if not _names_author(lines):
        for n in behind:
            is_beside = any(
                line.kind == "date" for line in (*lines[max(n - 1, 0) : n], *lines[n + 1 : n + 2])
            )
            if lines[n].kind == "other" and is_beside and (found := _agency(text, lines[n].span)):
                lines[n] = lines[n]._replace(kind="byline", credits=found)
    return lines


def _agency(text: str, span: Span) -> tuple[Credit, ...]:
    """The agency that a text names which is nothing but its name."""
    found = read_byline(text, span)
    return found if all(is_agency(one.name) for one in found) else ()


def _reporter(text: str, line: Span) -> Span:
    """The line, without its "from" where it says whom and where it is from: From Ada Finch in Oslo."""
    first, *rest = text[slice(*line)].split(" ")
    if fold(first) not in words("byline.from") or words("byline.place").isdisjoint(rest):
        return line
    return Span(line.start + len(first) + 1, line.end)


def opening(text: str, head: Sequence[Line], above: int | None, body_at: int | None) -> int:
    """The index at which the body begins, which is that of the first long paragraph or before it: short lines
    are of the body where it is known to begin with them, and sentences behind a byline or a date."""
    first = at = len(head)
    if body_at is not None:
        first = next((n for n, line in enumerate(head) if line.span.start >= body_at), first)
    if first < at and all(line.kind == "other" for line in head[first:]):
        return first
    while at and above is not None and head[at - 1].span.start >= above and _is_sentence(text, head[at - 1]):
        at -= 1
    return at if any(line.kind in {"byline", "date"} for line in head[:at]) else len(head)


def _is_sentence(text: str, line: Line) -> bool:
    content = text[slice(*line.span)]
    return line.kind == "other" and content.count(" ") > 1 and content.rstrip('”"»’›“ ').endswith(_ENDS)


def find_standfirst(
    text: str, head: Sequence[Line], headline: Span | None, repeated: Span | None
) -> Span | None:
    """The sentence or two between the headline and the prose."""
    if (labelled := _labelled(head, "standfirst")) is not None or headline is None:
        return labelled
    start = max(headline.end, repeated.end if repeated else 0)
    for line in head:
        if line.span.start <= start:
            continue
        if line.kind == "prose":
            return line.span
        content = text[line.span.start : line.span.end]
        if line.kind == "other" and content.count(" ") >= 5 and not is_organization(content):
            return line.span
    return None
