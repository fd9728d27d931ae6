"""What a transition asks of whoever executes it. Ctrl+Enter confirms; Esc keeps what is filled in for another time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.agent import chronicle, questions
from designer.agent.filing import file_to_keep
from designer.agent.names import Names
from designer.courier import Courier
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.filled_form import FilledForm
from designer.widgets.inputs import Question
from designer.widgets.scrolled import scrolled
from runtime.messages.faults import Conflict, Fault
from runtime.messages.tickets import (
    EventView,
    ExecuteTransition,
    GetForm,
    GetHistory,
    GetTicket,
    SaveForm,
    TicketPlace,
    TicketView,
)
from runtime.model.blueprint import Transition
from runtime.model.fields import FieldValue
from runtime.model.forms import AttachmentItem, FieldItem, Filled

_BUILT_IN = ("subject", "description", "resolution", "team", "assignee", "type", "priority", "status", "organisation")
_WIDTH, _HIGHEST, _SIDE = 540, 640, 22
"""Of the dialog, in pixels, and what is left free at each side."""


class TransitionDialog(QDialog):
    """One transition of one ticket. It closes when the desk has done it, or when it is put off."""

    done_at = Signal(object)
    """The TicketPlace after it."""

    def __init__(
        self, courier: Courier, names: Names, ticket: TicketView, transition: Transition, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._courier, self._names = courier, names
        self._ticket, self._transition = ticket, transition
        self._touched = self._under_way = False
        self.form = FilledForm(transition.form, self._question, self._attach, _present(ticket))
        self.notice, self._notice_text, self.reload = QFrame(), QLabel(), QPushButton()
        self.confirm, self.later = QPushButton(), QPushButton()
        self._arrange()
        self._say()
        self.form.edited.connect(self._touch)
        self.confirm.clicked.connect(self.execute)
        self.later.clicked.connect(self.reject)
        self.reload.clicked.connect(self._reload)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.execute)
        ask = GetForm(ticket_id=ticket.id, transition_id=transition.id)
        self._courier.ask(ask, self, self._resume, lambda _fault: None)
        self.form.setFocus()

    def execute(self) -> None:
        """Take the ticket through it with what is filled in."""
        if self._under_way or not self.confirm.isEnabled():
            return
        self._busy(under_way=True)
        command = ExecuteTransition(
            ticket_id=self._ticket.id,
            transition_id=self._transition.id,
            expected_version=self._ticket.version,
            form=self.form.value,
        )
        self._courier.do(command, self, self._executed, self._refused)

    def learn(self, ticket: TicketView, me: str) -> None:
        """The ticket is so now: told while one writes. What does not concern this form holds nobody up."""
        news = ticket.id == self._ticket.id and ticket.version > self._ticket.version
        if not news or self._under_way or not self.confirm.isEnabled():
            return
        before, now = _present(self._ticket), _present(ticket)
        asked = (item.field for item in self._transition.form if isinstance(item, FieldItem))
        if not self._leaves(ticket) or any(before.get(field) != now.get(field) for field in asked):
            self._ask_who(ticket)
            return
        self._ticket = ticket
        self._courier.ask(GetHistory(ticket_id=ticket.id), self, partial(self._mention, me), lambda _fault: None)

    def _mention(self, me: str, history: tuple[EventView, ...]) -> None:
        if chronicle.latest(history).actor != me and self.confirm.isEnabled():
            self._tell(self._words_of_last(history))

    def _leaves(self, ticket: TicketView) -> bool:
        """Whether the ticket can be taken through this from where it is."""
        return any(each.id == self._transition.id and each.allowed for each in ticket.offers)

    @override
    def reject(self) -> None:
        """Keep what was filled in, and close."""
        if self._touched and not self._under_way:
            kept = SaveForm(ticket_id=self._ticket.id, transition_id=self._transition.id, form=self.form.value)
            self._courier.do(kept, self._courier, lambda _nothing: None, lambda _fault: None)
        super().reject()

    def _arrange(self) -> None:
        heading, asked = QLabel(self._transition.name), QLabel(self._transition.confirm)
        enlarge(heading, 1.3, bold=True)
        asked.setWordWrap(True)
        below = QLabel(f"#{self._ticket.id}  {self._ticket.subject}")
        leads = QLabel(self._say_back())
        leads.setVisible(bool(leads.text()))
        for label in (below, leads):
            label.setObjectName("secondary")
        for label in (heading, asked, below, leads):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 20, _SIDE, 16)
        column.setSpacing(8)
        self._area = self._scrolled()
        for widget in (heading, below, leads, self._lay_out_notice(), asked, self._area):
            column.addWidget(widget)
        asked.setVisible(bool(self._transition.confirm))
        column.setStretch(column.count() - 1, 1)
        column.addLayout(self._foot())
        self.resize(_WIDTH, 0)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """As high as what it asks for, within bounds; what it says later makes it higher, never lower."""
        inside, layout = self.form.parentWidget(), self.layout()
        if inside is None or layout is None:
            return
        asked = inside.heightForWidth(_WIDTH - 2 * _SIDE) if inside.hasHeightForWidth() else inside.sizeHint().height()
        around = layout.totalHeightForWidth(_WIDTH) - self._area.sizeHint().height()
        self.resize(self.width(), max(self.height(), min(around + asked, _HIGHEST)))

    def _say_back(self) -> str:
        """A transition that is drawn without a target says which state it goes back to."""
        offer = next((each for each in self._ticket.offers if each.id == self._transition.id), None)
        if offer is None or offer.back_to is None:
            return ""
        return self.tr("The ticket goes back to “{state}”, where it came from.").format(state=offer.back_to)

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 8, 10, 8)
        column.addWidget(self.form)
        column.addStretch(1)
        return scrolled(inside)

    def _lay_out_notice(self) -> QFrame:
        self.notice.setObjectName("warned")
        self._notice_text.setWordWrap(True)
        self._notice_text.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self.notice)
        row.addWidget(self._notice_text, 1)
        row.addWidget(self.reload)
        self.notice.hide()
        return self.notice

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        hint = QLabel(self.tr("Ctrl+Enter confirms. Esc keeps it for later."))
        hint.setObjectName("secondary")
        foot.addWidget(hint, 1)
        foot.addWidget(self.later)
        foot.addWidget(self.confirm)
        self.later.setObjectName("quiet")
        self.later.setAutoDefault(False)
        self.confirm.setObjectName("danger" if self._transition.style == "danger" else "primary")
        self.confirm.setDefault(not self._transition.form)
        self.confirm.setAutoDefault(not self._transition.form)
        return foot

    def _say(self) -> None:
        self.setWindowTitle(self._transition.name)
        self.confirm.setText(self._transition.name.replace("&", "&&"))
        self.later.setText(self.tr("Not now"))
        self.reload.setText(self.tr("Go on with my input"))

    def _question(self, field: str) -> Question:
        return questions.of_field(field, self._names, self._ticket.department)

    def _attach(self, item: AttachmentItem, then: Callable[[str, str], None]) -> None:
        kinds = " ".join(f"*.{extension.lstrip('.')}" for extension in item.extensions)
        dialog = QFileDialog(self, self.tr("Attach a file"), "", f"({kinds})" if kinds else "")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.keep_file(Path(path), then))
        dialog.open()

    def keep_file(self, path: Path, then: Callable[[str, str], None]) -> None:
        """Give a file to the desk; `then` learns what the desk knows it by, and its name."""
        command = file_to_keep(path)
        if isinstance(command, Fault):
            self._tell(said(command.sentence))
            return
        self._courier.do(command, self, lambda key: then(key, path.name), lambda fault: self._tell(fault.sentence))

    def _touch(self) -> None:
        self._touched = True

    def _resume(self, kept: Filled | None) -> None:
        if kept is not None and not self._touched:
            self.form.show_value(kept)
            self._touched = True
            self._tell(self.tr("This is what you had filled in before."))

    def _executed(self, place: TicketPlace) -> None:
        self._touched = False
        self.done_at.emit(place)
        self.accept()

    def _refused(self, fault: Fault) -> None:
        self._busy(under_way=False)
        if isinstance(fault, Conflict):
            self._ask_who()
            return
        known = [(reason.element, reason.sentence) for reason in fault.reasons]
        self.form.show_problems(known or [("", fault.sentence)])
        self._make_room()

    def _ask_who(self, ticket: TicketView | None = None) -> None:
        self.confirm.setEnabled(False)
        query = GetHistory(ticket_id=self._ticket.id)
        self._courier.ask(query, self, partial(self._tell_who, ticket), self._cannot_tell)

    def _tell_who(self, ticket: TicketView | None, history: tuple[EventView, ...]) -> None:
        """Who changed it; where the ticket is known to be beyond this form, that too, before anybody writes on."""
        text = self._words_of_last(history)
        if ticket is not None and not self._leaves(ticket):
            text = f"{text} {self._words_of_gone(ticket)}"
        self._tell(text, remedy=True)

    def _words_of_gone(self, ticket: TicketView) -> str:
        state = ticket.state_name or self._names.name("status", ticket.status)
        text = self.tr("The ticket is in “{state}” now, and cannot be taken through this from there.")
        return text.format(state=state)

    def _words_of_last(self, history: tuple[EventView, ...]) -> str:
        last = chronicle.latest(history)
        return self.tr("{who} changed this ticket at {time}: {what}. Nothing of your input is lost.").format(
            who=self._names.person(chronicle.doer(last)),
            time=words.time_of_day(last.at),
            what=chronicle.told(last, self._names, self._ticket.blueprint_id),
        )

    def _cannot_tell(self, fault: Fault) -> None:
        self._tell(fault.sentence, remedy=True)

    def _reload(self) -> None:
        self._courier.ask(GetTicket(ticket_id=self._ticket.id), self, self._go_on, self._cannot_tell)

    def _go_on(self, ticket: TicketView) -> None:
        """The same form for the ticket as it is now, if the transition still leaves where it is."""
        if not self._leaves(ticket):
            self._tell(self._words_of_gone(ticket))
            return
        self._ticket = ticket
        self.notice.hide()
        self.confirm.setEnabled(True)
        self.form.setFocus()

    def _tell(self, sentence: str, *, remedy: bool = False) -> None:
        self._notice_text.setText(sentence)
        self.reload.setVisible(remedy)
        self.notice.show()
        self._make_room()

    def _busy(self, *, under_way: bool) -> None:
        self._under_way = under_way
        self.confirm.setEnabled(not under_way)


def _present(ticket: TicketView) -> dict[str, FieldValue]:
    found: dict[str, FieldValue] = {name: getattr(ticket, name) for name in _BUILT_IN}
    return {**ticket.fields, **found}
