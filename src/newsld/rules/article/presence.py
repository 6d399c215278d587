"""What an article must say of itself: headline, body, language, section, description."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.fixing import Fix
from newsld.rules.article.labels import DATELINE
from newsld.rules.markup.edits import added, in_place
from newsld.rules.markup.raw import is_typed
from newsld.rules.markup.tags import added_meta
from newsld.rules.needs import lacks, quoted, text_of, whole
from newsld.source import Span
from newsld.text.attributions.sentences import sentence_spans
from newsld.text.language import detect_language
from newsld.text.patterns import pattern

_LANGUAGE_TAG = pattern(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*|x(?:-[A-Za-z0-9]{1,8})+")
_GENERIC_SECTIONS = frozenset(
    "news article articles blog post posts uncategorized uncategorised general other misc story stories"
    " nachrichten artikel allgemein actualité actualités actualites notizie noticias notícias nieuws nyheter"
    " nyheder uutiset новости haberler ニュース 新闻".split()
)


@rule("ART001", "headline-missing", "error", "base", cure="unsafe")
def headline_missing(context: Context) -> Iterator[Hit]:
    """The article has no headline.

    ## Why it matters
    Search engines, feeds and other papers' quotations all show the headline. Without one they make one up
    from the file name or the first sentence.

    ## How to fix it
    Give the article a headline: the first line of a text, `title` in front matter, `<h1>` on a page, or
    `headline` in JSON-LD. Where it has an `alternativeHeadline`, `--unsafe-fixes` makes that its headline.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "articleBody": "The board met on Monday."}
    ```
    - whole article: the article has no headline

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```

    ## Sources
    - <https://schema.org/headline>
    """
    if lacks(context, "ART001"):
        other = text_of(context.article, "alternativeHeadline")
        yield Hit("the article has no headline", fix=added(context, "headline", other) if other else None)


@rule("ART006", "body-missing", "error", "base")
def body_missing(context: Context) -> Iterator[Hit]:
    """The article has no text, or fewer words than the configuration asks for.

    ## Why it matters
    A page without prose was most likely read wrongly, exported half, or is no article at all. Metadata alone
    (JSON-LD, RDF) need not carry the body; live blogs and galleries have none of their own.

    ## How to fix it
    Check that the text is in the file that was given. `minimum-words` in newsld.toml says how short is too short.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno
    ```
    - whole article: the article has no text

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```

    ## Sources
    - <https://schema.org/articleBody>
    """
    if not context.is_prose or is_typed(context, "LiveBlogPosting", "MediaGallery"):
        return
    if lacks(context, "ART006"):
        yield Hit("the article has no text")
        return
    least = context.config.minimum_words
    count = len(text_of(context.article, "articleBody").split(None, least))
    if count < least:
        yield Hit(f"the body has {count} words, of at least {least}", context.document.body_span)


@rule("ART007", "language-missing", "warning", "base", cure="unsafe")
def language_missing(context: Context) -> Iterator[Hit]:
    """Nothing names the language of the article, or what names it is no language tag.

    ## Why it matters
    Screen readers choose their voice by it, search engines the readers they show the article to. A guess
    from the words is wrong where it hurts: in short items, quotations and small languages.

    ## How to fix it
    Name it by its BCP 47 tag: `<html lang="en">`, `lang: en` in front matter, `inLanguage` in JSON-LD, or
    `language = "en"` in newsld.toml. `--unsafe-fixes` writes the language of newsld.toml, else the one the
    text reads as.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday. The fishers
    say that they were not asked, and that they will not pay before they have been heard.
    ```
    - whole article: no language is named; the text reads as “en”

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "inLanguage": "en-GB"}
    ```

    ## Sources
    - <https://www.rfc-editor.org/info/bcp47>
    - <https://schema.org/inLanguage>
    """
    if lacks(context, "ART007"):
        # What a reader inferred is what the text reads as.
        tag = text_of(context.article, "inLanguage") or _detected(context)
        reads = f"; the text reads as {quoted(tag)}" if tag else ""
        fix = _named_language(context, context.config.language or tag)
        yield Hit(f"no language is named{reads}", fix=fix)
    for value in context.article.values("inLanguage"):
        if isinstance(value, str) and not _LANGUAGE_TAG.fullmatch(value):
            place, right = context.place("/inLanguage"), value.strip().replace("_", "-")
            is_tag = _LANGUAGE_TAG.fullmatch(right) is not None
            fix = in_place(context, place, value, right, unsafe=True) if is_tag else None
            yield Hit(f"{quoted(value)} is no language tag, such as “en” or “pt-BR”", place, fix)


_PAGE = pattern(r"<html\b(?![^>]{0,2000}\blang\s*=)", re.IGNORECASE)


def _named_language(context: Context, tag: str) -> Fix | None:
    """The language where a reader of the source looks for it: on the page's element, else where others stand."""
    page = _PAGE.search(context.text) if context.document.format == "html" else None
    if not tag or page is None:
        return added(context, "inLanguage", tag) if tag else None
    return context.fix((Span(page.end(), page.end()), f' lang="{tag}"'), unsafe=True, in_markup=True)


def _detected(context: Context) -> str:
    found = detect_language(text_of(context.article, "articleBody"))
    return found[0] if found else ""


@rule("ART008", "section-missing", "note", "newsroom opengraph")
def section_missing(context: Context) -> Iterator[Hit]:
    """The article names no section.

    ## Why it matters
    Readers and feeds browse by section, and a newsroom may choose the type of an article by it.

    ## How to fix it
    Name the section: a category in the content system, `section` in front matter, `articleSection` in
    JSON-LD.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```
    - whole article: the article names no section

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "articleSection": "Port"}
    ```

    ## Sources
    - <https://schema.org/articleSection>
    """
    yield from whole(context, "ART008", "the article names no section")


@rule("ART009", "section-generic", "note", "newsroom trust")
def section_generic(context: Context) -> Iterator[Hit]:
    """The section says no more than that this is an article.

    ## Why it matters
    “News” or “Uncategorized” is what a content system puts where nobody chose. It tells readers nothing.

    ## How to fix it
    Choose the section by subject or place: Economy, Asia, Culture.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "articleSection": "News"}
    ```
    - 2:21-25: the section “News” does not say what the article is about

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "articleSection": "Port"}
    ```

    ## Sources
    - <https://schema.org/articleSection>
    """
    values = context.article.values("articleSection")
    for index, value in enumerate(values):
        if isinstance(value, str) and value.strip().casefold() in _GENERIC_SECTIONS:
            pointer = "/articleSection" if len(values) == 1 else f"/articleSection/{index}"
            message = f"the section {quoted(value)} does not say what the article is about"
            yield Hit(message, context.place(pointer))


@rule("ART010", "description-missing", "note", "newsroom opengraph", cure="unsafe")
def description_missing(context: Context) -> Iterator[Hit]:
    """The article has no description.

    ## Why it matters
    Shared links and result pages show it below the headline; without one they cut the first sentence short.

    ## How to fix it
    Write a sentence that says what the article adds: `description` in front matter, `<meta
    name="description">` on a page, `description` in JSON-LD. `--unsafe-fixes` takes the first sentence of the
    text, where it is of a fitting length, without its citations.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```
    - whole article: the article has no description

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "description": "Berths in Larnby will cost a tenth more from May."}
    ```

    ## Sources
    - <https://schema.org/description>, <https://ogp.me/#optional>
    """
    if lacks(context, "ART010"):
        lead = _lead(context)
        fix = added(context, "description", lead) if lead else None
        if fix is None and lead and context.document.format == "html":
            fix = added_meta(context, "name", "description", lead, unsafe=True)
        yield Hit("the article has no description", fix=fix)


_FITTING = range(40, 301)
"""A description of so many code points is neither a scrap nor a paragraph."""
_WITH_CITATIONS = 4 * _FITTING.stop
"""A longer sentence is none even without its citations, which are not looked for then."""


def _lead(context: Context) -> str:
    """The first sentence of the text, without dateline and citations; "" where it makes no description."""
    if not context.document.paragraphs:
        return ""
    text = context.document.paragraphs[0].text
    begins = DATELINE.match(text)
    paragraph = Span(begins.end() if begins else 0, len(text))
    first = next((span for span, _ in sentence_spans(text, paragraph, ())), Span(0, 0))
    sentence = text[first.start : first.end]
    if len(sentence) > _WITH_CITATIONS:
        return ""
    for mark in context.document.in_text_citations:
        sentence = sentence.replace(f" {mark.text}", "") if mark.text.startswith(("(", "[")) else sentence
    sentence = " ".join(sentence.split())
    return sentence if len(sentence) in _FITTING and sentence[-1] in ".!?…”»" else ""


RULES = (
    headline_missing,
    body_missing,
    language_missing,
    section_missing,
    section_generic,
    description_missing,
)
