"""The sheet on which an editor rules on an article's statements: STORY.claims.toml."""

from __future__ import annotations

import json
from typing import get_args

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
    """The statements of a document as entries without a ruling."""
    head = _HEAD.format(name=document.source.name, file=file, kinds=", ".join(get_args(AttributionKind)))
    body = Body(document.paragraphs)
    return "\n".join((head, *(_entry(body, one) for one in document.claims if one.span)))


def _entry(body: Body, statement: Attribution) -> str:
    place = body.find(statement.span, statement.text)
    rows = {"exact": statement.text}
    if place:
        text = body.paragraphs[place.number].text
        rows["prefix"] = text[max(0, place.start - _AROUND) : place.start]
        rows["suffix"] = text[place.end : place.end + _AROUND]
    rows |= {"ruling": "", "speaker": statement.claimant}
    return "\n".join(("[[claim]]", *(f"{key} = {_string(value)}" for key, value in rows.items()), ""))


def _string(text: str) -> str:
    """A TOML basic string, whose escapes are JSON's but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
