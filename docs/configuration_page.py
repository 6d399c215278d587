"""docs/configuration.md: every key of newsld.toml, from the classes that read it."""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise

from reference import MADE

from newsld.config import Cms, Config, House, Person, Publisher

INTRODUCTION = """\
newsld reads the nearest newsld.toml from the working folder up, or `[tool.newsld]` of a pyproject.toml;
`--config FILE` names another. `newsld init` writes one from what it finds in a folder. A key that newsld does
not know ends the run, with its line.

What the configuration says completes articles that newsld turns into pages (text, Markdown, WordPress
exports); a page or JSON-LD that is published already must hold it itself. Codes are those of the
[rules](rules.md), or the letters they begin with."""

EXAMPLE = """\
```toml
profiles = ["newsroom", "google"]
ignore = ["ART010"]
language = "en"

[per-file-ignores]
"drafts/*" = ["DAT001"]

[publisher]
name = "The Larnby Courier"
url = "https://larnby.example"

[[people]]
name = "Ada Moreno"
variants = ["A. Moreno"]
orcid = "0000-0002-1825-0097"

[cms]
articles = "/items"

[cms.properties]
headline = "/fields/title"
articleBody = "/fields/blocks/*/html"
author = "/fields/authors/*/profile/full_name"
datePublished = "/published_at"
```"""

TABLES = (
    ("Keys", Config),
    ("[publisher]", Publisher),
    ("[[people]]", Person),
    ("[house]", House),
    ("[cms]", Cms),
)


def configuration_page() -> str:
    """The whole page."""
    parts = ["# Configuration", MADE, INTRODUCTION, EXAMPLE]
    for title, table in TABLES:
        rows = ["| key | what it says |", "| --- | --- |"]
        about = _docstrings(table)
        rows += [f"| `{name.replace('_', '-')}` | {about[name]} |" for name in about]
        parts += [f"## {title}", "\n".join(rows)]
    return "\n\n".join(parts) + "\n"


def _docstrings(table: type) -> dict[str, str]:
    """What stands below each attribute of the class."""
    body = ast.parse(inspect.getsource(table)).body[0].body
    return {
        name.target.id: text.value.value.strip()
        for name, text in pairwise(body)
        if isinstance(name, ast.AnnAssign) and isinstance(text, ast.Expr)
    }
