"""Run every benchmark of this folder, or those named: ``python benchmarks [startup …]``.

Each is a module with ``main() -> list[Ratio]``. One table is printed; the exit code is 1 where a limit does
not hold.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
HELPERS = {"__main__", "ratios"}


def names() -> list[str]:
    """The benchmarks, in alphabetical order."""
    return sorted(path.stem for path in HERE.glob("*.py") if path.stem not in HELPERS)


def main(wanted: list[str]) -> int:
    known = names()
    unknown = [name for name in wanted if name not in known]
    if unknown:
        sys.stderr.write(f"no benchmark is called {', '.join(unknown)}; there are {', '.join(known)}\n")
        return 2
    failed = 0
    for name in wanted or known:
        sys.stdout.write(f"── {name}\n")
        sys.stdout.flush()
        # A process each: what one imports or leaves in memory must not count for the next.
        failed |= subprocess.run([sys.executable, str(HERE / f"{name}.py")]).returncode != 0
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
