"""Names at the head of a scholarly reference: initials before or behind, with stops or without, mixed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsld.document import Name
from newsld.source import Span
from newsld.text.names import has_body_word
from newsld.text.patterns import pattern
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.authors import Authors
from newsld.text.references.scanners.name_forms import AND, LED, WORD

_FAMILY = rf"{LED}(?:(?:al|el|an|as|at)-)?(?:(?:De|Di|La|Le|Van|Von)(?:\s(?:der|den|de|la))?\s)?{WORD}"
_INITIAL = r"[^\W\d_a-z][a-z]?\."
_DOTTED = rf"{_INITIAL}(?:\s?-?\s?{_INITIAL}){{0,4}}"
_SMALL = r"(?!(?:VAN|VON|DER|DEN|DES|FOR|AND|THE|DEL|DOS|UND|LES)\b)"
"""No initials, but small words of a title in capitals."""
_BARE = rf"{_SMALL}[^\W\d_a-z](?:[\s-]?[^\W\d_a-z]){{0,2}}(?![\w’'-])"
_GLUED = rf"et\s(?={_INITIAL})"
"""The word between two names behind capitals without a blank, as copying leaves it: R. HOLMet S. BERG."""
_ORDER = "(?:OSB|OFM|OCD|SDB|OP|SJ)"
"""To which a monk or nun belongs, behind the name: R. Holm OSB."""
_IN_ORDER = pattern(
    rf"(?P<given>{_DOTTED})\s?(?P<family>[^\W\d_a-z]{{3,40}}(?={_GLUED})"
    rf"|{_FAMILY}(?:\s(?!{_ORDER}\b){WORD})?(?=[,.;:\s]|\Z))"
)
_INVERTED = pattern(rf"(?P<family>{_FAMILY}(?:\s{WORD})?),\s(?P<given>{_DOTTED})")
_UNDOTTED = pattern(
    rf"(?P<family>{_FAMILY}(?:\s{WORD})?)\s(?P<given>[^\W\d_a-z]\.(?:[\s-]?[^\W\d_a-z]\.){{0,3}}(?:[^\W\d_a-z](?=,))?|{_BARE})(?!\.?\s{WORD}(?:,|\sand|\s&)\s[^\W\d_a-z])"
)
"""No middle initial, as in Rosa T. Holm, Sand."""
_MIDDLE = pattern(
    rf"(?P<given>[^\W\d_A-Z]{{0,20}}[^\W\d_a-z][\w-]+(?:\s{_INITIAL}){{1,2}})\s(?P<family>{_FAMILY})(?=,|;|\s(?:and|&)\s|\Z)"
)
"""Written out but for a middle initial, with a mark behind it: Rosa T. Holm."""
_FORMS, _ORDERED = (_IN_ORDER, _INVERTED, _UNDOTTED, _MIDDLE), (_IN_ORDER, _MIDDLE)
_WRITTEN = pattern(rf"(?P<given>[^\W\d_a-z][\w-]+)\s(?P<family>{_FAMILY})(?=[,.:;]|\Z)")
"""A name without initials, which only the last of a list may be."""
_MORE = pattern(r"(?:[^\W\d_a-z][\w-]+\s[^\W\d_a-z][\w-]+,\s){1,8}and\s[^\W\d_a-z][\w-]+\s[^\W\d_a-z]")
"""More names written out, as only notes have them behind one with an initial: Tom Berg, and Anna Lind."""
_AND = pattern(
    rf",?\s{AND}\s|\s[–-]\s(?={_INITIAL})|,?\s(?:and|et|und)(?={_INITIAL})|{_GLUED}|;\s|,\s"
    rf"|,(?={_INITIAL})"
)
_ET_AL = pattern(
    r",?\s?(?:and\s)?et\s?\.?\s?al\b\.?|,?\sand others\b|\s(?:i\sin|i\sinni|a\skol|vd)\b\.?(?=,)"
)
_SUFFIX = pattern(rf",?\s(?:[JS]r|JR|SR|I{{2,3}}|{_ORDER})\b\.?")
_RANK = pattern(
    r"(?:(?:ks|bp|abp|kard|mons|prof|dr|hab|inż|mgr)\.?\s|o\.\s(?=[^\W\d_a-z]\.)){1,4}(?=[^\W\d_a-z])"
)
"""What stands before a name in Poland and Italy, in small letters: ks. R. Holm."""
_ROLE = pattern(
    r"\s[(\[](?:[Ee]ds?|[Hh]rsg|[Hh]g|a cura di|red|coord|dir|org|éds?)\.?[)\]]"
    r"|,\s(?:[Ee]ds?\.|Hrsg\.|Hg\.)(?=,\s)"
)
DATED = pattern(r"[,.]?\s?\(?(?P<date>(?:1[5-9]|20)\d\d)[a-z]?\)?[.,:]?(?:\s|\Z)")
_NAMED = r"(?P<body>[^\W\d_a-z][\w-]*(?:\s(?:and\s)?[^\W\d_a-z][\w-]*){0,4}?\s"
_BODY = pattern(rf"{_NAMED}[Cc]ollaborations?)(?:,\s|\sand\s(?=[^\W\d_a-z])|\s|,?\Z)")
_OF_BODY = pattern(
    rf"(?:\s?[(\[](?:for\sthe\s|on\sbehalf\sof\sthe\s|the\s)?{_NAMED}[Cc]ollaboration)[)\]]"
    rf"|,\s(?:for\sthe\s|on\sbehalf\sof\sthe\s)?{_NAMED.replace('body', 'group')}"
    r"(?:[Cc]ollaboration|(?:Study\s)?Group|Consortium|Team|Investigators))(?=[,.]\s))"
)
"""Behind the names whom they write for: R. Holm et al. (SIEVE Collaboration)."""
_ALONE = pattern(rf"(?P<family>{_FAMILY}),?\set\sal\b\.?")
_NO_FAMILY = frozenset("Thesis Dissertation Department Senate Congress Government Embassy Court Army".split())
_OF_JOURNALS = frozenset(("J.", "Z.", "Zh."))
_FIGURES_FOLLOW = pattern(
    r"(?:(?!\s(?:in|on|to|from|with|is|are|how|why)\s)[^,;(\d]){0,80}(?:,\s)?(?!(?:19|20)\d\d[.\s]*\Z)\d"
)
"""What tells that an initial begins a journal's name: figures follow that are no year at the end, with a
comma right before them alone, and none of a title's small words."""
_JOURNAL = pattern(r"[JZ]\.\s?(?P<words>(?:[^\W\d_a-z][\w&-]*\.?,?\s?|(?:of|and)\s){1,8})\(?\d")
_NEXT, _CUT = pattern(r"\s([^\W\d_]+)\."), pattern(r"[^\W\d_]+\.")
_PLAIN = "[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]"
_NONE = pattern(
    rf"{_PLAIN}+(?:, {_PLAIN}{{2}}|(?: (?!Collaboration){_PLAIN}+)?, [“„«‘\"'])"
    r"|[A-ZÀ-ÖØ-Þ]{3,}(?: [A-ZÀ-ÖØ-Þ]{2,})? (?:FOR|OF|AND|THE|(?!Collab)[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)\b"
    r"|(?:DE|LE|LA|VAN|VON|DER|DEN|TER|DI|DEL|DOS|DA) [A-ZÀ-ÖØ-Þ]{2,}[ ,]"
)
"""Given names written out, or a title behind the first name: Holm, Rosa; Rosa Holm, “Sand”."""
_STATES = ("U.S. ", "U.K. ", "U.N. ", "E.U. ")
"""What begins bodies' names and would be a person's initials."""
_SURE = 1.0


def scholars(text: str, start: int, end: int) -> tuple[Authors, int] | None:
    """The names that begin at a place, and where what follows them begins; None where none do. Behind a first
    name in order, none is turned round."""
    return (
        None if _NONE.match(text, start, end) or text.startswith(_STATES, start) else _read(text, start, end)
    )


def _read(text: str, start: int, end: int) -> tuple[Authors, int] | None:
    if alone := _ALONE.match(text, start, end):
        name = Name(alone["family"], span=Span(*alone.span("family")))
        return _with_body(text, Authors((name,), _SURE, inverted=True, et_al=True), alone.end(), end)
    names: list[Name] = []
    at = start
    while body := _BODY.match(text, at, end):
        names.append(_body(body, "body"))
        at = body.end()
    stop, et_al, listed = at, False, False
    in_order: list[bool] = []
    while True:
        at = _behind_rank(text, at, end)
        match = _person(text, at, end, _ORDERED if in_order[:1] == [True] else _FORMS)
        if match is None and in_order and not listed:
            match = _WRITTEN.match(text, at, end)
            if match is None:
                return None
        if match is None and listed and _MORE.match(text, at, end):
            return None
        if match is None or (listed and _begins_source(text, match, names)):
            break
        names.append(Name(match["family"], match["given"], span=Span(*match.span())))
        in_order.append(match.start("given") < match.start("family"))
        stop = match.end()
        if suffix := _SUFFIX.match(text, stop, end):
            stop = suffix.end()
        if others := _ET_AL.match(text, stop, end):
            et_al, stop = True, others.end()
        joined = None if et_al else _AND.match(text, stop, end)
        if joined is None:
            break
        at, listed = joined.end(), joined[0].strip() in ",;"
    if not names:
        return None
    inverted = bool(in_order) and not any(in_order)
    return _with_body(text, Authors(tuple(names), _SURE, inverted, et_al=et_al), stop, end)


def _behind_rank(text: str, at: int, end: int) -> int:
    rank = _RANK.match(text, at, end)
    return rank.end() if rank else at


def _with_body(text: str, authors: Authors, stop: int, end: int) -> tuple[Authors, int]:
    found = _OF_BODY.match(text, stop, end)
    if found is None:
        return authors, stop
    name = _body(found, "body" if found["body"] else "group")
    return authors._replace(names=(*authors.names, name)), found.end()


def _body(found: re.Match[str], group: str) -> Name:
    return Name(literal=found[group], span=Span(*found.span(group)))


def dated_scholars(text: str, start: int, end: int) -> tuple[Authors, re.Match[str] | None, int] | None:
    """The names at a place, a year behind them, and where what follows begins."""
    found = scholars(text, start, end)
    if found is None:
        return None
    authors, at = found
    if role := _ROLE.match(text, at, end):
        authors, at = authors._replace(editors=True), role.end()
    year = DATED.match(text, at, end)
    if year:
        at = year.end()
    while at < end and text[at] in " .,:;":
        at += 1
    return authors, year, at


def _person(text: str, at: int, end: int, forms: Sequence[re.Pattern[str]]) -> re.Match[str] | None:
    """The name at a place; what a journal's name is cut to is none."""
    for form in forms:
        match = form.match(text, at, end)
        if match and (stop := _cut(text, match)):
            match = form.match(text, at, stop)
        if match and match["family"] not in _NO_FAMILY and not _is_body(match["family"]):
            return match
    return None


def _is_body(family: str) -> bool:
    """Whether words in capitals begin a body's name: CONSELHO NACIONAL DE PORTOS."""
    return " " in family and family.isupper() and has_body_word(family)


def _cut(text: str, match: re.Match[str]) -> int:
    """Where a name ends that ran on into a journal's: Holm, A. J. Sand Phys. 12; 0 for most."""
    if _is_cut(text, match):
        return match.start("family") + len(match["family"].rpartition(" ")[0])
    given, family = match.span("given"), match.span("family")
    at = max(text.find("J.", given[0] + 1, given[1]), text.find("Z.", given[0] + 1, given[1]))
    journal = _JOURNAL.match(text, at) if at > 0 and given > family else None
    if journal is None or not any(
        is_abbreviation(word.rstrip(".,")) for word in _CUT.findall(journal["words"])
    ):
        return 0
    return len(text[:at].rstrip())


def _is_cut(text: str, match: re.Match[str]) -> bool:
    """Whether the family name ends in a journal's first word, one cut short or before such a one: A. Holm
    Phys. Lett., A. Holm Sand Sci. Rev."""
    stop = match.end("family")
    _, blank, last = match["family"].rpartition(" ")
    if text.startswith(". ", stop) and is_abbreviation(last):
        return True
    following = _NEXT.match(text, stop) if blank else None
    return following is not None and is_abbreviation(following[1])


def _begins_source(text: str, match: re.Match[str], names: Sequence[Name]) -> bool:
    """Whether what reads as a name is a title's beginning, a word and a letter without a stop behind names
    with stops, or a journal's: Holm, R., Vitamin C and ports."""
    given = match["given"]
    if len(given) == 1 and names and "." in names[0].given:
        return True
    return given in _OF_JOURNALS and _FIGURES_FOLLOW.match(text, match.start()) is not None


def is_abbreviation(word: str) -> bool:
    """Whether a word is one that journals' names are cut to: Phys., Lett."""
    return word.casefold() in publishing.words("abbreviation")
