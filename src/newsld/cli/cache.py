"""What was found in inputs before, kept in a folder: what did not change is not read again.

An entry is a file of JSON, named by the path of the input and the rules it was held to. In it stands the key
of all that its findings rest on: the bytes of the input, newsld and what it runs on, the configuration, the
options, the rules, the day. An entry with another key, or one that is damaged, is as none.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import newsld
from newsld.cli.cache_rows import from_row, to_row
from newsld.cli.inputs import Input
from newsld.formats.registry import review_of

if TYPE_CHECKING:
    from newsld.checking import Rule
    from newsld.cli.validating import Settings
    from newsld.reporters import Checked

FOLDER = ".newsld_cache"
LARGEST = 8 << 20
"""Bytes of an input from which on it is not kept: an export is read article by article, not into memory."""
# https://bford.info/cachedir/
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# This is a cache of newsld; it may be deleted.\n"


@dataclass(frozen=True)
class Cache:
    """A folder of entries, and the keys of all that they have in common."""

    folder: Path
    rules: str
    basis: str

    def through(self, item: Input, data: bytes, found: Iterable[Checked]) -> Iterator[Checked]:
        """What is found in an input, or what was when it was the same in every respect."""
        if not _is_kept(item, data):
            yield from found
            return
        known = self._find(item, data)
        if known is not None:
            yield from known
            return
        kept = []
        for checked in found:
            kept.append(checked)
            yield checked
        self._keep(item, data, kept)

    def _find(self, item: Input, data: bytes) -> list[Checked] | None:
        import orjson

        try:
            held = orjson.loads(self._path(item).read_bytes())
            if held["key"] == self._key(item, data):
                return [from_row(row, item.name) for row in held["articles"]]
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None
        return None

    def _keep(self, item: Input, data: bytes, found: Sequence[Checked]) -> None:
        """Remember what was found. Where that fails nothing is lost but time."""
        import orjson

        with suppress(OSError, orjson.JSONEncodeError):
            rows = [to_row(checked) for checked in found]
            self._write(self._path(item), orjson.dumps({"key": self._key(item, data), "articles": rows}))

    def _write(self, path: Path, data: bytes) -> None:
        """Whole or not at all; unlike what a user asked for, it need not outlast a power cut."""
        if not path.parent.exists():
            self._begin(path.parent)
        temporary = path.with_suffix(f".{os.urandom(4).hex()}")
        try:
            temporary.write_bytes(data)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)

    def _begin(self, place: Path) -> None:
        place.mkdir(parents=True, exist_ok=True)
        (self.folder / ".gitignore").write_text("# Made by newsld.\n*\n", "utf-8")
        (self.folder / "CACHEDIR.TAG").write_text(_TAG, "utf-8")

    def _path(self, item: Input) -> Path:
        name = _digest(str(Path(item.path or "").absolute()), item.name, self.rules)
        return self.folder / name[:2] / f"{name[2:34]}.json"

    def _key(self, item: Input, data: bytes) -> str:
        return _digest(self.basis, item.name, sha256(data).hexdigest())


def open_cache(folder: Path, settings: Settings) -> Cache:
    """The cache in a folder for inputs that are read and checked in one way."""
    how = settings.how
    rules = _digest(settings.stage, *(rule.code for rule in settings.rules))
    basis = _digest(
        rules,
        newsld.__version__,
        sys.version,
        _installed(),
        *_third_parties(settings.rules),
        repr(settings.config),
        repr((how.format, how.encoding, how.references)),
        *(f"{iri} {_file_digest(path)}" for iri, path in sorted(how.contexts.items())),
        today(),
    )
    return Cache(folder / FOLDER, rules, basis)


def today() -> str:
    """The day, since dates in the future are found by it."""
    return datetime.now(UTC).date().isoformat()


def _is_kept(item: Input, data: bytes) -> bool:
    """Whether the findings rest on the file alone: front matter may name a bibliography beside it, and an
    editor's verdicts may stand there."""
    if item.path is None or len(data) > LARGEST or b"bibliography" in data:
        return False
    return not review_of(Path(item.path)).exists()


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def _file_digest(path: str) -> str:
    return sha256(Path(path).read_bytes()).hexdigest()


@cache
def _installed() -> str:
    """The libraries there are with their versions, and newsld's own files with their times."""
    places = [Path(place or ".") for place in sys.path]
    names = (path.name for place in places if place.is_dir() for path in place.glob("*.*-info"))
    return _digest(*sorted(names), *_stamps(Path(newsld.__file__).parent))


def _stamps(folder: Path) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(files):
            about = Path(place, name).stat()
            yield f"{name} {about.st_size} {about.st_mtime_ns}"


def _third_parties(rules: Sequence[Rule]) -> Iterator[str]:
    """The files of rules that are not built in, which may be changed without another version."""
    packages = {rule.check.__module__.partition(".")[0] for rule in rules} - {"newsld"}
    for name in sorted(packages):
        module = sys.modules.get(name)
        for folder in getattr(module, "__path__", ()):
            yield from _stamps(Path(folder))
        if file := getattr(module, "__file__", None):
            yield _file_digest(file)
