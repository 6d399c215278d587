"""JSON-LD under contexts that are not bundled: the user maps each to a file, and PyLD expands the document.

PyLD is asked for the expansion only. Its way on to RDF takes time that grows with the square of the number of
values, and lets a language tag break out of its quad; newsld goes that way by itself, and checks every term.
Nothing is ever fetched.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import orjson

from newsld.document import Finding
from newsld.errors import ContextError, ReadError
from newsld.files import read_file
from newsld.formats.jsonld.context import unbundled
from newsld.formats.rdf import compacting, expanded, relative
from newsld.formats.registry import ReadOptions
from newsld.model import Thing

_LARGEST = 16 * 1024 * 1024
"""The most bytes that are read of a file with a context."""


def expand(
    document: Any,
    options: ReadOptions,
    findings: list[Finding] | None = None,
    *,
    mode: str = "json-ld-1.1",
) -> list[Thing]:
    """The things of a parsed JSON-LD document, whose contexts come from ``options.contexts``.

    schema.org's own context needs no mapping. Ids are resolved against ``options.base``; without one,
    relative ids stay as they are. What is no RDF is left out and told in ``findings``. ``mode`` is JSON-LD's
    processing mode (https://www.w3.org/TR/json-ld11-api/#dom-jsonldoptions-processingmode). Raises
    ContextError where a context is not mapped, ReadError where the document or a context is no JSON-LD.
    """
    told: list[Finding] = [] if findings is None else findings
    nodes = _expanded(document, options, mode, told)
    quads = expanded.quads(nodes, told)
    return compacting.things(quads, told)


def _expanded(document: Any, options: ReadOptions, mode: str, findings: list[Finding]) -> list[Any]:
    try:
        from pyld import jsonld  # type: ignore[import-untyped]
    except ImportError:
        raise ContextError(
            "contexts other than schema.org's need PyLD: pip install 'newsld[contexts]'", file=options.name
        ) from None
    unmapped: list[str] = []
    dropped: list[str | None] = []
    settings = {
        "base": options.base or relative.BASE,
        "processingMode": mode,
        "documentLoader": _loader(options, unmapped),
    }
    try:
        with warnings.catch_warnings(record=True) as told:
            # PyLD warns of what the standard tells it to pass over.
            warnings.simplefilter("always")
            nodes: list[Any] = jsonld.expand(document, settings, on_property_dropped=dropped.append)
    except jsonld.JsonLdError as error:
        if unmapped:
            raise _unmapped(unmapped[0], options) from None
        raise _invalid(error, options) from None
    except RecursionError:
        raise ReadError("not JSON-LD: it is nested too deep", file=options.name) from None
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        # What PyLD does not expect in a document it says by such errors.
        if unmapped:
            raise _unmapped(unmapped[0], options) from None
        raise ReadError(f"not JSON-LD: {error}", file=options.name) from None
    findings.extend(Finding("VOC009", f"in a context: {warning.message}") for warning in told)
    # A term that the context maps to null is None here: it is meant to be passed over.
    findings.extend(
        Finding("VOC009", f"the context gives the key {key!r:.60} no meaning; its values are left out")
        for key in dict.fromkeys(dropped)
        if key is not None
    )
    return nodes


def _unmapped(iri: str, options: ReadOptions) -> ContextError:
    hint = "map it to a file with --context IRI=FILE"
    return ContextError(
        f"the context {iri!r} is not bundled and nothing is fetched; {hint}", file=options.name
    )


def _invalid(error: BaseException, options: ReadOptions) -> ReadError:
    """The innermost error that has a code of the standard says it best.

    https://www.w3.org/TR/json-ld11-api/#jsonlderrorcode
    """
    best: BaseException = error
    inner: BaseException | None = error
    while inner is not None:
        if isinstance(inner, ReadError):
            return inner
        if getattr(inner, "code", None):
            best = inner
        inner = inner.__cause__
    code = getattr(best, "code", None)
    text = str(best.args[0] if best.args else best)
    return ReadError(f"not JSON-LD: {f'{code}: ' if code else ''}{text}", file=options.name)


def _loader(options: ReadOptions, unmapped: list[str]) -> Callable[[str, Any], dict[str, Any]]:
    """A document loader of PyLD that knows the mapped contexts and schema.org's, and nothing else."""

    def load(resolved: str, _: Any) -> dict[str, Any]:
        iri = relative.as_written(resolved)
        path = options.contexts.get(iri)
        if path is not None:
            try:
                content = orjson.loads(read_file(path, _LARGEST))
            except ReadError as error:
                raise ReadError(f"the context {iri!r} {error.message}", file=error.file) from None
            except orjson.JSONDecodeError as error:
                raise ReadError(f"the context {iri!r} cannot be read: {error}", file=str(path)) from None
        elif not unbundled([iri]):
            from newsld.vocabulary.context import context

            content = context()
        else:
            unmapped.append(iri)
            raise _unmapped(iri, options)
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": resolved,
            "document": content,
        }

    return load
