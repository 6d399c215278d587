"""What of HTML is not read: behind a tag that never ends, or behind more tags than any article has."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from newsld.markup.scanner import scan
from newsld.source import Span

_MOST_TAGS, _FEWEST_BYTES = 20_000, 30
"""So many tags are read, and of a long page one for so many bytes; newsrooms write one for 30 to 100."""
_SMALL = 300_000
"""HTML of fewer bytes is read whatever it holds: to count the tags of each costs a sixth of its parse."""


class Loss(NamedTuple):
    """The rest of HTML that is not read, the code of the rule that reports it, and why it is not."""

    span: Span
    code: str
    reason: str

    @property
    def message(self) -> str:
        """What to say of it."""
        count = self.span.end - self.span.start
        return f"{self.reason}; the {count} characters from here on are not read"


def unended(span: Span) -> Loss:
    """The rest of HTML that an unfinished tag or comment swallows."""
    return Loss(span, "DOC001", "a tag or comment never ends")


def too_many_tags(source: str, size: int) -> Loss | None:
    """The rest from the tag on that is one too many for HTML of so many bytes; None of most HTML.

    Each tag costs as much as a line of words, however short the text between.
    """
    most = max(_MOST_TAGS, size // _FEWEST_BYTES)
    if size < _SMALL or source.count("<") <= most:
        return None
    tags = (token.start for token in scan(source) if token.kind in ("start", "end"))
    end = next(islice(tags, most, None), None)
    if end is None:
        return None
    return Loss(Span(end, len(source)), "SEC006", f"more than {most} tags")
