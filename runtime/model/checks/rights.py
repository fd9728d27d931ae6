"""Transitions nobody can perform, and approvals nobody can give."""

from __future__ import annotations

from collections.abc import Iterator

from runtime.model.approvals import why_not_approval
from runtime.model.blueprint import Approval, Blueprint, Transition
from runtime.model.checks.criteria import known_in
from runtime.model.checks.finding import Finding, Fix, fix_in, fix_of, found
from runtime.model.checks.ground import Ends, Ground
from runtime.model.checks.logic import Verdict, World, verdict
from runtime.model.checks.people import Everybody, performers
from runtime.model.criteria_eval import operands_of
from runtime.model.fields import FieldValue
from runtime.model.owners import AnyoneInDepartment, NotPerformerOf, People, Roles
from runtime.model.people import Person, Role
from runtime.model.setup import Setup


def of_transition(transition: Transition, ends: Ends, ground: Ground) -> Iterator[Finding]:
    """Who may never perform or approve it."""
    if transition.approval is not None:
        yield from _approval(transition, transition.approval, ground)
    if not transition.manual:
        return
    people = performers(transition.owners, ground)
    if people is None or ground.setup is None:
        return
    if not people and not _open_to_anyone(transition):
        yield found("nobody_performs", transition, part="owners", fix=_open(transition, ground))
    elif people and _against_criteria(transition, people, ends, ground, ground.setup):
        fix = fix_in("drop_performer", transition, "criteria", operand="performer.")
        yield found("owner_against_criteria", transition, part="criteria", fix=fix)


def _open_to_anyone(transition: Transition) -> bool:
    """Whether whoever works in the department may perform it: where nobody does, that is told once for all of them."""
    return all(isinstance(owner, AnyoneInDepartment | NotPerformerOf) for owner in transition.owners)


def _open(transition: Transition, ground: Ground) -> Fix | None:
    """Every agent of the department, where there is one."""
    return fix_in("open_to_all", transition, "owners") if performers((), ground) else None


def of_blueprint(blueprint: Blueprint, ground: Ground) -> Iterator[Finding]:
    """Nobody where it runs; four eyes demanded where there are only two: a single person may perform both."""
    if ground.setup is None:
        return
    if not performers((), ground) and any(way.manual and _open_to_anyone(way) for way in blueprint.transitions):
        yield found("nobody_here", blueprint)
    for transition in blueprint.transitions:
        others = [owner.transition for owner in transition.owners if isinstance(owner, NotPerformerOf)]
        people = performers(transition.owners, ground) if others and transition.manual else None
        if people is None or len(people) != 1:
            continue
        (alone,) = people
        for key in others:
            other = blueprint.transitions_by_id.get(key)
            if other is not None and other.manual and performers(other.owners, ground) == people:
                name = ground.setup.people[alone].name
                agents = performers((), ground) or frozenset()
                fix = fix_in("open_to_all", transition, "owners") if agents - people else None
                yield found("four_eyes_alone", transition, part="owners", fix=fix, person=name, transition=other.name)


def _approval(transition: Transition, approval: Approval, ground: Ground) -> Iterator[Finding]:
    named = {person for owner in approval.approvers if isinstance(owner, People) for person in owner.ids}
    against = tuple(why_not_approval(transition))
    for reason in against:
        first, *more = _put_right(transition, reason.code, ground)
        facts = {"needs": str(approval.needs), "people": str(len(named))}
        yield found(reason.code, transition, part="approval", fix=first, more=more, **facts)
    if not against:
        yield from _approvers(transition, approval, performers(approval.approvers, ground), ground)
    if approval.reject_to is None:
        yield found("no_reject_target", transition, part="approval")


def _put_right(transition: Transition, code: str, ground: Ground) -> tuple[Fix, ...]:
    """The ways to an approval that somebody can be asked for, and in the end to none."""
    drop = fix_in("drop_approval", transition, "approval")
    match code:
        case "approval_automatic":
            return fix_of("by_hand", transition), drop
        case "approval_too_few":
            return fix_in("approved_by_all", transition, "approval"), drop
        case "approval_nobody" if performers((Roles(roles=(Role.SUPERVISOR,)),), ground):
            return fix_in("approved_by_supervisors", transition, "approval.approvers"), drop
    return (drop,)


def _approvers(transition: Transition, approval: Approval, people: Everybody, ground: Ground) -> Iterator[Finding]:
    if people is None:
        return
    if not people:
        first, *more = _put_right(transition, "approval_nobody", ground)
        yield found("nobody_approves", transition, part="approval", fix=first, more=more)
    elif isinstance(approval.needs, int) and approval.needs > len(people):
        fix, needs = fix_in("approved_by_all", transition, "approval"), str(approval.needs)
        yield found("approvers_few", transition, part="approval", fix=fix, needs=needs, people=str(len(people)))


def _against_criteria(transition: Transition, people: frozenset[str], ends: Ends, ground: Ground, setup: Setup) -> bool:
    """Whether the criteria hold for none of these people, though somebody else could meet them."""
    criteria = transition.criteria
    if not any(operand.startswith("performer.") for operand in operands_of(criteria)):
        return False
    around = known_in(ends.source, ground)
    if verdict(criteria, World(setup.fields, around)) is Verdict.NEVER:
        return False  # said of the criteria already
    worlds = (World(setup.fields, {**around, **_performer(setup.people[key], setup)}) for key in sorted(people))
    return all(verdict(criteria, world) is Verdict.NEVER for world in worlds)


def _performer(person: Person, setup: Setup) -> dict[str, tuple[FieldValue, ...]]:
    teams = tuple(sorted(setup.teams_of.get(person.id, frozenset())))
    return {"performer.id": (person.id,), "performer.role": (person.role.value,), "performer.teams": (teams,)}
