"""What stands in headlines and titles and should not, and what the metadata says of the body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.rules.article.optional import is_gated
from newsld.rules.markup.edits import in_place
from newsld.rules.needs import labels_with, quoted, text_of
from newsld.source import Span
from newsld.text.patterns import pattern

# A tag, an entity, Markdown's emphasis and links.
_MARKUP = pattern(
    r"</?[a-zA-Z][^<>]{0,200}>|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});"
    r"|\*\*[^*\s][^*]{0,200}\*\*|\[[^\[\]]{1,200}\]\(https?:[^()\s]{1,200}\)"
)
_NAMED = ("headline", "alternativeHeadline", "name", "givenName", "familyName")


@rule("ART013", "word-count-mismatch", "note", "base", cure="safe")
def word_count_mismatch(context: Context) -> Iterator[Hit]:
    """The word count the source gives is not that of the body.

    ## Why it matters
    A count that is off by more than a twentieth was most likely taken of another version, or of the page.

    ## How to fix it
    Leave `wordCount` out, and newsld counts; or correct it.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "articleBody": "The board met on Monday and raised the fees.", "wordCount": 400}
    ```
    - 2:78-81: the source says 400 words, the body has 9

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "articleBody": "The board met on Monday and raised the fees.", "wordCount": 9}
    ```

    ## Sources
    - <https://schema.org/wordCount>
    """
    said = context.article.node.get("wordCount")
    body = text_of(context.article, "articleBody")
    if not body or context.is_inferred("wordCount") or not str(said).isdecimal():
        return
    count = len(body.split())
    marks = sum(len(mark.text.split()) for mark in context.document.in_text_citations)
    if all(abs(int(str(said)) - actual) * 20 > actual for actual in (count, count - marks)):
        place = context.place("/wordCount")
        fix = in_place(context, place, str(said), str(count))
        yield Hit(f"the source says {said} words, the body has {count}", place, fix)


@rule("ART019", "markup-in-text", "warning", "base", cure="safe")
def markup_in_text(context: Context) -> Iterator[Hit]:
    """Tags, entities or Markdown stand in a headline, a name or a title.

    ## Why it matters
    Whoever shows the value as text shows the markup: “Chips &amp;amp; Rivers” in a result list.

    ## How to fix it
    Write the character itself, and leave emphasis out of metadata.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Chips &amp; <em>rivers</em>"}
    ```
    - 1:73-100: “&amp;” in the headline is markup

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Chips & rivers: a < b"}
    ```

    ## Sources
    - <https://schema.org/headline>
    """
    for label in labels_with(context, _MARKUP, _NAMED):
        match = _MARKUP.search(label.text)
        assert match
        span = context.place(label.pointer)
        fix = in_place(context, span, label.text, _without_markup(label.text))
        where = "headline" if label.key == "headline" else "name"
        yield Hit(f"{quoted(match[0])} in the {where} is markup", span, fix)


def _without_markup(text: str) -> str:
    import html

    plain = re.sub(r"\[([^\[\]]*)\]\([^()]*\)", r"\1", text).replace("**", "")
    return html.unescape(re.sub(r"</?[a-zA-Z][^<>]{0,200}>", "", plain))


_QUOTED = pattern(r"[“\"„«‘]([^“”\"„«»‘’]{3,120}(?:’[a-z][^“”\"„«»‘’]{0,60})?)[”\"“»’]")
_WORD = pattern(r"[^\W_]+")


@rule("ART023", "headline-quote-not-in-body", "warning", "newsroom")
def headline_quote_not_in_body(context: Context) -> Iterator[Hit]:
    """Words that the headline quotes stand nowhere in the body.

    ## Why it matters
    What stands between quotation marks was said, in these words, by somebody. If the body does not have
    them, the headline puts words into a mouth.

    ## How to fix it
    Quote what was said, or take the marks away.

    ## Fires
    ```text
    Larnby fishers call new fees “plain daylight robbery”

    By Ada Moreno

    The port of Larnby will charge more for berths from May. “It is hard on us,” said Tom Quill, a fisher.
    ```
    - 1:31-53: “plain daylight robbery” stands nowhere in the body

    ## Does not fire
    ```text
    Larnby fishers call new fees “hard on us”

    By Ada Moreno

    The port of Larnby will charge more for berths from May. “It is hard on us,” said Tom Quill, a fisher.
    ```
    """
    headline, body = text_of(context.article, "headline"), text_of(context.article, "articleBody")
    if not body or is_gated(context.article):
        return
    place, said = context.place("/headline"), ""
    for match in _QUOTED.finditer(headline):
        words = _WORD.findall(match[1].casefold())
        said = said or f" {' '.join(_WORD.findall(body.casefold()))} "
        if len(words) >= 2 and f" {' '.join(words)} " not in said and not re.search(r"…|\.\.\.|\[", match[1]):
            is_there = place and context.document.source[place] == headline
            quotation = Span(*match.span(1)).shift(place.start) if place and is_there else place
            yield Hit(f"{quoted(match[1])} stands nowhere in the body", quotation)


RULES = (word_count_mismatch, markup_in_text, headline_quote_not_in_body)
