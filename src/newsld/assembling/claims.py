"""From attributed statements to Claims and Quotations: what is asserted, stands alone, and is surely his."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from newsld.assembling.identifiers import ARTICLE, person_id
from newsld.document import Attribution
from newsld.text import lexicon
from newsld.text.languages import small_words, words as every
from newsld.text.names import is_organization, organization_type

SURE = 0.95
"""The confidence from which on a statement is published under its speaker's name."""
_LONGEST_NAME = 5


def is_claim(statement: Attribution) -> bool:
    """Whether a statement may be published as a Claim of its speaker: nothing withholds it."""
    is_told = statement.is_clause and statement.is_fact and statement.confidence >= SURE
    return (is_told or statement.is_reviewed) and not withheld(statement)


def withheld(statement: Attribution) -> str:
    """Why a statement is not published as a Claim of its speaker; "" where it is.

    It is asserted, a full clause that begins with no pronoun, and said by a person or body whose name stands
    in the text and is sure. What a cited work says is a citation, and no claim in its author's mouth. Of one
    that an editor reviewed, he knows whether it stands alone, and his own sentence is asserted.
    """
    if statement.is_work:
        return "a cited work says it"
    if statement.kind != "asserts" and not (statement.is_reviewed and statement.wording):
        return "not asserted"
    if speaker(statement) is None:
        return "its speaker is not named in full" if statement.claimant else "its speaker is not sure"
    if statement.is_reviewed:
        return ""
    if not statement.is_clause:
        return "no full clause that stands by itself"
    if not statement.is_fact:
        return "not stated as a fact"
    return "" if statement.confidence >= SURE else "not sure enough"


def claim_id(statement: Attribution) -> str:
    """The fragment under which a statement is published as a Claim."""
    return f"#claim-{digest(statement.wording or statement.text)}"


def published_ids(statement: Attribution) -> list[str]:
    """The fragments under which the nodes of a statement are published: its Claim, its Quotation."""
    claim = [claim_id(statement)] if is_claim(statement) else []
    return claim + ([f"#quote-{digest(statement.quote)}"] if statement.quote else [])


def speaker(statement: Attribution) -> dict[str, Any] | None:
    """The node of who says it; None where it could be a person or a body."""
    kind, name = statement.claimant_type, statement.claimant
    if not kind:
        return agent(name)
    identifier = person_id(name) if kind == "Person" else None
    return {"@type": kind, **({"@id": identifier} if identifier else {}), "name": name}


def agent(name: str) -> dict[str, Any] | None:
    """The node of a speaker: a Person of at least two names, or a body; None where it could be either.

    A name of one word may be a place that stands for its government; an office is nobody's name.
    """
    node = _agent(name)
    return dict(node) if node else None


@lru_cache(maxsize=1024)
def _agent(name: str) -> Mapping[str, Any] | None:
    """Who speaks in an article speaks more than once."""
    words = name.split()
    if not words or lexicon.key(name) in lexicon.bodies("place") or _is_office(words):
        return None
    if any(word[0].islower() and word not in small_words() for word in words):
        return None
    if len(words) == 1 and not name.isupper() and lexicon.key(name) not in lexicon.outlets():
        return None
    if is_organization(name):
        return {"@type": organization_type(name), "name": name}
    if not 2 <= len(words) <= _LONGEST_NAME or words[0][0].islower() or words[-1][0].islower():
        return None
    if any(word.casefold() in _JOINTS or word[-1].isdigit() for word in words):
        return None
    identifier = person_id(name)
    return {"@type": "Person", **({"@id": identifier} if identifier else {}), "name": name}


def _is_office(words: Sequence[str]) -> bool:
    """Whether the words only say what or whose somebody is: Acting Attorney, Ulm's Pilots, Client B."""
    last = words[-1]
    if len(last) == 1 or (last.isupper() and last.isalpha() and not words[0].isupper()):
        return not is_organization(" ".join(words))
    is_owned = any(word.endswith(("’s", "'s")) for word in words[:-1])
    folded = last.casefold()
    is_job = folded in every("byline.job") or folded in lexicon.words("office")
    return is_job or (is_owned and not is_organization(" ".join(words)))


_JOINTS = frozenset("and & und et y e al. of for".split())


def statements(
    claims: Sequence[Attribution], references: Sequence[str], known: frozenset[str]
) -> Iterator[tuple[str, dict[str, Any], Attribution]]:
    """The nodes of what is published, each with its property (``mentions``, ``hasPart``) and its statement.

    ``references`` are the ids of the cited works by index, ``known`` the ids of nodes that the article holds
    already: they, and those that came before, are only pointed to.
    """
    seen = set(known)
    for statement in claims:
        if is_claim(statement) and (identifier := claim_id(statement)) not in seen:
            seen.add(identifier)
            node: dict[str, Any] = {
                "@type": "Claim",
                "@id": identifier,
                "text": statement.wording or statement.text,
            }
            node["author"] = _once(speaker(statement), seen)
            node["appearance"] = _one_or_many([{"@id": ARTICLE}, *_works(statement, references)])
            yield "mentions", node, statement
    for statement in claims:
        if statement.quote and (identifier := f"#quote-{digest(statement.quote)}") not in seen:
            seen.add(identifier)
            node = {"@type": "Quotation", "@id": identifier, "text": statement.quote}
            who = speaker(statement) if statement.confidence >= _NAMED else None
            works = _works(statement, references)
            node |= {"author": _once(who, seen)} if who else {}
            node |= {"isPartOf": {"@id": ARTICLE}}
            yield "hasPart", node | ({"isBasedOn": _one_or_many(works)} if works else {}), statement


def _works(statement: Attribution, references: Sequence[str]) -> list[dict[str, Any]]:
    return [{"@id": references[index]} for index in statement.references if index < len(references)]


_NAMED = 0.9
"""The confidence from which on a quotation bears its speaker's name."""


def _once(node: dict[str, Any] | None, seen: set[str]) -> dict[str, Any] | None:
    identifier = node.get("@id") if node else None
    if identifier is None:
        return node
    if identifier in seen:
        return {"@id": identifier}
    seen.add(identifier)
    return node


def _one_or_many(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def digest(text: str) -> str:
    """The eight hexadecimal digits that name a statement: the head of the SHA-256 of its text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
