"""Customers: everybody who asks for help, in an organisation or in none, found at once among a hundred thousand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import override

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from designer.admin.anonymise_dialog import AnonymiseDialog
from designer.admin.customer_dialogs import MergeDialog, NewCustomerDialog
from designer.admin.customer_form import CustomerForm
from designer.admin.customer_model import CustomerModel
from designer.admin.nothing_shown import NothingShown
from designer.admin.page import AdminPage, card_of, sentence, side_by_side
from designer.admin.thing_list import KEY, TwoLines
from designer.admin.twins_dialog import TwinsDialog
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor
from designer.widgets.confirming import confirm_by_keys
from designer.widgets.focus import enable
from designer.widgets.foot import foot
from runtime.messages.customers import ChangeCustomer, CustomerView, GetCustomer, ListCustomers
from runtime.messages.faults import Fault
from runtime.messages.keeping import Anonymised
from runtime.messages.requesters import RequesterView
from runtime.messages.setup import SetupChanged, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.people import Person
from runtime.model.rights import Action

_TYPING_MS = 150
"""After so long without a key the desk is asked."""
_FORM_WIDTH = 720
_NONE, _GONE = "+none", "+gone"
"""Lists that are no organisation's: no id begins like this."""
_CHANGED = frozenset(ChangeCustomer.model_fields) - {"command_id", "person_id", "version"}


@dataclass(frozen=True, slots=True)
class _Edit:
    """A customer as somebody wants them, and which state of them that was made of."""

    person: Person
    version: str


class CustomersPage(AdminPage):
    """Edits are kept by customer until Save or Discard; what others change meanwhile is never written over."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        super().__init__(courier, info, parent)
        self.search, self.which, self.list = QLineEdit(), ChoiceEditor(), QListView()
        self.model, self.count = CustomerModel(courier, self), QLabel()
        self.form = CustomerForm()
        self.add_button, self.save_button, self.discard_button = QPushButton(), QPushButton(), QPushButton()
        self.twins_button = QPushButton()
        self.problem, self.told = sentence(), sentence()
        self.nothing = NothingShown(self.add, self.search.clear)
        self._beside = QStackedWidget()
        self._edits: dict[str, _Edit] = {}
        self._view: CustomerView | None = None
        self._wanted = ""
        self._saving = False
        self._typed = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._arrange()
        self._connect()
        self._speak()

    @property
    @override
    def unsaved(self) -> bool:
        return bool(self._edits)

    @property
    def current(self) -> str:
        """The id of the customer that is shown; nothing when none is."""
        return str(self.list.currentIndex().data(KEY) or "")

    @override
    def show_setup(self, setup: SetupView) -> None:
        super().show_setup(setup)
        self._offer_lists(setup)
        self.form.offer(setup)
        self.model.name_organisations({each.id: each.name for each in setup.organisations})
        self._ask()

    def choose(self, key: str) -> None:
        """Show a customer, as soon as the list has them."""
        self._wanted = key
        self._restore()

    def add(self) -> None:
        """Ask for the name of somebody who is not known yet."""
        dialog = NewCustomerDialog(self.courier, self)
        dialog.added.connect(self._added)
        dialog.open()

    def save(self) -> None:
        """Put on the desk what was changed of the customer that is shown."""
        edit = self._edits.get(self.current)
        if edit is None or self._saving or not self.save_button.isEnabled():
            return
        self._saving = True
        self._show_buttons()
        changed = edit.person.model_dump(include=set(_CHANGED))
        command = ChangeCustomer(person_id=edit.person.id, version=edit.version, **changed)
        self.courier.do(command, self, partial(self._saved, edit), self._refused)

    def discard(self) -> None:
        """Forget what was changed of the customer that is shown, and see them as they are."""
        self._edits.pop(self.current, None)
        self.problem.hide()
        self.form.forget()
        self._ask_for_current()
        self.unsaved_changed.emit()

    def _offer_lists(self, setup: SetupView) -> None:
        choices = [Choice(_NONE, self.tr("In no organisation"))]
        choices += [Choice(each.id, each.name) for each in sorted(setup.organisations, key=lambda each: each.name)]
        choices.append(Choice(_GONE, self.tr("No customers any more")))
        self.which.offer(choices, none=self.tr("All customers"))

    def _ask(self) -> None:
        which = self.which.value
        organisation = None if which in (None, _GONE) else "" if which == _NONE else which
        text = self.search.text().strip()
        self._wanted = self._wanted or self.current
        self.model.show(ListCustomers(text=text, organisation=organisation, gone=which == _GONE))

    def _listed(self) -> None:
        self.count.setText(self.tr("%Ln customer(s)", "", self.model.found or 0))
        sought = self.search.text().strip() or (self.which.currentText() if self.which.value else "")
        self._beside.setCurrentIndex(0 if self.model.found else 1)
        self.twins_button.setEnabled(bool(sought) or (self.model.found or 0) > 1)
        self.nothing.show_why(sought)
        self._restore()

    def _restore(self) -> None:
        """What was chosen stays chosen; else the first of the list."""
        row = self.model.row_of(self._wanted) if self._wanted else None
        self._wanted = ""
        if self.model.found:
            index = self.model.index(row or 0)
            if index != self.list.currentIndex():
                with QSignalBlocker(self.list.selectionModel()):
                    self.list.setCurrentIndex(index)
            self.list.viewport().update()
            self._ask_for_current()

    def _ask_for_current(self) -> None:
        key = self.current
        if key:
            self.courier.ask(GetCustomer(person_id=key), self, partial(self._show_customer, key), self.failed.emit)

    def _show_customer(self, key: str, view: CustomerView) -> None:
        if key != self.current:
            return
        if self._view is None or self._view.person.id != key:
            self.problem.hide()
            self.told.hide()
        self._view = view
        edit = self._edits.get(key)
        self.form.show_value(edit.person if edit is not None else view.person)
        self.form.tell_tickets(view)
        self.form.anonymise.setVisible(self.info.may(Action.REDACT) and self._known_by_name(view.person))
        self._show_buttons()

    @staticmethod
    def _known_by_name(person: Person) -> bool:
        return person.active or person.merged_into is not None

    def _edit(self, person: Person) -> None:
        if self._view is None:
            return
        self.told.hide()
        before = self._edits.get(person.id)
        if person == self._view.person:
            self._edits.pop(person.id, None)
        else:
            self._edits[person.id] = _Edit(person, before.version if before is not None else self._view.version)
        self._show_buttons()
        self.unsaved_changed.emit()

    def _show_buttons(self) -> None:
        changed = self.current in self._edits
        begun = changed or self.form.is_half_typed
        why = self.form.why_not() if begun else ""
        able = {
            self.save_button: changed and not why and not self._saving,
            self.discard_button: begun and not self._saving,
        }
        enable(able, self.form, self.list)
        if why:
            self._say_why_not(why)
        elif changed:
            self.problem.hide()

    def _saved(self, edit: _Edit, _changed: SetupChanged) -> None:
        self._saving = False
        if self._edits.get(edit.person.id) == edit:
            self._edits.pop(edit.person.id)
        self._wanted = self.current
        self.model.show_again()
        self._tell(self.tr("Saved."))
        self.unsaved_changed.emit()

    def _refused(self, fault: Fault) -> None:
        self._saving = False
        self._show_buttons()
        self._say_why_not(fault.sentence)

    def _added(self, person: RequesterView) -> None:
        self.which.show_value(None)
        self.search.setText(person.email or person.name)
        self._wanted = person.id
        self._ask()

    def _ask_whom_to_unite(self) -> None:
        if self._view is not None:
            names = {each.id: each.name for each in self.setup.organisations} if self.setup is not None else {}
            dialog = MergeDialog(self.courier, self._view.person, names, self)
            dialog.merged.connect(self._united)
            dialog.open()

    def look_for_twins(self) -> None:
        """Show who may have been kept twice."""
        names = {each.id: each.name for each in self.setup.organisations} if self.setup is not None else {}
        dialog = TwinsDialog(self.courier, names, self)
        dialog.united.connect(self._united)
        dialog.open()

    def _united(self, keep: Person) -> None:
        self._edits.pop(keep.id, None)
        self._wanted = keep.id
        self.model.show_again()
        self._tell(self.tr("United: {name} goes on for both.").format(name=keep.name))

    def _ask_anonymity(self) -> None:
        if self._view is not None:
            person = self._view.person
            dialog = AnonymiseDialog(self.courier, person.id, person.name, self)
            dialog.anonymised.connect(self._anonymised)
            dialog.open()

    def _anonymised(self, told: Anonymised) -> None:
        self._edits.pop(told.person_id, None)
        self.model.show_again()
        self._tell(self.tr("They are “{name}” from now on.").format(name=told.name))

    def _tell(self, text: str) -> None:
        self.problem.hide()
        self.told.setText(text)
        self.told.show()

    def _say_why_not(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()

    def _arrange(self) -> None:
        self.search.setClearButtonEnabled(True)
        self.list.setObjectName("things")
        self.list.setModel(self.model)
        self.list.setItemDelegate(TwoLines(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form.setMaximumWidth(_FORM_WIDTH)
        for widget, name in (
            (self.count, "secondary"),
            (self.told, "secondary"),
            (self.problem, "problem"),
            (self.add_button, "add"),
            (self.twins_button, "quiet"),
            (self.save_button, "primary"),
            (self.discard_button, "quiet"),
        ):
            widget.setObjectName(name)
        side = self._left()
        self._beside.addWidget(self._right())
        self._beside.addWidget(self.nothing)
        self.column.addWidget(side_by_side(side, self._beside, 250), 1)

    def _left(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.search, self.which):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.count)
        column.addWidget(self.add_button)
        column.addWidget(self.twins_button)
        side.setMinimumWidth(240)
        return side

    def _right(self) -> QWidget:
        card, below = card_of(self.form, QWidget())
        below.addWidget(self.problem)
        below.addWidget(self.told)
        below.addLayout(foot(None, self.discard_button, self.save_button))
        return card

    def _connect(self) -> None:
        self.model.failed.connect(self.failed)
        self.model.listed.connect(self._listed)
        self.model.part_came.connect(self._ask_for_late)
        self._typed.timeout.connect(self._ask)
        self.search.textChanged.connect(lambda _text: self._typed.start())
        self.which.picked.connect(lambda _key: self._ask())
        self.list.selectionModel().currentChanged.connect(self._turned)
        self.form.edited.connect(self._edit)
        self.form.ticket_wanted.connect(self.ticket_wanted)
        self.form.merge_wanted.connect(self._ask_whom_to_unite)
        self.form.anonymity_wanted.connect(self._ask_anonymity)
        self.add_button.clicked.connect(self.add)
        self.twins_button.clicked.connect(self.look_for_twins)
        self.save_button.clicked.connect(self.save)
        self.discard_button.clicked.connect(self.discard)
        confirm_by_keys(self.form, self.save)
        for key, act in {"Ctrl+N": self.add, "Ctrl+F": self.search.setFocus}.items():
            QShortcut(QKeySequence(key), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.list.activated.connect(lambda _index: self.form.name.setFocus())
        self.setFocusProxy(self.list)

    def _turned(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._ask_for_current()

    def _ask_for_late(self) -> None:
        """The row somebody jumped to is known now."""
        if self._view is None or self._view.person.id != self.current:
            self._ask_for_current()

    def _speak(self) -> None:
        self.head(
            lambda: self.tr("Customers"),
            lambda: self.tr("Everybody who asks for help. They are added with their first request, or here."),
        )
        self.nothing.explain(
            lambda: self.tr("Nobody has asked for help yet. Customers are added with their first request, or here."),
            lambda: self.tr("Add the first customer…"),
        )
        search = lambda: self.tr("Name, address, telephone or data")  # noqa: E731  said twice
        self.say(self.search.setPlaceholderText, search)
        self.say(self.search.setAccessibleName, search)
        self.say(self.which.setAccessibleName, lambda: self.tr("Which customers"))
        self.say(self.list.setAccessibleName, lambda: self.tr("Customers"))
        self.say(self.add_button.setText, lambda: self.tr("Add…"))
        self.say(self.twins_button.setText, lambda: self.tr("Who is kept twice?"))
        self.say(self.save_button.setText, lambda: self.tr("Save"))
        self.say(self.save_button.setToolTip, lambda: self.tr("Put it on the desk (Ctrl+Enter)"))
        self.say(self.discard_button.setText, lambda: self.tr("Discard changes"))
        self.say(lambda _text: self._speak_again(), str)

    def _speak_again(self) -> None:
        if self.setup is not None:
            self._offer_lists(self.setup)
            self.form.offer(self.setup)
            self.model.repaint_words()
            self._listed()
