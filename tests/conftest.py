"""What all tests share: hypothesis profiles, the example article, and ways to run the command line."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]

# HYPOTHESIS_PROFILE chooses. The default repeats the same examples, so that a red build is about the change
# at hand; fuzz looks for new ones and keeps what it finds in .hypothesis.
settings.register_profile("default", max_examples=50, derandomize=True, deadline=None)
settings.register_profile("ci", max_examples=200, derandomize=True, deadline=None, print_blob=True)
settings.register_profile(
    "fuzz",
    max_examples=20_000,
    deadline=timedelta(seconds=10),
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@dataclass(frozen=True)
class Outcome:
    """What one run of the command line gave back."""

    code: int
    out: bytes
    err: bytes

    @property
    def stdout(self) -> str:
        return self.out.decode("utf-8")

    @property
    def stderr(self) -> str:
        return self.err.decode("utf-8")


Run = Callable[..., Outcome]


@pytest.fixture(scope="session")
def example() -> Path:
    """The example article, examples/pyongyang-moscow.txt."""
    return ROOT / "examples" / "pyongyang-moscow.txt"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """``run("convert", path, stdin=b"…")``: the command line in this process."""
    from newsld.cli import main

    def run_main(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsysbinary.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stopped:
            code = stopped.code if isinstance(stopped.code, int) else int(stopped.code is not None)
        sys.stdout.flush()
        out, err = capsysbinary.readouterr()
        return Outcome(code or 0, out, err)

    return run_main


@pytest.fixture(scope="session")
def run_process() -> Run:
    """``run_process("convert", path, stdin=b"…")``: the command line in a process of its own.

    ``cwd`` and ``env`` are those of ``subprocess.run``; ``env`` is added to this process's own.
    """

    def run_newsld(
        *arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None, env: dict[str, str] | None = None
    ) -> Outcome:
        command: Sequence[str] = [sys.executable, "-m", "newsld", *map(str, arguments)]
        done = subprocess.run(
            command, input=stdin, capture_output=True, cwd=cwd, env={**os.environ, **(env or {})}, timeout=60
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    return run_newsld
