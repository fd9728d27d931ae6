"""Who may execute a transition."""

from dataclasses import replace

import pytest

from runtime.engine.performers import may_perform, who_may
from runtime.model.fields import Field, FieldType
from runtime.model.owners import (
    AnyoneInDepartment,
    Assignee,
    NotPerformerOf,
    OtherDepartment,
    People,
    PersonInField,
    PreviousPerformer,
    Requester,
    Roles,
    SupervisorOfAssignee,
    Teams,
    TicketTeam,
)
from runtime.model.people import CLOCK, Role
from runtime.model.ticket import Run
from tests.engine.worlds import PEOPLE, Walk, blueprint, setup, state, way

PROCESS = blueprint([state("a"), state("b")], [way("go", "a", "b")])
DESK = setup(fields={"approver": Field(id="approver", name="Approver", type=FieldType.PERSON)})
RUN = Run(id=1, version_id=1, started=0, last_performer="bob", performers={"ask": ("ann",)})

CASES = [
    ((), {}, {"ann", "bob", "sue"}),
    ((AnyoneInDepartment(),), {"department": "billing"}, {"eve"}),
    ((Assignee(),), {"assignee": "bob"}, {"bob"}),
    ((Assignee(),), {}, set()),
    ((Assignee(),), {"assignee": "gone"}, set()),
    ((People(ids=("eve", "gone", "lou", "cat")),), {}, {"eve", "lou", "cat"}),
    ((Teams(ids=("first", "no-such")),), {}, {"ann", "bob"}),
    ((Teams(ids=("empty",)),), {}, set()),
    ((TicketTeam(),), {"team": "first"}, {"ann", "bob"}),
    ((TicketTeam(),), {}, set()),
    ((Roles(roles=(Role.SUPERVISOR, Role.LIGHT_AGENT)),), {}, {"sue", "lou"}),
    ((Roles(roles=(Role.ADMINISTRATOR,)),), {}, set()),
    ((PersonInField(field="approver"),), {"fields": {"approver": "eve"}}, {"eve"}),
    ((PersonInField(field="approver"),), {}, set()),
    ((Requester(),), {}, {"cat"}),
    ((SupervisorOfAssignee(),), {"assignee": "ann"}, {"sue"}),
    ((SupervisorOfAssignee(),), {"assignee": "bob"}, set()),
    ((OtherDepartment(department="billing"),), {}, {"eve"}),
    ((PreviousPerformer(),), {}, {"bob"}),
    ((NotPerformerOf(transition="ask"),), {}, {"bob", "sue"}),
    ((Teams(ids=("first",)), Requester()), {}, {"ann", "bob", "cat"}),
    ((Teams(ids=("first",)), NotPerformerOf(transition="ask")), {}, {"bob"}),
    ((NotPerformerOf(transition="ask"), People(ids=("ann",))), {}, set()),
]


@pytest.mark.parametrize(("owners", "values", "expected"), CASES)
def test_owners_mean_exactly_these_people(owners, values, expected):
    walk = Walk(PROCESS, desk=DESK, **values)
    situation = replace(walk.situation, snapshot=replace(walk.snapshot, run=RUN))
    transition = way("do", "a", "b", owners=owners)
    assert set(who_may(transition, situation)) == expected
    allowed = set()
    for one in [*(person.id for person in PEOPLE), "cat", "stranger"]:
        walk.situation = situation
        if may_perform(transition, walk.by(one)) is None:
            allowed.add(one)
    assert allowed == expected


def test_the_system_passes_ownership_only():
    walk = Walk(PROCESS)
    assert may_perform(way("do", "a", "b", owners=(People(ids=("eve",)),)), walk.by(CLOCK.id)) is None


def test_an_inactive_person_is_told_so_even_when_named():
    reason = may_perform(way("do", "a", "b", owners=(People(ids=("gone",)),)), Walk(PROCESS).by("gone"))
    assert reason is not None and reason.code == "inactive"


def test_refusals_name_the_owners_and_the_other_transition():
    walk = Walk(PROCESS, desk=DESK)
    reason = may_perform(way("do", "a", "b", owners=(Teams(ids=("first",)), Assignee())), walk.by("eve"))
    assert reason is not None and "the team First line or the assignee" in reason.sentence
    process = blueprint([state("a"), state("b")], [way("ask", "a", "b")])
    walk = Walk(process)
    walk.situation = replace(walk.situation, snapshot=replace(walk.snapshot, run=RUN))
    reason = may_perform(way("do", "a", "b", owners=(NotPerformerOf(transition="ask"),)), walk.by("ann"))
    assert reason is not None and reason.code == "four_eyes" and "“Ask”" in reason.sentence
