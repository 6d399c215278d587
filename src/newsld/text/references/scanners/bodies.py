"""Names of bodies where authors stand: what is one, and the short form it defines."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newsld.document import Name
from newsld.source import Span
from newsld.text import lexicon
from newsld.text.names import has_body_word, is_organization
from newsld.text.patterns import pattern
from newsld.text.references.scanners import publishing

_SHORT = r"(?=(?:[^\W\d_]*[A-ZÀ-ÖØ-Þ]){2})[^\W_]{2,12}"
_SHORT_FORM = pattern(
    rf"\s*[\[(](?P<brackets>[^\[\]()]{{1,40}})[\])]\s*\Z"
    rf"|\s[-–—]\s?(?P<dashes>{_SHORT})\s?[-–—]\s*\Z|\s[-–—]\s?(?P<dash>{_SHORT})\s*\Z"
)
_LONGEST_SHORT = 24
_DOTTED = ("Inc.", "Ltd.", "Co.", "Corp.", "U.S.", "S.A.", "e.V.", "Inc.)", "D.C.")
_NATIONAL = ("U.S. ", "U.N. ", "U.K. ", "E.U. ")
"""What begins bodies' names and would be a person's initials."""
_JOINING = frozenset(
    "of for the and on in to at by de la le les des du d' del della di do da dos das e y et der die "
    "das für und van het en of zu im in a an dei degli til av og och i e.v e.v.".split()
)
_MOST_WORDS = 16
_MASTHEADS = (
    "zeitung", "anzeiger", "rundschau", "nachrichten", "blatt", "kurier", "post", "times", "gazette",
    "herald", "news", "tribune", "courier", "telegraph", "chronicle", "magazin", "magazine", "star",
    "observer", "reporter", "examiner", "inquirer", "sentinel", "advertiser", "argus", "echo", "dispatch",
    "weekly", "monthly", "quarterly", "digest", "monitor", "mirror", "express", "dagblad",
    "bladet", "posten", "nyheter", "nyheder",
    "tidningen", "avisen", "journaal", "diario", "gaceta", "gazzetta", "corriere", "giornale", "gazeta",
    "dziennik",
    "jornal", "diário", "folha", "journal",
)  # fmt: skip
"""What newspapers' names end with, or begin with in Romance languages and Polish."""
_ARTICLES = frozenset("the el il la le o a de der die das het".split())


_DOCUMENT = pattern(
    r"(?:(?:Joint\s|Press\s|Opening\s|Closing\s)?(?:Statement|Remarks|Speech|Address|Report|Letter|Interview|Testimony|Transcript|Tweet"
    r"|Post|Hearing|Declaration|Memorandum|Agreement|Treaty|Protocol|Notes?|Conversation|Message|Video|Photo)s?"
    r"\s(?:of|by|on|to|from|with|at|in|for|between|before|concerning|posted)"
    r"|(?:Rede|Erklärung|Interview|Gespräch|Brief|Bericht|Ansprache|Regierungserklärung)\s(?:von|vom|des|der|mit|zu|zur|an|über)"
    r"|(?:Discours|Déclaration|Entretien|Lettre|Rapport|Communiqué|Interview|Allocution)\s(?:de|du|des|d|avec|sur|à|au|conjoint)"
    r"|(?:Discurso|Declaración|Entrevista|Carta|Informe|Comunicado|Discurso|Declaração|Relatório)\s(?:de|del|do|da|a|al|con|com|sobre|conjunto)"
    r"|(?:Discorso|Dichiarazione|Intervista|Lettera|Relazione)\s(?:di|del|della|a|al|con|su|sul)"
    r")\b|(?:Executive Order|Presidential Memorandum|Proclamation|Public Law|H\.\s?R\.|S\."
    r"|H\.\s?Res\.)\s\d|(?:Case|Cases|Joined Cases|Rechtssache|Affaire)\s[A-Z]{0,2}[-‑]?\d"
)
_AND = pattern(r"\s(?:and|&)\s(?:the\s)?")
_IN = pattern(r"\w\s(?:in|on|via|auf|sur|en|su|no)\s(?=[^\W\d_a-z][^\s]*(?:\s[^\s]+){0,3}\Z)")
SITE = pattern(r"[\w-]+(?:\.[\w-]+){0,2}\.(?:com|org|net|info|edu|gov|news|example|[a-z]{2})", 2)
_UNITS = (
    r"(?:Senate|House|Committee|Subcommittee|Council|Office|Department|Directorate|Division"
    r"|Commission|Bureau|Secretariat|Panel|Board|Cong(?:ress)?|Parliament|Dept|Comité|Comisión|Conseil|Commissione"
    r"|Minist(?:ry|ère|erio|ério|ero|erie|erium)|Ausschuss|Abteilung|Referat)"
)
UNIT_WORD = pattern(_UNITS)
UNIT = pattern(
    rf"(?:[A-Z][\w-]+\s){{0,3}}{_UNITS}"
    r"(?:\s(?:of|on|for|de|da|do|des|du|sur|für|per|sobre)\s[^,.:]{3,80})?"
)
"""A part of a body that follows its name."""
_LONGEST_DESK = 4
_PRESS = frozenset(("newspaper", "magazine", "journal", "agency"))


class Body(NamedTuple):
    """A body's name. ``sure`` where it is known, or one of its words can be no person's name."""

    name: Name
    quality: float
    sure: bool


def read_body(whole: str, start: int) -> Body | None:
    """A body, an outlet or a handle that stands alone at ``start``; None for anything else."""
    bare = whole if whole.endswith(_DOTTED) else whole.rstrip(".")
    span = Span(start, start + len(bare))
    if bare.startswith("@") and " " not in bare:
        return Body(Name(literal=bare, span=span), 0.97, True)
    if is_known(bare):
        return Body(literal(bare, span), 1.0, True)
    if bare[:1].islower() and bare.count(" ") < _LONGEST_DESK and bare.endswith(_desks()):
        return Body(literal(bare, span), 0.95, True)
    is_national = bare.startswith(_NATIONAL)
    if not (is_national or is_organization(bare)):
        return None
    words = bare.split()
    if words[-1].isdecimal() or " – " in bare or " | " in bare or "(" in bare[1:].partition(")")[2]:
        return None
    if runs_on(words) or any(mark in bare for mark in '?!“”"') or ": " in bare or len(words) > _MOST_WORDS:
        return None
    return Body(literal(bare, span), 0.97, is_national or has_body_word(bare))


@cache
def _desks() -> tuple[str, ...]:
    """How the names of desks end that begin in small letters: unsere Hafenredaktion, la redacción."""
    return tuple(word for word in publishing.phrases("desk") if " " not in word and len(word) > len("staff"))


def two_bodies(whole: str, start: int) -> tuple[Name, Name] | None:
    """Two names with "and" between them, of which the second is known: Open Quay and Amnesty International.

    The first is known too, or has words and none that would make the second its own, as those of ministries.
    """
    if is_known(whole) or not (joint := _AND.search(whole)):
        return None
    first, second = whole[: joint.start()].rstrip(","), whole[joint.end() :].rstrip(".")
    if not (is_known(second) and (" " in second or second.isupper())):
        return None
    words = first.split()
    if not is_known(first) and (len(words) < 2 or not _JOINING.isdisjoint(words)):
        return None
    end = joint.end() + start
    return (
        literal(first, Span(start, start + len(first))),
        literal(second, Span(end, end + len(second))),
    )


def names_outlet(text: str) -> bool:
    """Whether a name goes on with "in" and an outlet: Rosa Holm in The Guardian, the Port on Facebook. Names
    in capitals do not tell such words from their own."""
    joint = None if text.isupper() else _IN.search(text)
    return joint is not None and lexicon.key(text[joint.end() :]) in lexicon.outlets()


def is_known(text: str) -> bool:
    """Whether the lexicon has the name, as an outlet's or a body's."""
    return lexicon.key(text) in lexicon.known()


def outlet_of(name: str) -> lexicon.Outlet | None:
    """The outlet of a name, behind which an edition may stand in brackets: The Nation (online)."""
    outlets = lexicon.outlets()
    if name[-1:] != ")":
        return outlets.get(lexicon.key(name))
    bare, _, edition = name[:-1].rpartition(" (")
    is_edition = edition.startswith("in ") or edition.casefold() in publishing.words("edition")
    return outlets.get(lexicon.key(name)) or (outlets.get(lexicon.key(bare)) if is_edition else None)


def is_document(text: str) -> bool:
    """Whether words begin a document's name, and so no body's: Statement of the Presidency, Case C-1/20."""
    return _DOCUMENT.match(text) is not None


def runs_on(words: list[str]) -> bool:
    """Whether words in lower case make a clause of what would be a body's name."""
    lower = sum(1 for word in words if word[:1].islower() and word not in _JOINING)
    return lower > 2 or (lower == 2 and len(words) > 3 and words[0].casefold() not in lexicon.words("strong"))


def is_name_like(text: str) -> bool:
    """Whether all words but the joining ones begin with a capital, as in a body's name."""
    words = text.split()
    return all(not word[:1].islower() or word.casefold() in _JOINING for word in words)


def literal(text: str, span: Span) -> Name:
    """A body's name, with the short form it defines."""
    name, short = with_short_form(text)
    if len(short) > len(name) > 0:
        short = name
    if len(short.split()) > 2 or len(short) > _LONGEST_SHORT or not any(c.isupper() for c in short):
        short = ""
    return Name(literal=text, abbreviation=short, span=span)


def with_short_form(text: str) -> tuple[str, str]:
    """A body's name without the short form that it defines at its end, and that form: [MoFA], -DANE-, – IBGE.

    Behind a single dash stands one only where it begins as the name does, and no country.
    """
    match = _SHORT_FORM.search(text)
    if match is None or not match.start() or (match["dash"] and match["dash"][0] != text[0]):
        return text, ""
    return text[: match.start()], match[match.lastgroup or 0]


def is_masthead(name: str) -> bool:
    """Whether a name is told by a word that newspapers bear: Leipziger Volkszeitung, Gazeta Morska."""
    words = name.casefold().split()
    if words and words[0] in _ARTICLES:
        words.pop(0)
    return bool(words) and (words[-1].endswith(_MASTHEADS) or words[0] in _MASTHEADS) and len(words) < 5


def is_author_before(name: str) -> bool:
    """Whether a name before a title and a comma or colon is that of a body that speaks for itself."""
    key = lexicon.key(name)
    if key in lexicon.bodies("body") or key in lexicon.bodies("state"):
        return True
    if outlet := outlet_of(name):
        return outlet.kind in ("site", "video")
    return name[0].isalnum() and is_name_like(name) and not is_masthead(name)


def is_outlet_before(name: str) -> bool:
    """Whether a name before a title and a comma or colon is the outlet's and not an author's."""
    outlet = outlet_of(name)
    if outlet is None and "." in name and SITE.fullmatch(name):
        return True
    return outlet.kind in _PRESS if outlet else is_masthead(name)
