"""What makes a finding the same one as before, though lines were added above it."""

from __future__ import annotations

from hashlib import sha256

from newsld.diagnostics import Diagnostic
from newsld.source import Source


def fingerprint(diagnostic: Diagnostic, source: Source | None) -> str:
    """Sixteen hex digits of the rule, the words that are marked, and the line they stand in."""
    parts = [diagnostic.code]
    if source is not None and diagnostic.span is not None and diagnostic.region is not None:
        parts += [source[diagnostic.span][:1000], source.line(diagnostic.region.start_line).strip()[:1000]]
    else:
        parts.append(diagnostic.message)
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
