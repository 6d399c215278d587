"""Make the pages of docs/ that are taken from the code; with ``--check``, only say which are out of date."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from commands import command_line_page
from configuration_page import configuration_page
from reference import api_page
from rules_page import rules_page

HERE = Path(__file__).resolve().parent
PAGES: Mapping[str, Callable[[], str]] = {
    "api.md": api_page,
    "command-line.md": command_line_page,
    "configuration.md": configuration_page,
    "rules.md": rules_page,
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit code 1 where a page is stale"
    )
    check = parser.parse_args(arguments).check
    stale = []
    for name, make in PAGES.items():
        page, text = HERE / name, make()
        if not page.exists() or page.read_text("utf-8") != text:
            stale.append(name)
            if not check:
                page.write_text(text, "utf-8", newline="\n")
    if check and stale:
        sys.stderr.write(f"out of date: {', '.join(stale)}; run `make docs`\n")
    return int(check and bool(stale))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
