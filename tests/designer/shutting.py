"""The end of a desktop in a test: nothing of it is left for the next one to meet."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent

from designer.desktop import Desktop
from designer.settings import Appearance


def shut(desktops: Iterable[Desktop]) -> None:
    """Close them as a hand would, wait for what is under way, and take their windows away."""
    for desktop in desktops:
        desktop.theme.wear(Appearance.SYSTEM)
        if desktop.session is not None and desktop.session.sign_in is not None:
            desktop.session.sign_in.reject()
        desktop.window.close()
        desktop.close()
        desktop.languages.forget()
        desktop.theme.deleteLater()
        desktop.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
