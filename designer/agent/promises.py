"""What was promised for a ticket by its SLA policy: a chip for each clock, which tells the time."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from designer import words
from designer.agent.countdown import Countdown, Tone, countdown
from designer.agent.names import Names
from designer.panels.sla_words import metric_meaning, round_name
from designer.theme import set_tone
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking
from runtime.messages.sla import ChosenBy, ClockState, SlaClockView, TicketSla
from runtime.messages.tickets import TicketView
from runtime.model.values import SECOND, Moment, Span

_LINE = 24
_ENDED = frozenset({ClockState.MET, ClockState.BROKEN})


class Promises(Speaking):
    """Nothing for a ticket that no policy was ever for, and for whoever may not know."""

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._sla: TicketSla | None = None
        self._now: Moment = 0
        self.chips: list[QLabel] = []
        self._first: tuple[QLabel, ...] = ()
        self._flow = FlowLayout(self, gap=8)
        self.hide()
        names.changed.connect(self.say_again)
        self.say(lambda _text: self._say(), str)

    def begin_with(self, *chips: QLabel) -> None:
        """Other clocks of the ticket stand before those of its policy; whoever changes them calls `fit`."""
        self._first = chips
        for chip in chips:
            self._dress(chip)

    def fit(self) -> None:
        """Take no room where no clock is shown."""
        self.setVisible(bool(self.chips) or not all(chip.isHidden() for chip in self._first))

    def show_ticket(self, ticket: TicketView, now: Moment) -> None:
        """Show the clocks of a ticket; chips are made anew only where there are others."""
        self._sla, self._now = ticket.sla, now
        clocks = ticket.sla.clocks if ticket.sla is not None else ()
        if len(clocks) != len(self.chips):
            self._make(len(clocks))
        self._say()

    def tick(self, now: Moment) -> None:
        """Time went by: chips that count say so, and only they."""
        self._now = now
        for chip, clock in zip(self.chips, self._clocks, strict=True):
            if clock.state not in _ENDED:
                self._tell(chip, clock)

    @property
    def _clocks(self) -> tuple[SlaClockView, ...]:
        return self._sla.clocks if self._sla is not None else ()

    def _make(self, number: int) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [QLabel() for _ in range(number)]
        for chip in self.chips:
            self._dress(chip)
            chip.show()
        self.fit()
        self.updateGeometry()

    def _dress(self, chip: QLabel) -> None:
        chip.setObjectName("chip")
        chip.setMinimumHeight(_LINE)
        self._flow.addWidget(chip)

    def _say(self) -> None:
        for chip, clock in zip(self.chips, self._clocks, strict=True):
            self._tell(chip, clock)
            chip.setToolTip(self._about(clock))

    def _tell(self, chip: QLabel, clock: SlaClockView) -> None:
        told = self.told(clock)
        text = words.labelled(round_name(clock.metric, clock.round), told.text)
        if chip.text() != text:
            chip.setText(text)
            chip.setAccessibleName(text)
        set_tone(chip, told.tone.value)

    def told(self, clock: SlaClockView) -> Countdown:
        """How a clock stands now, as a tone and a text; the colour is never the only bearer."""
        match clock.state:
            case ClockState.MET:
                return Countdown(Tone.GOOD, self.tr("✓ met"))
            case ClockState.BROKEN:
                late = _span(clock.used - clock.allowance)
                return Countdown(Tone.BAD, self.tr("✗ {time} too late").format(time=late))
            case ClockState.PAUSED:
                return Countdown(Tone.STILL, self.tr("‖ {time} left").format(time=_span(clock.left)))
        due = clock.due_at if clock.due_at is not None else clock.broken_at
        return countdown(due, self._now, since=clock.started_at)

    def _about(self, clock: SlaClockView) -> str:
        target = (
            self.tr("{span} of business time") if clock.calendar is not None else self.tr("{span} around the clock")
        )
        text = self.tr("{policy}, version {version}: {target}, priority {priority}")
        promised = text.format(
            policy=clock.policy_name,
            version=clock.version,
            target=target.format(span=_span(clock.allowance)),
            priority=self._names.priority(clock.priority),
        )
        return "\n".join(filter(None, (promised, self._why(), self._when(clock), metric_meaning(clock.metric))))

    def _why(self) -> str:
        """Why this policy is the ticket's, where the rules did not choose it."""
        if self._sla is None or self._sla.chosen_by is ChosenBy.RULES:
            return ""
        if self._sla.chosen_by is ChosenBy.NAME:
            return self.tr("Applied by name, whatever the rules say.")
        return self.tr("Because of the organisation {name}.").format(name=self._sla.organisation_name)

    def _when(self, clock: SlaClockView) -> str:
        if clock.state is ClockState.PAUSED:
            return self.tr("It stands still now.")
        if clock.ended_at is not None:
            return self.tr("Ended {moment}, after {time}.").format(
                moment=words.moment(clock.ended_at), time=_span(clock.used)
            )
        due = clock.due_at if clock.due_at is not None else clock.broken_at
        return self.tr("Due {moment}.").format(moment=words.moment(due)) if due is not None else ""


def _span(span: Span) -> str:
    return words.duration(max(0, span) // SECOND)
