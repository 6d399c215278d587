"""How RDF becomes things: trees, literals, collections, faults with their places, and hostile input."""

from __future__ import annotations

import pyoxigraph
import pytest
from growth import growth
from hypothesis import assume, given, strategies as st
from rdf_support import FORMATS, READ, by_pyoxigraph, dump

from newsld.errors import ReadError
from newsld.formats import ReadOptions, WriteOptions
from newsld.formats.rdf import n_quads, n_triples, rdf_xml, trig, turtle
from newsld.model import Literal, NewsArticle, Ordered, Person, Thing

HEAD = """@prefix schema: <http://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
RDF_XML = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://schema.org/">'
    '<s:Person rdf:about="https://a.example/"><s:name>%s</s:name></s:Person></rdf:RDF>'
)


def read(text: str, options: ReadOptions = READ) -> list[Thing]:
    things, findings = turtle.load((HEAD + text).encode(), options)
    assert not findings
    return things


def only(text: str) -> Thing:
    (found,) = read(text)
    return found


# Trees.


def test_nodes_are_nested_where_they_are_mentioned() -> None:
    article = only(
        """<https://a.example/> a schema:NewsArticle ; schema:author <b:ada>, [ schema:name "Bo" ] .
        <b:ada> a schema:Person ; schema:name "Ada" ."""
    )
    assert isinstance(article, NewsArticle)
    assert [person.name for person in article.author] == ["Ada", "Bo"]


def test_a_node_is_described_where_it_is_nearest_to_the_root() -> None:
    article = only("""<https://a.example/> a schema:NewsArticle ;
            schema:mentions [ a schema:Claim ; schema:appearance <https://b.example/> ] ;
            schema:citation <https://b.example/> .
        <https://b.example/> a schema:Report ; schema:name "A report" .""")
    assert article.node["citation"].name == "A report"
    assert article.node["mentions"].node["appearance"] == Thing.reference("https://b.example/")


def test_of_nodes_that_mention_each_other_the_article_is_the_root() -> None:
    article = only("""<https://b.example/c> a schema:Claim ; schema:appearance <https://a.example/> .
        <https://a.example/> a schema:NewsArticle ; schema:mentions <https://b.example/c> .""")
    assert article.id == "https://a.example/"
    assert article.node["mentions"].node["appearance"] == Thing.reference("https://a.example/")


def test_articles_come_first() -> None:
    kinds = [thing.type for thing in read("[] a schema:Person . [] a schema:Article . [] a schema:Event .")]
    assert kinds == [("Article",), ("Person",), ("Event",)]


def test_a_blank_node_mentioned_twice_gets_an_id() -> None:
    article = only(
        '[] a schema:Article ; schema:author _:ada ; schema:editor _:ada . _:ada schema:name "Ada" .'
    )
    author = article.node["author"]
    assert author.id is not None
    assert author.id.startswith("_:b0")
    assert author.name == "Ada"
    assert article.node["editor"] == Thing.reference(author.id)


def test_a_circle_of_blank_nodes_is_kept() -> None:
    data = "_:a <http://schema.org/knows> _:b . _:b <http://schema.org/knows> _:a ."
    (thing,) = read(data)
    assert by_pyoxigraph(dump(thing)) == by_pyoxigraph(data.encode(), "turtle")


def test_what_is_nested_too_deep_stands_beside_the_roots() -> None:
    # Each has a name of its own, without which canonical names for them would take for ever.
    chain = "".join(
        f'_:n{n} <http://schema.org/isPartOf> _:n{n + 1} .\n_:n{n} <http://schema.org/name> "{n}" .\n'
        for n in range(2_000)
    ).encode()
    things, _ = n_triples.load(chain, READ)
    assert len(things) > 1
    assert by_pyoxigraph(dump(things)) == by_pyoxigraph(chain)


def test_named_graphs_stand_in_the_node_of_their_name() -> None:
    things, _ = trig.load(
        (
            HEAD
            + '<g:1> schema:name "One" . <g:1> { <a:x> schema:name "In 1" } <g:2> { [] schema:name "In 2" }'
        ).encode(),
        READ,
    )
    assert things == [
        Thing.of({"@id": "g:1", "name": "One", "@graph": (Thing.of({"@id": "a:x", "name": "In 1"}),)}),
        Thing.of({"@id": "g:2", "@graph": (Thing.of({"name": "In 2"}),)}),
    ]


# Names.


def test_schema_org_is_known_in_every_spelling() -> None:
    (thing,), _ = n_triples.load(
        b"""<a:x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Person> .
<a:x> <https://schema.org/name> "Ada" .
<a:x> <http://schema.org/url> <https://schema.org/Person> .
""",
        READ,
    )
    assert thing == Person.of(
        {"@id": "a:x", "@type": "Person", "name": "Ada", "url": "https://schema.org/Person"}
    )


def test_names_the_context_reads_as_something_else_stay_iris() -> None:
    thing = only(
        "<a:x> <http://schema.org/time> 1 ; <http://schema.org/id> 2 ; <http://schema.org/> 3 ; <b:p> 4 ."
    )
    assert list(thing.node) == [
        "@id",
        "http://schema.org/time",
        "http://schema.org/id",
        "http://schema.org/",
        "b:p",
    ]


def test_an_iri_that_would_be_read_as_a_prefixed_name_is_told() -> None:
    _, findings = n_triples.load(b"<a:x> <dc:title> <time:now> .", READ)
    assert [finding.code for finding in findings] == ["VOC009", "VOC009"]
    assert "'dc:title' will be read with schema.org's prefix 'dc'" in findings[0].message


# Values.


@pytest.mark.parametrize(
    ("key", "written", "value"),
    [
        ("name", '"Ada"', "Ada"),
        ("name", '"Ada"@EN-gb', Literal("Ada", language="en-GB")),
        ("name", "5", 5),
        ("name", '"007"^^xsd:integer', Literal("007", datatype="http://www.w3.org/2001/XMLSchema#integer")),
        ("name", '"9007199254740993"^^xsd:integer', Literal("9007199254740993", datatype="http://www.w3.org/2001/XMLSchema#integer")),
        ("name", '"1.5E0"^^xsd:double', 1.5),
        ("name", '"1.50"^^xsd:double', Literal("1.50", datatype="http://www.w3.org/2001/XMLSchema#double")),
        ("name", "1.5", Literal("1.5", datatype="http://www.w3.org/2001/XMLSchema#decimal")),
        ("name", "true", True),
        ("name", '"1"^^xsd:boolean', Literal("1", datatype="http://www.w3.org/2001/XMLSchema#boolean")),
        ("name", '"2026"^^schema:Date', Literal("2026", datatype="http://schema.org/Date")),
        ("name", "<https://b.example/>", Thing.reference("https://b.example/")),
        ("datePublished", '"2026"^^schema:Date', "2026"),
        ("datePublished", '"2026"^^<https://schema.org/Date>', "2026"),
        ("datePublished", '"2026"', Literal("2026")),
        ("datePublished", "2026", Literal("2026", datatype="http://www.w3.org/2001/XMLSchema#integer")),
        ("url", "<https://b.example/>", "https://b.example/"),
        ("url", '"https://b.example/"', Literal("https://b.example/")),
        ("author", '( "Ada" "Bo" )', Ordered(["Ada", "Bo"])),
        ("author", "()", Ordered()),
        ("author", '( ( 1 2 ) [ schema:name "Bo" ] )', Ordered([Ordered([1, 2]), Thing.of({"name": "Bo"})])),
    ],
)  # fmt: skip
def test_a_value_takes_the_shortest_form_that_says_the_same(key: str, written: str, value: object) -> None:
    thing = only(f"<a:x> schema:{key} {written} .")
    assert thing.node[key] == value
    assert type(thing.node[key]) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "_:l rdf:first 1 ; rdf:rest rdf:nil .",
        "<a:x> schema:name _:l . _:l rdf:first 1 , 2 ; rdf:rest rdf:nil .",
        "<a:x> schema:name _:l . _:l rdf:first 1 ; rdf:rest _:l .",
        "<a:x> schema:name _:l ; schema:text _:l . _:l rdf:first 1 ; rdf:rest rdf:nil .",
        "<a:x> schema:name _:l . _:l rdf:first 1 ; rdf:rest rdf:nil ; a rdf:List .",
        "<a:x> schema:name _:l . _:l rdf:first 1; rdf:rest _:m . _:m rdf:first 2 . [] schema:name _:m .",
    ],
)
def test_what_only_looks_like_a_collection_is_kept_as_it_is(text: str) -> None:
    data = f"{HEAD}@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . {text}".encode()
    things, _ = turtle.load(data, READ)
    assert by_pyoxigraph(dump(things)) == by_pyoxigraph(data, "turtle")


def test_a_term_of_rdf_12_is_told() -> None:
    things, findings = turtle.load(b"<a:x> <b:p> <<( <c:s> <c:p> <c:o> )>> ; <b:q> 1 .", READ)
    assert things == [Thing.of({"@id": "a:x", "b:q": 1})]
    assert "triple term" in findings[0].message


# Bases and encodings.


def test_relative_ids_are_resolved_against_a_base_or_stay_as_they_are() -> None:
    text = "<#a> schema:url <b/c> ; schema:sameAs </d> , <> , <../e:f> ."
    based = read(text, ReadOptions(base="https://a.example/x/y"))[0]
    assert based.node["url"] == "https://a.example/x/b/c"
    bare = only(text)
    assert bare.id == "#a"
    assert bare.node["url"] == "b/c"
    assert bare.node["sameAs"] == ("/d", "", "../e:f")


PIECES = st.sampled_from(["a", "-0", "-63", "..", ".", "", "/", "?", "#", "?q", "#f", "b:c", "c.example"])


@given(
    pieces=st.lists(PIECES, max_size=6), base=st.sampled_from(["https://a.example/x/y?z", "http://a.example"])
)
def test_a_base_given_to_the_writer_resolves_as_one_given_to_the_reader(pieces: list[str], base: str) -> None:
    reference = "/".join(pieces)
    assume(not reference.startswith("//"))  # pyoxigraph leaves the dots of such a path where they are
    text = f"<https://s.example/> <https://p.example/> <{reference}> ."
    try:
        resolved = [
            quad.object.value for quad in pyoxigraph.parse(text, pyoxigraph.RdfFormat.TURTLE, base_iri=base)
        ]
    except SyntaxError:
        return
    (thing,), _ = turtle.load(text.encode(), READ)
    (line,) = n_triples.dump([thing], WriteOptions(base=base)).splitlines()
    assert line.split()[2].decode().strip("<>") == resolved[0]


def test_a_base_of_the_document_counts_however_it_is_written() -> None:
    for head in (
        "@base <https://a.example/d/> .",
        "BASE <https://a.example/d/>\n",
        "base <https://a.example/d/e>\n",
    ):
        (thing,), _ = turtle.load(f"{head} <s> <https://p.example/> <../x> .".encode(), READ)
        assert (thing.id, thing.values("https://p.example/")) == (
            "https://a.example/d/s",
            (Thing.reference("https://a.example/x"),),
        )
    nested = "@base <https://a.example/d/> . @base <e/> . <s> <https://p.example/> 1 ."
    assert turtle.load(nested.encode(), READ)[0][0].id == "https://a.example/d/e/s"
    bare = "@base <e/> . <s> <https://p.example/> 1 ."
    assert turtle.load(bare.encode(), READ)[0][0].id == "e/s"


@pytest.mark.parametrize("syntax", ["turtle", "trig", "rdf-xml", "n-quads"])
def test_no_relative_iri_is_written(syntax: str) -> None:
    ids = ["", "#a", "b/c", "/d", "../e", "//f.example/g", "?h", "./i:j"]
    data = dump([Thing(id=name, name=f"n{name}") for name in ids], syntax, WriteOptions())
    subjects = {str(quad).split()[0] for quad in by_pyoxigraph(data, syntax)}
    assert len(subjects) == len(ids)
    assert all(subject.startswith("<urn:uuid:") for subject in subjects)


def test_a_relative_property_needs_a_base() -> None:
    with pytest.raises(ReadError, match="'p' is a relative IRI"):
        read("<#a> <p> 1 .")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_tells_the_encoding(codec: str) -> None:
    (thing,), _ = turtle.load('<a:x> <http://schema.org/name> "Ada Łęcka" .'.encode(codec), READ)
    assert thing.name == "Ada Łęcka"


@pytest.mark.parametrize("codec", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
def test_rdf_xml_is_read_in_the_encoding_it_declares(codec: str) -> None:
    text = f'<?xml version="1.0"\n encoding="{codec}"?>\n{RDF_XML % "Léa"}'
    (thing,), _ = rdf_xml.load(text.encode(codec), READ)
    assert thing.name == "Léa"


def test_xml_line_ends_are_line_feeds() -> None:
    (thing,), _ = rdf_xml.load((RDF_XML % "a\r\nb\rc&#13;").encode(), READ)
    assert thing.name == "a\nb\nc\r"


# Faults.


@pytest.mark.parametrize(
    ("module", "data", "line", "column"),
    [
        (turtle, b'<a:x> <b:p> "x" .\n<a:x> <b:p> "y', 2, 13),
        (n_quads, b"<a:x> <b:p> <c> .", 1, 13),
        (trig, b"<g:1> {\n <a:x> }", 2, 8),
        (rdf_xml, b"<r>\n <a></b></r>", 2, 7),
        (n_triples, b'<a:x> <b:p> "\xff" .', 1, 14),
    ],
)
def test_a_fault_has_its_place(module: object, data: bytes, line: int, column: int) -> None:
    with pytest.raises(ReadError) as caught:
        module.load(data, ReadOptions(name="graph.rdf"))  # type: ignore[attr-defined]
    assert (caught.value.file, caught.value.line, caught.value.column) == ("graph.rdf", line, column)


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE rdf:RDF [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>',
        '<?xml version="1.0"?><!-- <x> --><?p x?>\n<!DOCTYPE rdf:RDF SYSTEM "file:///etc/passwd">',
        "<!DOCTYPE rdf:RDF>",
    ],
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_before_anything_is_parsed(prolog: str, codec: str) -> None:
    with pytest.raises(ReadError, match="SEC007 a document type declaration is refused"):
        rdf_xml.load((prolog + RDF_XML % "&b;").encode(codec), READ)


def test_an_entity_bomb_is_refused_at_once() -> None:
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(20))
    bomb = f'<!DOCTYPE rdf:RDF [<!ENTITY e0 "ha">{entities}]>' + RDF_XML % "&e20;"
    with pytest.raises(ReadError, match="SEC007"):
        rdf_xml.load(bomb.encode(), READ)


def test_words_about_document_types_are_no_document_type() -> None:
    (thing,), _ = rdf_xml.load((RDF_XML % "<![CDATA[<!DOCTYPE html>]]><!-- <!DOCTYPE x> -->").encode(), READ)
    assert thing.name == "<!DOCTYPE html>"


@pytest.mark.parametrize("text", ["&undefined;", "&#0;", "\x01", "<b", "]]>"])
def test_what_is_not_well_formed_is_refused(text: str) -> None:
    with pytest.raises(ReadError, match="not XML"):
        rdf_xml.load((RDF_XML % text).encode(), READ)


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(ReadError, match="encoding"):
        rdf_xml.load(b'<?xml version="1.0" encoding="klingon"?><a/>', READ)


def test_lists_in_lists_without_end_are_refused() -> None:
    with pytest.raises(ReadError, match="nested too deep"):
        read(f"<a:x> schema:name {'( ' * 500}{') ' * 500} .")


S = "http://schema.org/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(f'<a:x> <{S}citation> <a:w{{n}}> .\n<a:w{{n}}> <{S}name> "W" .\n', id="citations"),
        pytest.param(f'_:c{{n}} <{RDF}first> "W" .\n_:c{{n}} <{RDF}rest> _:c{{m}} .\n', id="open list"),
        pytest.param(f"_:a{{n}} <{S}knows> _:a{{m}} .\n_:a{{m}} <{S}knows> _:a{{n}} .\n", id="circles"),
    ],
)
def test_large_graphs_take_time_in_proportion(line: str) -> None:
    def load(count: int) -> None:
        things, _ = n_quads.load("".join(line.format(n=n, m=n + 1) for n in range(count)).encode(), READ)
        assert len(dump(things).splitlines()) >= count

    assert growth(load, 10_000) < 1.7


@pytest.mark.parametrize(("name", "line"), [("n-triples", 2), ("n-quads", 2), ("turtle", 5), ("trig", 5)])
def test_a_text_longer_than_parsers_take_is_refused_with_the_limit_and_its_place(
    name: str, line: int
) -> None:
    article = Thing.of({"@id": "urn:a", "headline": "Short", "articleBody": "x" * (1 << 24)})
    module = FORMATS[name][0]
    with pytest.raises(ReadError, match="more than 16 MiB") as caught:
        module.load(dump(article, name), READ)
    assert caught.value.line == line
