"""The command line, thin over ``newsld.api``: ``newsld COMMAND …``.

Each command is a module with ``add_arguments(parser)`` and ``run(args) -> exit code``, named in
``newsld.cli.program.COMMANDS`` and imported when it is called, so that no command pays for another's imports.
"""

from newsld.cli.program import main

__all__ = ["main"]
