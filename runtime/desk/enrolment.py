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


def enter(work: Work, snapshot: Snapshot, chosen: Candidate, *, actor: Actor | None = None) -> Snapshot:
    """The ticket inside this Blueprint."""
    situation = work.situation(snapshot, actor=actor, entering=chosen.version_id)
    return work.record(snapshot, enroll.enroll(situation, chosen.version_id), actor=actor)
