"""Which statements become Claims and Quotations of the graph, and what these hold."""

import pytest

import newsld
from newsld.assembling.claims import is_claim
from newsld.source import Span
from newsld.text.attributions import find_attributions

ARTICLE = """The Ice Came Late

By Ada Berg

{}

The pier stands at the mouth of the fjord, and the pilots keep its lamp from the first frost to the last.

References

Dahl, O. (2021, May 3). The ice of the fjord. Fjord Post.
"""


def read(prose):
    return newsld.parse(ARTICLE.format(prose), format="text")


def claims(prose):
    """The texts of the Claims with the names of their authors."""
    found = read(prose).article.values("mentions")
    return [(claim.node["text"], claim.author[0].name) for claim in found if claim.is_a("Claim")]


@pytest.mark.parametrize(
    ("prose", "text", "speaker"),
    [
        ("Runa Holt said that the ice came late.", "the ice came late", "Runa Holt"),
        ("“The ice was late this year,” said Runa Holt.", "The ice was late this year", "Runa Holt"),
        ("Runa Holt keeps it. Holt said that the ice came late.", "the ice came late", "Runa Holt"),
        ("The Fjord Association said that the ice came late.", "the ice came late", "Fjord Association"),
    ],
)  # fmt: skip
def test_what_is_asserted_by_somebody_sure_is_a_claim(prose, text, speaker):
    assert claims(prose) == [(text, speaker)]


@pytest.mark.parametrize(
    "prose",
    [
        "Runa Holt denied that the ice came late.",
        "Runa Holt vowed that the lamp would burn.",
        "Runa Holt hopes that the ice will come.",
        "Runa Holt accused the pilots of sleeping on the pier.",
        "Runa Holt said that it came late this year.",
        "Runa Holt said that this was the last of the ice.",
        "“The ice,” said Runa Holt.",
        "“Was the ice late this year?” asked Runa Holt.",
        "Runa Holt met Odd Vik. She said that the ice came late.",
        "Runa Holt and Odd Holt keep it. Holt said that the ice came late.",
        "Oslo claims that the ice came late.",
        "Pilots said that the ice came late.",
        "Police said that the ice came late.",
        "Officials in Vik said that the ice came late.",
        "Dahl (2021) argues that the ice came late.",
        "A study found that the ice came late (Dahl, 2021).",
    ],
)
def test_what_is_not_asserted_or_not_sure_is_no_claim(prose):
    assert claims(prose) == []


def test_a_claim_appears_in_the_article_and_in_the_work_it_is_cited_from():
    article = read("Runa Holt said that the ice came late (Dahl, 2021).").article
    (claim,) = article.values("mentions")
    assert newsld.to_jsonld([claim])["appearance"] == [{"@id": "#article"}, {"@id": "#ref-dahl-2021"}]
    assert claim.id.startswith("#claim-")
    assert claim.author[0].id == "#person-runa-holt"


def test_quotations_bear_their_exact_words_and_their_source():
    article = read("Runa Holt called the ice “a old friend,” and left (Dahl, 2021).").article
    (quotation,) = article.values("hasPart")
    node = quotation.node
    assert node["text"] == "a old friend"
    assert node["isPartOf"].id == "#article"
    assert node["isBasedOn"].id == "#ref-dahl-2021"
    assert node["author"].name == "Runa Holt"


def test_a_quotation_whose_speaker_is_not_sure_has_no_author():
    article = read("Runa Holt met Odd Vik. She called the ice “an old friend”.").article
    (quotation,) = article.values("hasPart")
    assert "author" not in quotation.node


def test_the_evidence_of_a_claim_is_where_it_stands():
    document = read("Runa Holt said that the ice came late.")
    (evidence,) = document.evidence["/mentions/text"]
    assert document.source[evidence.span] == "the ice came late"


def test_embeds_hold_no_claims_unless_asked_for():
    article = read("Runa Holt said that the ice came late.").article
    assert "#claim-" not in newsld.embed(article)
    assert "#claim-" in newsld.embed(article, claims=True)


def test_the_dateline_is_nobodys_words():
    prose = "VIK, Norway (May 3, 2021) — The ice came late this year, Runa Holt said Monday."
    assert claims(prose) == [("The ice came late this year", "Runa Holt")]


@pytest.mark.parametrize(
    "prose",
    [
        "The head of the new committee, Runa Holt said, had lied.",
        "The pier at the harbour mouth, Runa Holt said, lives off its fees.",
        "The pier was described by Runa Holt as “the costliest ticket in the north”.",
    ],
)
def test_part_of_a_clause_is_no_claim(prose):
    assert claims(prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "Runa Holt said nothing as she entered the harbour.",
        "Runa Holt has added 60 boats since May and claimed a credit for them.",
        "Runa Holt announced plans backed by the guild in the spring.",
        "Runa Holt wrote a letter to the board asking for more rope.",
        "Runa Holt predicted victory for the crew she had led.",
    ],
)
def test_an_object_is_no_claim(prose):
    assert claims(prose) == []


def test_a_clause_without_that_is_a_claim():
    assert claims("Runa Holt announced the harbour had closed in May.") == [
        ("the harbour had closed in May", "Runa Holt")
    ]
    assert claims("Runa Holt said the boats were lost in the storm.") == [
        ("the boats were lost in the storm", "Runa Holt")
    ]


@pytest.mark.parametrize(
    "prose",
    [
        "Runa Holt said the guild would close the harbour.",
        "Runa Holt said Odd Vik will also sell his boat.",
        "Runa Holt said that the guild plans to close the harbour.",
        "Runa Holt posted the chart on the wall but pulled it off when the guild began to ask.",
        "“Proud to have the keeper of the lamp, who was the best of the guild,” said Runa Holt.",
    ],
)
def test_what_somebody_is_to_do_is_no_claim(prose):
    assert claims(prose) == []


@pytest.mark.parametrize(
    "words",
    [
        "the fees were unfair",
        "the ice could come in March",
        "the new lamp would cost less than the old one",
        "no boat was lost in the storm",
        "the harbour takes boats that are not insured",
        "the lamp was lit because the pilots were not home",
        "the harbour is not only old but famous",
        "the pilots lost the rope that should hold the boat",
        "the harbour is closed because the guild needs to rest",
        "the guild needs a new lamp",
        "the ice was the same as in May",
        "the lamp was lit because there was ice in the harbour",
        "there was ice in the harbour",
        "the guild was ready to lower its fees",
        "the winter was “the worst of the century” for the pilots",
        "Vik had closed the harbour because he was ill",
        "closing the harbour was a mistake",
        "ports such as Vik were closed",
        "the lamp would be the first of its kind",
        "the ice had thinned during his years on the pier",
        "the more lamps you light, the more oil is burned",
    ],
)
def test_a_view_or_a_forecast_is_a_claim(words):
    assert claims(f"Runa Holt said {words}.") == [(words, "Runa Holt")]


def test_a_pronoun_that_fits_him_who_spoke_before_is_sure():
    prose = "Ms Holt keeps the lamp. “The lamp was cold,” said Runa Holt. She added that the ice came late."
    found = read(prose).article.values("mentions")
    assert {claim.author[0].id for claim in found if claim.is_a("Claim")} == {"#person-runa-holt"}
    assert [text for text, _ in claims(prose)] == ["The lamp was cold", "the ice came late"]


@pytest.mark.parametrize(
    "prose",
    [
        "Runa Holt said the guild had not closed the harbour.",
        "Runa Holt said that the guild never closed the harbour.",
        "Runa Holt said the guild didn’t raise the fees.",
        "Runa Holt said the harbour was not closed.",
        "Runa Holt said the harbour was still not closed.",
        "Runa Holt said the lamp isn’t needed in summer.",
        "Runa Holt said the guild cannot close the harbour.",
        "Runa Holt said the harbour would not be closed.",
        "Runa Holt said the lamp that burned in May is not new.",
        "Runa Holt said the harbour was closed in May and was not opened again.",
        "“After the storm, the harbour was not open,” said Runa Holt.",
    ],
)
def test_what_a_statement_denies_is_no_claim(prose):
    """A clause whose own verb is negated may deny what somebody else said."""
    assert claims(prose) == []


@pytest.mark.parametrize(
    "words",
    [
        "the fees should be lowered",
        "the harbour must be closed in May",
        "the guild ought to lower its fees",
        "the guild needs to lower its fees",
        "the harbour was old and should be closed",
        "the fees shouldn’t be raised",
    ],
)
def test_what_somebody_demands_is_no_claim(words):
    """What ought to be is a demand or a judgement, and no fact."""
    assert claims(f"Runa Holt said {words}.") == []


@pytest.mark.parametrize(
    "words",
    ["the ice of Vik is the same", "the pilots of Vik were lost too", "the lamp of Vik was different"],
)
def test_what_is_compared_with_words_before_is_no_claim(words):
    assert claims(f"Runa Holt said {words}.") == []


@pytest.mark.parametrize(
    "prose",
    [
        "Runa Holt thinks the harbour was closed in May.",
        "Runa Holt said that if the ice comes the harbour is closed.",
        "Runa Holt said the pilots had told the guild that the harbour was closed.",
        "Runa Holt said the harbour was allegedly closed by the guild.",
        "Runa Holt said studies show that the harbour was closed.",
    ],
)
def test_what_is_guessed_supposed_or_said_by_others_is_no_claim(prose):
    assert claims(prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "“We closed the harbour in the first week of May,” said Runa Holt.",
        "Runa Holt said that in the storm he had lost three boats.",
        "Runa Holt said the boats were lost because the pilots had left them.",
        "“Instead, the harbour was closed for a year,” said Runa Holt.",
        "Runa Holt said the harbour was closed by such storms.",
        "Runa Holt said that when the harbour was closed.",
        "“Boats there were lost in the storm,” said Runa Holt.",
        "Runa Holt said the trouble with that is the ice.",
        "“Welcome to the harbour, where the lamp has burned since May,” said Runa Holt.",
    ],
)
def test_what_leans_on_words_around_it_is_no_claim(prose):
    assert claims(prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "Runa Holt said the harbour was closed, leaving the pilots without work.",
        "Runa Holt said the harbour was closed, while the guild kept its boats at sea.",
        "Runa Holt said the harbour was closed — the second time since May.",
        "Runa Holt said the harbour was closed, winters that nobody forgot.",
        "“The harbour was closed … for a whole year,” said Runa Holt.",
        "“The harbour [of Vik] was closed for a year,” said Runa Holt.",
    ],
)
def test_what_may_hold_words_of_the_reporter_is_no_claim(prose):
    assert claims(prose) == []


@pytest.mark.parametrize(
    ("prose", "text"),
    [
        ("Runa Holt said that the guild had closed its harbour.", "the guild had closed its harbour"),
        ("Runa Holt said the US had closed the harbour.", "the US had closed the harbour"),
        ("Runa Holt said the harbour was closed this week.", "the harbour was closed this week"),
        (
            "The harbour was closed, while the guild kept its boats at sea, Runa Holt said.",
            "The harbour was closed, while the guild kept its boats at sea",
        ),
        ("Runa Holt said Odd Vik had sold his boat.", "Odd Vik had sold his boat"),
    ],
)
def test_a_fact_is_a_claim(prose, text):
    assert claims(prose) == [(text, "Runa Holt")]


@pytest.mark.parametrize(
    "speaker",
    [
        "South Korea",
        "New Jersey",
        "The Acting Harbour Secretary",
        "The Acting N.Y. Attorney",
        "Norway’s Pilots",
        "Client B",
    ],
)
def test_places_and_offices_make_no_claims(speaker):
    assert claims(f"{speaker} said that the ice came late.") == []


def test_a_number_is_nobodys_name():
    assert claims("The ice came late this year, No 12 added.") == []


@pytest.mark.parametrize(
    ("language", "prose"),
    [
        ("de", "Ada Berg sagte, die Mole müsse geschlossen werden."),
        ("de", "Ada Berg sagte, die Mole sollte geschlossen sein."),
        ("de", "Ada Berg sagte, die Lotsen müssten die Mole räumen."),
        ("de", "Ada Berg sagte, die Mole ist nicht geschlossen."),
        ("de", "Ada Berg sagte: „Unter der Mole haben sie gesucht.“"),
        ("de", "Ada Berg sagte: „Der Hafen von Ulm ist derselbe.“"),
        ("fr", "Ada Berg a dit que le port devrait fermer."),
        ("fr", "Ada Berg a dit que les pilotes devront fermer le port."),
        ("fr", "Ada Berg a dit que le port n'est pas fermé."),
        ("fr", "Ada Berg a dit que le port de Brest est le même."),
        ("es", "Ada Berg dijo que el puerto debería cerrar en mayo."),
        ("es", "Ada Berg dijo que el puerto deberá cerrar en mayo."),
        ("es", "Ada Berg dijo que el puerto no está cerrado en mayo."),
        ("es", "Ada Berg dijo que el puerto de Vigo es el mismo."),
        ("es", "Ada Berg dijo que el puerto de allá está cerrado."),
        ("fr", "Ada Berg a dit que le port est fermé par là."),
        ("pt", "Ada Berg disse que o porto de lá está fechado."),
        ("it", "Ada Berg ha detto che il porto là è chiuso."),
        ("it", "Ada Berg ha detto che il porto dovrebbe chiudere a maggio."),
        ("it", "Ada Berg ha detto che i porti dovrebbero chiudere a maggio."),
        ("it", "Ada Berg ha detto che il porto non è chiuso a maggio."),
        ("it", "Ada Berg ha detto che il porto di Bari è lo stesso."),
        ("pt", "Ada Berg disse que o porto deveria fechar em maio."),
        ("pt", "Ada Berg disse que os portos deveriam fechar em maio."),
        ("pt", "Ada Berg disse que o porto não está fechado em maio."),
        ("pt", "Ada Berg disse que o porto de Aveiro é o mesmo."),
    ],
)
def test_what_leans_plans_demands_or_denies_is_no_claim_in_any_language(language, prose):
    (found,) = find_attributions(prose, [Span(0, len(prose))], language)
    assert not is_claim(found)


@pytest.mark.parametrize(
    ("language", "prose"),
    [
        ("de", "Ada Berg sagte, die Mole von Ulm ist seit Mai geschlossen."),
        ("fr", "Ada Berg a dit que le port de Brest est fermé depuis mai."),
        ("es", "Ada Berg dijo que el puerto de Vigo está cerrado desde mayo."),
        ("it", "Ada Berg ha detto che il porto di Bari è chiuso da maggio."),
        ("pt", "Ada Berg disse que o porto de Aveiro está fechado desde maio."),
    ],
)
def test_a_fact_is_a_claim_in_any_language(language, prose):
    (found,) = find_attributions(prose, [Span(0, len(prose))], language)
    assert is_claim(found)
