"""Two words with no comma where family names stand first: ``Coast Channel. (2023, May 6). Title. YouTube``.

A given name that is known tells a person, as do the other persons of the list; the source or the link tells
a body, a channel or a show. Where nothing tells, the reading is doubtful.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsld.document import Name
from newsld.source import Span
from newsld.text import languages, lexicon
from newsld.text.names import eastern_order
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.fields.heads import Reading, doubted
from newsld.text.references.scanners import publishing
from newsld.text.references.scanners.authors import Authors
from newsld.text.references.scanners.bodies import literal
from newsld.text.references.sources.likeness import of_host

_FAMILY_FIRST = frozenset(("apa", "harvard", "chicago-author-date", "mla", "numeric", "science"))
_PLATFORMS = frozenset(("platform", "video", "podcast"))
_LATIN, _TOLD = "\u024f", 0.97
_IN_ORDER, _INVERTED = "in order", "inverted"


def with_bare_names(readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings, two words in the author's place read as a body's name where that is told; doubtful where
    neither that nor a person is."""
    bare = {
        number: name
        for number, (entry, draft) in enumerate(readings)
        if entry
        and draft
        and draft.authors
        and not draft.authors.inverted
        and draft.style in _FAMILY_FIRST
        and (name := _bare(entry, draft.authors.names))
        and not _is_person(name)
    }
    if not bare:
        return readings
    others = [one for number, one in enumerate(readings) if number not in bare]
    orders = [order for entry, draft in others if entry and draft and (order := _order(entry, draft))]
    in_order = orders.count(_IN_ORDER) > len(orders) / 2
    listed = {_short(name) for _, draft in others if draft and draft.authors for name in draft.authors.names}
    return [
        (entry, _settled(entry, draft, bare[number], in_order=in_order))
        if number in bare and entry and draft and _short(bare[number]) not in listed
        else (entry, draft)
        for number, (entry, draft) in enumerate(readings)
    ]


def _order(entry: Entry, draft: Draft) -> str:
    """Whether the first person of an entry begins with given or family names; "" where none is told."""
    first = draft.authors.names[0] if draft.authors else None
    if first is None or not first.given or first.span is None:
        return ""
    return _IN_ORDER if entry.text.startswith(first.given, first.span.start) else _INVERTED


def _bare(entry: Entry, names: Sequence[Name]) -> Name | None:
    """The only author, if its two words stand in order where family names stand first; two family names with
    “&” between them as one, without a given name."""
    first, *others = names
    if first.literal or first.span is None or " " in f"{first.given}{first.family}":
        return None
    if not others:
        return first if first.given and first.family[:1] <= _LATIN else None
    second = others[0]
    is_pair = len(others) == 1 and not (first.given or second.given or second.literal)
    if not is_pair or second.span is None or entry.text[first.span.end : second.span.start] != " & ":
        return None
    return Name(family=f"{first.family} & {second.family}", span=Span(first.span.start, second.span.end))


def _is_person(name: Name) -> bool:
    """Whether the given name is a known one or an initial, or one word a family name that stands first."""
    words = name.given, name.family
    return (
        "." in name.given.removesuffix(".")
        or len(name.given.rstrip(".")) == 1
        or name.given.casefold() in languages.given()
        or eastern_order([name.family, name.given])
        or eastern_order(list(words))
    )


def _short(name: Name) -> tuple[str, str]:
    return name.family.casefold(), name.given[:1].casefold()


def _settled(entry: Entry, draft: Draft, name: Name, *, in_order: bool) -> Draft:
    """The draft with a body's name if the source or the link has it, or on a platform; ``in_order`` says that
    persons of the list look alike."""
    if name.span is None:
        return draft
    said = entry.text[slice(*name.span)].rstrip(". ")
    is_channel = said.casefold().rpartition(" ")[2] in publishing.words("channel")
    on_platform = _is_on_platform(entry, draft) and name.family.casefold() not in languages.given()
    is_sure = _is_told(entry, draft, said) or (on_platform and is_channel)
    if not (is_sure or on_platform):
        return draft if in_order else doubted(draft)
    if in_order and not is_sure:
        return doubted(draft)
    body = literal(said, Span(name.span.start, name.span.start + len(said)))
    settled = draft._replace(authors=Authors((body,), _TOLD))
    return settled if is_sure else doubted(settled)


def _is_told(entry: Entry, draft: Draft, name: str) -> bool:
    """Whether the source or the link has the name too, as those of channels and sites have."""
    source = draft.source
    named = [entry.text[slice(*place)] for place in (source.container, source.publisher) if place]
    if lexicon.key(name) in map(lexicon.key, named) or (entry.host and of_host(name, entry.host)):
        return True
    return _letters(name) in map(_letters, entry.links.url.split("/"))


def _is_on_platform(entry: Entry, draft: Draft) -> bool:
    """Whether what anybody may put online is the source: YouTube."""
    place = draft.source.container or draft.source.publisher
    outlet = lexicon.outlets().get(lexicon.key(entry.text[slice(*place)])) if place else entry.host_outlet
    return outlet is not None and outlet.kind in _PLATFORMS


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
