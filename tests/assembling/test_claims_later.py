"""Who says what is read when somebody asks for it: rules that do not ask pay nothing for it."""

import copy

import pytest

import newsld
from newsld import Document

TEXT = """Ferry crews strike

By Ada Berg

The ferry left the pier at nine. “We waited there for an hour,” said Ivo Holm, who runs the kiosk on the quay.

The board of the Larnby Harbour Trust stated that berths would cost 12 euros (Shin, 2023).

References

Shin, A. (2023, January 30). Ferries run late. The Larnby Courier. https://larnby.example/a
"""
MARKDOWN = (
    "---\ntitle: Ferry crews strike\nurl: https://larnby.example/strike\n---\n" + TEXT.partition("\n")[2]
)
PAGE = "<title>Strike</title><h1>{}</h1><p>{}</p>".format(
    TEXT.partition("\n")[0], TEXT.partition("\n")[2].replace("\n\n", "</p><p>")
)
WRITTEN = [("text", TEXT), ("markdown", MARKDOWN), ("html", PAGE)]


def read(format_name: str, text: str) -> Document:
    return newsld.parse(text, format=format_name)


@pytest.mark.parametrize(("format_name", "text"), WRITTEN)
def test_before_claims_the_article_is_all_but_what_is_said_in_it(format_name: str, text: str) -> None:
    document = read(format_name, text)
    before = newsld.to_jsonld(document.before_claims)
    whole = newsld.to_jsonld(document)
    assert {key: value for key, value in whole.items() if key not in ("mentions", "hasPart")} == before
    assert whole["hasPart"]["text"] == "We waited there for an hour"
    assert "/hasPart/text" in document.evidence
    assert document.before_claims.evidence == {
        key: held
        for key, held in document.evidence.items()
        if key.split("/")[1] not in ("mentions", "hasPart")
    }
    assert document.claims == document.before_claims.claims
    assert document.claims


@pytest.mark.parametrize(("format_name", "text"), WRITTEN)
def test_a_document_that_was_validated_is_as_any_other(format_name: str, text: str) -> None:
    document, other = read(format_name, text), read(format_name, text)
    newsld.validate(document, profile="newsroom")
    assert isinstance(document.article, newsld.Article)
    assert document.article == other.article
    assert isinstance(document.article.citation[0], newsld.CreativeWork)
    assert newsld.to_jsonld(document) == newsld.to_jsonld(other)


@pytest.mark.parametrize(("format_name", "text"), WRITTEN)
@pytest.mark.parametrize(
    "first", ["claims", "evidence", "article", "before_claims", "references", "metadata"]
)
def test_in_which_order_it_is_asked_for_makes_no_difference(format_name: str, text: str, first: str) -> None:
    document, other = read(format_name, text), read(format_name, text)
    getattr(document, first)
    assert newsld.to_jsonld(document) == newsld.to_jsonld(other)
    assert (document.claims, document.evidence) == (other.claims, other.evidence)


@pytest.mark.parametrize(("format_name", "text"), WRITTEN)
def test_the_rules_of_newsrooms_do_not_ask(
    format_name: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked(*_: object) -> None:
        raise AssertionError("read")

    for reader in ("newsld.assembling.prose", "newsld.formats.html.content"):
        monkeypatch.setattr(f"{reader}.find_attributions", asked)
    document = read(format_name, text)
    assert newsld.validate(document, profile="newsroom")
    assert document.metadata.root.values("author")
    with pytest.raises(AssertionError, match="read"):
        _ = document.claims


def test_a_rule_that_asks_for_them_gets_them() -> None:
    text = TEXT.replace("The ferry", "Sources said that the ferry")
    for told, count in ((TEXT, 0), (text, 1)):
        assert len(newsld.validate(read("text", told), select=["CLM007"])) == count


def test_what_is_not_read_yet_is_copied_with_a_document() -> None:
    document = read("text", TEXT)
    assert copy.copy(document).claims == document.claims
