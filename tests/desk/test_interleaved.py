"""Two programs at one desk, a thousand edits between them: none is lost, and who came second is always told."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from runtime.desk.door import open_desk
from runtime.messages import setup
from runtime.messages.tickets import CreateTicket, GetHistory, GetTicket
from runtime.model.fields import Field, FieldType
from runtime.model.people import Department, Person, Team

ROOT = Path(__file__).resolve().parents[2]
EDITS_EACH = 500
TICKETS = (1, 2, 3)

EDITOR = """
import sys
from runtime.desk.door import open_desk
from runtime.messages.faults import Conflict
from runtime.messages.setup import GetSetup, PutTeams
from runtime.messages.tickets import EditTicket, GetTicket

address, person, edits, tickets = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4].split(",")
desk = open_desk(address, person_id=person, durability="NORMAL")

def count_up(ticket):
    seen = desk.ask(GetTicket(ticket_id=ticket))
    counted = (seen.fields.get("count") or 0) + 1
    desk.do(EditTicket(ticket_id=ticket, expected_version=seen.version, fields={"count": counted}))
    return counted

def add_skill():
    seen = desk.ask(GetSetup())
    team = seen.teams[0]
    skill = f"{person}-{len(team.skills)}"
    desk.do(PutTeams(teams=(team.having(skills=(*team.skills, skill)),), revision=seen.revision))
    return skill

print("ready", flush=True)
sys.stdin.readline()
done = 0
while done < edits:
    ticket = int(tickets[done % len(tickets)])
    try:
        print("team", add_skill()) if done % 10 == 9 else print("ticket", ticket, count_up(ticket))
        done += 1
    except Conflict:
        print("conflict")
desk.close()
"""


def _desk(path: Path) -> None:
    owner = open_desk(str(path), create=True, durability="NORMAL")
    owner.do(setup.PutDepartments(departments=(Department(id="it", name="IT"),)))
    owner.do(setup.PutPeople(people=(Person(id="ann", name="Ann", role="administrator"),)))
    owner.do(setup.PutTeams(teams=(Team(id="desk", name="Desk", members=("ann",)),)))
    owner.do(setup.PutFields(fields=(Field(id="count", name="Count", type=FieldType.NUMBER),)))
    for ticket in TICKETS:
        assert owner.do(CreateTicket(subject=f"Kettle {ticket}", department="it")).result.ticket_id == ticket
    owner.close()


def _edited_by_two(path: Path) -> list[list[str]]:
    """What both said, line by line, with the order of their lines unknown."""
    words = [sys.executable, "-c", EDITOR, str(path)]
    more = [str(EDITS_EACH), ",".join(map(str, TICKETS))]
    editors = [
        subprocess.Popen([*words, person, *more], cwd=ROOT, stdin=-1, stdout=-1, text=True)
        for person in ("owner", "ann")
    ]
    for editor in editors:
        assert editor.stdout.readline() == "ready\n"
    for editor in editors:
        editor.stdin.write("go\n")
        editor.stdin.flush()
    said = [editor.communicate(timeout=120)[0] for editor in editors]
    assert [editor.returncode for editor in editors] == [0, 0]
    return [line.split() for text in said for line in text.splitlines()]


def test_a_thousand_edits_of_two_programs_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "two.desk"
    _desk(path)
    said = _edited_by_two(path)
    counted: dict[int, list[int]] = defaultdict(list)
    for words in said:
        if words[0] == "ticket":
            counted[int(words[1])].append(int(words[2]))
    skills = [words[1] for words in said if words[0] == "team"]
    assert sum(map(len, counted.values())) + len(skills) == 2 * EDITS_EACH
    assert ["conflict"] in said, "they met, and one of them was told"
    desk = open_desk(str(path))
    for ticket in TICKETS:
        many = len(counted[ticket])
        assert sorted(counted[ticket]) == list(range(1, many + 1)), "two were told the same number"
        assert desk.ask(GetTicket(ticket_id=ticket)).fields["count"] == many
        assert len(desk.ask(GetHistory(ticket_id=ticket))) == many + 1
    assert sorted(desk.ask(setup.GetSetup()).teams[0].skills) == sorted(skills)
    desk.close()
