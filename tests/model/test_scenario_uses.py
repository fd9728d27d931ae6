from __future__ import annotations

import pytest

from runtime.model.durations import Duration, Unit
from runtime.model.people import Person, Role
from runtime.model.scenario import (
    Assumptions,
    Delegate,
    Edit,
    Execute,
    FieldIs,
    Given,
    Scenario,
    StateIs,
    StatusIs,
    Suite,
    TicketValues,
    Wait,
)
from runtime.model.scenario_uses import scenario_uses, scenarios_naming
from runtime.model.where_used import Kind

TICKET = TicketValues(department="it", requester="carl", team="first", assignee="ann", fields={"colour": "red"})
HOURS = Duration(amount=1, unit=Unit.HOURS)
SCENARIO = Scenario(
    id="one",
    name="Approved",
    given=Given(at="2026-03-02T10:00Z", by="bob", ticket=TICKET),
    when=(
        Execute(person="cy", transition="go", then=(StateIs(state="asked"), FieldIs(field="size", value=2))),
        Delegate(person="di", transition="go", to="ed"),
        Edit(person="di", fields={"priority": 3, "town": "Lyon"}),
        Wait(time=HOURS, calendar="office"),
    ),
    then=(StatusIs(status="parts"),),
)


def test_everything_of_the_desk_is_named_and_nothing_of_the_blueprint():
    people = {(Kind.PERSON, key) for key in ("bob", "carl", "ann", "cy", "di", "ed")}
    fields = {(Kind.FIELD, key) for key in ("colour", "size", "town")}
    others = {(Kind.DEPARTMENT, "it"), (Kind.TEAM, "first"), (Kind.CALENDAR, "office"), (Kind.STATUS, "parts")}
    assert scenario_uses(SCENARIO) - {(Kind.STATUS, "new")} == people | fields | others


@pytest.mark.parametrize("everywhere", [False, True])
def test_what_is_assumed_need_not_be_there(everywhere):
    assume = Assumptions(people=(Person(id="cy", name="Cy", role=Role.AGENT),))
    given = SCENARIO.given if everywhere else SCENARIO.given.having(assume=assume)
    suite = Suite(
        blueprint="repair",
        assume=assume if everywhere else Assumptions(),
        scenarios=(SCENARIO.having(given=given), SCENARIO.having(id="two", name="Refused")),
    )
    assert scenarios_naming(suite, Kind.PERSON, "di") == ("Approved", "Refused")
    assert scenarios_naming(suite, Kind.PERSON, "cy") == (() if everywhere else ("Refused",))
