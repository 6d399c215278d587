"""The examples' README have two commands each, and these do what they say."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

EXAMPLES = ("django", "mkdocs", "pelican", "wagtail")
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
ELEMENT = re.compile(r'<script type="application/ld\+json">([^<]*)</script>\s*</head>')


def commands(name: str) -> tuple[str, str]:
    """What installs the example's packages, and what runs it."""
    page = (ROOT / "examples" / name / "README.md").read_text("utf-8")
    (block,) = re.findall(r"^```sh\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    install, run = block.splitlines()
    return install, run


def shell(command: str, folder: Path, binaries: Path = Path(sys.executable).parent) -> str:
    path = os.pathsep.join([str(binaries), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def built(name: str, tmp_path: Path) -> tuple[Path, str]:
    """A copy of the example after its second command, and what that said."""
    if find_spec(name) is None:
        pytest.skip(f"not installed: {name}")
    folder = tmp_path / name
    shutil.copytree(ROOT / "examples" / name, folder)
    return folder, shell(commands(name)[1], folder)


def markup(page: str) -> dict[str, Any]:
    (found,) = ELEMENT.findall(page)
    return json.loads(found)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_first_command_installs_an_extra(name: str) -> None:
    assert commands(name)[0] == f'pip install "../..[{name}]"'
    assert name in EXTRAS


def test_the_readme_tells_what_each_extra_is_for() -> None:
    page = (ROOT / "README.md").read_text("utf-8")
    (section,) = re.findall(r"^## Install$(.*?)^## ", page, re.MULTILINE | re.DOTALL)
    assert set(re.findall(r"`(\w+)`", section)) == set(EXTRAS)


@pytest.mark.skipif(not os.environ.get("CI"), reason="asks a package registry: CI=1 runs it")
@pytest.mark.parametrize("name", EXAMPLES)
def test_both_commands_run_in_an_empty_environment(name: str, tmp_path: Path) -> None:
    venv.create(tmp_path / "python", with_pip=True)
    own = tmp_path / "python" / "bin"
    install, run = commands(name)
    shell(install, ROOT / "examples" / name, own)
    shutil.copytree(ROOT / "examples" / name, tmp_path / name)
    shell(run, tmp_path / name, own)


def test_the_blog_of_pelican_has_the_example_article(tmp_path: Path) -> None:
    folder, said = built("pelican", tmp_path)
    article = markup((folder / "output" / "pyongyang-moscow.html").read_text("utf-8"))
    assert (article["publisher"]["name"], article["author"]["name"]) == ("The Quay", "Elena Marchetti")
    assert len(article["citation"]) == 8
    assert "REF007" in said


def test_the_site_of_mkdocs_has_markup_in_its_article_only(tmp_path: Path) -> None:
    folder, said = built("mkdocs", tmp_path)
    article = markup((folder / "site" / "harbour-fees" / "index.html").read_text("utf-8"))
    assert article["citation"]["@id"] == "https://quay.example/harbour-fees/#ref-holm-2025"
    assert "docs/harbour-fees.md:8:70: CIT001" in said
    assert not ELEMENT.findall((folder / "site" / "index.html").read_text("utf-8"))


def test_the_project_of_django_shows_its_story_and_says_what_is_wrong(tmp_path: Path) -> None:
    folder, _ = built("django", tmp_path)
    get = "from django.test import Client; print(Client().get('/1/').content.decode())"
    article = markup(shell(f'python manage.py shell -v0 -c "{get}"', folder))
    assert [person["name"] for person in article["author"]] == ["Ada Berg", "Ivo Holm"]
    assert article["@id"] == "https://gauge.example/1/#article"
    shell(
        "python manage.py makemigrations --check && python manage.py check --tag newsld --fail-level WARNING",
        folder,
    )
    found = shell("python manage.py newsld validate || test $? = 1", folder)
    assert "error[CIT001]: body: “(Falk, 2026)” matches no entry of the reference list" in found


def test_the_command_of_django_ends_without_a_traceback(tmp_path: Path) -> None:
    """A pipe that nobody reads, a disk that is full, a stream of few letters, no tables yet."""
    folder, _ = built("django", tmp_path)

    def told(rest: str) -> list[str]:
        command = f"python manage.py newsld validate {rest}; echo ${{PIPESTATUS[@]}}"
        return shell(f"export PYTHONIOENCODING=ascii; exec 3>&1; {command}", folder).splitlines()

    assert told("2>&3 | true") == ["141 0"]
    assert told("2>&3 > /dev/full") == ["standard output cannot be written: No space left on device", "2"]
    assert told("| grep -o 'body.*Falk'") == ["body: \\u201c(Falk", "1 0"]
    (folder / "db.sqlite3").unlink()
    assert told("2>&3") == ["CommandError: the database: no such table: gauge_story", "2"]


MANY = """
import json, resource, django
from gauge import settings
settings.DATABASES["default"]["NAME"] = ":memory:"
django.setup()
from django.core.management import call_command
from django.utils import timezone
from gauge.models import Story

call_command("migrate", verbosity=0)
body, now = "The last ferry leaves at six.", timezone.now()
Story.objects.bulk_create(Story(title=f"Ferry {n} waits", body=body, published=now) for n in range(2000))
told, held = [], []

class Watching:
    def write(self, text, **_):
        told.append(text.strip())
        held.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)

    def isatty(self):
        return True

call_command("newsld", "rewrite", stdout=Watching(), stderr=Watching())
print(json.dumps([told, held]))
"""


def test_two_thousand_articles_take_no_more_memory_than_two_hundred(tmp_path: Path) -> None:
    """In a process of its own, so that its memory is the command's; its progress says when to look."""
    if find_spec("django") is None:
        pytest.skip("not installed: django")
    shutil.copytree(ROOT / "examples" / "django", tmp_path / "django")
    run = f"DJANGO_SETTINGS_MODULE=gauge.settings python - <<'END'{MANY}END"
    told, held = json.loads(shell(run, tmp_path / "django"))
    progress = [f"{done:,}/2,000 articles" for done in range(200, 2001, 200)]
    assert told == [*progress, "2,000 articles have new markup"]
    assert held[-1] < 1.1 * held[0]
