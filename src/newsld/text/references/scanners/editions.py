"""How editions are named: 2nd ed., revised and expanded edition, 3., überarb. Aufl., 2e druk."""

from __future__ import annotations

_NTH = r"\d{1,2}(?:st|nd|rd|th|\.ª|\.|ª|e|de|ste)"
_HOW = (
    r"(?:first|second|third|fourth|fifth|rev\.?|revised|upd\.|updated|exp\.|expanded|enl\.|enlarged|extended"
    r"|abridged|anniversary|überarb\.|überarbeitete|erw\.|erweiterte|aktual\.|aktualisierte|neubearb\."
    r"|neubearbeitete|revidierte|herziene|revisada|ampliada|aumentada|revista|ampliata)"
)
_AND = r",?\s(?:and\s|&\s|und\s|u\.\s|y\s|e\s|fully\s)?"
_NAMES = "ed|edn|edition|aufl|auflage|éd|édition|edição|edición|edizione|editie|druk"
EDITION_WORDS = frozenset(_NAMES.split("|"))
"""One of these words, case folded, stands in each."""
EDITION = rf"(?:fully\s)?(?:{_NTH}|{_HOW})(?:{_AND}{_HOW}){{0,3}}\s?(?:{_NAMES})\b"
"""A regular expression of an edition with its name, without case."""
