"""What is known of one organisation: an input for each of the desk's fields of organisations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from designer.panels.page import Rows
from designer.widgets.inputs import Input, Kind, Question, input_for
from runtime.model.fields import FieldType, OrganisationField

type Known = str | int | float | bool | None

_KINDS = {
    FieldType.TEXT: Kind.TEXT,
    FieldType.NUMBER: Kind.NUMBER,
    FieldType.DATE: Kind.DATE,
    FieldType.YES_NO: Kind.YES_NO,
    FieldType.CHOICE: Kind.CHOICE,
}


class OrganisationValues(Rows):
    """Rows that are made anew when the desk has other fields."""

    edited = Signal(object)
    """Everything that is known of the organisation now, by field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._fields: tuple[OrganisationField, ...] = ()
        self._known: dict[str, Known] = {}
        self._rows: list[QWidget] = []
        self.inputs: dict[str, Input] = {}

    def offer(self, fields: Sequence[OrganisationField]) -> None:
        """Ask for these."""
        if tuple(fields) == self._fields:
            return
        self._fields = tuple(fields)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.inputs = {each.id: self._input(each) for each in self._fields}
        self._rows = [self._asked(each, self.inputs[each.id]) for each in self._fields]
        self.show_value(self._known)

    def show_value(self, known: Mapping[str, Known]) -> None:
        """Show these; an input that says the same already is left as it was typed."""
        self._known = dict(known)
        for key, editor in self.inputs.items():
            if editor.value != known.get(key):
                editor.show_value(known.get(key))

    def _input(self, field: OrganisationField) -> Input:
        options = tuple((option.id, option.name) for option in field.options)
        editor = input_for(Question(field.name, _KINDS[field.type], options))
        editor.edited.connect(lambda: self._tell(field.id))
        return editor

    def _asked(self, field: OrganisationField, editor: Input) -> QWidget:
        help_ = (lambda: field.help) if field.help else None
        return self.row(editor, lambda: field.name, help_)

    def _tell(self, key: str) -> None:
        value = self.inputs[key].value
        kept = {name: each for name, each in self._known.items() if name != key}
        self._known = kept if value is None else {**kept, key: value}  # type: ignore[dict-item]
        self.edited.emit(self._known)
