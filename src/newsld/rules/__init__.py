"""The rules, one module a family; which are run is chosen by profile and by code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import cast

from newsld.checking import Rule, matches, select
from newsld.config import Config
from newsld.errors import RuleError
from newsld.rules import (
    article,
    citation,
    claim,
    date,
    house,
    link,
    markup,
    people,
    publisher,
    reading,
    reference,
    safety,
)
from newsld.rules.profiles import HOUSE, PROFILES, Profile
from newsld.vocabulary import closest, did_you_mean

RULES: tuple[Rule, ...] = (
    *article.RULES,
    *people.RULES,
    *reference.RULES,
    *citation.RULES,
    *claim.RULES,
    *publisher.RULES,
    *house.RULES,
    *date.RULES,
    *link.RULES,
    *markup.RULES,
    *safety.RULES,
    *reading.RULES,
)
"""The built-in rules."""


def find_rule(code: str) -> Rule:
    """The rule of that code or name, built in or installed. Raises RuleError with a suggestion."""
    wanted = code.strip()
    for rule in _known((wanted.upper(),)):
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            return rule
    names = {rule.code for rule in RULES} | {rule.name for rule in RULES}
    near = closest(wanted.upper(), names) or closest(wanted.lower(), names)
    raise RuleError(f"there is no rule {code!r}{did_you_mean(near) or '; newsld rules lists them'}")


def chosen_rules(
    profiles: Sequence[str], selected: Sequence[str], ignored: Sequence[str], config: Config
) -> list[Rule]:
    """The rules of the profiles, of the codes selected, and without those ignored.

    Raises RuleError where there is no such profile or code.
    """
    known = _known((*selected, *ignored))
    for code in (*selected, *ignored):
        if not any(rule.code.startswith(code) for rule in known):
            find_rule(code)
    names = {profile.name for profile in PROFILES}
    for name in profiles:
        if name not in names and not (name == HOUSE and config.house):
            raise RuleError(_no_profile(name, names))
    rules = [*_selected(known, tuple(profiles), tuple(selected), tuple(ignored))]
    if HOUSE in profiles and config.house and not selected:
        house = (rule for rule in known if config.house and matches(rule.code, config.house.rules))
        rules += [rule for rule in house if rule not in rules and not matches(rule.code, ignored)]
    return rules


@lru_cache(maxsize=16)
def _selected(
    known: tuple[Rule, ...], profiles: tuple[str, ...], selected: tuple[str, ...], ignored: tuple[str, ...]
) -> tuple[Rule, ...]:
    return tuple(select(known, profiles, selected, ignored))


def _no_profile(name: str, names: set[str]) -> str:
    if name == HOUSE:
        return "there is no profile 'house': the configuration has no [house]"
    near = closest(name, names)
    return f"there is no profile {name!r}{did_you_mean(near, names)}"


def _known(codes: Iterable[str]) -> tuple[Rule, ...]:
    """The built-in rules, and the installed ones where a code is asked for that is not built in."""
    if all(any(rule.code.startswith(code) or rule.name == code.lower() for rule in RULES) for code in codes):
        return RULES
    return (*RULES, *_installed())


def _installed() -> Iterator[Rule]:
    from importlib.metadata import entry_points

    for entry in entry_points(group="newsld.rules"):
        yield cast("Rule", entry.load())


__all__ = ["PROFILES", "RULES", "Profile", "chosen_rules", "find_rule"]
