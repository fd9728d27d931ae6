"""The fields of a ticket, changed where they stand: what every ticket has, then its own by its layout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import override

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.agent import questions
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.inputs import ChoiceInput, Input, Kind, LongTextInput, Question, input_for
from designer.widgets.scrolled import scrolled
from designer.widgets.speaking import Speaking
from designer.widgets.tags_input import TagsInput
from runtime.messages.tickets import TicketView
from runtime.messages.views import TicketField
from runtime.model.fields import FieldValue
from runtime.model.rights import Action
from runtime.model.ticket import ASSIGNMENT

BUILT_IN = ("status", "subject", "assignee", "team", "priority", "type", "tags")

_NEEDED = ("status", "priority")
"""Every ticket has them: nothing is not among what is offered."""

_REWORDED = (Kind.CHOICE, Kind.YES_NO)
"""Of what is chosen from one list, the list is filled anew."""

type Asked = tuple[str, Question, FieldValue, str, bool]
"""A field's id, how it is asked for, its value, a word of help, and whether it may be changed."""


class FieldRow(QWidget):
    """One field: its name, its input, what is wrong with it. Told when it is left, or at once where one chooses."""

    changed = Signal(str, object)
    """The field's id and its new value."""

    def __init__(self, key: str, question: Question, value: FieldValue, note: str, *, may_edit: bool) -> None:
        super().__init__()
        self.key = key
        self.input: Input = input_for(question)
        self.input.show_value(value)
        self._kept, self._there = self.input.value, value
        self.input.setEnabled(may_edit)
        self.input.setAccessibleName(question.name)
        self.input.setAccessibleDescription(note)
        self.input.installEventFilter(self)
        if isinstance(self.input, ChoiceInput):
            self.input.edited.connect(self.tell)
        if isinstance(self.input, TagsInput):
            self.input.settled.connect(self.tell)
        self._label = label = QLabel(question.name)
        label.setObjectName("rowLabel")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.input)
        self._note, self._problem = QLabel(note), QLabel()
        self._note.setObjectName("secondary")
        self._problem.setObjectName("problem")
        self._lay_out(label)

    def _lay_out(self, label: QLabel) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self._head = QHBoxLayout()
        self._head.addWidget(label, 1)
        column.addLayout(self._head)
        column.addWidget(self.input)
        for text in (self._note, self._problem):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(text)
            text.setVisible(bool(text.text()))

    def show_value(self, value: FieldValue) -> None:
        """Show another value."""
        self.input.show_value(value)
        self._kept, self._there = self.input.value, value

    def ask_again(self, question: Question, value: FieldValue, note: str) -> None:
        """The same field in other words: those of another language."""
        self.rename(question.name)
        self.input.setAccessibleDescription(note)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if isinstance(self.input, ChoiceInput):
            self.input.offer(question)
        self.show_value(value)

    def ask_for(self, question: Question) -> None:
        """Offer these where one chooses; what is not among them is not chosen any more."""
        if isinstance(self.input, ChoiceInput):
            value = self.input.value
            self.input.offer(question)
            self.show_value(value if value in dict(question.options) else None)

    def put_beside_name(self, button: QPushButton) -> None:
        """A shorter way to a value, above its input."""
        self._head.addWidget(button)

    def rename(self, name: str) -> None:
        """Call the field so."""
        self._label.setText(name)
        self.input.setAccessibleName(name)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong; nothing when all is well."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def tell(self) -> None:
        """Tell the value, if it is another than was shown."""
        value = self.input.value
        if value != self._kept:
            self.before, self._there, self._kept = self._there, value, value
            self.changed.emit(self.key, value)

    before: FieldValue = None
    """What was seen here before it was changed: shown by the desk, or set by this hand a moment ago."""

    @property
    def pending(self) -> bool:
        """Whether something is typed that was not told yet."""
        return self.input.value != self._kept

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut or (isinstance(event, QKeyEvent) and self._is_done(event)):
            self.tell()
        return False

    def _is_done(self, event: QKeyEvent) -> bool:
        enter = event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return enter and not isinstance(self.input, LongTextInput)


class Details(Speaking):
    """All fields under each other. Rows are made anew only when what they show has changed and nobody writes there."""

    edited = Signal(str, object, object)
    """A field's id, the value it is to have, and the one it was seen with."""

    def __init__(self, names: Names, rights: MyRights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._rights = names, rights
        self._ticket: TicketView | None = None
        self._fields: tuple[TicketField, ...] = ()
        self._shown: tuple[Asked, ...] = ()
        self._wanted: list[Asked] = []
        self.rows: dict[str, FieldRow] = {}
        self._heading = QLabel()
        enlarge(self._heading, 1.0, bold=True)
        self._inside = QWidget()
        self._inside.setObjectName("sidebar")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(14, 12, 14, 14)
        self._column.setSpacing(10)
        area = scrolled(self._inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self._field_rows = QWidget()
        self._column.addWidget(self._heading)
        self._column.addWidget(self._field_rows)
        self._column.addStretch(1)
        names.changed.connect(self._show)
        self.say(self._heading.setText, lambda: self.tr("Details"))
        self.say(lambda _text: self._show(), str)

    taken = Signal()
    """I take the ticket."""

    def _tell_edited(self, key: str, value: FieldValue) -> None:
        self.edited.emit(key, value, self.rows[key].before)

    def add_section(self, section: QWidget) -> None:
        """Put something below the fields."""
        self._column.insertWidget(self._column.count() - 1, section)

    def show_fields(self, ticket: TicketView, fields: Sequence[TicketField]) -> None:
        """Show the fields of a ticket."""
        if self._ticket is not None and self._ticket.id != ticket.id:
            self._shown = ()
        self._ticket, self._fields = ticket, tuple(fields)
        self._show()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """What is wrong with which field."""
        for key, row in self.rows.items():
            row.show_problem(problems.get(key, ""))
        wrong = next((row for key, row in self.rows.items() if problems.get(key)), None)
        if wrong is not None:
            wrong.input.setFocus()

    def flush(self) -> None:
        """Tell what is half typed: another ticket is about to be shown in its place."""
        for row in self.rows.values():
            row.tell()

    def put_back(self, key: str) -> None:
        """Show what the desk has of a field: what was chosen there is not done."""
        value = next((each[2] for each in self._wanted if each[0] == key), None)
        if key in self.rows:
            self.rows[key].show_value(value)

    def focus_first(self) -> None:
        """Go to the first field that may be changed."""
        row = next((row for row in self.rows.values() if row.input.isEnabled()), None)
        if row is not None:
            row.input.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        self._show_rows()
        self._offer_taking()

    def _show_rows(self) -> None:
        ticket = self._ticket
        if ticket is None or self._names.catalogue.setup is None:
            return
        wanted = [*self._built_in(ticket), *self._custom(ticket)]
        shown = tuple(wanted)
        if shown == self._shown or any(row.pending for row in self.rows.values()):
            return
        if [_shape(each) for each in self._wanted] == [_shape(each) for each in wanted]:
            self._shown, self._wanted = shown, wanted
            for key, _question, value, _note, _edit in wanted:
                self.rows[key].show_value(value)
            return
        if [_kind(each) for each in self._wanted] == [_kind(each) for each in wanted]:
            self._shown, self._wanted = shown, wanted
            for key, question, value, note, _edit in wanted:
                self.rows[key].ask_again(question, value, note)
            return
        self._wanted = wanted
        focused = next((key for key, row in self.rows.items() if row.input.hasFocus()), None)
        self._shown = shown
        self._rebuild(wanted)
        if focused in self.rows:
            self.rows[focused].input.setFocus()

    def _rebuild(self, wanted: Sequence[Asked]) -> None:
        """All rows are put in as one widget: a third of what it takes to dress and show each by itself."""
        for row in self.rows.values():
            row.input.removeEventFilter(row)
        self._field_rows.hide()  # while its rows are known: a tag that is half typed is told as the focus leaves it
        self.rows, self.take = {}, None
        fields, column = QWidget(), self._made_column()
        for key, question, value, note, may_edit in wanted:
            row = self.rows[key] = FieldRow(key, question, value, note, may_edit=may_edit)
            row.changed.connect(self._tell_edited)
            if isinstance(row.input, TagsInput):
                self._names.complete_tags(row.input)
            if key == "assignee" and may_edit:
                row.put_beside_name(self._made_taking())
            column.addWidget(row)
        fields.setLayout(column)
        self._column.replaceWidget(self._field_rows, fields)
        self._field_rows.deleteLater()
        self._field_rows = fields
        fields.show()

    def _made_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        return column

    def _made_taking(self) -> QPushButton:
        """What makes the ticket mine in one click; with a row that is made anew comes another."""
        self.take = QPushButton()
        self.take.setObjectName("ghost")
        self.take.clicked.connect(self.taken)
        return self.take

    take: QPushButton | None = None

    def _offer_taking(self) -> None:
        if self.take is not None:
            self.take.setText(self.tr("To me"))
            self.take.setAccessibleName(self.tr("Assign to me"))
            self.take.setToolTip(self.tr("Assign to me (Ctrl+Shift+I)"))
            self.take.setVisible(self._rights.may_take(self._ticket))

    def _built_in(self, ticket: TicketView) -> list[Asked]:
        found = []
        may_edit = self._rights.may(Action.TICKET_EDIT) and not ticket.restricted and not ticket.closed
        for key in BUILT_IN if ticket.set_by_hand else BUILT_IN[1:]:
            value = getattr(ticket, key)
            question = questions.built_in(key, self._names, ticket.department, value)
            if question is not None:
                may_here = may_edit and (key not in ASSIGNMENT or self._rights.may_assign())
                found.append((key, replace(question, needed=key in _NEEDED), value, "", may_here))
        return found

    def _custom(self, ticket: TicketView) -> list[Asked]:
        may_edit = self._rights.may(Action.TICKET_EDIT) and not ticket.closed
        return [
            (field.id, self._asked(field), field.value, self._note(field), field.may_edit and may_edit)
            for field in self._fields
            if field.shown
        ]

    def _asked(self, field: TicketField) -> Question:
        question = questions.of_ticket(field, self._names)
        return Question(f"{question.name} *", question.kind, question.options) if field.required else question

    def _note(self, field: TicketField) -> str:
        if field.computed and field.value is None and field.why:
            return self.tr("Computed by a formula, and empty: {why}").format(why=said(field.why))
        if field.computed:
            return field.help or self.tr("Computed by a formula.")
        outside = self.tr("This value is not offered here any more: choose another.") if field.outside else ""
        return outside or field.help


def _shape(asked: Asked) -> tuple[str, Question, str, bool]:
    """All but the value."""
    key, question, _value, note, may_edit = asked
    return key, question, note, may_edit


def _kind(asked: Asked) -> tuple[object, ...]:
    """All that cannot be put in other words: what is ticked or offered in a list of its own is made anew."""
    key, question, _value, _note, may_edit = asked
    return key, question.kind, may_edit, () if question.kind in _REWORDED else question.options
