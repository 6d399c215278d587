"""Who says what, to be compared: statements of the prose, or Claims where a version has only these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsld import facts
from newsld.checking import PROSE, Context
from newsld.comparing.items import Item, Part
from newsld.comparing.places import region_of
from newsld.comparing.sameness import words
from newsld.comparing.sources import label
from newsld.document import Attribution
from newsld.nodes import Node
from newsld.source import Region


def claims(old: Context, new: Context) -> tuple[list[Item], list[Item]]:
    """The claims of both versions, of the kind that both have.

    Prose has every statement that it puts into somebody's mouth, graphs only what is published as a Claim.
    """
    made = _statements if all(context.document.format in PROSE for context in (old, new)) else _nodes
    return made(old), made(new)


def _statements(context: Context) -> list[Item]:
    works = context.article.values("citation")
    return [_statement(context, held, works) for held in context.document.claims]


def _statement(context: Context, held: Attribution, works: Sequence[object]) -> Item:
    cited = "; ".join(label(works[index]) for index in held.references if index < len(works))
    parts = {"kind": Part(held.kind, region_of(context, held.cue_span))}
    if cited:
        parts["appearance"] = Part(cited)
    if held.claimant:
        parts["author"] = Part(held.claimant, region_of(context, held.speaker))
    return _item(held.text, region_of(context, held.span), parts)


def _nodes(context: Context) -> list[Item]:
    named = {
        work.node.get("@id"): work for work in context.article.values("citation") if isinstance(work, Node)
    }
    return [_claim(context, pointer, node, named) for pointer, node in context.nodes if node.is_a("Claim")]


def _claim(context: Context, pointer: str, node: Node, named: Mapping[object, Node]) -> Item:
    text = facts.first_text(node, "text") or facts.name_of(node)
    works = [
        named.get(value.node.get("@id"), value)
        for value in node.values("appearance")
        if isinstance(value, Node) and value.node.get("@id") != context.article.node.get("@id")
    ]
    parts = {}
    if speakers := ", ".join(facts.texts(node, "author")):
        parts["author"] = Part(speakers, region_of(context, f"{pointer}/author"))
    if cited := "; ".join(filter(None, map(label, works))):
        parts["appearance"] = Part(cited, region_of(context, f"{pointer}/appearance"))
    return _item(text, region_of(context, f"{pointer}/text"), parts)


def _item(text: str, region: Region | None, parts: Mapping[str, Part]) -> Item:
    speaker, said = parts.get("author", Part("")).text, words(text)
    return Item(
        subject="claim",
        name=f"{speaker}: {text}" if speaker else text,
        region=region,
        parts={"text": Part(text, region), **parts},
        keys=(frozenset({(speaker, said)}), frozenset({said})),
        marks=frozenset(said),
        kin=frozenset({speaker}),
    )
