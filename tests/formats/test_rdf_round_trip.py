"""What is written in any RDF syntax is read back the same, by newsld, pyoxigraph and rdflib."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from rdf_support import (
    FORMATS,
    READ,
    TEXTS,
    XML_TEXTS,
    by_pyoxigraph,
    by_rdflib,
    dump,
    nodes,
    thing,
)

from newsld.formats import WriteOptions
from newsld.model import Literal, NewsArticle, Ordered, Organization, Person, Thing

ARTICLE = NewsArticle(
    id="#article",
    url="https://courier.example/ferries",
    headline='Ferry crews call it "a victory"',
    article_body="The strike is over.\nBoats sail again on Monday, at 05:40.\r\n\tAll of them.",
    date_published="2026-03",
    is_accessible_for_free=True,
    word_count=412,
    in_language="en",
    author=[Person(id="#person-ada-berg", name="Ada Berg"), Person(name="Bo Holm")],
    editor=Ordered([Person(name="Lea Sand"), Person(name="Ivo Roth")]),
    publisher=Organization(name="Harbour Courier", logo="logo.png"),
    about=[Thing.reference("https://www.wikidata.org/entity/Q25653")],
    citation=[
        NewsArticle(id="#ref-roth-2026", name="What crews earn", is_part_of="#article"),
        NewsArticle(name="Wages at sea", abstract=Literal("Löhne auf See", language="de-CH")),
    ],
)


@pytest.mark.parametrize("name", FORMATS)
def test_an_article_comes_back_as_the_same_graph(name: str) -> None:
    things, findings = FORMATS[name][0].load(dump(ARTICLE, name), READ)
    assert by_pyoxigraph(dump(things)) == by_pyoxigraph(dump(ARTICLE))
    assert not findings


@pytest.mark.parametrize("name", FORMATS)
def test_pyoxigraph_and_rdflib_read_an_article_alike(name: str) -> None:
    data = dump(ARTICLE, name)
    assert by_pyoxigraph(data, name) == by_pyoxigraph(dump(ARTICLE))
    assert by_rdflib(data, name) == by_rdflib(dump(ARTICLE))


@pytest.mark.parametrize("name", FORMATS)
def test_an_article_comes_back_as_the_models_it_was(name: str) -> None:
    (article,), _ = FORMATS[name][0].load(dump(ARTICLE, name), READ)
    assert isinstance(article, NewsArticle)
    assert article.headline == ARTICLE.headline
    assert article.article_body == ARTICLE.article_body
    assert article.date_published == "2026-03"
    assert [person.name for person in article.author] == ["Ada Berg", "Bo Holm"]
    assert article.node["editor"] == Ordered([Person(name="Lea Sand"), Person(name="Ivo Roth")])
    assert [work.name for work in article.citation] == ["What crews earn", "Wages at sea"]
    assert article.citation[1].node["abstract"] == Literal("Löhne auf See", language="de-CH")


@pytest.mark.parametrize("name", FORMATS)
def test_the_order_of_authors_survives_where_it_is_asked_for(name: str) -> None:
    authors = [Person(name=name_) for name_ in ("Cy", "Al", "Bea", "Al")]
    data = dump(NewsArticle(author=authors), name, WriteOptions(ordered=True))
    (article,), _ = FORMATS[name][0].load(data, READ)
    assert article.node["author"] == Ordered(authors)


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"rdf-xml"}))
@given(text=TEXTS)
def test_any_text_comes_back(name: str, text: str) -> None:
    (back,), _ = FORMATS[name][0].load(dump(thing(name=text), name), READ)
    assert back.node["name"] == text


@given(text=XML_TEXTS)
def test_any_text_xml_can_hold_comes_back_from_rdf_xml(text: str) -> None:
    (back,), _ = FORMATS["rdf-xml"][0].load(dump(thing(name=text), "rdf-xml"), READ)
    assert back.node["name"] == text


@pytest.mark.parametrize("name", FORMATS)
@given(text=XML_TEXTS)
def test_rdflib_reads_any_text_as_it_was(name: str, text: str) -> None:
    (found,) = by_rdflib(dump(thing(name=text), name), name).objects()
    assert str(found) == text


@pytest.mark.parametrize("name", FORMATS)
@given(node=nodes())
def test_any_thing_is_one_graph_in_every_syntax(name: str, node: Thing) -> None:
    data = dump(node, name)
    once = by_pyoxigraph(data, name)
    assert once == by_pyoxigraph(dump(node))
    things, _ = FORMATS[name][0].load(data, READ)
    assert by_pyoxigraph(dump(things)) == once


@given(things=st.lists(nodes(TEXTS), max_size=3))
def test_any_things_give_the_same_bytes_again(things: list[Thing]) -> None:
    for name in ("n-quads", "turtle", "trig"):
        assert dump(things, name) == dump(things, name)


@pytest.mark.parametrize("name", ["n-quads", "trig"])
@given(outer=nodes(), inner=st.lists(nodes(), min_size=1, max_size=2))
def test_any_named_graph_comes_back(name: str, outer: Thing, inner: list[Thing]) -> None:
    named = Thing.of({**outer.node, "@graph": tuple(inner)})
    data = dump(named, name)
    once = by_pyoxigraph(data, name)
    assert once == by_pyoxigraph(dump(named))
    things, _ = FORMATS[name][0].load(data, READ)
    assert by_pyoxigraph(dump(things)) == once
