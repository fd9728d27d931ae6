"""The one entry: no arguments opens the desktop; a sub-command runs without a screen."""

import sys

if sys.version_info < (3, 12):  # noqa: UP036 - PySide6 6.12 aborts on 3.11; say so instead
    sys.exit("Blueprint Designer needs Python 3.12 or newer. Run it with: uv run main.py")

from designer.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
