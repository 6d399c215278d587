"""The grammar of JSON, kind by kind: what RFC 8259 allows is read, all else is refused with its place.

The kinds are those of the JSON Parsing Test Suite (https://github.com/nst/JSONTestSuite); the texts are ours.
Each stands as a value inside a document, so that both sides of it are grammar too.
"""

from __future__ import annotations

import json

import pytest

from newsld.errors import ReadError
from newsld.formats.jsonld.text import parse

ACCEPTED = {
    "array empty": "[]",
    "array with spaces": "[ ]",
    "array with null": "[null]",
    "array of several": '[1,"a",true,false,null,{}]',
    "array spread over lines": "[\n1\r\n,\t2]",
    "array ends with space": "[2] ",
    "number zero": "0",
    "number minus zero": "-0",
    "number one": "1",
    "number negative": "-123",
    "number fraction": "123.456",
    "number close to zero": "-0.000000000000000000000000000000000000000000000000000000000000000000001",
    "number exponent": "1e2",
    "number exponent plus": "1E+2",
    "number exponent minus": "1e-2",
    "number zero exponent": "0e1",
    "number fraction exponent": "123.456e78",
    "object empty": "{}",
    "object": '{"a":1}',
    "object empty key": '{"":0}',
    "object key with NUL": '{"a\\u0000b":1}',
    "object escaped key": '{"\\u0061":1}',
    "object long strings": '{"' + "k" * 5000 + '":"' + "v" * 5000 + '"}',
    "string empty": '""',
    "string all escapes": '"\\"\\\\\\/\\b\\f\\n\\r\\t"',
    "string backslash u": '"\\\\u0000"',
    "string unicode escapes": '"\\u00e9\\u0821\\u0123"',
    "string surrogate pair": '"\\ud83d\\ude00"',
    "string last pair": '"\\udbff\\udfff"',
    "string noncharacters": '"\\ufdd0\\uffff\\ufffe"',
    "string u+2028": '"\u2028\u2029"',
    "string u+007f": '"\x7f"',
    "string beyond the basic plane": '"\U0001f600\U0010ffff"',
    "string byte order mark inside": '"\ufeff"',
    "string comment inside": '"a/*b*/c//d"',
    "string in array": '["a"]',
    "true": "true",
    "false": "false",
    "null": "null",
    "white space before": " \n\r\t1",
    "nested to a depth that is allowed": "[" * 100 + "]" * 100,
}

REFUSED = {
    "array unclosed": "[1",
    "array unclosed after comma": "[1,",
    "array extra comma": "[1,]",
    "array double comma": "[1,,2]",
    "array just comma": "[,]",
    "array comma first": "[,1]",
    "array no comma": "[1 true]",
    "array colon": '["a":1]',
    "array extra close": "[1]]",
    "array star": "[*]",
    "array inner unclosed": "[[1]",
    "number plus": "+1",
    "number leading zero": "012",
    "number minus leading zero": "-012",
    "number minus alone": "-",
    "number two minus": "--1",
    "number dot first": ".5",
    "number dot last": "5.",
    "number dot exponent": "5.e1",
    "number minus dot": "-.5",
    "number exponent alone": "1e",
    "number exponent sign alone": "1e+",
    "number double exponent": "1e1e1",
    "number hexadecimal": "0x42",
    "number infinity": "Infinity",
    "number minus infinity": "-Infinity",
    "number not a number": "NaN",
    "number with letter": "12a",
    "number with space": "1 000",
    "number with underscore": "1_000",
    "number full width": "１",
    "number too great for a double": "1e400",
    "object unclosed": '{"a":1',
    "object missing value": '{"a":',
    "object missing colon": '{"a" 1}',
    "object double colon": '{"a"::1}',
    "object comma for colon": '{"a",1}',
    "object trailing comma": '{"a":1,}',
    "object two commas": '{"a":1,,"b":2}',
    "object key without quotes": "{a:1}",
    "object key in single quotes": "{'a':1}",
    "object key a number": "{1:1}",
    "object key null": "{null:1}",
    "object several values": '{"a":1 2}',
    "object bracket for brace": '{"a":1]',
    "string unclosed": '"a',
    "string single quotes": "'a'",
    "string invalid escape": '"\\x00"',
    "string escaped letter": '"\\a"',
    "string escape at the end": '"\\"',
    "string escape cut short": '"\\u00e"',
    "string escape of no hexadecimal": '"\\u00eg"',
    "string escaped emoji": '"\\😀"',
    "string lone high surrogate": '"\\ud800"',
    "string lone low surrogate": '"\\udc00"',
    "string surrogates the wrong way round": '"\\ude00\\ud83d"',
    "string high surrogate and a letter": '"\\ud800a"',
    "string line feed": '"a\nb"',
    "string tab": '"a\tb"',
    "string control": '"a\x1fb"',
    "string NUL": '"a\0b"',
    "word in capitals": "True",
    "word cut short": "nul",
    "word too long": "nulls",
    "word of JavaScript": "undefined",
    "comment": "/*a*/1",
    "line comment": "1//a",
    "white space of another kind": "\u00a01",
    "form feed": "\f1",
    "vertical tab": "\v1",
    "angle bracket": "<1>",
    "two values": "1 1",
    "nothing": "",
    "too deep": "[" * 200 + "]" * 200,
    "far too deep": "[" * 100_000,
}

REFUSED_BYTES = {
    "invalid UTF-8": b'"\xff"',
    "UTF-8 cut short": b'"\xe2\x82"',
    "UTF-8 too long a form": b'"\xc0\xaf"',
    "UTF-8 of a surrogate": b'"\xed\xa0\x80"',
    "UTF-8 beyond Unicode": b'"\xf4\xbf\xbf\xbf"',
    "Latin-1": b'"\xe9"',
}


@pytest.mark.parametrize("kind", ACCEPTED)
def test_what_the_grammar_allows_is_read_as_the_value_it_is(kind: str) -> None:
    text = f'{{"a":{ACCEPTED[kind]}}}'
    value, _ = parse(text.encode("utf-8", "surrogatepass"), kind)
    expected = json.loads(text.replace("\\u0000", "\\ufffd") if "NUL" in kind else text)
    assert value == expected


@pytest.mark.parametrize("kind", REFUSED)
def test_what_it_does_not_allow_is_refused(kind: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse(f'{{"a":\n{REFUSED[kind]}}}'.encode(), kind)
    assert caught.value.line == 2 or "deep" in str(caught.value)


@pytest.mark.parametrize("kind", REFUSED_BYTES)
def test_bytes_that_are_no_utf_8_are_refused_where_they_stand(kind: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse(b'{"a":\n' + REFUSED_BYTES[kind] + b"}", kind)
    assert (caught.value.line, caught.value.column) == (2, 2)


def test_a_number_of_more_digits_than_a_double_keeps_is_told() -> None:
    _, findings = parse(b'{"a":' + b"7" * 300 + b"}", "digits")
    assert [finding.code for finding in findings] == ["VOC009"]


@pytest.mark.parametrize("digits", [310, 5000, 100_000])
def test_a_number_greater_than_any_double_is_refused(digits: int) -> None:
    with pytest.raises(ReadError):
        parse(b'{"a":' + b"7" * digits + b"}", "digits")


def test_the_whole_text_may_be_any_value() -> None:
    for text in ("1", '"a"', "null", "[1]", " true\n"):
        assert parse(text.encode(), "value") == (json.loads(text), [])
    assert parse(b"\xef\xbb\xbf[1]", "mark")[0] == [1]
