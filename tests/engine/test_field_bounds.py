"""Values that no database, no calendar and no letter could bear, and fields that would hide the ticket's own."""

import pytest

from runtime.engine.decide import decide
from runtime.engine.field_values import why_not_value
from runtime.engine.letters import fill
from runtime.engine.lifecycle import edit
from runtime.model.actions import CreateTask
from runtime.model.blueprint import Category
from runtime.model.durations import Duration, Unit
from runtime.model.events import ActionFailed, AlarmRaised, FieldsChanged
from runtime.model.fields import Field, FieldType
from runtime.model.fold import fold
from runtime.model.limits import Escalation, Limit
from runtime.model.reasons import NotAllowed
from runtime.model.snapshot import Snapshot
from runtime.model.ticket import BUILT_IN_FIELDS, RESERVED_FIELDS, why_not_field_id
from tests.engine.worlds import MONDAY, Walk, at, blueprint, lasting, setup, state, ticket, way

DESK = setup(
    fields={
        "n": Field(id="n", name="N", type=FieldType.NUMBER),
        "when": Field(id="when", name="When", type=FieldType.MOMENT),
        "category": Field(id="category", name="Category", type=FieldType.NUMBER),
    }
)
NEVER = 10_000_000


@pytest.mark.parametrize("value", [10**15, -(10**15), 0, 1.5, at("1900-01-01 00:00")])
def test_numbers_of_fifteen_digits_fit(value):
    assert why_not_value("n", value, Walk(desk=DESK).situation, "n") is None


@pytest.mark.parametrize("value", [10**15 + 1, -(10**16), 10**400, 1e300, float("inf"), float("nan"), True])
def test_longer_numbers_are_refused(value):
    assert why_not_value("n", value, Walk(desk=DESK).situation, "n") is not None


def test_moments_lie_in_the_years_of_calendars():
    situation = Walk(desk=DESK).situation
    for fine in (at("1900-01-01 00:00"), MONDAY, at("2199-12-31 23:59")):
        assert why_not_value("when", fine, situation, "when") is None
    for wrong in (at("1899-12-31 23:59"), at("2200-01-01 00:00"), 10**17, -(10**400)):
        assert why_not_value("when", wrong, situation, "when") is not None


def test_a_letter_shows_the_number_of_a_moment_outside_all_calendars():
    walk = Walk(desk=DESK, fields={"when": 10**17})
    assert fill("${field.when}", walk.situation).text == str(10**17)


@pytest.mark.parametrize("unit", list(Unit))
def test_a_limit_that_outlasts_the_calendars_is_no_limit_and_somebody_is_told(unit):
    limit = Limit(allows=Duration(amount=NEVER, unit=unit))
    walk = Walk(blueprint([state("a", limit=limit)], []))
    due = walk.snapshot.visit and walk.snapshot.visit.limit
    told = [event.code for event in walk.said(AlarmRaised)]
    assert (due is None) == (told == ["calendar_never_opens"])
    if unit is not Unit.MINUTES and unit is not Unit.BUSINESS_MINUTES:
        assert told == ["calendar_never_opens"]


def test_an_escalation_after_the_end_of_all_calendars_never_comes():
    limit = Limit(allows=lasting(1), escalations=(Escalation(after=lasting(NEVER, Unit.DAYS)),))
    walk = Walk(blueprint([state("a", limit=limit)], []))
    assert walk.arms["visit"].at == MONDAY + 3_600_000


def test_an_action_due_after_the_end_of_all_calendars_fails_alone():
    late = CreateTask(title="Late", due=lasting(NEVER, Unit.DAYS))
    walk = Walk(blueprint([state("a"), state("b")], [way("go", "a", "b", actions=(late,))]))
    walk.keep(decide(walk.situation, "go"))
    assert walk.state == "b" and [event.action for event in walk.said(ActionFailed)] == ["create_task"]


@pytest.mark.parametrize("name", sorted(RESERVED_FIELDS - set(BUILT_IN_FIELDS) - {"category"}))
def test_a_custom_field_never_writes_the_tickets_own_columns(name):
    before = ticket()
    after = fold(Snapshot(ticket=before), FieldsChanged(old={}, new={name: "mine"}), MONDAY).ticket
    assert after.fields == {name: "mine"}
    assert {own: getattr(after, own) for own in RESERVED_FIELDS - {"fields", "age"}} == {
        own: getattr(before, own) for own in RESERVED_FIELDS - {"fields", "age"}
    }


def test_no_custom_field_is_called_like_the_tickets_own():
    for taken in ("category", "reopened", "messages", "ref", "subject", "status", "version", "age"):
        assert why_not_field_id(taken) is not None
    assert why_not_field_id("serial_number") is None


def test_a_field_called_category_does_not_close_a_ticket():
    walk = Walk(desk=DESK)
    with pytest.raises(NotAllowed):
        edit(walk.situation, {"category": int(Category.CLOSED)})
