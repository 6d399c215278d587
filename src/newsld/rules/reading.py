"""What readers report: they could not read an input, or only with damage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsld.checking import Context, Hit, rule
from newsld.rules.needs import quoted
from newsld.source import Span

if TYPE_CHECKING:
    from newsld.json_tree import JsonNode

Hits = tuple[Hit, ...]


@rule("DOC001", "unreadable", "error", "base")
def unreadable(_: Context) -> Hits:
    """The input could not be read at all, or only in part.

    ## Why it matters
    Nothing in it was checked.

    ## How to fix it
    The message says what is in the way, and where. `--from` names the format, `--encoding` the encoding.

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    """
    return ()


@rule("VOC006", "context-unsupported", "error", "base", cure="safe")
def context_unsupported(context: Context) -> Hits:
    """The JSON-LD names a context that is neither schema.org's nor mapped to a file, or none.

    ## Why it matters
    newsld fetches nothing. Without its context the names in a document mean nothing, and were read as
    schema.org's at best.

    ## How to fix it
    `"@context": "https://schema.org"`, which `--fix` writes where there is none: it was read so. For others
    `--context IRI=FILE`.

    ## Fires
    ```json
    {"@type": "NewsArticle", "headline": "The board meets"}
    ```
    - whole article: no @context is given; read as schema.org's

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```

    ## Sources
    - <https://www.w3.org/TR/json-ld11/#the-context>
    """
    bare = [root for block in context.json_blocks for root in block.items() if _is_bare(root)]
    edits = [(Span(*[root.span.start + 1] * 2), '"@context": "https://schema.org", ') for root in bare]
    fix = context.fix(*edits, in_markup=True) if edits else None
    return tuple(
        Hit(finding.message, finding.span, fix)
        for finding in context.document.findings
        if finding.code == "VOC006" and finding.message.startswith("no @context")
    )


def _is_bare(root: JsonNode) -> bool:
    return root.kind == "object" and bool(root.members) and root.get("@context") is None


@rule("VOC009", "jsonld-invalid", "error", "base")
def jsonld_invalid(context: Context) -> Hits:
    """A JSON-LD text is no JSON, no JSON-LD, or says a thing twice.

    ## Why it matters
    Search engines drop a block that is no JSON without a word; of a key given twice they keep one.

    ## How to fix it
    Look at the place: a trailing comma, a quotation mark inside a text, a line break. Have the content system
    write JSON with a library, not with a template.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets", "headline": "Fees"}
    ```
    - 1:91-101: the key "headline" is given twice; the last value holds

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```

    ## Sources
    - <https://www.rfc-editor.org/rfc/rfc8259>
    """
    return tuple(_twice(context)) if context.document.format == "html" else ()


def _twice(context: Context) -> Iterator[Hit]:
    for block in context.json_blocks:
        for node in block.walk():
            seen: set[str] = set()
            for key, span, _ in node.members:
                if key in seen:
                    yield Hit(f"the key {quoted(key)} is given twice; the last value holds", span)
                seen.add(key)


@rule("CLM010", "span-mismatch", "error", "base")
def span_mismatch(_: Context) -> Hits:
    """An editor's ruling on a statement no longer fits the article.

    The words of the ruling stand nowhere in the article any more, stand there twice, or stand in other company;
    or the ruling itself cannot be read.

    ## Why it matters
    A statement would be published, or held back, that the editor has not seen.

    ## How to fix it
    Look at the statement again, and give its words as they stand now, with some of what stands around them.

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```

    ## Sources
    - <https://www.w3.org/TR/annotation-model/#text-quote-selector>
    """
    return ()


@rule("SEC006", "input-limit", "error", "base")
def input_limit(_: Context) -> Hits:
    """The input is larger, deeper or fuller than newsld takes.

    ## Why it matters
    What lies beyond the limit was not read.

    ## How to fix it
    Split the input. An article that runs into a limit is most likely something else.

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```
    """
    return ()


@rule("SEC007", "xml-entity", "error", "base")
def xml_entity(_: Context) -> Hits:
    """An XML input declares a DTD or entities, or refers to an external one.

    ## Why it matters
    Entities can read files of the machine, or grow to fill its memory. newsld expands none.

    ## How to fix it
    Export again without a DTD; no content system needs one.

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets"}
    ```

    ## Sources
    - <https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html>
    """
    return ()


@rule("DOC002", "suppression-unused", "note", "base")
def suppression_unused(_: Context) -> Hits:
    """A comment silences a rule that finds nothing there, or is written so that it silences none.

    ## Why it matters
    The fault was mended and the comment stayed; it will hide the next one. Or its writer takes for silenced
    what is not.

    ## How to fix it
    Delete the code from the comment, or the comment; or write it as `<!-- newsld-ignore: CODE -->`.

    ## Fires
    ```markdown
    # Harbour fees rise again

    <!-- newsld-ignore: AUT004 -->
    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    - 3:21-27: AUT004 is silenced here and never found

    ## Does not fire
    ```markdown
    ---
    title: Harbour fees rise again
    author: Ada Moreno
    newsld-ignore: [DAT001]
    ---
    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    """
    return ()


RULES = (
    unreadable,
    suppression_unused,
    context_unsupported,
    jsonld_invalid,
    span_mismatch,
    input_limit,
    xml_entity,
)
