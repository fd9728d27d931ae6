"""A copy of the Blueprint that is drawn: its name, its department, and what cannot come along, said before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor, LineEditor
from designer.widgets.assistance import explain
from designer.widgets.fit_height import fit_height
from designer.workspaces.losses import Losses
from runtime.exchange.fitting import Adapted
from runtime.exchange.flow_report import Loss

type Copy = Callable[[str, str | None], Adapted]
"""The copy under a name, for a department."""
_WIDTH, _HEIGHT = 620, 420
"""While something is listed that cannot come along."""


class CopyDialog(QDialog):
    """Emits the copy; nothing is kept before."""

    taken = Signal(object)
    """The Blueprint that was made."""

    def __init__(
        self,
        name: str,
        department: str | None,
        departments: tuple[Choice, ...],
        copy: Copy,
        parent: QWidget | None = None,
    ) -> None:
        """`name` and `department` are what the copy has at first."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Copy of this Blueprint"))
        self._copy = copy
        self.name, self.department = LineEditor(), ChoiceEditor()
        self.told, self.report, self.take = QLabel(), Losses(), QPushButton(self.tr("Make the copy"))
        self.department.offer(departments, none=self.tr("Every department"))
        self.name.show_value(name)
        self.department.show_value(department)
        self._lay_out()
        self.name.edited.connect(lambda _text: self._show())
        self.department.picked.connect(lambda _key: self._show())
        self.accepted.connect(lambda: self.taken.emit(self._copied().blueprint))
        explain(self, "import-export")
        self.resize(_WIDTH, _HEIGHT)
        self._show()
        self.name.setFocus()
        self.name.selectAll()

    def _lay_out(self) -> None:
        self.take.setObjectName("primary")
        self.take.setDefault(True)
        self.told.setWordWrap(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(8)
        for text, editor in ((self.tr("&Name"), self.name), (self.tr("&Department"), self.department)):
            label = QLabel(text)
            label.setObjectName("rowLabel")
            label.setBuddy(editor)
            editor.setAccessibleName(text.replace("&", ""))
            whole.addWidget(label)
            whole.addWidget(editor)
        whole.addSpacing(4)
        whole.addWidget(self.told)
        whole.addWidget(self.report, 1)
        whole.addStretch()
        whole.addWidget(buttons)

    def _copied(self) -> Adapted:
        return self._copy(self.name.text().strip(), self.department.value)

    def _show(self) -> None:
        named = bool(self.name.text().strip())
        self.take.setEnabled(named)
        if not named:
            self.told.setText(self.tr("A name is missing. Give the copy one."))
            self._list(())
            return
        report = self._copied().report
        self._list(report)
        if report:
            self.told.setText(self.tr("This cannot come along; the Blueprint you copy stays as it is:"))
        else:
            self.told.setText(self.tr("Everything comes along. The copy begins as a draft; no ticket enters it yet."))

    def _list(self, report: Sequence[Loss]) -> None:
        """What is lost takes its room while there is something."""
        self.report.show_report(report)
        self.report.setVisible(bool(report))
        if report:
            self.resize(self.width(), max(self.height(), _HEIGHT))
        else:
            fit_height(self)
