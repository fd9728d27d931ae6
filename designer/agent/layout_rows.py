"""The fields of a ticket that is about to be opened: those of its department and type, the required ones starred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.agent import questions
from designer.agent.details import FieldRow
from designer.agent.names import Names
from designer.widgets.inputs import Question
from runtime.model.fields import FieldValue, LayoutItem, layout_for

type _Place = tuple[str, str | None]
"""A department and a type."""


class LayoutRows(QWidget):
    """What was filled in stays where the field stays, and the row one writes in is never made anew for nothing."""

    edited = Signal()

    def __init__(self, names: Names, elsewhere: frozenset[str]) -> None:
        """`elsewhere`: fields that are asked for in another place."""
        super().__init__()
        self._names, self._elsewhere = names, elsewhere
        self.rows: dict[str, FieldRow] = {}
        self._asked: dict[str, Question] = {}
        self._place: _Place = ("", None)
        self._needed: dict[_Place, frozenset[str]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_layout(self, department: FieldValue, kind: FieldValue) -> None:
        """The fields of this department and type."""
        self._place = str(department or ""), None if kind is None else str(kind)
        self._show()

    def need(self, fields: frozenset[str]) -> None:
        """What the desk asks for in this department and of this type, beyond what the layout shows of every ticket.

        What is not asked for any more stays as long as it is filled in.
        """
        filled = {key for key in self._needed.get(self._place, ()) if key in self.rows and self._has(key)}
        self._needed[self._place] = fields | filled
        self._show()

    def values(self) -> dict[str, FieldValue]:
        """What was filled in, by field."""
        return {key: value for key, row in self.rows.items() if (value := row.input.value) is not None}

    def _has(self, key: str) -> bool:
        return self.rows[key].input.value not in (None, "", ())

    def _show(self) -> None:
        wanted = {key: self._question(key) for key in self._shown()}
        kept = {key: row.input.value for key, row in self.rows.items()}
        for key in [key for key, asked in self._asked.items() if wanted.get(key) != asked]:
            row = self.rows.pop(key)
            del self._asked[key]
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (key, question) in enumerate(wanted.items()):
            if key not in self.rows:
                self.rows[key] = self._row(key, question, kept.get(key))
                self._asked[key] = question
            if self._column.indexOf(self.rows[key]) != place:
                self._column.insertWidget(place, self.rows[key])
        self.rows = {key: self.rows[key] for key in wanted}
        self.setVisible(bool(wanted))

    def _row(self, key: str, question: Question, value: FieldValue) -> FieldRow:
        row = FieldRow(key, question, value, "", may_edit=True)
        row.input.edited.connect(self.edited)
        return row

    def _question(self, key: str) -> Question:
        question = questions.of_field(key, self._names, self._place[0] or None)
        return replace(question, name=f"{question.name} *") if key in self._required() else question

    def _shown(self) -> list[str]:
        """What the layout shows of a ticket that says nothing yet; the rest is asked for when it is needed.

        Every field where no layout is for this ticket, or its layout is empty, as on the ticket afterwards.
        """
        setup = self._names.catalogue.setup
        if setup is None:
            return []
        typed = [field.id for field in setup.fields if not field.formula]
        items = self._items()
        if not items:
            return typed
        shown = {item.field for item in items if item.show_when is None} | self._needed_here
        return [item.field for item in items if item.field in shown and item.field in typed]

    def _required(self) -> frozenset[str]:
        return frozenset(item.field for item in self._items() if item.required) | self._needed_here

    @property
    def _needed_here(self) -> frozenset[str]:
        return self._needed.get(self._place, frozenset()) - self._elsewhere

    def _items(self) -> Sequence[LayoutItem]:
        setup = self._names.catalogue.setup
        layout = layout_for(setup.layouts if setup is not None else (), *self._place)
        return layout.items if layout is not None else ()
