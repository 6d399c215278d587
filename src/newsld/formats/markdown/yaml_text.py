"""YAML of front matter as texts, lists and tables, with the place of every text.

Read by PyYAML's parser, not its constructors: no tag makes anything, no alias is followed, and no text
becomes a number, truth value or date. What the syntax forbids but people write (``title: Kim: a``) is mended
where it can be, and reported. https://yaml.org/spec/1.1/
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newsld.document import Finding
from newsld.errors import FormatError
from newsld.extract import Extract, Extractor, whole
from newsld.formats.markdown.fields import DEEPEST, Text
from newsld.source import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_PAIR = re.compile(
    r"(?P<head>[ \t]*(?:-[ \t]+)*(?P<key>[\w.-]{1,80})[ \t]*:)(?P<gap>[ \t]*)(?P<value>[^\r\n]*)"
)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HALF = re.compile("[\ud800-\udfff]")
_CLOSING = {"[": "]", "{": "}"}
_OWN = re.compile(r"[\t\ufeff]|(?:\A|[\s,\[{])!|[|>][-+\d]{0,2}#")
"""Tabs, tags and heads of blocks, of which PyYAML takes fewer than libyaml, and what that does not count."""
_STRUCTURE = ("[", "{", "|", ">", "&", "#")


def read_yaml(text: str, start: int, findings: list[Finding]) -> dict[str, Any]:
    """The table a YAML text is; places are shifted by ``start``. Faults go to ``findings``, none is raised.

    Of a key given twice the last value holds. Raises FormatError where PyYAML is not installed.
    """
    for match in _UNPRINTABLE.finditer(text):
        place = Span(match.start(), match.end()).shift(start)
        findings.append(Finding("SEC008", f"U+{ord(match[0]):04X} in the front matter", place))
    clean = _UNPRINTABLE.sub("\ufffd", text)
    if clean.startswith("{"):
        clean = clean.replace("\t", " ")
    found, fault = _Reader(whole(clean), start).table(findings)
    if fault is None:
        return found
    count = len(findings)
    table = _entry_by_entry(clean, start, findings)
    if not table and len(findings) == count:
        place = Span(start + fault[1], min(start + fault[1] + 1, start + len(clean)))
        findings.append(Finding("DOC001", f"the front matter is no YAML: {fault[0]}", place))
    return table


def _entry_by_entry(text: str, start: int, findings: list[Finding]) -> dict[str, Any]:
    """The entries each read on its own, so that a fault in one loses nothing of the others."""
    table: dict[str, Any] = {}
    for entry in _entries(text):
        part = text[entry.start : entry.end]
        here = start + entry.start
        told: list[Finding] = []
        found, fault = _Reader(whole(part), here).table(told)
        if fault is not None:
            place = Span(here + min(fault[1], len(part)), here + min(fault[1] + 1, len(part)))
            findings.append(Finding("DOC001", f"the front matter is no YAML here: {fault[0]}", place))
            told = []
            found, fault = _Reader(_quoted(part), here).table(told)
        if fault is not None:
            found = _first_pair(part, here)
        findings.extend(told)
        for key, value in found.items():
            if key in table:
                findings.append(_twice(key, Span(here, here + len(key))))
            table[key] = value
    return table


def _twice(key: str, place: Span) -> Finding:
    return Finding("DOC001", f"the key {key:.80} is given twice; the last value holds", place)


def _entries(text: str) -> Iterator[Span]:
    """The lines of each entry of the outermost table: from one that begins with a key to the next."""
    begin = None
    for match in _LINE.finditer(text):
        line = match[0]
        is_key = line[:1] not in " \t-#]}\r\n" and ":" in line
        if is_key:
            if begin is not None:
                yield Span(begin, match.start())
            begin = match.start()
    if begin is not None:
        yield Span(begin, len(text))


def _quoted(text: str) -> Extract:
    """The entry with the values of its ``key: value`` lines put into quotation marks; a quotation mark or a
    bracket that nobody closed is left out or closed."""
    extractor = Extractor()
    for match in _LINE.finditer(text):
        pair = _PAIR.match(match[0])
        value = pair["value"].strip() if pair else ""
        if pair is None or not value or value.startswith(_STRUCTURE[2:]):
            extractor.add(match[0], Span(*match.span()))
            continue
        begin = match.start() + pair.start("value")
        extractor.add(text[match.start() : begin], Span(match.start(), begin))
        close = _CLOSING.get(value[0], "")
        if close and close not in value and value.count('"') % 2 == 0:
            extractor.add(value, Span(begin, begin + len(value)))
            extractor.add(f"{close}\n")
            continue
        if value[0] in "'\"" and value.count(value[0]) == 1:
            begin, value = begin + 1, value[1:]
        extractor.add(" '" if not pair["gap"] else "'")
        for at, char in enumerate(value, begin):
            extractor.add("''" if char == "'" else char, Span(at, at + 1))
        extractor.add("'")
        extractor.add(text[begin + len(value) : match.end()], Span(begin + len(value), match.end()))
    return extractor.extract()


def _first_pair(text: str, start: int) -> dict[str, Any]:
    """What no mending makes YAML: the first key, and the whole rest as its text."""
    pair = _PAIR.match(text)
    rest = _bare(text[pair.start("value") :]) if pair else ""
    if pair is None or not rest:
        return {}
    begin = text.index(rest, pair.start("value"))
    return {pair["key"]: Text(rest, Span(start + begin, start + begin + len(rest)))}


def _bare(rest: str) -> str:
    """A text without the mark of a list before it, and without the brackets that stand around it or that it
    lacks the other one of."""
    bare = rest.strip()
    while bare[:2] in ("- ", "-\n"):
        bare = bare[2:].strip()
    for opening, closing in _CLOSING.items():
        if bare.startswith(opening) and closing not in bare[:-1]:
            bare = bare[1:].strip()
        if bare.endswith(closing) and opening not in bare:
            bare = bare.rstrip(closing).strip()
    return bare


class _Reader:
    """Builds tables from PyYAML's events, without recursion."""

    def __init__(self, extract: Extract, start: int) -> None:
        self.extract = extract
        self.start = start

    def table(self, findings: list[Finding]) -> tuple[dict[str, Any], tuple[str, int] | None]:
        """The table, and the fault (what, and where in the text) at which reading ended."""
        yaml = _library()
        count = len(findings)
        for loader in _loaders(yaml, self.extract.text):
            del findings[count:]
            self.findings = findings
            self.stack: list[tuple[Any, list[Any]]] = []
            self.result: Any = None
            fault = self.read(loader, yaml)
            if fault is None:
                break
        else:
            del findings[count:]
            return {}, fault
        if self.result is not None and not isinstance(self.result, Mapping):
            return {}, ("it is not keys and values", 0)
        return dict(self.result or {}), None

    def read(self, loader: Any, yaml: Any) -> tuple[str, int] | None:
        """Take in all events; the fault at which that ended."""
        try:
            for event in yaml.parse(self.extract.text, Loader=loader):
                if not self.take(event, yaml):
                    break
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = self.extract.span(Span(mark.index, mark.index)) if mark else None
            return error.problem or error.context or "broken", place.start if place else 0
        except (ValueError, OverflowError):
            return "an escape stands for no character", 0
        return None

    def place(self, start: int, end: int) -> Span:
        found = self.extract.span(Span(start, end)) or Span(0, 0)
        return found.shift(self.start)

    def take(self, event: Any, yaml: Any) -> bool:
        """Take in an event; False where nothing more is to be read."""
        if isinstance(event, yaml.CollectionStartEvent):
            if len(self.stack) >= DEEPEST:
                place = self.place(event.start_mark.index, event.start_mark.index + 1)
                self.findings.append(Finding("SEC006", f"nested deeper than {DEEPEST}; not read", place))
                self.close_all()
                return False
            self.stack.append((event, []))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.close()
        elif isinstance(event, yaml.AliasEvent):
            place = self.place(event.start_mark.index, event.end_mark.index)
            self.findings.append(Finding("DOC001", f"the alias *{event.anchor:.80} is not followed", place))
            self.add(None)
        elif isinstance(event, yaml.ScalarEvent):
            self.add(self.scalar(event))
        return not isinstance(event, yaml.DocumentEndEvent)

    def scalar(self, event: Any) -> Text | None:
        start, end = event.start_mark.index, event.end_mark.index
        is_null = not event.style and event.value in ("", "~", "null", "Null", "NULL")
        if event.style in ("'", '"'):
            start, end = start + 1, end - 1
        elif event.style in ("|", ">"):
            start = self.extract.text.find("\n", start, end) + 1 or start
        raw = self.extract.text[start:end]
        skipped = len(raw) - len(raw.lstrip())
        start, end = start + skipped, start + len(raw.rstrip())
        value = _paired(event.value).strip()
        if is_null and not self.is_key():
            return None
        place = self.place(start, max(start, end))
        return Text(value, place, verbatim=self.extract.text[start:end] == value)

    def is_key(self) -> bool:
        return bool(self.stack) and not _is_list(self.stack[-1][0]) and len(self.stack[-1][1]) % 2 == 0

    def add(self, value: Any) -> None:
        if self.stack:
            self.stack[-1][1].append(value)
        else:
            self.result = value

    def close(self) -> None:
        event, items = self.stack.pop()
        if _is_list(event):
            self.add(tuple(item for item in items if item is not None))
            return
        table: dict[str, Any] = {}
        for key, value in zip(items[::2], items[1::2], strict=False):
            name = key.value if isinstance(key, Text) else None
            if name is None:
                continue
            if name in table:
                self.findings.append(_twice(name, key.span))
            if value is not None or name not in table:
                table[name] = value
        self.add({name: value for name, value in table.items() if value is not None})

    def close_all(self) -> None:
        while self.stack:
            self.close()


def _paired(value: str) -> str:
    """A text in which two escapes that are halves of one character are that character, one alone U+FFFD."""
    if _HALF.search(value) is None:
        return value
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _is_list(event: Any) -> bool:
    return type(event).__name__ == "SequenceStartEvent"


def _loaders(yaml: Any, text: str) -> list[Any]:
    """PyYAML's own, which words the faults; before it the much faster libyaml's, where PyYAML has it."""
    is_asked = "?" in text and ("[" in text or "{" in text)
    is_same = yaml.__with_libyaml__ and not (is_asked or _OWN.search(text))
    return [*([yaml.CSafeLoader] if is_same else []), yaml.SafeLoader]


def _library() -> Any:
    try:
        import yaml
    except ImportError:
        raise FormatError("front matter needs an extra: pip install 'newsld[markdown]'") from None
    return yaml
