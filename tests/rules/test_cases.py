"""What rules find in the articles of the pages in cases/, and in their near misses: what is said, and where.

A heading begins with the rule's code. A block is an article in the format it names, or ``body``, the text
below a headline and a byline, or ``members``, those of a NewsArticle, or ``script``, the JSON-LD of a page;
places count its own lines. The list under it is what the rule says, nothing without one. A block ``mended``
is what ``--fix`` makes of the last block, ``mended-unsafely`` what ``--unsafe-fixes`` makes of one that
``--fix`` leaves as it is. A block of TOML is the configuration for those that follow it under the heading.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from rule_support import FORMATS, listed, said

import newsld
from newsld import Config

_HEADING = re.compile(r"^## (([A-Z]{3}\d{3}) .+)\n", re.MULTILINE)
_BLOCK = re.compile(r"^```(\S+)\n(.*?)^```\n((?:- [^\n]*\n(?:  [^\n]*\n)*)*)", re.DOTALL | re.MULTILINE)
AROUND = {
    "body": ("text", "Harbour fees rise again\n\nBy Ada Moreno\n\n", ""),
    "members": (
        "json-ld",
        '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",\n',
        "}\n",
    ),
    "script": (
        "html",
        """<!DOCTYPE html><html lang="en"><head><title>Harbour fees rise again</title>
<script type="application/ld+json">
""",
        """</script></head><body><article><h1>Harbour fees rise again</h1><p>By Ada Moreno</p>
<p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p>
</article></body></html>
""",
    ),
}
"""Short names of formats: the format, and what stands above and below the block."""


class Case(NamedTuple):
    """An article, what a rule says of it, and what it is once mended."""

    code: str
    block: str
    text: str
    findings: list[str]
    config: Config
    mended: tuple[bool, str] | None = None
    """Whether that takes unsafe fixes; the text then."""


def cases(page: str) -> Iterator[tuple[str, Case]]:
    """The cases of a page, each with its heading."""
    parts = _HEADING.split(page)
    for heading, code, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        config = Config()
        found: list[Case] = []
        for block, inner, findings in _BLOCK.findall(text):
            if block == "toml":
                config = Config.of(tomllib.loads(inner))
            elif block.startswith("mended"):
                found[-1] = found[-1]._replace(mended=(block == "mended-unsafely", inner))
            else:
                found.append(Case(code, block, inner, listed(findings), config))
        yield from ((heading, case) for case in found)


PAGES = sorted(Path(__file__).with_name("cases").glob("*.md"))
CASES = [pytest.param(case, id=heading) for path in PAGES for heading, case in cases(path.read_text("utf-8"))]


@pytest.mark.parametrize("case", CASES)
def test_the_rule_says_this_and_no_more(case: Case) -> None:
    form, above, below = AROUND.get(case.block, (FORMATS.get(case.block, case.block), "", ""))
    article = newsld.parse(f"{above}{case.text}{below}", format=form)
    found = newsld.validate(article, select=[case.code], config=case.config)
    found = [one for one in found if one.code == case.code]
    assert [said(one, above.count("\n")) for one in found] == case.findings
    if case.mended is not None:
        is_unsafe, text = case.mended
        assert newsld.fix(article, found, unsafe=is_unsafe) == f"{above}{text}{below}"
        assert not is_unsafe or newsld.fix(article, found) == article.source.text
