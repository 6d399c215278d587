"""The marks that quotations stand in."""

from __future__ import annotations

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
    place = paragraph.place(loose.at, len(text))
    is_all = loose.is_open and loose.at == 0 and len(_MARK.findall(text)) == 1 and text.endswith((*".!?…",))
    if not (place and is_all) or '"' in text:
        return None
    cues = [said.cue_span.start for said in context.document.claims if said.cue_span]
    if any(cue in range(*place) for cue in cues):
        return None
    return context.fix((Span(place.end, place.end), _CLOSING[loose.mark]), unsafe=True)


_MARK = pattern(r"[“”„«»](?:(?P<closing>(?<=\S.)(?!\w))|(?P<opening>(?<=\s.)(?=\w)))?")
"""A mark: behind a letter or stop and before none, as one that closes; before a letter alone, as one that opens."""
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
    marks = list(_MARK.finditer(text))
    pairs = _pairs(text) if marks else {}
    closers = "".join(pairs.values())
    stack: list[int] = []
    loose: list[_Loose] = []
    for match in marks:
        mark, at, is_closing = match[0], match.start(), match.lastgroup == "closing"
        if at == 0 and mark == "»" and text[1:2].isspace():
            continue
        # The mark that opened may close too, as in “so“; and “ may open where it otherwise closes.
        opened = text[stack[-1]] if stack else ""
        if opened and (mark in pairs.get(opened, "") or (is_closing and mark == opened)):
            stack.pop()
        elif (mark in pairs and not (is_closing and mark in closers)) or (
            mark == "“" and match.lastgroup == "opening"
        ):
            stack.append(at)
        elif at:
            loose.append(_Loose(number, at, mark, is_open=False))
    loose += [_Loose(number, at, text[at], is_open=True) for at in stack]
    straight = text.count('"')
    if straight < len(loose) or straight % 2 != len(loose) % 2:
        yield from loose


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
    is_left_first = "«" in text.partition("»")[0]
    return pairs | ({"«": "»"} if is_left_first else {"»": "«"})


RULES = (quote_marks_unbalanced,)
