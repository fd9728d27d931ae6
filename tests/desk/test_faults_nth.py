"""F29: whichever call to the database fails, the N-th of every N, nothing is half done and a retry succeeds.

The wrapper stands where this program hands statements to the driver: plans, one by one and many at once, transaction
commands, Core. Of a server it is not only said that a call fails: its connection is cut there, for good.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa

from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, bulk, migration, system, tickets
from runtime.messages.bulk import BulkFate, BulkStanding
from runtime.messages.faults import Unavailable
from runtime.messages.migration import Fate
from runtime.model.macros import TakeTransition
from runtime.model.migration import MigrationPlan, StateRule
from runtime.store import schema
from runtime.store.database import Session
from tests.desk.migrating import to_the_end
from tests.desk.refund import REFUND
from tests.desk.test_faults import furnished, sound
from tests.desk.test_promises import create, everything, rows


@dataclass
class Fault:
    """The call that fails: so many are let through before it. `after`: it takes effect, and its answer is lost."""

    left: int
    after: bool
    cut: Callable[[], None] | None = None
    happened: bool = False

    def call(self, act: Callable[..., Any], *given: Any) -> Any:
        self.left -= 1
        if self.left or self.happened:
            return act(*given)
        self.happened = True
        if self.cut is not None:
            self.cut()
            return act(*given)
        if self.after:
            act(*given)
        raise _error()


_ON: list[Callable[[], Exception]] = []


def _error() -> Exception:
    return _ON[-1]()


def _disk_fault() -> Exception:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    return error


def _server_fault() -> Exception:
    return psycopg.errors.DiskFull("no space left on device")


def _cut(desk: LocalDesk) -> None:
    """As an administrator, or a switch on the way, would: whoever is connected to the desk is no more."""
    with psycopg.connect(desk.database.url.render_as_string(hide_password=False), autocommit=True) as other:
        ended = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database()"
        assert other.execute(f"{ended} AND pid <> pg_backend_pid()").fetchall()


@contextmanager
def failing(
    desk: LocalDesk, number: int, monkeypatch: pytest.MonkeyPatch, *, commits_only: bool = False, cut: bool = False
) -> Iterator[Fault]:
    """Within it the N-th call fails; with `commits_only` the N-th COMMIT takes effect and its answer is lost.

    `cut`: just before the N-th call the server ends all connections to the desk.
    """
    fault = Fault(number, after=commits_only, cut=(lambda: _cut(desk)) if cut else None)
    _ON.append(_disk_fault if desk.database.is_sqlite else _server_fault)
    engine = desk.database.engine
    run, write_all, command = Session.run, Session.write_all, Session.command

    def commanded(session: Session, text: str) -> None:
        if text == "ROLLBACK" or (commits_only and text != "COMMIT"):
            return command(session, text)
        return fault.call(command, session, text)

    def heard(*_given: object) -> None:
        fault.call(lambda: None)

    with monkeypatch.context() as patch:
        patch.setattr(Session, "command", commanded)
        if not commits_only:
            patch.setattr(Session, "run", lambda *given: fault.call(run, *given))
            patch.setattr(Session, "write_all", lambda *given: fault.call(write_all, *given))
            sa.event.listen(engine, "before_cursor_execute", heard)
        try:
            yield fault
        finally:
            if not commits_only:
                sa.event.remove(engine, "before_cursor_execute", heard)
            _ON.pop()


def every_call_once(
    desk: LocalDesk,
    monkeypatch: pytest.MonkeyPatch,
    fresh: Callable[[], Callable[[], Any]],
    done: Callable[[Any], None],
    *,
    commits_only: bool = False,
    cut: bool = False,
) -> int:
    """Do what `fresh` gives with its first call failing, anew with its second, until none fails; how many calls failed.

    Each time either it is done all the same, or nothing was changed; a retry does it, once. What went wrong on the way
    would still be there at the end, when the desk is verified.
    """
    for number in count(1):
        act = fresh()
        before = everything(desk)
        with failing(desk, number, monkeypatch, commits_only=commits_only, cut=cut) as fault:
            try:
                result = act()
            except Unavailable:
                result = None
        if result is None and not commits_only:
            assert everything(desk) == before, f"call {number} left something"
        done(act() if result is None else result)
        if not fault.happened:
            sound(desk)
            return number - 1
    raise AssertionError


WAYS = pytest.mark.parametrize("commits_only", [False, True], ids=["it fails", "its answer is lost"])


@WAYS
def test_f29_a_transition(owner, nora, monkeypatch, commits_only):
    def fresh() -> Callable[[], Any]:
        place = create(nora, requester="carl")
        going = tickets.ExecuteTransition(
            ticket_id=place.ticket_id, transition_id="check", expected_version=place.version
        )
        return lambda: nora.do(going).result

    def done(place: Any) -> None:
        _moved_once(nora, place)

    failed = every_call_once(owner, monkeypatch, fresh, done, commits_only=commits_only)
    assert failed >= (1 if commits_only else 9)
    assert rows(owner, schema.outbox) == failed + 1  # a letter for each


@pytest.mark.postgres
def test_f8_a_transition_whose_connection_is_cut_at_any_call(postgres_database, monkeypatch):
    owner = furnished(postgres_database)
    nora = owner.acting_as("nora")

    def fresh() -> Callable[[], Any]:
        place = create(nora, requester="carl")
        going = tickets.ExecuteTransition(
            ticket_id=place.ticket_id, transition_id="check", expected_version=place.version
        )
        return lambda: nora.do(going).result

    failed = every_call_once(owner, monkeypatch, fresh, lambda place: _moved_once(nora, place), cut=True)
    assert failed >= 9
    assert rows(owner, schema.outbox) == failed + 1


def _moved_once(desk: LocalDesk, place: Any) -> None:
    history = desk.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    assert (place.state, [event.kind for event in history].count("moved")) == ("review", 1)


@WAYS
def test_f29_a_creation(owner, nora, monkeypatch, commits_only):
    def fresh() -> Callable[[], Any]:
        command = tickets.CreateTicket(subject="Kettle", department="returns")
        return lambda: nora.do(command).result

    failed = every_call_once(owner, monkeypatch, fresh, lambda _place: None, commits_only=commits_only)
    assert failed >= (1 if commits_only else 8)
    assert rows(owner, schema.ticket) == failed + 1


@WAYS
def test_f29_a_sweep(owner, time, monkeypatch, commits_only):
    """What a sweep could not do for one ticket it does when it comes back, and nothing is escalated twice."""
    nora, clock, made = owner.acting_as("nora"), owner.as_clock(), []

    def fresh() -> Callable[[], Any]:
        made.append(create(nora).ticket_id)
        time.pass_(hours=24 * 7)
        return _swept(clock, time)

    calls = 0
    for number in count(1):
        sweep = fresh()
        with failing(owner, number, monkeypatch, commits_only=commits_only) as fault, suppress(Unavailable):
            sweep()
        sweep()
        if not fault.happened:
            break
        calls = number
    sound(owner)
    assert calls >= (1 if commits_only else 15)
    for ticket_id in made:
        kinds = [event.kind for event in nora.ask(tickets.GetHistory(ticket_id=ticket_id))]
        assert [kinds.count(kind) for kind in ("reminded", "limit_broken", "escalated")] == [1, 1, 2]


def _swept(clock: LocalDesk, time: Any) -> Callable[[], None]:
    def sweep() -> None:
        for _ in range(5):
            clock.do(system.Sweep())
            time.pass_(minutes=10)  # a ticket that failed is looked at again

    return sweep


@WAYS
def test_f29_a_batch_of_a_migration(owner, nora, monkeypatch, commits_only):
    first = owner.ask(blueprints.GetVersion(blueprint_id="refund")).number
    places = [create(nora) for _ in range(3 if commits_only else 60)]
    draft = owner.ask(blueprints.GetDraft(blueprint_id="refund"))
    again = REFUND.having(description="Better")
    owner.do(blueprints.SaveDraft(blueprint=again, expected_revision=draft.revision))
    owner.do(blueprints.PublishBlueprint(blueprint_id="refund", expected_revision=draft.revision + 1))
    plan = MigrationPlan(
        blueprint_id="refund",
        from_versions=(first,),
        to_version=first + 1,
        rules=(StateRule(state="new", target="new"),),
    )
    job = owner.do(migration.StartMigration(plan=plan, reason="better")).result

    def fresh() -> Callable[[], Any]:
        command = migration.ContinueMigration(job_id=_job(job), limit=1)
        return lambda: owner.do(command).result

    failed = every_call_once(owner, monkeypatch, fresh, lambda _result: None, commits_only=commits_only)
    assert failed >= (1 if commits_only else 8)
    to_the_end(owner, _job(job), limit=20)
    left = owner.ask(migration.GetMigration(job_id=_job(job))).counts.get(Fate.FAILED, 0)
    if left:  # those whose own statements failed were passed over whole; another migration takes them
        to_the_end(owner, _job(owner.do(migration.StartMigration(plan=plan, reason="the rest")).result), limit=20)
    for place in places:
        kinds = [event.kind for event in nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))]
        assert kinds.count("migrated") == 1
    sound(owner)


@WAYS
def test_f29_a_portion_of_a_bulk_job(owner, nora, monkeypatch, commits_only):
    """What its tickets write together may fail: then they are done one by one, each once or not at all."""
    made: list[int] = []

    def fresh() -> Callable[[], Any]:
        places = [create(nora, requester="carl") for _ in range(2)]
        made.extend(place.ticket_id for place in places)
        chosen = bulk.Selection(ids=tuple(place.ticket_id for place in places))
        deeds = bulk.BulkWork(deeds=(TakeTransition(transition="check"),))
        job = nora.do(bulk.StartBulk(selection=chosen, work=deeds)).result.job_id
        return lambda: nora.do(bulk.ContinueBulk(job_id=job)).result

    def done(job: Any) -> None:
        assert job.standing is BulkStanding.DONE
        assert not set(job.counts) - {BulkFate.DONE, BulkFate.FAILED}

    failed = every_call_once(owner, monkeypatch, fresh, done, commits_only=commits_only)
    assert failed >= (1 if commits_only else 20)
    moves = [[e.kind for e in nora.ask(tickets.GetHistory(ticket_id=each))].count("moved") for each in made]
    assert set(moves) <= {0, 1}
    assert sum(moves) == rows(owner, schema.outbox) > len(made) * 0.8


def _job(result: Any) -> int:
    return result if isinstance(result, int) else result.job_id
