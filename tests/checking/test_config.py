"""newsld.toml: where it is found, what it holds, and how faults in it are told."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsld
from newsld.config import read_config
from newsld.config_file import find_config

FULL = """\
profiles = ["newsroom", "google"]
ignore = ["ART010"]
fail-level = "note"
language = "en"
time-zone = "Europe/Rome"

[levels]
AUT011 = "error"

[per-file-ignores]
"drafts/*" = ["DAT"]

[publisher]
name = "The Larnby Courier"
url = "https://larnby.example"
corrections-policy = "https://larnby.example/corrections"

[[people]]
name = "Ada Moreno"
variants = ["A. Moreno"]
job-title = "Reporter"
"""


def fault(tmp_path: Path, text: str, name: str = "newsld.toml") -> newsld.ConfigError:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(newsld.ConfigError) as caught:
        read_config(path)
    return caught.value


def test_it_holds_the_publisher_the_people_and_the_choice_of_rules(tmp_path: Path) -> None:
    path = tmp_path / "newsld.toml"
    path.write_text(FULL, "utf-8")
    config = read_config(path)
    assert config.profiles == ("newsroom", "google")
    assert config.publisher
    assert config.publisher.corrections_policy == "https://larnby.example/corrections"
    assert config.people[0].variants == ("A. Moreno",)
    assert config.levels == {"AUT011": "error"}
    assert config.per_file_ignores == {"drafts/*": ("DAT",)}


def test_it_is_found_upwards(tmp_path: Path) -> None:
    inner = tmp_path / "news" / "2024"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.newsld]\nlanguage = "en"\n', "utf-8")
    (tmp_path / "news" / "pyproject.toml").write_text("[tool.other]\n", "utf-8")
    found = find_config(inner)
    assert found == tmp_path / "pyproject.toml"
    assert read_config(found).language == "en"
    (tmp_path / "news" / "newsld.toml").write_text("", "utf-8")
    assert find_config(inner) == tmp_path / "news" / "newsld.toml"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('language = "en"\nprofile = ["base"]\n', 2, "there is no key 'profile'; did you mean 'profiles'?"),
        ('\n[publisher]\nname = "A"\nlgo = "x"\n', 4, "did you mean 'logo'?"),
        ('[[people]]\nname = "A"\n\n[[people]]\nname = "B"\nvariant = ["b"]\n', 6, "mean 'variants'?"),
        ('[publisher]\nname = "A"\nurl = "larnby"\n', 3, "is no address of the web"),
        ('fail-level = "fatal"\n', 1, "fail-level: "),
        ('time-zone = "Europe/Rom"\n', 1, "is no time zone"),
        ('[levels]\nAUT011 = "loud"\n', 2, "levels.AUT011: "),
        ('[section-types]\nOpinion = "OpinionArticle"\n', 2, "did you mean 'OpinionNewsArticle'?"),
        ('language = "en"\nlanguage = "de"\n', 2, "not TOML"),
        ('fail-level = "fatal"\n', 1, "fail-level: 'fatal' is none of error, warning or note"),
        ("\nminimum-words = 0\n", 2, "minimum-words: 0 is less than 1"),
        ('minimum-words = "5"\n', 1, "minimum-words: '5' is not a whole number"),
        ("minimum-words = true\n", 1, "minimum-words: True is not a whole number"),
        ("all-claims = 1\n", 1, "all-claims: 1 is not true or false"),
        ("language = 3\n", 1, "language: 3 is not a text"),
        ('profiles = "base"\n', 1, "profiles: 'base' is no list"),
        ('select = ["AUT", "aut4"]\n', 1, "select.1: 'aut4' is no code of a rule"),
        ('[levels]\nAUT = "note"\naut = "note"\n', 3, "levels.aut: 'aut' is no code"),
        ('sections = "Opinion"\n', 1, "sections: 'Opinion' is no table"),
        ('publisher = "The Courier"\n', 1, "publisher: 'The Courier' is no table"),
        ('\n[publisher]\nurl = "https://larnby.example"\n', 2, "publisher.name: is missing"),
        ('fail-level = "note"\nfail_level = "error"\n', 2, "fail_level: is given twice"),
        ('[cms.properties]\nheadline = "title"\n', 2, "cms.properties.headline: 'title' is no JSON Pointer"),
        ('[cms.properties]\nheadlin = "/title"\n', 2, "no property 'headlin'; did you mean 'headline'?"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    error = fault(tmp_path, text)
    assert error.line == line
    assert message in error.message


def test_all_faults_are_told(tmp_path: Path) -> None:
    error = fault(tmp_path, "[tool.newsld]\nprofile = []\nlanguages = []\n", "pyproject.toml")
    assert error.line == 2
    assert error.message.split("; line 3: ") == [
        "there is no key 'profile'; did you mean 'profiles'?",
        "there is no key 'languages'; did you mean 'language'?",
    ]


def test_one_that_is_no_file_is_held_to_the_same() -> None:
    with pytest.raises(newsld.ConfigError) as caught:
        newsld.Config.of({"base-url": "larnby", "licence": "https://larnby.example/terms"})
    assert caught.value.message == (
        "base-url: 'larnby' is no address of the web, such as https://example.org"
        "; there is no key 'licence'; did you mean 'license'?"
    )


def test_what_it_knows_completes_articles_and_says_so() -> None:
    config = newsld.Config.of(
        {
            "language": "en",
            "publisher": {"name": "The Larnby Courier", "url": "https://larnby.example"},
            "people": [{"name": "Ada Moreno", "variants": ["A. Moreno"], "orcid": "0000-0002-1825-0097"}],
        }
    )
    text = "Harbour fees rise\n\nBy A. Moreno\n\nThe port will charge more for berths, its board decided.\n"
    document = newsld.parse(text)
    from newsld.completing import complete

    completed = complete(document, config)
    (author,) = completed.article.author
    assert author.name == "Ada Moreno"
    assert [held.origin for held in completed.evidence["/author/name"]] == ["config", "text"]
    assert completed.article.publisher[0].name == "The Larnby Courier"
    assert completed.evidence["/publisher"][0].origin == "config"
    codes = {diagnostic.code for diagnostic in newsld.validate(document, config=config)}
    assert codes.isdisjoint({"ART007", "PUB001"})


def test_the_time_zone_completes_times_that_have_none() -> None:
    config = newsld.Config.of({"time-zone": "Europe/Rome"})
    from newsld.completing import complete

    article = newsld.NewsArticle(headline="A", date_published="2024-07-05T07:30:00")
    document = newsld.Document(newsld.Source(""), article, format="markdown")
    assert complete(document, config).article.date_published == "2024-07-05T07:30:00+02:00"


NOTE = "---\ntitle: Fees rise\nsection: {}\n---\nThe port will charge more for berths, its board decided.\n"


@pytest.mark.parametrize(
    ("said", "sections", "types", "origins"),
    [
        ("Ports & Ships", ["Economy"], ["NewsArticle"], ["config", "front-matter"]),
        ("Economy", ["Economy"], ["NewsArticle"], ["front-matter"]),
        ("[Ports & ships, Economy, Asia]", ["Economy", "Asia"], ["NewsArticle"], ["config", "front-matter"]),
        ("Comment", ["Opinion"], ["NewsArticle", "OpinionNewsArticle"], ["config", "front-matter"]),
        ("Partners", ["Partners"], ["AdvertiserContentArticle"], ["front-matter"]),
    ],
)
def test_sections_go_by_the_names_of_the_house_and_choose_the_type(
    said: str, sections: list[str], types: list[str], origins: list[str]
) -> None:
    config = newsld.Config.of(
        {
            "sections": {"Ports & Ships": "Economy", "Comment": "Opinion"},
            "section-types": {"Opinion": "OpinionNewsArticle", "partners": "AdvertiserContentArticle"},
        }
    )
    from newsld.completing import complete

    completed = complete(newsld.parse(NOTE.format(said), format="markdown"), config)
    assert list(completed.article.values("articleSection")) == sections
    assert list(completed.article.type) == types
    place = "/articleSection" if len(sections) == 1 else "/articleSection/0"
    assert [held.origin for held in completed.evidence[place]] == origins
    assert ("/@type" in completed.evidence) == (types != ["NewsArticle"])
