"""What it costs to read an article of plain text, against finding its words with one regular expression."""

from __future__ import annotations

import re
from pathlib import Path

from ratios import Ratio, fastest, show

import newsld

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "pyongyang-moscow.txt"
WORDS = "its words by one regular expression"
READING = "text to Document"


def main() -> list[Ratio]:
    data = EXAMPLE.read_bytes()
    text = data.decode()
    word = re.compile(r"\w+")
    times = fastest({WORDS: lambda: word.findall(text), READING: lambda: newsld.parse(data, format="text")})
    return [Ratio(READING, WORDS, times[READING] / times[WORDS], 50.0, seconds=times[READING])]


if __name__ == "__main__":
    raise SystemExit(show(main()))
