"""How far an article is read: what stands behind is told, and stays in its text."""

import pytest
from growth import growth

import newsld

SAID = "Ada Berg said that boats leave at noon. "
PAGE = "<title>Boats leave</title><body><article><h1>Boats leave</h1>{}</article>"
FIRST = "The port is full, and nobody can remember that it ever was as full as it is on this cold morning."


def page(paragraphs):
    return PAGE.format("".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs))


def plain(paragraphs):
    return "Boats leave\n\n" + "\n\n".join(paragraphs) + "\n"


FORMS = {"text": plain, "markdown": plain, "html": page}


def read(format_name, *paragraphs):
    return newsld.parse(FORMS[format_name](paragraphs), format=format_name)


def listed(format_name, entries):
    if format_name == "html":
        return [f"</p><h2>References</h2><ol>{''.join(f'<li>{entry}</li>' for entry in entries)}</ol><p>"]
    return ["## References", *entries]


def limits(document):
    return [finding for finding in document.findings if finding.code == "SEC006"]


@pytest.mark.parametrize("format_name", FORMS)
def test_what_stands_behind_a_hundred_thousand_letters_of_a_paragraph_is_told_and_kept(format_name):
    long = SAID * 2600 + "The last boat leaves at nine, Ivo Holm said (Holm, 2020)."
    document = read(format_name, FIRST, long, "Ann Moss said that boats leave at ten.")
    (finding,) = limits(document)
    assert finding.message.startswith("more than 100000 letters in a paragraph")
    assert document.source.text[: finding.span.start].endswith("noon.")
    assert len(document.paragraphs[1].text) == len(long)
    assert not document.in_text_citations
    assert {claim.claimant for claim in document.claims} == {"Ada Berg", "Ann Moss"}
    assert all(claim.sentence.end <= finding.span.start for claim in document.claims[:-1])


@pytest.mark.parametrize("format_name", FORMS)
def test_a_paragraph_of_less_is_read_to_its_end(format_name):
    document = read(format_name, FIRST, SAID * 2400 + "Ivo Holm said that it is late.")
    assert not limits(document)
    assert document.claims[-1].claimant == "Ivo Holm"


@pytest.mark.parametrize("format_name", ["text", "markdown"])
def test_paragraphs_behind_the_ten_thousandth_are_kept_but_not_read_closely(format_name):
    some = ["A ferry came in, and left in time."] * 10_000
    document = read(format_name, *some, SAID)
    (finding,) = limits(document)
    assert finding.message.startswith("more than 10000 paragraphs")
    assert document.source.text[finding.span.start :].startswith("Ada Berg")
    assert document.paragraphs[-1].text == SAID.strip()
    assert not document.claims


@pytest.mark.parametrize("format_name", FORMS)
def test_entries_behind_the_five_thousandth_are_not_read(format_name):
    entries = [f"Shin, A. (2023). Ferries run late {n}. The Larnby Courier." for n in range(1, 5_011)]
    document = read(format_name, FIRST, SAID, *listed(format_name, entries))
    (finding,) = limits(document)
    assert finding.message.startswith("more than 5000 entries")
    assert "late 5001." in document.source[finding.span]
    assert document.references[-1].title == "Ferries run late 5000"


def test_lines_behind_the_twenty_thousandth_are_one_paragraph():
    document = newsld.parse("Boats leave\n\n" + "in\n\n" * 29_999 + "out\n", format="text")
    told = [finding.message for finding in limits(document)]
    assert told[0] == "more than 20000 lines; those from here on are read as one paragraph"
    assert document.source.text[limits(document)[0].span.start :].count("in") == 10_000
    assert document.paragraphs[-1].text.startswith("in\n\nin")
    assert document.paragraphs[-1].text.endswith("out")


@pytest.mark.parametrize("parting", ["\n", "\n\n"])
def test_a_long_text_may_have_more_lines_and_paragraphs(parting):
    line = "The ferry came in and left the harbour again before the tide turned."
    assert not limits(newsld.parse(f"Boats leave\n\n{f'{line}{parting}' * 25_000}", format="text"))


def test_lines_of_markdown_behind_the_twenty_thousandth_are_one_paragraph_as_they_stand():
    text = "# Boats leave\n\n" + "- in\n" * 29_998 + "- **out**\n"
    document = newsld.parse(text, format="markdown")
    told = limits(document)
    assert told[0].message == "more than 20000 lines; those from here on are read as one paragraph"
    assert text[told[0].span.start :].count("- in\n") == 9_999
    assert document.paragraphs[-1].text.endswith("- in\n- **out**")


def test_a_block_of_html_in_markdown_is_read_up_to_the_tag_that_is_one_too_many():
    document = newsld.parse(f"{FIRST}\n\n<div>{'<i>in</i>, ' * 40_000}</div>\n", format="markdown")
    told = [finding for finding in limits(document) if "tags" in finding.message]
    assert told[0].message.startswith("more than 20000 tags; the ")
    assert document.source[told[0].span].count("<i>") in range(29_990, 30_010)


@pytest.mark.parametrize("format_name", FORMS)
@pytest.mark.parametrize("piece", ["“No,” he said. ", "a – b  – ", "[@a; ", "in\n", "- in\n\n"])
def test_time_is_linear(format_name, piece):
    assert growth(lambda size: read(format_name, FIRST, piece * (size // len(piece))).claims, 30_000) < 1.7
