"""What the tests of the command line share: files made of an article, and JSON-LD of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from whole_article import ARTICLE

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
