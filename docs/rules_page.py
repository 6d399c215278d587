"""docs/rules.md: every rule by family, from its own explanation; and the profiles."""

from __future__ import annotations

from reference import MADE

from newsld.checking import Rule
from newsld.rules import PROFILES, RULES

INTRODUCTION = """\
`newsld validate` runs these rules. A code is never given to another rule. In the examples,
`line:column-column` is the place that is marked; lines and columns count from 1, the end is exclusive."""

NOT_CHECKED = """\
These codes are set aside. What they stand for is not checked, and this is why.

| code | name | why not |
| --- | --- | --- |
| CIT009 | citation-topic-mismatch | whether a title suits a sentence is a judgement; shared words mislead |
| DAT010 | sitemap-window | news sitemaps are not read |
| LNK012 | link-dead | nothing is fetched |
| PUB010 | news-publication-name-mismatch | news sitemaps are not read |
| VOC012 | ninjs-invalid | what newsld writes is held to the schema by its own tests |

Some rules look for what only a reader can settle: CLM001, CLM002, CLM004, CIT006, CIT008 and CIT010. They
give a confidence, and are in no profile but `trust` and `apa`, which have to be asked for. ART025 is silent
on dates: many pages put theirs in with a script."""


def rules_page() -> str:
    """The whole page."""
    parts = ["# Rules", MADE, INTRODUCTION, "## Profiles", _profiles(), "## All rules", _table()]
    for rule in RULES:
        parts += [f"## {rule.code} {rule.name}", _about(rule), rule.help.replace("\n## ", "\n### ")]
    parts += ["## Not checked", NOT_CHECKED]
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


def _profiles() -> str:
    rows = ["| profile | what for | as of | requirement |", "| --- | --- | --- | --- |"]
    rows += [f"| {name} | {about} | {date} | <{source}> |" for name, about, date, source in PROFILES]
    return "\n".join(rows)


def _table() -> str:
    rows = ["| code | name | level | profiles | fix |", "| --- | --- | --- | --- | --- |"]
    for rule in RULES:
        link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
        rows.append(f"| {link} | {rule.name} | {rule.level} | {', '.join(rule.profiles)} | {_cure(rule)} |")
    return "\n".join(rows)


def _cure(rule: Rule) -> str:
    return {"no": "", "config": "newsld.toml"}.get(rule.cure, rule.cure)


def _about(rule: Rule) -> str:
    cure = f" Fix: {_cure(rule)}." if rule.cure != "no" else ""
    return f"{rule.level.capitalize()}, in {', '.join(rule.profiles)}.{cure}"
