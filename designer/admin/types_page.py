"""Ticket types: what kinds of tickets there are, with an icon each; one that is hidden is offered no more."""

from __future__ import annotations

from typing import override

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from designer.admin.edits import NEW, Shelf
from designer.admin.icon_chooser import IconChooser
from designer.admin.removal import removing
from designer.admin.used_page import UsedForm, UsedPage
from designer.admin.uses_note import UsesNote
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor, LineEditor
from designer.widgets.tick import Tick
from designer.widgets.type_icons import type_icon
from runtime.messages.setup import GetSetup, PutTicketTypes, SetupChanged, SetupKind, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.blueprint import Category
from runtime.model.setup import Status, TicketType
from runtime.model.where_used import Kind


class TypeForm(UsedForm[TicketType]):
    """One ticket type."""

    def __init__(self, uses: UsesNote, parent: QWidget | None = None) -> None:
        super().__init__(uses, parent)
        self.name, self.icon, self.enabled = LineEditor(), IconChooser(), Tick()
        self.status = ChoiceEditor()
        self.row(self.name, lambda: self.tr("Name"))
        self.row(self.icon, lambda: self.tr("Icon"))
        self.row(
            self.status,
            lambda: self.tr("Begins with the status"),
            lambda: self.tr("Of a ticket for which nobody says another one; a Blueprint’s first state goes before it."),
        )
        self.tick(
            self.enabled,
            lambda: self.tr("A hidden type is offered for no ticket; tickets that have it keep it."),
        )
        self.say(self.enabled.set_text, lambda: self.tr("It is offered for tickets"))
        self.end()
        self.name.edited.connect(lambda text: self.change(name=text))
        self.status.picked.connect(lambda key: self.change(status=key))
        self.icon.picked.connect(lambda name: self.change(icon=name))
        self.enabled.clicked.connect(lambda on: self.change(enabled=on))

    @override
    def offer(self, setup: SetupView) -> None:
        """The statuses a ticket may begin with, in the order of what they mean."""
        first = setup.as_setup().first_status(None)
        unsolved = sorted((each for each in setup.statuses if each.category < Category.SOLVED), key=_by_meaning)
        choices = [Choice(each.id, each.name) for each in unsolved]
        self.status.offer(choices, none=self.tr("Its department’s; {name} where it has none").format(name=first.name))

    @override
    def show_value(self, thing: TicketType) -> None:
        """Show a type."""
        self.thing = thing
        self.name.show_value(thing.name)
        self.icon.show_value(thing.icon)
        self.status.show_value(thing.status)
        self.enabled.set_checked(thing.enabled)


class TypesPage(UsedPage[TicketType]):
    """Every ticket type of the desk; hidden ones only when they are asked for."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        self.hidden, self.usual = Tick(), QPushButton()
        shelf = Shelf(_types, self._begin, _put, removing(SetupKind.TICKET_TYPE))
        super().__init__(courier, info, shelf, TypeForm(UsesNote(courier, Kind.TICKET_TYPE)), parent)
        self.head(
            lambda: self.tr("Ticket types"),
            lambda: self.tr("What kinds of tickets there are. Blueprints, layouts and views may ask for the type."),
        )
        self.nothing.explain(
            lambda: self.tr(
                "No ticket types yet: a ticket needs none. Begin with the ten usual ones and hide what you do not use, "
                "or with one of your own."
            ),
            lambda: self.tr("Add one of your own…"),
        )
        self.nothing.offer_before(self.usual)
        self.usual.clicked.connect(self._add_usual)
        self.hidden.toggled.connect(lambda _on: self.show_again())
        self.say(self.hidden.set_text, lambda: self.tr("Show hidden types"))
        self.say(self.usual.setText, lambda: self.tr("Add the ten usual types"))
        self.column.insertWidget(self.column.count() - 1, self.hidden)

    @override
    def show_setup(self, setup: SetupView) -> None:
        """Hidden ones are worth asking for where there are any."""
        super().show_setup(setup)
        self.hidden.setVisible(not all(each.enabled for each in setup.ticket_types))

    @override
    def listed(self, thing: TicketType) -> bool:
        """A hidden type is listed when hidden ones are, and while it is what is being hidden."""
        return thing.enabled or self.hidden.is_checked() or thing.id == self.current

    @override
    def picture(self, thing: TicketType) -> QIcon | None:
        """Its own icon."""
        return type_icon(thing.icon, self.palette().text().color().name())

    @override
    def describe(self, thing: TicketType) -> str:
        """Whether it is hidden."""
        return "" if thing.enabled else self.tr("Hidden")

    def _begin(self, _setup: SetupView) -> TicketType:
        return TicketType(id=NEW, name=self.tr("New type"))

    def _add_usual(self) -> None:
        if self.setup is not None:
            command = PutTicketTypes(ticket_types=self._usual(), revision=self.setup.revision)
            self.courier.do(command, self, self._learn_usual, self.failed.emit)

    def _learn_usual(self, _changed: SetupChanged) -> None:
        self.courier.ask(GetSetup(), self, self.show_setup, self.failed.emit)

    def _usual(self) -> tuple[TicketType, ...]:
        names = {
            "incident": self.tr("Incident"),
            "problem": self.tr("Problem"),
            "question": self.tr("Question"),
            "request": self.tr("Request"),
            "task": self.tr("Task"),
            "change": self.tr("Change"),
            "complaint": self.tr("Complaint"),
            "return": self.tr("Return"),
            "invoice": self.tr("Invoice"),
            "repair": self.tr("Repair"),
        }
        return tuple(TicketType(id=key, name=name, icon=key) for key, name in names.items())


def _by_meaning(status: Status) -> tuple[int, str]:
    return status.category, status.name


def _types(setup: SetupView) -> tuple[TicketType, ...]:
    return setup.ticket_types


def _put(kind: TicketType, revision: int) -> PutTicketTypes:
    return PutTicketTypes(ticket_types=(kind,), revision=revision)
