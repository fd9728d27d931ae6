"""Desks of before the visits' rows followed their limits: their upgrade makes them what they would be today.

The oracle is the same story lived twice: once recorded as it is now, once as it was then and upgraded.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import sqlalchemy as sa

from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, setup
from runtime.messages.faults import Fault
from runtime.messages.migration import ContinueMigration, RollBackMigration, StartMigration
from runtime.messages.system import GetFigures, SealDays, VerifyDesk
from runtime.messages.tickets import CreateTicket, EditTicket, ExecuteTransition, GetTicket, UndoTransition
from runtime.model.blueprint import Blueprint, Category, State, Transition
from runtime.model.durations import Duration, Unit
from runtime.model.events import ClockChanged, Scope
from runtime.model.limits import Limit
from runtime.model.migration import MigrationPlan, StateRule
from runtime.model.people import Department, Person
from runtime.store import migrations, opening, record, setup_rows
from runtime.store.database import Database, Plan
from runtime.store.figure_tables import metric_segment
from runtime.store.opening import open_database
from runtime.store.schema import event, visit
from tests.desk.conftest import MONDAY, OFFICE, PEOPLE, Time

SET_DUE = Plan(
    sa.update(visit)
    .where(visit.c.run_id == sa.bindparam("of_run"), visit.c.left.is_(None))
    .values(due=sa.bindparam("moment"))
)


def _as_before(recorder: record.Recorder, event: ClockChanged, _before: object, _after: object) -> None:
    """As programs of before wrote it."""
    if event.scope is Scope.VISIT:
        moment = event.new.due if event.new else None
        recorder._session.run(SET_DUE, {"of_run": recorder._run_id, "moment": moment})


def _drawn(hours: int = 4) -> Blueprint:
    limit = Limit(allows=Duration(amount=hours, unit=Unit.BUSINESS_HOURS))
    states = (
        State(id="a", name="A", category=Category.NEW, limit=limit),
        State(id="b", name="B", category=Category.OPEN, limit=limit),
        State(id="hold", name="Hold", category=Category.ON_HOLD, limit=limit),
        State(id="z", name="Z", category=Category.SOLVED, final=True),
    )
    ways = ("ab", "ba", "bh", "hb", "bz", "zb")
    ends = {"h": "hold"}
    return Blueprint(
        id="limited",
        name="Limited",
        department=None,
        start="a",
        states=states,
        transitions=tuple(
            Transition(id=way, name=way.upper(), source=ends.get(way[0], way[0]), target=ends.get(way[1], way[1]))
            for way in ways
        ),
    )


def _publish(owner: LocalDesk, drawn: Blueprint, revision: int) -> None:
    saved = owner.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=revision)).result
    command = blueprints.PublishBlueprint(blueprint_id="limited", expected_revision=saved.revision, accept="all")
    owner.do(command)


def _furnished(database: Database, time: Time) -> LocalDesk:
    with database.write() as session:
        setup_rows.put_people(session, PEOPLE[:1])
    owner = LocalDesk(database, time, "olga")
    owner.do(setup.PutCalendars(calendars=(OFFICE,)))
    returns = Department(id="returns", name="Returns", calendar="office")
    owner.do(setup.PutDepartments(departments=(returns, Department(id="billing", name="Billing"))))
    ann = Person(id="ann", name="Ann", departments=("returns", "billing"))
    owner.do(setup.PutPeople(people=(ann,)))
    return owner


@pytest.fixture
def other(empty_desk_file: Path, tmp_path: Path) -> Iterator[Database]:
    """Another desk's database beside the first one."""
    path = tmp_path / "other.desk"
    shutil.copyfile(empty_desk_file, path)
    database = open_database(path, create=False, durability="NORMAL")
    yield database
    database.close()


def _lived(database: Database, seed: int, *, then: bool = False) -> tuple[LocalDesk, Time]:
    """A desk with its story: as it is recorded today, or as it was `then`."""
    time = Time(MONDAY)
    owner = _furnished(database, time)
    with pytest.MonkeyPatch.context() as patched:
        if then:
            patched.setitem(record._WRITERS, ClockChanged, _as_before)
        Story(owner, time, seed).live()
    return owner, time


class Story:
    """The same deeds for the same seed."""

    def __init__(self, owner: LocalDesk, time: Time, seed: int) -> None:
        self._owner, self._ann, self._time = owner, owner.acting_as("ann"), time
        self._dice = random.Random(seed)  # noqa: S311
        self._ids: list[int] = []

    def live(self) -> None:
        _publish(self._owner, _drawn(), 0)
        for _ in range(6):
            place = self._owner.do(CreateTicket(subject="Kettle", department=self._department())).result
            self._ids.append(place.ticket_id)
        self._go_on(60)
        _publish(self._owner, _drawn(hours=6), 1)
        self._migrate()
        self._go_on(40)

    def _go_on(self, deeds: int) -> None:
        for _ in range(deeds):
            self._time.pass_(minutes=self._dice.choice((0, 1, 50, 200)))
            with suppress(Fault):
                self._deed(self._dice.choice(self._ids))

    def _deed(self, ticket_id: int) -> None:
        view = self._owner.ask(GetTicket(ticket_id=ticket_id))
        kind = self._dice.choice(("move", "move", "department", "undo"))
        if kind == "undo":
            self._ann.do(UndoTransition(ticket_id=ticket_id))
        elif kind == "department":
            fields = {"department": self._department()}
            self._owner.do(EditTicket(ticket_id=ticket_id, expected_version=view.version, fields=fields))
        else:
            way = self._dice.choice([each.id for each in _drawn().leaving(view.state or "")])
            command = ExecuteTransition(ticket_id=ticket_id, transition_id=way, expected_version=view.version)
            self._ann.do(command)

    def _migrate(self) -> None:
        """Some keep their time, some begin anew; half of them go back again."""
        rules = tuple(
            StateRule(state=each, target=each, timer=timer)
            for each, timer in (("a", "keep"), ("b", "restart"), ("hold", "keep"))
        )
        plan = MigrationPlan(blueprint_id="limited", from_versions=(1,), to_version=2, rules=rules)
        job = self._owner.do(StartMigration(plan=plan, reason="a better way")).result
        while job.more:
            job = self._owner.do(ContinueMigration(job_id=job.job_id)).result
        self._go_on(10)
        self._owner.do(RollBackMigration(job_id=job.job_id, reason="not good", limit=3))

    def _department(self) -> str:
        return self._dice.choice(("returns", "billing"))


def _visits(owner: LocalDesk) -> list[tuple[object, ...]]:
    with owner.database.read() as session:
        return [tuple(row) for row in session.core.execute(sa.select(visit).order_by(visit.c.id))]


def _told(owner: LocalDesk) -> set[str]:
    """Every kind of fact in the desk's histories."""
    with owner.database.read() as session:
        return set(session.core.execute(sa.select(event.c.kind)).scalars())


def _upgraded(owner: LocalDesk) -> None:
    """As a desk of the revision before is opened."""
    with owner.database.write() as session:
        session.core.execute(sa.text("DROP INDEX ix_notice_broadcast"))  # of 0023
        session.core.execute(sa.text("UPDATE alembic_version SET version_num = '0021'"))
    opening.upgrade_in_place(owner.database)
    with owner.database.read() as session:
        assert opening.revision_of(session) == migrations.NEWEST


@pytest.mark.parametrize("seed", range(4))
def test_an_older_desks_visits_become_those_of_today(sqlite_database: Database, other: Database, seed: int) -> None:
    (now, _), (old, _) = _lived(sqlite_database, seed), _lived(other, seed, then=True)
    assert _told(now) >= {"moved", "move_undone", "migrated", "migration_undone", "clock_changed"}
    assert now.ask(VerifyDesk()).problems == ()
    assert sum(one != two for one, two in zip(_visits(now), _visits(old), strict=True)) > 1
    _upgraded(old)
    assert _visits(old) == _visits(now)


def test_what_the_check_reports_of_them_is_mended(database: Database) -> None:
    old, _ = _lived(database, 3, then=True)
    assert {problem.code for problem in old.ask(VerifyDesk()).problems} == {"visit_due"}
    _upgraded(old)
    assert old.ask(VerifyDesk()).problems == ()


def test_days_that_were_packed_with_the_old_calendar_are_packed_again(
    sqlite_database: Database, other: Database
) -> None:
    (now, time), (old, passing) = _lived(sqlite_database, 1), _lived(other, 1, then=True)
    for desk, clock in ((now, time), (old, passing)):
        clock.pass_(hours=72)
        assert desk.do(SealDays()).result.visits
    before = _figures(old)
    _upgraded(old)
    assert _segments(old) == 0
    assert _figures(old) == _figures(now) != before
    assert old.do(SealDays()).result.visits
    assert _figures(old) == _figures(now)


def test_a_desk_with_nothing_to_mend_keeps_its_packed_days(database: Database) -> None:
    owner, time = _lived(database, 2)
    time.pass_(hours=72)
    owner.do(SealDays())
    rows, packed = _visits(owner), _segments(owner)
    assert packed
    _upgraded(owner)
    assert (_visits(owner), _segments(owner)) == (rows, packed)


def _figures(owner: LocalDesk) -> object:
    """Asked by a program that has kept nothing of the desk."""
    return LocalDesk(owner.database, owner._clock, "olga").ask(GetFigures(blueprint_id="limited"))


def _segments(owner: LocalDesk) -> int:
    with owner.database.read() as session:
        return session.core.execute(sa.select(sa.func.count()).select_from(metric_segment)).scalar_one()
