"""Quotations in the same marks as the title around them."""

import pytest

from newsld.text.references import read_lines


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Skell’s mayor won’t sell its ‘golden sand’ to anyone", ", The Guardian, 3 May 2021"),
        ("Will ‘sandgate’ sink the mayor?", ", The Guardian, 3 May 2021"),
        ("Mayor hails ‘new sand’", ", The Guardian, 3 May 2021"),
        ("Skell mourns the ‘90s", ", The Guardian, 3 May 2021"),
        ("No more sand", ", The Guardian’s blog, 3 May 2021"),
    ],
)
def test_a_quotation_in_single_marks_within_others_ends_no_title(title, rest):
    assert read_lines(f"Lind, N., ‘{title}’{rest}")[0].title == title


@pytest.mark.parametrize("title", ["Why “golden sand” runs short", "Mayor hails “new sand” for the port"])
def test_a_quotation_in_double_marks_within_others_ends_no_title(title):
    assert read_lines(f"Lind, N. “{title}.” The Guardian, May 3, 2021.")[0].title == title
