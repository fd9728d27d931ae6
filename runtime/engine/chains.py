"""Blueprints that follow one another, and states that call a child and wait for its end (PO-18).

A final state's `then` is entered by the same ticket, at the start of the version in force, whatever its entry criteria:
the drawing says so. `calls` opens a child ticket; the visit waits for that very child, and for no other.
"""

from __future__ import annotations

from dataclasses import replace

from runtime.engine.automatic import MAX_IN_A_ROW
from runtime.engine.decide import finish
from runtime.engine.draft import Draft
from runtime.engine.field_values import why_not_value
from runtime.engine.situation import Situation
from runtime.model.actions import StartBlueprint
from runtime.model.blueprint import Blueprint, EventName
from runtime.model.events import ActionFailed, AlarmRaised, BlueprintRequested, ChildEnded, ChildOpened, ChildRequested
from runtime.model.people import CLOCK
from runtime.model.setup import Setup
from runtime.model.snapshot import Outcome, Snapshot
from runtime.model.ticket import Ticket
from runtime.model.values import Moment

MOST_DEEP = 10
"""So many tickets may be called one by another; deeper is a circle that publishing could not see."""


def why_not_follow(event: BlueprintRequested, following: Blueprint | None) -> AlarmRaised | None:
    """The alarm in place of entering the next Blueprint; None when it can be entered. The ticket stays complete."""
    if following is None:
        sentence = f"The next Blueprint “{event.blueprint}” takes no tickets now: publish or activate it."
        return AlarmRaised(code="next_unavailable", sentence=sentence)
    if event.in_a_row >= MAX_IN_A_ROW:
        sentence = f"Blueprints follow each other in circles by themselves, “{following.name}” among them: stopped."
        return AlarmRaised(code="chain_in_circles", sentence=sentence)
    return None


def why_not_call(event: ChildRequested, called: Blueprint | None, deep: int) -> AlarmRaised | None:
    """The alarm in place of opening a called child; None when it can be opened. The ticket waits for a person."""
    if called is None:
        sentence = f"The Blueprint “{event.blueprint}” to call takes no tickets now: publish or activate it."
        return AlarmRaised(code="call_unavailable", sentence=sentence)
    if deep >= MOST_DEEP:
        sentence = f"Tickets call each other more than {MOST_DEEP} deep, “{called.name}” among them: stopped."
        return AlarmRaised(code="calls_too_deep", sentence=sentence)
    return None


def alarmed(snapshot: Snapshot, alarm: AlarmRaised, wanted: str | None = None) -> Outcome:
    """Nothing but the alarm; and, where a Blueprint was to be entered, that this failed and may be tried again."""
    if wanted is None:
        return Outcome(events=(alarm,), steps=(snapshot,), after=snapshot)
    again = StartBlueprint(blueprint=wanted)
    what = again.model_dump_json(exclude_none=True)
    failed = ActionFailed(action=again.kind, reason=alarm.sentence, what=what, key="0")
    return Outcome(events=(alarm, failed), steps=(snapshot, snapshot), after=snapshot)


def waits_to_call(snapshot: Snapshot, blueprint: Blueprint | None, event: ChildRequested) -> bool:
    """Whether the ticket rests in a state that calls this Blueprint and has no child yet.

    One that went on within the same command waits for nobody.
    """
    visit = snapshot.visit
    state = blueprint.states_by_id.get(visit.state) if visit is not None and blueprint is not None else None
    return visit is not None and state is not None and state.calls == event.blueprint and visit.child is None


def child_of(parent: Ticket, called: Blueprint, setup: Setup, now: Moment) -> Ticket:
    """The child as it will be opened: in the called Blueprint's department, about the same, for the same requester.

    Type, tags and custom fields come along, as far as they fit the child's department; people and teams do not.
    """
    department = called.department or parent.department
    status = setup.first_status(None, department)
    bare = Ticket(
        id=0,
        version=1,
        subject=parent.subject,
        description=parent.description,
        department=department,
        requester=parent.requester,
        organisation=parent.organisation,
        priority=parent.priority,
        tags=parent.tags,
        status=status.id,
        category=status.category,
        created_at=now,
        updated_at=now,
    )
    situation = Situation(snapshot=Snapshot(ticket=bare), actor=CLOCK, now=now, setup=setup)
    fitting = {
        name: value for name, value in parent.fields.items() if why_not_value(name, value, situation, name) is None
    }
    kind = (
        parent.type
        if parent.type is not None and why_not_value("type", parent.type, situation, "type") is None
        else None
    )
    return replace(bare, fields=fitting, type=kind)


def child_opened(situation: Situation, child: int, blueprint: str) -> Outcome:
    """The present visit waits for this child from now on."""
    draft = Draft(situation)
    draft.record(ChildOpened(child=child, blueprint=blueprint))
    return finish(draft)


def child_ended(situation: Situation, child: int, *, state: str | None, visit_id: int) -> Outcome:
    """A called child's run is over, in this final state or (None) otherwise; `visit_id`: the visit that called it.

    An automatic transition may follow where that visit still waits. A ticket that has left it keeps the child, and the
    child's end moves it no more.
    """
    visit = situation.snapshot.visit
    awaited = situation.snapshot.active and visit is not None and visit.id == visit_id
    draft = Draft(situation)
    draft.record(ChildEnded(child=child, state=state, awaited=awaited))
    if awaited:
        draft.happened = EventName.CHILD_CLOSED
    return finish(draft)
