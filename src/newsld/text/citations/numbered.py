"""Citations by number or key: [3], [2, 5], [1–3], [3, p. 4], ³, [^note], [@doe2020]."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsld.document import CitedWork, InTextCitation, Reference
from newsld.source import Span
from newsld.text.citations.authors import key
from newsld.text.citations.labels import superscript_value
from newsld.text.citations.marks import make_mark

_BRACKET = re.compile(r"\[(\^?)([^\[\]\r\n]{1,200})\](?!\(|:)")
_RANGE = r"\d{1,4}(?:\s?[-–—]\s?\d{1,4})?"
_NUMBERS = re.compile(rf"\s?({_RANGE}(?:\s?[,;]\s?{_RANGE}){{0,40}})(?:\s?,\s?([^\d\s].{{0,80}}))?\s?")
_SUPERSCRIPT = re.compile(r"(?<=[^\s\d⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]{1,3}(?:[,⁻–][⁰¹²³⁴-⁹]{1,3})*")
_ROUND = re.compile(r"(?<=[\w.,”\"’)] )\((\d{1,3}(?:\s?[-–,]\s?\d{1,3})*)\)(?=[\s.,;:]|$)")
_KEY = re.compile(r"(-?)@\{?([\w:.#$%&+?<>~/-]{1,100}?)\}?(?=[\s,;\]]|$)")
_NARRATIVE_KEY = re.compile(
    r"(?<![\w@\[;.-])@([A-Za-z][A-Za-z_:-]{0,98}\d{4}[\w-]{0,40})(?:\s\[([^\[\]\r\n]{1,80})\])?"
)
_WIDEST = 100
_NEARBY = 200
_AUTHOR_YEAR_KEY = re.compile(r"([^\W\d_]+)[:_-]?(\d{4})([a-z]?)\w*")


@dataclass(frozen=True, slots=True)
class Numbering:
    """How numbers and keys lead to references: ``by_label`` from labels, ``is_counted`` where the place in
    the list is the number."""

    by_label: dict[str, int]
    count: int
    is_counted: bool
    references: Sequence[Reference]

    @classmethod
    def of(cls, references: Sequence[Reference], labels: Sequence[str]) -> Numbering:
        table: dict[str, int] = {}
        for index, label in enumerate(labels):
            if label:
                table.setdefault(label, index)
        return cls(table, len(references), not any(label.isdigit() for label in labels), references)

    def find(self, label: str) -> int | None:
        """The index of the reference with a label or key."""
        found = self.by_label.get(label)
        if found is None and self.is_counted and label.isdigit() and 1 <= int(label) <= self.count:
            return int(label) - 1
        return found

    def find_key(self, name: str) -> int | None:
        """The index of the reference a citation key names: its label, or its author and year (doe2020)."""
        found = self.by_label.get(name) if name in self.by_label else self.by_label.get(f"@{name}")
        if found is not None:
            return found
        match = _AUTHOR_YEAR_KEY.fullmatch(name)
        if match is None:
            return None
        family, year, suffix = match.groups()
        fitting = [n for n, reference in enumerate(self.references) if _is_of(reference, key(family), year)]
        if len(fitting) > 1 and suffix:
            fitting = [n for n in fitting if self.references[n].year_suffix == suffix]
        return fitting[0] if len(fitting) == 1 else None


def _is_of(reference: Reference, family: str, year: str) -> bool:
    if not reference.issued.startswith(year) or not reference.author:
        return False
    first = reference.author[0]
    return family == key(first.family or first.literal).replace(" ", "")


def numbered_marks(
    text: str, body: Sequence[Span], numbering: Numbering, *, has_numbers: bool
) -> Iterator[InTextCitation]:
    """The marks of the paragraphs. Bare numbers count only where ``has_numbers``; notes and keys always."""
    for span in body:
        marks = list(_brackets(text, span, numbering, has_numbers=has_numbers))
        yield from _merged(text, marks)
        yield from _narrative_keys(text, span, numbering)
        if has_numbers:
            for match in _SUPERSCRIPT.finditer(text, span.start, span.end):
                works = [
                    _work(number, numbering, "") for number in _numbers(superscript_value(match.group()))
                ]
                if any(work.reference is not None for work in works):
                    yield make_mark(text, Span(*match.span()), works)


def round_marks(text: str, body: Sequence[Span], numbering: Numbering) -> list[InTextCitation]:
    """Numbers in round brackets, for a numbered list that nothing else points to."""
    marks = []
    for span in body:
        for match in _ROUND.finditer(text, span.start, span.end):
            works = [_work(number, numbering, "") for number in _numbers(match.group(1))]
            if all(work.reference is not None for work in works):
                marks.append(make_mark(text, Span(*match.span()), works))
    return marks


def _brackets(text: str, span: Span, numbering: Numbering, *, has_numbers: bool) -> Iterator[InTextCitation]:
    for match in _BRACKET.finditer(text, span.start, span.end):
        caret, inside = match.groups()
        place = Span(*match.span())
        if caret:
            if " " not in inside:
                yield make_mark(text, place, [_work(inside, numbering, "")])
        elif "@" in inside:
            works = list(_keyed(inside, match.start(2), numbering))
            if works:
                yield make_mark(text, place, works)
        elif has_numbers and (numbers := _NUMBERS.fullmatch(inside)):
            found = _numbers(numbers.group(1))
            works = [_work(number, numbering, numbers.group(2) or "") for number in found]
            if works and _is_plausible(works, found):
                yield make_mark(text, place, works)


def _is_plausible(works: Sequence[CitedWork], numbers: Sequence[str]) -> bool:
    """A number of four figures that is no label is a year: [2023]."""
    return any(work.reference is not None for work in works) or all(len(number) <= 3 for number in numbers)


def _numbers(listed: str) -> list[str]:
    """1–3, 5 → 1, 2, 3, 5."""
    found: list[str] = []
    for part in re.split(r"[,;]", listed.replace("⁻", "-")):
        ends = [end.strip() for end in re.split(r"[-–—]", part) if end.strip()]
        if (
            len(ends) == 2
            and ends[0].isdigit()
            and ends[1].isdigit()
            and 0 < int(ends[1]) - int(ends[0]) <= _WIDEST
        ):
            found.extend(str(number) for number in range(int(ends[0]), int(ends[1]) + 1))
        else:
            found.extend(ends)
    return found


def _work(label: str, numbering: Numbering, locator: str) -> CitedWork:
    index = numbering.find(label)
    return CitedWork(
        key=label,
        locator=locator.strip(),
        reference=index,
        resolution="resolved" if index is not None else "unresolved",
    )


def _keyed(inside: str, start: int, numbering: Numbering) -> Iterator[CitedWork]:
    """The works of a Pandoc citation: [see @doe2020, p. 3; -@roe2021]. https://pandoc.org/MANUAL.html#citation-syntax"""
    at = start
    for part in inside.split(";"):
        match = _KEY.search(part)
        if match is not None and (match.start() == 0 or part[match.start() - 1] in " -\u00a0"):
            name = match.group(2).rstrip(".:")
            index = numbering.find_key(name)
            yield CitedWork(
                key=name,
                locator=part[match.end() :].strip(" ,]"),
                span=Span(at + match.start(), at + match.end()),
                reference=index,
                resolution="resolved" if index is not None else "unresolved",
            )
        at += len(part) + 1


def _narrative_keys(text: str, span: Span, numbering: Numbering) -> Iterator[InTextCitation]:
    """@doe2020 says, @doe2020 [p. 3] says: only keys that look like one, since handles begin with @ too."""
    for match in _NARRATIVE_KEY.finditer(text, span.start, span.end):
        index = numbering.find_key(match.group(1))
        nearby = max(span.start, match.start() - _NEARBY)
        opened = text.rfind("[", nearby, match.start())
        if opened > text.rfind("]", nearby, match.start()) or index is None:
            continue
        work = CitedWork(key=match.group(1), locator=match.group(2) or "", reference=index)
        yield make_mark(text, Span(*match.span()), [work])


def _merged(text: str, marks: Sequence[InTextCitation]) -> Iterator[InTextCitation]:
    """[1], [4] is one mark of two works; [^1] stays by itself."""
    kept: list[InTextCitation] = []
    for mark in marks:
        joined = _joined(text, kept[-1], mark) if kept else None
        if joined is not None:
            kept[-1] = joined
            continue
        kept.append(mark)
    yield from kept


def _joined(text: str, last: InTextCitation, mark: InTextCitation) -> InTextCitation | None:
    if last.span is None or mark.span is None or not (_is_bare(last) and _is_bare(mark)):
        return None
    between = text[last.span.end : min(mark.span.start, last.span.end + 4)]
    if mark.span.start - last.span.end > 3 or between.strip() not in {"", ","}:
        return None
    return make_mark(text, Span(last.span.start, mark.span.end), [*last.works, *mark.works])


def _is_bare(mark: InTextCitation) -> bool:
    return mark.text[1:2].isdigit()
