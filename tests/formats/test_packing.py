"""Inputs that gzip has packed: read as what is in them, and never unpacked beyond limits."""

import gzip
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import newsld
from newsld.cli import main
from newsld.errors import ReadError

PAGE = (
    "<!doctype html><html lang=en><h1>Ferries sail again</h1><p>The crews went back to work on Tuesday.</p>"
)
STORY = "Ferries sail again\n\nThe crews went back to work on Tuesday , after three weeks ashore.\n"


def test_a_packed_page_is_the_page(tmp_path: Path) -> None:
    path = tmp_path / "page.html.gz"
    path.write_bytes(gzip.compress(PAGE.encode()))
    document = newsld.read(path)
    assert document.format == "html"
    assert document.article == newsld.parse(PAGE, format="html").article


def test_all_members_of_a_file_are_read() -> None:
    data = gzip.compress(PAGE[:60].encode()) + gzip.compress(PAGE[60:].encode())
    assert newsld.parse(data, name="page.html.gz").article == newsld.parse(PAGE, format="html").article


def test_the_command_reads_packed_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.html.gz"
    path.write_bytes(gzip.compress(PAGE.encode()))
    assert main(["inspect", str(path)]) == 0
    assert "Ferries sail again" in capsys.readouterr().out


def test_a_packed_file_that_is_mended_stays_packed(tmp_path: Path) -> None:
    path = tmp_path / "story.txt.gz"
    doubled = STORY.replace("went back", "went  back")
    path.write_bytes(gzip.compress(doubled.encode()))
    main(["validate", "--fix", "--exit-zero", "--quiet", str(path)])
    assert gzip.decompress(path.read_bytes()).startswith(b"Ferries sail again")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = gzip.compress(bytes(1 << 25))
    with pytest.raises(ReadError, match="100 times its size"):
        newsld.parse(bomb, name="bomb.html.gz")


def test_a_small_file_may_unpack_to_much() -> None:
    data = gzip.compress((PAGE + " " * 300_000).encode())
    assert newsld.parse(data, format="html").article.headline == "Ferries sail again"


@pytest.mark.parametrize(
    "data", [b"\x1f\x8b\x08", gzip.compress(PAGE.encode())[:-20], b"\x1f\x8b\x08" + b"x" * 40]
)
def test_a_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match="gzip file"):
        newsld.parse(data, format="html")


@given(st.binary(max_size=60))
def test_what_only_begins_as_gzip_raises_nothing_else(rest: bytes) -> None:
    with suppress(ReadError):
        newsld.parse(b"\x1f\x8b\x08" + rest, format="html")
    with suppress(ReadError):
        newsld.parse(b"\x1f\x8b\x08\0\0\0\0\0\0\0" + zlib.compress(rest)[2:], format="html")
