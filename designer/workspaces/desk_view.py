"""An open desk: the rail, and the workspace that is in front."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import delete, isValid

from designer.turns import Making, in_their_turns, made_in_turns
from designer.widgets.asleep import Asleep
from designer.widgets.speaking import Speaking
from designer.workspaces.rail import Rail


@runtime_checkable
class InTwoParts(Protocol):
    """A workspace of so many widgets that it is put into the window in two turns."""

    def complete(self) -> None:
        """Take in the other part, unless it is there already; it is shown after that."""


class DeskView(Speaking):
    """Workspaces of which one is in front; each is made when it is first turned to, and keeps its state from then on.

    `makers`: how each is made, by its name, in the order of the rail.
    """

    turned = Signal(str)
    """The name of the workspace that came to the front."""

    def __init__(self, makers: Mapping[str, Callable[[], Making[QWidget]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rail, self._stack, self._blank = Rail(), QStackedWidget(), QWidget()
        self._stack.addWidget(self._blank)  # the first of a stack is shown at once: nothing is to be seen yet
        self._makers, self._makings = dict(makers), QObject(self)
        self._made: dict[str, QWidget] = {}
        self._then: dict[str, list[Callable[[], object]]] = {}
        """What waits for a workspace that is being made, by its name."""
        self.actions_by_name: dict[str, QAction] = {}
        self.current = ""
        """The name of the workspace in front; nothing before the first was turned to."""
        texts = {
            "work": lambda: self.tr("Work"),
            "design": lambda: self.tr("Design"),
            "watch": lambda: self.tr("Watch"),
            "manage": lambda: self.tr("Manage"),
        }
        for name in self._makers:
            button = self.rail.add(name, name)
            self.say(button.setText, texts[name])
            self.actions_by_name[name] = self._make_action(name, texts[name])
        self.rail.chosen.connect(self.turn_to)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        row.addLayout(self._column, 1)

    def put_above(self, banner: QWidget) -> None:
        """Show this above whichever workspace is in front."""
        self._column.insertWidget(0, banner)

    def withhold(self, name: str) -> None:
        """Do not offer a workspace whose every question the desk would refuse."""
        self.rail.buttons[name].hide()
        self.actions_by_name[name].setVisible(False)
        self.actions_by_name[name].setEnabled(False)

    @property
    def in_front(self) -> QWidget | None:
        """The workspace that is shown; one that is just being made is not yet."""
        shown = self._stack.currentWidget()
        return None if shown is self._blank else shown

    def turn_to(self, name: str, then: Callable[[], object] = lambda: None) -> None:
        """Bring a workspace to the front, and do what follows with it; an unknown name changes nothing.

        One that was not there is made part by part, put in and shown in turns of their own: each takes its time.
        """
        if name not in self._makers or self.rail.buttons[name].isHidden():
            return
        self.current = name
        self.rail.press(name)
        for each, action in self.actions_by_name.items():
            action.setChecked(each == name)
        if name in self._made:
            self._bring(name)
            then()
        elif name in self._then:
            self._then[name].append(then)
        else:
            self._then[name] = [then]
            made_in_turns(self._makings, self._makers[name](), partial(self._show_made, name))

    def stop_making(self) -> None:
        """What is being made is not made to its end: its desk is let go of."""
        delete(self._makings)

    def _show_made(self, name: str, workspace: QWidget) -> None:
        """What it is for follows as soon as it is there, before it is shown."""

        def do_unless_deleted(deed: Callable[[str], object]) -> None:
            if isValid(workspace):  # a desk that is let go of deletes it before the view
                deed(name)

        self._made[name] = workspace
        Asleep(workspace)
        in_their_turns(
            self, *(partial(do_unless_deleted, each) for each in (self._put_in, self._complete, self._bring))
        )
        for then in self._then.pop(name):
            then()

    def _put_in(self, name: str) -> QWidget:
        workspace = self._made[name]
        if self._stack.indexOf(workspace) < 0:
            self._stack.addWidget(workspace)
        return workspace

    def _complete(self, name: str) -> QWidget:
        """To put all in at once that a workspace consists of may take too long."""
        workspace = self._put_in(name)
        if isinstance(workspace, InTwoParts):
            workspace.complete()
        return workspace

    def _bring(self, name: str) -> None:
        """Show a workspace, if no other one is wanted by now."""
        if name != self.current:
            return
        workspace = self._complete(name)
        self._stack.setCurrentWidget(workspace)
        workspace.setFocus()
        self.setFocusProxy(workspace)
        self.turned.emit(name)

    def _make_action(self, name: str, text: Callable[[], str]) -> QAction:
        """For menus, and for Ctrl+1 to Ctrl+9."""
        action = QAction(self)
        action.setCheckable(True)
        action.setShortcut(QKeySequence(f"Ctrl+{len(self.actions_by_name) + 1}"))
        action.triggered.connect(lambda _on: self.turn_to(name))
        self.addAction(action)
        self.say(action.setText, text)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.say(self.rail.buttons[name].setToolTip, lambda: f"{text()} ({keys})")
        return action
