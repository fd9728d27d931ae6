"""Tickets with SLA clocks go over to another version of their Blueprint and back: their clocks follow the status."""

from __future__ import annotations

import pytest

from runtime.messages import sla, system, tickets
from runtime.model.blueprint import Category, State
from runtime.model.durations import Duration, Unit
from runtime.model.migration import StateRule
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from runtime.model.values import HOUR
from tests.desk.migrating import migrated, plan_of, publish, rolled_back
from tests.desk.test_migrations import with_states
from tests.desk.test_promises import create

HELD = with_states(State(id="new", name="New", category=Category.ON_HOLD))
POLICY = SlaPolicy(
    id="all",
    name="All",
    targets=(SlaTarget(metric=Metric.RESOLUTION, allows={2: Duration(amount=10, unit=Unit.HOURS)}),),
)


@pytest.mark.parametrize("touched", [False, True])
def test_a_clock_stands_still_where_the_new_version_holds_and_goes_on_after_the_way_back(
    owner, nora, time, touched
) -> None:
    owner.do(sla.PutSlaPolicies(policies=(POLICY,)))
    place = create(nora, requester="carl")

    def clock() -> sla.SlaClockView:
        (found,) = owner.ask(tickets.GetTicket(ticket_id=place.ticket_id)).sla.clocks
        assert owner.ask(system.VerifyDesk()).problems == ()
        return found

    time.pass_(hours=1)
    publish(owner, HELD)
    migrated(owner, plan_of(StateRule(state="new", target="new")))
    assert (clock().state, clock().used) == (sla.ClockState.PAUSED, HOUR)
    time.pass_(hours=2)
    if touched:
        owner.do(tickets.AddComment(ticket_id=place.ticket_id, body="Seen", public=False))
    rolled_back(owner, 1)
    assert (clock().state, clock().due_at) == (sla.ClockState.RUNNING, time.now + 9 * HOUR)
