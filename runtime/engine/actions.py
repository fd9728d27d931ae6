"""What happens after a move, a reminder or an escalation (PO-11): actions become events.

An action that cannot be done says so in the history and undoes nothing. Firing a transition waits until all actions
of the list are done: the draft notes it and `decide` executes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn

from pydantic import TypeAdapter

from runtime.engine import sla, task_clock
from runtime.engine.draft import Draft
from runtime.engine.facts import facts_of
from runtime.engine.field_values import MAX_SUBJECT, stored, why_not_written
from runtime.engine.functions import inputs_of
from runtime.engine.letters import Unwritable, Written, fill, written
from runtime.model.actions import (
    Action,
    AddFollower,
    AnyAction,
    ApplySla,
    Assign,
    AssignHow,
    CallFunction,
    CallWebhook,
    ChangeTags,
    CreateTask,
    Fire,
    OpenTicket,
    PostNote,
    SendLetter,
    SetField,
    StartBlueprint,
)
from runtime.model.altered import maker
from runtime.model.business_clock import NeverOpens
from runtime.model.calendar import Calendar
from runtime.model.criteria_eval import look_up
from runtime.model.deputies import absence_of
from runtime.model.durations import Duration, moment_after
from runtime.model.events import (
    ActionArmed,
    ActionFailed,
    BlueprintPlanned,
    BlueprintRequested,
    CallQueued,
    ChildRequested,
    CommentAdded,
    FieldsChanged,
    LetterQueued,
)
from runtime.model.fields import FieldType, FieldValue
from runtime.model.functions import why_not_called
from runtime.model.people import AGENTS, Team
from runtime.model.sla_events import SlaAsked
from runtime.model.snapshot import Arm
from runtime.model.values import Moment
from runtime.model.wall_clock import wall_time, zone_named

ANY_ACTION: TypeAdapter[AnyAction] = TypeAdapter(AnyAction)
ACTION_CLOCK = "action:"
_letter_queued = maker(LetterQueued)


class _CannotError(Exception):
    """The action cannot be done, for this reason."""


def run_actions(draft: Draft, actions: Iterable[AnyAction], origin: str) -> None:
    """Do the actions in their order; delayed ones are armed. `origin` names what asks for them."""
    for action in actions:
        if action.delay is None:
            run_action(draft, action, origin)
        else:
            _try(draft, action, origin, _arm)


def run_action(draft: Draft, action: AnyAction, origin: str) -> None:
    """Do one action now, whatever its delay."""
    _try(draft, action, origin, _DO[type(action)])


def _try(draft: Draft, action: AnyAction, origin: str, do: Callable[[Draft, Any, str], None]) -> None:
    try:
        do(draft, action, origin)
    except (_CannotError, NeverOpens) as cannot:
        again = action if do is _arm else action.having(delay=None)
        if isinstance(again, Assign) and again.how is AssignHow.PERFORMER and not draft.actor.is_system:
            again = again.having(how=AssignHow.PERSON, person=draft.actor.id)  # whoever tries it again is not meant
        record_failure(draft, again, str(cannot), origin)


def record_failure(draft: Draft, action: AnyAction, reason: str, origin: str) -> None:
    """The action could not be done, and waits for somebody who has it tried again, or gives it up."""
    what = ANY_ACTION.dump_json(action, exclude_none=True).decode()
    key = str(len(draft.events))
    draft.record(ActionFailed(action=action.kind, reason=reason, what=what, origin=origin, key=key))


def change_fields(draft: Draft, new: Mapping[str, FieldValue], why: str, reason: str = "") -> None:
    """Record the fields that take another value."""
    changed = {name: value for name, value in new.items() if _present(draft, name) != value}
    if changed:
        old = {name: _present(draft, name) for name in changed}
        draft.record(FieldsChanged(old=old, new=changed, why=why, reason=reason))


def follow_department(draft: Draft) -> None:
    """A status that the ticket's new department does not know becomes one of the same category there, if it has any."""
    ticket, setup = draft.snapshot.ticket, draft.setup
    present = setup.statuses.get(ticket.status)
    if present is not None and not present.borne_in(ticket.department):
        there = setup.status_for(present.category, ticket.department)
        change_fields(draft, {} if there is None else {"status": there.id}, "department")


def _present(draft: Draft, name: str) -> FieldValue:
    ticket = draft.snapshot.ticket
    return int(ticket.category) if name == "category" else ticket.value(name)


def put_off(draft: Draft, delay: Duration, since: Moment) -> Moment:
    """When an action is done that is asked for at `since` with this delay. Raises NeverOpens."""
    return moment_after(since, delay, _calendar(draft))


def _arm(draft: Draft, action: AnyAction, origin: str) -> None:
    if action.delay is None:
        raise AssertionError("Only delayed actions are armed.")
    at = put_off(draft, action.delay, draft.now)
    key = f"{draft.snapshot.ticket.version + 1}.{len(draft.events)}"
    text = ANY_ACTION.dump_json(action, exclude_defaults=False).decode()
    draft.record(ActionArmed(key=key, at=at, action=text, origin=origin))
    draft.arm(Arm(clock=f"{ACTION_CLOCK}{key}", at=at, payload=text))


def _calendar(draft: Draft) -> Calendar:
    return draft.setup.calendar_for(draft.snapshot.ticket.department)


def _set_field(draft: Draft, action: SetField, origin: str) -> None:
    if action.field in {"status", "category"}:
        raise _CannotError("The status changes by transitions only.")
    value = stored(action.field, _value_for(draft, action))
    _insist(draft, action.field, value)
    change_fields(draft, {action.field: value}, origin)
    if action.field == "department":
        follow_department(draft)


def _value_for(draft: Draft, action: SetField) -> FieldValue:
    if action.from_now is not None:
        at = moment_after(draft.now, action.from_now, _calendar(draft))
        field = draft.setup.fields.get(action.field)
        return _local_date(draft, at) if field and field.type is FieldType.DATE else at
    if action.copy_of is not None:
        return look_up(facts_of(draft.situation), action.copy_of)
    return action.value


def _local_date(draft: Draft, at: Moment) -> str:
    return wall_time(zone_named(_calendar(draft).zone), at).date().isoformat()


def _change_tags(draft: Draft, action: ChangeTags, origin: str) -> None:
    kept = tuple(tag for tag in draft.snapshot.ticket.tags if tag not in action.remove)
    change_fields(draft, {"tags": tuple(dict.fromkeys((*kept, *action.add)))}, origin)


def _assign(draft: Draft, action: Assign, origin: str) -> None:
    change_fields(draft, _ASSIGN[action.how](draft, action), origin)


def _to_person(draft: Draft, action: Assign) -> dict[str, FieldValue]:
    return _with_team(draft, _agent(draft, action.person or ""), action)


def _to_performer(draft: Draft, action: Assign) -> dict[str, FieldValue]:
    if draft.actor.is_system:
        raise _CannotError("Nobody performed this: the system did.")
    return _with_team(draft, _agent(draft, draft.actor.id), action)


def _agent(draft: Draft, person_id: str) -> str:
    _insist(draft, "assignee", person_id)
    return person_id


def _insist(draft: Draft, name: str, value: FieldValue) -> None:
    """The value fits the ticket's field: what it names is there."""
    wrong = why_not_written(name, value, draft.situation, name)
    if wrong:
        raise _CannotError(wrong.sentence)


def _with_team(draft: Draft, assignee: str | None, action: Assign) -> dict[str, FieldValue]:
    return {"assignee": assignee} if action.team is None else {"team": _team(draft, action).id, "assignee": assignee}


def _to_nobody(draft: Draft, action: Assign) -> dict[str, FieldValue]:
    return _with_team(draft, None, action)


def _to_team(draft: Draft, action: Assign) -> dict[str, FieldValue]:
    """The team takes the ticket; its assignee keeps it only as a member."""
    team = _team(draft, action)
    assignee = draft.snapshot.ticket.assignee
    return {"team": team.id, "assignee": assignee if assignee in team.members else None}


def _round_robin(draft: Draft, action: Assign) -> dict[str, FieldValue]:
    team = _team(draft, action)
    available = _available(draft, team)
    if not available:
        _raise_nobody(draft, team)
    order = [member for member in team.members if member in available or member == draft.situation.turns.get(team.id)]
    last = draft.situation.turns.get(team.id)
    following = order.index(last) + 1 if last in order else 0
    turned = [member for member in (*order[following:], *order[:following]) if member in available]
    draft.give_turn(team.id, turned[0])
    return {"team": team.id, "assignee": turned[0]}


def _least_loaded(draft: Draft, action: Assign) -> dict[str, FieldValue]:
    team = _team(draft, action)
    available = _available(draft, team)
    if not available:
        _raise_nobody(draft, team)
    loads = draft.situation.loads
    return {"team": team.id, "assignee": min(available, key=lambda person: (loads.get(person, 0), person))}


def _raise_nobody(draft: Draft, team: Team) -> NoReturn:
    told = f"Nobody of the team {team.name} is available to take ticket {draft.snapshot.ticket.id}."
    draft.alarm("nobody_available", told)
    raise _CannotError(told)


def _team(draft: Draft, action: Assign) -> Team:
    team_id = action.team or draft.snapshot.ticket.team
    team = draft.setup.teams.get(team_id or "")
    if team is None:
        raise _CannotError(f"There is no team “{team_id}”." if team_id else "The ticket is with no team.")
    return team


def _available(draft: Draft, team: Team) -> frozenset[str]:
    people = draft.setup.people
    known = (people[member] for member in team.members if member in people)
    able = frozenset(person.id for person in known if person.active and person.role in AGENTS)
    if not draft.setup.absences:
        return able
    return frozenset(person for person in able if absence_of(person, draft.setup, draft.now) is None)


_ASSIGN: dict[AssignHow, Callable[[Draft, Assign], dict[str, FieldValue]]] = {
    AssignHow.PERSON: _to_person,
    AssignHow.PERFORMER: _to_performer,
    AssignHow.NOBODY: _to_nobody,
    AssignHow.TEAM: _to_team,
    AssignHow.ROUND_ROBIN: _round_robin,
    AssignHow.LEAST_LOADED: _least_loaded,
}


def _send_letter(draft: Draft, action: SendLetter, _origin: str) -> None:
    """One letter for each language among the recipients, and for each moment at which they may be written to."""
    try:
        letters = written(action, draft.situation)
    except Unwritable as why:
        raise _CannotError(str(why)) from why
    for letter in letters:
        _queue_letter(draft, action, letter)


def _queue_letter(draft: Draft, action: SendLetter, letter: Written) -> None:
    draft.record(
        _letter_queued(
            channel=action.channel.value,
            to=letter.to,
            subject=letter.subject,
            body=letter.body,
            key=str(len(draft.events)),
            not_before=letter.not_before,
        )
    )
    if letter.unknown:
        names = ", ".join(f"${{{name}}}" for name in letter.unknown)
        draft.alarm("unknown_placeholder", f"A letter was sent with placeholders nobody knows: {names}.")


def _said(text: str, draft: Draft) -> str:
    """What stands on a ticket is read by anybody: moments are said in the desk's language."""
    return fill(text, draft.situation, draft.setup.settings.mailing.otherwise).text


def _post_note(draft: Draft, action: PostNote, _origin: str) -> None:
    draft.record(CommentAdded(body=_said(action.text, draft), public=action.public, automatic=True))


def _create_task(draft: Draft, action: CreateTask, _origin: str) -> None:
    if action.owner is not None and action.owner not in draft.setup.people:
        raise _CannotError(f"There is no person “{action.owner}” to give the task to.")
    due = moment_after(draft.now, action.due, _calendar(draft)) if action.due else None
    task_clock.add(draft, title=_said(action.title, draft), owner=action.owner, due=due)


def _open_ticket(draft: Draft, action: OpenTicket, _origin: str) -> None:
    department = action.department or draft.snapshot.ticket.department
    subject = " ".join(_said(action.subject, draft).split())[:MAX_SUBJECT]
    _insist(draft, "department", department)
    _insist(draft, "type", action.ticket_type)
    _insist(draft, "subject", subject)
    draft.record(ChildRequested(subject=subject, department=department, ticket_type=action.ticket_type))


def _add_follower(draft: Draft, action: AddFollower, _origin: str) -> None:
    person = draft.setup.people.get(action.person)
    if person is None or not person.active:
        raise _CannotError(f"“{action.person}” is nobody active here.")
    draft.add_follower(person.id)


def _apply_sla(draft: Draft, action: ApplySla, _origin: str) -> None:
    """Said here; which policy that makes the ticket's is decided after everything else, as always."""
    if action.policy is not None and sla.held(draft.setup, action.policy) is None:
        raise _CannotError(f"There is no SLA policy “{action.policy}” switched on here.")
    draft.record(SlaAsked(policy=action.policy))


def _call_webhook(draft: Draft, action: CallWebhook, origin: str) -> None:
    ticket = draft.snapshot.ticket
    visit = draft.snapshot.visit
    inputs: dict[str, FieldValue] = {
        "ticket": ticket.id,
        "subject": ticket.subject,
        "status": ticket.status,
        "state": visit.state if visit else None,
        "origin": origin,
    }
    draft.record(CallQueued(channel="webhook", target=action.url, inputs=inputs, key=str(len(draft.events))))


def _call_function(draft: Draft, action: CallFunction, _origin: str) -> None:
    function = draft.setup.functions.get(action.name)
    if function is None or not function.enabled:
        raise _CannotError(f"There is no function “{action.name}” switched on here.")
    wrong = why_not_called(function, action.inputs)
    if wrong is not None:
        raise _CannotError(wrong)
    inputs, key = inputs_of(function, action.inputs, draft.situation), str(len(draft.events))
    draft.record(CallQueued(channel="function", target=function.id, inputs=inputs, key=key))


def _fire(draft: Draft, action: Fire, _origin: str) -> None:
    draft.fires.append(action.transition)


def _start_blueprint(draft: Draft, action: StartBlueprint, _origin: str) -> None:
    """At once where the run has ended; else the run remembers it until it completes."""
    if draft.snapshot.active:
        draft.record(BlueprintPlanned(blueprint=action.blueprint))
    else:
        draft.record(BlueprintRequested(blueprint=action.blueprint))


_DO: dict[type[Action], Callable[[Draft, Any, str], None]] = {
    SetField: _set_field,
    ChangeTags: _change_tags,
    Assign: _assign,
    SendLetter: _send_letter,
    PostNote: _post_note,
    CreateTask: _create_task,
    OpenTicket: _open_ticket,
    AddFollower: _add_follower,
    ApplySla: _apply_sla,
    CallWebhook: _call_webhook,
    CallFunction: _call_function,
    Fire: _fire,
    StartBlueprint: _start_blueprint,
}
