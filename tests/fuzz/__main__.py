"""Fuzz: ``python tests/fuzz [TARGET …] [--seconds N]``, a minute a target, each in a process of its own.

atheris (https://github.com/google/atheris) makes inputs from the seeds and goes where new code is reached.
Inputs that break a promise are kept in build/fuzz; add them to the seeds with what mends them.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
SEEDS = HERE / "seeds"
KEPT = Path("build/fuzz")
LIMITS = ("-rss_limit_mb=2048", "-timeout=20", "-max_len=20000", "-print_final_stats=1", "-verbosity=0")


def main() -> int:
    names = sorted(path.name for path in SEEDS.iterdir())
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(names)}; else all")
    cli.add_argument("--seconds", type=int, default=60, help="for each target")
    options = cli.parse_args()
    if unknown := set(options.targets) - set(names):
        cli.error(f"there is no target {', '.join(sorted(unknown))}")
    if importlib.util.find_spec("atheris") is None:
        print("atheris is not installed (pip install --group fuzz): its targets are skipped")
        return 0
    return max([run(name, options.seconds) for name in options.targets or names])


def run(name: str, seconds: int) -> int:
    """Fuzz one target; 1 where an input broke a promise."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as found:
        command = [sys.executable, str(HERE / "one.py"), name, *LIMITS, f"-max_total_time={seconds}"]
        command += [f"-artifact_prefix={KEPT}/{name}-", found, str(SEEDS / name)]
        done = subprocess.run(command, stderr=subprocess.PIPE, text=True, errors="replace")
    stats = dict(line[6:].split(":", 1) for line in done.stderr.splitlines() if line.startswith("stat::"))
    print(f"{name:14}{stats.get('number_of_executed_units', '?').strip():>10} inputs", end="  ")
    if done.returncode == 0:
        print("ok")
        return 0
    print("FAILED")
    print("\n".join(done.stderr.splitlines()[-60:]))
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
