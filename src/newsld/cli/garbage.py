"""When garbage is looked for."""

from __future__ import annotations

import gc


def collect_garbage() -> None:
    """Look for garbage from now on; ``main`` switched that off, as there is none before the first article."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
