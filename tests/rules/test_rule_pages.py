"""Every rule does what its explanation says: its examples are run, and what can be mended is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rule_support import Example, examples, said, sections

import newsld
from newsld import Diagnostic, Document, Rule
from newsld.rules import PROFILES, RULES

READABLE = {known.name for known in newsld.FORMATS if known.reads}


def cases(heading: str) -> list[object]:
    return [
        pytest.param(rule, case, id=rule.code)
        for rule in RULES
        for case in examples(rule, heading)
        if case.format in READABLE
    ]


FIRING, CLEAN = cases("Fires"), cases("Does not fire")
TOLD_BY_READERS = {"CLM010", "DOC001", "SEC006", "SEC007"}
"""Rules whose example is no article: readers report these."""


def document(example: Example) -> Document:
    return newsld.parse(example.text, format=example.format)


def checked(rule: Rule, article: Document, example: Example) -> list[Diagnostic]:
    """What the rule finds; one that is about the work of others is run beside them."""
    alone = [] if rule.code == "DOC002" else [rule.code]
    found = newsld.validate(article, select=alone, config=example.config)
    return [diagnostic for diagnostic in found if diagnostic.code == rule.code]


@pytest.mark.parametrize(("rule", "example"), FIRING)
def test_it_fires_where_its_page_says(rule: Rule, example: Example) -> None:
    found = checked(rule, document(example), example)
    assert [said(diagnostic) for diagnostic in found] == example.findings
    assert example.findings


@pytest.mark.parametrize(("rule", "example"), CLEAN)
def test_it_does_not_fire_on_a_near_miss(rule: Rule, example: Example) -> None:
    assert [said(diagnostic) for diagnostic in checked(rule, document(example), example)] == []


@pytest.mark.parametrize(("rule", "example"), FIRING)
def test_what_is_mended_is_gone(rule: Rule, example: Example) -> None:
    """A fixed source, read again, does not have the finding any more, and loses no other value."""
    article = document(example)
    found = checked(rule, article, example)
    fixes = [diagnostic for diagnostic in found if diagnostic.fix]
    if fixes:
        text = newsld.fix(article, fixes, unsafe=True)
        again = newsld.parse(text, format=example.format)
        left = checked(rule, again, example)
        assert len(left) == len(found) - len(fixes)
        assert again.article.headline == article.article.headline or rule.code.startswith(("ART", "SEC003"))
        assert len(again.references) >= len(article.references) - 1
        assert newsld.fix(again, left, unsafe=True) == text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_it_is_explained(rule: Rule) -> None:
    wanted = {"Why it matters", "How to fix it", "Does not fire"}
    assert wanted | ({"Fires"} - ({"Fires"} if rule.code in TOLD_BY_READERS else set())) <= set(
        sections(rule)
    )
    assert rule.summary.endswith(".")


def test_codes_and_names_are_given_once() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) == len({rule.name for rule in RULES})
    assert [rule.code for rule in RULES if not re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)] == []


def test_profiles_are_known_and_dated() -> None:
    names = {profile.name for profile in PROFILES}
    assert {profile for rule in RULES for profile in rule.profiles} <= names
    assert all(profile.date and profile.source.startswith("https://") for profile in PROFILES)


def test_rules_that_ask_the_table_of_requirements_say_what_it_says() -> None:
    from newsld.schema import REQUIREMENTS

    table = {need.code: (need.name, need.level, set(need.profiles)) for need in REQUIREMENTS}
    for rule in RULES:
        if rule.code in table:
            assert (rule.name, rule.level.value, set(rule.profiles)) == table[rule.code]


def test_every_rule_of_a_family_is_in_the_tuple() -> None:
    """What is made with @rule below newsld/rules is run."""
    folder = Path(newsld.__file__).parent / "rules"
    made = {
        code
        for path in folder.rglob("*.py")
        for code in re.findall(r'^@rule\(\s*"([A-Z]{3}\d{3})"', path.read_text("utf-8"), re.MULTILINE)
    }
    assert made == {rule.code for rule in RULES}
