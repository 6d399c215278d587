"""Rules about what could harm: readers, the page, the people named."""

from newsld.rules.safety import characters, links, people

RULES = (*links.RULES, *characters.RULES, *people.RULES)
