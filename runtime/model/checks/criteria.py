"""Conditions that make no sense, can never hold, or always do."""

from __future__ import annotations

from collections.abc import Iterator

from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.checks.finding import Element, Finding, Fix, fix_in, found
from runtime.model.checks.ground import Ends, Ground, borne_status
from runtime.model.checks.logic import Verdict, World, verdict
from runtime.model.checks.names import item_name
from runtime.model.checks.references import values_named
from runtime.model.criteria import OPERANDS, AllOf, Compare, Criterion, OperandType
from runtime.model.criteria_eval import comparisons
from runtime.model.criteria_rules import OPERATORS, operand_type, why_not_compare
from runtime.model.fields import FieldValue
from runtime.model.forms import FieldItem


def of_transition(transition: Transition, ends: Ends, ground: Ground) -> Iterator[Finding]:
    """What is wrong with a transition's conditions and with what its form demands of answers."""
    bad = list(_nonsense(transition, transition.criteria, "criteria", ground))
    yield from bad
    if not bad and comparisons(transition.criteria):
        yield from _verdict(transition, ends, ground)
    for item in transition.form:
        if isinstance(item, FieldItem):
            yield from _validations(transition, item, ground)


def of_blueprint(blueprint: Blueprint, ground: Ground) -> Iterator[Finding]:
    """What is wrong with the conditions of entry."""
    criteria = blueprint.entry.criteria
    bad = list(_nonsense(blueprint, criteria, "entry.criteria", ground))
    yield from bad
    if not bad and comparisons(criteria):
        said, fix = verdict(criteria, _world(ground)), fix_in("drop_entry_criteria", blueprint, "entry.criteria")
        if said is Verdict.NEVER:
            first, *more = (*_parts_to_drop(blueprint, criteria, "entry.criteria", _world(ground)), fix)
            yield found("entry_never", blueprint, part="entry.criteria", fix=first, more=more)
        elif said is Verdict.ALWAYS:
            yield found("entry_always", blueprint, part="entry.criteria", fix=fix)
    yield from _entry_status(blueprint, ground)


def known_in(state: State | None, ground: Ground) -> dict[str, tuple[FieldValue, ...]]:
    """What is certain of every ticket in a state, as values of operands."""
    if state is None:
        return {}
    known: dict[str, tuple[FieldValue, ...]] = {"visit.state": (state.id,)}
    if state.limit is None or state.final:
        known["visit.over_limit"] = (False,)
    if ground.setup is None:
        return known
    status = borne_status(state, ground)
    if status is not None:
        known |= {"ticket.status": (status,), "ticket.category": (int(state.category),)}
    return known


def _world(ground: Ground, state: State | None = None) -> World:
    return World(ground.setup.fields if ground.setup else None, known_in(state, ground))


def _verdict(transition: Transition, ends: Ends, ground: Ground) -> Iterator[Finding]:
    criteria, fix = transition.criteria, fix_in("drop_criteria", transition, "criteria")
    anywhere = verdict(criteria, _world(ground))
    if anywhere is Verdict.NEVER:
        first, *more = (*_parts_to_drop(transition, criteria, "criteria", _world(ground)), fix)
        yield found("criteria_never", transition, part="criteria", fix=first, more=more)
    elif anywhere is Verdict.ALWAYS:
        yield found("criteria_always", transition, part="criteria", fix=fix)
    elif ends.source is not None and verdict(criteria, _world(ground, ends.source)) is Verdict.NEVER:
        first, *more = (*_parts_to_drop(transition, criteria, "criteria", _world(ground, ends.source)), fix)
        yield found("criteria_never_here", transition, part="criteria", fix=first, more=more, state=ends.source.name)


def _parts_to_drop(element: Element, criteria: Criterion, place: str, world: World) -> Iterator[Fix]:
    """Each part of contradictory conditions without which the others can hold; the one written last comes first."""
    if not isinstance(criteria, AllOf) or len(criteria.of) < 2:  # noqa: PLR2004  one part contradicts nothing
        return
    for at in reversed(range(len(criteria.of))):
        rest = AllOf(of=(*criteria.of[:at], *criteria.of[at + 1 :]))
        if verdict(rest, world) not in {Verdict.NEVER, Verdict.ALWAYS}:
            yield fix_in("drop_condition_part", element, place, number=str(at + 1))


def _validations(transition: Transition, item: FieldItem, ground: Ground) -> Iterator[Finding]:
    place = f"form[{item.id}]"
    for number, validation in enumerate(item.validations, 1):
        fix = fix_in("drop_rule", transition, place, number=str(number), item=item_name(item, ground))
        bad = list(_nonsense(transition, validation.must, place, ground, fix))
        yield from bad
        if not bad and verdict(validation.must, _world(ground)) is Verdict.NEVER:
            yield found("validation_never", transition, part=place, fix=fix, item=item_name(item, ground))


def _nonsense(
    element: Element, criterion: Criterion, place: str, ground: Ground, fix: Fix | None = None
) -> Iterator[Finding]:
    """Comparisons that do not fit their operand. Custom fields are known only with a desk.

    `fix`: what takes all of them away; None: each is taken out of the conditions.
    """
    fields = ground.setup.fields if ground.setup else {}
    for compare, _ in comparisons(criterion):
        if ground.setup is None and compare.operand.startswith("field."):
            continue
        kind = None if _is_gone(compare.operand, ground) else operand_type(compare.operand, fields)
        if kind is None or why_not_compare(compare, fields) is not None:
            yield _misfit(element, compare, place, kind, fix or _without(element, compare, place))


def _is_gone(operand: str, ground: Ground) -> bool:
    """Whether this names a field of organisations that the desk does not have."""
    if ground.setup is None or operand in OPERANDS or not operand.startswith("organisation."):
        return False
    return all(field.operand != operand for field in ground.setup.organisation_fields.values())


def _without(element: Element, compare: Compare, place: str) -> Fix:
    return fix_in("drop_condition", element, place, operand=compare.operand, operator=compare.operator.value)


def _misfit(element: Element, compare: Compare, place: str, kind: OperandType | None, fix: Fix) -> Finding:
    operand, operator = compare.operand, compare.operator
    if kind is None:
        return found("unknown_operand", element, part=place, fix=fix, operand=operand)
    if operator not in OPERATORS[kind]:
        return found("operator_unfit", element, part=place, fix=fix, operand=operand, operator=operator.value)
    given = compare.value if isinstance(compare.value, tuple) else (compare.value,)
    value = ", ".join(f"“{each}”" for each in given if each is not None) or "–"
    return found("value_unfit", element, part=place, fix=fix, operand=operand, value=value)


def _entry_status(blueprint: Blueprint, ground: Ground) -> Iterator[Finding]:
    """A status that brings tickets in should be one of a state: at Zoho such records enter and then find no way on."""
    named = values_named(blueprint.entry.criteria, "ticket.status", wanted=True)
    borne = {state.status or state.category.name.lower() for state in blueprint.states}
    known = ground.setup.statuses if ground.setup else {}
    for each in dict.fromkeys(named):
        if each not in borne and (ground.setup is None or each in known):
            name = known[each].name if each in known else each
            fix = fix_in("drop_named", blueprint, "entry.criteria", operand="ticket.status", named=each, label=name)
            yield found("entry_status", blueprint, part="entry.criteria", fix=fix, status=name)
