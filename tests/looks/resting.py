"""What does not fit once a page has come to rest: answers arrive, and heights follow them in turns of their own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.exceptions import TimeoutError as WaitedInVain

from tests.looks.fitting import misfits

_REST_MS = 3_000


def lasting_misfits(qtbot, widget: QWidget) -> list[str]:
    """The misfits that stay; none as soon as there is none."""
    try:
        qtbot.waitUntil(lambda: not misfits(widget), timeout=_REST_MS)
    except WaitedInVain:
        return misfits(widget)
    return []
