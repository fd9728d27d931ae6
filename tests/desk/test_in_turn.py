"""Tickets whose rows are written together leave the very rows that they leave one by one."""

from __future__ import annotations

import json
import random
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from runtime.desk import portions
from runtime.desk.local import LocalDesk
from runtime.messages import bulk, migration, system
from runtime.messages.bulk import BulkFate, BulkWork, Selection
from runtime.messages.faults import Fault
from runtime.messages.sla import PutSlaPolicies
from runtime.model.actions import AssignHow
from runtime.model.blueprint import Blueprint
from runtime.model.durations import Duration, Unit
from runtime.model.macros import AssignTo, Deed, SetFields, TagsChange, TakeTransition
from runtime.model.migration import MigrationPlan
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from runtime.store import ahead
from runtime.store.columns import metadata
from runtime.store.opening import open_database
from runtime.store.schema import visit
from tests.desk.conftest import MONDAY, Time
from tests.desk.migrating import migrated, rolled_back
from tests.desk.test_bulk import CHECK, done, results, seen
from tests.desk.test_migrations_random import furnished, published, rules, walk
from tests.desk.test_promises import create
from tests.engine.random_worlds import STATES, processes

TICKETS = 6
DEEDS: tuple[Deed, ...] = (
    *(TakeTransition(transition=f"t{number}") for number in range(6)),
    TakeTransition(transition="p0"),
    SetFields(fields={"priority": 4}),
    SetFields(fields={"note": "Seen"}),
    TagsChange(add=("storm",)),
    AssignTo(how=AssignHow.PERFORMER),
)
PROMISED = SlaPolicy(
    id="p",
    name="P",
    targets=tuple(
        SlaTarget(
            metric=metric, allows={priority: Duration(amount=hours, unit=Unit.HOURS) for priority in (1, 2, 3, 4)}
        )
        for metric, hours in ((Metric.FIRST_REPLY, 243), (Metric.AGENT_WORK, 4))
    ),
)
"""Clocks that stop and go on with every second deed, and some that break in between."""
OTHERWISE = {"journal": {"command_id", "receipt", "seal"}, "bulk": set[str]()}
"""What differs between two runs of the same commands: their numbers, drawn by lot."""


@contextmanager
def one_by_one() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(portions, "gathered", lambda *_: nullcontext())
        patch.setattr(ahead, "read", lambda *_: {})
        yield


def jobs(desk: LocalDesk, time: Time, todo: list[tuple[Deed, ...]], who: str) -> list[str]:
    """Each of the deeds with all tickets, and after each some hours and a sweep; what was refused, and how."""
    said = []
    for deeds in todo:
        selection = Selection(ids=tuple(range(1, TICKETS + 1)))
        acting = desk.acting_as(who)
        try:
            job = acting.do(bulk.StartBulk(selection=selection, work=BulkWork(deeds=deeds))).result
            while job.more:
                job = acting.do(bulk.ContinueBulk(job_id=job.job_id, limit=4)).result
        except Fault as no:
            said.append(str(no))
        time.pass_(hours=5)
        said.append(str(desk.as_clock().do(system.Sweep(limit=5)).result))
    return said


def contents(desk: LocalDesk, *, numbered: bool) -> dict[str, list[Any]]:
    """Every row of every table. Without their numbers where a server's sequences have gaps."""
    found = {}
    with desk.database.read() as session:
        for name, table in metadata.tables.items():
            left_out = {"xact"} | OTHERWISE.get(name, set())
            columns = [column for column in table.columns if column.name not in left_out]
            rows = [row._asdict() for row in session.core.execute(sa.select(*columns).order_by(*table.primary_key))]
            if name == "journal":
                rows.sort(key=lambda row: (row["at"], row["body"]))
            found[name] = rows if numbered else [_unnumbered(row) for row in rows]
    return found


def _unnumbered(row: dict[str, Any]) -> dict[str, Any]:
    given_by_the_database = {"id", "seq", "visit_id", "event_seq"}
    kept = {name: value for name, value in row.items() if name not in given_by_the_database}
    if kept.get("memory"):
        run, stay = json.loads(kept["memory"])
        kept["memory"] = [run, {**stay, "id": 0}]
    return kept


def check(first: LocalDesk, second: LocalDesk, data: st.DataObject, *, numbered: bool = True) -> None:
    todo = data.draw(st.lists(st.lists(st.sampled_from(DEEDS), min_size=1, max_size=2).map(tuple), max_size=3))
    who = data.draw(st.sampled_from(("olga", "root", "sue")))
    begun = MONDAY + 10 * 24 * 3_600_000
    together = jobs(first, _at(first, begun), todo, who)
    with one_by_one():
        assert jobs(second, _at(second, begun), todo, who) == together
    assert contents(first, numbered=numbered) == contents(second, numbered=numbered)
    assert first.ask(system.VerifyDesk()).problems == second.ask(system.VerifyDesk()).problems


def _at(desk: LocalDesk, moment: int) -> Time:
    time = desk._clock
    assert isinstance(time, Time)
    time.now = moment
    return time


def prepared(address: Any, process: Blueprint, seed: int) -> None:
    """A desk on which tickets have gone some way through the process."""
    database = open_database(address, create=False, durability="NORMAL")
    time = Time(MONDAY)
    desk = furnished(database, time)
    published(desk, process, 1)
    if seed % 2:
        desk.acting_as("olga").do(PutSlaPolicies(policies=(PROMISED,)))
    walk(desk, time, random.Random(seed), TICKETS, 6)  # noqa: S311
    database.close()


@contextmanager
def opened(*addresses: Any) -> Iterator[list[LocalDesk]]:
    databases = [open_database(each, create=False, durability="NORMAL") for each in addresses]
    try:
        yield [LocalDesk(each, Time(MONDAY), "olga") for each in databases]
    finally:
        for each in databases:
            each.close()


QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def on_fresh_files(folder, empty_desk_file, data: st.DataObject) -> None:
    path, copy = folder / "first.desk", folder / "second.desk"
    shutil.copyfile(empty_desk_file, path)
    prepared(path, data.draw(processes()), data.draw(st.integers(0, 999)))
    shutil.copyfile(path, copy)
    with opened(path, copy) as (first, second):
        check(first, second, data)


@settings(max_examples=3, deadline=None, suppress_health_check=QUIET)
@given(data=st.data())
def test_any_deeds_in_any_process(tmp_path_factory, empty_desk_file, data):
    on_fresh_files(tmp_path_factory.mktemp("in_turn"), empty_desk_file, data)


@pytest.mark.slow
@settings(max_examples=400, deadline=None, suppress_health_check=QUIET)
@given(data=st.data())
def test_any_deeds_in_many_processes(tmp_path_factory, empty_desk_file, request, data):
    if "slow" not in request.config.option.markexpr:
        pytest.skip("takes minutes; ask for it with -m slow")
    on_fresh_files(tmp_path_factory.mktemp("in_turn"), empty_desk_file, data)


@pytest.mark.postgres
@settings(max_examples=1, deadline=None, suppress_health_check=QUIET, phases=[Phase.generate])
@given(data=st.data())
def test_the_same_on_postgresql(postgres, empty_postgres_desk, data):
    name = f"desk_{uuid.uuid4().hex}"
    with postgres.copy_of(empty_postgres_desk, name) as address:
        prepared(address, data.draw(processes()), data.draw(st.integers(0, 999)))
        with postgres.copy_of(name, f"{name}_2") as copy, opened(address, copy) as (first, second):
            check(first, second, data, numbered=False)


@settings(max_examples=3, deadline=None, suppress_health_check=QUIET)
@given(data=st.data())
def test_any_migration_there_and_back(tmp_path_factory, empty_desk_file, data):
    folder = tmp_path_factory.mktemp("migrated")
    path, copy = folder / "first.desk", folder / "second.desk"
    shutil.copyfile(empty_desk_file, path)
    prepared(path, data.draw(processes()), data.draw(st.integers(0, 999)))
    with opened(path) as (desk,):
        published(desk, data.draw(processes()), 2)
    shutil.copyfile(path, copy)
    rules_drawn, late = data.draw(rules(STATES[:4])), data.draw(st.sampled_from((0, 200)))
    plan = MigrationPlan(blueprint_id="refund", from_versions=(1,), to_version=2, rules=rules_drawn)
    with opened(path, copy) as (first, second):
        together = _there_and_back(first, plan, late)
        with one_by_one():
            assert _there_and_back(second, plan, late) == together
        assert first.ask(system.VerifyDesk()).problems == second.ask(system.VerifyDesk()).problems == ()


def _there_and_back(desk: LocalDesk, plan: MigrationPlan, late: int) -> list[Any]:
    """Every row of every table after the migration and after the way back. `late`: hours nobody kept time before."""
    _at(desk, MONDAY + (24 + late) * 3_600_000)
    if desk.ask(migration.PreviewMigration(plan=plan)).problems:
        return []
    job = migrated(desk, plan, limit=4).job_id
    there = contents(desk, numbered=True)
    rolled_back(desk, job, limit=4)
    return [there, contents(desk, numbered=True)]


def test_what_is_wrong_with_one_is_its_own_trouble(owner, nora):
    """A visit that is gone: its ticket cannot move, and that is found out only as rows are written."""
    places = [create(nora) for _ in range(4)]
    lost = places[2].ticket_id
    with owner.database.write() as session:
        session.core.execute(sa.delete(visit).where(visit.c.ticket_id == lost))
    job = done(nora, places, CHECK)
    assert job.counts == {BulkFate.DONE: 3, BulkFate.REFUSED: 1}
    fate, why = results(nora, job, BulkFate.REFUSED)[lost]
    assert (fate, why) == (BulkFate.REFUSED, "Somebody moved this ticket first. Reload it and try again.")
    assert [seen(nora, place).state for place in places] == ["review", "review", "new", "review"]
