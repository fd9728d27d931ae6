"""“Why can't I?” (C-08): for each transition every condition with what it found, who could, and what would help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QDateTime, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.agent.names import Names
from designer.courier import Courier
from designer.panels.absence_words import who_could
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.emptied import empty
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.inputs import MomentInput
from designer.widgets.plain_text import plain_text
from designer.widgets.scrolled import scrolled
from runtime.messages.faults import Fault
from runtime.messages.tickets import AddComment, ExplainTransitions, GuardView, TicketPlace, VerdictView
from runtime.model.values import Moment

_MOST_PEOPLE, _MOST_ASKED = 8, 4
_PAUSE_MS = 400
_LINE = 30
_INDENT = 18
_APART = "; "
"""Between people of whom more is said than the name."""


class Asked(NamedTuple):
    """A ticket, the transition that was asked about (or nothing), and what was told of all of them."""

    ticket_id: int
    about: str
    verdicts: Sequence[VerdictView]


class WhyDialog(QDialog):
    """One card for each transition, the one that was asked about first; now, or at a moment that has passed."""

    def __init__(
        self, courier: Courier, names: Names, person: str, asked: Asked, parent: QWidget, *, clock: Callable[[], Moment]
    ) -> None:
        """`person`: who works here."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Why can’t I?"))
        self._courier, self._names, self._person, self._asked, self._clock = courier, names, person, asked, clock
        self.cards: list[QFrame] = []
        self.moment, self.as_of = MomentInput(), plain_text("")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        inside = QWidget()
        inside.setObjectName("page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(12)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(10)
        column.addWidget(self._when())
        column.addWidget(self.as_of)
        area = scrolled(inside, by_keys=True)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        self.resize(580, 560)
        self._show(asked.verdicts)
        area.setFocus()

    def _when(self) -> QWidget:
        """The line that asks of another moment."""
        label = QLabel(self.tr("As it was at:"))
        label.setBuddy(self.moment)
        self.moment.setAccessibleName(self.tr("Moment"))
        self.now = QPushButton(self.tr("Now"))
        self.now.setObjectName("quiet")
        self.now.setAutoDefault(False)
        self.as_of.setObjectName("secondary")
        self.as_of.hide()
        self._show_now()
        self.moment.edited.connect(self._look_back)
        self.now.clicked.connect(self._go_to_now)
        line = QWidget()
        row = FlowLayout(line, gap=8)
        for widget in (label, self.moment, self.now):
            widget.setMinimumHeight(_LINE)
            row.addWidget(widget)
        return line

    def _show_now(self) -> None:
        now = self._clock()
        self.moment.setMaximumDateTime(QDateTime.fromMSecsSinceEpoch(now))
        self.moment.show_value(now)
        self.now.setEnabled(False)

    def _look_back(self) -> None:
        self.now.setEnabled(True)
        self._pause.start()

    def _go_to_now(self) -> None:
        self._show_now()
        self._ask()

    @property
    def _at(self) -> Moment | None:
        """The moment that is looked back to; None for now."""
        value = self.moment.value
        return value if self.now.isEnabled() and isinstance(value, int) else None

    def _ask(self) -> None:
        at = self._at
        query = ExplainTransitions(ticket_id=self._asked.ticket_id, at=at)
        self._courier.ask(query, self, partial(self._told, at), partial(self._not_told, at))

    def _told(self, at: Moment | None, verdicts: tuple[VerdictView, ...]) -> None:
        if at == self._at:
            as_of = self.tr("As it was on {moment}. People, teams and calendars are those of today.")
            self.as_of.setText(as_of.format(moment=words.moment(at)) if at is not None else "")
            self.as_of.setVisible(at is not None)
            self._show(verdicts)

    def _not_told(self, at: Moment | None, fault: Fault) -> None:
        if at == self._at:
            self.as_of.setText(said(fault.sentence))
            self.as_of.show()
            self._show(None)

    def _show(self, verdicts: Sequence[VerdictView] | None) -> None:
        """Nothing where nothing could be told."""
        empty(self._column)
        first = sorted(verdicts or (), key=lambda each: each.transition_id != self._asked.about)
        self.cards = [self._card(verdict) for verdict in first]
        for card in self.cards:
            self._column.addWidget(card)
        if verdicts is not None and not self.cards:
            self._column.addWidget(QLabel(self.tr("No transition leaves this state.")))
        self._column.addStretch(1)

    def _card(self, verdict: VerdictView) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(5)
        column.addWidget(self._heading(verdict))
        for guard in sorted(verdict.guards, key=lambda each: each.met):  # what stands against it comes first
            column.addLayout(self._guard(guard))
        for title, lines in self._advice(verdict):
            heading = plain_text(title)
            heading.setObjectName("rowLabel")
            column.addSpacing(4)
            column.addWidget(heading)
            for line in lines:
                column.addLayout(line)
        if self._at is None and not verdict.allowed and not verdict.automatic:
            column.addWidget(self._asking(verdict))
        card.setAccessibleName(verdict.name)
        return card

    def _heading(self, verdict: VerdictView) -> QLabel:
        state = self.tr("possible now") if verdict.allowed else self.tr("not possible now")
        if self._at is not None:
            state = self.tr("was possible") if verdict.allowed else self.tr("was not possible")
        if verdict.automatic:
            state = self.tr("happens by itself")
        label = plain_text(f"{verdict.name}  ·  {state}")
        enlarge(label, 1.1, bold=True)
        return label

    def _guard(self, guard: GuardView) -> QLayout:
        found = self.tr("It is: {value}") if self._at is None else self.tr("It was: {value}")
        actual = found.format(value=guard.actual) if guard.actual else ""
        text = said(guard.sentence)
        labels = [plain_text("✓" if guard.met else "✗"), plain_text(f"{text} {actual}" if actual else text)]
        for label in labels:
            label.setProperty("met", guard.met)
            label.setObjectName("guard")
        return _line(*labels, indent=_INDENT if guard.kind == "comparison" else 0)

    def _advice(self, verdict: VerdictView) -> list[tuple[str, list[QLayout]]]:
        found = []
        if verdict.fixes:
            fixes = [_line(plain_text("→"), plain_text(said(fix))) for fix in verdict.fixes]
            opens = self.tr("Any one of these would open it:")
            found.append((opens if self._at is None else self.tr("Any one of these would have opened it:"), fixes))
        if verdict.could and not verdict.automatic:
            people = [self._could(person, verdict) for person in verdict.could[:_MOST_PEOPLE]]
            more = len(verdict.could) - len(people)
            everyone = (_APART if verdict.stand_ins else ", ").join(people) + (
                self.tr(" and %n more", "", more) if more > 0 else ""
            )
            who = self.tr("Who could do it now:") if self._at is None else self.tr("Who could have done it:")
            found.append((who, [_line(plain_text(everyone))]))
        return found

    def _asking(self, verdict: VerdictView) -> QWidget:
        """A button for each of the first who could: pressed, a note asks them."""
        frame = QWidget()
        flow = FlowLayout(frame, gap=8)
        for person in [each for each in verdict.could if each != self._person][:_MOST_ASKED]:
            button = QPushButton(self.tr("Ask {name}").format(name=self._names.person(person)).replace("&", "&&"))
            button.setObjectName("quiet")
            button.setAutoDefault(False)
            button.setToolTip(self.tr("Writes a private note that mentions them: they are told."))
            button.clicked.connect(partial(self._ask_person, person, verdict.name, button))
            flow.addWidget(button)
        frame.setVisible(flow.count() > 0)
        return frame

    def _ask_person(self, person: str, transition: str, button: QPushButton) -> None:
        button.setEnabled(False)
        text = self.tr("@{person} Could you do “{transition}” on this ticket? I may not.")
        note = AddComment(
            ticket_id=self._asked.ticket_id, body=text.format(person=person, transition=transition), public=False
        )

        def asked(_place: TicketPlace) -> None:
            button.setText(self.tr("✓ {name} was asked").format(name=self._names.person(person)).replace("&", "&&"))

        def refused(fault: Fault) -> None:
            button.setEnabled(True)
            self.as_of.setText(said(fault.reasons[0].sentence if fault.reasons else fault.sentence))
            self.as_of.show()

        self._courier.do(note, self, asked, refused)

    def _could(self, person: str, verdict: VerdictView) -> str:
        return who_could(person, self._names.person(person), verdict.stand_ins, self._names.catalogue)


def _line(*labels: QLabel, indent: int = 0) -> QLayout:
    """The last one wraps beside those before it."""
    line = QHBoxLayout()
    line.setContentsMargins(indent, 0, 0, 0)
    line.setSpacing(6)
    for mark in labels[:-1]:
        mark.setWordWrap(False)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(labels[-1], 1)
    return line
