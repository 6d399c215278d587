"""What an article says once of itself: headline, dates, section, publisher, links, language, body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator

from newsld import facts
from newsld.checking import Context
from newsld.comparing.changes import Change, Subject
from newsld.comparing.items import Part
from newsld.comparing.places import region_of
from newsld.comparing.sameness import meaning, plain
from newsld.nodes import values

_FIELDS: tuple[tuple[Subject, str], ...] = (
    ("headline", "headline"),
    ("headline", "alternativeHeadline"),
    ("headline", "description"),
    ("date", "dateCreated"),
    ("date", "datePublished"),
    ("date", "dateModified"),
    ("date", "expires"),
    ("section", "articleSection"),
    ("section", "keywords"),
    ("publisher", "publisher"),
    ("publisher", "isPartOf"),
    ("link", "url"),
    ("link", "mainEntityOfPage"),
    ("link", "sameAs"),
    ("link", "image"),
    ("link", "license"),
    ("language", "inLanguage"),
)


def changed_fields(old: Context, new: Context) -> Iterator[Change]:
    """The values that only one of the versions has; where each has one, it is one change."""
    for subject, key in _FIELDS:
        if old.is_inferred(key) or new.is_inferred(key):
            continue  # What newsld inferred nobody said, and so nobody changed it.
        before, after = _parts(old, key), _parts(new, key)
        lost = [part for meant, part in before.items() if meant not in after]
        came = [part for meant, part in after.items() if meant not in before]
        if len(lost) == len(came) == 1:
            yield _change(subject, key, lost[0], came[0])
        else:
            yield from (_change(subject, key, part, None) for part in lost)
            yield from (_change(subject, key, None, part) for part in came)
    yield from _body(old, new)


def _parts(context: Context, key: str) -> dict[Hashable, Part]:
    """The values of a property by what they mean."""
    found: dict[Hashable, Part] = {}
    for pointer, value in values(context.article, key):
        text = facts.name_of(value) or next(_addresses(value), "")
        if text:
            at = f"{pointer}/name" if f"{pointer}/name" in context.document.evidence else pointer
            found.setdefault(meaning(text), Part(text, region_of(context, at)))
    return found


def _addresses(value: object) -> Iterator[str]:
    for key in ("url", "contentUrl", "@id"):
        node = getattr(value, "node", {})
        if isinstance(node.get(key), str):
            yield node[key]


def _change(subject: Subject, key: str, old: Part | None, new: Part | None) -> Change:
    return Change(
        subject=subject,
        kind="changed" if old and new else "added" if new else "removed",
        property=key,
        old=old.text if old else None,
        new=new.text if new else None,
        old_region=old.region if old else None,
        new_region=new.region if new else None,
    )


def _body(old: Context, new: Context) -> Iterator[Change]:
    """One change for the prose, as counts of paragraphs, where both versions have it and it is other."""
    before, after = (_paragraphs(context) for context in (old, new))
    if before and after and before != after:
        lost = sum((Counter(before) - Counter(after)).values())
        came = sum((Counter(after) - Counter(before)).values())
        parts = [
            Part(f"{count} of {len(several)} paragraphs", region_of(context, "/articleBody"))
            for count, several, context in ((lost, before, old), (came, after, new))
        ]
        yield _change("text", "articleBody", *parts)


def _paragraphs(context: Context) -> list[str]:
    body = facts.first_text(context.article, "articleBody")
    return [plain(part) for part in body.split("\n") if part.strip()]
