"""What a ticket waits for, and what happens to it by itself, is said on its page."""

from __future__ import annotations

import pytest

from designer.agent.awaited import awaited
from designer.words import moment
from runtime.messages.base import Changes
from runtime.messages.waiting import ChildView, ComingView
from runtime.model.blueprint import Blueprint, Category, EventName, On, ParallelGroup, Timer, When
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
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
    ("scope", "level", "said"),
    [
        ("", "", ""),
        ("visit", "reminder", ", before the time allowed here is used up"),
        ("visit", "breach", ", when the time allowed here is used up"),
        ("visit", "escalation", ", after the time allowed here is used up"),
        ("run", "reminder", ", before the time allowed for the whole run is used up"),
        ("run", "breach", ", when the time allowed for the whole run is used up"),
        ("run", "escalation", ", after the time allowed for the whole run is used up"),
    ],
)
def test_what_a_limit_or_a_delayed_action_will_do_with_it_is_said(opened, scope, level, said):
    each = ComingView(transition="go", at=2 * DAY, scope=scope, level=level)
    (line,) = told(opened, transition("go", "here", "there", "Give up"), coming=(each,))
    assert line == f"By itself: “Give up”, on {moment(2 * DAY)}{said}"


def test_what_hangs_on_conditions_or_on_a_clock_that_stands_still_is_said_so(opened):
    urgent = Compare(operand="ticket.priority", operator=Operator.IS, value=1)
    way = transition("go", "here", "there", "Give up", criteria=urgent)
    (line,) = told(opened, way, coming=(ComingView(transition="go", at=None, scope="visit", level="breach"),))
    assert line == "By itself: “Give up”, but the clock of its limit stands still, if its conditions hold then"
    assert told(opened, way, coming=(ComingView(transition="gone", at=DAY),)) == []


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
    by_itself = ticket.having(done_by_itself=("b", "of_another"))
    (line,) = awaited(by_itself, blueprint(state("here"), state("there"), *ways, group), opened._names)
    assert line == "Checks: 2 of 3 needed, 2 done", "a branch that nobody has to press counts, too"


def test_nothing_is_said_of_a_ticket_that_is_through_or_only_waits_for_somebody(opened):
    assert told(opened, transition("go", "here", "there")) == []
    ticket = opened.ticket.having(state="there", complete=True, children=(CHILD,))
    assert list(awaited(ticket, None, opened._names)) == []
    assert opened.strip.awaited.isHidden()
