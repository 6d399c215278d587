"""Inputs to what was found in them: read, completed, checked, and mended where that was asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsld.api import parse_all
from newsld.checking import MADE_INTO_PAGES, Context, Rule, check, is_ignored
from newsld.cli import streams
from newsld.cli.inputs import Input, load, read_bytes
from newsld.cli.options import Reading, reading
from newsld.cli.reading import UNREADABLE, Failure, failure
from newsld.cli.stopping import Stop
from newsld.completing import complete
from newsld.config import Config
from newsld.diagnostics import Diagnostic
from newsld.document import Document
from newsld.errors import ReadError, RuleError
from newsld.files import replace_file
from newsld.fixing import Fix, fix_until_stable
from newsld.formats import detect, find
from newsld.formats.decoding import codec_of_mark
from newsld.formats.packing import is_packed, packed
from newsld.reporters import Checked, checked
from newsld.rules import chosen_rules, find_rule
from newsld.source import Region, Source
from newsld.terminal import clean

if TYPE_CHECKING:
    from argparse import Namespace

    from newsld.checking import Stage

_OF_MARKUP = frozenset({"VOC", "SEC", "LNK", "CLM", "DOC"})
"""The families of rules for JSON-LD that holds no article."""

Mending = Literal["", "safe", "unsafe"]


class Settings(NamedTuple):
    """How inputs are read and checked, and whether they are mended: in their files, or only in a diff."""

    how: Reading
    config: Config
    rules: Sequence[Rule]
    stage: Stage = "publish"
    mending: Mending = ""
    is_preview: bool = False

    @property
    def fail_level(self) -> str:
        """The level from which on a finding fails, by the configuration."""
        return self.config.fail_level


def settle(args: Namespace, config: Config) -> Settings:
    """The settings of the command line over those of the configuration. Raises Stop where one is wrong."""
    rules = rules_of(args, config, ["schema"] if args.schema else [])
    mending: Mending = "unsafe" if args.unsafe_fixes else "safe" if args.fix or args.diff else ""
    return Settings(reading(args), config, rules, args.stage, mending, args.diff)


def rules_of(args: Namespace, config: Config, also: Sequence[str] = ()) -> Sequence[Rule]:
    """The rules that ``--profile``, ``--select`` and ``--ignore`` choose, and the profiles ``also``."""
    selected = codes(args.select) or config.select
    profiles = [*(args.profile or config.profiles), *also]
    try:
        return chosen_rules(profiles, selected, codes(args.ignore), config)
    except RuleError as error:
        raise Stop(f"newsld: {error.message}") from None


def codes(texts: Sequence[str]) -> tuple[str, ...]:
    """The codes in ``CODE,…`` options."""
    return tuple(code for text in texts for code in text.replace(",", " ").upper().split())


def check_input(item: Input, settings: Settings, data: bytes | None = None) -> Iterator[Checked]:
    """What was found in each article of one input, after mending it where that is asked for.

    ``data`` are its bytes where they were read before.
    """
    try:
        data = load(item) if data is None else data
        if settings.mending:
            data = _mended(item, data, settings)
        yield from _checked(item, data, settings)
    except Stop:
        raise
    except Exception as error:
        yield checked(item.name, [unreadable(failure(error, item.name))], None)


def _checked(item: Input, data: bytes, settings: Settings) -> Iterator[Checked]:
    document = None
    for document in _documents(item, data, settings):
        yield checked(item.name, diagnose(document, settings), document.source)
    if document is None:
        raise ReadError("holds no article", file=item.name)


def _documents(item: Input, data: bytes, settings: Settings) -> Iterator[Document]:
    how = settings.how
    chosen = how.format or detect(item.name, data)
    if chosen.name == "json-ld":
        return _of_graph(item, data, settings)
    return parse_all(data, **how.keywords(item))


def _of_graph(item: Input, data: bytes, settings: Settings) -> Iterator[Document]:
    """The articles of JSON-LD; where it holds none, its first thing, of which only the markup is checked."""
    from newsld.formats.articles import documents_of
    from newsld.model import CreativeWork

    how = settings.how
    options = how.options(item.name)
    things, findings = find("json-ld").load().load(data, options)
    try:
        yield from documents_of(things, findings, data, options, "json-ld")
    except ReadError:
        if not things:
            raise
        text = data.decode(how.encoding or codec_of_mark(data) or "utf-8", "replace").removeprefix("\ufeff")
        thing = CreativeWork.of(dict(things[0].node))
        yield Document(Source(text, item.name), thing, format="json-ld", findings=tuple(findings))


def diagnose(document: Document, settings: Settings) -> list[Diagnostic]:
    """What the rules find in one article, without what the configuration ignores."""
    document = document.before_claims
    if document.format in MADE_INTO_PAGES:
        document = complete(document, settings.config)
    rules = settings.rules
    if document.format == "json-ld" and not document.root.is_a("Article"):
        rules = [rule for rule in rules if rule.code[:3] in _OF_MARKUP and rule.code != "LNK001"]
    found = check(Context(document, settings.config, settings.stage), rules)
    name = document.source.name
    return [diagnostic for diagnostic in found if not is_ignored(diagnostic.code, name, settings.config)]


def unreadable(told: Failure) -> Diagnostic:
    """The finding that an input gave no Document."""
    rule = find_rule(told.code or UNREADABLE)
    line, column = told.line, told.column or 1
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        level=rule.level,
        message=told.message,
        file=told.file,
        region=Region(line, column, line, column) if line else None,
        url=rule.url,
    )


def _mended(item: Input, data: bytes, settings: Settings) -> bytes:
    """The bytes of the input with its faults mended; the file is rewritten, or the change shown as a diff."""
    codec = settings.how.encoding or codec_of_mark(data) or "utf-8"
    try:
        text = data.decode(codec).removeprefix("\ufeff")
    except (UnicodeDecodeError, LookupError):
        return data
    mark = data[: len(data) - len(text.encode(codec))] if codec == "utf-8" else b""
    unsafe = settings.mending == "unsafe"

    def examine(again: str) -> list[Fix]:
        found = (diagnose(document, settings) for document in _documents(item, again.encode(codec), settings))
        return [diagnostic.fix for several in found for diagnostic in several if diagnostic.fix]

    fixed = fix_until_stable(text, examine(text), examine, unsafe=unsafe)
    if fixed == text:
        return data
    if settings.is_preview:
        _show_difference(item.name, text, fixed)
        return data
    made = mark + fixed.encode(codec)
    if item.path is not None:
        replace_file(Path(item.path), packed(made) if is_packed(read_bytes(item, 3)) else made)
    return made


def _show_difference(name: str, old: str, new: str) -> None:
    from difflib import unified_diff

    is_seen = streams.is_terminal(sys.stdout)
    before, after = (list(StringIO(text, newline="\n")) for text in (old, new))
    for line in unified_diff(before, after, name, name):
        words, end, _ = line.partition("\n")
        shown = clean(words.removesuffix("\r")) if is_seen else words
        streams.show(shown + (end or "\n\\ No newline at end of file\n"))
