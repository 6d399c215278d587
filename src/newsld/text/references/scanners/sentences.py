"""Where a stop, question or exclamation mark ends a part of a reference, and where it is only a dot."""

from __future__ import annotations

from functools import cache, lru_cache

from newsld.text import lexicon
from newsld.text.dates import month_number
from newsld.text.patterns import pattern

_STOP = pattern(r"[.?!…。？！]+[\"'“”’»›)\]*]{0,3}(?:(?:(?<=[?!]),)?\s+|(?<=[。？！]))")
_WORD_BEFORE = pattern(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\Z")
_EDITION = pattern(
    r"\s(?:(?:überarbeitete|überarb\.|erweiterte|erw\.|aktualisierte"
    r"|aktual\.|neu|völlig|,"
    r"|und|utvidgade|reviderade)\s){0,4}"
    r"(?:[Aa]ufl|[Aa]usg|[Uu]itg|[Uu]ppl|[Uu]dg|[Uu]tg|wyd)"
)
_CLUSTER = pattern(r"[BCDGKRSTWZ][bhłrwyz](?<!By)(?<!Wy)")
"""Two letters that are no word, but a name cut short: Sz. Orka, Wł. Holm, Th. Berg."""
_BEFORE = {"it": ("trad. ",), "esp": ("trad. ",), "fr": ("trad. ",), "red": (", ", " pod ")}
"""Words that are cut short behind others."""
_YEAR_BEHIND = pattern(r"\s(?:del?\s)?\d{4}\b")
"""What follows a month that was cut short: 27 de fev. de 2020."""
_ORDINAL = pattern(r"\d(?:st|nd|rd|th)\sedn?\Z")
ABBREVIATIONS = frozenset(
    "p éd éds dir vs v mr mrs ms dr st no nos nr vol vols pp ed eds edn jr sr rs approx cf eg ie gen sen rep "
    "gov prof lt col sgt capt maj hon rev hrsg bd art abs bzw ca al trans dept univ assn bros mt ft jan "
    " feb mar apr jun jul aug sept sep oct nov dec núm num sra av ave blvd op cit sp spp fig par sec cat "
    "doc oprac tłum przeł wyd proc symp conf trad transl tech int intl natl im ul św ks inż mgr tzw §".split()
)

_CAPITAL_BEHIND, _FIGURES = pattern(r"\s[^\W\d_a-z]"), tuple("0123456789.")
"""What tells the sea from the month: La sal y el mar. Revista de Costas, but 3 mar. 2020."""
_WORDS = frozenset("art cat doc fig no par tech".split())
"""Abbreviations of what a figure follows, which are words too: the state of the art. Capitals behind "No."
are those of a number: No. HRB 13/22."""
_NAME_BEHIND = pattern(r"\s(?!N[or]\b|Rep|Memo|Note|Doc|[A-Z]+[-/]?\d)[^\W\d_a-z][^\W\d_]")


@lru_cache(maxsize=256)
def boundaries(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Sentence ends between ``start`` and ``end``: where the mark stands, where the next sentence begins.

    A dot after one capital letter or an abbreviation, and one before a lower-case word, end nothing.
    """
    found: list[tuple[int, int]] = []
    for match in _STOP.finditer(text, start, end):
        following = match.end()
        if following >= end:
            break
        at = match.start()
        if text[at] == "." and _is_dot(text, start, at):
            continue
        if text[following - 2] == "," and not text[following].isupper():
            continue
        if text[at] == "!" and _is_called(text, start, at):
            continue
        found.append((at, following))
    return tuple(found)


def _is_called(text: str, start: int, at: int) -> bool:
    """Whether the mark belongs to an outlet's name: Yahoo! News."""
    word = _WORD_BEFORE.search(text, max(start, at - 24), at)
    return word is not None and f"{word[1].casefold()}!" in _called()


@cache
def _called() -> frozenset[str]:
    return frozenset(word for name in lexicon.outlets() for word in name.split() if word.endswith("!"))


def _is_dot(text: str, start: int, at: int) -> bool:
    if at - start > 1 and text[at - 2] == " " and "A" <= text[at - 1] <= "Z":
        return True
    if text[at - 1 : at].isdecimal():
        return _is_day(text, start, at) or bool(_EDITION.match(text, at + 1))
    word = text[max(start, at - 24, text.rfind(" ", start, at) + 1) : at]
    if not word.isalpha():
        before = _WORD_BEFORE.search(word)
        if before is None:
            return False
        word = before[1]
    last = word.rpartition(".")[2]
    if not _may_be_cut_short(last) or (last == "gov" and "." in word):
        return False
    if len(last) == 2 and last.isupper() and text.endswith(", ", start, at - 2):
        return False
    if last == "mar" and _CAPITAL_BEHIND.match(text, at + 1) and not text[: at - 4].endswith(_FIGURES):
        return False
    if (len(last) < 3 or last in _BEFORE) and _is_cut_short(text, start, at, last):
        return True
    if last.casefold() in ABBREVIATIONS:
        if last.casefold() in _WORDS and (name := _NAME_BEHIND.match(text, at + 1)):
            return last.casefold() == "no" and name[0].isupper()
        return not (last in ("ed", "edn") and _ORDINAL.search(text, max(start, at - 12), at))
    if month_number(last) and _YEAR_BEHIND.match(text, at + 1):
        return True
    return len(last) == 1 and _is_initial(text, start, at, word)


def _may_be_cut_short(word: str) -> bool:
    return len(word) < 3 or word.casefold() in ABBREVIATIONS or word in _BEFORE or month_number(word) > 0


def _is_initial(text: str, start: int, at: int, word: str) -> bool:
    """Whether a letter with a stop is a name's, and not the unit of a figure: $40M."""
    if text[at - 2 : at - 1].isdecimal():
        return False
    return word[-1].isupper() or "." in word or (at - start) < 2


def _is_cut_short(text: str, start: int, at: int, word: str) -> bool:
    """Whether a word's letters, or what stands around it, tell that it is cut short: Sz. Orka, s. 12."""
    if len(word) == 2 and _CLUSTER.fullmatch(word):
        return True
    if len(word) == 1 and word.islower():
        return text[at + 2 : at + 3].isdecimal()
    before = _BEFORE.get(word)
    return before is not None and text.endswith(before, start, at - len(word))


def _is_day(text: str, start: int, at: int) -> bool:
    """Whether the stop belongs to a day: 12. März 2024."""
    figures = text[max(start, at - 3) : at]
    digits = figures.rstrip("0123456789")
    if len(figures) - len(digits) > 2:
        return False
    return month_number(text[at + 1 : at + 16].strip().partition(" ")[0].rstrip(".")) > 0


def sentence_end(text: str, at: int) -> int:
    """The end of a sentence whose mark stands at ``at``: ? and ! belong to it, a full stop does not."""
    end = at
    while end < len(text) and text[end] in "?!…？！":
        end += 1
    if end > at or text[at] == ".":
        mark = end if end > at else at + 1
        closers = mark
        while closers < len(text) and text[closers] in "\"'“”’»›)]":
            closers += 1
        if closers > mark:
            return closers
    return end
