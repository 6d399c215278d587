"""The program as a whole: choosing a command, messages of wrong usage, exit codes, start-up."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import run as run_command
from typing import Any

import pytest

import newsld
from newsld.cli.program import COMMANDS

ARTICLE = "Harbour Fees Rise Again\n\nBy Ada Moreno\n\nThe port of Larnby will charge more from May.\n"
HEAVY = {"pydantic", "rdflib", "orjson", "jsonschema", "pyoxigraph", "pyld", "shtab", "difflib", "json"}


def test_the_version_is_that_of_the_package(run: Any) -> None:
    assert run("--version").stdout == f"newsld {newsld.__version__}\n"
    assert run("-V").stdout == run("--version").stdout


def test_help_names_every_command_and_the_exit_codes(run: Any) -> None:
    done = run("--help")
    assert done.code == 0
    for command in COMMANDS:
        assert re.search(rf"^  {command.name} +{re.escape(command.summary)}$", done.stdout, re.MULTILINE)
    assert "141 broken pipe" in done.stdout


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_has_its_help(command: str, run: Any) -> None:
    done = run(command, "--help")
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.startswith(f"usage: newsld {command}")


def test_no_command_at_all_shows_the_help_and_fails(run: Any) -> None:
    done = run()
    assert (done.code, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: newsld")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["convrt", "a.txt"], "newsld: there is no command 'convrt'; did you mean 'convert'?"),
        (["frobnicate"], "newsld: there is no command 'frobnicate'"),
        (
            ["validate", "--format", "json"],
            (
                "newsld validate: there is no option '--format'; did you mean '--output-format'?"
                " See newsld validate --help"
            ),
        ),
        (["--verson"], "newsld: there is no option '--verson'; did you mean '--version'? See newsld --help"),
        (
            ["convert", "--form=turtle"],
            "newsld convert: there is no option '--form'; did you mean '--from'? See newsld convert --help",
        ),
        (["inspect", "--js"], "newsld inspect: there is no option '--js'"),
        (["formats", "extra"], "newsld formats: there is no argument 'extra'"),
        (["convert", "--to"], "newsld convert: argument --to/-t: expected one argument"),
        (
            ["convert", "a", "--to", "turtel"],
            "newsld: --to turtel: no format is called 'turtel'; did you mean 'turtle'?",
        ),
        (
            ["convert", "a", "--from", "jsn-ld"],
            "newsld: --from jsn-ld: no format is called 'jsn-ld'; did you mean",
        ),
        (
            ["convert", "a", "-o", "a.txt"],
            "newsld: -o a.txt: text is read only, not written; say with --to what",
        ),
        (["convert", "a", "--from", "embed"], "newsld: --from embed: embed is written only, not read"),
        (["convert", "a", "--to", "text"], "newsld: --to text: text is read only, not written"),
        (
            ["convert", "a", "--encoding", "utf-99"],
            "newsld: --encoding utf-99: no text encoding is called 'utf-99'",
        ),
        (["convert", "a", "--encoding", "base64"], "newsld: --encoding base64: no text encoding is called"),
        (["convert", "a", "--base", "/story"], "newsld: --base /story: is no absolute IRI"),
        (
            ["convert", "a", "--base", "https://a.example/<"],
            "newsld: --base https://a.example/<: is no absolute IRI",
        ),
        (["convert", "a", "--context", "x"], "newsld: --context x: must have the form IRI=FILE"),
        (["convert", "a", "--context", "x=gone"], "newsld: --context x=gone: there is no file 'gone'"),
        (["convert", "a", "--set", "url"], "newsld: --set url: must have the form KEY=VALUE"),
        (["convert", "a", "--set", "=x"], "newsld: --set =x: must have the form KEY=VALUE"),
        (
            ["convert", "a", "--set", "author={"],
            "newsld: --set author={: the value begins like JSON and is none",
        ),
        (
            ["references", "a", "--to", "bibtx"],
            "newsld references: argument --to/-t: invalid choice: 'bibtx'",
        ),
        *(
            (
                [command, "--jobs", number],
                f"newsld {command}: argument --jobs/-j: {number!r} is no whole number from 1 on; see",
            )
            for command in ("references", "validate")
            for number in ("0", "-1", "two", "1.5", "²", "9" * 5000)
        ),
        (["wordpress", "push", "https://a.example", "x"], "newsld wordpress: argument POST: 'x' is no whole"),
        (["schema", "insepct"], "newsld schema: no schema is called 'insepct'; did you mean 'inspect'?"),
        (["schema", "inspect", "--shapes"], "newsld schema: a name and --shapes are two things"),
    ],
)
def test_wrong_usage_is_one_line_that_quotes_it_and_exit_code_2(
    arguments: list[str], message: str, run: Any
) -> None:
    done = run(*arguments)
    assert (done.code, done.stdout) == (2, "")
    assert done.stderr.startswith(message)
    assert done.stderr.count("\n") == 1


def test_options_may_stand_between_inputs(run: Any, write: Any) -> None:
    write("a.txt")
    write("b.txt", "Another Headline\n\nBy Ida Lund\n\nA first paragraph of this other story is here.\n")
    done = run("convert", "a.txt", "--to", "json-ld", "b.txt", "--quiet")
    assert done.code == 0
    assert "Harbour Fees" in done.stdout
    assert "Another Headline" in done.stdout


def test_after_two_dashes_everything_is_an_input(run: Any, write: Any) -> None:
    write("-odd.txt")
    assert "Harbour Fees" in run("convert", "--", "-odd.txt").stdout
    assert "Harbour Fees" in run("convert", "--quiet", "--", "-", stdin=ARTICLE.encode()).stdout


def test_a_fault_of_ours_is_one_line_too(run: Any, write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr("newsld.cli.reading.parse_all", broken)
    write("a.txt")
    done = run("inspect", "a.txt")
    assert done.code == 2
    assert done.stderr == (
        "a.txt: DOC001 internal error, please report it (NEWSLD_TRACEBACK=1 shows where): KeyError: 'lost'\n"
    )
    monkeypatch.setenv("NEWSLD_TRACEBACK", "1")
    with pytest.raises(KeyError, match="lost"):
        run("inspect", "a.txt")


def test_an_interrupt_is_silent_and_130(run: Any, write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("newsld.cli.reading.parse_all", interrupted)
    write("a.txt")
    done = run("inspect", "a.txt", "--json")
    assert (done.code, done.stdout, done.stderr) == (130, "", "")


def test_the_version_costs_no_heavy_import() -> None:
    code = (
        "import sys; from newsld.cli import main; main(['--version']); print(*sys.modules, file=sys.stderr)"
    )
    done = run_command([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert "argparse" in loaded
    assert loaded & HEAVY == set()
    assert "newsld.vocabulary" not in done.stderr
    assert "newsld.cli.convert" not in done.stderr


def test_a_command_does_not_load_the_others() -> None:
    code = "import sys; from newsld.cli import main; main(['formats']); print(*sys.modules, file=sys.stderr)"
    done = run_command([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    loaded = set(done.stderr.split())
    assert "newsld.cli.formats" in loaded
    assert {"pydantic", "rdflib", "newsld.model", "newsld.cli.convert"} & loaded == set()


PAGE = """<!DOCTYPE html><html lang="en"><head><title>Harbour Fees Rise Again</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
 "headline": "Fees"}</script>
</head><body><article><h1>Harbour Fees Rise Again</h1><p>By Ada Moreno</p>
<p>The port of Larnby will charge more from May, its board decided on Monday.</p></article></body></html>
"""


@pytest.mark.parametrize("command", [("convert",), ("validate", "--exit-zero", "--no-cache"), ("inspect",)])
@pytest.mark.parametrize(("name", "text"), [("story.txt", ARTICLE), ("story.html", PAGE)])
def test_an_article_is_written_checked_and_shown_without_models(
    write: Callable[..., Path], command: tuple[str, ...], name: str, text: str
) -> None:
    write(name, text)
    write(
        "newsld.toml",
        '[publisher]\nname = "The Larnby Courier"\n[[people]]\nname = "Ada Moreno"\njob-title = "Reporter"\n',
    )
    code = "import sys; from newsld.cli import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    done = run_command(
        [sys.executable, "-c", code, *command, name],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert name in done.stdout or "Rise Again" in done.stdout
    assert {"pydantic", "newsld.model"} & set(done.stderr.split()) == set()
