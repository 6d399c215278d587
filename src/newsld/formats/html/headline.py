"""The headline: the heading that the metadata confirm, without kicker, menu and name of the site."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from newsld.formats.html.clues import Candidate, attribute, markup, meta, text
from newsld.formats.html.graph import clean
from newsld.formats.html.tree import Element, text_of
from newsld.formats.html.view import View

_JOINT = re.compile(r"\s+[|•·»›–—-]\s+|\s*\|\s*|\s+::\s+|\s+:\s+|\s*[｜_]\s*|\s[-–—]+(?=\S)")
_MOST_HEADINGS = 12
_WORD = re.compile(r"\w+")
_QUOTES = str.maketrans("‘’‚‛´`“”„‟«»–—‒−", "''''''\"\"\"\"\"\"----")


def read_headline(view: View, sites: Sequence[str]) -> list[Candidate]:
    """The candidates for the headline, the best first."""
    claims = list(_claims(view, sites))
    shown = [text(words) for words in _shown(view)]
    best = _confirmed(shown, claims)
    if best is None and claims:
        best = claims[0]
    elif best is None and shown:
        best = shown[0]
    if best is None:
        return []
    rest = [one for one in (*shown[:3], *claims) if one is not best]
    return [best, *sorted(rest, key=lambda one: fold(one.value) != fold(best.value))]


def fold(words: str) -> str:
    """For comparing titles: case, quotation marks, dashes and white space do not count."""
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


def without_site(title: str, sites: Sequence[str]) -> str:
    """A title without the site's name, before or behind it."""
    names = {_bare(site) for site in sites if site}
    while True:
        joints = list(_JOINT.finditer(title))
        if not joints:
            return title
        head, tail = title[: joints[-1].start()].strip(), title[joints[-1].end() :].strip()
        if head and _bare(tail) in names:
            title = head
            continue
        first, rest = title[: joints[0].start()].strip(), title[joints[0].end() :].strip()
        if rest and _bare(first) in names:
            title = rest
            continue
        return title


def _bare(name: str) -> str:
    """A name for comparing: without article, ending of a domain and signs."""
    folded = re.sub(
        r"^(?:www\.|the |der |die |das |le |la |el |il )|\.(?:com|net|org|de|fr|es|it|co\.uk|at|ch|nl|info)$",
        "",
        fold(name),
    )
    return re.sub(r"[^\w]+", "", folded)


def _shown(view: View) -> Iterator[str]:
    """The headings of the page, each followed by its parts, where a kicker may be one of them."""
    headings = [h for h in view.page.headings if not _is_of_page(h)][:_MOST_HEADINGS]
    for heading in headings:
        whole = text_of(heading)
        if whole:
            yield whole
        children = [child for child in heading.iter() if child is not heading]
        for child in children[:6]:
            part = text_of(child)
            if part and part != whole:
                yield part
                rest = " ".join(whole.removeprefix(part).split()).lstrip(":|-–—/• ")
                if rest and whole.startswith(part):
                    yield rest


def _is_of_page(heading: Element) -> bool:
    return any(parent.tag in ("nav", "footer", "aside") for parent in heading.iterancestors())


def _confirmed(shown: Sequence[Candidate], claims: Sequence[Candidate]) -> Candidate | None:
    """The heading that metadata repeat: letter for letter, else with little left over on either side."""
    folded = [fold(claim.value) for claim in claims]
    for one in shown:
        if fold(one.value) in folded:
            return one
    scored = [(_likeness(fold(one.value), claim), -n, one) for n, one in enumerate(shown) for claim in folded]
    best = max(scored, key=lambda row: row[:2], default=None)
    return best[2] if best and best[0] >= _ENOUGH else None


_ENOUGH = 0.5


def _likeness(shown: str, claim: str) -> float:
    """Shared words, as a share of all; 0 for headings of a single word that only stand in the claim."""
    one, other = set(_WORD.findall(shown)), set(_WORD.findall(claim))
    if not one or not other or len(one) == 1:
        return 0.0
    return len(one & other) / len(one | other)
