"""``python -m newsld`` is ``newsld``."""

import sys

from newsld.cli import main

if __name__ == "__main__":
    sys.exit(main())
