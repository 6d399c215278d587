"""The marks that quotations stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsld.checking import Context, Hit, rule
from newsld.document import Paragraph
from newsld.fixing import Fix
from newsld.source import Span
from newsld.text.patterns import pattern


@rule("CLM011", "quote-marks-unbalanced", "warning", "base", cure="unsafe")
def quote_marks_unbalanced(context: Context) -> Iterator[Hit]:
    """A quotation is opened and not closed, or closed and not opened.

    ## Why it matters
    Nobody can tell where the speaker's words end and the paper's begin.

    ## How to fix it
    Set the missing mark. A quotation that goes on in the next paragraph is opened again there, and
    one of a paragraph that breaks off (“…”) is let be. `--unsafe-fixes`
    closes one that is a paragraph of its own; where another ends its words do not tell.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths. “It is hard on us, said Tom Quill, who fishes for shrimp.
    ```
    - 5:49-50: “ is opened and never closed

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths. “It is hard on us,” said Tom Quill, who fishes for shrimp.

    “We were not asked. We read of it in the paper, and then the letter came.

    “Nobody came to the quay,” he said.
    ```
    """
    opened: list[_Loose] = []
    closed: list[_Loose] = []
    paragraphs = context.document.paragraphs
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1].text.lstrip()[:1] if number + 1 < len(paragraphs) else ""
        for loose in _loose(number, paragraph):
            is_open = loose.is_open and not (loose.mark == "“" and opened and opened[-1].mark == "„")
            if is_open and loose.mark != following and not paragraph.text.rstrip().endswith(("...", "…")):
                opened.append(loose)
            elif not is_open and not _goes_on(loose, opened):
                closed.append(loose)
    for loose in sorted([*opened, *closed]):
        paragraph = paragraphs[loose.paragraph]
        message = "is opened and never closed" if loose.is_open else "closes what was never opened"
        place = paragraph.place(loose.at, loose.at + 1)
        fix = _closed(context, paragraph, loose) if place else None
        yield Hit(f"{loose.mark} {message}", place, fix, confidence=0.95)


def _closed(context: Context, paragraph: Paragraph, loose: _Loose) -> Fix | None:
    """The paragraph with its one mark, at its beginning, closed at its end, if nobody is named as the speaker there."""
    text = paragraph.text.rstrip()
    place = paragraph.place(0, len(text))
    is_all = loose.is_open and loose.at == 0 and not _MARKS.search(text, 1) and text[-1] in ".!?…"
    if place is None or not is_all:
        return None
    if any(
        said.cue_span and place.start <= said.cue_span.start < place.end for said in context.document.claims
    ):
        return None
    return context.fix((Span(place.end, place.end), _CLOSING[loose.mark]), unsafe=True)


_MARKS = pattern(r'[“”„«»"]')
_CLOSING = {"“": "”", "„": "“", "«": " »", "»": "«", "”": "”"}


class _Loose(NamedTuple):
    """A mark that has no other in its paragraph."""

    paragraph: int
    at: int
    mark: str
    is_open: bool


_REACH = 4
"""A quotation may go on over so many paragraphs without being opened anew."""


def _goes_on(closing: _Loose, opened: list[_Loose]) -> bool:
    """Whether the mark closes one that was left open shortly before, which then is closed."""
    if not opened or closing.paragraph - opened[-1].paragraph > _REACH:
        return False
    opened.pop()
    return True


def _loose(number: int, paragraph: Paragraph) -> Iterator[_Loose]:
    """The marks of a paragraph that have no other; none where a straight mark stands for one of them."""
    text = paragraph.text
    pairs = _pairs(text)
    stack: list[int] = []
    loose: list[_Loose] = []
    for match in re.finditer(r"[“”„«»]", text):
        mark, at = match[0], match.start()
        if at == 0 and mark == "»" and text[1:2].isspace():
            continue
        if stack and (mark in pairs.get(text[stack[-1]], "") or _is_same_again(mark, text, at, stack[-1])):
            stack.pop()
        elif (mark in pairs and not _closes(mark, text, at, pairs)) or _opens_otherwise(mark, text, at):
            stack.append(at)
        elif stack or at > 0:
            loose.append(_Loose(number, at, mark, is_open=False))
    loose += [_Loose(number, at, text[at], is_open=True) for at in stack]
    straight = text.count('"')
    if straight < len(loose) or (straight - len(loose)) % 2:
        yield from loose


def _opens_otherwise(mark: str, text: str, at: int) -> bool:
    """Whether “ opens in a text that otherwise has „: “so“."""
    return mark == "“" and text[at - 1 : at].isspace() and text[at + 1 : at + 2].isalnum()


def _is_same_again(mark: str, text: str, at: int, opening: int) -> bool:
    """Whether the mark that opened closes too, as in “so“: behind a letter or stop, and before none."""
    is_behind = at > 0 and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()
    return mark == text[opening] and is_behind


def _closes(mark: str, text: str, at: int, pairs: dict[str, str]) -> bool:
    """Whether a mark that may open too stands where one closes: behind a letter, before none."""
    is_closer = any(mark in closers for closers in pairs.values())
    return is_closer and at > 0 and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()


def _pairs(text: str) -> dict[str, str]:
    """Which mark opens and what closes it, as this paragraph has them.

    English “…”, German and Polish „…“ or „…”, Swedish ”…”, French «…», Danish and German »…«.
    https://en.wikipedia.org/wiki/Quotation_mark#Summary_table
    """
    pairs: dict[str, str] = {}
    if "„" in text:
        pairs["„"] = "“”"
    elif "“" in text:
        pairs["“"] = "”"
    elif "”" in text:
        pairs["”"] = "”"
    if "«" in text or "»" in text:
        first = min((text.find(mark) for mark in "«»" if mark in text), default=0)
        pairs |= {"«": "»"} if text[first] == "«" else {"»": "«"}
    return pairs


RULES = (quote_marks_unbalanced,)
