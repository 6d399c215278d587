"""Findings that were there before: kept in a file, so that only new ones fail a pipeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import orjson

from newsld.cli import streams
from newsld.cli.stopping import Stop
from newsld.errors import WriteError
from newsld.files import replace_file
from newsld.reporters import Checked, Reported
from newsld.reporters.rows import readable

VERSION = 1
Key = tuple[str, str, str]
"""File, code and fingerprint of a finding."""


class Baseline:
    """The findings of a baseline file, or, where there is none yet, those that will be written to it."""

    def __init__(self, path: str) -> None:
        self.path = Path(path)
        self.is_new = not self.path.exists()
        self._known: Counter[Key] = Counter() if self.is_new else _load(self.path)
        self._found: Counter[Key] = Counter()

    def watch(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """The results without the findings that are known; the first time all are."""
        for checked in results:
            if checked.is_read:
                kept = (held for held in checked.found if not self._is_known(held))
                checked = checked._replace(found=tuple(kept))
            yield checked

    def _is_known(self, reported: Reported) -> bool:
        diagnostic = reported.diagnostic
        key = (readable(diagnostic.file), diagnostic.code, reported.fingerprint)
        if self.is_new:
            self._found[key] += 1
            return True
        self._known[key] -= 1
        return self._known[key] >= 0

    def save(self) -> None:
        """Write the file if it was not there. Raises Stop where that fails."""
        if not self.is_new:
            return
        rows = [
            {"file": file, "code": code, "fingerprint": mark, "count": count}
            for (file, code, mark), count in sorted(self._found.items())
        ]
        data = orjson.dumps({"version": VERSION, "findings": rows}, option=orjson.OPT_INDENT_2)
        try:
            replace_file(self.path, data + b"\n")
        except WriteError as error:
            raise Stop(f"newsld validate: --baseline {error}") from None
        streams.say(f"newsld validate: wrote {len(rows)} findings to {self.path}")


def _load(path: Path) -> Counter[Key]:
    try:
        data = orjson.loads(path.read_bytes())
        if data["version"] != VERSION:
            raise Stop(f"newsld validate: --baseline {path}: is of version {data['version']}, not {VERSION}")
        rows = data["findings"]
        return Counter({(row["file"], row["code"], row["fingerprint"]): int(row["count"]) for row in rows})
    except OSError as error:
        raise Stop(f"newsld validate: --baseline {path}: cannot be read: {error.strerror}") from None
    except (ValueError, KeyError, TypeError):
        raise Stop(f"newsld validate: --baseline {path}: is no baseline of newsld") from None
