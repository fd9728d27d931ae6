"""The Blueprint as a whole, in words: shown while nothing on the canvas is chosen."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QWidget

from designer.catalogue import Catalogue, Choice
from designer.document import Document
from designer.panels.button_order import ButtonOrder
from designer.panels.editors import ChoiceEditor, LineEditor, TextEditor
from designer.panels.page import Page
from designer.panels.several import SeveralEditor
from designer.panels.strict_editor import StrictEditor
from designer.widgets.tags_input import TagsInput
from designer.widgets.tick import Tick
from runtime.model import edits
from runtime.model.blueprint import Blueprint, Mode, Strict


class BlueprintPage(Page):
    """Its name and department, whose tickets it claims, who answers for it, and how strict it is."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(document, catalogue, parent)
        self.name, self.description = LineEditor(), TextEditor(lines=4)
        self.department, self.start = ChoiceEditor(), ChoiceEditor()
        self.ticket_types, self.owners, self.tags = SeveralEditor(), SeveralEditor(), TagsInput()
        self.strict, self.continuous = StrictEditor(catalogue, lambda: document.blueprint), Tick()
        self.order = ButtonOrder()
        self._lay_out()
        self._connect()
        self.begin()

    @override
    def show_now(self) -> None:
        """Show the Blueprint as it is."""
        blueprint = self.document.blueprint
        self.name.show_value(blueprint.name)
        self.description.show_value(blueprint.description)
        self.department.show_value(blueprint.department)
        self.start.offer([Choice(state.id, state.name) for state in blueprint.states], none=self.tr("Not chosen yet"))
        self.start.show_value(blueprint.start)
        self.ticket_types.show_value(blueprint.entry.ticket_types)
        self.owners.show_value(blueprint.owners)
        self.tags.show_value(blueprint.tags)
        self.strict.show_value(blueprint)
        several = self.order.show_value(blueprint, None)
        for shown in (self._order_title, self.order):
            shown.setVisible(several)
        self.continuous.set_checked(blueprint.mode is Mode.CONTINUOUS)

    @override
    def offer(self) -> None:
        """The departments, types and people to choose from."""
        self.department.offer(self.catalogue.departments, none=self.tr("Every department"))
        self.ticket_types.offer(self.catalogue.ticket_types)
        self.owners.offer(self.catalogue.people)

    def _lay_out(self) -> None:
        rows = self.rows
        rows.row(self.name, lambda: self.tr("&Name"))
        rows.row(self.description, lambda: self.tr("&Description"))
        rows.row(self.start, lambda: self.tr("Tickets en&ter at"))
        rows.section(lambda: self.tr("Which tickets it claims"))
        rows.row(self.department, lambda: self.tr("De&partment"))
        rows.row(self.ticket_types, lambda: self.tr("Ticket t&ypes"), lambda: self.tr("None chosen: every type."))
        rows.section(lambda: self.tr("How it runs"))
        rows.tick(self.strict)
        rows.tick(self.continuous, lambda: self.tr("After one transition the next one opens at once."))
        rows.say(self.continuous.set_text, lambda: self.tr("&Continuous"))
        rows.row(self.owners, lambda: self.tr("People who &answer for it"))
        rows.row(self.tags, lambda: self.tr("Ta&gs"), lambda: self.tr("They go with it, into its versions and files."))
        self._order_title = rows.section(lambda: self.tr("Order of the transitions from every state"))
        rows.whole(self.order)

    def _connect(self) -> None:
        for editor in (self.name, self.description):
            self.ends_merge(editor)
        self.name.edited.connect(self._rename)
        self.description.edited.connect(self._describe)
        self.department.picked.connect(
            lambda key: self.attempt(self.tr("Change department"), lambda drawn: _having(drawn, department=key))
        )
        self.start.picked.connect(
            lambda key: self.attempt(self.tr("Choose the start"), lambda drawn: edits.set_start(drawn, key))
        )
        self.ticket_types.edited.connect(
            lambda ids: self.attempt(
                self.tr("Change ticket types"), lambda drawn: _having(drawn, entry=drawn.entry.having(ticket_types=ids))
            )
        )
        self.owners.edited.connect(
            lambda ids: self.attempt(self.tr("Change owners"), lambda drawn: _having(drawn, owners=ids))
        )
        self.tags.edited.connect(self._tag)
        self.strict.edited.connect(self._make_strict)
        self.order.ordered.connect(self._reorder)
        self.continuous.clicked.connect(self._make_continuous)

    def _rename(self, name: str) -> None:
        self.attempt(
            self.tr("Rename the Blueprint"), lambda drawn: edits.rename_blueprint(drawn, name), "blueprint:name"
        )

    def _describe(self, text: str) -> None:
        self.attempt(self.tr("Describe"), lambda drawn: _having(drawn, description=text), "blueprint:description")

    def _tag(self) -> None:
        tags = self.tags.value
        if isinstance(tags, tuple):
            self.attempt(self.tr("Change tags"), lambda drawn: _having(drawn, tags=tags))

    def _make_strict(self, strict: Strict | None) -> None:
        self.attempt(self.tr("Strict"), lambda drawn: _having(drawn, strict=strict))

    def _reorder(self, ids: tuple[str, ...]) -> None:
        self.attempt(self.tr("Order transitions"), lambda drawn: edits.reorder_buttons(drawn, None, ids))

    def _make_continuous(self, on: bool) -> None:
        mode = Mode.CONTINUOUS if on else Mode.NORMAL
        self.attempt(self.tr("Continuous"), lambda drawn: _having(drawn, mode=mode))


def _having(drawn: Blueprint, **properties: object) -> Blueprint:
    return edits.change_properties(drawn, **properties)  # type: ignore[arg-type]
