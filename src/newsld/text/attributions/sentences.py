"""Sentences and their words; a quotation or a parenthesis in a sentence counts as one word of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from operator import itemgetter

from newsld.source import Span
from newsld.text.patterns import pattern, places
from newsld.text.quotations import Quotation
from newsld.text.references.sentences import ABBREVIATIONS
from newsld.text.tokens import fold

QUOTE, BRACKET = '"', "()"
"""What the folded words hold in place of a quotation and a parenthesis."""
STOPS = frozenset({",", ".", ";", ":", "?", "!", "…", "—", "–", "-", "(", ")", "[", "]", QUOTE})

_LONGEST_TITLE = 8
_WORD = pattern(
    r"((?!et )[A-Za-z]++(?=[ ,])"  # most words; the rest only says what is done with the others
    r"|[.,;:?!…—–()\[\]$€£]|-(?=\s)|(?=\w)(?:"
    r"(?:[dlnmtscjDLNMTSCJ]|[QqUu][un]|[DdSs]?[AaEeUu]ll|[Nn]ell|[Qq]uest|[Qq]uell)['’](?=\w)"
    r"|et\s+al\.?(?=\W)"
    r"|[^\W\d_]\.(?:[^\W\d_]\.)*(?=[\s,’'\w])"
    r"|(?:[JS]r|Inc|Corp|Ltd|Co|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Ariz|Calif|Mass|Mich|Minn|Pa|Tenn|Wash|Wis)"
    r"\.(?=[\s,])"
    r"|(?:[DM]r|Mrs|M[sme]|St|Sen|Gov|Gen|Rep|Prof|Lt|Col|Sgt|Capt|Maj|Adm|Cmdr|Brig|Rev|Ret|Hon|Det|Cpl|Hr|Fr|Sra)\.(?=\s)"
    r"|[^\W_⁰-⁹¹²³]+(?:(?!-(?:t-)?(?:il|elle)s?\b)['’.&\-‑][^\W_⁰-⁹¹²³]+|(?<=\d)[,:]\d+)*['’%]?))"
)
_STOP = pattern(r"[.?!…][.?!…]*[\"'“”’»›«)\]]{0,3}(?:\[\^?\w{1,12}\]|\(\d{1,3}\)|[¹²³⁰-⁹]+)*(?=\s|\Z)")
_BRACKET = pattern(r"\([^()]{0,300}\)|\[\^?[\d@][^\[\]]{0,80}\]")


@dataclass(slots=True)
class Sentence:
    """A sentence with its words: as written, folded, and where they stand in the text.

    ``borders`` are where each gap between words begins and ends, the one before the first word first.
    ``quotes`` holds the quotation of a word that stands for one, by the word's index.
    """

    text: str
    span: Span
    words: Sequence[str]
    folded: Sequence[str]
    borders: Sequence[int]
    quotes: dict[int, Quotation]

    def part(self, start: int, end: int) -> Span:
        """Where the words from ``start`` to before ``end`` stand."""
        return Span(self.borders[2 * start + 1], self.borders[2 * end])

    def written(self, start: int, end: int) -> str:
        """The words from ``start`` to before ``end`` as the text has them."""
        return self.text[self.borders[2 * start + 1] : self.borders[2 * end]]

    def within(self, start: int, end: int) -> Sentence:
        """The words from ``start`` to before ``end`` as a sentence of their own."""
        held = range(start, end) if self.quotes else ()
        quotes = {at - start: self.quotes[at] for at in held if at in self.quotes}
        borders = self.borders[2 * start : 2 * end + 1]
        words, folded = self.words[start:end], self.folded[start:end]
        return Sentence(self.text, self.part(start, end), words, folded, borders, quotes)

    def is_first(self, at: int) -> bool:
        """Whether the sentence begins with a word."""
        return self.borders[2 * at + 1] == self.span.start

    def is_capital(self, at: int) -> bool:
        """Whether a word begins as names do."""
        return 0 <= at < len(self.words) and self.words[at][0].isupper()


def sentence_spans(text: str, paragraph: Span, quoted: Sequence[Quotation]) -> Iterator[tuple[Span, int]]:
    """The sentences of a paragraph, and for each the index of the first quotation that may stand in it.

    Marks within a quotation end nothing, but one right before its closing mark does.
    """
    start, first, current = paragraph.start, 0, 0
    for match in _STOP.finditer(text, *paragraph):
        at, end = match.span()
        while current < len(quoted) and quoted[current].span.end < end:
            current += 1
        if current < len(quoted) and quoted[current].span.start < at and end < quoted[current].span.end:
            continue
        if not _ends(text, at, end, paragraph.end):
            continue
        yield Span(start, end), first
        start = end
        while start < paragraph.end and text[start].isspace():
            start += 1
        first = current
    if start < paragraph.end:
        yield Span(start, paragraph.end), first


def _ends(text: str, at: int, end: int, limit: int) -> bool:
    following = end
    while following < limit and text[following].isspace():
        following += 1
    if following >= limit:
        return True
    if text[following].islower() and not (
        text[following] == "d" and text[following + 1 : following + 2] in "'’"
    ):
        return False
    if text[at] != ".":
        return True
    start = at
    while start > 0 and at - start < 12 and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    word = text[start:at]
    if word.casefold() in ABBREVIATIONS:
        return False
    last = word.rpartition(".")[2]
    return not (len(last) == 1 and last.isalpha())


def read_sentence(text: str, span: Span, quoted: Sequence[Quotation], first: int) -> Sentence:
    """The words of a sentence; ``quoted`` are the outermost quotations of its paragraph."""
    parts: list[str] = []
    at = span.start
    masked: dict[int, Quotation | None] = {}
    for start, end, quotation in _masked(text, span, quoted, first):
        parts += _WORD.split(text[at:start])
        masked[len(parts) // 2] = quotation
        parts.append(text[start:end])
        at = end
    parts += _WORD.split(text[at : span.end])
    words = parts[1::2]
    for index, quotation in masked.items():
        words[index] = BRACKET if quotation is None else QUOTE
    folded = fold("\0".join(words)).split("\0") if words else []
    borders = list(accumulate(map(len, parts), initial=span.start))
    quotes = {index: one for index, one in masked.items() if one is not None} if masked else {}
    return Sentence(text, span, words, folded, borders, quotes)


_Mask = tuple[int, int, Quotation | None]


def _masked(text: str, span: Span, quoted: Sequence[Quotation], first: int) -> list[_Mask]:
    """Where the quotations and parentheses of a sentence begin and end, in their order, none in another."""
    at, limit = span
    found = _brackets(text, span)
    for quotation in islice(quoted, first, None):
        start, end = quotation.span
        if start >= limit:
            break
        found.append((start, min(end, limit), quotation))
    kept = []
    for mask in sorted(found, key=itemgetter(0)):
        if mask[0] >= at:
            kept.append(mask)
            at = mask[1]
    return kept


def _brackets(text: str, span: Span) -> list[_Mask]:
    """Where the brackets of a sentence begin and end that count as one word."""
    found: list[_Mask] = []
    end = span.start
    for at in places(text, "([", *span):
        if at >= end and (match := _BRACKET.match(text, at, span.end)):
            if at == span.start and match.end() == span.end:
                continue
            end = match.end()
            found.append((at, end, None))
    return found


def is_title(s: Sentence, g: Mapping[str, frozenset[str]], at: int) -> bool:
    """Whether a quotation is the title of a show or a work: NBC’s “Meet the Press”, on “The Daily Ledger”."""
    quoted = s.quotes[at].words
    words = s.text[quoted.start : quoted.end].rstrip(",.").split(" ")
    before = s.folded[at - 1] if at else ""
    is_led = before.endswith("'s") or before in g["titling"]
    is_short = 1 < len(words) < _LONGEST_TITLE and all(word.replace("’", "").isalpha() for word in words)
    return (
        is_led and is_short and all(word[0].isupper() for word in words if len(word) > 3 or word == words[0])
    )
