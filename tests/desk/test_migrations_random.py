"""Any two versions, any tickets: what holds after a migration between them, and after it was rolled back."""

from __future__ import annotations

import random
import shutil
import uuid
from collections import Counter
from contextlib import suppress

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from runtime.desk.local import LocalDesk
from runtime.messages import migration, setup, system, tickets
from runtime.messages.faults import Fault
from runtime.messages.migration import Fate
from runtime.model.migration import MigrationPlan, Passage, StateRule, Timer
from runtime.model.people import Person, Role
from runtime.store import blueprints, setup_rows
from runtime.store.opening import open_database
from runtime.store.schema import blueprint_version, event, run, ticket, visit
from runtime.store.schema import due as due_row
from tests.desk.conftest import MONDAY, Time
from tests.desk.migrating import due_rows, migrated, rolled_back, rows
from tests.engine.random_worlds import DESK, NAMES, STATES, processes


def furnished(database, time) -> LocalDesk:
    """The desk of the random worlds: its people, team, calendar and fields."""
    with database.write() as session:
        setup_rows.put_people(session, (Person(id="olga", name="Olga", role=Role.OWNER),))
    desk = LocalDesk(database, time, "olga")
    desk.do(setup.PutCalendars(calendars=tuple(each for each in DESK.calendars.values() if each.id != "always")))
    desk.do(setup.PutDepartments(departments=tuple(DESK.departments.values())))
    desk.do(setup.PutPeople(people=tuple(DESK.people.values())))
    desk.do(setup.PutTeams(teams=tuple(DESK.teams.values())))
    desk.do(setup.PutFields(fields=tuple(DESK.fields.values())))
    return desk


def published(desk: LocalDesk, process, number: int) -> None:
    """A version beside the checks: what is drawn at random is no good Blueprint."""
    with desk.database.write() as session:
        value = process.having(id="refund", department=None)
        blueprints.publish(session, value, at=MONDAY, by="olga", note="")
        blueprints.set_activity(session, "refund", blueprints.Activity.ACTIVE)
        setup_rows.next_revision(session)
    desk.refresh()


def walk(desk: LocalDesk, time: Time, dice: random.Random, count: int, steps: int) -> None:
    for number in range(count):
        desk.do(tickets.CreateTicket(subject=f"Ticket {number}", department="support", team="first", assignee="ann"))
    for _ in range(steps):
        time.pass_(minutes=dice.randrange(200))
        desk.as_clock().do(system.Sweep())
        found = desk.ask(tickets.GetTicket(ticket_id=dice.randint(1, count)))
        who = desk.acting_as(dice.choice([name for name in NAMES if name not in {"gone", "cat"}]))
        place = {"ticket_id": found.id, "expected_version": found.version}
        with suppress(Fault):
            if dice.random() < 0.7 and found.state is not None:
                way = dice.choice([f"t{number}" for number in range(8)] + ["p0", "p1", "p2", "p0", "p1"])
                who.do(tickets.ExecuteTransition(transition_id=way, **place))
            elif dice.random() < 0.5:
                who.do(tickets.ClaimVisit(ticket_id=found.id))
            else:
                desk.do(tickets.ForceMove(state=dice.choice(STATES[:4]), reason="by hand", **place))
    desk.as_clock().do(system.Sweep())


@st.composite
def rules(draw, targets):
    """A rule for every state: mostly to a state of the new version, some stay or exit."""
    made = []
    for state in STATES:
        passage = draw(st.sampled_from([Passage.MAP, Passage.MAP, Passage.MAP, Passage.STAY, Passage.EXIT]))
        target = draw(st.sampled_from(targets)) if passage is Passage.MAP else None
        made.append(StateRule(state=state, passage=passage, target=target, timer=draw(st.sampled_from(Timer))))
    return tuple(made)


def in_order(desk: LocalDesk) -> None:
    """Every ticket under way is in a state of its version, in one open visit, with no more than one clock of each sort."""
    with desk.database.read() as session:
        bodies = dict(session.core.execute(sa.select(blueprint_version.c.id, blueprint_version.c.body)).all())
        states = {key: blueprints.Blueprint.model_validate_json(body).states_by_id for key, body in bodies.items()}
        active = session.core.execute(
            sa.select(ticket).where(ticket.c.run_ended.is_(None), ticket.c.run_id.is_not(None))
        )
        for row in active:
            assert row.state in states[row.version_id]
            (stay,) = session.core.execute(
                sa.select(visit).where(visit.c.run_id == row.run_id, visit.c.left.is_(None))
            ).all()
            assert (stay.id, stay.state, stay.version_id) == (row.visit_id, row.state, row.version_id)
            (passing,) = session.core.execute(sa.select(run).where(run.c.id == row.run_id)).all()
            assert (passing.version_id, passing.ended) == (row.version_id, None)
            limit = states[row.version_id][row.state].limit
            assert (stay.allowance is None) == (limit is None)
        clocks = Counter(session.core.execute(sa.select(due_row.c.ticket_id, due_row.c.clock)).all())
        assert not clocks or max(clocks.values()) == 1
    assert desk.ask(system.VerifyDesk()).problems == ()


def told(desk: LocalDesk) -> list[tuple[object, ...]]:
    with desk.database.read() as session:
        columns = (event.c.seq, event.c.ticket_id, event.c.at, event.c.kind, event.c.data)
        return [tuple(row) for row in session.core.execute(sa.select(*columns).order_by(event.c.seq))]


def check(desk: LocalDesk, time: Time, data: st.DataObject) -> None:
    first, second = data.draw(processes()), data.draw(processes())
    published(desk, first, 1)
    walk(desk, time, random.Random(data.draw(st.integers(0, 999))), 4, 14)  # noqa: S311
    published(desk, second, 2)
    plan = MigrationPlan(
        blueprint_id="refund",
        from_versions=(1,),
        to_version=2,
        rules=data.draw(rules(STATES[:4])),
        run_timer=data.draw(st.sampled_from(Timer)),
    )
    before, dues, history = rows(desk), due_rows(desk), told(desk)
    stays, runs = rows(desk, visit), rows(desk, run)
    foreseen = desk.ask(migration.PreviewMigration(plan=plan))
    if foreseen.problems:
        return
    done = migrated(desk, plan, limit=3)
    assert done.total == foreseen.tickets == sum(done.counts.values())
    assert Fate.FAILED not in done.counts
    assert {each.state: each.numbers for each in done.states} == {each.state: each.numbers for each in foreseen.states}
    in_order(desk)
    grown = told(desk)
    assert grown[: len(history)] == history
    last = {row[1]: row[3] for row in grown[len(history) :]}
    untouched = {each for each, kind in last.items() if kind in {"migrated", "run_ended"}}
    back = rolled_back(desk, done.job_id, limit=3)
    fates = {each.ticket_id: each.fate for each in desk.ask(migration.ListMigratedTickets(job_id=done.job_id))}
    assert set(back.counts) <= {Fate.RESTORED, Fate.STAYED, Fate.KEPT}
    assert all(fates[each] is Fate.RESTORED for each in untouched)
    unmoved = {each for each in fates if each not in last} | untouched
    for then, table, key in ((before, ticket, 0), (dues, due_row, 0), (stays, visit, 1), (runs, run, 1)):
        assert [row for row in rows(desk, table) if row[key] in unmoved] == [row for row in then if row[key] in unmoved]
    assert told(desk)[: len(grown)] == grown
    in_order(desk)


QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def on_a_fresh_file(folder, empty_desk_file, data: st.DataObject) -> None:
    path = folder / "random.desk"
    shutil.copyfile(empty_desk_file, path)
    database = open_database(path, create=False, durability="NORMAL")
    try:
        time = Time(MONDAY)
        check(furnished(database, time), time, data)
    finally:
        database.close()


@settings(max_examples=8, deadline=None, suppress_health_check=QUIET)
@given(data=st.data())
def test_after_any_migration_every_ticket_is_in_order_and_comes_back(tmp_path_factory, empty_desk_file, data):
    on_a_fresh_file(tmp_path_factory.mktemp("random"), empty_desk_file, data)


@pytest.mark.slow
@settings(max_examples=300, deadline=None, suppress_health_check=QUIET)
@given(data=st.data())
def test_after_any_of_many_migrations_too(tmp_path_factory, empty_desk_file, request, data):
    if "slow" not in request.config.option.markexpr:
        pytest.skip("takes minutes; ask for it with -m slow")
    on_a_fresh_file(tmp_path_factory.mktemp("random"), empty_desk_file, data)


@pytest.mark.postgres
@settings(max_examples=2, deadline=None, suppress_health_check=QUIET, phases=[Phase.generate])
@given(data=st.data())
def test_the_same_on_postgresql(postgres, empty_postgres_desk, data):
    with postgres.copy_of(empty_postgres_desk, f"desk_{uuid.uuid4().hex}") as address:
        database = open_database(address, create=False)
        try:
            time = Time(MONDAY)
            check(furnished(database, time), time, data)
        finally:
            database.close()
