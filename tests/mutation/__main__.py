"""Mutation testing: small faults put into a copy of the source, one at a time; the tests must notice each.

``python tests/mutation [--sample N] [--seed S] [AREA …]`` prints each fault that no test noticed and
the share that was killed. The faults are the classical ones: comparisons, and/or, not, plus and minus,
numbers by one.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
AREAS = {
    "rules": ("newsld/rules/**/*.py", ("tests/rules", "tests/checking")),
    "dates": ("newsld/text/dat*.py", ("tests/text", "tests/model")),
    "citations": ("newsld/text/citations/*.py", ("tests/text", "tests/test_example_article.py")),
    "escaping": ("newsld/formats/embed.py", ("tests/formats/test_embed.py",)),
}
OTHERS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
}
TIMEOUT = 300


class Mutant(NamedTuple):
    """A fault: the file, the line, and which of the places in it that can be changed."""

    path: Path
    line: int
    place: int


def places(tree: ast.AST) -> list[ast.AST]:
    """The nodes that can be changed, inside functions only: what stands outside is data and declarations."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    found = [node for function in functions for part in function.body for node in ast.walk(part)]
    return [node for node in dict.fromkeys(found) if can_change(node)]


def can_change(node: ast.AST) -> bool:
    if isinstance(node, ast.Compare):
        return type(node.ops[0]) in OTHERS
    if isinstance(node, ast.BoolOp):
        return True
    if isinstance(node, ast.BinOp):
        return type(node.op) in OTHERS
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, ast.Not)
    return isinstance(node, ast.Constant) and type(node.value) in (int, bool)


def change(node: ast.AST) -> None:
    if isinstance(node, ast.Compare):
        node.ops[0] = OTHERS[type(node.ops[0])]()  # type: ignore[call-overload]
    elif isinstance(node, ast.BoolOp | ast.BinOp):
        node.op = OTHERS[type(node.op)]()  # type: ignore[assignment]
    elif isinstance(node, ast.UnaryOp):
        node.op = ast.UAdd()
        node.operand = ast.Call(ast.Name("bool"), [node.operand], [])
    elif isinstance(node, ast.Constant):
        node.value = not node.value if isinstance(node.value, bool) else int(str(node.value)) + 1


def mutants(pattern: str) -> Iterator[Mutant]:
    for path in sorted((ROOT / "src").glob(pattern)):
        for place, node in enumerate(places(ast.parse(path.read_text("utf-8")))):
            yield Mutant(path.relative_to(ROOT / "src"), getattr(node, "lineno", 0), place)


def is_killed(mutant: Mutant, source: Path, tests: tuple[str, ...]) -> bool:
    """Whether the tests fail, or never end, with the fault in the copy at ``source``."""
    path = source / mutant.path
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    change(places(tree)[mutant.place])
    path.write_text(ast.unparse(ast.fix_missing_locations(tree)), "utf-8")
    try:
        return not passes(source, tests)
    finally:
        path.write_text(text, "utf-8")


def passes(source: Path, tests: tuple[str, ...]) -> bool:
    """Whether the tests pass with the copy at ``source``, and end."""
    try:
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
        environment = {**os.environ, "PYTHONPATH": str(source), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python tests/mutation", description=__doc__)
    parser.add_argument("areas", nargs="*", metavar="AREA", help=f"of {', '.join(AREAS)}; all by default")
    parser.add_argument("--sample", type=int, default=25, help="so many faults of each area; 25 by default")
    parser.add_argument("--seed", type=int, default=1, help="which sample; 1 by default")
    args = parser.parse_args()
    for area in args.areas or AREAS:
        pattern, tests = AREAS[area]
        every = list(mutants(pattern))
        chosen = random.Random(args.seed).sample(every, min(args.sample, len(every)))
        killed = 0
        with tempfile.TemporaryDirectory() as folder:
            source = Path(shutil.copytree(ROOT / "src", Path(folder, "src")))
            if not passes(source, tests):
                sys.stderr.write(f"{area}: the tests fail without a fault\n")
                return 2
            for mutant in sorted(chosen):
                if is_killed(mutant, source, tests):
                    killed += 1
                else:
                    print(f"  survived: src/{mutant.path}:{mutant.line} place {mutant.place}", flush=True)
        print(f"{area}: {killed} of {len(chosen)} killed, {killed / len(chosen):.0%}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
