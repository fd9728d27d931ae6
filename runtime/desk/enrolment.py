"""A ticket into the Blueprint that claims it: after its creation, and after every change while it is in none."""

from __future__ import annotations

from runtime.desk.work import Work
from runtime.engine import enroll
from runtime.engine.enroll import Candidate
from runtime.model.people import Actor
from runtime.model.snapshot import Snapshot


def enrolled(work: Work, snapshot: Snapshot, *, before: Snapshot | None = None, actor: Actor | None = None) -> Snapshot:
    """The ticket inside the Blueprint that claims it, or as it was when none is asked or none does."""
    if not enroll.may_enter(snapshot, before):
        return snapshot
    chosen = enroll.choose(work.situation(snapshot, actor=actor), work.contents.candidates)
    return snapshot if chosen is None else enter(work, snapshot, chosen, actor=actor)


def enter(
    work: Work,
    snapshot: Snapshot,
    chosen: Candidate,
    *,
    actor: Actor | None = None,
    chained: bool = False,
    in_a_row: int = 0,
) -> Snapshot:
    """The ticket inside this Blueprint; see `enroll.enroll`."""
    situation = work.situation(snapshot, actor=actor, entering=chosen.version_id)
    outcome = enroll.enroll(situation, chosen.version_id, chained=chained, in_a_row=in_a_row)
    return work.record(snapshot, outcome, actor=actor)
