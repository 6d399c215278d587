"""What machines want of a page beside its JSON-LD: head tags, Google's sitemap for news, author pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, strategies as st
from lxml import html

import newsld
from newsld import ImageObject, NewsArticle, Organization, Person, WebPage, WriteError
from tests.conftest import Run

BREAKING = "</script><script>alert(1)</script>\"'><!-- & ]]>"
NAMES = {
    "": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
}


def article(**more: object) -> NewsArticle:
    said = {
        "headline": "Ferry strike ends after three weeks",
        "url": "https://gauge.example/ferry",
        "date_published": "2026-03-04T09:30:00+01:00",
        "in_language": "en-GB",
        "author": [Person(name="Ada Berg", url="https://gauge.example/ada"), Person(name="Ivo Holm")],
        "publisher": Organization(name="The Gauge"),
        "article_section": "Harbour",
        "keywords": ["ferry", "strike"],
        "image": "https://gauge.example/ferry.jpg",
    }
    return NewsArticle(**{**said, **more})


def tags(things: object) -> list[tuple[str, str]]:
    head = html.fromstring(
        f"<html><head>{newsld.serialize(things, format='head')}</head><body></body></html>"
    )
    return [(tag.get("name") or tag.get("property"), tag.get("content")) for tag in head.iter("meta")]


def test_head_tags() -> None:
    assert newsld.serialize(article(), format="head").startswith(
        '<link rel="canonical" href="https://gauge.example/ferry">\n'
    )
    assert tags(article()) == [
        ("citation_title", "Ferry strike ends after three weeks"),
        ("citation_author", "Ada Berg"),
        ("citation_author", "Ivo Holm"),
        ("citation_publication_date", "2026/03/04"),
        ("citation_journal_title", "The Gauge"),
        ("citation_language", "en-GB"),
        ("og:type", "article"),
        ("og:title", "Ferry strike ends after three weeks"),
        ("og:url", "https://gauge.example/ferry"),
        ("og:site_name", "The Gauge"),
        ("og:locale", "en_GB"),
        ("og:image", "https://gauge.example/ferry.jpg"),
        ("article:published_time", "2026-03-04T09:30:00+01:00"),
        ("article:author", "https://gauge.example/ada"),
        ("article:section", "Harbour"),
        ("article:tag", "ferry"),
        ("article:tag", "strike"),
        ("twitter:card", "summary_large_image"),
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2023", "2023"),
        ("2023-06", "2023/06"),
        ("2023-06-12", "2023/06/12"),
        ("2023-06-12 09:30", "2023/06/12"),
        ("n.d.", None),
    ],
)
def test_a_date_goes_as_far_as_it_is_known(written: str, said: str | None) -> None:
    assert dict(tags(article(date_published=written))).get("citation_publication_date") == said


@pytest.mark.parametrize(
    ("tag", "locale"),
    [("en-GB", "en_GB"), ("DE_at", "de_AT"), ("zh-Hant-TW", "zh_TW"), ("en", None), ("es-419", None)],
)
def test_a_locale_is_a_language_and_a_country(tag: str, locale: str | None) -> None:
    assert dict(tags(article(in_language=tag))).get("og:locale") == locale


def test_only_authors_are_told_and_the_first_section_alone() -> None:
    said = tags(article(editor=Person(name="Tom Quill"), article_section=["Harbour", "Fish"]))
    assert [text for name, text in said if name == "citation_author"] == ["Ada Berg", "Ivo Holm"]
    assert [text for name, text in said if name == "article:section"] == ["Harbour"]


def test_a_picture_is_named_by_its_address() -> None:
    said = dict(
        tags(article(image=[ImageObject(url="https://gauge.example/a.jpg"), "https://gauge.example/b"]))
    )
    assert said["og:image"] == "https://gauge.example/a.jpg"
    assert dict(tags(article(image=None)))["twitter:card"] == "summary"


def test_a_cited_work_that_is_a_text_is_told_as_it_stands() -> None:
    works = ["Quay, A. (1999). Tides.", WebPage(name="Tides; and dues", editor=Person(name="Ben Osei"))]
    cited = [text for name, text in tags(article(citation=works)) if name == "citation_reference"]
    assert cited == ["Quay, A. (1999). Tides.", "citation_title=Tides, and dues"]


def test_cited_works_are_told_to_libraries(example: Path) -> None:
    document = newsld.read(example)
    cited = [text for name, text in tags(document) if name == "citation_reference"]
    assert len(cited) == len(document.references)
    assert cited[3] == (
        "citation_title=Why Is North Korea Supporting Russia on Ukraine?;citation_author=M. Shin;"
        "citation_publication_date=2023/01/30;citation_journal_title=The Diplomat"
    )


def test_an_address_that_is_no_page_is_no_link() -> None:
    assert 'rel="canonical"' not in newsld.serialize(article(url="javascript:alert(1)"), format="head")
    assert "og:image" not in dict(tags(article(image="javascript:alert(1)")))


@given(st.text(min_size=1).filter(lambda text: text.strip("\x00") != ""))
def test_no_text_breaks_out_of_a_tag(text: str) -> None:
    made = newsld.serialize(article(headline=text + BREAKING), format="head")
    page = html.document_fromstring(f"<html><head>{made}</head><body></body></html>")
    assert page.xpath("//script") == []
    assert len(page.xpath("//head/meta")) == len(tags(article()))


def test_a_sitemap_for_news() -> None:
    tree = ElementTree.fromstring(
        newsld.serialize([article(), article(in_language="zh-TW")], format="news-sitemap")
    )
    first, second = tree.findall("url", NAMES)
    assert first.findtext("loc", namespaces=NAMES) == "https://gauge.example/ferry"
    assert [element.text for element in first.find("news:news", NAMES).iter() if element.text.strip()] == [
        "The Gauge",
        "en",
        "2026-03-04T09:30:00+01:00",
        "Ferry strike ends after three weeks",
    ]
    assert second.find(".//news:language", NAMES).text == "zh-tw"


def test_a_time_without_a_zone_counts_as_its_day() -> None:
    assert ">2026-03-04<" in newsld.serialize(
        article(date_published="2026-03-04T09:30:00"), format="news-sitemap"
    )


@given(st.text())
def test_any_headline_gives_xml(text: str) -> None:
    tree = ElementTree.fromstring(
        newsld.serialize(article(headline="A" + text + "<&]]>"), format="news-sitemap")
    )
    title = tree.find(".//news:title", NAMES).text
    assert title.startswith("A")
    assert title.endswith("<&]]>")


@pytest.mark.parametrize("lacking", ["url", "publisher", "in_language", "date_published"])
def test_a_sitemap_entry_that_lacks_something_is_refused(lacking: str) -> None:
    with pytest.raises(WriteError, match="'Ferry strike ends after three weeks' has no "):
        newsld.serialize(article(**{lacking: None}), format="news-sitemap")


def test_a_sitemap_holds_a_thousand_articles() -> None:
    assert newsld.serialize([article()] * 1000, format="news-sitemap").count("<loc>") == 1000
    with pytest.raises(WriteError, match="1,000 articles at most, not 1,001"):
        newsld.serialize([article()] * 1001, format="news-sitemap")


def test_author_pages_of_whom_an_article_credits() -> None:
    pages = profiles(newsld.serialize([article(), article()], format="profile-page"))
    assert [page["mainEntity"]["name"] for page in pages] == ["Ada Berg", "Ivo Holm"]
    assert pages[0] == {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "url": "https://gauge.example/ada",
        "mainEntity": {
            "@type": "Person",
            "@id": "https://gauge.example/ada#person-ada-berg",
            "name": "Ada Berg",
            "url": "https://gauge.example/ada",
        },
    }
    with pytest.raises(WriteError, match="there is no person"):
        newsld.serialize(article(author=[]), format="profile-page")


def profiles(text: str) -> list[dict[str, Any]]:
    """The data of the script elements, as an HTML parser finds them."""
    return [json.loads(script.text) for script in html.document_fromstring(text).iter("script")]


def test_a_name_does_not_break_out_of_its_page() -> None:
    (page,) = profiles(newsld.serialize(Person(name=f"Ada {BREAKING}"), format="profile-page"))
    assert page["mainEntity"]["name"] == f"Ada {BREAKING}"


CONFIG = """
[publisher]
name = "The Gauge"
url = "https://gauge.example"

[[people]]
name = "Ada Berg"
variants = ["A. Berg"]
url = "https://gauge.example/ada"
orcid = "0000-0002-1825-0097"
job_title = "Harbour reporter"

[[people]]
name = "Ivo Holm"
"""


def test_the_people_of_the_configuration(run: Run, tmp_path: Path) -> None:
    config = tmp_path / "newsld.toml"
    config.write_text(CONFIG, "utf-8")
    done = run("people", "--config", config)
    pages = [page["mainEntity"] for page in profiles(done.stdout)]
    assert [person["name"] for person in pages] == ["Ada Berg", "Ivo Holm"]
    assert pages[0]["jobTitle"] == "Harbour reporter"
    assert pages[0]["identifier"]["value"] == "0000-0002-1825-0097"
    assert pages[0]["worksFor"]["@id"] == "https://gauge.example#publisher"

    one = json.loads(run("people", "a. berg", "--to", "json-ld", "--config", config).out)
    assert (one["@type"], one["name"]) == ("Person", "Ada Berg")
    unknown = run("people", "Ada Beg", "--config", config)
    assert (unknown.code, "did you mean 'Ada Berg'" in unknown.stderr) == (2, True)
    config.write_text("", "utf-8")
    assert run("people", "--config", config).code == 2


def test_sources_have_the_ids_of_the_graph(example: Path) -> None:
    document = newsld.read(example)
    listed = html.fromstring(newsld.serialize(document, format="sources"))
    ids = [f"#{element.get('id')}" for element in listed.iter("li")]
    assert ids == [work.id for work in document.article.citation]
