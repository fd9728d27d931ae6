"""What a Blueprint's rules look up beyond the ticket itself, found once per version: most look up nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from runtime.model.actions import AnyAction, Assign, AssignHow, RecipientKind, SendLetter
from runtime.model.blueprint import Blueprint
from runtime.model.criteria import Criterion
from runtime.model.criteria_eval import operands_of
from runtime.model.limits import Limit

_CHOOSING = (AssignHow.ROUND_ROBIN, AssignHow.LEAST_LOADED)


@dataclass(frozen=True, slots=True)
class Needs:
    """`teams`: within which some action chooses an agent; the flags: whether the fact is ever asked for."""

    teams: frozenset[str]
    requester: bool
    followers: bool

    @property
    def nothing(self) -> bool:
        """True where a decision rests on the ticket and the set-up alone."""
        return not (self.teams or self.requester or self.followers)


def needs_of(blueprint: Blueprint) -> Needs:
    """What the rules of this Blueprint look up."""
    actions = tuple(_actions(blueprint))
    recipients = {recipient.kind for action in actions if isinstance(action, SendLetter) for recipient in action.to}
    operands = {operand for criterion in _criteria(blueprint) for operand in operands_of(criterion)}
    return Needs(
        teams=frozenset(
            action.team
            for action in actions
            if isinstance(action, Assign) and action.how in _CHOOSING and action.team is not None
        ),
        requester=RecipientKind.REQUESTER in recipients or "requester.role" in operands,
        followers=RecipientKind.FOLLOWERS in recipients,
    )


def _actions(blueprint: Blueprint) -> Iterator[AnyAction]:
    for state in blueprint.states:
        yield from state.on_entry
        yield from state.on_exit
        yield from _limit_actions(state.limit)
    for transition in blueprint.transitions:
        yield from transition.actions
    yield from _limit_actions(blueprint.limit)


def _limit_actions(limit: Limit | None) -> Iterator[AnyAction]:
    if limit is None:
        return
    for reminder in limit.reminders:
        yield from reminder.actions
    for escalation in limit.escalations:
        yield from escalation.actions


def _criteria(blueprint: Blueprint) -> Iterator[Criterion]:
    yield blueprint.entry.criteria
    for transition in blueprint.transitions:
        yield transition.criteria
