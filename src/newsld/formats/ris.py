"""RIS: the references of articles as reference managers exchange them.

https://en.wikipedia.org/wiki/RIS_(file_format)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newsld.assembling.cited import cited
from newsld.assembling.csl import edtf, reference
from newsld.assembling.works import kept_text
from newsld.document import Document, Finding, Name, Reference
from newsld.errors import FormatError
from newsld.formats.decoding import decode
from newsld.formats.registry import ReadOptions, WriteOptions
from newsld.model import Thing
from newsld.vocabulary.work_types import by_csl, by_ris

_TAGS = (
    ("TI", "title"),
    ("T2", "container"),
    ("PB", "publisher"),
    ("VL", "volume"),
    ("IS", "issue"),
    ("ET", "edition"),
    ("UR", "url"),
    ("DO", "doi"),
)
"""Tags of RIS and the fields of a Reference that hold the same."""
_MORE = (
    ("CY", "publisher-place", "place_published"),
    ("T3", "collection-title", "tertiary_title"),
    ("M3", "genre", "type_of_work"),
    ("LA", "language", "language"),
    ("AB", "abstract", "abstract"),
    ("AV", "archive_location", "location"),
)
"""Tags of RIS, the CSL variables that hold the same, and the library's names of the tags."""
_BOUND = frozenset({"BOOK", "CHAP", "CPAPER", "RPRT", "THES"})
"""Types whose number, if any, is an ISBN; periodicals have an ISSN."""


def write(items: Sequence[Document | Thing | Reference], options: WriteOptions) -> bytes:  # noqa: ARG001
    """A record for each reference of the articles."""
    records = ("".join(f"{tag}  - {value}\r\n" for tag, value in _rows(*row)) for row in cited(items))
    return "\r\n".join(records).encode()


def _rows(key: str, found: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", by_csl(found.type).ris
    yield "ID", key
    yield from (("AU", _written(name)) for name in found.author)
    yield from (("A2", _written(name)) for name in found.editor)
    yield from ((tag, _line(getattr(found, field))) for tag, field in _TAGS if getattr(found, field))
    start, _, end = found.page.replace("–", "-").partition("-")
    yield from ((tag, value) for tag, value in (("SP", start), ("EP", end)) if value)
    if found.issued[:4].isdecimal():
        yield "PY", found.issued[:4]
        yield "DA", _slashed(found.issued)
    elif found.issued:
        yield "DA", f"///{found.issued}"
    if found.accessed[:4].isdecimal():
        yield "Y2", _slashed(found.accessed)
    more = {**found.more, "archive_location": found.archive}
    yield from ((tag, _line(str(more[name]))) for tag, name, _ in _MORE if more.get(name))
    yield from (("SN", _line(str(more[name]))) for name in ("ISBN", "ISSN") if more.get(name))
    yield from (("KW", word.strip()) for word in str(more.get("keyword", "")).split(",") if word.strip())
    if text := kept_text(found) or str(more.get("note", "")):
        yield "N1", _line(text)
    yield "ER", ""


def _slashed(edtf: str) -> str:
    """``2023/06/12/``: year, month, day and what else is said, each closed by a slash but the last."""
    first, _, last = edtf.partition("/")
    year, month, day = [*first.split("-"), "", ""][:3]
    season = _SEASONS.get(month, "")
    return f"{year}/{'' if season else month}/{day}/{f'– {last}' if last else season}"


def _written(name: Name) -> str:
    """A comma tells a person, of whom there may be one name alone, from a body."""
    return _line(
        name.literal
        or ", ".join([name.family, name.given, name.suffix]).rstrip(", ") + "," * (not name.given)
    )


def _line(value: str) -> str:
    return " ".join(value.split())


_SEASONS = {"21": "Spring", "22": "Summer", "23": "Autumn", "24": "Winter"}
_BREAK = re.compile(r"\r\n|\r|\n")
_TAG = re.compile(r"\s{0,8}([A-Z][A-Z0-9])\s{1,3}-(?:\s|$)")


def references(data: bytes, options: ReadOptions) -> tuple[list[Reference], list[Finding]]:
    """The records of a .ris file; a finding for each that is not closed, or whose type is not said.

    Raises FormatError where the library for it is not installed.
    """
    source, told = decode(data, options.name, options.encoding)
    try:
        import rispy  # type: ignore[import-untyped]
    except ImportError:
        raise FormatError("RIS needs rispy: pip install 'newsld[bibliography]'") from None
    findings = list(told)
    records = rispy.loads(
        "\n".join(_mended(source.text, findings)),
        mapping={**rispy.config.TAG_KEY_MAPPING, "ED": "editors", "AV": "location"},
        list_tags=[*rispy.config.LIST_TYPE_TAGS, "ED"],
        skip_unknown_tags=True,
    )
    return [_reference(record) for record in records], findings


def _mended(text: str, findings: list[Finding]) -> Iterator[str]:
    """The lines, each record opened by TY and closed by ER, and two spaces behind each tag: the library goes
    by these, and people and programs forget them."""
    is_open = False
    for number, line in enumerate(_BREAK.split(text), 1):
        match = _TAG.match(line)
        tag = match[1] if match else ""
        if is_open and tag == "TY":
            findings.append(Finding("REF001", f"the RIS record before line {number} is not closed by ER"))
            yield "ER  - "
        elif not is_open and tag not in ("", "TY", "ER"):
            findings.append(Finding("REF001", f"the RIS record of line {number} does not begin with TY"))
            yield "TY  - GEN"
        elif not is_open and (tag == "ER" or not line.strip()):
            continue
        elif not is_open and not tag:
            findings.append(Finding("REF001", f"line {number} belongs to no RIS record and is left out"))
            continue
        is_open = tag != "ER"
        yield f"{tag}  - {line[match.end() :]}" if match else line
    if is_open:
        findings.append(Finding("REF001", "the last RIS record is not closed by ER"))
        yield "ER  - "


def _reference(record: dict[str, Any]) -> Reference:
    kind = by_ris(record.get("type_of_reference", ""))
    return reference(
        {
            "id": record.get("id", ""),
            "type": kind.csl,
            "title": _any(record, "title", "primary_title", "short_title"),
            "container-title": _any(
                record, "secondary_title", "journal_name", "alternate_title3", "alternate_title2"
            ),
            "publisher": record.get("publisher", ""),
            "volume": record.get("volume", ""),
            "issue": record.get("number", ""),
            "edition": record.get("edition", ""),
            "page": "–".join(filter(None, (record.get("start_page"), record.get("end_page")))),
            "URL": next(iter(record.get("urls", ())), ""),
            "DOI": record.get("doi", ""),
            "author": list(_names(record.get("authors") or record.get("first_authors") or ())),
            "editor": list(_names((*record.get("secondary_authors", ()), *record.get("editors", ())))),
            "issued": _date(_any(record, "date", "publication_year", "year")),
            "accessed": _date(_any(record, "access_date")),
            "note": " ".join(record.get("notes", ())),
            "keyword": ", ".join(record.get("keywords", ())),
            "ISBN" if kind.ris in _BOUND else "ISSN": record.get("issn", ""),
            **{variable: record.get(name, "") for _, variable, name in _MORE},
        }
    )


def _any(record: dict[str, Any], *names: str) -> str:
    return next((str(record[name]) for name in names if record.get(name)), "")


def _names(names: Iterable[str]) -> Iterator[dict[str, str]]:
    for name in names:
        family, comma, rest = name.partition(",")
        given, _, suffix = rest.partition(",")
        if comma:
            yield {"family": family.strip(), "given": given.strip(), "suffix": suffix.strip()}
        else:
            yield {"literal": name.strip()}


def _date(written: str) -> str:
    """EDTF of ``2023/06/12/other``, where the other part may be a season, the end of a range, or "n.d."."""
    year, month, day, other = [*(part.strip() for part in written.split("/", 3)), "", "", ""][:4]
    if not (len(year) == 4 and year.isdecimal()):
        return edtf(other or written)
    numbers = [year, *([month, *([day] if day else [])] if month else [])]
    first = "-".join(number.zfill(2) for number in numbers)
    if other.startswith("– "):
        return edtf(f"{first}/{other[2:]}") or edtf(first)
    season = next((code for code, name in _SEASONS.items() if name.casefold() == other.casefold()), "")
    return edtf(f"{year}-{season}") if season and not month else edtf(first)
