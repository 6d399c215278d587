"""What a run comes to: how much was found, by rule where it is much, and what can be mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsld.diagnostics import Level
from newsld.reporters.results import Checked
from newsld.terminal import Style

MUCH = 36
"""From more findings than this on they are counted by rule."""
MOST_RULES = 12
"""Rules that are counted one by one; the others are counted together."""


class Tally:
    """Counts what is found, article by article."""

    def __init__(self) -> None:
        self._articles = 0
        self._levels: Counter[Level] = Counter()
        self._rules: Counter[tuple[str, str]] = Counter()
        self._fixes: Counter[str] = Counter()

    def take(self, checked: Checked) -> None:
        """Count what was found in an article."""
        self._articles += checked.is_read
        for diagnostic in (reported.diagnostic for reported in checked.found):
            self._levels[diagnostic.level] += 1
            self._rules[diagnostic.code, diagnostic.name] += 1
            if diagnostic.fix:
                self._fixes[diagnostic.fix.applicability] += 1

    def summary(self, style: Style) -> str:
        """The last lines of a report, with their line ends."""
        articles = _counted(self._articles, "article")
        if not self._levels:
            return style.paint(f"No findings in {articles}.", "green") + "\n"
        counts = [_counted(self._levels[level], level.value) for level in Level if self._levels[level]]
        text = f"{', '.join(counts)} in {articles}."
        safe, unsafe = self._fixes["safe"], self._fixes["unsafe"]
        if safe:
            text += f" --fix mends {safe}."
        if unsafe:
            text += f" --unsafe-fixes mends {unsafe} {'more' if safe else ''}".rstrip() + "."
        return "".join(self._by_rule()) + style.paint(text, "bold") + "\n"

    def _by_rule(self) -> Iterator[str]:
        """The rules by how often they find something, where that is much to read through."""
        if self._rules.total() <= MUCH or len(self._rules) == 1:
            return
        ranked = sorted(self._rules.items(), key=lambda row: (-row[1], row[0]))
        size = len(str(ranked[0][1]))
        for (code, name), count in ranked[:MOST_RULES]:
            yield f"{count:>{size}}  {code}  {name.replace('-', ' ')}\n"
        if rest := ranked[MOST_RULES:]:
            yield f"{sum(count for _, count in rest):>{size}}  of {_counted(len(rest), 'other rule')}\n"
        yield "\n"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
