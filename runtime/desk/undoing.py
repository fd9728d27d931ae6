"""The last move of a ticket, read from its history, and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from runtime.desk.clock import load_to_change
from runtime.desk.seen import state_name
from runtime.desk.ticket_changes import place_of
from runtime.desk.work import Work
from runtime.engine import undo
from runtime.messages.faults import Refused
from runtime.messages.tickets import TicketPlace, UndoTransition
from runtime.messages.waiting import UndoView
from runtime.model.events import Moved
from runtime.model.fold import fold
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.model.visibility import Access
from runtime.store import calls, held_back, history, sealing


@dataclass(frozen=True, slots=True)
class _Found:
    """What is told of the last move, and the number of the ticket's version that it made."""

    told: undo.Told
    version: int


def undo_transition(command: UndoTransition, work: Work) -> TicketPlace:
    """Take my last move back, or say what stands against it. Letters that wait because of it never leave."""
    before = load_to_change(work, command.ticket_id, least=Access.RESTRICTED)
    found = _last_move(work, before)
    if found is None:
        raise Refused("Nothing has moved this ticket yet: there is nothing to undo.")
    outcome = undo.take_back(work.situation(before), found.told)
    letters = held_back.of_command(work.session, before.ticket.id, found.version)
    if held_back.has_left(work.session, letters, to_write=True):
        raise Refused("A letter, an SMS or a call about it has left already: take the ticket on instead.")
    held_back.discard(work.session, letters, reason="The transition was undone.")
    if found.told.former.visit is not None:
        sealing.unseal(work.session, (found.told.former.visit.id,))
    return place_of(work, work.record(before, outcome))


def offered(snapshot: Snapshot, work: Work) -> UndoView | None:
    """My last move, while I may take it back. Costs nothing where it is somebody else's, or long ago."""
    run, visit = snapshot.run, snapshot.visit
    if run is None or visit is None or run.last_performer != work.actor.id or work.now - visit.entered > undo.WITHIN:
        return None
    found = _last_move(work, snapshot)
    if found is None or undo.why_not(work.situation(snapshot), found.told) is not None:
        return None
    if held_back.has_left(work.session, held_back.of_command(work.session, snapshot.ticket.id, found.version)):
        return None
    blueprint = work.shelf.version(work.session, run.version_id).blueprint
    way, former = blueprint.transitions_by_id.get(found.told.move.transition or ""), found.told.former.visit
    state = blueprint.states_by_id.get(former.state) if former is not None else None
    if way is None or state is None:
        return None
    return UndoView(name=way.name, state=state_name(state, work.actor), until=visit.entered + undo.WITHIN)


def _last_move(work: Work, snapshot: Snapshot) -> _Found | None:
    """Nothing where it never moved within its present run."""
    facts = history.facts_of(work.session, snapshot.ticket.id)
    last = next((place for place in reversed(range(len(facts))) if isinstance(facts[place].event, Moved)), None)
    if last is None or snapshot.run is None or facts[last].at < snapshot.run.started:
        return None
    version = facts[last].version
    first, end = _command_around(facts, last)
    former = None
    for fact in facts[:first]:
        former = fold(former, fact.event, fact.at)
    if former is None:
        return None
    told = undo.Told(
        former=_numbered(work, former, snapshot, facts[last].at),
        at=facts[last].at,
        done=[fact.event for fact in facts[first:end]],
        since=[fact.event for fact in facts[end:]],
        awaited=snapshot.run.ended is not None and bool(calls.parents(work.session, snapshot.ticket.id)),
    )
    return _Found(told, version)


def _command_around(facts: Sequence[history.Fact], place: int) -> tuple[int, int]:
    """From where to where the facts stand that one command wrote, this one among them."""
    first, end, version = place, place + 1, facts[place].version
    while first > 0 and facts[first - 1].version == version:
        first -= 1
    while end < len(facts) and facts[end].version == version:
        end += 1
    return first, end


def _numbered(work: Work, former: Snapshot, present: Snapshot, left: Moment) -> Snapshot:
    """With the ids that its run and visit have as rows: facts do not know them."""
    if former.run is None or former.visit is None or present.run is None:
        return former
    run, visit = present.run.id, history.left_then(work.session, present.run.id, left)
    return replace(former, run=replace(former.run, id=run), visit=replace(former.visit, id=visit or 0))
