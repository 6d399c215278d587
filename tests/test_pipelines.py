"""The gates of other systems, tried: the GitHub Action's steps, GitLab's job, the pre-commit hook.

What needs a package registry runs where CI is set, as on any CI system.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "pipelines.md").read_text("utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
ARTICLE = """\
# Ferry strike ends

By Ada Berg

The strike ended on Monday, the harbour office said (Holm, 2021).
"""

in_ci = pytest.mark.skipif(not os.environ.get("CI"), reason="asks a package registry: CI=1 runs it")


def block(title: str) -> Any:
    """The YAML below a heading of the page."""
    found = re.search(rf"^## {title}\n\n```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert found
    return yaml.safe_load(found[1])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles" / "sea").mkdir(parents=True)
    (tmp_path / "articles" / "sea" / "strike.md").write_text(ARTICLE, "utf-8")
    return tmp_path


def bash(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A step as GitHub's runners run it, with this environment's newsld.

    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
    """
    path = os.pathsep.join([environment.pop("BIN", str(Path(sys.executable).parent)), os.environ["PATH"]])
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={**os.environ, **environment, "PATH": path},
        capture_output=True,
        text=True,
        timeout=300,
    )


def steps(**given: str) -> list[tuple[str, dict[str, str]]]:
    """What the action's steps run, and in which environment, with those inputs."""
    values = {f"inputs.{name}": given.get(name, told["default"]) for name, told in ACTION["inputs"].items()}
    values["github.action_path"] = str(ROOT)
    made = []
    for step in ACTION["runs"]["steps"]:
        condition = step.get("if", "true")
        if condition == "true" or values[condition.removesuffix(" != ''")]:
            fill = {
                name: re.sub(r"\$\{\{ (\S+) \}\}", lambda match: values[match[1]], text)
                for name, text in step["env"].items()
            }
            made.append((step["run"], fill))
    return made


def test_the_action_annotates_and_fails(folder: Path) -> None:
    install, check = steps(inputs="articles/", arguments="--select EDT001,CIT001")
    assert "pip install" in install[0]
    done = bash(check[0], folder, **check[1])
    assert done.returncode == 1, done.stderr
    assert "file=articles/sea/strike.md" in done.stdout
    assert {line.partition(" ")[0] for line in done.stdout.splitlines()} <= {
        "::warning",
        "::error",
        "::notice",
    }


def test_the_action_takes_patterns_and_writes_sarif_though_something_cannot_be_read(folder: Path) -> None:
    (folder / "articles" / "broken.jsonld").write_text("{", "utf-8")
    _, sarif, check = steps(inputs="articles/**/*.md articles/broken.jsonld", sarif="newsld.sarif")
    assert bash(sarif[0], folder, **sarif[1]).returncode == 0
    results = json.loads((folder / "newsld.sarif").read_text("utf-8"))["runs"][0]["results"]
    places = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results}
    assert places == {"articles/sea/strike.md", "articles/broken.jsonld"}
    assert bash(check[0], folder, **check[1]).returncode == 2


def test_the_pages_workflow_names_inputs_of_the_action() -> None:
    step = next(step for step in block("GitHub Actions") if step["uses"].startswith("newsld/"))
    assert set(step["with"]) <= set(ACTION["inputs"])


@in_ci
def test_the_action_installs_itself(folder: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "python", with_pip=True)
    own = str(tmp_path / "python" / "bin")
    for script, environment in steps(inputs="articles/", arguments="--exit-zero"):
        done = bash(script, folder, BIN=own, **environment)
        assert done.returncode == 0, done.stdout + done.stderr
    assert "::warning file=articles/sea/strike.md" in done.stdout


def test_the_pages_job_makes_a_code_quality_report(folder: Path) -> None:
    """https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"""
    job = block("GitLab")["newsld"]
    done = bash("\n".join(job["script"]), folder)
    assert done.returncode == 1, done.stderr
    report = json.loads((folder / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert report
    assert len({row["fingerprint"] for row in report}) == len(report)
    for row in report:
        assert row["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert row["description"]
        assert row["check_name"]
        assert row["location"]["path"] == "articles/sea/strike.md"
        assert row["location"]["lines"]["begin"] >= 1


def test_the_pages_hook_is_one_of_ours() -> None:
    (repository,) = block("pre-commit")
    assert {hook["id"] for hook in repository["hooks"]} <= {hook["id"] for hook in HOOKS}


@in_ci
def test_pre_commit_runs_the_hook_on_what_is_committed(folder: Path, tmp_path: Path) -> None:
    git = ["git", "-c", "user.name=n", "-c", "user.email=n@gauge.example"]
    subprocess.run([*git, "init", "-q"], cwd=folder, check=True)
    (folder / "logo.png").write_bytes(b"\x89PNG")
    subprocess.run([*git, "add", "articles", "logo.png"], cwd=folder, check=True)
    command = f"pre-commit try-repo {ROOT} newsld-validate --all-files --color never"
    done = bash(command, folder, PRE_COMMIT_HOME=str(tmp_path / "home"))
    assert done.returncode == 1, done.stderr
    assert "EDT001" in done.stdout
    assert "articles/sea/strike.md" in done.stdout
    assert "DOC001" not in done.stdout
    assert "internal error" not in done.stdout
