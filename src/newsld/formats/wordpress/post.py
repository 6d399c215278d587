"""A post of WordPress, wherever it comes from, to a Document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from types import MappingProxyType
from typing import Any, Literal

from newsld.assembling import Credited, Prose, Values, assemble, joined, named, read_prose, united
from newsld.document import Document, Evidence, Finding
from newsld.extract import Extract, Extractor, whole
from newsld.formats.wordpress.notes import MARK, MOST, numbers, without_list
from newsld.markup import Loss, Rendered, render
from newsld.markup.rendering import Block
from newsld.source import Source, Span
from newsld.text.references import Link
from newsld.text.timestamps import timestamp

_SHORTCODE = re.compile(
    r"\[/?(?:caption|gallery|embed|audio|video|playlist|contact-form-7|vc_\w{1,40}|et_pb_\w{1,40})\b[^\[\]]{0,500}\]"
)
"""Shortcodes that stand for something else or set a box around words.
https://codex.wordpress.org/Shortcode"""
_CODE = re.compile(r"\[(/?)([a-z][\w-]{1,40})\b[^\[\]]{0,500}\]")
"""Any shortcode; one of a theme's own is known by what closes it: [lead]…[/lead]."""
_BREAK = re.compile(r"(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*")
_NO_DATE = "0000-00-00"
_CUT = ("[…]", "[...]")
"""How WordPress ends an excerpt that it cut out of the content itself."""
DRAFTS = {"draft": "Draft", "pending": "Pending", "private": "Private", "future": "Scheduled"}
"""States of posts that nobody can read yet, as a creativeWorkStatus.
https://wordpress.org/documentation/article/post-status/"""
_NO_TITLE = Extract("", (), ())


@dataclass(frozen=True, slots=True)
class Post:
    """What WordPress says of a post. Texts are HTML; evidence has places where the source has."""

    title: Extract
    content: Extract
    excerpt: Extract = _NO_TITLE
    authors: tuple[Evidence, ...] = ()
    values: Mapping[str, Sequence[Sequence[Evidence]]] = field(default_factory=lambda: MappingProxyType({}))
    profiles: Mapping[str, Mapping[str, Evidence]] = field(default_factory=lambda: MappingProxyType({}))
    """What is known of an author, by the name that ``authors`` has."""
    notes: Mapping[str, Extract] = field(default_factory=lambda: MappingProxyType({}))
    """Footnotes by their ids, as HTML, as far as they do not stand in the content."""


@dataclass(frozen=True, slots=True)
class Place:
    """Which input a post is from, and what was wrong with it. Without a source the text taken out is it."""

    name: str
    format: str
    index: int
    source: Source | None = None
    findings: tuple[Finding, ...] = ()


def document_of(post: Post, place: Place) -> Document:
    """The Document of a post: its title set before its content, as a page does.

    The byline in the text comes before the account that posted it.
    """
    prose, losses = _prose(post)
    positions: Literal["source", "text"] = "source"
    source = place.source
    if source is None:
        positions = "text"
        losses = tuple(one._replace(span=None) for one in losses)
        source = Source(prose.extract.text, place.name)
        prose = replace(prose, extract=whole(source.text))
    found = read_prose(source, place.format, prose)
    stated = {"/author": post.authors} if post.authors else {}
    return assemble(
        replace(
            found,
            values=joined(_values(post), found.values),
            credits=united(found.credits, _accounts(post)),
            stated=stated,
            findings=(*place.findings, *losses, *found.findings),
            index=place.index,
            positions=positions,
        )
    )


def _prose(post: Post) -> tuple[Prose, tuple[Finding, ...]]:
    """The text of a post, and findings on what of its content is lost."""
    out = Extractor()
    title = plain(post.title)
    out.append(title)
    start = out.length
    content, listed = without_list(post.content)
    notes = {**post.notes, **listed}
    numbered, left = numbers(content.text, notes)
    rendered = _rendered(content, numbered)
    if rendered.extract.text and start:
        out.add("\n\n")
        start = out.length
    out.append(rendered.extract.through(content))
    links = [Link(link.span, link.href).shift(start) for link in rendered.links]
    spans = []
    for identifier, number in numbered.items():
        note = notes[identifier]
        words = render(note.text)
        out.add(f"\n\n[{number}] ")
        links += [Link(link.span, link.href).shift(out.length) for link in words.links]
        begin = out.length
        out.append(words.extract.through(note))
        spans.append(Span(begin, out.length))
    headline = Span(0, len(title.text)) if title.text else None
    lists = tuple(_lists(rendered.blocks, start))
    raised = tuple(span.shift(start) for span in rendered.raised)
    prose = Prose(out.extract(), tuple(links), tuple(spans), headline, raised=raised, lists=lists, body=start)
    return prose, tuple(_findings(content, rendered.lost, left))


def _findings(content: Extract, lost: Loss | None, left: Span | None) -> Iterator[Finding]:
    """What to say of the rest of a content that is lost, and of notes that are left."""
    if lost:
        yield Finding(lost.code, lost.message, content.span(lost.span))
    if left:
        message = f"more than {MOST} footnotes; those from here on are not read"
        yield Finding("SEC006", message, content.span(left))


def _lists(blocks: Sequence[Block], start: int) -> Iterator[Span]:
    """Where lists stand in a text, in which the one of the blocks begins at ``start``."""
    for name, run in groupby(blocks, key=lambda block: block.name):
        if name == "li":
            items = [block.span for block in run]
            yield Span(start + items[0].start, start + items[-1].end)


def plain(html: Extract) -> Extract:
    """The words of a title or excerpt, on one line."""
    return render(html.text).extract.through(html)


def _rendered(content: Extract, numbered: Mapping[str, int]) -> Rendered:
    """The text of a post's content, with the numbers of notes. Places are those in the content."""
    inner = _with_paragraphs(content.text, numbered)
    rendered = render(inner.text)
    lost = rendered.lost
    place = inner.span(lost.span) if lost else None
    return replace(
        rendered,
        extract=rendered.extract.through(inner),
        lost=lost._replace(span=place) if lost and place else None,
    )


def _with_paragraphs(html: str, numbered: Mapping[str, int]) -> Extract:
    """Content with the paragraphs that WordPress makes of blank lines, ``[1]`` for marks of notes, and no
    shortcodes.

    https://developer.wordpress.org/reference/functions/wpautop/
    """
    out = Extractor()
    at = 0
    is_blocks = "<!-- wp:" in html
    codes = [*_shortcodes(html), *MARK.finditer(html)]
    for code in sorted(codes, key=lambda found: found.start()):
        if code.start() < at:
            continue
        _add_lines(out, html, Span(at, code.start()), is_blocks=is_blocks)
        if code.re is MARK and code[1] in numbered:
            out.add(f"[{numbered[code[1]]}]", Span(*code.span()))
        at = code.end()
    _add_lines(out, html, Span(at, len(html)), is_blocks=is_blocks)
    return out.extract()


def _shortcodes(html: str) -> Iterator[re.Match[str]]:
    found = list(_CODE.finditer(html))
    closed = {code[2] for code in found if code[1]}
    return (code for code in found if code[2] in closed or _SHORTCODE.match(html, code.start()))


def _add_lines(out: Extractor, html: str, span: Span, *, is_blocks: bool) -> None:
    at, end = span
    for lines in () if is_blocks else _BREAK.finditer(html, at, end):
        start = lines.start()
        is_inner = html[start - 1 : start] != ">" and html[lines.end() : lines.end() + 1] != "<"
        is_blank = len(_BREAK_ONE.findall(lines[0])) > 1
        if is_blank or is_inner:
            out.add(html[at:start], Span(at, start))
            out.add("<p>" if is_blank else "<br>")
            at = start
    out.add(html[at:end], Span(at, end))


_BREAK_ONE = re.compile(r"\r\n|\r|\n")


def _values(post: Post) -> Values:
    values: Values = {key: [list(one) for one in several] for key, several in post.values.items()}
    for key, html in (("headline", post.title), ("description", post.excerpt)):
        words = plain(html)
        if words.text.strip() and not words.text.endswith(_CUT):
            span = words.span(Span(0, len(words.text)))
            raw = "&" in html.text or "<" in html.text
            values[key] = [[Evidence(" ".join(words.text.split()), "meta", span, verbatim=not raw)]]
    return values


def _accounts(post: Post) -> list[Credited]:
    people = []
    for said in post.authors:
        for person in named("author", said):
            profile = post.profiles.get(str(said.value), {})
            people.append(replace(person, profile=MappingProxyType(dict(profile))))
    return people


def moment(text: str, *, is_utc: bool) -> str:
    """A date of WordPress's database in ISO 8601, with its zone where that is known; "" for no date."""
    if not text or text.startswith(_NO_DATE):
        return ""
    return timestamp(f"{text}+00:00" if is_utc else text)


def publisher(name: str, url: str) -> dict[str, Any]:
    """The site as the body that publishes the post."""
    return {"@type": "Organization", "name": name} | ({"url": url} if url else {})
