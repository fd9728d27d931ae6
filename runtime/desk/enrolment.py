"""A ticket into the Blueprint that claims it: after its creation, and after every change while it is in none."""

from __future__ import annotations

from runtime.desk.work import Work
from runtime.engine import enroll
from runtime.engine.enroll import Candidate
from runtime.model.blueprint import Category
from runtime.model.people import Actor
from runtime.model.snapshot import Snapshot


def enrolled(work: Work, snapshot: Snapshot, *, before: Snapshot | None = None, actor: Actor | None = None) -> Snapshot:
    """The ticket inside the Blueprint that claims it, or as it was when none does or one already has it.

    A ticket that was in a Blueprint before is asked again only when it was reopened: a word of thanks under a finished
    ticket, or a change to one that was taken out, begins nothing.
    """
    if snapshot.active or (snapshot.run is not None and not _reopened(before, snapshot)):
        return snapshot
    chosen = enroll.choose(work.situation(snapshot, actor=actor), work.contents.candidates)
    return snapshot if chosen is None else enter(work, snapshot, chosen, actor=actor)


def _reopened(before: Snapshot | None, after: Snapshot) -> bool:
    return before is not None and after.ticket.category < Category.SOLVED <= before.ticket.category


def enter(work: Work, snapshot: Snapshot, chosen: Candidate, *, actor: Actor | None = None) -> Snapshot:
    """The ticket inside this Blueprint."""
    situation = work.situation(snapshot, actor=actor, entering=chosen.version_id)
    return work.record(snapshot, enroll.enroll(situation, chosen.version_id), actor=actor)
