"""ninjs, the IPTC's News in JSON: in and out."""

import json
import warnings
from typing import Any

import pytest
from hypothesis import given, strategies as st
from jsonschema import Draft202012Validator

import newsld
from newsld.errors import NewsldWarning, ReadError

BODY = (
    "<p>LARNBY – The ferry crews went back to work on Tuesday after three weeks ashore, and the first boat "
    "left the quay before dawn.</p><p>The port had offered longer turnarounds on Monday evening, and the "
    "crews accepted them by a show of hands.</p>"
)
ITEM = {
    "uri": "urn:newsml:wire.example:2026:1",
    "standard": {"name": "ninjs", "version": "3.0"},
    "type": "text",
    "firstCreated": "2026-03-04T06:30:00+01:00",
    "versionCreated": "2026-03-04T09:00:00+01:00",
    "language": "en",
    "by": "Ada Berg and Ivo Holm",
    "headlines": [{"role": "short", "value": "Ferries"}, {"role": "main", "value": "Ferries sail again"}],
    "bodies": [
        {"role": "main", "contentType": "text/plain", "value": "The ferry crews went back."},
        {"role": "richtext", "contentType": "application/xhtml+xml", "value": BODY},
    ],
    "descriptions": [{"value": "The strike is over."}],
    "subjects": [{"name": "Transport", "rel": "category"}, {"name": "strike"}, {"name": "ferry"}],
    "infoSources": [
        {"name": "Tomasz Wilk", "role": "https://schema.org/editor"},
        {"name": "Coast Wire", "role": "https://schema.org/publisher"},
    ],
    "altIds": [{"role": "url", "value": "https://wire.example/ferries"}],
    "copyrightNotice": "© 2026 Coast Wire",
}


def test_a_news_item_is_an_article() -> None:
    document = newsld.parse(json.dumps(ITEM), name="item.json")
    article = newsld.to_jsonld(document.article)
    assert document.format == "ninjs"
    assert article["headline"] == "Ferries sail again"
    assert [one["name"] for one in article["author"]] == ["Ada Berg", "Ivo Holm"]
    assert article["editor"]["name"] == "Tomasz Wilk"
    assert article["publisher"]["name"] == "Coast Wire"
    assert article["datePublished"] == "2026-03-04T06:30:00+01:00"
    assert article["dateModified"] == "2026-03-04T09:00:00+01:00"
    assert article["url"] == "https://wire.example/ferries"
    assert article["identifier"] == "urn:newsml:wire.example:2026:1"
    assert article["articleSection"] == "Transport"
    assert article["keywords"] == ["strike", "ferry"]
    assert article["copyrightNotice"] == "© 2026 Coast Wire"
    assert "show of hands" in article["articleBody"]


def test_an_item_of_the_first_versions_is_read_too() -> None:
    old = {"uri": "x:1", "versioncreated": "2026-03-04T06:30:00Z", "headline": "Ferries sail again",
           "byline": "Ada Berg", "body_html": BODY}  # fmt: skip
    article = newsld.parse(json.dumps(old), format="ninjs").article
    assert (article.headline, article.date_published) == ("Ferries sail again", "2026-03-04T06:30:00Z")
    assert newsld.to_jsonld(article)["author"]["name"] == "Ada Berg"


def test_what_is_written_is_read_back() -> None:
    article = newsld.parse(json.dumps(ITEM), format="ninjs").article
    back = newsld.parse(newsld.serialize(article, format="ninjs"), format="ninjs").article
    kept, again = newsld.to_jsonld(article), newsld.to_jsonld(back)
    lost = {"identifier", "wordCount"}
    assert {key for key in kept if again.get(key) != kept[key]} <= lost


def test_an_article_without_address_gets_one_of_its_content() -> None:
    article = newsld.NewsArticle(headline="Ferries sail again")
    items = [json.loads(newsld.serialize(article, format="ninjs")) for _ in range(2)]
    assert items[0]["uri"].startswith("urn:uuid:")
    assert items[0] == items[1]
    assert "altIds" not in items[0]


@pytest.mark.parametrize("written", ["2026-03-04", "2026-03-04T06:30:00", "2026-03-04T06:30Z"])
def test_a_date_without_time_and_zone_is_left_out_and_told(written: str) -> None:
    article = newsld.NewsArticle(headline="Ferries sail again", date_published=written)
    with pytest.warns(NewsldWarning, match="has no time with its zone"):
        item = json.loads(newsld.serialize(article, format="ninjs"))
    assert "firstCreated" not in item


def test_several_articles_are_a_list() -> None:
    several = [newsld.NewsArticle(headline=name) for name in ("One ferry", "Two ferries")]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(json.loads(newsld.serialize(several, format="ninjs"))) == 2


@pytest.mark.parametrize("data", ["", "[1]", '{"headline": "x"}', '[{"uri": "a"}, 3]'])
def test_what_is_no_news_item_is_refused(data: str) -> None:
    with pytest.raises(ReadError):
        list(newsld.parse_all(data, format="ninjs"))


def objects(required: str, **values: Any) -> dict[str, Any]:
    """A list of objects with these values and no others, as the schema of ninjs has it."""
    one = {
        "type": "object",
        "properties": values,
        "required": required.split(),
        "additionalProperties": False,
    }
    return {"type": "array", "items": one}


TEXT, URI, TIME = (
    {"type": "string"},
    {"type": "string", "format": "uri"},
    {"type": "string", "format": "date-time"},
)
COUNT = {"type": "integer"}
WRITTEN = {
    "standard": objects("", name=TEXT, version=TEXT, schema=URI)["items"],
    "uri": URI,
    "type": {"enum": ["text"]},
    "pubStatus": {"enum": ["usable", "withheld", "canceled"]},
    "firstCreated": TIME,
    "versionCreated": TIME,
    "contentCreated": TIME,
    "language": TEXT,
    "copyrightHolder": TEXT,
    "copyrightNotice": TEXT,
    "usageTerms": TEXT,
    "by": TEXT,
    "headlines": objects("value", role=TEXT, value=TEXT),
    "descriptions": objects("value", role=TEXT, value=TEXT),
    "bodies": objects("value", role=TEXT, contentType=TEXT, charCount=COUNT, wordCount=COUNT, value=TEXT),
    "infoSources": objects("", name=TEXT, role=TEXT, uri=URI),
    "subjects": objects("", name=TEXT, rel=TEXT),
    "genres": objects("", name=TEXT),
    "associations": objects(
        "name uri", name=TEXT, uri=URI, type=TEXT, renditions=objects("name", name=TEXT, href=URI)
    ),
    "altIds": objects("", role=TEXT, value=TEXT),
    "trustIndicators": objects("", role=URI, href=URI),
}
"""The part of https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json that articles need."""
SCHEMA = objects("uri", **WRITTEN)["items"]
words = st.text(max_size=20)
several = st.one_of(words, st.integers(), st.lists(st.one_of(words, st.just({"name": "Fees"})), max_size=3))
addresses = st.one_of(words, st.just("https://gauge.example/a b"), st.just("https://gauge.example/a"))
things = st.one_of(words, st.fixed_dictionaries({"name": words, "url": addresses}))


@given(
    st.fixed_dictionaries(
        {"@type": st.just("NewsArticle")},
        optional={
            **dict.fromkeys(
                ("headline", "alternativeHeadline", "description", "genre", "articleBody"), several
            ),
            **dict.fromkeys(("inLanguage", "copyrightNotice", "usageInfo", "creativeWorkStatus"), several),
            **dict.fromkeys(("author", "editor", "publisher", "copyrightHolder", "articleSection"), things),
            **dict.fromkeys(("image", "url", "ethicsPolicy", "publishingPrinciples"), addresses),
            **dict.fromkeys(
                ("datePublished", "dateModified"), st.sampled_from(["2026", "2026-03-04T06:30:00Z"])
            ),
        },
    )
)
def test_whatever_an_article_holds_is_an_item_of_ninjs(node: dict[str, Any]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NewsldWarning)
        (article,) = newsld.from_jsonld(json.dumps(node))
        item = json.loads(newsld.serialize(article, format="ninjs"))
    Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(item)
