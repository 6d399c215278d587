"""The sheet on which an editor rules on an article's statements: STORY.claims.toml."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import get_args

from newsld.assembling.identifiers import reference_ids
from newsld.assembling.situating import Body
from newsld.document import Attribution, AttributionKind, Document

_HEAD = """\
# What {name} puts into people's mouths, for an editor to rule on. Keep this file beside the article,
# as {file}. Give each statement a ruling, "accept" or "reject"; what has none stays as it was read.
# An accepted one may be given another speaker, a speaker-type (Person, Organization), your own sentence as
# text, sources (ids such as "ref-shin-2023"), and a kind: {kinds}.
"""
_AROUND = 32


def sheet(document: Document, file: str) -> str:
    """The statements of a document as entries, those that were accepted with what the editor gave them."""
    head = _HEAD.format(name=document.source.name, file=file, kinds=", ".join(get_args(AttributionKind)))
    body = Body(document.paragraphs)
    works = [work.removeprefix("#") for work in reference_ids(document.references)]
    return "\n".join((head, *(_entry(body, one, works) for one in document.claims if one.span)))


def _entry(body: Body, statement: Attribution, works: Sequence[str]) -> str:
    place = body.find(statement.span, statement.text)
    rows: dict[str, str | list[str]] = {"exact": statement.text}
    if place:
        text = body.paragraphs[place.number].text
        rows["prefix"] = text[max(0, place.start - _AROUND) : place.start]
        rows["suffix"] = text[place.end : place.end + _AROUND]
    rows |= {"ruling": "accept" if statement.is_reviewed else "", "speaker": statement.claimant}
    if statement.is_reviewed:
        given = {"speaker-type": statement.claimant_type, "text": statement.wording, "kind": statement.kind}
        rows |= {key: value for key, value in given.items() if value}
        rows["sources"] = [works[n] for n in statement.references]
    return "\n".join(("[[claim]]", *(f"{key} = {_toml(value)}" for key, value in rows.items()), ""))


def _toml(value: str | list[str]) -> str:
    """A TOML string or array of strings, whose escapes are JSON's but for the delete character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
