"""Who is reminded before a target of a policy is broken, and what happens after: metric by metric."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.admin.page import sentence
from designer.admin.sla_terms import NO_BLUEPRINT
from designer.canvas.captions import duration_in_words
from designer.catalogue import Catalogue, Choice
from designer.panels.criteria.words import priority_choices
from designer.panels.editors import ChoiceEditor
from designer.panels.limit_cards import EscalationCards, ReminderCards
from designer.panels.limit_line import Timeline
from designer.panels.sla_words import metric_name
from designer.theme import enlarge
from designer.widgets.speaking import Speaking
from runtime.model.limits import Limit
from runtime.model.sla import Metric, SlaTarget


class SlaMoments(Speaking):
    """One metric at a time. What is drawn is its target at the most urgent priority that has one."""

    edited = Signal(object)
    """The SlaTarget with other reminders or levels."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._targets: dict[Metric, SlaTarget] = {}
        self._metric: Metric | None = None
        self.about, self.nothing, self.drawn = ChoiceEditor(), sentence(), QLabel()
        self.body, self.timeline = QWidget(), Timeline()
        self.reminders = ReminderCards(catalogue, lambda: NO_BLUEPRINT)
        self.escalations = EscalationCards(catalogue, lambda: NO_BLUEPRINT)
        self.before, self.after = QLabel(), QLabel()
        self._arrange()
        self.about.picked.connect(lambda key: self._turn_to(Metric(str(key))))
        self.reminders.edited.connect(lambda given: self._put(reminders=given))
        self.escalations.edited.connect(lambda given: self._put(escalations=given))
        self._speak()

    @property
    def count(self) -> int:
        """How many reminders and levels there are, of all metrics."""
        return sum(len(each.reminders) + len(each.escalations) for each in self._targets.values())

    def show_value(self, targets: Iterable[SlaTarget]) -> None:
        """Show these; the metric that was looked at stays in front as long as it has a target."""
        self._targets = {target.metric: target for target in targets}
        if self._metric not in self._targets:
            self._metric = next(iter(self._targets), None)
        self._offer()
        self._show()

    def _turn_to(self, metric: Metric) -> None:
        self._metric = metric
        self._show()

    def _offer(self) -> None:
        self.about.offer([Choice(each.metric.value, self._name(each)) for each in self._targets.values()])
        self.about.show_value(self._metric.value if self._metric is not None else None)

    def _name(self, target: SlaTarget) -> str:
        parts = [
            self.tr("%Ln reminder(s)", "", len(target.reminders)) if target.reminders else "",
            self.tr("%Ln level(s)", "", len(target.escalations)) if target.escalations else "",
        ]
        return " · ".join([metric_name(target.metric), *filter(None, parts)])

    def _show(self) -> None:
        target = self._targets.get(self._metric) if self._metric is not None else None
        self.nothing.setVisible(target is None)
        self.body.setVisible(target is not None)
        if target is None:
            return
        priority = max(target.allows)
        self.timeline.show_limit(
            Limit(allows=target.allows[priority], reminders=target.reminders, escalations=target.escalations)
        )
        names = {int(choice.id): choice.name for choice in priority_choices()}
        text = self.tr("At the priority {priority}: {span}")
        self.drawn.setText(text.format(priority=names[priority], span=duration_in_words(target.allows[priority])))
        self.reminders.show_values(target.reminders)
        self.escalations.show_values(target.escalations)

    def _put(self, **changes: object) -> None:
        if self._metric is None:
            return
        target = self._targets[self._metric].having(**changes)
        self._targets[self._metric] = target
        self._offer()
        self._show()
        self.edited.emit(target)

    def _arrange(self) -> None:
        self.nothing.setObjectName("secondary")
        self.drawn.setObjectName("secondary")
        for label in (self.before, self.after):
            enlarge(label, 1.0, bold=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 10, 0, 0)
        whole.addWidget(self.nothing)
        whole.addWidget(self.body)
        whole.addStretch(1)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.about, self.drawn, self.timeline):
            column.addWidget(widget)
        for heading, cards in ((self.before, self.reminders), (self.after, self.escalations)):
            column.addSpacing(6)
            column.addWidget(heading)
            column.addWidget(cards)

    def _speak(self) -> None:
        self.say(self.about.setAccessibleName, lambda: self.tr("Metric"))
        self.say(self.before.setText, lambda: self.tr("Before it breaks"))
        self.say(self.after.setText, lambda: self.tr("After it broke"))
        self.say(
            self.nothing.setText,
            lambda: self.tr("Give a metric a target first: then say here who is reminded and what follows a breach."),
        )
        self.say(lambda _text: self._show_again(), str)

    def _show_again(self) -> None:
        self._offer()
        self._show()
