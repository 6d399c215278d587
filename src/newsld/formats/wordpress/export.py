"""WordPress's export (WXR, an RSS with more in it): every post an article, one after the other.

What the file holds is written by WordPress's export_wp():
https://developer.wordpress.org/reference/functions/export_wp/
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from newsld.document import Document, Evidence, Finding
from newsld.errors import ReadError
from newsld.extract import Extract, Extractor
from newsld.formats.decoding import codec_of_mark
from newsld.formats.registry import ReadOptions
from newsld.formats.wordpress.elements import Element, scan
from newsld.formats.wordpress.notes import notes_of_meta
from newsld.formats.wordpress.post import DRAFTS, Place, Post, document_of, moment, publisher
from newsld.source import Source, Span

_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]{1,40})[\"']")
_DECLARATION = re.compile(r"<!(?!--|\[CDATA\[)")
_NO_ARTICLES = re.compile(
    r"attachment|page|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.+"
    r"|acf-.+|elementor_.+"
)
_NO_STATES = frozenset(("trash", "auto-draft", "inherit"))
_NOTHING = Extract("", (), ())


@dataclass(slots=True)
class _Record:
    """The fields of a channel, an author or an item: the texts by name, and its categories."""

    fields: dict[str, Extract] = field(default_factory=dict)
    categories: list[tuple[str, str, Extract]] = field(default_factory=list)
    """``(domain, nicename, text)``."""
    findings: list[Finding] = field(default_factory=list)

    def text(self, name: str) -> str:
        return self.fields.get(name, _NOTHING).text.strip()

    def evidence(self, name: str, value: object = None) -> Evidence:
        """A field as evidence, or a value made of it."""
        return _evidence(self.fields.get(name, _NOTHING), value)


def _evidence(said: Extract, value: object = None) -> Evidence:
    words = said.text
    inner = words.strip()
    start = words.index(inner)
    place = said.span(Span(start, start + len(inner)))
    is_same = value is None or value == inner
    is_verbatim = is_same and place is not None and place.end - place.start == len(inner)
    return Evidence(inner if is_same else value, "meta", place, verbatim=is_verbatim)


def read(data: bytes, options: ReadOptions) -> Iterator[Document]:
    """The articles of an export, each as soon as the next is. Spans count code points of the decoded file.

    Posts and posts of a site's own types are articles; pages, attachments and menus are not, nor is what lies
    in the trash. Damage is a finding of the article it is in. Raises ReadError where the file has a DTD,
    holds no export or breaks off before the first item, or does not fit the encoding it names.
    """
    source = Source(_decoded(data, options), options.name)
    _refuse_declarations(source)
    channel = _Record()
    authors: dict[str, _Record] = {}
    waiting: Document | None = None
    index = 0
    for name, record in _records(source.text):
        if name == "wp:author":
            authors[record.text("wp:author_login")] = record
        elif name == "channel":
            channel = record
        elif _is_article(record):
            if waiting is not None:
                yield waiting
            place = Place(options.name, "wordpress", index, source, tuple(record.findings))
            waiting = document_of(_post(record, channel, authors), place)
            index += 1
    if waiting is not None:
        yield replace(waiting, findings=(*waiting.findings, *channel.findings))
    elif channel.findings:
        fault = channel.findings[0]
        line, column = source.position(fault.span.start if fault.span else 0)
        raise ReadError(fault.message, file=options.name, line=line, column=column)


def _decoded(data: bytes, options: ReadOptions) -> str:
    declared = _ENCODING.match(data)
    codec = options.encoding or codec_of_mark(data) or (declared[1].decode() if declared else "utf-8")
    errors = (
        "surrogateescape" if codec.lower().replace("_", "-") in ("utf-8", "utf-8-sig", "utf8") else "strict"
    )
    try:
        return data.decode(codec, errors).removeprefix("\ufeff")
    except LookupError:
        raise ReadError(f"no encoding is called {codec!r}", file=options.name) from None
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(codec, "replace")
        line, column = Source(before).position(len(before))
        message = f"byte 0x{data[error.start]:02x} is no {codec} text"
        raise ReadError(message, file=options.name, line=line, column=column) from None


def _refuse_declarations(source: Source) -> None:
    """No DTD: it is what entity bombs and external entities need, and no export has one."""
    head = re.search(r"<rss[\s>]", source.text)
    if head is None:
        raise ReadError("holds no WordPress export: there is no <rss>", file=source.name)
    found = _DECLARATION.search(source.text, 0, head.start())
    if found:
        line, column = source.position(found.start())
        message = "has a DTD (SEC007), which no export has; refused"
        raise ReadError(message, file=source.name, line=line, column=column)


def _records(text: str) -> Iterator[tuple[str, _Record]]:
    """The authors, the channel (as far as it stands before the first item) and the items, in order.

    The channel stands at the end again, with what was wrong behind the last item.
    """
    reader = _Reader()
    for element in scan(text):
        yield from reader.take(element)
    yield from reader.finish(len(text))


class _Reader:
    """Puts elements together to records; only one item is held at a time."""

    def __init__(self) -> None:
        self.channel = _Record()
        self.is_told = False
        self.record = self.channel
        self.kind = "channel"
        self.path: list[Element] = []
        self.words = Extractor()
        self.meta = ""

    def take(self, element: Element) -> Iterator[tuple[str, _Record]]:
        if element.kind == "text":
            if element.text is not None:
                self.words.append(element.text)
            self.record.findings.extend(element.findings)
        elif element.kind == "start":
            yield from self.open(element)
        else:
            yield from self.close(element)

    def open(self, element: Element) -> Iterator[tuple[str, _Record]]:
        if element.name == "item" or (element.name == "wp:author" and self.kind == "channel"):
            if self.kind == "item":
                yield from self.lost(Span(*element.span))
            if element.name == "item" and not self.is_told:
                self.is_told = True
                yield "channel", self.channel
            self.kind, self.record, self.path = element.name, _Record(), []
        elif element.name not in ("rss", "channel"):
            self.path.append(element)
        self.words = Extractor()

    def close(self, element: Element) -> Iterator[tuple[str, _Record]]:
        if element.name == self.kind != "channel":
            if self.path:
                message = f"<{self.path[0].name}> is not closed"
                self.record.findings.append(Finding("DOC001", message, self.path[0].span))
                self.keep(self.path[0])
            yield self.kind, self.done()
            self.kind, self.record, self.path = "channel", self.channel, []
            return
        names = [one.name for one in self.path[-8:]]
        if element.name not in names:
            return
        while self.path and (last := self.path.pop()).name != element.name:
            self.record.findings.append(Finding("DOC001", f"<{last.name}> is not closed", last.span))
        if not self.path:
            self.keep(last)
        elif self.path[0].name == "wp:postmeta":
            self.keep_meta(last)
        self.words = Extractor()

    def keep(self, element: Element) -> None:
        text = self.words.extract()
        if element.name == "category":
            domain, nicename = element.attribute("domain"), element.attribute("nicename")
            self.record.categories.append((domain, nicename, text))
        else:
            self.record.fields.setdefault(element.name, text)

    def keep_meta(self, element: Element) -> None:
        """The footnotes among what plugins and themes keep with a post, a key and its value after it."""
        text = self.words.extract()
        if element.name == "wp:meta_key":
            self.meta = text.text.strip()
        elif element.name == "wp:meta_value" and self.meta == "footnotes":
            self.record.fields["footnotes"] = text

    def lost(self, at: Span) -> Iterator[tuple[str, _Record]]:
        """The item that another one or the end of the file cuts off, with what was read of it."""
        self.record.findings.append(Finding("DOC001", "the export breaks off within this post", at))
        if self.path:
            self.keep(self.path[0])
        yield "item", self.done()

    def done(self) -> _Record:
        """The record; what was wrong outside of items is told with the next item."""
        if self.kind == "item":
            self.record.findings[:0] = self.channel.findings
            self.channel.findings = []
        else:
            self.channel.findings.extend(self.record.findings)
        return self.record

    def finish(self, size: int) -> Iterator[tuple[str, _Record]]:
        if self.kind == "item":
            yield from self.lost(Span(size, size))
        yield "channel", self.channel


def _is_article(record: _Record) -> bool:
    kind = record.text("wp:post_type") or "post"
    return not _NO_ARTICLES.fullmatch(kind) and record.text("wp:status") not in _NO_STATES


def _post(item: _Record, channel: _Record, authors: Mapping[str, _Record]) -> Post:
    values = {
        "inLanguage": [[channel.evidence("language")]],
        "datePublished": [_dates(item, "wp:post_date_gmt", "wp:post_date", "pubDate")],
        "dateModified": [_dates(item, "wp:post_modified_gmt", "wp:post_modified")],
        "articleSection": [[_evidence(text)] for kind, _, text in item.categories if kind == "category"],
        "keywords": [[_evidence(text)] for kind, _, text in item.categories if kind == "post_tag"],
    }
    title = channel.text("title")
    if title:
        site = publisher(title, channel.text("link"))
        values["publisher"] = [[channel.evidence("title", site)]]
    state = item.text("wp:status")
    if state in DRAFTS:
        values["creativeWorkStatus"] = [[item.evidence("wp:status", DRAFTS[state])]]
    elif item.text("link").startswith(("http://", "https://")):
        values["url"] = [[item.evidence("link")]]
    names = _names(item, authors)
    return Post(
        title=item.fields.get("title", _NOTHING),
        content=item.fields.get("content:encoded", _NOTHING),
        excerpt=item.fields.get("excerpt:encoded", _NOTHING),
        authors=tuple(names),
        notes=MappingProxyType(notes_of_meta(item.fields.get("footnotes", _NOTHING))),
        values=MappingProxyType({key: kept for key, several in values.items() if (kept := _said(several))}),
    )


def _said(several: Iterable[list[Evidence]]) -> list[list[Evidence]]:
    return [one for candidates in several if (one := [held for held in candidates if held.value])]


def _dates(item: _Record, *names: str) -> list[Evidence]:
    """The date by the first field that has one: the one in UTC, else that of the site's clock."""
    for name in names:
        value = moment(item.text(name), is_utc=name.endswith("_gmt"))
        if value:
            return [item.evidence(name, value)]
    return []


def _names(item: _Record, authors: Mapping[str, _Record]) -> Iterator[Evidence]:
    """The accounts: those of a plugin for several authors (terms of the domain author), else the creator's.

    The channel tells what an account's login stands for.
    """
    terms = [text for kind, _, text in item.categories if kind == "author"]
    creator = item.fields.get("dc:creator")
    for said in terms or ([creator] if creator else []):
        login = said.text.strip()
        known = authors.get(login)
        name = known.text("wp:author_display_name") if known else ""
        if known and (not name or name == login):
            full = f"{known.text('wp:author_first_name')} {known.text('wp:author_last_name')}".strip()
            name = full or name
        if login:
            yield _evidence(said, name or login)
