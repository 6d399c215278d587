"""Where the text of a page begins and ends, and who stands beside whom in its byline."""

import pytest

import newsld

FIRST = "The night train stood in the tunnel for an hour, and no one in the cars was told what for."
LAST = "Its driver said on Friday that a signal had failed, which the railway confirmed the same evening."
STANDFIRST = "Two hundred people waited below the river, and most of them missed the last bus home."


def read(before="", after=""):
    body = f"{before}<p>{FIRST}</p><p>{LAST}</p>{after}"
    page = f"<article><h1>Night train stands for an hour</h1>{body}</article>"
    return newsld.parse(page, format="html")


def texts(document):
    return [paragraph.text for paragraph in document.paragraphs]


def authors(document):
    return [author.name for author in document.article.author]


@pytest.mark.parametrize(
    "byline",
    [
        "<p>By <a rel=author>Ada Finch</a> and <a rel=author>Bo Lind</a></p>",
        "<p>By <a rel=author>Ada Finch</a> and Bo Lind</p>",
        "<div>By <a rel=author>Ada Finch</a>, <a rel=author>Bo Lind</a></div>",
        "<span class=author>Ada Finch</span> <span class=author>Bo Lind</span>",
        "<span class=author>Ada Finch</span> and <span class=author>Bo Lind</span>",
        "<span class='author vcard'>Ada Finch</span> <span class='author vcard'>Bo Lind</span>",
        "<div><a rel=author>Ada Finch</a> · <a rel=author>Bo Lind</a></div>",
        "<div class=byline>By <b class=vcard-author>Ada Finch</b> <b class=vcard-author>Bo Lind</b></div>",
    ],
)
def test_authors_that_have_an_element_each_are_all_read(byline):
    assert authors(read(byline)) == ["Ada Finch", "Bo Lind"]


@pytest.mark.parametrize(
    "byline",
    [
        "<div><a rel=author>Ada Finch</a> <a href=/rail>Rail Roads</a></div>",
        "<span class=author>Ada Finch</span> <span class=author-desk>Rail Roads</span>",
        "<span class=author>Ada Finch</span> writes to <span class=author>Bo Lind</span>",
    ],
)
def test_what_stands_beside_an_author_is_no_author(byline):
    assert authors(read(byline)) == ["Ada Finch"]


def test_three_authors_that_only_blanks_part_are_three():
    row = " ".join(
        f"<i class='author vcard'>{name}</i>" for name in ("Ada Finch", "Jo de la Tour", "Bo Lind")
    )
    assert authors(read(f"<div class=byline>{row}</div>")) == ["Ada Finch", "Jo de la Tour", "Bo Lind"]
    found = read(f"<div class=byline>{row}, photos by Cy Marsh</div>").article
    assert [one.contributor.name for one in found.contributor] == ["Cy Marsh"]


def test_short_sentences_before_and_behind_the_long_ones_are_of_the_text():
    found = texts(read("<p>By Ada Finch</p><p>It was dark.</p>", "<p>Nobody came.</p><p>Who would?</p>"))
    assert found == ["It was dark.", FIRST, LAST, "Nobody came.", "Who would?"]
    spoken = "<p>“It is a shame,” she said.</p>"
    assert texts(read(spoken, spoken)) == [
        "“It is a shame,” she said.",
        FIRST,
        LAST,
        "“It is a shame,” she said.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "<p class=note>It was dark.</p>",
        "<p>Ada Finch.</p>",
        "<div>It was dark.</div>",
        "<p>By Ada Finch.</p>",
    ],
)
def test_short_lines_of_another_kind_around_the_text_are_not_of_it(line):
    assert texts(read(line, line)) == [FIRST, LAST]


@pytest.mark.parametrize(
    "lines",
    [
        "<p>By Ada Finch</p>",
        "<p>3 May 2024</p>",
        "<p>By Ada Finch</p><p>Published on 3 May 2024 at 10:15, updated on 4 May 2024.</p>",
        "<div>Von Ada Finch</div>",
        "<address>By Ada Finch</address>",
        "<time>3 May 2024</time>",
    ],
)
def test_what_stands_before_a_plain_byline_or_date_is_the_standfirst(lines):
    assert texts(read(f"<p>{STANDFIRST}</p>{lines}")) == [FIRST, LAST]
    assert texts(read(f"<p>{STANDFIRST}</p>{lines}<p>It was dark.</p>"))[0] == "It was dark."


@pytest.mark.parametrize(
    "line",
    ["<p>Photo: Ada Finch</p>", "<p>Ada Finch told the story by heart, and wept.</p>", "<h2>By night</h2>"],
)
def test_other_lines_between_the_first_paragraphs_begin_no_text(line):
    assert texts(read(f"<p>{STANDFIRST}</p>{line}"))[0] == STANDFIRST


def test_letters_signed_one_by_one_and_days_of_a_chronicle_are_all_of_the_text():
    for line in ("<p>By Ada Finch</p>", "<p>3 May 2024</p>"):
        rest = f"{line}<p>{LAST}</p><p>{FIRST}</p>" * 2
        assert texts(read(f"<p>{STANDFIRST}</p>{line}", rest))[0] == STANDFIRST


def test_an_article_signed_before_a_note_keeps_its_text():
    note = f"<p>By Ada Finch</p><p>{STANDFIRST}</p>"
    assert texts(read(after=note))[:2] == [FIRST, LAST]


@pytest.mark.parametrize(
    "element", ["article", "main", "section", "header", "div", "p", "form", "news-story"]
)
@pytest.mark.parametrize(
    "head",
    [
        "<title>Boats leave at nine</title>",
        "<!doctype html><meta charset=utf-8><title>Boats leave at nine</title>",
    ],
)
def test_a_page_may_leave_out_the_tag_of_its_body(element, head):
    """https://html.spec.whatwg.org/multipage/syntax.html#optional-tags"""
    said = (
        "<p>The ferry left the pier at nine, and nobody on the quay had been told why it was late, again.</p>"
    )
    page = f"{head}<{element}><h1>Boats leave at nine</h1><p>By Ada Finch</p>{said * 3}</{element}>"
    document = newsld.parse(page, format="html")
    assert len(document.paragraphs) == 3
    assert document.article.headline == "Boats leave at nine"
    assert [one.name for one in document.article.author] == ["Ada Finch"]
