"""Building, writing and reading models, against plain dicts and orjson, and against pydantic_schemaorg."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson
from ratios import Ratio, fastest, show

from newsld.formats import ReadOptions
from newsld.formats.jsonld import encode, load
from newsld.model import NewsArticle, Organization, Person, WebSite

BODY = " ".join(f"Sentence {number} of the article says what the ferry crews want." for number in range(60))
SOURCES = [
    (f"Author{number}", f"What the crews of line {number} earn", "Harbour Post") for number in range(8)
]


def build() -> NewsArticle:
    """An article with one author, two editors and eight works cited, as models."""
    return NewsArticle(
        headline="Ferry strike ends after three weeks",
        date_published="2026-03-04",
        article_body=BODY,
        author=Person(id="#person-ada-berg", name="Ada Berg", given_name="Ada", family_name="Berg"),
        editor=[Person(name="Ivo Holm"), Person(name="Lea Sand")],
        publisher=Organization(name="Coast Courier", url="https://coast.example"),
        citation=[
            NewsArticle(
                id=f"#ref-{family.lower()}-2026",
                name=title,
                author=Person(name=f"A. {family}", family_name=family, given_name="A."),
                date_published="2026-02-01",
                is_part_of=WebSite(name=site),
            )
            for family, title, site in SOURCES
        ],
    )


def build_dict() -> dict[str, Any]:
    """The same article as dicts."""
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Ferry strike ends after three weeks",
        "datePublished": "2026-03-04",
        "articleBody": BODY,
        "author": {
            "@type": "Person",
            "@id": "#person-ada-berg",
            "name": "Ada Berg",
            "givenName": "Ada",
            "familyName": "Berg",
        },
        "editor": [{"@type": "Person", "name": "Ivo Holm"}, {"@type": "Person", "name": "Lea Sand"}],
        "publisher": {"@type": "Organization", "name": "Coast Courier", "url": "https://coast.example"},
        "citation": [
            {
                "@type": "NewsArticle",
                "@id": f"#ref-{family.lower()}-2026",
                "name": title,
                "author": {
                    "@type": "Person",
                    "name": f"A. {family}",
                    "familyName": family,
                    "givenName": "A.",
                },
                "datePublished": "2026-02-01",
                "isPartOf": {"@type": "WebSite", "name": site},
            }
            for family, title, site in SOURCES
        ],
    }


PEER = """
import timeit
from pydantic_schemaorg.NewsArticle import NewsArticle
from pydantic_schemaorg.Organization import Organization
from pydantic_schemaorg.Person import Person
from pydantic_schemaorg.WebSite import WebSite
BODY, SOURCES = {body!r}, {sources!r}
def build():
    return NewsArticle(
        headline="Ferry strike ends after three weeks", datePublished="2026-03-04", articleBody=BODY,
        author=Person(name="Ada Berg", givenName="Ada", familyName="Berg"),
        editor=[Person(name="Ivo Holm"), Person(name="Lea Sand")],
        publisher=Organization(name="Coast Courier", url="https://coast.example"),
        citation=[NewsArticle(name=title, author=Person(name=family, familyName=family, givenName="A."),
            datePublished="2026-02-01", isPartOf=WebSite(name=site)) for family, title, site in SOURCES],
    ).json()
build()
print(min(timeit.repeat(build, number=5, repeat=8)) / 5)
"""


def peer_seconds() -> float | None:
    """The time of pydantic_schemaorg, in an environment of its own; None where it cannot be installed."""
    with TemporaryDirectory() as folder:
        python = Path(folder) / "bin" / "python"
        script = PEER.format(body=BODY, sources=SOURCES)
        try:
            subprocess.run([sys.executable, "-m", "venv", folder], check=True, capture_output=True)
            install = [python, "-m", "pip", "install", "--quiet", "pydantic_schemaorg", "pydantic<2"]
            subprocess.run(install, check=True, capture_output=True)
            done = subprocess.run([python, "-c", script], check=True, capture_output=True, text=True)
        except subprocess.CalledProcessError as error:
            sys.stderr.write(f"pydantic_schemaorg is not measured: {error.stderr!s:.300}\n")
            return None
        return float(done.stdout)


def main() -> list[Ratio]:
    article = build()
    root = {"@context": "https://schema.org", **article.node}
    assert orjson.loads(encode(root)) == build_dict()
    own = encode(root)
    node = {key: value for key, value in build_dict().items() if key != "@context"}
    document = {"@graph": [node], "@context": ["http://schema.org/"]}
    foreign = json.dumps(document, indent="\t").encode()
    options = ReadOptions()
    times = fastest(
        {
            "dict": lambda: orjson.dumps(build_dict()),
            "models": lambda: encode({"@context": "https://schema.org", **build().node}),
            "loads": lambda: orjson.loads(own),
            "load": lambda: load(own, options),
            "loads foreign": lambda: orjson.loads(foreign),
            "load foreign": lambda: load(foreign, options),
        },
        seconds=6,
    )
    ratios = [
        Ratio(
            "build and serialise",
            "dict and orjson",
            times["models"] / times["dict"],
            8,
            seconds=times["models"],
        ),
        Ratio("parse own JSON-LD", "orjson.loads", times["load"] / times["loads"], 7, seconds=times["load"]),
        Ratio(
            "parse JSON-LD of others",
            "orjson.loads",
            times["load foreign"] / times["loads foreign"],
            10,
            seconds=times["load foreign"],
        ),
        *_many_citations(),
    ]
    peer = peer_seconds()
    if peer:
        faster = peer / times["models"]
        ratios.append(
            Ratio("build and serialise", "pydantic_schemaorg is slower by", faster, 60, at_least=True)
        )
    return ratios


def _many_citations() -> list[Ratio]:
    """An article with 20,000 citations, and one with 50 MB of body."""
    citation = orjson.loads(orjson.dumps(build_dict()["citation"][0]))
    texts = {
        count: orjson.dumps(
            build_dict() | {"citation": [citation | {"@id": f"#ref-{number}"} for number in range(count)]}
        )
        for count in (2_000, 20_000)
    }
    body = orjson.dumps(build_dict() | {"articleBody": BODY * 13_500})
    options = ReadOptions()
    calls = {f"load {count}": (lambda text=text: load(text, options)) for count, text in texts.items()}
    calls |= {f"loads {count}": (lambda text=text: orjson.loads(text)) for count, text in texts.items()}
    calls |= {"load body": lambda: load(body, options), "loads body": lambda: orjson.loads(body)}
    times = fastest(calls, seconds=6)
    large, small = times["load 20000"], times["load 2000"]
    return [
        Ratio("20,000 citations", "orjson.loads", large / times["loads 20000"], 10, seconds=large),
        Ratio("20,000 citations", "2,000 citations", large / small, 15, seconds=large),
        Ratio(
            "body of 50 MB",
            "orjson.loads",
            times["load body"] / times["loads body"],
            10,
            seconds=times["load body"],
        ),
    ]


if __name__ == "__main__":
    raise SystemExit(show(main()))
