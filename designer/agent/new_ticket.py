"""A ticket opened on behalf of somebody who called: who asks, what for, where; and what is open about it already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.agent import questions
from designer.agent.details import FieldRow
from designer.agent.names import Names
from designer.agent.requester_picker import RequesterPicker
from designer.courier import Courier
from designer.theme import enlarge
from designer.widgets.dialog_foot import dialog_foot
from designer.widgets.inputs import Kind, Question
from designer.widgets.scrolled import scrolled
from runtime.messages.faults import Fault
from runtime.messages.requesters import AddRequester, RequesterView
from runtime.messages.tickets import CreateTicket, TicketPage, TicketPlace, TicketRow
from runtime.messages.views import SearchTickets
from runtime.model.fields import FieldValue, LayoutItem, layout_for
from runtime.model.search_text import words

_MOST_SIMILAR = 4
_PAUSE_MS = 350
_SHORTEST_WORD = 4
_MOST_WORDS = 2
"""The two longest words of a subject say what it is about; more of them find nothing."""
_FIRST = ("department", "type", "priority")


class NewTicketDialog(QDialog):
    """Ctrl+Enter opens the ticket. The first Blueprint that claims it takes it in at once."""

    opened = Signal(int)
    """The ticket that was made, or a similar one somebody wants to look at."""

    def __init__(self, courier: Courier, names: Names, department: str | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._courier, self._names = courier, names
        self._under_way = False
        self.requester = RequesterPicker(courier)
        self.rows: dict[str, FieldRow] = {}
        self.problem, self.confirm, self.cancel = QLabel(), QPushButton(), QPushButton()
        self._fields, self._similar = QWidget(), QWidget()
        self._field_column, self._similar_column = QVBoxLayout(self._fields), QVBoxLayout(self._similar)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look_for_similar)
        self._arrange(department)
        self._show_layout()
        self.confirm.clicked.connect(self.create_now)
        self.cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.create_now)
        self.requester.setFocus()

    def create_now(self) -> None:
        """Add the customer if they are new, then open the ticket."""
        if self._under_way:
            return
        if not str(self.rows["subject"].input.value or "").strip():
            self._show_problems({"subject": self.tr("Say in a few words what it is about.")})
            return
        self._busy(under_way=True)
        if self.requester.is_new and self.requester.chosen is None:
            self._add_requester()
        else:
            self._create(self.requester.chosen)

    def _add_requester(self) -> None:
        try:
            command = AddRequester(name=self.requester.name, email=self.requester.email.text().strip())
        except ValueError:
            self._refused(Fault(self.tr("The new customer needs a name, and a mail address that is one, or none.")))
            return
        self._courier.do(command, self, self._create, self._refused)

    def _create(self, requester: RequesterView | None) -> None:
        self.requester.chosen = requester  # a second try does not add them again
        values = {key: row.input.value for key, row in self.rows.items()}
        built_in = {key: values.pop(key) for key in ("subject", "description", *_FIRST)}
        built_in["description"] = built_in["description"] or ""
        fields = {key: value for key, value in values.items() if value is not None}
        command = CreateTicket.model_validate(
            {**built_in, "requester": requester.id if requester else None, "fields": fields, "complete": True}
        )
        self._courier.do(command, self, self._created, self._refused)

    def _created(self, place: TicketPlace) -> None:
        self.opened.emit(place.ticket_id)
        self.accept()

    def _refused(self, fault: Fault) -> None:
        self._busy(under_way=False)
        self._needed |= {reason.element for reason in fault.reasons if reason.code == "required" and reason.element}
        self._show_layout()
        known = {reason.element: reason.sentence for reason in fault.reasons if reason.element in self.rows}
        self._show_problems(known)
        others = [reason.sentence for reason in fault.reasons if reason.element not in self.rows]
        self.problem.setText("\n".join(others) or ("" if known else fault.sentence))
        self.problem.setVisible(bool(self.problem.text()))

    def _arrange(self, department: str | None) -> None:
        self.setWindowTitle(self.tr("New ticket"))
        heading = QLabel(self.tr("New ticket"))
        enlarge(heading, 1.3, bold=True)
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 10, 8)
        column.setSpacing(10)
        column.addLayout(self._asker())
        column.addWidget(self._row("subject", Question(self._names.column("subject"))))
        column.addWidget(self._similar)
        column.addWidget(self._row("description", Question(self._names.column("description"), Kind.LONG_TEXT)))
        column.addLayout(self._first_row(department))
        column.addWidget(self._fields)
        column.addStretch(1)
        for inner in (self._field_column, self._similar_column):
            inner.setContentsMargins(0, 0, 0, 0)
        self._field_column.setSpacing(10)
        self._similar.hide()
        area = scrolled(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 20, 22, 16)
        whole.addWidget(heading)
        whole.addWidget(area, 1)
        whole.addWidget(self.problem)
        whole.addLayout(self._foot())
        self.resize(560, 660)

    def _asker(self) -> QVBoxLayout:
        label = QLabel(self.tr("Requester"))
        label.setObjectName("rowLabel")
        label.setBuddy(self.requester)
        group = QVBoxLayout()
        group.setSpacing(4)
        group.addWidget(label)
        group.addWidget(self.requester)
        return group

    def _first_row(self, department: str | None) -> QHBoxLayout:
        row = QHBoxLayout()
        usual: dict[str, FieldValue] = {"department": department, "priority": 2}
        for key in _FIRST:
            question = questions.built_in(key, self._names, None)
            if question is None:
                continue
            made = self._row(key, question, usual.get(key))
            if key == "department" and made.input.value is None and question.options:
                made.input.show_value(question.options[0][0])
            made.input.edited.connect(self._show_layout)
            row.addWidget(made)
        return row

    def _foot(self) -> QHBoxLayout:
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()
        self.confirm.setText(self.tr("Open the ticket"))
        self.cancel.setText(self.tr("Cancel"))
        return dialog_foot(self.tr("Ctrl+Enter opens the ticket."), self.cancel, self.confirm)

    def _row(self, key: str, question: Question, value: FieldValue = None) -> FieldRow:
        row = self.rows[key] = FieldRow(key, question, value, "", may_edit=True)
        if key == "subject":
            row.input.edited.connect(self._pause.start)
        return row

    def _show_layout(self) -> None:
        """The fields of the department and type; what was filled in stays where the field stays."""
        kept = {key: row.input.value for key, row in self.rows.items()}
        department, kind = kept["department"], kept["type"]
        wanted, required = self._shown_fields(department, kind), self._required(department, kind)
        custom = [key for key in self.rows if key not in ("subject", "description", *_FIRST)]
        if custom == wanted and (department, required) == self._laid_out_for:
            return
        self._laid_out_for = department, required
        for key in custom:
            row = self.rows.pop(key)
            self._field_column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for key in wanted:
            question = questions.of_field(key, self._names, str(department) if department else None)
            if key in required:
                question = replace(question, name=f"{question.name} *")
            self._field_column.addWidget(self._row(key, question, kept.get(key)))

    _laid_out_for: object = None
    _needed: frozenset[str] = frozenset()
    """What the desk asked for, beyond what the layout shows of every ticket."""

    def _shown_fields(self, department: object, kind: object) -> list[str]:
        """What the layout shows of a ticket that says nothing yet; the rest is asked for on the ticket's own page."""
        setup = self._names.catalogue.setup
        if setup is None:
            return []
        typed = [field.id for field in setup.fields if not field.formula]
        if not setup.layouts:
            return typed
        items = self._items(department, kind)
        shown = {item.field for item in items if item.show_when is None} | self._needed
        return [item.field for item in items if item.field in shown and item.field in typed]

    def _required(self, department: object, kind: object) -> set[str]:
        return {item.field for item in self._items(department, kind) if item.required} | self._needed

    def _items(self, department: object, kind: object) -> Sequence[LayoutItem]:
        setup = self._names.catalogue.setup
        layouts = setup.layouts if setup is not None else ()
        layout = layout_for(layouts, str(department), None if kind is None else str(kind))
        return layout.items if layout is not None else ()

    def _look_for_similar(self) -> None:
        subject = str(self.rows["subject"].input.value or "")
        longest = sorted({word for word in words(subject) if len(word) >= _SHORTEST_WORD}, key=len, reverse=True)
        found = [f'"{word}"' for word in longest[:_MOST_WORDS]]
        if not found:
            self._show_similar(TicketPage(rows=()))
            return
        query = SearchTickets(text=" ".join(found), order="relevant", limit=_MOST_SIMILAR)
        self._courier.ask(query, self, self._show_similar, lambda _fault: None)

    def _show_similar(self, page: TicketPage) -> None:
        while (item := self._similar_column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if page.rows:
            label = QLabel(self.tr("Is it one of these? Open it instead of a second ticket:"))
            label.setObjectName("secondary")
            self._similar_column.addWidget(label)
        for row in page.rows:
            self._similar_column.addWidget(self._similar_button(row))
        self._similar.setVisible(bool(page.rows))

    def _similar_button(self, row: TicketRow) -> QPushButton:
        status = self._names.name("status", row.status)
        button = QPushButton(f"#{row.id}  {row.subject}  ·  {status}".replace("&", "&&"))
        button.setObjectName("similar")
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._go_to, row.id))
        return button

    def _go_to(self, ticket_id: int) -> None:
        self.opened.emit(ticket_id)
        self.reject()

    def _show_problems(self, problems: dict[str, str]) -> None:
        for key, row in self.rows.items():
            row.show_problem(problems.get(key, ""))
        wrong = next((row for key, row in self.rows.items() if key in problems), None)
        if wrong is not None:
            wrong.input.setFocus()

    def _busy(self, *, under_way: bool) -> None:
        self._under_way = under_way
        self.confirm.setEnabled(not under_way)
