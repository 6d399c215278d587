"""WordPress exports: every post an article, and what is damaged read on and told."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from growth import growth
from hypothesis import given, strategies as st

import newsld
from newsld import Document

FORMS = Path(__file__).resolve().parents[2] / "data" / "forms"
EXPORT = (FORMS / "pyongyang-moscow.wxr").read_text("utf-8")
HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Gauge</title>
<link>https://gauge.example</link>
<language>de</language>
<wp:author><wp:author_login>ab</wp:author_login>
<wp:author_display_name>Ada Berg</wp:author_display_name></wp:author>
<wp:author><wp:author_login>lr</wp:author_login><wp:author_display_name>lr</wp:author_display_name>
<wp:author_first_name>Luis</wp:author_first_name><wp:author_last_name>Roca</wp:author_last_name></wp:author>
"""
FOOT = "</channel>\n</rss>\n"
TEXT = "Die letzte Fähre legt um sechs Uhr ab, und niemand hat sie seit dem Frühjahr verpasst (Holm, 2021)."

LIST = "<h2>Literatur</h2><ul><li>Holm, K. (2021). Warten am Kai. Verlag am Pegel.</li></ul>"


def item(title: str = "Die Fähre, die wartet", content: str = f"<p>{TEXT}</p>", more: str = "") -> str:
    return (
        f"<item><title>{title}</title><link>https://gauge.example/ferry</link>"
        f"<dc:creator><![CDATA[ab]]></dc:creator><content:encoded><![CDATA[{content}]]></content:encoded>"
        f"<wp:post_date_gmt>2024-05-06 07:00:00</wp:post_date_gmt>{more}</item>\n"
    )


def read(*items: str) -> list[Document]:
    return list(newsld.parse_all(HEAD + "".join(items) + FOOT, format="wordpress"))


def told(document: Document) -> list[tuple[str, str]]:
    return [(one.code, document.source[one.span] if one.span else "") for one in document.findings]


def test_what_the_export_says_of_a_post_and_its_site() -> None:
    (document,) = read(
        item(
            more='<category domain="category">Verkehr</category>'
            '<category domain="post_tag">Fähren &amp; Häfen'
            "</category><wp:post_modified_gmt>2024-05-07 08:00:00</wp:post_modified_gmt>"
            "<excerpt:encoded><![CDATA[Niemand verpasst sie&nbsp;je.]]></excerpt:encoded>"
        )
    )
    article = document.article
    assert (article.headline, article.article_section, article.keywords) == (
        "Die Fähre, die wartet",
        ("Verkehr",),
        ("Fähren & Häfen",),
    )
    assert (article.date_published, article.date_modified) == (
        "2024-05-06T07:00:00+00:00",
        "2024-05-07T08:00:00+00:00",
    )
    assert article.author[0].name == "Ada Berg"
    assert article.publisher[0].node["name"] == "The Gauge"
    assert article.in_language == ("de",)
    assert article.id == "https://gauge.example/ferry#article"
    assert article.description == "Niemand verpasst sie je."
    (keyword,) = document.evidence["/keywords"]
    assert (document.source[keyword.span], keyword.verbatim) == ("Fähren &amp; Häfen", False)
    (account, *_) = document.evidence["/author/name"]
    assert (account.origin, document.source[account.span], account.verbatim) == ("meta", "ab", False)


def test_the_byline_in_the_text_comes_before_the_account() -> None:
    (document,) = read(item(content=f"<p>Von Eva Holm und Jan Roth</p><p>{TEXT}</p>"))
    assert [person.name for person in document.article.author] == ["Eva Holm", "Jan Roth"]
    assert [one.value for one in document.evidence["/author"]] == ["Ada Berg"]


def test_several_accounts_and_names_of_two_fields() -> None:
    more = '<category domain="author" nicename="cap-lr">lr</category><category domain="author">ab</category>'
    (document,) = read(item(more=more))
    assert [person.name for person in document.article.author] == ["Luis Roca", "Ada Berg"]


def test_pages_menus_and_trash_are_no_articles_and_drafts_say_so() -> None:
    kinds = ("page", "attachment", "nav_menu_item", "wp_global_styles", "revision")
    skipped = [item(more=f"<wp:post_type>{kind}</wp:post_type>") for kind in kinds]
    trash = item(more="<wp:status>trash</wp:status>")
    draft = item(
        "Ein Entwurf der Fähre", more="<wp:status>draft</wp:status><wp:post_type>story</wp:post_type>"
    )
    (found,) = read(*skipped, trash, draft)
    assert found.article.headline == "Ein Entwurf der Fähre"
    assert found.article.node["creativeWorkStatus"] == "Draft"
    assert "url" not in found.article.node
    assert found.index == 0


def test_the_classic_editor_makes_paragraphs_of_blank_lines() -> None:
    content = (
        f"Von Eva Holm\r\n\r\n[caption id='a' width='3']{TEXT}[/caption]\n\n{TEXT}\nUnd noch eine Zeile."
    )
    (document,) = read(item(content=content))
    assert document.article.author[0].name == "Eva Holm"
    assert document.article.article_body.split("\n") == [TEXT, "", TEXT, "", "Und noch eine Zeile."] or (
        document.article.article_body.startswith(f"{TEXT}\n\n{TEXT}")
    )
    assert "caption" not in document.article.article_body


NOTE = "Holm, K. (2021). Warten am Kai. Verlag am Pegel."


def noted(kind: str) -> str:
    mark = '<sup data-fn="a1-b2" class="fn"><a href="#a1-b2" id="a1-b2-link">1</a></sup>'
    content = f"<!-- wp:paragraph -->\n<p>{TEXT[:-14]}.{mark}</p>\n<!-- /wp:paragraph -->"
    if kind == "meta":
        note = f'[{{"content":"{NOTE}","id":"a1-b2"}}]'
        value = f"<wp:meta_value><![CDATA[{note}]]></wp:meta_value>"
        more = f"<wp:postmeta><wp:meta_key>footnotes</wp:meta_key>{value}</wp:postmeta>"
        return item(content=content, more=more)
    back = '<a href="#a1-b2-link" aria-label="Zurück">↩︎</a>'
    return item(content=f'{content}<ol class="wp-block-footnotes"><li id="a1-b2">{NOTE} {back}</li></ol>')


@pytest.mark.parametrize("kind", ["meta", "list"])
def test_footnotes_of_the_block_editor_are_references(kind: str) -> None:
    (document,) = read(noted(kind))
    (mark,) = document.in_text_citations
    (reference,) = document.references
    assert (mark.text, mark.references, reference.title) == ("[1]", (0,), "Warten am Kai")
    assert document.source[mark.span].startswith('<sup data-fn="a1-b2"')
    assert NOTE in document.source[reference.span]
    assert document.article.article_body == f"{TEXT[:-14]}.[1]"


@pytest.mark.parametrize("kind", ["meta", "list"])
def test_footnotes_by_the_thousand_are_left_from_some_number_on_and_the_first_is_told(kind: str) -> None:
    marks = "".join(f'<p>{TEXT}<sup data-fn="n{n}">{n}</sup></p>' for n in range(1, 1021))
    numbered = range(1020, 0, -1)
    if kind == "meta":
        notes = ",".join(f'{{"content":"Holm, K. (2021). Kai {n}.","id":"n{n}"}}' for n in numbered)
        value = f"<wp:meta_value><![CDATA[[{notes}]]]></wp:meta_value>"
        post = item(
            content=marks, more=f"<wp:postmeta><wp:meta_key>footnotes</wp:meta_key>{value}</wp:postmeta>"
        )
    else:
        notes = "".join(f'<li id="n{n}">Holm, K. (2021). Kai {n}.</li>' for n in numbered)
        post = item(content=f'{marks}<ol class="wp-block-footnotes">{notes}</ol>')
    (document,) = read(post)
    assert [document.references[n].title for n in (0, 999)] == ["Kai 1", "Kai 1000"]
    assert told(document) == [("SEC006", '<sup data-fn="n1001">1001</sup>')]


@pytest.mark.parametrize("content", [f"{TEXT}<br>" + "a<br>" * 70_000, f"{TEXT}\n" + "a\n" * 200_000])
def test_content_is_read_up_to_the_tag_that_is_one_too_many(content: str) -> None:
    (document,) = read(item(content=content))
    assert {one.code for one in document.findings} == {"SEC006"}
    (finding,) = [one for one in document.findings if "tags" in one.message]
    place = finding.span
    assert place is not None
    count = place.end - place.start
    assert finding.message.endswith(f"tags; the {count} characters from here on are not read")
    assert document.source.text[place.end :].startswith("]]>")
    assert document.article.article_body is not None
    assert document.article.article_body.startswith(TEXT)


def test_an_item_of_a_list_of_references_that_is_none_is_told() -> None:
    more = "<li>Mehr dazu im Frühjahr</li>"
    (document,) = read(item(content=f"<p>{TEXT}</p>{LIST.replace('</ul>', more + '</ul>')}"))
    assert [one.raw for one in document.references[1:]] == ["Mehr dazu im Frühjahr"]
    assert [one.code for one in newsld.validate(document, select=["REF001"])] == ["REF001"]


@pytest.mark.parametrize("mark", ["[gallery] ", '<sup data-fn="a">1</sup> '])
def test_a_post_is_read_in_time_as_its_marks_and_shortcodes_grow(mark: str) -> None:
    assert growth(lambda count: read(item(content=mark * count)), 20_000) < 1.7


def test_places_lead_through_tags_and_entities_of_the_content() -> None:
    text = TEXT.replace("niemand hat", "<em>nie&shy;mand</em> hat").replace(
        "Holm, 2021", "<b>Holm</b>,&#32;2021"
    )
    (document,) = read(item(content=f"<p>{text}</p>{LIST}"))
    (mark,) = document.in_text_citations
    assert mark.text == "(Holm, 2021)"
    assert document.source[mark.span] == "(<b>Holm</b>,&#32;2021)"


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE rss SYSTEM "file:///etc/passwd">',
        '<!doctype rss PUBLIC "x" "http://127.0.0.1/x">',
    ],
)
def test_any_dtd_is_refused_with_its_place(declaration: str) -> None:
    text = HEAD.replace("<rss", declaration + "<rss", 1) + item() + FOOT
    with pytest.raises(newsld.ReadError, match="DTD") as caught:
        list(newsld.parse_all(text, format="wordpress", name="export.xml"))
    assert (caught.value.file, caught.value.line, caught.value.column) == ("export.xml", 2, 1)


def test_a_dtd_in_the_words_of_a_post_is_words() -> None:
    (document,) = read(item(content=f"<p>{TEXT}</p><pre>&lt;!DOCTYPE html&gt;</pre><!DOCTYPE html>"))
    assert document.article.headline == "Die Fähre, die wartet"


def test_control_characters_are_told_and_left_out() -> None:
    (document,) = read(item(title="Die F\x08ähre, die wartet", content=f"<p>{TEXT}\x0b</p>"))
    assert document.article.headline == "Die Fähre, die wartet"
    assert document.article.article_body == TEXT
    assert told(document) == [("SEC008", "\x08"), ("SEC008", "\x0b")]


def test_characters_xml_has_not_are_told_together_where_they_follow_each_other() -> None:
    (document,) = read(item(content=f"<p>{TEXT}\x0b\x0b\x08</p>"))
    (finding,) = document.findings
    assert finding.message == "U+000B and what follows, 3 in all, is no character of XML; left out"
    assert told(document) == [("SEC008", "\x0b\x0b\x08")]


def test_entities_that_xml_lacks_are_read_as_htmls_and_told() -> None:
    (document,) = read(item(title="Die&nbsp;F&auml;hre, die &bogus; wartet &amp; schweigt"))
    assert document.article.headline == "Die\xa0Fähre, die &bogus; wartet & schweigt".replace("\xa0", " ")
    assert told(document) == [("DOC001", "&nbsp;"), ("DOC001", "&auml;"), ("DOC001", "&bogus;")]


def test_a_file_that_breaks_off_keeps_what_was_read_and_says_so() -> None:
    whole = HEAD + item() + item("Die zweite Fähre wartet auch")
    cut = whole[: whole.rindex("niemand hat sie") + 11]
    first, second = newsld.parse_all(cut, format="wordpress")
    assert first.findings == ()
    assert second.article.headline == "Die zweite Fähre wartet auch"
    assert "legt um sechs Uhr ab, und niemand hat" in str(newsld.to_jsonld(second))
    assert {code for code, _ in told(second)} == {"DOC001"}


def test_an_item_that_is_not_closed_loses_nothing_of_the_next() -> None:
    first, second = read(item().replace("</item>", ""), item("Die zweite Fähre wartet auch"))
    assert first.article.article_body == second.article.article_body == TEXT
    assert told(first) == [("DOC001", "<item>")]
    assert second.findings == ()


def test_tags_that_are_not_closed_and_stray_brackets_are_told() -> None:
    (document,) = read(
        item(title="Fähre < Brücke, sagt sie", more="<wp:postmeta><wp:meta_key>a</wp:postmeta>")
    )
    assert document.article.headline == "Fähre < Brücke, sagt sie"
    assert told(document) == [("DOC001", "<"), ("DOC001", "<wp:meta_key>")]


def test_what_is_wrong_between_posts_is_told_with_the_next_and_behind_all_with_the_last() -> None:
    (document,) = read("&nbsp;", item(), "<!-- a comment that")
    (first, between), (second, behind) = told(document)
    assert (first, between, second) == ("DOC001", "&nbsp;", "DOC001")
    assert behind.startswith("<!-- a comment that")


def test_an_export_that_breaks_off_before_its_first_post_is_refused() -> None:
    with pytest.raises(newsld.ReadError, match="never ends") as refused:
        read("<!-- a comment that", item())
    assert refused.value.line == HEAD.count("\n") + 1


def test_a_comment_of_the_content_that_never_ends_is_told_with_its_place() -> None:
    (document,) = read(item().replace("und niemand", "<!-- und niemand"))
    (finding,) = document.findings
    assert finding.code == "DOC001"
    assert finding.span is not None
    assert document.source[finding.span].startswith("<!-- und niemand")


def test_a_comment_that_never_ends_is_told() -> None:
    (document,) = read(item().replace("<link>", "<!-- <link>"))
    (fault,) = document.findings[:1]
    assert (fault.code, document.source[fault.span][:11]) == ("DOC001", "<!-- <link>")


def test_bytes_that_are_no_utf8_are_told_and_cost_their_letter_only() -> None:
    data = (
        (HEAD + item() + item(title="X") + FOOT)
        .encode()
        .replace("letzte Fähre".encode(), b"letzte F\xe4hre", 1)
    )
    first, second = newsld.parse_all(data, format="wordpress")
    assert first.article.article_body == TEXT
    assert [code for code, _ in told(first)] == ["SEC008"]
    assert second.findings == ()


def test_the_encoding_is_the_declared_one() -> None:
    latin = (HEAD + item() + FOOT).replace("UTF-8", "ISO-8859-1").encode("latin-1")
    (document,) = newsld.parse_all(latin, format="wordpress")
    assert document.article.article_body == TEXT
    with pytest.raises(newsld.ReadError, match="no encoding is called"):
        list(newsld.parse_all(latin.replace(b"ISO-8859-1", b"klingon"), format="wordpress"))


def test_what_is_no_export_is_said_to_be_none() -> None:
    with pytest.raises(newsld.ReadError, match="no WordPress export"):
        list(newsld.parse_all("<html></html>", format="wordpress"))


def test_articles_come_one_by_one() -> None:
    def counted() -> Iterator[str]:
        yield HEAD
        yield from (item(f"Die Fähre Nummer {n} wartet") for n in range(2000))
        yield FOOT

    documents = newsld.parse_all("".join(counted()), format="wordpress")
    assert [next(documents).index for _ in range(3)] == [0, 1, 2]


def test_xml_files_are_known_by_their_content() -> None:
    assert newsld.parse(EXPORT, name="site.xml").format == "wordpress"
    assert newsld.parse(EXPORT.encode("utf-8-sig"), name="site.wordpress.2024.xml").format == "wordpress"


CHANGES = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "spaces at the end of lines": lambda text: text.replace("\n", "  \n"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
}


@pytest.mark.parametrize("change", CHANGES)
def test_line_ends_marks_and_spaces_change_nothing_but_places(change: str) -> None:
    before = newsld.parse(EXPORT, format="wordpress")
    after = newsld.parse(CHANGES[change](EXPORT), format="wordpress")
    assert unicodedata.normalize("NFC", newsld.serialize(after)) == newsld.serialize(before)
    assert after.findings == ()
    for mark in after.in_text_citations:
        assert after.source[mark.span] == mark.text


@given(st.data())
def test_cut_and_bitten_exports_are_read_or_refused_and_places_stay_inside(data: st.DataObject) -> None:
    cut = data.draw(st.integers(EXPORT.index("<item>"), len(EXPORT)))
    bite = data.draw(st.integers(EXPORT.index("<channel>"), cut))
    size = data.draw(st.integers(0, 30))
    text = EXPORT[:bite] + EXPORT[bite + size : cut]
    with suppress(newsld.ReadError):  # where no post is left
        for document in newsld.parse_all(text, format="wordpress"):
            places = [one.span for several in document.evidence.values() for one in several if one.span]
            places += [one.span for one in document.findings if one.span]
            assert all(0 <= start <= end <= len(text) for start, end in places)
