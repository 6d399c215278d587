"""Where front matter stands and in which of its syntaxes: YAML, TOML, JSON, header lines, a title block."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from newsld.document import Finding
from newsld.formats.markdown.fields import LONGEST, Text, key_of
from newsld.formats.markdown.properties import KNOWN
from newsld.formats.markdown.toml_text import read_toml
from newsld.formats.markdown.yaml_text import read_yaml
from newsld.source import Span

_FENCE = re.compile(r"\s*(---|\+\+\+)(?:json|yaml|toml)?[ \t]*(?:\r\n|\r|\n)")
_JSON = re.compile(r"\s*(?=\{[ \t]*[\r\n])")
_JSON_END = re.compile(r"(?<=[\r\n])\}[ \t]*(?:\r\n|\r|\n|\Z)")
_END = {
    "---": re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)"),
    "+++": re.compile(r"(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)"),
}
_KEY = re.compile(r"(?:\A|[\r\n])[ \t]*(?:[\[{#]|[\w\"'][^\r\n:=]{0,80}[:=])")
"""What front matter has and prose between two rules has not."""
_HEADER = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}):[ \t]*(?P<value>[^\r\n]*)(?:\r\n|\r|\n|\Z)")
_CONTINUED = re.compile(r"[ \t]+(?P<value>\S[^\r\n]*)(?:\r\n|\r|\n|\Z)")
_TITLE_LINE = re.compile(r"%[ \t]*(?P<value>[^\r\n]*)(?:\r\n|\r|\n|\Z)")
_BLANK = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields before a Markdown text, and where the text begins."""

    fields: dict[str, Any]
    end: int


def read_front_matter(text: str, findings: list[Finding]) -> FrontMatter:
    """What stands before the text: nothing, or fields in one of the five syntaxes. Faults go to ``findings``.

    * between lines of ``---`` YAML (Jekyll, Hugo, Eleventy, Quarto, Pandoc), of ``+++`` TOML (Hugo, Zola)
    * JSON, which is YAML too, in braces on lines of their own (Hugo) or between lines of ``---`` (Eleventy)
    * ``Title: …`` lines up to a blank one (Pelican, MultiMarkdown)
    * ``%`` lines for title, authors and date (https://pandoc.org/MANUAL.html#extension-pandoc_title_block)
    """
    fence = _FENCE.match(text)
    if fence:
        return _fenced(text, fence, findings)
    if (brace := _JSON.match(text)) and (end := _JSON_END.search(text, brace.end(), brace.end() + LONGEST)):
        inner = text[brace.end() : end.end()].rstrip()
        return FrontMatter(read_yaml(inner, brace.end(), findings), end.end())
    found = _title_block(text) if text.startswith("%") else _headers(text) or FrontMatter({}, 0)
    return found if found.end <= LONGEST else _too_long(Span(0, found.end), found.end, findings)


def _too_long(inner: Span, end: int, findings: list[Finding]) -> FrontMatter:
    message = f"front matter of more than {LONGEST // 1024} KiB is not read"
    findings.append(Finding("SEC006", message, inner))
    return FrontMatter({}, end)


def _fenced(text: str, fence: re.Match[str], findings: list[Finding]) -> FrontMatter:
    begin = fence.end()
    end = _END[fence[1]].search(text, begin)
    if end is None:
        return _unclosed(text, fence, findings)
    inner = text[begin : end.start()]
    if inner.strip() and not _KEY.search(inner):
        return FrontMatter({}, 0)
    if len(inner) > LONGEST:
        return _too_long(Span(begin, end.start()), end.end(), findings)
    read = read_yaml if fence[1] == "---" else read_toml
    return FrontMatter(read(inner, begin, findings), end.end())


def _unclosed(text: str, fence: re.Match[str], findings: list[Finding]) -> FrontMatter:
    """A first line of ``---`` may be a rule of the page; with keys behind it, its end was forgotten."""
    begin = fence.end()
    first = _HEADER.match(text, begin)
    if first is None or key_of(first["key"]) not in KNOWN:
        return FrontMatter({}, 0)
    findings.append(Finding("DOC001", "the front matter is not closed", Span(*fence.span(1))))
    blank = _BLANK.search(text, begin, begin + LONGEST)
    end = blank.start() if blank else min(len(text), begin + LONGEST)
    read = read_yaml if fence[1] == "---" else read_toml
    return FrontMatter(read(text[begin:end], begin, findings), end)


def _headers(text: str) -> FrontMatter | None:
    fields: dict[str, Any] = {}
    at = known = 0
    key = ""
    while at < len(text) and at < LONGEST:
        more = _CONTINUED.match(text, at) if key else None
        match = more or _HEADER.match(text, at)
        if match is None:
            break
        value = Text(match["value"].strip(), Span(match.start("value"), match.end("value")))
        if more is None:
            key = match["key"]
            known += key_of(key) in KNOWN
            fields.setdefault(key, value)
        elif isinstance(fields[key], Text):
            before = fields[key]
            span = Span(before.span.start, value.span.end)
            fields[key] = Text(f"{before.value} {value.value}".strip(), span, verbatim=False)
        at = match.end()
    is_closed = at >= len(text) or text[at] in "\r\n"
    has_title = any(key_of(name) == "title" for name in fields)
    return FrontMatter(fields, at) if has_title and known >= 2 and is_closed else None


def _title_block(text: str) -> FrontMatter:
    fields: dict[str, Any] = {}
    at = 0
    for key in ("title", "author", "date"):
        match = _TITLE_LINE.match(text, at)
        if match is None:
            break
        lines = [match]
        while (more := _CONTINUED.match(text, lines[-1].end())) is not None:
            lines.append(more)
        texts = [
            Text(one["value"].strip(), Span(*one.span("value"))) for one in lines if one["value"].strip()
        ]
        if key == "author":
            fields[key] = tuple(part for one in texts for part in one.parts(";"))
        elif texts:
            span = Span(texts[0].span.start, texts[-1].span.end)
            fields[key] = Text(" ".join(one.value for one in texts), span, verbatim=len(texts) == 1)
        at = lines[-1].end()
    return FrontMatter(fields, at)
