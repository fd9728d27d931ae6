"""Random Blueprints, tickets and people, for what must hold in all of them."""

from __future__ import annotations

from hypothesis import strategies as st

from runtime.model.actions import Assign, AssignHow, ChangeTags, Fire, SetField
from runtime.model.blueprint import Approval, Category, EventName, On, ParallelGroup, Timer, When
from runtime.model.criteria import AllOf, AnyOf, Compare, NotOf
from runtime.model.durations import Duration, Unit
from runtime.model.fields import Field, FieldType
from runtime.model.limits import Escalation, Limit, Reentry, Reminder
from runtime.model.owners import (
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
from runtime.model.people import Role
from runtime.model.values import HOUR
from tests.engine.worlds import blueprint, setup, state, way

DESK = setup(
    fields={
        "boss": Field(id="boss", name="Boss", type=FieldType.PERSON),
        "cost": Field(id="cost", name="Cost", type=FieldType.NUMBER),
        "note": Field(id="note", name="Note"),
    }
)
NAMES = ("ann", "bob", "eve", "gone", "lou", "sue", "root", "cat")
STATES = ("s0", "s1", "s2", "s3", "s4")

owners = st.lists(
    st.one_of(
        st.sampled_from([Assignee(), TicketTeam(), Requester(), SupervisorOfAssignee(), PreviousPerformer()]),
        st.builds(People, ids=st.lists(st.sampled_from(NAMES), max_size=2).map(tuple)),
        st.builds(Teams, ids=st.sampled_from([("first",), ("empty",)])),
        st.builds(Roles, roles=st.sampled_from([(Role.AGENT,), (Role.SUPERVISOR, Role.LIGHT_AGENT)])),
        st.just(PersonInField(field="boss")),
        st.just(OtherDepartment(department="billing")),
        st.builds(NotPerformerOf, transition=st.sampled_from(["t0", "t1", "t2"])),
    ),
    max_size=2,
).map(tuple)

comparisons = st.one_of(
    st.builds(
        Compare,
        operand=st.just("ticket.priority"),
        operator=st.sampled_from(["is", "is_not", "at_least", "less", "greater"]),
        value=st.integers(1, 4),
    ),
    st.builds(
        Compare,
        operand=st.just("field.note"),
        operator=st.sampled_from(["is", "contains", "starts"]),
        value=st.sampled_from(["red", "blue"]),
    ),
    st.builds(
        Compare,
        operand=st.sampled_from(["field.note", "field.cost", "ticket.team"]),
        operator=st.sampled_from(["empty", "not_empty"]),
    ),
    st.builds(
        Compare,
        operand=st.just("ticket.tags"),
        operator=st.sampled_from(["contains", "not_contains"]),
        value=st.sampled_from(["x", "y"]),
    ),
    st.builds(
        Compare,
        operand=st.just("visit.age"),
        operator=st.sampled_from(["at_least", "less"]),
        value=st.sampled_from([HOUR, 5 * HOUR]),
    ),
    st.builds(Compare, operand=st.just("performer.id"), operator=st.just("is_not"), value=st.sampled_from(NAMES)),
    st.builds(Compare, operand=st.just("calendar.open"), operator=st.just("is"), value=st.booleans()),
    st.builds(Compare, operand=st.just("visit.over_limit"), operator=st.just("is"), value=st.booleans()),
)
criteria = st.recursive(
    comparisons,
    lambda part: st.one_of(
        st.builds(AllOf, of=st.lists(part, max_size=2).map(tuple)),
        st.builds(AnyOf, of=st.lists(part, min_size=1, max_size=2).map(tuple)),
        st.builds(NotOf, of=part),
    ),
    max_leaves=3,
)
usual_criteria = st.one_of(st.just(AllOf()), st.just(AllOf()), criteria)
durations = st.builds(Duration, amount=st.integers(1, 9), unit=st.sampled_from([Unit.HOURS, Unit.BUSINESS_HOURS]))
actions = st.lists(
    st.one_of(
        st.builds(SetField, field=st.just("priority"), value=st.integers(1, 4), delay=st.one_of(st.none(), durations)),
        st.builds(ChangeTags, add=st.sampled_from([("x",), ("y",)]), remove=st.sampled_from([(), ("x",)])),
        st.builds(
            Assign,
            how=st.sampled_from(AssignHow),
            team=st.sampled_from([None, "first", "empty"]),
            person=st.sampled_from(NAMES),
        ),
        st.builds(Fire, transition=st.sampled_from(["t0", "t1", "t2"])),
    ),
    max_size=2,
).map(tuple)
limits = st.builds(
    Limit,
    allows=durations,
    reminders=st.sampled_from(
        [(), (Reminder(percent=50),), (Reminder(percent=80), Reminder(before=Duration(amount=3, unit=Unit.HOURS)))]
    ),
    escalations=st.builds(
        lambda done: (Escalation(), Escalation(after=Duration(amount=2, unit=Unit.HOURS), actions=done)), actions
    ),
    pause_pending=st.booleans(),
    reentry=st.sampled_from(Reentry),
)
triggers = st.one_of(
    st.none(),
    st.none(),
    st.just(When()),
    st.builds(Timer, after=durations),
    st.builds(On, event=st.just(EventName.CUSTOMER_REPLIED)),
)


approvals = st.one_of(
    st.none(),
    st.builds(
        Approval,
        approvers=st.builds(People, ids=st.lists(st.sampled_from(NAMES), min_size=1, max_size=4).map(tuple)).map(
            lambda people: (people,)
        ),
        needs=st.sampled_from(["all", "any", 2]),
        deadline=st.one_of(st.none(), durations),
        reject_to=st.sampled_from([None, *STATES]),
    ),
)


@st.composite
def processes(draw, automatic=True, approved=False):
    """A Blueprint of five states: open, pending, on hold and final ones, with every sort of transition."""
    categories = [Category.NEW, Category.OPEN, Category.PENDING, Category.ON_HOLD, Category.SOLVED]
    states = [
        state(
            name,
            category,
            final=category is Category.SOLVED,
            limit=draw(st.one_of(st.none(), limits)),
            on_entry=draw(actions) if draw(st.booleans()) else (),
        )
        for name, category in zip(STATES, categories, strict=True)
    ]
    ways = []
    for number in range(draw(st.integers(3, 8))):
        given = draw(triggers) if automatic else None
        more = {"trigger": given} if given else {}
        ways.append(
            way(
                f"t{number}",
                draw(st.one_of(st.none(), st.sampled_from(STATES))),
                draw(st.one_of(st.none(), st.sampled_from(STATES), st.sampled_from(STATES))),
                owners=draw(owners),
                criteria=draw(usual_criteria),
                actions=draw(actions),
                approval=draw(approvals) if approved and not given else None,
                **more,
            )
        )
    ways += [way(f"p{number}", "s1", "s2", parallel="g") for number in range(3)]
    group = ParallelGroup(id="g", name="G", source="s1", target="s2", needs=draw(st.sampled_from(["all", "any", 2])))
    return blueprint(states, ways, parallels=(group,), limit=draw(st.one_of(st.none(), limits)))


tickets = st.fixed_dictionaries(
    {
        "priority": st.integers(1, 4),
        "team": st.sampled_from([None, "first"]),
        "assignee": st.sampled_from([None, "ann", "bob"]),
        "department": st.sampled_from(["support", "support", "billing"]),
        "tags": st.sampled_from([(), ("x",), ("x", "y")]),
        "fields": st.fixed_dictionaries(
            {},
            optional={
                "note": st.sampled_from(["red", "blue wall"]),
                "boss": st.sampled_from(["eve", "ann"]),
                "cost": st.integers(0, 9),
            },
        ),
    }
)
