"""Edits of parallel groups: branches between the same two states that are done in any order."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from runtime.model.blueprint import Blueprint, ParallelGroup, Transition
from runtime.model.reasons import Reason
from runtime.model.refusals import (
    asked,
    group_of,
    ids_of,
    insist,
    sound,
    transition_of,
    unique_id,
    why_not_name,
    with_elements,
)

type Needs = int | Literal["all", "any"]


def make_parallel(blueprint: Blueprint, transition_ids: Collection[str], name: str, needs: Needs = "all") -> Blueprint:
    """Make transitions between the same two states the branches of a new group, with a fresh id."""
    branches = [transition_of(blueprint, key) for key in sorted(set(transition_ids))]
    insist(_why_not_together(branches), why_not_name(name), why_not_needs(needs))
    source, target = branches[0].source, branches[0].target
    group = ParallelGroup.model_validate(
        {"id": unique_id(name, ids_of(blueprint)), "name": name, "source": source, "target": target, "needs": needs}
    )
    after = blueprint.having(
        parallels=with_elements(blueprint.parallels, group),
        transitions=with_elements(blueprint.transitions, *(branch.having(parallel=group.id) for branch in branches)),
    )
    return sound(blueprint, after)


def change_parallel(blueprint: Blueprint, group: ParallelGroup) -> Blueprint:
    """Put this value in the place of the group with its id: its name and how many branches it needs."""
    group_of(blueprint, group.id)
    return sound(blueprint, blueprint.having(parallels=with_elements(blueprint.parallels, group)))


def dissolve_parallel(blueprint: Blueprint, group_id: str) -> Blueprint:
    """Let the branches of a group be transitions of their own."""
    group = group_of(blueprint, group_id)
    freed = (each.having(parallel=None) for each in blueprint.transitions if each.parallel == group.id)
    return blueprint.having(
        parallels=tuple(each for each in blueprint.parallels if each.id != group.id),
        transitions=with_elements(blueprint.transitions, *freed),
    )


def why_not_needs(needs: Needs) -> Reason | None:
    """A number of branches starts at one."""
    if isinstance(needs, int) and needs < 1:
        return Reason("needs_none", "A parallel group needs one branch at least. Raise the number.")
    return None


def _why_not_together(branches: list[Transition]) -> Reason | None:
    if len(branches) < 2:  # noqa: PLR2004  one is not parallel to anything
        return Reason("group_small", "A parallel group needs two transitions or more. Choose another one.")
    source, target = branches[0].source, branches[0].target
    if source is None or target is None or any((each.source, each.target) != (source, target) for each in branches):
        return Reason("branch_elsewhere", "Parallel transitions join the same two states. Reconnect them first.")
    taken = next((each for each in branches if each.parallel is not None), None)
    if taken is None:
        return None
    return Reason("is_branch", f"“{taken.name}” is in a parallel group already. Dissolve that one first.", taken.id)


why_not_make_parallel = asked(make_parallel)
why_not_change_parallel = asked(change_parallel)
why_not_dissolve_parallel = asked(dissolve_parallel)
