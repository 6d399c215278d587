"""Entries with the marks of Chinese and Japanese, which have no blanks around them."""

from __future__ import annotations

import pytest

from newsld.document import Reference
from newsld.text.references import read_lines


def one(raw: str) -> Reference:
    (found,) = read_lines(raw)
    return found


def names(found: Reference) -> list[str]:
    return [name.literal or f"{name.family}|{name.given}" for name in found.author]


@pytest.mark.parametrize(
    ("raw", "authors", "issued", "title", "source"),
    [
        ("王小明，《港口》，人民日报，2022年1月2日。", "王|小明", "2022-01-02", "港口", "人民日报"),
        ("王小明、李华：《港口》，人民日报，2022年。", "王|小明 李|华", "2022", "港口", "人民日报"),
        ("新华社：《港口恢复通航》，2023年5月3日。", "", "2023-05-03", "港口恢复通航", "新华社"),
        ("国务院（2023）：《关于港口的意见》，http://gov.cn/1。", "国务院", "2023", "关于港口的意见", ""),
        ("李华（2020）。港口经济。《经济研究》，55（3），12–20。", "李|华", "2020", "港口经济", "经济研究"),
        ("田中花子（2015）『港の灯』岩波書店。", "田中花子", "2015", "港の灯", "岩波書店"),
        ("田中花子「港の灯」『朝日新聞』2023年5月3日。", "田中花子", "2023-05-03", "港の灯", "朝日新聞"),
        ("Holm, R.（2020）．Lamps．Pier Studies，12（3），3–4．", "Holm|R.", "2020", "Lamps", "Pier Studies"),
        ("Holm，R. (2020). Lamps. Pier Studies, 12(3), 33–44.", "Holm|R.", "2020", "Lamps", "Pier Studies"),
    ],
)  # fmt: skip
def test_marks_part_as_those_with_blanks_do(raw, authors, issued, title, source):
    found = one(raw)
    assert (names(found), found.issued, found.title) == (authors.split(), issued, title)
    assert (found.container or found.publisher) == source


def test_places_count_the_source_s_own_marks():
    raw = "李华（2020）。港口经济。《经济研究》，55（3），12–20。"
    found = one(raw)
    shown = {name: raw[span.start : span.end] for name, span in found.spans.items()}
    assert (shown["title"], shown["container"], shown["page"]) == ("港口经济", "经济研究", "12–20")


def test_a_full_stop_behind_an_address_is_none_of_it():
    assert one("国务院（2023）：《关于港口的意见》，http://www.gov.cn/1。").url == "http://www.gov.cn/1"
