"""The desktop's front door. It imports no Qt: a machine that cannot start Qt is told why, not shown a traceback."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from designer.startup import CannotStart, check_screen


def run(argv: Sequence[str]) -> int:
    """Open the window and stay until it is closed; the exit code. 2: it could not open, and standard error says why."""
    options = _parser().parse_args(argv)
    try:
        check_screen()
    except CannotStart as why:
        sys.stderr.write(f"{why}\n")
        return 2
    from designer.desktop import Desktop

    return Desktop(options.desk).run()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py", description="Blueprint Designer, the desktop.")
    parser.add_argument("--desk", metavar="FILE", help="open this desk, not the one of last time")
    return parser
