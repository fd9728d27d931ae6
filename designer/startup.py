"""Says in words what is missing before Qt ends the program without any."""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

PACKAGES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
}
"""The shared libraries Qt needs on Linux, and the Debian package that brings each."""


class CannotStart(Exception):
    """What keeps the window from opening, and what to do about it."""


def check_screen(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> None:
    """Raise CannotStart, with a remedy, when Qt could not open a window here."""
    if not platform.startswith("linux"):
        return
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        raise CannotStart(remedy(str(error), missing_libraries())) from error
    if _draws_on_x11(environment):
        _check_x11(environment.get("DISPLAY", ""))


def missing_libraries(load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Which of `PACKAGES` this system lacks."""
    missing = []
    for name in PACKAGES:
        try:
            load(name)
        except OSError:
            missing.append(name)
    return missing


def remedy(reason: str, missing: list[str]) -> str:
    """The sentence for a reason, with the command that installs what is missing."""
    sentence = f"The window cannot open, because Qt cannot start: {reason}"
    if not missing:
        return sentence
    packages = " ".join(sorted({PACKAGES[name] for name in missing}))
    return f"{sentence}\nMissing: {', '.join(missing)}.\nOn Debian or Ubuntu: sudo apt-get install {packages}"


def _draws_on_x11(environment: Mapping[str, str]) -> bool:
    chosen = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    if chosen:
        return chosen == "xcb"
    return not environment.get("WAYLAND_DISPLAY")


def _check_x11(display: str) -> None:
    if not display:
        raise CannotStart("The window cannot open: there is no screen (DISPLAY is not set).")
    try:
        ctypes.CDLL(str(_xcb_plugin()))
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError as error:
        raise CannotStart(remedy(str(error), missing_libraries())) from error
    x11.XOpenDisplay.restype = ctypes.c_void_p
    screen = x11.XOpenDisplay(display.encode())
    if not screen:
        raise CannotStart(f"The window cannot open: the screen at DISPLAY={display} does not answer.")
    x11.XCloseDisplay(ctypes.c_void_p(screen))


def _xcb_plugin() -> Path:
    spec = find_spec("PySide6")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    return folder / "Qt" / "plugins" / "platforms" / "libqxcb.so"
