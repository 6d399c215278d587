"""The inputs of ``newsld validate``, checked: as they were found before, or anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newsld.cli.cache import open_cache
from newsld.cli.inputs import Input, load
from newsld.errors import NewsldError

if TYPE_CHECKING:
    from argparse import Namespace

    from newsld.checking import Rule
    from newsld.cli.validating import Settings
    from newsld.reporters import Checked


class Checks:
    """How inputs are checked. What reading and checking take is imported for the first that is not known."""

    def __init__(self, args: Namespace) -> None:
        self._args = args
        self.anew = 0
        """How many inputs were checked that were not known."""
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
        cache = self._cache
        data, known = self._known(item)
        if known is not None:
            yield from known
            return
        from newsld.cli.validating import check_input

        self.anew += 1
        found = check_input(item, self.settings, data)
        yield from cache.keeping(item, data, found, self.settings) if cache and data is not None else found

    def _known(self, item: Input) -> tuple[bytes | None, list[Checked] | None]:
        """The bytes of an input, where there is a cache, and what was found in them before."""
        if self._cache is None or item.path is None:
            return None, None
        try:
            data = load(item)
        except (NewsldError, OSError):  # Told where the input is read to be checked.
            return None, None
        return data, self._cache.find(item, data)

    def prepare(self, item: Input) -> None:
        """Make the settings unless the input is known: once, before processes part that need them each."""
        if self._known(item)[1] is None:
            _ = self.settings

    @property
    def rules(self) -> Sequence[Rule]:
        """The rules that are run."""
        return self.settings.rules

    @property
    def fail_level(self) -> str:
        """The level from which on a finding fails, by the configuration."""
        known = self._cache.fail_level if self._cache else None
        return known or self.settings.fail_level
