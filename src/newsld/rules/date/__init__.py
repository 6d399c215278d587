"""Rules about dates: that there is one, that it can be, and that they fit each other."""

from newsld.rules.date import order, platforms, presence, prose

RULES = (*presence.RULES, *order.RULES, *prose.RULES, *platforms.RULES)
