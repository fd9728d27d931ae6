"""Repairs of states, transitions and groups as they are drawn: what a Fix of this name does to the Blueprint."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from runtime.model import edits
from runtime.model.blueprint import Blueprint, Category, EventName, Manual, On
from runtime.model.refusals import group_of, state_of, transition_of

type Arguments = Mapping[str, str]
type Repair = Callable[[Blueprint, Arguments], Blueprint]

BETWEEN_IDS = " "
"""What separates several ids in one argument: no id holds it."""


def _start_there(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.set_start(blueprint, told["id"])


def _make_final(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.set_final(blueprint, told["id"], True)


def _make_all_final(blueprint: Blueprint, told: Arguments) -> Blueprint:
    for key in told["ids"].split(BETWEEN_IDS):
        blueprint = edits.set_final(blueprint, key, True)
    return blueprint


def _connect(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.connect(blueprint, told["source"], told["target"])


def _remove_state(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.remove_states(blueprint, (told["id"],))


def _remove_transition(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.remove_transitions(blueprint, (told["id"],))


def _rename(blueprint: Blueprint, told: Arguments) -> Blueprint:
    rename = edits.rename_state if told["id"] in blueprint.states_by_id else edits.rename_transition
    return rename(blueprint, told["id"], told["name"])


def _take_category(blueprint: Blueprint, told: Arguments) -> Blueprint:
    category = Category[told["category"].upper()]
    return edits.change_state(blueprint, state_of(blueprint, told["id"]).having(category=category))


def _make_pending(blueprint: Blueprint, told: Arguments) -> Blueprint:
    """The status goes too: it means what the category did."""
    state = state_of(blueprint, told["state_id"]).having(category=Category.PENDING, status=None)
    return edits.change_state(blueprint, state)


def _by_hand(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.change_transition(blueprint, transition_of(blueprint, told["id"]).having(trigger=Manual()))


def _on_child_closed(blueprint: Blueprint, told: Arguments) -> Blueprint:
    listening = transition_of(blueprint, told["id"]).having(trigger=On(event=EventName.CHILD_CLOSED))
    return edits.change_transition(blueprint, listening)


def _put_after(blueprint: Blueprint, told: Arguments) -> Blueprint:
    transition = transition_of(blueprint, told["id"])
    return edits.change_transition(blueprint, transition.having(order=transition.order + 1))


def _need_all(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.change_parallel(blueprint, group_of(blueprint, told["id"]).having(needs="all"))


def _dissolve(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.dissolve_parallel(blueprint, told["id"])


def _leave_group(blueprint: Blueprint, told: Arguments) -> Blueprint:
    """A group that one branch is left of goes too; one that needs more than are left needs them all."""
    transition = transition_of(blueprint, told["id"])
    left = [each for each in blueprint.transitions if each.parallel == transition.parallel and each != transition]
    if transition.parallel in blueprint.parallels_by_id and len(left) < 2:  # noqa: PLR2004  one is not parallel to anything
        return edits.dissolve_parallel(blueprint, transition.parallel)
    parallels = [
        group.having(needs="all")
        if group.id == transition.parallel and isinstance(group.needs, int) and group.needs > len(left)
        else group
        for group in blueprint.parallels
    ]
    freed = [each.having(parallel=None) if each == transition else each for each in blueprint.transitions]
    return blueprint.having(transitions=freed, parallels=parallels)


REPAIRS: dict[str, Repair] = {
    "start_there": _start_there,
    "make_final": _make_final,
    "make_all_final": _make_all_final,
    "connect": _connect,
    "remove_state": _remove_state,
    "remove_transition": _remove_transition,
    "rename": _rename,
    "take_category": _take_category,
    "make_pending": _make_pending,
    "by_hand": _by_hand,
    "on_child_closed": _on_child_closed,
    "put_after": _put_after,
    "need_all": _need_all,
    "dissolve": _dissolve,
    "leave_group": _leave_group,
}
