"""Where rules find a fault and where they find none, at the borders of what they look for."""

from __future__ import annotations

from datetime import date

import pytest

import newsld
from newsld import Diagnostic
from newsld.checking import Context, check
from newsld.rules import find_rule

QUILL = "Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees"
TWO = QUILL.replace("Quill, T.", "Quill, T., & Moss, A.")
THREE = QUILL.replace("Quill, T.", "Quill, T., Osei, B., & Moss, A.")
OSEI = "Osei, B. (2023). Berths of the north. Port Review, 2(1), 3–9."
FREUD = "Freud, S. (1923). The tide. Pier Books."
REST = "Fishers object to it, and the board of the port will meet again before the summer."
THRICE = "From May on, berths in the port of Larnby cost more (Quill, 2024). Tolls cost more too (Quill, 2024). Fish costs more as well (Quill, 2024)."


def told(found: list[Diagnostic]) -> list[str]:
    """``line:column-column`` of each finding; nothing for one about the whole article."""
    regions = [one.region for one in found]
    return [f"{at.start_line}:{at.start_column}-{at.end_column}" if at else "" for at in regions]


def text(body: str, *entries: str, below: str = "") -> newsld.Document:
    foot = "\n\nReferences\n\n" + "\n".join(entries) if entries else ""
    head = f"Harbour fees rise again\n\nBy Ada Moreno{below}"
    return newsld.parse(f"{head}\n\n{body}\n\n{REST}{foot}\n", format="text")


def node(members: str) -> newsld.Document:
    """JSON-LD whose members begin on line 2."""
    head = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",'
    return newsld.parse(f"{head}\n{members}}}\n", format="json-ld")


IN_TEXTS = [
    ("CIT001", "From May on, berths in the port of Larnby cost more (Quill, 2024), or less (Moss, 2021).", [QUILL], ["5:76-88"]),
    ("CIT002", "From May on, berths in the port of Larnby cost more (Quill, 2024).", [OSEI, QUILL], ["11:1-62"]),
    ("CIT002", "From May on, berths in the port of Larnby cost more.", [OSEI, QUILL], []),
    ("CIT004", "From May on, berths in the port of Larnby cost more (Quill, n.d.).", [QUILL], ["5:53-66"]),
    ("CIT004", "From May on, berths in the port of Larnby cost more (Quill, 2022; Quill, 2024).", [QUILL], ["5:54-65"]),
    ("CIT005", "From May on, berths in the port of Larnby cost more (Quills, 2024).", [QUILL], ["5:53-67"]),
    ("CIT006", "The fees are “far too high for us all” and nobody said why (Quill, 2024).", [QUILL], ["5:14-39"]),
    ("CIT006", "The fees are “far too high for us all” (Quill, 2024).", [QUILL], ["5:14-39"]),
    ("CIT006", "The fees are “far too high for us all”. Nobody said why (Quill, 2024).", [QUILL], []),
    ("CIT006", "The fees are “far too high for us all” (Quill, 2024, p. 3).", [QUILL], []),
    ("CIT006", "They are “far too high for us all” and “never so low again” (Quill, 2024).", [QUILL], ["5:40-60"]),
    ("CIT006", "Quill (2024) finds them “far too high for us all”.", [QUILL], []),
    ("CIT011", THRICE, [QUILL], ["5:127-140"]),
    ("CIT011", f"{THRICE} Nobody is glad.", [QUILL], ["5:127-140"]),
    ("CIT011", f"Nobody is glad. {THRICE}", [QUILL], ["5:143-156"]),
    ("CIT011", THRICE.replace("too (Quill, 2024)", "too"), [QUILL], []),
    ("CIT011", THRICE.replace("too (Quill, 2024)", "too (Quill, 2024; Osei, 2023)"), [OSEI, QUILL], []),
    ("CIT011", THRICE.replace("too (Quill, 2024)", "too (Osei, 2023)"), [OSEI, QUILL], []),
    ("CIT011", THRICE.partition(" Fish")[0], [QUILL], []),
    ("CIT013", "It was so (Freud, 1923, as cited in Quill, 2024).", [QUILL], ["5:12-23"]),
    ("CIT013", "It was so (Freud, 1923, as cited in Quill, 2024).", [FREUD, QUILL], []),
    ("CIT013", "It was so (Freud, 1923, as cited in Quill, 2024).", [FREUD.replace("1923", "1925"), QUILL], ["5:12-23"]),
    ("CLM003", "Tom Quill and his sister Jane Quill fish. Quill said that the fees were too high.", [], ["5:43-48"]),
    ("CLM003", "Tom Quill fishes. Quill is old. Jane Quill fishes too. Quill said that he had to pay.", [], []),
    ("CLM003", "Tom Quill fishes. Quill said that the fees were too high. Jane Quill fishes too.", [], []),
    ("DAT011", "It met on Monday, 5 March 2024, in Larnby.", [], ["5:11-31"]),
    ("DAT011", "It met on Saturday, March 10, 2024.", [], ["5:11-35"]),
    ("DAT011", "It met on Tuesday 5 March 2024, and on Sunday, March 10, 2024.", [], []),
    ("DAT007", "From May on, berths in the port of Larnby cost more (Quill, 2999).", [QUILL.replace("2024,", "2999,")], ["11:12-25"]),
    ("DAT007", "From May on, berths in the port of Larnby cost more (Quill, 2024).", [QUILL], []),
]  # fmt: skip


IN_TEXTS += [
    ("CLM011", "“It is dear, Tom Quill said. It goes on.", [], ["5:1-2"]),
    ("CLM011", "It is dear,” Tom Quill said. It goes on.", [], ["5:12-13"]),
    ("CLM011", "Er sagt »es ist teuer und geht so weiter.", [], ["5:9-10"]),
    ("CLM011", "„Es ist teuer“, sagt er. „Es geht so weiter.", [], ["5:26-27"]),
    ("CLM011", "”Det är dyrt” säger han. ”Det går.", [], ["5:26-27"]),
    ("CLM011", "»Es ist teuer«, sagt er hier heute.", [], []),
    ("CLM011", "» Es ist teuer und geht so weiter.", [], []),
    ("CLM011", "Er sagt “so“ und “nein“ zu allem.", [], []),
    ("CLM011", "«C’est cher» dit-il. «Rien ne va», dit-il.", [], []),
    ("CLM005", "Kim Jong Un came. Kim Jong-un left.", [], ["5:19-30"]),
    ("CLM005", "Kim Jong Un came. Kim Jong Un left. KIM JONG UN stayed.", [], []),
    ("CLM007", "An official said that the fees would rise again in the spring.", [], ["5:4-12"]),
    ("CLM007", "A senior official said that the fees would rise again.", [], ["5:3-18"]),
    ("CLM007", "Tom Quill said that the fees would rise again.", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "body", "entries", "places"), IN_TEXTS)
def test_a_text_has_the_fault_there(code: str, body: str, entries: list[str], places: list[str]) -> None:
    assert told(newsld.validate(text(body, *entries), select=[code])) == places


COURIER = "The Larnby Courier. https://larnby.example/fees"
QUAY = "Moss, A. (2022). Tolls of the south. Port Review, 1(1), 3–9."


def dated(title: str, *, address: str = "x") -> str:
    return f"Quill, T. (2024). {title}. The Larnby Courier. https://larnby.example/{address}"


IN_LISTS = [
    ("REF003", [f"Quill, T. Larnby weighs fees. {COURIER}"], [f"Quill, T. Larnby weighs fees. {COURIER}"]),
    *(
        ("REF003", [f"Quill, T. ({date}). Larnby weighs fees. Port Review, 2(1), 3–9."], [])
        for date in ("in press", "forthcoming", "n.d.", "3/2/2024", "2024")
    ),
    ("REF005", ["Quill, T. (2024). Larnby weighs fees."], ["Quill, T. (2024). Larnby weighs fees."]),
    ("REF005", ["Quill, T. (2024). Larnby weighs fees. Port Review."], []),
    ("REF005", ["Larnby Port Board. (2024). Fees of the port."], []),
    ("REF007", [f"Quill T. (2024, March 4). Larnby weighs fees. {COURIER}"], ["Quill T."]),
    ("REF007", [f"Quill. T. (2024, March 4). Larnby weighs fees. {COURIER}"], ["Quill. T."]),
    ("REF007", [f"Quill, T (2024, March 4). Larnby weighs fees. {COURIER}"], ["Quill, T"]),
    ("REF007", [QUILL, OSEI, QUAY], []),
    ("REF008", [f"Larnby Port Board (2024, March 4). Larnby weighs fees. {COURIER}"], [""]),
    ("REF010", [QUILL], []),
    ("REF011", [QUILL, QUAY, QUILL], [QUILL]),
    ("REF011", [dated("Fees all", address="a"), dated("Fees all", address="b")], [dated("Fees all", address="b")]),
    ("REF011", [dated("Fees it", address="a"), dated("Fees it", address="b")], []),
    ("REF011", [dated("Larnby weighs fees"), dated("Larnby weighs tolls")], []),
    ("REF012", [QUILL], ["Quill, T."]),
    ("REF013", [f"Ministry of Transport. (2023, May 2). Notice. {COURIER}"], ["Ministry of Transport"]),
    ("REF013", [f"Norwegian Ministry of Transport. (2023, May 2). Notice. {COURIER}"], []),
    ("REF013", [f"Ministry. (2023, May 2). Notice. {COURIER}"], []),
    ("REF017", [dated("Larnby weighs fees"), dated("Larnby weighs tolls", address="y")], ["2024"]),
    ("REF017", [dated("Larnby weighs fees"), dated("Larnby weighs tolls").replace("2024", "2024b")], []),
    ("REF021", [QUILL, OSEI], [""]),
    ("REF021", [OSEI, QUILL], []),
    ("LNK005", [QUILL.replace("/fees", "/fees?utm_source=a&b=1")], ["https://larnby.example/fees?utm_source=a&b=1"]),
    ("LNK007", [f"{OSEI} http://dx.doi.org/10.5555/pr.2.1"], []),
    ("LNK010", [QUILL], ["https://larnby.example/fees"]),
    ("LNK010", [f"{OSEI} https://doi.org/10.5555/pr.2.1"], []),
    ("LNK011", [dated("Larnby weighs fees"), dated("Larnby weighs tolls")], ["https://larnby.example/x"]),
    ("LNK011", [dated("Larnby weighs fees"), dated("Larnby weighs tolls", address="y")], []),
    ("SEC002", ["Quill, T. (2024). Larnby weighs fees. Port Review. javascript:alert(1)"], ["javascript:alert(1)"]),
    ("SEC002", [QUILL], []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "entries", "words"), IN_LISTS)
def test_a_list_has_the_fault_at_these_words(code: str, entries: list[str], words: list[str]) -> None:
    document = text("The board of the port of Larnby has decided that berths cost more.", *entries)
    found = newsld.validate(document, select=[code])
    assert [document.source[one.span] for one in found if one.span] == words
    assert all(one.region and one.region.start_line > 9 for one in found)


@pytest.mark.parametrize(
    ("published", "cited", "places"),
    [
        ("2 March 2024", "2024, March 4", ["12:12-25"]),
        ("3 March 2024", "2024, March 4", []),
        ("2 March 2024", "2024, March", []),
        ("2 March 2024", "2024", []),
        ("2 March 2023", "2024", ["12:12-16"]),
    ],
)
def test_a_work_is_not_cited_before_it_appeared(published: str, cited: str, places: list[str]) -> None:
    entry = QUILL.replace("2024, March 4", cited)
    article = text(
        "From May on, berths in the port of Larnby cost more (Quill, 2024).", entry, below=f"\n{published}"
    )
    assert told(newsld.validate(article, select=["DAT008"])) == places


@pytest.mark.parametrize(
    ("cited", "hint"),
    [
        (["2024, March 4"], "; its latest source is of 2024-03-04"),
        (["2024, March 4", "2022, May 2"], "; its latest source is of 2024-03-04"),
        (["2022, May 2", "2024, March 4"], "; its latest source is of 2024-03-04"),
        (["2999, March 4", "2022, May 2"], "; its latest source is of 2022-05-02"),
        (["2024, March"], ""),
        (["2024"], ""),
    ],
)
def test_a_missing_date_is_later_than_the_latest_source_of_a_day(cited: list[str], hint: str) -> None:
    entries = [QUILL.replace("2024, March 4", date) for date in cited]
    (found,) = newsld.validate(
        text("From May on, berths in the port of Larnby cost more (Quill, 2024).", *entries),
        select=["DAT001"],
    )
    assert found.message == f"no date of publication{hint}"
    assert found.region is None


@pytest.mark.parametrize(
    ("mark", "entry", "mended"),
    [
        ("(Quills, 2024)", QUILL, "(Quill, 2024)"),
        ("(Quills & Moss, 2024)", TWO, None),
        ("(Quills et al., 2024)", THREE, None),
    ],
)
def test_a_name_is_mended_where_one_work_of_one_author_is_meant(
    mark: str, entry: str, mended: str | None
) -> None:
    article = text(f"From May on, berths in the port of Larnby cost more {mark}.", entry)
    (found,) = newsld.validate(article, select=["CIT005"])
    assert told([found]) == [f"5:53-{53 + len(mark)}"]
    after = newsld.fix(article, [found], unsafe=True) if found.fix else None
    assert after == (article.source.text.replace(mark, mended) if mended else None)


@pytest.mark.parametrize(
    ("others", "mended"),
    [
        ([OSEI, QUAY], "Quill, T. (n.d.). Larnby weighs fees."),
        ([f"Moss, Ada. “Tolls.” {COURIER}"], None),
        ([], None),
    ],
)
def test_a_work_is_said_to_be_undated_as_apa_does_where_the_list_is_apas(
    others: list[str], mended: str | None
) -> None:
    entry = f"Quill, T. Larnby weighs fees. {COURIER}"
    article = text("The board of the port of Larnby has decided that berths cost more.", entry, *others)
    found = [one for one in newsld.validate(article, select=["REF003"]) if "Quill" in one.message]
    (fix,) = (one.fix for one in found)
    after = newsld.fix(article, found, unsafe=True) if fix else None
    assert after == (mended and article.source.text.replace("Quill, T. Larnby weighs fees.", mended))


@pytest.mark.parametrize("date", ["", "soon"])
def test_brackets_that_hold_no_date_are_left_to_the_writer(date: str) -> None:
    entry = f"Quill, T. ({date}). Larnby weighs fees. Port Review, 2(1), 3–9."
    article = text("The board of the port of Larnby has decided that berths cost more.", entry, OSEI, QUAY)
    (found,) = newsld.validate(article, select=["REF003"])
    assert found.fix is None


def test_a_headline_that_stands_twice_goes_with_its_whole_line() -> None:
    source = "Fees rise\n\n  Fees rise \n\nBy Ada Moreno\n\nThe port will charge more for berths from May. "
    article = newsld.parse(source, format="text")
    found = newsld.validate(article, select=["ART004"])
    assert told(found) == ["3:3-12"]
    assert newsld.fix(article, found) == source.replace("  Fees rise \n\n", "")


def person(name: str, more: str = "") -> str:
    return f'{{"@type": "Person", "name": "{name}"{more}}}'


def dates(published: str, modified: str) -> str:
    return f'"datePublished": "{published}", "dateModified": "{modified}"'


def book(kind: str, number: str) -> str:
    return f'"citation": {{"@type": "Book", "name": "Fees", "{kind}": "{number}"}}'


SAME = ', "sameAs": "{}"'
IN_NODES = [
    *(
        ("DAT003", f'"datePublished": "{date}"', [date])
        for date in ("5 March 2024", "5.3.2024", "5/5/2024", "2024-25", "soon", "March 2024", "20240305")
    ),
    *(
        ("DAT003", f'"datePublished": "{date}"', [])
        for date in ("2024", "2024-21", "2024/..", "2024-03-05?", "2024-03-05T10:00:00Z")
    ),
    ("DAT005", dates("2024-03-05T10:00:00Z", "2024-03-05T08:59:58Z"), ["2024-03-05T08:59:58Z"]),
    ("DAT005", dates("2024-03-05T10:00:00Z", "2024-03-05T09:00:00Z"), []),
    ("DAT005", dates("2024-03-05T15:00:00Z", "2024-03-05T05:00:00"), []),
    ("DAT005", dates("2024-03-05T20:00:00Z", "2024-03-05T05:00:00"), ["2024-03-05T05:00:00"]),
    ("DAT005", dates("2024-03-05T10:00:00Z", "2024-03-04"), []),
    ("DAT005", dates("2024-03-05T18:00:00Z", "2024-03-04"), ["2024-03-04"]),
    ("DAT005", dates("2024-03-05T10:00:00", "2024-03-05T08:00:00"), ["2024-03-05T08:00:00"]),
    ("DAT005", dates("2024-03-05", "2024-03-04"), []),
    ("DAT007", '"datePublished": "2999-01-01"', ["2999-01-01"]),
    ("LNK008", f'"author": {person("Ada", SAME.format("https://orcid.org/0000-0002-1825-0097"))}', []),
    ("LNK008", f'"author": {person("Ada", SAME.format("https://orcid.org/0000-0002-1825-0098"))}', ["https://orcid.org/0000-0002-1825-0098"]),
    ("LNK008", f'"author": {person("Ada", SAME.format("https://orcid.org/0000-0002-1694-233X"))}', []),
    ("LNK008", f'"author": {person("Ada", SAME.format("https://ror.org/02mhbdp94"))}', []),
    ("LNK008", f'"author": {person("Ada", SAME.format("https://ror.org/02mhbdp95"))}', ["https://ror.org/02mhbdp95"]),
    *(("LNK008", book("isbn", number), []) for number in ("978-3-16-148410-0", "3-16-148410-X", "0-306-40615-2")),
    *(
        ("LNK008", book("isbn", number), [number])
        for number in ("978-3-16-148410-1", "3-16-148410-1", "0-306-40615-3", "12345")
    ),
    *(("LNK008", book("issn", number), []) for number in ("2049-3630", "2434-561X", "20493630")),
    *(("LNK008", book("issn", number), [number]) for number in ("2049-3631", "204936")),
    *(
        ("CLM016", f'"inLanguage": "en", "mentions": {{"@type": "Claim", "text": "{claim}"}}', [claim])
        for claim in ("He will pay.", "It rains.", "“He will pay.”", "...they pay", "x")
    ),
    ("CLM016", '"inLanguage": "en", "mentions": {"@type": "Claim", "text": "Tom Quill will pay."}', []),
    ("AUT005", f'"author": {person("Dr. Ada Moreno")}', ["Dr. Ada Moreno"]),
    ("AUT005", f'"author": {person("By Ada Moreno")}', ["By Ada Moreno"]),
    *(
        ("AUT005", f'"author": {person(name)}', [])
        for name in ("M. Ada Moreno", "Ada Moreno, Ben Osei", "Ada Moreno, Larnby", "Dr", "By A")
    ),
    ("AUT012", f'"author": [{person("Ada Moreno")}, {person("ADA MORENO")}]', ["ADA MORENO"]),
    ("AUT012", f'"author": [{person("Ada Moreno")}, {person("Ben Osei")}, {person("Ada Moreno")}]', ["Ada Moreno"]),
    ("AUT012", f'"author": [{person("Ada Moreno")}, {person("Ada Morena")}]', []),
    ("AUT012", f'"author": [{person("Ada Moreno", SAME.format("a"))}, {person("Ben Osei", SAME.format("a"))}]', []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "members", "words"), IN_NODES)
def test_json_ld_has_the_fault_there(code: str, members: str, words: list[str]) -> None:
    document = node(members)
    found = newsld.validate(document, select=[code])
    assert [document.source[one.span] for one in found if one.span] == words
    assert all(one.span for one in found)


def found_on(day: str, code: str, document: newsld.Document) -> list[Diagnostic]:
    """What a rule finds on a day."""
    return check(Context(document, today=date.fromisoformat(day)), [find_rule(code)])


@pytest.mark.parametrize(
    ("day", "places"),
    [("2024-03-02", ["2:19-29"]), ("2024-03-03", []), ("2024-03-04", []), ("2024-03-09", [])],
)
def test_an_article_may_be_of_tomorrow_as_elsewhere_it_is(day: str, places: list[str]) -> None:
    assert told(found_on(day, "DAT007", node('"datePublished": "2024-03-04"'))) == places


@pytest.mark.parametrize(
    ("day", "places"),
    [
        ("2023-03-09", ["12:12-16", "13:12-25"]),
        ("2024-03-02", ["13:12-25"]),
        ("2024-03-03", []),
        ("2025-01-01", []),
    ],
)
def test_a_work_may_be_of_tomorrow(day: str, places: list[str]) -> None:
    entries = [QUAY, dated("Larnby weighs tolls"), QUILL]
    article = text("From May on, berths in the port of Larnby cost more.", *entries)
    assert told(found_on(day, "DAT007", article)) == places


@pytest.mark.parametrize(
    ("day", "hint"), [("2024-03-04", "; its latest source is of 2024-03-04"), ("2024-03-03", "")]
)
def test_a_source_of_today_is_the_latest(day: str, hint: str) -> None:
    (found,) = found_on(day, "DAT001", text("From May on, berths cost more (Quill, 2024).", QUILL))
    assert found.message == f"no date of publication{hint}"
