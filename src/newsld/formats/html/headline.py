"""The headline: the heading that the metadata confirm, without kicker, menu and name of the site."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from newsld.formats.html.clues import Candidate, attribute, markup, meta, text
from newsld.formats.html.graph import clean
from newsld.formats.html.tree import Element, text_of
from newsld.formats.html.view import View

_JOINT = re.compile(
    r"\s+[|•·»›–—-]\s+|\s*\|\s*|\s+::\s+|\s+:\s+|\s*[｜_]\s*|\s[-–—]+(?=\S)|(?<=[\u3040-\u9fff！？」])[-_－](?=[\u3040-\u9fff])"
)
_SIGN = re.compile("[|•·»›–—:｜_－-]")
"""One of these is in each joint."""
_KICKER = re.compile(
    r"kicker|overline|over-line|dachzeile|topline|eyebrow|supertitle|suptitle|spitzmarke|rubri|overtitle|pretitle"
    r"|pre-title|headline-?prefix|headline-?label|surtitle|antetitulo|occhiello|sr-only|screen-?reader"
    r"|visually-?hidden|section-?name|badge|flag"
)
_MOST_HEADINGS = 12
LONGEST = 500
"""No title is longer than this many code points."""
_WORD = re.compile(r"\w+")
_QUOTES = str.maketrans("‘’‚‛´`“”„‟«»–—‒−", "''''''\"\"\"\"\"\"----")


def read_headline(view: View, sites: Sequence[str]) -> list[Candidate]:
    """The candidates for the headline, the best first."""
    claims = list(_claims(view, sites))
    shown = [text(words) for words in _shown(view)]
    below = (text(words) for part in view.page.subheadings[:8] if (words := text_of(part.element)))
    best = _confirmed(shown, below, claims, {_bare(site) for site in sites})
    if best is None and claims:
        is_title = claims[0].clue.raw == view.page.title
        own = without_site(_own_part(claims[0].value, view.shown), sites) if is_title else claims[0].value
        best = claims[0]._replace(value=own)
    elif best is None and shown:
        best = shown[0]
    if best is None:
        return []
    rest = [one for one in (*shown[:3], *claims) if one is not best]
    return [best, *sorted(rest, key=lambda one: fold(one.value) != fold(best.value))]


def fold(words: str) -> str:
    """For comparing titles: case, quotation marks, dashes and white space do not count."""
    if words.isascii():
        return " ".join(words.replace("`", "'").lower().split())
    return " ".join(unicodedata.normalize("NFKC", words).translate(_QUOTES).casefold().split())


def _claims(view: View, sites: Sequence[str]) -> Iterator[Candidate]:
    """What the metadata call the page, without the name of the site."""
    rows: list[Candidate] = []
    if view.article is not None:
        number, node = view.article
        for key in ("headline", "name"):
            value = node.get(key)
            if isinstance(value, str) and value.strip():
                rows.append(markup(clean(value), value, key, number))
    for element in view.page.items.get("headline", ())[:2]:
        words = element.get("content") or ""
        rows.append(attribute(clean(words), words, element.tag) if words else text(text_of(element)))
    rows.extend(meta(clean(one.content), one.content) for one in view.page.named("headline"))
    if view.page.title:
        rows.append(text(view.page.title))
    for row in rows:
        if row.value:
            yield row._replace(value=without_site(row.value, sites))


def joints(title: str) -> list[re.Match[str]]:
    """The marks at which a title may be put together; none in a text that is too long for a title."""
    may_be_joined = len(title) <= LONGEST and _SIGN.search(title) is not None
    return list(_JOINT.finditer(title)) if may_be_joined else []


def without_site(title: str, sites: Sequence[str]) -> str:
    """A title without the site's name, before or behind it."""
    names = {_bare(site) for site in sites if site}
    while True:
        found = joints(title)
        if not found:
            return title
        head, tail = title[: found[-1].start()].strip(), title[found[-1].end() :].strip()
        if head and _bare(tail) in names:
            title = head
            continue
        first, rest = title[: found[0].start()].strip(), title[found[0].end() :].strip()
        if rest and _bare(first) in names:
            title = rest
            continue
        return title


def _bare(name: str) -> str:
    """A name for comparing: without article, ending of a domain and signs."""
    return _NO_LETTERS.sub("", _AROUND_NAMES.sub("", fold(name)))


_AROUND_NAMES = re.compile(
    r"^(?:www\.|the |der |die |das |le |la |el |il )|\.(?:com|net|org|de|fr|es|it|co\.uk|at|ch|nl|info)$"
)
_NO_LETTERS = re.compile(r"[^\w]+")


def _shown(view: View) -> Iterator[str]:
    """The headings of the page, each followed by its parts, where a kicker may be one of them."""
    headings = [h.element for h in view.page.headings[:_MOST_HEADINGS] if not _is_of_page(h.element)]
    for heading in headings:
        kicker = next((child for child in heading.iter() if child is not heading and _is_kicker(child)), None)
        whole = text_of(heading).rstrip("¶ ")
        if kicker is not None and (rest := _without(whole, text_of(kicker))):
            yield rest
            continue
        if whole:
            yield whole
        for child in [child for child in heading.iter() if child is not heading][:6]:
            part = text_of(child)
            if part and part != whole:
                yield part
                if rest := _without(whole, part):
                    yield rest


def _without(whole: str, part: str) -> str:
    """A heading without its first part and the mark behind it; "" where it does not begin with the part."""
    if not part or not whole.startswith(part):
        return ""
    return whole[len(part) :].lstrip(":|-–—/•· ")


def _is_kicker(element: Element) -> bool:
    """Whether an element in a heading says that it is no part of the headline."""
    return _KICKER.search((element.get("class") or "").lower()) is not None


def _is_of_page(heading: Element) -> bool:
    return any(parent.tag in ("nav", "footer", "aside") for parent in heading.iterancestors())


def _confirmed(
    shown: Sequence[Candidate], below: Iterable[Candidate], claims: Sequence[Candidate], sites: set[str]
) -> Candidate | None:
    """The heading that metadata repeat: letter for letter, as a part, else with little left over."""
    folded = [fold(claim.value) for claim in claims]
    for one in shown:
        if fold(one.value) in folded:
            return one
    parts = {part for claim in folded for part in _parts(claim)}
    held = [one for one in (*shown, *below) if fold(one.value) in parts and _bare(one.value) not in sites]
    longest = max(held, key=lambda one: len(one.value), default=None)
    if longest is not None and len(longest.value) >= _LEAST_PART:
        return _behind_kicker(longest, shown)
    scored = [(_likeness(fold(one.value), claim), -n, one) for n, one in enumerate(shown) for claim in folded]
    best = max(scored, key=lambda row: row[:2], default=None)
    return best[2] if best and best[0] >= _ENOUGH else None


def _behind_kicker(part: Candidate, shown: Sequence[Candidate]) -> Candidate:
    """A part that a longer heading begins with is its kicker: what stands behind it is the headline."""
    rests = [one for one in shown if any(other.value == f"{part.value} {one.value}" for other in shown)]
    return rests[0] if rests else part


def _own_part(title: str, heading: str) -> str:
    """The part of a page's title that names the article: the first one, but the last where the title leads
    from the site downwards (Site » Archive » Article)."""
    found = joints(title)
    if not found:
        return title
    if "»" in found[-1][0] or "›" in found[-1][0] or fold(title[: found[0].start()]) == fold(heading):
        return title[found[-1].end() :].strip()
    end = found[0] if "_" in found[0][0] else found[-1]
    return title[: end.start()].strip() if len(title) - end.end() < end.start() else title


def _parts(claim: str) -> Iterator[str]:
    """What stands before and behind each joint of a title: one side may be the headline."""
    for joint in joints(claim)[:6]:
        yield claim[: joint.start()].strip()
        yield claim[joint.end() :].strip()


_ENOUGH = 0.5
_LEAST_PART = 8


def _likeness(shown: str, claim: str) -> float:
    """Shared words, as a share of all; 0 for headings of a single word that only stand in the claim."""
    one, other = set(_WORD.findall(shown)), set(_WORD.findall(claim))
    if not one or not other or len(one) == 1:
        return 0.0
    return len(one & other) / len(one | other)
