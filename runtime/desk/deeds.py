"""Deeds done: each becomes the command that a person would send, and goes through that command's own door.

The decision is the same for a preview and for the deed; only the deed is recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from uuid import UUID

from runtime.desk import following, policy, promise_by_hand, tasks, ticket_changes
from runtime.desk.consequences import fulfil
from runtime.desk.work import Work
from runtime.engine import enroll
from runtime.engine.letters import fill
from runtime.messages.base import Command
from runtime.messages.faults import Fault, Invalid, Refused
from runtime.messages.macros import DeedPreview, DeedsPreview, FieldEffect
from runtime.messages.tickets import (
    AddComment,
    EditTicket,
    ExecuteTransition,
    ExitBlueprint,
    ForceMove,
    TicketPlace,
)
from runtime.messages.working import AddTask, ApplySlaPolicy, FollowTicket
from runtime.model.actions import AssignHow
from runtime.model.events import BranchDone, CommentAdded, Event, FieldsChanged, FieldsComputed, Moved
from runtime.model.fields import FieldValue
from runtime.model.macros import (
    AssignTo,
    Deed,
    Effect,
    ForceInto,
    GiveTask,
    LeaveBlueprint,
    LetFollow,
    Say,
    SetFields,
    TagsChange,
    TakeTransition,
    UnderPolicy,
)
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.snapshot import Outcome, Snapshot
from runtime.model.templates import in_language
from runtime.store import setup_rows

type _Decide = Callable[[Any, Snapshot, Work], Outcome]

_DOORS: dict[type[Command[Any]], tuple[Callable[[Any, Work], TicketPlace | None], _Decide]] = {
    EditTicket: (ticket_changes.edit_ticket, ticket_changes.decide_edit),
    AddComment: (ticket_changes.add_comment, ticket_changes.decide_comment),
    ExecuteTransition: (ticket_changes.execute_transition, ticket_changes.decide_transition),
    ForceMove: (ticket_changes.force_move, ticket_changes.decide_force),
    ExitBlueprint: (ticket_changes.exit_blueprint, ticket_changes.decide_exit),
    AddTask: (tasks.add_task, tasks.decide_task),
    FollowTicket: (following.follow_ticket, following.decide_following),
    ApplySlaPolicy: (promise_by_hand.apply_sla_policy, promise_by_hand.decide_policy),
}
"""Each command with its handler, and with the decision in it."""

_READ_FIRST = (TagsChange, Say)
"""What these come to depends on the ticket as it is by then."""


def do(deeds: Sequence[Deed], ticket_id: int, version: int, work: Work) -> TicketPlace:
    """Do them in their order; where the ticket stands then. Raises NotAllowed or a Fault for the first that is refused.

    The caller undoes what was done before it. `version`: the ticket's as whoever chose it saw it.
    """
    place = None
    for deed in deeds:
        snapshot = _present(ticket_id, work) if isinstance(deed, _READ_FIRST) else None
        command = command_of(deed, ticket_id, version, snapshot, work)
        policy.authorize(command, work.actor)
        place = _DOORS[type(command)][0](command, work)
        if ticket_id in fulfil(work) or place is None:
            place = ticket_changes.place_now(work, ticket_id)
        version = place.version
    if place is None:
        raise AssertionError("There is always something to do.")
    return place


def _present(ticket_id: int, work: Work) -> Snapshot:
    return work.load(ticket_id).snapshot


def command_of(deed: Deed, ticket_id: int, version: int, snapshot: Snapshot | None, work: Work) -> Command[Any]:
    """The command a deed is; the snapshot is needed where its words or tags depend on the ticket."""
    if isinstance(deed, TagsChange | Say) and snapshot is not None:
        return _by_ticket(deed, version, snapshot, work)
    at = {"ticket_id": ticket_id, "expected_version": version, "command_id": _NOT_SENT}
    return _COMMANDS[type(deed)](deed, at, work)


_NOT_SENT = UUID(int=0)
"""No journal holds these commands: to draw an id for each would be in vain."""

_COMMANDS: dict[type[Any], Callable[[Any, dict[str, Any], Work], Command[Any]]] = {
    SetFields: lambda deed, at, _work: EditTicket(**at, fields=deed.fields),
    AssignTo: lambda deed, at, work: EditTicket(**at, fields=_assigned(deed, work), reason=deed.reason),
    TakeTransition: lambda deed, at, _work: ExecuteTransition(**at, transition_id=deed.transition, form=deed.form),
    ForceInto: lambda deed, at, _work: ForceMove(**at, state=deed.state, reason=deed.reason),
    LeaveBlueprint: lambda deed, at, _work: ExitBlueprint(**at, reason=deed.reason),
    GiveTask: lambda deed, at, _work: AddTask(ticket_id=at["ticket_id"], title=deed.title, owner=deed.owner),
    LetFollow: lambda deed, at, _work: FollowTicket(ticket_id=at["ticket_id"], person=deed.person),
    UnderPolicy: lambda deed, at, _work: ApplySlaPolicy(**at, policy=deed.policy),
}


def _by_ticket(deed: TagsChange | Say, version: int, snapshot: Snapshot, work: Work) -> Command[Any]:
    ticket = snapshot.ticket
    if isinstance(deed, Say):
        return AddComment(ticket_id=ticket.id, body=_words(deed, snapshot, work), public=deed.public)
    kept = [tag for tag in ticket.tags if tag not in deed.remove]
    tags = tuple(dict.fromkeys((*kept, *deed.add)))
    return EditTicket(ticket_id=ticket.id, expected_version=version, fields={"tags": tags})


def _assigned(deed: AssignTo, work: Work) -> dict[str, FieldValue]:
    team: dict[str, FieldValue] = {} if deed.team is None else {"team": deed.team}
    match deed.how:
        case AssignHow.PERFORMER:
            return {**team, "assignee": work.actor.id}
        case AssignHow.PERSON:
            return {**team, "assignee": deed.person}
        case AssignHow.NOBODY:
            return {**team, "assignee": None}
        case _:
            return team


def _words(deed: Say, snapshot: Snapshot, work: Work) -> str:
    otherwise = work.setup.settings.mailing.otherwise
    if deed.template is None:
        return fill(deed.text, work.situation(snapshot), otherwise).text
    template = work.setup.templates.get(deed.template)
    if template is None:
        raise Refused(f"There is no template “{deed.template}” (any more).")
    requester = snapshot.ticket.requester or ""
    known = setup_rows.find_people(work.session, (requester,)).get(requester)
    language = known.language if known else otherwise
    return fill(in_language(template.body, language, otherwise), work.situation(snapshot), language).text


def insist_sensible(deeds: Sequence[Deed], work: Work) -> None:
    """Raises Invalid for deeds that name what this desk does not have."""
    for deed in deeds:
        if isinstance(deed, Say) and deed.template is not None and deed.template not in work.setup.templates:
            raise Invalid(f"There is no template “{deed.template}” on this desk.")
        if isinstance(deed, AssignTo) and deed.team is not None and deed.team not in work.setup.teams:
            raise Invalid(f"There is no team “{deed.team}” on this desk.")


def foresee(deeds: Sequence[Deed], snapshot: Snapshot, work: Work) -> DeedsPreview:
    """What the deeds would do to a ticket, one after another; after one that is refused, as if it were not there."""
    found: list[DeedPreview] = []
    for deed in deeds:
        preview, snapshot = _foreseen(deed, snapshot, work)
        found.append(preview)
    refused = any(preview.effect is Effect.REFUSED for preview in found)
    return DeedsPreview(ticket_id=snapshot.ticket.id, deeds=tuple(found), refused=refused)


def _foreseen(deed: Deed, snapshot: Snapshot, work: Work) -> tuple[DeedPreview, Snapshot]:
    ticket = snapshot.ticket
    try:
        command = command_of(deed, ticket.id, ticket.version, snapshot, work)
        policy.authorize(command, work.actor)
        outcome = _DOORS[type(command)][1](command, snapshot, work)
    except (NotAllowed, Fault) as no:
        return DeedPreview(deed=deed.kind, effect=Effect.REFUSED, reasons=reasons_of(no)), snapshot
    after = _enrolled(outcome.after, snapshot, work)
    effect = Effect.CHANGES if outcome.events else Effect.NOTHING
    moved = after.visit.state if after.visit and after.visit != snapshot.visit else None
    preview = DeedPreview(
        deed=deed.kind,
        effect=effect,
        fields=tuple(_effects(outcome.events)),
        says=next((event.body for event in outcome.events if isinstance(event, CommentAdded)), None),
        state=moved,
    )
    return preview, after


def _enrolled(after: Snapshot, before: Snapshot, work: Work) -> Snapshot:
    """The ticket in the Blueprint that would take it in, as after the real command."""
    if not enroll.may_enter(after, before):
        return after
    chosen = enroll.choose(work.situation(after), work.contents.candidates)
    if chosen is None:
        return after
    return enroll.enroll(work.situation(after, entering=chosen.version_id), chosen.version_id).after


def _effects(events: Sequence[Event]) -> Iterator[FieldEffect]:
    for event in events:
        if isinstance(event, FieldsChanged | FieldsComputed | Moved | BranchDone):
            for name, value in event.new.items():
                if name != "category":
                    yield FieldEffect(field=name, old=event.old.get(name), new=value)


def reasons_of(no: NotAllowed | Fault) -> tuple[Reason, ...]:
    """Every reason, whoever said no."""
    if isinstance(no, NotAllowed):
        return no.reasons
    return no.reasons or (Reason(no.code, no.sentence),)
