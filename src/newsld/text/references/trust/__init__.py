"""How far a finished reading can be trusted: signs for and against it, and the probability they give."""
