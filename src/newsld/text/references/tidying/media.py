"""What says in an entry that a work was read online, and parts names from what belongs to them: ``[online]``
(ISO 690 of 2010) and ``. Online.`` (of 2021), in the languages that have it."""

from __future__ import annotations

from newsld.source import Span
from newsld.text.patterns import pattern

_BRACKETED = pattern(
    r"\s\[(?:on-?line|on line|en ligne|en línea|en linia|em linha|in linea|çevrimiçi"
    r"|online zdroj|elektronický zdroj|elektronisk ressource|online-ressource|электронный ресурс"
    r"|ressource électronique|recurso electrónico|recurso eletrônico|dokument elektroniczny)\](?!\w)",
    2,
)
_PLACE, _HOUSE = r"[Ss]\.\s?[lL]\.", r"[Ss]\.\s?[nN]\."
_NOWHERE = pattern(
    r",\s\[[Ss]\.\s?[lLnN]\.\](?=,)"
    rf"|(?<=[.?!])\s\[(?:{_PLACE}(?:\s?:\s?{_HOUSE}|\]\s?:\s?\[{_HOUSE})?|{_HOUSE})\],(?=\s[\d\[])"
)
"""Where lists have no place or house to name: Tide Journal, [s. l.], v. 76; Sand. [S. l.: s. n.], 2020."""
_STOPPED = pattern(r"(?<=\.) (?:Online|En ligne|En línea|Em linha|En línia)\.(?=\s(?!URL\b|https?:))")
_ENDS, _MARKS = '.?!”"»', '.,;:)?!”"»–—'


def medium(text: str) -> tuple[Span, str] | None:
    """The place of such a word, with the blank before it and the stop that a title's own makes one too many,
    and what parts the text there instead of it."""
    brackets = "[" in text
    found = (brackets and (_BRACKETED.search(text) or _NOWHERE.search(text))) or _STOPPED.search(text)
    if found is None:
        return None
    start, end = found.span()
    if text[start - 1] in _ENDS and text.startswith(".", end):
        end += 1
    is_parted = text[start - 1] in _MARKS or text[end : end + 1] in _MARKS or text.startswith(" [", end)
    return Span(start, end), "" if is_parted else "."
