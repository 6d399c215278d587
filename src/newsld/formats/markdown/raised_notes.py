"""Notes whose lines begin with the raised number that calls them, at the foot or between the paragraphs:
<sup>1</sup> Holm, *Title* (1998), or ¹ Holm. They are footnotes, which Markdown has another sign for; and the
lines of attributes that kramdown sets behind them. https://kramdown.gettalong.org/syntax.html#block-ials
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from newsld.text.citations.labels import superscript_value
from newsld.text.foot import entry_signs
from newsld.text.references.finding.repeated import is_again

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_ELEMENT = r"<sup\b[^<>\n]{0,100}>\s?\[?(\d{1,3})[\].]?\s?</sup>"
_SIGN = r"([⁰¹²³⁴-⁹]{1,3})"
_FORMS = (rf"{_ELEMENT}[.:)]?[ \t]+", rf"{_SIGN}[.:)]?[ \t]?(?![⁰¹²³⁴-⁹])")
_NOTES = [re.compile(rf"^[ ]{{0,3}}{form}(\S.*)", re.IGNORECASE | re.MULTILINE) for form in _FORMS]
_CALL = re.compile(rf"(?<=[^\s>])(?:{_ELEMENT}|{_SIGN})", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\{:[^{}\n]{0,200}\}[ \t]*")
_SIGNS = 2
"""So many signs of an entry bear notes that hold works, and notes below a table do not."""


def note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The block rule of a note, whose tokens are those of a footnote."""
    if state.is_code_block(start):
        return False
    forms = _forms(state)
    found = (form.match(state.src, state.bMarks[start], state.eMarks[start]) for form in forms)
    match = next(filter(None, found), None)
    if match is None:
        return False
    if silent:
        return True
    stop = _stop(state, start + 1, end)
    lines = state.getLines(start, stop, state.blkIndent, False)[match.start(2) - state.bMarks[start] :]
    state.push("footnote_reference_open", "", 1).meta = {"label": superscript_value(match[1])}
    state.push("paragraph_open", "p", 1)
    token = state.push("inline", "", 0)
    token.map, token.content, token.children = [start, stop], lines.strip(), []
    state.push("paragraph_close", "p", -1)
    state.push("footnote_reference_close", "", -1)
    state.line = stop
    return True


def attributes(state: StateBlock, start: int, _: int, silent: bool) -> bool:
    """The block rule of a line of attributes, which leaves nothing: {: .small}"""
    begin = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or _ATTRIBUTES.fullmatch(state.src, begin, state.eMarks[start]) is None:
        return False
    if not silent:
        state.line = start + 1
    return True


def _stop(state: StateBlock, line: int, end: int) -> int:
    """The line at which a paragraph ends."""
    ending = state.md.block.ruler.getRules("paragraph")
    while line < end and not state.isEmpty(line) and not any(rule(state, line, end, True) for rule in ending):
        line += 1
    return line


def _forms(state: StateBlock) -> Sequence[re.Pattern[str]]:
    """The forms of notes that the text has: their numbers go up from 1, most are called, and most lines look
    like works."""
    if "raised" not in state.env:
        calls = {superscript_value(call[1] or call[2]) for call in _CALL.finditer(state.src)}
        state.env["raised"] = [form for form in _NOTES if _are_notes(list(form.finditer(state.src)), calls)]
    return cast("Sequence[re.Pattern[str]]", state.env["raised"])


def _are_notes(notes: Sequence[re.Match[str]], calls: Collection[str]) -> bool:
    numbers = [superscript_value(note[1]) for note in notes]
    called = sum([number in calls for number in numbers])
    works = sum([entry_signs(note[2], _SIGNS) >= _SIGNS or is_again(note[2]) for note in notes])
    goes_up = numbers[:1] == ["1"] and all(int(before) < int(number) for before, number in pairwise(numbers))
    return goes_up and 2 * min(called, works) >= len(notes)
