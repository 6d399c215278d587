"""Quotations in prose: the words between marks, nested or over paragraphs, and marks without a partner."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsld.source import Span
from newsld.text.patterns import pattern, places

_MARKS = "\"“”„‟«»‹›‘’‚「」『』'`"
_MARK = pattern(f"[{_MARKS}](?:(?<!['`])|(?<![\\w'`].)(?=[\\w`])|(?<=[\\w.,!?…]')(?!\\w))")
_CLOSERS = {
    "“": "”\"", "„": "“”", "‟": "”", "«": "»", "»": "«", "‹": "›", "›": "‹", "‘": "’", "‚": "‘’",
    "「": "」", "『": "』", '"': '"”', "'": "'", "”": "”", "’": "’", "`": "'", "``": "''",
}  # fmt: skip
_SINGLE = frozenset("‘’'‚`")
_LONGEST = 5000
"""A quotation of more code points is taken for a mark without a partner."""


class Quotation(NamedTuple):
    """Quoted words: ``span`` with the marks, ``words`` between them without white space at the ends.

    ``depth`` is 0 for a quotation that stands in no other. One that goes on in the next paragraph, which
    begins with a mark again, ends with its paragraph. Offsets count code points.
    """

    span: Span
    words: Span
    depth: int = 0


class Quotations(NamedTuple):
    """The quotations of some paragraphs in their order, and the marks that have no partner."""

    found: tuple[Quotation, ...]
    unbalanced: tuple[Span, ...]


def find_quotations(text: str, body: Sequence[Span]) -> Quotations:
    """The quotations of the paragraphs. The words are those of the text: nothing is mended.

    ``“…”``, ``„…“``, ``«…»``, ``»…«``, ``‹…›``, ``‘…’``, ``「…」``, ``"…"``, ``'…'`` and the backticks of
    typewriters are told from apostrophes, primes and inches by what stands beside them.
    """
    found: list[Quotation] = []
    unbalanced: list[Span] = []
    marks = [mark for mark in _MARKS if mark in text]
    for number, paragraph in enumerate(body):
        quoted, single, left = _in_paragraph(text, paragraph, marks)
        if single is not None:
            following = body[number + 1] if number + 1 < len(body) else None
            if following is not None and _goes_on(text, single, following.start):
                whole = Span(single, paragraph.end)
                quoted = [one for one in quoted if one.span.end <= single]
                quoted.append(Quotation(whole, _inner(text, single + 1, paragraph.end)))
            elif text[single] not in _SINGLE:
                left.append(Span(single, single + 1))
        found.extend(_with_depth(quoted))
        unbalanced.extend(sorted(left))
    return Quotations(tuple(found), tuple(unbalanced))


def _in_paragraph(
    text: str, paragraph: Span, marks: Sequence[str]
) -> tuple[list[Quotation], int | None, list[Span]]:
    """The quotations of a paragraph, the mark of the outermost one that is still open, and stray closers."""
    stack: list[int] = []
    quoted: list[Quotation] = []
    stray: list[Span] = []
    for at in places(text, marks, *paragraph):
        if not _MARK.match(text, at, paragraph.end):
            continue
        opener = _partner(text, stack, at)
        if opener is not None:
            start = stack[opener]
            del stack[opener:]
            width = len(_mark(text, start))
            quoted.append(Quotation(Span(start, at + width), _inner(text, start + width, at)))
        elif _opens(text, at, paragraph):
            if len(stack) == 1 and (end := _end_before(text, stack[0], at)):
                quoted.append(Quotation(Span(stack[0], end), _inner(text, stack[0] + 1, end)))
                stray.append(Span(stack[0], stack[0] + 1))
                stack.clear()
            if stack and at - stack[0] > _LONGEST:
                stray.extend(Span(one, one + 1) for one in stack if text[one] not in _SINGLE)
                stack.clear()
            stack.append(at)
        elif text[at] in "”»«“" or (text[at] == '"' and not text[at - 1 : at].isdigit()):
            stray.append(Span(at, at + 1))
    still = [at for at in stack if text[at] not in _SINGLE]
    stray.extend(Span(at, at + 1) for at in still[1:])
    led = still or [at for at in stack if _leads(text, at, paragraph.start)]
    return quoted, led[0] if led else None, stray


def _leads(text: str, at: int, start: int) -> bool:
    """Whether a mark begins a paragraph, or a sentence behind a colon."""
    return at == start or text[at - 2 : at].strip() == ":"


def _goes_on(text: str, mark: int, following: int) -> bool:
    """Whether the next paragraph begins with the mark again; single ones are mistaken for each other."""
    return text[following] == text[mark] or (text[mark] in "‘’" and text[following] in "‘’'")


def _end_before(text: str, first: int, at: int) -> int:
    """Where a quotation without a closing mark ends: a sentence before the same mark opens anew; else 0."""
    end = at
    while end > first and text[end - 1].isspace():
        end -= 1
    is_repeated = text[first] == text[at] and text[at] in '"“' and first + 1 < end < at
    return end if is_repeated and text[end - 1] in ".!?," else 0


def _mark(text: str, at: int) -> str:
    """The mark at a place: of one code point, or the double backtick of typewriters."""
    return "``" if text.startswith("``", at) else text[at]


def _partner(text: str, stack: list[int], at: int) -> int | None:
    """Which open mark the mark at ``at`` closes: the last that fits, of the two last."""
    mark = text[at]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    for depth in range(len(stack) - 1, max(-1, len(stack) - 3), -1):
        closers = _CLOSERS[_mark(text, stack[depth])]
        if mark not in closers or (closers == "''" and after != "'"):
            continue
        if mark in "’'" and (after.isalnum() or _is_plural(text, stack[depth], at)):
            return None
        is_inches = before.isdigit() and text[stack[depth]] != '"'
        if mark == '"' and (is_inches or (before.isspace() and after.isalnum())):
            return None
        return depth
    return None


def _is_plural(text: str, first: int, at: int) -> bool:
    """Whether the mark is the apostrophe of a possessive plural: ‘the students’ union’."""
    if text[at - 1 : at] != "s" or text[at + 1 : at + 2] != " ":
        return False
    if text[first + 1].isupper() and text[first - 2 : first].strip() in {":", ""} and text[at + 2].islower():
        return True
    end = text.find(text[at], at + 1, at + 60)
    return end > 0 and not text[end - 1].isspace() and not text[end + 1 : end + 2].isalnum()


def _opens(text: str, at: int, paragraph: Span) -> bool:
    mark = text[at]
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    if mark == "’":
        return after.isupper() and _leads(text, at, paragraph.start)
    if mark in "」』" or mark not in _CLOSERS:
        return False
    if mark == "'" and (after.isdigit() or text[at + 2 : at + 3] in {"'", "’"}):
        return False
    if mark in "”\"'‘":
        opens_word = after.isalnum() or after in "“‘«([…¿¡'.$£€-—"
        return opens_word and (before.isspace() or before in "([{—–-/“‘«„¿¡:…'\"")
    return not (mark == "»" and before.isspace() and not after.isalnum())


def _inner(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _with_depth(quoted: list[Quotation]) -> list[Quotation]:
    """The quotations by their place, each with how many others it stands in."""
    ordered = sorted(quoted, key=lambda one: (one.span.start, -one.span.end))
    open_ends: list[int] = []
    made = []
    for one in ordered:
        while open_ends and open_ends[-1] <= one.span.start:
            open_ends.pop()
        made.append(one._replace(depth=len(open_ends)) if open_ends else one)
        open_ends.append(one.span.end)
    return made
