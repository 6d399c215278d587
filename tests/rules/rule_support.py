"""The examples in the explanations of rules: articles that fire, with what is said where, or do not."""

from __future__ import annotations

import re
import tomllib
from typing import NamedTuple

import newsld
from newsld import Diagnostic
from newsld.checking import Rule

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_BLOCK = re.compile(r"```(\S+)\n(.*?)```\n?((?:- [^\n]*\n?(?:  [^\n]*\n?)*)*)", re.DOTALL)
FORMATS = {"json": "json-ld", "bare-text": "text"}


class Example(NamedTuple):
    """An article in one format, and the lines ``place: message`` that the rule is to give for it.

    A block of TOML before the article is the configuration it is checked with; ``bare-text`` is a text
    whose last line does not end.
    """

    format: str
    text: str
    findings: list[str]
    config: newsld.Config = newsld.Config()


def sections(rule: Rule) -> dict[str, str]:
    """Heading → text of a rule's explanation."""
    parts = _HEADING.split(rule.help)
    return dict(zip(parts[1::2], (part.strip() + "\n" for part in parts[2::2]), strict=True))


def examples(rule: Rule, heading: str) -> list[Example]:
    """The articles under a heading."""
    found = []
    config = newsld.Config()
    for match in _BLOCK.finditer(sections(rule).get(heading, "")):
        if match[1] == "toml":
            config = newsld.Config.of(tomllib.loads(match[2]))
            continue
        text = match[2].removesuffix("\n") if match[1].startswith("bare-") else match[2]
        found.append(Example(FORMATS.get(match[1], match[1]), text, listed(match[3]), config))
    return found


def listed(items: str) -> list[str]:
    """The items of a list in Markdown, each on one line."""
    return [" ".join(item.split()) for item in re.split(r"^- ", items, flags=re.MULTILINE)[1:]]


def said(diagnostic: Diagnostic, above: int = 0) -> str:
    """``place: message``, lines being counted from below so many of the article's."""
    region = diagnostic.region
    if region is None:
        return f"whole article: {diagnostic.message}"
    end = str(region.end_column)
    if region.end_line != region.start_line:
        end = f"{region.end_line - above}:{end}"
    return f"{region.start_line - above}:{region.start_column}-{end}: {diagnostic.message}"
