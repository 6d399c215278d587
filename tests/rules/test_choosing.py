"""Which rules are run, by profile, by code and for the house, and what is said of one that is none."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from newsld import Config
from newsld.checking import rule
from newsld.errors import RuleError
from newsld.rules import chosen_rules, find_rule

HOUSE = Config.of({"house": {"rules": ["REF01", "AUT011"]}})


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("PUB099", "; did you mean 'PUB009'?"),
        ("pub099", "; did you mean 'PUB009'?"),
        ("author-mising", "; did you mean 'author-missing'?"),
        ("qwxyz", "; newsld rules lists them"),
    ],
)
def test_a_rule_that_is_none_is_told_with_the_nearest(code: str, hint: str) -> None:
    with pytest.raises(RuleError) as raised:
        find_rule(code)
    assert str(raised.value) == f"there is no rule {code!r}{hint}"


@pytest.mark.parametrize(
    ("profile", "message"),
    [
        ("newsrom", "there is no profile 'newsrom'; did you mean 'newsroom'?"),
        ("house", "there is no profile 'house': the configuration has no [house]"),
    ],
)
def test_a_profile_that_is_none_is_told(profile: str, message: str) -> None:
    with pytest.raises(RuleError) as raised:
        chosen_rules([profile], [], [], Config())
    assert str(raised.value) == message


def test_where_no_profile_is_near_all_are_named() -> None:
    with pytest.raises(RuleError, match="'qwxyz'; known are apa, base, factcheck"):
        chosen_rules(["qwxyz"], [], [], Config())


@pytest.mark.parametrize(
    ("selected", "ignored"), [(["REF"], []), (["REF011"], []), (["REF01", "AUT"], ["AUT011"]), ([], ["LNK"])]
)
def test_codes_and_their_beginnings_are_known(selected: list[str], ignored: list[str]) -> None:
    codes = {rule.code for rule in chosen_rules(["newsroom"], selected, ignored, Config())}
    assert codes
    assert all(code.startswith(tuple(selected or [""])) for code in codes)
    assert not any(code.startswith(tuple(ignored)) for code in codes)


@pytest.mark.parametrize("selected", ["REF099", "XYZ"])
def test_of_several_codes_each_must_be_one(selected: str) -> None:
    with pytest.raises(RuleError):
        chosen_rules(["newsroom"], ["REF011", selected], [], Config())
    with pytest.raises(RuleError):
        chosen_rules(["newsroom"], [], [selected, "REF011"], Config())


@pytest.mark.parametrize(
    ("profiles", "selected", "ignored", "codes"),
    [
        (["house"], [], [], {"REF010", "REF011", "REF012", "REF016", "AUT011"}),
        (["house"], [], ["REF011", "AUT"], {"REF010", "REF012", "REF016"}),
        (["newsroom"], [], [], {"REF011", "AUT011"}),
        (["house"], ["AUT011"], [], {"AUT011"}),
        (["house"], ["AUT012"], [], set()),
    ],
)
def test_the_profile_of_the_house_takes_its_rules(
    profiles: list[str], selected: list[str], ignored: list[str], codes: set[str]
) -> None:
    chosen = [rule.code for rule in chosen_rules(profiles, selected, ignored, HOUSE)]
    assert codes == set(chosen) & {"REF010", "REF011", "REF012", "REF016", "AUT011"}
    assert len(set(chosen)) == len(chosen)


def test_installed_rules_are_asked_for_only_where_a_code_is_not_built_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = rule("XYZ001", "own-style", "note", "own")(lambda _: ())
    asked: list[str] = []

    def entry_points(group: str) -> list[SimpleNamespace]:
        asked.append(group)
        return [SimpleNamespace(load=lambda: own)]

    monkeypatch.setattr("importlib.metadata.entry_points", entry_points)
    assert [find_rule(code).code for code in ("REF011", "ref011", "Author-Missing")] == [
        "REF011",
        "REF011",
        "AUT001",
    ]
    chosen_rules(["newsroom"], ["REF011", "AUT"], ["LNK"], Config())
    assert asked == []
    assert find_rule("own-style") is own
    chosen = chosen_rules(["newsroom"], ["REF011", "XYZ"], [], Config())
    assert [one.code for one in chosen] == ["REF011", "XYZ001"]
    assert asked == ["newsld.rules"] * 2
