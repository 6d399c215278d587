"""Names in order and a comma before a title with a stop behind it: Rosa Holm, Title. Outlet, date."""

from __future__ import annotations

from newsld.source import Span
from newsld.text import languages
from newsld.text.references.entry import Entry
from newsld.text.references.fields.signing import may_be_person
from newsld.text.references.scanners.bodies import is_known, is_name_like
from newsld.text.references.scanners.comma_names import in_order
from newsld.text.references.scanners.sentences import boundaries
from newsld.text.references.scanners.slots import Slot

_FEWEST, _GIVEN, _AMONG_CAPITALS = 1, 0.95, 0.75
"""Blanks of a title behind a name that nothing but its place tells; how sure a name is that begins with a
given one, and any before a title in capitals, of which it may be a part."""


def names_first(entry: Entry) -> Slot | None:
    """The persons before the first comma that may close names; None where they may be a title's words."""
    text = entry.text
    ends = boundaries(text, 0, entry.end)
    found = in_order(text, ends[0][0]) if ends else None
    if found is None or not all(name.given for name in found[0].names):
        return None
    authors, at = found
    title = text[at : ends[0][0]]
    if title.count(" ") < _FEWEST or title[0].islower() or is_known(title):
        return None
    if not all(name.span and _may_be(text, name.span) for name in authors.names):
        return None
    if is_name_like(title):
        authors = authors._replace(quality=_AMONG_CAPITALS)
    elif authors.names[0].given.partition(" ")[0].casefold() in languages.given_alone():
        authors = authors._replace(quality=_GIVEN)
    return Slot(authors, None, (), authors.quality, at)


def _may_be(text: str, name: Span) -> bool:
    shown = text[slice(*name)]
    return "." in shown or may_be_person(shown) or any(map(str.islower, shown.split()[1:-1]))
