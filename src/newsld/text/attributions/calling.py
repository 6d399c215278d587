"""What the words that name a speaker call him by: Ada Berg of "the mayor of Ulm, Dr Ada Berg"."""

from __future__ import annotations

from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.phrases import Subject
from newsld.text.attributions.sentences import Sentence
from newsld.text.languages import words
from newsld.text.names import is_organization


def name_in(s: Sentence, g: Grammar, subject: Subject) -> tuple[int, int]:
    """The words of the subject's name: without a person's titles, without a body's article."""
    start, end = _bare(s, g, subject)
    if _is_described(s, g, start, end) or _is_pair(s, g, start, end):
        return start, end
    if (person := _behind_office(s, g, start, end)) is not None:
        return person
    run = _last_capitals(s, g, start, end)
    lead = start
    while lead < end and s.is_capital(lead):
        lead += 1
    is_person = 2 <= lead - start <= 4 and not is_organization(s.written(start, lead))
    is_led = is_person and lead < end and s.folded[lead] in g["inside"]
    if g["nouns"] and start > subject.start and 3 <= end - run <= 4:
        run += s.is_capital(run + 1) and not is_organization(s.written(run, end))
        return run, end
    if run == start and not (is_led and g["nouns"]):
        return _without_titles(s, g, start, end), end
    if is_led and s.folded[start] not in g["title"] and s.folded[lead - 1] not in g["title"]:
        return start, lead
    before = run - 1
    while before > start and s.folded[before] in g["article"]:
        before -= 1
    if run < end and s.folded[before] not in g["preposition"] and s.folded[before] not in g["and"]:
        return _without_titles(s, g, run, end), end
    if run < end and (bare := _without_titles(s, g, run, end)) > run and end - bare >= 2:
        return bare, end
    inner = _name_behind_noun(s, g, start, end)
    if inner is not None:
        return inner
    if is_led:
        at = _without_titles(s, g, start, lead)
        return (at, lead) if lead - at >= 2 else (start, end)
    return start, end


def _bare(s: Sentence, g: Grammar, subject: Subject) -> tuple[int, int]:
    """The words of a subject without its article, of whom he tells, what a paper is, and degrees."""
    start, end = subject
    while start < end - 1 and s.folded[start] in g["article"]:
        start += 1
    if end - start > 3 and s.folded[start + 1] in g["of"] and _is_said_of(s, g, start):
        return start, start + 1
    if s.folded[end - 2] in g["study"] and end - start > 2 and s.folded[end - 1].endswith("ed"):
        end -= 1
    if end - start > 2 and s.is_capital(end - 2):
        is_paper = s.folded[end - 1] in g["outlet"] and s.words[end - 1].islower()
        end -= is_paper or (s.folded[end - 1] in words("byline.suffix") and s.words[end - 1].isupper())
    return start, end


def _behind_office(s: Sentence, g: Grammar, start: int, end: int) -> tuple[int, int] | None:
    """The person behind an office or an owner: law professor Ada Berg of Ulm, the BBC's Ada Berg."""
    for at in range(start, end - 2):
        is_owner = s.is_capital(at) and s.folded[at].endswith("'s")
        if not is_owner and s.folded[at] not in g["title"]:
            continue
        last = at + 1
        while last < end and s.is_capital(last) and s.folded[last] not in g["title"]:
            last += 1
        is_over = last == end or s.folded[last] in g["inside"]
        if is_over and 2 <= last - at - 1 <= 3 and not is_organization(s.written(at + 1, last)):
            return at + 1, last
    return None


def _is_pair(s: Sentence, g: Grammar, start: int, end: int) -> bool:
    """Whether two persons are named, each behind an office: Sen. Berg and Rep. Holt."""
    if g["leads"].isdisjoint(s.folded[start:end]):
        return False
    titles = [at for at in range(start, end - 1) if s.folded[at] in g["leads"] and s.is_capital(at + 1)]
    return len(titles) > 1 and not g["and"].isdisjoint(s.folded[titles[0] : titles[-1]])


def _is_said_of(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether the words behind a name tell of whom or what he speaks: said Berg of the pier."""
    if not s.is_capital(at) or s.folded[at] in g["person+title+body+determiner"]:
        return False
    return s.folded[at + 2] in g["article"] and s.words[at + 3].islower()


def _is_described(s: Sentence, g: Grammar, start: int, end: int) -> bool:
    """Whether what somebody does follows a noun that stands for him: the man leading Ulm's fleet."""
    if g["person"].isdisjoint(s.folded[start:end]):
        return False
    nouns = (
        at
        for at in range(start, end - 1)
        if s.folded[at] in g["person"] and (s.words[at].islower() or s.is_first(at))
    )
    return any(s.folded[at + 1].endswith(("ing", "ed")) and s.words[at + 1].islower() for at in nouns)


def _last_capitals(s: Sentence, g: Grammar, start: int, end: int) -> int:
    """Where the words in capitals begin that end a phrase, with the particles between them."""
    run = end
    while run > start and (s.is_capital(run - 1) or _is_particle(s, g, run - 1, end)):
        run -= 1
    while run < end and (not s.is_capital(run) or s.folded[run] in g["not-particle"]):
        run += 1
    return run


def _is_particle(s: Sentence, g: Grammar, at: int, end: int) -> bool:
    word = s.folded[at]
    return at + 1 < end and word in words("name.particle") and word not in g["not-particle"]


def _without_titles(s: Sentence, g: Grammar, start: int, end: int) -> int:
    last = next((at for at in range(end - 2, start - 1, -1) if s.folded[at] in g["title"]), None)
    if last is None:
        return start
    rest = s.written(last + 1, end)
    whole = s.written(start, end)
    if is_organization(rest) or (end - last == 2 and is_organization(whole)):
        return start
    return last + 1


def _name_behind_noun(s: Sentence, g: Grammar, start: int, end: int) -> tuple[int, int] | None:
    """The name of "the councillor for roads Ada Berg in a letter": capitals behind a small noun."""
    first = start + 1
    while first < end and not s.is_capital(first):
        first += 1
    stop = first
    while stop < end and s.is_capital(stop):
        stop += 1
    before = s.folded[first - 1]
    is_led = before in g["preposition"] or before in g["article"] or before in g["and"]
    if s.is_capital(start) or is_led or not 2 <= stop - first <= 4:
        return None
    is_over = stop == end or s.folded[stop] in g["preposition"]
    return (first, stop) if is_over else None
