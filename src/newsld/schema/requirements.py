"""What complete metadata must say of an article, its people, its publisher, its references and claims.

One table, shared: the SHACL shapes are made from it, ``missing`` evaluates it, and rules take their codes,
levels and profiles from it. Where a requirement is met in more than one way, ``met_by`` lists the ways in
the notation of SPARQL property paths (https://www.w3.org/TR/sparql11-query/#propertypaths):
``author|publisher/noBylinesPolicy``. The way ``@id`` means an IRI of the web as the node's own name.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from newsld.nodes import Node

Level = Literal["error", "warning", "note"]
Scope = Literal["article", "author", "editor", "publisher", "citation", "claim", "review"]

SCOPES: dict[Scope, str] = {"article": "Article", "claim": "Claim", "review": "ClaimReview"}
"""Scopes that are classes of nodes; every other one is the values of that property of an article."""

POINTING_ELSEWHERE = (
    "about",
    "citation",
    "hasPart",
    "isBasedOn",
    "itemReviewed",
    "liveBlogUpdate",
    "mentions",
    "sharedContent",
    "subjectOf",
)
"""An Article that is the value of one of these is cited, or a part, and not asked to be complete."""


class Requirement(NamedTuple):
    """A row: which rule it belongs to, which nodes it is asked of, and what meets it.

    It is asked of the nodes of a ``scope`` that have a type: of those in one of the classes ``only_for``,
    or below one, where it names any, and of none in ``not_for``. It is met where a path of ``met_by`` leads
    to a value that is not blank, or where the node is in the class ``must_be``.
    """

    code: str
    name: str
    scope: Scope
    level: Level
    profiles: tuple[str, ...]
    message: str
    met_by: str = ""
    must_be: str = ""
    only_for: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()

    @property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """The paths of ``met_by``, each the properties to follow one after the other."""
        return _ways(self.met_by)

    @property
    def key(self) -> str:
        """A name of its own, also where a code has several rows: ``CLM013-url``."""
        return f"{self.code}-{self.ways[0][0] if self.ways else self.must_be}"


@cache
def _ways(met_by: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(way.split("/")) for way in met_by.split("|") if way)


class Missing(NamedTuple):
    """A requirement a node does not meet, with the JSON Pointer to the node in the data of the thing."""

    requirement: Requirement
    pointer: str


# fmt: off
REQUIREMENTS = (
    Requirement("ART001", "headline-missing", "article", "error", ("base",),
                "the article has no headline", "headline|name"),
    Requirement("ART006", "body-missing", "article", "error", ("base",),
                "the article has no text", "articleBody|text", not_for=("LiveBlogPosting",)),
    Requirement("ART007", "language-missing", "article", "warning", ("base",),
                "the article names no language", "inLanguage"),
    Requirement("ART008", "section-missing", "article", "note", ("newsroom", "opengraph"),
                "the article names no section", "articleSection"),
    Requirement("ART010", "description-missing", "article", "note", ("opengraph", "newsroom"),
                "the article has no description", "description|abstract"),
    Requirement("ART011", "image-missing", "article", "warning", ("google", "opengraph"),
                "the article has no image", "image"),
    Requirement("ART016", "license-missing", "article", "note", ("fair", "ninjs"),
                "the article names no licence or copyright",
                "license|usageInfo|copyrightHolder|copyrightNotice"),
    Requirement("AUT001", "author-missing", "article", "error", ("base",),
                "the article names no author", "author|publisher/noBylinesPolicy"),
    Requirement("AUT008", "author-url-missing", "author", "warning", ("google", "trust"),
                "the author has no url or sameAs", "url|sameAs"),
    Requirement("AUT009", "author-identifier-missing", "author", "note", ("fair", "scholar"),
                "the author has no identifier", "identifier|sameAs|@id"),
    Requirement("AUT010", "author-affiliation-missing", "author", "note", ("trust", "jti"),
                "the author has no affiliation or job title", "affiliation|worksFor|jobTitle",
                only_for=("Person",)),
    Requirement("AUT014", "author-details-missing", "author", "note", ("trust",),
                "nothing is said of what the author knows",
                "description|knowsAbout|knowsLanguage|homeLocation|workLocation", only_for=("Person",)),
    Requirement("EDT001", "editor-missing", "article", "warning", ("newsroom", "jti"),
                "the article names no editor", "editor"),
    Requirement("EDT002", "editor-not-person", "editor", "warning", ("base",),
                "the editor is no Person, as schema.org asks", must_be="Person"),
    Requirement("EDT006", "editor-identifier-missing", "editor", "note", ("trust", "fair"),
                "the editor has no url or identifier", "url|identifier|sameAs|@id"),
    Requirement("REF002", "reference-author-missing", "citation", "warning", ("base",),
                "the reference names no author", "author|creator|editor|contributor",
                not_for=("Legislation",)),
    Requirement("REF003", "reference-date-missing", "citation", "warning", ("base",),
                "the reference has no date",
                "datePublished|dateCreated|dateModified|copyrightYear|legislationDate|temporalCoverage"),
    Requirement("REF004", "reference-title-missing", "citation", "error", ("base",),
                "the reference has no title", "name|headline|description"),
    Requirement("REF005", "reference-source-missing", "citation", "warning", ("base",),
                "the reference names no container, publisher or link",
                "isPartOf|publisher|provider|partOfSeries|url|sameAs|identifier|isbn|issn"
                "|legislationIdentifier|@id"),
    Requirement("REF006", "reference-url-missing", "citation", "warning", ("base",),
                "the reference has no link, DOI or print locator",
                "url|sameAs|identifier|archivedAt|pageStart|pagination|printPage|printEdition|bookEdition"
                "|volumeNumber|isPartOf/volumeNumber|isPartOf/issueNumber|isPartOf/isPartOf/volumeNumber|@id",
                only_for=("Article", "WebPage")),
    Requirement("PUB001", "publisher-missing", "article", "error",
                ("newsroom", "trust", "jti", "newssitemap"),
                "the article names no publisher", "publisher"),
    Requirement("PUB002", "publisher-logo-missing", "publisher", "note", ("legacy", "trust"),
                "the publisher has no logo", "logo|image"),
    Requirement("PUB003", "publisher-url-missing", "publisher", "warning", ("newsroom", "trust"),
                "the publisher has no url or sameAs", "url|sameAs"),
    Requirement("PUB004", "publishing-principles-missing", "article", "note", ("trust", "jti"),
                "no publishing principles are linked",
                "publishingPrinciples|publisher/publishingPrinciples|publisher/ethicsPolicy"
                "|publisher/correctionsPolicy|publisher/masthead|publisher/verificationFactCheckingPolicy"
                "|publisher/ownershipFundingInfo"),
    Requirement("PUB009", "publisher-identifier-missing", "publisher", "note", ("fair", "jti"),
                "the publisher has no identifier or legal name", "identifier|legalName|leiCode"),
    Requirement("DAT001", "publication-date-missing", "article", "error", ("base",),
                "the article has no date of publication", "datePublished"),
    Requirement("DAT002", "modification-date-missing", "article", "note", ("google", "trust"),
                "the article has no date of modification", "dateModified"),
    Requirement("LNK001", "article-url-missing", "article", "warning",
                ("newsroom", "google", "opengraph", "ninjs"),
                "the article has no URL", "url|mainEntityOfPage|@id"),
    Requirement("CLM008", "claim-text-empty", "claim", "error", ("base",),
                "the claim has no text", "text|name"),
    Requirement("CLM009", "claimant-missing", "claim", "warning", ("factcheck", "newsroom"),
                "nobody is named as making the claim", "author"),
    Requirement("CLM012", "claim-unsupported", "claim", "warning", ("trust", "factcheck"),
                "nothing says where the claim appears", "citation|isBasedOn|appearance|firstAppearance"),
    Requirement("CLM013", "review-incomplete", "review", "error", ("factcheck",),
                "the review does not say which claim", "claimReviewed"),
    Requirement("CLM013", "review-incomplete", "review", "error", ("factcheck",),
                "the review has no rating", "reviewRating"),
    Requirement("CLM013", "review-incomplete", "review", "error", ("factcheck",),
                "the review has no url", "url"),
)
# fmt: on
"""Every requirement, in the order of their codes' families."""


def missing(things: Node | Iterable[Node]) -> list[Missing]:
    """What the things, and those nested in them, lack: node by node as they stand, then in table order.

    Nodes of one ``@id`` count as one, described wherever they stand; what has no type is not asked. Pointers
    are into the data of the thing, or, where several are given, into the array of them.
    """
    from newsld.schema.completeness import evaluate

    return evaluate(things)
