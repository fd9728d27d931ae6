"""A macro made or changed: what it is called, for whom, and its deeds in their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import uuid4

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer.agent.audience import AudienceChooser
from designer.agent.deed_forms import beginnings, form_of
from designer.agent.deed_words import deed_name, deed_title
from designer.agent.names import Names
from designer.courier import Courier
from designer.panels.cards import CardList
from designer.panels.editors import LineEditor
from designer.panels.value_form import Tell
from designer.theme import enlarge
from designer.widgets.assistance import explain
from designer.widgets.dialog_foot import dialog_foot
from designer.widgets.scrolled import scrolled
from runtime.messages.faults import Fault, Forbidden
from runtime.messages.macros import PutMacro
from runtime.model.macros import Deed, Macro
from runtime.model.views import Audience

_PARTS = ("title", "audience", "deeds")


class MacroEditor(QDialog):
    """Shows a macro, or begins one; Ctrl+Enter keeps it."""

    saved = Signal(object)
    """The Macro as the desk keeps it."""

    def __init__(self, courier: Courier, names: Names, macro: Macro | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        explain(self, "working-on-tickets")
        self._courier, self._names, self._macro = courier, names, macro
        self._under_way = False
        names.meet_all()
        self.title, self.audience = LineEditor(), AudienceChooser(names.catalogue)
        self.deeds = CardList(self._title_of, self._body, self._kinds)
        self.problems = {part: QLabel() for part in _PARTS}
        self.save, self.cancel = QPushButton(), QPushButton()
        self._arrange()
        if macro is not None:
            self.title.show_value(macro.title)
            self.audience.show_value(macro.audience, macro.team)
            self.deeds.show_values(macro.deeds)
        self.save.clicked.connect(self.save_now)
        self.cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save_now)
        names.changed.connect(self._learn_names)
        self.title.setFocus()

    def save_now(self) -> None:
        """Keep the macro."""
        if self._under_way:
            return
        problems = self._missing()
        self._complain(problems)
        if problems:
            return
        try:
            macro = self._made()
        except ValidationError as why:
            self._complain({"deeds": why.errors()[0]["msg"].removeprefix("Value error, ")})
            return
        self._busy(under_way=True)
        self._courier.do(PutMacro(macro=macro), self, self._saved, self._refused)

    def _missing(self) -> dict[str, str]:
        problems = {}
        if not self.title.text().strip():
            problems["title"] = self.tr("Give the macro a name.")
        if self.audience.audience is Audience.TEAM and self.audience.team_id is None:
            problems["audience"] = self.tr("Say which team the macro is for.")
        if not self.deeds.values:
            problems["deeds"] = self.tr("Add what the macro does: one deed at least.")
        return problems

    def _made(self) -> Macro:
        known = self._macro
        return Macro.model_validate(
            {
                "id": known.id if known is not None else f"macro-{uuid4().hex[:12]}",
                "title": self.title.text().strip(),
                "deeds": self.deeds.values,
                "audience": self.audience.audience,
                "team": self.audience.team_id,
                "owner": known.owner if known is not None else None,
            }
        )

    def _saved(self, macro: Macro) -> None:
        self.saved.emit(macro)
        self.accept()

    def _refused(self, fault: Fault) -> None:
        self._busy(under_way=False)
        about = "audience" if isinstance(fault, Forbidden) or "team “" in fault.sentence else "deeds"
        self._complain({about: fault.sentence})

    def _complain(self, problems: dict[str, str]) -> None:
        for part, label in self.problems.items():
            label.setText(problems.get(part, ""))
            label.setVisible(part in problems)
        inputs: dict[str, QWidget] = {"title": self.title, "audience": self.audience, "deeds": self.deeds}
        first = next((inputs[part] for part in _PARTS if part in problems), None)
        if first is not None:
            first.setFocus()

    def _busy(self, *, under_way: bool) -> None:
        self._under_way = under_way
        self.save.setEnabled(not under_way)

    def _learn_names(self) -> None:
        """Transitions are offered by name as soon as they are known; nothing is rebuilt under a hand that writes."""
        focused = QApplication.focusWidget()
        if focused is None or not self.deeds.isAncestorOf(focused):
            self.deeds.rebuild()

    def _title_of(self, value: object) -> str:
        return deed_title(_deed(value), self._names)

    def _body(self, value: object, tell: Tell) -> QWidget:
        return form_of(_deed(value), self._names, tell, self.deeds.rebuild)

    def _kinds(self) -> Sequence[tuple[str, Callable[[], object]]]:
        return [(deed_name(kind), begin) for kind, begin in beginnings(self._names)]

    def _arrange(self) -> None:
        said = self.tr("New macro") if self._macro is None else self.tr("Change the macro")
        self.setWindowTitle(said)
        heading = QLabel(said)
        enlarge(heading, 1.3, bold=True)
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 10, 8)
        column.setSpacing(16)
        explained = self.tr("Done in this order, to one ticket or to many; each passes the checks of doing it by hand.")
        column.addLayout(self._part("title", self.tr("Name"), self.title))
        column.addLayout(self._part("audience", self.tr("For whom"), self.audience))
        column.addLayout(self._part("deeds", self.tr("What it does"), self.deeds, explained))
        column.addStretch(1)
        area = scrolled(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 20, 22, 16)
        whole.setSpacing(10)
        whole.addWidget(heading)
        whole.addWidget(area, 1)
        whole.addLayout(self._foot())
        self.resize(560, 680)

    def _part(self, key: str, title: str, editor: QWidget, above: str = "") -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        label, note, problem = QLabel(title), QLabel(above), self.problems[key]
        enlarge(label, 1.0, bold=True)
        label.setBuddy(editor)
        editor.setAccessibleName(title)
        note.setObjectName("secondary")
        problem.setObjectName("problem")
        for text in (note, problem):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        for widget in (label, *([note] if above else []), editor, problem):
            column.addWidget(widget)
        problem.hide()
        return column

    def _foot(self) -> QHBoxLayout:
        self.save.setText(self.tr("Save the macro"))
        self.cancel.setText(self.tr("Cancel"))
        return dialog_foot(self.tr("Ctrl+Enter keeps the macro."), self.cancel, self.save)


def _deed(value: object) -> Deed:
    return value  # type: ignore[return-value]  # the cards hold deeds, and nothing else
