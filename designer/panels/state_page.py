"""The state that is chosen, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from designer.canvas.own_look import wear, worn
from designer.catalogue import Catalogue, Choice
from designer.document import Document
from designer.panels.button_order import ButtonOrder
from designer.panels.editors import ChoiceEditor, LineEditor, TextEditor
from designer.panels.look_choosers import ColourChooser, StateIconChooser
from designer.panels.page import Page
from designer.widgets.tick import Tick
from runtime.model import edits
from runtime.model.blueprint import Blueprint, Category, State, Waiting
from runtime.model.switched import switch


class StateTab(Page):
    """A tab about one state."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(document, catalogue, parent)
        self.state_id = ""

    @property
    def state(self) -> State | None:
        """The state that is shown, as it is now."""
        return self.document.blueprint.states_by_id.get(self.state_id)

    def show_state(self, state_id: str) -> None:
        """Show another state."""
        self.document.end_merge()
        self.state_id = state_id
        self.show_now()

    def put(self, text: str, part: str = "", **changes: object) -> None:
        """Change properties of the state; changes of one part, one after the other, are undone together."""

        def edit(drawn: Blueprint) -> Blueprint:
            return edits.change_state(drawn, drawn.states_by_id[self.state_id].having(**changes))

        self.attempt_here(text, edit, part)

    def attempt_here(self, text: str, edit: Callable[[Blueprint], Blueprint], part: str = "") -> None:
        """Edit the Blueprint, if the state is still there."""
        if self.state is not None:
            self.attempt(text, edit, f"state:{self.state_id}:{part}" if part else "")


class StatePage(StateTab):
    """Its name, what it means for the desk and the customer, and what agents are told there."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(document, catalogue, parent)
        self.name, self.customer_label = LineEditor(), LineEditor()
        self.category, self.status, self.waiting = ChoiceEditor(), ChoiceEditor(), ChoiceEditor()
        self.start, self.final, self.off = Tick(), Tick(), Tick()
        self.instructions = TextEditor(lines=7)
        self.colour, self.icon = ColourChooser(), StateIconChooser()
        self.order = ButtonOrder()
        self._lay_out()
        self._connect()
        self.begin()

    @override
    def show_now(self) -> None:
        """Show the state as it is; nothing changes when it is gone."""
        state = self.state
        if state is None:
            return
        self.name.show_value(state.name)
        self.category.show_value(state.category.name.lower())
        self.status.show_value(state.status)
        self.waiting.show_value(state.waiting.value)
        self.customer_label.show_value(state.customer_label)
        self.instructions.show_value(state.instructions)
        self.start.set_checked(self.document.blueprint.start == state.id)
        self.final.set_checked(state.final)
        self.off.set_checked(state.off)
        colour, icon = worn(self.document.blueprint, state.id)
        self.colour.show_value(colour)
        self.icon.show_value(icon)
        several = self.order.show_value(self.document.blueprint, state.id)
        for shown in (self._order_title, self.order):
            shown.setVisible(several)

    @override
    def offer(self) -> None:
        """The categories, statuses and waits to choose from."""
        self.category.offer([Choice(key.name.lower(), text) for key, text in categories().items()])
        drawn = self.document.blueprint
        statuses = self.catalogue.statuses_in(drawn.department, {state.status for state in drawn.states})
        self.status.offer(statuses, none=self.tr("The category’s own"))
        self.waiting.offer([Choice(key.value, text) for key, text in waits().items()])

    def _lay_out(self) -> None:
        rows = self.rows
        rows.row(self.name, lambda: self.tr("&Name"))
        rows.tick(self.start)
        rows.tick(self.final)
        rows.say(self.start.set_text, lambda: self.tr("Tickets &enter here"))
        rows.say(self.final.set_text, lambda: self.tr("A run is &complete here"))
        rows.tick(self.off)
        rows.say(self.off.set_text, lambda: self.tr("Switched &off: no ticket comes here"))
        rows.row(self.waiting, lambda: self.tr("&Waiting here is"), lambda: self.tr("Time outside is not our queue."))
        rows.row(
            self.category,
            lambda: self.tr("C&ategory"),
            lambda: self.tr("On hold stops the clock of the limit; solved and closed take the ticket off the lists."),
        )
        rows.row(self.status, lambda: self.tr("&Status on the desk"))
        rows.row(self.customer_label, lambda: self.tr("What the c&ustomer reads"))
        rows.row(self.instructions, lambda: self.tr("&Instructions for agents"), lambda: self.tr("Markdown is shown."))
        rows.section(lambda: self.tr("On the drawing"))
        rows.row(self.colour, lambda: self.tr("Colour"))
        rows.row(self.icon, lambda: self.tr("Icon"))
        self._order_title = rows.section(lambda: self.tr("Order of its transitions"))
        rows.whole(self.order)

    def _connect(self) -> None:
        self.name.edited.connect(self._rename)
        for editor in (self.name, self.customer_label, self.instructions):
            self.ends_merge(editor)
        self.customer_label.edited.connect(lambda text: self._change("customer_label", text, typing=True))
        self.instructions.edited.connect(lambda text: self._change("instructions", text, typing=True))
        self.category.picked.connect(lambda key: self._change("category", Category[str(key).upper()]))
        self.status.picked.connect(lambda key: self._change("status", key))
        self.waiting.picked.connect(lambda key: self._change("waiting", Waiting(str(key))))
        self.final.clicked.connect(lambda on: self._change("final", on))
        self.start.clicked.connect(self._let_start)
        self.off.clicked.connect(self._switch)
        self.colour.picked.connect(lambda colour: self._wear(colour=colour or None))
        self.icon.picked.connect(lambda icon: self._wear(icon=icon or None))
        self.order.ordered.connect(self._reorder)

    def _rename(self, name: str) -> None:
        self.attempt_here(self.tr("Rename state"), lambda drawn: edits.rename_state(drawn, self.state_id, name), "name")

    def _reorder(self, ids: tuple[str, ...]) -> None:
        self.attempt_here(self.tr("Order transitions"), lambda drawn: edits.reorder_buttons(drawn, self.state_id, ids))

    def _wear(self, **look: str | None) -> None:
        self.attempt_here(self.tr("Change the look"), lambda drawn: wear(drawn, [self.state_id], **look), "look")

    def _switch(self, off: bool) -> None:
        text = self.tr("Switch off") if off else self.tr("Switch on")
        self.attempt_here(text, lambda drawn: switch(drawn, [self.state_id], on=not off))

    def _let_start(self, on: bool) -> None:
        start = self.state_id if on else None
        self.attempt_here(self.tr("Choose the start"), lambda drawn: edits.set_start(drawn, start))

    def _change(self, part: str, value: object, *, typing: bool = False) -> None:
        self.put(self.tr("Change state"), part if typing else "", **{part: value})


def categories() -> dict[Category, str]:
    """What a category is called."""
    translate = QCoreApplication.translate
    return {
        Category.NEW: translate("Categories", "New"),
        Category.OPEN: translate("Categories", "Open"),
        Category.PENDING: translate("Categories", "Pending"),
        Category.ON_HOLD: translate("Categories", "On hold"),
        Category.SOLVED: translate("Categories", "Solved"),
        Category.CLOSED: translate("Categories", "Closed"),
    }


def waits() -> dict[Waiting, str]:
    """Whose turn it is while a ticket waits."""
    translate = QCoreApplication.translate
    return {
        Waiting.OURS: translate("Waits", "Ours"),
        Waiting.CUSTOMER: translate("Waits", "The customer’s"),
        Waiting.SUPPLIER: translate("Waits", "A supplier’s"),
        Waiting.OTHER: translate("Waits", "Somebody else’s"),
    }
