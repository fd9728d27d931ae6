"""The program's own typeface: Inter looks alike on every system, and its figures stand under each other."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from designer.paths import resources

FAMILY = "Inter"
_EQUAL_DIGITS = "tnum"
"""The OpenType feature that makes all digits equally wide, so that a countdown does not tremble."""


def write_in_it(app: QApplication) -> None:
    """Write everything in it, as large as the system writes; signs it lacks are lent by the system's typefaces.

    Does nothing where its files cannot be read: then the system's own typeface serves.
    """
    if not _there():
        return
    font = QFont(app.font())
    font.setFamily(FAMILY)
    font.setFeature(QFont.Tag(_EQUAL_DIGITS), 1)
    app.setFont(font)


@cache
def _there() -> bool:
    files = sorted((resources() / "fonts").glob("*.otf"))
    read = [QFontDatabase.addApplicationFont(str(file)) >= 0 for file in files]
    return any(read)
