"""Pages that are built to break readers: read, or refused, with a finding for what is left out."""

import pytest
from growth import growth
from hypothesis import given, strategies as st

import newsld
from newsld import Document

TALE = "The ferry left the pier at nine, and nobody on the quay had been told why it was late."


def read(page: str | bytes) -> Document:
    return newsld.parse(page, format="html")


def codes(document: Document) -> list[str]:
    return [finding.code for finding in document.findings]


@pytest.mark.parametrize("opening", ["<a ", "<!--", "</a", "<!", "<a ='", '<a href="'])
def test_markup_that_never_ends_is_told_with_its_place(opening: str) -> None:
    document = read(f"<p>{TALE}</p>" + opening * 100_000)
    assert document.article.article_body == TALE
    (finding,) = document.findings
    assert (finding.code, finding.span and finding.span.start) == ("DOC001", len(TALE) + 7)


@pytest.mark.parametrize("element", ["div", "b", "select", "svg", "template", "table><tr><td"])
def test_nesting_without_end_is_told(element: str) -> None:
    assert "SEC006" in codes(read(f"<p>{TALE}</p>" + f"<{element}>" * 100_000 + "deep"))


def test_what_stands_before_too_deep_nesting_is_kept() -> None:
    assert read(f"<p>{TALE}</p>" + "<i>" * 100_000).article.article_body == TALE


@pytest.mark.parametrize("value", ["1", '">"', "'>'"])
def test_attributes_without_number_are_left_out(value: str) -> None:
    many = " ".join(f"a{number}={value}" for number in range(100_000))
    document = read(f"<p {many}>{TALE}</p>")
    assert document.article.article_body == TALE
    assert codes(document) == ["SEC006"]


@pytest.mark.parametrize("first", ["", "b ", "b=1 ", 'b=">" ', "b==1 ", 'b= ="1 ', "/="])
def test_attributes_without_number_and_values_are_left_out(first: str) -> None:
    many = " ".join(f"a{number}" for number in range(100_000))
    assert codes(read(f"<p {first}{many}>{TALE}</p>")) == ["SEC006"]


def test_attributes_without_number_in_what_is_lost_are_not_read() -> None:
    many = " ".join(f"a{number}" for number in range(100_000))
    assert codes(read(f'<p>{TALE}</p><p ="{many}>')) == ["DOC001"]


@pytest.mark.parametrize("piece", ["x<br>", "<p>Aa.</p>", "<b></b>", "<td>a", "</p>"])
def test_tags_without_number_are_read_to_some_number_and_the_first_left_out_is_told(piece: str) -> None:
    page = f"<h1>Ferry late</h1><p>{TALE}</p>" + piece * 100_000
    document = read(page)
    assert document.article.headline == "Ferry late"
    assert TALE in (document.article.article_body or "")
    (finding,) = document.findings
    assert finding.code == "SEC006"
    assert finding.span is not None
    assert page[: finding.span.start].count("<") == max(20_000, len(page) // 30)


def test_a_long_page_may_have_many_tags() -> None:
    page = f"<h1>Ferry late</h1>{f'<p>{TALE}</p>' * 12_000}"
    assert codes(read(page)) == []


@pytest.mark.parametrize(
    "page",
    [
        "&" * 500_000,
        "&#x" * 100_000,
        "<" * 500_000,
        "<p>x" * 30_000,
        ("<a " * 900 + ">") * 300,
        ("<a b='<c d=\"' " * 60 + ">") * 600,
        "<li>By Ada Berg" * 20_000,
        "<h1>One more title</h1>" * 10_000,
        "<title>" + "a - " * 100_000 + "</title><h1>" + "b - " * 100_000,
        "<meta name=author content='Ada Berg'>" * 20_000,
        "<meta name=keywords content='" + "a," * 200_000 + "'>",
        "<time datetime=2024-01-01>x</time>" * 20_000,
        "<span class=author>By Ada Berg</span>" * 10_000,
        "<script type=application/ld+json>" + "[" * 300_000 + "</script>",
        "<script type=application/ld+json>{</script>" * 5_000,
        '<script type=application/ld+json>{"a":"' + '" ' * 300_000,
        "<p>" + "(" * 500_000,
        "<p>" + "by AAAA! " * 50_000,
    ],
)
def test_pages_of_one_thing_over_and_over_are_read(page: str) -> None:
    assert isinstance(read(page).claims, tuple)


def noted(count: int) -> str:
    numbers = range(1, count + 1)
    marks = "".join(f"<p>{TALE} Nobody knew<sup><a href=#n{n}>{n}</a></sup>.</p>" for n in numbers)
    notes = "".join(
        f"<li id=n{n}>Shin, A. (2023). Ferries run late {n}. The Larnby Courier.</li>" for n in numbers
    )
    return f"<h1>Ferries</h1>{marks}<h2>References</h2><ol>{notes}</ol>"


def test_notes_are_read_in_time_as_they_grow() -> None:
    assert growth(lambda count: read(noted(count)).claims, 400) < 1.7


def teasers(depth: int) -> str:
    """Bylines inside items inside items, with many links beside them."""
    bylines = "<b class=byline>By Ada Berg</b>" * 8
    return "<ul><li>" * depth + bylines + "<a href=/x>ferry</a>" * (20 * depth) + f"<h1>Ferries</h1><p>{TALE}"


def test_items_within_items_are_read_in_time_as_they_grow() -> None:
    assert growth(lambda depth: read(teasers(depth)).metadata, 1_000) < 1.7


@pytest.mark.parametrize("page", ["", " ", "<!doctype html>", "<!-- only this -->", "\ufeff", "just words"])
def test_a_page_of_nothing_is_a_document_of_little(page: str) -> None:
    assert read(page).article.headline is None


def test_nul_is_read_as_replacement_and_told() -> None:
    document = read(f"<p>{TALE}</p><p>a\0b</p>".encode())
    assert codes(document) == ["SEC003"]


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x02\x08\x03\0\0" * 3, bytes(range(256)) * 20]
)
def test_what_is_no_text_is_no_page(data: bytes) -> None:
    with pytest.raises(newsld.ReadError, match=r"holds U\+0000: not a page") as raised:
        newsld.parse(data, format="html")
    assert raised.value.line


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (f"<p>{TALE} Caf\xe9</p>".encode("cp1252"), "SEC008"),
        (f"<meta charset=iso-8859-1><p>{TALE} Café</p>".encode(), "SEC008"),
        (f"<meta charset=utf-8><p>{TALE} Caf\xe9</p>".encode("cp1252"), "SEC008"),
    ],
)
def test_an_encoding_that_is_not_the_one_declared_is_found_and_told(page: bytes, code: str) -> None:
    document = read(page)
    assert document.article.article_body == f"{TALE} Café"
    assert codes(document) == [code]


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8"])
def test_an_encoding_that_is_declared_rightly_is_no_fault(charset: str) -> None:
    page = f'<meta http-equiv=content-type content="text/html; charset={charset}"><p>{TALE} Café</p>'
    document = read(page.encode(charset))
    assert document.article.article_body == f"{TALE} Café"
    assert document.findings == ()


def test_a_byte_order_mark_is_heeded() -> None:
    document = read(f"<p>{TALE}</p>".encode("utf-16"))
    assert document.article.article_body == TALE


@given(st.text(alphabet="<>/&;! -=\"'pabr\n\thcdivsct{}[]:,", max_size=300))
def test_any_page_is_read(page: str) -> None:
    document = read(page)
    for marks in document.evidence.values():
        for evidence in marks:
            if evidence.span is not None:
                assert 0 <= evidence.span.start <= evidence.span.end <= len(document.source.text)


@given(st.binary(max_size=200).filter(lambda data: not data.startswith(b"\x1f\x8b")))  # no broken gzip file
def test_any_bytes_are_read_or_are_no_text(page: bytes) -> None:
    try:
        claims = read(page).claims
    except newsld.ReadError as error:
        assert "holds U+0000: not a page" in str(error)  # noqa: PT017
    else:
        assert isinstance(claims, tuple)
