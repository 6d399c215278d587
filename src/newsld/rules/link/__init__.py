"""Rules about links and identifiers."""

from newsld.rules.link import addresses, canonical, identifiers, order, tidy

RULES = (*addresses.RULES, *canonical.RULES, *order.RULES, *identifiers.RULES, *tidy.RULES)
