"""Profiles: sets of rules by what they are for, each with the requirement it follows and as of when."""

from __future__ import annotations

from typing import NamedTuple


class Profile(NamedTuple):
    """A profile: its name, what it is for, the date of the requirement it follows, and where that stands."""

    name: str
    about: str
    date: str
    source: str


PROFILES = (
    Profile(
        "base",
        "what no article should be published with; always in",
        "2026-11",
        "https://schema.org/NewsArticle",
    ),
    Profile(
        "newsroom",
        "what a newsroom expects of its own articles; the default",
        "2026-11",
        "https://schema.org/NewsArticle",
    ),
    Profile(
        "google",
        "Article structured data of Google Search: nothing is required, this is what it recommends",
        "2025-12",
        "https://developers.google.com/search/docs/appearance/structured-data/article",
    ),
    Profile(
        "schema",
        "every node satisfies the published JSON Schema of its type",
        "30.0",
        "https://schema.org/docs/releases.html",
    ),
    Profile(
        "apa",
        "reference lists in APA style",
        "7th edition, 2020",
        "https://apastyle.apa.org/style-grammar-guidelines/references",
    ),
    Profile(
        "trust", "the Trust Project's indicators", "2024", "https://thetrustproject.org/trust-indicators/"
    ),
    Profile(
        "jti",
        "Journalism Trust Initiative, CWA 17493",
        "2019",
        "https://www.cencenelec.eu/media/CEN-CENELEC/CWAs/RI/cwa17493_2019.pdf",
    ),
    Profile(
        "fair",
        "findable, accessible, interoperable, reusable",
        "2016",
        "https://doi.org/10.1038/sdata.2016.18",
    ),
    Profile(
        "factcheck",
        "claims and their reviews; advisory, since Google is phasing their display out",
        "2025-06",
        "https://developers.google.com/search/docs/appearance/structured-data/factcheck",
    ),
    Profile("opengraph", "what a shared link shows", "2014", "https://ogp.me/"),
    Profile(
        "scholar",
        "the tags Google Scholar indexes",
        "2024",
        "https://scholar.google.com/intl/en/scholar/inclusion.html",
    ),
    Profile("ninjs", "IPTC ninjs", "3.1", "https://iptc.org/standards/ninjs/"),
    Profile(
        "newssitemap",
        "Google's news sitemaps",
        "2025-12",
        "https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap",
    ),
    Profile("legacy", "what Google once asked for", "2022", "https://developers.google.com/search/updates"),
    Profile("style", "matters of style", "2026-11", "https://newsld.org/"),
    Profile(
        "strict", "terms that schema.org may still change", "30.0", "https://schema.org/docs/howwework.html"
    ),
)
"""The built-in profiles. ``house`` is the configuration's own."""

HOUSE = "house"
