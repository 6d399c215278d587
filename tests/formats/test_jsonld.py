"""JSON-LD in and out: schema.org's context in any spelling and form, strict about JSON, lossless."""

import json

import orjson
import pytest
from growth import growth
from hypothesis import given, strategies as st

import newsld
from newsld import ContextError, NewsArticle, NewsldWarning, Ordered, Person, ReadError, WriteError
from newsld.formats import ReadOptions, WriteOptions, jsonld


def read(text):
    """Things and findings of a JSON-LD text."""
    data = text if isinstance(text, bytes) else text.encode()
    return jsonld.load(data, ReadOptions())


def written(things):
    return json.loads(jsonld.dump(things, WriteOptions()))


STORY = {"@type": "NewsArticle", "headline": "Ferry strike ends", "url": "https://coast.example/ferry"}


@pytest.mark.parametrize(
    "context",
    [
        "https://schema.org",
        "https://schema.org/",
        "http://schema.org",
        "http://www.schema.org/",
        "https://schema.org/docs/jsonldcontext.jsonld",
        ["https://schema.org"],
        {"@vocab": "https://schema.org/"},
        {"@vocab": "http://schema.org/"},
        ["https://schema.org", {"ex": "https://example.org/"}],
    ],
)
def test_schema_orgs_context_is_known_in_every_spelling_and_written_in_one(context):
    things, findings = read(json.dumps({"@context": context, **STORY}))
    assert findings == []
    assert written(things) == {"@context": "https://schema.org", **STORY}


@pytest.mark.parametrize(
    "node",
    [
        {"http://schema.org/headline": "Ferry strike ends", "@type": "http://schema.org/NewsArticle"},
        {
            "https://schema.org/headline": [{"@value": "Ferry strike ends"}],
            "@type": ["https://schema.org/NewsArticle"],
        },
        {"schema:headline": "Ferry strike ends", "type": "schema:NewsArticle"},
        {
            "s:headline": "Ferry strike ends",
            "@type": "s:NewsArticle",
            "@context": {"s": "http://schema.org/"},
        },
    ],
)
def test_expanded_and_prefixed_names_mean_the_same(node):
    things, _ = read(json.dumps({"@context": "https://schema.org"} | node))
    assert things == [NewsArticle(headline="Ferry strike ends")]


def test_a_full_iri_is_not_coerced_and_stays_a_text():
    (page,), _ = read('{"@context":"https://schema.org","http://schema.org/url":"https://coast.example/"}')
    assert written([page])["url"] == {"@value": "https://coast.example/"}


def test_expanded_links_and_dates_become_plain_again():
    node = {
        "http://schema.org/url": [{"@id": "https://coast.example/"}],
        "http://schema.org/datePublished": [{"@value": "2026-03-04", "@type": "http://schema.org/Date"}],
    }
    things, _ = read(json.dumps({"@context": "https://schema.org"} | node))
    assert written(things) == {
        "@context": "https://schema.org",
        "url": "https://coast.example/",
        "datePublished": "2026-03-04",
    }


def test_a_default_language_is_written_at_each_text():
    things, _ = read(
        '{"@context":["https://schema.org",{"@language":"de"}],"headline":"Fähre","url":"https://a.example/"}'
    )
    assert written(things)["headline"] == {"@value": "Fähre", "@language": "de"}
    assert written(things)["url"] == "https://a.example/"


def test_prefixes_of_the_document_are_written_in_full():
    things, _ = read('{"@context":["https://schema.org",{"ex":"https://example.org/ns#"}],"ex:mood":"calm"}')
    assert written(things)["https://example.org/ns#mood"] == "calm"


def test_a_graph_and_an_array_give_their_things_in_order():
    two = [{"@type": "Person", "name": "Ada Berg"}, {"@type": "Person", "name": "Ivo Holm"}]
    graph, _ = read(json.dumps({"@context": "https://schema.org", "@graph": two}))
    array, _ = read(json.dumps([{"@context": "https://schema.org", **node} for node in two]))
    assert graph == array == [Person(name="Ada Berg"), Person(name="Ivo Holm")]
    assert written(graph) == {"@context": "https://schema.org", "@graph": two}


def test_lists_keep_their_order_as_lists():
    things, _ = read('{"@context":"https://schema.org","@type":"NewsArticle","author":{"@list":["A","B"]}}')
    assert things[0].author == Ordered(["A", "B"])
    assert written(things)["author"] == {"@list": ["A", "B"]}


def test_unknown_terms_numbers_and_nested_types_are_kept_whole():
    node = {
        "@type": "Recipe",
        "cookMood": [1, 2.5, True],
        "nutrition": {"@type": "NutritionInformation", "x": "y"},
    }
    things, findings = read(json.dumps({"@context": "https://schema.org", **node}))
    assert written(things) == {"@context": "https://schema.org", **node}
    assert findings == []


def test_a_thing_that_recurs_is_described_once_and_then_named():
    ada = Person(id="#person-ada-berg", name="Ada Berg")
    data = newsld.to_jsonld(NewsArticle(author=ada, editor=ada))
    assert data["author"] == {"@type": "Person", "@id": "#person-ada-berg", "name": "Ada Berg"}
    assert data["editor"] == {"@id": "#person-ada-berg"}


def test_the_same_model_gives_the_same_bytes():
    assert jsonld.dump([NewsArticle(**STORY)], WriteOptions()) == jsonld.dump(
        [NewsArticle(**STORY)], WriteOptions()
    )


# What a text may hide


@pytest.mark.parametrize("key", ["headline", "@type"])
def test_a_key_given_twice_is_found_with_its_place(key):
    text = f'{{"@context": "https://schema.org",\n "{key}": "A",\n "{key}": "B"}}'
    _, findings = read(text)
    assert [(finding.code, text[slice(*finding.span)]) for finding in findings] == [("VOC009", f'"{key}"')]
    assert findings[0].span.start == text.rindex(f'"{key}"')


def test_the_same_key_in_two_objects_is_no_fault():
    _, findings = read('{"@context":"https://schema.org", "author" : {"name" : "a\\":"}, "name" : "b"}')
    assert findings == []


@pytest.mark.parametrize("number", ["123456789012345678901234567890", "0.1000000000000000055511151231257827"])
def test_a_number_that_loses_digits_is_found(number):
    _, findings = read(f'{{"@context":"https://schema.org","position":{number}}}')
    assert [finding.code for finding in findings] == ["VOC009"]
    assert number[:20] in findings[0].message


@pytest.mark.parametrize("number", ["1e400", "NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1.", "0x10"])
def test_what_is_no_number_of_json_is_refused_with_its_place(number):
    with pytest.raises(ReadError) as caught:
        read(f'{{"@context":"https://schema.org",\n"position":{number}}}')
    assert caught.value.line == 2


@pytest.mark.parametrize(
    "text",
    ['{"a":1', '{"a":}', "{'a':1}", '{"a":1,}', '["\\x"]', '"unclosed', "", " ", "{}{}", '["\\ud800"]'],
)
def test_what_is_no_json_is_refused_with_line_and_column(text):
    with pytest.raises(ReadError) as caught:
        read(text)
    assert caught.value.line == 1
    assert caught.value.column is not None


@pytest.mark.parametrize("opening", ["[", '{"a":'])
@pytest.mark.parametrize("depth", [129, 1000, 100_000])
def test_deep_nesting_is_refused_and_never_a_recursion_error(opening, depth):
    closing = "]" if opening == "[" else "}"
    with pytest.raises(ReadError, match="nested more than 128 deep") as caught:
        read("[\n" + opening * depth + "1" + closing * depth + "]")
    assert (caught.value.line, caught.value.column) == (2, 127 * len(opening) + 1)


def test_nesting_up_to_the_limit_is_read():
    text = '{"@context":"https://schema.org","isPartOf":' * 1 + '{"isPartOf":' * 120 + "{}" + "}" * 121
    things, _ = read(text)
    assert things[0].values("isPartOf")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_byte_order_marks_and_wide_encodings_are_read(encoding):
    things, _ = read('{"@context":"https://schema.org","name":"Fähre"}'.encode(encoding))
    assert things[0].name == "Fähre"


def test_bytes_that_are_no_utf_8_are_refused_with_their_place():
    with pytest.raises(ReadError) as caught:
        read(b'{"@context":"https://schema.org",\n"name":"F\xe4hre"}')
    assert (caught.value.line, caught.value.column) == (2, 10)
    assert "0xe4" in str(caught.value)


def test_nul_is_replaced_and_told():
    things, findings = read('{"@context":"https://schema.org","name":"A\\u0000B"}')
    assert things[0].name == "A\ufffdB"
    assert [finding.code for finding in findings] == ["SEC003"]


def test_a_lone_surrogate_cannot_be_written():
    with pytest.raises(WriteError):
        newsld.to_jsonld(NewsArticle(headline="\ud800"))


@pytest.mark.parametrize("value", ["5", '"text"', "null", "[1]"])
def test_json_without_an_object_is_no_json_ld(value):
    with pytest.raises(ReadError, match="JSON-LD holds objects"):
        read(value)


# Contexts


@pytest.mark.parametrize(
    "context",
    ["https://example.org/context.jsonld", "file:///etc/passwd", "http://127.0.0.1:9/", "relative.jsonld"],
)
def test_a_foreign_context_is_refused_by_name_and_never_fetched(context):
    with pytest.raises(ContextError, match="context"):
        read(json.dumps({"@context": context, "name": "x"}))


def test_beside_schema_orgs_a_foreign_context_is_left_out_and_told():
    text = json.dumps({"@context": ["https://schema.org", "https://example.org/more.jsonld"], "name": "x"})
    things, findings = read(text)
    assert things[0].name == "x"
    assert [finding.code for finding in findings] == ["VOC006"]
    assert "https://example.org/more.jsonld" in findings[0].message


def test_a_document_without_a_context_is_read_as_schema_orgs_and_told():
    things, findings = read('{"@type":"NewsArticle","headline":"x"}')
    assert things == [NewsArticle(headline="x")]
    assert [finding.code for finding in findings] == ["VOC006"]


# The public functions


def test_from_jsonld_takes_text_bytes_and_data_and_leaves_the_data_as_it_is():
    data = {"@context": "https://schema.org", "author": [{"@type": "Person", "name": "Ada Berg"}]}
    before = json.dumps(data)
    assert newsld.from_jsonld(data) == newsld.from_jsonld(before) == newsld.from_jsonld(before.encode())
    assert json.dumps(data) == before


def test_from_jsonld_warns_of_what_it_read_leniently():
    with pytest.warns(NewsldWarning, match="given twice"):
        newsld.from_jsonld('{"@context":"https://schema.org","name":"a","name":"b"}')


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
SCALARS = TEXTS | st.integers(-(2**53), 2**53) | st.booleans()
NAMES = st.sampled_from(["name", "headline", "author", "citation", "url", "foo", "position", "isPartOf"])
NODES = st.recursive(
    st.dictionaries(NAMES, SCALARS, max_size=4),
    lambda inner: st.dictionaries(NAMES, SCALARS | inner | st.lists(SCALARS | inner, max_size=3), max_size=4),
    max_leaves=20,
)


@given(NODES)
def test_compact_json_ld_comes_back_equal(node):
    document = {"@context": "https://schema.org", "@type": "NewsArticle", **node}
    things, findings = jsonld.load(orjson.dumps(document), ReadOptions())
    assert findings == []
    assert written(things) == document


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(data):
    try:
        jsonld.load(data, ReadOptions())
    except ReadError:
        return


# Forms that are rare, and must be read as the standard says


def quads(document):
    """The N-Quads of a document, without the final dots."""
    things, _ = read(json.dumps(document))
    return newsld.serialize(things, format="n-quads", base="https://coast.example/").split(" .\n")[:-1]


def test_a_set_is_the_values_in_it():
    things, _ = read(
        '{"@context":"https://schema.org","@type":"NewsArticle","author":{"@set":[{"name":"Ada"},"Bo"]}}'
    )
    assert [type(value) for value in things[0].author] == [newsld.Thing, str]
    assert written(things)["author"] == [{"name": "Ada"}, "Bo"]


def test_arrays_in_arrays_are_one_array_in_rdf():
    lines = quads({"@context": "https://schema.org", "@id": "#a", "name": ["A", [["B"]]]})
    assert [line.split('"')[1] for line in lines] == ["A", "B"]


def test_a_default_language_counts_for_names_no_term_coerces():
    (line,) = quads({"@context": ["https://schema.org", {"@language": "de"}], "schema:url": "Fähre"})
    assert line.endswith('"Fähre"@de')


@pytest.mark.parametrize("value", [7, {"@value": 7}])
def test_a_number_under_a_full_iri_is_no_date(value):
    (line,) = quads({"@context": "https://schema.org", "http://schema.org/datePublished": value})
    assert line.endswith('"7"^^<http://www.w3.org/2001/XMLSchema#integer>')


def test_a_base_of_the_document_leaves_blank_nodes_alone():
    context = ["https://schema.org", {"@base": "https://harbour.example/d/x"}]
    things, _ = read(json.dumps({"@context": context, "@id": "_:a", "author": {"@id": "y\t#b"}, "url": "y"}))
    assert written(things)["@id"] == "_:a"
    assert things[0].url == "https://harbour.example/d/y"
    assert "\t" in things[0].values("author")[0].id


def test_a_graph_in_a_graph_keeps_apart_what_it_says():
    document = {"@context": "https://schema.org", "@graph": [{"@graph": [{"@id": "#a", "name": "A"}]}]}
    (line,) = quads(document)
    assert line.endswith("_:b0")
    assert written(read(json.dumps(document))[0]) == document


@pytest.mark.parametrize("document", [{"name": "A"}, {"@graph": [{"isPartOf": {"name": "A"}}]}])
def test_prefixes_alone_give_names_no_meaning_and_that_is_told(document):
    things, findings = read(json.dumps({"@context": {"dc": "http://purl.org/dc/terms/"}, **document}))
    assert things
    assert [finding.code for finding in findings] == ["VOC006"]


def test_a_language_on_what_is_no_text_is_told():
    (thing,), _ = read('{"@context":"https://schema.org","name":{"@value":7,"@language":"de"}}')
    with pytest.warns(NewsldWarning, match="written without its language"):
        newsld.serialize(thing, format="n-quads")


def test_parts_in_a_literal_are_written_as_json_and_told():
    (thing,), _ = read('{"@context":"https://schema.org","name":{"@value":{"a":1},"@type":"Text"}}')
    with pytest.warns(NewsldWarning, match="written as JSON"):
        assert '"{\\"a\\":1}"' in newsld.serialize(thing, format="n-quads")


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), [1, -float("inf")], b"bytes", {1, 2}, 10**30, object()]
)
def test_data_that_is_no_json_is_refused(value):
    with pytest.raises(ReadError, match="is no JSON"):
        newsld.from_jsonld({"@context": "https://schema.org", "name": None, "position": value})


@pytest.mark.parametrize("wrong", ["text", 5, [None]])
def test_what_is_no_thing_is_refused_by_name(wrong):
    with pytest.raises(TypeError):
        newsld.serialize(wrong)


def test_equal_things_of_one_id_are_written_once():
    def thing(headline="H"):
        return NewsArticle(id="https://a.example/1", headline=headline)

    assert written([thing(), thing()]) == {"@context": "https://schema.org", **thing().model_dump()}
    assert len(written([thing(), thing("Other"), thing()])["@graph"]) == 2
    anonymous = NewsArticle(headline="H")
    assert len(written([anonymous, NewsArticle(headline="H")])["@graph"]) == 2


@pytest.mark.parametrize(
    "wrap", [lambda node: node, lambda node: [node], lambda node: (node, Person(name="B"))]
)
def test_data_is_written_as_the_json_ld_it_is(wrap):
    data = {"@context": "https://schema.org", "@type": "Person", "name": "Ada"}
    text = newsld.serialize(wrap(data), format="n-triples")
    assert '<http://schema.org/name> "Ada" .' in text
    assert newsld.to_jsonld(data) == data
    assert len(newsld.to_graph(data)) == 2


# What is no JSON-LD, or says something twice


@pytest.mark.parametrize("value", [5, True, 0.5, {"a": 1}, [5], [None, "Person", 5]])
@pytest.mark.parametrize("is_nested", [False, True])
def test_what_is_no_type_is_left_out_and_told(value, is_nested):
    node = {"@type": value, "name": "Ada"}
    document = {"@context": "https://schema.org"} | ({"author": node} if is_nested else node)
    (thing,), findings = read(json.dumps(document))
    found = thing.values("author")[0] if is_nested else thing
    assert found.name == "Ada"
    assert found.type == (("Person",) if isinstance(value, list) and "Person" in value else ())
    assert [(finding.code, "is no type" in finding.message) for finding in findings] == [("VOC009", True)] * (
        1 + (isinstance(value, list) and None in value)
    )


def test_values_that_stand_alone_in_a_graph_are_told_and_arrays_in_it_are_one():
    graph = [[{"headline": "Ferry strike ends"}], "alone", {"@type": "Person"}, 7, None]
    things, findings = read(json.dumps({"@context": "https://schema.org", "@graph": graph}))
    assert [dict(thing.node) for thing in things] == [{"headline": "Ferry strike ends"}, {"@type": "Person"}]
    assert [finding.code for finding in findings] == ["VOC009", "VOC009"]
    assert "'alone'" in findings[0].message


def test_a_literal_that_stands_alone_in_a_graph_is_no_node():
    graph = [
        {"@value": "alone", "@type": "http://a.example/t"},
        {"@list": ["x"]},
        {"@set": [{"name": "Ada"}]},
    ]
    things, findings = read(json.dumps({"@context": "https://schema.org", "@graph": graph}))
    assert [dict(thing.node) for thing in things] == [{"name": "Ada"}]
    assert [finding.code for finding in findings] == ["VOC009", "VOC009"]


def test_arrays_in_arrays_of_documents_are_one():
    things, findings = read(json.dumps([[{"@context": "https://schema.org", **STORY}], "alone"]))
    assert written(things) == {"@context": "https://schema.org", **STORY}
    assert [finding.code for finding in findings] == ["VOC009"]


def test_a_type_under_its_alias_too_is_kept_and_a_second_id_told():
    document = {
        "type": "NewsArticle",
        "@type": "Report",
        "id": "http://a.example/1",
        "@id": "http://a.example/2",
    }
    (thing,), findings = read(json.dumps({"@context": "https://schema.org", **document}))
    assert thing.type == ("NewsArticle", "Report")
    (finding,) = findings
    assert "http://a.example/1" in finding.message
    assert "http://a.example/2" in finding.message


@pytest.mark.parametrize(
    ("literal", "message"),
    [
        ({"@value": "x", "foo": 1}, "'foo'"),
        ({"@value": "x", "@id": "http://a.example/"}, "'@id'"),
        ({"@value": "x", "@language": "en", "@type": "Text"}, "a language and a type"),
    ],
)
def test_what_a_literal_cannot_hold_is_told_in_rdf(literal, message):
    things, _ = read(json.dumps({"@context": "https://schema.org", "@type": "Person", "name": literal}))
    with pytest.warns(NewsldWarning, match=message):
        newsld.serialize(things, format="n-triples")


@pytest.mark.parametrize(
    "document",
    [
        {"foo": "x"},
        {"@type": "NewsArticle"},
        {"@graph": [{"@type": "NewsArticle", "headline": "x"}]},
        {"http://schema.org/author": {"name": "Ada"}},
        {"@type": ["http://schema.org/Person", "Person"]},
    ],
)
def test_names_that_only_a_context_gives_a_meaning_are_told_without_one(document):
    _, findings = read(json.dumps(document))
    assert [finding.code for finding in findings] == ["VOC006"]


def test_iris_need_no_context():
    _, findings = read(
        '{"@type":"http://schema.org/Person","@id":"#a","http://schema.org/name":{"@value":"Ada"}}'
    )
    assert findings == []


@pytest.mark.parametrize("digits", ["99", "9999999999999999999999"])
def test_numbers_beside_escapes_may_have_any_exponent(digits):
    text = '{{"@context":"https://schema.org","name":"\\u00e9","wordCount":{}}}'
    (thing,), findings = read(text.format(f"0e{digits}"))
    assert thing.node["wordCount"] == 0
    assert findings == []
    _, findings = read(text.format(f"1e-999{digits}"))
    assert [finding.code for finding in findings] == ["VOC009"]


def test_a_term_of_a_context_that_is_missing_does_not_become_schema_orgs():
    node = {
        "@type": ["NewsArticle", "Scoop"],
        "headline": "H",
        "desk": "City",
        "author": {"@type": "Hack", "beat": 1},
    }
    (thing,), findings = read(
        json.dumps({"@context": ["https://schema.org", "https://desk.example/c"], **node})
    )
    assert written([thing]) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "H",
        "author": {},
    }
    assert findings[0].code == "VOC006"
    assert [word in " ".join(f.message for f in findings) for word in ("Scoop", "desk", "Hack", "beat")] == [
        True
    ] * 4


# Names of the document's own


@pytest.mark.parametrize(
    ("context", "node"),
    [
        (["https://schema.org", {"writer": "author"}], {"writer": {"@type": "Person", "name": "Ada"}}),
        (["https://schema.org", {"writer": "schema:author"}], {"writer": {"@type": "Person", "name": "Ada"}}),
        (
            {"writer": "author", "@vocab": "http://schema.org/"},
            {"writer": {"@type": "Person", "name": "Ada"}},
        ),
        (
            {
                "id": "@id",
                "writer": "https://schema.org/author",
                "name": "http://schema.org/name",
                "Human": "http://schema.org/Person",
            },
            {"writer": {"@type": "Human", "name": "Ada"}},
        ),
    ],
)
def test_a_name_the_document_gives_a_term_is_read_as_the_term(context, node):
    (thing,), findings = read(json.dumps({"@context": context, **node}))
    assert dict(thing.node) == {"author": Person(name="Ada")}
    assert findings == []


def test_a_name_for_an_iri_of_others_is_written_in_full():
    context = [
        "https://schema.org",
        {"ex": "https://ex.example/"},
        {"desk": "ex:desk", "Hack": "https://ex.example/H"},
    ]
    (thing,), findings = read(
        json.dumps({"@context": context, "@type": "Hack", "desk": "City", "name": "Ada"})
    )
    assert dict(thing.node) == {
        "@type": "https://ex.example/H",
        "https://ex.example/desk": "City",
        "name": "Ada",
    }
    assert findings == []


@pytest.mark.parametrize(
    "terms", [{"link": "url"}, {"day": "datePublished"}, {"writer": "author", "author": "editor"}]
)
def test_a_name_given_by_a_string_reads_values_as_jsonld_processors_do(terms):
    pyld = pytest.importorskip("pyld.jsonld")
    from rdf_support import by_pyoxigraph

    from newsld.vocabulary.context import context as context_document

    document = {"@context": ["https://schema.org", terms], **dict.fromkeys(terms, "https://a.example/")}
    ours = by_pyoxigraph(newsld.serialize(read(json.dumps(document))[0], format="n-quads").encode())
    loader = {"document": context_document(), "documentUrl": "", "contextUrl": None}
    options = {"documentLoader": lambda *_: loader, "format": "application/n-quads"}
    assert ours == by_pyoxigraph(pyld.to_rdf(document, options).encode())


@pytest.mark.parametrize(
    ("bases", "address"),
    [
        (["../"], "../story"),
        (["a/", "../b/"], "b/story"),
        (["https://coast.example/x/", "y/"], "https://coast.example/x/y/story"),
        (["x/", "https://coast.example/"], "https://coast.example/story"),
        (["https://coast.example/", None], "story"),
    ],
)
def test_a_base_may_be_relative_to_the_one_before_it(bases, address):
    context = ["https://schema.org", *({"@base": base} for base in bases)]
    (thing,), _ = read(json.dumps({"@context": context, "@id": "story", "headline": "A"}))
    assert thing.id == address


@pytest.mark.parametrize(
    ("value", "kept", "told"),
    [
        (
            {"@list": ["a", "b"], "@id": "#x"},
            {"@list": ["a", "b"]},
            "the key '@id' means nothing beside @list",
        ),
        ({"@set": ["a", "b"], "name": "x"}, ["a", "b"], "the key 'name' means nothing beside @set"),
        (
            {"@list": [{"@list": ["a"], "@id": "#x"}, "b"]},
            {"@list": [{"@list": ["a"]}, "b"]},
            "the key '@id' means nothing beside @list",
        ),
        ({"@value": ["a"]}, {"@value": ["a"]}, "['a'] is no text, number or truth value; it is kept as JSON"),
        ({"@value": {"a": 1}}, {"@value": {"a": 1}}, "{'a': 1} is no text, number or truth value"),
    ],
)
@pytest.mark.parametrize("key", ["keywords", "http://schema.org/keywords"])
def test_what_cannot_stand_in_an_object_is_told(key, value, kept, told):
    things, findings = read(json.dumps({"@context": "https://schema.org", "@type": "Article", key: value}))
    assert [told in finding.message for finding in findings] == [True]
    assert written(things)["keywords"] == kept
    assert not read(json.dumps({"@context": "https://schema.org", key: {"@set": ["a"], "@index": "1"}}))[1]


def test_a_version_that_there_is_not_is_refused():
    assert read('{"@context": ["https://schema.org", {"@version": 1.1}], "headline": "A"}')[0]
    with pytest.raises(ReadError, match="invalid @version value"):
        read('{"@context": ["https://schema.org", {"@version": 1.0}], "headline": "A"}')


@pytest.mark.parametrize("key", ["name", "http://schema.org/name"])
def test_faults_in_lists_in_lists_take_time_in_proportion(key):
    def tell(count):
        items = '{"@list":[],"@id":"x"},' * count + "1"
        text = f'{{"@context":"https://schema.org","{key}":' + '{"@list":[' * 50 + items + "]}" * 50 + "}"
        assert len(read(text)[1]) == 1

    assert growth(tell, 8_000) < 1.7


def test_a_type_written_as_a_keyword_is_told_and_left_out():
    """https://www.w3.org/TR/json-ld11-api/#iri-expansion, step 2"""
    context = {"name": "https://schema.org/name"}
    data = {"@context": context, "@type": ["@rticle", "https://schema.org/NewsArticle"], "name": "Boats"}
    document = newsld.parse(json.dumps(data), format="json-ld")
    assert isinstance(document.article, NewsArticle)
    assert [finding.code for finding in document.findings] == ["VOC009"]
