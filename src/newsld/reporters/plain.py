"""The findings for people: the source line with its place marked, as good compilers show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from newsld.checking import Diagnostic, Level
from newsld.reporters import Checked, Showing
from newsld.source import Source
from newsld.terminal import Style, clean, width

_COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTE: "cyan"}
FOLD_FROM = 3
"""So many findings of one rule in one article are shown as one, with their places."""


@dataclass(slots=True)
class _Tally:
    articles: int = 0
    levels: Counter[Level] = field(default_factory=Counter)
    safe: int = 0
    unsafe: int = 0

    def take(self, checked: Checked) -> None:
        self.articles += checked.source is not None
        for diagnostic in checked.diagnostics:
            self.levels[diagnostic.level] += 1
            if diagnostic.fix:
                self.safe += diagnostic.fix.applicability == "safe"
                self.unsafe += diagnostic.fix.applicability == "unsafe"


def report(results: Iterable[Checked], showing: Showing) -> Iterator[str]:
    """Each finding as a few lines, and a summary at the end."""
    style = showing.style
    tally = _Tally()
    for checked in results:
        tally.take(checked)
        for group in _groups(checked.diagnostics):
            show = _folded if len(group) >= FOLD_FROM else _single
            yield "".join(f"{line}\n" for line in (*show(group, checked.source, style), ""))
    yield _summary(tally, style)


def _groups(diagnostics: Sequence[Diagnostic]) -> list[list[Diagnostic]]:
    """The findings in their order, those of one rule that are to be folded as one group."""
    counts = Counter(diagnostic.code for diagnostic in diagnostics if diagnostic.region)
    groups: dict[object, list[Diagnostic]] = {}
    for number, diagnostic in enumerate(diagnostics):
        is_folded = diagnostic.region and counts[diagnostic.code] >= FOLD_FROM
        groups.setdefault(diagnostic.code if is_folded else number, []).append(diagnostic)
    return list(groups.values())


def _single(group: Sequence[Diagnostic], source: Source | None, style: Style) -> Iterator[str]:
    for diagnostic in group:
        yield _head(diagnostic, diagnostic.message, style)
        region = diagnostic.region
        place = f":{region.start_line}:{region.start_column}" if region else ""
        gutter = len(str(region.start_line)) if region else 1
        yield _dim(f"{' ' * gutter}--> {clean(diagnostic.file)}{place}", style)
        if region and source:
            yield from _snippet(diagnostic, source, style)
        if diagnostic.fix:
            option = "--fix" if diagnostic.fix.applicability == "safe" else "--unsafe-fixes"
            yield _dim(f"{' ' * gutter} = {option} mends it", style)


def _folded(group: Sequence[Diagnostic], _: Source | None, style: Style) -> Iterator[str]:
    first = group[0]
    yield _head(first, f"{first.name.replace('-', ' ')}, {len(group)} times", style)
    yield _dim(f" --> {clean(first.file)}:{_place(first)}", style)
    size = max(len(_place(diagnostic)) for diagnostic in group)
    for diagnostic in group:
        yield f"  {_dim(_place(diagnostic).rjust(size), style)}  {clean(diagnostic.message)}"
    if any(diagnostic.fix for diagnostic in group):
        yield _dim("  = some can be mended with --fix or --unsafe-fixes", style)


def _place(diagnostic: Diagnostic) -> str:
    region = diagnostic.region
    return f"{region.start_line}:{region.start_column}" if region else ""


def _head(diagnostic: Diagnostic, message: str, style: Style) -> str:
    level = style.paint(f"{diagnostic.level}[{diagnostic.code}]", _COLOURS[diagnostic.level])
    return f"{level}: {style.paint(clean(message), 'bold')}"


def _dim(text: str, style: Style) -> str:
    return style.paint(text, "dim")


def _snippet(diagnostic: Diagnostic, source: Source, style: Style) -> Iterator[str]:
    region = diagnostic.region
    assert region
    line = source.line(region.start_line)
    start = region.start_column - 1
    end = region.end_column - 1 if region.end_line == region.start_line else len(line)
    before, marked, after = _window(line, start, max(end, start), style.columns - 10)
    number = str(region.start_line)
    bar = style.paint(f"{' ' * len(number)} |", "dim")
    yield bar
    yield f"{_dim(f'{number} |', style)} {before}{marked}{after}".rstrip()
    carets = "^" * max(1, width(marked))
    yield f"{bar} {' ' * width(before)}{style.paint(carets, _COLOURS[diagnostic.level])}"


def _window(line: str, start: int, end: int, room: int) -> tuple[str, str, str]:
    """The line around a place, cut where it is too long, as three texts: before, the place, behind."""
    marked = clean(line[start:end])
    if width(marked) > room - 4:
        marked = _cut(marked, room - 4)
    left = max(0, (room - width(marked)) // 2)
    before = clean(line[max(0, start - 4 * room) : start])
    if width(before) > left:
        kept = before
        while width(kept) > left - 1:
            kept = kept[max(1, (width(kept) - left) // 2) :]
        before = "…" + kept
    after = clean(line[end : end + 4 * room])
    return before, marked, _cut(after, room - width(before) - width(marked))


def _cut(text: str, cells: int) -> str:
    if width(text) <= cells:
        return text
    kept = text[: max(0, cells - 1)]
    while kept and width(kept) > cells - 1:
        kept = kept[:-1]
    return kept + "…"


def _summary(tally: _Tally, style: Style) -> str:
    articles = _counted(tally.articles, "article")
    if not tally.levels:
        return style.paint(f"No findings in {articles}.", "green") + "\n"
    counts = [_counted(tally.levels[level], level.value) for level in Level if tally.levels[level]]
    text = f"{', '.join(counts)} in {articles}."
    if tally.safe:
        text += f" --fix mends {tally.safe}."
    if tally.unsafe:
        text += f" --unsafe-fixes mends {tally.unsafe} {'more' if tally.safe else ''}".rstrip() + "."
    return style.paint(text, "bold") + "\n"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
