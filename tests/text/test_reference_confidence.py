"""What makes a reading sure, and what makes it less so."""

from __future__ import annotations

import pytest

from newsld.source import Span
from newsld.text.references import parse_entries

SURE = 0.95


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
            "Holm, R. (2024). Nets return to the bay. Verso.",
            "Holm, R. (2024). Nets return (to the bay) again. Verso.",
        ),
        (
            "Holm, R. (2024). Nets return to the bay. Verso.",
            "Holm, R. (2024). Nets, boats and the bay. Verso.",
        ),
        (
            "Holm, R. (2024). Nets return to the bay. Verso.",
            "Holm, R. (2024). Nets return to 40 bays. Verso.",
        ),
        ("Holm, R. (2024). Nets return to the bay. Verso.", "Nets return to the bay. Verso. 2024."),
    ],
)
def test_what_may_be_read_otherwise_is_less_sure(better, worse):
    assert confidence(better) > confidence(worse)


def test_a_title_that_ends_in_a_quotation_is_not_sure():
    assert confidence("Rosa Holm in Moscow: “Nets return to the bay”, The Guardian, 1 March 2024") < SURE


def test_a_title_that_goes_on_over_a_stop_is_not_sure():
    assert confidence("Holm, R. (2024, May 2). Nets return. Boats wait for them. The Guardian.") < SURE
