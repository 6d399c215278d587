"""What newsld finds in a page, each with the field or block in the editor where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from newsld.contrib.django.articles import findings_of
from newsld.contrib.stories import PEOPLE
from newsld.contrib.wagtail.pages import as_published
from newsld.diagnostics import Diagnostic, Level

_PLACES = {
    "headline": ("title", "Title", "id_title"),
    **dict.fromkeys(PEOPLE, ("newsld_credits", "Credits", "id_newsld_credits-FORMS")),
}
"""Where in the editor the fields stand that are not of the body: content path, label, id of the element."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding, the content path of the field or block it stands in, its label, and where a link leads.

    All three are "" for what is about the whole article.
    """

    found: Diagnostic
    path: str = ""
    label: str = ""
    anchor: str = ""

    @property
    def data(self) -> dict[str, str]:
        """As the editor's panel and the history want it."""
        level, found = self.found.level.value, self.found
        told = {"code": found.code, "level": level, "message": found.message, "url": found.url or ""}
        return told | {"path": self.path, "label": self.label, "anchor": self.anchor}


def findings_in(page: Any) -> list[Placed]:
    """What is wrong with a page or missing from it, as it is or will be published."""
    page = as_published(page)
    story, found = findings_of(page)
    if story is None:
        return [Placed(one) for one in found]
    labels = {piece.path: piece.label for piece in page.newsld_pieces()}
    return [_placed(one, story.field(one.span), labels) for one in found]


def at_least(level: str, found: Sequence[Placed]) -> list[Placed]:
    """The findings at a level or above it; none for the level ""."""
    return [one for one in found if level and one.found.level.rank >= Level(level).rank]


def counted(found: Sequence[Placed]) -> dict[str, int]:
    """How many there are of each level."""
    return {level.value: sum(one.found.level is level for one in found) for level in Level}


def _placed(found: Diagnostic, field: str, labels: dict[str, str]) -> Placed:
    if field in labels:
        return Placed(found, field, labels[field], _anchor(field))
    relation, _, number = field.partition(".")
    if relation == "newsld_sources":
        return Placed(found, field, f"Source {int(number) + 1}", f"inline_child_{relation}-{number}")
    return Placed(found, *_PLACES.get(field, ("", "", "")))


def _anchor(path: str) -> str:
    """The id that Wagtail's editor gives the innermost block with an id of its own, or the field."""
    field, *inside = path.split(".")
    ids = [name for name in inside if name.count("-") == 4]
    return f"block-{ids[-1]}-section" if ids else f"id_{field}"
