"""Claims as they are published: with words, a speaker, and a place they were made at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.rules.needs import at, each, of_class, quoted, text_of

_PRONOUNS = {
    "en": "he she it they we you i this that these those his her its their",
    "de": "er sie es wir ihr ich dies dieser diese dieses",
    "fr": "il elle ils elles nous vous je ce cela ceci",
    "es": "él ella ellos ellas nosotros esto eso",
    "it": "egli lui lei loro noi questo",
    "pt": "ele ela eles elas",
}
"""By language: what is a pronoun in one (French “je”) is another word elsewhere (German “je”)."""


def _pronouns(context: Context) -> frozenset[str]:
    """Those of the article's language; of English where it names none."""
    language = str(next(iter(context.article.values("inLanguage")), "en"))[:2].lower()
    return frozenset(_PRONOUNS.get(language, "").split())


@rule("CLM008", "claim-text-empty", "error", "base")
def claim_text_empty(context: Context) -> Iterator[Hit]:
    """A Claim has neither text nor name.

    ## Why it matters
    Somebody is said to claim nothing.

    ## How to fix it
    Put the words of the claim into `text`, or take the node out.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "mentions": {"@type": "Claim", "author": {"@type": "Person", "name": "Tom Quill"}}}
    ```
    - 2:14-84: a Claim has neither text nor name

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "mentions": {"@type": "Claim", "text": "Fees rise.", "author": {"@type": "Person", "name": "Tom Quill"}}}
    ```

    ## Sources
    - <https://schema.org/Claim>
    """
    for lack in context.missing.get("CLM008", ()):
        around, _, last = lack.pointer.rpartition("/")
        # What a review looks at has its words in the review.
        if last == "itemReviewed" and text_of(at(context.article, around), "claimReviewed"):
            continue
        yield Hit("a Claim has neither text nor name", context.place(lack.pointer))


@rule("CLM009", "claimant-missing", "warning", "factcheck newsroom")
def claimant_missing(context: Context) -> Iterator[Hit]:
    """Nobody is named as making a claim.

    ## Why it matters
    A claim without a speaker reads as the paper's own.

    ## How to fix it
    Name the speaker in the Claim's `author`; schema.org has no `claimant`.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "mentions": {"@type": "Claim", "name": "Fees will rise", "text": "Fees will rise."}}
    ```
    - 2:42-56: nobody is named as claiming “Fees will rise”

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "mentions": {"@type": "Claim", "text": "Fees rise.", "author": {"@type": "Person", "name": "Tom Quill"}}}
    ```

    ## Sources
    - <https://schema.org/Claim>
    """
    yield from each(context, "CLM009", "nobody is named as claiming {}")


@rule("CLM016", "claim-not-self-contained", "warning", "base")
def claim_not_self_contained(context: Context) -> Iterator[Hit]:
    """A published Claim cannot be understood by itself.

    ## Why it matters
    A Claim travels without its article. “It is false” then says nothing, and may be pinned on the wrong thing.

    ## How to fix it
    Choose words of the text that stand by themselves, or write an editor's sentence.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "mentions": {"@type": "Claim", "text": "They will rise.", "author": {"@type": "Person", "name": "Tom Quill"}}}
    ```
    - 2:42-57: the claim “They will rise.” begins with “They”, which nobody can resolve outside the article

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "mentions": {"@type": "Claim", "text": "Fees will rise.", "author": {"@type": "Person", "name": "Tom Quill"}}}
    ```
    """
    pronouns = _pronouns(context)
    for pointer, thing in of_class(context, "Claim"):
        words = re.findall(r"[^\W_]+", text_of(thing, "text")[:200])
        if words and words[0].casefold() in pronouns:
            message = f"the claim {quoted(text_of(thing, 'text'))} begins with {quoted(words[0])}"
            yield Hit(
                f"{message}, which nobody can resolve outside the article", context.place(f"{pointer}/text")
            )
        elif words and len(words) < 2:
            message = f"the claim {quoted(text_of(thing, 'text'))} is no sentence"
            yield Hit(message, context.place(f"{pointer}/text"))


@rule("CLM012", "claim-unsupported", "warning", "trust factcheck")
def claim_unsupported(context: Context) -> Iterator[Hit]:
    """Nothing says where a claim was made or what it rests on.

    ## Why it matters
    Whoever wants to check it does not know where to look.

    ## How to fix it
    Name the work it stands in as `appearance`, or what it rests on as `citation` or `isBasedOn`.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "mentions": {"@type": "Claim", "name": "Fees will rise", "author": {"@type": "Person", "name": "Tom Quill"}}}
    ```
    - 2:42-56: nothing says where “Fees will rise” was claimed

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "mentions": {"@type": "Claim", "name": "Fees will rise", "appearance": {"@id": "https://larnby.example/board"}}}
    ```

    ## Sources
    - <https://schema.org/Claim>, <https://schema.org/appearance>
    """
    yield from each(context, "CLM012", "nothing says where {} was claimed")


RULES = (claim_text_empty, claimant_missing, claim_not_self_contained, claim_unsupported)
