"""The marks that entries of a numbered or keyed list bear: 3 of ``[3]`` or ``3.``, note of ``[^note]:``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newsld.document import Reference
from newsld.text.patterns import pattern

_LABEL = pattern(
    r"\s{0,20}(?:[*•-]\s{1,8})?"
    r"(?:\[\^?([^\[\]\s]{1,60}|[^\[\]\s]{1,40}(?:\s[^\[\]\s]{1,40}){0,3}\s\d\d(?:\d\d)?[a-z]?)\]:?|\(?(\d{1,4})[.):]|([⁰¹²³⁴-⁹]{1,4})|\^?(\d{1,4})(?=[\s\t]))\s{0,20}"
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FARTHEST = 80


def labels(text: str, references: Sequence[Reference]) -> list[str]:
    """The label of each reference, "" for one without: before the entry on its line, or at its head."""
    found = [_label(text, reference) for reference in references]
    figures = [label for label, is_note in found if label.isdigit() and not is_note]
    if figures and not _count_up(figures):
        return ["" if label.isdigit() and not is_note else label for label, is_note in found]
    return [label for label, _ in found]


def _count_up(figures: Sequence[str]) -> bool:
    """Labels count up, a year or a house number at the head of a line does not."""
    numbers = [int(figure) for figure in figures]
    rises = sum(after > before for before, after in pairwise(numbers))
    return numbers[0] <= 3 and rises * 2 >= len(numbers) - 1 and max(numbers) <= 10 * len(numbers) + 10


def _label(text: str, reference: Reference) -> tuple[str, bool]:
    """The label of an entry, and whether it is surely one, as that of a footnote: ``[^3]:``."""
    if reference.key:
        return reference.key, False
    if reference.span is not None:
        start = reference.span.start
        if text[start - 1 : start] == "\n" and reference.raw[:1].isalpha():
            return "", False
        before = text[max(0, start - _FARTHEST) : start].replace("\r", "\n").rpartition("\n")[2]
        if match := _LABEL.fullmatch(f"{before.rstrip()} "):
            return _value(match)
    match = _LABEL.match(reference.raw[:_FARTHEST])
    return _value(match) if match else ("", False)


def _value(match: re.Match[str]) -> tuple[str, bool]:
    value = next(group for group in match.groups() if group is not None)
    return value.translate(_SUPERSCRIPTS), "[^" in match.group()


def superscript_value(word: str) -> str:
    """The figures of a superscript number."""
    return word.translate(_SUPERSCRIPTS)
