"""The requirements as SHACL shapes, for graphs. https://www.w3.org/TR/shacl/

Core constraints only, so that any processor runs them. Subclasses are listed by name: a processor need not
know schema.org. Values in an RDF list count like values that stand alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsld import vocabulary
from newsld.schema.completeness import WEB_IRI
from newsld.schema.names import SHAPES, VERSION
from newsld.schema.requirements import POINTING_ELSEWHERE, REQUIREMENTS, SCOPES, Requirement, Scope

_SEVERITY = {"error": "sh:Violation", "warning": "sh:Warning", "note": "sh:Info"}

_HEAD = f"""\
# Completeness of article metadata: author, editor, publisher, references, claims. Version {VERSION}.
# Made from newsld's table of requirements. The IRIs here are names; nothing is fetched from them.
@prefix newsld: <{SHAPES}> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <{vocabulary.NAMESPACE}> .
@prefix sh: <http://www.w3.org/ns/shacl#> .

newsld:Present a sh:NodeShape ;
    rdfs:comment "A value that says something: no blank text, no empty list." ;
    sh:or ( [ sh:nodeKind sh:BlankNode ] [ sh:pattern "\\\\S" ] ) ;
    sh:not [ sh:in ( rdf:nil ) ] .
"""


def shapes() -> str:
    """The shapes graph in Turtle. A requirement's shape is ``newsld:`` and its ``key``."""
    scopes: dict[Scope, None] = {requirement.scope: None for requirement in REQUIREMENTS}
    return "\n".join((_HEAD, *map(_scope, scopes), *map(_shape, REQUIREMENTS)))


def _shape(requirement: Requirement) -> str:
    message = f"{requirement.code} {requirement.name}: {requirement.message}"
    conforming = [f"[ sh:not newsld:{requirement.scope} ]", *_exempt(requirement), *_met(requirement)]
    return f"""\
newsld:{requirement.key} a sh:NodeShape ;
    rdfs:label "{requirement.name}" ;
    newsld:code "{requirement.code}" ;
    newsld:profile {", ".join(f'"{profile}"' for profile in requirement.profiles)} ;
    {_target(requirement.scope)} ;
    sh:severity {_SEVERITY[requirement.level]} ;
    sh:message "{message}"@en ;
    sh:or (
        {(chr(10) + 8 * " ").join(conforming)}
    ) .
"""


def _target(scope: Scope) -> str:
    """Every node that may be in the scope, so that a processor does not try them all."""
    if scope in SCOPES:
        return f"sh:targetClass {_listed((SCOPES[scope],), ', ')}"
    return f"sh:targetObjectsOf schema:{scope}, rdf:first"


def _exempt(requirement: Requirement) -> Iterable[str]:
    if requirement.only_for:
        yield f"[ {_types(requirement.only_for)} ; sh:qualifiedMaxCount 0 ]"
    if requirement.not_for:
        yield f"[ {_types(requirement.not_for)} ; sh:qualifiedMinCount 1 ]"


def _met(requirement: Requirement) -> Iterable[str]:
    if requirement.must_be:
        yield f"[ {_types((requirement.must_be,))} ; sh:qualifiedMinCount 1 ]"
    paths = [_path(way) for way in requirement.ways if way != ("@id",)]
    if paths:
        path = paths[0] if len(paths) == 1 else f"[ sh:alternativePath ( {' '.join(paths)} ) ]"
        yield f"[ sh:path {path} ; sh:qualifiedValueShape newsld:Present ; sh:qualifiedMinCount 1 ]"
    if ("@id",) in requirement.ways:
        pattern = WEB_IRI.replace("\\", "\\\\")
        yield f'[ sh:nodeKind sh:IRI ; sh:pattern "{pattern}" ]'


def _path(way: tuple[str, ...]) -> str:
    steps = " ".join(f"schema:{name}" for name in way)
    return steps if len(way) == 1 else f"( {steps} )"


def _types(classes: tuple[str, ...]) -> str:
    """Start of a property shape over the types of a node that are one of the classes, or below one."""
    return f"sh:path rdf:type ; sh:qualifiedValueShape [ sh:in ( {_listed(classes)} ) ]"


def _listed(classes: tuple[str, ...], separator: str = " ") -> str:
    return separator.join(
        f"schema:{name}"
        for name in sorted(vocabulary.classes())
        if any(vocabulary.is_subclass(name, above) for above in classes)
    )


def _scope(scope: Scope) -> str:
    if scope == "article":
        about = "An article that is not itself cited by another node, nor a part of one."
        points = " ".join(f"[ sh:inversePath schema:{name} ]" for name in POINTING_ELSEWHERE)
        elsewhere = f"sh:path {_from_list(f'[ sh:alternativePath ( {points} ) ]')} ; sh:maxCount 0"
        conditions = [f"{_types(('Article',))} ; sh:qualifiedMinCount 1", elsewhere]
    elif scope in SCOPES:
        about = f"A {SCOPES[scope]}."
        conditions = [f"{_types((SCOPES[scope],))} ; sh:qualifiedMinCount 1"]
    else:
        about = f"A node with a type that is the {scope} of such an article."
        holder = _from_list(f"[ sh:inversePath schema:{scope} ]")
        conditions = [
            "sh:path rdf:type ; sh:minCount 1",
            f"sh:path {holder} ; sh:qualifiedValueShape newsld:article ; sh:qualifiedMinCount 1",
        ]
    properties = " ;\n".join(f"    sh:property [ {condition} ]" for condition in conditions)
    return f'newsld:{scope} a sh:NodeShape ;\n    rdfs:comment "{about}" ;\n{properties} .\n'


def _from_list(path: str) -> str:
    """The path backwards from a value, also where the value stands in an RDF list."""
    cell = "[ sh:zeroOrOnePath [ sh:inversePath rdf:first ] ]"
    head = "[ sh:zeroOrMorePath [ sh:inversePath rdf:rest ] ]"
    return f"( {cell} {head} {path} )"
