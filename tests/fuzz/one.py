"""One target under atheris: ``python tests/fuzz/one.py TARGET [libFuzzer's options] CORPUS …``."""

from __future__ import annotations

import pkgutil
import sys
from importlib import import_module

import atheris

PACKAGES = ("assembling", "extract", "formats", "markup", "text")

with atheris.instrument_imports(include=["newsld"]):
    for package in PACKAGES:
        module = import_module(f"newsld.{package}")
        for found in pkgutil.walk_packages(getattr(module, "__path__", ()), f"newsld.{package}."):
            import_module(found.name)
    from targets import TARGETS

if __name__ == "__main__":
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()
