"""A form for one frozen value: a row per property, each change a new value told at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor, DurationEditor, LineEditor, NumberEditor, TextEditor
from designer.panels.several import SeveralEditor
from designer.theme import set_tone
from designer.widgets.tick import Tick
from runtime.model.durations import Duration, Unit
from runtime.model.values import Value

type Tell = Callable[[object], None]

_DAY = Duration(amount=1, unit=Unit.BUSINESS_DAYS)


class ValueForm(QWidget):
    """Rows are added by what made the form. A value that makes no sense is marked, and not told."""

    told = Signal(object)
    """The new value, after it was told."""
    judged = Signal()
    """A part makes no sense any more, or makes sense again."""

    def __init__(self, value: Value, tell: Tell) -> None:
        super().__init__()
        self._value, self._tell = value, tell
        self._refused: set[QWidget] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @property
    def value(self) -> Any:
        """What is shown."""
        return self._value

    @property
    def sound(self) -> bool:
        """Whether what stands in the form is its value: nothing in it is marked."""
        return not self._refused

    def put(self, editor: QWidget, **changes: object) -> None:
        """Change the value, as far as it stays one."""
        try:
            new = self._value.having(**changes)
        except ValidationError as why:
            set_tone(editor, "bad")
            editor.setToolTip(why.errors()[0]["msg"].removeprefix("Value error, "))
            self._judge(self._refused | {editor})
            return
        set_tone(editor, "")
        editor.setToolTip("")
        self._judge(self._refused - {editor})
        if new != self._value:  # a text also tells when only its colours changed
            self._value = new
            self._tell(new)
            self.told.emit(new)

    def _judge(self, refused: set[QWidget]) -> None:
        if refused != self._refused:
            self._refused = refused
            self.judged.emit()

    def add(self, editor: QWidget, label: str = "") -> QWidget:
        """Any editor, under its label."""
        if label:
            above = QLabel(label)
            above.setObjectName("rowLabel")
            above.setWordWrap(True)
            above.setBuddy(editor)
            editor.setAccessibleName(label)
            self._column.addWidget(above)
        left = Qt.AlignmentFlag.AlignLeft
        self._column.addWidget(editor, 0, left if isinstance(editor, QPushButton) else Qt.AlignmentFlag(0))
        return editor

    def line(self, part: str, label: str, hint: str = "") -> LineEditor:
        """One line of text."""
        editor = LineEditor()
        editor.show_value(getattr(self._value, part) or "")
        editor.setPlaceholderText(hint)
        editor.edited.connect(lambda text: self.put(editor, **{part: text}))
        self.add(editor, label)
        return editor

    def text(self, part: str, label: str, lines: int = 3) -> TextEditor:
        """Several lines of text."""
        editor = TextEditor(lines=lines)
        editor.show_value(getattr(self._value, part))
        editor.edited.connect(lambda text: self.put(editor, **{part: text}))
        self.add(editor, label)
        return editor

    def words(self, part: str, label: str, hint: str) -> LineEditor:
        """Several words between commas."""
        editor = LineEditor()
        editor.show_value(", ".join(getattr(self._value, part)))
        editor.setPlaceholderText(hint)
        editor.edited.connect(lambda text: self.put(editor, **{part: split(text)}))
        self.add(editor, label)
        return editor

    def choice(self, part: str, label: str, choices: Sequence[Choice], none: str | None = None) -> ChoiceEditor:
        """One of several."""
        editor = ChoiceEditor()
        editor.offer(choices, none)
        editor.show_value(getattr(self._value, part))
        editor.picked.connect(lambda key: self.put(editor, **{part: key}))
        self.add(editor, label)
        return editor

    def several(self, part: str, label: str, choices: Sequence[Choice]) -> SeveralEditor:
        """Some of several."""
        editor = SeveralEditor()
        editor.offer(choices)
        editor.show_value(getattr(self._value, part))
        editor.edited.connect(lambda keys: self.put(editor, **{part: keys}))
        self.add(editor, label)
        return editor

    def tick(self, part: str, label: str) -> Tick:
        """Yes or no."""
        box = Tick(label)
        box.set_checked(getattr(self._value, part))
        box.toggled.connect(lambda on: self.put(box, **{part: on}))
        self._column.addWidget(box)
        return box

    def number(self, part: str, label: str, least: int, most: int) -> NumberEditor:
        """A whole number."""
        editor = NumberEditor(least, most)
        editor.setValue(getattr(self._value, part))
        editor.valueChanged.connect(lambda number: self.put(editor, **{part: number}))
        self.add(editor, label)
        return editor

    def maybe_duration(self, part: str, label: str, usual: Duration = _DAY) -> Tick:
        """A duration that may be none: a tick, and beside it how long."""
        given: Duration | None = getattr(self._value, part)
        box, editor = Tick(label), DurationEditor()
        editor.show_value(given or usual)
        box.set_checked(given is not None)

        def turn(on: bool) -> None:
            editor.setVisible(on)
            self.put(editor, **{part: editor.value if on else None})

        box.toggled.connect(turn)
        editor.edited.connect(lambda duration: self.put(editor, **{part: duration}))
        self._column.addWidget(box)
        self._column.addWidget(editor)
        editor.setVisible(given is not None)
        return box

    def maybe(self, part: str, label: str, usual: Callable[[], object]) -> Tick:
        """A part that may be none: ticked, it takes its usual value."""
        box = Tick(label)
        box.set_checked(getattr(self._value, part) is not None)
        box.toggled.connect(lambda on: self.put(box, **{part: usual() if on else None}))
        self._column.addWidget(box)
        return box


def split(text: str) -> tuple[str, ...]:
    """The words between commas, each once."""
    return tuple(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))
