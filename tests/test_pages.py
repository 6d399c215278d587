"""The project's pages say what is true: their examples run, their links lead somewhere.

In a ```` ```console ```` block, lines that begin with ``$`` are run by bash, and what follows is what they
print; ``…`` alone on a line stands for any lines, within a line for any text. A ```` ```python ```` block is
run, a ```` ```pycon ```` block is a doctest, in which ``…`` may end a line. A page's blocks share one folder,
which holds the examples, and one set of variables. In a ```` ```sh ```` block stand commands of a checkout:
the targets of make among them are looked up.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = [
    path.relative_to(ROOT).as_posix()
    for path in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")])
]


class Block(NamedTuple):
    """A fenced block: its info word, its text and the line its text begins on."""

    kind: str
    text: str
    line: int


def blocks(page: str, *kinds: str) -> list[Block]:
    found: list[Block] = []
    fence, start = "", 0
    lines = (ROOT / page).read_text("utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if fence and line.strip() == "```":
            found.append(Block(fence, "\n".join(lines[start : number - 1]), start + 1))
            fence = ""
        elif not fence and line.startswith("```") and line != "```":
            fence, start = line[3:].strip(), number
    assert not fence, f"{page}:{start}: a block is not closed"
    return [block for block in found if block.kind in kinds]


def pages_with(*kinds: str) -> list[str]:
    return [page for page in PAGES if blocks(page, *kinds)]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the examples, where a page's blocks run."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """Each command of a console block, with what it is to print."""
    command, printed = "", []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            if command:
                yield command, "\n".join(printed)
            command, printed = line[2:], []
        elif line[:2] in (">", "> ") and not printed:
            command += "\n" + line[2:]
        else:
            printed.append(line)
    yield command, "\n".join(printed)


def matches(printed: str, expected: str) -> bool:
    """Whether an output is what a page shows, with ``…`` for what the page leaves out."""
    pattern = ""
    for line in expected.splitlines():
        if line.strip() in ("…", "..."):
            pattern += r"(?:[^\n]*\n)*?"
        else:
            pattern += ".*?".join(re.escape(part) for part in line.split("…")) + r"[ ]*\n"
    return (
        re.fullmatch(pattern, printed if not printed or printed.endswith("\n") else printed + "\n")
        is not None
    )


@pytest.mark.parametrize("page", pages_with("console", "python", "pycon"))
def test_examples_of_a_page_run_as_shown(page: str, checkout: Path) -> None:
    names: dict[str, object] = {}
    for block in blocks(page, "console", "python", "pycon"):
        if block.kind == "console":
            run_console(page, block, checkout)
        elif block.kind == "python":
            exec(compile("\n" * (block.line - 1) + block.text, page, "exec"), names)
        else:
            run_doctest(page, block, names)


def run_console(page: str, block: Block, folder: Path) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    for command, expected in commands(block):
        done = subprocess.run(
            ["bash", "-c", command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env={**os.environ, "PATH": path, "PYTHONUTF8": "1"},
            timeout=60,
        )
        printed = done.stdout.decode()
        assert matches(printed, expected), f"{page}:{block.line}: {command} printed\n{printed}"


def run_doctest(page: str, block: Block, names: dict[str, object]) -> None:
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    text = block.text.replace("…\n", "...\n") + "\n"
    test = doctest.DocTestParser().get_doctest(text, names, page, page, block.line - 1)
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=flags)
    runner.run(test, out=said.append, clear_globs=False)
    names.update(test.globs)
    assert runner.failures == 0, "".join(said)


def test_an_output_that_differs_is_noticed() -> None:
    assert matches("a\nb\nc\n", "a\n…\nc")
    assert matches("id 17 of 20\n", "id … of 20")
    assert not matches("a\nb\n", "a")
    assert not matches("a\nb\n", "a\nc")


@pytest.mark.parametrize("page", pages_with("sh"))
def test_make_targets_on_a_page_exist(page: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for block in blocks(page, "sh"):
        assert set(re.findall(r"\bmake ([a-z]+)", block.text)) <= targets


@pytest.mark.parametrize("page", PAGES)
def test_links_and_paths_on_a_page_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    folder = (ROOT / page).parent
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text)
    assert [link for link in links if not (folder / link).exists()] == []
    paths = re.findall(r"`((?:src|tests|docs|examples|benchmarks|schemas)/[\w./-]*)`", text)
    assert [path for path in paths if not (ROOT / path).exists()] == []
