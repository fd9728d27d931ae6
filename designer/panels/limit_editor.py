"""A limit: how long, on which clock, who is reminded before it breaks and what happens level by level after."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer import words
from designer.catalogue import Catalogue, Choice
from designer.panels.actions_editor import ActionsEditor
from designer.panels.cards import CardList
from designer.panels.editors import ChoiceEditor, DurationEditor, NumberEditor
from designer.panels.value_form import Tell, ValueForm
from designer.theme import enlarge
from designer.widgets.speaking import Speaking
from designer.widgets.tick import Tick
from runtime.model.blueprint import Blueprint
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Escalation, Limit, Reentry, Reminder
from runtime.model.values import DAY, HOUR, MINUTE, Span

_USUAL = Limit(allows=Duration(amount=8, unit=Unit.BUSINESS_HOURS))
_BUSINESS_DAY = 8
"""Hours of a business day, for the picture only: the desk's calendar says how long it really is."""
_SIZES = {
    Unit.MINUTES: MINUTE,
    Unit.HOURS: HOUR,
    Unit.DAYS: DAY,
    Unit.BUSINESS_MINUTES: MINUTE,
    Unit.BUSINESS_HOURS: HOUR,
    Unit.BUSINESS_DAYS: _BUSINESS_DAY * HOUR,
}


class LimitEditor(Speaking):
    """Ticked when there is a limit; below it everything the limit says."""

    edited = Signal(object)
    """The Limit; None when there is none."""

    def __init__(self, catalogue: Catalogue, blueprint: Callable[[], Blueprint], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue, self._blueprint = catalogue, blueprint
        self._limit: Limit | None = None
        self._kept = _USUAL
        self.has = Tick()
        self.body, self.timeline = QWidget(), Timeline()
        self.allows, self.calendar, self.reentry = DurationEditor(), ChoiceEditor(), ChoiceEditor()
        self.on_hold, self.pending = Tick(), Tick()
        self.reminders = CardList(self._name_reminder, self._edit_reminder, self._new_reminder)
        self.escalations = CardList(self._name_escalation, self._edit_escalation, self._new_escalation)
        self._lay_out()
        self._connect()
        self.show_value(None)

    def show_value(self, limit: Limit | None) -> None:
        """Show this limit, or that there is none."""
        self._limit = limit
        shown = limit or self._kept
        self._kept = shown
        self.has.set_checked(limit is not None)
        self.body.setVisible(limit is not None)
        self.allows.show_value(shown.allows)
        self.calendar.show_value(shown.calendar)
        self.reentry.show_value(shown.reentry.value)
        self.on_hold.set_checked(shown.pause_on_hold)
        self.pending.set_checked(shown.pause_pending)
        self.reminders.show_values(shown.reminders)
        self.escalations.show_values(shown.escalations)
        self.timeline.show_limit(shown)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.has)
        whole.addWidget(self.body)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        self.say(self.has.set_text, lambda: self.tr("There is a &limit"))
        self._row(column, self.allows, lambda: self.tr("It may last"))
        column.addWidget(self.timeline)
        self._row(column, self.calendar, lambda: self.tr("Business time is counted by"))
        self._heading(column, lambda: self.tr("Before it breaks"))
        column.addWidget(self.reminders)
        self._heading(column, lambda: self.tr("After it broke"))
        column.addWidget(self.escalations)
        self._heading(column, lambda: self.tr("The clock"))
        for box in (self.on_hold, self.pending):
            column.addWidget(box)
        self.say(self.on_hold.set_text, lambda: self.tr("stands still &on hold"))
        self.say(self.pending.set_text, lambda: self.tr("stands still while &pending on the customer"))
        self._row(column, self.reentry, lambda: self.tr("When a ticket comes back"))
        self.say(lambda _text: self._offer(), str)

    def _row(self, column: QVBoxLayout, editor: QWidget, text: Callable[[], str]) -> None:
        label = QLabel()
        label.setObjectName("rowLabel")
        label.setBuddy(editor)
        self.say(label.setText, text)
        self.say(editor.setAccessibleName, text)
        column.addWidget(label)
        column.addWidget(editor)

    def _heading(self, column: QVBoxLayout, text: Callable[[], str]) -> None:
        label = QLabel()
        enlarge(label, 1.0, bold=True)
        self.say(label.setText, text)
        column.addSpacing(6)
        column.addWidget(label)

    def _offer(self) -> None:
        self.calendar.offer(self._catalogue.calendars, none=self.tr("The department’s calendar"))
        ways = {
            Reentry.FRESH: self.tr("the limit begins anew"),
            Reentry.ACCUMULATE: self.tr("time already spent counts"),
        }
        self.reentry.offer([Choice(way.value, name) for way, name in ways.items()])

    def _connect(self) -> None:
        self._catalogue.changed.connect(self._offer)
        self.has.clicked.connect(lambda on: self._become(self._kept if on else None))
        self.allows.edited.connect(lambda duration: self._put(allows=duration))
        self.calendar.picked.connect(lambda key: self._put(calendar=key))
        self.reentry.picked.connect(lambda key: self._put(reentry=key))
        self.on_hold.clicked.connect(lambda on: self._put(pause_on_hold=on))
        self.pending.clicked.connect(lambda on: self._put(pause_pending=on))
        self.reminders.edited.connect(lambda reminders: self._put(reminders=reminders))
        self.escalations.edited.connect(lambda levels: self._put(escalations=levels))

    def _put(self, **changes: object) -> None:
        self._become(self._kept.having(**changes))

    def _become(self, limit: Limit | None) -> None:
        self.show_value(limit)
        self.edited.emit(limit)

    def _name_reminder(self, value: object) -> str:
        if not isinstance(value, Reminder):
            raise TypeError(value)
        if value.percent is not None:
            return self.tr("At {percent} of the limit").format(percent=words.percent(value.percent / 100))
        return self.tr("{time} before the end").format(time=short(value.before)) if value.before else ""

    def _new_reminder(self) -> list[tuple[str, Callable[[], object]]]:
        hour = Duration(amount=1, unit=Unit.HOURS)
        return [
            (self.tr("At a share of the limit"), lambda: Reminder(percent=80)),
            (self.tr("So long before its end"), lambda: Reminder(before=hour)),
        ]

    def _edit_reminder(self, value: object, tell: Tell) -> QWidget:
        form = _form(value, tell)
        if form.value.percent is not None:
            share = NumberEditor(1, 99)
            share.setSuffix(self.tr(" %"))
            share.setValue(form.value.percent)
            share.valueChanged.connect(lambda percent: form.put(share, percent=percent))
            form.add(share, self.tr("Share of the limit"))
        else:
            before = DurationEditor()
            before.show_value(form.value.before)
            before.edited.connect(lambda duration: form.put(before, before=duration))
            form.add(before, self.tr("Before the end"))
        self._add_actions(form)
        return form

    def _name_escalation(self, value: object) -> str:
        if not isinstance(value, Escalation):
            raise TypeError(value)
        return self.tr("{time} after").format(time=short(value.after)) if value.after else self.tr("At the breach")

    def _new_escalation(self) -> list[tuple[str, Callable[[], object]]]:
        first = not self._kept.escalations
        after = None if first else Duration(amount=4, unit=Unit.BUSINESS_HOURS)
        return [(self.tr("A level"), lambda: Escalation(after=after))]

    def _edit_escalation(self, value: object, tell: Tell) -> QWidget:
        form = _form(value, tell)
        form.maybe_duration("after", self.tr("Only so long after the breach"))
        self._add_actions(form)
        return form

    def _add_actions(self, form: ValueForm) -> None:
        actions = ActionsEditor(self._catalogue, self._blueprint)
        actions.show_value(form.value.actions)
        actions.edited.connect(lambda given: form.put(actions, actions=given))
        form.add(actions, self.tr("What happens then"))


def _form(value: object, tell: Tell) -> ValueForm:
    if not isinstance(value, Reminder | Escalation):
        raise TypeError(value)
    return ValueForm(value, tell)


def about(duration: Duration) -> Span:
    """About how long a duration is: what compares and draws it need not know the desk's calendar."""
    return duration.amount * _SIZES[duration.unit]


def short(duration: Duration) -> str:
    """A duration in few letters: “8 h”, “2 d”."""
    return words.duration(about(duration) / 1_000)


class Timeline(QWidget):
    """The limit as a line from entry to breach and beyond, with its reminders and levels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = _USUAL
        self.setMinimumHeight(54)

    def show_limit(self, limit: Limit) -> None:
        """Draw this limit."""
        self._limit = limit
        self.setAccessibleName(", ".join(name for _, name in self.moments()))
        self.update()

    def moments(self) -> list[tuple[float, str]]:
        """What happens when, as a share of the limit: reminders below 1, the breach at 1, levels above."""
        allowed = about(self._limit.allows)
        found = [(1.0, short(self._limit.allows))]
        for reminder in self._limit.reminders:
            if reminder.percent is not None:
                found.append((reminder.percent / 100, words.percent(reminder.percent / 100)))
            elif reminder.before is not None:
                before = about(reminder.before) / allowed
                found.append((max(0.0, 1 - before), f"−{short(reminder.before)}"))
        for level in self._limit.escalations:
            if level.after is not None:
                after = about(level.after) / allowed
                found.append((1 + after, f"+{short(level.after)}"))
        return sorted(found)

    @override
    def sizeHint(self) -> QSize:
        return QSize(220, 54)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        left, right, middle = 10.0, self.width() - 34.0, 18.0
        moments = self.moments()
        longest = max(1.15, *(share for share, _ in moments))
        breach = left + (right - left) / longest
        painter.setPen(QPen(colours.accent().color(), 3))
        painter.drawLine(QPointF(left, middle), QPointF(breach, middle))
        painter.setPen(QPen(colours.brightText().color(), 3, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(breach, middle), QPointF(right, middle))
        free = 0.0
        for share, name in moments:
            x = left + (right - left) * share / longest
            painter.setPen(QPen(colours.base().color(), 2))
            painter.setBrush(colours.brightText() if share >= 1 else colours.accent())
            painter.drawEllipse(QPointF(x, middle), 6, 6)
            width = painter.fontMetrics().horizontalAdvance(name) + 4
            box = QRectF(max(free, x - width / 2), middle + 10, width, 20)
            painter.setPen(colours.windowText().color())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
            free = box.right() + 4
