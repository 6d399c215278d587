"""HTML to text, with the way back."""

import pytest
from hypothesis import given, strategies as st

from newsld.markup.rendering import render
from newsld.source import Span

FRAGMENT = (
    "<p>Hello&nbsp;<b>big</b>  world &amp; all<br>more</p>\n<!-- not this -->"
    '<ul><li> one <a href="x?a=1&amp;b=2">li nk</a>.</li><li>two</li></ul><script>var no = "<p>";</script>'
)


def test_blocks_are_parted_by_an_empty_line_and_white_space_is_one_space() -> None:
    rendered = render(FRAGMENT)
    assert rendered.extract.text == "Hello big world & all\nmore\n\none li nk.\n\ntwo"
    assert [block.name for block in rendered.blocks] == ["p", "li", "li"]


@pytest.mark.parametrize("written", ["<br>", " <br>", "<br> ", "\n<br/>\n", "<br> <br>"])
def test_a_line_ends_whatever_white_space_stands_around_its_end(written: str) -> None:
    assert render(f"<p>one{written}two</p>").extract.text == "one\ntwo"


def test_a_reference_to_no_character_is_nothing() -> None:
    rendered = render("<p>one&#1; two&#x2;three</p><p>&#1;</p>")
    assert rendered.extract.text == "one twothree"
    assert [block.name for block in rendered.blocks] == ["p"]


def test_every_part_leads_back_into_the_source() -> None:
    rendered = render(FRAGMENT)
    places = {"Hello big": "Hello&nbsp;<b>big", "& all": "&amp; all", "li nk": "li nk", "two": "two"}
    for part, stands in places.items():
        start = rendered.extract.text.index(part)
        span = rendered.extract.span(Span(start, start + len(part)))
        assert span is not None
        assert FRAGMENT[slice(*span)] == stands


def test_links_are_kept_with_their_words() -> None:
    rendered = render(FRAGMENT)
    (link,) = rendered.links
    assert (rendered.extract.text[slice(*link.span)], link.href) == ("li nk", "x?a=1&b=2")


def test_what_an_unfinished_comment_swallows_is_told() -> None:
    source = "<p>kept</p><!-- never closed <p>lost</p>"
    rendered = render(source)
    assert rendered.extract.text == "kept"
    assert rendered.lost is not None
    assert source[rendered.lost.span.start :] == "<!-- never closed <p>lost</p>"


@given(st.text(alphabet="<>/&;! -=\"'pabr\n\tscript", max_size=200))
def test_any_text_is_rendered_and_every_block_stands_in_it(source: str) -> None:
    rendered = render(source)
    for block in rendered.blocks:
        assert rendered.extract.text[slice(*block.span)].strip()
        assert rendered.extract.span(block.span) is not None
