"""The fields of a layout in their order, and for the one that is chosen when it shows and when it must be filled in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.catalogue import Catalogue, Choice
from designer.panels.criteria import words
from designer.panels.criteria.editor import CriteriaEditor
from designer.panels.criteria.terms import Terms
from designer.panels.several import Picker
from designer.theme import enlarge
from designer.widgets.ordered_list import OrderedList
from designer.widgets.speaking import Speaking
from designer.widgets.tick import Tick
from runtime.model.blueprint import Blueprint
from runtime.model.criteria import ALWAYS_TRUE, Criterion, OperandType, Operator
from runtime.model.fields import LayoutItem

_NOT_ON_FORMS = ("performer.", "calendar.", "visit.", "run.", "child.")
"""What a form has nothing of: a layout is about the ticket alone."""
_OF_A_CHANGE = frozenset({Operator.CHANGED, Operator.CHANGED_TO, Operator.CHANGED_FROM})
_NO_BLUEPRINT = Blueprint(id="none", name="–")


class LayoutTerms(Terms):
    """What the conditions of a layout may speak of: the ticket and its fields."""

    @override
    def operands(self) -> Sequence[Choice]:
        found = words.operand_choices(self.catalogue)
        return [each for each in found if not each.id.startswith(_NOT_ON_FORMS)]

    @override
    def operators(self, kind: OperandType) -> Sequence[Choice]:
        return [each for each in words.operators_for(kind) if Operator(each.id) not in _OF_A_CHANGE]

    @override
    def values(self, path: str) -> Sequence[Choice] | None:
        return words.values_for(path, self.catalogue, _NO_BLUEPRINT)


class LayoutItems(Speaking):
    """A list, and below it what is said of the field that is chosen in it."""

    edited = Signal(object)
    """All items, in order."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._items: tuple[LayoutItem, ...] = ()
        self.list, self.add, self.card = OrderedList(lines=7), QPushButton(), ItemCard(catalogue)
        self._empty = QLabel()
        self._arrange()
        self.list.moved.connect(self._move)
        self.list.removal_wanted.connect(self._remove)
        self.list.chosen.connect(self._show_item)
        self.card.edited.connect(self._put)
        self.add.clicked.connect(self._open_picker)
        self.say(self.add.setText, lambda: self.tr("Add a field…"))
        self.say(self.list.rows.setAccessibleName, lambda: self.tr("Fields on the form, in their order"))
        self.say(lambda _text: self._fill(), str)

    def offer(self) -> None:
        """The fields have other names, or there are others."""
        self._fill()

    def show_value(self, items: Sequence[LayoutItem]) -> None:
        """Show these."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self._fill()

    def put_in(self, field: str) -> None:
        """A field more, at the end."""
        self._become((*self._items, LayoutItem(field=field)))
        self.list.choose(field)
        self.list.setFocus()

    def _fill(self) -> None:
        names = {choice.id: choice.name for choice in self._catalogue.fields}
        rows = [(item.field, self._title(item, names.get(item.field, item.field))) for item in self._items]
        self.list.fill(rows)
        self._say_what_is_missing(free=bool(names.keys() - {item.field for item in self._items}))

    def _say_what_is_missing(self, *, free: bool) -> None:
        """No field on the form, or none that could still be put on it."""
        if self._items:
            told = self.tr("Every field of this desk is on the form. More are made under “Fields”.")
        elif free:
            told = self.tr("No field yet: tickets with this layout show all of yours.")
        else:
            told = self.tr("This desk has no fields of its own yet. Make them under “Fields”, then put them here.")
        self._empty.setText(told)
        self._empty.setVisible(not (self._items and free))
        self.add.setEnabled(free)

    def _title(self, item: LayoutItem, name: str) -> str:
        marks = [
            self.tr("required") if item.required else "",
            self.tr("sometimes required") if item.require_when is not None and not item.required else "",
            self.tr("sometimes shown") if item.show_when is not None else "",
        ]
        said = ", ".join(filter(None, marks))
        return f"{name}  –  {said}" if said else name

    def _show_item(self, key: str) -> None:
        item = next((each for each in self._items if each.field == key), None)
        self.card.setVisible(item is not None)
        if item is not None:
            names = {choice.id: choice.name for choice in self._catalogue.fields}
            self.card.show_value(item, names.get(item.field, item.field))

    def _move(self, key: str, place: int) -> None:
        items = list(self._items)
        here = next(at for at, item in enumerate(items) if item.field == key)
        items.insert(place, items.pop(here))
        self._become(tuple(items))

    def _remove(self, key: str) -> None:
        self._become(tuple(item for item in self._items if item.field != key))

    def _put(self, item: LayoutItem) -> None:
        self._become(tuple(item if each.field == item.field else each for each in self._items))

    def _become(self, items: tuple[LayoutItem, ...]) -> None:
        self._items = items
        self._fill()
        self.edited.emit(items)

    def _open_picker(self) -> None:
        there = {item.field for item in self._items}
        picker = Picker([choice for choice in self._catalogue.fields if choice.id not in there], self)
        picker.picked.connect(self.put_in)
        picker.open_below(self.add)

    def _arrange(self) -> None:
        self.add.setObjectName("add")
        self._empty.setObjectName("secondary")
        self._empty.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._empty, self.list):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.card)


class ItemCard(QFrame):
    """One field of a layout."""

    edited = Signal(object)
    """The LayoutItem."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self.setObjectName("item")
        self._item: LayoutItem | None = None
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        enlarge(self._title, 0.95, bold=True)
        self.required, self.shows, self.requires = Tick(), Tick(), Tick()
        terms = LayoutTerms(catalogue)
        self.show_when, self.require_when = CriteriaEditor(catalogue, terms), CriteriaEditor(catalogue, terms)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(self._title)
        for widget in (self.shows, self.show_when, self.required, self.requires, self.require_when):
            column.addWidget(widget)
        self.required.clicked.connect(lambda on: self._change(required=on))
        self.shows.clicked.connect(lambda on: self._switch("show_when", self.show_when, on=on))
        self.requires.clicked.connect(lambda on: self._switch("require_when", self.require_when, on=on))
        self.show_when.edited.connect(lambda tree: self._change(show_when=tree))
        self.require_when.edited.connect(lambda tree: self._change(require_when=tree))

    def show_value(self, item: LayoutItem, name: str) -> None:
        """Show this item; the name is its field's."""
        self._item = item
        self._title.setText(name)
        self.required.set_text(self.tr("It must be filled in"))
        self.shows.set_text(self.tr("It shows only when…"))
        self.requires.set_text(self.tr("It must be filled in when…"))
        self.required.set_checked(item.required)
        for tick, editor, tree in (
            (self.shows, self.show_when, item.show_when),
            (self.requires, self.require_when, item.require_when),
        ):
            tick.set_checked(tree is not None)
            editor.setVisible(tree is not None)
            editor.show_value(ALWAYS_TRUE if tree is None else tree)
        self.requires.setEnabled(not item.required)

    def _switch(self, which: str, editor: CriteriaEditor, *, on: bool) -> None:
        tree: Criterion | None = ALWAYS_TRUE if on else None
        self._change(**{which: tree})
        if on:
            editor.rebuild(())

    def _change(self, **changes: object) -> None:
        if self._item is not None:
            self._item = self._item.having(**changes)
            self.edited.emit(self._item)
