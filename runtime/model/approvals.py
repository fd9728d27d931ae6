"""Approvals (PO-16): how many must agree, what the votes come to, and which transitions may ask for one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from runtime.model.blueprint import Approval, Blueprint, Transition
from runtime.model.forms import EMPTY, Filled
from runtime.model.owners import People
from runtime.model.reasons import Reason
from runtime.model.switched import is_off
from runtime.model.values import Moment


class Standing(StrEnum):
    """What the votes come to so far."""

    OPEN = "open"
    GRANTED = "granted"
    REJECTED = "rejected"
    """So many said no that the others can no longer bring it about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenApproval:
    """A request that waits for votes.

    `voters` have a vote each, in order; `votes` are those given. `delegated` says to whom a vote was handed: who gave
    theirs away is no voter any more. `deputies` says who gave a vote for somebody who is away. `form` is what the asker
    filled in, written when enough have agreed; `for_whom` they asked, standing in for somebody.
    """

    asker: str
    asked_at: Moment
    needed: int
    voters: tuple[str, ...]
    votes: Mapping[str, bool] = field(default_factory=dict)
    delegated: Mapping[str, str] = field(default_factory=dict)
    deadline: Moment | None = None
    form: Filled = EMPTY
    deputies: Mapping[str, str] = field(default_factory=dict)
    for_whom: str | None = None

    @property
    def asked_by(self) -> tuple[str, ...]:
        """The asker and, where they stood in for somebody, that one: one pair of eyes."""
        return (self.asker,) if self.for_whom is None else (self.asker, self.for_whom)

    @property
    def approved(self) -> int:
        """How many have agreed."""
        return sum(self.votes.values())

    @property
    def awaited(self) -> tuple[str, ...]:
        """Who has not voted yet."""
        return tuple(voter for voter in self.voters if voter not in self.votes)

    @property
    def standing(self) -> Standing:
        """Granted once enough agreed, rejected once too few are left who still could."""
        if self.approved >= self.needed:
            return Standing.GRANTED
        return Standing.OPEN if self.approved + len(self.awaited) >= self.needed else Standing.REJECTED


def needed(needs: int | Literal["all", "any"], voters: int) -> int:
    """How many of so many voters must agree."""
    return voters if needs == "all" else 1 if needs == "any" else needs


def rejections(blueprint: Blueprint) -> dict[str, str]:
    """By transition, the other state its ticket goes to when what it asks for is refused: no transition leads there."""
    asking = [(each, each.approval.reject_to) for each in blueprint.transitions if each.approval is not None]
    known = blueprint.states_by_id
    return {
        each.id: target
        for each, target in asking
        if target is not None and target in known and target != each.source and not is_off(blueprint, each)
    }


def why_not_approval(transition: Transition) -> Iterator[Reason]:
    """Why this transition's approval could never be given; nothing for a transition without one."""
    approval = transition.approval
    if approval is None:
        return
    name = f"“{transition.name}”"
    if not transition.manual:
        sentence = f"{name} happens by itself, so nobody can be asked first. Make it manual, or drop its approval."
        yield Reason("approval_automatic", sentence, transition.id)
    if transition.parallel is not None:
        sentence = f"{name} is a branch of a parallel group, and no branch waits for an approval. Ask after it."
        yield Reason("approval_branch", sentence, transition.id)
    yield from _why_not_enough(name, approval, transition.id)


def _why_not_enough(name: str, approval: Approval, element: str) -> Iterator[Reason]:
    if not approval.approvers:
        yield Reason("approval_nobody", f"{name} needs an approval but names nobody who gives it: choose who.", element)
        return
    named = {person for owner in approval.approvers if isinstance(owner, People) for person in owner.ids}
    closed = all(isinstance(owner, People) for owner in approval.approvers)
    if closed and isinstance(approval.needs, int) and approval.needs > len(named):
        sentence = f"{name} needs {approval.needs} approvals but names {len(named)} approvers: lower the number."
        yield Reason("approval_too_few", sentence, element)
