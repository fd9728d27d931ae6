"""Layouts: which fields the tickets of a department and type show, in which order, and when."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QWidget

from designer.admin.edits import NEW, Shelf
from designer.admin.layout_items import LayoutItems
from designer.admin.layout_preview import LayoutPreview
from designer.admin.removal import removing
from designer.admin.thing_form import ThingForm
from designer.admin.things_page import ThingsPage
from designer.catalogue import Catalogue, Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor, LineEditor
from runtime.messages.setup import PutLayouts, SetupKind, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.criteria import ALWAYS_TRUE
from runtime.model.fields import Layout, LayoutItem


class LayoutForm(ThingForm[Layout]):
    """One layout, and below it how it looks."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout_shown: Layout | None = None
        self._catalogue = catalogue
        self.name, self.department, self.type = LineEditor(), ChoiceEditor(), ChoiceEditor()
        self.items, self.preview = LayoutItems(catalogue), LayoutPreview(catalogue)
        self.row(self.name, lambda: self.tr("Name"))
        self.row(self.department, lambda: self.tr("For tickets of"))
        self.row(
            self.type,
            lambda: self.tr("And of the type"),
            lambda: self.tr("Of several layouts the one that names more of a ticket counts, its department first."),
        )
        self.row(self.items, lambda: self.tr("Fields on the form"))
        self.section(lambda: self.tr("Try it"))
        self.whole(self.preview)
        self.name.edited.connect(lambda text: self._change(name=text))
        self.department.picked.connect(lambda key: self._change(department=key))
        self.type.picked.connect(lambda key: self._change(ticket_type=key))
        self.items.edited.connect(lambda items: self._change(items=items))

    @override
    def offer(self, setup: SetupView) -> None:
        """Departments, types and fields by name."""
        self._catalogue.learn(setup)
        departments = [Choice(each.id, each.name) for each in setup.departments]
        self.department.offer(departments, self.tr("Every department"))
        types = [Choice(each.id, each.name) for each in setup.ticket_types]
        self.type.offer(types, self.tr("Every type, or none"))
        self.items.offer()
        self.preview.offer(setup)

    @override
    def show_value(self, thing: Layout) -> None:
        """Show a layout."""
        self._layout_shown = thing
        self.name.show_value(thing.name)
        self.department.show_value(thing.department)
        self.type.show_value(thing.ticket_type)
        self.items.show_value(thing.items)
        self.preview.show_layout(thing)

    def _change(self, **changes: object) -> None:
        if self._layout_shown is not None:
            self._layout_shown = self._layout_shown.model_copy(update=changes)
            meant = self._layout_shown.model_copy(update={"items": tuple(map(_plain, self._layout_shown.items))})
            self.preview.show_layout(meant)
            self.edited.emit(meant)


class LayoutsPage(ThingsPage[Layout]):
    """Every layout of the desk."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        shelf = Shelf(_layouts, self._begin, _put, removing(SetupKind.LAYOUT))
        super().__init__(courier, info, shelf, LayoutForm(Catalogue()), parent)
        self.head(
            lambda: self.tr("Layouts"),
            lambda: self.tr(
                "Which of your fields a ticket shows, by its department and type. "
                "Fields that are left out keep their values."
            ),
        )
        self.nothing.explain(
            lambda: self.tr(
                "No layout yet, so every ticket shows every field of yours. A layout chooses them "
                "for a department or a type, and says which must be filled in."
            ),
            lambda: self.tr("Add a layout…"),
        )

    @override
    def describe(self, thing: Layout) -> str:
        """For which tickets it is, and how many fields it shows."""
        setup = self.setup
        departments = {each.id: each.name for each in setup.departments} if setup is not None else {}
        types = {each.id: each.name for each in setup.ticket_types} if setup is not None else {}
        named = [
            departments.get(thing.department or "", thing.department or ""),
            types.get(thing.ticket_type or "", thing.ticket_type or ""),
        ]
        for_whom = ", ".join(filter(None, named)) or self.tr("Every ticket")
        fields = self.tr("%Ln field(s)", "", len(thing.items))
        return f"{for_whom} · {fields}"

    @override
    def why_not(self, thing: Layout) -> str:
        """Two layouts for the same tickets: only one of them would ever count."""
        others = self.setup.layouts if self.setup is not None else ()
        same = next(
            (
                each.name
                for each in others
                if each.id != thing.id and (each.department, each.ticket_type) == (thing.department, thing.ticket_type)
            ),
            None,
        )
        if same is not None:
            text = self.tr("“{name}” is for the same tickets already: change that one, or choose other tickets here.")
            return text.format(name=same)
        return super().why_not(thing)

    def _begin(self, _setup: SetupView) -> Layout:
        return Layout(id=NEW, name=self.tr("New layout"))


def _plain(item: LayoutItem) -> LayoutItem:
    """A condition without any comparison is none yet."""
    return item.having(
        show_when=None if item.show_when == ALWAYS_TRUE else item.show_when,
        require_when=None if item.require_when == ALWAYS_TRUE else item.require_when,
    )


def _layouts(setup: SetupView) -> tuple[Layout, ...]:
    return setup.layouts


def _put(layout: Layout, revision: int) -> PutLayouts:
    return PutLayouts(layouts=(layout,), revision=revision)
