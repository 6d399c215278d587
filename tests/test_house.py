"""The house keeps its own rules: small files and functions, imports that go down, nothing unfinished."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "src").rglob("*.py"))]

Function = ast.FunctionDef | ast.AsyncFunctionDef

OPTIONS_ARE_THE_API = {"src/newsld/api.py"}
"""Functions for users take their options as keywords of their own; elsewhere options travel as one value."""


def functions(source: str) -> list[Function]:
    tree = ast.parse((ROOT / source).read_text("utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, Function)]


def parameters(function: Function) -> int:
    names = [argument.arg for argument in [*function.args.posonlyargs, *function.args.args]]
    own = names[1:] if names[:1] in (["self"], ["cls"]) else names
    return len(own) + len(function.args.kwonlyargs)


def length(function: Function) -> int:
    """The lines of a function without its docstring, which for a rule is a page of the documentation."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    docstring = ast.get_docstring(function, clean=False)
    return lines - (docstring.count("\n") + 1 if docstring else 0)


@pytest.mark.parametrize("source", SOURCES)
def test_a_file_is_about_one_idea(source: str) -> None:
    text = (ROOT / source).read_text("utf-8")
    assert text.count("\n") <= 400
    has_code = any(not isinstance(node, ast.Expr) for node in ast.parse(text).body)
    assert ast.get_docstring(ast.parse(text)) or not has_code or source == "src/newsld/__init__.py"


@pytest.mark.parametrize("source", SOURCES)
def test_functions_are_small(source: str) -> None:
    found = functions(source)
    assert [f"{f.name}: {length(f)} lines" for f in found if length(f) > 40] == []
    most = 8 if source in OPTIONS_ARE_THE_API else 5
    assert [f"{f.name}: {parameters(f)} parameters" for f in found if parameters(f) > most] == []


@pytest.mark.parametrize("source", SOURCES)
def test_nothing_is_left_unfinished_or_swallowed(source: str) -> None:
    text = (ROOT / source).read_text("utf-8")
    assert re.findall(r"NotImplementedError|\b(?:TODO|FIXME|XXX|HACK)\b", text) == []
    assert re.findall(r"except(?: Exception| BaseException)?:\s*(?:pass|continue)$", text, re.MULTILINE) == []


def test_imports_go_down_the_floors_only() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout


def test_the_changelog_keeps_its_form_and_knows_this_version() -> None:
    """https://keepachangelog.com/en/1.1.0/"""
    import newsld

    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    versions = re.findall(r"^## (.*)$", text, re.MULTILINE)
    dated = re.compile(r"\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}")
    assert versions[0] == "[Unreleased]"
    assert [version for version in versions[1:] if not dated.fullmatch(version)] == []
    kinds = set(re.findall(r"^### (.*)$", text, re.MULTILINE))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    assert len(versions) == 1 or versions[1].startswith(f"[{newsld.__version__}]")
