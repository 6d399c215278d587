"""What is left of an entry while one part after another is cut off its end."""

from __future__ import annotations

import re

from newsld.source import Span


class Rest:
    """``text[start:end]``; ``asides`` are the places of what was cut off."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.asides: list[Span] = []

    def cut(self, form: re.Pattern[str]) -> re.Match[str] | None:
        """What ``form`` finds at the end, which is the rest's no longer."""
        found = form.search(self.text, self.start, self.end)
        if found:
            self.cut_to(found.start())
        return found

    def cut_to(self, end: int) -> None:
        self.asides.append(Span(end, self.end))
        self.end = end
