"""Who asks: somebody the desk knows, found while one types; or a new customer by name and address."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidgetItem, QWidget

from designer.agent.picker import Picker, key_of
from designer.courier import Courier
from designer.sentences import said
from runtime.messages.faults import Fault
from runtime.messages.requesters import FindRequesters, RequesterView

_MOST = 5


class RequesterPicker(Picker):
    """Whoever is chosen stays in the line: `chosen` was found, `is_new` says that name and address are to be added."""

    edited = Signal()

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(courier, parent)
        self.chosen: RequesterView | None = None
        self.email, self._new_label = QLineEdit(), QLabel()
        self._new_label.setObjectName("rowLabel")
        self.column.addWidget(self._new_label)
        self.column.addWidget(self.email)
        self.email.textEdited.connect(lambda _text: self.edited.emit())
        self._be_new(new=False)
        self.say(self.line.setPlaceholderText, lambda: self.tr("Name or address of the customer"))
        self.say(self.line.setAccessibleName, lambda: self.tr("Requester"))
        self.say(self._new_label.setText, lambda: self.tr("New customer: their mail address, if there is one"))
        self.say(self.email.setAccessibleName, lambda: self.tr("Mail address of the new customer"))

    @property
    def is_new(self) -> bool:
        """Whether somebody is to be added."""
        return not self.email.isHidden()

    @property
    def name(self) -> str:
        """What the customer is called, or will be."""
        return self.text

    @property
    def is_unclear(self) -> bool:
        """Whether a name is written and nobody is meant by it yet."""
        return bool(self.text) and self.chosen is None and not self.is_new

    def show_person(self, chosen: RequesterView | None, name: str, email: str, *, is_new: bool) -> None:
        """Show whom somebody had chosen, looked for or was about to add."""
        self.chosen = chosen
        self.line.setText(name)
        self._be_new(new=is_new)
        self.email.setText(email if is_new else "")
        self.found.hide()
        self.edited.emit()

    @override
    def _typed(self, text: str) -> None:
        self.chosen = None
        self._be_new(new=False)
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self.found.hide()
        self.edited.emit()

    @override
    def _ask(self) -> None:
        if self.text:
            self._courier.ask(FindRequesters(text=self.text, limit=_MOST), self, self._show, self._not_asked)

    def _not_asked(self, fault: Fault) -> None:
        """Whether somebody is known by this name nobody can say now, so nobody is offered to be added either."""
        if self.is_unclear:
            self._offer({}, self.tr("Customers could not be looked up. Type on to try again."))
            self.found.item(0).setToolTip(said(fault.sentence))

    def _show(self, people: tuple[RequesterView, ...]) -> None:
        if not self.is_unclear:
            return
        self._list({person: f"{person.name}   {person.email}" for person in people})
        if not people:
            self._say_nobody()
        QListWidgetItem(self.tr("+ Add “{name}” as a new customer").format(name=self.text), self.found)
        self._unfold()
        if not people:
            self.found.setCurrentRow(self.found.count() - 1 if "@" in self.text else 0)

    def _say_nobody(self) -> None:
        """Enter takes this row, which does nothing: whoever mistypes a name adds nobody. A new address is meant."""
        QListWidgetItem(self.tr("Nobody is known by this name"), self.found).setFlags(Qt.ItemFlag.NoItemFlags)

    @override
    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        person = key_of(item)
        self.found.hide()
        if isinstance(person, RequesterView):
            self.chosen = person
            self.line.setText(person.name)
            self.focusNextChild()
        else:
            self._be_new(new=True)
            self._guess()
        self.edited.emit()

    def _guess(self) -> None:
        """An address that was typed as the name is one."""
        text = self.text
        if "@" in text:
            self.email.setText(text)
            self.line.setText(text.split("@")[0].replace(".", " ").title())
        self.email.setFocus()

    def _be_new(self, *, new: bool) -> None:
        self.email.setVisible(new)
        self._new_label.setVisible(new)
        if not new:
            self.email.clear()
