"""The card of targets: each state's mean against the mean it is to keep within (SU-15)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.dashboard.bars import Bar, Bars, Part
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.colours import colours
from designer.dashboard.definitions import definition
from designer.dashboard.drill import Drill
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.page import Watched
from designer.dashboard.questions import Questions
from designer.dashboard.state_columns import FEW
from designer.theme import Theme, enlarge
from designer.widgets.confirming import confirm_by_keys
from designer.widgets.foot import foot
from designer.widgets.indented import indented
from runtime.messages.behind import Behind
from runtime.messages.blueprints import GetVersion, VersionView
from runtime.messages.targets import GetTargets, PutTarget, StateTarget
from runtime.model.values import DAY, HOUR, MINUTE

_SECOND = 1_000
_UNITS = (MINUTE, HOUR, DAY)
_LONGEST = 2.0
"""What exceeds a target is drawn up to so many times the target: one that is far off hides no other."""


class TargetsCard(ChartCard):
    """A bar a state with a target, as a part of it: what exceeds it is hatched red; its end says target and mean."""

    drilled = Signal(object)
    """A Drill: the visits of a state are wanted."""

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        self.bars = Bars(theme)
        super().__init__(lambda: self.tr("Means against their targets"), self.bars, parent)
        self._theme, self._questions = theme, questions
        self._watched: Watched | None = None
        self._targets: Mapping[str, StateTarget] = {}
        self._ids: Mapping[str, str] = {}
        self.bars.name_part = 0.3
        self.change = QPushButton()
        self.add_control(self.change)
        self.change.clicked.connect(self._open)
        self.say(self.change.setText, lambda: self.tr("Set a target…"))
        self.bars.picked.connect(self._drill)

    def show_watched(self, watched: Watched) -> None:
        """Show the targets of a Blueprint's states against its figures."""
        self._watched = watched
        self.define(definition("target"))
        blueprint = watched.figures.blueprint_id
        if blueprint:
            self._questions.ask(GetVersion(blueprint_id=blueprint), partial(self._learn, watched))

    def _learn(self, watched: Watched, version: VersionView) -> None:
        if watched is self._watched:
            self._ids = {state.name: state.id for state in version.blueprint.states if not state.final}
            self._questions.ask(GetTargets(blueprint_id=version.blueprint.id), partial(self._show, watched))

    def _show(self, watched: Watched, targets: tuple[StateTarget, ...]) -> None:
        if watched is not self._watched:
            return
        self._targets = {each.state: each for each in targets}
        rows = [
            (name, self._targets[key], *self._actual(watched, name, self._targets[key]))
            for name, key in self._ids.items()
            if key in self._targets and name in watched.figures.states
        ]
        look = colours(self._theme.tokens)
        self.bars.show_bars(
            [self._bar(*row) for row in rows],
            (Part(self.tr("within the target"), look.kept), Part(self.tr("beyond it"), look.broken, hatched=True)),
        )
        titles = (
            self.tr("State"), self.tr("Target"), self.tr("Mean"), self.tr("Of the target"), self.tr("Visits"),
            self.tr("Clock"),
        )  # fmt: skip
        kinds = (Kind.TEXT, Kind.SPAN, Kind.SPAN, Kind.SHARE, Kind.COUNT, Kind.TEXT)
        numbers = tuple(
            (
                name,
                each.mean / _SECOND,
                mean,
                mean * _SECOND / each.mean if mean is not None else None,
                n,
                self._clock(each),
            )
            for name, each, mean, n in rows
        )
        late = sum(mean is not None and mean * _SECOND > each.mean for _, each, mean, _ in rows)
        about = self.tr("{n} of {of} beyond their target").format(n=words.number(late), of=words.number(len(rows)))
        nothing = self.tr("No state has a target. “Set a target…” says how long tickets are to stay in one on average.")
        self.show_numbers(Numbers(titles, kinds, numbers), about, "" if rows else nothing)

    def _actual(self, watched: Watched, name: str, target: StateTarget) -> tuple[float | None, int]:
        state = watched.figures.states[name]
        visits = state.visits_business if target.business else state.visits
        return visits.mean_s, visits.n

    def _clock(self, target: StateTarget) -> str:
        return self.tr("business time") if target.business else self.tr("calendar time")

    def _bar(self, name: str, target: StateTarget, mean_s: float | None, n: int) -> Bar:
        aim = target.mean / _SECOND
        share = mean_s / aim if mean_s is not None else None
        value = self.tr("target {target} · mean {mean} · {share}").format(
            target=words.duration(aim), mean=words.duration(mean_s), share=words.percent(share)
        )
        said = f"{name}: {value}, {self._clock(target)}"
        within, beyond = min(share or 0.0, 1.0), min(max((share or 0.0) - 1.0, 0.0), _LONGEST)
        return Bar(name, (within, beyond), value, said, faint=n < FEW)

    def _drill(self, name: str) -> None:
        title = self.tr("Longest in {state}").format(state=name)
        self.drilled.emit(Drill(Behind.VISITS, title, state=name))

    def _open(self) -> None:
        if self._watched is not None and self._ids:
            dialog = TargetDialog(self._ids, self._targets, self)
            dialog.confirmed.connect(partial(self._put, self._watched))
            dialog.open()

    def _put(self, watched: Watched, state: str, mean: int, business: bool) -> None:
        command = PutTarget(
            blueprint_id=watched.figures.blueprint_id, state=state, mean=mean or None, business=business
        )
        self._questions.courier.do(
            command, self, lambda targets: self._show(self._watched or watched, targets), self._questions.failed.emit
        )


class TargetDialog(QDialog):
    """Asks for a state and the mean it is to keep within; zero takes its target away."""

    confirmed = Signal(str, object, bool)
    """The id of the state, the mean in ms (0: none), and whether it is business time."""

    def __init__(self, states: Mapping[str, str], targets: Mapping[str, StateTarget], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Target of a state"))
        self._targets = targets
        self.state, self.amount, self.unit = QComboBox(), indented(QDoubleSpinBox()), QComboBox()
        self.business = QCheckBox(self.tr("Business time: nights and weekends do not count"))
        for name, key in states.items():
            self.state.addItem(name, key)
        for text, unit in zip((self.tr("minutes"), self.tr("hours"), self.tr("days")), _UNITS, strict=True):
            self.unit.addItem(text, unit)
        self.amount.setRange(0, 3_650)
        self.amount.setDecimals(1)
        self.amount.setSpecialValueText(self.tr("no target"))
        self.amount.valueChanged.connect(lambda _amount: self._show_unit())
        spared = self.unit.sizePolicy()
        spared.setRetainSizeWhenHidden(True)
        self.unit.setSizePolicy(spared)
        self.state.currentIndexChanged.connect(self._read)
        self._arrange()
        self._read()

    def _arrange(self) -> None:
        heading = QLabel(self.tr("How long are tickets to stay here on average?"))
        enlarge(heading, 1.1, bold=True)
        span = QHBoxLayout()
        span.addWidget(self.amount, 1)
        span.addWidget(self.unit, 1)
        self.unit.setAccessibleName(self.tr("Unit"))
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("State"), self.state)
        form.addRow(self.tr("Mean at most"), span)
        form.addRow("", self.business)
        self.no, self.yes = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Set"))
        self.yes.setObjectName("primary")
        self.yes.setDefault(True)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._confirm)
        confirm_by_keys(self, self.yes.click)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(form)
        column.addLayout(foot(None, self.no, self.yes))

    def _read(self) -> None:
        """What the state's target is now, in the largest unit it is a whole number of."""
        known = self._targets.get(self.state.currentData() or "")
        mean = known.mean if known else 0
        place = next((at for at in (2, 1) if mean and mean % _UNITS[at] == 0), 0 if mean else 1)
        self.unit.setCurrentIndex(place)
        self.amount.setValue(mean / _UNITS[place])
        self.business.setChecked(bool(known and known.business))
        self._show_unit()

    def _show_unit(self) -> None:
        """No target has none."""
        self.unit.setVisible(self.amount.value() > 0)

    def _confirm(self) -> None:
        mean = round(self.amount.value() * self.unit.currentData())
        self.confirmed.emit(self.state.currentData(), mean, self.business.isChecked())
        self.accept()
