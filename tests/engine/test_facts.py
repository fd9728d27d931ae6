"""The facts criteria ask for."""

from dataclasses import replace

import pytest

from runtime.engine.facts import facts_of
from runtime.model.criteria import OPERANDS
from runtime.model.limits import Limit
from runtime.model.values import HOUR
from tests.engine.worlds import MONDAY, Walk, at, blueprint, lasting, state, way

PROCESS = blueprint([state("a", limit=Limit(allows=lasting(2))), state("b")], [way("go", "a", "b")])


def test_every_operand_has_a_fact_and_others_are_unknown():
    facts = facts_of(Walk(PROCESS, organisation="acme").situation)
    for operand in OPERANDS:
        facts(operand)
    assert facts("field.anything") is None
    with pytest.raises(KeyError):
        facts("ticket.shoe_size")


def test_facts_outside_a_blueprint_are_empty_not_errors():
    facts = facts_of(Walk().situation)
    assert [facts(one) for one in ("visit.state", "visit.age", "visit.occurrence", "run.age")] == [None] * 4
    assert facts("visit.over_limit") is False


def test_facts_say_what_is():
    walk = Walk(PROCESS, organisation="acme", fields={"colour": "red"}, tags=("x",))
    walk.wait_until(MONDAY + HOUR)
    facts = facts_of(walk.situation)
    expected = {
        "ticket.age": HOUR,
        "visit.age": HOUR,
        "run.age": HOUR,
        "visit.state": "a",
        "visit.occurrence": 1,
        "organisation.tags": ("vip",),
        "requester.role": "customer",
        "performer.id": "ann",
        "performer.role": "agent",
        "performer.teams": ("first",),
        "field.colour": "red",
        "ticket.tags": ("x",),
        "calendar.open": True,
    }
    assert {operand: facts(operand) for operand in expected} == expected


def test_over_limit_from_the_first_ms_after_the_due_instant():
    walk = Walk(PROCESS)
    found = []
    for late in (-1, 0, 1):
        walk.wait_until(MONDAY + 2 * HOUR + late)
        found.append(facts_of(walk.situation)("visit.over_limit"))
    assert found == [False, False, True]


def test_the_calendar_is_the_departments():
    walk = Walk(PROCESS)
    walk.wait_until(at("2026-03-02 20:00"))
    assert facts_of(walk.situation)("calendar.open") is False
    billing = replace(walk.snapshot, ticket=replace(walk.ticket, department="billing"))
    assert facts_of(replace(walk.situation, snapshot=billing))("calendar.open") is True


def test_seeing_another_snapshot_keeps_everything_else():
    situation = replace(Walk(PROCESS).situation, followers=("a",), loads={"b": 1}, turns={"t": "c"}, files={"h": "n"})
    other = replace(situation.snapshot, visit=None)
    assert situation.seeing(other) == replace(situation, snapshot=other)
