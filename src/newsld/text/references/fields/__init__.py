"""Authors, dates and titles that only a whole entry, or the others of its list, tell apart."""
