"""Models are typed views of JSON-LD nodes: nothing is lost, order is kept, names are checked."""

import copy
import datetime
import inspect
import pickle

import pytest
from pydantic import BaseModel, ValidationError

import newsld
import newsld.vocabulary
from newsld import CreativeWork, Literal, NewsArticle, Ordered, Organization, Person, Thing


def test_a_thing_is_built_with_python_names_and_dumps_json_ld_names():
    article = NewsArticle(
        headline="Ferry strike ends", date_published="2026-03-04", author=Person(name="Ada Berg")
    )
    assert article.model_dump() == {
        "@type": "NewsArticle",
        "headline": "Ferry strike ends",
        "datePublished": "2026-03-04",
        "author": {"@type": "Person", "name": "Ada Berg"},
    }


def test_one_value_and_several_read_alike():
    berg, holm = Person(name="Ada Berg"), Person(name="Ivo Holm")
    assert NewsArticle(author=berg).author == (berg,)
    assert NewsArticle(author=[berg, holm]).author == (berg, holm)
    assert NewsArticle().author == ()


def test_what_is_not_given_is_none_or_empty_and_not_written():
    article = NewsArticle(headline="Ferry strike ends", description=None)
    assert article.description is None
    assert article.editor == ()
    assert article.model_dump().keys() == {"@type", "headline"}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("headlin", "headline"),
        ("datepublished", "date_published"),
        ("autor", "author"),
        ("word_cont", "word_count"),
        ("byline", "author"),
        ("title", "headline"),
        ("tags", "keywords"),
        ("published", "date_published"),
    ],
)
def test_a_misspelt_keyword_is_an_error_that_suggests_the_right_name(wrong, right):
    with pytest.raises(ValidationError) as caught:
        NewsArticle(**{wrong: "x"})
    assert caught.value.errors()[0]["loc"] == (wrong,)
    assert f"did you mean {right!r}?" in str(caught.value)


def test_a_title_stands_where_schema_org_has_one():
    assert newsld.Thing(type="JobPosting", title="Editor").values("title") == ("Editor",)


def test_every_fault_of_a_call_is_told_at_once():
    with pytest.raises(ValidationError) as caught:
        NewsArticle(headlin="x", autor="y", headline=5, about=object())
    assert [fault["loc"][0] for fault in caught.value.errors()] == ["headlin", "autor", "headline", "about"]


def test_a_property_without_an_attribute_is_kept_and_read_by_its_name():
    work = CreativeWork(name="Soup", recipe_yield="4 bowls")
    assert work.values("recipeYield") == ("4 bowls",)
    assert work.model_dump()["recipeYield"] == "4 bowls"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), b"bytes", {1, 2}])
def test_a_value_json_cannot_hold_is_refused(value):
    with pytest.raises(ValidationError):
        NewsArticle(position=value)


def test_dates_of_python_are_written_in_iso_8601():
    moment = datetime.datetime(2026, 3, 4, 5, 6, tzinfo=datetime.UTC)
    article = NewsArticle(date_published=datetime.date(2026, 3, 4), date_modified=moment)
    assert article.node["datePublished"] == "2026-03-04"
    assert article.node["dateModified"] == "2026-03-04T05:06:00+00:00"


def test_a_mapping_is_taken_for_the_node_it_describes():
    article = NewsArticle(author={"@type": "Organization", "name": "North Desk"})
    assert isinstance(article.author[0], Organization)
    assert isinstance(NewsArticle(author={"@id": "#ada"}).author[0], Thing)


def test_text_with_a_language_reads_as_text_and_is_kept_whole():
    article = NewsArticle(headline=Literal("Fährstreik beendet", language="de"))
    assert article.headline == "Fährstreik beendet"
    assert article.model_dump()["headline"] == {"@value": "Fährstreik beendet", "@language": "de"}


def test_things_are_frozen_and_copied_with_changes():
    article = NewsArticle(headline="Ferry strike ends", word_count=300)
    with pytest.raises((AttributeError, ValidationError)):
        article.headline = "Another"
    changed = article.model_copy(update={"headline": "Ferries sail", "word_count": None})
    assert changed.model_dump() == {"@type": "NewsArticle", "headline": "Ferries sail"}
    assert article.headline == "Ferry strike ends"


def test_a_copy_with_a_misspelt_name_is_an_error():
    with pytest.raises(ValidationError, match="headline"):
        NewsArticle().model_copy(update={"headlin": "x"})


def test_things_can_be_compared_copied_and_pickled():
    article = NewsArticle(headline="Ferry strike ends", author=Ordered([Person(name="Ada Berg")]))
    assert article == NewsArticle(headline="Ferry strike ends", author=Ordered([Person(name="Ada Berg")]))
    assert article != NewsArticle(headline="Ferries sail")
    for twin in (copy.copy(article), copy.deepcopy(article), pickle.loads(pickle.dumps(article))):
        assert twin == article
        assert twin.headline == "Ferry strike ends"


def test_a_thing_is_a_field_of_other_pydantic_models():
    class Page(BaseModel):
        article: NewsArticle

    page = Page(article={"@type": "OpinionNewsArticle", "headline": "Let them sail"})
    assert isinstance(page.article, newsld.OpinionNewsArticle)
    assert page.model_dump() == {"article": {"@type": "OpinionNewsArticle", "headline": "Let them sail"}}
    with pytest.raises(ValidationError, match="Person is no NewsArticle"):
        Page(article={"@type": "Person", "name": "Ada Berg"})


def test_several_types_give_the_most_special_class():
    article = NewsArticle.model_validate({"@type": ["NewsArticle", "AnalysisNewsArticle"], "headline": "Why"})
    assert isinstance(article, newsld.AnalysisNewsArticle)
    assert article.type == ("NewsArticle", "AnalysisNewsArticle")


def test_satire_and_paid_content_are_no_news_articles():
    assert not issubclass(newsld.SatiricalArticle, NewsArticle)
    assert not issubclass(newsld.AdvertiserContentArticle, NewsArticle)


def test_a_type_without_a_class_is_seen_as_the_nearest_one_above_it():
    (recipe,) = newsld.from_jsonld({"@context": "https://schema.org", "@type": "Recipe", "name": "Soup"})
    assert type(recipe) is CreativeWork
    assert recipe.type == ("Recipe",)
    assert recipe.is_a("HowTo")


def test_the_repr_shows_python_names():
    assert repr(NewsArticle(date_published="2026")) == "NewsArticle(date_published='2026')"


def test_every_attribute_means_a_property_schema_org_has():
    for name in newsld.model.CLASSES:
        keys = set(getattr(newsld, name).names.values())
        assert keys - {"@id", "@type"} <= newsld.vocabulary.properties(), name


def test_a_picture_has_a_width_in_numbers():
    assert newsld.ImageObject(width=1200).width == 1200


def test_pydantic_sees_the_fields_and_the_keywords_of_a_class():
    assert list(newsld.PropertyValue.model_fields)[-2:] == ["property_id", "value"]
    assert newsld.NewsArticle.model_fields["headline"].annotation == str | None
    assert "date_published" in inspect.signature(NewsArticle).parameters
    assert Thing.model_json_schema()["properties"].keys() >= {"name", "sameAs"}
    assert "date_published" in inspect.signature(NewsArticle).parameters


def test_a_class_of_ones_own_writes_the_type_schema_org_knows():
    class Column(NewsArticle):
        deadline: newsld.model.properties.When = None
        desk: str = ""

    column = Column(desk="North", deadline="2026-03", headline="On ferries")
    assert column.deadline < column.model_copy(update={"deadline": "2026-04"}).deadline
    assert column.model_dump() == {
        "@type": "NewsArticle",
        "desk": "North",
        "deadline": "2026-03",
        "headline": "On ferries",
    }
    assert "desk" in Column.model_fields
    assert "desk" not in NewsArticle.model_fields


def test_a_mapping_may_use_python_names_and_hold_literals():
    article = NewsArticle.model_validate(
        {"date_published": "2026", "author": {"given_name": "Ada", "id": "#a"}}
    )
    assert article.date_published == "2026"
    assert article.author[0].node == {"givenName": "Ada", "@id": "#a"}
    (title,) = NewsArticle(headline={"@value": "Fähre", "@language": "de"}).values("headline")
    assert title == Literal("Fähre", language="de")


@pytest.mark.parametrize(
    ("keywords", "message"),
    [
        ({"type": "Person"}, "Person is no NewsArticle"),
        ({"id": 5}, "5 is no text"),
        ({"type": ["NewsArticle", 5]}, "is no text"),
        ({"@list": "x"}, "no property '@list'"),
        ({"word_count": 10**5000}, "a number above 64 bits"),
    ],
)
def test_what_no_node_can_hold_is_refused(keywords, message):
    with pytest.raises(ValidationError, match=message):
        NewsArticle(**keywords)


def test_a_thing_can_be_made_without_checks_and_tells_what_has_no_attribute():
    article = NewsArticle.model_construct(date_published="2026", sports="ferry")
    assert article.node == {"@type": "NewsArticle", "datePublished": "2026", "sports": "ferry"}
    assert article.model_extra == {"sports": "ferry"}


@pytest.mark.parametrize(
    "date", ["2023", "20230612", "n.d.", "12/06/2023", "0000", "2023-02-30", "2023-06-12T24:00"]
)
def test_a_date_is_kept_as_it_was_written(date):
    article = NewsArticle(date_published=date)
    assert article.date_published == article.model_dump()["datePublished"] == date
    assert NewsArticle.model_validate({"datePublished": date}).date_published == date


def test_a_number_is_no_date():
    with pytest.raises(ValidationError, match="2023, of type int, cannot stand here"):
        NewsArticle(date_published=2023)


@pytest.mark.parametrize(
    "url",
    [
        "http:example.com",
        "HTTP://EXAMPLE.com:80",
        "java\tscript:alert(1)",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://0x7f000001/",
        "https://user:secret@host.example/",
        "https://good.example\\@evil.example/",
        "https://пример.example/\u202egpj",
        "//host/x",
        "../up",
        "",
    ],
)
def test_a_url_is_kept_as_it_was_written(url):
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "url": url, "sameAs": [url, url]}
    (article,) = newsld.from_jsonld(node)
    assert article.url == url
    assert newsld.to_jsonld(article) == node
    assert newsld.to_jsonld(NewsArticle(url=url, same_as=[url, url])) == node
