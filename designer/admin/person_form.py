"""One person who works here: who they are, what they may do, and how they come in."""

from __future__ import annotations

from collections.abc import Collection
from typing import override

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from designer import words
from designer.admin.action_words import action_name
from designer.admin.edits import NEW
from designer.admin.page import sentence
from designer.admin.roles import STAFF, may_give, own_choices, role_name, role_sentence
from designer.admin.thing_form import ThingForm
from designer.catalogue import Choice
from designer.panels.absence_words import away
from designer.panels.editors import ChoiceEditor, LineEditor
from designer.panels.several import SeveralEditor
from designer.panels.signature_editor import SignatureEditor
from designer.widgets.tick import Tick
from runtime.messages.setup import SetupView
from runtime.messages.system import DeskInfo
from runtime.model.people import Person, Role
from runtime.model.rights import RANK, Action, OwnRole
from runtime.model.values import Moment


class PersonForm(ThingForm[Person]):
    """What a person is; what the set-up does not say of them is told by `tell_work` and `tell_access`."""

    password_wanted = Signal()
    removal_wanted = Signal()
    code_wanted = Signal()
    ownership_wanted = Signal()
    tickets_wanted = Signal()
    anonymity_wanted = Signal()
    absences_wanted = Signal()

    def __init__(self, info: DeskInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info, self._mine = info, Role(info.role)
        self._setup: SetupView | None = None
        self.name, self.email, self.phone = LineEditor(), LineEditor(), LineEditor()
        self.role, self.supervisor, self.language = ChoiceEditor(), ChoiceEditor(), ChoiceEditor()
        self.departments, self.active, self.signature = SeveralEditor(), Tick(), SignatureEditor()
        self.may, self.work, self.access = sentence(), sentence(), sentence()
        self.tickets, self.password, self.no_password = QPushButton(), QPushButton(), QPushButton()
        self.code, self.hand_over, self.anonymise = QPushButton(), QPushButton(), QPushButton()
        self.absences, self.absent = QPushButton(), sentence()
        self._arrange()
        self._connect()

    @override
    def offer(self, setup: SetupView) -> None:
        """Fill the choices from the set-up."""
        self._setup = setup
        self.departments.offer([Choice(each.id, each.name) for each in setup.departments])
        self.language.offer([Choice("en", self.tr("English")), Choice("fr", self.tr("French"))])
        self._offer_roles()
        self._offer_supervisors()

    @override
    def show_value(self, thing: Person) -> None:
        """Show a person."""
        self.thing = thing
        self._offer_roles()
        self._offer_supervisors()
        for line, text in ((self.name, thing.name), (self.email, thing.email), (self.phone, thing.phone)):
            line.show_value(text)
        self.role.show_value(thing.own_role or thing.role.value)
        self.departments.show_value(thing.departments)
        self.supervisor.show_value(thing.supervisor)
        self.language.show_value(thing.language)
        self.signature.show_value(thing.signature)
        self.active.set_checked(thing.active)
        self._follow(thing)

    def tell_work(self, tickets: int | None) -> None:
        """How many open tickets they have; None while it is not known."""
        teams = self._teams()
        said = [self.tr("Teams: {names}.").format(names=", ".join(teams)) if teams else self.tr("In no team.")]
        if tickets == 0:
            said.append(self.tr("No open ticket is assigned to them."))
        elif tickets is not None:
            said.append(self.tr("%Ln open ticket(s) assigned to them.", "", tickets))
        self.work.setText(" ".join(said))
        self.tickets.setVisible(bool(tickets))

    def tell_access(self, *, has_password: bool) -> None:
        """Whether they have a password, and what can be done about it."""
        person, setup = self.thing, self._setup
        if person is None or setup is None:
            return
        mine = person.id == self._info.actor
        above = RANK[person.role] > RANK[self._mine]
        self.access.setText(self._words_of_access(setup, has_password=has_password))
        self.password.setText(self.tr("Change my password…") if has_password else self.tr("Set my password…"))
        self.password.setVisible(mine)
        self.no_password.setVisible(has_password and (mine or not above))
        self.code.setVisible(not mine and person.active and not above)

    def _words_of_access(self, setup: SetupView, *, has_password: bool) -> str:
        if not setup.settings.people_sign_in:
            has = self.tr("Has a password.") if has_password else self.tr("Has no password.")
            return self.tr("{has} People do not sign in on this desk: whoever opens it may work as anybody.").format(
                has=has
            )
        if has_password:
            return self.tr("Has a password, and comes in with it only.")
        return self.tr("Has no password: anybody who opens this desk may work in their name.")

    def _arrange(self) -> None:
        for label in (self.may, self.work, self.access, self.absent):
            label.setObjectName("secondary")
        self.row(self.name, lambda: self.tr("Name"))
        self.row(
            self.email, lambda: self.tr("Mail address"), lambda: self.tr("For letters, and to sign in from elsewhere.")
        )
        self.row(self.role, lambda: self.tr("Role"))
        self.whole(self.may)
        self._space(4)
        self.row(
            self.departments,
            lambda: self.tr("Departments"),
            lambda: self.tr("Whose tickets they see and work on; administrators see them all."),
        )
        self.row(
            self.supervisor,
            lambda: self.tr("Manager"),
            lambda: self.tr("Escalations and letters may name a person’s manager."),
        )
        self.row(self.language, lambda: self.tr("Language"), lambda: self.tr("Of the letters they get."))
        self.row(self.phone, lambda: self.tr("Telephone"), lambda: self.tr("For SMS; without one none reaches them."))
        self.row(
            self.signature,
            lambda: self.tr("Signature"),
            lambda: self.tr("Below their replies to customers. Empty: their department’s, or the desk’s."),
        )
        self.tick(
            self.active,
            lambda: self.tr("Who does not keeps their history, takes no tickets and cannot come in."),
        )
        self.say(self.active.set_text, lambda: self.tr("Works here"))
        self._titles = [self.section(lambda: self.tr("Work")), self.section(lambda: self.tr("Coming in"))]
        self._place_below(self._titles[0], self.work, self.absent, _line(self.tickets, self.absences))
        self.work.setContentsMargins(0, 6, 0, 0)
        self.absent.setContentsMargins(0, 0, 0, 6)
        self.whole(self.access)
        self.whole(_line(self.password, self.code, self.no_password))
        self._titles.append(self.section(lambda: self.tr("Ownership")))
        self.whole(_line(self.hand_over))
        self._titles.append(self.section(lambda: self.tr("Leaving for good")))
        self.whole(_line(self.anonymise))
        for label in (self.may, self.work, self.access):
            label.show()
        for button in (self.tickets, self.absences, self.password, self.code, self.hand_over):
            button.setObjectName("quiet")
        for button in (self.no_password, self.anonymise):
            button.setObjectName("danger")

    def _place_below(self, title: QLabel, *widgets: QWidget) -> None:
        """Put widgets between a title and the next."""
        place = self._column.indexOf(title) + 1
        for widget in reversed(widgets):
            self._column.insertWidget(place, widget)

    def _connect(self) -> None:
        self.name.edited.connect(lambda text: self.change(name=text))
        self.email.edited.connect(lambda text: self.change(email=text.strip()))
        self.phone.edited.connect(lambda text: self.change(phone=text))
        self.role.picked.connect(lambda key: self._give_role(str(key)))
        self.departments.edited.connect(lambda keys: self.change(departments=keys))
        self.supervisor.picked.connect(lambda key: self.change(supervisor=key))
        self.signature.edited.connect(lambda texts: self.change(signature=texts))
        self.language.picked.connect(lambda key: self.change(language=key))
        self.active.clicked.connect(lambda on: self.change(active=on))
        for button, signal in (
            (self.tickets, self.tickets_wanted),
            (self.password, self.password_wanted),
            (self.no_password, self.removal_wanted),
            (self.code, self.code_wanted),
            (self.hand_over, self.ownership_wanted),
            (self.anonymise, self.anonymity_wanted),
            (self.absences, self.absences_wanted),
        ):
            button.clicked.connect(signal)
        self.say(self.tickets.setText, lambda: self.tr("Look at the workload in Watch"))
        self.say(self.absences.setText, lambda: self.tr("Absences…"))
        self.say(self.no_password.setText, lambda: self.tr("Remove the password…"))
        self.say(self.code.setText, lambda: self.tr("Code for a new password…"))
        self.say(self.hand_over.setText, lambda: self.tr("Hand the desk over to them…"))
        self.say(self.anonymise.setText, lambda: self.tr("Make anonymous…"))

    def _offer_roles(self) -> None:
        """The owner's role is not given: it shows alone, and what to do instead."""
        owner = self.thing is not None and self.thing.role is Role.OWNER
        given = [role for role in STAFF if may_give(self._mine, role)]
        roles = [Role.OWNER] if owner else given
        own = [] if owner or self._setup is None else own_choices(self._setup, given)
        self.role.offer([*(Choice(role.value, role_name(role)) for role in roles), *own])
        self.role.setEnabled(not owner)

    def _give_role(self, key: str) -> None:
        """A role of the desk's own brings along the one it is made from."""
        own = next((each for each in self._setup.roles if each.id == key), None) if self._setup is not None else None
        self.change(role=own.made_from if own is not None else Role(key), own_role=own.id if own is not None else None)

    def _own(self, person: Person) -> OwnRole | None:
        roles = self._setup.roles if self._setup is not None else ()
        return next((each for each in roles if each.id == person.own_role), None)

    def _what_it_lacks(self, person: Person) -> str:
        own = self._own(person)
        lacking = ", ".join(action_name(action) for action in own.without) if own is not None else ""
        if not lacking:
            return role_sentence(person.role)
        return self.tr("{what} Does without: {lacking}.").format(what=role_sentence(person.role), lacking=lacking)

    def _offer_supervisors(self) -> None:
        if self._setup is None:
            return
        own = self.thing.id if self.thing is not None else ""
        kept = self.thing.supervisor if self.thing is not None else None
        others = [each for each in self._setup.people if each.id != own and (each.active or each.id == kept)]
        self.supervisor.offer([Choice(each.id, each.name) for each in others], none=self.tr("Nobody"))

    def _teams(self) -> list[str]:
        if self._setup is None or self.thing is None:
            return []
        return [team.name for team in self._setup.teams if self.thing.id in team.members]

    def _follow(self, person: Person) -> None:
        """What depends on the person: the role's sentence, and what can be done at all."""
        known = person.id != NEW
        hand_over = known and self._mine is Role.OWNER and person.id != self._info.actor and person.active
        self.may.setText(role_sentence(person.role) if self._own(person) is None else self._what_it_lacks(person))
        for title, widget, on in (
            (self._titles[0], self.work, known),
            (self._titles[1], self.access, known),
            (self._titles[2], self.hand_over, hand_over),
            (self._titles[3], self.anonymise, known and self._may_anonymise(person)),
        ):
            title.setVisible(on)
            widget.setVisible(on)
        self._tell_absent(person)
        if not known:
            for button in (self.tickets, self.password, self.no_password, self.code):
                button.hide()
        self.active.setEnabled(person.role is not Role.OWNER)

    def _tell_absent(self, person: Person) -> None:
        """Whether they are away; it is changed in a window of its own, and saved there."""
        setup = self._setup
        known = setup is not None and any(each.id == person.id for each in setup.people)
        if setup is not None:
            told = away(person.id, setup.as_setup() if setup.absences else None, now())
            kept = next((each.times for each in setup.absences if each.id == person.id), ())
            coming = next((each for each in kept if each.begins > now()), None)
            said = [
                self.tr("{name} is {away}.").format(name=person.name, away=told) if told else self.tr("Not away now.")
            ]
            if coming is not None:
                said.append(self.tr("Away from {day} on.").format(day=words.short_day(coming.begins)))
            self.absent.setText(" ".join(said))
        for widget in (self.absent, self.absences):
            widget.setVisible(known and person.active)

    def _may_anonymise(self, person: Person) -> bool:
        """Not oneself, nor the owner, nor somebody above: the desk would refuse it."""
        other = person.id != self._info.actor and person.role is not Role.OWNER
        return other and self._info.may(Action.REDACT) and RANK[person.role] <= RANK[self._mine]

    @override
    def followed(self, thing: Person, changes: Collection[str]) -> None:
        self._follow(thing)


def now() -> Moment:
    """The present moment of this computer."""
    return int(QDateTime.currentMSecsSinceEpoch())


def _line(*buttons: QPushButton) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    row.addStretch(1)
    return line
