"""Departments: support areas, each with its hours, its people and its Blueprints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import override

from PySide6.QtWidgets import QWidget

from designer.admin.edits import NEW, Shelf
from designer.admin.page import sentence
from designer.admin.removal import removing
from designer.admin.thing_form import ThingForm
from designer.admin.things_page import ThingsPage
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor, LineEditor
from designer.panels.signature_editor import SignatureEditor
from runtime.messages.blueprints import BlueprintSummary, ListBlueprints
from runtime.messages.setup import PutDepartments, SetupKind, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.blueprint import Category
from runtime.model.mailing import why_not_address
from runtime.model.people import Department
from runtime.model.setup import Setup


class DepartmentForm(ThingForm[Department]):
    """One department."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup: SetupView | None = None
        self._blueprints: tuple[str, ...] | None = None
        self.name, self.calendar, self.belongs = LineEditor(), ChoiceEditor(), sentence()
        self.belongs.setObjectName("secondary")
        self.row(self.name, lambda: self.tr("Name"))
        self.row(
            self.calendar,
            lambda: self.tr("Calendar"),
            lambda: self.tr(
                "Its business hours. What is running keeps the hours it began with; what begins later takes these."
            ),
        )
        self.status = ChoiceEditor()
        self.row(
            self.status,
            lambda: self.tr("Its tickets begin with the status"),
            lambda: self.tr("Where their type says no other one; a Blueprint’s first state goes before both."),
        )
        self.address, self.address_name = LineEditor(), LineEditor()
        self.signature = SignatureEditor(house=True)
        self.row(
            self.address,
            lambda: self.tr("Mail address"),
            lambda: self.tr("Letters about its tickets leave from it. Your mail server must let the desk use it."),
        )
        self.row(
            self.address_name,
            lambda: self.tr("Name beside the address"),
            lambda: self.tr("Empty: the desk’s own, as its settings have it."),
        )
        self.row(
            self.signature,
            lambda: self.tr("Signature"),
            lambda: self.tr("Below letters about its tickets. Empty: the desk’s. An agent’s own takes its place."),
        )
        self.section(lambda: self.tr("Belongs to it"))
        self.whole(self.belongs)
        self.belongs.show()
        self.name.edited.connect(lambda text: self.change(name=text))
        self.address.edited.connect(lambda text: self.change(sender=text.strip()))
        self.address_name.edited.connect(lambda text: self.change(sender_name=text))
        self.signature.edited.connect(lambda texts: self.change(signature=texts))
        self.calendar.picked.connect(lambda key: self.change(calendar=key))
        self.status.picked.connect(lambda key: self.change(status=key))

    @override
    def offer(self, setup: SetupView) -> None:
        """Fill the choices from the set-up."""
        self._setup = setup
        default = next((each.name for each in setup.calendars if each.id == setup.settings.default_calendar), "")
        choices = [Choice(each.id, each.name) for each in setup.calendars]
        self.calendar.offer(choices, none=self.tr("The desk’s: {name}").format(name=default))

    @override
    def show_value(self, thing: Department) -> None:
        """Show a department."""
        if self.thing is None or self.thing.id != thing.id:
            self._blueprints = None
        self.thing = thing
        self.name.show_value(thing.name)
        self.calendar.show_value(thing.calendar)
        self._offer_statuses(thing)
        if self.address.text().strip() != thing.sender:
            self.address.show_value(thing.sender)
        self.address_name.show_value(thing.sender_name)
        self.signature.show_value(thing.signature)
        mailing = self._setup.settings.mailing if self._setup is not None else None
        self.address.setPlaceholderText(mailing.sender if mailing is not None else "")
        self.address_name.setPlaceholderText(mailing.sender_name if mailing is not None else "")
        self.signature.expect(mailing.signature if mailing is not None else {})
        self._tell()

    def _offer_statuses(self, thing: Department) -> None:
        """Those its tickets may bear and that are not solved yet."""
        if self._setup is None:
            return
        known = Setup(statuses={each.id: each for each in self._setup.statuses})
        unsolved = [each for each in known.statuses_in(thing.id) if each.category < Category.SOLVED]
        usual = self.tr("The desk’s: {name}").format(name=known.first_status(None, thing.id).name)
        self.status.offer([Choice(each.id, each.name) for each in unsolved], none=usual)
        self.status.show_value(thing.status)

    def tell_blueprints(self, names: Sequence[str]) -> None:
        """The Blueprints that are this department's."""
        self._blueprints = tuple(names)
        self._tell()

    def _tell(self) -> None:
        if self.thing is not None:
            self.belongs.setText(self._belonging(self.thing))

    def _belonging(self, department: Department) -> str:
        setup = self._setup
        if setup is None:
            return ""
        teams = [team.name for team in setup.teams if team.department == department.id]
        people = [person.name for person in setup.people if person.active and department.id in person.departments]
        said = self.tr("Teams: {names}.").format(names=", ".join(teams)) if teams else self.tr("No team yet.")
        who = self.tr("People: {names}.").format(names=", ".join(people)) if people else self.tr("Nobody yet.")
        return "\n".join((said, who, *self._belonging_to_its_tickets(department, setup)))

    def _belonging_to_its_tickets(self, department: Department, setup: SetupView) -> Iterator[str]:
        """What its tickets have that others do not."""
        if self._blueprints:
            yield self.tr("Blueprints: {names}.").format(names=", ".join(self._blueprints))
        statuses = [each.name for each in setup.statuses if department.id in each.departments]
        if statuses:
            yield self.tr("Statuses of its own: {names}.").format(names=", ".join(statuses))
        layouts = [each.name for each in setup.layouts if each.department == department.id]
        if layouts:
            yield self.tr("Layouts: {names}.").format(names=", ".join(layouts))
        fields = [each.name for each in setup.fields if department.id in each.department_options]
        if fields:
            yield self.tr("Fields with options of its own: {names}.").format(names=", ".join(fields))


class DepartmentsPage(ThingsPage[Department]):
    """Every department of the desk."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        shelf = Shelf(_departments, self._begin, _put, removing(SetupKind.DEPARTMENT))
        self._form = DepartmentForm()
        super().__init__(courier, info, shelf, self._form, parent)
        self.head(
            lambda: self.tr("Departments"),
            lambda: self.tr("Support areas. Tickets belong to one; people see the tickets of theirs."),
        )
        self.nothing.explain(
            lambda: self.tr(
                "Every ticket belongs to a department, and people see the tickets of theirs. A "
                "small desk does with one."
            ),
            lambda: self.tr("Add a department…"),
        )

    @override
    def turned_to(self, thing: Department) -> None:
        """Its Blueprints are the desk's to say."""
        self._ask_for_blueprints()

    @override
    def show_setup(self, setup: SetupView) -> None:
        super().show_setup(setup)
        self._ask_for_blueprints()

    def _ask_for_blueprints(self) -> None:
        key = self.current
        if key and key != NEW:
            self.courier.ask(ListBlueprints(), self, partial(self._tell_blueprints, key), self.failed.emit)

    def _tell_blueprints(self, key: str, found: Sequence[BlueprintSummary]) -> None:
        if key == self.current:
            self._form.tell_blueprints([each.name for each in found if each.department == key])

    @override
    def describe(self, thing: Department) -> str:
        """Its hours."""
        calendars = self.setup.calendars if self.setup is not None else ()
        return next((each.name for each in calendars if each.id == thing.calendar), self.tr("The desk’s calendar"))

    @override
    def why_not(self, thing: Department) -> str:
        """What is no mail address is said while it is typed."""
        if thing.sender and why_not_address(thing.sender) is not None:
            return self.tr("“{address}” is no mail address: write one like name@company.example.").format(
                address=thing.sender
            )
        return super().why_not(thing)

    def _begin(self, _setup: SetupView) -> Department:
        return Department(id=NEW, name=self.tr("New department"))


def _departments(setup: SetupView) -> tuple[Department, ...]:
    return setup.departments


def _put(department: Department, revision: int) -> PutDepartments:
    return PutDepartments(departments=(department,), revision=revision)
