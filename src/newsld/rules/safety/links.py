"""Links and scripts that act."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.rules.link.urls import links, written_links
from newsld.rules.needs import quoted
from newsld.rules.reference.entries import is_entry
from newsld.source import Span
from newsld.text.patterns import pattern, places

_ACTING = pattern(r"\s*(javascript|vbscript|data|file)\s*:", re.IGNORECASE)
_CREDENTIALS = pattern(r"[a-z][a-z0-9+.-]*://[^/\s?#@]+:[^/\s?#@]+@", re.IGNORECASE)
_SCHEMES = ("javascript", "vbscript", "data", "file")
_IN_TEXT = pattern(
    r"(?:\bhref\s*=\s*[\"']?|\]\()\s*((?:javascript|vbscript|data|file):[^\s\"'<>)]{0,200})", re.IGNORECASE
)
_OF_THE_PAGE = pattern(
    r"javascript:(?:%20|\s)*(?:void|;|$|(?:(?:window|document|self|top|parent)\.)?(?:print|history|close|share)"
    r"|(?:history)?(?:go)?back\b)",
    re.IGNORECASE,
)
"""Buttons of the page that stand where an article's links do."""
_BARE = pattern(r"(?<![\w/:.-])(?:javascript|vbscript):[^\s\"'<>]{1,200}", re.IGNORECASE)
_BREAKING = pattern("<!--|\u2028|\u2029")


@rule("SEC001", "script-breakout", "error", "base", cure="safe")
def script_breakout(context: Context) -> Iterator[Hit]:
    """JSON-LD in a page holds what can end its script or start a comment.

    ## Why it matters
    After `<!--` browsers read the rest of the page as script. What an author typed can then act on readers.

    ## How to fix it
    Write `<` as `\\u003c` in JSON; `newsld convert --to embed` does.

    ## Fires
    ```html
    <!DOCTYPE html><html lang="en"><head><title>Harbour fees rise again</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Harbour <!-- fees"}
    </script></head><body><article><h1>Harbour fees rise again</h1><p>By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p></article></body></html>
    ```
    - 2:81-85: “<!--” can break out of the script

    ## Does not fire
    ```html
    <!DOCTYPE html><html lang="en"><head><title>Harbour fees rise again</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Harbour \\u003c!-- fees"}
    </script></head><body><article><h1>Harbour fees rise again</h1><p>By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p></article></body></html>
    ```

    ## Sources
    - <https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements>
    """
    if context.document.format != "html":
        return
    for span in context.json_spans:
        for match in _BREAKING.finditer(context.text, *span):
            escaped = "".join(f"\\u{ord(char):04x}" for char in match[0][0]) + match[0][1:]
            place = Span(match.start(), match.end())
            fix = context.fix((place, escaped), in_markup=True)
            words = match[0] if match[0].isprintable() else f"U+{ord(match[0]):04X}"
            yield Hit(f"{quoted(words)} can break out of the script", place, fix)


@rule("SEC002", "url-scheme-unsafe", "error", "base")
def url_scheme_unsafe(context: Context) -> Iterator[Hit]:
    """A link acts instead of leading somewhere, or holds a password.

    ## Why it matters
    `javascript:` runs in the reader's browser with the rights of the page; `file:` looks into the reader's
    disk; a name and password in a link are everybody's.

    ## How to fix it
    Link the page that was meant.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "url": "javascript:alert(1)"}
    ```
    - 2:10-29: “javascript:alert(1)” acts instead of leading somewhere

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "url": "https://larnby.example/javascript:alert(1)"}
    ```

    ## Sources
    - <https://www.rfc-editor.org/rfc/rfc3986#section-7.5>
    """
    told: list[str] = []
    for span in _acting_in_text(context):
        told.append(context.document.source[span])
        yield Hit(f"{quoted(told[-1])} acts instead of leading somewhere", span)
    linked = (entry for entry in context.document.references if not is_entry(entry))
    in_prose = {entry.spans.get("url") or entry.span for entry in linked}
    for link in dict.fromkeys((*links(context), *written_links(context))):
        text = link.text.strip()
        is_picture = link.key in ("image", "logo") and text.startswith("data:image/")
        is_button = link.span in in_prose and _OF_THE_PAGE.match(text)
        if _ACTING.match(text) and not is_picture and not is_button and not text.startswith(tuple(told)):
            yield Hit(f"{quoted(text)} acts instead of leading somewhere", link.span)
        elif _CREDENTIALS.match(text):
            yield Hit(f"{quoted(text.partition('@')[0] + '@…')} holds a name and password", link.span)


def _acting_in_text(context: Context) -> Iterator[Span]:
    """Links that act among the paragraphs and in the entries of the list, where they stand."""
    around = _article_span(context)
    found = {
        match.start(1): match.end(1)
        for match in (_IN_TEXT.finditer(context.text, *around) if _has_scheme(context.text, around) else ())
        if not _OF_THE_PAGE.match(match[1])
    }
    for entry in filter(is_entry, context.document.references):
        for match in _BARE.finditer(context.text, *entry.span) if entry.span else ():
            found.setdefault(match.start(), match.end())
    yield from (Span(start, end) for start, end in sorted(found.items()))


def _has_scheme(text: str, around: Span) -> bool:
    """Whether a colon stands behind a word that acts: a quick look."""
    colons = places(text, ":", *around)
    return any(text[max(0, at - 10) : at].casefold().endswith(_SCHEMES) for at in colons)


def _article_span(context: Context) -> Span:
    """From the first paragraph to the end of the last paragraph or reference."""
    document = context.document
    if document.body_span is None or document.positions != "source":
        return Span(0, 0)
    ends = [entry.span.end for entry in document.references if entry.span]
    return Span(document.body_span.start, max([document.body_span.end, *ends]))


RULES = (script_breakout, url_scheme_unsafe)
