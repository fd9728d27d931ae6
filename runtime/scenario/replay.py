"""A log passed through a desk: every case a ticket, every event a transition, at the log's own moments.

Events of all cases go in order of time, many to a commit. What was committed is true; a replay that was interrupted
goes on from there when it is asked for again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import batched, count

from runtime.desk.batch import batch
from runtime.desk.local import LocalDesk
from runtime.exchange.event_log import EventLog, LogCase
from runtime.messages.blueprints import ListBlueprints
from runtime.messages.faults import Refused
from runtime.messages.system import Hello, SealDays
from runtime.model.blueprint import Blueprint
from runtime.model.values import Moment
from runtime.scenario.replay_cases import Done, done_on, fitting, in_time_order, moves_by_itself
from runtime.scenario.replay_course import Course, Deviation
from runtime.scenario.replay_plan import blueprint_id_of, prefix_of, prepare

AT_ONCE = 200
"""Events to a commit: beyond this the commit's share of the time is small, and an interruption loses little."""

type Progress = Callable[[int, int], None]
"""Told the events done and their total."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay did. `events` were put on the desk now, `before` by an earlier, interrupted one.

    `left_out`: events the Blueprint has no place for, by activity. `deviations`: moves that had to be forced.
    """

    blueprint: Blueprint
    cases: int
    events: int
    before: int
    total: int
    left_out: Counter[str] = field(default_factory=Counter)
    deviations: Counter[Deviation] = field(default_factory=Counter)

    @property
    def complete(self) -> bool:
        """Whether the whole log is on the desk."""
        return self.before + self.events == self.total


@dataclass(frozen=True, slots=True)
class Watch:
    """Whoever looks on: told how far it is, asked whether to go on."""

    todo: int
    total: int
    progress: Progress | None
    cancel: Callable[[], bool] | None

    def tell(self, done: int) -> None:
        """So many of the events to do are done."""
        if self.progress is not None:
            self.progress(self.total - self.todo + done, self.total)

    def cancelled(self) -> bool:
        """Whether to stop here."""
        return self.cancel is not None and self.cancel()


def replay(
    desk: LocalDesk,
    log: EventLog,
    blueprint: Blueprint | None = None,
    *,
    add: bool = False,
    progress: Progress | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Replayed:
    """Pass a log through a desk, through the Blueprint given or one discovered from the log itself.

    `cancel` is asked between events; when it says yes, what was done so far is kept and the answer is not `complete`.
    Refused when the desk holds something already, unless it is the unfinished part of this log or `add` is said.
    Raises TooWide when no Blueprint can hold the log, and every other Fault of the desk's.
    """
    kept, left_out = fitting(log, blueprint) if blueprint is not None else (log, Counter[str]())
    if not kept.cases:
        raise Refused("None of the log’s activities is a state of this Blueprint: compare their names.")
    copy, known = _place_for(desk, kept, blueprint, add=add)
    plan = prepare(desk, kept, blueprint, copy)
    course = Course(desk, plan, {case: each.ticket_id for case, each in known.items()})
    before = {case.id: known[ref].events for case in kept.cases if (ref := plan.ref(case.id)) in known}
    todo = [(case, place) for case, place in in_time_order(kept.cases) if place >= before.get(case.id, 0)]
    watch = Watch(len(todo), kept.event_count, progress, cancel)
    done = _run(desk, course, todo, watch)
    if done == len(todo):
        while desk.do(SealDays()).result.days:
            pass  # a call packs so much that nobody waits long for the desk
    return Replayed(
        blueprint=plan.blueprint,
        cases=len(kept.cases),
        events=done,
        before=kept.event_count - len(todo),
        total=kept.event_count,
        left_out=left_out,
        deviations=course.deviations,
    )


def _run(desk: LocalDesk, course: Course, todo: Sequence[tuple[LogCase, int]], watch: Watch) -> int:
    """Pass the events; how many were passed and committed."""
    done = 0
    for chunk in batched(todo, AT_ONCE):
        with batch(desk) as open_batch:
            for case, place in chunk:
                if watch.cancelled():
                    return done
                course.take(open_batch, case, place)
                done += 1
        watch.tell(done)
    if todo:
        with batch(desk) as open_batch:
            open_batch.sweep(until=_moment(todo[-1]))
    return done


def _moment(event: tuple[LogCase, int]) -> Moment:
    case, number = event
    return case.events[number].at


def _place_for(
    desk: LocalDesk, log: EventLog, blueprint: Blueprint | None, *, add: bool
) -> tuple[int, Mapping[str, Done]]:
    """Which copy of the log is to be filled, and what of it is there. Refused as `replay` says."""
    automatic = moves_by_itself(blueprint)
    for copy in count(1):
        known = done_on(desk, prefix_of(log, copy), automatic=automatic)
        unfinished = sum(each.events for each in known.values()) < log.event_count
        if known and unfinished:
            return copy, known
        if not add:
            _refuse_used(desk, log, blueprint, there=bool(known))
        if not known:
            return copy, {}
    raise AssertionError("Counting never ends.")


def _refuse_used(desk: LocalDesk, log: EventLog, blueprint: Blueprint | None, *, there: bool) -> None:
    if there:
        raise Refused("This log is on the desk already. Say --add to put it there once more.")
    others = {summary.id for summary in desk.ask(ListBlueprints())} - {blueprint_id_of(log, blueprint)}
    if others or desk.ask(Hello()).tickets:
        raise Refused("This desk is in use already. Name another file, or say --add to add the log to it.")
