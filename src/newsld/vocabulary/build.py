"""Makes the term table anew from an official release of schema.org.

    python -m newsld.vocabulary.build schemaorg-all-https.jsonld -o src/newsld/vocabulary

The release file is ``schemaorg-all-https.jsonld`` (with attic) or ``schemaorg-current-https.jsonld``, the
http spelling of either will do; ``schemaorgcontext.jsonld`` of the same release stands beside it, or is
named with ``--context``. Both are published at https://schema.org/docs/developers.html. Nothing is fetched.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from newsld.errors import NewsldError, ReadError, WriteError
from newsld.vocabulary.terms import local_name

Node: TypeAlias = Mapping[str, Any]

COLUMNS = (
    "kind",
    "name",
    "parents",
    "domain",
    "range",
    "layer",
    "superseded_by",
    "inverse_of",
    "context_type",
)

# A term of a context is a prefix only where its IRI ends so: https://www.w3.org/TR/json-ld11/#compact-iris
_PREFIX_ENDS = (":", "/", "?", "#", "[", "]", "@")


def term_table(release: Mapping[str, Any], context: Mapping[str, Any]) -> str:
    """The text of ``terms.tsv``: a line for every class, data type, property and enumeration member.

    ``release`` is the content of the release file, ``context`` that of schemaorgcontext.jsonld. Terms of
    other vocabularies, which the release names only to hang its own on them, are left out. Rows are sorted by
    kind and name, domains and ranges by name; parents keep the release's order.
    """
    graph = release.get("@graph")
    if not isinstance(graph, list):
        raise ReadError("a release of schema.org has its terms in @graph; this file has none")
    coercions = _coercions(context)
    rows = [row for node in graph if (row := _row(node, coercions))]
    if not rows:
        raise ReadError("the file describes no term of schema.org")
    return _table(COLUMNS, sorted(rows, key=lambda row: (row[0], row[1])))


def prefix_table(context: Mapping[str, Any]) -> str:
    """The text of ``prefixes.tsv``: the prefixes of schema.org's context and its ``@vocab``, sorted."""
    found = {
        name: iri
        for name, iri in _definitions(context).items()
        if isinstance(iri, str) and (name == "@vocab" or iri.endswith(_PREFIX_ENDS))
    }
    if "@vocab" not in found:
        raise ReadError("the context has no @vocab; it is not schema.org's")
    return _table(("prefix", "namespace"), sorted(found.items()))


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "".join("\t".join(row) + "\n" for row in (header, *rows))


def _row(node: Node, coercions: Mapping[str, str]) -> tuple[str, ...] | None:
    types = _texts(node.get("@type")) if isinstance(node, Mapping) else []
    name = local_name(str(node.get("@id"))) if types else None
    if not name:
        return None
    kind, parents = _kind(node, types)
    return (
        kind,
        name,
        " ".join(parents),
        " ".join(sorted(_names(node, "schema:domainIncludes"))),
        " ".join(sorted(_names(node, "schema:rangeIncludes"))),
        _layer(node),
        " ".join(sorted(_names(node, "schema:supersededBy"))),
        " ".join(sorted(_names(node, "schema:inverseOf"))),
        coercions.get(name, "") if kind == "property" else "",
    )


def _kind(node: Node, types: Sequence[str]) -> tuple[str, list[str]]:
    """What a term is, and what it stands below: superclasses, superproperties or its enumerations."""
    if "rdf:Property" in types:
        return "property", _names(node, "rdfs:subPropertyOf")
    if "schema:DataType" in types:
        return "datatype", _names(node, "rdfs:subClassOf")
    if "rdfs:Class" in types:
        return "class", _names(node, "rdfs:subClassOf")
    return "member", [_local(kind) for kind in types]


def _layer(node: Node) -> str:
    """``https://pending.schema.org`` → ``pending``; terms that say nothing are ``core``."""
    for value in _texts(node.get("schema:isPartOf")):
        return value.partition("://")[2].partition(".")[0]
    return "core"


def _names(node: Node, key: str) -> list[str]:
    return [_local(value) for value in _texts(node.get(key))]


def _local(iri: str) -> str:
    return local_name(iri) or iri


def _texts(value: Any) -> list[str]:
    """The strings or ``@id``s of one value or several."""
    values = value if isinstance(value, list) else [] if value is None else [value]
    found = (item.get("@id") if isinstance(item, Mapping) else item for item in values)
    return [item for item in found if isinstance(item, str)]


def _definitions(context: Mapping[str, Any]) -> Mapping[str, Any]:
    definitions = context.get("@context")
    if not isinstance(definitions, Mapping):
        raise ReadError("the context file has no @context")
    return definitions


def _coercions(context: Mapping[str, Any]) -> dict[str, str]:
    return {
        name: definition["@type"]
        for name, definition in _definitions(context).items()
        if isinstance(definition, Mapping) and isinstance(definition.get("@type"), str)
    }


def _load(path: Path) -> Mapping[str, Any]:
    try:
        data = json.loads(path.read_bytes())
    except OSError as error:
        raise ReadError(error.strerror or str(error), file=str(path)) from error
    except (ValueError, RecursionError) as error:
        raise ReadError(f"no JSON: {error}", file=str(path)) from error
    if not isinstance(data, Mapping):
        raise ReadError("the JSON is no object", file=str(path))
    return data


def _save(folder: Path, tables: Mapping[str, str]) -> None:
    try:
        for name, text in tables.items():
            (folder / name).write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise WriteError(error.strerror or str(error), file=error.filename) from error


def main(arguments: Sequence[str] | None = None) -> int:
    """Write ``terms.tsv`` and ``prefixes.tsv``; 0 where it went well, 2 with one line of why not."""
    parser = argparse.ArgumentParser(prog="python -m newsld.vocabulary.build", description=__doc__)
    parser.add_argument("release", type=Path, metavar="RELEASE_FILE")
    parser.add_argument("--context", type=Path, help="schemaorgcontext.jsonld, if not beside the release")
    parser.add_argument("-o", dest="folder", type=Path, default=Path(__file__).parent, metavar="DIR")
    options = parser.parse_args(arguments)
    try:
        context = _load(options.context or options.release.with_name("schemaorgcontext.jsonld"))
        tables = {
            "terms.tsv": term_table(_load(options.release), context),
            "prefixes.tsv": prefix_table(context),
        }
        _save(options.folder, tables)
    except NewsldError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    for name, text in tables.items():
        print(f"{options.folder / name}: {text.count(chr(10)) - 1} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
