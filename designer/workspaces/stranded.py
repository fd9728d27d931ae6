"""A bar that says how many tickets rest in states that were just taken out of the draft."""

from __future__ import annotations

from collections.abc import Iterable
from typing import override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from designer.courier import Courier
from designer.document import Document
from designer.widgets.bar import Bar
from runtime.messages.blueprints import BlueprintSummary
from runtime.messages.migration import CountInFlight, InFlight
from runtime.model.blueprint import Blueprint


class Stranded(Bar):
    """Stays until the state is back, the bar was read, or the draft was published, be it by somebody else.

    Deleting is never held up, for it changes a draft only: what becomes of the tickets is asked when it is published.
    """

    failed = Signal(object)
    """The Fault that kept the tickets from being counted."""

    def __init__(self, courier: Courier, document: Document, parent: QWidget | None = None) -> None:
        self.undo, self.close_button = QPushButton(), QPushButton()
        super().__init__(self.undo, self.close_button, parent=parent)
        self._courier, self._document = courier, document
        self._gone: dict[str, str] = {}
        self._tickets: dict[str, int] = {}
        self._depth = 0
        self._published: tuple[str, int | None] = "", None
        """The Blueprint that is drawn, and its version in force, as the desk told last."""
        self.undo.clicked.connect(document.undo)
        self.close_button.clicked.connect(self.forget)
        document.changed.connect(self._look)
        document.stack_changed.connect(self._show)
        self.say(self.undo.setText, lambda: self.tr("Undo (Ctrl+Z)"))
        self.say(self.close_button.setText, lambda: self.tr("Understood"))

    def hear(self, summaries: Iterable[BlueprintSummary]) -> None:
        """These are the Blueprints of the desk: what was asked when a draft was published is not said any more."""
        drawn = self._document.blueprint.id
        version = next((each.version for each in summaries if each.id == drawn), None)
        if (drawn, version) != self._published:
            if drawn == self._published[0]:
                self.forget()
            self._published = drawn, version

    def count_again(self) -> None:
        """Tickets went on meanwhile."""
        if self._gone:
            self._count()

    def forget(self) -> None:
        """It was read, or something else is drawn."""
        self._gone, self._tickets = {}, {}
        self.hide()

    @override
    def say_again(self) -> None:
        super().say_again()
        self._show()

    def _look(self, before: Blueprint, after: Blueprint) -> None:
        if before.id != after.id or not self._document.changes:
            self.forget()
            return
        gone = {state.id: state.name for state in before.states if state.id not in after.states_by_id}
        self._gone = {key: name for key, name in self._gone.items() if key not in after.states_by_id} | gone
        if gone:
            self._depth = self._document.changes
            self._count()

    def _count(self) -> None:
        query = CountInFlight(blueprint_id=self._document.blueprint.id)
        self._courier.ask(query, self, self._learn, self.failed.emit)

    def _learn(self, found: InFlight) -> None:
        self._tickets = {}
        for each in found.states:
            self._tickets[each.state] = self._tickets.get(each.state, 0) + each.tickets
        unsaid = self.isHidden()
        self._show()
        if unsaid and self.isVisible():
            self.announce()

    def _show(self) -> None:
        resting = {name: self._tickets[key] for key, name in self._gone.items() if self._tickets.get(key)}
        self.setVisible(bool(resting))
        if not resting:
            return
        names = ", ".join(self.tr("“{name}”").format(name=name) for name in resting)
        told = self.tr("%n ticket(s) rest in {names}, which the draft no longer has.", "", sum(resting.values()))
        asked = self.tr("Nothing happens to them now; publishing asks where they go.")
        self.text.setText(f"{told.format(names=names)} {asked}")
        self.undo.setVisible(self._document.changes == self._depth)
