"""What the agent will see of a transition's form, as it is being made. What is filled in here goes nowhere."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from designer.catalogue import Catalogue
from designer.document import Document
from designer.panels.rehearsal.asking import PretendFiles
from designer.panels.rehearsal.questions import question
from designer.theme import enlarge
from designer.widgets.filled_form import FilledForm
from designer.widgets.focus import WhenLeft
from designer.widgets.inputs import Question
from designer.widgets.speaking import Speaking
from runtime.model.blueprint import Transition
from runtime.model.forms import Filled

_PAUSE_MS = 250


class FormPreview(Speaking):
    """Follows edits a moment later; what was filled in stays while its item does."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._catalogue = document, catalogue
        self._wanted: Transition | None = None
        self._shown: Transition | None = None
        self.name, self.confirm, self.nothing = QLabel(), QLabel(), QLabel()
        self.form = FilledForm((), self._asked, PretendFiles())
        self._inside = QVBoxLayout()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._follow)
        self._lay_out()
        self._renewing = WhenLeft(self, self._rebuild)
        catalogue.changed.connect(self._renewing.do)
        self.say(
            self.nothing.setText, lambda: self.tr("Nothing is filled in: the button alone takes the ticket onwards.")
        )
        self.say(lambda _text: self._rebuild(), str)

    def show_transition(self, transition: Transition) -> None:
        """Show this one: another one at once, the same one a moment after its last edit."""
        self._wanted = transition
        if self._shown is None or self._shown.id != transition.id:
            self._follow()
        else:
            self._pause.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def _follow(self) -> None:
        """Nothing is made anew that nobody sees, or that is shown already."""
        if self._wanted is not None and self._wanted != self._shown and self.isVisible():
            filled = self._filled_so_far()
            self._shown = self._wanted
            self._rebuild(filled)

    def _filled_so_far(self) -> Filled:
        """What was filled in here; nothing of another transition's form."""
        same = self._shown is not None and self._wanted is not None and self._shown.id == self._wanted.id
        return self.form.value if same else Filled()

    def _rebuild(self, filled: Filled | None = None) -> None:
        shown = self._shown
        if shown is None:
            return
        filled = self.form.value if filled is None else filled
        self._inside.removeWidget(self.form)
        self.form.hide()
        self.form.deleteLater()
        self.form = FilledForm(shown.form, self._asked, PretendFiles())
        self.form.show_value(filled)
        self._inside.addWidget(self.form)
        self.form.setVisible(bool(shown.form))
        self.nothing.setVisible(not shown.form)
        self.name.setText(shown.name)
        self.confirm.setText(shown.confirm)
        self.confirm.setVisible(bool(shown.confirm))

    def _asked(self, key: str) -> Question:
        return question(key, self._catalogue, self._document.blueprint)

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setObjectName("group")
        self.nothing.setObjectName("secondary")
        enlarge(self.name, 1.1, bold=True)
        frame.setLayout(self._inside)
        self._inside.setContentsMargins(14, 12, 14, 12)
        self._inside.setSpacing(8)
        for label in (self.name, self.confirm, self.nothing):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._inside.addWidget(label)
        self._inside.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
