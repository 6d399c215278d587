"""The findings for people: the source line with its place marked, as good compilers show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newsld.diagnostics import Diagnostic, Level
from newsld.reporters import Checked, Excerpt, Reported, Showing
from newsld.reporters.tallying import Tally
from newsld.terminal import Style, clean, width

_COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTE: "cyan"}
FOLD_FROM = 3
"""So many findings of one rule in one article are shown as one, with their places."""


def report(results: Iterable[Checked], showing: Showing) -> Iterator[str]:
    """Each finding as a few lines, and a summary at the end."""
    style = showing.style
    tally = Tally()
    for checked in results:
        tally.take(checked)
        if checked.found:
            yield "".join(line + "\n" for group in _groups(checked.found) for line in _lines(group, style))
    yield tally.summary(style)


def _lines(group: Sequence[Reported], style: Style) -> Iterator[str]:
    yield from _folded(group, style) if len(group) >= FOLD_FROM else _single(group, style)
    yield ""


def _groups(found: Sequence[Reported]) -> list[list[Reported]]:
    """The findings in their order, those of one rule that are to be folded as one group."""
    counts = Counter(reported.diagnostic.code for reported in found if reported.excerpt)
    groups: dict[object, list[Reported]] = {}
    for number, reported in enumerate(found):
        code = reported.diagnostic.code
        is_folded = reported.excerpt and counts[code] >= FOLD_FROM
        groups.setdefault(code if is_folded else number, []).append(reported)
    return list(groups.values())


def _single(group: Sequence[Reported], style: Style) -> Iterator[str]:
    for reported in group:
        diagnostic, region = reported.diagnostic, reported.diagnostic.region
        yield _head(diagnostic, diagnostic.message, style)
        place = f":{region.start_line}:{region.start_column}" if region else ""
        gutter = len(str(region.start_line)) if region else 1
        yield _dim(f"{' ' * gutter}--> {clean(diagnostic.file)}{place}{_counted_in(diagnostic)}", style)
        if reported.excerpt:
            yield from _snippet(diagnostic, reported.excerpt, style)
        if diagnostic.fix:
            option = "--fix" if diagnostic.fix.applicability == "safe" else "--unsafe-fixes"
            yield _dim(f"{' ' * gutter} = {option} mends it", style)


def _folded(group: Sequence[Reported], style: Style) -> Iterator[str]:
    several = [reported.diagnostic for reported in group]
    first = several[0]
    yield _head(first, f"{first.name.replace('-', ' ')}, {len(group)} times", style)
    yield _dim(f" --> {clean(first.file)}:{_place(first)}{_counted_in(first)}", style)
    size = max(len(_place(diagnostic)) for diagnostic in several)
    for diagnostic in several:
        yield f"  {_dim(_place(diagnostic).rjust(size), style)}  {clean(diagnostic.message)}"
    if any(diagnostic.fix for diagnostic in several):
        yield _dim("  = some can be mended with --fix or --unsafe-fixes", style)


def _counted_in(diagnostic: Diagnostic) -> str:
    is_of_text = diagnostic.region and diagnostic.positions == "text"
    return " of the text taken out of the file" if is_of_text else ""


def _place(diagnostic: Diagnostic) -> str:
    region = diagnostic.region
    return f"{region.start_line}:{region.start_column}" if region else ""


def _head(diagnostic: Diagnostic, message: str, style: Style) -> str:
    level = style.paint(f"{diagnostic.level}[{diagnostic.code}]", _COLOURS[diagnostic.level])
    return f"{level}: {style.paint(clean(message), 'bold')}"


def _dim(text: str, style: Style) -> str:
    return style.paint(text, "dim")


def _snippet(diagnostic: Diagnostic, excerpt: Excerpt, style: Style) -> Iterator[str]:
    assert diagnostic.region
    before, marked, after = _window(excerpt, style.columns - 10)
    number = str(diagnostic.region.start_line)
    bar = style.paint(f"{' ' * len(number)} |", "dim")
    yield bar
    yield f"{_dim(f'{number} |', style)} {before}{marked}{after}".rstrip()
    carets = "^" * max(1, width(marked))
    yield f"{bar} {' ' * width(before)}{style.paint(carets, _COLOURS[diagnostic.level])}"


def _window(excerpt: Excerpt, room: int) -> Excerpt:
    """The line around a place as it is shown: cut where it is too long, without control characters."""
    before, marked, after = map(clean, excerpt)
    if width(marked) > room - 4:
        marked = _cut(marked, room - 4)
    left = max(0, (room - width(marked)) // 2)
    if width(before) > left:
        kept = before
        while width(kept) > left - 1:
            kept = kept[max(1, (width(kept) - left) // 2) :]
        before = "…" + kept
    return Excerpt(before, marked, _cut(after, room - width(before) - width(marked)))


def _cut(text: str, cells: int) -> str:
    if width(text) <= cells:
        return text
    kept = text[: max(0, cells - 1)]
    while kept and width(kept) > cells - 1:
        kept = kept[:-1]
    return kept + "…"
