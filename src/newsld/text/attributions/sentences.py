"""Sentences and their words; a quotation or a parenthesis in a sentence counts as one word of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter

from newsld.kept import kept
from newsld.source import Span
from newsld.text.patterns import pattern, places
from newsld.text.quotations import Quotation
from newsld.text.references.scanners.sentences import ABBREVIATIONS
from newsld.text.tokens import fold

QUOTE, BRACKET = '"', "()"
"""What the folded words hold in place of a quotation and a parenthesis."""
STOPS = frozenset({",", ".", ";", ":", "?", "!", "…", "—", "–", "-", "(", ")", "[", "]", QUOTE})

_LONGEST_TITLE = 8
_LONGEST_KNOWN, _MOST_KNOWN = 24, 8192
"""Code points of a piece of text at most that is kept for when it comes again, and how many are."""
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


_Row = tuple[Sequence[str], Sequence[str], Sequence[int], int]
"""The words of a piece of text, as written and folded, where each begins and ends, and its length."""


class _Rows(dict[str, _Row]):
    """What stands between two spaces, which most articles share."""

    def __missing__(self, piece: str) -> _Row:
        made = _in_piece(piece)
        if len(piece) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[piece] = made
        return made


class _Borders:
    """Where each gap between the words of a sentence begins and ends, the one before the first word first."""

    def __init__(self, start: int, rows: Sequence[_Row]) -> None:
        self._start = start
        self._rows = rows

    @kept
    def all(self) -> list[int]:
        at = self._start
        found = [at]
        for _, _, borders, length in self._rows:
            for border in borders:
                found.append(at + border)  # noqa: PERF401
            at += length
        return found


@dataclass(slots=True)
class Sentence:
    """A sentence with its words, as written and folded.

    ``quotes`` holds the quotation of a word that stands for one, by the word's index. ``first`` is the index
    of the first word among those whose borders ``borders`` tells.
    """

    text: str
    span: Span
    words: Sequence[str]
    folded: Sequence[str]
    quotes: dict[int, Quotation]
    borders: _Borders
    first: int = 0

    def part(self, start: int, end: int) -> Span:
        """Where the words from ``start`` to before ``end`` stand."""
        borders, first = self.borders.all, self.first
        return Span(borders[2 * (first + start) + 1], borders[2 * (first + end)])

    def written(self, start: int, end: int) -> str:
        """The words from ``start`` to before ``end`` as the text has them."""
        borders, first = self.borders.all, self.first
        return self.text[borders[2 * (first + start) + 1] : borders[2 * (first + end)]]

    def within(self, start: int, end: int) -> Sentence:
        """The words from ``start`` to before ``end`` as a sentence of their own."""
        held = range(start, end) if self.quotes else ()
        quotes = {at - start: self.quotes[at] for at in held if at in self.quotes}
        words, folded, span = self.words[start:end], self.folded[start:end], self.part(start, end)
        return Sentence(self.text, span, words, folded, quotes, self.borders, self.first + start)

    def is_first(self, at: int) -> bool:
        """Whether the sentence begins with a word."""
        return at == 0 and self.borders.all[2 * self.first + 1] == self.span.start

    def is_capital(self, at: int) -> bool:
        """Whether a word begins as names do."""
        return 0 <= at < len(self.words) and self.words[at][0].isupper()


def sentence_spans(text: str, paragraph: Span, quoted: Sequence[Quotation]) -> Iterator[tuple[Span, int]]:
    """The sentences of a paragraph, and for each the index of the first quotation that may stand in it.

    Marks within a quotation end nothing, but one right before its closing mark does.
    """
    start, first, current = paragraph.start, 0, 0
    end = start
    for at in places(text, ".?!…", *paragraph):
        match = _STOP.match(text, at, paragraph.end) if at >= end else None
        if match is None:
            continue
        end = match.end()
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
        current += current < len(quoted) and quoted[current].span.end <= end
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
    rows: list[_Row] = []
    at = span.start
    quotations = []
    for start, end, quotation in _masked(text, span, quoted, first):
        rows += _rows(text[at:start])
        mark = (BRACKET,)
        if quotation is not None:
            mark = (QUOTE,)
            quotations.append(quotation)
        rows.append((mark, mark, (0, end - start), end - start))
        at = end
    rows += _rows(text[at : span.end])
    words: list[str] = []
    folded: list[str] = []
    for written, plain, _, _ in rows:
        words += written
        folded += plain
    marked = [at for at, word in enumerate(words) if word == QUOTE] if quotations else []
    quotes = dict(zip(marked, quotations, strict=True)) if marked else {}
    return Sentence(text, span, words, folded, quotes, _Borders(span.start, rows))


def _rows(segment: str) -> Iterable[_Row]:
    """The words of a part of a sentence, in which no quotation and no parenthesis stands."""
    if "et al" in segment or "\0" in segment:
        return (_in_piece(segment),)
    return map(_known, segment.replace(" ", " \0").split("\0"))


def _in_piece(piece: str) -> _Row:
    parts = _WORD.split(piece)
    words = parts[1::2]
    *borders, length = accumulate(map(len, parts))
    return words, fold("\0".join(words)).split("\0") if words else (), borders, length


_known = _Rows().__getitem__


_Mask = tuple[int, int, Quotation | None]


def _masked(text: str, span: Span, quoted: Sequence[Quotation], first: int) -> list[_Mask]:
    """Where the quotations and parentheses of a sentence begin and end, in their order, none in another."""
    at, limit = span
    found = _brackets(text, span)
    while first < len(quoted) and quoted[first].span.start < limit:
        start, end = quoted[first].span
        found.append((start, min(end, limit), quoted[first]))
        first += 1
    kept = []
    for mask in sorted(found, key=itemgetter(0)):
        if mask[0] >= at:
            kept.append(mask)
            at = mask[1]
    return kept


def _brackets(text: str, span: Span) -> list[_Mask]:
    """Where the brackets of a sentence begin and end that count as one word."""
    found: list[_Mask] = []
    for at in places(text, "([", *span):
        match = _BRACKET.match(text, at, span.end)
        if match and match.span() != span:
            found.append((at, match.end(), None))
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
