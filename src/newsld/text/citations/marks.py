"""Putting a mark together from the works it names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsld.document import CitedWork, InTextCitation, Resolution
from newsld.source import Span
from newsld.text.citations.forms import Mention
from newsld.text.citations.naming import split_names
from newsld.text.citations.shelf import Match
from newsld.text.languages import phrases
from newsld.text.tokens import fold


def cited_work(mention: Mention, match: Match) -> CitedWork:
    """A mention with what it was found to mean; a private talk is in no list, so nothing is amiss with it."""
    if name := private_name(mention.names):
        return CitedWork(names=(name,), year=mention.year, span=mention.span)
    return CitedWork(
        names=split_names(mention.names),
        year=mention.year + mention.suffix if mention.year != "n.d." else mention.year,
        locator=mention.locator,
        abbreviation=mention.abbreviation,
        span=mention.span,
        reference=match.bound,
        resolution=match.resolution,
        candidates=match.indexes if match.resolution != "resolved" else (),
    )


@lru_cache(1024)
def private_name(names: str) -> str:
    """Whose word it is, if it is one that no list holds: (T. Adair, personal communication, May 4, 2017).

    https://apastyle.apa.org/style-grammar-guidelines/citations/personal-communications
    """
    folded, private = fold(names), phrases("citation.private")
    if not any(map(folded.__contains__, private)):
        return ""
    return names[: max(map(folded.find, private))].strip(" ,")


def _meant(work: CitedWork) -> tuple[int, ...]:
    """The references a work points to: all it may mean where it is ambiguous, and the resolution says so."""
    if work.resolution == "ambiguous":
        return work.candidates
    return () if work.reference is None else (work.reference,)


def make_mark(
    text: str, span: Span, works: Sequence[CitedWork], originals: Sequence[int] = ()
) -> InTextCitation:
    """The mark of some works. ``originals`` are the indexes of works named at second hand, which need not
    stand in the list: (Freud, 1923, as cited in Gay, 1989)."""
    bound = [index for work in works for index in _meant(work)]
    candidates = [index for work in works for index in work.candidates]
    resolution: Resolution = "resolved"
    for n, work in enumerate(works):
        if work.resolution != "resolved" and not (n in originals and work.resolution == "unresolved"):
            resolution = work.resolution
            break
    return InTextCitation(
        text=text[span.start : span.end],
        span=span,
        references=tuple(dict.fromkeys(bound)),
        resolution=resolution,
        candidates=tuple(dict.fromkeys(candidates)),
        works=tuple(works),
    )


def moved(mark: InTextCitation, span: Span) -> InTextCitation:
    """The mark as it stands once more in the text, at ``span``."""
    offset = span.start - mark.span.start if mark.span is not None else 0
    works = tuple([work._replace(span=work.span and work.span.shift(offset)) for work in mark.works])
    return mark._replace(span=span, works=works)
