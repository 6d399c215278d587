"""Reading the people of a byline: names, honorifics, job titles, bodies, handles, and where they end."""

from __future__ import annotations

from dataclasses import dataclass

from newsld.source import Span
from newsld.text.cursor import GLUE, Cursor
from newsld.text.languages import words
from newsld.text.lexicon import is_agency
from newsld.text.naming import (
    body_end,
    desk_end,
    ends_cleanly,
    house_end,
    is_and,
    is_unled_name,
    looks_like_body,
    name_end,
    next_role_at,
)
from newsld.text.persons import People, Person
from newsld.text.phrases import key_table, section_table
from newsld.text.posts import LONGEST_NAME, post_end, title_end
from newsld.text.tokens import Token
from newsld.text.wide import begins_with_surname, is_hangul, is_wide

_LONGEST_REMARK, _LONGEST_PLACE = 10, 4


@dataclass(slots=True)
class Reader(Cursor):
    """Reads people from ``tokens``; ``spoken`` are the small words that may stand between them."""

    behind: str = ""
    is_loose: bool = False
    is_joined: bool = False
    """Whether an "and" stood between two people: what a comma brings behind it is no third one."""

    def read(self, start: int, end: int) -> People:
        """The people from token ``start`` on, at most to token ``end``."""
        self.at, self.end = start, end
        is_open, is_clean = True, True
        while self.at < end:
            before, token = self.at, self.tokens[self.at]
            if token.text in GLUE or is_and(self.tokens, self.at, self.spoken):
                if self.at + 1 < end and next_role_at(self.tokens, self.at + 1, end):
                    break
                self.is_joined = self.is_joined or (token.text not in GLUE and bool(self.persons))
                self.at += 1
                is_open = True
            elif self._item(token, is_open=is_open or self._begins_next(token)):
                is_open = False
            elif not self._pass_over(before):
                self.at = before
                is_clean = ends_cleanly(self.tokens, self.at, self.end)
                break
        return People(tuple(self.persons), self.at, is_clean, self.behind, self.is_loose)

    def _begins_next(self, token: Token) -> bool:
        """Whether one more name of East Asia begins at the cursor, where no sign parts it from the last."""
        is_role = section_table("behind").match(self.tokens, self.at) is not None
        return not is_role and begins_with_surname(token.text)

    def _pass_over(self, at: int) -> bool:
        """Step over a remark behind a comma that says nothing we know: special to the Post, aged 17."""
        if not self.persons or ends_cleanly(self.tokens, at, self.end):
            return False
        start = next((n for n in range(at, max(at - _LONGEST_REMARK, 0), -1) if self.is_glue(n - 1)), None)
        if start is None or self.tokens[start - 1].start < self.persons[-1].span.end:
            return False
        for stop in range(at, min(self.end, at + _LONGEST_REMARK)):
            if self.is_glue(stop) or not self.tokens[stop].is_word:
                break
            if next_role_at(self.tokens, stop, self.end):
                return False
        else:
            stop = min(self.end, at + _LONGEST_REMARK)
        if stop < self.end and not self.is_glue(stop):
            return False
        self.at = stop
        self.is_loose = True
        return True

    def _item(self, token: Token, *, is_open: bool) -> bool:
        """Take what begins at the cursor; False where nothing that belongs to a byline does."""
        if self.persons and not is_open and self._behind():
            return True
        if self.persons and next_role_at(self.tokens, self.at, self.end):
            return False
        if token.text in "(（[":
            return self._bracket()
        if "@" in token.text:
            return self._handle(token)
        if self.persons and token.folded in self.spoken.places and self.place_name():
            return True
        if self.persons and not is_open and (self._outlet() or self._house()):
            return True
        if not token.is_word or token.text[0].isdigit():
            return False
        return self._collective(is_open=is_open) or self._name_or_title(is_open=is_open)

    def _behind(self) -> bool:
        """A role word behind the names: Ada Finch reports from Lima."""
        found = section_table("behind").match(self.tokens, self.at)
        if found is None:
            return False
        stop = self.at + found[0]
        if stop < self.end and (
            (self.tokens[stop].text in ":：＝=" and not is_hangul(self.tokens[stop - 1].text))
            or is_unled_name(self.tokens, stop, self.end)
        ):
            return False
        self.at = stop
        self.behind = self.behind or found[1]
        self.capitals()
        return True

    def _outlet(self) -> bool:
        """for The Ledger: whom the person writes for."""
        start = self.at
        while start < self.end and self.tokens[start].folded in self.spoken.outlets:
            start += 1
        if start == self.at:
            return False
        stop = body_end(self.text, self.tokens, start, self.end)
        if stop == start:
            stop = name_end(self.tokens, start, self.end, self.spoken)
        if stop == start:
            return False
        self.persons[-1] = self.persons[-1]._replace(affiliation=self.between(start, stop))
        self.at = stop
        return True

    def _house(self) -> bool:
        """A body right behind a name, or a town: ADA FINCH Associated Press."""
        stop = body_end(self.text, self.tokens, self.at, self.end)
        if stop == self.at:
            self.at = house_end(self.tokens, self.at, self.end)
            return self.at > stop
        self.remark(self.between(self.at, stop))
        self.at = stop
        return True

    def _handle(self, token: Token) -> bool:
        self.at += 1
        if self.persons and token.text.startswith("@") and not self.persons[-1].handle:
            self.persons[-1] = self.persons[-1]._replace(handle=token.text)
        return bool(self.persons)

    def _bracket(self) -> bool:
        """What stands in brackets behind a name: what the person did, whom they write for, another script."""
        close = next((n for n in range(self.at, self.end) if self.tokens[n].text in ")）]"), None)
        if close is None or not self.persons:
            return False
        inner = self.tokens[self.at + 1 : close]
        deed = section_table("deed").match(inner, 0) if inner else None
        if deed and deed[0] == len(inner):
            self.persons[-1] = self.persons[-1]._replace(role=deed[1])
        elif inner and inner[0].text.startswith("@"):
            self.persons[-1] = self.persons[-1]._replace(handle=inner[0].text)
        elif inner and looks_like_body(self.between(self.at + 1, close)):
            self.persons[-1] = self.persons[-1]._replace(affiliation=self.between(self.at + 1, close))
        else:
            self._guest(self.at + 1, close)
        self.at = close + 1
        return True

    def _guest(self, start: int, close: int) -> None:
        """(with Bo Lind for the photos): one more person, with a role of their own."""
        if start >= close or self.tokens[start].folded not in words("byline.with"):
            return
        inner = Reader(self.text, self.tokens, self.spoken).read(start + 1, close)
        role = ""
        for at in range(inner.stop, close):
            found = section_table("deed").match(self.tokens, at)
            role = role or (found[1] if found else "")
        role = role or "contributor"
        self.persons.extend(person._replace(role=person.role or role) for person in inner.persons)

    def _collective(self, *, is_open: bool) -> bool:
        """the newsroom, our correspondent, dpa: nobody by name."""
        if not is_open or any(
            token.folded in words("byline.honorific") for token in self.tokens[self.at : self.at + 2]
        ):
            return False
        start = self.at
        stop = body_end(self.text, self.tokens, start, self.end)
        is_next = (
            bool(self.persons) and is_agency(self.persons[-1].name) and is_agency(self.tokens[start].text)
        )
        is_remark = bool(self.persons) and self.tokens[start - 1].text in GLUE and not is_next
        if stop == start and not is_remark:
            start, stop = self._nobody()
        if stop == start and looks_like_body(self.tokens[self.at].text) and self._ends_at(self.at + 1):
            stop = self.at + 1
        if stop == start or stop > self.end:
            return False
        if is_remark:
            self.remark(self.between(start, stop))
        else:
            if stop - start > 1 and self.tokens[start].text in words("byline.article"):
                start += 1
            span = Span(self.tokens[start].start, self.tokens[stop - 1].end)
            name = self.between(start, stop)
            self.persons.append(Person(name, span, stop - start, is_organization=True))
        self.at = stop
        return True

    def _ends_at(self, at: int) -> bool:
        """Whether the byline, or one of several in it, ends before a token, or an agency's place follows:
        dpa/Ada Finch, dpa and AFP, Reuters in Oslo."""
        if at == self.end or self.tokens[at].text in {"/", ","} or is_and(self.tokens, at, self.spoken):
            return True
        is_placed = self.tokens[at].folded in self.spoken.places and at + 1 < self.end
        return is_placed and is_agency(self.tokens[at - 1].text) and self.tokens[at + 1].is_capital

    def _nobody(self) -> tuple[int, int]:
        """Where a phrase for people without names stands, behind an article or not."""
        for start in (self.at, self.at + 1):
            found = key_table("byline.collective").match(self.tokens, start) if start < self.end else None
            if found is not None and not self._is_post(start, start + found[0]):
                stop = min(self.end, start + found[0])
                return start, desk_end(self.tokens, stop, self.end, self.spoken)
            if self.tokens[self.at].folded not in words("byline.article"):
                break
        return self.at, self.at

    def _is_post(self, start: int, stop: int) -> bool:
        """Whether the words for the staff are a post before a name: staff writer Ada Finch, notre …."""
        is_followed = stop < self.end and self.tokens[stop].is_capital
        first = start + (self.tokens[start].folded in words("byline.own"))
        return is_followed and title_end(self.tokens, first, self.end) == stop

    def _name_or_title(self, *, is_open: bool) -> bool:
        if self._whole_title() or self._own():
            return True
        if self._is_led_by("byline.article", "byline.honorific"):
            self.at += 1
        honorific_start = self.at
        while self.at < self.end and self.tokens[self.at].folded in words("byline.honorific"):
            self.at += 1
        honorific = self.between(honorific_start, self.at)
        start = title_end(self.tokens, self.at, self.end)
        title = self.between(self.at, start)
        stop = name_end(self.tokens, start, self.end, self.spoken)
        if stop == start or (title and not self._is_name_after_title(start, stop)):
            return bool(title) and self._title()
        if self.persons and not is_open:
            return False
        self.at = stop
        if self.persons and (self._is_remark(start, stop) or self._is_report(start, stop)):
            return True
        span = Span(self.tokens[start].start, self.tokens[stop - 1].end)
        name = self.between(start, stop)
        self.persons.append(Person(name, span, stop - start, honorific=honorific, job_title=title))
        self._suffix()
        return True

    def _is_report(self, start: int, stop: int) -> bool:
        """Whether a place and the word for a report stand behind the names: 王小明／台北報導."""
        return stop - start == 2 and self.tokens[stop - 1].text in words("byline.report")

    def _is_led_by(self, leading: str, following: str) -> bool:
        """Whether a word of one list stands at the cursor and one of another behind it: the Rev."""
        return (
            self.at + 1 < self.end
            and self.tokens[self.at].folded in words(leading)
            and self.tokens[self.at + 1].folded in words(following)
        )

    def _own(self) -> bool:
        """Our correspondent in Tunis, Ada Finch; our Tunis correspondent Ada Finch: the name, or the post
        where no name follows."""
        start = self.at
        if self.persons or self.tokens[start].folded not in words("byline.own"):
            return False
        job = start + 1
        stop = min(self.end, start + _LONGEST_PLACE)
        while (title := title_end(self.tokens, job, self.end)) == job < stop and self.tokens[job].is_capital:
            job += 1
        if title == job:
            return False
        self.at = title
        if self.at < self.end and self.tokens[self.at].folded in self.spoken.places:
            self.place_name()
        if self.at < self.end and self.is_glue(self.at):
            self.at += 1
        stop = name_end(self.tokens, self.at, self.end, self.spoken)
        if stop > self.at:
            span = Span(self.tokens[self.at].start, self.tokens[stop - 1].end)
            name = self.between(self.at, stop)
            post = self.between(start + 1, title)
            self.persons.append(Person(name, span, stop - self.at, job_title=post))
            self.at = stop
        else:
            span = Span(self.tokens[start].start, self.tokens[title - 1].end)
            self.persons.append(Person(self.between(start, title), span, title - start, is_organization=True))
            self.at = title
        return True

    def _whole_title(self) -> bool:
        """A post that fills the place between two commas: Health and Science Editor."""
        if not self.persons or not self.is_glue(self.at - 1):
            return False
        stop = post_end(self.tokens, self.at, self.end)
        return stop > self.at and (stop == self.end or self.is_glue(stop)) and self.take_title(stop)

    def _is_name_after_title(self, start: int, stop: int) -> bool:
        if self.persons and not self.tokens[start].is_capital:
            return False
        return stop - start >= 2 or (stop - start == 1 and stop == self.end and not self.persons)

    def _is_name(self, at: int) -> bool:
        """Whether a name of several words begins at a token."""
        return name_end(self.tokens, at, self.end, self.spoken) - at >= 2

    def _is_remark(self, start: int, stop: int) -> bool:
        """Whether what stands behind a comma says something of the person before: a place, a post."""
        if self.tokens[start - 1].text not in GLUE:
            return False
        is_place = self.between(start, stop).casefold() in words("byline.city")
        is_place = is_place or self.tokens[start].folded.rpartition("-")[2] in words("byline.studio")
        if is_place or not self.tokens[start].is_capital or (self.is_joined and self._has_no_more()):
            return True
        goes_on = stop < self.end and (
            is_and(self.tokens, stop, self.spoken) or self.tokens[stop].text in GLUE
        )
        return stop - start == 1 and not goes_on and not is_wide(self.tokens[start].text)

    def _has_no_more(self) -> bool:
        return not any(is_and(self.tokens, at, self.spoken) for at in range(self.at, self.end))

    def _title(self) -> bool:
        """A job title behind a comma or a name: it reaches to the next separator."""
        if not self.persons:
            return False
        stop = self.at
        while stop < self.end and self.tokens[stop].is_word:
            if is_and(self.tokens, stop, self.spoken) and self._is_name(stop + 1):
                break
            if stop - self.at > LONGEST_NAME:
                return False
            stop += 1
        return self.take_title(stop)

    def _suffix(self) -> None:
        at = self.at
        if at < self.end and self.tokens[at].text == ",":
            at += 1
        if at >= self.end or not self.tokens[at].is_capital:
            return
        if self.tokens[at].folded in words("byline.generation"):
            span = Span(self.persons[-1].span.start, self.tokens[at].end)
            name = " ".join(self.text[span.start : span.end].split())
            self.persons[-1] = self.persons[-1]._replace(name=name, span=span)
            self.at = at + 1
        elif self.tokens[at].folded in words("byline.suffix"):
            self.at = at + 1
