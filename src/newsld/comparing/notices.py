"""The correction notices of an article: in its markup, and on its page."""

from __future__ import annotations

from collections.abc import Iterator

from newsld import facts
from newsld.checking import Context
from newsld.comparing.changes import Notice
from newsld.comparing.places import region_of
from newsld.comparing.sameness import words
from newsld.nodes import Node, values


def added_notices(old: Context, new: Context) -> tuple[Notice, ...]:
    """The notices of the new version whose words the old one does not have."""
    known = {words(notice.text) for notice in _notices(old)}
    found: dict[tuple[str, ...], Notice] = {}
    for notice in _notices(new):
        said = words(notice.text)
        if said not in known:
            found.setdefault(said, notice)
    return tuple(found.values())


def _notices(context: Context) -> Iterator[Notice]:
    """What readers see first: it has a place."""
    for evidence in context.evidence("/correction"):
        if isinstance(evidence.value, str):
            yield Notice(evidence.value, region_of(context, evidence.span))
    for pointer, value in values(context.article, "correction"):
        yield Notice(_text(value), region_of(context, pointer))
    for pointer, node in context.nodes:
        if node.is_a("CorrectionComment") and not pointer.startswith("/correction"):
            yield Notice(_text(node), region_of(context, pointer))


def _text(value: object) -> str:
    if not isinstance(value, Node):
        return facts.text_of(value)
    said = (facts.first_text(value, key) for key in ("text", "description", "name", "url", "@id"))
    return next(filter(None, said), "")
