"""A bulk job killed in the middle of a portion: whoever goes on with it does each ticket exactly once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from runtime.desk.door import open_desk
from runtime.desk.local import LocalDesk
from runtime.messages import bulk, setup, system, tickets
from runtime.messages.bulk import BulkFate, BulkStanding, BulkWork, Selection
from runtime.model.macros import Say, SetFields
from runtime.model.people import Department, Person, Role
from tests.desk.killing import killed_at

TICKETS = 40
NOW = 1_741_600_800_000

DEED, WORK = "runtime.desk.deeds:do", "runtime.messages.bulk:ContinueBulk"


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    """A desk of many tickets with a job that has not begun."""
    path = tmp_path / "bulk.desk"
    owner = open_desk(str(path), create=True, clock=lambda: NOW, durability="NORMAL")
    owner.do(setup.PutDepartments(departments=(Department(id="it", name="IT"),)))
    owner.do(setup.PutPeople(people=(Person(id="sue", name="Sue", role=Role.SUPERVISOR, departments=("it",)),)))
    sue = owner.acting_as("sue")
    for number in range(TICKETS):
        sue.do(tickets.CreateTicket(subject=f"Printer {number}", department="it"))
    deeds = (SetFields(fields={"priority": 4}), Say(text="The network is down.", public=True))
    selection = Selection(ids=tuple(range(1, TICKETS + 1)))
    sue.do(bulk.StartBulk(selection=selection, work=BulkWork(deeds=deeds)))
    owner.close()
    return path


def facts(desk: LocalDesk) -> list[list[tuple[str, str]]]:
    """What happened to every ticket, and by whom."""
    histories = (desk.ask(tickets.GetHistory(ticket_id=number)) for number in range(1, TICKETS + 1))
    return [[(fact.kind, fact.actor) for fact in history] for history in histories]


def test_killed_and_carried_on_each_ticket_is_done_once(desk_file, tmp_path):
    undisturbed = tmp_path / "undisturbed.desk"
    shutil.copyfile(desk_file, undisturbed)
    for turn in (7, 33):  # in the first portion, then in the second after it
        assert killed_at(turn, DEED, desk_file, NOW + 1, WORK, job_id=1, limit=20)
    quiet = open_desk(str(undisturbed), clock=lambda: NOW + 1)
    killed = open_desk(str(desk_file), clock=lambda: NOW + 1)
    try:
        before = killed.ask(bulk.GetBulk(job_id=1))
        assert before.counts == {BulkFate.DONE: 20, BulkFate.WAITING: 20}  # of the portions cut short nothing is left
        for desk in (quiet, killed):
            while desk.do(bulk.ContinueBulk(job_id=1, limit=20)).result.more:
                pass
        assert facts(killed) == facts(quiet)
        view = killed.ask(bulk.GetBulk(job_id=1))
        assert (view.standing, view.counts) == (BulkStanding.DONE, {BulkFate.DONE: TICKETS})
        for number in range(1, TICKETS + 1):
            assert len(killed.ask(tickets.GetConversation(ticket_id=number))) == 1
        assert killed.ask(system.VerifyDesk()).problems == ()
    finally:
        quiet.close()
        killed.close()
