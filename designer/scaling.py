"""How large everything in the windows is. Qt takes it once, as the program starts."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QProcess, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from designer.settings import Scale

VARIABLE = "QT_SCALE_FACTOR"
_OURS = "BLUEPRINT_DESIGNER_SCALED"
"""Set beside the factor where it is this program's doing, so that a program it starts chooses anew."""


def take(scale: Scale) -> None:
    """Have the windows made in this size; called before the application is. What the environment says goes first."""
    if os.environ.pop(_OURS, ""):
        os.environ.pop(VARIABLE, None)
    if scale is not Scale.NORMAL and VARIABLE not in os.environ and QCoreApplication.instance() is None:
        os.environ[VARIABLE] = str(int(scale.value) / 100)
        os.environ[_OURS] = "yes"


def offer_restart(window: QWidget, scale: Scale, restart: Callable[[], object]) -> QMessageBox:
    """Say that the size is taken as the program starts, and offer to start it again. Does not wait."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    translate = QCoreApplication.translate
    box.setWindowTitle(translate("Scaling", "Interface size"))
    box.setText(translate("Scaling", "Everything is {size} % in size from the next start on.").format(size=scale.value))
    box.setInformativeText(translate("Scaling", "Start again now? What you drew and wrote is saved first."))
    now = box.addButton(translate("Scaling", "Start again now"), QMessageBox.ButtonRole.AcceptRole)
    later = box.addButton(translate("Scaling", "Later"), QMessageBox.ButtonRole.RejectRole)
    now.clicked.connect(lambda _on: restart())
    box.setDefaultButton(now)
    box.setEscapeButton(later)
    box.open()
    return box


def start_again() -> None:
    """Start this program once more, as it was started; the one that runs is about to end."""
    QProcess.startDetached(sys.executable, sys.orig_argv[1:])
