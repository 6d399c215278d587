"""What it costs to check articles: the rules against reading and SHACL, many articles, jobs, the cache."""

from __future__ import annotations

import random
import re
import subprocess
import sys
import tempfile
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
LABELLED = Path(__file__).resolve().parents[1] / "tests" / "data" / "articles"
WORDS = (
    "amber brisk coral dusty early faint grand hazel ivory jolly kind lofty mild noble olive plain".split()
)


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
            reading: lambda: newsld.parse(data, format="text").node,
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
    """Articles in text, Markdown and HTML, in five languages, no two of which share a paragraph."""
    kinds = {".txt", ".md", ".html"}
    sources = [EXAMPLE, *(path for path in sorted(LABELLED.iterdir()) if path.suffix in kinds)]
    for number in range(count):
        source, chance = sources[number % len(sources)], random.Random(number)
        text = re.sub(
            r"(?<=[a-z]{3}) (?=[a-z]{3})",
            lambda _, chance=chance: f" {chance.choice(WORDS)} " if chance.random() < 0.1 else " ",
            source.read_text("utf-8"),
        )
        (folder / f"{number:04}{source.suffix}").write_text(text, "utf-8")


class Run(NamedTuple):
    """What a run took: seconds of processors and by the clock, and the most memory of a process, in KiB."""

    processor: float
    clock: float
    memory: int


def spent(folder: str, *command: str | Path) -> Run:
    """What a command takes in a folder, by way of a process whose only child it is."""
    code = (
        "import resource, subprocess, sys, time; start = time.perf_counter();"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True);"
        "end = time.perf_counter(); used = resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(used.ru_utime + used.ru_stime, end - start, used.ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *command], cwd=folder, stdout=subprocess.PIPE, check=True
    )
    processor, clock, memory = done.stdout.split()
    return Run(float(processor), float(clock), int(memory))


def run(folder: str, *options: str) -> Run:
    """``newsld validate`` on a folder."""
    return spent(folder, NEWSLD, "validate", "--quiet", "--exit-zero", *options, ".")


def many() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as few, tempfile.TemporaryDirectory() as folder:
        write(Path(few), ARTICLES // 10)
        write(Path(folder), ARTICLES)
        nothing = min(spent(few, sys.executable, "-c", "pass").processor for _ in range(20))
        small = run(few, "--no-cache")
        alone = min(run(folder, "--no-cache") for _ in range(2))
        pair = min(run(folder, "--no-cache", "--jobs", "2") for _ in range(2))
        run(folder)
        warm = min(run(folder) for _ in range(3))
    # By processors' time a busy neighbour does not count: so much faster are two that have nothing else.
    gain = 2 * alone.processor / pair.processor
    each, faster = f"{ARTICLES} articles, for each", "a warm cache, how much faster"
    return [
        # A hundred articles a second on one core where starting Python takes ten milliseconds.
        Ratio(each, NOTHING, alone.processor / ARTICLES / nothing, 1.0, seconds=alone.processor),
        Ratio("--jobs 2, how much faster", "one job", gain, 1.8, at_least=True, seconds=pair.clock),
        Ratio(faster, "none", alone.processor / warm.processor, 10.0, at_least=True, seconds=warm.processor),
        Ratio(f"memory for {ARTICLES} articles", f"for {ARTICLES // 10}", alone.memory / small.memory, 1.1),
    ]


def main() -> list[Ratio]:
    return [*rules(), *many()]


if __name__ == "__main__":
    raise SystemExit(show(main()))
