"""A ticket opened on behalf of somebody: who asks, what for, whose it is; what is open already, and what becomes of it.

Everything is checked before anything is written: a ticket that would be refused adds no customer either.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.agent import questions
from designer.agent.begun_ticket import BegunTicket, BegunTickets
from designer.agent.chips import FilesGiven, PeopleInCopy
from designer.agent.details import FieldRow
from designer.agent.foresight import Foresight
from designer.agent.layout_rows import LayoutRows
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.agent.requester_picker import RequesterPicker
from designer.agent.ticket_hints import TicketHints
from designer.courier import Courier
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.assistance import explain
from designer.widgets.dialog_foot import dialog_foot
from designer.widgets.inputs import Kind, Question
from designer.widgets.scrolled import scrolled
from designer.widgets.tags_input import TagsInput
from runtime.messages.faults import Fault
from runtime.messages.intake import ForeseenTicket, ForeseeTicket
from runtime.messages.requesters import AddRequester, RequesterView
from runtime.messages.tickets import CreateTicket, ListTickets, TicketPage, TicketPlace
from runtime.messages.views import SearchTickets
from runtime.model.criteria import Compare, Operator
from runtime.model.fields import FieldValue
from runtime.model.reasons import Reason
from runtime.model.rights import Action
from runtime.model.search_text import words

_MOST_SIMILAR = 4
_PAUSE_MS = 350
_SHORTEST_WORD = 4
_MOST_WORDS = 2
"""The two longest words of a subject say what it is about; more of them find nothing."""
_LONGEST_SUBJECT = 500
_LONGEST_ADDRESS = 254
_FIRST = ("department", "type", "priority")
_WHOSE = ("team", "assignee")
_BAD_REQUESTER = "bad_requester"
_BUILT_IN = ("subject", "description", *_FIRST, *_WHOSE, "tags")


class NewTicketDialog(QDialog):
    """Ctrl+Enter opens the ticket. What is not opened is kept, and gone on with the next time."""

    opened = Signal(int)
    """The ticket that was made, or one that is open already and that somebody wants to look at."""
    told = Signal(str)
    """What there is to say of a ticket that was made and cannot be shown to whoever made it."""

    def __init__(
        self,
        courier: Courier,
        names: Names,
        rights: MyRights,
        department: str | None,
        parent: QWidget,
        *,
        begun: BegunTickets | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        explain(self, "working-on-tickets")
        self._courier, self._names, self._rights = courier, names, rights
        self._begun = begun or BegunTickets()
        self._under_way, self._done = False, False
        self._foreseen: ForeseenTicket | None = None
        self.requester, self.of_requester = RequesterPicker(courier), TicketHints(names)
        self.similar, self.foresight = TicketHints(names), Foresight(names)
        self.copies, self.files = PeopleInCopy(courier, names), FilesGiven(courier)
        self.layout_rows = LayoutRows(names, frozenset(_BUILT_IN))
        self._built_in: dict[str, FieldRow] = {}
        self.problem, self.confirm, self.cancel = QLabel(), QPushButton(), QPushButton()
        self.resumed, self.afresh = QWidget(), QPushButton()
        self._searching, self._foreseeing = self._timer(self._look_for_similar), self._timer(self._foresee)
        self._arrange(department)
        self._connect()
        self._take_up(self._begun.begun)
        self._show_layout()
        self.requester.setFocus()

    @property
    def rows(self) -> dict[str, FieldRow]:
        """Every field by its key, those of the layout too."""
        return {**self._built_in, **self.layout_rows.rows}

    def create_now(self) -> None:
        """Have everything checked at once; then add the customer if they are new, and open the ticket."""
        if not self._under_way:
            self._busy(under_way=True)
            self._courier.ask(self._question(), self, self._checked, self._refused)

    def keep(self) -> None:
        """Keep what is filled in: the window is about to close, or somebody thought better of it."""
        if not self._done:
            self._begun.keep(self._filled_in())

    @override
    def done(self, result: int) -> None:
        self._searching.stop()
        self._foreseeing.stop()
        self.keep()
        super().done(result)

    def _checked(self, found: ForeseenTicket) -> None:
        self._foretell(found)
        reasons = list(found.reasons)
        if sentence := self._why_no_requester():
            reasons.append(Reason(_BAD_REQUESTER, sentence))
        if reasons:
            self._busy(under_way=False)
            self._show_reasons(reasons)
        elif (command := self._new_requester()) is not None:
            self._courier.do(command, self, self._create, self._refused)
        else:
            self._create(self.requester.chosen)

    def _why_no_requester(self) -> str:
        """What is missing of whoever asks; a name that means nobody is not passed over."""
        if self.requester.is_unclear:
            text = self.tr("Choose who “{name}” is from the list below the name, add them there, or leave it empty.")
            return text.format(name=self.requester.name)
        if self.requester.is_new and self.requester.chosen is None and self._new_requester() is None:
            return self.tr("The new customer needs a name, and a mail address that is one, or none.")
        return ""

    def _new_requester(self) -> AddRequester | None:
        """The command that adds them; None where nobody is to be added, or too little is said of them."""
        if not self.requester.is_new or self.requester.chosen is not None:
            return None
        try:
            return AddRequester(name=self.requester.name, email=self.requester.email.text().strip())
        except ValueError:
            return None

    def _create(self, requester: RequesterView | None) -> None:
        self.requester.chosen = requester  # a second try does not add them again
        files = tuple(self.files.value)
        command = CreateTicket.model_validate(
            {**self._given(), "requester": requester.id if requester else None, "attachments": files, "complete": True}
        )
        self._courier.do(command, self, self._created, self._refused)

    def _created(self, place: TicketPlace) -> None:
        self._done = True
        self._begun.forget()
        if self._foreseen is None or self._foreseen.mine_to_read:
            self.opened.emit(place.ticket_id)
        else:
            self.told.emit(self.tr("Ticket #{number} was opened.").format(number=place.ticket_id))
        self.accept()

    def _refused(self, fault: Fault) -> None:
        self._busy(under_way=False)
        self._show_reasons(fault.reasons)
        if not fault.reasons:
            self._say_problem(said(fault.sentence))

    def _show_reasons(self, reasons: list[Reason] | tuple[Reason, ...]) -> None:
        """Each beside its field, the rest below; and to the first field that wants something."""
        self._need(reasons)
        sentences = {reason.element: said(reason.sentence) for reason in reversed(reasons)}
        if not str(self._built_in["subject"].input.value or "").strip():
            sentences["subject"] = self.tr("Say in a few words what it is about.")
        for key, row in self.rows.items():
            row.show_problem(sentences.get(key, ""))
        self._say_problem("\n".join(said(reason.sentence) for reason in reasons if reason.element not in self.rows))
        wrong: list[QWidget] = [row.input for key, row in self.rows.items() if key in sentences]
        if any(reason.code == _BAD_REQUESTER for reason in reasons):
            wrong = [self.requester]
        if wrong:
            wrong[0].setFocus()

    def _say_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _need(self, reasons: list[Reason] | tuple[Reason, ...]) -> None:
        self.layout_rows.need(frozenset(reason.element for reason in reasons if reason.code == "required"))

    def _given(self) -> dict[str, Any]:
        """What is filled in, as the desk is told; the requester apart."""
        given: dict[str, Any] = {key: row.input.value for key, row in self._built_in.items()}
        plain = {"subject": given["subject"] or "", "description": given["description"] or ""}
        whose = {"tags": given.get("tags") or (), "copies": self.copies.value, "priority": given["priority"] or 2}
        return {**given, **plain, **whose, "fields": self.layout_rows.values()}

    def _question(self) -> ForeseeTicket:
        chosen, new = self.requester.chosen, self.requester.is_new
        email = self.requester.email.text().strip() if new else ""
        asker = {"requester": chosen.id if chosen else None, "email": email}
        return ForeseeTicket.model_validate({**self._given(), **asker})

    def _foresee(self) -> None:
        self._begun.keep(self._filled_in())
        self._courier.ask(self._question(), self, self._foretell, lambda _fault: self._foretell(None))

    def _foretell(self, found: ForeseenTicket | None) -> None:
        self._foreseen = found
        self.foresight.foretell(found)
        if found is not None:
            self._need(found.reasons)

    def _filled_in(self) -> BegunTicket:
        """As it is kept."""
        return BegunTicket(
            requester=self.requester.chosen,
            name=self.requester.name,
            email=self.requester.email.text(),
            is_new=self.requester.is_new,
            values={key: row.input.value for key, row in self.rows.items() if row.input.value not in (None, "", ())},
            copies=self.copies.value,
            files=self.files.value,
        )

    def _take_up(self, begun: BegunTicket | None) -> None:
        """Go on with what was begun."""
        self.resumed.setVisible(begun is not None)
        if begun is None:
            return
        for key, row in self._built_in.items():
            if key in begun.values or key in ("subject", "description", "tags"):
                row.show_value(begun.values.get(key))
        self._show_layout()
        self.layout_rows.need(frozenset(begun.values))
        for key, row in self.layout_rows.rows.items():
            row.show_value(begun.values.get(key))
        self.requester.show_person(begun.requester, begun.name, begun.email, is_new=begun.is_new)
        self.copies.show_value(begun.copies)
        self.files.show_value(begun.files)

    def _begin_afresh(self) -> None:
        self._begun.forget()
        self._take_up(BegunTicket())
        self.resumed.hide()
        self.requester.setFocus()

    def _connect(self) -> None:
        self.confirm.clicked.connect(self.create_now)
        self.cancel.clicked.connect(self.reject)
        self.afresh.clicked.connect(self._begin_afresh)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.create_now)
        for hints in (self.similar, self.of_requester):
            hints.wanted.connect(self._go_to)
        self._built_in["subject"].input.edited.connect(self._searching.start)
        self._built_in["department"].input.edited.connect(self._offer_people_here)
        for key in ("department", "type"):
            self._built_in[key].input.edited.connect(self._show_layout)
        inputs = [row.input for row in self._built_in.values()]
        for each in (*inputs, self.layout_rows, self.requester, self.copies, self.files):
            each.edited.connect(self._foreseeing.start)
        self.requester.edited.connect(self._look_for_open)
        self.files.failed.connect(lambda fault: self._say_problem(said(fault.sentence)))

    def _timer(self, act: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(_PAUSE_MS)
        timer.timeout.connect(act)
        return timer

    def _arrange(self, department: str | None) -> None:
        self.setWindowTitle(self.tr("New ticket"))
        heading = QLabel(self.tr("New ticket"))
        enlarge(heading, 1.3, bold=True)
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()
        self.confirm.setText(self.tr("Open the ticket"))
        self.cancel.setText(self.tr("Cancel"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 20, 22, 16)
        whole.setSpacing(10)
        whole.addWidget(heading)
        whole.addWidget(self._resumed_line())
        whole.addWidget(scrolled(self._form(department)), 1)
        whole.addWidget(self.foresight)
        whole.addWidget(self.problem)
        whole.addLayout(dialog_foot(self.tr("Ctrl+Enter opens the ticket."), self.cancel, self.confirm))
        self.resize(620, 740)

    def _resumed_line(self) -> QWidget:
        said_so = QLabel(self.tr("You began this ticket before and did not open it."))
        said_so.setObjectName("secondary")
        said_so.setWordWrap(True)
        self.afresh.setText(self.tr("Begin afresh"))
        self.afresh.setObjectName("quiet")
        self.afresh.setAutoDefault(False)
        row = QHBoxLayout(self.resumed)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(said_so, 1)
        row.addWidget(self.afresh)
        return self.resumed

    def _form(self, department: str | None) -> QWidget:
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 10, 8)
        column.setSpacing(10)
        column.addWidget(_under(self.tr("Requester"), self.requester))
        column.addWidget(self.of_requester)
        subject = self._row("subject", Question(f"{self._names.column('subject')} *"))
        if isinstance(subject.input, QLineEdit):
            subject.input.setMaxLength(_LONGEST_SUBJECT)
        self.requester.email.setMaxLength(_LONGEST_ADDRESS)
        column.addWidget(subject)
        column.addWidget(self.similar)
        column.addWidget(self._row("description", Question(self._names.column("description"), Kind.LONG_TEXT)))
        column.addLayout(self._beside(_FIRST, department))
        if self._rights.may_assign():
            column.addLayout(self._beside(_WHOSE, department))
        column.addWidget(self.layout_rows)
        for row in self._company():
            column.addWidget(row)
        column.addStretch(1)
        return inside

    def _beside(self, keys: tuple[str, ...], department: str | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        usual: dict[str, FieldValue] = {"department": department, "priority": 2}
        for key in keys:
            question = questions.built_in(key, self._names, department)
            if question is None:
                continue
            needed = key == "department" and bool(question.options)
            value = usual.get(key) or (question.options[0][0] if needed else None)
            row.addWidget(self._row(key, replace(question, needed=needed), value), 1)
        return row

    def _company(self) -> list[QWidget]:
        """What comes with the ticket: tags, who reads along, files."""
        tags = self._row("tags", Question(self._names.column("tags"), Kind.TAGS))
        if isinstance(tags.input, TagsInput):
            self._names.complete_tags(tags.input)
        copies = _under(self.tr("In copy: they follow the ticket, customers read its public replies"), self.copies)
        copies.setVisible(self._rights.may(Action.TICKET_EDIT))
        return [tags, copies, _under(self.tr("Files: they hang on a note that colleagues read"), self.files)]

    def _row(self, key: str, question: Question, value: FieldValue = None) -> FieldRow:
        row = self._built_in[key] = FieldRow(key, question, value, "", may_edit=True)
        return row

    def _offer_people_here(self) -> None:
        """Whoever works in the department that was chosen may have it."""
        row = self._built_in.get("assignee")
        department = self._built_in["department"].input.value
        question = questions.built_in("assignee", self._names, str(department) if department else None)
        if row is not None and question is not None:
            row.ask_for(question)

    def _show_layout(self) -> None:
        """The fields of the department and type; what was filled in stays where the field stays."""
        self.layout_rows.show_layout(self._built_in["department"].input.value, self._built_in["type"].input.value)
        self._foreseeing.start()

    def _look_for_open(self) -> None:
        """What the requester waits for already."""
        chosen = self.requester.chosen
        if chosen is None:
            self.of_requester.offer("", ())
            return
        theirs = Compare(operand="ticket.requester", operator=Operator.IS, value=chosen.id)
        query = ListTickets(criteria=theirs, live=True, order="updated", limit=_MOST_SIMILAR)
        self._courier.ask(query, self, partial(self._show_open, chosen), lambda _fault: None)

    def _show_open(self, of: RequesterView, page: TicketPage) -> None:
        if self.requester.chosen == of:
            self.of_requester.offer(self.tr("Open tickets of {name}:").format(name=of.name), page.rows)

    def _look_for_similar(self) -> None:
        subject = str(self._built_in["subject"].input.value or "")
        longest = sorted({word for word in words(subject) if len(word) >= _SHORTEST_WORD}, key=len, reverse=True)
        found = [f'"{word}"' for word in longest[:_MOST_WORDS]]
        if not found:
            self.similar.offer("", ())
            return
        query = SearchTickets(text=" ".join(found), order="relevant", limit=_MOST_SIMILAR)
        self._courier.ask(query, self, self._show_similar, lambda _fault: None)

    def _show_similar(self, page: TicketPage) -> None:
        self.similar.offer(self.tr("Is it one of these? Open it instead of a second ticket:"), page.rows)

    def _go_to(self, ticket_id: int) -> None:
        self.opened.emit(ticket_id)
        self.reject()

    def _busy(self, *, under_way: bool) -> None:
        self._under_way = under_way
        self.confirm.setEnabled(not under_way)


def _under(text: str, editor: QWidget) -> QWidget:
    frame, title = QWidget(), QLabel(text)
    title.setObjectName("rowLabel")
    title.setWordWrap(True)
    title.setBuddy(editor)
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(title)
    column.addWidget(editor)
    return frame
