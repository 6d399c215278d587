"""Forms in which universities, law clinics, NGOs and newsrooms print what they cite."""

from __future__ import annotations

import pytest

from newsld.document import Reference
from newsld.source import Span
from newsld.text.references import parse_entries


def read(raw: str) -> Reference:
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    return found


def parts(found: Reference) -> tuple[list[str], str, str, str]:
    return [str(name) for name in found.author], found.issued, found.title, found.container or found.publisher


VIEWED = "viewed 24 September 2023, https://www.harbour.example/reports"


@pytest.mark.parametrize(
    ("body", "issuer"),
    [
        ("Harbour Council", "Department of Coastal Works, Fisheries, Roads and Parks"),
        ("Ministry of Tides", "Ministry of Tides, Water and the Coast"),
        ("Harbourwatch", "Harbourwatch"),
        ("SkellPort", "SkellPort"),
        ("Harbour Council", "Department of Ports"),
    ],
)
@pytest.mark.parametrize("place", ["Brisbane", "Canberra", "Wellington"])
def test_a_body_and_its_place_follow_a_report_behind_commas(body, issuer, place):
    found = read(f"{body} 2021, Dredging code: a guide for councils, {issuer}, {place}, {VIEWED}")
    assert parts(found) == ([body], "2021", "Dredging code: a guide for councils", issuer)
    assert found.accessed == "2023-09-24"


def test_a_day_behind_the_newspaper_is_of_the_author_s_year():
    found = read(f"Quist, M 2023, ‘Ferry unions walk out’, The Age, 3 March, {VIEWED}")
    assert (found.issued, found.title, found.container) == ("2023-03-03", "Ferry unions walk out", "The Age")


def test_slides_of_a_course_are_hosted_by_it():
    found = read(
        "SkellPort 2020, 'Week 3: Sand', COAST204 Economics of Shores, lecture slides, SkellPort, Hobart."
    )
    assert parts(found) == (["SkellPort"], "2020", "Week 3: Sand", "COAST204 Economics of Shores")
