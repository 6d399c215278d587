"""One grammar a style. Each reads an Entry and gives a Draft, or None where the entry is not of its form."""
