"""The examples in the explanations of rules: articles that fire, with what is said where, or do not."""

from __future__ import annotations

import re
import tomllib
from typing import NamedTuple

import newsld
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
        listed = [" ".join(item.split()) for item in re.split(r"^- ", match[3], flags=re.MULTILINE)[1:]]
        text = match[2].removesuffix("\n") if match[1].startswith("bare-") else match[2]
        found.append(Example(FORMATS.get(match[1], match[1]), text, listed, config))
    return found
