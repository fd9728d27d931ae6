"""Which tickets a selection means: those named, those a view shows, those a search finds."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.desk.searching import understood, wanted_by
from runtime.desk.views import wanted_of
from runtime.desk.work import LARGEST_ID, Work
from runtime.messages.bulk import Selection
from runtime.model.search_syntax import Asked
from runtime.store import bulk
from runtime.store.schema import ticket
from runtime.store.view_pages import Wanted
from runtime.store.visibility import visible_to

UNKNOWN = 0
"""The version of what is no ticket, or none that the actor may read: refused at its turn."""


def chosen(selection: Selection, work: Work, most: int) -> list[tuple[int, int]]:
    """The numbers of the tickets, each once and in order, with their versions; no more than `most`."""
    if selection.ids:
        ids = sorted(set(selection.ids))[:most]
        known = bulk.versions(work.session, [each for each in ids if 0 < each < LARGEST_ID], visible_to(work.actor))
        return [(each, known.get(each, UNKNOWN)) for each in ids if abs(each) < LARGEST_ID]
    statement = _wanted(selection, work).joined((ticket.c.id, ticket.c.version))
    rows = work.session.core.execute(statement.order_by(sa.asc(ticket.c.id)).limit(most))
    return [(row.id, row.version) for row in rows]


def _wanted(selection: Selection, work: Work) -> Wanted:
    if selection.view_id is not None:
        return wanted_of(selection.view_id, work)
    asked = understood(selection.words, work) if selection.words else Asked()
    return wanted_by(asked, work, selection.criteria)
