"""`migrate` from the command line: seen before, done, taken back."""

from __future__ import annotations

import pytest

from runtime.desk.door import open_desk
from runtime.messages import setup, tickets
from runtime.model.blueprint import Category
from runtime.model.people import Department, Person
from tests.desk.migrating import publish
from tests.makers import blueprint, state, transition


@pytest.fixture
def two_versions(tmp_path):
    """Three tickets in “a” of the first version; the second calls it “b”."""
    path = tmp_path / "two.desk"
    owner = open_desk(str(path), create=True)
    owner.do(setup.PutDepartments(departments=(Department(id="it", name="IT"),)))
    owner.do(setup.PutPeople(people=(Person(id="ann", name="Ann", departments=("it",)),)))
    for key, name in (("a", "Begin"), ("b", "Start here")):
        publish(
            owner,
            blueprint(
                state(key, name, category=Category.NEW),
                state("z", final=True, category=Category.SOLVED),
                transition(f"end_{key}", key, "z", "End"),
                id="loop",
                name="Loop",
                department="it",
            ),
        )
        if key == "a":
            for number in range(3):
                owner.acting_as("ann").do(tickets.CreateTicket(subject=f"Kettle {number}", department="it"))
    owner.close()
    return path


def test_preview_names_what_must_be_decided(cli, two_versions):
    found = cli("migrate", "preview", "--desk", two_versions)
    assert found.code == 1
    assert "The plan says nothing of the 3 tickets in “Begin”" in found.out


def test_preview_apply_and_roll_back(cli, two_versions):
    foreseen = cli("migrate", "preview", "--desk", two_versions, "--blueprint", "Loop", "--map", "a=b", "--json")
    assert (foreseen.code, [each["numbers"]["tickets"] for each in foreseen.json["states"]]) == (0, [3])
    shown = cli("migrate", "preview", "--desk", two_versions, "--map", "a=b")
    assert "3 tickets under way, to version 2" in shown.out
    done = cli("migrate", "apply", "--desk", two_versions, "--map", "a=b", "--restart", "a", "--reason", "names")
    assert (done.code, done.out.strip()) == (0, "Migration 1 is done: 3 migrated.")
    path = cli("ticket", "show", "1", "--desk", two_versions)
    assert "Start here" in path.out
    back = cli("migrate", "rollback", "1", "--desk", two_versions, "--json")
    assert (back.code, back.json["counts"]) == (0, {"restored": 3})
    assert "Start here" not in cli("ticket", "show", "1", "--desk", two_versions).out
    assert cli("desk", "verify", "--desk", two_versions).code == 0
    again = cli("migrate", "rollback", "1", "--desk", two_versions)
    assert (again.code, "rolled back already" in again.err) == (1, True)


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("--map", "a"), 2, "write OLD=NEW"),
        (("--map", "a=z"), 1, "is final"),
        (("--restart", "q"), 2, "map it too"),
        (("--to", "7"), 1, "no version 7"),
    ],
)
def test_what_makes_no_sense_is_said(cli, two_versions, words, code, sentence):
    found = cli("migrate", "apply", "--desk", two_versions, *words)
    assert (found.code, sentence in found.err) == (code, True)
