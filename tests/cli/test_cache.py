"""The cache of newsld validate: what did not change is not read again, and what did is."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from whole_article import ARTICLE

from newsld.cli import validating

FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab")


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the inputs that were read, not taken from the cache."""
    names: list[str] = []
    diagnose = validating.diagnose

    def counted(document: Any, settings: Any) -> Any:
        names.append(document.source.name)
        return diagnose(document, settings)

    monkeypatch.setattr(validating, "diagnose", counted)
    return names


def entries() -> list[Path]:
    return sorted(Path(".newsld_cache").glob("*/*"))


@pytest.mark.parametrize("form", FORMATS)
def test_the_second_run_says_the_same_and_reads_nothing(
    run: Any, write: Any, readings: list[str], form: str
) -> None:
    write("news/a.txt")
    write("news/b.txt", "You are currently viewing Port Fees\n\n" + ARTICLE)
    first = run("validate", "--output-format", form, "news")
    assert readings == ["news/a.txt", "news/b.txt"]
    again = run("validate", "--output-format", form, "news")
    assert (again.out, again.code) == (first.out, first.code)
    assert len(readings) == 2


@pytest.mark.parametrize(
    "options",
    [
        ["--profile", "apa"],
        ["--select", "AUT"],
        ["--ignore", "ART010"],
        ["--stage", "draft"],
        ["--encoding", "latin-1"],
        ["--from", "markdown"],
        ["--references", "refs.bib"],
        ["--no-cache"],
    ],
)
def test_other_options_read_anew(run: Any, write: Any, readings: list[str], options: list[str]) -> None:
    write("refs.bib", "@book{moss, title={Quays}, author={Moss, A.}, year={2021}}")
    path = write("a.txt")
    run("validate", path)
    run("validate", path, *options)
    assert readings == ["a.txt", "a.txt"]


def test_a_file_that_changed_is_read_anew(run: Any, write: Any, readings: list[str]) -> None:
    path = write("a.txt")
    run("validate", path)
    write("a.txt", ARTICLE.replace("Edited by", "Eddited by"))
    run("validate", path)
    assert len(readings) == 2


def test_what_an_editor_rules_beside_the_article_is_seen_at_once(
    run: Any, write: Any, readings: list[str]
) -> None:
    path = write("a.txt")
    run("validate", path)
    write("a.claims.toml", '[[claim]]\nexact = "words that stand nowhere"\nruling = "reject"\n')
    assert "CLM010" in run("validate", path).stdout
    write("a.claims.toml", "")
    assert "CLM010" not in run("validate", path).stdout
    assert len(readings) == 3


def test_another_configuration_reads_anew(run: Any, write: Any, readings: list[str]) -> None:
    path = write("a.txt")
    run("validate", path)
    write("newsld.toml", '[levels]\nART010 = "error"\n')
    run("validate", path)
    assert len(readings) == 2


@pytest.mark.parametrize("what", ["version", "day", "library"])
def test_another_newsld_another_day_and_another_library_read_anew(
    run: Any, write: Any, readings: list[str], what: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import newsld
    from newsld.cli import cache

    path = write("a.txt")
    run("validate", path)
    cache._installed.cache_clear()
    if what == "version":
        monkeypatch.setattr(newsld, "__version__", "9.9.9")
    elif what == "library":
        (tmp_path / "house_rules-2.0.dist-info").mkdir()
        monkeypatch.syspath_prepend(str(tmp_path))
    else:
        monkeypatch.setattr(cache, "today", lambda: "2099-01-01")
    run("validate", path)
    cache._installed.cache_clear()
    assert len(readings) == 2


def test_a_rule_of_ones_own_that_changed_reads_anew(
    run: Any, write: Any, readings: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from newsld.cli import cache

    about = tmp_path / "site" / "cached_house-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: cached-house\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[newsld.rules]\nhouse = cached_house:RULE\n")
    module = about.parent / "cached_house.py"
    module.write_text(
        "from newsld import Hit, rule\n\n@rule('HSE001', 'house-style', 'note', 'newsroom')\n"
        "def RULE(context):\n    'Style.'\n    yield Hit('the house has a style')\n"
    )
    monkeypatch.syspath_prepend(str(about.parent))
    cache._installed.cache_clear()
    path = write("a.txt")
    for _ in range(2):
        assert "the house has a style" in run("validate", path, "--select", "HSE001").stdout
    assert len(readings) == 1
    module.write_text(module.read_text() + "# and another\n")
    run("validate", path, "--select", "HSE001")
    assert len(readings) == 2
    cache._installed.cache_clear()


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"{",
        b"\n",
        b"[]\n[]",
        b"\x80\x04N.",
        b'x\n{"fail_level": "note", "files": {}, "articles": [[1]]}',
    ],
)
def test_a_damaged_entry_is_as_none(run: Any, write: Any, readings: list[str], damaged: bytes) -> None:
    path = write("a.txt")
    first = run("validate", path)
    (entry,) = entries()
    entry.write_bytes(damaged)
    again = run("validate", path)
    assert again.out == first.out
    assert len(readings) == 2
    assert run("validate", path).out == first.out
    assert len(readings) == 2


def test_an_entry_in_which_anything_was_changed_is_as_none(run: Any, write: Any, readings: list[str]) -> None:
    path = write("a.txt")
    first = run("validate", path)
    (entry,) = entries()
    held = entry.read_bytes()
    for old, new in ((b'"warning"', b'"note"'), (b"ART", b"ARX"), (held[:4], b"0000"), (b"\n", b"")):
        entry.write_bytes(held.replace(old, new, 1))
        assert run("validate", path).out == first.out
    assert len(readings) == 5


def test_a_warm_run_imports_neither_models_nor_readers_nor_rules(run: Any, write: Any) -> None:
    path = write("a.txt")
    run("validate", path)
    code = (
        "import sys; from newsld.cli.program import main; main(['validate', 'a.txt']);"
        "heavy = 'pydantic', 'newsld.model', 'newsld.text', 'newsld.rules', 'newsld.config.';"
        "print([name for name in sys.modules if f'{name}.'.startswith(heavy)], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[AUT" in done.stdout or "1 article" in done.stdout
    assert done.stderr.splitlines()[-1] == "[]"


def test_the_level_that_fails_is_the_configurations_in_a_warm_run_too(run: Any, write: Any) -> None:
    path = write("a.txt")
    write("newsld.toml", 'select = ["ART010"]\nfail-level = "note"\n')
    assert [run("validate", path).code, run("validate", path).code] == [1, 1]
    write("newsld.toml", 'select = ["ART010"]\nfail-level = "error"\n')
    assert [run("validate", path).code, run("validate", path).code] == [0, 0]


def test_a_configuration_that_is_wrong_is_told_though_all_was_found_before(run: Any, write: Any) -> None:
    path = write("a.txt")
    write("newsld.toml", "")
    run("validate", path)
    write("newsld.toml", "profil = 7\n")
    assert run("validate", path).code == 2


def test_the_folder_keeps_itself_out_of_git_and_of_backups(run: Any, write: Any) -> None:
    run("validate", write("a.txt"))
    assert Path(".newsld_cache/.gitignore").read_text().splitlines()[-1] == "*"
    assert (
        Path(".newsld_cache/CACHEDIR.TAG")
        .read_text()
        .startswith("Signature: 8a477f597d28d172789f06886806bc55")
    )
    assert run("validate", "--quiet", ".").stdout.count("in 1 article.") == 1


def test_it_stands_beside_the_configuration(run: Any, write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    write("newsld.toml", "")
    write("news/a.txt")
    monkeypatch.chdir("news")
    run("validate", "a.txt")
    assert Path("../.newsld_cache").is_dir()
    assert not Path(".newsld_cache").exists()


def test_nothing_is_kept_of_what_could_not_be_read_of_standard_input_and_of_what_names_other_files(
    run: Any, write: Any
) -> None:
    write("a.jsonld", "{")
    write("b.md", "---\nbibliography: refs.bib\n---\n" + ARTICLE)
    run("validate", "a.jsonld", "b.md")
    run("validate", "-", stdin=ARTICLE.encode())
    assert entries() == []


def test_a_folder_that_cannot_be_written_is_no_fault(run: Any, write: Any) -> None:
    path = write("a.txt")
    Path(".newsld_cache").write_text("in the way")
    assert run("validate", path).code == run("validate", path, "--no-cache").code


def test_mended_files_are_not_kept(run: Any, write: Any) -> None:
    write("a.txt", "You are currently viewing Port Fees\n\n" + ARTICLE)
    run("validate", "a.txt", "--fix")
    assert entries() == []


def test_writers_at_one_time_leave_whole_entries(run_process: Any, write: Any) -> None:
    for number in range(6):
        write(f"{number}.txt", ARTICLE.replace("Larnby", f"Larnby {number}"))
    command = [sys.executable, "-m", "newsld", "validate", "--output-format", "json", "."]
    several = [subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path.cwd()) for _ in range(3)]
    outs = {process.communicate()[0] for process in several}
    assert len(outs) == 1
    assert len(entries()) == 6
    for entry in entries():
        assert set(json.loads(entry.read_bytes().splitlines()[1])) == {"fail_level", "files", "articles"}
