"""BibTeX, as biblatex has it: the references of articles for LaTeX and reference managers.

biblatex manual, section 2, https://ctan.org/pkg/biblatex
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newsld.assembling.cited import cited
from newsld.assembling.csl import reference
from newsld.assembling.works import kept_text
from newsld.document import Document, Finding, Name, Reference
from newsld.errors import FormatError
from newsld.formats.decoding import decode
from newsld.formats.registry import ReadOptions, WriteOptions
from newsld.model import Thing
from newsld.text.dates import UNDATED
from newsld.vocabulary.work_types import by_biblatex, by_csl

_FIELDS = (
    ("title", "title"),
    ("volume", "volume"),
    ("issue", "number"),
    ("page", "pages"),
    ("edition", "edition"),
    ("publisher", "publisher"),
    ("doi", "doi"),
    ("url", "url"),
    ("issued", "date"),
    ("accessed", "urldate"),
)
"""Fields of a Reference and those of biblatex that hold the same."""
_CONTAINERS = {
    "article": "journaltitle",
    "incollection": "booktitle",
    "inproceedings": "booktitle",
    "inreference": "booktitle",
}
"""Where biblatex puts what a work stands in; ``organization`` for all other types."""
_MORE = (
    ("ISBN", "isbn"),
    ("ISSN", "issn"),
    ("publisher-place", "location"),
    ("collection-title", "series"),
    ("genre", "type"),
    ("language", "langid"),
    ("keyword", "keywords"),
    ("abstract", "abstract"),
    ("note", "note"),
)
"""CSL's variables that a Reference has no field for, and what biblatex calls them."""
_OLDER = {"location": "address", "langid": "language"}
"""Other names of these fields."""
_PRINTED, _UNPRINTED = "note", "annote"
"""Where the text of an entry stands that is not surely read: bibliographies print the one, so that a work
without a title can be told, and not the other, lest one that has a title be printed twice."""
_PUBLISHERS = {"report": "institution", "thesis": "institution"}
_CARET = r"\^{}"
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "%": r"\%",
        "&": r"\&",
        "#": r"\#",
        "$": r"\$",
        "_": r"\_",
        "^": _CARET,
        "~": r"\textasciitilde{}",
    }
)
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[?!])(?=`)")
"""Between signs that TeX would print as one."""
_JOIN = re.compile(r"(?<!\\)#")
_NO_KEY = re.compile(r"[\s{}(),=\"#%~\\$&'^]+")
"""What TeX takes for the end of a key, or for something else."""
_AGAIN = "\0"
"""Stands in a key that another entry has, too."""
_ADDRESS = re.compile(r"\\url\{([^{}]{1,2000})\}|(https?://[^\s{}]{1,2000})")
_VERBATIM = frozenset({"url", "doi", "date", "urldate"})


def write(items: Sequence[Document | Thing | Reference], options: WriteOptions) -> bytes:  # noqa: ARG001
    """An entry for each reference of the articles."""
    return "\n".join(_entry(key, found) for key, found in cited(items)).encode()


def _entry(key: str, found: Reference) -> str:
    kind = by_csl(found.type).biblatex
    rows = {
        "author": " and ".join(map(_written, found.author)),
        "editor": " and ".join(map(_written, found.editor)),
        **{name: getattr(found, field) for field, name in _FIELDS},
        **{name: str(found.more.get(variable, "")) for variable, name in _MORE},
    }
    rows[_CONTAINERS.get(kind, "organization")] = found.container
    if kind in _PUBLISHERS:
        rows[_PUBLISHERS[kind]] = rows.pop("publisher")
    if found.issued == UNDATED:
        rows |= {"date": "", "year": UNDATED}
    if text := kept_text(found):
        rows[_PRINTED if not found.title else _UNPRINTED] = text
    if kind == "article" and found.type == "article-newspaper":
        rows["entrysubtype"] = "newspaper"
    lines = [f"  {name} = {{{_value(name, value)}}},\n" for name, value in rows.items() if value]
    return f"@{kind}{{{_NO_KEY.sub('-', key)},\n{''.join(lines)}}}\n"


def _value(name: str, value: str) -> str:
    if name in {"author", "editor"}:
        return value
    if name in _VERBATIM:
        return value.replace("{", "%7B").replace("}", "%7D")
    escaped = " ".join(value.split()).translate(_ESCAPES)
    if name != "pages":
        escaped = _LIGATURE.sub("{}", escaped)
    return f"{{{escaped}}}" if name == "title" else escaped


def _written(name: Name) -> str:
    """The name in parts; one that is whole, or of several words that no comma tells apart, in braces."""
    whole = name.literal or ("" if name.given or name.suffix or " " not in name.family else name.family)
    if whole:
        return f"{{{whole.translate(_ESCAPES)}}}"
    parts = [part.translate(_ESCAPES) for part in (name.family, name.suffix, name.given) if part]
    return ", ".join(parts)


def references(data: bytes, options: ReadOptions) -> tuple[list[Reference], list[Finding]]:
    """The entries of a .bib file; a finding for each block that cannot be read.

    Raises FormatError where the library for it is not installed.
    """
    source, told = decode(data, options.name, options.encoding)
    try:
        from bibtexparser.entrypoint import parse_string
    except ImportError:
        raise FormatError("BibTeX needs bibtexparser: pip install 'newsld[bibliography]'") from None
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
    logging.getLogger("bibtexparser").propagate = False
    findings = list(told)
    blocks = list(_blocks(parse_string(source.text, parse_stack=[]).blocks, findings))
    entries = list(_entries(blocks, findings))
    if not entries and not findings and source.text.strip():
        findings.append(Finding("REF001", "no BibTeX entry is in it"))
    fields = {entry.key: {field.key.lower(): field.value for field in entry.fields} for entry in entries}
    return [_reference(entry, _inherited(fields[entry.key], fields)) for entry in entries], findings


def _inherited(values: Mapping[str, Any], fields: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """The fields of an entry with those of the one that it is part of by ``crossref``, whose title is that of
    the book. https://ctan.org/pkg/biblatex, appendix B."""
    whole = fields.get(str(values.get("crossref", "")), {})
    title = {"booktitle": whole["title"]} if "title" in whole else {}
    return title | {key: value for key, value in whole.items() if key not in _OWN} | {**values}


def _blocks(blocks: Iterable[Any], findings: list[Finding]) -> Iterator[Any]:
    """The blocks that could be read; of keys and fields that occur twice, the library makes faults."""
    for number, block in enumerate(blocks):
        entry = getattr(block, "ignore_error_block", block)
        if not hasattr(block, "error"):
            yield block
        elif not hasattr(entry, "entry_type"):
            findings.append(_finding(block, "cannot be read"))
        elif hasattr(block, "duplicate_keys"):
            findings.append(_finding(block, f"names {', '.join(sorted(block.duplicate_keys))} twice"))
            entry.fields = [*{field.key: field for field in reversed(entry.fields)}.values()]
            yield entry
        else:
            findings.append(_finding(block, f"has the key of another, {entry.key}"))
            entry.key = f"{entry.key}{_AGAIN}{number}"
            yield entry


def _entries(blocks: list[Any], findings: list[Finding]) -> Iterator[Any]:
    """The entries with the texts that they name and the parts of names; one whose names fit no form keeps
    them whole."""
    from bibtexparser import middlewares
    from bibtexparser.library import Library
    from bibtexparser.middlewares.parsestack import default_parse_stack

    library = Library(blocks, fail_on_duplicate_key=False)
    for layer in (
        *default_parse_stack(),
        middlewares.NormalizeFieldKeys(),
        middlewares.SeparateCoAuthors(),
        middlewares.MonthIntMiddleware(),
        middlewares.SplitNameParts(),
    ):
        library = layer.transform(library)
    for block in library.blocks:
        entry = getattr(block, "ignore_error_block", block)
        if hasattr(block, "error"):
            findings.append(_finding(block, f"has names that cannot be told apart: {block.error}"))
        if hasattr(entry, "entry_type"):
            yield entry


def _finding(block: Any, told: str) -> Finding:
    return Finding("REF001", f"the BibTeX block of line {(block.start_line or 0) + 1} {told}")


def _reference(entry: Any, values: Mapping[str, Any]) -> Reference:
    kind = by_biblatex(entry.entry_type)
    csl: dict[str, Any] = {
        "id": entry.key.partition(_AGAIN)[0],
        "type": "article-newspaper"
        if values.get("entrysubtype") == "newspaper"
        else _csl_type(kind.csl, values),
        "title": _plain(": ".join(str(values[key]) for key in ("title", "subtitle") if values.get(key))),
        "container-title": _plain(
            next((values[key] for key in _CONTAINER_KEYS if _names_work(values.get(key))), ""),
        ),
        "publisher": _plain(next((values[key] for key in _PUBLISHER_KEYS if values.get(key)), "")),
        "author": _names(values.get("author")),
        "editor": _names(values.get("editor")),
        "issued": _date(values),
        "accessed": str(values.get("urldate", "")),
        **{
            variable: _plain(values.get(name) or values.get(_OLDER.get(name, name), ""))
            for variable, name in _MORE
        },
    }
    plain = {
        "volume": "volume",
        "issue": "number",
        "page": "pages",
        "edition": "edition",
        "URL": "url",
        "DOI": "doi",
    }
    csl |= {variable: _plain(values.get(key, "")) for variable, key in plain.items()}
    for variable in ("page", "issue", "volume"):
        csl[variable] = csl[variable].replace("--", "–")
    shown = _ADDRESS.search(str(values.get("howpublished", "")))
    if shown and not csl["URL"]:
        csl["URL"] = shown[1] or shown[2]
        csl["type"] = "webpage" if csl["type"] == "document" else csl["type"]
    return reference(csl, raw=" ".join(entry.raw.split()) if entry.raw else "")


_OWN = frozenset(
    "title subtitle author crossref pages doi url urldate note abstract keywords shorttitle".split()
)
"""Fields that no entry has from the one it is part of."""
_CONTAINER_KEYS = (
    "journaltitle",
    "journal",
    "booktitle",
    "maintitle",
    "organization",
    "howpublished",
    "eprinttype",
)
_PUBLISHER_KEYS = ("publisher", "institution", "school")


def _names_work(value: object) -> bool:
    """Whether a field says in what a work stands, and not at what address."""
    return bool(value) and _ADDRESS.search(str(value)) is None


def _csl_type(csl: str, values: Mapping[str, Any]) -> str:
    """BibTeX has one type for articles of journals, magazines and newspapers: a journal has volumes."""
    if csl != "article-newspaper" or values.get("volume") or values.get("doi"):
        return "article-journal" if csl == "article-newspaper" else csl
    return "article-magazine"


def _names(value: Any) -> list[dict[str, str]]:
    names = [_name(part) for part in value] if isinstance(value, list) else []
    return names[:-1] if names[-1:] == [{"family": "others", "given": "", "suffix": ""}] else names


def _name(parts: Any) -> dict[str, str]:
    if isinstance(parts, str):
        return {"literal": _plain(parts).strip(" ,")}
    family = " ".join([*parts.von, *parts.last])
    given, suffix = " ".join(parts.first), " ".join(parts.jr)
    is_whole = len(parts.last) == 1 and not given and parts.last[0].startswith("{")
    if is_whole or (not given and " " in family):
        return {"literal": _plain(family)}
    return {"family": _plain(family), "given": _plain(given), "suffix": _plain(suffix)}


def _date(values: Mapping[str, Any]) -> str:
    if values.get("date"):
        return str(values["date"])
    year = _plain(values.get("year", "")).strip()
    month = values.get("month")
    day = str(values.get("day", "")).strip()
    if not year.isdecimal() or not isinstance(month, int) or not 1 <= month <= 12:
        return year
    return f"{year}-{month:02d}" + (f"-{int(day):02d}" if day.isdecimal() else "")


def _plain(value: object) -> str:
    """A value without TeX: accents and signs as characters, the braces that only keep capitals gone."""
    text = str(value)
    parts = _JOIN.split(text) if text.startswith('"') else [text]
    if len(parts) > 1:
        text = "".join(part.strip().strip('"') if part.strip()[:1] == '"' else part for part in parts)
    if "\\" in text or "$" in text:
        from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

        return str(LatexNodes2Text().latex_to_text(text.replace(_CARET, "^")))
    return text.replace("{", "").replace("}", "").replace("~", " ")
