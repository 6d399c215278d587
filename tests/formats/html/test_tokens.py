"""The markup of a page, scanned as far as somebody asks, in whatever order: the tokens are the scan's."""

from __future__ import annotations

from hypothesis import given, strategies as st

from newsld.formats.html.tokens import Tokens
from newsld.markup.scanner import scan

_PIECES = [
    "<p>",
    "</p>",
    "<meta content='a'>",
    "<script>x</script>",
    "<template>",
    "</template>",
    "words ",
    "<!--",
]
_PAGES = st.lists(st.sampled_from(_PIECES), max_size=200).map("".join)


@given(_PAGES, st.lists(st.integers(0, 2000), max_size=5))
def test_tokens_are_those_of_a_scan_from_wherever_they_are_asked_for(page: str, places: list[int]) -> None:
    all_of_them = list(scan(page))
    tokens = Tokens(page)
    for place in (place for place in places if place < len(page)):
        token = tokens.at(place)
        assert token in all_of_them
        assert token.before <= place < max(token.end, token.before + 1)
        tags = [one for one in all_of_them if one.name == "template" and one.before <= place]
        assert tokens.is_in("template", place) == (tags[-1:] != [] and tags[-1].kind == "start")
    assert list(tokens.named("script")) == [one for one in all_of_them if one.name == "script"]
    assert list(tokens) == all_of_them
    assert tokens.last == all_of_them[-1]
