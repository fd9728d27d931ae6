"""The customers of an organisation: found by name, added and taken out at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer.admin.anonymise_dialog import AnonymiseDialog
from designer.admin.page import sentence
from designer.admin.thing_list import ThingList
from designer.courier import Courier
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.keeping import Anonymised
from runtime.messages.requesters import (
    AddRequester,
    Customers,
    CustomersOf,
    FindRequesters,
    RequesterView,
    SetMembers,
)
from runtime.messages.setup import SetupChanged
from runtime.model.mailing import why_not_address
from runtime.model.people import Organisation

_SHOWN = 100
_LIST_HEIGHT = 234
_TYPING_MS = 150
"""After so long without a key the desk is asked."""


class CustomersPanel(Speaking):
    """Who belongs to the organisation that is shown."""

    failed = Signal(object)
    told = Signal(str)
    """What was done, as a sentence."""
    page_wanted = Signal(str)

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self._organisation: Organisation | None = None
        self._several = False
        self._names: Mapping[str, str] = {}
        self._shown: Mapping[str, str] = {}
        self.search, self.list = QLineEdit(), ThingList()
        self.count, self.rule = QLabel(), QLabel()
        self.add, self.remove, self.settings = QPushButton(), QPushButton(), QPushButton()
        self.anonymise = QPushButton()
        self._may_anonymise = False
        self._typed = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._arrange()
        self._typed.timeout.connect(self._ask)
        self.search.textEdited.connect(lambda _text: self._typed.start())
        self.list.itemSelectionChanged.connect(self._allow)
        self.add.clicked.connect(self._choose)
        self.remove.clicked.connect(self._take_out)
        self.anonymise.clicked.connect(self._ask_anonymity)
        self.settings.clicked.connect(lambda: self.page_wanted.emit("settings"))
        self._speak()

    def show_organisation(self, organisation: Organisation, names: Mapping[str, str], *, several: bool) -> None:
        """Show the customers of this one; `names` are those of all by id, `several`: they may be in others too."""
        if self._organisation is None or self._organisation.id != organisation.id:
            self.search.clear()
            self.list.clear()
            self.count.setText("")
        self._organisation, self._names, self._several = organisation, names, several
        self.say_again()
        self._ask()

    def allow_anonymity(self, *, on: bool) -> None:
        """Whether making a customer anonymous is offered to whoever sits here."""
        self._may_anonymise = on

    def _arrange(self) -> None:
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setFixedHeight(_LIST_HEIGHT)
        for label in (self.count, self.rule):
            label.setObjectName("secondary")
            label.setWordWrap(True)
        self.add.setObjectName("add")
        self.remove.setObjectName("quiet")
        self.settings.setObjectName("ghost")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        for widget in (self.search, self.list, self.count):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        row.addWidget(self.anonymise)
        self.anonymise.setObjectName("danger")
        column.addLayout(row)
        column.addWidget(self.rule)
        column.addWidget(self.settings, 0, Qt.AlignmentFlag.AlignLeft)

    def _speak(self) -> None:
        self.say(self.search.setPlaceholderText, lambda: self.tr("Search among its customers"))
        self.say(self.search.setAccessibleName, lambda: self.tr("Search among its customers"))
        self.say(self.list.setAccessibleName, lambda: self.tr("Customers"))
        self.say(self.add.setText, lambda: self.tr("Add customers…"))
        self.say(self.remove.setText, lambda: self.tr("Take out"))
        self.say(self.anonymise.setText, lambda: self.tr("Make anonymous…"))
        self.say(self.rule.setText, self._rule)
        self.say(self.settings.setText, lambda: self.tr("Change this in the desk’s settings"))
        self._allow()

    def _rule(self) -> str:
        if self._several:
            return self.tr("Adding and taking out take effect at once. On this desk customers may be in several.")
        return self.tr(
            "Adding and taking out take effect at once. On this desk a customer is in one organisation: who is added "
            "here leaves the one they were in."
        )

    def _allow(self) -> None:
        chosen = len(self.list.selectedItems())
        self.remove.setEnabled(bool(chosen))
        self.anonymise.setEnabled(chosen == 1)

    def _ask(self) -> None:
        if self._organisation is not None:
            key = self._organisation.id
            query = CustomersOf(organisation=key, text=self.search.text(), limit=_SHOWN)
            self._courier.ask(query, self, partial(self._show_found, key), self.failed.emit)

    def _show_found(self, key: str, found: Customers) -> None:
        if self._organisation is None or key != self._organisation.id:
            return
        self.list.clear()
        for person in found.people:
            self.list.add(person.id, person.name, person.email, marked=False)
        self.list.setVisible(bool(found.people) or bool(self.search.text()))
        self.search.setVisible(bool(found.people) or bool(self.search.text()))
        self.remove.setVisible(bool(found.people))
        self.anonymise.setVisible(bool(found.people) and self._may_anonymise)
        self._shown = {person.id: person.name for person in found.people}
        self.count.setText(self._words_of(found))
        self._allow()

    def _words_of(self, found: Customers) -> str:
        if not found.found:
            return self.tr("Nobody yet. Customers join by their mail domain, or are added here one by one.")
        if found.found > len(found.people):
            return self.tr("The first {shown} of {n}: search to see others.").format(
                shown=len(found.people), n=found.found
            )
        return self.tr("%Ln customer(s)", "", found.found)

    def _choose(self) -> None:
        if self._organisation is not None:
            dialog = AddCustomersDialog(self._courier, self._organisation, self._names, self)
            dialog.chosen.connect(self._join)
            dialog.open()

    def _join(self, person: RequesterView) -> None:
        if self._organisation is not None:
            told = self.tr("{name} was added.").format(name=person.name)
            self._set(SetMembers(organisation=self._organisation.id, join=(person.id,)), told)

    def _take_out(self) -> None:
        chosen = [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
        if self._organisation is not None and chosen:
            told = self.tr("%Ln customer(s) taken out.", "", len(chosen))
            self._set(SetMembers(organisation=self._organisation.id, leave=tuple(chosen)), told)

    def _ask_anonymity(self) -> None:
        key = str(self.list.selectedItems()[0].data(Qt.ItemDataRole.UserRole))
        dialog = AnonymiseDialog(self._courier, key, self._shown[key], self)
        dialog.anonymised.connect(self._anonymised)
        dialog.open()

    def _anonymised(self, told: Anonymised) -> None:
        self.told.emit(self.tr("They are “{name}” from now on.").format(name=told.name))
        self._ask()

    def _set(self, command: SetMembers, told: str) -> None:
        self._courier.do(command, self, partial(self._done, told), self.failed.emit)

    def _done(self, told: str, changed: SetupChanged) -> None:
        self.told.emit(" ".join((told, *map(said, changed.warnings))))
        self._ask()


class AddCustomersDialog(QDialog):
    """Finds a customer by name or address, or adds a new one; stays open for the next."""

    chosen = Signal(object)
    """The RequesterView of whoever is to belong here."""

    def __init__(self, courier: Courier, organisation: Organisation, names: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._courier, self._key, self._names = courier, organisation.id, names
        self._found: dict[str, RequesterView] = {}
        self._title = self.tr("Add customers to {name}").format(name=organisation.name)
        self.search, self.list, self.told = QLineEdit(), ThingList(), QLabel()
        self.name, self.email, self.problem = QLineEdit(), QLineEdit(), sentence()
        self.add, self.add_new, self.leave = QPushButton(), QPushButton(), QPushButton()
        self._typed = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typed.timeout.connect(self._ask)
        self._arrange()
        self.list.follow(self.search)
        self.search.textEdited.connect(lambda _text: self._typed.start())
        self.search.returnPressed.connect(self._take)
        self.list.itemActivated.connect(lambda _item: self._take())
        self.list.currentItemChanged.connect(lambda _now, _before: self._allow())
        self.add.clicked.connect(self._take)
        self.add_new.clicked.connect(self._create)
        self.email.returnPressed.connect(self._create)
        for line in (self.name, self.email):
            line.textEdited.connect(lambda _text: self._allow())
        self.leave.clicked.connect(self.accept)
        self._allow()

    def _arrange(self) -> None:
        self.setWindowTitle(self._title)
        self.resize(580, 520)
        heading, new = QLabel(self._title), QLabel(self.tr("Not known here yet"))
        enlarge(heading, 1.15, bold=True)
        enlarge(new, 1.0, bold=True)
        self.told.setObjectName("secondary")
        self.told.setWordWrap(True)
        self.told.setText(self.tr("Type a part of a name or of a mail address."))
        self.problem.setObjectName("problem")
        for line, text in (
            (self.search, self.tr("Name or mail address")),
            (self.name, self.tr("Name")),
            (self.email, self.tr("Mail address")),
        ):
            line.setPlaceholderText(text)
            line.setAccessibleName(text)
        self.list.setAccessibleName(self.tr("Customers found"))
        for button, text, name in (
            (self.add, self.tr("Add"), "primary"),
            (self.add_new, self.tr("Add as new"), "quiet"),
            (self.leave, self.tr("Done"), "quiet"),
        ):
            button.setText(text)
            button.setObjectName(name)
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for widget in (heading, self.search, self.list):
            column.addWidget(widget)
        column.addLayout(_row(self.told, self.add))
        column.addWidget(new)
        column.addLayout(_row(self.name, self.email, self.add_new))
        column.addWidget(self.problem)
        column.addLayout(_row(QWidget(), self.leave))
        self.search.setFocus()

    def _ask(self) -> None:
        text = self.search.text().strip()
        if text:
            self._courier.ask(FindRequesters(text=text, limit=50), self, self._show_found, self._refuse)
        else:
            self._show_found(())

    def _show_found(self, people: tuple[RequesterView, ...]) -> None:
        self._found = {person.id: person for person in people}
        self.list.clear()
        for person in people:
            self.list.add(person.id, person.name, self._about(person), marked=False)
        if people:
            self.list.setCurrentRow(0)
        nobody = self.tr("Nobody is found. Add them below.") if self.search.text().strip() else ""
        self.told.setText("" if people else nobody)
        self._allow()

    def _about(self, person: RequesterView) -> str:
        """Where they belong now: who is added may leave it."""
        if self._key in person.organisations:
            return self.tr("belongs here already")
        names = ", ".join(self._names.get(key, key) for key in person.organisations)
        belongs = self.tr("in {organisations}").format(organisations=names) if names else ""
        return " · ".join(filter(None, (person.email, belongs)))

    def _allow(self) -> None:
        person = self._found.get(self.list.current)
        self.add.setEnabled(person is not None and self._key not in person.organisations)
        sound = not self.email.text().strip() or why_not_address(self.email.text().strip()) is None
        self.add_new.setEnabled(bool(self.name.text().strip()) and sound)

    def _take(self) -> None:
        person = self._found.get(self.list.current)
        if person is not None and self.add.isEnabled():
            self._choose(person)
            self.search.clear()
            self.search.setFocus()
            self._show_found(())
            self.told.setText(self.tr("{name} was added.").format(name=person.name))

    def _create(self) -> None:
        if self.add_new.isEnabled():
            command = AddRequester(name=self.name.text().strip(), email=self.email.text().strip())
            self._courier.do(command, self, self._created, self._refuse)

    def _created(self, person: RequesterView) -> None:
        self._choose(person)
        for line in (self.name, self.email):
            line.clear()
        self.told.setText(self.tr("{name} was added.").format(name=person.name))
        self._allow()

    def _choose(self, person: RequesterView) -> None:
        self.problem.hide()
        self.chosen.emit(person)

    def _refuse(self, fault: Fault) -> None:
        self.problem.setText(fault.sentence)
        self.problem.show()


def _row(first: QWidget, *others: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(first, 1)
    for widget in others:
        row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    return row
