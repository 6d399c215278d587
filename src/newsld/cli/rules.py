"""newsld rules: every rule in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsld.cli import streams
from newsld.cli.stopping import Stop, hint

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.checking import Rule
    from newsld.rules.profiles import Profile
    from newsld.schema.shapes import ProfileShape, RuleShape

OPERANDS = ""
DESCRIPTION = """\
List the rules: code, level, name, and the profiles each is in. With --profiles, list the
profiles, the requirement each follows and where it stands."""


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("--profile", metavar="NAME", help="the rules of this profile only")
    parser.add_argument("--profiles", action="store_true", help="list the profiles instead")
    parser.add_argument("--json", action="store_true", help="print a JSON list")


def run(args: Namespace) -> int:
    """List, and give the exit code."""
    from newsld.rules import PROFILES, RULES

    if args.profiles:
        profiles = [_profile(profile) for profile in PROFILES]
        _show(profiles, "".join(map(_profile_line, profiles)), args)
        return 0
    known = [profile.name for profile in PROFILES]
    if args.profile and args.profile not in known:
        raise Stop(f"newsld rules: there is no profile {args.profile!r}{hint(args.profile, known)}")
    rules = [_rule(rule) for rule in RULES if not args.profile or args.profile in rule.profiles]
    _show(rules, "".join(map(_rule_line, rules)), args)
    return 0


def _show(rows: list[RuleShape] | list[ProfileShape], text: str, args: Namespace) -> None:
    import orjson

    if args.json:
        streams.write(orjson.dumps(rows, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    else:
        streams.show(text)


def _rule(rule: Rule) -> RuleShape:
    return {
        "code": rule.code,
        "level": rule.level.value,
        "name": rule.name,
        "profiles": list(rule.profiles),
        "fix": rule.cure,
        "summary": rule.summary,
        "url": rule.url,
    }


def _profile(profile: Profile) -> ProfileShape:
    return {
        "name": profile.name,
        "about": profile.about,
        "date": profile.date,
        "source": profile.source,
    }


def _profile_line(row: ProfileShape) -> str:
    return f"{row['name']:<12}{row['date']:<18} {row['about']}\n{'':31}{row['source']}\n"


def _rule_line(row: RuleShape) -> str:
    return f"{row['code']}  {row['level']:<8} {row['name']:<32} {' '.join(row['profiles'])}\n"
