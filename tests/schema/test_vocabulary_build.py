"""The term table is made from an official release of schema.org, and from nothing else."""

import json
import random
from importlib.resources import files

import pytest

from newsld import vocabulary
from newsld.errors import ReadError
from newsld.vocabulary import build

# In the form of schemaorg-all-https.jsonld and schemaorgcontext.jsonld, with terms of our own.
RELEASE = {
    "@context": {"schema": "https://schema.org/", "rdfs": "http://www.w3.org/2000/01/rdf-schema#"},
    "@graph": [
        {
            "@id": "schema:reportedOn",
            "@type": "rdf:Property",
            "rdfs:comment": "The day a bulletin speaks of.",
            "rdfs:label": "reportedOn",
            "rdfs:subPropertyOf": {"@id": "schema:about"},
            "schema:domainIncludes": [{"@id": "schema:Newsletter"}, {"@id": "schema:Bulletin"}],
            "schema:isPartOf": {"@id": "https://pending.schema.org"},
            "schema:rangeIncludes": {"@id": "schema:Date"},
            "schema:source": {"@id": "https://github.com/schemaorg/schemaorg/issues/1"},
        },
        {
            "@id": "schema:Bulletin",
            "@type": "rdfs:Class",
            "rdfs:label": "Bulletin",
            "rdfs:subClassOf": [{"@id": "fibo-fnd-arr-doc:Document"}, {"@id": "schema:CreativeWork"}],
            "schema:supersededBy": {"@id": "schema:Newsletter"},
        },
        {"@id": "schema:Date", "@type": ["schema:DataType", "rdfs:Class"], "rdfs:label": "Date"},
        {
            "@id": "schema:Weekly",
            "@type": ["schema:Rhythm", "schema:Interval"],
            "rdfs:label": "Weekly",
            "rdfs:subClassOf": {"@id": "schema:Event"},
        },
        {
            "@id": "schema:issuedFor",
            "@type": "rdf:Property",
            "rdfs:label": {"@language": "en", "@value": "issuedFor"},
            "schema:inverseOf": {"@id": "schema:receives"},
        },
        {"@id": "unece:Invoice", "@type": "rdfs:Class"},
    ],
}
CONTEXT = {
    "@context": {
        "type": "@type",
        "HTML": {"@id": "rdf:HTML"},
        "@vocab": "http://schema.org/",
        "xml": "http://www.w3.org/XML/1998/namespace",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "reportedOn": {"@id": "schema:reportedOn", "@type": "Date"},
        "issuedFor": {"@id": "schema:issuedFor", "@type": "@id"},
    }
}


def write(folder, name, data):
    path = folder / name
    path.write_text(json.dumps(data), "utf-8")
    return path


def test_a_release_becomes_a_row_for_each_term_of_schema_org():
    assert build.term_table(RELEASE, CONTEXT).splitlines() == [
        "kind\tname\tparents\tdomain\trange\tlayer\tsuperseded_by\tinverse_of\tcontext_type",
        "class\tBulletin\tfibo-fnd-arr-doc:Document CreativeWork\t\t\tcore\tNewsletter\t\t",
        "datatype\tDate\t\t\t\tcore\t\t\t",
        "member\tWeekly\tRhythm Interval\t\t\tcore\t\t\t",
        "property\tissuedFor\t\t\t\tcore\t\treceives\t@id",
        "property\treportedOn\tabout\tBulletin Newsletter\tDate\tpending\t\t\tDate",
    ]


def test_only_iris_that_can_be_prefixes_become_prefixes():
    assert build.prefix_table(CONTEXT).splitlines() == [
        "prefix\tnamespace",
        "@vocab\thttp://schema.org/",
        "foaf\thttp://xmlns.com/foaf/0.1/",
        "rdf\thttp://www.w3.org/1999/02/22-rdf-syntax-ns#",
    ]


def test_the_script_writes_both_tables_and_says_how_many_rows(tmp_path, capsys):
    release = write(tmp_path, "schemaorg-all-https.jsonld", RELEASE)
    write(tmp_path, "schemaorgcontext.jsonld", CONTEXT)
    assert build.main([str(release), "-o", str(tmp_path)]) == 0
    assert (tmp_path / "terms.tsv").read_text("utf-8") == build.term_table(RELEASE, CONTEXT)
    assert (tmp_path / "prefixes.tsv").read_text("utf-8") == build.prefix_table(CONTEXT)
    assert [line.rpartition(": ")[2] for line in capsys.readouterr().out.splitlines()] == ["5 rows", "3 rows"]


@pytest.mark.parametrize(
    ("release", "context", "message"),
    [
        ({"@context": {}}, CONTEXT, "@graph"),
        ({"@graph": [{"@id": "unece:Invoice", "@type": "rdfs:Class"}]}, CONTEXT, "no term"),
        (RELEASE, {"type": "@type"}, "@context"),
    ],
)
def test_what_is_no_release_is_refused(release, context, message):
    with pytest.raises(ReadError, match=message):
        build.term_table(release, context)


def test_a_missing_context_file_is_one_line_and_exit_code_2(tmp_path, capsys):
    release = write(tmp_path, "schemaorg-all-https.jsonld", RELEASE)
    assert build.main([str(release), "-o", str(tmp_path)]) == 2
    message = capsys.readouterr().err
    assert "schemaorgcontext.jsonld" in message
    assert message.count("\n") == 1
    assert not (tmp_path / "terms.tsv").exists()


def test_the_shipped_tables_come_back_from_a_release_that_says_the_same():
    shuffle = random.Random(30).shuffle
    graph = [as_node(vocabulary.term(name), shuffle) for name in vocabulary.term_names()]
    shuffle(graph)
    context = {"@vocab": vocabulary.NAMESPACE, **vocabulary.prefixes()}
    for name in vocabulary.properties():
        kind = vocabulary.coercion(name)
        context[name] = {"@id": f"schema:{name}"} | ({"@type": kind} if kind else {})
    release, context = {"@graph": graph}, {"@context": context}
    shipped = files(vocabulary)
    assert build.term_table(release, context) == shipped.joinpath("terms.tsv").read_text("utf-8")
    assert build.prefix_table(context) == shipped.joinpath("prefixes.tsv").read_text("utf-8")


def as_node(term, shuffle):
    """The term as a release writes it, one value bare and several in any order."""
    kinds = {
        "class": "rdfs:Class",
        "property": "rdf:Property",
        "datatype": ["schema:DataType", "rdfs:Class"],
        "member": [iri(name) for name in term.parents],
    }
    above = "rdfs:subPropertyOf" if term.kind == "property" else "rdfs:subClassOf"
    links = {
        "schema:domainIncludes": term.domain,
        "schema:rangeIncludes": term.range,
        "schema:supersededBy": term.superseded_by,
        "schema:inverseOf": term.inverse_of,
        above: term.parents if term.kind != "member" else (),
    }
    node = {"@id": f"schema:{term.name}", "@type": kinds[term.kind], "rdfs:label": term.name}
    for key, names in links.items():
        values = [{"@id": iri(name)} for name in names]
        if key != above:
            shuffle(values)
        if values:
            node[key] = values if len(values) > 1 else values[0]
    if term.layer != "core":
        node["schema:isPartOf"] = {"@id": f"https://{term.layer}.schema.org"}
    return node


def iri(name):
    return name if ":" in name else f"schema:{name}"
