"""A page for the editor: the article's text with its statements marked, speaker and source beside them."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, NamedTuple, get_args

from newsld import facts
from newsld.assembling.claims import SURE
from newsld.assembling.situating import Body, Standing
from newsld.cli.claim_rows import rows
from newsld.cli.claim_style import STYLE
from newsld.document import AttributionKind
from newsld.formats.text_fragments import fragment

if TYPE_CHECKING:
    from newsld.document import Document
    from newsld.schema.shapes import StatementShape

_PREFIX = 40
"""So much of what stands before a statement goes into a link to it, where its words alone would not do."""


def page(documents: Iterable[Document]) -> bytes:
    """One HTML page of all articles: what stands in them, escaped. It loads nothing and runs nothing."""
    articles = [_Article(number, document) for number, document in enumerate(documents, 1)]
    names = ", ".join(article.title for article in articles[:3])
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = (
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>Who says what: {escape(names)}</title>\n<style>{STYLE}</style>"
    )
    parts = "".join(part for article in articles for part in article.html())
    body = f"<body><main>\n{parts}</main></body>"
    return f'<!doctype html>\n<html lang="en"><head>\n{head}\n</head>{body}</html>\n'.encode(
        "utf-8", "replace"
    )


class _Marked(NamedTuple):
    """A statement with its number in the article, and where it stands."""

    number: int
    row: StatementShape
    place: Standing


class _Article:
    """The part of the page that is one article; ``number`` tells its anchors from those of the others."""

    def __init__(self, number: int, document: Document) -> None:
        self._number = number
        self._document = document
        self._body = Body(document.paragraphs)
        self.title = facts.first_text(document.root, "headline") or document.source.name
        url = facts.first_text(document.root, "url")
        self._url = url if url.startswith(("https://", "http://")) else ""
        self._rows = list(rows(document))
        self._counts = Counter(row["text"] for row in self._rows)

    def html(self) -> Iterator[str]:
        """The article: its head, its paragraphs, and the statements that stand in none of them."""
        yield f'<article aria-labelledby="h{self._number}">\n{self._head()}'
        inside: dict[int, list[_Marked]] = {}
        outside: list[tuple[int, StatementShape]] = []
        for number, (row, claim) in enumerate(zip(self._rows, self._document.claims, strict=True), 1):
            place = self._body.find(claim.span, claim.text)
            if place is None:
                outside.append((number, row))
            else:
                inside.setdefault(place.number, []).append(_Marked(number, row, place))
        for number, paragraph in enumerate(self._document.paragraphs):
            yield self._section(number, paragraph.text, inside.get(number, []))
        if outside:
            notes = "".join(self._note(number, row, "") for number, row in outside)
            yield f'<div class="rest"><h2>Statements that stand in no paragraph</h2><ol>{notes}</ol></div>\n'
        yield "</article>\n"

    def _section(self, number: int, text: str, found: list[_Marked]) -> str:
        """A paragraph with the notes on its statements beside it."""
        language = facts.language(self._document.root)
        spoken = f' lang="{escape(language)}"' if language else ""
        notes = "".join(self._note(one.number, one.row, self._before(one)) for one in found)
        aside = f'<aside aria-label="Statements of paragraph {number + 1}"><ol>{notes}</ol></aside>'
        marked = "".join(self._text(text, found))
        return f"<section><p{spoken}>{marked}</p>{aside if found else ''}</section>\n"

    def _head(self) -> str:
        published = len({row["id"] for row in self._rows if row["id"]})
        unsure = sum(1 for row in self._rows if row["confidence"] < SURE)
        name = self._document.source.name
        told = f"{name}: {len(self._rows)} statements, {unsure} to check, {published} published as Claims"
        kinds = "".join(f'<mark class="{kind}">{kind}</mark>' for kind in get_args(AttributionKind))
        title = f'<h1 id="h{self._number}">{escape(self.title)}</h1>'
        return f"<header>{title}<p>{escape(told)}</p><p>{kinds}</p></header>\n"

    def _text(self, text: str, found: list[_Marked]) -> Iterator[str]:
        """The paragraph with its statements marked; of those inside others the inner one shows."""
        borders = sorted({0, len(text), *(at for one in found for at in one.place[1:3])})
        begins: dict[int, list[_Marked]] = {}
        for one in found:
            begins.setdefault(one.place.start, []).append(one)
        open_: list[_Marked] = []
        for start, end in zip(borders, [*borders[1:], len(text)], strict=True):
            for one in open_:
                if one.place.end == start:
                    yield self._anchor("t", "n", one.number)
            open_ = [one for one in open_ if one.place.end > start] + begins.get(start, [])
            piece = escape(text[start:end])
            yield f'<mark class="{open_[-1].row["kind"]}">{piece}</mark>' if open_ and piece else piece

    def _anchor(self, here: str, there: str, number: int) -> str:
        """A number that leads from a statement's words (t) to the note on it (n), or back."""
        own, other = (f"{letter}{self._number}-{number}" for letter in (here, there))
        label = f"note on statement {number}" if there == "n" else f"words of statement {number}"
        return f'<a class="no" id="{own}" href="#{other}" aria-label="{label}">{number}</a>'

    def _before(self, one: _Marked) -> str:
        """What a link needs of the text before the words: of words that occur again, or are few."""
        if self._counts[one.row["text"]] == 1 and len(one.row["text"].split()) > 3:
            return ""
        start = one.place.start
        return self._body.paragraphs[one.place.number].text[max(0, start - _PREFIX) : start]

    def _note(self, number: int, row: StatementShape, before: str) -> str:
        cue = f" ({escape(row['cue'])})" if row["cue"] else ""
        who = f"<b>{escape(row['claimant']) or 'somebody'}</b> {row['kind']}{cue} {_sureness(row)}"
        state = f"published as {row['id']}" if row["id"] else f"no Claim: {row['withheld']}"
        lines = [f"worded by the editor: {row['wording']}"] if row["wording"] else []
        lines += [*(f"→ {source}" for source in row["sources"]), state]
        told = "".join(f'<p class="quiet">{escape(line)}</p>' for line in lines)
        link = escape(fragment(self._url, row["text"], before)) if self._url else ""
        shown = f'<p class="link"><a href="{link}">in the article</a></p>' if link else ""
        return f"<li>{self._anchor('n', 't', number)}{who}{told}{shown}</li>"


def _sureness(row: StatementShape) -> str:
    if row["reviewed"]:
        return '<span class="quiet">reviewed</span>'
    share = f"{row['confidence']:.0%}"
    is_sure = row["confidence"] >= SURE
    return f'<span class="quiet">{share}</span>' if is_sure else f'<span class="check">check: {share}</span>'
