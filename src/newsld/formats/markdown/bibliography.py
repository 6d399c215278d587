"""Pandoc's fields for the works that a text cites: ``bibliography`` names files, ``references`` holds them.

https://pandoc.org/MANUAL.html#specifying-bibliographic-data
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newsld.assembling.csl import reference
from newsld.document import Finding, Reference
from newsld.errors import NewsldError
from newsld.formats.markdown.fields import Text, key_of, tables, texts
from newsld.formats.registry import ReadOptions, beside
from newsld.text.dates import parse_date

_DATES = ("issued", "accessed")
_CITED = re.compile(r"@(?:\{(?=[^{}]+\}))?(\*|\w[\w:.#$%&+?<>~/-]*[\w/]|\w)")
_LONGEST = 64 * 1024 * 1024


def read_bibliography(
    fields: Mapping[str, Any], options: ReadOptions, findings: list[Finding]
) -> Iterator[Reference]:
    """The references that the front matter names, those of files first.

    A file must stand in the folder of the text or below it; one that cannot be read is a finding.
    """
    values = {key_of(name): value for name, value in fields.items()}
    for name in texts(values.get("bibliography")):
        try:
            found, told = _references(name.value, options)
        except NewsldError as error:
            findings.append(Finding("DOC001", f"bibliography “{name.value}” {error.message}", name.span))
        else:
            yield from found
            findings += [Finding(one.code, f"{name.value}: {one.message}", name.span) for one in told]
    for table in tables(values.get("references")):
        row = {key: _plain(value) for key, value in table.items()}
        if "id" in row and ("title" in row or "type" in row):
            yield reference(row | {key: _date(row[key]) for key in _DATES if key in row})


def nocite(fields: Mapping[str, Any]) -> frozenset[str]:
    """The keys of works to be listed though the text does not cite them: ``@holm2021, @roca2020``, ``@*``."""
    named = next((value for name, value in fields.items() if key_of(name) == "nocite"), None)
    return frozenset(match[1] for text in texts(named) for match in _CITED.finditer(text.value))


def _references(name: str, options: ReadOptions) -> tuple[list[Reference], list[Finding]]:
    if options.folder is None:
        raise NewsldError("is not read: where the text stands is not known")
    folder = options.folder.resolve()
    known = beside(name)
    try:
        path = (folder / name).resolve()
        if known is None:
            raise NewsldError("is not read: it is no .bib, .ris, .json or .csljson file")
        if not path.is_relative_to(folder):
            raise NewsldError("is not read: it stands outside the folder of the text")
        with path.open("rb") as file:
            data = file.read(_LONGEST + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise NewsldError(f"cannot be read: {reason}") from None
    if len(data) > _LONGEST:
        raise NewsldError(f"is larger than {_LONGEST >> 20} MiB")
    found: tuple[list[Reference], list[Finding]] = known.load().references(data, ReadOptions(name=name))
    return found


def _plain(value: object) -> Any:
    if isinstance(value, Text):
        return value.value
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    return value


def _date(value: Any) -> Any:
    """CSL's date of what YAML writes for one: 2020-03-01, or year, month and day, or two of these."""
    if isinstance(value, str):
        return {"literal": parse_date(value) or value}
    several = value if isinstance(value, list) else [value]
    if all(isinstance(one, Mapping) and "year" in one for one in several) and several:
        parts = [[one[name] for name in ("year", "month", "day") if name in one] for one in several]
        return {"date-parts": parts}
    return value
