"""Rules about what the publisher says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.nodes import Node, values
from newsld.rules.needs import each, name_of, quoted, whole

_CONTACTS = ("contactPoint", "address", "email", "telephone", "actionableFeedbackPolicy")


def _lacking(context: Context, keys: tuple[str, ...], message: str) -> Iterator[Hit]:
    """A hit for each publisher of which neither it nor the article says any of these."""
    if any(context.article.values(key) for key in keys if key not in ("editor", "employee")):
        return
    for pointer, house in values(context.article, "publisher"):
        if isinstance(house, Node) and not house.is_reference and not any(house.values(key) for key in keys):
            yield Hit(message.format(quoted(name_of(house))), context.place(f"{pointer}/name"))


@rule("PUB002", "publisher-logo-missing", "note", "legacy trust", cure="config")
def publisher_logo_missing(context: Context) -> Iterator[Hit]:
    """The publisher has no logo.

    ## Why it matters
    Google once required it; readers know a paper by it.

    ## How to fix it
    `logo` of `[publisher]` in newsld.toml.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier"}}
    ```
    - 2:50-68: the publisher “The Larnby Courier” has no logo

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier", "logo": "https://larnby.example/logo.png"}}
    ```

    ## Sources
    - <https://schema.org/logo>
    """
    yield from each(context, "PUB002", "the publisher {} has no logo")


@rule("PUB004", "publishing-principles-missing", "note", "trust jti", cure="config")
def publishing_principles_missing(context: Context) -> Iterator[Hit]:
    """No publishing principles or policies are linked.

    ## Why it matters
    Readers may ask by which rules a house works.

    ## How to fix it
    `publishing-principles` of `[publisher]` in newsld.toml, or one of the policies.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier"}}
    ```
    - whole article: no publishing principles are linked

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier", "publishingPrinciples": "https://larnby.example/principles"}}
    ```

    ## Sources
    - <https://schema.org/publishingPrinciples>
    """
    yield from whole(context, "PUB004", "no publishing principles are linked")


@rule("PUB005", "ownership-missing", "note", "trust jti", cure="config")
def ownership_missing(context: Context) -> Iterator[Hit]:
    """Nothing says who owns or pays for the publisher.

    ## Why it matters
    Who pays is the first thing to know of a source.

    ## How to fix it
    `ownership-funding-info` of `[publisher]` in newsld.toml.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier"}}
    ```
    - 2:50-68: nothing says who owns or funds “The Larnby Courier”

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier", "ownershipFundingInfo": "https://larnby.example/owners"}}
    ```

    ## Sources
    - <https://schema.org/ownershipFundingInfo>
    """
    yield from _lacking(
        context, ("ownershipFundingInfo", "parentOrganization"), "nothing says who owns or funds {}"
    )


@rule("PUB006", "corrections-policy-missing", "note", "trust jti", cure="config")
def corrections_policy_missing(context: Context) -> Iterator[Hit]:
    """No corrections policy is linked.

    ## Why it matters
    Readers who find a mistake want to know what happens next.

    ## How to fix it
    `corrections-policy` of `[publisher]` in newsld.toml.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier"}}
    ```
    - 2:50-68: no corrections policy of “The Larnby Courier” is linked

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier", "correctionsPolicy": "https://larnby.example/corrections"}}
    ```

    ## Sources
    - <https://schema.org/correctionsPolicy>
    """
    yield from _lacking(context, ("correctionsPolicy",), "no corrections policy of {} is linked")


@rule("PUB007", "contact-missing", "note", "jti trust", cure="config")
def contact_missing(context: Context) -> Iterator[Hit]:
    """Nothing says how to reach the publisher.

    ## Why it matters
    Whoever is wronged by an article must find somebody to tell.

    ## How to fix it
    `actionable-feedback-policy` of `[publisher]` in newsld.toml, or `contactPoint` in its node.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier"}}
    ```
    - 2:50-68: nothing says how to reach “The Larnby Courier”

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier", "actionableFeedbackPolicy": "https://larnby.example/letters"}}
    ```

    ## Sources
    - <https://schema.org/actionableFeedbackPolicy>
    """
    yield from _lacking(context, _CONTACTS, "nothing says how to reach {}")


@rule("PUB008", "masthead-missing", "note", "jti trust", cure="config")
def masthead_missing(context: Context) -> Iterator[Hit]:
    """No masthead is linked.

    ## Why it matters
    It says who is responsible for the house.

    ## How to fix it
    `masthead` of `[publisher]` in newsld.toml.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier"}}
    ```
    - 2:50-68: no masthead of “The Larnby Courier” is linked

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier", "masthead": "https://larnby.example/masthead"}}
    ```

    ## Sources
    - <https://schema.org/masthead>
    """
    yield from _lacking(context, ("masthead", "editor", "employee"), "no masthead of {} is linked")


@rule("PUB009", "publisher-identifier-missing", "note", "fair jti", cure="config")
def publisher_identifier_missing(context: Context) -> Iterator[Hit]:
    """The publisher has no identifier and no legal name.

    ## Why it matters
    Names of papers are shared, and change with owners.

    ## How to fix it
    `identifier` or `legal-name` of `[publisher]` in newsld.toml.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier"}}
    ```
    - 2:50-68: the publisher “The Larnby Courier” has no identifier or legal name

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Larnby Courier", "legalName": "Courier Ltd"}}
    ```

    ## Sources
    - <https://schema.org/legalName>
    """
    yield from each(context, "PUB009", "the publisher {} has no identifier or legal name")


RULES = (
    publisher_logo_missing,
    publishing_principles_missing,
    ownership_missing,
    corrections_policy_missing,
    contact_missing,
    masthead_missing,
    publisher_identifier_missing,
)
