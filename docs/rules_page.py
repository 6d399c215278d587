"""docs/rules.md: every rule by family, from its own explanation; and the profiles."""

from __future__ import annotations

from reference import MADE

from newsld.checking import Rule
from newsld.rules import PROFILES, RULES

INTRODUCTION = """\
`newsld validate` runs these rules. A code is never given to another rule. In the examples,
`line:column-column` is the place that is marked; lines and columns count from 1, the end is exclusive."""


def rules_page() -> str:
    """The whole page."""
    parts = ["# Rules", MADE, INTRODUCTION, "## Profiles", _profiles(), "## All rules", _table()]
    for rule in RULES:
        parts += [f"## {rule.code} {rule.name}", _about(rule), rule.help.replace("\n## ", "\n### ")]
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
