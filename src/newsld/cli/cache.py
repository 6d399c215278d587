"""What was found in inputs before, kept in a folder: what did not change is not read again.

An entry is a file, named by the path of the input and the rules it was held to. Its first line is a digest of
the rest and of all that the findings rest on: the bytes of the input, newsld and what it runs on, the
configuration, the options, the day. An entry with another digest is as none, one that is damaged too. Rules
that are not built in may change without another version: their files stand in the entry with their times.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import newsld
from newsld.cli.cache_rows import from_row, to_row
from newsld.cli.configuration import config_path
from newsld.cli.inputs import Input
from newsld.cli.options import contexts
from newsld.formats.registry import review_of

if TYPE_CHECKING:
    from argparse import Namespace

    from newsld.checking import Rule
    from newsld.cli.validating import Settings
    from newsld.reporters import Checked

FOLDER = ".newsld_cache"
LARGEST = 8 << 20
"""Bytes of an input from which on it is not kept: an export is read article by article, not into memory."""
# https://bford.info/cachedir/
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# This is a cache of newsld; it may be deleted.\n"


class Cache:
    """A folder of entries, and what they have in common: the rules chosen, and the digest of the rest."""

    def __init__(self, folder: Path, chosen: str, basis: str) -> None:
        self.folder = folder
        self.fail_level: str | None = None
        """The level that fails by the configuration, as soon as an entry told it."""
        self._chosen = chosen
        self._basis = basis

    def find(self, item: Input, data: bytes) -> list[Checked] | None:
        """What was found in an input when it was the same in every respect; None where that is not known."""
        import orjson

        if not _is_kept(item, data):
            return None
        try:
            digest, _, held = self._path(item).read_bytes().partition(b"\n")
        except OSError:
            return None
        if digest != self._digest(item, data, held):
            return None
        entry = orjson.loads(held)
        if entry["files"] != _stamped(entry["files"]):
            return None
        self.fail_level = entry["fail_level"]
        return [from_row(row, item.name) for row in entry["articles"]]

    def keeping(
        self, item: Input, data: bytes, found: Iterable[Checked], settings: Settings
    ) -> Iterator[Checked]:
        """What is found in an input, which is remembered where it was read and rests on it alone."""
        kept = []
        for checked in found:
            kept.append(checked)
            yield checked
        if _is_kept(item, data) and all(checked.is_read for checked in kept):
            self._keep(item, data, kept, settings)

    def _keep(self, item: Input, data: bytes, found: Sequence[Checked], settings: Settings) -> None:
        """Remember what was found. Where that fails nothing is lost but time."""
        import orjson

        with suppress(OSError, orjson.JSONEncodeError):
            entry = {
                "fail_level": settings.fail_level,
                "files": _stamped(dict.fromkeys(_third_parties(settings.rules))),
                "articles": [to_row(checked) for checked in found],
            }
            held = orjson.dumps(entry)
            self._write(self._path(item), self._digest(item, data, held) + b"\n" + held)

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
        name = _digest(os.path.abspath(item.path or ""), item.name, self._chosen)  # noqa: PTH100 - 10 × faster
        return self.folder / name[:2] / f"{name[2:34]}.json"

    def _digest(self, item: Input, data: bytes, held: bytes) -> bytes:
        return _digest(self._basis, item.name, sha256(data).hexdigest(), sha256(held).hexdigest()).encode()


def open_cache(args: Namespace) -> Cache:
    """The cache beside the configuration, for inputs that are read and checked as the arguments say."""
    path = config_path(args.config)
    chosen = _digest(repr((args.profile, args.select, args.ignore, args.schema, args.stage)))
    basis = _digest(
        chosen,
        newsld.__version__,
        sys.version,
        _installed(),
        repr((args.source, args.encoding)),
        *(_file_digest(held) for held in (path, args.references) if held is not None),
        *(f"{iri} {_file_digest(held)}" for iri, held in sorted(contexts(args.context).items())),
        today(),
    )
    return Cache((path.parent if path else Path()) / FOLDER, chosen, basis)


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


def _file_digest(path: str | Path) -> str:
    """The digest of a file; of one that cannot be read one that is never the same: that is told later."""
    try:
        return sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        return os.urandom(8).hex()


@cache
def _installed() -> str:
    """The libraries there are with their versions, and newsld's own files with their times."""
    places = [place or "." for place in sys.path if os.path.isdir(place or ".")]  # noqa: PTH112
    names = (entry.name for place in places for entry in os.scandir(place) if entry.name.endswith("-info"))
    return _digest(*sorted(names), *_stamps(newsld.__path__[0]))


def _stamps(folder: str) -> Iterator[str]:
    """The modules below a folder with their sizes and times."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir():
                yield from _stamps(entry.path) if entry.name != "__pycache__" else ()
            else:
                about = entry.stat()
                yield f"{entry.name} {about.st_size} {about.st_mtime_ns}"


def _third_parties(rules: Sequence[Rule]) -> Iterator[str]:
    """The files of rules that are not built in."""
    packages = {rule.check.__module__.partition(".")[0] for rule in rules} - {"newsld"}
    for name in sorted(packages):
        module = sys.modules.get(name)
        for folder in getattr(module, "__path__", ()):
            yield from (str(path) for path in sorted(Path(folder).rglob("*.py")))
        if file := getattr(module, "__file__", None):
            yield file


def _stamped(files: Iterable[str]) -> dict[str, Any]:
    """The files with their sizes and times, None for one that is gone."""
    found: dict[str, Any] = {}
    for name in files:
        try:
            about = Path(name).stat()
            found[name] = [about.st_size, about.st_mtime_ns]
        except OSError:
            found[name] = None
    return found
