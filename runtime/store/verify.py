"""Checks a whole desk against itself: rows against facts, visits, due moments, letters, segments, and the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

import sqlalchemy as sa

from runtime.messages.system import Problem, VerifyReport
from runtime.model.event_json import BadEvent, decode
from runtime.model.events import EndKind, MigrationUndone
from runtime.model.fold import BrokenHistory, fold
from runtime.model.snapshot import Snapshot
from runtime.model.ticket import Ticket
from runtime.store import approvals, search, tickets
from runtime.store.database import Session
from runtime.store.schema import comment, due, event, outbox, run, ticket, visit
from runtime.store.sealing import Seal, day_counts, dirty_days

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a check has come: `done` of `total` tickets, and what was found since the last."""

    done: int
    total: int
    problems: tuple[Problem, ...] = ()


def report(session: Session) -> VerifyReport:
    """The whole check at once."""
    problems = [problem for progress in check(session) for problem in progress.problems]
    return VerifyReport(tickets=_count(session, ticket), events=_count(session, event), problems=tuple(problems))


def check(session: Session) -> Iterator[Progress]:
    """The check, a portion at a time: stop asking to stop it."""
    total = _count(session, ticket)
    yield Progress(0, total, tuple(problem for part in _OF_THE_DESK for problem in part(session)))
    after, done = 0, 0
    while True:
        ids = session.core.execute(
            sa.select(ticket.c.id).where(ticket.c.id > after).order_by(ticket.c.id).limit(_AT_ONCE)
        )
        portion = list(ids.scalars())
        if not portion:
            return
        done, after = done + len(portion), portion[-1]
        yield Progress(done, total, tuple(_tickets(session, portion)))


def _count(session: Session, table: sa.Table) -> int:
    return session.core.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def _file(session: Session) -> Iterator[Problem]:
    if session.dialect.name != "sqlite":
        return
    for (found,) in session.core.exec_driver_sql("PRAGMA integrity_check(20)"):
        if found != "ok":
            yield Problem(code="file_damaged", sentence=f"The file is damaged ({found}). Restore a backup.")
    for table, *_ in session.core.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(code="dangling_row", sentence=f"A row of “{table}” points at nothing.")


def _stray_visits(session: Session) -> Iterator[Problem]:
    """The open visit of a run that goes on is the one its ticket's row names; only a complete run may rest in one."""
    lasting = (
        sa.select(visit.c.ticket_id, visit.c.id)
        .join(run, run.c.id == visit.c.run_id)
        .join(ticket, ticket.c.id == visit.c.ticket_id)
        .where(visit.c.left.is_(None))
    )
    elsewhere = sa.and_(run.c.ended.is_(None), visit.c.id.is_distinct_from(ticket.c.visit_id))
    for ticket_id, key in session.core.execute(lasting.where(elsewhere)):
        sentence = f"Ticket {ticket_id} is not where its open visit {key} is."
        yield Problem(code="stray_visit", ticket_id=ticket_id, sentence=sentence)
    left_behind = sa.and_(run.c.ended.is_not(None), run.c.end_kind != int(EndKind.COMPLETED))
    for ticket_id, key in session.core.execute(lasting.where(left_behind)):
        sentence = f"Ticket {ticket_id} has left its Blueprint, but its visit {key} is still open."
        yield Problem(code="visit_left_open", ticket_id=ticket_id, sentence=sentence)


def _letters(session: Session) -> Iterator[Problem]:
    sent_and_waiting = sa.and_(outbox.c.sent_at.is_not(None), outbox.c.next_try.is_not(None))
    for key, ticket_id in session.core.execute(sa.select(outbox.c.key, outbox.c.ticket_id).where(sent_and_waiting)):
        yield Problem(code="letter_again", ticket_id=ticket_id, sentence=f"The letter {key} was sent and still waits.")
    twice = sa.select(outbox.c.key).group_by(outbox.c.key).having(sa.func.count() > 1)
    for key in session.core.execute(twice).scalars():
        yield Problem(code="letter_twice", sentence=f"There are two letters {key}.")


def _segments(session: Session) -> Iterator[Problem]:
    sealed = Seal.read(session)
    awaiting = dirty_days(session)
    for version, day, counted, held in day_counts(session, sealed) if sealed is not None else ():
        if counted != held and (version, day) not in awaiting:
            yield Problem(
                code="segment_count",
                sentence=f"Day {day} of version {version} holds {counted} visits, its segment {held}. Seal the days.",
            )


_OF_THE_DESK: tuple[Callable[[Session], Iterator[Problem]], ...] = (
    _file,
    _stray_visits,
    _letters,
    _segments,
    search.problems,
)


def _tickets(session: Session, portion: list[int]) -> Iterator[Problem]:
    facts = _by_ticket(session, event, portion, event.c.seq)
    stays = _by_ticket(session, visit, portion, visit.c.run_id, visit.c.seq)
    runs = _by_ticket(session, run, portion, run.c.id)
    dues = _by_ticket(session, due, portion, due.c.clock)
    comments = _by_ticket(session, comment, portion, comment.c.id)
    snapshots: list[Snapshot] = []
    for ticket_id in portion:
        loaded = tickets.load(session, ticket_id)
        if loaded is None:
            yield Problem(code="no_text", ticket_id=ticket_id, sentence=f"Ticket {ticket_id} has lost its text.")
            continue
        snapshots.append(loaded.snapshot)
        told = _Told(
            ticket_id,
            loaded.snapshot,
            facts.get(ticket_id, []),
            stays.get(ticket_id, []),
            runs.get(ticket_id, []),
            dues.get(ticket_id, []),
            len(comments.get(ticket_id, [])),
        )
        yield from told.problems()
    for ticket_id in approvals.differences(session, snapshots):
        sentence = f"Ticket {ticket_id}: its requests for approval are not those its history tells."
        yield Problem(code="approvals_differ", ticket_id=ticket_id, sentence=sentence)


type _Row = sa.Row[tuple[object, ...]]


def _by_ticket(session: Session, table: sa.Table, portion: list[int], *order: sa.Column[int]) -> dict[int, list[_Row]]:
    among = table.c.ticket_id.between(portion[0], portion[-1])
    rows = session.core.execute(sa.select(table).where(among).order_by(table.c.ticket_id, *order))
    return {ticket_id: list(group) for ticket_id, group in groupby(rows, key=lambda row: row.ticket_id)}


@dataclass(frozen=True, slots=True)
class _Told:
    """A ticket as its row, its facts, and its visits tell it."""

    ticket_id: int
    row: Snapshot
    facts: list[_Row]
    stays: list[_Row]
    runs: list[_Row]
    dues: list[_Row]
    comments: int

    def problems(self) -> Iterator[Problem]:
        for code, sentence in (*self._history(), *self._run(), *self._chain(), *self._due()):
            yield Problem(code=code, ticket_id=self.ticket_id, sentence=f"Ticket {self.ticket_id}: {sentence}")

    def _history(self) -> Iterator[tuple[str, str]]:
        """The row is what its facts fold to."""
        try:
            folded = self._folded()
        except (BadEvent, BrokenHistory) as error:
            yield "history_unreadable", f"its history cannot be told again ({error})."
            return
        for name in _differences(folded.ticket, self.row.ticket):
            yield "row_differs", f"its row and its history differ in “{name}”."
        if _numberless(folded) != _numberless(self.row):
            yield "run_differs", "its run or visit is not what its history tells."
        if self.comments != sum(fact.kind == "comment_added" for fact in self.facts):
            yield "comments_differ", "its conversation and its history do not hold the same comments."

    def _folded(self) -> Snapshot:
        snapshot = None
        for fact in self.facts:
            snapshot = fold(snapshot, decode(fact.kind, fact.data), fact.at)
        if snapshot is None:
            raise BrokenHistory("there is none")
        last = self.facts[-1]
        at = snapshot.ticket.updated_at if last.kind == MigrationUndone.kind else last.at
        told = replace(snapshot.ticket, id=self.ticket_id, version=last.version, updated_at=at)
        return replace(snapshot, ticket=told)

    def _run(self) -> Iterator[tuple[str, str]]:
        """A ticket is in one run at most, and there in one visit; its row names its latest run."""
        named = self.row.run
        lasting = [stay.id for stay in self.stays if stay.left is None and named and stay.run_id == named.id]
        if self.row.active and lasting != [self.row.visit.id if self.row.visit else None]:
            yield "no_visit", "it is in a run without its open visit."
        if sum(each.ended is None for each in self.runs) > 1:
            yield "two_runs", "it is in more than one run."
        last = self.runs[-1] if self.runs else None
        in_row = (named.id, named.ended) if named is not None else None
        in_table = (last.id, last.ended) if last is not None else None
        if in_row != in_table:
            yield "run_row", "its row names another run than its latest."

    def _chain(self) -> Iterator[tuple[str, str]]:
        """Each visit of a run begins when the one before it ends, and they count up from one."""
        for key, group in groupby(self.stays, key=lambda stay: stay.run_id):
            stays = list(group)
            if [stay.seq for stay in stays] != list(range(1, len(stays) + 1)):
                yield "visit_missing", f"a visit of run {key} is missing."
            if any(one.left != two.entered for one, two in pairwise(stays)):
                yield "visit_gap", f"the visits of run {key} do not follow one another."
            if any(stay.left is not None and stay.left < stay.entered for stay in stays):
                yield "visit_backwards", f"a visit of run {key} ends before it begins."

    def _due(self) -> Iterator[tuple[str, str]]:
        """Clocks run only where there is something to time."""
        clocks = {row.clock for row in self.dues}
        if "visit" in clocks and self.row.visit is None:
            yield "due_without_visit", "a due moment waits for a visit there is not."
        if "run" in clocks and not self.row.active:
            yield "due_without_run", "a due moment waits for a run there is not."


def _differences(one: Ticket, two: Ticket) -> list[str]:
    return [name for name in Ticket.__slots__ if getattr(one, name) != getattr(two, name)]


def _numberless(snapshot: Snapshot) -> Snapshot:
    """Without the ids of run and visit: the rows give those, and facts do not know them."""
    found, stay = snapshot.run, snapshot.visit
    bare = None if found is None else replace(found, id=0)
    return Snapshot(ticket=_NOBODY, run=bare, visit=None if stay is None else replace(stay, id=0))


_NOBODY = Ticket(id=0, version=0, subject="", created_at=0, updated_at=0, department="")
