"""Nothing that was drawn is lost when a desk is closed: it closes when it has everything, or when told to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from designer.workspaces.draft_keeper import STUCK, Keeping
from designer.workspaces.opened import Opened


class Leaving(QObject):
    """Asked before a desk is closed; it goes on by itself when what was drawn has been saved."""

    def __init__(self, opened: Opened, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._opened, self._window = opened, window
        self._go: Callable[[], object] = window.close
        self._going = self._regardless = False
        self.question: QMessageBox | None = None
        opened.kept.connect(self._go_on)

    @property
    def stuck(self) -> bool:
        """Whether somebody must decide before what was drawn can be saved."""
        keeper = self._opened.keeper
        here = keeper is not None and not self._opened.settled and keeper.keeping in STUCK
        return here or bool(self._opened.left_behind)

    def may_go(self, go: Callable[[], object]) -> bool:
        """Whether nothing would be lost. If something would, it is saved first, then `go` is called.

        Who asks twice is asked back.
        """
        self._go = go
        keeper = self._opened.keeper
        if self._regardless or (self._opened.settled and not self._opened.left_behind):
            return True
        if self._going or keeper is None or self.stuck:
            self._ask()
            return False
        self._going = True
        keeper.save()
        return False

    def _go_on(self, keeping: Keeping) -> None:
        if not self._going:
            return
        keeper = self._opened.keeper
        if keeping in STUCK:
            self._ask()
        elif self._opened.settled:
            self._going = False
            self._go()
        elif keeper is not None and keeping is Keeping.SAVED:
            keeper.save()

    def _ask(self) -> None:
        self._going = False
        if self.question is not None:
            return
        name = next(iter(self._opened.left_behind), self._opened.document.blueprint.name)
        text = self.tr("What you drew last in “{name}” is not on the desk yet.").format(name=name)
        advice = self.tr("Stay to try again or to settle the conflict, or close and lose it.")
        self.question = ask_to_stay(self._window, text, advice, self._lose)
        if self._opened.sheltered:
            keep = self.question.addButton(self.tr("Close and keep it here"), QMessageBox.ButtonRole.AcceptRole)
            keep.setToolTip(self.tr("It stays on this computer, and is offered again when you open this desk here."))
            keep.clicked.connect(lambda _on: self._go_regardless())
        self.question.finished.connect(self._answered)

    def _answered(self) -> None:
        self.question = None

    def _lose(self) -> None:
        self._opened.lose()
        self._go_regardless()

    def _go_regardless(self) -> None:
        self._regardless = True
        self._go()
        self._regardless = False


def ask_to_stay(window: QWidget, text: str, advice: str, lose: Callable[[], object]) -> QMessageBox:
    """Ask whether what is not saved may be lost; staying is what Enter and Escape mean. Does not wait."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("Leaving", "Not saved"))
    box.setTextFormat(Qt.TextFormat.PlainText)  # names, of a Blueprint from anywhere
    box.setText(text)
    box.setInformativeText(advice)
    stay = box.addButton(QCoreApplication.translate("Leaving", "Stay"), QMessageBox.ButtonRole.RejectRole)
    close = QCoreApplication.translate("Leaving", "Close and lose it")
    box.addButton(close, QMessageBox.ButtonRole.DestructiveRole).clicked.connect(lambda _on: lose())
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.open()
    return box
