"""Keeps the history panel true: asks the desk for the past of what is open, while anybody sees it."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from designer.courier import Courier
from designer.panels.versions.history import Absent, History
from designer.panels.versions.past import Past
from designer.workspaces.opened import Opened, Showing
from runtime.messages.base import Changes, Query
from runtime.messages.blueprints import ListBlueprints, ListVersions
from runtime.messages.checkpoints import ListCheckpoints
from runtime.messages.migration import CountInFlight, InFlight, ListMigrations


class PastKeeper(QObject):
    """One round of questions at a time; what changes meanwhile is asked in another round, however often it changes."""

    def __init__(self, courier: Courier, opened: Opened, history: History) -> None:
        super().__init__(history)
        self._courier, self._opened, self._history = courier, opened, history
        self.asking = self._stale = False
        self._of = ""
        opened.changed.connect(self.refresh)
        courier.changed.connect(self.changed_elsewhere)
        history.shown.connect(self.refresh)

    def changed_elsewhere(self, changes: Changes) -> None:
        """The desk says that something changed."""
        if self._opened.blueprint_id in changes.blueprints or changes.tickets:
            self.refresh()

    def refresh(self) -> None:
        """Ask again; once more when it is being asked already."""
        key = self._opened.blueprint_id
        if self._opened.showing is Showing.NOTHING or not key:
            self._of = ""
            self._history.show_past(Absent.CLOSED)
            return
        if key != self._of:
            self._of = key
            self._history.show_past(Absent.ASKED)
        if self.asking:
            self._stale = True
        elif self._history.isVisible():
            self.asking, self._stale = True, False
            self._go_on(self._questions(key))

    def _questions(self, key: str) -> Generator[Query[Any], Any]:
        summaries = yield ListBlueprints()
        summary = next((each for each in summaries or () if each.id == key), None)
        versions = (yield ListVersions(blueprint_id=key)) or ()
        in_flight = (yield CountInFlight(blueprint_id=key)) or InFlight(at=0, states=())
        jobs = (yield ListMigrations(blueprint_id=key)) or ()
        kept = (yield ListCheckpoints(blueprint_id=key)) or ()
        if key == self._opened.blueprint_id:
            past = None if summary is None else Past(summary, versions, in_flight, jobs, kept)
            self._history.show_past(past or Absent.UNKNOWN)
        else:
            self._stale = True

    def _go_on(self, questions: Generator[Query[Any], Any], answer: object = None) -> None:
        """Whoever may not ask a question sees nothing of its answer; the others are asked nevertheless."""
        try:
            query = questions.send(answer)
        except StopIteration:
            self.asking = False
            if self._stale:
                self.refresh()
            return
        go_on = partial(self._go_on, questions)
        self._courier.ask(query, self, go_on, lambda _fault: go_on(None))
