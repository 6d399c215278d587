"""Rules about the reference list: what an entry must say, in which form, and entries beside each other."""

from newsld.rules.reference import aggregators, apa, form, kinds, pairs, presence

RULES = (*presence.RULES, *form.RULES, *pairs.RULES, *apa.RULES, *aggregators.RULES, *kinds.RULES)
