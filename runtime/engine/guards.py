"""What may stand against a transition before its form is looked at: place, trigger, owners, criteria.

`decide` refuses with these reasons and `explain` shows them, so the two cannot disagree.
"""

from __future__ import annotations

from dataclasses import replace

from runtime.engine.approvals import why_not_ask
from runtime.engine.facts import facts_of
from runtime.engine.performers import may_perform
from runtime.engine.situation import Situation
from runtime.model.blueprint import Blueprint, Transition
from runtime.model.by_identity import by_identity
from runtime.model.criteria import AllOf
from runtime.model.criteria_eval import Explained, compiled, explain
from runtime.model.events import How
from runtime.model.people import Role
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.switched import is_off
from runtime.model.ticket import Run
from runtime.model.visibility import RESTRICTED_ASK, customers_hear

HIDDEN = "hidden"
"""What stands in place of a value the actor may not read."""


def transition_named(transition_id: str, situation: Situation) -> Transition:
    """The transition of the run's Blueprint. Raises NotAllowed outside a Blueprint and for an unknown id."""
    blueprint = situation.blueprint
    if blueprint is None or situation.snapshot.run is None or situation.snapshot.visit is None:
        raise NotAllowed(Reason("not_in_blueprint", "The ticket is in no Blueprint, so it has no transitions."))
    transition = blueprint.transitions_by_id.get(transition_id)
    if transition is None:
        where = "This ticket" if situation.actor.role is Role.CUSTOMER else f"The Blueprint “{blueprint.name}”"
        sentence = f"{where} has no transition “{transition_id}”: reload the ticket."
        raise NotAllowed(Reason("unknown_transition", sentence, transition_id))
    return transition


def reasons_against(transition: Transition, situation: Situation, how: How) -> list[Reason]:
    """Every reason why the actor may not take the ticket through the transition now, form aside.

    Rights before rules: whoever does not own the transition learns that, and nothing of what its criteria found; a
    customer nothing else at all.
    """
    rights = may_perform(transition, situation)
    if rights is not None and situation.actor.role is Role.CUSTOMER:
        return [rights]
    found = (
        why_not_from_here(transition, situation),
        why_not_so(transition, situation, how),
        rights or unmet_criteria(transition, situation),
        None if transition.approval is None or rights is not None else why_not_ask(transition, situation),
    )
    return [reason for reason in found if reason is not None]


def reasons_beside_rights(transition: Transition, situation: Situation) -> list[Reason]:
    """What stands against an approved transition by now: place and criteria. Whose it is was asked when it began."""
    found = (why_not_from_here(transition, situation), unmet_criteria(transition, situation))
    return [reason for reason in found if reason is not None]


def why_not_from_here(transition: Transition, situation: Situation) -> Reason | None:
    """Why the transition cannot be taken from the present state, whoever asks."""
    blueprint, run, visit = situation.blueprint, situation.snapshot.run, situation.snapshot.visit
    if blueprint is None or run is None or visit is None:
        return Reason("not_in_blueprint", "The ticket is in no Blueprint, so it has no transitions.")
    if not any(offered is transition for offered in blueprint.leaving(visit.state)):
        if is_off(blueprint, transition) and transition.source in (None, visit.state):
            return Reason("switched_off", f"“{transition.name}” is switched off in this Blueprint.", transition.id)
        state = blueprint.states_by_id[visit.state].name if visit.state in blueprint.states_by_id else visit.state
        return Reason("not_from_here", f"“{transition.name}” does not leave the state “{state}”.", transition.id)
    if transition.parallel is not None:
        return _why_not_branch(transition, situation)
    if target_of(transition, situation) is None:
        return _no_way_back(transition, run)
    return None


def _no_way_back(transition: Transition, run: Run) -> Reason:
    """The ticket entered here, or it came from a state that its present version of the Blueprint does not have."""
    if not run.came_from:
        sentence = f"“{transition.name}” goes back to the state before, and the ticket was in no other yet."
        return Reason("no_way_back", sentence, transition.id)
    gone = run.came_from[-1]
    sentence = f"“{transition.name}” goes back to “{gone}”, a state this version has no more: choose another way."
    return Reason("way_back_gone", sentence, transition.id, {"state": gone})


def _why_not_branch(transition: Transition, situation: Situation) -> Reason | None:
    run = situation.snapshot.run
    done = run.done.get(transition.parallel or "", {}) if run else {}
    if transition.id in done:
        return Reason("branch_done", f"“{transition.name}” is done already.", transition.id)
    return None


def target_of(transition: Transition, situation: Situation) -> str | None:
    """The state the transition leads to: its target, or the one the ticket came from. None: there is none."""
    if transition.target is not None:
        return transition.target
    return way_back(situation.snapshot.run, situation.blueprint)


def way_back(run: Run | None, blueprint: Blueprint | None) -> str | None:
    """The state the run came from. None: it was in no other yet, or this version has that one no more."""
    came_from = run.came_from[-1] if run and run.came_from else None
    return came_from if blueprint is not None and came_from in blueprint.states_by_id else None


def why_not_so(transition: Transition, situation: Situation, how: How) -> Reason | None:
    """Manual transitions are for people, automatic ones for the system; an action may fire either."""
    if how is not How.MANUAL:
        return None
    if not transition.manual:
        return Reason("automatic", f"“{transition.name}” happens by itself; nobody executes it.", transition.id)
    if situation.actor.is_system:
        return Reason("needs_a_person", f"“{transition.name}” is for people to execute.", transition.id)
    return None


def unmet_criteria(transition: Transition, situation: Situation) -> Reason | None:
    """Why the transition's criteria do not hold; None when they do."""
    if meets_criteria(transition, situation):
        return None
    against = [found for found in explain(transition.criteria, facts_of(situation)) if found.in_the_way]
    shown = "; ".join(comparison_in_words(legible(found, situation)) for found in against)
    wanted = shown or "something that can never be"
    return Reason("criteria", f"“{transition.name}” needs: {wanted}.", transition.id, {"criteria": wanted})


def legible(found: Explained, situation: Situation) -> Explained:
    """The comparison as the actor may see it: nobody learns a value from a criterion that they may not read."""
    operand = found.compare.operand
    readable = (
        customers_hear(operand, situation.setup.fields)
        if situation.actor.role is Role.CUSTOMER
        else not situation.restricted or operand in RESTRICTED_ASK
    )
    return found if readable else replace(found, actual=HIDDEN)


def meets_criteria(transition: Transition, situation: Situation) -> bool:
    """Whether the transition's criteria hold now."""
    criteria = transition.criteria
    if isinstance(criteria, AllOf) and not criteria.of:
        return True
    return _condition(criteria)(facts_of(situation))


_condition = by_identity(compiled)


def comparison_in_words(found: Explained) -> str:
    """“ticket priority at least 3 (it is 2)”."""
    compare = found.compare
    operator = compare.operator.value.replace("_", " ")
    value = ", ".join(map(str, compare.value)) if isinstance(compare.value, tuple) else compare.value
    operand = compare.operand.replace(".", " ").replace("_", " ")
    wanted = " ".join(str(part) for part in (operand, operator, value) if part is not None)
    actual = "empty" if found.actual in (None, "", ()) else found.actual
    return f"{'' if found.wanted else 'not '}{wanted} (it is {actual})"
