"""The files in schemas/ are what the code makes, are sound, and mean the same to other validators."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from growth import growth
from hypothesis import given, settings, strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel
from referencing.exceptions import Unresolvable

from newsld import model
from newsld.model.json_schema import value_kind
from newsld.nodes import Date
from newsld.schema import BASE, __main__, publish, validate_node, validation

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
PUBLISHED = {name: json.loads(text) for name, text in publish().items() if name.endswith(".schema.json")}


def test_the_committed_files_are_what_the_code_makes_now():
    committed = {path.name: path.read_text("utf-8") for path in SCHEMAS.iterdir()}
    assert committed.keys() == publish().keys()
    stale = [name for name, text in publish().items() if committed[name] != text]
    assert stale == [], "run: python -m newsld.schema schemas"


def test_another_process_makes_the_same_bytes(tmp_path):
    run = [sys.executable, "-m", "newsld.schema", str(tmp_path / "new")]
    subprocess.run(run, check=True, env={"PYTHONHASHSEED": "77"}, timeout=60)
    assert {path.name: path.read_text("utf-8") for path in (tmp_path / "new").iterdir()} == publish()


def test_a_folder_that_cannot_be_written_is_one_line_and_exit_code_2(tmp_path, capsys):
    (tmp_path / "file").write_text("x")
    assert __main__.main([str(tmp_path / "file")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_there_is_a_schema_for_each_model():
    assert {f"{name}.schema.json" for name in model.CLASSES} <= PUBLISHED.keys()


@pytest.mark.parametrize("name", sorted(PUBLISHED))
def test_each_is_json_schema_2020_12_under_its_versioned_name(name):
    schema = PUBLISHED[name]
    assert schema["$id"] == BASE + name
    assert re.fullmatch(r"https://newsld\.org/schemas/\d+\.\d+/", BASE)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def each(schema, keyword):
    """Every value of a keyword in a schema."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == keyword and isinstance(value, str):
                yield value
            yield from each(value, keyword)
    elif isinstance(schema, list):
        for value in schema:
            yield from each(value, keyword)


def test_every_reference_leads_to_a_published_schema_and_nowhere_else():
    for name, schema in PUBLISHED.items():
        for ref in each(schema, "$ref"):
            if not ref.startswith("#/$defs/"):
                assert validation.lookup(ref), (name, ref)


@pytest.mark.parametrize("scheme", ["https://newsld.org/", "http://127.0.0.1:9/", "file:///etc/", "urn:x:"])
def test_what_is_not_published_is_not_looked_for(scheme):
    with pytest.raises(Unresolvable):
        validation.lookup(f"{scheme}passwd.schema.json")


PATTERNS = sorted({pattern for schema in PUBLISHED.values() for pattern in each(schema, "pattern")})


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_pattern_can_be_made_to_backtrack(pattern):
    """At most one repeat is unbounded and it is not inside another; no long text takes long."""
    bare = re.sub(r"\\.|\[\^?[^\]]*\]", "c", pattern)
    assert bare.count("*") + bare.count("+") <= 1
    assert not re.search(r"[*+][^()]*\)[*+{]", bare)
    for piece in ("1", "a", "1.", "e1", "2023-", "http://a", "-a", "aaaaaaaa-", "T00:00", " ", "\n", "/"):
        text = piece * (300_000 // len(piece)) + "!"
        assert growth(lambda size, text=text: re.search(pattern, text[-size:]), 300_000) < 1.7


def test_model_json_schema_works_for_every_model_alone_and_inside_others():
    class Story(BaseModel):
        article: model.NewsArticle
        people: list[model.Person]

    for name in model.CLASSES:
        assert getattr(model, name).model_json_schema()["title"] == name
    Draft202012Validator.check_schema(Story.model_json_schema())
    story = Draft202012Validator(Story.model_json_schema())
    person = {"@type": "Person", "name": "Ada Lind"}
    good = {"article": {"headline": "x", "author": [person, "Desk"]}, "people": [person]}
    assert story.is_valid(good)
    assert Story.model_validate(good).model_dump(mode="json")["people"] == [person]
    bad = {"article": {"headline": 5, "datePublished": "soon", "author": [7]}, "people": []}
    assert sorted("/".join(map(str, error.absolute_path)) for error in story.iter_errors(bad)) == [
        "article/author",
        "article/datePublished",
        "article/headline",
    ]


def test_dates_of_the_models_are_dates_of_the_schemas():
    for name in model.CLASSES:
        cls = getattr(model, name)
        for field, info in cls.model_fields.items():
            if str(Date) in str(info.annotation) or "values.Date" in str(info.annotation):
                assert value_kind(cls.names[field]).scalar == "date", field


# Nodes by declared properties only: there a validator that knows nothing of newsld reaches what newsld does.
VALUES = st.sampled_from(
    ["text", "2023-06-12", "2023-02-31", "a b", 5, 1.5, True, None, {"@value": "x"}, {"@id": "#x"}, [], {}]
)
TYPES = st.sampled_from(
    ["Person", "Organization", "Article", "Recipe", "Place", "ex:X", ["Person", "Place"], ["NewsArticle"], 5]
)
KEYS = st.sampled_from(
    ["name", "url", "author", "editor", "datePublished", "citation", "image", "isPartOf", "affiliation"]
)
NODES = st.recursive(
    st.builds(lambda kind, rest: {"@type": kind, **rest}, TYPES, st.dictionaries(KEYS, VALUES, max_size=3)),
    lambda inner: st.builds(
        lambda kind, rest: {"@type": kind, **rest},
        TYPES,
        st.dictionaries(KEYS, inner | st.lists(inner | VALUES, max_size=2), max_size=3),
    ),
    max_leaves=5,
)


@settings(max_examples=120)
@given(NODES)
def test_a_validator_that_knows_only_the_published_files_says_the_same(node):
    whole = Draft202012Validator(
        PUBLISHED["node.schema.json"],
        registry=validation.registry(),
        format_checker=validation.format_checker(),
    )
    reached = [violation for violation in validate_node(node) if _is_reached(node, violation.pointer)]
    assert whole.is_valid(node) == (not reached), reached


def _is_reached(node, pointer):
    """Whether every node on the way declares the property that leads on, which published schemas need."""
    for step in pointer.split("/")[1:]:
        if isinstance(node, dict):
            declared = {
                key
                for name in validation.schema_names(node)
                for key in PUBLISHED[f"{name}.schema.json"]["properties"]
            }
            if step not in declared and not step.startswith("@"):
                return False
            node = node[step]
        else:
            node = node[int(step)]
    return True
