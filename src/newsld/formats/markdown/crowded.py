"""Paragraphs that hold hardly anything but marks, and footnotes by the thousand, which no writer means so.

markdown-it is linear, but tries every bracket against those that follow: a megabyte of them takes it a
quarter of a minute. Such a paragraph is text as it stands, with a finding; so are footnotes, each of which is
a block of its own to the parser and a work that may be cited to us, from some number on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newsld.document import Finding
from newsld.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline

_MARKS = "[]!*_~`<&\\^"
_MARK = re.compile(r"[\[\]*_~`<&\\\n]")
"""What markdown-it's rules begin at."""
_LIMITS = ((20_000, 0.1), (2000, 0.25), (200, 0.4))
"""From how many code points on, which share of marks is too many."""
_MOST_NOTES = 1000
"""A book has some hundred."""
_MOST_COLUMNS = 1000
BlockRule = Callable[["StateBlock", int, int, bool], bool]


def limited(note: BlockRule) -> BlockRule:
    """The rule for footnotes, of which it takes only so many; the first that is left is noted in ``env``."""

    def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        count = state.env.get("notes", 0)
        if count < _MOST_NOTES:
            is_note = note(state, start, end, silent)
            state.env["notes"] = count + (is_note and not silent)
            return is_note
        if not note(state, start, end, True):
            return False
        if not silent:
            state.env.setdefault("left", start)
            stop = start + 1
            while stop < end and (state.isEmpty(stop) or note(state, stop, end, True)):
                stop += 1
            _paragraph(state, start, stop)
        return True

    return rule


def narrow(table: BlockRule) -> BlockRule:
    """The rule for tables, which takes none of too many columns, a token each; that is noted in ``env``."""

    def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if state.src.count("|", state.bMarks[start], state.eMarks[start]) <= _MOST_COLUMNS:
            return table(state, start, end, silent)
        if not silent and table(state, start, end, True):
            state.env.setdefault("crowded", []).append(start)
        return False

    return rule


def inline_note(state: StateInline, silent: bool) -> bool:
    """Pandoc's footnotes within a sentence, ``^[Doe 2020]``, of which it takes only so many as of others."""
    if not state.src.startswith("^[", state.pos) or state.env.get("notes", 0) >= _MOST_NOTES:
        return False
    start, last = state.pos, state.posMax
    end = state.md.helpers.parseLinkLabel(state, start + 1)
    if end < 0:
        return False
    if not silent:
        state.env["notes"] = state.env.get("notes", 0) + 1
        state.pos, state.posMax = start + len("^["), end
        state.push("inline_note_open", "", 1)
        state.md.inline.tokenize(state)
        state.push("inline_note_close", "", -1)
    state.pos, state.posMax = end + 1, last
    return True


def _paragraph(state: StateBlock, start: int, stop: int) -> None:
    """Makes one paragraph of some lines. https://markdown-it-py.readthedocs.io/en/latest/architecture.html"""
    state.line = stop
    state.push("paragraph_open", "p", 1)
    token = state.push("inline", "", 0)
    token.map = [start, stop]
    token.content = state.getLines(start, stop, state.blkIndent, False).strip()
    state.push("paragraph_close", "p", -1)


def parse_inline(state: StateCore) -> None:
    """In place of markdown-it's rule ``inline``: the same, but crowded paragraphs are noted in ``env``,
    and no rule is asked of one line without a mark, as most paragraphs are."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if _MARK.search(token.content) is None:
            token.children.append(Token("text", "", 0, content=token.content))
        elif is_crowded(token.content):
            token.children.append(Token("text", "", 0, content=token.content.replace("\n", " ")))
            state.env.setdefault("crowded", []).append(token.map[0] if token.map else 0)
        else:
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def is_crowded(content: str) -> bool:
    """Whether a paragraph is long and made of marks."""
    length = len(content)
    share = next((share for least, share in _LIMITS if length >= least), None)
    return share is not None and sum(map(content.count, _MARKS)) >= share * length


def findings(env: Mapping[str, Any], lines: Sequence[Span]) -> Iterator[Finding]:
    """A finding for each crowded paragraph and for footnotes that are left, by what was noted in ``env``."""
    for row in env.get("crowded", ()):
        message = "a paragraph of hardly anything but marks; they are read as they stand"
        yield Finding("SEC006", message, lines[min(row, len(lines) - 1)])
    if "left" in env:
        message = f"more than {_MOST_NOTES} footnotes; those from here on are not read as footnotes"
        yield Finding("SEC006", message, lines[min(env["left"], len(lines) - 1)])
