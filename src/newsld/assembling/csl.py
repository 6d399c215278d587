"""References as CSL-JSON items, and back: the form in which bibliography formats exchange them.

https://docs.citationstyles.org/en/stable/specification.html and the schema of its data,
https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from newsld.assembling.works import kept_text
from newsld.document import Name, Reference
from newsld.text.dates import PartialDate, parse_date

Item = dict[str, Any]

_VARIABLES = {
    "title": "title",
    "container-title": "container",
    "publisher": "publisher",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "edition": "edition",
    "URL": "url",
    "DOI": "doi",
}
_NUMBERED = frozenset({"bill", "legislation", "regulation", "report", "standard"})
"""Types whose own number is CSL's ``number``, not the ``issue`` of what they stand in."""
_READ = frozenset({*_VARIABLES, "author", "editor", "issued", "accessed", "archive_location", "id", "type"})
_SAYING = ("author", "editor", "title", "container-title", "publisher", "issued")
"""Variables that say something of a work."""
_SEASONS = range(21, 25)
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_RICH = re.compile(r"</?(?:i|b|sc|sub|sup)>|<span (?:class|style)=\"[^\"<>]{0,60}\">|</span>")
"""Tags that CSL processors know in texts,
https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#html-like-formatting-tags
"""
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s?)(?=10\.)", re.IGNORECASE)


def item(reference: Reference, key: str) -> Item:
    """The reference as a CSL item with that id; the text that is kept of one not surely read is its note."""
    made: Item = {"id": key, "type": reference.type or "document", **reference.more}
    for variable, names in (("author", reference.author), ("editor", reference.editor)):
        if names:
            made[variable] = [name.csl() for name in names]
    values = {variable: getattr(reference, field) for variable, field in _VARIABLES.items()}
    if made["type"] in _NUMBERED:
        values["number"] = values.pop("issue")
    made |= {variable: value for variable, value in values.items() if value}
    for variable, date in (("issued", reference.issued), ("accessed", reference.accessed)):
        if date:
            made[variable] = date_variable(date)
    if reference.archive:
        made["archive_location"] = reference.archive
    if text := kept_text(reference):
        made["note"] = text
    return made


def date_variable(edtf: str) -> dict[str, Any]:
    """A date of EDTF as a CSL date variable; a text that is no date stands as ``literal``."""
    parts = []
    season = 0
    for half in edtf.split("/"):
        match = _DATE.fullmatch(half)
        if match is None:
            return {"literal": edtf}
        numbers = [int(number) for number in match.groups() if number]
        if len(numbers) == 2 and numbers[1] in _SEASONS:
            season = numbers.pop() - _SEASONS.start + 1
        parts.append(numbers)
    return {"date-parts": parts, **({"season": season} if season else {})}


def reference(data: Mapping[str, Any], raw: str = "") -> Reference:
    """The reference of a CSL item; ``raw`` is how its file writes it. What is no text counts as not there;
    what has no field is kept as it is.

    One that has nothing but a note, and perhaps a link, is a text that nobody took apart.
    """
    texts: dict[str, Any] = {field: _plain(data.get(variable)) for variable, field in _VARIABLES.items()}
    texts["doi"] = _DOI.sub("", texts["doi"], count=1)
    more = {name: value for name, value in data.items() if name not in _READ and value not in (None, "")}
    if data.get("type") in _NUMBERED and not texts["issue"]:
        texts["issue"] = _plain(more.pop("number", ""))
    note = _text(data.get("note"))
    is_unread = note and not any(data.get(variable) for variable in _SAYING)
    return Reference(
        raw=note if is_unread else raw or note or texts["title"],
        author=_names(data.get("author")),
        editor=_names(data.get("editor")),
        issued=_edtf(data.get("issued")),
        accessed=_edtf(data.get("accessed")),
        archive=_text(data.get("archive_location")),
        type=_text(data.get("type")) or "document",
        key=_text(data.get("id")),
        year_suffix=_text(data.get("year-suffix")),
        confidence=0.0 if is_unread else 1.0,
        more={} if is_unread else more,
        **texts,
    )


def _text(value: object) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int) and value is not True else ""


def _plain(value: object) -> str:
    text = _text(value)
    return _RICH.sub("", text) if "<" in text else text


def faults(data: Mapping[str, Any]) -> list[str]:
    """The variables of a CSL item that ``reference`` leaves out because they are of another shape."""
    found = [name for name in _VARIABLES if data.get(name) is not None and not _text(data[name])]
    found += [name for name in ("author", "editor") if data.get(name) and not _names(data[name])]
    return found + [name for name in ("issued", "accessed") if data.get(name) and not _edtf(data[name])]


def _names(value: object) -> tuple[Name, ...]:
    names = [name for name in value if isinstance(name, Mapping)] if isinstance(value, list) else []
    return tuple(made for name in names if (made := _name(name)) != Name())


def _name(data: Mapping[str, Any]) -> Name:
    particles = [_text(data.get(key)) for key in ("dropping-particle", "non-dropping-particle")]
    family = " ".join(filter(None, [*particles, _text(data.get("family"))]))
    return Name(
        family=family,
        given=_text(data.get("given")),
        suffix=_text(data.get("suffix")),
        literal=_text(data.get("literal")),
    )


def edtf(written: str) -> str:
    """A date as EDTF, ``n.d.`` where the text says that there is none, "" where it says neither.

    What EDTF itself writes is taken too: 2019-05-03/2019-05-06, 2019/.., and 1999~ for about 1999.
    """
    text = written.strip()
    halves = [half.rstrip("~?%") for half in text.split("/")]
    if _DATE.fullmatch(halves[0]) and len(halves) <= 2:
        dates = ["" if half in {"", ".."} else _day(half.split("-")) for half in halves]
        if dates[0] and len(dates) == 1:
            return dates[0]
        if dates[0] and (dates[1] or halves[1] in {"", ".."}):
            return f"{dates[0]}/{dates[1] or '..'}"
    return parse_date(text)


def _edtf(value: object) -> str:
    if isinstance(value, str):
        return edtf(value)
    if not isinstance(value, Mapping):
        return ""
    parts = value.get("date-parts")
    halves = [_half(half) for half in parts[:2]] if isinstance(parts, list) else []
    if not halves or not all(halves):
        return edtf(_text(value.get("raw"))) or edtf(_text(value.get("literal")))
    season = _text(value.get("season"))
    if season in {"1", "2", "3", "4"} and len(halves) == 1 and len(halves[0]) == 4:
        return f"{halves[0]}-{_SEASONS.start + int(season) - 1}"
    return "/".join(halves)


def _half(parts: object) -> str:
    if not isinstance(parts, list):
        return ""
    return _day([text for part in parts[:3] if (text := _text(part))])


def _day(numbers: Sequence[str]) -> str:
    """Year, month or season, and day as EDTF, as far as the calendar has them."""
    figures = []
    for number in numbers:
        if not (number.isascii() and number.isdecimal() and len(number) <= 4):
            break
        figures.append(int(number))
    tries = (PartialDate(*figures[:count]).edtf() for count in range(len(figures), 0, -1))
    return next(filter(None, tries), f"{figures[0]:04d}" if figures else "")
