"""What the tests of the command line share: a small article of their own wording, and files made of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

ARTICLE = """\
Harbour Fees Rise Again

Written by Ada Moreno

Edited by Ben Osei

The port of Larnby will charge more for berths from May, its board decided (Quill, 2024). Fishers object.

The board expects fewer ships next year (Quill, 2024), and fewer still after that.

Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier.
"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """``write("news/a.txt")``: a file in a folder of its own, which is where the test runs."""
    monkeypatch.chdir(tmp_path)

    def made(name: str, content: str | bytes = ARTICLE) -> Path:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return made


@pytest.fixture
def jsonld() -> Callable[..., str]:
    """``jsonld("A headline", url="…")``: an article in JSON-LD."""

    def made(headline: str, **more: object) -> str:
        return json.dumps(
            {"@context": "https://schema.org", "@type": "NewsArticle", "headline": headline, **more}
        )

    return made
