"""When two texts say the same: spelling of quotation marks, dates and addresses aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable

from newsld.nodes import Date
from newsld.text.addresses import leads_to

_WORD = re.compile(r"[^\W_]+")
_TYPEWRITER = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‐": "-", "‑": "-", "\u00ad": ""}
)


def plain(text: str) -> str:
    """The text with single spaces, typewriter quotation marks and Unicode's composed letters."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_TYPEWRITER).split())


def meaning(text: str) -> Hashable:
    """What two texts share that say the same: the moment, the address, or else the plain text."""
    date = Date(text)
    if date.is_valid:
        return date.earliest, date.precision
    return leads_to(text) or plain(text)


def words(text: str) -> tuple[str, ...]:
    """The words of a text, case folded."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def letters(text: str) -> frozenset[str]:
    """The pairs of letters that follow each other in a text's words."""
    return frozenset(word[at : at + 2] for word in words(text) for at in range(max(1, len(word) - 1)))
