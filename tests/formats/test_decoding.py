"""Bytes to text: byte order marks, UTF-8, and what is neither."""

import pytest
from growth import growth

from newsld import ReadError, Span
from newsld.formats import bibliography, detect
from newsld.formats.decoding import decode


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_names_the_encoding_and_is_no_part_of_the_text(encoding):
    source, findings = decode("Fähre\r\n".encode(encoding), "story.txt")
    assert source.text == "Fähre\r\n"
    assert findings == ()


def test_an_encoding_can_be_given():
    source, findings = decode("Fähre".encode("latin-1"), "story.txt", "latin-1")
    assert (source.text, findings) == ("Fähre", ())


def test_what_is_no_utf_8_is_read_as_windows_1252_and_told():
    source, findings = decode("Die Fähre – “still”".encode("cp1252"), "story.txt")
    assert source.text == "Die Fähre – “still”"
    assert [(finding.code, finding.span) for finding in findings] == [("SEC008", Span(5, 6))]


@pytest.mark.parametrize(
    ("data", "encoding", "place"),
    [
        (b"one\ntw\xe4o", "utf-8", (2, 3)),
        (b"one\ntwo", "no-such", (None, None)),
        (b"one\n\0two", None, (2, 1)),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(data, encoding, place):
    with pytest.raises(ReadError) as caught:
        decode(data, "story.txt", encoding)
    assert (caught.value.file, caught.value.line, caught.value.column) == ("story.txt", *place)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("@prefix s: <http://schema.org/> .\n", "turtle"),
        ("@base <https://a.example/> .\n", "turtle"),
        ("PREFIX s: <http://schema.org/>\n", "turtle"),
        ("prefix : <http://schema.org/>\n", "turtle"),
        ("\n  base\t<https://a.example/>\n", "turtle"),
        ("Base rates rise again\n\nPrefix: the bank's word.\n", "text"),
        ("Prefix codes for the harbour: a list\n", "text"),
        ('{"@type": "Article"}', "json-ld"),
        ("<!DOCTYPE html><p>x", "html"),
    ],
)
def test_the_format_of_a_text_without_an_extension_is_told_by_its_beginning(text, name):
    assert detect("-", text.encode()).name == name


def test_white_space_tells_no_format_and_takes_no_long():
    def look(size: int) -> None:
        detect("-", b" " * size)
        assert bibliography("-", b"\n" * size + b"%") is None

    assert growth(look, 200_000) < 1.7
