"""New values for fields: as many as one wants to set together, each of which may also be emptied."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from designer.agent.names import Names
from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor
from designer.panels.field_values import field_choices, field_value_editor, usual_value
from designer.widgets.speaking import Speaking
from designer.widgets.tick import Tick
from runtime.model.blueprint import Blueprint
from runtime.model.fields import FieldValue

_ANYWHERE = Blueprint(id="none", name="–")
"""The fields of tickets of every Blueprint: no state of one is among their values."""


_NEVER_EMPTY = frozenset(("status", "priority", "subject"))


class FieldsForm(Speaking):
    """One row for each field: which, its new value, or nothing."""

    edited = Signal(object)
    """The new values by field."""

    def __init__(self, names: Names, values: Mapping[str, FieldValue], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._values = names, dict(values)
        self.rows: dict[str, FieldValueRow] = {}
        self.more = QPushButton()
        self.more.setObjectName("add")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.more)
        self._rebuild()
        self.say(self.more.setText, lambda: self.tr("Another field"))

    @property
    def value(self) -> dict[str, FieldValue]:
        """The new values by field."""
        return dict(self._values)

    def _rebuild(self) -> None:
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        given = self._values.items()
        self.rows = {key: FieldValueRow(self._names, key, value, self._free(key)) for key, value in given}
        for place, (key, row) in enumerate(self.rows.items()):
            row.told.connect(lambda value, key=key: self._put(key, value))
            row.exchanged.connect(lambda new, key=key: self._exchange(key, new))
            row.gone.connect(lambda key=key: self._remove(key))
            row.remove.setVisible(len(self._values) > 1)
            self._column.insertWidget(place, row)
            row.show()
        self.more.setEnabled(bool(self._free("")))
        first = next(iter(self.rows.values()), None)
        self.setFocusProxy(first.choice if first is not None else self.more)

    def _free(self, own: str) -> list[str]:
        setup = self._names.catalogue.setup
        computed = {field.id for field in setup.fields if field.formula} if setup is not None else set()
        offered = (choice.id for choice in _choices(self._names) if choice.id not in computed)
        return [key for key in offered if key not in self._values or key == own]

    def _put(self, key: str, value: FieldValue) -> None:
        self._values[key] = value
        self.edited.emit(self.value)

    def _exchange(self, key: str, new: str) -> None:
        """Another field takes another kind of value."""
        usual = usual_value(new, self._names.catalogue, _ANYWHERE)
        self._become({new if name == key else name: usual if name == key else v for name, v in self._values.items()})

    def _remove(self, key: str) -> None:
        self._become({name: value for name, value in self._values.items() if name != key})

    def _add(self) -> None:
        key = self._free("")[0]
        self._become({**self._values, key: usual_value(key, self._names.catalogue, _ANYWHERE)})
        self.rows[key].choice.setFocus()

    def _become(self, values: dict[str, FieldValue]) -> None:
        self._values = values
        self._rebuild()
        self.edited.emit(self.value)


def _choices(names: Names) -> list[Choice]:
    """What a hand may change: also the status of tickets that no Blueprint moves; the desk refuses the others."""
    status = Choice("status", names.column("status"))
    fields = list(field_choices(names.catalogue))
    return [*fields, status] if names.catalogue.statuses else fields


class FieldValueRow(QFrame):
    """One field and its new value."""

    told = Signal(object)
    exchanged = Signal(object)
    """The field that is wanted in its place."""
    gone = Signal()

    def __init__(self, names: Names, key: str, value: FieldValue, offered: list[str]) -> None:
        super().__init__()
        self._names, self._key = names, key
        self._kept: FieldValue = usual_value(key, names.catalogue, _ANYWHERE) if value is None else value
        self.choice, self.remove = ChoiceEditor(), QPushButton(self.tr("Remove"))
        self.choice.offer([each for each in _choices(names) if each.id in offered])
        self.choice.show_value(key)
        self.choice.setAccessibleName(self.tr("Field"))
        self.choice.picked.connect(self.exchanged)
        self.remove.setObjectName("ghost")
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(lambda _checked: self.gone.emit())
        self.editor = field_value_editor(key, self._kept, names.catalogue, _ANYWHERE, self._tell)
        self.editor.setAccessibleName(self.tr("New value"))
        self.empty = Tick(self.tr("Leave it empty"))
        self.empty.set_checked(value is None)
        self.empty.toggled.connect(self._turn)
        first = QHBoxLayout()
        first.addWidget(self.choice, 1)
        first.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.editor)
        column.addWidget(self.empty)
        self.empty.setVisible(key not in _NEVER_EMPTY)
        if value is None:
            self.editor.hide()

    def _tell(self, value: object) -> None:
        self._kept = value  # type: ignore[assignment]  # an editor of a field tells values of fields
        self.told.emit(value)

    def _turn(self, on: bool) -> None:
        self.editor.setVisible(not on)
        self.told.emit(None if on else self._kept)
