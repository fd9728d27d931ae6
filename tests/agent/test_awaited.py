"""What a ticket waits for, and what happens to it by itself, is said on its page."""

from __future__ import annotations

import pytest

from designer.agent.awaited import awaited
from designer.words import moment
from runtime.messages.base import Changes
from runtime.messages.waiting import ChildView
from runtime.model.actions import Fire
from runtime.model.blueprint import Blueprint, Category, EventName, On, ParallelGroup, Timer, When
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Escalation, Limit
from tests.makers import blueprint, state, transition

DAY = 86_400_000
CHILD = ChildView(
    ticket_id=7, subject="The part", blueprint_id="exchange", status="open", state="inspect", awaited=True
)


def drawn(*ways) -> Blueprint:
    return blueprint(state("here"), state("there", final=True), *ways)


def told(page, *ways, **more) -> list[str]:
    ticket = page.ticket.having(state="here", complete=False, offers=(), **more)
    return list(awaited(ticket, drawn(*ways), page._names))


@pytest.mark.parametrize(
    ("trigger", "said"),
    [
        (Timer(after=Duration(amount=2, unit=Unit.DAYS)), "on {moment}"),
        (Timer(after=Duration(amount=2, unit=Unit.BUSINESS_DAYS)), "2 business days after it came here"),
        (On(event=EventName.CUSTOMER_REPLIED), "when the customer replied"),
        (When(), "as soon as its conditions hold"),
    ],
)
def test_what_goes_on_by_itself_is_said_with_when(opened, trigger, said):
    (line,) = told(
        opened, transition("go", "here", "there", "Go on", trigger=trigger), entered_at=0, category=Category.OPEN
    )
    assert line == f"By itself: “Go on”, {said.format(moment=moment(2 * DAY))}"


def test_a_timer_with_conditions_says_that_both_are_awaited(opened):
    trigger = Timer(after=Duration(amount=2, unit=Unit.DAYS))
    urgent = Compare(operand="ticket.priority", operator=Operator.IS, value=1)
    way = transition("go", "here", "there", "Go on", trigger=trigger, criteria=urgent)
    (line,) = told(opened, way, entered_at=0, category=Category.OPEN)
    assert line == f"By itself: “Go on”, once its conditions hold, not before {moment(2 * DAY)}"


def test_a_way_that_is_switched_off_is_not_awaited(opened):
    assert told(opened, transition("go", "here", "there", trigger=When(), off=True), category=Category.OPEN) == []


def test_a_timer_that_stands_still_says_so(opened):
    way = transition("go", "here", "there", "Go on", trigger=Timer(after=Duration(amount=2, unit=Unit.DAYS)))
    (line,) = told(opened, way, entered_at=0, category=Category.ON_HOLD)
    assert line.endswith("stands still on hold")


@pytest.mark.parametrize(
    ("after", "when"),
    [
        (None, "when the time allowed here is used up"),
        (Duration(amount=1, unit=Unit.HOURS), "1 hour after the time allowed here is used up"),
    ],
)
def test_what_an_escalation_will_do_with_it_is_said(opened, after, when):
    hour = Duration(amount=1, unit=Unit.HOURS)
    limit = Limit(allows=hour, escalations=(Escalation(after=after, actions=(Fire(transition="go"),)),))
    version = blueprint(state("here", limit=limit), state("there"), transition("go", "here", "there", "Give up"))
    ticket = opened.ticket.having(state="here", complete=False, offers=())
    assert list(awaited(ticket, version, opened._names)) == [f"By itself: “Give up”, {when}"]


def test_the_page_is_asked_for_again_when_the_awaited_child_moves(opened, monkeypatch):
    asked = []
    monkeypatch.setattr(opened, "refresh", lambda: asked.append(1))
    opened.ticket = opened.ticket.having(children=(CHILD, CHILD.having(ticket_id=6, awaited=False)))
    for number in (6, 7):
        opened.changed_elsewhere(Changes(tickets=frozenset({number})))
    assert asked == [1]


def test_only_the_child_that_is_awaited_is_named(opened):
    gone = CHILD.having(ticket_id=6, awaited=False)
    (line,) = told(opened, transition("go", "here", "there"), children=(gone, CHILD))
    assert line.startswith("Waits for #7 “The part”, which is in “")


def test_how_many_branches_are_done_is_counted(opened):
    ways = [transition(key, "here", "there", parallel="checks") for key in "abc"]
    group = ParallelGroup(id="checks", name="Checks", source="here", target="there", needs=2)
    offers = tuple(opened.ticket.offers[0].having(id=key, done=key == "a") for key in "abc")
    ticket = opened.ticket.having(state="here", complete=False, offers=offers)
    assert list(awaited(ticket, blueprint(state("here"), state("there"), *ways, group), opened._names)) == [
        "Checks: 2 of 3 needed, 1 done"
    ]


def test_nothing_is_said_of_a_ticket_that_is_through_or_only_waits_for_somebody(opened):
    assert told(opened, transition("go", "here", "there")) == []
    ticket = opened.ticket.having(state="there", complete=True, children=(CHILD,))
    assert list(awaited(ticket, None, opened._names)) == []
    assert opened.strip.awaited.isHidden()
