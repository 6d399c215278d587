"""The public face: what ``newsld`` exports, that it is documented, and that it costs nothing until used."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import newsld

ROOT = Path(__file__).resolve().parents[1]
NAMES = [name for name in newsld.__all__ if name != "__version__"]
HEAVY = ("pydantic", "rdflib", "pyoxigraph", "jsonschema", "pyld", "orjson", "argparse", "asyncio")


def loaded_after(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter holds after running the code."""
    script = (
        f"{code}\nimport json, sys\nprint(json.dumps(sorted({{name.split('.')[0] for name in sys.modules}})))"
    )
    done = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_every_name_is_exported_once() -> None:
    assert len(newsld.__all__) == len(set(newsld.__all__))
    objects = [id(getattr(newsld, name)) for name in NAMES]
    assert len(objects) == len(set(objects))


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_the_one_thing_it_names_and_documented(name: str) -> None:
    value = getattr(newsld, name)
    if inspect.isclass(value) or inspect.isfunction(value):
        assert value.__name__ == name
        own = value.__doc__ if inspect.isfunction(value) else vars(value).get("__doc__")
        assert own
        assert not own.startswith(f"{name}(")


def test_what_the_inner_modules_offer_to_users_is_exported() -> None:
    assert set(importlib.import_module("newsld.model").__all__) <= set(newsld.__all__)
    for module in map(importlib.import_module, ("newsld.api", "newsld.errors")):
        own = {
            name
            for name, value in vars(module).items()
            if getattr(value, "__module__", "") == module.__name__
        }
        assert {name for name in own if not name.startswith("_")} <= set(newsld.__all__)


def test_the_reference_page_lists_what_is_exported() -> None:
    page = (ROOT / "docs" / "api.md").read_text("utf-8")
    sections = re.findall(r"^### (\w+)$", page, re.MULTILINE)
    rows = re.findall(r"^\| \[(\w+)\]", page, re.MULTILINE)
    assert {*sections, *rows} == set(NAMES)


def test_type_checkers_see_the_names_that_are_loaded_lazily() -> None:
    tree = ast.parse((ROOT / "src" / "newsld" / "__init__.py").read_text("utf-8"))
    block = next(
        node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    )
    seen: set[str] = set()
    for node in block.body:
        assert isinstance(node, ast.ImportFrom)
        assert node.module
        for alias in node.names:
            star = importlib.import_module(node.module).__all__ if alias.name == "*" else [alias.asname]
            seen.update(star)
    assert set(NAMES) <= seen


def test_importing_newsld_loads_nothing_heavy() -> None:
    assert loaded_after("import newsld").isdisjoint(HEAVY)


def test_models_load_without_the_libraries_of_rdf() -> None:
    loaded = loaded_after("import newsld; newsld.NewsArticle(headline='A')")
    assert "pydantic" in loaded
    assert loaded.isdisjoint({"rdflib", "pyoxigraph", "jsonschema", "pyld"})


def test_json_ld_is_written_and_read_without_the_libraries_of_rdf() -> None:
    code = "import newsld; newsld.from_jsonld(newsld.serialize(newsld.NewsArticle(headline='A')))"
    assert loaded_after(code).isdisjoint({"rdflib", "pyoxigraph", "jsonschema", "pyld"})


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    for name in ("NewsArtikle", "newsartikle"):
        with pytest.raises(AttributeError, match=name):
            getattr(newsld, name)


def test_type_checkers_know_the_names_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "user.py").write_text(
        "import newsld\nfrom newsld import *\n"
        "newsld.read\nnewsld.Config\nPerson(name='A')\nnewsld.NewsArtikle\nimport_module\n"
    )
    cache = ROOT / ".mypy_cache"
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", cache, "user.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    errors = [line for line in done.stdout.splitlines() if "error:" in line]
    assert ["NewsArtikle" in errors[0], "import_module" in errors[-1], len(errors)] == [True, True, 2]


def test_everything_is_imported_by_a_star() -> None:
    names: dict[str, object] = {}
    exec("from newsld import *", names)
    assert names.keys() >= set(newsld.__all__)


def test_names_complete_in_a_shell() -> None:
    assert set(newsld.__all__) <= set(dir(newsld))


def test_the_pages_made_from_the_code_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "docs" / "build.py", "--check"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
