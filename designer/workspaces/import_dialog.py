"""What a workflow's file became: its picture, which Blueprint of it is wanted, and everything that is not as it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer.canvas.captions import Names
from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor
from designer.widgets.assistance import explain
from designer.workspaces.losses import Losses
from designer.workspaces.template_dialog import Preview
from runtime.exchange.fitting import Adapted
from runtime.exchange.flow_report import Imported, Loss, Weight
from runtime.model.blueprint import Blueprint
from runtime.model.fields import Field


class ImportDialog(QDialog):
    """Shows one Blueprint of the file at a time, fitted to the desk; emits the one that is opened."""

    taken = Signal(object, object)
    """A Blueprint for this desk, and the fields that it wants added to the desk before."""

    def __init__(
        self,
        name: str,
        imported: Imported,
        fit: Callable[[Blueprint, tuple[Field, ...]], Adapted],
        names: Names,
        parent: QWidget | None = None,
        *,
        along: tuple[Field, ...] = (),
    ) -> None:
        """`fit` makes a Blueprint of the file one of this desk, whose people and teams are called by `names`.

        `along`: fields that may be added to the desk with it.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("From “{name}”").format(name=name))
        self._imported, self._fit, self._names = imported, fit, names
        self._fitted: Blueprint | None = None
        self._along = along
        self.add_fields = QCheckBox(self._said_of_fields())
        self.add_fields.setChecked(True)
        self.add_fields.setVisible(bool(along))
        self.which, self.read, self.told, self.report = ChoiceEditor(), QLabel(), QLabel(), Losses()
        self.preview = Preview()
        self.which.setAccessibleName(self.tr("Blueprint"))
        self.which.offer([Choice(str(at), each.name) for at, each in enumerate(imported.blueprints)])
        self.which.show_value("0")
        self.which.setVisible(len(imported.blueprints) > 1)
        self.take = QPushButton(self.tr("Open as a draft"))
        self._lay_out()
        self.which.picked.connect(lambda _key: self._show())
        self.take.clicked.connect(self.accept)
        self.add_fields.toggled.connect(self._show)
        self.accepted.connect(lambda: self.taken.emit(self._fitted, self._coming_along()))
        explain(self, "import-export")
        self.resize(940, 460)
        self._show()
        self.take.setFocus()

    def _lay_out(self) -> None:
        self.take.setObjectName("primary")
        self.take.setDefault(True)
        for label in (self.read, self.told):
            label.setWordWrap(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(10)
        for widget in (self.read, self.which, self.add_fields, self.told):
            whole.addWidget(widget)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.preview, 2)
        both.addWidget(self.report, 3)
        whole.addLayout(both, 1)
        whole.addWidget(buttons)

    def _show(self) -> None:
        blueprint = self._imported.blueprints[int(self.which.value or "0")]
        found = self._fit(blueprint, self._coming_along())
        self._fitted = found.blueprint
        self.preview.show_blueprint(found.blueprint, self._names)
        states = self.tr("%n state(s)", "", len(blueprint.states))
        transitions = self.tr("%n transition(s)", "", len(blueprint.transitions))
        self.read.setText(f"<b>{blueprint.name.replace('<', '&lt;')}</b> · {self._imported.format}")
        self.read.setText(self.read.text() + f" · {states} · {transitions}")
        self._list((*self._imported.report, *found.report))

    def _coming_along(self) -> tuple[Field, ...]:
        return self._along if self.add_fields.isChecked() else ()

    def _said_of_fields(self) -> str:
        added = self.tr("Add %n field(s) that the desk does not have: {names}", "", len(self._along))
        return added.format(names=", ".join(each.name for each in self._along)).replace("&", "&&")

    def _list(self, report: tuple[Loss, ...]) -> None:
        lost = sum(loss.weight is Weight.LOST for loss in report)
        if not report:
            self.told.setText(self.tr("Nothing is lost."))
        elif lost:
            self.told.setText(self.tr("%n thing(s) could not be brought over:", "", lost))
        else:
            self.told.setText(self.tr("Nothing is lost. Please look at this:"))
        self.report.setVisible(bool(report))
        self.report.show_report(report)
