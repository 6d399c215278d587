"""``python -m newsld.schema DIR`` writes the published schemas into a folder."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from newsld.schema import publish


def main(arguments: Sequence[str] | None = None) -> int:
    """Write every file; 0 where it went well, 2 with one line of why not."""
    parser = argparse.ArgumentParser(prog="python -m newsld.schema", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    folder: Path = parser.parse_args(arguments).folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in publish().items():
            (folder / name).write_text(text, "utf-8", newline="\n")
    except OSError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
