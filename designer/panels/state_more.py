"""The other tabs of a state: its limit, and what happens at its door."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QWidget

from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.document import Document
from designer.panels.actions_editor import ActionsEditor
from designer.panels.editors import ChoiceEditor
from designer.panels.limit_editor import LimitEditor
from designer.panels.state_page import StateTab
from designer.widgets.assistance import explain


class StateLimitPage(StateTab):
    """How long a visit may last, and what happens before and after that."""

    def __init__(
        self, document: Document, catalogue: Catalogue, courier: Courier | None, parent: QWidget | None = None
    ) -> None:
        """`courier`: to the desk with whose tickets letters are tried, where there is one."""
        super().__init__(document, catalogue, parent)
        self.limit = LimitEditor(catalogue, lambda: document.blueprint, courier)
        self.rows.whole(self.limit)
        self.limit.edited.connect(self._set)
        self.begin()

    @override
    def show_now(self) -> None:
        state = self.state
        if state is not None:
            self.limit.show_value(state.limit)

    def _set(self, limit: object) -> None:
        self.put(self.tr("Change the limit"), "limit", limit=limit)


class StateActionsPage(StateTab):
    """What happens when a ticket comes and goes, and which Blueprint it calls here or goes on to."""

    def __init__(
        self, document: Document, catalogue: Catalogue, courier: Courier | None, parent: QWidget | None = None
    ) -> None:
        """`courier`: to the desk with whose tickets letters are tried, where there is one."""
        super().__init__(document, catalogue, parent)
        self.on_entry = ActionsEditor(catalogue, lambda: document.blueprint, courier)
        self.on_exit = ActionsEditor(catalogue, lambda: document.blueprint, courier)
        self.calls, self.then = ChoiceEditor(), ChoiceEditor()
        explain(self.calls, "chains")
        explain(self.then, "chains")
        rows = self.rows
        rows.under(lambda: self.tr("When a ticket comes"), self.on_entry)
        rows.under(lambda: self.tr("When it goes"), self.on_exit)
        rows.section(lambda: self.tr("Other Blueprints"))
        self._calls_row = rows.row(
            self.calls,
            lambda: self.tr("While it waits here, a child ticket runs through"),
            lambda: self.tr("A transition “when the child is closed” takes it on."),
        )
        self._then_row = rows.row(self.then, lambda: self.tr("Complete here, it goes on to"))
        self.on_entry.edited.connect(lambda actions: self._put(on_entry=actions))
        self.on_exit.edited.connect(lambda actions: self._put(on_exit=actions))
        self.calls.picked.connect(lambda key: self._put(calls=key))
        self.then.picked.connect(lambda key: self._put(then=key))
        self.begin()

    @override
    def show_now(self) -> None:
        state = self.state
        if state is None:
            return
        self.on_entry.show_value(state.on_entry)
        self.on_exit.show_value(state.on_exit)
        self.calls.show_value(state.calls)
        self.then.show_value(state.then)
        self._calls_row.setVisible(not state.final or state.calls is not None)
        self._then_row.setVisible(state.final or state.then is not None)

    @override
    def offer(self) -> None:
        others = [each for each in self.catalogue.blueprints if each.id != self.document.blueprint.id]
        self.calls.offer(others, none=self.tr("No Blueprint"))
        self.then.offer(others, none=self.tr("No Blueprint"))

    def _put(self, **changes: object) -> None:
        self.put(self.tr("Change actions"), "actions", **changes)
