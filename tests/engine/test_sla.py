"""SLA clocks against a minute-by-minute count that knows neither calendars, nor courses, nor due moments."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.engine import lifecycle, sla, timekeeper
from runtime.engine.situation import Situation
from runtime.model.blueprint import Category
from runtime.model.calendar import Calendar, CalendarException, Interval, Week
from runtime.model.durations import Duration, Unit
from runtime.model.event_json import decode, encode
from runtime.model.events import LimitBroken, Reminded, Scope
from runtime.model.fold import BrokenHistory, fold
from runtime.model.people import Actor, Department, Person, Role
from runtime.model.setup import Lifecycle, Settings, Setup
from runtime.model.sla import Metric, SlaPolicy, SlaTarget, SlaVersion, version_id
from runtime.model.sla_clocks import opened
from runtime.model.sla_events import SlaApplied, SlaChanged, SlaEnded, SlaStarted
from runtime.model.snapshot import Arm, Outcome, Snapshot
from runtime.model.ticket import Ticket

START = int(datetime(2026, 3, 6, 8, 0, tzinfo=UTC).timestamp() * 1000)
"""A Friday morning."""
MINUTE = 60_000
OPENS, CLOSES = 9, 17
_HOURS = (Interval(opens=OPENS * 60, closes=12 * 60), Interval(opens=13 * 60, closes=CLOSES * 60))
OFFICE = Calendar(
    id="office",
    name="Office",
    zone="UTC",
    weekly=Week(monday=_HOURS, tuesday=_HOURS, wednesday=_HOURS, thursday=_HOURS, friday=_HOURS),
)
AGENT = Actor(id="ann", role=Role.OWNER)
CUSTOMER = Actor(id="carl", role=Role.CUSTOMER)
STATUSES = ("open", "pending", "on_hold", "solved")
PEOPLE = {
    "ann": Person(id="ann", name="Ann", role=Role.OWNER),
    "carl": Person(id="carl", name="Carl", role=Role.CUSTOMER),
}


@cache
def is_open(minute: int) -> bool:
    """Whether the office is open in the minute that begins then."""
    at = datetime.fromtimestamp(START / 1000 + minute * 60, UTC)
    return at.weekday() < 5 and OPENS <= at.hour < CLOSES and at.hour != 12


def policy(allowances: dict[int, int], unit: Unit, *, pending: bool, metrics=tuple(Metric)) -> SlaPolicy:
    allows = {priority: Duration(amount=amount, unit=unit) for priority, amount in allowances.items()}
    targets = tuple(SlaTarget(metric=metric, allows=allows, pause_pending=pending) for metric in metrics)
    return SlaPolicy(id="p", name="P", targets=targets, version=1)


def setup_of(*policies: SlaPolicy) -> Setup:
    quiet = Lifecycle(agent_reply_waits=False, customer_comment_reopens=False, solved_needs_assignee=False)
    versions = [SlaVersion(id=version_id(each.id, each.version), policy=each, at=0, by="ann") for each in policies]
    return Setup(
        settings=Settings(lifecycle=quiet),
        people=PEOPLE,
        departments={"d": Department(id="d", name="D", calendar="office")},
        calendars={"always": Calendar(id="always", name="Always"), "office": OFFICE}
        if "always" not in Setup().calendars
        else {**Setup().calendars, "office": OFFICE},
        sla_policies={each.id: each for each in policies},
        sla_versions={version.id: version for version in versions},
    )


class Desk:
    """A ticket as the engine decides on it, settled before every deed; its events are folded and compared on the way."""

    def __init__(self, setup: Setup, first: int = START) -> None:
        self.setup = setup
        ticket = Ticket(
            id=1, version=1, subject="s", created_at=first, updated_at=first, department="d", requester="carl"
        )
        self.snapshot = Snapshot(ticket=ticket)
        self.arms: dict[str, Arm] = {}
        self.events: list[object] = []
        begun = sla.begin(self._situation((first - START) // MINUTE, AGENT), opened(first, Category.NEW), "opened")
        self._take(begun, first)

    def _situation(self, minute: int, actor: Actor) -> Situation:
        now = START + minute * MINUTE
        return Situation(snapshot=self.snapshot, actor=actor, now=now, setup=self.setup, requester=PEOPLE["carl"])

    def _take(self, outcome: Outcome, now: int) -> None:
        folded = self.snapshot
        for event in outcome.events:
            again = decode(event.kind, encode(event))
            assert again == event
            folded = fold(folded, again, now)
        assert folded == outcome.after
        self.snapshot = outcome.after
        self.events += outcome.events
        for clock in outcome.disarms:
            self.arms.pop(clock, None)
        self.arms |= {arm.clock: arm for arm in outcome.arms}

    def settle(self, minute: int) -> None:
        for _ in range(20):
            situation = self._situation(minute, AGENT)
            if not timekeeper.overdue(self.arms.values(), situation.now):
                return
            self._take(timekeeper.settle(situation, tuple(self.arms.values())), situation.now)
        raise AssertionError("due moments that do not pass")

    def do(self, minute: int, deed: str) -> None:
        self.settle(minute)
        situation = self._situation(minute, CUSTOMER if deed == "ask" else AGENT)
        if deed in {"ask", "reply", "note"}:
            outcome = lifecycle.comment(situation, "words", public=deed != "note")
        elif deed.isdecimal():
            outcome = lifecycle.edit(situation, {"priority": int(deed)})
        else:
            outcome = lifecycle.edit(situation, {"status": deed})
        self._take(outcome, situation.now)


@dataclass
class Counter:
    """One round of a metric, counted minute by minute; `used[m]`: minutes used at the beginning of minute m."""

    begun: int
    used: dict[int, int] = field(default_factory=dict)
    broken: int | None = None
    ended: int | None = None


class Oracle:
    """What the metrics are to be, out of their definitions."""

    def __init__(self, allowances: dict[int, int], *, business: bool, pending: bool) -> None:
        self.allowances, self.business, self.pending = allowances, business, pending
        self.minute, self.status, self.priority, self.replied = 0, "new", 2, False
        self.rounds: dict[Metric, list[Counter]] = {metric: [] for metric in Metric}
        for metric in (Metric.FIRST_REPLY, Metric.REQUESTER_WAIT, Metric.AGENT_WORK, Metric.RESOLUTION):
            self.rounds[metric].append(Counter(0, {0: 0}))

    def counts(self, metric: Metric, status: str) -> bool:
        still = {
            Metric.REQUESTER_WAIT: {"pending"},
            Metric.AGENT_WORK: {"pending", "on_hold"},
            Metric.RESOLUTION: {"on_hold", *(("pending",) if self.pending else ())},
        }
        return status not in still.get(metric, set()) | {"solved"}

    def open(self, metric: Metric) -> Counter | None:
        rounds = self.rounds[metric]
        return rounds[-1] if rounds and rounds[-1].ended is None else None

    def due(self, counter: Counter) -> int | None:
        return next((minute for minute, used in sorted(counter.used.items()) if used >= self.allowance), None)

    @property
    def allowance(self) -> int:
        return self.allowances[self.priority]

    def until(self, minute: int) -> None:
        """Every minute up to this one passes; what is over breaks, if its clock runs."""
        while self.minute < minute:
            for metric in Metric:
                counter = self.open(metric)
                if counter is not None:
                    counting = self.counts(metric, self.status) and (not self.business or is_open(self.minute))
                    counter.used[self.minute + 1] = counter.used[self.minute] + counting
            self.minute += 1
        for metric in Metric:
            counter = self.open(metric)
            if counter is not None and counter.broken is None and self.counts(metric, self.status):
                counter.broken = self.due(counter)

    def end(self, metric: Metric) -> None:
        counter = self.open(metric)
        if counter is not None:
            counter.ended = self.minute
            if counter.broken is None and counter.used[self.minute] >= self.target_before:
                counter.broken = self.minute

    def do(self, minute: int, deed: str) -> None:
        self.until(minute)
        self.target_before = self.allowance
        if deed == "ask" and self.replied and self.open(Metric.NEXT_REPLY) is None and self.status != "solved":
            self.rounds[Metric.NEXT_REPLY].append(Counter(minute, {minute: 0}))
        if deed == "reply":
            for metric in (Metric.FIRST_REPLY, Metric.NEXT_REPLY, Metric.PERIODIC_UPDATE):
                self.end(metric)
            self.replied = True
            if self.status != "solved":
                self.rounds[Metric.PERIODIC_UPDATE].append(Counter(minute, {minute: 0}))
        if deed.isdecimal():
            self.priority = int(deed)
        if deed in STATUSES:
            self.become(minute, deed)

    def become(self, minute: int, status: str) -> None:
        before, self.status = self.status, status
        if status == "solved":
            for metric in Metric:
                self.end(metric)
        elif before == "solved":
            for metric in (Metric.REQUESTER_WAIT, Metric.AGENT_WORK, Metric.RESOLUTION):
                self.resume(metric, minute)
            if not self.replied:
                self.resume(Metric.FIRST_REPLY, minute)
            else:
                self.rounds[Metric.PERIODIC_UPDATE].append(Counter(minute, {minute: 0}))

    def resume(self, metric: Metric, minute: int) -> None:
        counter = self.rounds[metric][-1]
        counter.used[minute] = counter.used[counter.ended or 0]
        counter.ended = None


DEEDS = st.sampled_from(("ask", "reply", "note", *STATUSES, "1", "2", "4"))
STEPS = st.lists(st.tuples(st.integers(1, 600), DEEDS), max_size=8)


@settings(max_examples=60, deadline=None)
@given(steps=STEPS, business=st.booleans(), pending=st.booleans(), tail=st.integers(0, 600), data=st.data())
def test_clocks_are_what_counting_minutes_says(steps, business, pending, tail, data) -> None:
    allowances = {priority: data.draw(st.integers(1, 1_500)) for priority in (1, 2, 3, 4)}
    unit = Unit.BUSINESS_MINUTES if business else Unit.MINUTES
    desk = Desk(setup_of(policy(allowances, unit, pending=pending)))
    oracle = Oracle(allowances, business=business, pending=pending)
    minute = 0
    for passes, deed in steps:
        minute += passes
        if deed == "ask" and oracle.status == "solved":
            continue  # would begin its round when the ticket is reopened: told apart below
        oracle.do(minute, deed)
        desk.do(minute, deed)
    minute += tail
    oracle.until(minute)
    desk.settle(minute)
    _compare(desk, oracle, minute)


def _compare(desk: Desk, oracle: Oracle, minute: int) -> None:
    from runtime.engine.limits import used

    assert desk.snapshot.sla is not None
    for metric in Metric:
        rounds, clock = oracle.rounds[metric], desk.snapshot.sla.clocks.get(metric)
        if not rounds:
            assert clock is None
            continue
        assert clock is not None
        want = rounds[-1]
        assert clock.round == len(rounds)
        assert clock.started == START + want.begun * MINUTE
        assert (clock.ended is None) == (want.ended is None)
        last = minute if want.ended is None else want.ended
        assert used(clock.clock, desk.setup, START + minute * MINUTE) == want.used[last] * MINUTE
        assert clock.broken == (None if want.broken is None else START + want.broken * MINUTE)
        if want.ended is None and oracle.counts(metric, oracle.status) and clock.broken is None:
            assert clock.due == START + _runs_out(oracle, want, minute) * MINUTE
        if want.ended is None and not oracle.counts(metric, oracle.status):
            assert clock.due is None


def _runs_out(oracle: Oracle, counter: Counter, minute: int) -> int:
    used = counter.used[minute]
    while used < oracle.allowance:
        used += not oracle.business or is_open(minute)
        minute += 1
    return minute


def test_a_question_on_a_solved_ticket_is_answered_from_its_reopening_on() -> None:
    desk = Desk(setup_of(policy(dict.fromkeys((1, 2, 3, 4), 60), Unit.MINUTES, pending=False)))
    for minute, deed in ((1, "reply"), (2, "solved"), (5, "ask"), (10, "open")):
        desk.do(minute, deed)
    clock = desk.snapshot.sla.clocks[Metric.NEXT_REPLY]
    assert (clock.started, clock.due) == (START + 5 * MINUTE, START + 70 * MINUTE)


def test_a_clock_begun_late_is_the_one_that_was_followed_all_along() -> None:
    """Every change of policy counts again from the course: the same policy put anew makes no difference."""
    allows = policy(dict.fromkeys((1, 2, 3, 4), 2_000), Unit.BUSINESS_MINUTES, pending=True)
    desk = Desk(setup_of(allows))
    for minute, deed in ((30, "open"), (200, "pending"), (700, "open"), (1_000, "on_hold"), (1_500, "open")):
        desk.do(minute, deed)
    followed = desk.snapshot.sla
    situation = Situation(
        snapshot=replace(desk.snapshot, sla=None), actor=AGENT, now=START + 1_500 * MINUTE, setup=desk.setup
    )
    begun = sla.begin(situation, followed.course, "policies").after.sla
    assert begun.clocks == followed.clocks


def test_a_calendar_that_never_opens_raises_an_alarm_and_no_due_moment() -> None:
    once = CalendarException(name="Once", first=date(2001, 1, 1), hours=_HOURS)
    never = Calendar(id="office", name="Past", zone="UTC", exceptions=(once,))
    setup = setup_of(policy(dict.fromkeys((1, 2, 3, 4), 60), Unit.BUSINESS_MINUTES, pending=False))
    setup = replace(setup, calendars={**setup.calendars, "office": never})
    desk = Desk(setup)
    assert {event.kind for event in desk.events} == {"sla_applied", "alarm_raised"}
    assert desk.arms == {}


@pytest.mark.parametrize("metric", list(Metric))
def test_every_metric_has_a_course_it_counts_by(metric: Metric) -> None:
    desk = Desk(setup_of(policy(dict.fromkeys((1, 2, 3, 4), 60), Unit.MINUTES, pending=False, metrics=(metric,))))
    for minute, deed in ((1, "reply"), (2, "ask"), (3, "reply"), (4, "solved")):
        desk.do(minute, deed)
    (clock,) = desk.snapshot.sla.clocks.values()
    assert clock.ended is not None and not desk.arms


def test_facts_about_clocks_that_are_not_there_are_a_broken_history() -> None:
    desk = Desk(setup_of(policy(dict.fromkeys((1, 2, 3, 4), 60), Unit.MINUTES, pending=False)))
    started = next(event for event in desk.events if isinstance(event, SlaStarted))
    bare = replace(desk.snapshot, sla=None)
    for event in (
        started,
        SlaChanged(old=started.clock, new=started.clock, why="paused"),
        SlaEnded(clock=started.clock, why="solved"),
        SlaApplied(policy="p", version=1, why="changed"),
        LimitBroken(scope=Scope.SLA, metric="first_reply", due=START),
        Reminded(scope=Scope.SLA, metric="first_reply", level=1, scheduled=START),
    ):
        with pytest.raises(BrokenHistory):
            fold(bare, event, START)


def test_what_was_written_before_there_were_policies_is_read_as_it_was_meant() -> None:
    assert decode("limit_broken", b'{"scope":"visit","due":5}') == LimitBroken(scope=Scope.VISIT, due=5)
    said = decode("comment_added", b'{"body":"x","public":true}')
    assert (said.automatic, encode(said)) == (False, b'{"body":"x","public":true}')
