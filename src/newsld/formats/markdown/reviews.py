"""An editor's verdicts on an article's statements: in STORY.claims.toml beside STORY.md, or in front matter.

```toml
[[claim]]
exact = "the port would reopen in May"
prefix = "The mayor said "
ruling = "accept"          # or "reject"
speaker = "Ada Berg"
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal, cast, get_args

from newsld.document import AttributionKind, Finding, Verdict
from newsld.formats.markdown.fields import Text, key_of, tables, texts
from newsld.formats.markdown.toml_text import read_toml
from newsld.source import Source
from newsld.vocabulary import closest

_LARGEST = 1024 * 1024
_WORDS = ("exact", "prefix", "suffix", "speaker", "text")
_KEYS = {key_of(key): key for key in (*_WORDS, "ruling", "speaker-type", "kind", "sources")}
_CHOICES = {
    "ruling": ("accept", "reject"),
    "speaker-type": ("Person", "Organization", "GovernmentOrganization", "NewsMediaOrganization"),
    "kind": get_args(AttributionKind),
}


def read_verdicts(path: Path) -> tuple[Verdict, ...]:
    """The verdicts of a file. What cannot be read of it is a verdict with the fault."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return (Verdict("", fault=f"cannot be read: {reason}", where=path.name),)
    if len(data) > _LARGEST:
        return (Verdict("", fault=f"is larger than {_LARGEST >> 20} MiB", where=path.name),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return (Verdict("", fault=f"is no UTF-8 at byte {error.start}", where=path.name),)
    return tuple(_of_file(Source(text, path.name)))


def _of_file(source: Source) -> Iterator[Verdict]:
    findings: list[Finding] = []
    fields = read_toml(source.text, 0, findings)
    for finding in findings:
        line = source.position(finding.span.start)[0] if finding.span else 1
        fault = finding.message.replace("the front matter is", "this is")
        yield Verdict("", fault=fault, where=f"{source.name}:{line}")
    for verdict in verdicts(fields.get("claim", ())):
        line = source.position(verdict.span.start)[0] if verdict.span else 1
        yield _at(verdict, f"{source.name}:{line}")
    for key in fields.keys() - {"claim"}:
        yield Verdict(
            "", fault=f"there is no “{key:.40}” here; entries begin with [[claim]]", where=source.name
        )


def _at(verdict: Verdict, where: str) -> Verdict:
    return verdict._replace(span=None, where=where)


def verdicts(value: object) -> Iterator[Verdict]:
    """The verdicts of a list of tables; ``span`` is where the words of each are given."""
    for table in tables(value):
        yield _verdict(table)


def _verdict(table: Mapping[str, object]) -> Verdict:
    said: dict[str, str] = {}
    place = next((one.span for value in table.values() for one in texts(value)), None)
    fault = ""
    for name, value in table.items():
        key = _KEYS.get(key_of(name))
        if key is None:
            near = closest(name, set(_KEYS.values()))
            fault = fault or f"there is no “{name:.40}”" + (f"; is “{near}” meant?" if near else "")
        elif key != "sources" and isinstance(value, Text):
            said[key] = value.value
            place = value.span if key == "exact" else place
        elif key != "sources":
            fault = fault or f"“{key}” is no text"
    for key, choices in _CHOICES.items():
        if said.get(key) and said[key] not in choices:
            fault = fault or f"“{said[key]:.40}” is no {key}; there are {', '.join(choices)}"
    if not said.get("exact"):
        fault = fault or "“exact”, the words of the statement, is missing"
    if fault:
        return Verdict(said.get("exact", ""), fault=fault, span=place)
    return Verdict(
        exact=said["exact"],
        prefix=said.get("prefix", ""),
        suffix=said.get("suffix", ""),
        ruling=cast('Literal["", "accept", "reject"]', said.get("ruling", "")),
        speaker=said.get("speaker", ""),
        speaker_type=said.get("speaker-type", ""),
        kind=cast("AttributionKind | None", said.get("kind") or None),
        text=said.get("text", ""),
        sources=tuple(one.value for one in texts(table.get("sources"))),
        span=place,
    )
