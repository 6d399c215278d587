"""JSON texts with the place of every value: the same values as a parser's, and nothing on what is no JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st

from newsld import Span
from newsld.json_tree import JsonNode, parse

values = st.recursive(
    st.none() | st.booleans() | st.integers(-1000, 1000) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


def plain(node: JsonNode) -> Any:
    if node.kind == "object":
        return {key: plain(value) for key, _, value in node.members}
    return [plain(value) for _, _, value in node.members] if node.kind == "array" else node.value


def tree(text: str) -> JsonNode | None:
    return parse(text, Span(0, len(text)))


@given(values, st.sampled_from([None, 1]), st.booleans())
def test_it_reads_what_a_parser_reads(value: Any, indent: int | None, ascii_only: bool) -> None:
    node = tree(json.dumps(value, indent=indent, ensure_ascii=ascii_only))
    assert node is not None
    assert plain(node) == value


@given(values)
def test_every_span_holds_its_value(value: Any) -> None:
    text = json.dumps(value)
    node = tree(text)
    assert node is not None
    for inner in node.walk():
        written = text[inner.span.start : inner.span.end]
        is_string = isinstance(inner.value, str)
        assert json.loads(f'"{written}"' if is_string else written) == plain(inner)


@pytest.mark.parametrize(
    "text", ["", "{", '{"a": 1', "nope", '["a"', '{"a": }}', '{"a": 1} {"b": 2}', "\x00"]
)
def test_what_is_no_json_gives_nothing_or_no_error(text: str) -> None:
    node = tree(text)
    assert node is None or node.kind in ("object", "array", "scalar")


def test_half_of_a_character_is_none() -> None:
    node = tree(r'["a\ud800b", "\udfff", "\ud83d\ude00"]')
    assert node is not None
    assert [item.value for item in node.items()] == ["a\ufffdb", "\ufffd", "😀"]


def test_what_is_deeper_than_anyone_reads_gives_nothing() -> None:
    node = tree("[" * 1_000 + "]" * 1_000)
    assert node is not None
    assert sum(1 for _ in node.walk()) == 1_000
    assert tree("[" * 50_000 + "]" * 50_000) is None
