"""Where the lists of references stand, and where one entry ends and the next begins."""
