"""What holds of every Blueprint, be it a half-drawn draft: an edit keeps it, an import must have it.

Whether a Blueprint is *good* (a start, a way to every state, owners…) is for the checks before publishing.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import chain

from runtime.model.blueprint import Blueprint, ParallelGroup, State, Transition
from runtime.model.folding import fold
from runtime.model.reasons import Reason


def faults(blueprint: Blueprint) -> tuple[Reason, ...]:
    """Everything that does not hold; `element` names the place as a path. Empty for a sound Blueprint."""
    return tuple(
        chain(
            _dangling_start(blueprint),
            _same_names(blueprint),
            chain.from_iterable(_of_transition(blueprint, transition) for transition in blueprint.transitions),
            chain.from_iterable(_of_group(blueprint, group) for group in blueprint.parallels),
            _of_drawing(blueprint),
        )
    )


def why_not_form(transition: Transition) -> Reason | None:
    """The items of one form have different ids."""
    keys = [item.id for item in transition.form]
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice is None:
        return None
    sentence = f"Two items of the form have the id “{twice}”. Rename one."
    return Reason("form_item_twice", sentence, twice, {"item": twice})


def _dangling_start(blueprint: Blueprint) -> Iterator[Reason]:
    if blueprint.start is not None:
        yield from _known("start", blueprint.start, blueprint.states_by_id)


def _same_names(blueprint: Blueprint) -> Iterator[Reason]:
    state = _double(blueprint.states)
    if state is not None:
        sentence = f"There is already a state named “{state.name}”. Choose another name."
        yield Reason("state_name_taken", sentence, f"states[{state.id}].name", {"name": state.name})
    for source in blueprint.states:
        transition = _double(blueprint.leaving(source.id))
        if transition is not None:
            facts = {"name": transition.name, "state": source.name}
            sentence = f"“{source.name}” already has a transition named “{transition.name}”. Choose another name."
            yield Reason("transition_name_taken", sentence, f"transitions[{transition.id}].name", facts)


def _double[E: (State, Transition)](elements: Iterable[E]) -> E | None:
    seen: set[str] = set()
    for element in elements:
        name = fold(element.name)
        if name in seen:
            return element
        seen.add(name)
    return None


def _of_transition(blueprint: Blueprint, transition: Transition) -> Iterator[Reason]:
    states = blueprint.states_by_id
    if transition.source in states and transition.target in states and _plain(transition):
        return
    path = f"transitions[{transition.id}]"
    for place, key in (("source", transition.source), ("target", transition.target)):
        yield from _known(f"{path}.{place}", key, states)
    for index, key in enumerate(transition.excluded):
        yield from _known(f"{path}.excluded[{index}]", key, states)
    if transition.approval is not None:
        yield from _known(f"{path}.approval.reject_to", transition.approval.reject_to, states)
    yield from _of_branch(blueprint, transition, path)
    form = why_not_form(transition)
    if form is not None:
        yield Reason(form.code, form.sentence, f"{path}.form", form.facts)


def _plain(transition: Transition) -> bool:
    """Nothing but its ends can be wrong with such a transition: nearly all are like it, and edits are frequent."""
    return not (transition.excluded or transition.approval or transition.parallel or len(transition.form) > 1)


def _of_branch(blueprint: Blueprint, transition: Transition, path: str) -> Iterator[Reason]:
    if transition.parallel is None:
        return
    yield from _known(f"{path}.parallel", transition.parallel, blueprint.parallels_by_id)
    group = blueprint.parallels_by_id.get(transition.parallel)
    if group is not None and (transition.source, transition.target) != (group.source, group.target):
        sentence = f"“{transition.name}” does not join the same states as its parallel group “{group.name}”."
        facts = {"group": group.name}
        yield Reason("branch_elsewhere", f"{sentence} Take it out of the group.", f"{path}.parallel", facts)


def _of_group(blueprint: Blueprint, group: ParallelGroup) -> Iterator[Reason]:
    path = f"parallels[{group.id}]"
    yield from _known(f"{path}.source", group.source, blueprint.states_by_id)
    yield from _known(f"{path}.target", group.target, blueprint.states_by_id)
    branches = sum(transition.parallel == group.id for transition in blueprint.transitions)
    reason = why_not_branches(group, branches)
    if reason is not None:
        yield Reason(reason.code, reason.sentence, path, reason.facts)


def why_not_branches(group: ParallelGroup, branches: int) -> Reason | None:
    """A parallel group has two branches or more, and needs no more of them than it has."""
    if branches < 2:  # noqa: PLR2004  one is not parallel to anything
        return Reason("group_small", f"The parallel group “{group.name}” needs two transitions or more.", group.id)
    if isinstance(group.needs, int) and group.needs > branches:
        sentence = f"“{group.name}” has {branches} transitions and cannot need {group.needs}. Lower the number."
        return Reason("group_needs", sentence, group.id, {"branches": str(branches), "needs": str(group.needs)})
    return None


def _of_drawing(blueprint: Blueprint) -> Iterator[Reason]:
    drawing = blueprint.drawing
    for key in drawing.places:
        yield from _known(f"drawing.places[{key}]", key, blueprint.states_by_id)
    for key in drawing.routes:
        yield from _known(f"drawing.routes[{key}]", key, blueprint.transitions_by_id)
    for frame in drawing.frames:
        for index, key in enumerate(frame.states):
            yield from _known(f"drawing.frames[{frame.id}].states[{index}]", key, blueprint.states_by_id)


def _known(path: str, key: str | None, known: Container[str]) -> Iterator[Reason]:
    if key is not None and key not in known:
        sentence = f"“{key}” is not an element of this Blueprint. Name one that is."
        yield Reason("dangling", sentence, path, {"id": key, "place": path})
