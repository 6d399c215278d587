"""Links in the sentences that lead to a work of the list, typed there in another way."""

import pytest

import newsld

WORKS = (
    "County of Aitkin. (2023, May 1). Ward closure. https://county.example/ward",
    "Rao, P. (2021). Rural beds. Health Geography, 9(1), 1–12. https://doi.org/10.9999/rural.44",
    "Rao, P. (2022). Urban beds. Health Geography, 10(1), 1–12. doi:10.9999/Rural.45",
    "Vance, T. (2020). Who paid? The Ledger. https://ledger.example/paid?id=7",
)
MARKDOWN = (
    "# No doctor\n\nBy June Park\n\nThe county says [so]({}), and nobody doubted it.\n\n## References\n\n{}\n"
)
HTML = """<html lang="en"><body><article><h1>No doctor</h1><p>By June Park</p>
<p>The county says <a href="{}">so</a>, and nobody doubted it.</p>
<h2>References</h2>{}</article></body></html>"""


def cited(address: str, form: str) -> tuple[int, int]:
    """Which reference the link cites, and how many references there are."""
    is_page = form == "html"
    works = "".join(f"<p>{work}</p>" for work in WORKS) if is_page else "\n".join(f"- {one}" for one in WORKS)
    document = newsld.parse((HTML if is_page else MARKDOWN).format(address, works), format=form)
    (mark,) = document.in_text_citations
    return mark.references[0], len(document.references)


@pytest.mark.parametrize("form", ["markdown", "html"])
@pytest.mark.parametrize(
    ("address", "index"),
    [
        ("https://county.example/ward", 0),
        ("http://www.county.example/ward/?utm_source=letter", 0),
        ("https://county.example/ward#beds", 0),
        ("https://doi.org/10.9999/rural.44", 1),
        ("http://dx.doi.org/10.9999/RURAL.44", 1),
        ("https://doi.org/10.9999/rural.45", 2),
        ("https://ledger.example/paid?id=7&fbclid=a1", 3),
    ],
)
def test_an_address_typed_otherwise_leads_to_the_work_of_the_list(address, index, form):
    assert cited(address, form) == (index, 4)


@pytest.mark.parametrize("form", ["markdown", "html"])
@pytest.mark.parametrize(
    "address",
    [
        "https://county.example/ward/beds",
        "https://ledger.example/paid?id=8",
        "https://doi.org/10.9999/rural.4",
        "https://county.example/",
    ],
)
def test_another_address_is_a_work_of_its_own(address, form):
    assert cited(address, form) == (4, 5)


def test_two_links_to_one_page_that_is_not_listed_cite_one_work():
    text = "# Quay\n\nThe [mayor](https://a.example/x) said it; [she](http://a.example/x/) denied it later.\n"
    document = newsld.parse(text, format="markdown")
    assert [mark.references for mark in document.in_text_citations] == [(0,), (0,)]
