"""“Why can't I?” (C-08): every condition on every transition, who could, and what single change would open it.

The same guards answer here and in `decide`; and a fix is listed only after it was tried on the ticket in thought.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from runtime.engine import automatic
from runtime.engine.approvals import awaited_by_name, request_of, why_not_ask
from runtime.engine.ballots import stand_ins_on
from runtime.engine.computing import with_field
from runtime.engine.facts import facts_of
from runtime.engine.field_values import field_name, value_name, why_not_written
from runtime.engine.guards import (
    comparison_in_words,
    legible,
    meets_criteria,
    reasons_against,
    target_of,
    why_not_from_here,
    why_not_so,
)
from runtime.engine.letters import moment_in_words
from runtime.engine.owners import actor_for, in_words
from runtime.engine.people_words import name_of
from runtime.engine.performers import in_place_of, may_perform, stand_ins, who_may
from runtime.engine.situation import Situation
from runtime.model.blueprint import EventName, On, Transition
from runtime.model.criteria import Operator, Scalar
from runtime.model.criteria_eval import Explained
from runtime.model.criteria_eval import explain as explain_criterion
from runtime.model.deputies import StandIn, absence_of
from runtime.model.events import How
from runtime.model.fields import FieldValue
from runtime.model.owners import Assignee, PersonInField, TicketTeam
from runtime.model.people import Role
from runtime.model.reasons import Reason

MAX_FIXES = 20


@dataclass(frozen=True, slots=True)
class Guard:
    """One condition with what it found.

    `kind`: `place`, `trigger`, `owner`, `approval`, `child` and `criteria` all must be met. `comparison` is one part of
    the criteria, met when it does not stand against them.
    """

    kind: str
    met: bool
    sentence: str
    actual: str = ""
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """One change that alone opens the transition.

    `kind`: `field` (give `element` the `value`), `performer` (let the person `element` do it) or `wait` (until the
    moment `value`).
    """

    kind: str
    element: str
    value: FieldValue
    sentence: str


@dataclass(frozen=True, slots=True)
class TransitionVerdict:
    """Whether a person may execute a transition now, why not, and what would help.

    `allowed`: `decide` executes it with a form that passes, or asks for its approval. `could`: who owns it now, sorted;
    while it waits for approval, whose votes are awaited. `stand_ins`: who could for somebody that is away. `lent`: for
    whom this person would, being no owner.
    """

    transition_id: str
    name: str
    target: str | None
    automatic: bool
    allowed: bool
    guards: tuple[Guard, ...]
    could: tuple[str, ...]
    fixes: tuple[Fix, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()
    lent: StandIn | None = None


def explain(situation: Situation, person: str | None = None, *, advice: bool = True) -> tuple[TransitionVerdict, ...]:
    """A verdict for every transition out of the present state, hidden ones too, in button order.

    For the situation's actor, or for another person by id. Customers hear of the criteria of their own only.
    Without `advice` nobody is looked for who could, and nothing is tried that would help: what a button needs.
    """
    asked = situation if person is None else replace(situation, actor=actor_for(person, situation))
    visit, blueprint = asked.snapshot.visit, asked.blueprint
    if visit is None or blueprint is None:
        return ()
    return tuple(_verdict(transition, asked, advice=advice) for transition in blueprint.leaving(visit.state))


def _verdict(transition: Transition, situation: Situation, *, advice: bool) -> TransitionVerdict:
    allowed = _open(transition, situation)
    fixes = () if allowed or not advice else tuple(_fixes(transition, situation))[:MAX_FIXES]
    return TransitionVerdict(
        transition_id=transition.id,
        name=transition.name,
        target=target_of(transition, situation),
        automatic=not transition.manual,
        allowed=allowed,
        guards=tuple(_guards(transition, situation, fixes)),
        could=_could(transition, situation) if advice else (),
        fixes=fixes,
        stand_ins=_stand_ins(transition, situation) if advice else (),
        lent=in_place_of(transition, situation),
    )


def _could(transition: Transition, situation: Situation) -> tuple[str, ...]:
    request = request_of(transition.id, situation)
    return who_may(transition, situation) if request is None else request.awaited


def _stand_ins(transition: Transition, situation: Situation) -> tuple[StandIn, ...]:
    request = request_of(transition.id, situation)
    if request is None:
        return stand_ins(transition, situation)
    return stand_ins_on(transition, request, situation)


def _open(transition: Transition, situation: Situation) -> bool:
    return not reasons_against(transition, situation, How.MANUAL)


def _guards(transition: Transition, situation: Situation, fixes: tuple[Fix, ...]) -> Iterator[Guard]:
    hints = {"performer": "owner", "field": "criteria", "wait": "criteria"}
    fix_for: dict[str, str] = {}
    for fix in reversed(fixes):
        fix_for[hints[fix.kind]] = fix.sentence
    yield _guard("place", why_not_from_here(transition, situation), "It leaves the present state.")
    yield _guard("trigger", why_not_so(transition, situation, How.MANUAL), "It is for people to execute.")
    owner = may_perform(transition, situation)
    yield _guard(
        "owner", owner, _why_yours(transition, situation), fix=fix_for.get("owner", next(iter(fix_for.values()), ""))
    )
    if owner is not None and situation.actor.role is Role.CUSTOMER:
        return
    yield from _waits(transition, situation, may_ask=owner is None)
    met = meets_criteria(transition, situation)
    sentence = "Its criteria hold." if met else "Its criteria do not hold."
    yield Guard("criteria", met, sentence, fix="" if met else fix_for.get("criteria", ""))
    for found in explain_criterion(transition.criteria, facts_of(situation)):
        yield _comparison(found, situation)


def _why_yours(transition: Transition, situation: Situation) -> str:
    """What makes the asker an owner, who need not be the assignee; customers hear nothing of those who work here."""
    if situation.actor.is_system or situation.actor.role is Role.CUSTOMER:
        return "You may do it."
    lent = in_place_of(transition, situation)
    if lent is not None:
        until = moment_in_words(lent.until, situation)
        return f"You may do it: you stand in for {name_of(lent.absent, situation)} until {until}."
    return f"You may do it: it is for {in_words(transition.owners, situation)}."


def _waits(transition: Transition, situation: Situation, *, may_ask: bool) -> Iterator[Guard]:
    """What the transition waits for: the votes on it, the child whose end it is to happen on."""
    if transition.approval is not None:
        request = request_of(transition.id, situation)
        against = why_not_ask(transition, situation) if may_ask or request is not None else None
        fix = "" if request is None else f"Ask {awaited_by_name(transition, request, situation)} to decide."
        yield _guard("approval", against, "Its approval can be asked for.", fix=fix)
    visit, trigger = situation.snapshot.visit, transition.trigger
    child = visit.child if visit else None
    if isinstance(trigger, On) and trigger.event is EventName.CHILD_CLOSED and child is not None and not child.ended:
        yield Guard("child", met=False, sentence=f"It waits for ticket {child.ticket} to be done.")


def _guard(kind: str, against: Reason | None, otherwise: str, fix: str = "") -> Guard:
    if against is None:
        return Guard(kind, met=True, sentence=otherwise)
    return Guard(kind, met=False, sentence=against.sentence, fix=fix)


def _comparison(found: Explained, situation: Situation) -> Guard:
    shown = legible(found, situation)
    actual = "" if shown.actual is None else str(shown.actual)
    return Guard("comparison", met=not found.in_the_way, sentence=comparison_in_words(shown), actual=actual)


def _fixes(transition: Transition, situation: Situation) -> Iterator[Fix]:
    """Changes that were tried and open the transition: fields first, then time, then other people."""
    if not transition.manual or why_not_from_here(transition, situation) is not None:
        return
    tried: set[tuple[str, FieldValue]] = set()
    for name, value in (*_for_ownership(transition, situation), *_for_criteria(transition, situation)):
        if (name, value) not in tried:
            tried.add((name, value))
            yield from _try_field(transition, situation, name, value)
    yield from _try_waiting(transition, situation)
    standing = {each.deputy: each for each in stand_ins(transition, situation)}
    for person in who_may(transition, situation):
        if person != situation.actor.id and _open(transition, replace(situation, actor=actor_for(person, situation))):
            yield Fix("performer", person, None, _ask(person, standing.get(person), situation))


def _ask(person: str, stand_in: StandIn | None, situation: Situation) -> str:
    name = name_of(person, situation)
    if stand_in is not None:
        absent, until = name_of(stand_in.absent, situation), moment_in_words(stand_in.until, situation)
        return f"Ask {name}, who stands in for {absent} until {until}."
    away = absence_of(person, situation.setup, situation.now)
    if away is not None:
        return f"Ask {name}, who may do it but is away until {moment_in_words(away.ends, situation)}."
    return f"Ask {name}, who may do it now."


def _try_field(transition: Transition, situation: Situation, name: str, value: FieldValue) -> Iterator[Fix]:
    present = situation.snapshot.ticket.value(name)
    if value == present or why_not_written(name, value, situation, name) is not None:
        return
    changed = with_field(situation.snapshot, name, value, situation.setup)
    if _open(transition, replace(situation, snapshot=changed)):
        shown = value_name(name, value, situation)
        yield Fix("field", name, value, f"Set {field_name(name, situation)} to {shown}.")


def _try_waiting(transition: Transition, situation: Situation) -> Iterator[Fix]:
    for moment in automatic.turns_of(transition.criteria, situation):
        if _open(transition, replace(situation, now=moment)):
            yield Fix("wait", "", moment, "Wait: time alone will open it.")
            return


def _for_ownership(transition: Transition, situation: Situation) -> Iterator[tuple[str, FieldValue]]:
    """Fields that make the actor an owner."""
    actor = situation.actor.id
    if may_perform(transition, situation) is None:
        return
    for owner in transition.owners:
        if isinstance(owner, Assignee):
            yield "assignee", actor
        elif isinstance(owner, PersonInField):
            yield owner.field, actor
        elif isinstance(owner, TicketTeam):
            yield from (("team", team) for team in sorted(situation.setup.teams_of.get(actor, ())))


def _for_criteria(transition: Transition, situation: Situation) -> Iterator[tuple[str, FieldValue]]:
    """Values that turn a comparison that is in the way, for fields a person may set."""
    for found in explain_criterion(transition.criteria, facts_of(situation)):
        space, _, name = found.compare.operand.partition(".")
        settable = space == "field" or (space == "ticket" and name not in {"status", "category"})
        if found.in_the_way and settable:
            for value in _turning(found):
                yield name, _as_list(value, found.actual)


def _as_list(value: FieldValue, actual: FieldValue) -> FieldValue:
    """A single member added to a list that is there already."""
    if isinstance(actual, tuple) and isinstance(value, str):
        return (*actual, value)
    return value


def _turning(found: Explained) -> Iterator[FieldValue]:
    compare = found.compare
    given = compare.value if isinstance(compare.value, tuple) else (compare.value,)
    values: tuple[Scalar, ...] = tuple(value for value in given if value is not None)
    if found.wanted:
        yield from values
        if compare.operator in {Operator.GREATER, Operator.IS_NOT}:
            yield from (value + 1 for value in values if isinstance(value, int))
        if compare.operator in {Operator.LESS, Operator.IS_NOT}:
            yield from (value - 1 for value in values if isinstance(value, int))
    else:
        yield from (value + 1 for value in values if isinstance(value, int))
        yield from (value - 1 for value in values if isinstance(value, int))
    yield None
