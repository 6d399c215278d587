"""What an article calls itself in words, and its metadata do not: a kind, a sponsor, a machine, a correction."""

from __future__ import annotations

from collections.abc import Iterator

from newsld import vocabulary
from newsld.checking import Context, Hit, rule
from newsld.fixing import Fix
from newsld.nodes import Date
from newsld.rules.article.lines import short_lines
from newsld.rules.markup.edits import added, outer, top_articles
from newsld.rules.markup.raw import is_typed, written
from newsld.rules.needs import plain, quoted, text_of
from newsld.source import Span
from newsld.text.patterns import pattern

_KINDS = {
    "OpinionNewsArticle": "opinion op-ed oped commentary editorial editorials meinung leitartikel kommentar opinión"
    " opinion editoriales tribune édito éditorial opinioni opinie opinião åsikt ledare",
    "AnalysisNewsArticle": "analysis analyse analysen análisis analisi análise analys",
    "ReviewNewsArticle": "review reviews rezension rezensionen reseña reseñas recensione recensioni recensie",
    "SatiricalArticle": "satire satira sátira",
}
_KIND_OF = {plain(word): kind for kind, words in _KINDS.items() for word in words.split()}
_PLAIN = frozenset({"NewsArticle", "Article", "ReportageNewsArticle"})
_PREFIX = pattern(r"\s*([^\W\d_][\w-]{3,20})\s?[:|]\s")


@rule("ART005", "article-type-generic", "note", "trust jti", cure="unsafe")
def article_type_generic(context: Context) -> Iterator[Hit]:
    """The page labels the article as opinion, analysis, review or satire, and its type says plain news.

    ## Why it matters
    Search engines and answer machines go by the type. They pass opinion on as report.

    ## How to fix it
    Give the type that schema.org has for it: `"@type": ["NewsArticle", "OpinionNewsArticle"]`.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "articleSection": "Opinion"}
    ```
    - 1:46-57: the article is labelled “Opinion”, and typed as NewsArticle

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "OpinionNewsArticle", "headline": "The board meets",
     "articleSection": "Opinion"}
    ```

    ## Sources
    - <https://schema.org/OpinionNewsArticle>, <https://thetrustproject.org/trust-indicators/>
    """
    sections = [value for value in context.article.values("articleSection") if isinstance(value, str)]
    prefix = _PREFIX.match(text_of(context.article, "headline"))
    for label in [*sections, *([prefix[1]] if prefix else [])]:
        kind = _KIND_OF.get(plain(label.strip()))
        if kind is None:
            continue
        for kinds, place, fix in _plainly_typed(context, kind):
            message = f"the article is labelled {quoted(label)}, and typed as {' and '.join(kinds)}"
            yield Hit(message, place, fix)
        return


def _plainly_typed(context: Context, kind: str) -> Iterator[tuple[tuple[str, ...], Span, Fix | None]]:
    """The articles that are typed as plain news: their types, the place of them, and a fix that gives the kind."""
    for node, kinds, is_top in written(context):
        if is_top and kinds and _PLAIN.issuperset(kinds) and (place := node.get("@type")) is not None:
            both = ", ".join(f'"{name}"' for name in (*kinds, kind))
            edit = (outer(place), f"[{both}]" if vocabulary.is_subclass(kind, kinds[0]) else f'"{kind}"')
            yield kinds, place.span, context.fix(edit, unsafe=True, in_markup=True)


_SPONSORED = pattern(
    r"(?:sponsored|paid|branded|partner|promoted|advertiser) (?:content|post|story|article|feature)"
    r"|advertisement feature|advertorial|bezahlter beitrag|gesponserter (?:beitrag|artikel)|contenido patrocinado"
    r"|publirreportaje|publi-?reportage|contenu sponsorise|contenuto sponsorizzato"
    r"|(?:paid for|sponsored|presented) by [^.]{2,60}"
)
_PAID = pattern(
    r"this (?:article|post|story|content|feature) (?:is|was|has been) (?:sponsored|paid for)\b.{0,200}"
    r"|dieser (?:artikel|beitrag) (?:ist|wurde) (?:gesponsert|bezahlt)\b.{0,200}"
)


@rule("ART020", "sponsored-unlabelled", "warning", "trust jti", cure="unsafe")
def sponsored_unlabelled(context: Context) -> Iterator[Hit]:
    """The article tells readers that somebody paid for it, and its metadata do not.

    ## Why it matters
    Feeds and search engines show it among the news, without the label.

    ## How to fix it
    Type it as `AdvertiserContentArticle`, which `--unsafe-fixes` does in JSON-LD, and name the `sponsor`.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    Sponsored content

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    - 5:1-18: “Sponsored content” is said to readers, and not in the metadata

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May. Sponsored content on its site will be allowed.
    ```

    ## Sources
    - <https://schema.org/AdvertiserContentArticle>, <https://schema.org/sponsor>
    """
    if context.article.values("sponsor") or is_typed(context, "AdvertiserContentArticle"):
        return
    body = context.document.body_span
    lines = list(short_lines(context))
    above = [row for row in lines if body and row[1].start < body.start][-_ABOVE:]
    for row in lines:
        label = plain(row[0]).strip(" .:*_[]()|")
        if _PAID.fullmatch(label) or (row in above and _SPONSORED.fullmatch(label)):
            fix = next((fix for _, _, fix in _plainly_typed(context, "AdvertiserContentArticle")), None)
            yield Hit(f"{quoted(row[0])} is said to readers, and not in the metadata", row[1], fix)


_ABOVE = 6
"""So many lines above the text may label it; further up stand the labels of other articles."""


_AI = r"(?:an? )?(?:ai|artificial intelligence|generative ai|chatgpt|gpt-4|gemini|claude|language model)\b"
_BY_AI = pattern(
    rf"(?:this|the) (?:article|story|text|report|summary|translation|piece|image|illustration)s? (?:above )?"
    rf"(?:was|were|is|has been)(?: \w+ly)? (?:written|created|produced|generated|translated|drafted|summari[sz]ed"
    rf"|made|edited)(?: \w+)? (?:by|with|using)(?: the (?:help|assistance|aid|support) of)? {_AI}"
    rf"|^(?:ai|machine)[- ](?:assisted|generated|translated)\b"
    rf"|(?:dieser|der) (?:artikel|text|beitrag) wurde (?:mit|von|durch|unter) .{{0,40}}\b(?:ki|kunstliche[rn]? intelligenz)\b"
    rf"|(?:este|el) (?:articulo|texto) (?:ha sido|fue) .{{0,40}}\b(?:ia|inteligencia artificial)\b"
    rf"|(?:cet|l.)\s?article a ete .{{0,40}}\b(?:ia|intelligence artificielle)\b"
)


@rule("ART022", "ai-source-undeclared", "note", "trust ninjs", cure="unsafe")
def ai_source_undeclared(context: Context) -> Iterator[Hit]:
    """The article tells readers that a machine helped, and its metadata do not.

    ## Why it matters
    Whoever reuses the article wants to know before, and sees the metadata only.

    ## How to fix it
    `digitalSourceType` with a term of the IPTC: `--unsafe-fixes` writes
    <https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource> into JSON-LD where the notice speaks of
    help, and <https://schema.org/TrainedAlgorithmicMediaDigitalSource> where a machine alone is said to write.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.

    This article was written with the help of AI and checked by an editor.
    ```
    - 7:1-71: “This article was written with the help of AI and checked by…” is said to readers, and not in the metadata

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May. Its forecast was written with the help of AI.
    ```

    ## Sources
    - <https://schema.org/digitalSourceType>, <https://cv.iptc.org/newscodes/digitalsourcetype/>
    """
    if context.article.values("digitalSourceType"):
        return
    for line, span in short_lines(context):
        if _BY_AI.search(plain(line)):
            fix = added(context, "digitalSourceType", _ASSISTED if _HELPS.search(plain(line)) else _MADE)
            yield Hit(f"{quoted(line)} is said to readers, and not in the metadata", span, fix)


_HELPS = pattern(r"\b(?:help|assist|aid\b|support|with|using|edited|mit|hilfe|con ayuda|aide)")
_MADE = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"
_ASSISTED = "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource"


_CORRECTS = pattern(
    r"corr[ei]|korr|klarstell|richtig|clarif|errat|errore?s\b|amend|rectif|rettif|aclarac|precis|previous|earlier"
    r"|fruher|misst|misspel|anterieure|anterior|oikais|rettels|berigtig|oprava"
)


@rule("ART018", "correction-unstructured", "warning", "trust jti", cure="unsafe")
def correction_unstructured(context: Context) -> Iterator[Hit]:
    """A correction stands in the text, and the metadata know nothing of it.

    ## Why it matters
    Copies and search engines keep the mistake. They learn of a correction by `correction` and the date.

    ## How to fix it
    Put the notice into `correction`, a `CorrectionComment`, and its day into `dateModified`. `--unsafe-fixes`
    writes the notice into JSON-LD that has a later `dateModified`; otherwise only the newsroom knows the day.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno
    2 March 2024

    The port of Larnby will charge more for berths from May, its board decided on Monday.

    Correction: An earlier version gave the wrong month.
    ```
    - 8:1-53: the metadata lack `correction` and a later dateModified for “Correction: An earlier version gave the wrong month.”

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno
    2 March 2024

    The port of Larnby will charge more for berths from May, its board decided on Monday.

    Editor's note: The writer is a member of the board.
    ```

    ## Sources
    - <https://schema.org/correction>, <https://schema.org/CorrectionComment>
    """
    published, modified = (text_of(context.article, key) for key in ("datePublished", "dateModified"))
    first, last = Date(published).earliest, Date(modified).latest
    lacks = [] if _structured(context) else ["`correction`"]
    lacks += [] if last is not None and (first is None or last > first) else ["a later dateModified"]
    for held in context.evidence("/correction") if lacks else ():
        if held.origin == "text" and isinstance(held.value, str) and _CORRECTS.search(plain(held.value)):
            comment = {"@type": "CorrectionComment", "text": held.value}
            fix = added(context, "correction", comment) if lacks == ["`correction`"] else None
            yield Hit(f"the metadata lack {' and '.join(lacks)} for {quoted(held.value)}", held.span, fix)


def _structured(context: Context) -> bool:
    return any(node.get("correction") is not None for node, _, _ in written(context))


DATELINE = pattern(r"([A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,30})\b(?:[ ,(][^—–\n]{0,40})? ?[—–]\s")


def _dateline(text: str) -> str:
    match = DATELINE.match(text)
    return match[1] if match else ""


@rule("ART015", "dateline-unstructured", "note", "trust ninjs", cure="safe")
def dateline_unstructured(context: Context) -> Iterator[Hit]:
    """The body opens with a dateline that the markup does not have.

    ## Why it matters
    Where a report was written is part of how it knows. Readers of the markup learn it from `dateline` only.

    ## How to fix it
    Put the place into `dateline`, or into `locationCreated`. newsld does so for texts.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "articleBody": "LARNBY, March 4 — The board of the port met on Monday and raised the fees."}
    ```
    - 2:18-24: the body opens with “LARNBY”, and the markup has no dateline

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets", "dateline": "Larnby",
     "articleBody": "LARNBY, March 4 — The board of the port met on Monday and raised the fees."}
    ```

    ## Sources
    - <https://schema.org/dateline>
    """
    article = next(top_articles(context), None)
    if article is None or any(context.article.values(key) for key in ("dateline", "locationCreated")):
        return
    if context.document.paragraphs:
        paragraph = context.document.paragraphs[0]
        city = _dateline(paragraph.text)
        span = paragraph.place(0, len(city))
    else:
        city = _dateline(text_of(context.article, "articleBody"))
        span = context.place("/articleBody")
        span = Span(span.start, span.start + len(city)) if span else None
    if city:
        end = outer(article.members[-1][2]).end
        fix = context.fix((Span(end, end), f', "dateline": "{city}"'), in_markup=True)
        yield Hit(f"the body opens with {quoted(city)}, and the markup has no dateline", span, fix)


RULES = (
    article_type_generic,
    sponsored_unlabelled,
    ai_source_undeclared,
    correction_unstructured,
    dateline_unstructured,
)
