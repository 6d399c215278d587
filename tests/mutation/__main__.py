"""Mutation testing: small faults put into a copy of the source, one at a time; the tests must notice each.

``python tests/mutation [--sample N] [--seed S] [--only PART] [GROUP …]`` prints each fault that no test
noticed, and the share that was killed. The same seed chooses the same faults of the same source. A fault is
tried on those tests of its group that call its function; a run that does not end has noticed it.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

from faults import Fault, faults, text_with
from recording import Tests
from trying import ROOT, passes, record


class Group(NamedTuple):
    """Sources below src/newsld, and the tests that speak of them."""

    sources: tuple[str, ...]
    tests: tuple[str, ...]


GROUPS = {
    "rules": Group(
        ("rules/**/*.py",),
        ("tests/rules", "tests/checking", "tests/test_example_article.py", "tests/cli/test_validate.py"),
    ),
    "dates": Group(
        (
            "text/dates.py",
            "text/dating.py",
            "text/timestamps.py",
            "text/clocks.py",
            "text/references/scanners/dating.py",
            "formats/html/dates.py",
            "formats/html/short_dates.py",
            "nodes/values.py",
        ),
        ("tests/text", "tests/model", "tests/formats/html"),
    ),
    "citations": Group(
        ("text/citations/*.py",),
        ("tests/text", "tests/rules", "tests/test_example_article.py"),
    ),
    "escaping": Group(
        (
            "formats/embed.py",
            "formats/head.py",
            "formats/sources.py",
            "formats/news_sitemap.py",
            "formats/rdf/n_syntax.py",
            "reporters/junit.py",
            "reporters/github.py",
            "reporters/rows.py",
            "cli/claim_sheet.py",
            "formats/text_fragments.py",
            "terminal.py",
        ),
        (
            "tests/formats/test_embed.py",
            "tests/formats/test_feeds.py",
            "tests/formats/test_bibliographies.py",
            "tests/formats/test_rdf_injection.py",
            "tests/formats/test_rdf_writing.py",
            "tests/checking/test_reporters.py",
            "tests/cli/test_claims_command.py",
            "tests/cli/test_streams.py",
            "tests/test_terminal.py",
        ),
    ),
}


def try_group(group: Group, only: str, size: int, seed: int) -> tuple[int, int]:
    """How many faults of a sample were killed, and how many were tried; those that survived are printed.

    They are of the files with ``only`` in their paths.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = Path(shutil.copytree(ROOT / "src", Path(folder, "src")))
        tests = record(source, group.tests)
        found = (
            path.relative_to(source) for glob in group.sources for path in (source / "newsld").glob(glob)
        )
        every = [fault for path in sorted(found) if only in str(path) for fault in faults(source, path)]
        chosen = sorted(random.Random(seed).sample(every, min(size, len(every))))
        alive = 0
        for fault in chosen:
            if not is_killed(fault, source, tests):
                alive += 1
                print(f"  {fault}", flush=True)
    return len(chosen) - alive, len(chosen)


def is_killed(fault: Fault, source: Path, tests: Tests) -> bool:
    """Whether a test fails, or does not end, with the fault in the copy at ``source``."""
    path = source / fault.path
    text = path.read_text("utf-8")
    path.write_text(text_with(fault, text), "utf-8")
    try:
        near, others = tests.of(f"{fault.path}:{fault.function}")
        return not (passes(source, near) and passes(source, others))
    finally:
        path.write_text(text, "utf-8")


def _told(killed: int, tried: int) -> str:
    return f"{killed} of {tried} killed" + (f", {killed / tried:.0%}" if tried else "")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python tests/mutation", description=__doc__)
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"of {', '.join(GROUPS)}; all by default")
    parser.add_argument("--sample", type=int, default=25, help="so many faults of each group; 25 by default")
    parser.add_argument("--only", default="", metavar="PART", help="of files with PART in their paths")
    parser.add_argument("--seed", type=int, default=1, help="which sample; 1 by default")
    args = parser.parse_args()
    if unknown := [name for name in args.groups if name not in GROUPS]:
        parser.error(f"there is no group {unknown[0]!r}, only {', '.join(GROUPS)}")
    killed = tried = 0
    for name in args.groups or GROUPS:
        found = try_group(GROUPS[name], args.only, args.sample, args.seed)
        print(f"{name}: {_told(*found)}", flush=True)
        killed, tried = killed + found[0], tried + found[1]
    print(f"in all: {_told(killed, tried)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
