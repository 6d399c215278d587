"""The article that the tests of the command line share."""

ARTICLE = """\
Harbour Fees Rise Again

Written by Ada Moreno

Edited by Ben Osei

The port of Larnby will charge more for berths from May, its board decided (Quill, 2024). Fishers object.

The board expects fewer ships next year (Quill, 2024), and fewer still after that.

Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier.
"""
