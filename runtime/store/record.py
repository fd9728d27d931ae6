"""The only place that writes a ticket's tables: facts in, rows out, all in the caller's transaction.

An ordinary transition costs one statement each for: ticket, event, the visit that closes, the visit that opens, the
due moment, and the letter if there is one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from pydantic_core import to_json

from runtime.model.actions import Channel
from runtime.model.altered import altered
from runtime.model.event_json import encode
from runtime.model.events import (
    CallQueued,
    ChildOpened,
    ClockChanged,
    CommentAdded,
    EndKind,
    Event,
    FieldsComputed,
    FollowerAdded,
    LetterQueued,
    LimitBroken,
    Migrated,
    MigrationUndone,
    Moved,
    RunEnded,
    RunStarted,
    Scope,
    TicketOpened,
    TurnGiven,
    VisitClaimed,
    VisitReleased,
)
from runtime.model.notices import NoticeKind
from runtime.model.snapshot import Arm, Outcome, Snapshot, new_snapshot
from runtime.model.ticket import Clock, Ticket
from runtime.model.values import Moment
from runtime.model.work_events import MoveUndone
from runtime.store import approvals, assignments, calls, notices, outbox, schema, search, sla_clocks, tickets, worked
from runtime.store.database import Insertion, Plan, Session
from runtime.store.files import hang
from runtime.store.notices import News
from runtime.store.upsert import Upsert


def _insert(table: sa.Table) -> sa.Insert:
    columns: dict[str, Any] = {
        column.name: sa.bindparam(column.name)
        for column in table.columns
        if not (column.primary_key and column.name in {"id", "seq"}) and column.server_default is None
    }
    return sa.insert(table).values(columns)


EVENT = Plan(_insert(schema.event))
RUN = Insertion(_insert(schema.run), schema.run.c.id)
VISIT = Insertion(_insert(schema.visit), schema.visit.c.id)
COMMENT = Plan(_insert(schema.comment))
FOLLOWER = Upsert(schema.follower)
_OPEN_VISIT = sa.and_(schema.visit.c.run_id == sa.bindparam("of_run"), schema.visit.c.left.is_(None))
_LIMIT = ("allowance", "calendar", "due")
CLOSE_VISIT = Plan(
    sa.update(schema.visit)
    .where(_OPEN_VISIT)
    .values({name: sa.bindparam(name) for name in ("left", "transition", "team", "priority", "assignee")})
)
CLAIM_VISIT = Plan(sa.update(schema.visit).where(_OPEN_VISIT).values(claimed=sa.bindparam("claimed")))
SET_LIMIT = Plan(sa.update(schema.visit).where(_OPEN_VISIT).values({name: sa.bindparam(name) for name in _LIMIT}))
BREAK_VISIT = Plan(
    sa.update(schema.visit).where(_OPEN_VISIT, schema.visit.c.broken.is_(None)).values(broken=sa.bindparam("moment"))
)
CARRY_RUN_OVER = Plan(
    sa.update(schema.run)
    .where(schema.run.c.id == sa.bindparam("of_run"))
    .values({name: sa.bindparam(name) for name in ("version_id", "ended", "end_kind")})
)
CARRY_VISIT_OVER = Plan(
    sa.update(schema.visit)
    .where(_OPEN_VISIT)
    .values({name: sa.bindparam(name) for name in ("version_id", "state", "occurrence", *_LIMIT)})
)
REMOVE_VISIT = Plan(sa.delete(schema.visit).where(_OPEN_VISIT, schema.visit.c.id != sa.bindparam("kept")))
REOPEN_VISIT = Plan(
    sa.update(schema.visit)
    .where(schema.visit.c.id == sa.bindparam("kept"))
    .values(
        {
            **{name: sa.bindparam(name) for name in ("version_id", "state", "occurrence", "claimed", *_LIMIT)},
            **dict.fromkeys(("left", "transition", "team", "priority", "assignee")),
        }
    )
)
END_RUN = Plan(
    sa.update(schema.run)
    .where(schema.run.c.id == sa.bindparam("of_run"))
    .values(ended=sa.bindparam("ended"), end_kind=sa.bindparam("end_kind"))
)
BREAK_RUN = Plan(
    sa.update(schema.run)
    .where(
        schema.run.c.id == sa.bindparam("of_run"),
        sa.func.coalesce(schema.run.c.first_violation, schema.NEVER) > sa.bindparam("due"),
    )
    .values(first_violation=sa.bindparam("due"), violation_kind=sa.bindparam("violation_kind"))
)
DISARM = Plan(
    sa.delete(schema.due).where(
        schema.due.c.ticket_id == sa.bindparam("ticket_id"), schema.due.c.clock == sa.bindparam("clock")
    )
)
ARM = Upsert(schema.due)

KEPT_IN_OUTBOX = frozenset({LetterQueued, CallQueued})
"""Facts whose row in the outbox, or in somebody's inbox, is their record: they are not written twice."""

VIOLATION_KINDS = {Scope.VISIT: 1, Scope.RUN: 2}


class Recorder:
    """Writes one outcome for one ticket. `at` and `actor` are those of the command."""

    def __init__(self, session: Session, *, actor: str, at: Moment) -> None:
        self._session = session
        self._actor = actor
        self._at = at
        self._ticket_id = self._version = self._run_id = self._visit_id = 0

    def open_ticket(self, ticket: Ticket) -> Snapshot:
        """A new ticket's row and its first event; the ticket comes back with its id."""
        opened = tickets.insert(self._session, Snapshot(ticket=ticket))
        self._write_events(opened, (TicketOpened(ticket=opened),))
        search.keep(self._session, opened.id)
        return Snapshot(ticket=opened)

    def record(self, before: Snapshot, outcome: Outcome) -> Snapshot:
        """Everything the outcome says, as rows; the snapshot after it, with the ids the rows got.

        Raises Conflict when the ticket is no longer as `before` says.
        """
        self._ticket_id, self._version = before.ticket.id, before.ticket.version + 1
        self._run_id = before.run.id if before.run else 0
        self._visit_id = before.visit.id if before.visit else 0
        with self._session.together():
            self._write_rows(before, outcome)
            after = self._numbered(outcome)
            tickets.update(self._session, before, after)
            self._write_events(after.ticket, outcome.events)
            self.keep_due(before.ticket.id, outcome.arms, outcome.disarms)
        if search.differs(before.ticket, after.ticket):
            search.keep(self._session, after.ticket.id)
        return after

    def restore(self, before: Snapshot, outcome: Outcome, row: Mapping[str, Any]) -> Snapshot:
        """As `record`, but the ticket's row becomes `row`, as it was once, to the byte and with its version."""
        self._ticket_id, self._version = before.ticket.id, outcome.after.ticket.version
        self._run_id = before.run.id if before.run else 0
        self._write_rows(before, outcome)
        tickets.restore(self._session, before, outcome.after, row)
        self._write_events(outcome.after.ticket, outcome.events)
        self.keep_due(before.ticket.id, outcome.arms, outcome.disarms)
        return outcome.after

    def _write_rows(self, before: Snapshot, outcome: Outcome) -> None:
        """The rows of each event; those that get ids come first, so that the ticket's row can name them."""
        current = before
        for event, step in zip(outcome.events, outcome.steps, strict=True):
            write = _WRITERS.get(type(event))
            if write is not None:
                write(self, event, current, step)
            current = step
        if outcome.after.sla is not None:
            sla_clocks.keep(self._session, self._ticket_id, outcome.events, outcome.steps)

    def _numbered(self, outcome: Outcome) -> Snapshot:
        """What the outcome leads to, with the ids that its rows got and the version the command makes.

        A ticket that was only computed again was touched by nobody: it does not become the last one changed.
        """
        after = outcome.after
        run, visit = after.run, after.visit
        if run is not None and run.id != self._run_id:
            run = altered(run, id=self._run_id)
        if visit is not None and visit.id != self._visit_id:
            visit = altered(visit, id=self._visit_id)
        computed = len(outcome.events) == 1 and type(outcome.events[0]) is FieldsComputed
        at = after.ticket.updated_at if computed else self._at
        ticket = altered(after.ticket, version=self._version, updated_at=at)
        return new_snapshot(ticket=ticket, run=run, visit=visit, sla=after.sla)

    def _write_events(self, ticket: Ticket, events: Iterable[Event]) -> None:
        rows = [
            {
                "ticket_id": ticket.id,
                "version": ticket.version,
                "at": self._at,
                "actor": self._actor,
                "kind": event.kind,
                "data": encode(event).decode(),
            }
            for event in events
            if type(event) not in KEPT_IN_OUTBOX
        ]
        if len(rows) == 1:
            self._session.run(EVENT, rows[0])
        elif rows:
            self._session.run_many(EVENT, rows)

    def keep_due(self, ticket_id: int, arms: Iterable[Arm], disarms: Iterable[str] = ()) -> None:
        """Set and drop a ticket's due moments."""
        for clock in disarms:
            self._session.run(DISARM, {"ticket_id": ticket_id, "clock": clock})
        rows = [
            {"ticket_id": ticket_id, "clock": arm.clock, "at": arm.at, "stage": arm.stage, "payload": arm.payload}
            for arm in arms
        ]
        if len(rows) == 1:
            self._session.run(ARM, rows[0])
        elif rows:
            self._session.run_many(ARM, rows)

    def start_run(self, event: RunStarted, _before: Snapshot, after: Snapshot) -> None:
        """A run's row and its first visit."""
        self._run_id = self._session.insert(
            RUN,
            {
                "ticket_id": self._ticket_id,
                "version_id": event.version_id,
                "started": self._at,
                "ended": self._at if event.final else None,
                "end_kind": int(EndKind.COMPLETED if event.final else EndKind.OPEN),
                "first_violation": None,
                "violation_kind": 0,
            },
        )
        self._open_visit(after, event.visit_limit)

    def move(self, event: Moved, before: Snapshot, after: Snapshot) -> None:
        """The visit that closes, the visit that opens, and the run's end or resumption."""
        self._close_visit(before, event.transition)
        if event.final or event.resumed:
            self._end_run(EndKind.COMPLETED if event.final else EndKind.OPEN)
        self._open_visit(after, event.visit_limit)

    def end_run(self, event: RunEnded, before: Snapshot, _after: Snapshot) -> None:
        """The visit and the run close without a transition; a run that is complete stays as it ended, and rests."""
        if before.run is not None and before.run.ended is None:
            self._close_visit(before, None)
            self._end_run(event.end)

    def _end_run(self, kind: EndKind) -> None:
        ended = None if kind is EndKind.OPEN else self._at
        self._session.run(END_RUN, {"of_run": self._run_id, "ended": ended, "end_kind": int(kind)})

    def _open_visit(self, after: Snapshot, limit: Clock | None) -> None:
        run, visit = after.run, after.visit
        if run is None or visit is None:
            raise AssertionError("A visit opens inside a run.")
        self._visit_id = self._session.insert(
            VISIT,
            {
                "ticket_id": self._ticket_id,
                "run_id": self._run_id,
                "version_id": run.version_id,
                "seq": sum(run.occurrences.values()),
                "state": visit.state,
                "occurrence": visit.occurrence,
                "entered": self._at,
                "claimed": None,
                "left": None,
                "transition": None,
                **_limited(limit),
                "broken": None,
                "team": None,
                "priority": None,
                "assignee": None,
            },
        )

    def migrate(self, event: Migrated, before: Snapshot, after: Snapshot) -> None:
        """The run in another version; its open visit goes on there, or closes and another opens."""
        carried = {"version_id": event.to_version, "ended": None, "end_kind": int(EndKind.OPEN)}
        self._session.run(CARRY_RUN_OVER, {"of_run": self._run_id, **carried})
        if not event.goes_on:
            self._close_visit(before, None)
            self._open_visit(after, event.visit_limit)
            return
        moved = {"version_id": event.to_version, "state": event.target, "occurrence": event.occurrence}
        self._session.run(CARRY_VISIT_OVER, {"of_run": self._run_id, **moved, **_limited(event.visit_limit)})

    def put_back(self, event: MigrationUndone | MoveUndone, _before: Snapshot, after: Snapshot) -> None:
        """Run and visit as they were. A visit opened by what is undone is no more, the one it had closed lasts."""
        run, visit = event.run, event.visit
        self._run_id, self._visit_id = run.id, visit.id
        former = {"version_id": run.version_id, "ended": None, "end_kind": int(EndKind.OPEN)}
        self._session.run(CARRY_RUN_OVER, {"of_run": run.id, **former})
        self._session.run(REMOVE_VISIT, {"of_run": run.id, "kept": visit.id})
        stay = {"state": visit.state, "occurrence": visit.occurrence, "claimed": visit.claimed}
        place = {"kept": visit.id, "version_id": run.version_id}
        self._session.run(REOPEN_VISIT, {**place, **stay, **_limited(visit.limit)})
        approvals.reopen(self._session, after)

    def _close_visit(self, before: Snapshot, transition: str | None) -> None:
        self._session.run_one(
            CLOSE_VISIT,
            {
                "of_run": self._run_id,
                "left": self._at,
                "transition": transition,
                "team": before.ticket.team,
                "priority": int(before.ticket.priority),
                "assignee": before.ticket.assignee,
            },
            "Somebody moved this ticket first. Reload it and try again.",
        )

    def claim(self, event: VisitClaimed | VisitReleased, _before: Snapshot, _after: Snapshot) -> None:
        """When work on the open visit began."""
        claimed = self._at if isinstance(event, VisitClaimed) else None
        self._session.run(CLAIM_VISIT, {"of_run": self._run_id, "claimed": claimed})

    def break_limit(self, event: LimitBroken, _before: Snapshot, _after: Snapshot) -> None:
        """The run's first violation, and that of the open visit. What breaks by policy is a promise of its own."""
        if event.scope is Scope.SLA:
            return
        kind = VIOLATION_KINDS[event.scope]
        if event.scope is Scope.VISIT:
            self._session.run(BREAK_VISIT, {"of_run": self._run_id, "moment": event.due})
        self._session.run(BREAK_RUN, {"of_run": self._run_id, "due": event.due, "violation_kind": kind})

    def change_clock(self, event: ClockChanged, _before: Snapshot, _after: Snapshot) -> None:
        """The open visit's limit as it is now: when it would break, and by which calendar."""
        if event.scope is Scope.VISIT:
            self._session.run(SET_LIMIT, {"of_run": self._run_id, **_limited(event.new)})

    def comment(self, event: CommentAdded, _before: Snapshot, _after: Snapshot) -> None:
        """A row of the conversation."""
        self._session.run(
            COMMENT,
            {
                "ticket_id": self._ticket_id,
                "at": self._at,
                "author": event.author or self._actor,
                "public": int(event.public),
                "body": event.body,
                "attachments": to_json(event.attachments).decode(),
                "shown_by": None,
            },
        )
        hang(self._session, self._ticket_id, event.attachments)

    def queue_letter(self, event: LetterQueued, _before: Snapshot, _after: Snapshot) -> None:
        """A letter in the outbox; a notice in its readers' inboxes."""
        if event.channel == Channel.NOTICE.value:
            news = [
                News(person, NoticeKind(event.about), event.subject, event.body, self._ticket_id) for person in event.to
            ]
            notices.put(self._session, news, at=self._at)
        else:
            self._queue(
                event.channel,
                event.key,
                to=event.to,
                subject=event.subject,
                body=event.body,
                not_before=event.not_before,
            )

    def queue_call(self, event: CallQueued, _before: Snapshot, _after: Snapshot) -> None:
        """A webhook or function call in the outbox."""
        inputs = to_json(dict(event.inputs)).decode()
        self._queue(event.channel, event.key, to=(event.target,), subject="", body=inputs)

    def _queue(
        self, channel: str, key: str, *, to: tuple[str, ...], subject: str, body: str, not_before: Moment | None = None
    ) -> None:
        outbox.put(
            self._session,
            ticket_id=self._ticket_id,
            key=f"{self._ticket_id}-{self._version}-{key}",
            channel=channel,
            to=to,
            subject=subject,
            body=body,
            at=self._at,
            not_before=not_before,
        )

    def keep_work(self, event: Event, _before: Snapshot, after: Snapshot) -> None:
        """What became of a sub-task, a link, a follower or an action."""
        worked.keep(self._session, event, after=after, at=self._at, actor=self._actor)

    def add_follower(self, event: FollowerAdded, _before: Snapshot, _after: Snapshot) -> None:
        """Somebody follows the ticket."""
        self._session.run(FOLLOWER, {"ticket_id": self._ticket_id, "person": event.person})

    def keep_approval(self, event: Event, _before: Snapshot, after: Snapshot) -> None:
        """What became of a request for approval."""
        approvals.keep(self._session, event, after=after, at=self._at)

    def call_child(self, event: ChildOpened, _before: Snapshot, _after: Snapshot) -> None:
        """The open visit waits for a child."""
        calls.add(
            self._session,
            child=event.child,
            parent=self._ticket_id,
            visit_id=self._visit_id,
            blueprint=event.blueprint,
        )

    def give_turn(self, event: TurnGiven, _before: Snapshot, _after: Snapshot) -> None:
        """Whom round robin chose."""
        assignments.take_turn(self._session, event.team, event.person)


def _limited(limit: Clock | None) -> dict[str, Any]:
    """What a visit's row tells of its limit."""
    if limit is None:
        return dict.fromkeys(_LIMIT)
    return {"allowance": limit.allowance, "calendar": limit.calendar, "due": limit.due}


type _Writer = Callable[[Recorder, Any, Snapshot, Snapshot], None]

_WRITERS: dict[type[Event], _Writer] = {
    RunStarted: Recorder.start_run,
    Moved: Recorder.move,
    RunEnded: Recorder.end_run,
    VisitClaimed: Recorder.claim,
    VisitReleased: Recorder.claim,
    LimitBroken: Recorder.break_limit,
    ClockChanged: Recorder.change_clock,
    CommentAdded: Recorder.comment,
    LetterQueued: Recorder.queue_letter,
    CallQueued: Recorder.queue_call,
    **dict.fromkeys(worked.KINDS, Recorder.keep_work),
    FollowerAdded: Recorder.add_follower,
    TurnGiven: Recorder.give_turn,
    ChildOpened: Recorder.call_child,
    **dict.fromkeys(approvals.KINDS, Recorder.keep_approval),
    Migrated: Recorder.migrate,
    MigrationUndone: Recorder.put_back,
    MoveUndone: Recorder.put_back,
}
