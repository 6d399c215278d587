"""The parts of a source between its commas: names, and what is none (genres, series, places)."""

from __future__ import annotations

from functools import lru_cache

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.entry import Entry
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.publishing import is_place_name
from newsld.text.references.scanners.titles import is_edition, trim
from newsld.text.references.sources import likeness
from newsld.text.references.sources.imprint import placed_publisher

_LISTING = ("and ", "& ", "y ", "e ", "und ", "et ", "og ", "och ", "en ", "i ", "или ", "и ")
_MARK = pattern(r"[(),](?:(?<!,)|(?= ))")
_FIGURE = pattern(r"\d")
_LETTER = pattern(r"[^\W\d_]")
_KNOWN = 0.96
_MOST_COMMAS, _LONGEST_FORM = 3, len("S.p.A.")


def names_in(entry: Entry, gap: Span, *, loose: bool) -> list[Span]:
    """The names in a part of a source, in order. ``loose``: commas may part an outlet and its publisher, as
    in MLA and Chicago; else they do so only before a place or behind a known outlet."""
    text = entry.text
    pieces = _with_commas(text, _pieces(text, gap))
    if len(pieces) == 1:
        return [] if is_noise(text[gap.start : gap.end]) else [gap]
    if _is_placed(text, pieces):
        return [*names_in(entry, Span(gap.start, pieces[-2].end), loose=loose), pieces[-1]]
    if placed_publisher(entry, gap):
        return [gap]
    kept = [piece for piece in pieces if not is_noise(text[piece.start : piece.end])]
    while len(kept) > 1 and (_is_department(text, kept) or _is_section(entry, kept)):
        kept.pop(0)
    if not kept:
        return []
    while len(pieces) > 2 and is_place_name(text[slice(*pieces[-1])]):
        pieces.pop()
    if _is_listing(text, pieces) and not _is_known(entry, pieces[0]):
        return [Span(kept[0].start, min(kept[-1].end, pieces[-1].end))]
    while len(kept) > 1 and is_place_name(text[slice(*kept[-1])]):
        kept.pop()
    if len(kept) > 1 and is_place_name(text[slice(*kept[0])]):
        kept.pop(0)
    if loose or _is_known(entry, kept[0]):
        return kept
    if len(kept) > 1 and text[slice(*kept[-1])].isupper():
        return [Span(kept[0].start, kept[-2].end), kept[-1]]
    return [Span(kept[0].start, kept[-1].end)]


def _with_commas(text: str, pieces: list[Span]) -> list[Span]:
    """The parts, the first ones put together where a known outlet has commas in its name: ``Wikipedia, The
    Free Encyclopedia``."""
    for count in range(2, min(len(pieces), _MOST_COMMAS) + 1):
        whole = Span(pieces[0].start, pieces[count - 1].end)
        if lexicon.key(text[slice(*whole)]) in lexicon.outlets():
            return [whole, *pieces[count:]]
    return pieces


def _is_placed(text: str, pieces: list[Span]) -> bool:
    """Whether a known place and a colon stand behind the last comma, and no place before it: ``Ports of the
    South, London: Verso``."""
    place, colon, _ = text[slice(*pieces[-1])].partition(": ")
    return bool(colon) and is_place_name(place) and not is_place_name(text[slice(*pieces[-2])])


def _is_department(text: str, names: list[Span]) -> bool:
    """Whether the first name is a part of the body behind it, not one that goes on over the comma:
    ``Department of Ports, Roads and the Arts``."""
    if not _DEPARTMENT.match(text, *names[0]):
        return False
    others = [other for name in names[1:] if not is_place_name(other := text[slice(*name)])]
    is_joined = any(" and " in other or " & " in other for other in others)
    return any(map(is_organization, others)) or (bool(others) and not is_joined)


def _is_section(entry: Entry, names: list[Span]) -> bool:
    """Whether the first name is a section of the known outlet behind it: ``World, Harbour Gazette``."""
    name = entry.text[slice(*names[0])].casefold()
    return name in publishing.phrases("section") and _is_known(entry, names[1])


@lru_cache(maxsize=1024)
def is_noise(text: str) -> bool:
    """Whether a part says what kind of work it is or who translated it, or bears a series' number."""
    folded = text.casefold().strip(" .()[]").replace(".", "")
    if folded in publishing.genres() or not _LETTER.search(text) or _is_series(folded):
        return True
    if (folded.endswith(_THESES) and _THESIS.fullmatch(folded)) or is_edition(text):
        return True
    if _POST.fullmatch(folded) or _TRANSLATED.match(text):
        return True
    if not _FIGURE.search(text):
        return False
    bare = text.strip(" .()")
    if _YEARLY.fullmatch(folded):
        return True
    return bool(_LOCATED.fullmatch(bare) or _NUMBERED.fullmatch(bare) or _CODED.fullmatch(text))


def _is_series(folded: str) -> bool:
    """Whether a name ends in what its works are: Skell Fact Sheet, Centre Policy Brief."""
    words = folded.split()
    return 2 < len(words) <= _LONGEST_SERIES and " ".join(words[-2:]) in publishing.phrases("series")


_LONGEST_SERIES = 5
_TRANSLATED = pattern(
    r"(?:translated (?:from (?:the )?\w+ )?by|transl?\. by"
    r"|trad\. (?:\w{2,4}\. )?(?:di|de|por|par|da|a cura di)"
    r"|traduit (?:de l['’]\w+|du \w+|de la \w+) par|traducción (?:de|por)|traduzione (?:di|a cura di)"
    r"|tradução (?:de|por)|aus (?:dem|der) [\w ]{3,40}(?:übersetzt )?von|übers(?:etzt|\.) (?:aus \w+ )?von"
    r"|(?:uit het \w+ )?vertaald (?:uit het \w+ )?door|övers\.|przeł\.|tłum\.)\s+[^,]{2,80}\Z",
    2,
)
_POST = pattern(
    r"(?:x|twitter|facebook|instagram|linkedin|telegram|tiktok|bluesky|threads|reddit)[ -](?:post"
    r"|thread|video|reel|beitrag|story)"
)
_DEPARTMENT = pattern(r"(?:Dept\.|Department of|Faculty of|School of|Institut für|Facultad de|Faculté de)\s")
_LOCATED = pattern(
    r"(?:(?:nos?|nr|n[°º]?|cols?|vol|bd|jg|heft|núm|issue|pp?|s|págs?|art|sec)\.?\s?\d[\d\s/–-]{0,12}f{0,2}\.?,?\s?){1,4}|\d{1,4}\s(?:pp?|S)",
    2,
)
_YEARLY = pattern(r"(?:édition|edición|edição|edizione|ausgabe|edition|version|jahrgang)\s(?:19|20)\d\d")
_THESES = (
    "thesis",
    "dissertation",
    "diss",
    "tesis",
    "thèse",
    "tesi",
    "masterarbeit",
    "proefschrift",
    "avhandling",
)
_THESIS = pattern(rf"(?:\S+\s){{0,3}}(?:{'|'.join(_THESES)})")
_CODED = pattern(
    r"(?!.*\b(?:19|20)\d\d[–/-](?:19|20)?\d\d\Z)(?:[^\W\d_][\w’'-]*\s){0,3}(?:[A-Z]{1,6}[-/]?\d{3,}[\w/-]*|[A-Z]{2,6}\s\d{3,}|[\w()-]*\d[\w()]*[-/][\w/()-]+|[A-Z]+[-/][\w/-]*\d[\w/-]*|[A-Z]{2,5}\s?\(\d{4}\)\s?\d+)"
    r"(?:\s(?:\d+|final|rev\.?))?"
)
_NUMBERED = pattern(
    r"(?:[^\W\d_][\w’'-]*\s){0,4}(?:paper|report|brief|briefing|memo|memorandum|note|bulletin|series|document"
    r"|isbn|issn|umi|hrg|index|catalogue|cat|version|release|v|d\.o|cm|no|nr|rn|dep|doc)\b\.?:?\s?"
    r"(?:(?:no|nr|n|nos)\b\.?º?\s?)?[\w./-]*\d[\w./-]*",
    2,
)


def _pieces(text: str, gap: Span) -> list[Span]:
    """The parts between commas that stand in no brackets; a company's form belongs to its name."""
    pieces: list[Span] = []
    at, depth = gap.start, 0
    for mark in _MARK.finditer(text, *gap):
        depth = max(0, depth + {"(": 1, ")": -1}.get(mark[0], 0))
        if mark[0] == "," and depth == 0:
            _add(text, pieces, trim(text, at, mark.start()))
            at = mark.end()
    _add(text, pieces, trim(text, at, gap.end, " ,;:"))
    return pieces or [gap]


def _add(text: str, pieces: list[Span], piece: Span | None) -> None:
    if piece is None:
        return
    is_short = bool(pieces) and piece.end - piece.start <= _LONGEST_FORM
    if is_short and lexicon.key(text[slice(*piece)]) in lexicon.words("legal"):
        pieces[-1] = Span(pieces[-1].start, piece.end)
    else:
        pieces.append(piece)


def _is_listing(text: str, pieces: list[Span]) -> bool:
    """Whether the commas are those of a name: Media, Culture & Society; Ministry of Labour, Pensions Unit."""
    last = text[pieces[-1].start : pieces[-1].end]
    joined = last.startswith(_LISTING) or " & " in last or " and " in last or last[:1].islower()
    if not lexicon.words("government").isdisjoint(text[slice(*pieces[0])].casefold().split()):
        return True
    if (" & " in last or " and " in last) and len(pieces) == 2 and " " not in text[slice(*pieces[0])]:
        return True
    return joined and not is_organization(last) and lexicon.key(last) not in lexicon.outlets()


def _is_known(entry: Entry, piece: Span) -> bool:
    return likeness.likeness(entry, piece) >= _KNOWN
