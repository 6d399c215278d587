"""RIS: the references of articles as reference managers exchange them.

https://en.wikipedia.org/wiki/RIS_(file_format)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newsld.assembling.cited import cited
from newsld.assembling.csl import reference
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
    if found.accessed[:4].isdecimal():
        yield "Y2", _slashed(found.accessed)
    yield "ER", ""


def _slashed(edtf: str) -> str:
    """``2023/06/12/``: year, month, day and what else is said, each closed by a slash."""
    year, month, day = [*edtf.partition("/")[0].split("-"), "", ""][:3]
    return f"{year}/{month if month.isdecimal() and int(month) <= 12 else ''}/{day}/"


def _written(name: Name) -> str:
    return _line(name.literal or ", ".join(part for part in (name.family, name.given, name.suffix) if part))


def _line(value: str) -> str:
    return " ".join(value.split())


def references(data: bytes, options: ReadOptions) -> tuple[list[Reference], list[Finding]]:
    """The records of a .ris file. Raises FormatError where the library for it is not installed."""
    source, findings = decode(data, options.name, options.encoding)
    try:
        import rispy  # type: ignore[import-untyped]
    except ImportError:
        raise FormatError("RIS needs rispy: pip install 'newsld[bibliography]'") from None
    records = rispy.loads(
        source.text,
        mapping={**rispy.config.TAG_KEY_MAPPING, "ED": "editors"},
        list_tags=[*rispy.config.LIST_TYPE_TAGS, "ED"],
        skip_unknown_tags=True,
    )
    return [_reference(record) for record in records], list(findings)


def _reference(record: dict[str, Any]) -> Reference:
    return reference(
        {
            "id": record.get("id", ""),
            "type": by_ris(record.get("type_of_reference", "")).csl,
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
            "editor": list(_names(record.get("secondary_authors") or record.get("editors") or ())),
            "issued": {"raw": _date(_any(record, "date", "publication_year", "year"))},
            "accessed": {"raw": _date(_any(record, "access_date"))},
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
    year, month, day = [*written.split("/"), "", ""][:3]
    if not (len(year) == 4 and year.isdecimal()):
        return ""
    if not month.isdecimal():
        return year
    return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day.isdecimal() else "")
