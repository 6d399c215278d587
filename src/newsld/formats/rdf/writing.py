"""What every writer does around its walk: faults become errors and warnings that say what they are about."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsld.errors import NewsldWarning, WriteError

if TYPE_CHECKING:
    from newsld.document import Finding


@contextmanager
def faults(syntax: str) -> Iterator[None]:
    """Turn what a text or tree does to a writer into WriteErrors."""
    try:
        yield
    except UnicodeEncodeError as error:
        code = ord(error.object[error.start])
        raise WriteError(
            f"a text holds the lone surrogate U+{code:04X}, which {syntax} cannot hold"
        ) from error
    except RecursionError as error:
        raise WriteError(f"lists in lists are nested too deep for {syntax}") from error


def refuse_graphs(has_graphs: bool, syntax: str, other: str) -> None:
    """WriteError where a dataset with named graphs goes to a syntax for one graph."""
    if has_graphs:
        raise WriteError(f"{syntax} holds one graph, and the data has named graphs; write {other}")


def warn(findings: Iterable[Finding]) -> None:
    """Warn, once each, of what could not be written as it stands."""
    for message in dict.fromkeys(finding.message for finding in findings):
        warnings.warn(message, NewsldWarning, stacklevel=4)
