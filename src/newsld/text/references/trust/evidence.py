"""The signs in a finished reading that tell how far it can be trusted; ``confidence`` weighs them.

A sign holds, or holds to a degree from 0 to 1. A grammar cannot see its own mistakes: a title that took its
publisher fits the marks perfectly. What is left over, or odd in a field, shows them.
"""

from __future__ import annotations

from newsld.document import Name
from newsld.source import Span
from newsld.text import languages, lexicon
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.fields.leftovers import (
    goes_on_behind_link,
    has_date,
    has_words,
    holds_another,
    left,
)
from newsld.text.references.scanners.bodies import is_known, is_name_like, is_outlet_before
from newsld.text.references.scanners.dating import is_placed
from newsld.text.references.scanners.plain_names import SPEECH
from newsld.text.references.scanners.titles import PAIRS
from newsld.text.references.sources.likeness import of_host
from newsld.text.references.styles.labelling import CLEAR
from newsld.text.references.trust import oddities
from newsld.text.references.trust.misfits import misfits
from newsld.text.references.trust.odd_authors import is_odd_author
from newsld.text.references.trust.paths import leads_to_page, tells_title
from newsld.text.references.trust.sections import is_section

Sign = tuple[str, float]

RAISING = frozenset(("quality", "order", "day", "source known", "free form clear", "author known"))
"""The signs that speak for a reading; all others speak against it."""

DOUBTS = frozenset(
    (
        "words left",
        "free words left",
        "words behind link",
        "title odd",
        "title holds cut word",
        "title ends in brackets",
        "title ends in name",
        "title begins late",
        "title begins small",
        "title goes on",
        "title cut by date",
        "source odd",
        "year not read",
        "two days",
        "author odd",
        "author either",
        "author and colon",
        "in held by part",
        "number held by part",
        "title begins with name",
    )
)
"""Signs of which one alone makes a reading doubtful, and more of them less so than their sum."""
DOUBT = ("doubt", 1.0)
REFUTED = frozenset(
    (
        "title among commas",
        "title begins late",
        "title begins small",
        "title begins with name",
        "title cut by date",
        "title ends in brackets",
        "title ends in name",
        "title goes on",
        "title holds quotation",
        "title like name",
        "title long",
        "source none",
        "source none, quoted",
    )
)
"""Signs of a title that may have taken too much or too little, which its words in the link refute."""
_OUTWEIGHED = RAISING - {"quality"}
_POOR, _BEST = 0.75, 0.97
"""Between these qualities a better one counts for more."""
_NAMED = 0.95
"""From here on the words of a name say that it is an outlet's or issuer's."""
_LIKELY = 0.5
"""From here on volume and issue say so too."""
_LOOSE = 0.2
"""A reading of names that is so much less sure than the best holds the whole sign."""
_SHORT, _LONG = 3, 6
"""A title of fewer words in capitals may be a name, an outlet's name of more words a title."""
_LONGEST_TITLE = 20
"""One of more words may have others before or behind it."""
_LISTING = ("and ", "& ", "y ", "e ", "und ", "et ")
_YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_INNER_YEAR = pattern(r"(?<![\d(])(?:19|20)\d\d(?:\?|(?=\s\w))")
"""A year that words go on behind, or a question ends with."""
_DASH = pattern(r"\s[|–—-]\s")
_MONTHLY = len("2024-05")
_SEASONS = ("-21", "-22", "-23", "-24")
_SUBSTITUTING = ("harvard", "chicago-author-date")
"""The styles that put the outlet in the author's place where nobody is named."""
_FREE = frozenset(("free", "colon"))
"""The styles whose parts may follow one another in any order."""
_BEFORE_TITLE = pattern(
    r"\(|(?:[^\W\d_a-z][\w’-]++\s)?(?:Jr|Sr|I{2,3})\b|(?:[^\W\d_a-z]\.)?[^\W\d_a-z](?:\.?,|\.\.|\.(?=\set\sal\b|\s[^\W\d_a-z]\.\s))\s|[“\"„«‘'][^”“\"»’]+[”“\"»’](?:\Z|[^\w\s:’'”\"-]|:\Z|\s[^\w\s:])"
)
"""No beginning of a title: brackets, a name's end or initial, a quotation that a mark parts off."""


def evidence(entry: Entry, draft: Draft) -> list[Sign]:
    """The signs that hold of a reading by itself, and to which degree. Where one is a doubt, what speaks for
    the reading is left out."""
    is_free = draft.style == "free"
    quality = min(_BEST, draft.quality)
    signs = [("quality", (quality - _POOR) / (_BEST - _POOR) if quality > _POOR else 0.0)]
    if is_free:
        signs.append(("free form clear", min(1.0, draft.margin / CLEAR)))
    if draft.authors and draft.authors.quality < _BEST:
        signs.append(("author loose", min(1.0, (_BEST - draft.authors.quality) / _LOOSE)))
    is_plain = _is_plain(entry, draft)
    held = ["free form"] if is_free else []
    if rest := left(entry, draft):
        if has_words(rest) and not is_section(entry, draft, rest):
            held.append("free words left" if is_free else "words left")
        if has_date(rest, draft.issued):
            held.append("date left")
    if goes_on_behind_link(entry) or holds_another(entry):
        held.append("words behind link")
    held += _of_title(entry, draft, is_plain=is_plain)
    held += _of_source(entry, draft, is_plain=is_plain)
    held += _of_people(entry, draft)
    held += _of_date(entry, draft)
    held += misfits(entry, draft, is_plain=is_plain)
    if draft.title and not REFUTED.isdisjoint(held) and tells_title(entry, draft.title.span):
        held = [sign for sign in held if sign not in REFUTED]
    if DOUBTS.isdisjoint(held):
        return signs + [(sign, 1.0) for sign in held]
    held = [sign for sign in held if sign not in _OUTWEIGHED]
    return [sign for sign in signs if sign[0] not in _OUTWEIGHED] + [(sign, 1.0) for sign in held] + [DOUBT]


def _is_plain(entry: Entry, draft: Draft) -> bool:
    """Whether the title stands in no quotation marks."""
    title = draft.title
    return not (
        title is None or title.quoted or (title.span.start and entry.text[title.span.start - 1] in PAIRS)
    )


def _of_title(entry: Entry, draft: Draft, *, is_plain: bool) -> list[str]:
    held = ["title odd"] if oddities.is_odd_title(entry, draft) else []
    if draft.title is None:
        return held
    if oddities.holds_cut_word(entry, draft.title.span):
        held.append("title holds cut word")
    if _BEFORE_TITLE.match(entry.text, *draft.title.span):
        held.append("title begins late")
    if is_plain:
        held += _of_plain_title(entry, draft, draft.title.span)
        if _is_cut_by_date(entry, draft):
            held.append("title cut by date")
    return held


def _of_plain_title(entry: Entry, draft: Draft, title: Span) -> list[str]:
    """The signs of a title that no quotation marks part from what stands around it."""
    held = []
    text = entry.text[slice(*title)]
    words = text.split()
    source = draft.source
    if not (source.container or source.publisher) and oddities.ends_in_outlet(words, entry.host):
        held.append("title ends in name")
    if (len(words) < _SHORT and all(word[0].isupper() for word in words)) or (
        (" and " in text or " & " in text) and oddities.names_two(text)
    ):
        held.append("title like name")
    if len(words) > _LONGEST_TITLE:
        held.append("title long")
    if text[-1] == ")":
        held.append("title ends in brackets")
    if ", " in text:
        if "title ends in name" not in held and _ends_in_name(text):
            held.append("title ends in name")
        is_hosted = draft.authors is not None and entry.text.startswith(", in: ", title.end)
        is_closed = entry.text.startswith(",", title.end) and not is_hosted
        if is_closed or entry.text.endswith(", ", 0, title.start):
            held.append("title among commas")
    if text[0].islower():
        held.append("title begins small")
    if "." in text and oddities.goes_on(entry.text, title):
        held.append("title goes on")
    return held


def _ends_in_name(title: str) -> bool:
    last = title.rpartition(", ")[2]
    is_said = last.endswith((*SPEECH, " Say"))
    return last[0].isupper() and is_name_like(last) and not (is_said or last.startswith(_LISTING))


def _is_cut_by_date(entry: Entry, draft: Draft) -> bool:
    """Whether the date follows a title without a mark, and may belong to it: “Rents fall as in 2016”."""
    at = draft.issued_at or draft.source.issued_at
    if draft.title is None or at is None or entry.text[at.start] == "(":
        return False
    end = draft.title.span.end
    return entry.text[end : at.start] == " " and entry.text[end - 1].isalnum()


def _of_source(entry: Entry, draft: Draft, *, is_plain: bool) -> list[str]:
    source = draft.source
    place = source.container or source.publisher
    if place is None:
        return _without_source(entry, draft, is_plain=is_plain)
    held = []
    name = entry.text[slice(*place)]
    is_listed = lexicon.key(name) in lexicon.outlets()
    if oddities.is_odd_source(entry, draft, "" if is_listed else name) or (
        source.publisher and source.container and oddities.is_odd_publisher(entry, draft, source.publisher)
    ):
        held.append("source odd")
    if is_plain and (is_listed or of_host(name, entry.host)):
        held.append("source known")
    if source.likeness < (_LIKELY if source.volume or source.issue else _NAMED):
        held.append("source bare")
    if draft.authors is None:
        if source.container and source.publisher:
            held.append("source twice, no author")
        if draft.title and place.start < draft.title.span.start:
            held.append("agency first, no author" if oddities.is_agency(name) else "source first, no author")
    if name.count(" ") >= _LONG:
        held.append("source long")
    return held


def _without_source(entry: Entry, draft: Draft, *, is_plain: bool) -> list[str]:
    """Laws have none, and a body publishes its own works, an outlet what stands on its site. Of many
    books only the place is named."""
    at = draft.issued_at
    if at and entry.text[at.start] != "(" and is_placed(entry.text, 0, at.start):
        return ["place alone"]
    held = []
    literal = draft.authors.names[0].literal if draft.authors else ""
    if literal and oddities.is_masthead(entry, literal):
        held.append("source taken for author")
    elif not literal and draft.style != "legal":
        if is_plain:
            held.append("source none")
        elif not _is_title_of_link(entry, draft):
            held.append("source none, quoted")
    if literal and draft.style in _SUBSTITUTING and is_outlet_before(literal.partition(" (")[0]):
        held.append("outlet for author")
    if not entry.links.url:
        held.append("source none, no link")
    if draft.source.volume or draft.source.issue:
        held.append("source odd")
    return held


def _is_title_of_link(entry: Entry, draft: Draft) -> bool:
    """Whether nothing but a date stands between a quoted title and the link to a page."""
    if draft.title is None or draft.style == "free" or not leads_to_page(entry):
        return False
    at, end = draft.issued_at or draft.source.issued_at, draft.title.span.end
    between = entry.text[end : entry.end]
    if at and at.start >= end:
        between = entry.text[end : at.start] + entry.text[at.end : entry.end]
    return not any(map(str.isalnum, between))


def _of_people(entry: Entry, draft: Draft) -> list[str]:
    authors, title = draft.authors, draft.title
    held = ["author odd"] if is_odd_author(entry, draft) else []
    if authors is None:
        return [*held, "author none"]
    if authors.either:
        held.append("author either")
    if name := authors.names[0].literal:
        held.append("author literal")
        is_named = is_known(name) or of_host(name, entry.host)
        if is_named and not oddities.is_masthead(entry, name):
            held.append("author known")
        if _before_dash(entry, draft):
            held.append("author and dash")
        if authors.quality < _BEST and not (is_named or is_organization(name)):
            held.append("author untold")
    if draft.style == "free" and any(map(_is_unlisted, authors.names)):
        held.append("author unlisted")
    last = authors.names[-1].span
    end = last.end if last else 0
    is_before = title is not None and end < title.span.start and entry.text.startswith(":", end)
    if is_before and not (authors.inverted and all(name.given for name in authors.names)):
        held.append("author and colon")
    return held


def _before_dash(entry: Entry, draft: Draft) -> bool:
    """Whether a dash or bar stands behind the author, or behind the date that follows, before the title."""
    span = draft.authors.names[-1].span if draft.authors else None
    if span is None or draft.title is None or draft.title.span.start < span.end:
        return False
    return _DASH.search(entry.text, span.end, draft.title.span.start) is not None


def _is_unlisted(name: Name) -> bool:
    """Whether a person's given name is written out and none that is known, as where two words of a title were
    taken for a person."""
    first = name.given.partition(" ")[0].casefold()
    if not name.family or not first or first[1:2] in (".", ""):
        return False
    return {first, name.family.casefold()}.isdisjoint(languages.given())


def _of_date(entry: Entry, draft: Draft) -> list[str]:
    held = []
    issued = draft.issued
    length = len(issued)
    if "/" in issued or (length == _MONTHLY and issued.endswith(_SEASONS)):
        held.append("season or range")
    elif length > _MONTHLY and draft.style not in _FREE:
        held.append("day")
    at = draft.issued_at
    is_behind = at is not None and at.start > entry.end
    if (is_behind and _may_be_of_reader(entry, draft)) or (
        draft.style == "legal" and oddities.has_two_days(entry)
    ):
        held.append("two days")
    if not issued:
        held.append("date none")
        if _has_year(entry, draft):
            held.append("year not read")
    return held


def _may_be_of_reader(entry: Entry, draft: Draft) -> bool:
    """Whether a day behind the link of works cited may be that on which somebody looked, since the link has
    not its year."""
    if draft.style in _FREE or entry.tidy.anchor:
        return False
    return len(draft.issued) > _MONTHLY and draft.issued[:4] not in entry.links.url


def _has_year(entry: Entry, draft: Draft) -> bool:
    """Whether a year stands in an entry, not in its quoted title, nor within one without quotation marks."""
    title = draft.title.span if draft.title else Span(0, 0)
    inner = _INNER_YEAR if _is_plain(entry, draft) else _YEAR
    within = {year.start() for year in inner.finditer(entry.text, *title)}
    return any(year.start() not in within for year in _YEAR.finditer(entry.text, 0, entry.end))
