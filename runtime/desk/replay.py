"""Handlers of time travel: the moves of a Blueprint's tickets, and what those tickets are called."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from runtime.desk.kept_replay import Told
from runtime.desk.measured import measured, watched
from runtime.desk.seen import rows_as_seen
from runtime.desk.work import Work
from runtime.insight.codes import Codes
from runtime.insight.ordering import ranked
from runtime.insight.replay import Moves, moves, window
from runtime.messages import replay as said
from runtime.messages.tickets import TicketRow
from runtime.store.replayed import rows_of, tickets_of
from runtime.store.visibility import visible_to


def get_replay(query: said.GetReplay, work: Work) -> said.Replay:
    """A page of the moves of a Blueprint's tickets."""
    key = query.question, work.actor.id, work.setup.revision
    watched(query.question, work)
    told = work.shelf.replay.get(key, query.now) or _told(query, work)
    more = query.after + query.limit
    ends = more >= len(told.moves)
    if ends:
        work.shelf.replay.forget()
    elif work.session.reads_only:
        work.shelf.replay.put(key, told)
    page, tickets = _seen(told.moves.take(slice(query.after, more)), work)
    return said.Replay(
        now=told.now,
        begin=told.window[0],
        end=told.window[1],
        states=_states(told.codes),
        transitions=tuple(each.id for each in told.codes.transitions),
        at=page.at.tolist(),
        ticket=tuple(tickets),
        source=page.source.tolist(),
        target=page.target.tolist(),
        transition=page.transition.tolist(),
        breaks=page.breaks.tolist(),
        after=None if ends else more,
    )


def _told(query: said.GetReplay, work: Work) -> Told:
    """Everything the pages tell, as of the moment of the first one."""
    _, prepared, chosen = measured(query.question, work)
    if query.now is not None:
        chosen = replace(chosen, now=min(query.now, work.now))
    return Told(prepared.codes, moves(prepared, chosen), chosen.now, window(prepared, chosen))


def _states(codes: Codes) -> tuple[said.ReplayState, ...]:
    return tuple(
        said.ReplayState(id=each.id, name=name, final=each.final)
        for each, name in zip(codes.states, codes.state_names(), strict=True)
    )


def _seen(page: Moves, work: Work) -> tuple[Moves, list[int]]:
    """The moves of tickets that the actor may read, and whose each is."""
    runs, places = ranked(page.run)
    whose = tickets_of(work.session, runs.tolist(), visible=visible_to(work.actor))
    known = np.array([whose.get(run, 0) for run in runs.tolist()], np.int64)
    tickets = known[places]
    seen = tickets > 0
    return page.take(seen), tickets[seen].tolist()


def name_replayed(query: said.NameReplayed, work: Work) -> tuple[TicketRow, ...]:
    """Tickets of a replay as they are now."""
    return rows_as_seen(rows_of(work.session, query.ticket_ids, visible=visible_to(work.actor)), work)
