"""A desk killed in the middle of its work: what was acknowledged is there, and nothing is half done.

Children move tickets and print each acknowledgement after it; the parent kills them at random moments and looks.
"""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from runtime.desk.door import open_desk
from runtime.messages import blueprints, setup, system, tickets
from runtime.model.people import Department, Person
from tests.makers import blueprint, state, transition

ROOT = Path(__file__).resolve().parents[2]

CHILD = """
import sys
from runtime.desk.door import open_desk
from runtime.messages.tickets import CreateTicket, ExecuteTransition
from runtime.messages.faults import Unavailable
desk = open_desk(sys.argv[1], person_id="ann")
while True:
    try:
        place = desk.do(CreateTicket(subject="Kettle", department="it")).result
        for transition in ("go", "back", "go", "end"):
            place = desk.do(ExecuteTransition(
                ticket_id=place.ticket_id, transition_id=transition, expected_version=place.version)).result
            print(place.ticket_id, place.version, flush=True)
    except Unavailable:
        continue
"""


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    path = tmp_path / "kill.desk"
    owner = open_desk(str(path), create=True)
    owner.do(setup.PutDepartments(departments=(Department(id="it", name="IT"),)))
    owner.do(setup.PutPeople(people=(Person(id="ann", name="Ann", departments=("it",)),)))
    loop = blueprint(
        state("a"),
        state("b"),
        state("z", final=True),
        transition("go", "a", "b"),
        transition("back", "b", "a"),
        transition("end", "b", "z"),
        id="loop",
        department="it",
    )
    owner.do(blueprints.SaveDraft(blueprint=loop, expected_revision=0))
    owner.do(blueprints.PublishBlueprint(blueprint_id="loop", expected_revision=1))
    owner.close()
    return path


def killed_after(path: Path, seconds: float) -> list[tuple[int, int]]:
    """What a child acknowledged before it was killed."""
    words = [sys.executable, "-c", CHILD, str(path)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        first = child.stdout.readline()  # it is at work
        threading.Timer(seconds, child.kill).start()
        rest = child.stdout.read()
    lines = (first + rest).splitlines()
    whole = lines if rest.endswith("\n") or not rest else lines[:-1]
    return [(int(ticket), int(version)) for ticket, version in (line.split() for line in whole)]


def test_what_was_acknowledged_survives_twenty_kills(desk_file):
    check(desk_file, 20)


@pytest.mark.slow
def test_what_was_acknowledged_survives_two_hundred_kills(desk_file, request):
    if "slow" not in request.config.option.markexpr:
        pytest.skip("takes minutes; ask for it with -m slow")
    check(desk_file, 200)


def check(desk_file: Path, kills: int) -> None:
    """Two writers at a time, both killed at the same random moment."""
    dice = random.Random(7)  # noqa: S311 - only when to kill
    acknowledged: dict[int, int] = {}
    with ThreadPoolExecutor(2) as writers:  # two programs on one file
        for _ in range(kills // 2):
            seconds = dice.uniform(0.01, 0.25)
            for found in writers.map(killed_after, [desk_file] * 2, [seconds] * 2):
                for ticket, version in found:
                    acknowledged[ticket] = max(version, acknowledged.get(ticket, 0))
    assert len(acknowledged) >= kills  # the children did work before they died
    owner = open_desk(str(desk_file))
    try:
        for ticket, version in acknowledged.items():
            assert owner.ask(tickets.GetTicket(ticket_id=ticket)).version >= version
        assert owner.ask(system.VerifyDesk()).problems == ()
    finally:
        owner.close()
