"""Markdown articles: what they say, and where in the file it stands."""

from __future__ import annotations

import unicodedata
from textwrap import dedent

import pytest
from growth import growth
from hypothesis import given, strategies as st

import newsld
from newsld import Document

ARTICLE = dedent("""\
    ---
    title: The Ferry That Waits
    lang: en
    ---

    # The Ferry That Waits

    *By **Ada Berg** and Luis Roca*

    The *last* ferry leaves at six, caf&eacute; or not (Holm, 2021). Its captain says that
    nobody has missed it since the bridge was closed to lorries in the spring.[^1]

    Nobody asked [the harbour office](https://harbour.example/timetable "Times"), which keeps the
    timetable [@roca2020, p. 4].[^2]

    ## References

    Holm, K. (2021). *Waiting at the pier*. The Gauge. <https://gauge.example/pier>

    Roca, L. (2020, May 4). [Six o’clock](https://quay.example/six). *Quay Review*.

    [^1]: Tide Office, *Tables* (2019),
        <https://tides.example/2019>.
    """)


def parse(text: str) -> Document:
    return newsld.parse(dedent(text), format="markdown")


def test_people_body_and_citations_stand_where_they_stand() -> None:
    document = parse(ARTICLE)
    source = document.source
    assert [person.name for person in document.article.author] == ["Ada Berg", "Luis Roca"]
    assert source[document.evidence["/author/0/name"][0].span] == "Ada Berg"
    body = document.article.article_body or ""
    assert body.startswith("The last ferry leaves at six, café or not (Holm, 2021). Its captain")
    assert "since the bridge" in body
    assert source[document.body_span].startswith("The *last* ferry")
    assert not document.evidence["/articleBody"][0].verbatim
    marks = [source[mark.span] for mark in document.in_text_citations]
    assert marks == ["(Holm, 2021)", "[^1]", "the harbour office", "[@roca2020, p. 4]", "[^2]"]


def test_entries_of_the_list_and_notes_are_references_with_their_addresses() -> None:
    document = parse(ARTICLE)
    holm, roca, tide, link = document.references
    assert (holm.title, holm.url) == ("Waiting at the pier", "https://gauge.example/pier")
    assert document.source[holm.spans["title"]] == "Waiting at the pier"
    assert document.source[holm.span].endswith("<https://gauge.example/pier")
    assert (roca.title, roca.url) == ("Six o’clock", "https://quay.example/six")
    assert tide.list == 1
    assert tide.url == "https://tides.example/2019"
    assert document.source[tide.span].startswith("Tide Office, *Tables*")
    assert (link.style, link.title, link.url) == (
        "link",
        "the harbour office",
        "https://harbour.example/timetable",
    )


def test_marks_are_bound_to_entries_notes_and_links() -> None:
    bound = [mark.references for mark in parse(ARTICLE).in_text_citations]
    assert bound[:3] == [(0,), (2,), (3,)]
    assert bound[-1] == ()


def test_headline_of_the_page_counts_where_there_is_no_front_matter() -> None:
    for head in ("# A ferry waits {#top .big}", "A ferry waits\n=============", "A *ferry* waits\n==="):
        document = parse(f"{head}\n\nThe last ferry leaves at six, and nobody has missed it.\n")
        assert document.article.headline == "A ferry waits"
        (evidence, *_) = document.evidence["/headline"]
        assert evidence.origin == "text"
        assert document.source[evidence.span].replace("*", "") == "A ferry waits"


def test_lines_of_one_paragraph_are_bylines_and_entries_of_their_own() -> None:
    document = parse("""\
        # A ferry waits

        Written by Ada Berg
        Edited by Luis Roca

        The last ferry leaves at six, and nobody has missed it (Holm, 2021; Berg, 2020).

        ## References
        Berg, A. (2020). Ships of the line. Quay Press.
        Holm, K. (2021). Waiting at the pier. The Gauge.
        """)
    assert [person.name for person in document.article.author] == ["Ada Berg"]
    assert [person.name for person in document.article.editor] == ["Luis Roca"]
    assert [reference.title for reference in document.references] == [
        "Ships of the line",
        "Waiting at the pier",
    ]


def test_wrapped_prose_is_one_line() -> None:
    document = parse("# A ferry waits\n\nThe last ferry\nleaves at six.\nNobody has missed it.\n")
    assert document.article.article_body == "The last ferry leaves at six. Nobody has missed it."


def test_a_numbered_list_is_cited_by_its_numbers() -> None:
    document = parse("""\
        # A ferry waits

        The last ferry leaves at six [2], and nobody has missed it since the spring [1].

        ## Sources

        1. Holm, K. Waiting at the pier. The Gauge, 2021. https://gauge.example/pier
        2. Berg, A. Ships of the line. Quay Press, 2020. https://quay.example/ships
        """)
    assert [mark.references for mark in document.in_text_citations] == [(1,), (0,)]
    assert document.references[1].raw.startswith("Berg, A.")


def test_a_link_is_one_source_however_often_it_is_given() -> None:
    document = parse("""\
        # A ferry waits

        The last ferry leaves at six, [the office](https://a.example/x) says, and [it](https://a.example/x)
        should know; write to [them](mailto:office@a.example) or see [above](#top).
        """)
    assert [reference.url for reference in document.references] == ["https://a.example/x"]
    assert [mark.references for mark in document.in_text_citations] == [(0,), (0,)]


def test_html_and_shortcodes_are_no_prose() -> None:
    document = parse("""\
        # A ferry waits

        <script>alert(1)</script>

        The last ferry <b onclick="x()">leaves</b> at six{{< note "no" >}}, and nobody has missed it.

        <!-- more -->

        {% include ad.html %}
        """)
    assert document.article.article_body == "The last ferry leaves at six, and nobody has missed it."


def test_the_words_of_html_blocks_are_prose_and_pictures_are_not() -> None:
    document = parse("""\
        # A ferry waits

        <p>The <b>last</b> ferry leaves at six, and <a href="https://a.example/x">nobody</a> has missed
        it.</p>

        <figure><img src="a.jpg"><figcaption>The pier in the spring of the year</figcaption></figure>
        """)
    assert document.article.article_body == "The last ferry leaves at six, and nobody has missed it."
    (mark,) = document.in_text_citations
    assert document.source[mark.span] == "nobody"


def test_links_of_scripts_are_no_links() -> None:
    document = parse("# A ferry waits\n\nThe last ferry [leaves](javascript:alert(1)) at six every day.\n")
    assert document.references == ()


CHANGES = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "byte order mark": lambda text: "\ufeff" + text,
    "spaces at the end of lines": lambda text: text.replace("\n\n", " \n\n"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
}


@pytest.mark.parametrize("change", CHANGES)
def test_line_ends_marks_and_spaces_change_nothing_but_places(change: str) -> None:
    before, after = parse(ARTICLE), newsld.parse(CHANGES[change](ARTICLE), format="markdown")
    composed = unicodedata.normalize("NFC", newsld.serialize(after))
    assert composed == newsld.serialize(before)
    assert [mark.references for mark in after.in_text_citations] == [
        mark.references for mark in before.in_text_citations
    ]
    assert len(after.findings) == len(before.findings)
    for one, other in zip(before.in_text_citations, after.in_text_citations, strict=True):
        assert after.source[other.span] == before.source[one.span]


PIECES = st.lists(
    st.sampled_from(
        [
            "word ",
            "*",
            "**",
            "_",
            "[",
            "](http://a.example)",
            "]",
            "`",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "1. ",
            "# ",
            "&amp;",
            "\\*",
            "<b>",
            "![",
            "<http://a.example>",
            "[^1]",
            "[^1]: ",
            "^[",
            "]",
            "  \n",
            "|",
            "\t",
            "é",
            "(Holm, 2021)",
            "\r\n",
        ]
    ),
    max_size=25,
)


@given(PIECES)
def test_every_letter_of_the_body_stands_at_its_place(pieces: list[str]) -> None:
    from newsld.extract import Extract
    from newsld.formats.markdown.blocks import parser, read_blocks
    from newsld.source import Span

    text = "".join(pieces)
    extract = read_blocks(text, 0, Extract("", (), ()), parser("x.md"))[0].extract
    for at, letter in enumerate(extract.text):
        place = extract.span(Span(at, at + 1))
        if letter in "wordhé(2)" and place is not None and place.end - place.start == 1:
            assert text[slice(*place)] == letter


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "markdown_it", None)
    with pytest.raises(newsld.NewsldError, match=r"pip install 'newsld\[markdown\]'"):
        newsld.parse("# A ferry waits", format="markdown", name="a.md")


@pytest.mark.parametrize("mark", ["[", "![", "[^", "^[", "[a][", "**a", "*_", "`a``", "<"])
def test_a_paragraph_of_hardly_anything_but_marks_is_read_as_it_stands(mark: str) -> None:
    crowd = mark * 20_000
    document = parse(f"# Ferries\n\nThe crews went back to work on Tuesday.\n\n{crowd}\n")
    (finding,) = document.findings
    assert finding.code == "SEC006"
    assert finding.span is not None
    assert document.source.position(finding.span.start) == (5, 1)
    assert document.article.headline == "Ferries"


def test_a_table_of_more_than_a_thousand_columns_is_read_as_it_stands() -> None:
    document = parse(f"# Ferries\n\nThe crews went back on Tuesday.\n\n{'|a' * 1001}\n{'|-' * 1001}\n")
    (finding,) = document.findings
    assert finding.code == "SEC006"
    assert finding.span is not None
    assert document.source.position(finding.span.start) == (5, 1)


def test_a_long_line_of_links_stays_links() -> None:
    line = " | ".join(f"[Pier {n}](https://pier.example/{n})" for n in range(40))
    document = parse(f"# Ferries\n\nThe crews went back to work on Tuesday, and said so: {line}.\n")
    assert not document.findings
    assert len(document.references) == 40


@pytest.mark.parametrize(
    "note", ["[^{}]: pier\n", "[^{}]: pier\n\n", "    \n[^{}]: A [^{}].\n", "[^1]: quay\n"]
)
def test_footnotes_by_the_thousand_are_text_from_some_number_on(note: str) -> None:
    notes = "".join(note.replace("{}", str(n)) for n in range(1200))
    document = parse(f"# Ferries\n\nThe crews went back to work on Tuesday.[^7]\n\n{notes}")
    left = [finding for finding in document.findings if "footnotes" in finding.message]
    assert [finding.code for finding in left] == ["SEC006"]
    assert left[0].span is not None
    assert document.source[left[0].span].startswith(note.replace("{}", "1000").strip()[:5])
    assert len(document.references) <= 1000


def test_a_footnote_that_says_nothing_is_no_fault_of_the_file() -> None:
    document = newsld.parse("# Ferries wait\n\nThe ferry left late[^1].\n\n[^1]:\n", format="markdown")
    assert [(one.raw, one.confidence) for one in document.references] == [("", 0.0)]


def test_some_hundred_footnotes_are_each_a_reference() -> None:
    notes = "".join(
        f"[^{n}]: Berg, A. ({1990 + n % 30}). The ferry log, part {n}. Pier Press.\n" for n in range(300)
    )
    document = parse(f"# Ferries\n\nThe crews went back to work.[^7]\n\n{notes}")
    assert len(document.references) == 300
    assert not document.findings


@pytest.mark.parametrize(
    "note", ["[^{}]: n\n", "[^1]: n\n", "[^{}]: n\n\n", "[^{}]: x[^{}]\n", "> [^{}]: n\n"]
)
def test_time_grows_with_the_number_of_tiny_footnotes(note: str) -> None:
    def read(size: int) -> object:
        return parse("# Ferries\n\n" + "".join(note.replace("{}", str(n)) for n in range(size)))

    assert growth(read, 5_000) < 1.7


def test_a_reference_whose_place_is_lost_is_checked_all_the_same():
    entry = (
        "Holm. J. (2023, March 3). Sand"
        + "\\" * 170
        + "ce.\nand the “slow”````````` tide of the north. Port News."
    )
    document = newsld.parse(f"{entry}\n\n2023,", format="markdown")
    assert document.references[0].span is None
    assert "DOC001" not in [one.code for one in newsld.validate(document, profile="apa")]
