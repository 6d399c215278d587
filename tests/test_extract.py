"""Text taken out of a source, and the way back to its places."""

from hypothesis import given, strategies as st

from newsld.extract import Extract, Extractor, whole
from newsld.source import Span

SOURCE = "<p>Caf&eacute; <b>Berg</b></p><p>&amp; more</p>"


def without_tags() -> Extract:
    extractor = Extractor()
    extractor.add("Caf", Span(3, 6))
    extractor.add("é", Span(6, 14))
    extractor.add(" ", Span(14, 15))
    extractor.add("Berg", Span(18, 22))
    extractor.add("\n\n")
    extractor.add("&", Span(33, 38))
    extractor.add(" more", Span(38, 43))
    return extractor.extract()


def test_a_part_stands_from_its_first_to_its_last_letter_with_the_markup_between_them() -> None:
    extract = without_tags()
    assert extract.text == "Café Berg\n\n& more"
    places = {"Caf": "Caf", "é": "&eacute;", "é Be": "&eacute; <b>Be", "Berg": "Berg", "& m": "&amp; m"}
    for part, stands in places.items():
        start = extract.text.index(part)
        span = extract.span(Span(start, start + len(part)))
        assert span is not None
        assert SOURCE[slice(*span)] == stands


def test_what_the_source_lacks_stands_nowhere() -> None:
    extract = without_tags()
    assert extract.span(Span(9, 11)) is None
    assert extract.span(Span(5, 11)) == Span(18, 22)
    assert Extract("", (), ()).span(Span(0, 0)) is None


def test_pieces_that_follow_one_another_are_one() -> None:
    extractor = Extractor()
    extractor.add("one ", Span(3, 7))
    extractor.add("two", Span(7, 10))
    extractor.add("three", Span(12, 17))
    assert extractor.extract() == Extract("one twothree", (0, 7), (Span(3, 10), Span(12, 17)))


@given(st.integers(0, 17), st.integers(0, 17), st.sampled_from([None, Span(0, 3), Span(11, 18)]))
def test_a_part_has_the_places_it_has_in_the_whole(start: int, end: int, before: Span | None) -> None:
    extract = without_tags()
    made, expected = Extractor(), Extractor()
    for one in (made, expected):
        one.add("abc", before)
    made.append(extract, Span(start, end))
    for text, place in extract.parts(Span(start, end)) if start < end else ():
        expected.add(text, place)
    for one in (made, expected):
        one.add("!", Span(43, 44))
    assert made.extract() == expected.extract()


def test_an_extract_of_an_extract_has_places_in_the_first_source() -> None:
    outer = without_tags()
    inner = Extractor()
    inner.add("Berg", Span(5, 9))
    inner.add(" – ")
    inner.add("fé B", Span(2, 6))
    both = inner.extract().through(outer)
    assert both.text == "Berg – fé B"
    assert both.span(Span(0, 4)) == Span(18, 22)
    assert both.span(Span(8, 9)) == Span(6, 14)
    assert both.span(Span(7, 11)) == Span(5, 19)


@given(st.text(max_size=40), st.data())
def test_a_text_as_its_own_extract_stands_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert whole(text).span(Span(start, end)) == (Span(start, end) if text else None)
