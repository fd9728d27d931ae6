"""What a Blueprint's rules look up beyond the ticket itself, found once per version: most look up nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from runtime.model.actions import AnyAction, Assign, AssignHow, SendLetter
from runtime.model.blueprint import Blueprint
from runtime.model.limits import Limit
from runtime.model.sla import SlaPolicy

_CHOOSING = (AssignHow.ROUND_ROBIN, AssignHow.LEAST_LOADED)
_OF_THE_REQUESTER = ("requester", "person_in_field", "follower")
"""Who asked may follow their ticket, and is told with the others."""


@dataclass(frozen=True, slots=True)
class Needs:
    """`teams`: within which some action chooses an agent (`own_team`: the ticket's); the flags: what is asked for."""

    teams: frozenset[str]
    own_team: bool
    requester: bool
    followers: bool

    @property
    def nothing(self) -> bool:
        """True where a decision rests on the ticket and the set-up alone."""
        return not (self.teams or self.own_team or self.requester or self.followers)

    def joined(self, other: Needs) -> Needs:
        """What either looks up."""
        return Needs(
            teams=self.teams | other.teams,
            own_team=self.own_team or other.own_team,
            requester=self.requester or other.requester,
            followers=self.followers or other.followers,
        )


def needs_of(blueprint: Blueprint) -> Needs:
    """What the rules of this Blueprint look up.

    Owners, criteria, forms and texts name people in many ways: whether the words occur at all is enough to know.
    """
    return _needs(tuple(_actions(blueprint)), blueprint.model_dump_json(exclude={"drawing"}))


def needs_of_policies(policies: Iterable[SlaPolicy]) -> Needs:
    """What reminders and escalations of these SLA policies look up."""
    limits = [limit for policy in policies for limit in policy.limits.values()]
    actions = tuple(action for limit in limits for action in _limit_actions(limit))
    return _needs(actions, "".join(limit.model_dump_json() for limit in limits))


def _needs(actions: tuple[AnyAction, ...], text: str) -> Needs:
    choosing = [action for action in actions if isinstance(action, Assign) and action.how in _CHOOSING]
    templates = any(isinstance(action, SendLetter) and action.template is not None for action in actions)
    return Needs(
        teams=frozenset(action.team for action in choosing if action.team is not None),
        own_team=any(action.team is None for action in choosing),
        requester=templates or any(word in text for word in _OF_THE_REQUESTER),
        followers="follower" in text,
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
