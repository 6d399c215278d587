"""The inside of a bracket that cites by numbers or labels: [1–3, 5], [see 3, p. 4; cf. 5], [Doe20, p. 4]."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsld.document import CitedWork
from newsld.source import Span
from newsld.text.citations.forms import behind_prefix
from newsld.text.citations.numbering import Numbering, listed_numbers
from newsld.text.patterns import pattern
from newsld.text.phrases import key_table
from newsld.text.tokens import tokenize

_RANGE = r"\d{1,4}(?:\s?[-–—]\s?\d{1,4})?"
_PLAIN = pattern(rf"\s?{_RANGE}(?:\s?[,;]\s?{_RANGE}){{0,40}}\s?")
_NUMBERS = pattern(rf"{_RANGE}(?![^\W_]|\.\d)")
_LABEL = pattern(r"[^\s,;:()]{1,60}")
_PART = pattern(r"([,;]?)\s{0,3}([^,;]+)")
_LOCATOR = pattern(r"\s?(?:[^\W\d]{1,10}\.?\s?)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?\s?(?:ff?\.)?")
_LAST_PAGE = pattern(r"\d{1,4}(?=\D*\Z)")
_LONGEST = 80


class _Part:
    """What stands between two commas: with the words before a number or label, if they are those of "see"."""

    def __init__(self, sign: str, text: str) -> None:
        tokens = tokenize(text, Span(0, len(text)))
        at = behind_prefix(tokens)
        self.text = text
        self.sign = sign
        self.is_locator = bool(tokens) and key_table("citation.locator").match(tokens, 0) is not None
        self.has_prefix = at > 0
        self.body = text[tokens[at].start :] if at < len(tokens) else ""


def counted_works(inside: str, numbering: Numbering, *, has_numbers: bool) -> list[CitedWork]:
    """The works that numbers (only where ``has_numbers``) and labels mean, if they open it."""
    if _PLAIN.fullmatch(inside):
        return _plausible(listed_numbers(inside), numbering) if has_numbers else []
    works: list[CitedWork] = []
    lead = ""
    for sign, text in _PART.findall(inside):
        part = _Part(sign, f"{lead}{text.rstrip()}")
        found = [] if _goes_on(part, works) else list(_headed(part, numbering, has_numbers=has_numbers))
        if found:
            works += found
        elif works and _is_suffix(part, works[-1]):
            works[-1] = _longer(works[-1], part.text)
        elif works:
            return []
        else:
            lead = f"{part.text}, "
    return works


def _plausible(numbers: Sequence[str], numbering: Numbering, locator: str = "") -> list[CitedWork]:
    """The works of the numbers, unless these are of four figures and no labels, as years are: [2023]."""
    works = [numbering.work(number, locator) for number in numbers]
    is_known = any(work.reference is not None for work in works)
    return works if is_known or all(len(number) <= 3 for number in numbers) else []


def _goes_on(part: _Part, works: Sequence[CitedWork]) -> bool:
    """Whether a part is more of a locator: [3, p. 4, 6], where no page follows a higher one: [3, p. 4, 2]."""
    if not works or part.sign == ";":
        return False
    number = _NUMBERS.match(part.text)
    if part.is_locator or not works[-1].key.isdecimal():
        return part.is_locator or number is not None
    last = _LAST_PAGE.search(works[-1].locator)
    return last is not None and number is not None and int(listed_numbers(number[0])[0]) > int(last[0])


def _headed(part: _Part, numbering: Numbering, *, has_numbers: bool) -> Iterator[CitedWork]:
    """The works of a part that begins with a number or a label; what stands behind must be a locator."""
    number = _NUMBERS.match(part.body) if has_numbers else None
    label = "" if number else _label(part.body, numbering)
    head = number[0] if number else label
    rest = part.body[len(head) :].strip()
    is_named = rest and key_table("citation.locator").match(tokenize(rest, Span(0, len(rest))), 0)
    if not head or (rest and rest[0] not in ":(" and not is_named):
        return
    locator = rest.strip(" :()")
    if label:
        yield numbering.work(label, locator)
    else:
        yield from _plausible(listed_numbers(head), numbering, locator)


def _label(text: str, numbering: Numbering) -> str:
    """The label that a text is or begins with; a number is none."""
    first = _LABEL.match(text)
    tries = (text, first[0] if first else "")
    return next((one for one in tries if not one.isdecimal() and numbering.find(one) is not None), "")


def _is_suffix(part: _Part, work: CitedWork) -> bool:
    """Whether words behind a work belong to it: any behind a number, a locator first behind a label."""
    is_short = len(work.locator) + len(part.text) <= _LONGEST
    return is_short and (
        work.key.isdecimal() or bool(work.locator) or part.is_locator or bool(_LOCATOR.fullmatch(part.text))
    )


def _longer(work: CitedWork, text: str) -> CitedWork:
    return work._replace(locator=f"{work.locator}, {text}" if work.locator else text)
