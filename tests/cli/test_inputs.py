"""Inputs: files, folders, patterns, standard input, and what is none of these."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Any

import pytest

import newsld.cli.inputs
from newsld.cli.inputs import expand


def inside(*parts: str) -> str:
    return str(Path(*parts))


def found(*arguments: str, skip: tuple[str, ...] = ()) -> list[str]:
    return [item.name for item in expand(arguments, "newsld convert", skip)]


def test_a_folder_gives_its_files_of_known_extensions_sorted(write: Any) -> None:
    for name in ("news/b.txt", "news/a.TXT", "news/x/c.jsonld", "news/d.exe", "news/README", "news/e.ttl"):
        write(name)
    names = [inside("news", name) for name in ("a.TXT", "b.txt", "e.ttl")]
    assert found("news") == [*names, inside("news", "x", "c.jsonld")]


def test_of_a_folders_json_files_those_with_articles_are_read(write: Any) -> None:
    write("news/package.json", '{"name": "theme", "version": "1.0.0"}')
    write("news/a.json", '{"@context": "https://schema.org", "@type": "NewsArticle"}')
    write("news/b.json", '[{"id": 7, "title": {"rendered": "Nets"}}]')
    write("news/c.json", '{"posts": [{"title": "Nets"}]}')
    stories = [inside("news", name) for name in ("a.json", "b.json", "c.json")]
    assert found("news") == stories
    every = [item.name for item in expand(["news"], "newsld convert", source="json")]
    assert every == [*stories, inside("news", "package.json")]
    assert found(inside("news", "package.json")) == [inside("news", "package.json")]


def test_hidden_files_and_folders_are_left_out(write: Any) -> None:
    for name in ("news/.draft.txt", "news/.git/a.txt", "news/a.txt"):
        write(name)
    assert found("news") == [inside("news", "a.txt")]


def test_links_to_folders_are_not_walked_and_loops_end(write: Any) -> None:
    write("news/a.txt")
    write("other/b.txt")
    Path("news/loop").symlink_to("..")
    Path("news/other").symlink_to("../other")
    assert found("news") == [inside("news", "a.txt")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in its file system")
def test_a_pipe_in_a_folder_is_not_waited_for(write: Any) -> None:
    write("news/a.txt")
    os.mkfifo("news/b.txt")
    assert found("news") == [inside("news", "a.txt")]


def test_a_pattern_the_shell_left_is_expanded(write: Any) -> None:
    for name in ("b.txt", "a.txt", "news/c.txt", "news/x/d.txt", "e.md"):
        write(name)
    assert found("*.txt") == ["a.txt", "b.txt"]
    assert found("**/*.txt") == [
        "a.txt",
        "b.txt",
        inside("news", "c.txt"),
        inside("news", "x", "d.txt"),
    ]
    assert found("new?") == [inside("news", "c.txt"), inside("news", "x", "d.txt")]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(write: Any) -> None:
    write("a[1].txt")
    write("a1.txt")
    assert found("a[1].txt") == ["a[1].txt"]


def test_an_input_named_twice_is_read_once(write: Any) -> None:
    write("a.txt")
    assert found("a.txt", "*.txt", "a.txt") == ["a.txt"]


def test_what_is_written_is_not_read_back(write: Any) -> None:
    for name in ("a.txt", "out/a.jsonld", "all.jsonld"):
        write(name)
    assert found(".", skip=("out/",)) == ["a.txt", "all.jsonld"]
    assert found(".", skip=("all.jsonld",)) == ["a.txt", inside("out", "a.jsonld")]


def test_a_second_run_over_the_same_folder_gives_the_same(run: Any, write: Any) -> None:
    write("a.txt")
    assert run("convert", ".", "-o", "all.jsonld").code == 0
    before = Path("all.jsonld").read_bytes()
    assert run("convert", ".", "-o", "all.jsonld").code == 0
    assert Path("all.jsonld").read_bytes() == before


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("gone.txt", "gone.txt: DOC001 cannot be read: No such file or directory"),
        ("*.html", "*.html: DOC001 no file matches the pattern"),
        (
            "https://quay.example/a",
            (
                "https://quay.example/a: DOC001 is an address: newsld fetches no pages; name a file that"
                " holds it"
            ),
        ),
        ("blank.md", "blank.md: DOC001 holds no text"),
        ("empty", "empty: DOC001 is a folder without a file that newsld reads"),
        ("a.txt/b.txt", "a.txt/b.txt: DOC001 cannot be read: Not a directory"),
        ("odd.xyz", "odd.xyz: DOC001 cannot tell the format of 'odd.xyz'; name it with --from"),
        ("nul\0.txt", "nul\\x00.txt: DOC001 cannot be read: embedded null byte"),
        ("\x1b]0;owned\x07.txt", "\\x1b]0;owned\\x07.txt: DOC001 cannot be read: No such file or directory"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_exit_code_2(
    argument: str, message: str, run: Any, write: Any
) -> None:
    write("a.txt")
    write("odd.xyz")
    write("blank.md", "\n \n")
    Path("empty").mkdir()
    done = run("inspect", argument)
    assert (done.code, done.stdout, done.stderr) == (2, "", f"{message}\n")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_one_may_not_read_is_one_line(run: Any, write: Any) -> None:
    write("secret.txt").chmod(0)
    assert run("inspect", "secret.txt").stderr == "secret.txt: DOC001 cannot be read: Permission denied\n"


def test_a_folder_that_cannot_be_listed_is_told(
    run: Any, write: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("news/a.txt")
    scandir = os.scandir

    def refusing(path: str) -> Any:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    Path("news/closed").mkdir()
    monkeypatch.setattr(os, "scandir", refusing)
    done = run("inspect", "news")
    assert done.code == 2
    assert "Harbour Fees" in done.stdout
    assert done.stderr == f"{inside('news', 'closed')}: DOC001 cannot be read: Permission denied\n"


def test_an_input_beyond_the_limit_is_refused(run: Any, write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt")
    monkeypatch.setattr("newsld.cli.inputs.MAX_BYTES", 8)
    assert run("inspect", "a.txt").stderr == "a.txt: DOC001 is larger than 0 MiB\n"


def test_nobody_is_made_to_type_an_article_by_surprise(
    write: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal("typed"))
    assert newsld.cli.main(["convert"]) == 2
    assert capsys.readouterr().err == (
        "newsld convert: no input: name a file, or - for standard input; see newsld convert --help\n"
    )
