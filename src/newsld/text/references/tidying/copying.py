"""The text of an entry copied without line ends, tags and emphasis, each letter with its place."""

from __future__ import annotations

import re

from newsld.text.patterns import pattern
from newsld.text.references.tidying.spelling import HANGING

STRAYED = pattern(
    r"[,;)]|:(?=\w)|(?<=pp )\.(?=\s?\d)|(?<=[^\W_] )\.(?!(?:NET|COM)\b)\s?(?:[A-Z]|\d+[A-Z]? ,)"
)
"""A mark that printing or copying put behind the blank instead of before it: Phys .Lett .12 ,34."""
_TAG = pattern(r"</?(?:i|em|b|br|strong|span|cite|u|sup|small|q|p|li)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_QUOTED = {"`": "“", "'": "”"}
"""Quotation marks as LaTeX has them, by the character that is doubled."""
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff\u202a\u202b\u202c\u202d\u202e\u2060")
_STRAYING = ",;).:"
_PLAIN = rf"\s<*_\\`':{''.join(_INVISIBLE)}"
_RUN = pattern(rf"[^{_PLAIN}]+(?:(?<!\() (?=[^{_PLAIN}{_STRAYING}])[^{_PLAIN}]+)*")
"""What is copied as it stands: no white space but single blanks, and no mark that may be another's."""
_CUT_WORD = pattern(rf"[-\u00ad][ \t]{{0,20}}\r?\n\s{{0,80}}(?=[^\W\d_A-Z])(?!{HANGING})")
_FEWEST = 3
_IN_LINK = "/?=&"
"""Behind these an underscore is of an address that a blank cut in two."""
_ESCAPABLE = frozenset("\\`*_{}[]()#+-.!<>~|&%$")
Out = list[tuple[str, int]]
"""What was copied: each code point, and where it stands in the source."""


def copy(text: str, part: tuple[int, int], start: int, out: Out, verbatim: bool = False) -> None:
    """Add a part of the text, which stands at ``start`` in the source, to ``out``; in an address no sign is
    one of markup (``verbatim``)."""
    in_link = verbatim
    index, end = part
    while index < end:
        is_straying = out and out[-1][0] == " " and text[index] in _STRAYING
        run = None if is_straying else _RUN.match(text, index, end)
        if run:
            out.extend(zip(run[0], range(start + index, start + run.end()), strict=True))
            in_link = in_link and (verbatim or " " not in run[0])
            index = run.end()
            continue
        character = text[index]
        if character == "<" and (tag := _TAG.match(text, index, end)):
            index = tag.end()
            continue
        if character.isspace():
            if not in_link and (rest := _word_goes_on(text, index, out)):
                index = rest
                continue
            in_link = verbatim
            if not out or out[-1][0] not in " (":
                out.append((" ", start + index))
        elif character in _INVISIBLE or (not in_link and _is_emphasis(text, index)):
            pass
        elif out and out[-1][0] == " " and not in_link and STRAYED.match(text, index, end):
            out[-1] = (character, start + index)
            if character != ")" and not text[index + 1 : index + 2].isspace():
                out.append((" ", start + index))
        elif text.startswith(("``", "''"), index):
            out.append((_QUOTED[character], start + index))
            index += 1
        elif character == "\\" and text[index + 1 : index + 2] in _ESCAPABLE and index + 1 < end:
            index += 1
            out.append((text[index], start + index))
        else:
            in_link = in_link or text.startswith("://", index)
            out.append((character, start + index))
        index += 1


def _word_goes_on(text: str, index: int, out: Out) -> int:
    """Where a word goes on in the next line that a hyphen cuts in two, which is left out; else 0."""
    cut = _CUT_WORD.match(text, index - 1) if index else None
    if cut is None or not out or out[-1][0] == " ":
        return 0
    if cut[0][0] == "-":
        if len(out) < _FEWEST or not (out[-2][0].islower() and out[-3][0].islower()):
            return 0
        out.pop()
    return cut.end()


def _is_emphasis(text: str, index: int) -> bool:
    """A star, or an underscore at the border of a word."""
    character = text[index]
    if character == "*":
        return True
    if character != "_":
        return False
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if before in _IN_LINK and before:
        return False
    return not (before.isalnum() or before == "_") or not (after.isalnum() or after == "_")
