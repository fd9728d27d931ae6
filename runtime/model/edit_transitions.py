"""Edits of transitions. Each is a pure function; a refused one raises EditRefused and nothing has changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from runtime.model.blueprint import Blueprint, ParallelGroup, Transition
from runtime.model.drawing import Route
from runtime.model.edit_states import why_not_more_transitions
from runtime.model.integrity import why_not_branches
from runtime.model.reasons import Reason
from runtime.model.refusals import (
    asked,
    free_name,
    ids_of,
    insist,
    sound,
    transition_of,
    unique_id,
    why_no_states,
    why_no_transitions,
    why_not_name,
    why_not_taken,
    with_elements,
)


def new_transition(blueprint: Blueprint, source: str | None, target: str | None, name: str = "") -> Transition:
    """A transition for `add_transition`, last among the buttons, with a fresh id.

    Without a name it is called after its target, and numbered when that name is taken. Raises EditRefused.
    """
    insist(why_no_states(blueprint, source, target))
    free = name.strip() or _name_towards(blueprint, source, target)
    insist(why_not_name(free))
    key = unique_id(free, ids_of(blueprint))
    return Transition(id=key, name=free, source=source, target=target, order=_last(blueprint, source))


def connect(blueprint: Blueprint, source: str | None, target: str | None, name: str = "") -> Blueprint:
    """Join two states: the same one twice, or a pair that is joined already, are fine.

    No source: a common transition. No target: back to where the ticket came from. See `new_transition` for the name.
    """
    return add_transition(blueprint, new_transition(blueprint, source, target, name))


def add_transition(blueprint: Blueprint, transition: Transition, route: Route | None = None) -> Blueprint:
    """Add a transition, and its line where one is given."""
    insist(why_not_more_transitions(blueprint, 1), why_not_taken(transition.id, blueprint.transitions_by_id))
    drawing = blueprint.drawing
    if route is not None:
        drawing = drawing.having(routes={**drawing.routes, transition.id: route})
    after = blueprint.having(transitions=with_elements(blueprint.transitions, transition), drawing=drawing)
    return sound(blueprint, after)


def change_transition(blueprint: Blueprint, transition: Transition) -> Blueprint:
    """Put this value in the place of the transition with its id. To move its ends, `reconnect` it."""
    insist(why_no_transitions(blueprint, transition.id))
    return sound(blueprint, blueprint.having(transitions=with_elements(blueprint.transitions, transition)))


def change_transitions(blueprint: Blueprint, transitions: Iterable[Transition]) -> Blueprint:
    """Put these values in the places of the transitions with their ids, all of them or none."""
    changed = tuple(transitions)
    insist(why_no_transitions(blueprint, *(transition.id for transition in changed)))
    return sound(blueprint, blueprint.having(transitions=with_elements(blueprint.transitions, *changed)))


def rename_transition(blueprint: Blueprint, transition_id: str, name: str) -> Blueprint:
    """Give a transition another name; its id stays."""
    transition = transition_of(blueprint, transition_id)
    insist(why_not_name(name))
    return change_transition(blueprint, transition.having(name=name))


def reconnect(blueprint: Blueprint, transition_id: str, source: str | None, target: str | None) -> Blueprint:
    """Move the ends of a transition. It becomes the last button there, and its line is drawn afresh.

    No source makes it common; its exclusions are kept only then.
    """
    transition = transition_of(blueprint, transition_id)
    insist(why_no_states(blueprint, source, target))
    if (source, target) == (transition.source, transition.target):
        return blueprint
    insist(_why_not_branch(transition))
    moved = transition.having(
        source=source,
        target=target,
        excluded=transition.excluded if source is None else (),
        order=transition.order if source == transition.source else _last(blueprint, source),
    )
    routes = {key: route for key, route in blueprint.drawing.routes.items() if key != transition_id}
    after = blueprint.having(
        transitions=with_elements(blueprint.transitions, moved), drawing=blueprint.drawing.having(routes=routes)
    )
    return sound(blueprint, after)


def make_common(blueprint: Blueprint, transition_id: str, excluded: Collection[str] = ()) -> Blueprint:
    """Offer a transition in every state but final ones, its target and those excluded."""
    target = transition_of(blueprint, transition_id).target
    return set_excluded(reconnect(blueprint, transition_id, None, target), transition_id, excluded)


def set_excluded(blueprint: Blueprint, transition_id: str, excluded: Collection[str]) -> Blueprint:
    """Say in which states a common transition is not offered."""
    transition = transition_of(blueprint, transition_id)
    insist(_why_not_exclude(transition), why_no_states(blueprint, *excluded))
    return change_transition(blueprint, transition.having(excluded=tuple(sorted(set(excluded)))))


def remove_transitions(blueprint: Blueprint, transition_ids: Collection[str]) -> Blueprint:
    """Remove transitions with their lines. A parallel group left with one branch is dissolved."""
    gone = frozenset(transition_ids)
    insist(why_no_transitions(blueprint, *gone))
    kept = [transition for transition in blueprint.transitions if transition.id not in gone]
    groups = tuple(group for group in (_shrunk(group, kept) for group in blueprint.parallels) if group is not None)
    after = blueprint.having(
        transitions=_branches_of(groups, kept),
        parallels=groups,
        drawing=blueprint.drawing.having(
            routes={key: route for key, route in blueprint.drawing.routes.items() if key not in gone}
        ),
    )
    return sound(blueprint, after)


def reorder_buttons(blueprint: Blueprint, source: str | None, transition_ids: Sequence[str]) -> Blueprint:
    """Put the transitions from one state (None: the common ones) into this order."""
    present = [transition for transition in blueprint.transitions if transition.source == source]
    insist(why_no_states(blueprint, source), _why_not_order(transition_ids, [each.id for each in present]))
    places = {key: place for place, key in enumerate(transition_ids)}
    moved = (transition.having(order=places[transition.id]) for transition in present)
    return blueprint.having(transitions=with_elements(blueprint.transitions, *moved))


def reorder_form(blueprint: Blueprint, transition_id: str, item_ids: Sequence[str]) -> Blueprint:
    """Put the items of a transition's form into this order."""
    transition = transition_of(blueprint, transition_id)
    items = {item.id: item for item in transition.form}
    insist(_why_not_order(item_ids, list(items)))
    return change_transition(blueprint, transition.having(form=tuple(items[key] for key in item_ids)))


def reorder_actions(blueprint: Blueprint, transition_id: str, positions: Sequence[int]) -> Blueprint:
    """Put a transition's actions into the order of their present positions, counted from 0."""
    transition = transition_of(blueprint, transition_id)
    insist(_why_not_order(positions, range(len(transition.actions))))
    actions = tuple(transition.actions[position] for position in positions)
    return change_transition(blueprint, transition.having(actions=actions))


def _name_towards(blueprint: Blueprint, source: str | None, target: str | None) -> str:
    name = "Back" if target is None else blueprint.states_by_id[target].name
    if source is not None:
        return free_name(name, (transition.name for transition in blueprint.leaving(source)))
    return free_name(name, (transition.name for transition in blueprint.transitions))


def _last(blueprint: Blueprint, source: str | None) -> int:
    return 1 + max((each.order for each in blueprint.transitions if each.source == source), default=-1)


def _shrunk(group: ParallelGroup, kept: Iterable[Transition]) -> ParallelGroup | None:
    """The group with the branches that are left, asking for no more than those; None when too few are."""
    left = sum(transition.parallel == group.id for transition in kept)
    if isinstance(group.needs, int) and group.needs > left > 0:
        group = group.having(needs=left)
    return group if why_not_branches(group, left) is None else None


def _branches_of(groups: Iterable[ParallelGroup], transitions: Iterable[Transition]) -> tuple[Transition, ...]:
    known = {group.id for group in groups} | {None}
    return tuple(each if each.parallel in known else each.having(parallel=None) for each in transitions)


def _why_not_branch(transition: Transition) -> Reason | None:
    if transition.parallel is None:
        return None
    sentence = f"“{transition.name}” is a branch of a parallel group. Dissolve the group first."
    return Reason("is_branch", sentence, transition.id)


def _why_not_exclude(transition: Transition) -> Reason | None:
    if transition.source is None:
        return None
    sentence = f"“{transition.name}” leaves one state only, so there is none to exclude. Make it common first."
    return Reason("not_common", sentence, transition.id)


def _why_not_order[K: (str, int)](given: Iterable[K], present: Iterable[K]) -> Reason | None:
    if sorted(given) == sorted(present):
        return None
    return Reason("order_incomplete", "The new order must name everything that is there, once. Order it again.")


def cascade_ids(blueprint: Blueprint, state_ids: Collection[str]) -> frozenset[str]:
    """The transitions that would go with these states: for the question before a removal."""
    gone = frozenset(state_ids)
    return frozenset(each.id for each in blueprint.transitions if gone & {each.source, each.target})


why_not_connect = asked(connect)
why_not_add_transition = asked(add_transition)
why_not_change_transition = asked(change_transition)
why_not_change_transitions = asked(change_transitions)
why_not_rename_transition = asked(rename_transition)
why_not_reconnect = asked(reconnect)
why_not_make_common = asked(make_common)
why_not_set_excluded = asked(set_excluded)
why_not_remove_transitions = asked(remove_transitions)
why_not_reorder_buttons = asked(reorder_buttons)
why_not_reorder_form = asked(reorder_form)
why_not_reorder_actions = asked(reorder_actions)
