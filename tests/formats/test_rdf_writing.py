"""How things are written in RDF: terms, bases, order, named graphs, and what is reported."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from rdf_support import BASE, FORMATS, dump, thing, triples

from newsld.errors import NewsldWarning, WriteError
from newsld.formats import ReadOptions, WriteOptions
from newsld.formats.rdf import n_quads, n_triples, rdf_xml, trig, turtle
from newsld.model import Article, Date, Literal, NewsArticle, Ordered, Person, Thing

SCHEMA = "http://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"


def values(**node: object) -> list[str]:
    """The objects of a node's triples, as N-Quads writes them."""
    return [line.split(" ", 2)[2] for line in triples(thing(id="https://a.example/", **node))]


def test_turtle_is_laid_out_for_people() -> None:
    article = NewsArticle(
        id="#article",
        headline='Ferries "back on Monday"',
        article_body="First.\nThen \\ and more.",
        word_count=2,
        date_published="2026-03-04",
        author=[Person(id="#ada", name="Ada Berg"), Person(name="Bo Holm")],
        editor=Ordered([Person(name="Lea Sand"), "Ivo Roth"]),
        is_part_of="https://courier.example/",
    )
    assert dump(article, "turtle").decode() == (
        """@prefix schema: <http://schema.org/> .

<https://courier.example/ferries#article>
    a schema:NewsArticle ;
    schema:headline "Ferries \\"back on Monday\\"" ;
    schema:articleBody \"\"\"First.
Then \\\\ and more.\"\"\" ;
    schema:wordCount 2 ;
    schema:datePublished "2026-03-04"^^schema:Date ;
    schema:author
        <https://courier.example/ferries#ada> ,
        [
            a schema:Person ;
            schema:name "Bo Holm"
        ] ;
    schema:editor (
        [
            a schema:Person ;
            schema:name "Lea Sand"
        ]
        "Ivo Roth"
    ) ;
    schema:isPartOf <https://courier.example/> .

<https://courier.example/ferries#ada>
    a schema:Person ;
    schema:name "Ada Berg" .
"""
    )


def test_only_prefixes_that_are_used_are_declared() -> None:
    text = dump(thing(id="#a", dc__title="A title", **{"https://a.example/p": 1}), "turtle").decode()
    assert text.startswith("@prefix dc: <http://purl.org/dc/elements/1.1/> .\n\n<")
    assert "<https://a.example/p> 1 ." in text


def test_trig_keeps_named_graphs_beside_the_default_graph() -> None:
    named = thing(id="#notes", name="Notes", graph=[{"@id": "#a", "name": "Inside"}])
    assert dump(named, "trig").decode() == (
        """@prefix schema: <http://schema.org/> .

<https://courier.example/ferries#notes>
    schema:name "Notes" .

<https://courier.example/ferries#notes> {
<https://courier.example/ferries#a>
    schema:name "Inside" .
}
"""
    )


@pytest.mark.parametrize("module", [n_triples, turtle, rdf_xml])
def test_a_syntax_of_one_graph_refuses_named_graphs(module: object) -> None:
    with pytest.raises(WriteError, match=r"write (N-Quads|TriG)"):
        module.dump([thing(id="#g", graph=[{"@id": "#a", "name": "x"}])], WriteOptions())  # type: ignore[attr-defined]


def test_a_graph_without_a_name_is_named_by_a_blank_node() -> None:
    assert triples(thing(graph=[{"@id": "https://a.example/", "name": "A"}])) == [
        f'<https://a.example/> <{SCHEMA}name> "A" _:b0'
    ]


def test_strings_are_read_as_the_context_says() -> None:
    assert values(name="2026", url="x y", datePublished="2026", sameAs="dc:a") == [
        '"2026"',
        "<https://courier.example/x%20y>",
        f'"2026"^^<{SCHEMA}Date>',
        "<http://purl.org/dc/elements/1.1/a>",
    ]


def test_a_date_is_a_date_where_the_context_reads_one_and_text_elsewhere() -> None:
    assert values(datePublished=Date("2026-03"), name=Date("2026")) == [
        f'"2026-03"^^<{SCHEMA}Date>',
        '"2026"',
    ]


def test_numbers_have_the_form_json_ld_gives_them_and_keep_every_digit() -> None:
    assert values(a=5, b=5.0, c=1.5, d=10**30, e=0.1 + 0.2, f=-1e-300, g=True, h=1e21) == [
        f'"5"^^<{XSD}integer>',
        f'"5"^^<{XSD}integer>',
        f'"1.5E0"^^<{XSD}double>',
        f'"1{"0" * 30}"^^<{XSD}integer>',
        f'"3.0000000000000004E-1"^^<{XSD}double>',
        f'"-1.0E-300"^^<{XSD}double>',
        f'"true"^^<{XSD}boolean>',
        f'"1.0E21"^^<{XSD}double>',
    ]


def test_numbers_in_place_of_dates_and_iris() -> None:
    assert values(datePublished=2026, url=7) == [f'"2026"^^<{SCHEMA}Date>', f'"7"^^<{XSD}integer>']


def test_literals_keep_their_language_data_type_and_lexical_form() -> None:
    assert values(
        a=Literal("Fähre", language="de-CH"),
        b=Literal("007", datatype="http://www.w3.org/2001/XMLSchema#integer"),
        c=Literal("2026", datatype="Date"),
        d=Literal("<b>x</b>", datatype="HTML"),
        e=Literal({"b": [1.0, None], "a": "é"}, datatype="@json"),
        f=Literal(5, datatype="xsd:double"),
        url=Literal("plain"),
    ) == [
        '"Fähre"@de-CH',
        f'"007"^^<{XSD}integer>',
        f'"2026"^^<{SCHEMA}Date>',
        '"<b>x</b>"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML>',
        '"{\\"a\\":\\"é\\",\\"b\\":[1,null]}"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON>',
        f'"5.0E0"^^<{XSD}double>',
        '"plain"',
    ]


def test_keys_are_terms_prefixed_names_or_iris() -> None:
    node = thing(
        id="https://a.example/", ownWord=1, **{"rdfs:label": "A", "https://b.example/p": "B", "time": "C"}
    )
    assert [line.split(" ")[1] for line in triples(node)] == [
        f"<{SCHEMA}ownWord>",
        "<http://www.w3.org/2000/01/rdf-schema#label>",
        "<https://b.example/p>",
        "<http://www.w3.org/2006/time#>",
    ]


def test_types_are_written_in_order_whatever_they_are() -> None:
    node = thing(id="https://a.example/", type=["NewsArticle", "foaf:Document", "https://b.example/T"])
    assert [line.split(" ")[2] for line in triples(node)] == [
        f"<{SCHEMA}NewsArticle>",
        "<http://xmlns.com/foaf/0.1/Document>",
        "<https://b.example/T>",
    ]


def test_reverse_and_included_nodes_are_written() -> None:
    node = thing(
        id="https://a.example/",
        reverse={"about": [{"@id": "https://b.example/"}]},
        included=[{"@id": "https://c.example/", "name": "C"}],
    )
    assert sorted(triples(node)) == [
        f"<https://b.example/> <{SCHEMA}about> <https://a.example/>",
        f'<https://c.example/> <{SCHEMA}name> "C"',
    ]


# Which node is which.


def test_nodes_with_one_id_are_one_node() -> None:
    article = NewsArticle(
        author=Person(id="#ada", name="Ada"), editor=[Person(id="#ada", name="Ada", email="a@b")]
    )
    assert sum('"Ada"' in line for line in triples(article)) == 1


def test_a_thing_that_stands_twice_without_an_id_is_one_blank_node() -> None:
    ada = Person(name="Ada")
    lines = triples(NewsArticle(author=[ada], editor=[ada]))
    assert sum('"Ada"' in line for line in lines) == 1
    assert lines[1].split()[2] == lines[2].split()[2]


def test_equal_things_without_an_id_stay_two() -> None:
    assert (
        sum('"Ada"' in line for line in triples(NewsArticle(author=[Person(name="Ada"), Person(name="Ada")])))
        == 2
    )


def test_a_node_that_holds_itself_is_written_once() -> None:
    node: dict[str, object] = {"name": "Round"}
    circle = Thing.of(node)
    node["isPartOf"] = circle
    assert triples(circle) == [f'_:b0 <{SCHEMA}name> "Round"', f"_:b0 <{SCHEMA}isPartOf> _:b0"]
    assert "_:b0" in dump(circle, "turtle").decode()


# The base.


def subjects(things: list[Thing], base: str | None = None) -> list[str]:
    return list(dict.fromkeys(line.split(" ")[0] for line in triples(things, WriteOptions(base=base))))


def test_relative_ids_are_resolved_against_the_base_asked_for() -> None:
    assert subjects([thing(id="#a", name="A"), thing(id="b/c", name="B")], BASE) == [
        "<https://courier.example/ferries#a>",
        "<https://courier.example/b/c>",
    ]


def test_else_against_the_address_of_the_article() -> None:
    article = NewsArticle(id="#article", url="https://a.example/one", author=Person(id="#ada", name="Ada"))
    assert subjects([article]) == ["<https://a.example/one#article>", "<https://a.example/one#ada>"]


def test_articles_with_addresses_of_their_own_have_each_their_own_base() -> None:
    one = NewsArticle(id="#article", url="https://a.example/one")
    two = NewsArticle(id="#article", url="https://a.example/two")
    assert subjects([one, two]) == ["<https://a.example/one#article>", "<https://a.example/two#article>"]


def test_nodes_beside_an_article_share_its_base() -> None:
    article = NewsArticle(id="#article", url="https://a.example/one", author=Thing.reference("#ada"))
    assert subjects([Person(id="#ada", name="Ada"), article])[0] == "<https://a.example/one#ada>"


def test_else_against_a_uuid_of_the_content() -> None:
    one = subjects([NewsArticle(id="#article", headline="One"), Person(id="ada", name="Ada")])
    again = subjects(
        [
            Thing.of({"headline": "One", "@type": "NewsArticle", "@id": "#article"}),
            Person(id="ada", name="Ada"),
        ]
    )
    two = subjects([NewsArticle(id="#article", headline="Two")])
    stem = one[0].partition("#")[0]
    assert stem.startswith("<urn:uuid:")
    assert one == [f"{stem}#article>", f"{stem}/ada>"] == again
    assert not two[0].startswith(stem)


def test_two_articles_that_only_share_a_fragment_stay_two() -> None:
    assert (
        len(set(subjects([Article(id="#article", headline="One"), Article(id="#article", headline="Two")])))
        == 2
    )


def test_a_base_that_is_no_iri_is_refused() -> None:
    with pytest.raises(WriteError, match="'/ferries' is no absolute IRI"):
        n_quads.dump([thing(id="#a", name="A")], WriteOptions(base="/ferries"))


# Order.


def test_several_authors_become_a_collection_where_order_is_asked_for() -> None:
    article = NewsArticle(author=["Ada", "Bo"], editor=["Lea"], keywords=["x", "y"])
    text = dump(article, "turtle", WriteOptions(ordered=True)).decode()
    assert 'schema:author (\n        "Ada"\n        "Bo"\n    )' in text
    assert 'schema:editor "Lea"' in text
    assert 'schema:keywords\n        "x" ,\n        "y"' in text


# What cannot be said is told.


@pytest.mark.parametrize(
    ("node", "message"),
    [
        ({"@later": "x"}, "'@later' means nothing"),
        ({"_:p": "x"}, "'_:p' means nothing"),
        ({"": "x"}, "'' means nothing"),
        ({"@value": "x"}, "a keyword cannot stand in a node"),
        ({"name": object()}, "cannot stand as a value"),
        ({"@type": "@x"}, "'@x' is no type"),
        ({"url": "@handle"}, "'@handle' has the form of a keyword"),
        ({"url": "a b"}, r"'a b' is no valid IRI and is written https://courier.example/a%20b"),
        ({"@id": 5}, "5 is no id"),
        ({"a b": "x"}, "the key 'a b' is written http://schema.org/a%20b"),
        ({"name": Literal("x", language="no tag")}, "'no tag' is no language tag"),
        ({"name": Literal("x", datatype="_:b")}, "'_:b' is no data type"),
        ({"name": Literal.of({"@value": "x", "@direction": "rtl"})}, "no base direction"),
    ],
)
def test_what_rdf_cannot_say_is_told(node: dict[str, object], message: str) -> None:
    with pytest.warns(NewsldWarning, match=message):
        n_quads.dump([Thing.of({"alternateName": "kept", **node})], WriteOptions(base=BASE))


@pytest.mark.parametrize("module", [n_triples, n_quads, turtle, trig, rdf_xml])
def test_a_lone_surrogate_is_refused_by_name(module: object) -> None:
    with pytest.raises(WriteError, match="lone surrogate U\\+D800"):
        module.dump([thing(name="a\ud800")], WriteOptions())  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["\x00", "a\x0bb", "\ufffe", "\\\x1f"])
def test_rdf_xml_refuses_what_xml_cannot_hold(text: str) -> None:
    with pytest.raises(WriteError, match="XML cannot hold"):
        rdf_xml.dump([thing(name=text)], WriteOptions())


def test_rdf_xml_refuses_a_property_it_has_no_name_for() -> None:
    with pytest.raises(WriteError, match=r"cannot name the property https://a\.example/7"):
        rdf_xml.dump([Thing.of({"https://a.example/7": "x"})], WriteOptions())


def test_rdf_xml_keeps_carriage_returns_from_xml_parsers() -> None:
    assert b"a&#13;\nb" in dump(thing(name="a\r\nb"), "rdf-xml")


def test_nodes_may_be_nested_as_deep_as_one_likes() -> None:
    node = Thing.of({"name": "innermost"})
    for _ in range(3_000):
        node = Thing.of({"isPartOf": node})
    assert len(triples(node)) == 3_001
    assert dump(node, "turtle").count(b"schema:isPartOf") == 3_000


def test_lists_may_not() -> None:
    values: object = "innermost"
    for _ in range(3_000):
        values = Ordered([values])
    with pytest.raises(WriteError, match="nested too deep"):
        n_quads.dump([Thing.of({"name": values})], WriteOptions())


@pytest.mark.parametrize(
    "literal",
    [
        lambda text: text,
        lambda text: Literal(text, language="de-CH"),
        lambda text: Literal(text, datatype="https://a.example/t"),
    ],
)
def test_a_text_of_any_length_comes_back_from_rdf_xml(literal: Callable[[str], object]) -> None:
    text = 'Fähre & "Kai" \\ <b>\t' * 900_000
    article = thing(**{"@type": "NewsArticle", "headline": "Short", "articleBody": literal(text)})
    (back,), findings = rdf_xml.load(dump(article, "rdf-xml"), ReadOptions())
    assert findings == []
    assert back.node == article.node


def test_an_iri_longer_than_any_is_refused_in_rdf_xml() -> None:
    article = thing(**{"@type": "NewsArticle", "url": "https://a.example/" + "x" * 5_000_000})
    with pytest.raises(WriteError, match="an IRI of more than 4 million characters"):
        dump(article, "rdf-xml")


@pytest.mark.parametrize("name", FORMATS)
def test_language_tags_are_written_as_they_were_given(name: str) -> None:
    titles = (
        Literal("\u00c9t\u00e9", language="fr-ca"),
        Literal('x"@en .', language="EN"),
        Literal("y", language="sr-Latn-RS"),
    )
    data = dump(
        thing(name=titles, headline='"@de .', author=thing(name=Literal("\u00c9t\u00e9", language="fr-ca"))),
        name,
    ).decode()
    tags = re.findall(r'(?:(?<!\\)"@|xml:lang=")([A-Za-z]+(?:-[A-Za-z]+)*)', data)
    assert tags == ["fr-ca", "EN", "sr-Latn-RS", "fr-ca"]
