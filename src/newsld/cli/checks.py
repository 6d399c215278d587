"""The inputs of ``newsld validate``, checked: as they were found before, or anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from newsld.cli.cache import open_cache
from newsld.cli.inputs import Input, load

if TYPE_CHECKING:
    from argparse import Namespace

    from newsld.checking import Rule
    from newsld.cli.validating import Settings
    from newsld.reporters import Checked


class Checks:
    """How inputs are checked. What reading and checking take is imported for the first that is not known."""

    def __init__(self, args: Namespace) -> None:
        self._args = args
        is_mending = args.fix or args.unsafe_fixes or args.diff
        self._cache = None if is_mending or args.no_cache else open_cache(args)

    @cached_property
    def settings(self) -> Settings:
        """The settings of the command line and the configuration. Raises Stop where one is wrong."""
        from newsld.cli.configuration import configured
        from newsld.cli.validating import settle

        return settle(self._args, configured(self._args.config))

    def of(self, item: Input) -> Iterator[Checked]:
        """What was found in each article of one input, after mending it where that is asked for."""
        cache, data = self._cache, None
        if cache and item.path is not None:
            with suppress(Exception):  # It happens again below, and is told.
                data = load(item)
        known = cache.find(item, data) if cache and data is not None else None
        if known is not None:
            yield from known
            return
        from newsld.cli.validating import check_input

        found = check_input(item, self.settings, data)
        yield from cache.keeping(item, data, found, self.settings) if cache and data is not None else found

    @property
    def rules(self) -> Sequence[Rule]:
        """The rules that are run."""
        return self.settings.rules

    @property
    def fail_level(self) -> str:
        """The level from which on a finding fails, by the configuration."""
        known = self._cache.fail_level if self._cache else None
        return known or self.settings.fail_level
