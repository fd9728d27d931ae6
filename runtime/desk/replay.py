"""Handlers of time travel: the moves of a Blueprint's tickets, and what those tickets are called."""

from __future__ import annotations

import numpy as np

from runtime.desk.measured import measured
from runtime.desk.seen import rows_as_seen
from runtime.desk.work import Work
from runtime.insight.codes import Codes
from runtime.insight.replay import Moves, moves, window
from runtime.messages import replay as said
from runtime.messages.tickets import TicketRow
from runtime.store.replayed import rows_of, tickets_of
from runtime.store.visibility import visible_to


def get_replay(query: said.GetReplay, work: Work) -> said.Replay:
    """A page of the moves of a Blueprint's tickets."""
    _, prepared, chosen = measured(query.question, work)
    found = moves(prepared, chosen)
    begin, end = window(prepared, chosen)
    more = query.after + query.limit
    page, tickets = _seen(found.take(slice(query.after, more)), work)
    return said.Replay(
        now=chosen.now,
        begin=begin,
        end=end,
        states=_states(prepared.codes),
        transitions=tuple(each.id for each in prepared.codes.transitions),
        at=page.at.tolist(),
        ticket=tuple(tickets),
        source=page.source.tolist(),
        target=page.target.tolist(),
        transition=page.transition.tolist(),
        breaks=page.breaks.tolist(),
        after=more if more < len(found) else None,
    )


def _states(codes: Codes) -> tuple[said.ReplayState, ...]:
    return tuple(
        said.ReplayState(id=each.id, name=name, final=each.final)
        for each, name in zip(codes.states, codes.state_names(), strict=True)
    )


def _seen(page: Moves, work: Work) -> tuple[Moves, list[int]]:
    """The moves of tickets that the actor may read, and whose each is."""
    runs, places = np.unique(page.run, return_inverse=True)
    whose = tickets_of(work.session, runs.tolist(), visible=visible_to(work.actor))
    known = np.array([whose.get(run, 0) for run in runs.tolist()], np.int64)
    tickets = known[places]
    seen = tickets > 0
    return page.take(seen), tickets[seen].tolist()


def name_replayed(query: said.NameReplayed, work: Work) -> tuple[TicketRow, ...]:
    """Tickets of a replay as they are now."""
    return rows_as_seen(rows_of(work.session, query.ticket_ids, visible=visible_to(work.actor)), work)
