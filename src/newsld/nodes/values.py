"""Values that are not nodes: dates as written, literals with a language or type, ordered lists."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any, Self

_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?"
    r"\s?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?)?)?",
    re.ASCII,
)


class Date(str):
    """A date or date-time exactly as it was written, comparable as far as its precision goes.

    Takes years, months, days and date-times of ISO 8601 (https://www.iso.org/iso-8601-date-and-time-format.html)
    as schema.org's Date and DateTime use them; anything else is kept as text, and ``is_valid`` is False.
    Two dates are ordered by their first instants; one without a zone is taken as UTC. What is no date comes
    after all that are, in the order of its text.
    """

    __slots__ = ()

    def __new__(cls, value: str | date) -> Self:
        return str.__new__(cls, value if isinstance(value, str) else value.isoformat())

    @property
    def is_valid(self) -> bool:
        """Whether it is a calendar date ISO 8601 knows, of any precision."""
        return self.earliest is not None

    @property
    def precision(self) -> str | None:
        """``"year"``, ``"month"``, ``"day"`` or ``"time"``; None where it is no valid date."""
        if self.earliest is None:
            return None
        match = _DATE.fullmatch(self)
        assert match
        if match["hour"]:
            return "time"
        return "day" if match["day"] else "month" if match["month"] else "year"

    @property
    def earliest(self) -> datetime | None:
        """The first instant it may mean, None where it is no valid date."""
        match = _DATE.fullmatch(self)
        if match is None:
            return None
        try:
            moment, offset = _local(match), _offset(match["zone"])
        except ValueError:
            return None
        try:
            return moment - offset
        except OverflowError:
            # Python's calendar ends there, ISO 8601's does not.
            return (datetime.max if offset < timedelta() else datetime.min).replace(tzinfo=UTC)

    @property
    def latest(self) -> datetime | None:
        """The last instant it may mean, None where it is no valid date."""
        start, match = self.earliest, _DATE.fullmatch(self)
        if start is None or match is None:
            return None
        try:
            return _next(start, match) - timedelta(microseconds=1)
        except (ValueError, OverflowError):
            return datetime.max.replace(tzinfo=UTC)

    @property
    def has_zone(self) -> bool:
        """Whether a date-time says its offset from UTC."""
        match = _DATE.fullmatch(self)
        return bool(match and match["zone"])

    def __lt__(self, other: str) -> bool:
        mine, theirs = self.earliest, Date(other).earliest
        if mine is None and theirs is None:
            return str.__lt__(self, other)
        return mine is not None and (theirs is None or mine < theirs)

    def __gt__(self, other: str) -> bool:
        return Date(other) < self

    def __le__(self, other: str) -> bool:
        return not self > other

    def __ge__(self, other: str) -> bool:
        return not self < other


def _local(match: re.Match[str]) -> datetime:
    """The date and time as they are written, whatever the zone."""
    fraction = (match["fraction"] or "0").ljust(6, "0")[:6]
    return datetime(
        int(match["year"]),
        int(match["month"] or 1),
        int(match["day"] or 1),
        int(match["hour"] or 0),
        int(match["minute"] or 0),
        int(match["second"] or 0),
        int(fraction),
        UTC,
    )


def _offset(zone: str | None) -> timedelta:
    """How far a zone is ahead of UTC; no zone is taken for UTC. Raises ValueError beyond 14 hours.

    https://www.w3.org/TR/xmlschema11-2/#rf-lexicalMappings-datetime
    """
    if zone in (None, "Z"):
        return timedelta()
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    if minutes > 59 or (hours, minutes) > (14, 0):
        raise ValueError(f"{zone} is no offset from UTC")
    return (-1 if zone[0] == "-" else 1) * timedelta(hours=hours, minutes=minutes)


def _next(start: datetime, match: re.Match[str]) -> datetime:
    """The first instant that is later than all the date may mean."""
    if not match["month"]:
        return start.replace(year=start.year + 1)
    if not match["day"]:
        return (start.replace(day=1) + timedelta(days=32)).replace(day=1)
    if not match["hour"]:
        return start + timedelta(days=1)
    return start + (timedelta(seconds=1) if match["second"] else timedelta(minutes=1))


class Literal:
    """A JSON-LD value object: a text with a language, or a value with a data type.

    ``node`` is the object as JSON-LD writes it. https://www.w3.org/TR/json-ld11/#value-objects
    """

    __slots__ = ("node",)

    def __init__(self, value: Any, *, language: str | None = None, datatype: str | None = None) -> None:
        self.node: dict[str, Any] = {"@value": value}
        if language is not None:
            self.node["@language"] = language
        if datatype is not None:
            self.node["@type"] = datatype

    @classmethod
    def of(cls, node: dict[str, Any]) -> Literal:
        """The literal of a value object, which it keeps as it is."""
        literal = cls.__new__(cls)
        literal.node = node
        return literal

    @property
    def value(self) -> Any:
        return self.node.get("@value")

    @property
    def language(self) -> str | None:
        return self.node.get("@language")

    @property
    def datatype(self) -> str | None:
        return self.node.get("@type")

    def __str__(self) -> str:
        return str(self.value)

    def __repr__(self) -> str:
        return f"Literal({self.node!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Literal) and self.node == other.node

    def __hash__(self) -> int:
        return hash(str(self.value))


class Ordered(tuple[Any, ...]):
    """Values whose order is part of the data: a JSON-LD ``@list``, an RDF collection.

    ``NewsArticle(author=Ordered([first, second]))`` keeps the order of authors through RDF.
    https://www.w3.org/TR/json-ld11/#lists
    """

    __slots__ = ()
