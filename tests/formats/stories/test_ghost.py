"""Posts of Ghost, from its APIs and its export."""

import json

import pytest

import newsld
from newsld.errors import ReadError

BODY = (
    "<p>By Ada Berg</p><p>The ferry crews of Larnby went back to work on Tuesday after three weeks ashore, "
    "and the first boat left the quay before dawn.</p><p>“We have a timetable again,” said Ivo Holm, speaking"
    ' for the <a href="https://union.example/terms">union</a>, in the terminal.</p>'
)
POST = {
    "id": "61",
    "title": "Ferries sail again & again",
    "html": BODY,
    "custom_excerpt": "The strike is over.",
    "url": "https://courier.example/ferries/",
    "published_at": "2026-03-04T06:30:00+01:00",
    "updated_at": "2026-03-05T08:00:00+01:00",
    "feature_image": "https://courier.example/ferry.jpg",
    "visibility": "paid",
    "tags": [{"name": "Transport"}, {"name": "#lead", "visibility": "internal"}, {"name": "Strikes"}],
    "authors": [
        {"name": "Ada Berg", "url": "https://courier.example/author/ada/", "bio": "Writes of the sea."}
    ],
}


def test_a_post_of_the_content_api_is_an_article() -> None:
    document = newsld.parse(json.dumps({"posts": [POST], "meta": {}}), name="posts.json")
    article = newsld.to_jsonld(document.article)
    assert document.format == "ghost"
    assert article["headline"] == "Ferries sail again & again"
    assert article["description"] == "The strike is over."
    assert article["datePublished"] == "2026-03-04T06:30:00+01:00"
    assert article["dateModified"] == "2026-03-05T08:00:00+01:00"
    assert article["url"] == "https://courier.example/ferries/"
    assert article["articleSection"] == "Transport"
    assert article["keywords"] == "Strikes"
    assert article["isAccessibleForFree"] is False
    assert article["author"]["name"] == "Ada Berg"
    assert article["author"]["url"] == "https://courier.example/author/ada/"
    assert article["articleBody"].startswith("The ferry crews of Larnby went back")
    assert [one.url for one in document.references] == ["https://union.example/terms"]
    assert document.positions == "text"


def test_an_export_is_joined_from_its_tables() -> None:
    tables = {
        "posts": [
            {"id": "1", "title": "Ferries sail", "html": BODY, "type": "post", "status": "published",
             "published_at": "2026-03-04 05:30:00"},
            {"id": "2", "title": "Imprint", "html": "<p>Us.</p>", "type": "page"},
            {"id": "3", "title": "Not yet", "html": BODY, "status": "draft", "url": "https://x.example/404/"},
        ],
        "users": [{"id": "9", "name": "Luis Roca"}, {"id": "8", "name": "Ana Ruiz"}],
        "posts_authors": [
            {"post_id": "3", "author_id": "9", "sort_order": 1},
            {"post_id": "3", "author_id": "8", "sort_order": 0},
        ],
        "tags": [{"id": "5", "name": "Transport"}],
        "posts_tags": [{"post_id": "1", "tag_id": "5", "sort_order": 0}],
        "settings": [{"key": "title", "value": "Larnby Courier"}],
    }  # fmt: skip
    data = json.dumps({"db": [{"meta": {"exported_on": 1}, "data": tables}]})
    first, second = newsld.parse_all(data, name="export.json")
    assert first.article.headline == "Ferries sail"
    assert first.article.date_published == "2026-03-04T05:30:00+00:00"
    assert newsld.to_jsonld(first.article)["articleSection"] == "Transport"
    assert newsld.to_jsonld(first.article)["publisher"]["name"] == "Larnby Courier"
    draft = newsld.to_jsonld(second.article)
    assert draft["creativeWorkStatus"] == "Draft"
    assert "url" not in draft
    assert [one.value for one in second.evidence["/author"]] == ["Ana Ruiz", "Luis Roca"]


def test_a_post_in_the_editors_own_form_alone_is_told() -> None:
    document = newsld.parse(json.dumps({"posts": [{"title": "Ferries", "lexical": "{}"}]}), format="ghost")
    (finding,) = document.findings
    assert "formats=html" in finding.message


def test_html_that_is_lost_is_told() -> None:
    posts = {"posts": [{"title": "Ferries", "html": "<p>The ferry left.</p><!-- and nobody"}]}
    (finding,) = newsld.parse(json.dumps(posts), format="ghost").findings
    assert (finding.code, finding.span) == ("DOC001", None)


@pytest.mark.parametrize(
    "data", ["{", "[]", '{"posts": 3}', '"x"', '{"db": [{"db": []}]}', "[" * 900 + "]" * 900]
)
def test_what_holds_no_posts_is_refused(data: str) -> None:
    with pytest.raises(ReadError):
        list(newsld.parse_all(data, format="ghost"))
