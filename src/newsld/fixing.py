"""Fixes: edits of a source by span, and how they are applied together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from newsld.source import Span

Applicability = Literal["safe", "unsafe"]

MOST_ROUNDS = 10
"""Applying one round of fixes may make room for others; after so many rounds it is enough."""


class Edit(NamedTuple):
    """A replacement of the code points of ``span`` in a source; an empty span inserts."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that cure a finding together. They are applied all or none.

    Safe ones change punctuation or white space, or delete a duplicate or what belongs to the page; unsafe
    ones add, drop or reorder words, or pick a value.
    """

    edits: tuple[Edit, ...]
    applicability: Applicability = "safe"


def apply_fixes(text: str, fixes: Iterable[Fix], *, unsafe: bool = False) -> str:
    """The text with the fixes applied that do not overlap an earlier one; unsafe ones only if asked for."""
    chosen: list[Edit] = []
    for fix in fixes:
        if fix.edits and (unsafe or fix.applicability == "safe"):
            new = [edit for edit in fix.edits if edit not in chosen]
            if not any(_overlap(edit.span, other.span) for edit in new for other in chosen):
                chosen.extend(new)
    parts: list[str] = []
    at = 0
    for span, replacement in sorted(chosen):
        parts += [text[at : span.start], replacement]
        at = span.end
    return "".join((*parts, text[at:]))


def _overlap(one: Span, two: Span) -> bool:
    """Whether two places share a code point. Two insertions at one place do too: their order is a guess."""
    return one == two or (one.start < two.end and two.start < one.end)


def fix_until_stable(
    text: str, fixes: Iterable[Fix], examine: Callable[[str], Iterable[Fix]], *, unsafe: bool = False
) -> str:
    """The text with fixes applied, read again by ``examine``, and so on until nothing changes any more."""
    for _ in range(MOST_ROUNDS):
        fixed = apply_fixes(text, fixes, unsafe=unsafe)
        if fixed == text:
            break
        text, fixes = fixed, examine(fixed)
    return text
