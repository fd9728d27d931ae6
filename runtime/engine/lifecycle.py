"""The native rules of a ticket (AG-07): what an edit, an assignment or a comment does beside the Blueprint.

Each rule is a switch of the desk, but for one: closed is read-only. While a ticket is in a Blueprint its status
moves by transitions only (E-04), so there the rules that would change it stay silent and a comment is an event that
automatic transitions may wait for. Order on every change (E-03): the rules, then the domain gives the organisation,
then the organisation gives the team.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from runtime.engine import computing, snoozing
from runtime.engine.actions import change_fields, follow_department
from runtime.engine.approvals import close_all
from runtime.engine.automatic import ready
from runtime.engine.decide import finish
from runtime.engine.draft import Draft, unchanged
from runtime.engine.facts import facts_of, requester_of
from runtime.engine.field_values import field_name, stored, why_not_written
from runtime.engine.layouts import is_blank, layout_items, requires, with_new
from runtime.engine.owners import owns, person_of
from runtime.engine.situation import Situation
from runtime.model.blueprint import Category, EventName
from runtime.model.events import CommentAdded, EndKind, RunEnded, VisitClaimed, VisitReleased
from runtime.model.fields import FieldValue, Visibility
from runtime.model.organisations import first_claiming
from runtime.model.people import AGENTS, Actor, Person, Role
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.rights import Action, may
from runtime.model.setup import Setup
from runtime.model.snapshot import Outcome, Snapshot
from runtime.model.ticket import BUILT_IN_FIELDS, Ticket

_WORKED_ON = frozenset({Category.NEW, Category.OPEN})
_AWAY = frozenset({Category.PENDING, Category.ON_HOLD, Category.SOLVED})
_LOCK_OF = {"resolution": "resolution", "tags": "tags"}


def edit(situation: Situation, changes: Mapping[str, FieldValue], reason: str = "") -> Outcome:
    """Fields take new values outside a transition, for this reason if there is one, and the native rules follow.

    A new requester who does not work here must be the situation's `requester`. Raises NotAllowed with every reason:
    closed, the status locked by a Blueprint, strict mode, a value that does not fit its field, a requester nobody
    knows, back to new, solved with nobody assigned.
    """
    wanted = {name: stored(name, value) for name, value in changes.items()}
    present = situation.snapshot.ticket
    new = {name: value for name, value in wanted.items() if present.value(name) != value}
    reasons = _why_not_edited(situation, new)
    if reasons:
        raise NotAllowed(*reasons)
    if not new:
        return unchanged(situation.snapshot)
    draft = Draft(situation)
    _write(draft, new, reason.strip())
    if "department" in new and "status" not in new:
        follow_department(draft)
    _follow_assignment(draft, new)
    _follow_requester(draft, new)
    return finish(draft)


def comment(situation: Situation, body: str, *, public: bool, attachments: tuple[str, ...] = ()) -> Outcome:
    """Somebody writes to the customer or to colleagues. A customer's words reopen a ticket that was put aside.

    Raises NotAllowed: closed, strict mode, nothing written, a private note by a customer, a reply by a light agent.
    """
    by_customer = situation.actor.role is Role.CUSTOMER
    reasons = _why_not_said(situation, body, public=public, attachments=attachments)
    if reasons:
        raise NotAllowed(*reasons)
    draft = Draft(situation)
    said = CommentAdded(body=body.strip(), public=public, by_customer=by_customer, attachments=attachments)
    draft.record(said)
    if public:
        draft.happened = EventName.CUSTOMER_REPLIED if by_customer else EventName.AGENT_REPLIED
    if by_customer:
        snoozing.wake(draft, "customer_replied")
    if by_customer and _reopens(draft):
        _set_category(draft, Category.OPEN, "lifecycle:customer_comment_reopens")
    elif public and not by_customer and _waits(draft):
        _set_category(draft, Category.PENDING, "lifecycle:agent_reply_waits")
    return finish(draft)


def notice(situation: Situation, event: EventName) -> Outcome:
    """Something happened around the ticket that an automatic transition may be waiting for."""
    draft = Draft(situation)
    draft.happened = event
    return finish(draft)


def claim(situation: Situation) -> Outcome:
    """The actor takes the ticket up for work in its present state. Raises NotAllowed."""
    visit = situation.snapshot.visit
    person = person_of(situation.actor.id, situation)
    if visit is None or not situation.snapshot.active:
        raise NotAllowed(Reason("not_in_blueprint", "The ticket is in no Blueprint, so there is nothing to take up."))
    if visit.claimed is not None:
        raise NotAllowed(Reason("claimed", "Somebody has taken this ticket up already."))
    if person is None or not person.active or person.role not in AGENTS:
        raise NotAllowed(Reason("not_an_agent", "Only active agents take tickets up for work."))
    draft = Draft(situation)
    draft.record(VisitClaimed(by=situation.actor.id))
    return draft.outcome()


def release(situation: Situation) -> Outcome:
    """The ticket is put back to wait in its state. Raises NotAllowed when nobody had taken it up."""
    visit = situation.snapshot.visit
    if visit is None or visit.claimed is None:
        raise NotAllowed(Reason("not_claimed", "Nobody has taken this ticket up, so it cannot be put back."))
    draft = Draft(situation)
    draft.record(VisitReleased())
    return draft.outcome()


def leaving_team(situation: Situation, person: str, team: str) -> Outcome:
    """Somebody leaves a team: its tickets of theirs have no assignee any more, when the desk says so."""
    ticket = situation.snapshot.ticket
    concerned = ticket.assignee == person and ticket.team == team and ticket.category != Category.CLOSED
    if not (concerned and situation.setup.settings.lifecycle.leaving_team_unassigns):
        return unchanged(situation.snapshot)
    draft = Draft(situation)
    change_fields(draft, {"assignee": None}, "lifecycle:leaving_team_unassigns")
    return finish(draft)


def replaced(situation: Situation, name: str, value: str, why: str = "setup:removed") -> Outcome:
    """What the ticket's field names is about to leave the desk, and another takes its place: on closed tickets too.

    No Blueprint and no layout is asked: nobody decides on this ticket, it only goes on meaning something. A new team
    without the assignee in it takes them off an unsolved ticket, when the desk says so.
    """
    draft = Draft(situation)
    change_fields(draft, {name: value}, why)
    if situation.snapshot.ticket.category < Category.SOLVED and name == "team":
        _leave_to_team(draft, value)
    return finish(draft)


def admitted(ticket: Ticket, setup: Setup, requester: Person | None, actor: Actor | None = None) -> Ticket:
    """A ticket about to be opened, after the native rules: opened if assigned, organisation and team filled in.

    `requester` is the person `ticket.requester` names, None when there is no such person. Raises NotAllowed with
    every reason: an unknown person, team, type or field, a value that does not fit, and what a customer may not set.
    Without an actor nothing is asked: the ticket is the desk's own.
    """
    reasons = [] if actor is None else why_not_admitted(ticket, setup, requester, actor)
    if reasons:
        raise NotAllowed(*reasons)
    if ticket.assignee is not None and ticket.category == Category.NEW and setup.settings.lifecycle.open_on_assignment:
        ticket = replace(ticket, status=_status(setup, Category.OPEN, ticket.department), category=Category.OPEN)
    if ticket.organisation is None:
        ticket = replace(ticket, organisation=organisation_of(requester, setup))
    if ticket.team is None:
        ticket = replace(ticket, team=_default_team(ticket.organisation, setup))
    return ticket


def why_not_admitted(ticket: Ticket, setup: Setup, requester: Person | None, actor: Actor) -> list[Reason]:
    """Every reason why the actor may not open this ticket; see `admitted`."""
    situation = Situation(
        snapshot=Snapshot(ticket=ticket), actor=actor, now=ticket.created_at, setup=setup, requester=requester
    )
    given = {**{name: ticket.value(name) for name in BUILT_IN_FIELDS}, **ticket.fields}
    reasons = [wrong for name, value in given.items() if (wrong := why_not_written(name, value, situation, name))]
    reasons += _why_not_requester(ticket.requester, situation)
    found = setup.statuses.get(ticket.status)
    if found is not None and found.category != ticket.category:
        reasons.append(Reason("bad_value", f"Status: “{found.name}” means another category.", "status"))
    reasons += _why_not_borne(ticket.status, ticket.department, setup)
    if actor.role is Role.CUSTOMER:
        wrong_already = {reason.element for reason in reasons}
        reasons += [_not_yours(name) for name in _beyond_customers(ticket, setup, actor) if name not in wrong_already]
    return reasons


def why_not_complete(ticket: Ticket, setup: Setup, actor: Actor) -> list[Reason]:
    """What the layout requires of a ticket about to be opened, and is missing."""
    situation = Situation(snapshot=Snapshot(ticket=ticket), actor=actor, now=ticket.created_at, setup=setup)
    facts = facts_of(situation)
    return [
        Reason("required", f"Fill in {field_name(name, situation)}.", name)
        for name, item in layout_items(situation).items()
        if requires(item, facts) and is_blank(ticket.value(name))
    ]


def _beyond_customers(ticket: Ticket, setup: Setup, actor: Actor) -> list[str]:
    """What the ticket is given that customers do not decide, by name: all but its words, its type and their fields."""
    plain = Ticket(
        id=ticket.id,
        version=ticket.version,
        subject=ticket.subject,
        created_at=ticket.created_at,
        updated_at=ticket.updated_at,
        department=ticket.department,
        description=ticket.description,
        requester=actor.id,
        type=ticket.type,
        status=setup.first_status(ticket.type, ticket.department).id,
    )
    theirs = {field.id for field in setup.fields.values() if field.visibility is Visibility.CUSTOMERS_EDIT}
    built_in = [name for name in (*BUILT_IN_FIELDS, "ref") if getattr(ticket, name) != getattr(plain, name)]
    return built_in + [name for name, value in ticket.fields.items() if name not in theirs and value is not None]


def _not_yours(name: str) -> Reason:
    label = name.replace("_", " ")
    return Reason("not_yours", f"Customers do not set the {label}: leave it out.", name, {"field": label})


def _why_not_requester(requester: FieldValue, situation: Situation) -> list[Reason]:
    """A requester is somebody: one who works here, or the customer who was looked up."""
    if not isinstance(requester, str) or requester in situation.setup.people:
        return []
    if situation.requester is not None and situation.requester.id == requester:
        return []
    sentence = f"Nobody here has the id “{requester}”: add the customer first."
    return [Reason("unknown_person", sentence, "requester")]


def organisation_of(requester: Person | None, setup: Setup) -> str | None:
    """The requester's organisation: their own, else the one that claims the domain of their mail address.

    Where several claim the domain, the first by name.
    """
    if requester is None:
        return None
    own = [one for one in requester.organisations if one in setup.organisations]
    if own:
        return own[0]
    claiming = first_claiming(requester.email, setup.organisations.values())
    return None if claiming is None else claiming.id


def _default_team(organisation: str | None, setup: Setup) -> str | None:
    found = setup.organisations.get(organisation or "")
    team = found.default_team if found else None
    return team if team in setup.teams else None


def _why_not_edited(situation: Situation, new: Mapping[str, FieldValue]) -> list[Reason]:
    if situation.snapshot.ticket.category == Category.CLOSED:
        return [_closed()]
    reasons = [wrong for name, value in new.items() if (wrong := why_not_written(name, value, situation, name))]
    reasons += _why_not_requester(new.get("requester"), situation)
    reasons += _why_not_emptied(situation, new)
    locks = {_LOCK_OF.get(name, "fields") for name in new if name != "status"}
    reasons += strict_reasons(situation, locks)
    if "status" in new and not any(reason.element == "status" for reason in reasons):
        reasons += _why_not_status(situation, new)
    return reasons


def _why_not_emptied(situation: Situation, new: Mapping[str, FieldValue]) -> list[Reason]:
    """What the ticket's layout requires is not taken away."""
    if not situation.setup.layouts:
        return []
    expected = computing.along(situation.snapshot, new, situation.setup)
    items, facts = layout_items(situation), with_new(facts_of(situation), expected)
    emptied = [name for name, value in new.items() if is_blank(value) and requires(items.get(name), facts)]
    return [Reason("required", f"Fill in {field_name(name, situation)}.", name) for name in emptied]


def _why_not_status(situation: Situation, new: Mapping[str, FieldValue]) -> list[Reason]:
    if situation.snapshot.active:
        sentence = "Inside a Blueprint the status changes by transitions only: choose one of them."
        return [Reason("status_locked", sentence, "status")]
    ticket, rules = situation.snapshot.ticket, situation.setup.settings.lifecycle
    elsewhere = _why_not_borne(str(new["status"]), str(new.get("department", ticket.department)), situation.setup)
    if elsewhere:
        return elsewhere
    category = situation.setup.statuses[str(new["status"])].category
    if rules.never_back_to_new and category == Category.NEW and ticket.category != Category.NEW:
        return [Reason("back_to_new", "A ticket never goes back to new: set it to open.", "status")]
    if rules.solved_needs_assignee and category == Category.SOLVED and not new.get("assignee", ticket.assignee):
        return [Reason("needs_assignee", "A ticket cannot be solved by nobody: assign it first.", "status")]
    return []


def _why_not_borne(status: str, department: str, setup: Setup) -> list[Reason]:
    """A department's own statuses are for its tickets."""
    known = setup.statuses.get(status)
    if known is None or known.borne_in(department):
        return []
    place = setup.departments.get(department)
    name = place.name if place is not None else department
    sentence = f"Tickets of “{name}” do not bear the status “{known.name}”: choose one of theirs."
    return [Reason("status_elsewhere", sentence, "status", {"department": name, "status": known.name})]


def _why_not_said(situation: Situation, body: str, *, public: bool, attachments: tuple[str, ...]) -> list[Reason]:
    if situation.snapshot.ticket.category == Category.CLOSED:
        return [_closed()]
    reasons = []
    if not body.strip() and not attachments:
        reasons.append(Reason("empty", "Write something or attach a file.", "body"))
    if situation.actor.role is Role.CUSTOMER:
        if not public:
            reasons.append(Reason("private", "Customers cannot write private notes.", "public"))
        return reasons
    if public and not may(Action.PUBLIC_REPLY, situation.actor):
        sentence = "Your role writes to colleagues only: make it a note."
        reasons.append(Reason("light_agent", sentence, "public"))
    locks = {"replies" if public else "notes", *(("attachments",) if attachments else ())}
    return reasons + strict_reasons(situation, locks)


def strict_reasons(situation: Situation, locks: set[str]) -> list[Reason]:
    """What strict mode forbids outside a transition to everybody but the exempt (PO-14)."""
    blueprint, actor = situation.blueprint, situation.actor
    strict = blueprint.strict if blueprint else None
    if strict is None or not situation.snapshot.active or actor.is_system:
        return []
    person = person_of(actor.id, situation)
    if strict.exempt and person is not None and owns(person, strict.exempt, situation):
        return []
    return [
        Reason("strict", f"In this Blueprint {lock} change by transitions only: choose one of them.", lock)
        for lock in strict.locks
        if lock in locks
    ]


def _closed() -> Reason:
    return Reason("closed", "A closed ticket is read-only: open a follow-up ticket instead.")


def _write(draft: Draft, new: Mapping[str, FieldValue], reason: str = "") -> None:
    """The reason is kept once, with the fields or, where it is all that changes, with the status."""
    fields = {name: value for name, value in new.items() if name != "status"}
    change_fields(draft, fields, "edit", reason)
    if "status" in new:
        _set_status(draft, str(new["status"]), "edit", "" if fields else reason)


def _set_status(draft: Draft, status: str, why: str, reason: str = "") -> None:
    """Outside a Blueprint. A ticket resting in the final state of a complete run leaves it."""
    found = draft.setup.statuses[status]
    if draft.snapshot.visit is not None:
        close_all(draft)
        draft.record(RunEnded(end=EndKind.COMPLETED, reason=f"{why}: {found.name}"))
    change_fields(draft, {"status": found.id, "category": int(found.category)}, why, reason)


def _set_category(draft: Draft, category: Category, why: str) -> None:
    """The status of the category that the ticket's department has; one that has none leaves the ticket as it is."""
    status = draft.setup.status_for(category, draft.snapshot.ticket.department)
    if status is not None:
        _set_status(draft, status.id, why)


def _status(setup: Setup, category: Category, department: str) -> str:
    """The department's status of the category; every department has one that is open."""
    status = setup.status_for(category, department)
    return category.name.lower() if status is None else status.id


def _follow_assignment(draft: Draft, new: Mapping[str, FieldValue]) -> None:
    if new.get("team") is not None and "assignee" not in new:
        _leave_to_team(draft, str(new["team"]))
    if draft.setup.settings.lifecycle.open_on_assignment and "status" not in new and _newly_assigned(draft):
        _set_category(draft, Category.OPEN, "lifecycle:open_on_assignment")


def _leave_to_team(draft: Draft, team: str) -> None:
    """Whoever has the ticket and is not in its new team has it no more, when the desk says so."""
    assignee = draft.snapshot.ticket.assignee
    unassigns = draft.setup.settings.lifecycle.leaving_team_unassigns
    if unassigns and assignee and assignee not in draft.setup.teams[team].members:
        change_fields(draft, {"assignee": None}, "lifecycle:leaving_team_unassigns")


def _newly_assigned(draft: Draft) -> bool:
    ticket = draft.snapshot.ticket
    assigned = ticket.assignee is not None and ticket.assignee != draft.before.ticket.assignee
    return assigned and ticket.category == Category.NEW and not draft.snapshot.active


def _follow_requester(draft: Draft, new: Mapping[str, FieldValue]) -> None:
    """A new requester brings their organisation; an organisation brings its team where the ticket has none."""
    if "requester" in new and "organisation" not in new:
        organisation = organisation_of(requester_of(draft.situation), draft.setup)
        if organisation is not None:
            change_fields(draft, {"organisation": organisation}, "organisation")
    ticket = draft.snapshot.ticket
    if ticket.team is None and "team" not in new and ticket.organisation != draft.before.ticket.organisation:
        team = _default_team(ticket.organisation, draft.setup)
        if team is not None:
            change_fields(draft, {"team": team}, "organisation")


def _waits(draft: Draft) -> bool:
    """Whether an agent's reply leaves the ticket to the customer: where it was never, or is no more, in a Blueprint."""
    snapshot, rules = draft.snapshot, draft.setup.settings.lifecycle
    return rules.agent_reply_waits and snapshot.visit is None and snapshot.ticket.category in _WORKED_ON


def _reopens(draft: Draft) -> bool:
    """Whether a customer's words reopen the ticket: outside a Blueprint, unless one of its transitions will."""
    snapshot, rules = draft.snapshot, draft.setup.settings.lifecycle
    if snapshot.active or not rules.customer_comment_reopens or snapshot.ticket.category not in _AWAY:
        return False
    return ready(draft.situation, draft.happened) is None
