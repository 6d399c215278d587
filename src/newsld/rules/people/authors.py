"""That somebody is named as the author, and the same one everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.rules.needs import lacks, quoted
from newsld.rules.people.named import named, same, stated
from newsld.rules.people.unread import has_unread_byline
from newsld.source import Span
from newsld.text.byline import read_byline
from newsld.text.names import PARTICLES, is_organization
from newsld.text.patterns import pattern

_PLACEHOLDERS = frozenset(
    "admin administrator administrateur administrador amministratore webmaster root user test editor author"
    " staff guest anonymous unknown none null undefined wordpress system default redaktion redaction redazione"
    " redaccion".split()
) | {"staff writer", "staff reporter", "guest author", "news desk", "web desk", "site admin", "web editor"}
_ADDRESS = pattern(r"[^\s@]++@[^\s@]+\.[^\s@.]++\.?|(?:https?://|www\.)\S+")


@rule("AUT001", "author-missing", "error", "base")
def author_missing(context: Context) -> Iterator[Hit]:
    """The article names no author, and no policy of publishing without bylines.

    Of a web page it is not said where something is marked up or reads as a byline that was not understood.

    ## Why it matters
    Who wrote it is the first thing readers and search engines ask of an article they do not know.

    ## How to fix it
    Name the author; where the house publishes without bylines, link the policy: `no-bylines-policy` of
    `[publisher]` in newsld.toml, `noBylinesPolicy` of the publisher in JSON-LD.

    ## Fires
    ```text
    Harbour fees rise again

    The port of Larnby will charge more for berths from May, its board decided on Monday. Fishers object.
    ```
    - whole article: the article names no author

    ## Does not fire
    ```toml
    publisher = {name = "The Larnby Courier", no-bylines-policy = "https://larnby.example/bylines"}
    ```
    ```text
    Harbour fees rise again

    The port of Larnby will charge more for berths from May, its board decided on Monday. Fishers object.
    ```

    ## Sources
    - <https://schema.org/author>, <https://schema.org/noBylinesPolicy>
    """
    is_page = context.document.format == "html"
    message = (
        "the metadata name no author, and no byline was found" if is_page else "the article names no author"
    )
    if lacks(context, "AUT001") and not has_unread_byline(context):
        yield Hit(message)


@rule("AUT002", "author-field-empty", "warning", "base", cure="unsafe")
def author_field_empty(context: Context) -> Iterator[Hit]:
    """The page's author field is empty although the article names its author.

    ## Why it matters
    Feeds, archives and search engines read the field, not the byline. To them the article has no author.

    ## How to fix it
    Choose the author in the content system.

    ## Fires
    ```text
    Harbour Fees Rise Again in Larnby

      • Post author:
      • Post category:Economy

    Written by Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    - 3:5-17: “Post author:” is empty, though line 6 names Ada Moreno

    ## Does not fire
    ```text
    Harbour Fees Rise Again in Larnby

      • Post author:Ada Moreno
      • Post category:Economy

    Written by Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided on Monday.
    ```
    """
    authors = [person for person in named(context, "author") if person.name]
    for mark in context.document.page:
        if (
            mark.label == "author"
            and mark.span
            and mark.value
            and mark.value.start >= mark.value.end
            and authors
        ):
            place = context.place(authors[0].pointer)
            line = context.document.source.position(place.start)[0] if place else None
            names = ", ".join(person.name for person in authors)
            label = _without_bullet(context.text, mark.span)
            words = context.document.source[label]
            where = f"line {line}" if line else "the article"
            fix = context.fix((mark.value, f" {names}"), unsafe=True)
            yield Hit(f"{quoted(words)} is empty, though {where} names {names}", label, fix)


def _without_bullet(text: str, span: Span) -> Span:
    first = _LETTER.search(text, *span)
    return Span(first.start(), span.end) if first else span


_LETTER = pattern(r"[^\W_]")


@rule("AUT003", "byline-metadata-conflict", "error", "base")
def byline_metadata_conflict(context: Context) -> Iterator[Hit]:
    """The byline and the metadata name different authors.

    ## Why it matters
    One of the two credits somebody with work that is another's.

    ## How to fix it
    Make them name the same people.

    ## Fires
    ```html
    <!DOCTYPE html><html lang="en"><head><title>Harbour fees rise again</title>
    <meta name="author" content="Ben Osei"></head>
    <body><article><h1>Harbour fees rise again</h1><p class="byline">By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p>
    <p>Fishers object, and the harbour master expects fewer ships than in the year before.</p>
    </article></body></html>
    ```
    - 2:30-38: the metadata name Ben Osei, the byline Ada Moreno

    ## Does not fire
    ```html
    <!DOCTYPE html><html lang="en"><head><title>Harbour fees rise again</title>
    <meta name="author" content="Ada Moreno"></head>
    <body><article><h1>Harbour fees rise again</h1><p class="byline">By Ada Moreno</p>
    <p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p>
    <p>Fishers object, and the harbour master expects fewer ships than in the year before.</p>
    </article></body></html>
    ```
    """
    said = [(text, span, held.origin) for text, span, held in stated(context, "author") if held is not None]
    if _METADATA.isdisjoint(origin for _, _, origin in said):
        return
    byline = {
        same(text): text
        for text, span, origin in said
        if origin == "text" and _is_person(context, text) and _is_beside_the_text(context, text, span)
    }
    metadata: list[tuple[str, Span | None]] = []
    for text, span, origin in said:
        if origin in _METADATA and not is_placeholder(text):
            names = [credit.name for credit in read_byline(f"By {text}")] or [text]
            metadata += [(name, span) for name in names if _is_person(context, name)]
    told = {same(name): name for name, _ in metadata}
    is_open = any(not _is_one_of(name, told) for name in byline.values())
    if not byline or len(told) > _MOST_AUTHORS or not is_open:
        return
    strangers: dict[Span | None, list[str]] = {}
    for name, span in metadata:
        if not _is_one_of(name, byline) and name not in strangers.setdefault(span, []):
            strangers[span].append(name)
    for span, names in strangers.items():
        yield Hit(f"the metadata name {', '.join(names)}, the byline {', '.join(byline.values())}", span)
    if not strangers and (left := _left_out(context)):
        message = (
            f"the metadata name {', '.join(told.values())}, and leave out {', '.join(left)} of the byline"
        )
        yield Hit(message, metadata[0][1] if metadata else None)


_METADATA = frozenset({"markup", "meta", "front-matter"})


def _is_beside_the_text(context: Context, name: str, span: Span | None) -> bool:
    """Whether a name was taken for the author's, or stands close above the text: pages name others elsewhere."""
    body = context.document.body_span
    if context.document.format != "html" or not body or not span:
        return True
    taken = {same(author.name) for author in named(context, "author")}
    return same(name) in taken or body.start - span.end in range(_CLOSE)


_CLOSE = 1500


def _left_out(context: Context) -> list[str]:
    """Authors whom only the byline names, joined there by an “and” or a comma to one of the metadata."""
    held = [(author.name, context.evidence(author.pointer)) for author in named(context, "author")]
    known = [
        one.span
        for _, found in held
        if any(one.origin in ("markup", "meta") for one in found)
        for one in found
        if one.origin == "text" and one.span
    ]
    return [
        name
        for name, found in held
        if found and all(one.origin == "text" for one in found) and _is_person(context, name)
        if any(_are_joined(context.text, place, one.span) for one in found if one.span for place in known)
    ]


_JOINED = pattern(
    r"(?:\s|<[^<>]{0,300}>|&nbsp;)*(?:,|&amp;|&|\b(?:and|und|et|y|e|og|och|en|i|ja)\b)(?:\s|<[^<>]{0,300}>|&nbsp;)*"
)


def _are_joined(text: str, one: Span, other: Span) -> bool:
    first, last = sorted((one, other))
    return _JOINED.fullmatch(text[first.end : last.start][:_FARTHEST]) is not None


_FARTHEST = 600
"""More than this between two names is more than marks."""


_MOST_AUTHORS = 6
"""More names than this are those of works the page cites, or of a whole staff."""


_PICTURES = frozenset({"Images", "Image", "Photo", "Photos", "Pictures", "Imago", "Fotos"})
"""What picture agencies are called."""


def _is_person(context: Context, name: str) -> bool:
    """Whether it reads as a person's whole name: naming the house, a desk or a picture agency is no conflict."""
    houses = {same(person.name) for person in named(context, "publisher")}
    words = name.split()
    is_name = len(words) in range(2, 6) and all(word[0].isupper() or word in PARTICLES for word in words)
    return is_name and not is_organization(name) and words[-1] not in _PICTURES and same(name) not in houses


def _is_one_of(name: str, byline: dict[str, str]) -> bool:
    """Whether the name is in the byline, with more or fewer given names."""
    words = set(same(name).split())
    return any(words & others in (words, others) for others in (set(other.split()) for other in byline))


@rule("AUT004", "author-placeholder", "warning", "base")
def author_placeholder(context: Context) -> Iterator[Hit]:
    """The author is an account, an address or a word that stands for nobody.

    ## Why it matters
    “admin” wrote nothing. An e-mail address in metadata is read by spammers first.

    ## How to fix it
    Give the account its owner's name, or name the author in the article.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "admin"}}
    ```
    - 2:41-46: “admin” is nobody's name

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Minton"}}
    ```

    ## Sources
    - <https://developers.google.com/search/docs/appearance/structured-data/article#author-bp>
    """
    seen: set[str] = set()
    for text, span, _ in stated(context, "author"):
        if is_placeholder(text) and (span or text not in seen):
            seen.add(text)
            yield Hit(f"{quoted(text)} is nobody's name", span)


def is_placeholder(name: str) -> bool:
    """Whether the text names nobody: an account, an address."""
    bare = " ".join(name.casefold().split()).strip(" .,:")
    return bare in _PLACEHOLDERS or bool(_ADDRESS.fullmatch(bare))


RULES = (author_missing, author_field_empty, byline_metadata_conflict, author_placeholder)
