"""An entry made ready for the grammars: no marker, markup or line ends, and the way back to its source."""
