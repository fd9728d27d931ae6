"""Edits that put a finding right: data that crosses the seam, and the pure functions it names."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from runtime.model import edits
from runtime.model.blueprint import Blueprint
from runtime.model.checks.words import FIXES
from runtime.model.criteria import ALWAYS_TRUE
from runtime.model.refusals import group_of, state_of, transition_of
from runtime.model.values import Value

type Arguments = Mapping[str, str]


class Fix(Value):
    """An edit offered with a finding. `arguments` name what it changes, and what its label says."""

    name: str
    arguments: dict[str, str]

    def label(self, language: str = "en") -> str:
        """The button's text. Raises KeyError for a language other than en and fr."""
        return FIXES[language][self.name].format_map(self.arguments)

    def applied(self, blueprint: Blueprint) -> Blueprint:
        """The Blueprint with the edit made. Raises EditRefused where its element is gone meanwhile."""
        return REPAIRS[self.name](blueprint, self.arguments)


def _start_there(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.set_start(blueprint, told["id"])


def _make_final(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.set_final(blueprint, told["id"], True)


def _remove_state(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.remove_states(blueprint, (told["id"],))


def _remove_transition(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.remove_transitions(blueprint, (told["id"],))


def _drop_criteria(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.change_transition(blueprint, transition_of(blueprint, told["id"]).having(criteria=ALWAYS_TRUE))


def _drop_entry_criteria(blueprint: Blueprint, _told: Arguments) -> Blueprint:
    return edits.change_properties(blueprint, entry=blueprint.entry.having(criteria=ALWAYS_TRUE))


def _drop_limit(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.set_state_limit(blueprint, told["id"], None)


def _run_on_hold(blueprint: Blueprint, told: Arguments) -> Blueprint:
    state = state_of(blueprint, told["id"])
    limit = state.limit and state.limit.having(pause_on_hold=False, pause_pending=False)
    return edits.set_state_limit(blueprint, state.id, limit)


def _put_after(blueprint: Blueprint, told: Arguments) -> Blueprint:
    transition = transition_of(blueprint, told["id"])
    return edits.change_transition(blueprint, transition.having(order=transition.order + 1))


def _drop_form_item(blueprint: Blueprint, told: Arguments) -> Blueprint:
    transition = transition_of(blueprint, told["id"])
    kept = tuple(item for item in transition.form if item.id != told["item"])
    return edits.change_transition(blueprint, transition.having(form=kept))


def _need_all(blueprint: Blueprint, told: Arguments) -> Blueprint:
    return edits.change_parallel(blueprint, group_of(blueprint, told["id"]).having(needs="all"))


REPAIRS: dict[str, Callable[[Blueprint, Arguments], Blueprint]] = {
    "start_there": _start_there,
    "make_final": _make_final,
    "remove_state": _remove_state,
    "remove_transition": _remove_transition,
    "drop_criteria": _drop_criteria,
    "drop_entry_criteria": _drop_entry_criteria,
    "drop_limit": _drop_limit,
    "run_on_hold": _run_on_hold,
    "put_after": _put_after,
    "drop_form_item": _drop_form_item,
    "need_all": _need_all,
}
"""Every edit a Fix may name."""
