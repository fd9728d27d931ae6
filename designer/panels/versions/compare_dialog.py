"""Any two versions compared, or a version and the draft."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor
from designer.panels.versions.around import Around
from designer.panels.versions.comparison import Comparison
from designer.panels.versions.past import DRAFT, Past
from designer.widgets.speaking import SpeakingDialog
from runtime.model.blueprint import Blueprint

_CHOICE = 280


class CompareDialog(SpeakingDialog):
    """Two choices, and how they differ. What it leads to can be made the draft."""

    draft_wanted = Signal(int)

    def __init__(
        self, around: Around, past: Past, draft: Blueprint | None, pair: tuple[int, int], parent: QWidget | None = None
    ) -> None:
        """`pair`: two numbers of the past, from which to which."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._past = past
        self._drawings = past.drawings if draft is None else past.drawings | {DRAFT: draft}
        self.one, self.two = ChoiceEditor(), ChoiceEditor()
        self.comparison = Comparison(around.theme, around.catalogue)
        self.swap, self.draft, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self._from, self._to = QLabel(), QLabel()
        self._speak()
        for editor, number in zip((self.one, self.two), pair, strict=True):
            editor.show_value(str(number))
            editor.picked.connect(lambda _key: self._show())
        self.swap.setAutoDefault(False)
        self.swap.clicked.connect(self._swap)
        self.draft.setAutoDefault(False)
        self.draft.clicked.connect(self._make_draft)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self.resize(1120, 720)
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._from, self.one, self._to, self.two, self.swap):
            row.addWidget(widget)
        for editor in (self.one, self.two):
            editor.setMinimumWidth(_CHOICE)
        row.addStretch(1)
        row.addWidget(self.draft)
        row.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.addLayout(row)
        whole.addWidget(self.comparison, 1)

    def _speak(self) -> None:
        self.say(self.setWindowTitle, lambda: self.tr("Compare versions"))
        self.say(self._from.setText, lambda: self.tr("From"))
        self.say(self._to.setText, lambda: self.tr("to"))
        self.say(self.one.setAccessibleName, lambda: self.tr("From"))
        self.say(self.two.setAccessibleName, lambda: self.tr("To"))
        self.say(self.swap.setText, lambda: self.tr("Swap"))
        self.say(self.draft.setText, lambda: self.tr("Make it the draft"))
        self.say(self.close_button.setText, lambda: self.tr("Close"))
        for editor in (self.one, self.two):
            self.say(partial(self._offer, editor), str)

    def _offer(self, editor: ChoiceEditor, _again: str) -> None:
        editor.offer([Choice(str(number), self._name(number)) for number in reversed(self._drawings)])

    def _name(self, number: int) -> str:
        kept = self._past.checkpoint(number)
        if kept is not None:
            return self.tr("Checkpoint “{name}”").format(name=kept.name)
        return self.tr("Draft") if number == DRAFT else self.tr("Version {number}").format(number=number)

    def _show(self) -> None:
        one, two = (int(editor.value or DRAFT) for editor in (self.one, self.two))
        self.draft.setEnabled(two != DRAFT)
        self.draft.setToolTip(self._name(two) if two != DRAFT else "")
        self.comparison.show_versions(self._drawings[one], self._drawings[two])

    def _swap(self) -> None:
        one, two = self.one.value, self.two.value
        self.one.show_value(two)
        self.two.show_value(one)
        self._show()

    def _make_draft(self) -> None:
        number = int(self.two.value or DRAFT)
        self.accept()
        self.draft_wanted.emit(number)
