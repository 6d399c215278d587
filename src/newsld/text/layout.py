"""The parts of an article in plain text: its head, its paragraphs, its foot, and the page around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsld.source import Span
from newsld.text.byline import read_byline
from newsld.text.foot import foot_start
from newsld.text.languages import phrases
from newsld.text.lines import Line, sorted_lines
from newsld.text.names import is_organization
from newsld.text.tokens import fold, tokenize


@dataclass(frozen=True, slots=True)
class Chrome:
    """Words of the page, not of the article. ``kind`` is viewing-prefix, navigation, share, reading-time,
    counter, caption or notice."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled line: ``Post category:News`` → label ``section``, the value's span.

    ``label`` is author, section, published, modified, tags, language, publisher, source, location,
    reading-time or comments. Where nothing follows the label, the value's span is empty and stands behind
    the colon. ``span`` is the whole of it, from the label's first letter on.
    """

    label: str
    value: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Layout:
    """What stands where in a plain-text article. All spans are code points of the text.

    ``body`` holds the paragraphs of prose, ``foot`` the lines after it where a reference list may stand,
    ``bylines`` whole byline lines or paragraphs, ``dateline`` the place and date that open the body.
    """

    headline: Span | None = None
    chrome: tuple[Chrome, ...] = ()
    repeated_headline: Span | None = None
    standfirst: Span | None = None
    metadata: tuple[Labelled, ...] = ()
    bylines: tuple[Span, ...] = ()
    dateline: Span | None = None
    date_lines: tuple[Span, ...] = ()
    body: tuple[Span, ...] = ()
    foot: tuple[Span, ...] = ()
    corrections: tuple[Span, ...] = ()


def read_layout(text: str) -> Layout:
    """Sort a plain-text article into its parts. Never raises; an empty text gives an empty layout."""
    lines = sorted_lines(text)
    start = _body_start(lines)
    headline, repeated = _headlines(text, lines[:start])
    head = _bare_bylines(text, lines[:start], headline)
    lines = [*head, *lines[start:]]
    end, foot = _foot(text, lines, start)
    body = [line for line in lines[start:end] if line.kind in {"prose", "other", "date", "label"}]
    corrections = tuple(line.span for line in lines[start:] if _is_correction(text, line.span))
    paragraphs = tuple(line.span for line in body if line.span not in corrections)
    return Layout(
        headline=headline,
        chrome=tuple(_chrome(lines)),
        repeated_headline=repeated,
        standfirst=_standfirst(lines[:start], headline, repeated),
        metadata=tuple(_metadata(lines[:start])),
        bylines=tuple(line.span for line in lines if line.kind == "byline"),
        dateline=_dateline(text, paragraphs[0]) if paragraphs else None,
        date_lines=tuple(line.span for line in lines[:start] if line.kind == "date"),
        body=paragraphs,
        foot=tuple(foot),
        corrections=corrections,
    )


def _body_start(lines: Sequence[Line]) -> int:
    """Where the prose begins. A byline or date soon behind the first sentence makes that one a standfirst."""
    first = next((n for n, line in enumerate(lines) if line.kind == "prose"), len(lines))
    if any(line.kind in {"byline", "date"} for line in lines[:first]):
        return first
    for n in range(first + 1, min(first + 4, len(lines))):
        if lines[n].kind == "prose" and lines[n].span.end - lines[n].span.start > _LONGEST_STANDFIRST:
            break
        if lines[n].kind in {"byline", "date"} and any(line.kind == "prose" for line in lines[n + 1 :]):
            return next(m for m in range(n + 1, len(lines)) if lines[m].kind == "prose")
    return first


def _headlines(text: str, head: Sequence[Line]) -> tuple[Span | None, Span | None]:
    """The headline, and where it stands once more."""
    titles = [line for line in head if line.kind == "other"]
    if not titles:
        titles = [line for line in head if line.kind == "prose"]
    seen: dict[str, Line] = {}
    for line in titles:
        key = _key(text, line.span)
        if key in seen and key.count(" ") >= 1:
            return line.span, seen[key].span
        seen[key] = line
    if not titles:
        return None, None
    best = max(titles, key=lambda line: _title_score(text, line))
    return best.span, None


def _key(text: str, span: Span) -> str:
    return " ".join(fold(text[span.start : span.end]).strip(" #*_=").split())


def _title_score(text: str, line: Line) -> float:
    """How much a line looks like a headline; of two alike the first wins."""
    content = text[line.span.start : line.span.end]
    count = content.count(" ") + 1
    score = float(min(count, 8))
    if line.prefix is not None or content.startswith("# "):
        score += 8
    if count == 1 and not _is_wide(content):
        score -= 4
    if content.isupper() or is_organization(content):
        score -= 3
    if any(mark in content for mark in ("|", "›", "»", " > ", "@", "http")):
        score -= 6
    if content.endswith((".", ",", ";")):
        score -= 2
    return score


def _is_wide(content: str) -> bool:
    return any("\u2e80" <= char <= "\ud7ff" for char in content)


def _bare_bylines(text: str, head: Sequence[Line], headline: Span | None) -> list[Line]:
    """Names alone on a line behind the headline are a byline, if nobody else is named as the author."""
    if headline is None or any(
        credit.role == "author"
        for line in head
        if line.kind == "byline"
        for credit in read_byline(text, line.span)
    ):
        return list(head)
    sorted_head = []
    for line in head:
        if line.kind == "other" and line.span.start > headline.end and _names_people(text, line.span):
            line = Line(line.span, "byline")
        sorted_head.append(line)
    return sorted_head


def _names_people(text: str, span: Span) -> bool:
    found = read_byline(text, span)
    return bool(found) and not any(credit.is_organization for credit in found)


def _standfirst(head: Sequence[Line], headline: Span | None, repeated: Span | None) -> Span | None:
    if headline is None:
        return None
    start = max(headline.end, repeated.end if repeated else 0)
    for line in head:
        if line.span.start > start and line.kind in {"prose", "other"}:
            return line.span if line.kind == "prose" else None
    return None


def _foot(text: str, lines: Sequence[Line], start: int) -> tuple[int, list[Span]]:
    """Where the prose ends (the index behind it), and the lines where a reference list may stand."""
    spans = [line.span for line in lines[start:]]
    end = start + foot_start(text, spans)
    foot = [line.span for line in lines[end:]]
    while end > start and lines[end - 1].kind not in {"prose", "other"}:
        end -= 1
    return end, foot


def _chrome(lines: Sequence[Line]) -> Iterator[Chrome]:
    for line in lines:
        if line.prefix is not None:
            yield Chrome(line.prefix, "viewing-prefix")
        if line.kind == "chrome":
            yield Chrome(line.span, line.detail)


def _metadata(head: Sequence[Line]) -> Iterator[Labelled]:
    for line in head:
        if line.kind == "label" and line.value is not None:
            yield Labelled(line.detail, line.value, line.span)


def _is_correction(text: str, span: Span) -> bool:
    folded = fold(text[span.start : min(span.end, span.start + 80)]).lstrip("*_[( ")
    for phrase in phrases("notice.correction"):
        if folded.startswith(phrase):
            rest = folded[len(phrase) :]
            return " " in phrase.strip() or (
                rest[:1] in {":", "：", " "} and rest.lstrip("*_ ")[:1] in {":", "—", "("}
            )
    return False


def _dateline(text: str, paragraph: Span) -> Span | None:
    """``NAIROBI, Kenya —``, ``PARIS (AP) –``: the place, and the date or agency with it, before a dash."""
    head = text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST_DATELINE)]
    cuts = [at for mark in (" — ", " – ", " -- ", " - ", "— ", ".- ") if (at := head.find(mark)) > 0]
    if not cuts:
        return None
    cut = min(cuts)
    span = Span(paragraph.start, paragraph.start + len(head[:cut].rstrip()))
    tokens = [token for token in tokenize(text, span) if token.is_word]
    if not tokens or len(tokens) > 8 or not tokens[0].is_capital:
        return None
    first = tokens[0].text
    is_place = (first.isupper() and len(first) > 2) or "(" in head[:cut]
    is_clean = all(token.is_capital or token.text[0].isdigit() or len(token.text) <= 3 for token in tokens)
    return span if is_place and is_clean else None


_LONGEST_STANDFIRST = 400
_LONGEST_DATELINE = 80
