"""Who signs a part of an entry: persons behind "by" and its like, reporters, the newsroom itself."""

from __future__ import annotations

from newsld.document import Name
from newsld.source import Span
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references import publishing
from newsld.text.references.authors import Authors, read_authors
from newsld.text.references.entry import Entry

_HAND = r"(?:by|von|vom|por|par|di|da|de|del|door|av|af|przez)(?:\s(?:the|der|dem|la|le|el))?\s"
_WORK = (
    r"(?:interview|entretien|entrevista|intervista|wywiad|analysis|analyse|análisis|analisi|análise|commentary|comment|kommentar"
    r"|commentaire|comentario|column|columna|op-ed|essay|bericht|reportage|reportaje|reportagem|crónica|récit|tribune"
    r"|story|text|texto|testo|texte|(?:[^\W\d_]+\s)?(?:tweet|post|thread|video|vídeo|photo|foto|beitrag|publicación)"
    r"|propos recueillis|recueilli|reporting|reported|written|hosted|presented|posted|shared"
    r"|uploaded|compiled"
    r"|moderated|moderiert|tweeted)"
)
_ASKED = (
    r"(?:(?:video\s|exclusive\s)?(?:interview|gespräch|entretien|entrevista|intervista|wywiad|conversation)"
    r"\s(?:with|mit|avec|con|com|z|a|à|al))\s"
)
"""An interview is the work of who was asked."""
_BYLINE = pattern(
    rf"(?i:(?:by|von|por|par|di|da|door|av|af|autor|autora|auteur|text|texte|host|moderation|moderación)[:\s]\s?"
    rf"|{_WORK}(?:\s(?:posted|shared|uploaded|published))?\s{_HAND}|propos recueillis par\s|{_ASKED})(?=@"
    rf"|[^\W\d_a-z]|(?:de|van|von|al|el)\s)"
)
_POST = pattern(
    rf"(?i:(?:[^\W\d_]+\s)?(?:tweet|post|thread|video|vídeo|photo|foto|beitrag|publicación)(?:\s(?:posted|shared|uploaded))?\s{_HAND})"
)
_BY = pattern(r"(?i:by|von|por|par|di|da|door|av|af|autor|text|texte|przez)(?:\s?:\s?|\s)")
SIGNED = 4.0
"""What names are worth that are said to be the writer's."""
_REPORTER = pattern(r"\s(?:기자|특파원|記者|记者)\Z")
_HANDLE, _BODY, _LONG_NAME, _UNLIKELY, _LONGEST = 3.5, 1.5, 0.0, -2.0, 120
_PERSON = pattern(r"[^\W\d_a-z][^\W\d_]*(?:[\s-](?:d[aeo]s?\s|van\s|von\s|al-)?[^\W\d_a-z][^\W\d_]+){2,3}")
"""Three or four words, of which nothing says where the family name begins: Ana Reis Holm."""
_IMPOSSIBLE = -9.0
"""What a name costs that is none."""


def names_of(entry: Entry, span: Span) -> Authors | None:
    """The names at a place, without "by" before them, or the newsroom's own."""
    byline = _BYLINE.match(entry.text, *span)
    if desk := desk_of(entry.text, span):
        return Authors((Name(literal=entry.text[slice(*desk)], span=desk),), 0.97)
    reporter = _REPORTER.search(entry.text, *span)
    return read_authors(
        entry.text,
        byline.end() if byline else span.start,
        reporter.start() if reporter else span.end,
        first_inverted=False,
    )


def desk_of(text: str, span: Span) -> Span | None:
    """The newsroom that signs for itself: ``Redaktion``, ``Door: onze politieke redactie``."""
    by = _BY.match(text, *span)
    desk = Span(by.end() if by else span.start, span.end)
    words = text[slice(*desk)].casefold().rstrip(".")
    known = publishing.phrases("desk")
    signed = words in known or (by and words.rpartition(" ")[2] in known)
    return desk if signed and desk.end > desk.start else None


def is_post(text: str) -> bool:
    """Whether a part tells what somebody put online: Tweet by Rosa Holm."""
    return _POST.match(text) is not None


def is_group(text: str, found: Authors) -> bool:
    """Whether the name found is a body's and no person's whose family name cannot be told."""
    return bool(found.names[0].literal) and text[0] != "@" and not _PERSON.fullmatch(text)


def weight(text: str, found: Authors | None) -> float:
    """How much a text in which names were found is one of names, in the weights of labelling."""
    if _BYLINE.match(text) or _REPORTER.search(text):
        return SIGNED if found else _IMPOSSIBLE
    if found is None or found.quality < 0.75 or len(text) > _LONGEST:
        return _IMPOSSIBLE
    name = found.names[0]
    if name.literal.startswith("@"):
        return _HANDLE
    if name.literal and len(found.names) == 1:
        return _BODY if is_organization(text) else _LONG_NAME if _PERSON.fullmatch(text) else _UNLIKELY
    if any(not name.given and not name.literal for name in found.names):
        return -2.5
    if any("." in name.given for name in found.names):
        return 3.0
    return 1.2 if len(found.names) == 1 else 1.5
