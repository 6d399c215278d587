"""What it costs to start: the command line and the import, against Python doing nothing."""

from __future__ import annotations

import compileall
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from ratios import Ratio, fastest, show

import newsld

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "pyongyang-moscow.txt"
NEWSLD = Path(sys.executable).with_name("newsld")
NOTHING = "python -c pass"


def process(*command: str | Path) -> Callable[[], object]:
    def call() -> object:
        return subprocess.run(command, stdout=subprocess.DEVNULL, check=True)

    return call


def main() -> list[Ratio]:
    # As pip does at installation; where PYTHONDONTWRITEBYTECODE is set nothing else would.
    compileall.compile_dir(Path(newsld.__file__).parent, quiet=1)
    limits = {"newsld --version": 4.5, "import newsld": 5.0, "newsld convert": 22.0, "newsld validate": 26.0}
    times = fastest(
        {
            NOTHING: process(sys.executable, "-c", "pass"),
            "newsld --version": process(NEWSLD, "--version"),
            "import newsld": process(sys.executable, "-c", "import newsld"),
            "newsld convert": process(NEWSLD, "convert", EXAMPLE),
            "newsld validate": process(NEWSLD, "validate", "--exit-zero", "--no-cache", EXAMPLE),
        },
        seconds=15,
    )
    return [
        Ratio(what, NOTHING, times[what] / times[NOTHING], limit, seconds=times[what])
        for what, limit in limits.items()
    ]


if __name__ == "__main__":
    raise SystemExit(show(main()))
