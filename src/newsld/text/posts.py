"""What people are by their job: political correspondent, Health and Science Editor."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.text.languages import words
from newsld.text.tokens import Token

LONGEST_NAME = 8
"""No person's name has more words than this, and no post."""


def title_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """The token behind a job title that begins here (political correspondent); ``at`` where none does."""
    stop = at
    for here in range(at, end):
        if tokens[here].folded in words("byline.job"):
            stop = here + 1
        elif tokens[here].folded not in words("byline.job-before"):
            break
    return stop


def post_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """The token behind a post that is named in a few words, the first and last of which say so.

    ``at`` where none stands: Health and Science Editor is one, Ada Finch Staff Writer is not.
    """
    stop = next((n for n in range(at, min(end, at + LONGEST_NAME + 1)) if not tokens[n].is_word), end)
    if not 1 < stop - at <= LONGEST_NAME or tokens[stop - 1].folded not in words("byline.job"):
        return at
    first = tokens[at].folded
    return at if words("byline.job-before").isdisjoint({first, *first.split("-")}) else stop
