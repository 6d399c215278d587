"""The JSON-LD scripts of a page, each read on its own, and what is wrong with them."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from newsld.document import Finding
from newsld.formats.html.repair import MAX_DEPTH, Fault, read_lenient
from newsld.markup.scanner import Token, attributes
from newsld.source import Source, Span

_MEDIA_TYPE = re.compile(
    r"\s*(?:application|text)\s*/\s*(?:ld\s*[+ _-]\s*json|json\s*[+_-]\s*ld)\s*(?:;.*)?",
    re.IGNORECASE | re.DOTALL,
)
_RIGHT = "application/ld+json"
_QUOTE = re.compile(r"&(?:quot|#34|#x22);")


@dataclass(frozen=True, slots=True)
class Script:
    """The values of one script, in order; ``number`` counts the page's JSON-LD scripts from 0."""

    number: int
    values: tuple[Any, ...]
    faults: tuple[Fault, ...] = ()


def is_jsonld(media_type: str | None) -> bool:
    """Whether a script's ``type`` says, or means to say, JSON-LD."""
    return media_type is not None and _MEDIA_TYPE.fullmatch(media_type) is not None


def read_scripts(found: Sequence[tuple[str, str]]) -> tuple[Script, ...]:
    """The scripts of ``(type, content)``, which ``is_jsonld`` took."""
    return tuple(_script(number, *row) for number, row in enumerate(found))


def _script(number: int, media_type: str, content: str) -> Script:
    faults: list[Fault] = []
    if media_type.partition(";")[0].strip().lower() != _RIGHT:
        faults.append(Fault(f"the type is {media_type!r:.60}, not {_RIGHT}", 0))
    elif ";" in media_type and "profile" not in media_type:
        faults.append(Fault(f"the type {media_type!r:.60} has a parameter that JSON-LD does not have", 0))
    at = 0
    try:
        value = _loads(content)
        if isinstance(value, dict | list):
            return Script(number, (value,), tuple(faults))
        return Script(number, (), (*faults, Fault("holds no object", 0)))
    except json.JSONDecodeError as error:
        at = error.pos
    except ValueError:
        pass
    if not content.strip():
        return Script(number, (), (*faults, Fault("is empty", 0)))
    if len(_QUOTE.findall(content)) <= content.count('"'):
        values, more = read_lenient(content)
    else:
        values, more = read_lenient(html.unescape(content))
        more = [Fault("HTML entities stand for characters of JSON", 0), *(Fault(m, 0) for m, _ in more)]
    return Script(number, tuple(values), (*faults, *(more or [Fault("is no JSON from here on", at)])))


def _loads(content: str) -> Any:
    """Strict JSON; ValueError where it is none, or is nested too deep."""
    if content.count("{") + content.count("[") > MAX_DEPTH and _depth(content) > MAX_DEPTH:
        raise ValueError
    return orjson.loads(content.encode("utf-8", "surrogatepass"))


def _depth(content: str) -> int:
    """About how deep the brackets are nested, those in strings included: orjson has a limit of its own."""
    depth = deepest = 0
    for char in re.findall(r"[\[\]{}]", content):
        depth += 1 if char in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def findings(source: str, tokens: Iterable[Token], scripts: Sequence[Script]) -> Iterator[Finding]:
    """A finding for each script that has faults, at its tag; the message says what they are and where."""
    if not any(script.faults for script in scripts):
        return
    places = list(places_in(source, tokens))
    lines = Source(source)
    for script in scripts:
        if not script.faults:
            continue
        place = places[script.number] if script.number < len(places) else None
        told = [_told(fault, place, lines) for fault in script.faults]
        kept = "the rest was read" if script.values else "nothing could be read"
        message = f"JSON-LD script {script.number + 1}: {'; '.join(told)}; {kept}"
        tag = source.rfind("<", 0, place.start) if place else -1
        yield Finding("VOC009", message, Span(tag, place.start) if place and tag >= 0 else place)


def _told(fault: Fault, place: Span | None, lines: Source) -> str:
    if place is None:
        return fault.message
    line, column = lines.position(min(place.start + fault.at, place.end))
    return f"{fault.message} (line {line}, column {column})"


def places_in(source: str, tokens: Iterable[Token]) -> Iterator[Span]:
    """Where the contents of the JSON-LD scripts stand, in order."""
    is_open = False
    for token in tokens:
        if token[1] != "script":
            continue
        if token.kind == "start":
            kind = attributes(source, token).get("type")
            is_open = kind is not None and is_jsonld(html.unescape(kind.raw))
        elif token.kind == "raw" and is_open:
            yield Span(token.before, token.start)
