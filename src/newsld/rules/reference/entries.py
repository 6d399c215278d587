"""What rules ask of an entry: how it is called, whether it could be read, where it begins."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newsld.checking import Context
from newsld.document import Name, Reference
from newsld.rules.needs import LONG, quoted
from newsld.source import Span
from newsld.text.tokens import fold

AUTHOR_DATE = frozenset({"apa", "apa6", "harvard", "chicago-author-date", "author-date"})


def read(context: Context) -> Iterator[Reference]:
    """The entries of which something was understood."""
    return (
        entry for entry in context.document.references if (entry.author or entry.title) and is_entry(entry)
    )


def is_entry(entry: Reference) -> bool:
    """Whether it stands in a list: a link in the prose names a work too, but only by its address."""
    return entry.style != "link"


_MOST_NAMED = 3


def called(entry: Reference, *, with_others: bool = False) -> str:
    """An entry by its first author and year, in quotation marks: “Shin (2023)”; on request with the other
    authors: “Shin & Cha (2023)”, “Shin et al. (2023)”."""
    names = [name.family or name.literal or name.given for name in entry.author or entry.editor]
    who = names[0] if names else entry.title
    if with_others and len(names) > _MOST_NAMED:
        who = f"{who} et al."
    elif with_others and len(names) > 1:
        who = f"{', '.join(names[:-1])} & {names[-1]}"
    when = f" ({entry.issued[:4]}{entry.year_suffix})" if entry.issued[:4].isdecimal() else ""
    return quoted(f"{quoted(who, 50)[1:-1]}{when}", LONG)


def dated(context: Context, entry: Reference) -> Span | None:
    """The place of an entry's date without its brackets, or of the whole entry."""
    span = entry.spans.get("issued")
    if span is None:
        return entry.span
    text = context.document.source[span]
    inner = text.strip("()[]. ,")
    start = span.start + text.find(inner)
    return Span(start, start + len(inner))


@lru_cache(2048)
def key(text: str) -> str:
    """A text for comparing: case, accents and punctuation aside."""
    return " ".join("".join(char if char.isalnum() else " " for char in fold(text)).split())


def who(name: Name) -> str:
    """What a name is filed under, for comparing."""
    return key(name.family or name.literal or name.given)
