"""What can be done in a window: gathered from its real actions, so that no list of them can grow old."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar, QWidget

from runtime.model.folding import fold

_GROUP = "commandGroup"
_MEDIA = Qt.Key.Key_Back.value
"""Keys from here on are on few keyboards: “Open”, “New”."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do: what it is called, where it belongs, its keys, and how it is done."""

    text: str
    group: str
    act: Callable[[], object]
    keys: str = ""
    able: bool = True

    @property
    def key(self) -> str:
        """What it is remembered by."""
        return f"{self.group}/{self.text}"


@runtime_checkable
class Offering(Protocol):
    """A widget with commands that are no actions: places to go to, things to open."""

    def offered_commands(self) -> Iterable[Command]:
        """Everything it offers now."""
        ...


def commands_of(window: QWidget) -> list[Command]:
    """Every action that can be seen or pressed here, then what widgets in front offer; each name of a group once."""
    found: dict[tuple[str, str], Command] = {}
    for command in (*_actions(window), *_offered(window)):
        same = (command.group, fold(command.text))
        if same not in found or (command.keys and not found[same].keys):
            found[same] = command
    return _without_doubles(list(found.values()))


def action_within(widget: QWidget, key: QKeySequence.StandardKey | Qt.Key, act: Callable[[], object]) -> QAction:
    """An action of a widget that its key does wherever the focus is in there."""
    action = QAction(widget)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda _on: act())
    widget.addAction(action)
    return action


def name_group(widget: QWidget, name: str) -> None:
    """What the actions of a widget are listed under."""
    widget.setProperty(_GROUP, name)


def plain(text: str) -> str:
    """A text without the marks of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _actions(window: QWidget) -> Iterator[Command]:
    for action in window.findChildren(QAction):
        group = _group(action)
        text = plain(action.text()).strip()
        if group is not None and text and action.isVisible() and not action.isSeparator() and action.menu() is None:
            yield Command(text, group, action.trigger, _keys(action), action.isEnabled())


def _keys(action: QAction) -> str:
    style = QKeySequence.SequenceFormat.NativeText
    typed = [keys for keys in action.shortcuts() if not keys.isEmpty() and _first_key(keys) < _MEDIA]
    return ", ".join(dict.fromkeys(keys.toString(style) for keys in typed))


def _first_key(keys: QKeySequence) -> int:
    return int(keys[0].key().value)  # type: ignore[index]  # the stubs leave it out


def _group(action: QAction) -> str | None:
    """Where it belongs: its menu, its tool bar, or the widget whose key it is; None where it is out of reach."""
    group: str | None = None
    for owner in action.associatedObjects():
        if isinstance(owner, QMenu):
            if owner.title():
                return plain(owner.title())
        elif isinstance(owner, QToolBar):
            group = owner.windowTitle() if owner.isVisible() else group
        elif isinstance(owner, QWidget) and owner.isVisible():
            group = str(owner.property(_GROUP) or owner.accessibleName() or owner.windowTitle() or group or "")
    return group


def _offered(window: QWidget) -> Iterator[Command]:
    """To ask each of a thousand widgets whether it keeps a protocol takes 40 ms; its class tells at once."""
    for widget in window.findChildren(QWidget):
        if hasattr(type(widget), "offered_commands") and isinstance(widget, Offering) and widget.isVisible():
            yield from widget.offered_commands()


def _without_doubles(commands: list[Command]) -> list[Command]:
    """A button that stands for an action with keys of its own is that action."""
    keyed = {fold(command.text) for command in commands if command.keys}
    return [command for command in commands if command.keys or fold(command.text) not in keyed]


def score(wanted: str, text: str) -> int | None:
    """How well a text answers what was typed, the more the better; None: not at all. Accents and case do not count.

    Every word must be found: at the beginning of a word, within one, or else as letters in their order from one on.
    """
    folded = fold(text)
    total = 0
    for word in fold(wanted).split():
        found = _found(word, folded)
        if found is None:
            return None
        total += found
    return total * 100 - len(folded)


def _found(word: str, text: str) -> int | None:
    if text.startswith(word):
        return 5
    if any(part.startswith(word) for part in text.replace("–", " ").replace("/", " ").split()):
        return 4
    if word in text:
        return 3
    starts = [place for place, letter in enumerate(text) if letter == word[0] and not text[place - 1 : place].isalnum()]
    return 1 if any(_in_order(word, text[place:]) for place in starts) else None


def _in_order(word: str, text: str) -> bool:
    letters = iter(text)
    return all(letter in letters for letter in word)
