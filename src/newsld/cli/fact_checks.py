"""The fact-checks of an article, for a page: what was checked, who claimed it, and what came out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsld import facts
from newsld.cli.table import Row, Section
from newsld.cli.works import place
from newsld.nodes import Node, walk

if TYPE_CHECKING:
    from newsld.document import Document

_KINDS = ("ClaimReview", "MediaReview")


def fact_checks(document: Document) -> Section:
    """The reviews of claims and media that the article holds; without rows where it holds none."""
    found = [
        (pointer, thing) for pointer, thing in walk(document.root) if any(thing.is_a(kind) for kind in _KINDS)
    ]
    rows = [row for pointer, review in found for row in _review(document, pointer, review)]
    return Section("Fact-checks", str(len(found)), rows)


def _review(document: Document, pointer: str, review: Node) -> Iterator[Row]:
    claim = facts.first_text(review, "claimReviewed") or " ".join(facts.texts(review, "@type"))
    verdict = " ".join((*_ratings(review), *facts.texts(review, "mediaAuthenticityCategory")))
    where = place(document, facts.place(document, pointer))
    colour = "" if verdict else "yellow"
    yield Row(where, "", claim, verdict or "– no rating", style="bold", tail_style=colour)
    items = [item for item in review.values("itemReviewed") if isinstance(item, Node)]
    who = [name for item in items for name in facts.texts(item, "author")]
    seen = [shown for item in items for work in item.values("appearance") if (shown := _shown(work))]
    about = [*(f"claimed by {name}" for name in who), *(f"in {one}" for one in seen)]
    if about:
        yield Row("", "", " · ".join(about), style="dim")
    elif review.is_a("ClaimReview"):
        yield Row("", "", "– nobody is named as claiming it", style="yellow")


def _ratings(review: Node) -> Iterator[str]:
    for rating in review.values("reviewRating"):
        if isinstance(rating, Node):
            label = facts.first_text(rating, "alternateName") or facts.name_of(rating)
            value, best = rating.node.get("ratingValue"), rating.node.get("bestRating")
            scale = "" if value is None else f"{value}" if best is None else f"{value} of {best}"
            yield f"{label} ({scale})" if label and scale else label or scale


def _shown(work: Any) -> str:
    if not isinstance(work, Node):
        return facts.text_of(work)
    return facts.first_text(work, "url") or facts.name_of(work) or facts.first_text(work, "@id")
