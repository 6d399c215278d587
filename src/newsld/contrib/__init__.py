"""Doors to the systems in which newsrooms write; each imports its system when it is used."""
