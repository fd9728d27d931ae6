"""How many tickets of a job met with which fate is kept in its row: always what a count of its tickets says."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager

import pytest
import sqlalchemy as sa

from runtime.desk import crossings, pace
from runtime.messages import bulk, migration, tickets
from runtime.messages.bulk import BulkFate, BulkStanding
from runtime.messages.migration import Fate, Standing
from runtime.model.macros import SetFields, TakeTransition
from runtime.model.migration import StateRule
from runtime.store.migration_tables import migration as migration_table
from runtime.store.migration_tables import migration_item
from runtime.store.work_tables import bulk as bulk_table
from runtime.store.work_tables import bulk_item
from tests.desk.migrating import migrated, plan_of, publish, rolled_back, start, to_the_end
from tests.desk.test_bulk import URGENT
from tests.desk.test_bulk import start as start_bulk
from tests.desk.test_migrations import RENAMED, STAY
from tests.desk.test_promises import create, execute

OVER = plan_of(STAY, StateRule(state="review", target="verify"))


def counted(desk, item, job_id):
    """The oracle: the tickets themselves."""
    with desk.database.read() as session:
        found = session.core.execute(sa.select(item.c.outcome).where(item.c.job_id == job_id)).scalars()
        return dict(Counter(found))


def forget_counts(desk, table):
    """As a desk has them that was carried on by a program which kept none."""
    with desk.database.write() as session:
        session.core.execute(sa.update(table).values(counts=None))


@contextmanager
def statements_of(desk):
    """What SQLite is asked meanwhile."""
    heard: list[str] = []
    with desk.database.read() as session:
        connection = session.core.connection.dbapi_connection
    connection.set_trace_callback(heard.append)
    yield heard
    connection.set_trace_callback(None)


def bulks_agree(desk, view):
    told = {fate.value: number for fate, number in view.counts.items()}
    assert told == counted(desk, bulk_item, view.job_id)
    assert desk.ask(bulk.GetBulk(job_id=view.job_id)) == view
    return view


def migrations_agree(desk, view):
    told = {fate.value: number for fate, number in view.counts.items()}
    assert told == counted(desk, migration_item, view.job_id)
    again = desk.ask(migration.GetMigration(job_id=view.job_id))
    assert (again.counts, again.total, again.standing, again.more) == (
        view.counts,
        view.total,
        view.standing,
        view.more,
    )
    return view


def test_a_bulk_jobs_counts_agree_after_every_portion_one_way_and_back(owner, nora):
    places = [create(nora) for _ in range(7)]
    job = bulks_agree(nora, start_bulk(nora, places, URGENT))
    nora.do(tickets.AddComment(ticket_id=places[3].ticket_id, body="Meanwhile", public=False))
    while job.more:
        job = bulks_agree(nora, nora.do(bulk.ContinueBulk(job_id=job.job_id, limit=2)).result)
    assert job.counts == {BulkFate.DONE: 6, BulkFate.REFUSED: 1}
    nora.do(tickets.AddComment(ticket_id=places[0].ticket_id, body="Since", public=False))
    while job.standing is not BulkStanding.UNDONE:
        job = bulks_agree(nora, nora.do(bulk.UndoBulk(job_id=job.job_id, limit=3)).result)
    assert job.counts == {BulkFate.UNDONE: 5, BulkFate.KEPT: 1, BulkFate.REFUSED: 1}


def test_a_bulk_job_that_is_stopped_or_undone_in_the_middle_agrees(nora):
    places = [create(nora) for _ in range(5)]
    for after in (bulk.CancelBulk, bulk.UndoBulk):
        job = start_bulk(nora, places, SetFields(fields={"priority": 1 if after is bulk.CancelBulk else 3}))
        nora.do(bulk.ContinueBulk(job_id=job.job_id, limit=2))
        view = bulks_agree(nora, nora.do(after(job_id=job.job_id)).result)
        assert view.counts[BulkFate.CANCELLED] == 3


def test_a_bulk_job_of_an_older_program_is_counted_and_then_kept(nora):
    job = start_bulk(nora, [create(nora) for _ in range(5)], URGENT)
    nora.do(bulk.ContinueBulk(job_id=job.job_id, limit=2))
    forget_counts(nora, bulk_table)
    assert nora.ask(bulk.GetBulk(job_id=job.job_id)).counts == {BulkFate.DONE: 2, BulkFate.WAITING: 3}
    bulks_agree(nora, nora.do(bulk.ContinueBulk(job_id=job.job_id, limit=1)).result)
    with nora.database.read() as session:
        assert session.core.execute(sa.select(bulk_table.c.counts)).scalar_one() is not None


@pytest.fixture
def desk(owner, nora):
    """Three tickets new, two in review, and a version that calls review otherwise."""
    places = [create(nora) for _ in range(5)]
    for place in places[3:]:
        execute(nora, place, "check")
    publish(owner, RENAMED)
    return owner


def test_a_migrations_counts_agree_after_every_portion_there_and_back(desk, monkeypatch):
    whole = crossings.carry_over

    def broken(work, bound, job, ticket_id, portion):
        if ticket_id == 2:
            raise RuntimeError("a bug")
        return whole(work, bound, job, ticket_id, portion)

    monkeypatch.setattr(crossings, "carry_over", broken)
    job = migrations_agree(desk, start(desk, OVER))
    while job.more:
        job = migrations_agree(desk, desk.do(migration.ContinueMigration(job_id=job.job_id, limit=2)).result)
    assert job.counts == {Fate.MIGRATED: 4, Fate.FAILED: 1}
    assert job.states == desk.ask(migration.GetMigration(job_id=job.job_id)).states != ()
    desk.acting_as("nora").do(tickets.AddComment(ticket_id=1, body="Meanwhile", public=False))
    desk.acting_as("nora").do(
        tickets.ExecuteTransition(ticket_id=4, transition_id="pay", expected_version=_version(desk, 4))
    )
    while job.standing is not Standing.ROLLED_BACK:
        command = migration.RollBackMigration(job_id=job.job_id, reason="not good", limit=3)
        job = migrations_agree(desk, desk.do(command).result)
    assert job.counts == {Fate.RESTORED: 3, Fate.KEPT: 1, Fate.FAILED: 1}


def _version(desk, ticket_id):
    return desk.ask(tickets.GetTicket(ticket_id=ticket_id)).version


def test_a_migration_of_an_older_program_is_counted_and_then_kept(desk):
    job = start(desk, OVER)
    desk.do(migration.ContinueMigration(job_id=job.job_id, limit=2))
    forget_counts(desk, migration_table)
    assert desk.ask(migration.GetMigration(job_id=job.job_id)).counts == {Fate.MIGRATED: 2, Fate.WAITING: 3}
    migrations_agree(desk, desk.do(migration.CancelMigration(job_id=job.job_id)).result)
    with desk.database.read() as session:
        assert session.core.execute(sa.select(migration_table.c.counts)).scalar_one() is not None


def test_no_portion_counts_or_adds_up_all_tickets_of_its_job(desk, nora):
    """Else a job of a hundred thousand tickets would take longer to count than to do."""
    if not desk.database.is_sqlite:
        pytest.skip("SQLite tells what it is asked")
    job = start_bulk(nora, [create(nora) for _ in range(6)], TakeTransition(transition="check"))
    over = start(desk, OVER)
    with statements_of(desk) as heard:
        nora.do(bulk.ContinueBulk(job_id=job.job_id, limit=2))
        desk.do(migration.ContinueMigration(job_id=over.job_id, limit=2))
        desk.do(migration.RollBackMigration(job_id=over.job_id, reason="not good", limit=1))
    of_items = [text for text in heard if "bulk_item" in text or "migration_item" in text]
    assert of_items and [text for text in of_items if "count(" in text] == []


def test_a_migrations_portions_are_the_desks_to_find(owner, nora, monkeypatch):
    """As those of a bulk job: who asks for no number gets as many as are done in a moment."""
    monkeypatch.setattr(pace, "FIRST", 4)
    for _ in range(40):
        create(nora)
    publish(owner, RENAMED)
    job = start(owner, plan_of(STAY))
    done = [owner.do(migration.ContinueMigration(job_id=job.job_id)).result.done for _ in range(2)]
    assert done == [4, 4 + pace.FEWEST]
    assert not to_the_end(owner, job.job_id, limit=1_000).more
    back = [owner.do(migration.RollBackMigration(job_id=job.job_id, reason="not good")).result.done for _ in range(2)]
    assert back == done
    assert rolled_back(owner, job.job_id).counts == {Fate.RESTORED: 40}


def test_a_migration_told_whole_says_what_it_did_state_by_state(desk):
    done = migrated(desk, OVER, limit=2)
    assert sum(each.numbers.tickets for each in done.states) == done.total == 5
