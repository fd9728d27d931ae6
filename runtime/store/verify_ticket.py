"""Checks tickets against their own histories: row, run, visits, clocks, tags, comments and tasks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise
from typing import Any

import sqlalchemy as sa

from runtime.messages.system import Problem
from runtime.model.event_json import BadEvent, decode
from runtime.model.events import CommentAdded, Event, FieldsComputed, MigrationUndone, TaskCreated
from runtime.model.fold import BrokenHistory, fold
from runtime.model.snapshot import Snapshot
from runtime.model.ticket import Clock, Ticket
from runtime.store import approvals, files, sla_clocks, tickets
from runtime.store.database import Session
from runtime.store.file_table import attached
from runtime.store.schema import comment, due, event, run, task, ticket, ticket_tag, visit
from runtime.store.sla_table import sla_clock

type _Row = sa.Row[tuple[Any, ...]]
type _Found = Iterator[tuple[str, str]]


def problems(session: Session, portion: list[int]) -> Iterator[Problem]:
    """What is wrong with these tickets, whose ids follow one another."""
    rows = {name: _by_ticket(session, table, portion, *order) for name, (table, order) in _READ.items()}
    known = files.remembered(session, _attached(chain.from_iterable(rows["comments"].values())))
    snapshots: list[Snapshot] = []
    for ticket_id in portion:
        loaded = tickets.load(session, ticket_id)
        if loaded is None:
            yield Problem(code="no_text", ticket_id=ticket_id, sentence=f"Ticket {ticket_id} has lost its text.")
            continue
        snapshots.append(loaded.snapshot)
        own = {name: of_tickets.get(ticket_id, []) for name, of_tickets in rows.items()}
        yield from _Told(ticket_id, loaded.snapshot, files=known, **own).problems()
    for ticket_id in approvals.differences(session, snapshots):
        sentence = f"Ticket {ticket_id}: its requests for approval are not those its history tells."
        yield Problem(code="approvals_differ", ticket_id=ticket_id, sentence=sentence)


_READ: dict[str, tuple[sa.Table, tuple[sa.Column[Any], ...]]] = {
    "rows": (ticket, ()),
    "facts": (event, (event.c.seq,)),
    "stays": (visit, (visit.c.run_id, visit.c.seq)),
    "runs": (run, (run.c.id,)),
    "dues": (due, (due.c.clock,)),
    "comments": (comment, (comment.c.id,)),
    "tasks": (task, (task.c.id,)),
    "tags": (ticket_tag, (ticket_tag.c.tag,)),
    "hanging": (attached, (attached.c.hash,)),
    "clocks": (sla_clock, (sla_clock.c.metric, sla_clock.c.round)),
}


def _by_ticket(session: Session, table: sa.Table, portion: list[int], *order: sa.Column[Any]) -> dict[int, list[_Row]]:
    key = table.c.id if table is ticket else table.c.ticket_id
    rows = session.core.execute(sa.select(table).where(key.between(portion[0], portion[-1])).order_by(key, *order))
    place = list(table.columns).index(key)
    return {ticket_id: list(group) for ticket_id, group in groupby(rows, key=lambda row: row[place])}


def _attached(rows: Iterable[_Row]) -> set[str]:
    return {digest for row in rows if row.attachments != "[]" for digest in json.loads(row.attachments)}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    """What the tables hold of one ticket."""

    rows: list[_Row]
    facts: list[_Row]
    stays: list[_Row]
    runs: list[_Row]
    dues: list[_Row]
    comments: list[_Row]
    tasks: list[_Row]
    tags: list[_Row]
    hanging: list[_Row]
    clocks: list[_Row]
    files: frozenset[str]


class _Told:
    """A ticket as its row, its facts, its visits and its clocks tell it."""

    __slots__ = ("_of", "_row", "_ticket_id")

    def __init__(self, ticket_id: int, row: Snapshot, **of: Any) -> None:
        self._ticket_id = ticket_id
        self._row = row
        self._of = _Rows(**of)

    def problems(self) -> Iterator[Problem]:
        first = (self._history, self._place, self._run, self._visit, self._chain, self._due)
        parts = (*first, self._promises, self._tags, self._files)
        for code, sentence in (found for part in parts for found in part()):
            yield Problem(code=code, ticket_id=self._ticket_id, sentence=f"Ticket {self._ticket_id}: {sentence}")

    def _history(self) -> _Found:
        """The row is what its facts fold to."""
        try:
            facts = [decode(fact.kind, fact.data) for fact in self._of.facts]
            folded = self._folded(facts)
        except (BadEvent, BrokenHistory) as error:
            yield "history_unreadable", f"its history cannot be told again ({error})."
            return
        for name in _differences(folded.ticket, self._row.ticket):
            yield "row_differs", f"its row and its history differ in “{name}”."
        if _numberless(folded) != _numberless(self._row):
            yield "run_differs", "its run, visit or SLA is not what its history tells."
        if self._said(facts) != [(row.body, row.public, row.author, row.at) for row in self._of.comments]:
            yield "comments_differ", "its conversation and its history do not hold the same comments."
        if sum(isinstance(fact, TaskCreated) for fact in facts) < len(self._of.tasks):
            yield "tasks_differ", "it has a task that its history does not tell of."

    def _said(self, facts: Iterable[Event]) -> list[tuple[str, int, str, int]]:
        """What the history tells of the conversation: the text, whether it is public, by whom, and when."""
        return [
            (fact.body, int(fact.public), fact.author or row.actor, row.at)
            for row, fact in zip(self._of.facts, facts, strict=True)
            if isinstance(fact, CommentAdded)
        ]

    def _folded(self, facts: Iterable[Event]) -> Snapshot:
        snapshot = None
        for row, fact in zip(self._of.facts, facts, strict=True):
            snapshot = fold(snapshot, fact, row.at)
        if snapshot is None:
            raise BrokenHistory("there is none")
        last = self._of.facts[-1]
        undone = any(fact.kind == MigrationUndone.kind and fact.version == last.version for fact in self._of.facts)
        touched = next(fact for fact in reversed(self._of.facts) if fact.kind != FieldsComputed.kind)
        at = snapshot.ticket.updated_at if undone else touched.at
        told = replace(snapshot.ticket, id=self._ticket_id, version=last.version, updated_at=at)
        return replace(snapshot, ticket=told)

    def _place(self) -> _Found:
        """The columns that lists and sweeps read say what the row remembers."""
        (row,), in_run, stay = self._of.rows, self._row.run, self._row.visit
        told = (
            in_run.id if in_run else None,
            in_run.version_id if in_run else None,
            in_run.ended if in_run else None,
            stay.state if stay else None,
            stay.id if stay else None,
        )
        if told != (row.run_id, row.version_id, row.run_ended, row.state, row.visit_id):
            yield "place_differs", "where lists show it is not where it is."
        if row.due_at != tickets.due_at(self._row):
            yield "due_at_differs", "lists show another due moment than its clocks have."

    def _run(self) -> _Found:
        """A ticket is in one run at most, and there in one visit; its row names its latest run."""
        named = self._row.run
        lasting = [stay.id for stay in self._of.stays if stay.left is None and named and stay.run_id == named.id]
        if self._row.active and lasting != [self._row.visit.id if self._row.visit else None]:
            yield "no_visit", "it is in a run without its open visit."
        if sum(each.ended is None for each in self._of.runs) > 1:
            yield "two_runs", "it is in more than one run."
        last = self._of.runs[-1] if self._of.runs else None
        in_row = (named.id, named.version_id, named.started, named.ended) if named is not None else None
        in_table = (last.id, last.version_id, last.started, last.ended) if last is not None else None
        if in_row != in_table:
            yield "run_row", "its row tells of another run than its latest."

    def _visit(self) -> _Found:
        """The open visit is, to the moment it is due, what the ticket's row remembers of it."""
        named = self._row.visit
        stay = next((stay for stay in self._of.stays if named is not None and stay.id == named.id), None)
        if named is None or stay is None:
            return
        if (named.state, named.occurrence, named.entered, named.claimed) != (
            stay.state,
            stay.occurrence,
            stay.entered,
            stay.claimed,
        ):
            yield "visit_differs", "its open visit is not the one its row remembers."
        if _limit(named.limit) != (stay.allowance, stay.calendar, stay.due):
            yield "visit_due", "its open visit is due at another moment than its row remembers."

    def _chain(self) -> _Found:
        """Each visit of a run begins when the one before it ends, and they count up from one."""
        for key, group in groupby(self._of.stays, key=lambda stay: stay.run_id):
            stays = list(group)
            if [stay.seq for stay in stays] != list(range(1, len(stays) + 1)):
                yield "visit_missing", f"a visit of run {key} is missing."
            if any(one.left != two.entered for one, two in pairwise(stays)):
                yield "visit_gap", f"the visits of run {key} do not follow one another."
            if any(stay.left is not None and stay.left < stay.entered for stay in stays):
                yield "visit_backwards", f"a visit of run {key} ends before it begins."

    def _due(self) -> _Found:
        """Clocks run where there is something to time, and only there."""
        clocks = {row.clock for row in self._of.dues}
        in_run, stay_now = self._row.run, self._row.visit
        if "visit" in clocks and stay_now is None:
            yield "due_without_visit", "a due moment waits for a visit there is not."
        if "run" in clocks and not self._row.active:
            yield "due_without_run", "a due moment waits for a run there is not."
        broken = any(stay.broken is not None for stay in self._of.stays if stay_now and stay.id == stay_now.id)
        if self._row.active and stay_now and _runs(stay_now.limit) and not broken and "visit" not in clocks:
            yield "clock_missing", "its visit is due, and nothing will notice."
        if self._row.active and in_run and _runs(in_run.limit) and self._unviolated(in_run.id) and "run" not in clocks:
            yield "clock_missing", "its run is due, and nothing will notice."

    def _promises(self) -> _Found:
        """The row of each SLA clock is the one the ticket remembers, and what runs will be noticed."""
        known = self._row.sla.clocks if self._row.sla else {}
        rows = {(row.metric, row.round): dict(zip(row._fields, row, strict=True)) for row in self._of.clocks}
        waiting = {row.clock for row in self._of.dues}
        for metric, clock in known.items():
            if rows.get((metric, clock.round)) != {"ticket_id": self._ticket_id, **sla_clocks.row_of(clock)}:
                yield "sla_differs", f"the row of its SLA clock “{metric}” is not what it remembers."
            if clock.due is not None and clock.broken is None and f"sla:{metric}" not in waiting:
                yield "clock_missing", f"its SLA clock “{metric}” is due, and nothing will notice."
        latest = {metric: clock.round for metric, clock in known.items()}
        if any(row["ended"] is None and latest.get(metric) != number for (metric, number), row in rows.items()):
            yield "sla_astray", "an SLA clock runs that the ticket does not remember."

    def _unviolated(self, run_id: int) -> bool:
        return any(each.id == run_id and each.first_violation is None for each in self._of.runs)

    def _tags(self) -> _Found:
        if {row.tag for row in self._of.tags} != set(self._row.ticket.tags):
            yield "tags_differ", "it is not found by the tags it bears."

    def _files(self) -> _Found:
        for row in self._of.comments:
            if row.attachments != "[]" and not self._of.files >= set(json.loads(row.attachments)):
                yield "file_missing", f"a file attached to its comment {row.id} is gone."
        if {row.hash for row in self._of.hanging} != _attached(self._of.comments):
            yield "files_differ", "where its files hang is not what its comments say."


def _limit(limit: Clock | None) -> tuple[int | None, str | None, int | None]:
    return (None, None, None) if limit is None else (limit.allowance, limit.calendar, limit.due)


def _runs(limit: Clock | None) -> bool:
    """Towards a breach: where earlier visits have used all of it up, it broke in one of them."""
    return limit is not None and limit.due is not None and limit.spent < limit.allowance


def _differences(one: Ticket, two: Ticket) -> list[str]:
    return [name for name in Ticket.__slots__ if getattr(one, name) != getattr(two, name)]


def _numberless(snapshot: Snapshot) -> Snapshot:
    """Without the ids of run and visit: the rows give those, and facts do not know them."""
    found, stay = snapshot.run, snapshot.visit
    bare = None if found is None else replace(found, id=0)
    return Snapshot(ticket=_NOBODY, run=bare, visit=None if stay is None else replace(stay, id=0), sla=snapshot.sla)


_NOBODY = Ticket(id=0, version=0, subject="", created_at=0, updated_at=0, department="")
