"""The builder itself: a group of conditions, each a comparison or a group again."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import override

from PySide6.QtCore import QDateTime, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from designer.catalogue import Catalogue, Choice
from designer.panels.criteria import words
from designer.panels.criteria.terms import BlueprintTerms, Terms
from designer.panels.criteria.values import first_value, value_editor
from designer.panels.editors import ChoiceEditor
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.focus import WhenLeft
from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking
from runtime.model.blueprint import Blueprint
from runtime.model.criteria import ALWAYS_TRUE, AllOf, AnyOf, Compare, Criterion, NotOf, OperandType, Operator

type Group = AllOf | AnyOf | NotOf

_DEEPEST = 4
"""Groups nested deeper than this are shown, but no further ones are offered."""


class Join(StrEnum):
    """How the conditions of a group are joined."""

    ALL = "all"
    ANY = "any"
    NONE = "none"
    NOT_ALL = "not_all"


def parts_of(criterion: Criterion) -> tuple[Join, tuple[Criterion, ...]]:
    """A tree as a group: how it joins, and what."""
    match criterion:
        case AllOf(of=parts):
            return Join.ALL, parts
        case AnyOf(of=parts):
            return Join.ANY, parts
        case NotOf(of=AllOf(of=parts)):
            return Join.NOT_ALL, parts
        case NotOf(of=AnyOf(of=parts)):
            return Join.NONE, parts
        case NotOf(of=part):
            return Join.NONE, (part,)
    return Join.ALL, (criterion,)


def tree_of(join: Join, parts: tuple[Criterion, ...]) -> Criterion:
    """The tree of a group; one without conditions holds always, however it would join them."""
    if not parts:
        return ALWAYS_TRUE
    trees: dict[Join, Callable[[], Criterion]] = {
        Join.ALL: lambda: AllOf(of=parts),
        Join.ANY: lambda: AnyOf(of=parts),
        Join.NONE: lambda: NotOf(of=AnyOf(of=parts)),
        Join.NOT_ALL: lambda: NotOf(of=AllOf(of=parts)),
    }
    return trees[join]()


class CriteriaEditor(Speaking):
    """Shows a tree and tells every other one that a hand makes of it."""

    edited = Signal(object)
    """The Criterion."""

    def __init__(
        self,
        catalogue: Catalogue,
        about: Callable[[], Blueprint] | Terms,
        parent: QWidget | None = None,
        *,
        joined: Join | None = None,
    ) -> None:
        """`about`: a Blueprint, or other terms; `joined`: how the outermost conditions always are."""
        super().__init__(parent)
        self.terms = about if isinstance(about, Terms) else BlueprintTerms(catalogue, about)
        self.joined = joined
        self._shown: Criterion | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._group: GroupEditor | None = None
        self._renewing = WhenLeft(self, self._show_again)
        catalogue.changed.connect(self._renewing.do)
        self.show_value(ALWAYS_TRUE)

    @property
    def value(self) -> Criterion:
        """The tree that is shown."""
        return self._shown or ALWAYS_TRUE

    @property
    def parts(self) -> tuple[Criterion, ...]:
        """The outermost conditions, however they are joined."""
        return self._group.parts if self._group is not None else ()

    def show_value(self, criterion: Criterion) -> None:
        """Show this tree; nothing is rebuilt, and no cursor lost, when it is the one that is shown."""
        if criterion != self._shown:
            self._shown = criterion
            self._show_again()

    def rebuild(self, path: tuple[int, ...]) -> None:
        """Show the rows anew; the focus goes to the last one of the group at this path."""
        self._show_again()
        group = self._group
        for place in path:
            inner = group.rows[place] if group is not None and place < len(group.rows) else None
            group = inner if isinstance(inner, GroupEditor) else group
        if group is not None:
            last = group.rows[-1] if group.rows else None
            (last.operand if isinstance(last, CompareEditor) else group.add).setFocus()

    @override
    def say_again(self) -> None:
        super().say_again()
        self._show_again()

    def _show_again(self) -> None:
        if self._group is not None:
            self._column.removeWidget(self._group)
            self._group.hide()
            self._group.deleteLater()
        self._group = GroupEditor(self, self.value)
        self._group.edited.connect(self._tell)
        self._column.addWidget(self._group)
        self._group.show()

    def _tell(self, criterion: Criterion) -> None:
        if criterion != self._shown:
            self._shown = criterion
            self.edited.emit(criterion)


class GroupEditor(QFrame):
    """Conditions joined by all, any, none or not all."""

    edited = Signal(object)
    gone = Signal()

    def __init__(self, whole: CriteriaEditor, criterion: Criterion, path: tuple[int, ...] = ()) -> None:
        """`path`: its place in the group around it, and that one's, the outermost first."""
        super().__init__()
        depth = len(path) + 1
        self.setObjectName("group" if depth > 1 else "")
        self._whole, self._depth, self._path = whole, depth, path
        self._join, self._parts = parts_of(criterion)
        if depth == 1:
            self._join = whole.joined or self._join
        self._column = QVBoxLayout(self)
        inset = 0 if depth == 1 else 8
        self._column.setContentsMargins(inset, inset, inset, inset)
        self._column.setSpacing(6)
        self._column.addLayout(self._head())
        self.rows = [self._part(place, part) for place, part in enumerate(self._parts)]
        for row in self.rows:
            self._column.addWidget(row)
        self._column.addLayout(self._foot())

    @property
    def value(self) -> Criterion:
        """The tree of this group."""
        return tree_of(self._join, self._parts)

    @property
    def parts(self) -> tuple[Criterion, ...]:
        """The conditions in it."""
        return self._parts

    @property
    def _always_joined(self) -> bool:
        return self._depth == 1 and self._whole.joined is not None

    def _head(self) -> QHBoxLayout:
        self.join = ChoiceEditor()
        names = {
            Join.ALL: self.tr("All of these hold"),
            Join.ANY: self.tr("Any of these holds"),
            Join.NONE: self.tr("None of these holds"),
            Join.NOT_ALL: self.tr("Not all of these hold"),
        }
        self.join.offer([Choice(join.value, name) for join, name in names.items()])
        self.join.show_value(self._join.value)
        self.join.picked.connect(self._join_by)
        self.join.setAccessibleName(self.tr("How the conditions are joined"))
        if self._always_joined or (len(self._parts) <= 1 and self._join is Join.ALL):
            self.join.hide()  # never shown before it has a parent: it would be a window of its own for a moment
        row = QHBoxLayout()
        row.addWidget(self.join, 1)
        if self._depth > 1:
            row.addWidget(_remover(self, self.tr("Remove the group"), self.gone.emit))
        return row

    def _foot(self) -> FlowLayout:
        self.add, self.nest = QPushButton(self.tr("Add a condition")), QPushButton(self.tr("Add a group"))
        for button, act in ((self.add, self._add), (self.nest, self._nest)):
            button.setObjectName("add")
            button.clicked.connect(act)
        if not self._parts or self._depth >= _DEEPEST:
            self.nest.hide()
        row = FlowLayout()
        row.addWidget(self.add)
        row.addWidget(self.nest)
        return row

    def _part(self, place: int, part: Criterion) -> QWidget:
        if isinstance(part, Compare):
            row = CompareEditor(self._whole, part)
            row.edited.connect(lambda compare: self._put(place, compare))
            row.gone.connect(lambda: self._remove(place))
            return row
        group = GroupEditor(self._whole, part, (*self._path, place))
        group.edited.connect(lambda criterion: self._put(place, criterion))
        group.gone.connect(lambda: self._remove(place))
        return group

    def _join_by(self, key: str) -> None:
        self._join = Join(key)
        self.edited.emit(self.value)

    def _put(self, place: int, part: Criterion) -> None:
        self._parts = (*self._parts[:place], part, *self._parts[place + 1 :])
        self.edited.emit(self.value)

    def _remove(self, place: int) -> None:
        self._rebuild((*self._parts[:place], *self._parts[place + 1 :]))

    def _add(self) -> None:
        self._rebuild((*self._parts, self._fresh()))

    def _nest(self) -> None:
        other = Join.ANY if self._join is Join.ALL else Join.ALL
        self._rebuild((*self._parts, tree_of(other, (self._fresh(),))))

    def _fresh(self) -> Compare:
        choices = words.priority_choices()
        return Compare(operand="ticket.priority", operator=Operator.IS, value=int(choices[-1].id))

    def _rebuild(self, parts: tuple[Criterion, ...]) -> None:
        """The rows change: the whole is shown anew, from its value."""
        self._parts = parts
        whole, path = self._whole, self._path
        self.edited.emit(self.value)
        whole.rebuild(path)


class CompareEditor(QFrame):
    """One comparison: what, how, and with which value."""

    edited = Signal(object)
    gone = Signal()

    def __init__(self, whole: CriteriaEditor, compare: Compare) -> None:
        super().__init__()
        self._whole, self._compare = whole, compare
        self.operand, self.operator = ChoiceEditor(), ChoiceEditor()
        self.value: QWidget | None = None
        self.operand.setAccessibleName(self.tr("What is compared"))
        self.operator.setAccessibleName(self.tr("How it is compared"))
        self.operand.offer(whole.terms.operands())
        self.operand.show_value(compare.operand)
        self.operand.picked.connect(self._compare_other)
        self.operator.picked.connect(self._compare_otherwise)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.operand, 1)
        first.addWidget(_remover(self, self.tr("Remove the condition"), self.gone.emit))
        second.addWidget(self.operator, 1)
        self._second = second
        self._column.addLayout(first)
        self._column.addLayout(second)
        self._show_rest()

    @property
    def _kind(self) -> OperandType:
        return self._whole.terms.type_of(self._compare.operand)

    def _choices(self) -> list[Choice] | None:
        given = self._whole.terms.values(self._compare.operand)
        return None if given is None else list(given)

    def _show_rest(self) -> None:
        self.operator.offer(self._whole.terms.operators(self._kind))
        self.operator.show_value(self._compare.operator.value)
        if self.value is not None:
            self._second.removeWidget(self.value)
            self.value.hide()
            self.value.deleteLater()
        compare = self._compare
        self.value = value_editor(self._kind, compare.operator, compare.value, self._choices(), self._give)
        if self.value is not None:
            self.value.setAccessibleName(self.tr("The value it is compared with"))
            self._second.addWidget(self.value, 1)
            self.value.show()

    def _compare_other(self, operand: str) -> None:
        self._compare = Compare(operand=operand, operator=Operator.EMPTY)
        fitting = [choice.id for choice in self._whole.terms.operators(self._kind)]
        self._compare_otherwise(fitting[0])

    def _compare_otherwise(self, key: str) -> None:
        now = QDateTime.currentMSecsSinceEpoch()
        operator = Operator(key)
        value = first_value(self._kind, operator, self._choices(), now)
        if _same_shape(value, self._compare.value):
            value = self._compare.value
        self._compare = self._compare.having(operator=operator, value=value)
        self._show_rest()
        self.edited.emit(self._compare)

    def _give(self, value: object) -> None:
        self._compare = self._compare.having(value=value)
        self.edited.emit(self._compare)


def _same_shape(one: object, two: object) -> bool:
    """Whether the value of before still fits: the same type and, for several, as many as are wanted."""
    if isinstance(one, tuple) or isinstance(two, tuple):
        return isinstance(one, tuple) and isinstance(two, tuple) and len(one) == len(two)
    return one is not None and type(one) is type(two)


def _remover(parent: QWidget, name: str, act: Callable[[], object]) -> QToolButton:
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setIcon(icon("remove", parent.palette().text().color().name()))
    button.setIconSize(QSize(16, 16))
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.clicked.connect(lambda _checked: act())
    return button
