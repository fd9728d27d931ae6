"""A migration killed in the middle of a batch: whoever goes on with it comes to the same end, each ticket once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from runtime.desk.door import open_desk
from runtime.messages import migration, setup, system, tickets
from runtime.messages.migration import Fate, Standing
from runtime.model.blueprint import Category
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.migration import MigrationPlan, StateRule, Timer
from runtime.model.people import Department, Person
from tests.desk.killing import killed_at
from tests.desk.migrating import history, publish, rows, to_the_end
from tests.makers import blueprint, state, transition

TICKETS = 60
NOW = 1_741_600_800_000

DEED, WORK = "runtime.desk.crossings:carry_over", "runtime.messages.migration:ContinueMigration"


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    """A desk of many tickets with a migration that has not begun."""
    path = tmp_path / "migration.desk"
    owner = open_desk(str(path), create=True, clock=lambda: NOW, durability="NORMAL")
    owner.do(setup.PutDepartments(departments=(Department(id="it", name="IT"),)))
    owner.do(setup.PutPeople(people=(Person(id="ann", name="Ann", departments=("it",)),)))
    limit = Limit(allows=Duration(amount=8, unit=Unit.HOURS))
    first = (
        state("a", category=Category.NEW, limit=limit),
        state("b"),
        state("z", final=True, category=Category.SOLVED),
        transition("go", "a", "b"),
        transition("end", "b", "z"),
    )
    second = (
        state("c", limit=limit),
        state("b", limit=limit),
        state("z", final=True, category=Category.SOLVED),
        transition("go", "c", "b"),
        transition("end", "b", "z"),
    )
    publish(owner, blueprint(*first, id="loop", department="it"))
    ann = owner.acting_as("ann")
    for number in range(TICKETS):
        place = ann.do(tickets.CreateTicket(subject=f"Kettle {number}", department="it")).result
        if number % 3 == 0:
            ann.do(tickets.ExecuteTransition(ticket_id=place.ticket_id, transition_id="go", expected_version=1 + 1))
    publish(owner, blueprint(*second, id="loop", department="it"))
    plan = MigrationPlan(
        blueprint_id="loop",
        from_versions=(1,),
        to_version=2,
        rules=(StateRule(state="a", target="c", timer=Timer.RESTART), StateRule(state="b", target="b")),
    )
    owner.do(migration.StartMigration(plan=plan, reason="a better way"))
    owner.close()
    return path


def test_killed_and_carried_on_it_ends_as_if_never_killed(desk_file, tmp_path):
    undisturbed = tmp_path / "undisturbed.desk"
    shutil.copyfile(desk_file, undisturbed)
    for turn in (7, 33):  # in the first batch, then in the second after it
        assert killed_at(turn, DEED, desk_file, NOW + 3_600_000, WORK, job_id=1, limit=20)
    quiet = open_desk(str(undisturbed), clock=lambda: NOW + 3_600_000)
    killed = open_desk(str(desk_file), clock=lambda: NOW + 3_600_000)
    try:
        (before,) = killed.ask(migration.ListMigrations(blueprint_id="loop"))
        assert before.counts == {Fate.MIGRATED: 20, Fate.WAITING: 40}  # of the batches cut short nothing is left
        to_the_end(quiet, 1, limit=20)
        to_the_end(killed, 1, limit=20)
        assert rows(killed) == rows(quiet)
        view = killed.ask(migration.GetMigration(job_id=1))
        assert (view.standing, view.counts) == (Standing.DONE, {Fate.MIGRATED: TICKETS})
        for ticket_id in range(1, TICKETS + 1):
            assert [kind for _, kind in history(killed, ticket_id)].count("migrated") == 1
        assert killed.ask(system.VerifyDesk()).problems == ()
    finally:
        quiet.close()
        killed.close()
