"""convert -o: files written whole, a file for each article in a folder, names that are safe everywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from newsld.cli.filenames import Namer
from newsld.files import replace_file

DEVICES = {"con", "prn", "aux", "nul", "com1", "lpt9"}


def names(folder: str) -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir())


def test_each_input_gets_a_file_named_after_it(run: Any, write: Any) -> None:
    write("fees.txt")
    write("news/ships.txt")
    done = run("convert", "fees.txt", "news/ships.txt", "-o", "made/new/", "--to", "turtle")
    assert (done.code, done.stdout, done.stderr) == (0, "", "")
    assert names("made/new") == ["fees.ttl", "ships.ttl"]


def test_a_folder_that_is_there_needs_no_slash(run: Any, write: Any) -> None:
    write("fees.txt")
    Path("made").mkdir()
    assert run("convert", "fees.txt", "-o", "made", "--to", "embed").code == 0
    assert names("made") == ["fees.html"]


def test_several_articles_of_an_input_are_numbered_from_one(run: Any, write: Any, jsonld: Any) -> None:
    write("all.jsonld", f"[{jsonld('A')}, {jsonld('B')}, {jsonld('C')}]")
    write("one.txt")
    assert run("convert", "all.jsonld", "one.txt", "-o", "made/", "--to", "embed").code == 0
    assert names("made") == ["all-1.html", "all-2.html", "all-3.html", "one.html"]
    assert '"B"' in Path("made/all-2.html").read_text("utf-8")


def test_standard_input_is_named_stdin(run: Any, write: Any) -> None:
    content = write("fees.txt").read_bytes()
    assert run("convert", "-o", "made/", stdin=content).code == 0
    assert names("made") == ["stdin.jsonld"]


def test_inputs_of_one_name_are_told_apart_whichever_comes_first(run: Any, write: Any) -> None:
    for path in ("a/story.txt", "b/STORY.txt", "other.txt"):
        write(path)
    assert run("convert", "a/story.txt", "b/STORY.txt", "other.txt", "-o", "made/").code == 0
    assert run("convert", "other.txt", "b/STORY.txt", "a/story.txt", "-o", "again/").code == 0
    assert names("made") == names("again")
    assert len(names("made")) == 3
    assert "other.jsonld" in names("made")
    assert "story.jsonld" not in names("made")


def test_a_failed_input_does_not_stop_the_others(run: Any, write: Any) -> None:
    write("b.txt")
    done = run("convert", "a.txt", "b.txt", "-o", "made/")
    assert done.code == 2
    assert names("made") == ["b.jsonld"]
    assert done.stderr.startswith("a.txt: DOC001 ")


def test_an_input_is_never_written_over_by_a_file_of_a_folder(run: Any, write: Any, jsonld: Any) -> None:
    text = jsonld("A")
    write("a.jsonld", text)
    done = run("convert", "a.jsonld", "-o", "./")
    assert done.code == 2
    assert done.stderr == "a.jsonld: is an input and not written over; choose another folder\n"
    assert Path("a.jsonld").read_text("utf-8") == text


def test_a_file_named_on_purpose_may_be_its_own_input(run: Any, write: Any, jsonld: Any) -> None:
    write("a.jsonld", jsonld("A"))
    assert run("convert", "a.jsonld", "-o", "a.jsonld", "--set", "headline=New").code == 0
    assert json.loads(Path("a.jsonld").read_bytes())["headline"] == "New"


def test_a_link_in_the_folder_is_not_followed(run: Any, write: Any) -> None:
    write("fees.txt")
    outside = write("outside.txt", "precious")
    Path("made").mkdir()
    Path("made/fees.jsonld").symlink_to("../outside.txt")
    done = run("convert", "fees.txt", "-o", "made/")
    assert done.code == 2
    assert done.stderr == "made/fees.jsonld: is a link, which is not followed\n"
    assert outside.read_text("utf-8") == "precious"


def test_a_link_named_on_purpose_is_followed_and_stays_a_link(run: Any, write: Any) -> None:
    write("fees.txt")
    write("real.jsonld", "old")
    Path("link.jsonld").symlink_to("real.jsonld")
    assert run("convert", "fees.txt", "-o", "link.jsonld").code == 0
    assert Path("link.jsonld").is_symlink()
    assert "Harbour" in Path("real.jsonld").read_text("utf-8")


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("gone/x.jsonld", "gone/x.jsonld: cannot be written: No such file or directory"),
        ("file.txt/", "file.txt: cannot be made: File exists"),
        ("file.txt/x.jsonld", "file.txt/x.jsonld: cannot be written: Not a directory"),
    ],
)
def test_what_cannot_be_written_is_one_line(target: str, message: str, run: Any, write: Any) -> None:
    write("fees.txt")
    write("file.txt", "kept")
    done = run("convert", "fees.txt", "-o", target)
    assert (done.code, done.stderr) == (2, f"{message}\n")
    assert Path("file.txt").read_text("utf-8") == "kept"


def test_nothing_but_the_output_is_left_behind(run: Any, write: Any) -> None:
    write("fees.txt")
    run("convert", "fees.txt", "-o", "out.jsonld")
    assert names(".") == ["fees.txt", "out.jsonld"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="its file systems take no such name")
def test_a_name_that_is_no_text_can_be_read_and_gives_a_safe_one(run: Any, write: Any) -> None:
    write(os.fsdecode(b"caf\xe9.txt"))
    assert run("convert", os.fsdecode(b"caf\xe9.txt"), "-o", "made/").code == 0
    (made,) = names("made")
    made.encode("utf-8")
    assert made.startswith("caf")


@given(st.lists(st.text(min_size=1, max_size=300), min_size=1, max_size=4), st.booleans())
def test_any_names_give_safe_and_different_ones(sources: list[str], numbered: bool) -> None:
    namer = Namer(sources, ".jsonld")
    made = [namer.name(source, 1 if numbered else None) for source in sources]
    assert len({name.casefold() for name in made}) == len(made)
    for name in made:
        assert len(name.encode("utf-8")) <= 200
        assert name == Path(name).name
        assert not set(name) & set('<>:"/\\|?*\0\n\x1b')
        assert name.isprintable() or not name.isascii()
        assert name[0] not in ". "
        assert name.partition(".")[0].casefold() not in DEVICES


@pytest.mark.parametrize(
    ("source", "stem"),
    [
        ("../../etc/passwd", "passwd"),
        ("news/story.txt", "story"),
        ("😀.txt", "😀"),
        ("名前.md", "名前"),
        ("v1.2.txt", "v1.2"),
    ],
)
def test_a_safe_stem_stays_as_it_is(source: str, stem: str) -> None:
    assert Namer([source], ".ttl").name(source) == f"{stem}.ttl"


@pytest.mark.parametrize(
    "source", ["CON.txt", "nul", "Com1.tar.txt", "..", ".hidden", "a:b", "x" * 400, "-rf"]
)
def test_an_unsafe_stem_is_changed_and_marked_with_a_hash(source: str) -> None:
    name = Namer([source], ".ttl").name(source)
    assert name.removesuffix(".ttl") != source
    assert name == Namer([source, "other"], ".ttl").name(source)
    assert len(name.removesuffix(".ttl").rpartition("-")[2]) == 8


def test_an_input_of_another_format_is_not_written_over(run: Any, write: Any) -> None:
    content = write("fees.txt").read_bytes()
    done = run("convert", "fees.txt", "-o", "fees.txt", "--to", "json-ld")
    assert (done.code, "is an input" in done.stderr) == (2, True)
    assert Path("fees.txt").read_bytes() == content


def test_an_extension_that_is_only_read_says_nothing_of_what_to_write(run: Any, write: Any) -> None:
    write("fees.txt")
    done = run("convert", "fees.txt", "-o", "made.md")
    assert (done.code, "--to" in done.stderr) == (2, True)
    assert not Path("made.md").exists()
    assert run("convert", "fees.txt", "-o", "made.md", "--to", "turtle").code == 0


def test_an_address_is_that_of_one_article(run: Any, write: Any, jsonld: Any) -> None:
    write("a.txt")
    write("b.txt")
    write("both.jsonld", f"[{jsonld('A')}, {jsonld('B')}]")
    for inputs in (["a.txt", "b.txt"], ["both.jsonld"]):
        done = run("convert", *inputs, "--set", "url=https://harbour.example/fees", "--to", "embed")
        assert (done.code, done.stdout, "one article" in done.stderr) == (2, "", True)


def test_a_folder_of_inputs_is_no_folder_for_outputs(run: Any, write: Any) -> None:
    write("news/fees.txt")
    done = run("convert", "news", "-o", "news/")
    assert (done.code, "another folder" in done.stderr) == (2, True)
    assert names("news") == ["fees.txt"]


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no /dev/stdout here")
def test_a_device_is_written_to_as_it_is(write: Any) -> None:
    write("fees.txt")
    command = [sys.executable, "-m", "newsld", "convert", "fees.txt", "-o", "/dev/stdout"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert json.loads(done.stdout)["headline"] == "Harbour Fees Rise Again"


def test_an_output_without_a_name_is_refused(run: Any, write: Any) -> None:
    write("fees.txt")
    assert run("convert", "fees.txt", "-o", "").code == 2


def test_nothing_is_left_behind_where_writing_is_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_file(tmp_path / "made.jsonld", b"{}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("output", ["out/", "out/made.jsonld"])
def test_what_a_killed_run_left_is_swept_away_and_nothing_else(output: str, run: Any, write: Any) -> None:
    write("fees.txt")
    folder = Path("out")
    folder.mkdir()
    old, new, foreign = (
        folder / name
        for name in (
            ".made.jsonld.0123abcd.newsld-tmp",
            ".made.jsonld.4567abcd.newsld-tmp",
            ".made.jsonld.0123abcd.tmp",
        )
    )
    for path in (old, new, foreign):
        path.touch()
    for path in (old, foreign):
        os.utime(path, (0, 0))
    assert run("convert", "fees.txt", "-o", output).code == 0
    assert [path.exists() for path in (old, new, foreign)] == [False, True, True]


def test_a_new_file_has_the_rights_that_new_files_have(tmp_path: Path) -> None:
    replace_file(tmp_path / "made.jsonld", b"{}")
    (tmp_path / "other").touch()
    assert (tmp_path / "made.jsonld").stat().st_mode == (tmp_path / "other").stat().st_mode
