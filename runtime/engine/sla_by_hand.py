"""A ticket is put under an SLA policy by hand: the same as the action of a Blueprint, at somebody's word."""

from __future__ import annotations

from runtime.engine import sla
from runtime.engine.decide import finish
from runtime.engine.draft import Draft, unchanged
from runtime.engine.situation import Situation
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.sla_events import SlaAsked
from runtime.model.snapshot import Outcome


def apply(situation: Situation, policy: str | None) -> Outcome:
    """From now on it is the ticket's policy, whatever its conditions say; None: what the rules choose again.

    Raises NotAllowed for a ticket that is solved, closed or merged, and for a policy that is not there or switched off.
    """
    if not sla.may_have_policy(situation.snapshot):
        sentence = "A ticket that is solved, closed or merged promises nothing any more: reopen it first."
        raise NotAllowed(Reason("not_live", sentence))
    if policy is not None and sla.held(situation.setup, policy) is None:
        raise NotAllowed(Reason("no_policy", f"There is no SLA policy “{policy}” switched on here.", "policy"))
    present = situation.snapshot.sla
    if (present.held if present is not None else None) == policy:
        return unchanged(situation.snapshot)
    draft = Draft(situation)
    draft.record(SlaAsked(policy=policy))
    return finish(draft)
