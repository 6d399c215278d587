"""What shows only in a whole reading, and moves its parts."""
