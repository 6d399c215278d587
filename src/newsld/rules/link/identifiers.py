"""Identifiers: check digits, and whether they are of the kind of thing they stand on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsld.checking import Context, Hit, rule
from newsld.nodes import Node
from newsld.rules.needs import quoted, texts
from newsld.source import Span
from newsld.text.patterns import pattern

_ADDRESS = pattern(
    r"https?://(?:orcid\.org/(?P<ORCID>\d{4}-\d{4}-\d{4}-\d{3}[\dXx])"
    r"|(?:www\.)?isni\.org/(?:isni/)?(?P<ISNI>\d{15}[\dXx])"
    r"|ror\.org/(?P<ROR>0[a-hj-km-np-tv-z0-9]{6}\d{2}))\b",
    re.ASCII,
)
_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


class Identifier(NamedTuple):
    """An identifier: its scheme, its bare value, and where it stands on what kind of thing."""

    scheme: str
    value: str
    thing: Node
    span: Span | None


_HOLDING = ("@id", "sameAs", "identifier", "url", "isbn", "issn", "leiCode", "value")


def identifiers(context: Context) -> tuple[Identifier, ...]:
    """The identifiers of all nodes whose scheme is told by their form, property or propertyID."""
    return context.once(_identifiers)


def _identifiers(context: Context) -> tuple[Identifier, ...]:
    return tuple(
        Identifier(*found, _bearer(context, pointer, thing), context.place(place))
        for key in _HOLDING
        for pointer, thing in context.holders.get(key, ())
        for place, text in texts(thing, key, pointer)
        if (found := _named(thing, key, text.strip()))
    )


def _bearer(context: Context, pointer: str, thing: Node) -> Node:
    """The thing an identifier is of: that which holds the PropertyValue, where it stands in one."""
    from newsld.rules.needs import at

    return (
        at(context.article, re.sub(r"/identifier(?:/\d+)?\Z", "", pointer))
        if thing.is_a("PropertyValue")
        else thing
    )


def _named(thing: Node, key: str, text: str) -> tuple[str, str] | None:
    if (match := _ADDRESS.match(text)) and match.lastgroup:
        return match.lastgroup, match[match.lastgroup]
    if key in ("isbn", "issn", "leiCode"):
        return {"isbn": "ISBN", "issn": "ISSN", "leiCode": "LEI"}[key], text
    if key == "value":
        scheme = next((name.upper() for name in thing.values("propertyID") if isinstance(name, str)), "")
        return (scheme, text) if scheme in CHECKS else None
    return None


def _mod_11_2(value: str) -> bool:
    """ISO 7064 MOD 11-2. https://support.orcid.org/hc/en-us/articles/360006897674"""
    digits = re.sub(r"[\s-]", "", value).upper()
    if not re.fullmatch(r"\d{15}[\dX]", digits):
        return False
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == digits[-1]


def _ror(value: str) -> bool:
    """Crockford's base 32, ISO 7064 MOD 97-10. https://ror.readme.io/docs/identifier"""
    number = 0
    for char in value[:-2]:
        number = number * 32 + _CROCKFORD.index(char)
    return 98 - number * 100 % 97 == int(value[-2:])


def _isbn(value: str) -> bool:
    """https://www.isbn-international.org/content/isbn-users-manual/29"""
    digits = re.sub(r"[\s–-]", "", value).upper()
    if re.fullmatch(r"\d{13}", digits):
        return sum(int(d) * (3 if n % 2 else 1) for n, d in enumerate(digits)) % 10 == 0
    if re.fullmatch(r"\d{9}[\dX]", digits):
        return sum((10 if d == "X" else int(d)) * (10 - n) for n, d in enumerate(digits)) % 11 == 0
    return False


def _issn(value: str) -> bool:
    """https://www.issn.org/understanding-the-issn/assignment-rules/issn-manual/"""
    digits = value.replace("-", "").upper()
    if not re.fullmatch(r"\d{7}[\dX]", digits):
        return False
    return sum((10 if d == "X" else int(d)) * (8 - n) for n, d in enumerate(digits)) % 11 == 0


def _lei(value: str) -> bool:
    """ISO 17442, MOD 97-10. https://www.gleif.org/en/about-lei/iso-17442-the-lei-code-structure"""
    if not re.fullmatch(r"[A-Z0-9]{18}\d{2}", value.upper()):
        return False
    return int("".join(str(int(char, 36)) for char in value)) % 97 == 1


CHECKS = {"ORCID": _mod_11_2, "ISNI": _mod_11_2, "ROR": _ror, "ISBN": _isbn, "ISSN": _issn, "LEI": _lei}
_OF_PEOPLE, _OF_BODIES = frozenset({"ORCID"}), frozenset({"ROR", "LEI"})


@rule("LNK008", "identifier-checksum", "error", "base")
def identifier_checksum(context: Context) -> Iterator[Hit]:
    """The check digit of an ORCID, ISNI, ROR, ISBN, ISSN or LEI is wrong.

    ## Why it matters
    It is nobody's identifier, or somebody else's.

    ## How to fix it
    Copy it again from the source.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno", "sameAs": "https://orcid.org/0000-0002-1825-0098"}}
    ```
    - 2:65-102: the check digit of the ORCID “0000-0002-1825-0098” is wrong

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno", "sameAs": "https://orcid.org/0000-0002-1825-0097"}}
    ```

    ## Sources
    - <https://support.orcid.org/hc/en-us/articles/360006897674>
    """
    seen: set[tuple[str, Span | None]] = set()
    for scheme, value, _, span in identifiers(context):
        if not CHECKS[scheme](value) and (value, span) not in seen:
            seen.add((value, span))
            yield Hit(f"the check digit of the {scheme} {quoted(value)} is wrong", span)


@rule("LNK009", "identifier-scheme-mismatch", "warning", "base")
def identifier_scheme_mismatch(context: Context) -> Iterator[Hit]:
    """An identifier is of another kind of thing than the one it stands on.

    ## Why it matters
    A ROR is an organisation's, an ORCID a person's: whoever follows it takes the one for the other.

    ## How to fix it
    Put it on the thing it is of: a ROR on the author's `affiliation`.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno", "sameAs": "https://ror.org/03yrm5c26"}}
    ```
    - 2:65-90: the ROR “03yrm5c26” stands on a Person

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "publisher": {"@type": "Organization", "name": "The Courier", "sameAs": "https://ror.org/03yrm5c26"}}
    ```

    ## Sources
    - <https://ror.org/about/>, <https://info.orcid.org/what-is-orcid/>
    """
    for scheme, value, thing, span in identifiers(context):
        if scheme in _OF_PEOPLE and thing.is_a("Organization"):
            yield Hit(f"the {scheme} {quoted(value)} stands on an Organization", span)
        elif scheme in _OF_BODIES and thing.is_a("Person"):
            yield Hit(f"the {scheme} {quoted(value)} stands on a Person", span)


RULES = (identifier_checksum, identifier_scheme_mismatch)
