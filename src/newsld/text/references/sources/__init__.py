"""What stands behind a title: outlet, journal, book or house, and where in it the work stands."""
