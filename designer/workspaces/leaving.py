"""Nothing that was drawn is lost when the window closes: it closes when the desk has everything, or when told to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from designer.workspaces.draft_keeper import Keeping
from designer.workspaces.opened import Opened

_STUCK = (Keeping.CONFLICT, Keeping.FAILED)


class Leaving(QObject):
    """Asked before the window closes; it closes the window itself when what was drawn has been saved."""

    def __init__(self, opened: Opened, close: Callable[[], object], window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._opened, self._close, self._window = opened, close, window
        self._going = self._regardless = False
        self.question: QMessageBox | None = None
        opened.kept.connect(self._go_on)

    def may_go(self) -> bool:
        """Whether nothing would be lost. If something would, it is saved first; who asks twice is asked back."""
        keeper = self._opened.keeper
        if self._regardless or keeper is None or self._opened.settled:
            return True
        if self._going or keeper.keeping in _STUCK:
            self._ask()
            return False
        self._going = True
        keeper.save()
        return False

    def _go_on(self, keeping: Keeping) -> None:
        if not self._going:
            return
        keeper = self._opened.keeper
        if keeping in _STUCK:
            self._ask()
        elif self._opened.settled:
            self._close()
        elif keeper is not None and keeping is Keeping.SAVED:
            keeper.save()

    def _ask(self) -> None:
        self._going = False
        if self.question is not None:
            return
        box = self.question = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Not saved"))
        name = self._opened.document.blueprint.name
        box.setText(self.tr("What you drew last in “{name}” is not on the desk yet.").format(name=name))
        box.setInformativeText(self.tr("Stay to try again or to settle the conflict, or close and lose it."))
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        lose = box.addButton(self.tr("Close and lose it"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        lose.clicked.connect(self._lose)
        box.finished.connect(self._answered)
        box.open()

    def _answered(self) -> None:
        self.question = None

    def _lose(self) -> None:
        self._regardless = True
        self._close()
