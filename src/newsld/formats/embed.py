"""JSON-LD in a page: a script element that nothing in the data can break out of.

HTML, section 4.12.1.3, restrictions for contents of script elements:
https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
"""

from __future__ import annotations

import html
import warnings
from collections.abc import Collection, Sequence
from typing import Any

from newsld.assembling.claims import published_ids
from newsld.document import Document, thing_of
from newsld.errors import NewsldWarning
from newsld.formats.jsonld import CONTEXT, encode
from newsld.formats.registry import WriteOptions
from newsld.model import Thing

MAX_BYTES = 64 * 1024
"""How large the data of an embed may be; citations that do not fit are left to the sidecar."""

_ESCAPES = {
    b"<": b"\\u003c",
    b">": b"\\u003e",
    b"&": b"\\u0026",
    "\u2028".encode(): b"\\u2028",
    "\u2029".encode(): b"\\u2029",
}
_STATEMENTS = frozenset({"Claim", "Quotation"})


def write(documents: Sequence[Document | Thing], options: WriteOptions) -> bytes:
    """A script element for each document, one a line."""
    return "".join(
        script(item, nonce=options.nonce, claims=options.claims) + "\n" for item in documents
    ).encode()


def script(item: Document | Thing, *, nonce: str | None, claims: bool) -> str:
    """The script element of an article, without its body.

    Unless all claims are asked for, it holds those alone that an editor reviewed.
    """
    return element(published(item, claims=claims), nonce)


def published(item: Document | Thing, *, claims: bool) -> bytes:
    """The JSON-LD inside the script element, of ``MAX_BYTES`` at most."""
    thing = thing_of(item)
    reviewed = item.claims if isinstance(item, Document) else ()
    kept = {name.removeprefix("#") for one in reviewed if one.is_reviewed for name in published_ids(one)}
    data = {"@context": CONTEXT, **_published(thing, None if claims else kept)}
    encoded = _escaped(encode(data))
    return encoded if len(encoded) <= MAX_BYTES else _fitted(data)


def element(data: bytes, nonce: str | None = None) -> str:
    """The script element around JSON-LD that was encoded before, which is escaped if that is still to do."""
    attribute = f' nonce="{html.escape(nonce)}"' if nonce else ""
    return f'<script type="application/ld+json"{attribute}>{_escaped(data).decode()}</script>'


def _published(thing: Thing, reviewed: Collection[str] | None) -> dict[str, Any]:
    node = {key: value for key, value in thing.node.items() if key != "articleBody"}
    if reviewed is None:
        return node
    speakers: dict[str, Thing] = {}
    for key in ("mentions", "hasPart"):
        kept = []
        for one in thing.values(key):
            if not _is_statement(one) or _is_kept(one, reviewed):
                kept.append(_with_author(one, speakers))
            else:
                speakers |= {who.id: who for who in one.values("author") if isinstance(who, Thing) and who.id}
        node.pop(key, None)
        if kept:
            node[key] = kept if len(kept) > 1 else kept[0]
    return node


def _with_author(value: Any, left_out: dict[str, Thing]) -> Any:
    """A statement with its speaker in full, where he was described in one that is left out."""
    who = value.node.get("author") if isinstance(value, Thing) else None
    if not isinstance(who, Thing) or not who.is_reference or who.id not in left_out:
        return value
    return type(value).of({**value.node, "author": left_out.pop(who.id)})


def _is_kept(value: Thing, reviewed: Collection[str]) -> bool:
    return (value.id or "").rpartition("#")[2] in reviewed


def _is_statement(value: Any) -> bool:
    return isinstance(value, Thing) and not _STATEMENTS.isdisjoint(value.values("@type"))


def _escaped(data: bytes) -> bytes:
    for char, escape in _ESCAPES.items():
        data = data.replace(char, escape)
    return data


def _fitted(data: dict[str, Any]) -> bytes:
    """The data with as many citations as fit."""
    citations = data.get("citation", ())
    citations = citations if isinstance(citations, tuple) else (citations,)
    low, high = 0, len(citations)
    while low < high:
        middle = (low + high + 1) // 2
        if len(_escaped(encode(data | {"citation": citations[:middle]}))) <= MAX_BYTES:
            low = middle
        else:
            high = middle - 1
    encoded = _escaped(encode(data | {"citation": citations[:low]}))
    left = (
        f"{len(citations) - low} of {len(citations)} citations are left out" if citations else "it is whole"
    )
    warnings.warn(f"the embed is larger than {MAX_BYTES >> 10} KiB; {left}", NewsldWarning, stacklevel=5)
    return encoded
