"""The backlog and who has it, against a count of the rows by hand; targets of states."""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise

import pytest
import sqlalchemy as sa

from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.messages.setup import PutPeople
from runtime.messages.system import Sweep
from runtime.messages.targets import GetTargets, PutTarget, StateTarget
from runtime.messages.tickets import CreateTicket, ExecuteTransition, ExitBlueprint, GetTicket
from runtime.messages.workload import AGE_EDGES, GetWorkload, Order, Part
from runtime.model.values import HOUR
from runtime.store.schema import ticket, visit
from tests.desk.conftest import PEOPLE


@pytest.fixture
def busy(owner, nora, clock, time):
    """Some thirty tickets over two months, some moved on, some taken out; one of their agents left."""
    dice = random.Random(3)  # noqa: S311
    for number in range(28):
        made = owner.do(
            CreateTicket(
                subject=f"Number {number}",
                department="returns",
                requester=dice.choice(("carl", "cleo")),
                team=dice.choice((None, "checkers", "payers")),
                assignee=dice.choice((None, "nora", "marc")),
                priority=dice.randrange(1, 5),
            )
        ).result
        time.pass_(hours=dice.randrange(1, 90))
        if number % 4 == 1:
            _checked(owner, nora, made.ticket_id)
        if number % 7 == 2:
            owner.do(
                ExitBlueprint(
                    ticket_id=made.ticket_id, expected_version=_version(owner, made.ticket_id), reason="To test."
                )
            )
    clock.do(Sweep())
    owner.do(PutPeople(people=(next(each for each in PEOPLE if each.id == "marc").having(active=False),)))
    return owner


def _version(desk, number):
    return desk.ask(GetTicket(ticket_id=number)).version


def _checked(owner, nora, number):
    """The clock comes first: it takes what is overdue."""
    owner.as_clock().do(Sweep())
    if owner.ask(GetTicket(ticket_id=number)).state == "new":
        version = _version(owner, number)
        nora.do(ExecuteTransition(ticket_id=number, transition_id="check", expected_version=version))


def rows(desk, now):
    """Every live ticket with what counts of it."""
    with desk.database.read() as session:
        found = session.core.execute(
            sa.select(ticket, visit.c.broken, visit.c.due, visit.c.left).outerjoin_from(
                ticket, visit, visit.c.id == ticket.c.visit_id
            )
        ).all()
    live = [row for row in found if row.category < 4]
    due = {row.id: row.broken if row.broken is not None else row.due for row in live}
    late = {key for key, at in due.items() if at is not None and at < now}
    return live, due, late


def test_everything_open_is_counted_once(busy, time):
    load = busy.ask(GetWorkload())
    live, due, late = rows(busy, time.now)
    assert load.open == load.listed == len(live) and load.late == len(late) > 0
    assert load.unassigned == sum(row.assignee is None for row in live)
    assert load.absent == sum(row.assignee == "marc" for row in live) > 0
    assert {each.id: each.open for each in load.teams} == Counter(row.team for row in live)
    assert {each.id: each.late for each in load.people} == {
        who: sum(row.id in late for row in live if row.assignee == who) for who in {row.assignee for row in live}
    }
    assert {each.id: each.oldest for each in load.people} == {
        who: min(row.created_at for row in live if row.assignee == who) for who in {row.assignee for row in live}
    }
    assert [each.id for each in load.people if not each.active] == ["marc"]
    borders = (-1, *AGE_EDGES, 1 << 62)
    for place, (begin, end) in enumerate(pairwise(borders)):
        own = [row for row in live if max(begin, 0) <= time.now - row.created_at < end]
        assert (load.ages.open[place], load.ages.late[place]) == (len(own), sum(row.id in late for row in own))
    by_limit = sorted(live, key=lambda row: (due[row.id] is None, due[row.id] or 0, row.created_at, row.id))
    assert list(load.ids) == [each.id for each in load.tickets] == [row.id for row in by_limit]
    by_wait = busy.ask(GetWorkload(order=Order.WAIT, limit=5))
    assert list(by_wait.ids) == [row.id for row in sorted(live, key=lambda row: (row.created_at, row.id))]
    assert len(by_wait.tickets) == 5


def test_what_is_listed_is_bounded_and_what_is_counted_is_not(busy, time):
    live, _, late = rows(busy, time.now)
    whole = busy.ask(GetWorkload()).open
    for bound, wanted in (
        ({"part": Part.UNASSIGNED}, lambda row: row.assignee is None),
        ({"part": Part.ABSENT}, lambda row: row.assignee == "marc"),
        ({"part": Part.LATE}, lambda row: row.id in late),
        ({"part": Part.REOPENED}, lambda row: row.reopened > 0),
        ({"team": "payers"}, lambda row: row.team == "payers"),
        ({"team": ""}, lambda row: row.team is None),
        ({"assignee": "nora", "team": "checkers"}, lambda row: (row.assignee, row.team) == ("nora", "checkers")),
        ({"age": 5}, lambda row: time.now - row.created_at >= AGE_EDGES[-1]),
    ):
        load = busy.ask(GetWorkload(**bound))
        assert (load.open, set(load.ids)) == (whole, {row.id for row in live if wanted(row)}), bound


def test_what_is_asked_for_bounds_everything(busy, time):
    live, _, _ = rows(busy, time.now)
    for bound, wanted in (
        ({"teams": ("payers",)}, lambda row: row.team == "payers"),
        ({"priorities": (1, 4)}, lambda row: row.priority in (1, 4)),
        ({"organisations": ("acme",)}, lambda row: row.organisation == "acme"),
        ({"departments": ("billing",)}, lambda _row: False),
        ({"blueprint_id": "refund"}, lambda row: row.version_id is not None and row.run_ended is None),
    ):
        assert set(busy.ask(GetWorkload(**bound)).ids) == {row.id for row in live if wanted(row)}, bound


def test_only_who_watches_a_desk_sees_its_load(busy):
    assert busy.acting_as("sam").ask(GetWorkload()).open == busy.ask(GetWorkload()).open
    with pytest.raises(Forbidden):
        busy.acting_as("nora").ask(GetWorkload())


def test_a_state_is_given_a_target_and_loses_it(owner):
    sam = owner.acting_as("sam")
    day = StateTarget(state="review", mean=8 * HOUR, business=True)
    assert sam.do(PutTarget(blueprint_id="refund", state="review", mean=8 * HOUR, business=True)).result == (day,)
    new = StateTarget(state="new", mean=HOUR)
    receipt = sam.do(PutTarget(blueprint_id="refund", state="new", mean=HOUR))
    assert receipt.changes.blueprints == {"refund"}
    assert sam.ask(GetTargets(blueprint_id="refund")) == (new, day)
    assert sam.do(PutTarget(blueprint_id="refund", state="review")).result == (new,)


def test_targets_are_for_those_who_oversee_the_blueprint(owner):
    command = PutTarget(blueprint_id="refund", state="new", mean=HOUR)
    with pytest.raises(Forbidden):
        owner.acting_as("nora").do(command)
    with pytest.raises(NotFound):
        owner.do(command.having(blueprint_id="none"))
    with pytest.raises(Refused, match="no published state"):
        owner.do(command.having(state="none"))
    assert owner.acting_as("nora").ask(GetTargets(blueprint_id="refund")) == ()
