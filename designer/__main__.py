"""Where the program begins: a sub-command runs here and now, nothing said opens the desktop."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

NO_SCREEN = (
    "There is no screen to open the desktop on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
    "Without one, try:  uv run main.py demo"
)
_DESKTOP_OPTIONS = ("--desk",)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out the command line; the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and _names_a_desk(given[0]):
        given.insert(0, "--desk")
    if given and not given[0].startswith(_DESKTOP_OPTIONS):
        from runtime.cli.main import run

        return run(given)
    if not has_screen(sys.platform, os.environ):
        sys.stderr.write(f"{NO_SCREEN}\n")
        return 2
    from designer.app import run as run_desktop

    return run_desktop(given)


def _names_a_desk(text: str) -> bool:
    """A desk's file or address alone opens the desktop on it, as a double click on the file does."""
    return text.endswith(".desk") or text.startswith(("postgresql://", "postgres://"))


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be opened; only Linux can be without."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
