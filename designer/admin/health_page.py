"""Health and backup: whether everything a desk needs to run does run, and its contents kept safe."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer import desks
from designer.admin.calls_card import CallsCard
from designer.admin.health_card import HealthCard
from designer.admin.keeping_card import KeepingCard
from designer.admin.letters_card import LettersCard
from designer.admin.long_work import LongWork
from designer.admin.page import AdminPage, on_card
from designer.admin.retention_card import RetentionCard
from designer.courier import Courier
from designer.sentences import said
from designer.whereabouts import whereabouts
from designer.widgets.assistance import explain
from designer.words import duration, moment, number
from runtime.messages.clock import ClockView, GetClock
from runtime.messages.faults import Fault
from runtime.messages.letters import GetPost
from runtime.messages.retention import ListRetentionRuns
from runtime.messages.setup import SetupView
from runtime.messages.system import DeskInfo, Hello, VerifyReport
from runtime.messages.views import RebuildSearch
from runtime.model.values import MINUTE

_AGAIN_MS = 10_000
_WIDTH = 860
_SECOND = 1_000
_SHOWN_PROBLEMS = 12


class DeskCard(HealthCard):
    """What the desk holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("The desk"), parent)
        self._info: DeskInfo | None = None
        self.say(lambda _text: self._show(), str)

    def show_info(self, info: DeskInfo) -> None:
        """Say it in numbers."""
        self._info = info
        self._show()

    def _show(self) -> None:
        info = self._info
        if info is None:
            return
        size = self.locale().formattedDataSize(info.size)
        kept = self.tr("a file of {size}") if info.database == "sqlite" else self.tr("a PostgreSQL server, {size}")
        told = (
            self.tr("%Ln ticket(s)", "", info.tickets),
            self.tr("%Ln of them in a Blueprint", "", info.active),
            self.tr("%Ln event(s)", "", info.events),
            self.tr("%Ln person(s)", "", info.people),
            self.tr("kept in {place}").format(place=kept.format(size=size)),
        )
        self.tell(", ".join(told) + ".")


class ClockCard(HealthCard):
    """A clock that stands must be seen: without it no reminder comes and no limit breaks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("SLA clock"), parent)
        self._clock: ClockView | None = None
        self.say(lambda _text: self._show(), str)

    def show_clock(self, clock: ClockView) -> None:
        """Say whether it runs, where, and how late it is."""
        self._clock = clock
        self._show()

    def _show(self) -> None:
        clock = self._clock
        if clock is None:
            return
        told = [self._runs(clock)]
        late = clock.late > MINUTE
        if late:
            told.append(self.tr("What was due first is {span} late.").format(span=duration(clock.late / _SECOND)))
        elif clock.next_due is not None:
            told.append(self.tr("Next due: {when}.").format(when=moment(clock.next_due)))
        else:
            told.append(self.tr("Nothing is due."))
        self.tell(" ".join(told), "bad" if late or not clock.runs else "")

    def _runs(self, clock: ClockView) -> str:
        if clock.runs:
            return self.tr("It runs {somewhere}.").format(somewhere=whereabouts(clock.holder))
        if clock.heard is None:
            return self.tr("It never ran: open this desk in a window, or let the clock run as a program of its own.")
        when = moment(clock.heard)
        text = self.tr("It stands since {when}: until then it ran {somewhere}.")
        return text.format(when=when, somewhere=whereabouts(clock.holder))


class CheckCard(HealthCard):
    """The desk against its own history."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Check"), parent)
        self._report: VerifyReport | None = None
        self.work = LongWork(courier)
        self.column.addWidget(self.work)
        self.check_button = self.button(lambda: self.tr("Check the desk"), self.check)
        self.work.under_way_changed.connect(lambda on: self.check_button.setEnabled(not on))
        self.say(lambda _text: self._show(), str)

    def check(self) -> None:
        """Rebuild every ticket from its history and compare; nothing is changed."""
        self.work.begin(desks.check, self._learn, self._fail)

    def _learn(self, report: VerifyReport) -> None:
        self._report = report
        self._show()

    def _fail(self, fault: Fault) -> None:
        stopped = isinstance(fault, desks.Stopped)
        self.tell(self.tr("Stopped before the end.") if stopped else fault.sentence, "" if stopped else "bad")

    def _show(self) -> None:
        report = self._report
        if report is None:
            self.tell(self.tr("Rebuilds every ticket from its history and compares. Nothing is changed by it."))
            return
        looked = self.tr("Looked at {tickets} tickets and {events} events.").format(
            tickets=number(report.tickets), events=number(report.events)
        )
        if not report.problems:
            self.tell(" ".join((looked, self.tr("Everything agrees."))))
            return
        found = self.tr("%Ln problem(s):", "", len(report.problems))
        lines = [
            f"•  {f'#{each.ticket_id}  ' if each.ticket_id is not None else ''}{said(each.sentence)}"
            for each in report.problems[:_SHOWN_PROBLEMS]
        ]
        more = len(report.problems) - _SHOWN_PROBLEMS
        rest = [self.tr("… and %Ln more", "", more)] if more > 0 else []
        self.tell("\n".join((f"{looked} {found}", *lines, *rest)), "bad")


class SearchCard(HealthCard):
    """The index of words; it follows every change by itself."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Search"), parent)
        self._courier = courier
        self._tickets: int | None = None
        self.rebuild_button = self.button(lambda: self.tr("Index everything anew"), self.rebuild)
        self.say(lambda _text: self._show(), str)

    def rebuild(self) -> None:
        """Index the texts of every ticket."""
        self.rebuild_button.setEnabled(False)
        self.tell(self.tr("Indexing…"))
        self._courier.do(RebuildSearch(), self, self._learn, self._fail)

    def _learn(self, tickets: int) -> None:
        self._tickets = tickets
        self.rebuild_button.setEnabled(True)
        self._show()

    def _fail(self, fault: Fault) -> None:
        self.rebuild_button.setEnabled(True)
        self.tell(fault.sentence, "bad")

    def _show(self) -> None:
        if self._tickets is None:
            self.tell(self.tr("It follows every change by itself. Anew is only needed when something is not found."))
        else:
            self.tell(self.tr("The texts of %Ln ticket(s) are indexed anew.", "", self._tickets))


class HealthPage(AdminPage):
    """Looked at again every ten seconds while it is in front."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        super().__init__(courier, info, parent)
        explain(self, "keeping")
        self.head(
            lambda: self.tr("Health and backup"),
            lambda: self.tr("Whether everything this desk needs does run, and how its contents are kept safe."),
        )
        self.desk, self.clock, self.keeping = DeskCard(), ClockCard(), KeepingCard(courier)
        self.letters, self.check, self.search = LettersCard(courier), CheckCard(courier), SearchCard(courier)
        self.calls = CallsCard(courier)
        self.retention = RetentionCard()
        cards = QWidget()
        cards.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        keeping = self.desk, self.clock, self.keeping, self.retention
        for card in (*keeping, self.calls, self.letters, self.check, self.search):
            column.addWidget(card)
        column.addStretch(1)
        self.column.addWidget(on_card(cards), 1)
        self.keeping.desk_wanted.connect(self.desk_wanted)
        self.keeping.backed_up.connect(self.look)
        self.calls.functions_wanted.connect(partial(self.page_wanted.emit, "functions"))
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_MS)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Ask how everything stands."""
        self.courier.ask(Hello(), self, self._learn, self.failed.emit)
        self.courier.ask(GetClock(), self, self.clock.show_clock, self.failed.emit)
        self.courier.ask(GetPost(), self, self.letters.show_post, self.failed.emit)
        self.calls.look()
        self.courier.ask(ListRetentionRuns(), self, self.retention.show_runs, self.failed.emit)

    @override
    def show_setup(self, setup: SetupView) -> None:
        """How many rules of retention are in force, and which functions there are."""
        super().show_setup(setup)
        self.calls.show_setup(setup)
        self.retention.show_rules(sum(rule.active for rule in setup.settings.retention))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _learn(self, info: DeskInfo) -> None:
        for card in (self.desk, self.keeping):
            card.show_info(info)
