"""A plan to take the tickets in flight over to another version: what becomes of those in each state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property

from pydantic import Field, model_validator

from runtime.model.blueprint import Blueprint, State
from runtime.model.folding import fold
from runtime.model.reasons import Reason
from runtime.model.values import Count, Id, Value


class Passage(StrEnum):
    """What becomes of a ticket in a state of an old version."""

    STAY = "stay"
    """It stays on its version until it gets out."""
    MAP = "map"
    """It goes over, into a state of the new version."""
    EXIT = "exit"
    """It leaves the Blueprint and keeps its status."""


class Timer(StrEnum):
    """What becomes of a clock.

    Keep: the visit goes on in the new state with its time, its claim and what its limit had used up.
    Restart: the visit closes and another opens, with a clock at nought.
    """

    KEEP = "keep"
    RESTART = "restart"


class StateRule(Value):
    """What becomes of the tickets in one state of the old versions; `target` for MAP only."""

    state: Id
    passage: Passage = Passage.MAP
    target: Id | None = None
    timer: Timer = Timer.KEEP

    @model_validator(mode="after")
    def _target_where_needed(self) -> StateRule:
        if (self.target is None) == (self.passage is Passage.MAP):
            raise ValueError("A rule names a target state exactly when it maps.")
        return self


class MigrationPlan(Value):
    """From which versions of a Blueprint to which (None: the draft, to preview it), and a rule per old state."""

    blueprint_id: Id
    from_versions: tuple[Count, ...] = Field(min_length=1, max_length=1_000)
    to_version: Count | None
    rules: tuple[StateRule, ...] = Field(default=(), max_length=5_000)
    run_timer: Timer = Timer.KEEP

    @cached_property
    def by_state(self) -> Mapping[str, StateRule]:
        """The rule of each state that has one; of two for one state the last."""
        return {rule.state: rule for rule in self.rules}

    def where(self, state: str, new: Blueprint) -> str | None:
        """What a state of an old version is called in the new one; None when it is nothing there."""
        rule = self.by_state.get(state)
        wanted = rule.target if rule is not None and rule.passage is Passage.MAP else state
        return wanted if wanted in new.states_by_id else None


def suggested_plan(olds: Mapping[int, Blueprint], to_version: int | None, new: Blueprint) -> MigrationPlan:
    """States find themselves again by id, else by name (case and accents aside). `olds`: the versions by number.

    A state that is not found again, or is final there, has no rule: somebody must decide.
    """
    states = {state.id: state for number in sorted(olds) for state in olds[number].states if not state.final}
    rules = tuple(_found_again(states.values(), new))
    return MigrationPlan(blueprint_id=new.id, from_versions=tuple(sorted(olds)), to_version=to_version, rules=rules)


def _found_again(states: Iterable[State], new: Blueprint) -> Iterator[StateRule]:
    lasting = {state.id: state for state in new.states if not state.final}
    names = {fold(state.name): state.id for state in lasting.values()}
    for state in sorted(states, key=lambda each: each.id):
        target = state.id if state.id in lasting else names.get(fold(state.name))
        if target is not None:
            yield StateRule(state=state.id, target=target)


def why_not_plan(plan: MigrationPlan, olds: Mapping[int, Blueprint], new: Blueprint) -> tuple[Reason, ...]:
    """What makes a plan impossible whichever tickets there are; empty when nothing does."""
    reasons: list[Reason] = []
    if plan.to_version in plan.from_versions:
        sentence = f"Version {plan.to_version} cannot go over to itself: leave it out of the versions to migrate."
        reasons.append(Reason("same_version", sentence))
    twice = {rule.state for rule in plan.rules if plan.by_state[rule.state] is not rule}
    reasons += [Reason("rule_twice", f"There are two rules for the state “{each}”.", each) for each in sorted(twice)]
    known = {state.id: state for old in olds.values() for state in old.states}
    for rule in plan.rules:
        reasons += _why_not_rule(rule, known, new)
    return tuple(reasons)


def _why_not_rule(rule: StateRule, known: Mapping[str, State], new: Blueprint) -> Iterator[Reason]:
    old = known.get(rule.state)
    if old is None:
        yield Reason("unknown_state", f"No version to migrate has a state “{rule.state}”.", rule.state)
    if rule.target is None:
        return
    target = new.states_by_id.get(rule.target)
    name = old.name if old else rule.state
    if target is None:
        sentence = f"The tickets in “{name}” have no place to go: the new version has no state “{rule.target}”."
        yield Reason("target_missing", sentence, rule.state, {"target": rule.target})
    elif target.final:
        sentence = (
            f"“{target.name}” is final, and a migration completes nothing. Let the tickets in “{name}” stay, exit, "
            "or map them to a state that is not final."
        )
        yield Reason("target_final", sentence, rule.state, {"target": target.id})
    elif target.calls is not None and rule.timer is Timer.RESTART:
        sentence = f"The tickets in “{name}” wait for a child ticket, which knows their visit: keep it going."
        yield Reason("restart_waiting", sentence, rule.state, {"target": target.id})
    elif target.calls is not None and (old is None or old.calls != target.calls):
        sentence = (
            f"“{target.name}” waits for a child ticket, which a migration does not open: the tickets in “{name}” "
            "would wait for ever. Map them to another state."
        )
        yield Reason("target_calls", sentence, rule.state, {"target": target.id})
