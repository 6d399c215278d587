"""From candidates to the values of the article: schema.org names, each value with its evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Any

from newsld import vocabulary
from newsld.assembling.credited import Credited
from newsld.assembling.open_dates import open_date
from newsld.document import Evidence, Finding
from newsld.formats.html import graph, publishing
from newsld.formats.html.clues import Candidate, Ranked
from newsld.formats.html.dates import read_dates_of
from newsld.formats.html.headline import fold, read_headline
from newsld.formats.html.locating import Locator
from newsld.formats.html.people import People, read_people
from newsld.formats.html.view import View
from newsld.formats.html.voices import name_key
from newsld.source import Span
from newsld.text.byline import Credit

Values = dict[str, list[list[Evidence]]]
_MOST = 40
_PROFILE = ("url", "sameAs", "email", "jobTitle", "description")
_OWN = frozenset(
    """headline name author creator editor datePublished dateModified publisher image articleBody text
    keywords articleSection description inLanguage url
    citation comment review aggregateRating potentialAction
    interactionStatistic wordCount isPartOf isAccessibleForFree""".split()
)
"""Properties that are read with care elsewhere, or are no part of the article."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says of its article but for its text: the candidates for each value, the best first."""

    single: Mapping[str, Sequence[Candidate] | Ranked[Candidate]]
    several: Mapping[str, list[Candidate]]
    """A candidate for each value."""
    access: list[tuple[bool, Candidate]]
    sites: list[Candidate]
    people: People
    open_dates: Ranked[Candidate]
    """Dates that are read in two ways."""

    @property
    def is_wanting(self) -> bool:
        """Whether it does not say who wrote the article, or when."""
        return not (self.people.credits and self.single["datePublished"])


def read_said(view: View) -> Said:
    """What the page says; where it says so is not looked for."""
    addresses = publishing.read_url(view)
    sites = publishing.read_sites(view, addresses)
    names = [site.value for site in sites]
    dates = read_dates_of(view)
    return Said(
        {
            "headline": read_headline(view, names),
            "datePublished": dates.published,
            "dateModified": dates.modified,
            "inLanguage": publishing.read_language(view),
            "description": publishing.read_description(view),
            "url": addresses,
        },
        {
            "articleSection": publishing.read_sections(view),
            "keywords": publishing.read_keywords(view),
            "image": _distinct(publishing.read_images(view)),
        },
        publishing.read_access(view),
        sites,
        read_people(view, names),
        dates.open,
    )


Evident = Callable[[Iterable[Candidate]], list[Evidence]]
"""Makes evidence of the candidates for a value: of the best alone, or of each with its place."""


def best_of(found: Iterable[Candidate]) -> list[Evidence]:
    """The best of the candidates, whose place is not looked for: all that the value itself needs."""
    return [Evidence(one.value, one.origin) for one in islice(found, 1)]


def every(locator: Locator, found: Iterable[Candidate]) -> list[Evidence]:
    """All candidates, each once, with their places."""
    return [locator.evidence(one) for one in list(dict.fromkeys(found))[:_MOST]]


def values_of(said: Said, view: View, evident: Evident) -> Values:
    """The values of the article but for its people and its text."""
    values: Values = {key: [evident(found)] for key, found in said.single.items() if found}
    for key, found in said.several.items():
        if found:
            values[key] = [evident([one]) for one in found[:_MOST]]
    if said.access:
        stated = [evident([one])[0]._replace(value=value) for value, one in said.access]
        values["isAccessibleForFree"] = [stated]
    return values | _publishers(view, evident, said.sites) | _kept(view)


def _distinct(found: Iterable[Candidate]) -> list[Candidate]:
    kept: dict[str, Candidate] = {}
    for one in found:
        kept.setdefault(one.value, one)
    return list(kept.values())


def _publishers(view: View, evident: Evident, sites: Sequence[Candidate]) -> Values:
    """The publisher as the markup has it, else by the site's name; the site where it is called otherwise."""
    if not sites:
        return {}
    node = next(
        (value for _, value in view.things("publisher") if isinstance(value, dict) and graph.name_of(value)),
        None,
    )
    name = graph.name_of(node) if node else sites[0].value
    stands = [one._replace(value={"@type": "Organization", "name": one.value}) for one in evident(sites)]
    if node is not None:
        place = next((one for one in stands if one.value["name"] == name), None)
        best = Evidence(plain(node) | {"name": name}, "markup", place.span if place else None, verbatim=False)
        stands = [best, *(one for one in stands if one is not place)]
    values: Values = {"publisher": [stands]}
    if fold(sites[0].value) != fold(name):
        site = evident(sites)[0]
        values["isPartOf"] = [[site._replace(value={"@type": "WebSite", "name": site.value})]]
    return values


def plain(node: Mapping[str, Any]) -> dict[str, Any]:
    """A node of the page's JSON-LD as a node of ours: its types without prefix, no context."""
    kinds = [kind for kind in graph.types(node) if kind in vocabulary.classes()]
    made: dict[str, Any] = {"@type": kinds[0] if len(kinds) == 1 else kinds or "Thing"}
    for key, value in node.items():
        if key in ("@context", "@type", "type"):
            continue
        kept = _plain_value(value)
        if kept is not None:
            made[key] = kept
    return made


def _plain_value(value: Any, depth: int = 0) -> Any:
    if isinstance(value, dict):
        if depth > _DEEPEST:
            return None
        made = {key: _plain_value(inner, depth + 1) for key, inner in value.items() if key != "@context"}
        return {key: inner for key, inner in made.items() if inner is not None} or None
    if isinstance(value, list):
        several = [made for one in value[:_MOST] if (made := _plain_value(one, depth + 1)) is not None]
        return several or None
    return value


_DEEPEST = 12


def _kept(view: View) -> Values:
    """Other properties of schema.org that the article node has, as they stand."""
    if view.article is None:
        return {}
    values: Values = {}
    for key, value in view.article[1].items():
        if key in vocabulary.properties() and key not in _OWN:
            several = value if isinstance(value, list) else [value]
            kept = [made for one in several[:_MOST] if (made := _plain_value(one)) is not None]
            values[key] = [[Evidence(one, "markup", None)] for one in kept]
    kinds = [kind for kind in graph.types(view.article[1]) if kind != "NewsArticle"]
    subtypes = [kind for kind in kinds if vocabulary.is_subclass(kind, "NewsArticle")]
    if subtypes:
        values["@type"] = [[Evidence(kind, "markup")] for kind in ("NewsArticle", *subtypes)]
    return {key: rows for key, rows in values.items() if rows}


def credits_of(said: Said, evident: Evident) -> tuple[Credited, ...]:
    """The people of the page."""
    return tuple(_credited(credit, said.people, evident) for credit in said.people.credits)


def findings_of(said: Said, locator: Locator) -> Iterator[Finding]:
    """A finding for each date that the page writes so that it may be either of two days."""
    for one in dict.fromkeys(said.open_dates):
        found = open_date(one.clue.raw, None)
        if found:
            yield found._replace(span=locator.place(one.clue))


def _credited(credit: Credit, people: People, evident: Evident) -> Credited:
    key = name_key(credit.name)
    evidence = tuple(evident(people.witnesses.get(key, ())))
    span = next((one.span for one in evidence if one.span), None)
    node = people.nodes.get(key, {})
    profile = {
        name: Evidence(node[name], "markup")
        for name in _PROFILE
        if isinstance(node.get(name), str) and node[name]
    }
    if isinstance(node.get("sameAs"), list):
        links = [link for link in node["sameAs"] if isinstance(link, str)]
        if links:
            profile["sameAs"] = Evidence(links, "markup")
    if credit.is_organization:
        profile.pop("jobTitle", None)
    return Credited(credit._replace(span=span or Span(0, 0)), evidence, MappingProxyType(profile))
