"""Adding a customer, and letting one customer go on for two who were kept twice."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import override

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget

from designer.admin.page import sentence
from designer.admin.thing_list import ThingList
from designer.courier import Courier
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.confirming import confirm_by_keys
from designer.widgets.fit_height import fit_height
from designer.widgets.foot import foot
from designer.widgets.speaking import SpeakingDialog
from runtime.messages.customers import (
    CustomerPage,
    CustomerRow,
    ListCustomers,
    MergeCustomers,
    Merged,
    MergePlan,
    PreviewMergeCustomers,
)
from runtime.messages.faults import Fault
from runtime.messages.requesters import AddRequester, RequesterView
from runtime.model.mailing import why_not_address
from runtime.model.people import Person

_TYPING_MS = 150
_LIST_HEIGHT, _WIDTH = 150, 560
_MOST_FOUND = 50


class NewCustomerDialog(SpeakingDialog):
    """A name, and a mail address where there is one; everything else is filled in on the page."""

    added = Signal(object)
    """The RequesterView of the new customer."""

    def __init__(self, courier: Courier, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._courier, self._under_way = courier, False
        self.name, self.email, self.problem = QLineEdit(), QLineEdit(), sentence()
        self.no, self.yes = QPushButton(), QPushButton()
        self._arrange()
        for line in (self.name, self.email):
            line.textChanged.connect(lambda _text: self._allow())
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.send)
        confirm_by_keys(self, self.send)
        self._allow()

    def send(self) -> None:
        """Add them."""
        if self.yes.isEnabled():
            self._under_way = True
            self._allow()
            command = AddRequester(name=self.name.text().strip(), email=self.email.text().strip())
            self._courier.do(command, self, self._done, self._refused)

    def _done(self, person: RequesterView) -> None:
        self.added.emit(person)
        self.accept()

    def _refused(self, fault: Fault) -> None:
        self._under_way = False
        self.problem.setText(fault.sentence)
        self.problem.show()
        self._allow()

    def _allow(self) -> None:
        address = self.email.text().strip()
        sound = not address or why_not_address(address) is None
        self.yes.setEnabled(bool(self.name.text().strip()) and sound and not self._under_way)

    def _arrange(self) -> None:
        heading, purpose = QLabel(), QLabel()
        enlarge(heading, 1.25, bold=True)
        purpose.setObjectName("secondary")
        purpose.setWordWrap(True)
        self.problem.setObjectName("problem")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(purpose)
        for line, text in ((self.name, lambda: self.tr("Name")), (self.email, lambda: self.tr("Mail address"))):
            label = QLabel()
            label.setObjectName("rowLabel")
            label.setBuddy(line)
            self.say(label.setText, text)
            self.say(line.setAccessibleName, text)
            column.addWidget(label)
            column.addWidget(line)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(foot(None, self.no, self.yes))
        for put in (heading.setText, self.setWindowTitle):
            self.say(put, lambda: self.tr("Add a customer"))
        self.say(purpose.setText, lambda: self.tr("They join the organisation that claims their address’s domain."))
        self.say(self.no.setText, lambda: self.tr("Cancel"))
        self.say(self.yes.setText, lambda: self.tr("Add"))
        for button, name in ((self.no, "quiet"), (self.yes, "primary")):
            button.setObjectName(name)
        self.yes.setDefault(True)
        self.setMinimumWidth(420)


class MergeDialog(SpeakingDialog):
    """Finds the other one, shows what goes over, and which of the two goes on; nothing is changed before a reason."""

    merged = Signal(object)
    """The Person who goes on."""

    def __init__(
        self, courier: Courier, person: Person | CustomerRow, organisations: Mapping[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._courier, self._person, self._organisations = courier, person, organisations
        self._found: dict[str, CustomerRow] = {}
        self._plan: MergePlan | None = None
        self._under_way = False
        self.search, self.list, self.why = QLineEdit(), ThingList(), QLineEdit()
        self.this, self.that = QRadioButton(), QRadioButton()
        self.told, self.problem = QLabel(), sentence()
        self.no, self.yes = QPushButton(), QPushButton()
        self._typed = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._arrange()
        self._connect()
        self.say(lambda _text: self._show(), str)

    def propose(self, other: CustomerRow) -> None:
        """Begin with this one as the same customer; another one may still be searched for."""
        self._show_found(CustomerPage(rows=(other,), found=1))
        self.why.setFocus()

    @property
    def other(self) -> CustomerRow | None:
        """The customer chosen as the same one."""
        return self._found.get(self.list.current)

    def send(self) -> None:
        """Let one go on for both; tickets go over some at a time, until none is left."""
        if self.yes.isEnabled() and self.other is not None:
            self._under_way = True
            self._go_on(self.other)

    @override
    def reject(self) -> None:
        if not self._under_way:
            super().reject()

    def _pair(self, other: CustomerRow) -> dict[str, str]:
        ids = (self._person.id, other.id) if self.this.isChecked() else (other.id, self._person.id)
        return dict(zip(("keep_id", "gone_id"), ids, strict=True))

    def _go_on(self, other: CustomerRow) -> None:
        self._allow()
        command = MergeCustomers(**self._pair(other), reason=self.why.text().strip())
        self._courier.do(command, self, partial(self._learn_left, other), self._refused)

    def _learn_left(self, other: CustomerRow, merged: Merged) -> None:
        if merged.left:
            self.told.setText(self.tr("%Ln ticket(s) still to go over…", "", merged.left))
            self._go_on(other)
        elif self._plan is not None:
            self._under_way = False
            self.merged.emit(self._plan.keep)
            self.accept()

    def _refused(self, fault: Fault) -> None:
        self._under_way = False
        self.problem.setText(fault.sentence)
        self.problem.show()
        self._allow()

    def _ask_who(self) -> None:
        text = self.search.text().strip()
        if text:
            self._courier.ask(ListCustomers(text=text, limit=_MOST_FOUND), self, self._show_found, self._refused)
        else:
            self._show_found(CustomerPage(rows=(), found=0))

    def _show_found(self, page: CustomerPage) -> None:
        self._found = {row.id: row for row in page.rows if row.id != self._person.id}
        self.list.clear()
        for row in self._found.values():
            belongs = ", ".join(self._organisations.get(key, key) for key in row.organisations)
            self.list.add(row.id, row.name, " · ".join(filter(None, (row.email, belongs))), marked=False)
        if self._found:
            self.list.setCurrentRow(0)
        self._ask_what()

    def _ask_what(self) -> None:
        self._plan = None
        self.problem.hide()
        if self.other is not None:
            query = PreviewMergeCustomers(**self._pair(self.other))
            self._courier.ask(query, self, partial(self._learn, query), self._refused)
        self._show()

    def _learn(self, query: PreviewMergeCustomers, plan: MergePlan) -> None:
        if self.other is not None and query == PreviewMergeCustomers(**self._pair(self.other)):
            self._plan = plan
            self._show()

    def _show(self) -> None:
        other = self.other
        for button, name in ((self.this, self._person.name), (self.that, other.name if other else "")):
            button.setText(self.tr("{name} goes on").format(name=name))
            button.setVisible(other is not None)
        self.told.setText(self._words())
        self._allow()
        fit_height(self)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self)

    def _words(self) -> str:
        if self.other is None:
            return self.tr("Search for the same customer under another name or address.")
        if self._plan is None:
            return self.tr("Being looked through…")
        return "\n".join(f"•  {each}" for each in self._what_happens(self._plan))

    def _what_happens(self, plan: MergePlan) -> list[str]:
        keep = plan.keep
        parts = [
            self.tr("%Ln ticket(s) go over, each with a line in its history.", "", plan.tickets),
            self.tr("Addresses afterwards: {addresses}.").format(addresses=", ".join(keep.mail_addresses) or "–"),
        ]
        if plan.followed:
            parts.append(self.tr("%Ln ticket(s) read in copy go over, too.", "", plan.followed))
        if plan.comments:
            parts.append(self.tr("%Ln comment(s) stay under the name they were written in.", "", plan.comments))
        if keep.organisations:
            names = ", ".join(self._organisations.get(key, key) for key in keep.organisations)
            parts.append(self.tr("Belongs to {organisations}.").format(organisations=names))
        text = self.tr("Telephone, data and note of both are kept; where they differ, those of {name} count.")
        return [*parts, text.format(name=keep.name), *map(said, plan.warnings)]

    def _allow(self) -> None:
        ready = self._plan is not None and bool(self.why.text().strip()) and not self._under_way
        self.yes.setEnabled(ready)
        for widget in (self.no, self.search, self.list, self.this, self.that, self.why):
            widget.setEnabled(not self._under_way)

    def _arrange(self) -> None:
        heading, never, why = QLabel(), QLabel(), QLabel()
        enlarge(heading, 1.25, bold=True)
        for label in (heading, self.told, never):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        never.setObjectName("secondary")
        self.problem.setObjectName("problem")
        self.list.setFixedHeight(_LIST_HEIGHT)
        why.setObjectName("rowLabel")
        why.setBuddy(self.why)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(8)
        for widget in (heading, self.search, self.list, self.this, self.that, self.told, never, why, self.why):
            column.addWidget(widget)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(foot(None, self.no, self.yes))
        for put in (heading.setText, self.setWindowTitle):
            self.say(put, lambda: self.tr("Unite {name} with another customer").format(name=self._person.name))
        self.say(
            never.setText,
            lambda: self.tr(
                "It cannot be taken back. The other one is a customer no more, and stays named in histories."
            ),
        )
        for put in (why.setText, self.why.setAccessibleName):
            self.say(put, lambda: self.tr("Reason, kept in the audit"))
        self.setMinimumWidth(_WIDTH)

    def _connect(self) -> None:
        for put in (self.search.setPlaceholderText, self.search.setAccessibleName):
            self.say(put, lambda: self.tr("Name, address, telephone or data"))
        self.say(self.list.setAccessibleName, lambda: self.tr("Customers found"))
        self.say(self.no.setText, lambda: self.tr("Cancel"))
        self.say(self.yes.setText, lambda: self.tr("Unite for good"))
        self.no.setObjectName("quiet")
        self.yes.setObjectName("danger")
        self.this.setChecked(True)
        self.list.follow(self.search)
        self.search.textEdited.connect(lambda _text: self._typed.start())
        self._typed.timeout.connect(self._ask_who)
        self.list.currentItemChanged.connect(lambda _now, _before: self._ask_what())
        self.this.toggled.connect(lambda _on: self._ask_what())
        self.why.textChanged.connect(lambda _text: self._allow())
        for button in (self.no, self.yes):
            button.setAutoDefault(False)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.send)
        confirm_by_keys(self, self.send)
