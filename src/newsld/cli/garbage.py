"""When garbage is looked for."""

from __future__ import annotations

import gc

_OBJECTS = 10_000
"""Reading an article makes tens of thousands of objects, nearly all of which go by themselves: to look for
others after each 700, as Python does, takes a sixth of the time."""


def collect_garbage() -> None:
    """Look for garbage from now on; ``main`` switched that off, as there is none before the first article."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(_OBJECTS)
        gc.enable()
