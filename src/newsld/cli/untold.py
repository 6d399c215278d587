"""What a bibliography does not show of its references: which were not taken apart, how many not surely."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.assembling.works import SURE
from newsld.cli import streams
from newsld.cli.reading import warn
from newsld.cli.table import tidy
from newsld.document import Finding, Reference
from newsld.source import Source
from newsld.terminal import shorten
from newsld.text.references import excess

_QUOTED = 60


def tell(entries: Sequence[Reference], source: Source, is_quiet: bool) -> None:
    """Say on standard error which entries could not be taken apart, and how many not for sure."""
    unread = [entry for entry in entries if entry.confidence == 0]
    findings = []
    for entry in unread:
        told = f"{excess(entry.raw) or 'cannot be taken apart'}; its text is kept as it stands"
        findings.append(Finding("REF001", f"“{shorten(tidy(entry.raw), _QUOTED)}” {told}", entry.span))
    warn(findings, source, is_quiet)
    unsure = sum(entry.confidence < SURE for entry in entries) - len(unread)
    if unsure and not is_quiet:
        counts = f"{unsure} of {len(entries)} references"
        streams.say(f"{source.name}: not surely read: {counts}; newsld references says which")
