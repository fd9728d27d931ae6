"""One task on a ticket's page: ticked off where it stands, opened to change it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout

from designer import words
from designer.agent import moments
from designer.agent.details import FieldRow
from designer.agent.names import Names
from designer.theme import set_tone
from designer.widgets.emptied import empty
from designer.widgets.icons import icon
from designer.widgets.inputs import Kind, Question
from designer.widgets.speaking import Speaking
from designer.widgets.tick import Tick
from runtime.model.tasks import Check, Task
from runtime.model.values import Moment

_ICON = 14
_STEPS = {"Ctrl+Up": -1, "Ctrl+Down": 1}


class TaskCard(Speaking):
    """Tells what is wanted of the task; what it shows follows what the desk says."""

    ticked = Signal(bool)
    edited = Signal(object)
    """The Task as it is to be."""
    moved = Signal(int)
    """One place up (-1) or down (1)."""
    removed = Signal()
    moment_wanted = Signal()
    """Another moment than the usual ones."""

    def __init__(self, task: Task, names: Names, clock: Callable[[], Moment]) -> None:
        super().__init__()
        self.task, self._names, self._clock = task, names, clock
        self.done, self.facts, self.open_button = Tick(), QLabel(), QToolButton()
        self.due, self.remove, self.up, self.down = QPushButton(), QPushButton(), QToolButton(), QToolButton()
        self.line = QLineEdit()
        self.checks: list[Tick] = []
        self._body, self._menu = QFrame(), QMenu(self)
        self.title = FieldRow("title", Question(""), task.title, "", may_edit=True)
        self.owner = self._owner_row()
        self._arrange()
        self._connect()
        self._say_names()
        self.show_task(task)
        self.say(lambda _text: self._say_task(), str)

    def show_task(self, task: Task) -> None:
        """Show the task as it is now; what is being typed stays."""
        self.task = task
        if not self.title.pending:
            self.title.show_value(task.title)
        self.owner.show_value(task.owner)
        if task.checklist != self._shown_checks:
            self._show_checklist()
        self._say_task()

    def allow(self, *, change: bool, finish: bool) -> None:
        """What may be done with it: light agents finish their own, and change none."""
        self.open_button.setVisible(change)
        self.done.setEnabled(finish)

    def tick(self) -> None:
        """Time went by."""
        if self.overdue != self._said_overdue:
            self._say_task()

    @property
    def overdue(self) -> bool:
        """Whether its moment is past and it is not done."""
        return self.task.done_at is None and self.task.due is not None and self.task.due < self._clock()

    def set_due(self, due: Moment | None) -> None:
        """Have it done until then."""
        self._edit(due=due)

    def _edit(self, **values: object) -> None:
        """What is edited next builds on it, before the desk has answered."""
        self.task = self.task.having(**values)
        self.edited.emit(self.task)

    def _owner_row(self) -> FieldRow:
        options = tuple((person.id, person.name) for person in self._names.catalogue.people)
        return FieldRow("owner", Question("", Kind.CHOICE, options), self.task.owner, "", may_edit=True)

    def _arrange(self) -> None:
        card = QFrame()
        card.setObjectName("item")
        self.facts.setObjectName("chip")
        head = QHBoxLayout()
        head.addWidget(self.done, 1)
        head.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(head)
        facts = QHBoxLayout()
        facts.setContentsMargins(24, 0, 0, 0)
        facts.addWidget(self.facts)
        facts.addStretch(1)
        column.addLayout(facts)
        column.addWidget(self._body)
        self._arrange_body()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        colour = self.palette().text().color().name()
        for button, name in ((self.open_button, "edit"), (self.up, "up"), (self.down, "down")):
            button.setAutoRaise(True)
            button.setIcon(icon(name, colour))
            button.setIconSize(QSize(_ICON, _ICON))
        self.open_button.setCheckable(True)
        self._body.hide()

    def _arrange_body(self) -> None:
        self._checks = QVBoxLayout()
        self._checks.setSpacing(4)
        foot = QHBoxLayout()
        self.due.setObjectName("quiet")
        self.due.setMenu(self._menu)
        self.remove.setObjectName("danger")
        for widget in (self.due, self.up, self.down):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self.remove)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(24, 2, 0, 2)
        column.setSpacing(8)
        column.addLayout(self._checks)
        column.addWidget(self.line)
        column.addWidget(self.title)
        column.addWidget(self.owner)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.done.clicked.connect(self.ticked)
        self.open_button.toggled.connect(self._open)
        self.title.changed.connect(self._rename)
        self.owner.changed.connect(lambda _key, value: self._edit(owner=value))
        self.line.returnPressed.connect(self._add_check)
        self._menu.aboutToShow.connect(self._offer_moments)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)
        for keys, by in _STEPS.items():
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.moved.emit, by))

    def _open(self, on: bool) -> None:
        self._body.setVisible(on)
        if on:
            self.title.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_moments(self) -> None:
        self._menu.clear()
        moments.offer(self._menu, self._clock(), self.set_due, self.moment_wanted.emit)
        if self.task.due is not None:
            self._menu.addSeparator()
            self._menu.addAction(self.tr("At no moment")).triggered.connect(lambda: self.set_due(None))

    def _rename(self, _key: str, value: object) -> None:
        if isinstance(value, str):
            self.title.show_problem("")
            self._edit(title=value)
        else:
            self.title.show_problem(self.tr("A task needs a title."))

    def _show_checklist(self) -> None:
        empty(self._checks)
        self.checks, self._shown_checks = [], self.task.checklist
        for place, check in enumerate(self.task.checklist):
            self._checks.addWidget(self._check(place, check))

    _shown_checks: tuple[Check, ...] = ()

    def _check(self, place: int, check: Check) -> QFrame:
        row, tick, away = QFrame(), Tick(check.text.replace("&", "&&")), QToolButton()
        tick.box.setChecked(check.done)
        tick.clicked.connect(partial(self._tick_check, place))
        away.setAutoRaise(True)
        away.setIcon(icon("close", self.palette().text().color().name()))
        away.setIconSize(QSize(_ICON, _ICON))
        away.setAccessibleName(self.tr("Take off the list: {text}").format(text=check.text))
        away.setToolTip(away.accessibleName())
        away.clicked.connect(partial(self._take_off, place))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(tick, 1)
        line.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        self.checks.append(tick)
        return row

    def _tick_check(self, place: int, on: bool) -> None:
        checks = [check.having(done=on) if at == place else check for at, check in enumerate(self.task.checklist)]
        self._edit(checklist=tuple(checks))

    def _take_off(self, place: int, _checked: bool = False) -> None:
        checks = (check for at, check in enumerate(self.task.checklist) if at != place)
        self._edit(checklist=tuple(checks))

    def _add_check(self) -> None:
        text = self.line.text().strip()
        if text:
            self.line.clear()
            self._edit(checklist=(*self.task.checklist, Check(text=text)))

    def _say_names(self) -> None:
        self.say(self.title.rename, lambda: self.tr("Title"))
        self.say(self.owner.rename, lambda: self.tr("Who does it"))
        self.say(self.line.setPlaceholderText, lambda: self.tr("Add a line to its checklist, then press Enter"))
        self.say(self.line.setAccessibleName, lambda: self.tr("New line of the checklist"))
        self.say(self.remove.setText, lambda: self.tr("Remove"))
        for button, name in (
            (self.open_button, lambda: self.tr("Change this task")),
            (self.up, lambda: self.tr("Up (Ctrl+Up)")),
            (self.down, lambda: self.tr("Down (Ctrl+Down)")),
        ):
            self.say(button.setToolTip, name)
            self.say(button.setAccessibleName, name)

    def _say_task(self) -> None:
        task, self._said_overdue = self.task, self.overdue
        self.done.box.setChecked(task.done_at is not None)
        self.done.set_text(task.title.replace("&", "&&"))
        facts = self._facts()
        self.facts.setText("  ·  ".join(facts))
        self.facts.setVisible(bool(facts))
        set_tone(self.facts, "bad" if self.overdue else "good" if task.done_at is not None else "")
        due = words.moment(task.due) if task.due is not None else ""
        self.due.setText(self.tr("Due {moment}").format(moment=due) if due else self.tr("Due…"))
        self.setAccessibleName(f"{task.title}. {', '.join(facts)}")

    _said_overdue = False

    def _facts(self) -> list[str]:
        task, found = self.task, []
        if task.checklist:
            done = sum(check.done for check in task.checklist)
            found.append(self.tr("{done} of {all}").format(done=done, all=len(task.checklist)))
        if task.done_at is not None:
            who = self._names.person(task.done_by)
            return [*found, self.tr("done by {name}").format(name=who)]
        if task.owner is not None:
            found.append(self._names.person(task.owner))
        if task.due is not None:
            said = self.tr("overdue since {moment}") if self.overdue else self.tr("due {moment}")
            found.append(said.format(moment=words.moment(task.due)))
        return found
