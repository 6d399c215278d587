"""Threads, processes and kills: the same answers from many at once, and files that are whole or as before."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import newsld
from newsld.files import replace_file, sweep

FORMATS = ("json-ld", "n-quads", "turtle", "rdf-xml")


def convert(number: int) -> list[str]:
    """One article of its own through every format and back."""
    node = {
        "@context": ["https://schema.org", {"@language": "de"}],
        "@type": "NewsArticle",
        "@id": f"#article-{number}",
        "headline": f"Fähre {number}",
        "author": [{"@type": "Person", "name": f"Ada {number}"}, {"@type": "Person", "name": "Bo"}],
        "datePublished": f"20{number:02}-03-04",
    }
    things = newsld.from_jsonld(node)
    written = [newsld.serialize(things, format=name, base=f"https://a.example/{number}") for name in FORMATS]
    back = newsld.parse(written[2], format="turtle")
    text = newsld.parse(f"Fähre {number}\n\nBy Ada Berg\n\nThe ferry sails again today.\n", format="text")
    return [*written, newsld.serialize(back), newsld.serialize(text)]


def test_many_threads_give_what_one_gives() -> None:
    numbers = [number for number in range(20) for _ in range(8)]
    alone = {number: convert(number) for number in range(20)}
    with ThreadPoolExecutor(8) as pool:
        for number, written in zip(numbers, pool.map(convert, numbers), strict=True):
            assert written == alone[number]


def test_the_first_use_may_come_from_many_threads_at_once() -> None:
    code = """
from concurrent.futures import ThreadPoolExecutor
import newsld
formats = ("json-ld", "turtle", "rdf-xml")
make = lambda n: newsld.serialize(newsld.NewsArticle(headline="x"), format=formats[n % 3])
with ThreadPoolExecutor(8) as pool:
    print(len(set(pool.map(make, range(24)))))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("3\n", "")


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_process_made_after_use_gives_the_same(method: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"there is no {method} here")
    expected = [convert(number) for number in range(4)]
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map(convert, range(4)) == expected


def test_two_writers_of_one_file_leave_one_whole_text(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonld"
    texts = [b"a" * 300_000, b"b" * 300_000]
    seen: set[bytes] = set()
    replace_file(path, texts[0])
    writers = [
        threading.Thread(target=lambda text=text: [replace_file(path, text) for _ in range(40)])
        for text in texts
    ]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        seen.add(path.read_bytes())
    assert seen <= set(texts)
    assert os.listdir(tmp_path) == ["out.jsonld"]  # noqa: PTH208


WRITER = """
import sys
from pathlib import Path
from newsld.files import replace_file
print("ready", flush=True)
while True:
    for letter in b"ab":
        replace_file(Path(sys.argv[1]), bytes([letter]) * 400_000)
"""


def test_a_killed_writer_leaves_the_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonld"
    replace_file(path, b"a" * 400_000)
    for delay in (0.0, 0.003, 0.007, 0.011, 0.02):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        assert path.read_bytes() in (b"a" * 400_000, b"b" * 400_000)
    hour_ago = time.time() - 3700
    for left in tmp_path.glob(".*"):
        assert re.fullmatch(r"\.out\.jsonld\.[0-9a-f]{8}\.newsld-tmp", left.name)
        os.utime(left, (hour_ago, hour_ago))
    sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonld"]
