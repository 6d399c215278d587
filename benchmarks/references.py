"""What it costs to read references, against the least that reading them could cost: finding their words.

Hostile entries are told by how the time grows when there are twice as many, and when each is twice as long.
"""

from __future__ import annotations

import re
import tracemalloc
from collections import deque
from collections.abc import Sequence

from ratios import Ratio, fastest, show

from newsld.text.references import each_line, read_lines

ENTRIES = (
    "Holm, R., & Berg, S. (2024, May 2). Nets return to the bay. The Guardian. https://www.theguardian.com/nets",
    "Holm, R. (2021) ‘Why quiet seas are over’, Coastal Post, 3 May. Available at: https://coast.example/seas.",
    "Holm, Rosa. 2020. “The Price of Sand.” Energy Policy 13 (2): 714–29. https://doi.org/10.1234/sand.2020.",
    "Holm, Rosa. “The Price of Sand.” Northern Courier, 14 Apr. 2023, https://courier.example/sand.",
    "Ministry of Transport. (2023). Harbour plan. https://transport.example/plan",
    "Holm, R. (2019). Who dredges? In S. Berg (Ed.), Ports of the south (pp. 3–9). Verso.",
    "Rosa Holm, “Sand,” Asian Survey 35, no. 3 (2019): 181–204.",
    "Holm R, Berg SA. The price of sand. Energy Policy. 2020;13(2):714-29.",
)
HOSTILE = (
    "(",
    "Holm, R., ",
    "Berg. ",
    "“a‘ b",
    "1, 2(3), ",
    "(2020). ",
    "Holm, R. (2020). “A. ",
    "(No. 3) ",
    ", in: ",
    "2 vols. ",
    "1-2-3-",
)
WORDS = re.compile(r"\w+")
LIMIT = 95.0


VARIED = re.compile("Holm|Berg|Nets|Why|Price|Harbour|dredges")
LETTERS = "abcdefghiklmnoprstu"


def listed(copies: int, entries: Sequence[str] = ENTRIES) -> str:
    """The entries many times over, no two of them with the same names or titles."""
    return "\n".join(varied(entry, number) for number in range(copies) for entry in entries)


def varied(entry: str, number: int) -> str:
    ending = "".join(LETTERS[number // len(LETTERS) ** place % len(LETTERS)] for place in range(3))
    return VARIED.sub(lambda word: word[0] + ending, entry)


def hostile(piece: str, size: int, lines: int) -> str:
    """Lines of nothing but one piece, no two of them alike."""
    return "\n".join(f"X{number} " + piece * (size // len(piece)) for number in range(lines))


def memory(text: str, *, kept: bool = True) -> float:
    """The most memory that reading takes, in MB, if all references are kept or each is let go."""
    tracemalloc.start()
    if kept:
        read_lines(text)
    else:
        deque(each_line(text), maxlen=0)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def growth(what: str, small: str, large: str, limit: float) -> Ratio:
    times = fastest({"small": lambda: read_lines(small), "large": lambda: read_lines(large)}, 0.5)
    return Ratio(what, "the half", times["large"] / times["small"], limit, seconds=times["large"])


def main() -> list[Ratio]:
    one, half, ten = listed(40), listed(200), listed(400)
    lines = one.split("\n")
    times = fastest(
        {"read": lambda: read_lines(one), "words": lambda: [WORDS.findall(line) for line in lines]}
    )
    each = times["read"] / len(lines)
    style = listed(2000, ENTRIES[:1])
    alike = fastest({"read": lambda: read_lines(style)}, 0.5)["read"]
    print(f"a list of {style.count(chr(10)) + 1:,} entries in one style, {len(style) / 1e6:.1f} MB")
    rows = [
        Ratio("an entry of that list", "one of eight styles", alike / 2000 / each, 2.0, seconds=alike / 2000),
        Ratio("an entry", "finding its words", times["read"] / times["words"], LIMIT, seconds=each),
        Ratio("memory of ten times as many", "one list", memory(ten) / memory(one), 11.0),
        Ratio(
            "memory of twice as many, one by one",
            "the half",
            memory(ten, kept=False) / memory(half, kept=False),
            1.3,
        ),
    ]
    for piece in HOSTILE:
        many = growth(f"twice as many of {piece!r}", hostile(piece, 900, 8), hostile(piece, 900, 16), 2.6)
        long = growth(f"twice as long of {piece!r}", hostile(piece, 1900, 4), hostile(piece, 3800, 4), 2.9)
        rows += [many, long]
    return rows


if __name__ == "__main__":
    raise SystemExit(show(main()))
