"""A ticket's view tells what its limits and delayed actions will make of it, and which branches did themselves."""

from __future__ import annotations

from runtime.messages import tickets
from runtime.messages.blueprints import PublishBlueprint, SaveDraft
from runtime.messages.system import Sweep
from runtime.messages.waiting import ComingView
from runtime.model.actions import Fire
from runtime.model.blueprint import ParallelGroup, When
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Escalation, Limit
from runtime.model.values import HOUR
from tests.desk.conftest import MONDAY
from tests.makers import blueprint, state, transition

_HOUR = Duration(amount=1, unit=Unit.HOURS)
URGENT = Compare(operand="ticket.priority", operator=Operator.AT_LEAST, value=4)
LIMIT = Limit(allows=_HOUR, escalations=(Escalation(actions=(Fire(transition="late"),)),))
DRAWN = blueprint(
    state("a", limit=LIMIT, on_entry=(Fire(transition="late", delay=Duration(amount=30, unit=Unit.MINUTES)),)),
    state("b", final=True),
    transition("late", "a", "b", criteria=Compare(operand="ticket.priority", operator=Operator.IS, value=1)),
    transition("look", "a", "b", parallel="checks", trigger=When(), criteria=URGENT),
    transition("ask", "a", "b", parallel="checks"),
    ParallelGroup(id="checks", name="Checks", source="a", target="b"),
    id="watched",
    department="billing",
)


def opened(owner, **more) -> int:
    owner.do(SaveDraft(blueprint=DRAWN, expected_revision=0))
    owner.do(PublishBlueprint(blueprint_id="watched", expected_revision=1, accept="all"))
    new = tickets.CreateTicket(subject="Pot", department="billing", **more)
    return owner.acting_as("bill").do(new).result.ticket_id


def test_what_comes_by_itself_is_told_until_it_came(owner, time):
    ticket = opened(owner, priority=2)
    bill = owner.acting_as("bill")
    breach = ComingView(transition="late", at=MONDAY + HOUR, scope="visit", level="breach")
    delayed = ComingView(transition="late", at=MONDAY + HOUR // 2)
    assert bill.ask(tickets.GetTicket(ticket_id=ticket)).coming == (delayed, breach)
    time.now += HOUR // 2
    owner.as_clock().do(Sweep())
    assert bill.ask(tickets.GetTicket(ticket_id=ticket)).coming == (breach,), "its conditions did not hold"
    time.now += HOUR
    owner.as_clock().do(Sweep())
    assert bill.ask(tickets.GetTicket(ticket_id=ticket)).coming == ()


def test_customers_are_not_told(owner):
    ticket = opened(owner, requester="carl")
    assert owner.acting_as("bill").ask(tickets.GetTicket(ticket_id=ticket)).coming
    carl = owner.acting_as("carl")
    assert carl.ask(tickets.GetTicket(ticket_id=ticket)).coming == ()


def test_a_branch_that_did_itself_is_told_as_done(owner):
    ticket = opened(owner, priority=4)
    view = owner.acting_as("bill").ask(tickets.GetTicket(ticket_id=ticket))
    assert view.state == "a" and view.done_by_itself == ("look",)
    assert [each.id for each in view.offers if each.done] == []
