"""Under the list: how many tickets are selected and what can be done to all of them; and the jobs that go on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.agent import bulk_words
from designer.agent.bulk_run import BulkRun
from designer.theme import enlarge
from designer.widgets.commands import Command
from designer.widgets.elided import ElidedLabel
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking
from runtime.messages.bulk import BulkView
from runtime.messages.faults import Fault

_DEEDS = ("assign_to", "set_fields", "tags", "under_policy")
"""What is filled in at once, in the order of the bar; replying comes last, for it cannot be undone."""


class BulkBar(Speaking):
    """Says what is wanted; does nothing itself. Hidden while less than two tickets are selected."""

    transitions_wanted = Signal()
    macros_wanted = Signal()
    deed_wanted = Signal(str)
    """The kind of a deed that is to be filled in."""
    all_wanted = Signal()
    """Not only the tickets selected but all of the list."""
    left = Signal()
    """Nothing is to be selected any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._whole, self._more = 0, False, False
        self.allowed = True
        """Whether the role may change several tickets at once."""
        self.count, self.every, self.leave = QLabel(), QPushButton(), QPushButton()
        enlarge(self.count, 1.0, bold=True)
        self.every.setObjectName("ghost")
        self.leave.setObjectName("ghost")
        self.buttons = {key: QPushButton() for key in ("transition", *_DEEDS, "macro", "say")}
        for button in self.buttons.values():
            button.setObjectName("quiet")
        self._arrange()
        self._connect()
        self.hide()

    def show_selection(self, count: int, *, whole: bool, more: bool) -> None:
        """So many are selected. `whole`: all of the list; `more`: the list has others that are not selected."""
        self._count, self._whole, self._more = count, whole, more
        self.setVisible(self.allowed and (whole or count > 1))
        self._say_count()

    def offer(self, kinds: Collection[str]) -> None:
        """The deeds this desk knows how to do: one without SLA policies applies none."""
        for key in _DEEDS:
            self.buttons[key].setVisible(key in kinds)

    @property
    def deeds(self) -> tuple[str, ...]:
        """Those that are offered, but for replying."""
        return tuple(key for key in _DEEDS if not self.buttons[key].isHidden())

    def title(self, key: str) -> str:
        """What is done, as its window calls it."""
        return self.buttons[key].text().rstrip(" ▸…")

    def offered_commands(self) -> Iterable[Command]:
        """For the palette: every button, while there is something selected."""
        for button in (each for each in self.buttons.values() if not each.isHidden()):
            yield Command(button.text(), self.count.text(), button.click)

    def _say_count(self) -> None:
        chosen = self.tr("%Ln selected", "", self._count)
        self.count.setText(self.tr("All tickets of the list") if self._whole else chosen)
        self.every.setVisible(self._more and not self._whole)

    def _connect(self) -> None:
        self.buttons["transition"].clicked.connect(lambda _on: self.transitions_wanted.emit())
        self.buttons["macro"].clicked.connect(lambda _on: self.macros_wanted.emit())
        for key in (*_DEEDS, "say"):
            self.buttons[key].clicked.connect(lambda _on, key=key: self.deed_wanted.emit(key))
        self.every.clicked.connect(lambda _on: self.all_wanted.emit())
        self.leave.clicked.connect(lambda _on: self.left.emit())
        texts: dict[str, Callable[[], str]] = {
            "transition": lambda: self.tr("Execute transition ▸"),
            "assign_to": lambda: self.tr("Assign…"),
            "set_fields": lambda: self.tr("Set fields…"),
            "tags": lambda: self.tr("Tags…"),
            "under_policy": lambda: self.tr("SLA policy…"),
            "macro": lambda: self.tr("Macro ▸"),
            "say": lambda: self.tr("Reply…"),
        }
        for key, text in texts.items():
            self.say(self.buttons[key].setText, text)
        self.say(self.every.setText, lambda: self.tr("Select all of the list"))
        self.say(self.leave.setText, lambda: self.tr("Deselect (Esc)"))
        self.say(lambda _text: self._say_count(), str)

    def _arrange(self) -> None:
        frame = QFrame(self)
        frame.setObjectName("bulk")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 8)
        whole.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.count, 1)
        head.addWidget(self.every)
        head.addWidget(self.leave)
        flow = FlowLayout(gap=6)
        for button in self.buttons.values():
            flow.addWidget(button)
        column.addLayout(head)
        column.addLayout(flow)


class JobLine(Speaking):
    """One job whose window is closed: how far it is, a button that shows it, one that puts the line away."""

    show_wanted = Signal(object)
    """The BulkRun."""
    left = Signal(object)
    """The BulkRun that nobody wants to hear of any more."""

    def __init__(self, run: BulkRun, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.run, self._title = run, title
        self._problem = ""
        self.text, self.show_button, self.away = ElidedLabel(), QPushButton(), QPushButton()
        for button in (self.show_button, self.away):
            button.setObjectName("ghost")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 8, 2)
        row.addWidget(self.text, 1)
        row.addWidget(self.show_button)
        row.addWidget(self.away)
        run.advanced.connect(self._show)
        run.failed.connect(self._fail)
        self.show_button.clicked.connect(lambda _on: self.show_wanted.emit(self.run))
        self.away.clicked.connect(lambda _on: self.left.emit(self.run))
        self.say(self.show_button.setText, lambda: self.tr("Show"))
        self.say(self.away.setText, lambda: self.tr("Dismiss"))
        self.say(lambda _text: self._say(), str)

    def _show(self, _view: BulkView) -> None:
        self._problem = ""
        self._say()

    def _fail(self, fault: Fault) -> None:
        self._problem = fault.sentence
        self._say()

    def _say(self) -> None:
        view = self.run.view
        if view is None:
            return
        said = self._problem or f"{bulk_words.standing(view)} ({bulk_words.counted(view)})"
        self.text.setText(words.labelled(self._title, said))
        self.away.setVisible(not view.more)
