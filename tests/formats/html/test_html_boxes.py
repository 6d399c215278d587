"""Whom a page names as its author in a box below the text, in an index's order, or beside a dot."""

import json
from typing import Any

import pytest

import newsld

TALE = (
    "<p>The ferry left the pier at nine, and nobody on the quay had been told why it was late, again.</p>"
    "<p>The crews asked for longer turnarounds; the port said on Monday that it would answer in autumn.</p>"
)
WIDE = (
    "<p>渡轮九点离开码头，没有人被告知为什么再次晚点，码头上的人都在等待。</p>"
    "<p>船员要求更长的折返时间，港口周一表示将在秋季作出答复，届时会公布细节。</p>"
)
DATE = "<p>3 May 2024</p>"


def credited(top: str = DATE, behind: str = "", head: str = "", text: str = TALE) -> Any:
    main = f"<main><article><h1>Ferry crews strike</h1>{top}{text}</article>{behind}</main>"
    return newsld.parse(f"<html><head>{head}</head><body>{main}</body></html>", format="html").article


def authors(*args: str, **others: str) -> str:
    return ", ".join(str(one.name) for one in credited(*args, **others).author)


@pytest.mark.parametrize(
    ("box", "name"),
    [
        ("<h3>About the author</h3><p>Ada Finch</p><p>She covers ports.</p>", "Ada Finch"),
        ("<h3>About the author:</h3><p>Ada Finch is a reporter. She covers ports.</p>", "Ada Finch"),
        ("<h3>Über die Autorin</h3><p>Ada Finch, 41, schreibt über Häfen.</p>", "Ada Finch"),
        ("<div class=author-box><img alt=''><h4>Ada Finch</h4><p>A reporter in Ulm.</p></div>", "Ada Finch"),
        ("<div class=author-bio><a href=/>Ada Finch</a><p>A reporter in Ulm.</p></div>", "Ada Finch"),
        ("<h3>About the author</h3><p>Harbour Life</p>", ""),
        ("<h3>About the author</h3><p>View Profile</p>", ""),
        ("<h3>About the author</h3><p>After Years At Sea, the writer came home.</p>", ""),
        ("<h3>About us</h3><p>Ada Finch is the founder of the Coast News.</p>", ""),
        ("<div class=author-bio><p>Latest Posts</p></div>", ""),
        ("<div class=book><h4>Ada Finch</h4><p>Her new novel is out.</p></div>", ""),
        ("<ul class=comments><li><div class=author-card>Ada Finch</div><p>Nice.</p></li></ul>", ""),
        ("<aside class=related><h3>About the author</h3><p>Ada Finch</p></aside>", ""),
    ],
)
def test_the_box_below_the_text_names_the_author_where_nothing_else_does(box: str, name: str) -> None:
    assert authors(behind=box) == name


def test_a_byline_stands_before_what_is_said_of_the_author() -> None:
    box = "<h3>About the author</h3><p>Ada Finch is a reporter.</p>"
    assert authors(DATE + "<p>By Tom Berg</p>", box) == "Tom Berg"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Finch, Ada", "Ada Finch"),
        ("van der Berg, Ada", "Ada van der Berg"),
        ("Finch, Ada; Berg, Tom", "Ada Finch, Tom Berg"),
        ("Kovács, Anna Mária", "Anna Mária Kovács"),
        ("Ada Finch, Tom Berg", "Ada Finch, Tom Berg"),
        ("Ada, Tom", "Ada, Tom"),
        ("Athens, Georgia", "Athens, Georgia"),
        ("Ulm, Germany", "Ulm, Germany"),
        ("Coast News, Ada", "Coast News"),
        ("Reporter, Ada", "Ada"),
    ],
)
def test_metadata_have_names_as_an_index_has_them(said: str, read: str) -> None:
    assert authors("", head=f'<meta name=author content="{said}">') == read
    node = {"@type": "NewsArticle", "author": {"@type": "Person", "name": said}}
    assert authors("", head=f"<script type=application/ld+json>{json.dumps(node)}</script>") == read


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("By Ada Finch · Tom Berg", "Ada Finch, Tom Berg"),
        ("By Ada Finch • Tom Berg • 3 May 2024", "Ada Finch, Tom Berg"),
        ("By Ada Finch · Ana María Lobo", "Ada Finch, Ana María Lobo"),
        ("By Ada Finch · Tom van der Berg", "Ada Finch, Tom van der Berg"),
        ("By Ada Finch · Tom B. Berg", "Ada Finch, Tom B. Berg"),
        ("By Ada Finch · Tom Berg Wins Prize", "Ada Finch"),
        ("By Ada Finch · Coast News", "Ada Finch"),
        ("Posted by <a href=/users/nightowl>nightowl</a> on 3 May 2024", "nightowl"),
        ("3 May 2024 | Author: <a href=/author/@nightowl/>nightowl</a>", "nightowl"),
        ("<a href=/users/nightowl>nightowl</a> 2024-05-03 10:15", ""),
        ("<a href=/users/nightowl>nightowl</a>", ""),
        ("<a href=/users/login>Login</a> 2024-05-03", ""),
        ("<a href=/users/7>profile</a> 2024-05-03", ""),
        ("<a href=/topics/ports>ports</a> 2024-05-03", ""),
        ("Posted by <a href=/author/admin>admin</a> 2024-05-03", ""),
        ("By Ada Finch · Climate Change", "Ada Finch"),
        ("By Ada Finch · South Wales", "Ada Finch"),
        ("By Ada Finch · Georgia Politics", "Ada Finch"),
        ("By Ada Finch · Bill Tracker", "Ada Finch"),
        ("By Ada Finch · Clara Valley", "Ada Finch"),
        ("By Ada Finch · Maria", "Ada Finch"),
        ("Jordan River Report", ""),
        ("Ada Finch Report", ""),
        ("Ada Finch reports from Ulm", "Ada Finch"),
        ("<span class=authorized>Ada Finch</span>", ""),
        ("<span class=author>Nga <a href=/author/7>Ada Finch</a></span>", "Ada Finch"),
        ("<span class=author>Mary <a href=/author/7>Ada Finch</a></span>", "Mary Ada Finch"),
        ("<span class=author>Ada <a href=/author/7>Finch</a></span>", "Ada Finch"),
    ],
)
def test_lines_of_names(line: str, read: str) -> None:
    assert authors(f"<p>{line}</p><div>Coast News</div>") == read


@pytest.mark.parametrize(
    ("line", "author", "editor"),
    [
        ("发表于<b>2024-05-03 21:30</b>| 116次阅读| 来源<b>CNW</b>| 作者<b>陈静</b>", "陈静", ""),
        ("责任编辑：harborfox", "", "harborfox"),
        ("责任编辑：admin", "", ""),
        ("编辑：www", "", ""),
        ("作者：undefined", "", ""),
        ("栏目 财经", "", ""),
        ("作者丨陈静 编辑｜王丽", "陈静", "王丽"),
        ("图片 | 视频 | 作者 | 高清 | 时尚", "", ""),
        ("来源：海港 责任编辑：陈静_NB2034", "", "陈静"),
        ("见习编辑：陈静", "", "陈静"),
        ("作者：匿名", "", ""),
        ("编辑：更多", "", ""),
        ("2024-05-03 · 苏皖城市报道", "", ""),
    ],
)
def test_fields_of_chinese_pages(line: str, author: str, editor: str) -> None:
    found = credited(f"<div>{line}</div>", text=WIDE)
    assert [str(one.name) for one in found.author] == ([author] if author else [])
    assert [str(one.name) for one in found.editor] == ([editor] if editor else [])


ENTRIES = "".join(
    f"<div class=post><span>{clock}</span><p class=byline>By {name}</p>"
    "<p>The ferry left the pier, and nobody on the quay had been told why it was so late, again.</p></div>"
    for clock, name in (("9:50", "Tom Berg"), ("8.10 Uhr", "Bo Lind"))
)


def test_entries_that_begin_with_a_clock_are_signed_for_themselves_alone() -> None:
    assert authors("", text=ENTRIES) == ""
    assert authors("<p>By Ada Finch</p>", text=ENTRIES) == "Ada Finch"


def test_a_heading_that_begins_with_a_clock_leads_one_post_alone() -> None:
    posts = ENTRIES.replace("<div class=post><span>", "<h2>").replace("</span>", " Boats are late</h2>")
    assert authors("", text=posts.replace(" class=byline", "")) == ""
    assert authors("<p>By Ada Finch</p>", text=posts.replace(" class=byline", "")) == "Ada Finch"


@pytest.mark.parametrize("words", ["Latest Posts", "Sign Up", "View Profile", "Top Stories", "Ver perfil"])
def test_words_of_the_page_are_nobody(words: str) -> None:
    assert authors(f"<p class=author>{words}</p>{DATE}") == ""
    assert authors(f"<p>{words}</p>{DATE}") == ""


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("3 May 2024", "2024-05-03"),
        ("Ulm, 3 May 2024", "2024-05-03"),
        ("Published 3 May 2024", "2024-05-03"),
        ("Born 3 May 1974", None),
        ("Deadline: 3 May 2024", None),
        ("Next ferry: 3 May 2024", None),
        ("Election on 3 May 2024", None),
        ("Offer expires 3 May 2024", None),
        ("Gültig bis 3. Mai 2024", None),
    ],
)
def test_dates_of_something_else_in_the_head(line: str, date: str | None) -> None:
    assert credited(f"<p>{line}</p>").date_published == date


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("<em>Ada Finch is a reporter at the Coast News.</em>", "Ada Finch"),
        ("<i>Ada Finch, of Ulm, is a freelance journalist.</i>", "Ada Finch"),
        ("Ada Finch is a reporter at the Coast News.", ""),
        ("<em>Ada Finch</em> is the port's speaker.", ""),
        ("<em>Harbour Life is a column of the Coast News.</em>", ""),
        ("<em>Anna Karenina is on stage until June.</em>", ""),
        ("<em>Virginia Beach is where the ferry goes.</em>", ""),
    ],
)
def test_a_last_paragraph_in_italics_says_who_wrote_the_article(note: str, name: str) -> None:
    assert authors(text=f"{TALE}<p>{note}</p>") == name
    told = f"<p>Finch, who runs the ferry, said nothing at all to the crews on Monday.</p>{TALE}"
    assert authors(text=f"{told}<p>{note}</p>") == ""
    assert authors(f"{DATE}<p>By Tom Berg</p>", text=f"{TALE}<p>{note}</p>") == "Tom Berg"
