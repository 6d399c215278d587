"""A date that may be either of two days is none, and is named where it stands."""

import newsld

BODY = (
    "The quay at Brend stays closed until the ice has gone, the harbour office said on Monday.\n\n"
    "Ferries to the islands leave from the southern pier, as they did in the winter before.\n"
)
FORMS = {
    "text": "The quay stays closed\n\nBy Ada Berg\n{}\n\n" + BODY,
    "markdown": "---\ntitle: The quay stays closed\nauthor: Ada Berg\ndate: {}\n---\n\n" + BODY,
}


def test_a_date_of_two_readings_is_named_in_every_form() -> None:
    for form, text in FORMS.items():
        document = newsld.parse(text.format("05/03/2024").encode(), format=form)
        (finding,) = document.findings
        assert (finding.code, document.article.date_published) == ("DAT003", None)
        assert "may be 2024-03-05 or 2024-05-03" in finding.message
        assert finding.span is not None
        assert document.source[finding.span] == "05/03/2024"


def test_a_date_of_one_reading_is_read() -> None:
    for form, text in FORMS.items():
        document = newsld.parse(text.format("25/03/2024").encode(), format=form)
        assert (document.findings, document.article.date_published) == ((), "2024-03-25")


def test_another_date_of_the_article_says_what_was_meant() -> None:
    text = f"---\ntitle: The quay\ndate: 2024-03-05\n---\n\n05/03/2024\n\n{BODY}"
    document = newsld.parse(text.encode(), format="markdown")
    assert (document.findings, document.article.date_published) == ((), "2024-03-05")
