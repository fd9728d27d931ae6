"""People who work here. Customers are added where tickets are, and belong to organisations."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from designer.admin.anonymise_dialog import AnonymiseDialog
from designer.admin.codes_for_all import CodesForAll
from designer.admin.edits import NEW, Shelf
from designer.admin.password_dialogs import CodeDialog, PasswordDialog
from designer.admin.people_table_dialog import PeopleTableDialog
from designer.admin.person_form import PersonForm, now
from designer.admin.roles import may_give, role_of
from designer.admin.things_page import ThingsPage
from designer.courier import Courier
from designer.panels.absence_words import away
from designer.panels.absences_dialog import AbsencesDialog
from designer.panels.versions.question import Question
from designer.widgets.assistance import explain
from runtime.messages.access import (
    IssueReset,
    RemovePassword,
    SetPassword,
    TransferOwnership,
    WhoHasPasswords,
)
from runtime.messages.faults import Fault, Refused
from runtime.messages.keeping import Anonymised
from runtime.messages.migration import UsedBy, WhereUsed
from runtime.messages.requesters import NameRequesters, RequesterView
from runtime.messages.setup import GetSetup, PutPeople, SetupChanged, SetupView, TakeBackPeople
from runtime.messages.system import DeskInfo
from runtime.messages.tickets import CountTickets
from runtime.model.criteria import Compare, Operator
from runtime.model.folding import fold
from runtime.model.mailing import why_not_address
from runtime.model.people import SYSTEM, Person, Role
from runtime.model.reset_codes import new_reset_code
from runtime.model.setup import Setup
from runtime.model.where_used import Kind

_NAMESAKES = 50
"""So many people of one name are told apart by a number."""
_TOLD = 10
"""So many names are told beside the button that takes people back."""


class PeoplePage(ThingsPage[Person]):
    """Everybody who works here, those who did too."""

    learned = Signal(object)
    """The SetupView that is shown from now on."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        self.person_form = PersonForm(info)
        self.table_button, self.back_button, self.codes_button = QPushButton(), QPushButton(), QPushButton()
        self._put_together: list[PutPeople] = []
        self._with_password: frozenset[str] = frozenset()
        self._as_setup: Setup | None = None
        super().__init__(courier, info, Shelf(_people, self._begin, _put), self.person_form, parent)
        explain(self, "people-and-rights")
        self.head(
            lambda: self.tr("People"),
            lambda: self.tr("Those who work here, with what they may do. Customers belong to organisations."),
        )
        self.say(self.table_button.setText, lambda: self.tr("From a table…"))
        self.say(lambda _text: self._offer_back(), str)
        self.say(self.codes_button.setText, lambda: self.tr("Codes for everybody…"))
        self.say(
            self.codes_button.setToolTip,
            lambda: self.tr("For everybody who has no password yet: with a code they set one of their own"),
        )
        self.codes_for_all = CodesForAll(courier, self)
        self.codes_for_all.progressed.connect(self._tell_progress)
        self.codes_button.clicked.connect(lambda: self.codes_for_all.ask(self._without_password()))
        self.table_button.clicked.connect(self.ask_table)
        self.back_button.clicked.connect(self.take_back)
        form = self.person_form
        form.tickets_wanted.connect(lambda: self.workspace_wanted.emit("watch"))
        form.password_wanted.connect(self.ask_password)
        form.removal_wanted.connect(self.ask_removal)
        form.code_wanted.connect(self.give_code)
        form.ownership_wanted.connect(self.ask_ownership)
        form.anonymity_wanted.connect(self.ask_anonymity)
        form.absences_wanted.connect(self.ask_absences)

    @override
    def show_setup(self, setup: SetupView) -> None:
        """Show the people as they are now."""
        self._as_setup = setup.as_setup() if setup.absences else None
        super().show_setup(setup)
        self.learned.emit(setup)
        self._ask_access()

    @override
    def turned_to(self, thing: Person) -> None:
        """Ask what somebody is busy with."""
        self.person_form.tell_work(None)
        self._tell_access()
        if thing.id != NEW:
            query = CountTickets(criteria=_assigned_to(thing.id), live=True)
            self.courier.ask(query, self, partial(self._count, thing.id), self.failed.emit)

    @override
    def describe(self, thing: Person) -> str:
        """The role, and what sets somebody apart."""
        role = role_of(thing, self.setup)
        told = away(thing.id, self._as_setup, now())
        if told:
            return f"{role} · {told}"
        return role if thing.active else self.tr("{role} · does not work here any more").format(role=role)

    @override
    def why_not(self, thing: Person) -> str:
        """What the desk would refuse, and what would only be noticed later."""
        wrong = super().why_not(thing)
        if wrong or not thing.email:
            return wrong
        if why_not_address(thing.email) is not None:
            return self.tr("“{address}” is no mail address: write one like name@company.example.").format(
                address=thing.email
            )
        other = self._with_address(thing)
        return self.tr("{name} has this address already.").format(name=other.name) if other is not None else ""

    @override
    def confirm(self, thing: Person) -> None:
        """A new person gets an id that no customer has either; who is to leave is asked about first."""
        before = next((each for each in self.setup.people if each.id == thing.id), None) if self.setup else None
        if before is None:
            candidates = tuple(_numbered(thing.id, number) for number in range(1, _NAMESAKES + 1))
            self.courier.ask(NameRequesters(ids=candidates), self, partial(self._add, thing, candidates), self.give_up)
        elif before.active and not thing.active:
            query = CountTickets(criteria=_assigned_to(thing.id), live=True)
            self.courier.ask(query, self, partial(self._ask_uses, thing), self.give_up)
        else:
            self.put(thing)

    def ask_table(self) -> None:
        """Add many people at once."""
        if self.setup is not None:
            dialog = PeopleTableDialog(self.courier, self.info, self.setup, self)
            dialog.added.connect(self._added_together)
            self.learned.connect(dialog.learn)
            dialog.open()

    def take_back(self) -> None:
        """Undo what the last table added; pressed again, what the one before it did."""
        if self._put_together and not self._taking_back:
            self._taking_back = True  # the button stays what it is: the focus would leave it for another
            last = self._put_together[-1]
            self.courier.do(TakeBackPeople(added=last.command_id), self, partial(self._took_back, last), self._kept)

    _taking_back = False

    def _took_back(self, together: PutPeople, _changed: SetupChanged) -> None:
        self._taking_back = False
        self._put_together.remove(together)
        text = self.tr("%Ln person(s) were taken back.", "", len(together.people))
        self._offer_back()
        self.courier.ask(GetSetup(), self, partial(self._show_saved, text), self.failed.emit)

    def _kept(self, fault: Fault) -> None:
        """Of whom something has come by now stay, and so do those of the tables before: nothing is offered for them."""
        self._taking_back = False
        if isinstance(fault, Refused):
            self._put_together.clear()
        self._offer_back()
        self._tell_fault(fault)

    def _offer_back(self) -> None:
        last = self._put_together[-1] if self._put_together else None
        if last is None and self.back_button.hasFocus():
            self.table_button.setFocus()
        self.back_button.setVisible(last is not None)
        if last is not None:
            self.back_button.setText(self.tr("Undo adding %Ln person(s)", "", len(last.people)))
            self.back_button.setToolTip(", ".join(each.name for each in last.people[:_TOLD]))

    @override
    def _left(self) -> QWidget:
        side = super()._left()
        for button in (self.back_button, self.codes_button):
            button.setObjectName("quiet")
            button.hide()
        column = side.layout()
        if column is not None:
            for button in (self.table_button, self.back_button, self.codes_button):
                column.addWidget(button)
        return side

    def _added_together(self, together: PutPeople, count: int) -> None:
        self._put_together.append(together)
        self._offer_back()
        text = self.tr("%Ln person(s) added.", "", count)
        self.courier.ask(GetSetup(), self, partial(self._show_saved, text), self.failed.emit)

    def ask_password(self) -> None:
        """Ask for one's own new password."""
        person = self._shown_person()
        if person is not None:
            dialog = PasswordDialog(person, self, has_one=person.id in self._with_password)
            dialog.given.connect(partial(self._set_password, dialog))
            dialog.open()

    def ask_removal(self) -> None:
        """Ask before a password is taken away; for one's own it must be said."""
        person = self._shown_person()
        if person is None:
            return
        if person.id == self.info.actor:
            dialog = PasswordDialog(person, self, has_one=True, taking_away=True)
            dialog.given.connect(lambda _new, present: self._remove_password(person, present, dialog))
            dialog.open()
            return
        question = Question(
            self.tr("Remove the password of {name}?").format(name=person.name),
            [self.tr("Whoever opens this desk may work in their name from then on, until they have a password again.")],
            self.tr("Remove"),
            self,
        )
        question.confirmed.connect(lambda _why: self._remove_password(person, None, None))
        question.open()

    def give_code(self) -> None:
        """Let somebody set a new password."""
        person = self._shown_person()
        if person is not None:
            command = IssueReset(person_id=person.id, code=new_reset_code())
            self.courier.do(
                command,
                self,
                lambda until: CodeDialog(person, command.code, until, self).open(),
                self._tell_fault,
            )

    def ask_ownership(self) -> None:
        """Ask before the desk is handed over."""
        person = self._shown_person()
        if person is None:
            return
        question = Question(
            self.tr("Hand the desk over to {name}?").format(name=person.name),
            [
                self.tr("They become its owner, you an administrator."),
                self.tr("Only they can hand it back to you."),
            ],
            self.tr("Hand over"),
            self,
        )
        command = TransferOwnership(to=person.id)
        question.confirmed.connect(
            lambda _why: self.courier.do(command, self, partial(self._handed_over, person), self._tell_fault)
        )
        question.open()

    def ask_anonymity(self) -> None:
        """Show what making somebody anonymous would change; it is done once their name was typed."""
        person = self._shown_person()
        if person is not None:
            dialog = AnonymiseDialog(self.courier, person.id, person.name, self)
            dialog.anonymised.connect(self._anonymised)
            dialog.open()

    def ask_absences(self) -> None:
        """Ask when somebody is away. It is saved on the spot, apart from what else is changed here."""
        person, setup = self._shown_person(), self.setup
        if person is not None and setup is not None:
            own = person.id == self.info.actor
            AbsencesDialog(self.courier, setup, person.id, now(), self, own=own).open()

    def _anonymised(self, told: Anonymised) -> None:
        """What was changed of them here and not saved names them: it is forgotten."""
        self.discard()
        text = self.tr("They are “{name}” from now on.").format(name=told.name)
        self.courier.ask(GetSetup(), self, partial(self._show_saved, text), self.failed.emit)

    def _begin(self, _setup: SetupView) -> Person:
        return Person(id=NEW, name=self.tr("New person"))

    def _shown_person(self) -> Person | None:
        people = self.setup.people if self.setup is not None else ()
        return next((each for each in people if each.id == self.current), None)

    def _with_address(self, thing: Person) -> Person | None:
        people = self.setup.people if self.setup is not None else ()
        return next((each for each in people if each.id != thing.id and fold(each.email) == fold(thing.email)), None)

    def _add(self, thing: Person, candidates: tuple[str, ...], known: tuple[RequesterView, ...]) -> None:
        taken = {SYSTEM, *(each.id for each in known)}
        free = next((each for each in candidates if each not in taken), None)
        if free is None:
            self.not_confirmed()
            self.refuse(self.tr("Too many people are called so here: add something to the name."))
        else:
            self.put(thing.having(id=free))

    def _ask_uses(self, thing: Person, tickets: int) -> None:
        query = WhereUsed(of=Kind.PERSON, id=thing.id)
        self.courier.ask(query, self, partial(self._ask_leaving, thing, tickets), self.give_up)

    def _ask_leaving(self, thing: Person, tickets: int, used: tuple[UsedBy, ...]) -> None:
        said = [self.tr("They cannot come in any more. Their history stays, and they can be taken back.")]
        if tickets:
            told = self.tr("%Ln open ticket(s) stay assigned to them: give them out again in Watch.", "", tickets)
            said.append(told)
        said += [
            self.tr("“{name}” names them: {elements}.").format(
                name=each.name or self.tr("Actions that wait"), elements=", ".join(each.elements) or "–"
            )
            for each in used
            if each.in_force
        ]
        said += self._stands_in(thing)
        title = self.tr("{name} does not work here any more?").format(name=thing.name)
        question = Question(title, said, self.tr("Save"), self)
        question.confirmed.connect(lambda _why: self.put(thing))
        question.rejected.connect(self.not_confirmed)
        question.open()

    def _stands_in(self, thing: Person) -> list[str]:
        """For whom they are to stand in, now or later: that ends with them."""
        if self.setup is None:
            return []
        names = {each.id: each.name for each in self.setup.people}
        lent = [
            names.get(each.id, each.id)
            for each in self.setup.absences
            if any(time.deputy == thing.id and time.ends > now() for time in each.times)
        ]
        told = self.tr("They are to stand in for {names}: name somebody else.")
        return [told.format(names=", ".join(lent))] if lent else []

    def _count(self, key: str, tickets: int) -> None:
        if key == self.current:
            self.person_form.tell_work(tickets)

    def _ask_access(self) -> None:
        self.courier.ask(WhoHasPasswords(), self, self._learn_access, self.failed.emit)

    def _learn_access(self, people: tuple[str, ...]) -> None:
        self._with_password = frozenset(people)
        self._tell_access()
        signs_in = self.setup is not None and self.setup.settings.people_sign_in
        self.codes_button.setVisible(signs_in and bool(self._without_password()))

    def _without_password(self) -> tuple[Person, ...]:
        """Colleagues in whose name anybody may work, and whom I may give a code."""
        mine, people = Role(self.info.role), self.setup.people if self.setup is not None else ()
        return tuple(
            each
            for each in people
            if each.active and each.id not in (*self._with_password, self.info.actor) and may_give(mine, each.role)
        )

    def _tell_progress(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _tell_access(self) -> None:
        if self.current and self.current != NEW:
            self.person_form.tell_access(has_password=self.current in self._with_password)

    def _set_password(self, dialog: PasswordDialog, new: str, present: str) -> None:
        command = SetPassword(password=new, present=present or None)
        self.courier.do(
            command,
            self,
            lambda _none: self._password_set(dialog),
            lambda fault: dialog.refuse(fault.sentence),
        )

    def _password_set(self, dialog: PasswordDialog) -> None:
        """Where people sign in, whoever has a password from now on comes in with it from now on, too."""
        first = self.info.actor not in self._with_password
        self._password_done(dialog, self.tr("Your password is set."))
        if first and self.setup is not None and self.setup.settings.people_sign_in:
            self.reopening_wanted.emit()

    def _remove_password(self, person: Person, present: str | None, dialog: PasswordDialog | None) -> None:
        told = self.tr("{name} has no password any more.").format(name=person.name)
        self.courier.do(
            RemovePassword(person_id=person.id, present=present),
            self,
            lambda _changed: self._password_done(dialog, told),
            self._tell_fault if dialog is None else lambda fault: dialog.refuse(fault.sentence),
        )

    def _password_done(self, dialog: PasswordDialog | None, told: str) -> None:
        if dialog is not None:
            dialog.accept()
        self.tell(told)
        self._ask_access()

    def _handed_over(self, person: Person, _changed: SetupChanged) -> None:
        """The rights of this window have changed with it: it is opened anew."""
        self.tell(self.tr("{name} is the owner now.").format(name=person.name))
        self.reopening_wanted.emit()

    def _tell_fault(self, fault: Fault) -> None:
        self.refuse(fault.sentence)


def _people(setup: SetupView) -> tuple[Person, ...]:
    return setup.people


def _put(person: Person, revision: int) -> PutPeople:
    return PutPeople(people=(person,), revision=revision)


def _assigned_to(person: str) -> Compare:
    return Compare(operand="ticket.assignee", operator=Operator.IS, value=person)


def _numbered(key: str, number: int) -> str:
    return key if number == 1 else f"{key[:60]}-{number}"
