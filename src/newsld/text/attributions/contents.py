"""What is said: the words behind, before or around a cue, and where they end."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.text.attributions.cues import SAYING, Cue, Grammar
from newsld.text.attributions.ends import Content, until_end
from newsld.text.attributions.phrases import is_pronoun
from newsld.text.attributions.sentences import BRACKET, QUOTE, STOPS, Sentence, is_title
from newsld.text.attributions.verbs import is_auxiliary, is_said

_FARTHEST_THAT = 14
_FARTHEST_VERB = 30
_LONGEST = 120
_NEAR_QUOTE = 6
_LONGEST_ASIDE = 8
_ENDS = frozenset({";", "?", "!", ":"})


def content_behind(s: Sentence, g: Grammar, cue: Cue, at: int, *, is_study: bool = False) -> Content | None:
    """The statement behind a cue that ends before the word ``at``; None where nothing is said."""
    at = _past(s, g, at)
    if at >= len(s.words):
        return None
    if cue.frame == "tell":
        hearer = None if s.folded[at] in g["not"] else _past_hearer(s, g, at)
        if hearer is None or hearer >= len(s.words):
            return None
        at = hearer
        if s.folded[at] in g["to"] or (s.folded[at] in g["not"] and s.folded[at + 1 : at + 2] == ["to"]):
            return until_end(s, g, at, is_clause=False)
        return _clause(s, g, cue, at)
    if cue.frame in {"clause", "find"}:
        found = _clause(s, g, cue, at)
        if found is None and is_study and s.folded[at] not in g["preposition"] and s.folded[at] not in STOPS:
            return until_end(s, g, at, is_clause=False)
        return found
    if cue.frame == "to":
        if s.folded[at] in g["to"] or s.folded[at - 1] in g["to"]:
            return until_end(s, g, at, is_clause=False)
        found = _clause(s, g, cue, at)
        is_given = s.folded[at] in g["preposition"] or s.folded[at - 1] in g["giving"]
        is_phrase = (cue.kind == "pledges" or s.folded[at - 1] in g["demanding"]) and not is_given
        return found or (_phrase(s, g, at) if is_phrase else None)
    is_noun = s.folded[at] in g["that"] and _is_stop(s, g, at + 2)
    found = (None if is_noun else _clause(s, g, cue, at, only_that=True)) or _phrase(s, g, at)
    return None if found is not None and cue.frame == "name" and _is_mere_object(s, g, found) else found


def _is_mere_object(s: Sentence, g: Grammar, content: Content) -> bool:
    """Whether nobody is called anything: called the police."""
    words = s.folded[content.start : content.end]
    if QUOTE in words or not g["naming"]:
        return False
    if words[0] in g["object"]:
        return all(word.endswith("ly") for word in words[1:])
    return g["naming"].isdisjoint(words[1:]) and words[0] not in g["that"]


def _is_stop(s: Sentence, g: Grammar, at: int) -> bool:
    return at >= len(s.folded) or s.folded[at] in STOPS or s.folded[at] in g["and"]


def _past(s: Sentence, g: Grammar, at: int) -> int:
    """Behind a citation, and behind the aside of "cautioned, however, that"."""
    f = s.folded
    if at < len(f) and f[at] == BRACKET:
        at += 1
    if at < len(f) and f[at] == ",":
        for end in range(at + 2, min(len(f) - 1, at + _LONGEST_ASIDE)):
            if f[end] == ",":
                is_adverb = end == at + 2 and f[at + 1] in g["adverb"]
                return end + 1 if is_adverb or f[end + 1] in g["that"] else at
            if f[end] in STOPS or f[end] in g["that+be"]:
                break
    return at


def _clause(s: Sentence, g: Grammar, cue: Cue, at: int, *, only_that: bool = False) -> Content | None:
    f = s.folded
    if f[at] in g["that"]:
        return until_end(s, g, at + 1, is_clause=True)
    if g["comma-that"] and (comma := _comma_ahead(s, at)) is not None:
        is_that = f[comma + 1] in g["that"]
        return until_end(s, g, comma + 1 + is_that, is_clause=True)
    if f[at] in g["to"] and at + 1 < len(f) and _is_infinitive(g, f, at + 1):
        return until_end(s, g, at + 1, is_clause=False)
    if g["infinitive"] and _is_infinitive(g, f, at):
        return until_end(s, g, at, is_clause=False)
    if only_that:
        that = _that_ahead(s, g, at)
        return None if that is None or f[that - 1] not in g["that"] else until_end(s, g, that, is_clause=True)
    quote = at + 1 if f[at] in {",", ":"} else at
    if quote < len(f) and f[quote] == QUOTE:
        return _quote(s, g, quote, is_led=quote > at)
    if f[at] == ":" or (f[at] == "," and cue.is_bare and at + 2 < len(f) and _is_spoken(g, f[at + 1])):
        is_item = f[at] == ":" and at + 2 < len(f) and f[at + 1] in {"-", "–"}
        return until_end(s, g, at + 1 + is_item, is_clause=True)
    that = _that_ahead(s, g, at)
    if that is not None:
        return until_end(s, g, that, is_clause=True)
    if (wanted := _wanted(s, g, at)) is not None:
        return wanted
    is_shown = cue.frame == "find" and _begins_clause(s, g, at) and _is_finite(s, g, at)
    if not (cue.is_bare or is_shown):
        return None
    at = _past_time(s, g, _past_medium(s, g, at))
    if at >= len(f) or not _begins_clause(s, g, at):
        return None
    return until_end(s, g, at, is_clause=f[at - 1] in g["clausal"] or _is_finite(s, g, at))


def _is_spoken(g: Grammar, word: str) -> bool:
    """Whether a subject begins a clause as it was said: it's, they're, I."""
    return word in g["speaking"] or is_pronoun(g, word.partition("'")[0])


def _wanted(s: Sentence, g: Grammar, at: int) -> Content | None:
    """What somebody is wanted or expected to do: expects the board to meet."""
    f = s.folded
    if f[at - 1] not in g["expecting+bidding"] or f[at] in g["preposition"]:
        return None
    for here in range(at + 1, min(len(f) - 1, at + _LONGEST_ASIDE)):
        if f[here] in g["to"]:
            return until_end(s, g, at, is_clause=False)
        if f[here] in STOPS or f[here] in g["preposition+be+that"]:
            break
    return None


def _is_infinitive(g: Grammar, folded: Sequence[str], at: int) -> bool:
    """Whether the word is an infinitive by its ending, also behind "not" and pronouns."""
    endings = tuple(g["infinitive"])
    here = range(at, min(len(folded), at + 3))
    return bool(endings) and any(len(folded[n]) > 3 and folded[n].endswith(endings) for n in here)


def _comma_ahead(s: Sentence, at: int) -> int | None:
    """The comma that a German clause follows: versprach im Dezember, …"""
    f = s.folded
    for here in range(at, min(len(f) - 2, at + 7)):
        if f[here] == ",":
            return here if f[here + 1] != QUOTE else None
        if f[here] in STOPS or f[here] == BRACKET:
            return None
    return None


def _that_ahead(s: Sentence, g: Grammar, at: int) -> int | None:
    """Behind "that" in "said in a statement that", or the quotation in "said in a statement: “…”"."""
    f = s.folded
    is_time = at + 1 < len(f) and f[at + 1] in g["day"]
    if f[at] not in g["preposition+adverb+day"] and not is_time:
        return None
    commas = 0
    for here in range(at, min(len(f), at + _FARTHEST_THAT)):
        commas += f[here] == ","
        if f[here] in g["that"]:
            is_noun = f[at] in g["to"] and f[here - 1] in g[f"study+{SAYING}"]
            return here + 1 if not is_noun and (commas == 0 or f[here - 1] == ",") else None
        if f[here] in {":", ","} and here + 1 < len(f) and f[here + 1] == QUOTE:
            return here + 1
        if f[here] == QUOTE and is_title(s, g, here):
            continue
        if (
            f[here] == QUOTE
            or (f[here] in STOPS and f[here] != ",")
            or (here > at and (cue := g.cue_at(f, here)) and not cue.is_noun)
        ):
            return None
    return None


def _past_medium(s: Sentence, g: Grammar, at: int) -> int:
    """Behind "in a statement", "in a television interview"."""
    f = s.folded
    if f[at] in g["preposition"]:
        for here in range(at + 1, min(len(f), at + 5)):
            if f[here] in g["medium"]:
                return here + 1
            if f[here] in STOPS:
                break
    return at


def _past_time(s: Sentence, g: Grammar, at: int) -> int:
    """Behind "on Monday", "late on Tuesday", "last week"."""
    f = s.folded
    here = at
    while here < len(f) and here - at < 4 and f[here] in g["preposition+adverb+day+recent"]:
        here += 1
        if f[here - 1] in g["day"]:
            return here
    return at


def _begins_clause(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether the words from ``at`` on are a subject and, not far behind, a verb."""
    f = s.folded
    if (
        f[at] in STOPS
        or f[at] in g["be"]
        or f[at] == BRACKET
        or f[at] in g["to"]
        or (f[at] in g["conjunction"] and f[at] not in g["if"])
    ):
        return False
    limit = min(len(f), at + _FARTHEST_VERB)
    if _is_spoken(g, f[at]) or f[at] == "there":
        return True
    if f[at - 1] in g["clausal"] and f[at] not in g["nobody"]:
        begins = f[at] in g["determiner"] or s.is_capital(at) or f[at][0].isdigit()
        if limit - at > 3 and (begins or _is_present(s, g, at, limit)):
            return True
    is_measure = f[at + 1 : at + 2] and f[at + 1] in g["measure"]
    if f[at] in g["preposition"] and f[at] not in g["determiner"] and not is_measure:
        comma = next((n for n in range(at, min(limit, at + 10)) if f[n] == ","), None)
        return comma is not None and comma + 1 < limit and _begins_clause(s, g, comma + 1)
    is_mere = f[at] in g["mere"] and not (f[at] in g["determiner"] and _is_noun_led(s, g, at + 1))
    for here in range(at + 1, limit):
        if (
            f[here] == QUOTE
            and here - at <= _NEAR_QUOTE
            and _is_predicate(s, here, f[at - 1] in g["clausal"])
        ):
            return not is_mere
        is_joined = f[here] in g["and"] and g.cue_at(f, min(here + 1, limit - 1)) is not None
        if f[here] in {",", "—", "–"} and _is_past_aside(s, g, here):
            return not is_mere
        if (f[here] in STOPS and f[here] != QUOTE) or f[here] in g["that+who"] or is_joined:
            return False
        is_past = f[here].endswith("ed") or f[here] in g["told-by"]
        if is_past or is_auxiliary(s, g, here) or is_said(s, g, here):
            return not is_mere or here == at + 1
    return False


def _is_present(s: Sentence, g: Grammar, at: int, limit: int) -> bool:
    """Whether a verb in the present stands behind a bare noun: says rot happens in May."""
    f = s.folded
    if not g["participle"] or not f[at].isalpha() or f[at] in g["preposition+conjunction+adverb+day+mere"]:
        return False
    here = at + 1 + (f[at + 1] in g["adverb"] or f[at + 1].endswith("ly"))
    return here < limit and f[here].endswith("s") and not f[at].endswith("s") and s.words[here].islower()


def _is_noun_led(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether a noun may stand here: this storm, but not "said this in May"."""
    return at < len(s.folded) and not (
        s.folded[at] in STOPS or s.folded[at] in g["preposition+conjunction+day"]
    )


def _is_past_aside(s: Sentence, g: Grammar, comma: int) -> bool:
    """Whether the verb of the clause stands behind an aside: said the pier, and its shed, were safe."""
    f = s.folded
    far = min(len(f) - 1, comma + _FARTHEST_THAT)
    last = next((n for n in range(comma + 2, far) if f[n] == f[comma]), None)
    if last is None or f[comma + 1] not in g["and+article+who"]:
        return False
    return is_auxiliary(s, g, last + 1) or (f[last + 1] == QUOTE and _is_predicate(s, last + 1))


def _is_predicate(s: Sentence, at: int, is_clausal: bool = False) -> bool:
    """Whether a quotation goes on with the clause before it: said the pier “has been a ruin for years”."""
    quoted = s.quotes[at].words
    words = s.text[quoted.start : quoted.end]
    return words[:1].islower() and words.count(" ") > 1 - is_clausal


def _is_finite(s: Sentence, g: Grammar, at: int) -> bool:
    """Whether the words from ``at`` on surely are a clause, and no object as in "announced plans made by"."""
    f = s.folded
    if is_pronoun(g, f[at]) or f[at] in g["speaking+if"] or f[at] == "there" or not g["mere"]:
        return True
    for here in range(at + 1, min(len(f), at + _FARTHEST_VERB)):
        if (f[here] in STOPS and f[here] != QUOTE) or f[here] in g["that+who"]:
            return False
        is_relative = here - 1 > at and is_pronoun(g, f[here - 1])
        if (is_auxiliary(s, g, here) or is_said(s, g, here)) and not is_relative:
            return True
    return False


def _past_hearer(s: Sentence, g: Grammar, at: int) -> int | None:
    """Behind the hearers of "told reporters that"; None where nothing is told."""
    f = s.folded
    if f[at] in g["object"]:
        return at + 1
    for here in range(at, min(len(f), at + _FARTHEST_THAT)):
        word = f[here]
        if word in g["that"] and here > at:
            return here if g["so"].isdisjoint(f[at:here]) else None
        if word == ":" or (word == "," and here + 1 < len(f) and f[here + 1] == QUOTE):
            return here
        if word == QUOTE and is_title(s, g, here):
            continue
        if word == QUOTE:
            return here
        if word in STOPS or word == BRACKET:
            return None
        is_subject = is_pronoun(g, word) or word in g["article+speaking"] or word == "there"
        is_subject = is_subject and not (here + 1 < len(f) and f[here + 1] in g["day"])
        if here > at and is_subject and f[here - 1] not in g["preposition"]:
            return here if _begins_clause(s, g, here) else None
        if (word in g["to"] or f[here : here + 2] == ["not", "to"]) and here > at:
            return here
    return None


def _quote(s: Sentence, g: Grammar, at: int, *, is_led: bool) -> Content | None:
    """A quotation as the statement; as the beginning of one where the sentence goes on in its own words."""
    following = s.folded[at + 1] if at + 1 < len(s.folded) else "."
    quoted = s.quotes[at].words
    is_whole = is_led or following in STOPS or following == BRACKET or s.text[quoted.start].isupper()
    if is_whole or following in g["conjunction"]:
        return Content(at, at + 1, is_clause=True)
    return until_end(s, g, at, is_clause=True)


def _phrase(s: Sentence, g: Grammar, at: int) -> Content | None:
    """What is denied, denounced, demanded: everything up to the end of the clause."""
    if s.folded[at] in g["day"] and (_is_stop(s, g, at + 1) or s.folded[at + 1] in g["preposition"]):
        return None
    if s.folded[at] in g["to"] and s.folded[at - 1] not in g["to"] and not g["drops"]:
        return None
    word = s.folded[at]
    if (word in STOPS and word != QUOTE) or word == BRACKET or s.folded[at] in g["by+adjunct"]:
        return None
    return until_end(s, g, at, is_clause=False)


def content_before(s: Sentence, g: Grammar, end: int) -> Content | None:
    """The clause before the word ``end``, for "…, the mayor said" and "…, according to the mayor"."""
    f = s.folded
    last = end
    while last > 0 and f[last - 1] in {",", BRACKET, "—", "–"}:
        last -= 1
    start = last
    while start > 0 and last - start <= _LONGEST and f[start - 1] not in _ENDS:
        start -= 1
    if last - start > _LONGEST:
        return None
    while start < last and (f[start] in g["and"] or f[start] == "," or f[start] in g["breaks"]):
        start += 1
    if last - start < 1:
        return None
    return Content(start, last, is_clause=last - start > 2)


def clause_from(s: Sentence, g: Grammar, at: int) -> Content | None:
    """The clause that begins with the word ``at``."""
    if at >= len(s.words):
        return None
    if s.folded[at] == QUOTE:
        return _quote(s, g, at, is_led=False)
    found = until_end(s, g, at, is_clause=True)
    return found if found and found.end - found.start > 1 else None
