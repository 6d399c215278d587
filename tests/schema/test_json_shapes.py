"""What the commands print as JSON is a contract: these keys, these kinds of values."""

import json
from copy import deepcopy
from typing import get_type_hints

import pytest
from jsonschema import Draft202012Validator

from newsld.schema import publish
from newsld.schema.shapes import FindingShape, InspectShape, ReferenceShape, StatementShape

REFERENCE: ReferenceShape = {
    "raw": "Holm, P. (2023, June). Load tests. Bridge Office.",
    "start": 400,
    "end": 449,
    "list": 0,
    "style": "apa",
    "author": [{"family": "Holm", "given": "P."}, {"literal": "Bridge Office"}],
    "editor": [],
    "issued": "2023-06",
    "title": "Load tests",
    "container": "",
    "publisher": "Bridge Office",
    "volume": "",
    "issue": "",
    "page": "",
    "edition": "",
    "url": "",
    "doi": "",
    "accessed": "",
    "type": "report",
    "confidence": 0.97,
    "field_confidence": {"author": 0.99, "issued": 0.99, "title": 0.98, "source": 0.97, "link": 0.99},
}
INSPECTED: InspectShape = {
    "schema_version": 1,
    "file": "bridge.txt",
    "index": 0,
    "format": "text",
    "language": "en",
    "headline": "The bridge reopens",
    "authors": ["Ada Lind"],
    "editors": [],
    "roles": {"photographer": ["Per Holm"]},
    "date_published": None,
    "date_modified": None,
    "site": None,
    "sections": ["Harbour"],
    "body": "It opened at noon (Holm, 2023).",
    "body_start": 60,
    "references": [REFERENCE],
    "in_text_citations": [
        {
            "text": "(Holm, 2023)",
            "start": 78,
            "end": 90,
            "references": [0],
            "resolution": "resolved",
            "candidates": [],
        }
    ],
    "claims": [
        {
            "claimant": "Per Holm",
            "cue": "said",
            "text": "it would hold",
            "start": None,
            "end": None,
            "quote": None,
            "references": [0],
            "confidence": 0.8,
        }
    ],
    "spans": {"/author/name": [20, 28]},
    "errors": [{"code": "SEC008", "message": "U+FFFD stands in the text", "line": 3, "column": 1}],
}
FINDING: FindingShape = {
    "file": "bridge.txt",
    "code": "REF008",
    "name": "author-terminator-missing",
    "level": "note",
    "message": "no full stop after 'Associated Press'",
    "start_line": 12,
    "start_column": 17,
    "end_line": 12,
    "end_column": 17,
    "fix": {"applicability": "safe", "edits": [{"start": 416, "end": 416, "text": "."}]},
    "confidence": None,
    "url": None,
}
STATEMENT: StatementShape = {
    "file": "bridge.txt",
    "index": 0,
    "id": None,
    "withheld": "not asserted",
    "claimant": "Per Holm",
    "cue": "denied",
    "kind": "denies",
    "text": "it would fall",
    "wording": "",
    "start": 61,
    "end": 74,
    "line": 5,
    "quote": None,
    "direct": False,
    "sentence": "Per Holm denied it would fall.",
    "references": [0],
    "sources": ["Holm, P. (2023, June). Load tests. Bridge Office."],
    "confidence": 0.9,
    "reviewed": False,
}
SAMPLES = {"references": REFERENCE, "inspect": INSPECTED, "findings": [FINDING], "claims": STATEMENT}

PUBLISHED = publish()
VALIDATORS = {name: Draft202012Validator(json.loads(PUBLISHED[f"{name}.schema.json"])) for name in SAMPLES}


def errors(name, data):
    found = VALIDATORS[name].iter_errors(json.loads(json.dumps(data)))
    return ["/".join(map(str, error.absolute_path)) for error in found]


@pytest.mark.parametrize("name", SAMPLES)
def test_what_the_types_allow_the_schemas_allow(name):
    assert errors(name, SAMPLES[name]) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_no_key_may_be_left_out(name):
    sample = SAMPLES[name]
    row = sample[0] if isinstance(sample, list) else sample
    for key in row:
        less = {other: value for other, value in row.items() if other != key}
        assert len(errors(name, [less] if isinstance(sample, list) else less)) == 1, key


def test_keys_may_be_added_later():
    assert errors("references", {**REFERENCE, "medium": "print"}) == []


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("references", ["start"], -1),
        ("references", ["start"], "400"),
        ("references", ["list"], None),
        ("references", ["issued"], "June 2023"),
        ("references", ["issued"], None),
        ("references", ["confidence"], 1.1),
        ("references", ["field_confidence", "title"], 1.1),
        ("references", ["author"], ["Holm, P."]),
        ("references", ["author", 0, "family"], 5),
        ("references", ["verbatim"], "no"),
        ("inspect", ["schema_version"], 2),
        ("inspect", ["authors"], "Ada Lind"),
        ("inspect", ["references", 0, "title"], None),
        ("inspect", ["in_text_citations", 0, "references"], [-1]),
        ("inspect", ["in_text_citations", 0, "resolution"], "perhaps"),
        ("inspect", ["spans", "/author/name"], [20]),
        ("inspect", ["positions"], "bytes"),
        ("inspect", ["errors", 0, "line"], 0),
        ("claims", ["kind"], "lies"),
        ("claims", ["line"], 0),
        ("claims", ["confidence"], 2),
        ("claims", ["id"], 7),
        ("findings", [0, "level"], "info"),
        ("findings", [0, "code"], "ref8"),
        ("findings", [0, "start_column"], 0),
        ("findings", [0, "fix"], {"applicability": "maybe", "edits": []}),
        ("findings", [0, "fix", "edits", 0, "text"], None),
    ],
)
def test_a_wrong_value_is_refused_at_its_place(name, path, value):
    data = deepcopy(SAMPLES[name])
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    found = errors(name, data)
    assert len(found) == 1
    place = "/".join(map(str, path))
    assert place.startswith(found[0]) or found[0].startswith(place)
    assert found[0]


@pytest.mark.parametrize(
    "issued", ["", "n.d.", "2023", "2023-06", "2023-06-12", "2023-06/2023-07", "2023-21", "202X"]
)
def test_issued_is_a_date_of_edtf_or_says_there_is_none(issued):
    assert errors("references", {**REFERENCE, "issued": issued}) == []


def test_the_keys_are_those_of_the_contract():
    assert list(get_type_hints(ReferenceShape)) == [*REFERENCE, "verbatim"]
    assert list(get_type_hints(InspectShape)) == [*INSPECTED, "positions"]
    assert list(get_type_hints(StatementShape)) == [*STATEMENT]
    assert list(get_type_hints(FindingShape)) == [*FINDING, "positions"]


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("inspect", ["inspect", "--json"]),
        ("claims", ["claims"]),
        ("findings", ["validate", "--output-format", "json"]),
        ("rules", ["rules", "--json"]),
        ("profiles", ["rules", "--profiles", "--json"]),
        ("formats", ["formats", "--json"]),
    ],
)
def test_what_a_command_prints_is_what_its_schema_says(name, arguments, example, run):
    listing = name in ("rules", "profiles", "formats")
    printed = run(*arguments, *([] if listing else [example])).stdout
    data = [json.loads(line) for line in printed.splitlines()] if name == "claims" else json.loads(printed)
    assert data
    validator = Draft202012Validator(json.loads(PUBLISHED[f"{name}.schema.json"]))
    for row in data if name == "claims" else [data]:
        validator.validate(row)
