"""Duplicating a part of a Blueprint: copies with fresh ids."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from runtime.model.blueprint import Approval, Blueprint, ParallelGroup, Transition
from runtime.model.drawing import Place, Route
from runtime.model.edit_states import why_not_more_states, why_not_more_transitions
from runtime.model.refusals import asked, free_name, ids_of, insist, sound, state_of, unique_id


@dataclass(frozen=True, slots=True)
class Copies:
    """The id of each copy by the id of its original."""

    states: Mapping[str, str]
    transitions: Mapping[str, str]
    groups: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Duplicated:
    """The Blueprint with the copies."""

    blueprint: Blueprint
    copies: Copies


def duplicate(blueprint: Blueprint, state_ids: Collection[str], by: tuple[float, float] = (40.0, 40.0)) -> Duplicated:
    """Copy states with the transitions and parallel groups among them, their cards moved `by` so much.

    A copy is excluded from the common transitions its original is excluded from. Where an approval rejects to a
    copied state, the copy rejects to its copy; whom *four eyes* and *fire* name stays as it is.
    """
    for key in state_ids:
        state_of(blueprint, key)
    chosen = frozenset(state_ids)
    inner = [each for each in blueprint.transitions if each.source in chosen and each.target in {None, *chosen}]
    groups = [group for group in blueprint.parallels if {group.source, group.target} <= chosen]
    insist(why_not_more_states(blueprint, len(chosen)), why_not_more_transitions(blueprint, len(inner)))
    copies = _copies(blueprint, sorted(chosen), inner, groups)
    stated = _with_states(blueprint, copies)
    after = stated.having(
        transitions=(*stated.transitions, *_copied_transitions(stated, inner, copies)),
        parallels=(*stated.parallels, *(_copied_group(group, copies) for group in groups)),
        drawing=stated.drawing.having(
            places={**blueprint.drawing.places, **_copied_places(blueprint, copies, by)},
            routes={**blueprint.drawing.routes, **_copied_routes(blueprint, copies, by)},
        ),
    )
    return Duplicated(sound(blueprint, after), copies)


def _copies(
    blueprint: Blueprint, states: Iterable[str], inner: Iterable[Transition], groups: Iterable[ParallelGroup]
) -> Copies:
    taken = set(ids_of(blueprint))
    return Copies(
        states=_fresh_ids(states, taken),
        transitions=_fresh_ids((each.id for each in inner), taken),
        groups=_fresh_ids((group.id for group in groups), taken),
    )


def _fresh_ids(keys: Iterable[str], taken: set[str]) -> dict[str, str]:
    copies: dict[str, str] = {}
    for key in keys:
        copies[key] = unique_id(key, taken)
        taken.add(copies[key])
    return copies


def _with_states(blueprint: Blueprint, copies: Copies) -> Blueprint:
    names = [state.name for state in blueprint.states]
    states = list(blueprint.states)
    for key, fresh in copies.states.items():
        original = blueprint.states_by_id[key]
        copy = original.having(id=fresh, name=free_name(original.name, names))
        names.append(copy.name)
        states.append(copy)
    return blueprint.having(
        states=tuple(states), transitions=tuple(_excluding(each, copies) for each in blueprint.transitions)
    )


def _excluding(transition: Transition, copies: Copies) -> Transition:
    more = [copies.states[key] for key in transition.excluded if key in copies.states]
    return transition.having(excluded=(*transition.excluded, *more)) if more else transition


def _copied_transitions(stated: Blueprint, inner: Iterable[Transition], copies: Copies) -> Iterator[Transition]:
    """Names differ from those of common transitions the copies are offered though their originals are not."""
    names: dict[str, list[str]] = {}
    for original in inner:
        source = copies.states[original.source or ""]
        taken = names.setdefault(source, [each.name for each in stated.leaving(source)])
        copy = original.having(
            id=copies.transitions[original.id],
            name=free_name(original.name, taken),
            source=source,
            target=None if original.target is None else copies.states[original.target],
            parallel=None if original.parallel is None else copies.groups[original.parallel],
            approval=_copied_approval(original, copies),
        )
        taken.append(copy.name)
        yield copy


def _copied_approval(original: Transition, copies: Copies) -> Approval | None:
    approval = original.approval
    if approval is None or approval.reject_to is None:
        return approval
    return approval.having(reject_to=copies.states.get(approval.reject_to, approval.reject_to))


def _copied_group(group: ParallelGroup, copies: Copies) -> ParallelGroup:
    return group.having(
        id=copies.groups[group.id], source=copies.states[group.source], target=copies.states[group.target]
    )


def _copied_places(blueprint: Blueprint, copies: Copies, by: tuple[float, float]) -> dict[str, Place]:
    places = blueprint.drawing.places
    return {
        fresh: places[key].having(x=places[key].x + by[0], y=places[key].y + by[1])
        for key, fresh in copies.states.items()
        if key in places
    }


def _copied_routes(blueprint: Blueprint, copies: Copies, by: tuple[float, float]) -> dict[str, Route]:
    routes = blueprint.drawing.routes
    return {
        fresh: routes[key].having(bends=tuple((x + by[0], y + by[1]) for x, y in routes[key].bends))
        for key, fresh in copies.transitions.items()
        if key in routes
    }


why_not_duplicate = asked(duplicate)
