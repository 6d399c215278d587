"""newsld rules: every rule in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsld.cli import streams
from newsld.cli.stopping import Stop, hint

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

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
    import orjson

    from newsld.rules import PROFILES, RULES

    if args.profiles:
        rows = [profile._asdict() for profile in PROFILES]
    else:
        known = [profile.name for profile in PROFILES]
        if args.profile and args.profile not in known:
            raise Stop(f"newsld rules: there is no profile {args.profile!r}{hint(args.profile, known)}")
        rows = [
            {
                "code": rule.code,
                "level": rule.level.value,
                "name": rule.name,
                "profiles": list(rule.profiles),
                "fix": rule.cure,
                "summary": rule.summary,
                "url": rule.url,
            }
            for rule in RULES
            if not args.profile or args.profile in rule.profiles
        ]
    if args.json:
        streams.write(orjson.dumps(rows, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    else:
        streams.show("".join(_line(row) for row in rows))
    return 0


def _line(row: dict[str, object]) -> str:
    if "code" not in row:
        return f"{row['name']:<12}{row['date']:<18} {row['about']}\n{'':31}{row['source']}\n"
    profiles = row["profiles"]
    assert isinstance(profiles, list)
    return f"{row['code']}  {row['level']:<8} {row['name']:<32} {' '.join(profiles)}\n"
