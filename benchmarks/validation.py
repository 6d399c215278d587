"""What it costs to check articles: the rules against reading and SHACL, many articles, jobs, the cache."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pyshacl
from ratios import Ratio, fastest, show
from rdflib import RDF, SH, Graph

import newsld
from newsld.schema import publish

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "pyongyang-moscow.txt"
NEWSLD = Path(sys.executable).with_name("newsld")
NOTHING = "python -c pass"
ARTICLES = 1000


def ten_shapes() -> Graph:
    """The first ten of the published node shapes that have a target."""
    every = Graph().parse(data=publish()["shapes.ttl"], format="turtle")
    chosen = Graph()
    for shape in sorted(set(every.subjects(SH.targetClass | SH.target, None)))[:10]:
        chosen += every.cbd(shape)
    assert len(set(chosen.subjects(RDF.type, SH.NodeShape))) == 10
    return chosen


def rules() -> list[Ratio]:
    data = EXAMPLE.read_bytes()
    document = newsld.parse(data, format="text")
    graph, shapes = newsld.to_graph(document, base="https://longview.example/a"), ten_shapes()
    reading, checking, peer = "reading it", "newsroom's rules on an article", "pySHACL with 10 shapes"
    times = fastest(
        {
            reading: lambda: newsld.parse(data, format="text"),
            checking: lambda: newsld.validate(document, profile="newsroom"),
            peer: lambda: pyshacl.validate(graph, shacl_graph=shapes),
        }
    )
    own = times[checking]
    return [
        Ratio(checking, reading, own / times[reading], 0.5, seconds=own),
        Ratio("and how much faster", peer, times[peer] / own, 5.0, at_least=True, seconds=own),
    ]


def write(folder: Path, count: int) -> None:
    text = EXAMPLE.read_text("utf-8")
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(text.replace("Ukraine", f"Ukraine {number}"), "utf-8")


class Run(NamedTuple):
    """What a run took: seconds by the clock and of processors, and the most memory of a process, in KiB."""

    clock: float
    processor: float
    memory: int


def run(folder: str, *options: str) -> Run:
    """``newsld validate`` on a folder, by way of a process whose only child it is."""
    code = (
        "import resource, subprocess, sys, time; start = time.perf_counter();"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True);"
        "end = time.perf_counter(); used = resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(end - start, used.ru_utime + used.ru_stime, used.ru_maxrss)"
    )
    command = [str(NEWSLD), "validate", "--quiet", "--exit-zero", *options, "."]
    done = subprocess.run(
        [sys.executable, "-c", code, *command], cwd=folder, stdout=subprocess.PIPE, check=True
    )
    clock, processor, memory = done.stdout.split()
    return Run(float(clock), float(processor), int(memory))


def many() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as few, tempfile.TemporaryDirectory() as folder:
        write(Path(few), ARTICLES // 10)
        write(Path(folder), ARTICLES)
        nothing = fastest({NOTHING: process(sys.executable, "-c", "pass")})[NOTHING]
        small = run(few, "--no-cache")
        alone = min(run(folder, "--no-cache") for _ in range(2))
        pair = min(run(folder, "--no-cache", "--jobs", "2") for _ in range(2))
        run(folder)
        warm = min(run(folder) for _ in range(3))
    # By processors' time a busy neighbour does not count: so much faster are two that have nothing else.
    gain = 2 * alone.processor / pair.processor
    each, faster = f"{ARTICLES} articles, for each", "a warm cache, how much faster"
    return [
        # A hundred articles a second where starting Python takes ten milliseconds.
        Ratio(each, NOTHING, alone.clock / ARTICLES / nothing, 1.0, seconds=alone.clock),
        Ratio("--jobs 2, how much faster", "one job", gain, 1.8, at_least=True, seconds=pair.clock),
        Ratio(faster, "none", alone.clock / warm.clock, 10.0, at_least=True, seconds=warm.clock),
        Ratio(f"memory for {ARTICLES} articles", f"for {ARTICLES // 10}", alone.memory / small.memory, 1.1),
    ]


def process(*command: str | Path) -> Callable[[], object]:
    def call() -> object:
        return subprocess.run(command, stdout=subprocess.DEVNULL, check=True)

    return call


def main() -> list[Ratio]:
    return [*rules(), *many()]


if __name__ == "__main__":
    raise SystemExit(show(main()))
