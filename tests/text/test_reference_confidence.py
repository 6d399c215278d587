"""What makes a reading sure, and what makes it less so."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsld.source import Span
from newsld.text.references import parse_entries, read_lines
from newsld.text.references.trust import confidence as confidences
from newsld.text.references.trust.evidence import DOUBTS, RAISING

SURE = 0.95


def read(lines):
    return read_lines("\n".join(lines))


def confidence(raw: str) -> float:
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    return found.confidence


@pytest.mark.parametrize(
    "raw",
    [
        "Holm, R. (2024, May 2). Nets return to the bay. The Guardian. https://www.theguardian.com/nets",
        "Holm, Rosa. “The Price of Sand.” The New York Times, 14 Apr. 2023, https://www.nytimes.com/sand.",
        "Rosa Holm, “Sand,” Asian Survey 35, no. 3 (2019): 181–204.",
    ],
)
def test_an_entry_in_good_form_is_sure(raw):
    assert confidence(raw) >= SURE


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (
            "Holm, R. (2024, May 2). Nets return. The Guardian. https://www.theguardian.com/nets",
            "Holm, R. (2024, May 2). Nets return. Blue Water. https://www.theguardian.com/nets",
        ),
        (
            "Holm, R. (2024). Nets return to the bay. Verso.",
            "Holm, R. (2024). Nets. Return to the bay. Verso.",
        ),
        (
            "Rosa Holm, Nets return to the bay, The Guardian, 2 May 2024",
            "Rosa Holm, Nets return, so do boats, The Guardian, 2 May 2024",
        ),
        (
            "Holm, R. (2024). Nets return to the bay. Verso.",
            "Holm, R. (2024). nets return to the bay. Verso.",
        ),
        (
            "Holm, R. (2024). ‘Nets’: Return to the bay. Verso.",
            "Holm, R. (2024). ‘Nets’ (Return to the bay). Verso.",
        ),
        ("Holm, R. (2024). Nets return to the bay. Verso.", "Nets return to the bay. Verso. 2024."),
        (
            "The Guardian, “Nets return to the bay,” 2 May 2024, https://www.theguardian.com/nets.",
            "Reuters, “Nets return to the bay,” 2 May 2024, https://www.reuters.com/nets.",
        ),
    ],
)
def test_what_may_be_read_otherwise_is_less_sure(better, worse):
    assert confidence(better) > confidence(worse)


def test_what_other_entries_of_the_list_do_makes_an_entry_surer():
    entry = "Holm, R. (2024). Nets return to the bay. Verso."
    others = [f"Berg, Sven. “Tides of {year}.” The Quay, 3 May {year}." for year in range(2001, 2006)]
    like_it = [f"Berg, S. ({year}). Tides of the bay. Quay Press." for year in range(2001, 2006)]
    alone, among = (read([entry, *lines])[0].confidence for lines in (others, like_it))
    assert alone < among


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        (
            "Holm, R. (2024, May 2). Nets. Return, or stay. The Guardian. https://www.theguardian.com/nets",
            "title",
        ),
        ("Holm, R. (2024, May 2). Nets return to the bay. Holm. https://t.me/123", "source"),
        (
            "tides.com. (2024, May 2). Nets return to the bay. The Guardian. https://www.theguardian.com",
            "author",
        ),
    ],
)
def test_the_field_that_is_doubtful_is_the_least_sure(raw, field):
    (found,) = read([raw])
    assert min(found.field_confidence, key=found.field_confidence.__getitem__) == field
    assert found.confidence <= found.field_confidence[field] < SURE


def test_words_behind_a_link_make_the_link_less_sure():
    line = "Holm, R. (2024, May 2). Nets return to the bay. The Guardian. https://www.theguardian.com/nets"
    (whole,), (longer,) = read([line]), read([f"{line} or so"])
    assert longer.field_confidence["link"] < whole.field_confidence["link"]
    assert longer.confidence < SURE <= whole.confidence


def test_what_is_not_read_has_no_confidence_in_any_field():
    (found,) = read(["?"])
    assert (found.confidence, dict(found.field_confidence)) == (0.0, {})


def test_every_sign_is_weighed_and_speaks_one_way():
    table = Path(confidences.__file__).with_name("confidence.tsv").read_text("utf-8")
    head, *lines = (line.split("\t") for line in table.splitlines())
    assert head == ["sign", confidences.WHOLE, *confidences.FIELDS]
    weights = {sign: list(map(float, row)) for sign, *row in lines}
    assert weights.pop("always")
    assert {sign for sign, row in weights.items() if max(row) > 0} == RAISING
    assert all(min(row) >= 0 or max(row) <= 0 for row in weights.values())
    assert set(weights) >= DOUBTS


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (
            "“Why boats wait.” The Quay, 3 May 2021, https://quay.example/boats.",
            "“Why boats wait.” The Quay, Early 2021, https://quay.example/boats.",
        ),
        (
            "Holm, Eva. “Why boats wait.” The Quay, 3 May 2021, https://quay.example/boats.",
            "Holm, Eva. “Why boats wait.” The Quay, Spring 2021, https://quay.example/boats.",
        ),
        (
            "Décret du 3 mai 2020 sur les quais, Journal officiel de la République française.",
            "Décret du 3 mai 2020 sur les quais, Journal officiel de la République française, 5 mai 2020.",
        ),
        (
            "Tide of Sand (2019) Directed by E. Holm and S. Berg [Film]. London: Channel 4.",
            "Tide of Sand (2019) Camera: E. Holm and S. Berg [Film]. London: Channel 4.",
        ),
        (
            "Holm, E. and Berg, S., “Why boats wait,” The Quay, 3 May 2021.",
            "Eva Holm. Study made by S. Berg, “Why boats wait,” The Quay, 3 May 2021.",
        ),
    ],
)
def test_a_date_or_name_that_may_be_read_otherwise_is_not_sure(better, worse):
    assert confidence(worse) < min(SURE, confidence(better))


@pytest.mark.parametrize(
    "title",
    [
        "Nets, boats and the bay",
        "Nets of the bay, 1945–51",
        "¿Nets or boats?",
        "‘Nets return’: three tides in the bay",
        "‘Nets return’ : three tides in the bay",
    ],
)
def test_marks_of_a_title_that_nothing_else_in_the_entry_is_parted_by_leave_it_sure(title):
    entry = f"Holm, R. (2024, May 2). {title}. The Guardian. https://www.theguardian.com/nets"
    assert confidence(entry) >= SURE


def test_a_source_that_is_spelt_as_its_host_is_as_sure_as_a_name():
    entry = "Holm, R. (2024, May 2). Nets return to the bay. quay.example. https://quay.example/nets"
    assert confidence(entry) >= SURE


def test_a_name_with_what_was_said_is_not_sure():
    entry = (
        "Rosa Holm, {}“Nets return to the bay,” The Guardian, May 2, 2024, https://www.theguardian.com/nets"
    )
    assert confidence(entry.format("remarks at the Forum, ")) < SURE <= confidence(entry.format(""))


@pytest.mark.parametrize(
    "remark",
    [
        "Nobody in the bay had counted on so many of them, as one of its oldest men says",
        "The boats that went out in spring came home late and few, writes Rosa Holm",
    ],
)
def test_a_remark_before_the_title_is_not_sure(remark):
    assert confidence(f"{remark}: Nets return to the bay and others do not (The Guardian, 2 May 2024)") < SURE


def test_a_list_of_entries_in_good_form_is_sure():
    outlets = ("The Guardian", "Reuters", "Le Monde", "BBC News", "The New York Times")
    lines = [f"Holm, R. ({2019 + at}, May {at + 2}). Nets return to bay {at}. {outlet}. https://a.example/{at}"
             for at, outlet in enumerate(outlets)]  # fmt: skip
    assert all(found.confidence >= SURE for found in read(lines))


def test_a_title_that_ends_in_a_quotation_is_not_sure():
    assert confidence("Rosa Holm in Moscow: “Nets return to the bay”, The Guardian, 1 March 2024") < SURE


def test_a_title_that_goes_on_over_a_stop_is_not_sure():
    assert confidence("Holm, R. (2024, May 2). Nets return. Boats wait for them. The Guardian.") < SURE


def test_parts_that_fit_one_way_alone_are_surer_than_those_that_fit_two():
    (clear,) = read(
        ["Sand runs short at the port and no barge comes for weeks, Rosa Holm, Reuters, 3 May 2024"]
    )
    (doubtful,) = read(["Harbour Watch, Open Quay, Rosa Lind, 3 May 2024"])
    assert doubtful.confidence < clear.confidence


def test_a_year_within_a_title_and_a_host_for_an_outlet_raise_no_doubt():
    within, behind = (
        "Sand 2026 vote: who wins the port — Reuters",
        "Sand vote: who wins the port 2026 — Reuters",
    )
    (first,), (second,) = read([within]), read([behind])
    assert second.confidence < first.confidence
    (host,) = read(["quay.example, Neue Kräne im Hafen von Skell sind da (11. 9. 2026)"])
    assert host.confidence > 0.5


def test_a_section_a_year_in_brackets_and_a_copy_in_an_archive_raise_no_doubt():
    noted = "Holm, Rosa. 2023. “Sand Runs Short.” Reuters, May 6, 2023, sec. Legal. https://www.reuters.com/x"
    assert confidence(noted) == confidence(noted.replace(", sec. Legal", ""))
    headed = "Sand runs short at the port of Lund (2023) The Guardian. https://www.theguardian.com/sand"
    assert confidence(headed) >= SURE
    linked = "[Sand runs short at the port - CNBC](https://www.cnbc.com/sand)"
    copied = f"{linked} ([Archive](https://web.archive.org/web/2023/https://www.cnbc.com/sand))"
    assert confidence(copied) == confidence(linked)
    (found,) = read([copied])
    assert found.archive == "https://web.archive.org/web/2023/https://www.cnbc.com/sand"


GOOD = "Holm, R. (2024, May 2). Nets return to the bay. The Guardian. https://www.theguardian.com/nets"


@pytest.mark.parametrize(
    "odd",
    [
        "4 Holm R, Berg S Nets return to the bay. The Guardian. 2024.",
        "4 Nets return to the bay. The Guardian. 2024.",
        "Holm, Rosa, Nets return to the bay in: The Guardian, 2 May 2024.",
        "Holm, R. (2024, May 2). Nets return, in: the bay. The Guardian. https://www.theguardian.com/nets",
        "Holm, R., Why they say: “Nets return to the bay”, and do. The Guardian, 2024.",
        "Holm, R. (2024). Nets return to the bay. October. https://www.theguardian.com/nets",
    ],
)
def test_a_part_that_holds_what_belongs_elsewhere_is_not_sure(odd):
    assert confidence(odd) < SURE <= confidence(GOOD)


@pytest.mark.parametrize(
    "title",
    [
        "10 nets for the bay",
        "Nets return in May",
        "“Nets return”: three tides in the bay",
        "In the bay: nets return",
    ],
)
def test_a_number_a_quotation_or_a_small_word_that_belongs_to_a_title_raises_no_doubt(title):
    assert confidence(GOOD.replace("Nets return to the bay", title)) >= SURE


def test_a_list_in_which_many_entries_are_doubtful_makes_the_others_less_sure():
    strange = [f"Berg 4 (S.) / Tides of the bay, and so on {year}: in Quay" for year in range(2001, 2009)]
    like_it = [f"Berg, S. ({year}). Tides of the bay. Verso." for year in range(2001, 2009)]
    among_strange, among_alike = (read([GOOD, *lines])[0].confidence for lines in (strange, like_it))
    assert among_strange < among_alike


@pytest.mark.parametrize(
    "entry",
    [
        "Holm, R. and others, Nets return to the bay (Quay Press, 2021)",
        "1. Holm, R. Nets return to the bay. Reuters https://www.reuters.com/nets (2024).",
    ],
)
def test_others_who_wrote_and_a_link_before_the_date_are_no_words_left_over(entry):
    assert confidence(entry) >= SURE


@pytest.mark.parametrize(
    "entry",
    [
        "Sklor H Sand and the end of ports. In: Lowy Institute. https://www.lowyinstitute.org/sand",
        "Sklor, Nadia Sand and the end of ports. Lowy Institute. https://www.lowyinstitute.org/sand",
    ],
)
def test_a_name_that_no_mark_parts_from_the_title_is_a_doubt(entry):
    assert read_lines(entry)[0].confidence < 0.95


@pytest.mark.parametrize("title", ["Moscow, Kyiv Trade blame over the dam that burst", "The A to Z of sand"])
def test_a_title_that_begins_like_one_is_none(title):
    found = read_lines(f"{title}. The Guardian, 3 May 2021. https://www.theguardian.com/sand")[0]
    assert found.confidence >= 0.95
    assert found.title == title


@pytest.mark.parametrize(
    ("entry", "told", "untold"),
    [
        (
            "Holm, R. (2024, May 2). Nets return. Boats wait. The Quay.",
            "nets-return-boats-wait",
            "nets-return",
        ),
        ("Holm, R. (2024, May 2). Why the nets of Skell return.", "why-nets-skell-return", "4711"),
        ("Holm, R. (2024, May 2). Über die Häfen der Küste.", "ueber-die-haefen-der-kueste", "der-kueste"),
        ("Holm, R. (2024, May 2). Sobre los muelles de Cádiz.", "sobre-los-muelles-de-cadiz", "cadiz"),
        ("Holm, R. (2024, May 2). Tidal Watch. The Quay.", "tidal-watch", "2024"),
        ("Holm, R. (2024). Why don’t the nets return?", "why-dont-the-nets-return", "why-dont"),
        (
            "Holm, Rosa. 2024. “Nets Return.” Blue Money. The Quay, May 2.",
            "blue-money/nets-return",
            "nets-return",
        ),
        ("Holm, R. (2024). Nets of the bay.", "2024/05/02/nets-of-the-bay.html", "2024/05/02/4711.html"),
    ],
)
def test_a_link_that_has_the_words_of_the_title_makes_it_surer(entry, told, untold):
    other, same = (confidence(f"{entry} https://www.tidal.example/{path}") for path in (untold, told))
    assert other < SURE <= same


@pytest.mark.parametrize(
    ("entry", "path"),
    [
        ("Holm, R. (2024, May 2). Nets return. Boats wait. Sand Money. The Quay.", "nets-return-boats-wait"),
        (
            "Holm, R. (2024, May 2). Nets return: Boats, Wait for them. World.",
            "nets-return-boats-wait-for-world",
        ),
        ("Holm R Nets return to the bay. In: The Quay.", "nets-return-to-the-bay"),
    ],
)
def test_a_link_that_has_more_or_less_than_the_title_does_not_make_it_surer(entry, path):
    told, untold = (confidence(f"{entry} https://www.tidal.example/{one}") for one in (path, "4711"))
    assert told == untold


def test_words_between_title_and_outlet_that_the_link_has_as_part_of_the_title_are_no_section():
    entry = "Holm, Rosa. 2024. “Nets Return.” Blue Money. The Quay, May 2. https://www.tidal.example/{}"
    assert confidence(entry.format("a/nets-return-blue-money")) == confidence(entry.format("a/4711")) < SURE


def test_a_source_whose_site_the_link_leads_to_is_as_sure_as_a_known_one():
    entry = "Rosa Holm, Nets return to the bay, Tidal Watch, 2 May 2024, https://www.{}/4711"
    assert confidence(entry.format("skell.example")) < confidence(entry.format("tidalwatch.example"))


def test_a_section_between_a_quoted_title_and_a_known_outlet_is_not_left_over():
    entry = "Holm, Rosa. 2024. “Nets Return to the Bay{}” {}. {}, May 2. https://www.skell.example/4711"
    section, saying, nobody_knows = (
        entry.format(".", "Coast and Sea", "The Guardian"),
        entry.format(",", "says Lind. Sea", "The Guardian"),
        entry.format(".", "Coast and Sea", "The Quay"),
    )
    assert max(confidence(saying), confidence(nobody_knows)) < SURE <= confidence(section)


def test_a_quoted_title_with_nothing_but_the_link_to_its_page_needs_no_source():
    entry = "Holm, Rosa. 2024. “Nets Return to the Bay.” {}"
    ends = ("https://www.skell.example/4711", "https://www.skell.example/", "skell.example.")
    page, *others = (confidence(entry.format(end)) for end in ends)
    assert max(others) < SURE <= page


@pytest.mark.parametrize(("name", "odd"), [("Port9 Online", "Port 9 Online"), ("24Tides", "24 Tides")])
def test_figures_within_a_word_of_an_outlet_are_not_odd(name, odd):
    entry = (
        "Holm, R. (2024) ‘Nets return to the bay’, {}, 2 May. Available at: https://www.skell.example/4711"
    )
    assert confidence(entry.format(odd)) < SURE <= confidence(entry.format(name))
