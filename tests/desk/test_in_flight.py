"""What the history and the publish dialog show of tickets: under way by version and state; those that can go back."""

from __future__ import annotations

import pytest

from runtime.messages import tickets
from runtime.messages.faults import NotFound
from runtime.messages.migration import CountInFlight, Fate, PreviewRollBack, RollBackMigration
from runtime.model.blueprint import Transition
from runtime.model.migration import StateRule
from tests.desk.conftest import MONDAY
from tests.desk.migrating import migrated, plan_of, publish, rows
from tests.desk.refund import REFUND
from tests.desk.test_promises import create, execute


def test_tickets_are_counted_by_version_and_state(owner, nora):
    places = [create(nora, requester="carl") for _ in range(3)]
    execute(nora, places[0], "check")
    execute(nora, places[1], "cancel")
    more = (*REFUND.transitions, Transition(id="skip", name="Skip", source="new", target="done"))
    publish(owner, REFUND.having(transitions=more))
    create(nora, requester="carl")
    found = owner.ask(CountInFlight(blueprint_id="refund"))
    assert found.at == MONDAY
    assert [(each.version, each.state, each.tickets) for each in found.states] == [
        (1, "new", 1),
        (1, "review", 1),
        (2, "new", 1),
    ]
    assert (found.on(1), found.on(2), found.tickets) == (2, 1, 3)


def test_a_blueprint_that_is_not_seen_is_not_counted(owner):
    with pytest.raises(NotFound):
        owner.ask(CountInFlight(blueprint_id="nothing"))
    with pytest.raises(NotFound):
        owner.acting_as("bill").ask(CountInFlight(blueprint_id="refund"))


def test_a_roll_back_is_foreseen(owner, nora):
    places = [create(nora, requester="carl") for _ in range(3)]
    publish(owner, REFUND.having(description="Otherwise"))
    job = migrated(owner, plan_of(StateRule(state="new", target="new"))).job_id
    nora.do(tickets.ExecuteTransition(ticket_id=places[0].ticket_id, transition_id="check", expected_version=3))
    before = rows(owner)
    found = owner.ask(PreviewRollBack(job_id=job))
    assert (found.back, found.kept) == (2, 1)
    assert (found.sample[0].ticket_id, found.sample[0].fate) == (places[0].ticket_id, Fate.KEPT)
    assert rows(owner) == before
    done = owner.do(RollBackMigration(job_id=job, reason="not good")).result
    assert (done.counts[Fate.RESTORED], done.counts[Fate.KEPT]) == (found.back, found.kept)
