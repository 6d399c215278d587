"""What it costs to read an article of plain text, against finding its words with one regular expression.

Who says what in it is read when somebody asks for it, and measured for itself and with the rest.
"""

from __future__ import annotations

import re
from pathlib import Path

from ratios import Ratio, fastest, show

import newsld
from newsld.source import Span
from newsld.text.attributions import find_attributions

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "pyongyang-moscow.txt"
WORDS = "its words by one regular expression"
DOCUMENT = "text to Document"
STATEMENTS = "its statements, when asked for"
WHOLE = "both, as one JSON-LD node"
LIMITS = {DOCUMENT: 50.0, STATEMENTS: 40.0, WHOLE: None}


def main() -> list[Ratio]:
    data = EXAMPLE.read_bytes()
    text = data.decode()
    document = newsld.parse(data, format="text")
    body = [Span(one.start, one.start + len(one.text)) for one in document.paragraphs]
    assert find_attributions(text, body, "en", document.in_text_citations) == document.claims
    word = re.compile(r"\w+")
    times = fastest(
        {
            WORDS: lambda: word.findall(text),
            DOCUMENT: lambda: newsld.parse(data, format="text"),
            STATEMENTS: lambda: find_attributions(text, body, "en", document.in_text_citations),
            WHOLE: lambda: newsld.parse(data, format="text").node,
        }
    )
    return [
        Ratio(what, WORDS, times[what] / times[WORDS], limit, seconds=times[what])
        for what, limit in LIMITS.items()
    ]


if __name__ == "__main__":
    raise SystemExit(show(main()))
