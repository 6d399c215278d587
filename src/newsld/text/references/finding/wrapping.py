"""Entries that a program or a hand broke over several lines, put together again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsld.source import Span
from newsld.text.foot import begins_entry
from newsld.text.names import PARTICLES
from newsld.text.patterns import pattern, trimmed_lines
from newsld.text.references.scanners import retrieval
from newsld.text.references.tidying.leading import ROMAN

_BREAK = pattern(r"\r\n|\r|\n")
_MARK = pattern(
    r"(?:\[\^(?P<note>[^\]\s]{1,40})\]:?|\[(?P<square>\d{1,3})\]|\((?P<round>\d{1,3})\)|(?P<dotted>\d{1,3})[.)]"
    r"|(?P<bare>\d{1,3})(?=\s[^\W\d])"
    r"|(?P<roman>[ivx]{1,5})[.)](?=\s)"
    r"|\^(?P<caret>\d{1,3})\^?(?=\s)|(?P<raised>[¹²³⁰⁴-⁹]{1,3})|(?P<bullet>[•◦▪‣·●○∙–—*+-])(?=\s))\s*"
)
_ALONE = pattern(r"[\[(]?(\d{1,3})[\]).]?")
_LONGEST_NUMBER = len("[123].")
_WIDEST = 130
"""A longer line was not broken at a width."""
_NARROWEST = 40
_FARTHEST = 200
_SAMPLE = 100
"""So many lines tell how entries begin and end."""
_TITLE = 4
"""So many words behind a link can be a title."""
_YEAR = pattern(r"\b(?:19|20)\d\d\b")
_LATE_YEAR = pattern(r"\D?(?:19|20)\d\d[)\]]?[,;]?")
_PAIRS = ("()", "[]", "“”", "«»", "‘’")
_LOW_PAIRS = ("()", "[]", "„“")
_QUOTES = '“„«"»'
_QUOTES_END = '”“»«"'
_AMID = ",;:&-–—("
_ENDS = ".?!…)]>" + _QUOTES_END


class _Line(NamedTuple):
    """A line without the white space at its ends. ``mark`` is the kind of its marker, "" without one."""

    span: Span
    indent: int
    is_after_blank: bool
    mark: str
    number: int

    @property
    def length(self) -> int:
        return self.span.end - self.span.start


def join_lines(text: str, zone: Sequence[Span]) -> list[tuple[Span, bool]]:
    """The entries in the physical lines of a list, and whether a blank line stands before each.

    Lines are joined only where a deeper indentation, a missing marker, or a missing start behind a line of
    full width says so; other lines stay by themselves, whatever they are.
    """
    lines = _lines(text, zone)
    shape = _shape(text, lines)
    heads = _numbers_alone(text, lines)
    numbered = _last_number(lines) if shape.mark else 0
    entries: list[tuple[Span, bool]] = []
    number = 0
    before: _Line | None = None
    for n, line in enumerate(lines):
        if n - 1 in heads or (
            before
            and n not in heads
            and (
                _goes_on(text, before, line, shape, number)
                or (n < numbered and _is_amid(text, before, line))
                or _is_link_of(text, entries[-1][0], line)
            )
        ):
            entries[-1] = (Span(entries[-1][0].start, line.span.end), entries[-1][1])
        else:
            entries.append((line.span, line.is_after_blank))
            number = line.number or number
        before = line
    return entries


def _numbers_alone(text: str, lines: Sequence[_Line]) -> frozenset[int]:
    """The indexes of lines that are nothing but the number of the entry on the next line, if they count on
    and each has an entry."""
    short = [n for n, ((start, end), *_) in enumerate(lines) if end - start <= _LONGEST_NUMBER]
    found = {n: int(match[1]) for n in short if (match := _ALONE.fullmatch(text, *lines[n].span))}
    counts_on = all(after == number + 1 for number, after in pairwise(found.values()))
    has_entries = all(n + 1 not in found for n in found)
    return frozenset(found) if len(found) > 1 and counts_on and has_entries else frozenset()


def _lines(text: str, zone: Sequence[Span]) -> list[_Line]:
    found: list[_Line] = []
    end = zone[0].start if zone else 0
    for place in zone:
        start = place.start
        is_after_blank = bool(found) and start - end > 1 and len(_BREAK.findall(text[end:start])) > 1
        may_have = not text[start].isalpha() or (found[0].mark == "roman" if found else text[start] == "i")
        mark = _MARK.match(text, *place) if may_have else None
        kind = (mark.lastgroup or "") if mark and mark.end() < place.end else ""
        number = _number(mark.group(kind)) if mark and kind else 0
        if kind == "roman" and not found and number != 1:
            kind = ""
        found.append(_Line(place, _indent(text, start), is_after_blank, kind, number))
        end = place.end
    return found


def _number(label: str) -> int:
    """The number of a marker, in figures of either kind; 0 for any other marker."""
    if label in ROMAN:
        return ROMAN.index(label) + 1
    return int(label) if label.isascii() and label.isdigit() else 0


def _indent(text: str, start: int) -> int:
    """How far from the line's beginning its first letter stands."""
    if start == 0 or text[start - 1] in "\r\n":
        return 0
    floor = max(0, start - _FARTHEST)
    line = max(text.rfind("\n", floor, start), text.rfind("\r", floor, start), floor - 1)
    return len(text[line + 1 : start].expandtabs(4))


class _Shape(NamedTuple):
    """How the lines of a list are set: its markers, the indentation of its starts, its width if it is
    wrapped (0 otherwise), whether at least half of its lines begin as entries do, whether entries end with a
    stop or a link, and whether blank lines part them."""

    mark: str
    indent: int
    width: int
    is_wrapped: bool
    is_headed: bool
    is_stopped: bool
    is_parted: bool


def _shape(text: str, lines: Sequence[_Line]) -> _Shape:
    marked = [line.mark for line in lines if line.mark]
    mark = lines[0].mark if lines and marked.count(lines[0].mark) >= min(2, len(lines)) else ""
    indent = min((line.indent for line in lines if line.mark == mark), default=0)
    deeper = [line for line in lines if line.indent > indent]
    if not mark and sum(begins_entry(text, line.span) for line in deeper) * 2 > len(deeper):
        indent = max(line.indent for line in deeper)
    width = max([end - start for (start, end), *_ in lines if text.find(" ", start, end) >= 0], default=0)
    is_narrow = _NARROWEST <= width <= _WIDEST
    together = [pair for pair in pairwise(lines) if not pair[1].is_after_blank]
    open_ends = [pair for pair in together if _is_open(text, pair[0]) and not _are_two(text, *pair)]
    small = [pair for pair in together if _begins_small(text, pair[1])]
    if is_narrow and sum(_is_full(text, *pair, width) for pair in open_ends) * 2 < len(open_ends):
        is_narrow, open_ends = False, []
    going_on = len({*open_ends, *small})
    sample = together[:_SAMPLE]
    heads = [pair[0] for pair in sample if _heads(text, pair[1])]
    stopped = sum(not _is_unended(text, before) for before in heads)
    return _Shape(
        mark,
        indent,
        width if is_narrow else 0,
        going_on * 4 >= len(lines) > 1,
        len(heads) >= 2 and len(heads) * 2 >= len(sample),
        stopped * 8 >= len(heads) * 7,
        _is_parted(text, lines[:_SAMPLE]),
    )


def _is_parted(text: str, lines: Sequence[_Line]) -> bool:
    """Whether blank lines stand before entries, and other lines go on with them."""
    begins, others = [_heads(text, line) for line in lines if line.is_after_blank], []
    if len(begins) >= 2 and len(begins) * 4 >= len(lines):
        others = [_heads(text, line) for line in lines[1:] if not line.is_after_blank]
    return bool(others) and sum(begins) * 4 >= len(begins) * 3 and sum(others) * 4 <= len(others)


def _goes_on(text: str, before: _Line, line: _Line, shape: _Shape, number: int) -> bool:
    """Whether a line goes on with the entry of the line before."""
    if line.is_after_blank:
        return False
    if shape.is_parted:
        return True
    if _is_rest_of_address(text, before, line):
        return True
    if shape.mark and line.mark == shape.mark and (not line.number or number < line.number <= number + 3):
        return False
    if line.indent > shape.indent:
        return True
    is_lower = text[line.span.start].islower() and _is_open(text, before) and not _is_name(text, line.span)
    if is_lower or _is_link(text, line.span):
        return "http" not in text[slice(*before.span)]
    if shape.is_headed and not shape.mark:
        return _is_rest(text, before, line, shape)
    return _goes_on_at_width(text, before, line, shape)


def _goes_on_at_width(text: str, before: _Line, line: _Line, shape: _Shape) -> bool:
    """Whether a line goes on with the one above, which is as wide as any."""
    if shape.is_wrapped and text[before.span.end - 1] == "," and not begins_entry(text, line.span):
        return True
    if not shape.width or not _is_full(text, before, line, shape.width) or _are_two(text, before, line):
        return False
    if shape.is_wrapped:
        return bool(shape.mark) or not (begins_entry(text, line.span) and not _is_open(text, before))
    return _is_open(text, before)


def _begins_small(text: str, line: _Line) -> bool:
    at = line.span[0]
    return text[at].islower() and not text.startswith("http", at)


def _heads(text: str, line: _Line) -> bool:
    """Whether a line begins as entries do, or with a quoted title."""
    return text[line.span.start] in _QUOTES or begins_entry(text, line.span)


def _is_rest(text: str, before: _Line, line: _Line, shape: _Shape) -> bool:
    """Whether the line above ends amid an entry, where most lines begin as entries do."""
    above = text[slice(*before.span)]
    is_unended = _is_unended(text, before)
    has_end = "http" in above or _YEAR.search(above) is not None
    if has_end and not is_unended:
        return False
    is_amid = is_unended and above[-1] in _AMID
    is_left_open = _leaves_open(text, before)
    if _heads(text, line):
        if (is_amid and shape.is_stopped) or (is_unended and is_left_open):
            return True
        return _is_open(text, before) and _goes_on_at_width(text, before, line, shape)
    if is_amid or is_left_open or (is_unended and shape.is_stopped):
        return True
    first = text[line.span.start]
    return not has_end and (above[-1] in _QUOTES_END or first.isdigit() or first == "(")


def _leaves_open(text: str, line: _Line) -> bool:
    """Whether a line opens a quotation or a bracket that it does not close."""
    content = text[slice(*line.span)]
    pairs = _LOW_PAIRS if "„" in content else _PAIRS
    return any(content.count(pair[0]) > content.count(pair[1]) for pair in pairs)


def _is_unended(text: str, line: _Line) -> bool:
    """Whether a line ends with neither a stop nor brackets nor a year nor a link."""
    last = text[slice(*line.span)].rpartition(" ")[2]
    is_ended = last[-1] in _ENDS or "/" in last or "." in last or "@" in last
    return not is_ended and not _LATE_YEAR.fullmatch(last)


def _are_two(text: str, before: _Line, line: _Line) -> bool:
    """Whether the longest line of a list that is not wrapped ends with a title, and the next is an entry too:
    each tells its own year, and nothing that was opened is left open."""
    if not (text[before.span.end - 1].isalpha() and text[line.span.start].isupper()):
        return False
    both = (text[slice(*one.span)].partition("http")[0] for one in (before, line))
    return not _leaves_open(text, before) and all(map(_YEAR.search, both))


def _last_number(lines: Sequence[_Line]) -> int:
    """The index of the last numbered line of a list whose numbers go up by one; 0 for any other list."""
    numbers = [line.number for line in lines if line.number]
    if len(numbers) < 2 or any(after != before + 1 for before, after in pairwise(numbers)):
        return 0
    return max(n for n, line in enumerate(lines) if line.number)


def _is_amid(text: str, before: _Line, line: _Line) -> bool:
    """Whether a line without a number, between two that have one, is of the entry above it: what could be a
    heading is not."""
    if line.mark or line.is_after_blank:
        return False
    content = text[slice(*line.span)]
    return _is_open(text, before) or not content.replace(" ", "").isalpha()


def _is_link_of(text: str, entry: Span, line: _Line) -> bool:
    """Whether a line is nothing but where the entry above it stands: Available at: https://…"""
    if line.mark or "http" in text[slice(*entry)]:
        return False
    head = text[line.span.start : min(line.span.end, line.span.start + _FARTHEST)]
    at = head.find("http")
    return at > 0 and retrieval.begins_lead(head) and retrieval.before(head, at).head == 0


def _is_link(text: str, span: Span) -> bool:
    """Whether a line is a link, with nothing behind it but who looked at it when."""
    if not text.startswith(("http", "<http", "doi"), span.start):
        return False
    content = text[slice(*span)]
    link = len(content.split(None, 1)[0])
    return len(content[retrieval.after(content, link)[0] :].split()) < _TITLE


def _is_rest_of_address(text: str, before: _Line, line: _Line) -> bool:
    """Whether the line above ends amid an address, and this one is the rest of it or begins with that."""
    if text[before.span.end - 1] not in "/-_=&?%":
        return False
    last = text[slice(*before.span)].rpartition(" ")[2]
    if "://" not in last:
        return False
    first, _, rest = text[slice(*line.span)].partition(" ")
    is_part = any(mark in first for mark in "/-_=%") or (not rest and first[0].isalnum()) or first.islower()
    return is_part and "://" not in first and not begins_entry(text, line.span)


def _is_name(text: str, span: Span) -> bool:
    """Whether an entry begins with a name's small words: van der Velde, J."""
    if "," not in text[span.start : span.start + 40]:
        return False
    words = text[span.start : min(span.end, span.start + 40)].split()
    capital = next((word for word in words if word not in PARTICLES), "")
    return words[0] in PARTICLES and capital[:1].isupper()


def _is_full(text: str, before: _Line, line: _Line, width: int) -> bool:
    """Whether the first word of the line had no room in the one before."""
    word = text[slice(*line.span)].split(None, 1)[0]
    return before.length + 1 + len(word) > width


def _is_open(text: str, line: _Line) -> bool:
    """Whether the line ends amid a sentence."""
    if not text[line.span.end - 1].isalpha():
        return text[line.span.end - 1] in _AMID
    slash = text.rfind("/", *line.span)
    return slash < 0 or len(text[slash : line.span.end].split(None, 1)) > 1


def physical_lines(text: str, zone: Sequence[Span]) -> Iterator[Span]:
    """The lines of the zone's paragraphs, without the white space at their ends."""
    for span in zone:
        for start, end in trimmed_lines(text, *span):
            yield Span(start, end)
