"""Rules: the value a rule is, what it is given, what it gives, and how rules are run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from fnmatch import fnmatch
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar, cast

from newsld.config import DEFAULT, Config
from newsld.diagnostics import Diagnostic, Level
from newsld.document import Document, Evidence
from newsld.fixing import Edit, Fix
from newsld.kept import kept
from newsld.nodes import Node, walk
from newsld.source import Span
from newsld.suppressing import misspelt, silenced_by, suppressions

if TYPE_CHECKING:
    from newsld.json_places import JsonPlaces
    from newsld.json_tree import JsonNode
    from newsld.schema.requirements import Missing

RULES_PAGE = "https://github.com/newsld/newsld/blob/main/docs/rules.md"
T = TypeVar("T")
Stage = Literal["draft", "publish"]
Cure = Literal["no", "safe", "unsafe", "config"]


class Hit(NamedTuple):
    """What a rule gives for each fault: what is wrong, where (None: the whole document), and a cure.

    ``level`` is given where it differs from the rule's own; ``confidence`` where the rule is not certain.
    """

    message: str
    span: Span | None = None
    fix: Fix | None = None
    level: Level | None = None
    confidence: float | None = None


@dataclass(frozen=True)
class Context:
    """What a rule looks at: the document, the configuration, and what only the caller knows."""

    document: Document
    config: Config = DEFAULT
    stage: Stage = "publish"
    today: date = field(default_factory=lambda: datetime.now(UTC).date())

    @property
    def article(self) -> Node:
        """The article as a node: its properties by JSON-LD's names."""
        return self._article

    @kept
    def _article(self) -> Node:
        return self.document.root

    @property
    def text(self) -> str:
        """The decoded source."""
        return self.document.source.text

    def once(self, make: Callable[[Context], T]) -> T:
        """What ``make`` gives for this context; rules that ask for the same share the answer."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    @kept
    def _made(self) -> dict[Callable[[Context], object], object]:
        return {}

    @kept
    def nodes(self) -> tuple[tuple[str, Node], ...]:
        """The article and every node in it, each with the JSON Pointer that leads to it."""
        return tuple(walk(self.article))

    @kept
    def holders(self) -> Mapping[str, Sequence[tuple[str, Node]]]:
        """The nodes that have a property, by its name, each with the JSON Pointer that leads to it."""
        found: dict[str, list[tuple[str, Node]]] = {}
        for held in self.nodes:
            for key in held[1].node:
                found.setdefault(key, []).append(held)
        return found

    @kept
    def is_prose(self) -> bool:
        """Whether the source is what people write, not metadata alone (JSON-LD, RDF)."""
        return self.document.format in PROSE

    @kept
    def missing(self) -> Mapping[str, Sequence[Missing]]:
        """What the table of requirements asks for and the source does not say, by code.

        What was only inferred does not count as said.
        """
        from newsld.schema import missing

        node = {
            key: value
            for key, value in self.article.node.items()
            if key[:1] == "@" or not self.is_inferred(key)
        }
        found: dict[str, list[Missing]] = {}
        for lack in missing(type(self.article).of(node)):
            found.setdefault(lack.requirement.code, []).append(lack)
        return found

    def evidence(self, pointer: str) -> tuple[Evidence, ...]:
        """Every candidate for a value of the article, best first."""
        return self.document.evidence.get(pointer, ())

    def place(self, pointer: str) -> Span | None:
        """Where a value of the article stands, or the nearest value around it that has a place."""
        place = pointer
        while place:
            spans = (held.span for held in self.evidence(place) if held.span is not None)
            if (span := next(spans, None)) is not None:
                return span
            place = place.rpartition("/")[0]
        return self._json_places.place(pointer) if self.document.format == "json-ld" else None

    @kept
    def _json_places(self) -> JsonPlaces:
        from newsld.json_places import JsonPlaces

        return JsonPlaces(self.json_blocks, self.article)

    @kept
    def json_spans(self) -> tuple[Span, ...]:
        """Where the JSON-LD of the source stands: all of it, or the scripts of a page."""
        if self.document.format == "json-ld":
            return (Span(0, len(self.text)),)
        if self.document.format != "html":
            return ()
        from newsld.json_places import json_scripts

        return tuple(json_scripts(self.text))

    @kept
    def json_blocks(self) -> tuple[JsonNode, ...]:
        """The JSON-LD of the source as it is written, with places; what is no JSON is left out."""
        if not self.json_spans:
            return ()
        from newsld.json_tree import parse

        trees = (parse(self.text, span) for span in self.json_spans)
        return tuple(tree for tree in trees if tree is not None)

    def is_inferred(self, key: str) -> bool:
        """Whether the property of the article rests on nothing that its source says."""
        held = self.evidence(f"/{key}")
        return bool(held) and all(evidence.origin == "inferred" for evidence in held)

    def fix(
        self, *edits: tuple[Span | None, str], unsafe: bool = False, in_markup: bool = False
    ) -> Fix | None:
        """A fix of the source, or None where a span is unknown or the format cannot be edited.

        ``in_markup`` says that the texts are such as the markup at that place takes.
        """
        if self.document.positions != "source" or (self.document.format not in EDITABLE and not in_markup):
            return None
        made = tuple(Edit(span, text) for span, text in edits if span is not None)
        return Fix(made, "unsafe" if unsafe else "safe") if len(made) == len(edits) else None


PROSE = frozenset({"text", "markdown", "html", "wordpress", "wordpress-rest", "docx", "ghost"})
MADE_INTO_PAGES = frozenset(
    {"text", "markdown", "wordpress", "wordpress-rest", "docx", "ghost", "ninjs", "json"}
)
"""Formats newsld turns into pages: what the configuration knows need not stand in them."""
EDITABLE = frozenset({"text", "markdown"})
"""Formats in which a text can be put into the source as it is."""

Check = Callable[[Context], Iterable[Hit]]


class Rule(NamedTuple):
    """A rule: its code and name, which are never given to another, and the function that looks.

    ``cure`` says what kind of fix there may be; ``config`` is a hint to newsld.toml. ``softer_in_draft`` is
    for what only publishing can know: a note until then.
    """

    code: str
    name: str
    level: Level
    profiles: tuple[str, ...]
    check: Check
    cure: Cure = "no"
    softer_in_draft: bool = False

    @property
    def help(self) -> str:
        """The explanation: Markdown, the first line a summary."""
        return _dedent(self.check.__doc__ or "")

    @property
    def summary(self) -> str:
        """What is wrong, in a line."""
        return self.help.partition("\n\n")[0].replace("\n", " ")

    @property
    def url(self) -> str:
        """Where the rule is explained."""
        return f"{RULES_PAGE}#{self.code.lower()}-{self.name}"


def _dedent(docstring: str) -> str:
    from inspect import cleandoc

    return cleandoc(docstring)


def rule(  # the metadata stands on one line above the function
    code: str, name: str, level: str, profiles: str, cure: Cure = "no"
) -> Callable[[Check], Rule]:
    """Make a rule of a function. ``profiles`` are names joined by blanks, ``level`` is SARIF's word.

    ``level`` ``"error, draft"`` says that it is a note as long as the article is a draft.
    """
    word, _, draft = level.partition(", ")

    def made(check: Check) -> Rule:
        return Rule(code, name, Level(word), tuple(profiles.split()), check, cure, draft == "draft")

    return made


def check(context: Context, rules: Sequence[Rule]) -> list[Diagnostic]:
    """What the rules find in the document, in source order: first what is about the whole of it.

    What the reader could not take is told by the rule of its code, which may give it a cure.
    """
    found: list[Diagnostic] = []
    told: dict[str, list[Hit]] = {}
    for finding in context.document.findings:
        told.setdefault(finding.code, []).append(Hit(finding.message, finding.span))
    for rule in rules:
        if hits := [*told.get(rule.code, ()), *rule.check(context)]:
            once = {(hit.message, hit.span): hit for hit in hits}
            found += [_diagnostic(context, rule, hit) for hit in once.values()]
    return sorted(_unsuppressed(context, found, rules), key=_order)


UNUSED = "DOC002"
"""The code of a suppression that silences nothing."""


def _unsuppressed(context: Context, found: list[Diagnostic], rules: Sequence[Rule]) -> Iterator[Diagnostic]:
    """The findings that the source does not silence, and one for each suppression that silences none."""
    listed = suppressions(context.document)
    known = {(held.code, held.line) for held in listed}
    used: set[tuple[str, int | None]] = set()
    for diagnostic in found:
        line = diagnostic.region.start_line if diagnostic.region else None
        silencing = known.intersection(silenced_by(diagnostic.code, line)) if known else ()
        used.update(silencing)
        if not silencing:
            yield diagnostic
    unused = next((rule for rule in rules if rule.code == UNUSED), None)
    if unused is None:
        return
    for held in listed:
        if (held.code, held.line) not in used and any(rule.code.startswith(held.code) for rule in rules):
            yield _diagnostic(
                context, unused, Hit(f"{held.code} is silenced here and never found", held.span)
            )
    for span in misspelt(context.document):
        message = "the comment silences nothing; <!-- newsld-ignore: CODE --> would"
        yield _diagnostic(context, unused, Hit(message, span))


def _order(diagnostic: Diagnostic) -> tuple[bool, Span, str, str]:
    span = diagnostic.span
    return span is not None, span or Span(0, 0), diagnostic.code, diagnostic.message


def _diagnostic(context: Context, rule: Rule, hit: Hit) -> Diagnostic:
    source, span = context.document.source, hit.span
    word = context.config.levels.get(rule.code)
    level = Level(word) if word else hit.level or rule.level
    if rule.softer_in_draft and context.stage == "draft":
        level = Level.NOTE
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        level=level,
        message=hit.message,
        file=source.name,
        index=context.document.index,
        span=span,
        region=source.region(span) if span else None,
        fix=hit.fix,
        confidence=hit.confidence,
        url=rule.url,
        positions=context.document.positions,
    )


def matches(code: str, patterns: Iterable[str]) -> bool:
    """Whether a code is one of the codes, or begins with one of the prefixes."""
    return any(code.startswith(pattern) for pattern in patterns)


def is_ignored(code: str, file: str, config: Config) -> bool:
    """Whether the configuration ignores the code, everywhere or in files of that name."""
    patterns = [*config.ignore]
    for glob, codes in config.per_file_ignores.items():
        if fnmatch(file, glob) or fnmatch(file, f"*/{glob}"):
            patterns += codes
    return matches(code, patterns)


def select(
    rules: Sequence[Rule], profiles: Iterable[str], selected: Iterable[str], ignored: Iterable[str]
) -> Iterator[Rule]:
    """The rules of ``base`` and the profiles, and those selected, without those ignored; the longer wins.

    ``--select AUT --ignore AUT011`` leaves AUT011 out; ``--select AUT011 --ignore AUT`` keeps it.
    """
    wanted, selected, ignored = {"base", *profiles}, tuple(selected), tuple(ignored)
    for rule in rules:
        taken = max((len(code) for code in selected if rule.code.startswith(code)), default=0)
        left = max((len(code) for code in ignored if rule.code.startswith(code)), default=0)
        if left > taken or (left and left == taken):
            continue
        if taken or (not selected and not wanted.isdisjoint(rule.profiles)):
            yield rule
