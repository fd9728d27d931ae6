"""Several states or transitions at once: what they have in common, and one edit for all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, override

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from designer.canvas.own_look import wear, worn
from designer.catalogue import Catalogue, Choice
from designer.document import Document
from designer.panels.editors import ChoiceEditor, LineEditor, TextEditor
from designer.panels.limit_editor import LimitEditor
from designer.panels.look_choosers import ColourChooser, StateIconChooser
from designer.panels.owners_editor import OwnersEditor
from designer.panels.page import Page
from designer.panels.state_page import categories, waits
from designer.panels.transition_page import style_names
from designer.widgets.speaking import Speaking
from designer.widgets.tick import Tick
from runtime.model import edits
from runtime.model.blueprint import Blueprint, Category, State, Transition, Unmet, Waiting
from runtime.model.switched import switch

_NARROWEST, _AROUND = 60, 26
"""Of a button that bears a name; and what its frame takes."""


class SharedPage[E: (State, Transition)](Page):
    """A row for each property; where the elements differ it says so, and what is chosen there is given to all."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(document, catalogue, parent)
        self._ids: tuple[str, ...] = ()

    @property
    def elements(self) -> Sequence[E]:
        """What is chosen, as far as it is still there, in the order it was chosen."""
        raise NotImplementedError

    def change(self, drawn: Blueprint, elements: Sequence[E]) -> Blueprint:
        """Put these values in the places of those with their ids."""
        raise NotImplementedError

    def show_elements(self, ids: tuple[str, ...]) -> None:
        """Show others."""
        self.document.end_merge()
        self._ids = ids
        self.show_now()

    def put(self, text: str, part: str = "", *, typing: bool = False, **changes: object) -> None:
        """Give all of them these properties, as one step; what is typed in one part is one step too."""
        self.put_each(text, lambda element: element.having(**changes), part if typing else "")

    def put_each(self, text: str, changed: Callable[[E], E], part: str = "") -> None:
        """Make something else of every one of them, as one step."""
        elements = [changed(element) for element in self.elements]
        merge = f"several:{' '.join(self._ids)}:{part}" if part else ""
        self.attempt(text, lambda drawn: self.change(drawn, elements), merge)

    def switch(self, off: bool) -> None:
        """Switch all of them off, or on."""
        text = self.tr("Switch off") if off else self.tr("Switch on")
        ids = [element.id for element in self.elements]
        self.attempt(text, lambda drawn: switch(drawn, ids, on=not off))

    def show_text(self, editor: LineEditor | TextEditor, values: Sequence[str]) -> None:
        """Show the text all have, or that each has its own."""
        same = len(set(values)) == 1
        editor.show_value(values[0] if same else "")
        editor.setPlaceholderText("" if same else self.differing())

    def show_choice(self, editor: ChoiceEditor, values: Sequence[str | None]) -> None:
        """Show the choice all have, or that each has its own."""
        editor.show_value(values[0])
        editor.setPlaceholderText(self.differing())
        if len(set(values)) > 1:
            with QSignalBlocker(editor):
                editor.setCurrentIndex(-1)

    def show_tick(self, box: Tick, values: Sequence[bool]) -> None:
        """Tick it where it holds of all, and half where of some."""
        if len(set(values)) == 1:
            box.set_checked(values[0])
        else:
            box.show_differing()

    def differing(self) -> str:
        """What a row says whose elements differ."""
        return self.tr("Several values")


class Shared(Speaking):
    """An editor of something large, shown where all have the same; else the way to give all what one of them has."""

    def __init__(self, editor: QWidget, take: Callable[[], None], parent: QWidget | None = None) -> None:
        """`take` gives all what the first chosen has."""
        super().__init__(parent)
        self.editor, self.note, self.take = editor, QLabel(), QPushButton()
        self._name = ""
        self.note.setObjectName("secondary")
        self.note.setWordWrap(True)
        self.take.setObjectName("add")
        self.take.setMinimumWidth(_NARROWEST)
        self.take.clicked.connect(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.note, self.take, editor):
            column.addWidget(widget)
        self.say(self.note.setText, lambda: self.tr("Several values: they differ here."))
        self.say(lambda _text: self._call(), str)

    def show_common(self, *, same: bool, name: str) -> None:
        """Whether all have the same; `name` is of the element whose value is offered to all."""
        self._name = name
        self._call()
        self.editor.setVisible(same)
        self.note.setVisible(not same)
        self.take.setVisible(not same)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._call()

    def _call(self) -> None:
        """A long name gives way; the tooltip says it whole."""
        said, metrics = self.tr("Give all what “{name}” has"), self.take.fontMetrics()
        room = self.width() - metrics.horizontalAdvance(said.format(name="")) - _AROUND
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, max(room, _NARROWEST))
        self.take.setText(said.format(name=name).replace("&", "&&"))
        self.take.setToolTip(said.format(name=self._name) if name != self._name else "")


class StatesPage(SharedPage[State]):
    """What several states mean, for the desk and the customer, and how long one may stay there."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(document, catalogue, parent)
        self.final, self.off = Tick(), Tick()
        self.waiting, self.category, self.status = ChoiceEditor(), ChoiceEditor(), ChoiceEditor()
        self.customer_label, self.instructions = LineEditor(), TextEditor(lines=5)
        self.calendar, self.colour, self.icon = ChoiceEditor(), ColourChooser(), StateIconChooser()
        self.limit = LimitEditor(catalogue, lambda: document.blueprint)
        self.shared_limit = Shared(self.limit, lambda: self._limit(self.elements[0].limit))
        self._lay_out()
        self._connect()
        self.begin()

    @property
    @override
    def elements(self) -> Sequence[State]:
        known = self.document.blueprint.states_by_id
        return [known[key] for key in self._ids if key in known]

    @override
    def change(self, drawn: Blueprint, elements: Sequence[State]) -> Blueprint:
        return edits.change_states(drawn, elements)

    @override
    def show_now(self) -> None:
        states = self.elements
        if not states:
            return
        self.show_tick(self.final, [state.final for state in states])
        self.show_tick(self.off, [state.off for state in states])
        self.show_choice(self.waiting, [state.waiting.value for state in states])
        self.show_choice(self.category, [state.category.name.lower() for state in states])
        self.show_choice(self.status, [state.status for state in states])
        self.show_text(self.customer_label, [state.customer_label for state in states])
        self.show_text(self.instructions, [state.instructions for state in states])
        self._show_limits(states)
        looks = [worn(self.document.blueprint, state.id) for state in states]
        for chooser, values in zip((self.colour, self.icon), zip(*looks, strict=True), strict=True):
            if len(set(values)) == 1:
                chooser.show_value(values[0])
            else:
                chooser.show_differing()

    def _show_limits(self, states: Sequence[State]) -> None:
        limits = [state.limit for state in states]
        same = all(limit == limits[0] for limit in limits)
        if same:
            self.limit.show_value(limits[0])
        self.shared_limit.show_common(same=same, name=states[0].name)
        counted = [limit.calendar for limit in limits if limit is not None]
        business = any(limit is not None and limit.on_business_time for limit in limits)
        self._calendar_row.setVisible(not same and business and len(counted) == len(states))
        if counted:
            self.show_choice(self.calendar, counted)

    @override
    def offer(self) -> None:
        self.category.offer([Choice(key.name.lower(), text) for key, text in categories().items()])
        drawn = self.document.blueprint
        statuses = self.catalogue.statuses_in(drawn.department, {state.status for state in drawn.states})
        self.status.offer(statuses, none=self.tr("The category’s own"))
        self.waiting.offer([Choice(key.value, text) for key, text in waits().items()])
        self.calendar.offer(self.catalogue.hours, none=self.tr("The department’s calendar"))

    def _lay_out(self) -> None:
        rows = self.rows
        rows.tick(self.final)
        rows.say(self.final.set_text, lambda: self.tr("A run is &complete here"))
        rows.tick(self.off)
        rows.say(self.off.set_text, lambda: self.tr("Switched &off: no ticket comes here"))
        rows.row(self.waiting, lambda: self.tr("&Waiting here is"))
        rows.row(self.category, lambda: self.tr("C&ategory"))
        rows.row(self.status, lambda: self.tr("&Status on the desk"))
        rows.row(self.customer_label, lambda: self.tr("What the c&ustomer reads"))
        rows.row(self.instructions, lambda: self.tr("&Instructions for agents"))
        rows.section(lambda: self.tr("On the drawing"))
        rows.row(self.colour, lambda: self.tr("Colour"))
        rows.row(self.icon, lambda: self.tr("Icon"))
        rows.section(lambda: self.tr("Limit"))
        self._calendar_row = rows.row(self.calendar, lambda: self.tr("Business time is counted by"))
        rows.whole(self.shared_limit)

    def _connect(self) -> None:
        for editor in (self.customer_label, self.instructions):
            self.ends_merge(editor)
        self.customer_label.edited.connect(lambda text: self._put("customer_label", text, typing=True))
        self.instructions.edited.connect(lambda text: self._put("instructions", text, typing=True))
        self.category.picked.connect(lambda key: self._put("category", Category[str(key).upper()]))
        self.status.picked.connect(lambda key: self._put("status", key))
        self.waiting.picked.connect(lambda key: self._put("waiting", Waiting(str(key))))
        self.final.clicked.connect(lambda on: self._put("final", on))
        self.off.clicked.connect(self.switch)
        self.limit.edited.connect(lambda limit: self._put("limit", limit, typing=True))
        self.calendar.picked.connect(self._count_by)
        self.colour.picked.connect(lambda colour: self._wear(colour=colour or None))
        self.icon.picked.connect(lambda icon: self._wear(icon=icon or None))

    def _put(self, part: str, value: object, *, typing: bool = False) -> None:
        self.put(self.tr("Change states"), part, typing=typing, **{part: value})

    def _wear(self, **look: str | None) -> None:
        ids = [state.id for state in self.elements]
        self.attempt(self.tr("Change the look"), lambda drawn: wear(drawn, ids, **look))

    def _limit(self, limit: object) -> None:
        self._put("limit", limit)

    def _count_by(self, calendar: str | None) -> None:
        def counted(state: State) -> State:
            return state.having(limit=state.limit and state.limit.having(calendar=calendar))

        self.put_each(self.tr("Change states"), counted)


class TransitionsPage(SharedPage[Transition]):
    """Who may execute several transitions, and how their buttons look."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(document, catalogue, parent)
        self.style_of, self.unmet = ChoiceEditor(), ChoiceEditor()
        self.confirm, self.description, self.off = LineEditor(), TextEditor(lines=3), Tick()
        self.owners = OwnersEditor(catalogue, lambda: document.blueprint)
        self.shared_owners = Shared(self.owners, lambda: self._put("owners", self.elements[0].owners))
        self._lay_out()
        self._connect()
        self.begin()

    @property
    @override
    def elements(self) -> Sequence[Transition]:
        known = self.document.blueprint.transitions_by_id
        return [known[key] for key in self._ids if key in known]

    @override
    def change(self, drawn: Blueprint, elements: Sequence[Transition]) -> Blueprint:
        return edits.change_transitions(drawn, elements)

    @override
    def show_now(self) -> None:
        ways = self.elements
        if not ways:
            return
        same = all(way.owners == ways[0].owners for way in ways)
        if same:
            self.owners.show_value(ways[0].owners)
        self.shared_owners.show_common(same=same, name=ways[0].name)
        self.show_choice(self.style_of, [way.style.value for way in ways])
        self.show_choice(self.unmet, [way.unmet.value for way in ways])
        self.show_text(self.confirm, [way.confirm for way in ways])
        self.show_text(self.description, [way.description for way in ways])
        self.show_tick(self.off, [way.off for way in ways])

    @override
    def offer(self) -> None:
        self.style_of.offer([Choice(style.value, name) for style, name in style_names().items()])
        unmet = {Unmet.HIDDEN: self.tr("its button is hidden"), Unmet.DISABLED: self.tr("its button says why not")}
        self.unmet.offer([Choice(key.value, name) for key, name in unmet.items()])

    def _lay_out(self) -> None:
        rows = self.rows
        rows.section(lambda: self.tr("Who may execute them"))
        rows.whole(self.shared_owners)
        rows.section(lambda: self.tr("The button"))
        rows.row(self.style_of, lambda: self.tr("Look of the &button"))
        rows.row(self.confirm, lambda: self.tr("Ask before (&confirm)"))
        rows.row(self.unmet, lambda: self.tr("While its conditions do not hold"))
        rows.row(self.description, lambda: self.tr("&Description"))
        rows.tick(self.off)
        rows.say(self.off.set_text, lambda: self.tr("Switched &off: offered nowhere"))

    def _connect(self) -> None:
        for editor in (self.confirm, self.description):
            self.ends_merge(editor)
        self.owners.edited.connect(lambda owners: self._put("owners", owners, typing=True))
        self.off.clicked.connect(self.switch)
        self.style_of.picked.connect(lambda key: self._put("style", key))
        self.unmet.picked.connect(lambda key: self._put("unmet", key))
        self.confirm.edited.connect(lambda text: self._put("confirm", text, typing=True))
        self.description.edited.connect(lambda text: self._put("description", text, typing=True))

    def _put(self, part: str, value: Any, *, typing: bool = False) -> None:
        self.put(self.tr("Change transitions"), part, typing=typing, **{part: value})
