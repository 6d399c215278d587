"""newsld formats, schema and completion."""

from __future__ import annotations

import builtins
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from newsld.cli.completion import SHELLS
from newsld.cli.program import COMMANDS
from newsld.formats import FORMATS
from newsld.schema import publish


def test_formats_is_a_table(run: Any) -> None:
    heading, *lines = run("formats").stdout.splitlines()
    assert heading.split() == ["format", "reads", "writes", "media", "type", "extensions"]
    assert [line.split()[0] for line in lines] == [known.name for known in FORMATS]
    places = {line.index(known.media_type) for line, known in zip(lines, FORMATS, strict=True)}
    assert len(places) == 1
    rows = [line.split() for line in lines]
    assert ["turtle", "yes", "yes", "text/turtle", ".ttl"] in rows
    assert ["text", "yes", "-", "text/plain", ".txt", ".text"] in rows


def test_formats_is_json_where_asked_for(run: Any) -> None:
    rows = json.loads(run("formats", "--json").stdout)
    assert [row["name"] for row in rows] == [known.name for known in FORMATS]
    assert rows[0] == {
        "name": "text",
        "reads": True,
        "writes": False,
        "media_type": "text/plain",
        "extensions": [".txt", ".text"],
    }


@pytest.mark.parametrize(("option", "able"), [("--to", "writes"), ("--from", "reads")])
def test_an_unknown_format_is_told_with_those_that_could_be_meant(option: str, able: str, run: Any) -> None:
    done = run("convert", "a", option, "xyzzy")
    names = ", ".join(sorted(known.name for known in FORMATS if getattr(known, able)))
    assert done.stderr == f"newsld: {option} xyzzy: no format is called 'xyzzy'; known are {names}\n"


def test_schema_lists_names_and_prints_what_is_published(run: Any) -> None:
    names = run("schema").stdout.split()
    assert {"inspect", "references", "NewsArticle"} <= set(names)
    published = publish()
    for name in ("inspect", "NewsArticle"):
        assert run("schema", name).stdout == published[f"{name}.schema.json"]
    assert run("schema", "--shapes").stdout == published["shapes.ttl"]


def test_completion_knows_every_command_and_the_formats(run: Any) -> None:
    script = run("completion", "bash").stdout
    for command in COMMANDS:
        assert f"_shtab_newsld_{command.name}_option_strings=(" in script
    assert "--context" in script
    readable = " ".join(known.name for known in FORMATS if known.reads)
    assert f"_shtab_newsld_convert___from_choices=({readable})" in script
    assert "_shtab_newsld_convert_pos_0_COMPGEN=_shtab_compgen_files" in script
    assert "_shtab_newsld_convert___output_COMPGEN=_shtab_compgen_files" in script


@pytest.mark.parametrize("shell", SHELLS)
def test_a_completion_is_a_script_that_its_shell_takes(shell: str, run: Any, tmp_path: Path) -> None:
    done = run("completion", shell)
    assert (done.code, done.stderr) == (0, "")
    path = shutil.which(shell)
    if path and shell in ("bash", "zsh", "fish"):
        (tmp_path / "script").write_bytes(done.out)
        checked = subprocess.run([path, "-n", tmp_path / "script"], capture_output=True, timeout=30)
        assert (checked.returncode, checked.stderr) == (0, b"")
    assert "convert" in done.stdout


def test_completion_without_shtab_says_how_to_get_it(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    imported = builtins.__import__

    def without_shtab(name: str, *rest: Any) -> Any:
        if name == "shtab":
            raise ImportError(name)
        return imported(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_shtab)
    done = run("completion", "bash")
    assert (done.code, done.stdout) == (2, "")
    assert done.stderr == (
        'newsld completion: needs shtab, which is not installed; pip install "newsld[completion]"\n'
    )
