"""Relative IRIs of documents without a base: parsers resolve them against a base that is taken off again."""

from __future__ import annotations

from newsld.formats.rdf.iri import resolve
from newsld.formats.rdf.terms import Lit, Quad

_SCHEME = "newsld-relative:"
_HOST = f"{_SCHEME}//relative.invalid"
_FOLDERS = [f"-{number}" for number in range(64)]
_FILE = "-the-document-itself"
BASE = "/".join([_HOST, *_FOLDERS, _FILE])
"""The base such a document is parsed with.

Its scheme is nobody's, since that of ``//host/path`` is not known; its folders are many, so that each ``..``
is seen.
"""


def is_relative(iri: str) -> bool:
    """Whether an IRI was relative before it was resolved against ``BASE``."""
    return iri.startswith(_SCHEME)


def as_written(iri: str) -> str:
    """The reference that was resolved against ``BASE``, in its shortest form; any other IRI as it is."""
    if not iri.startswith(_SCHEME):
        return iri
    path = iri.removeprefix(_HOST)
    if path == iri or path[:1] not in ("", "/", "?", "#"):
        return iri.removeprefix(_SCHEME)
    above = _levels_up(path)
    if above == len(_FOLDERS):
        return f"/.{path}" if path.startswith("//") else path or "/"
    rest = path.split("/", len(_FOLDERS) - above + 1)[-1]
    if above:
        return "../" * above + rest
    name = rest.removeprefix(_FILE)
    if name != rest and name[:1] in ("", "?", "#"):
        return name
    segment = rest.partition("/")[0].partition("#")[0].partition("?")[0]
    # A colon in the first segment would be read as that of a scheme.
    return f"./{rest}" if not segment or ":" in segment else rest


def joined(base: str, reference: str) -> str:
    """The reference that means under no base what another means under one that may be relative itself."""
    return as_written(resolve(resolve(BASE, base), reference))


def _levels_up(path: str) -> int:
    """How many of the base's folders, counted from the innermost, a path has left."""
    place = 1
    for number, folder in enumerate(_FOLDERS):
        if not path.startswith(f"{folder}/", place):
            return len(_FOLDERS) - number
        place += len(folder) + 1
    return 0


def as_written_in(quad: Quad) -> Quad:
    """The quad with subject, object and graph name as they were written."""
    subject, predicate, value, graph = quad
    return (
        as_written(subject),
        predicate,
        value if isinstance(value, Lit) else as_written(value),
        None if graph is None else as_written(graph),
    )
