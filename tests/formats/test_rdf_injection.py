"""Nothing in the data can end a term, a line or a quad, whatever the syntax."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from rdf_support import FORMATS, TEXTS, XML_TEXTS, by_pyoxigraph, by_rdflib, dump, thing

from newsld.formats.rdf.iri import is_valid, mend, resolve
from newsld.formats.rdf.terms import is_language
from newsld.model import Literal, Thing

BREAKERS = [
    "https://a.example/> <i:s> <i:p> <i:o",
    "https://a.example/\n<i:s> <i:p> <i:o> .\n<i:s> <i:p> <i:o",
    'https://a.example/"><script>',
    "https://a.example/\x00\u2028\x85 {}|\\^`",
    "_:b0 <i:p> <i:o> .\n_:b1",
    "_:",
    "#> .\n<i:s> <i:p> <i:o> .",
    "http://[::1", "http://a:b:c@d:e/", "a:#b#c", "%zz", "http://a.example/%", "//", "::", ":", "?", "urn:",
]  # fmt: skip
TAGS = ['en .\n<i:s> <i:p> "x"@en', "en> <i:p>", "en us", "a", "", "en-", "x", "ö", "en-GB-en-GB"]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", BREAKERS)
def test_a_text_in_place_of_an_iri_stays_one_term(name: str, text: str) -> None:
    node = Thing.of({"@id": text, "@type": text, "url": text, "about": Thing.of({"@id": text}), "name": "N"})
    data = dump(node, name)
    assert len(by_pyoxigraph(data, name)) == 4
    assert not {line for line in by_pyoxigraph(data, name) if "<i:s>" in line}
    assert len(by_rdflib(data, name)) == 4


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"rdf-xml"}))
@pytest.mark.parametrize("text", BREAKERS)
def test_a_text_in_place_of_a_key_or_data_type_stays_one_term(name: str, text: str) -> None:
    node = thing(id="https://a.example/", name=Literal("x", datatype=text), **{text: "y"})
    found = by_pyoxigraph(dump(node, name), name)
    assert len(found) == 2 - text.startswith("_:")
    assert all(line.startswith("<https://a.example/> ") for line in found)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("tag", TAGS)
def test_a_text_in_place_of_a_language_tag_leaves_the_text_without_one(name: str, tag: str) -> None:
    node = thing(id="https://a.example/", name=Literal("x", language=tag))
    assert by_pyoxigraph(dump(node, name), name) == {'<https://a.example/> <http://schema.org/name> "x"'}


def test_the_check_can_fail() -> None:
    broken = f"<https://a.example/> <http://schema.org/url> <{BREAKERS[0]}> .\n"
    assert len(by_pyoxigraph(broken.replace("> <i:s>", "> .\n<i:s>").encode())) == 2


@pytest.mark.parametrize("name", FORMATS)
@given(text=TEXTS, tag=TEXTS)
def test_no_text_anywhere_breaks_a_syntax(name: str, text: str, tag: str) -> None:
    node = Thing.of(
        {"@id": text, "@type": text, "url": text, "sameAs": Literal("x", language=tag), "logo": tag}
    )
    assert by_pyoxigraph(dump(node, name), name) == by_pyoxigraph(dump(node))


@pytest.mark.parametrize("name", ["turtle", "trig", "n-quads"])
@given(key=XML_TEXTS, datatype=XML_TEXTS)
def test_no_key_or_data_type_breaks_a_syntax(name: str, key: str, datatype: str) -> None:
    node = thing(id="https://a.example/", name=Literal("x", datatype=datatype), **{f"k{key}": "y"})
    assert by_pyoxigraph(dump(node, name), name) == by_pyoxigraph(dump(node))


# The checks themselves, against pyoxigraph's.


def accepts(line: str) -> bool:
    try:
        return bool(by_pyoxigraph(line.encode()))
    except SyntaxError:
        return False


_IRIS = st.one_of(
    TEXTS.map(lambda text: f"a:{text}"),
    st.text(st.sampled_from("a1:/?#[]@%.-~é\ue000\U000e1000f"), max_size=12).map(lambda text: f"a:{text}"),
    st.text(st.sampled_from("a1:/?#[]@%.:f"), max_size=12).map(lambda text: f"http://{text}"),
)


@given(iri=_IRIS)
def test_only_valid_iris_are_taken_for_valid(iri: str) -> None:
    if is_valid(iri):
        assert accepts(f"<{iri}> <a:p> <a:o> .")


@given(iri=_IRIS)
def test_any_iri_can_be_mended(iri: str) -> None:
    assert accepts(f"<{mend(iri)}> <a:p> <a:o> .")
    assert is_valid(mend(iri))
    if is_valid(iri):
        assert mend(iri) == iri


@given(base=_IRIS, reference=TEXTS)
def test_any_reference_resolves_to_an_absolute_iri(base: str, reference: str) -> None:
    assert is_valid(mend(resolve(mend(base), reference)))


@given(tag=st.text(st.sampled_from("aZx1-"), min_size=1, max_size=14))
def test_language_tags_are_those_of_bcp_47(tag: str) -> None:
    assert is_language(tag) == accepts(f'<a:s> <a:p> "x"@{tag} .')


@pytest.mark.parametrize(
    ("reference", "iri"),
    [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), (";x", "http://a/b/c/;x"),
        ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
        ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
        ("/../g", "http://a/g"), ("g..", "http://a/b/c/g.."), ("./g/.", "http://a/b/c/g/"),
        ("g/../h", "http://a/b/c/h"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("a b:c", "http://a/b/c/a b:c"),
    ],
)  # fmt: skip
def test_references_are_resolved_as_rfc_3986_says(reference: str, iri: str) -> None:
    assert resolve("http://a/b/c/d;p?q", reference) == iri
