"""What becomes of the tickets under way: a row per old state, with what the desk says would happen to them (C-03)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import override

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor
from designer.panels.versions.numbers import effects, lines_of
from designer.sentences import said
from designer.theme import set_tone
from designer.widgets.scrolled import scrolled
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.migration import MigrationPreview, PreviewMigration, StatePreview
from runtime.model.blueprint import Blueprint
from runtime.model.folding import fold
from runtime.model.migration import MigrationPlan, Passage, StateRule, Timer

PREVIEW_AFTER_MS = 150
"""How long after a choice the plan is tried; choices that come meanwhile are tried with it."""

_STAY, _EXIT, _TO = "stay", "exit", "to:"


class PlanEditor(Speaking):
    """One plan, tried on the desk's tickets whenever it changes. Nothing here changes a ticket."""

    previewed = Signal()
    """What the plan would do is known, or is not any more."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self.plan: MigrationPlan | None = None
        self.preview: MigrationPreview | None = None
        """What the plan as it is now would do; None while that is not known."""
        self.fault: Fault | None = None
        """Why the desk would not try the plan as it is now."""
        self.rows: dict[str, PlanRow] = {}
        self._new = Blueprint(id="empty", name="-")
        self.problems, self.note, self.run_timer = QLabel(), QLabel(), ChoiceEditor()
        self.run_timer.setSizeAdjustPolicy(ChoiceEditor.SizeAdjustPolicy.AdjustToContents)
        self.run_timer.picked.connect(lambda _key: self._edit())
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_AFTER_MS)
        self._timer.timeout.connect(self._try)

    def begin(self, plan: MigrationPlan, new: Blueprint) -> None:
        """Start from a plan towards this Blueprint."""
        self._clear()
        self.plan, self._new = plan, new
        self.run_timer.show_value(plan.run_timer.value)
        self._lost()
        self._try()

    @override
    def say_again(self) -> None:
        """Everything anew; what was chosen is in the plan."""
        super().say_again()
        preview = self.preview
        if preview is not None:
            self._clear()
            self._show(preview)

    def _clear(self) -> None:
        for row in self.rows.values():
            self._grid.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}

    @property
    def ready(self) -> bool:
        """Whether the plan can be carried out as it is."""
        return self.preview is not None and not self.preview.problems

    def _lay_out(self) -> None:
        sheet = QWidget()
        self._grid = QVBoxLayout(sheet)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.addStretch(1)
        area = scrolled(sheet, by_keys=True, sideways=True)
        set_tone(self.problems, "bad")
        for label, name in ((self.problems, "tileNote"), (self.note, "secondary")):
            label.setObjectName(name)
            label.setWordWrap(True)
            label.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area, 1)
        whole.addWidget(self._run_row())
        whole.addWidget(self.problems)
        whole.addWidget(self.note)

    def _run_row(self) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 4, 0, 0)
        label = QLabel()
        label.setObjectName("rowLabel")
        label.setBuddy(self.run_timer)
        self.say(label.setText, lambda: self.tr("Time limit of the whole run"))
        self.say(self.run_timer.setAccessibleName, lambda: self.tr("Time limit of the whole run"))
        self.say(lambda _text: self.run_timer.offer(_timers()), str)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.run_timer, 0, 1)
        grid.setColumnStretch(2, 1)
        return row

    def _edit(self) -> None:
        if self.plan is None:
            return
        rules = (rule for rule in (row.rule() for row in self.rows.values()) if rule is not None)
        kept = [rule for rule in self.plan.rules if rule.state not in self.rows]
        timer = Timer(self.run_timer.value or Timer.KEEP)
        self.plan = self.plan.having(rules=(*kept, *rules), run_timer=timer)
        self._lost()
        self._timer.start()

    def _lost(self) -> None:
        self.preview = self.fault = None
        self.previewed.emit()

    def _try(self) -> None:
        plan = self.plan
        if plan is not None:
            self._courier.ask(PreviewMigration(plan=plan, samples=3), self, self._show, self._fail)

    def _show(self, preview: MigrationPreview) -> None:
        if preview.plan != self.plan:
            return
        self.preview = preview
        for place, state in enumerate(sorted(preview.states, key=lambda each: (-each.numbers.tickets, each.name))):
            if state.state not in self.rows:
                self.rows[state.state] = self._row(place, state)
            self.rows[state.state].show_effects(state)
        self.problems.setText("\n".join(said(str(each)) for each in preview.problems))
        self.problems.setVisible(bool(preview.problems))
        self.note.setText(self.tr("%n ticket(s) have clocks that fire first and may move them.", "", preview.overdue))
        self.note.setVisible(preview.overdue > 0)
        self.previewed.emit()

    def _row(self, place: int, state: StatePreview) -> PlanRow:
        rule = self.plan.by_state.get(state.state) if self.plan is not None else None
        row = PlanRow(state, rule, self._new)
        row.edited.connect(self._edit)
        self._grid.insertWidget(place, row)
        return row

    def _fail(self, fault: Fault) -> None:
        self.fault = fault
        self.problems.setText(fault.sentence)
        self.problems.show()
        self.previewed.emit()


class PlanRow(QFrame):
    """The tickets of one state: where they go, what becomes of their clock, and what that does to them."""

    edited = Signal()

    def __init__(self, state: StatePreview, rule: StateRule | None, new: Blueprint) -> None:
        super().__init__()
        self.setObjectName("item")
        self._state = state.state
        self.where, self.timer = ChoiceEditor(), ChoiceEditor()
        foreseen = None if rule is None else rule.target
        self.where.offer(self._places(new, foreseen), none=None if rule is not None else self.tr("Choose…"))
        self.where.show_value(_key(rule))
        self.timer.offer(_timers())
        self.timer.show_value((rule.timer if rule is not None else Timer.KEEP).value)
        self.where.setAccessibleName(self.tr("Where the tickets in {state} go").format(state=state.name))
        self.timer.setAccessibleName(self.tr("Clock of the tickets in {state}").format(state=state.name))
        self.where.picked.connect(self._picked)
        self.timer.picked.connect(lambda _key: self.edited.emit())
        title = QLabel(f"<b>{escape(state.name)}</b>")
        self.count = QLabel(self.tr("%n ticket(s)", "", state.numbers.tickets))
        self.count.setObjectName("secondary")
        self.effects = QLabel()
        self.effects.setObjectName("secondary")
        self.effects.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setHorizontalSpacing(12)
        grid.addWidget(title, 0, 0)
        grid.addWidget(self.count, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.where, 0, 1)
        grid.addWidget(self.timer, 0, 2)
        grid.addWidget(self.effects, 1, 1, 1, 2)
        for column, share in enumerate((2, 3, 2)):
            grid.setColumnStretch(column, share)
        self._allow()

    def rule(self) -> StateRule | None:
        """What is chosen; None while nothing is."""
        key = self.where.value
        if key is None:
            return None
        timer = Timer(self.timer.value or Timer.KEEP)
        if key.startswith(_TO):
            return StateRule(state=self._state, target=key.removeprefix(_TO), timer=timer)
        return StateRule(state=self._state, passage=Passage.STAY if key == _STAY else Passage.EXIT)

    def show_effects(self, state: StatePreview) -> None:
        """What the desk says of it now."""
        self.count.setText(self.tr("%n ticket(s)", "", state.numbers.tickets))
        undecided = self.where.value is None
        told = [self.tr("Decide where these tickets go.")] if undecided else [*effects(state.numbers), *lines_of(state)]
        self.effects.setText("\n".join(told))
        hurts = undecided or state.numbers.stuck or state.numbers.breaks
        self.effects.setObjectName("tileNote" if hurts else "secondary")
        set_tone(self.effects, "warning" if hurts else "")

    def _picked(self) -> None:
        self._allow()
        self.edited.emit()

    def _allow(self) -> None:
        """A clock goes on only where the ticket goes over."""
        self.timer.setEnabled((self.where.value or "").startswith(_TO))

    def _places(self, new: Blueprint, foreseen: str | None) -> Sequence[Choice]:
        """Into a state that is switched off no ticket is sent; those that are in it already may stay there."""
        open_ones = (state for state in new.states if not state.final and (not state.off or state.id == foreseen))
        lasting = sorted(open_ones, key=lambda state: fold(state.name))
        goes = self.tr("Goes to {state}")
        return (
            *(Choice(f"{_TO}{state.id}", goes.format(state=state.name)) for state in lasting),
            Choice(_STAY, self.tr("Stays on its version until it gets out")),
            Choice(_EXIT, self.tr("Leaves the Blueprint and keeps its status")),
        )


def _key(rule: StateRule | None) -> str | None:
    if rule is None:
        return None
    names: Mapping[Passage, str] = {Passage.STAY: _STAY, Passage.EXIT: _EXIT, Passage.MAP: f"{_TO}{rule.target}"}
    return names[rule.passage]


def _timers() -> Sequence[Choice]:
    translate = QCoreApplication.translate
    return (
        Choice(Timer.KEEP.value, translate("PlanEditor", "Its clock goes on")),
        Choice(Timer.RESTART.value, translate("PlanEditor", "Its clock starts anew")),
    )
