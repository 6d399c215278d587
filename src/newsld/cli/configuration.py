"""The configuration a command works with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsld.cli.stopping import Stop
from newsld.errors import ConfigError

if TYPE_CHECKING:
    from newsld.config import Config


def config_path(path: str | None) -> Path | None:
    """The configuration's file: the one given, or the nearest from the working folder up.

    Raises Stop where one on the way is not right.
    """
    from newsld.config_file import find_config

    try:
        return Path(path) if path else find_config(Path.cwd())
    except ConfigError as error:
        raise Stop(f"newsld: {error}") from None


def configured(path: str | None) -> Config:
    """The configuration in the file, else in the nearest one from the working folder up, else the default.

    Raises Stop where it is not right.
    """
    from newsld.config import DEFAULT

    return configured_if_any(path) or DEFAULT


def configured_if_any(path: str | None) -> Config | None:
    """The same, but None for the default: then the models of the configuration need not be imported."""
    chosen = config_path(path)
    if chosen is None:
        return None
    from newsld.config import read_config

    try:
        return read_config(chosen)
    except ConfigError as error:
        raise Stop(f"newsld: {error}") from None
