"""Pelican and MkDocs build sites with markup in the pages of articles, and tell what is missing."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path
from typing import Any

import pytest

BODY = "The port of Larnby will charge more for berths from May on, its board decided on Monday.\n"
HOSTILE = "Fees </script><script>alert(1)</script> <!-- rise"
ELEMENT = re.compile(r'<script type="application/ld\+json">([^<]*)</script>\s*</head>')


def markup(page: Path) -> dict[str, Any]:
    (found,) = ELEMENT.findall(page.read_text("utf-8"))
    return json.loads(found)


@pytest.mark.filterwarnings("ignore")
def test_pelican_puts_markup_into_articles(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    pelican = pytest.importorskip("pelican", reason="Pelican is not installed")
    pytest.importorskip("markdown")
    from pelican.settings import read_settings

    content = tmp_path / "content"
    content.mkdir()
    head = "Date: 2026-03-04\nAuthor: Ada Berg\n"
    (content / "fees.md").write_text(f"Title: Harbour fees rise again\n{head}\n{BODY}", "utf-8")
    morning = head.replace("-04\n", "-04 08:00\n")
    (content / "hostile.md").write_text(f"Title: {HOSTILE}\n{morning}\n{BODY}", "utf-8")
    (content / "2026-03-05-berths.rst").write_text(
        f"Berths & fees\n#############\n:author: Ivo Holm\n:lang: en-nz\n\n{BODY}", "utf-8"
    )
    settings = read_settings(
        override={
            "PATH": str(content),
            "OUTPUT_PATH": str(tmp_path / "output"),
            "PLUGINS": ["newsld"],
            "SITEURL": "https://quay.example",
            "TIMEZONE": "Asia/Seoul",
            "CACHE_CONTENT": False,
        }
    )
    with caplog.at_level(logging.INFO):
        pelican.Pelican(settings).run()
    article = markup(tmp_path / "output" / "harbour-fees-rise-again.html")
    assert (article["headline"], article["author"]["name"]) == ("Harbour fees rise again", "Ada Berg")
    assert article["url"] == "https://quay.example/harbour-fees-rise-again.html"
    (hostile,) = (tmp_path / "output").glob("fees-*.html")
    assert markup(hostile)["headline"] == HOSTILE
    assert markup(hostile)["datePublished"] == "2026-03-04T08:00:00+09:00"
    other = markup(tmp_path / "output" / "berths-fees-en-nz.html")
    assert (other["headline"], other["author"]["name"]) == ("Berths & fees", "Ivo Holm")
    assert (other["datePublished"], other["inLanguage"]) == ("2026-03-05", "en-nz")
    assert next(record.levelname for record in caplog.records if "PUB001" in record.getMessage()) == "ERROR"
    assert not ELEMENT.findall((tmp_path / "output" / "index.html").read_text("utf-8"))


@pytest.mark.filterwarnings("ignore")
def test_mkdocs_puts_markup_into_pages_with_authors(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    pytest.importorskip("mkdocs", reason="MkDocs is not installed")
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# About\n\nNo article.\n", "utf-8")
    head = "---\nauthor: Ada Berg\ndate: 2026-03-04\ntitle: "
    (docs / "fees.md").write_text(f"{head}Harbour fees rise again\n---\n{BODY}", "utf-8")
    (docs / "hostile.md").write_text(f"{head}'{HOSTILE}'\n---\n{BODY}", "utf-8")
    (tmp_path / "newsld.toml").write_text('[publisher]\nname = "The Quay"\n', "utf-8")
    made = tmp_path / "mkdocs.yml"
    made.write_text("site_name: The Quay\nsite_url: https://quay.example/\nplugins: [newsld]\n", "utf-8")
    with caplog.at_level(logging.INFO):
        build(load_config(str(made)))
    article = markup(tmp_path / "site" / "fees" / "index.html")
    assert (article["headline"], article["url"]) == ("Harbour fees rise again", "https://quay.example/fees/")
    assert article["publisher"]["name"] == "The Quay"
    assert markup(tmp_path / "site" / "hostile" / "index.html")["headline"] == HOSTILE
    assert any("fees.md" in record.getMessage() for record in caplog.records)
    assert not ELEMENT.findall((tmp_path / "site" / "index.html").read_text("utf-8"))


def test_markup_holds_claims_that_were_reviewed_or_all_where_the_configuration_says_so(
    tmp_path: Path,
) -> None:
    from newsld.config import Config
    from newsld.contrib.sites import article_of, markup_of

    (tmp_path / "ice.md").write_text(
        "---\ntitle: Ice\n---\n\nRuna Holt said that the ice came late. Pau Roca said the lamp was out.\n",
        "utf-8",
    )
    (tmp_path / "ice.claims.toml").write_text(
        '[[claim]]\nexact = "the lamp was out"\nruling = "accept"\n', "utf-8"
    )
    document = article_of(tmp_path / "ice.md", None, {})
    assert "the ice came late" not in (markup := markup_of(document, Config()))
    assert "the lamp was out" in markup
    assert "the ice came late" in markup_of(document, Config(all_claims=True))
