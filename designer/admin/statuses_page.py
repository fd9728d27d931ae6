"""Statuses: how agents and customers call where a ticket stands; the category says what it means to the desk."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import override

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from designer.admin.edits import NEW, Shelf
from designer.admin.removal import RemovalDialog, removing
from designer.admin.used_page import UsedForm, UsedPage
from designer.admin.uses_note import UsesNote
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor, LineEditor
from designer.panels.several import SeveralEditor
from designer.panels.state_page import categories
from designer.tokens import DARK_DRAWING, LIGHT_DRAWING
from runtime.messages.setup import GetSetup, PutStatuses, RemoveFromSetup, SetupKind, SetupView
from runtime.messages.system import DeskInfo
from runtime.messages.tickets import CountTickets
from runtime.model.blueprint import Category
from runtime.model.criteria import AllOf, Compare, Operator
from runtime.model.folding import fold
from runtime.model.setup import Status
from runtime.model.where_used import Kind

_CHIP, _SHARP = 16, 3
_DARK_BELOW = 128


class StatusForm(UsedForm[Status]):
    """One status. While tickets bear it, it keeps its category."""

    def __init__(self, uses: UsesNote, parent: QWidget | None = None) -> None:
        super().__init__(uses, parent)
        self.name, self.category, self.customer_label = LineEditor(), ChoiceEditor(), LineEditor()
        self.row(self.name, lambda: self.tr("Name"), lambda: self.tr("What agents read."))
        self.row(
            self.customer_label,
            lambda: self.tr("Name for customers"),
            lambda: self.tr("Empty: they read the same as agents."),
        )
        self.row(self.category, lambda: self.tr("Category"), self._about_category)
        self.departments = SeveralEditor()
        self._departments_row = self.row(
            self.departments,
            lambda: self.tr("Departments"),
            lambda: self.tr("Whose tickets may bear it. None chosen: those of every department."),
        )
        self.end()
        self.name.edited.connect(lambda text: self.change(name=text))
        self.customer_label.edited.connect(lambda text: self.change(customer_label=text))
        self.departments.edited.connect(lambda keys: self.change(departments=keys))
        self.category.picked.connect(lambda key: self.change(category=Category[str(key)]))
        uses.learned.connect(self._show_category)

    @override
    def offer(self, setup: SetupView) -> None:
        """The six categories; departments where there are several to tell apart."""
        self.departments.offer([Choice(each.id, each.name) for each in setup.departments])
        several = len(setup.departments) > 1 or any(each.departments for each in setup.statuses)
        self._departments_row.setVisible(several)
        self.category.offer([Choice(key.name, name) for key, name in categories().items()])

    @override
    def show_value(self, thing: Status) -> None:
        """Show a status."""
        self.thing = thing
        self.name.show_value(thing.name)
        self.customer_label.show_value(thing.customer_label)
        self.category.show_value(thing.category.name)
        self.departments.show_value(thing.departments)
        self._show_category()

    def _show_category(self) -> None:
        self.category.setEnabled(not self.uses.tickets)
        self.say_again()

    def _about_category(self) -> str:
        if self.thing is None:
            return ""
        if self.uses.tickets:
            return self.tr("Tickets bear it, so its category cannot change: it decides about clocks and lists.")
        return self._meanings()[self.thing.category]

    def _meanings(self) -> dict[Category, str]:
        return {
            Category.NEW: self.tr("Nobody has looked at it yet."),
            Category.OPEN: self.tr("It is our turn."),
            Category.PENDING: self.tr("It is the customer’s turn; their answer opens it again."),
            Category.ON_HOLD: self.tr("Somebody else is awaited: the clocks of its limits stand still."),
            Category.SOLVED: self.tr("It is done and off the lists; the customer’s answer opens it again."),
            Category.CLOSED: self.tr("It is done for good: nobody writes to it any more."),
        }

    @override
    def followed(self, thing: Status, changes: Collection[str]) -> None:
        if "category" in changes:
            self._show_category()


class StatusesPage(UsedPage[Status]):
    """Every status of the desk, in the order of a ticket's life."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        shelf = Shelf(_statuses, self._begin, _put, removing(SetupKind.STATUS))
        super().__init__(courier, info, shelf, StatusForm(UsesNote(courier, Kind.STATUS)), parent)
        self.head(
            lambda: self.tr("Statuses"),
            lambda: self.tr("Where a ticket stands, in your words. States of a Blueprint bear one of them."),
        )

    @override
    def rank(self, thing: Status) -> tuple[int, str]:
        """By category, then by name."""
        return int(thing.category), fold(thing.name)

    @override
    def picture(self, thing: Status) -> QIcon | None:
        """The colour its states have on the canvas."""
        return category_chip(thing.category, self.palette())

    @override
    def describe(self, thing: Status) -> str:
        """Its category, and what customers read instead of its name."""
        words = [categories()[thing.category]]
        if thing.departments and self.setup is not None:
            words.append(", ".join(each.name for each in self.setup.departments if each.id in thing.departments))
        if thing.customer_label:
            words.append(self.tr("customers read “{name}”").format(name=thing.customer_label))
        return " · ".join(words)

    @override
    def confirm(self, thing: Status) -> None:
        """Departments that lose it say first what their tickets get instead."""
        lost = self._lost(thing)
        if self.setup is None or not lost:
            self.put(thing)
            return
        bearing = (
            Compare(operand="ticket.status", operator=Operator.IS, value=thing.id),
            Compare(operand="ticket.department", operator=Operator.IN, value=lost),
        )
        counting = CountTickets(criteria=AllOf(of=bearing))
        self.courier.ask(counting, self, partial(self._take_from, thing, lost), self.give_up)

    def _lost(self, thing: Status) -> tuple[str, ...]:
        """The departments whose tickets may bear it and soon may no more."""
        if self.setup is None:
            return ()
        before = next((each for each in self.setup.statuses if each.id == thing.id), None)
        places = (each.id for each in self.setup.departments)
        return tuple(each for each in places if before and before.borne_in(each) and not thing.borne_in(each))

    def _take_from(self, thing: Status, lost: tuple[str, ...], tickets: int) -> None:
        if not tickets or self.setup is None:
            self.put(thing)
            return
        command = RemoveFromSetup(of=SetupKind.STATUS, ids=(thing.id,), only_in=lost, revision=self.setup.revision)
        dialog = RemovalDialog(self.courier, self.setup, command, self)
        dialog.removed.connect(lambda: self.courier.ask(GetSetup(), self, partial(self._put_on, thing), self.give_up))
        dialog.rejected.connect(self.not_confirmed)
        dialog.open()
        dialog.send()

    def _put_on(self, thing: Status, setup: SetupView) -> None:
        """Its tickets are done; what else was changed of it is put on the set-up as it is by now."""
        self.setup = setup
        self.put(thing)

    def _begin(self, _setup: SetupView) -> Status:
        return Status(id=NEW, name=self.tr("New status"), category=Category.OPEN)


def category_chip(category: Category, palette: QPalette) -> QIcon:
    """A chip in the colour of the category, as cards on the canvas have it."""
    colours = DARK_DRAWING if palette.window().color().lightness() < _DARK_BELOW else LIGHT_DRAWING
    by_category = {Category.NEW: colours.start, Category.OPEN: colours.open}
    held = colours.hold if category < Category.SOLVED else colours.done
    pixmap = QPixmap(_CHIP * _SHARP, _CHIP * _SHARP)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(_SHARP)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(by_category.get(category, held)))
    painter.drawRoundedRect(QRectF(2, 2, _CHIP - 4, _CHIP - 4), 4, 4)
    painter.end()
    return QIcon(pixmap)


def _statuses(setup: SetupView) -> tuple[Status, ...]:
    return setup.statuses


def _put(status: Status, revision: int) -> PutStatuses:
    return PutStatuses(statuses=(status,), revision=revision)
