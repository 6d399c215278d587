"""newsld people: the people of the configuration as linked data, for their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsld.cli import streams
from newsld.cli.options import add_config, known_format
from newsld.cli.stopping import Stop, hint

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

OPERANDS = "[NAME …]"
DESCRIPTION = """\
Print the people of newsld.toml, or those named, as linked data: what is known of them, and that
they work for the publisher. Without --to, as the ProfilePage for the head of an author page, one
a line."""


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("names", metavar="NAME", nargs="*", help="somebody, by any spelling of the name")
    parser.add_argument(
        "--to", "-t", metavar="FORMAT", default="profile-page", help="the output's format, such as json-ld"
    )
    add_config(parser)


def run(args: Namespace) -> int:
    """Print, and give the exit code."""
    from newsld.api import serialize
    from newsld.cli.configuration import configured
    from newsld.completing import person_node, person_of
    from newsld.errors import NewsldError
    from newsld.formats.jsonld import CONTEXT

    config = configured(args.config)
    people = list(config.people)
    if args.names:
        found = {name: person_of(name, config) for name in args.names}
        for name in (name for name, person in found.items() if person is None):
            near = hint(name, (person.name for person in people))
            raise Stop(f"newsld people: the configuration knows nobody called {name!r}{near}")
        people = [person for person in found.values() if person]
    if not people:
        raise Stop("newsld people: the configuration has no [[people]]")
    nodes = [{"@context": CONTEXT, **person_node(person, config.publisher)} for person in people]
    try:
        made = serialize(nodes, format=known_format(args.to, "--to", "writes"))
    except NewsldError as error:
        raise Stop(f"newsld people: --to {args.to}: {error.message}") from None
    streams.write(made.encode())
    return 0
