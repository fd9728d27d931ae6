"""What the rows tell of tickets in flight that may be stuck: where they are, alarms, forms left lying, usual stays."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import sqlalchemy as sa

from runtime.insight.columns import OPEN
from runtime.messages.system import GetFigures
from runtime.model.setup import Setup
from runtime.model.values import Moment, Span
from runtime.store import segments
from runtime.store.database import Session
from runtime.store.schema import blueprint_version, event, form_draft, run, ticket, visit
from runtime.store.sealed_rows import KeptSealedRows

FEWEST_STAYS = 100
"""With fewer closed stays in a state nobody can say what is usual there."""

_UNDER_WAY = sa.and_(run.c.ended.is_(None), visit.c.left.is_(None))


class InFlight(NamedTuple):
    """A ticket under way, as far as its group and its place in a list go."""

    ticket_id: int
    subject: str
    department: str
    assignee: str | None
    version_id: int
    state: str
    entered: Moment
    blueprint_id: str


def in_flight(session: Session, *wanted: sa.ColumnElement[bool]) -> list[InFlight]:
    """The tickets under way of which all this is true, those longest in their state first."""
    statement = (
        sa.select(
            ticket.c.id,
            ticket.c.subject,
            ticket.c.department,
            ticket.c.assignee,
            run.c.version_id,
            visit.c.state,
            visit.c.entered,
            blueprint_version.c.blueprint_id,
        )
        .join_from(run, ticket, ticket.c.run_id == run.c.id)
        .join(visit, visit.c.id == ticket.c.visit_id)
        .join(blueprint_version, blueprint_version.c.id == run.c.version_id)
        .where(_UNDER_WAY, *wanted)
        .order_by(visit.c.entered, ticket.c.id)
    )
    return [InFlight(*row) for row in session.core.execute(statement)]


def alarms(session: Session, codes: Sequence[str]) -> dict[int, str]:
    """What the latest of these alarms said, per ticket under way that has not moved since."""
    statement = (
        sa.select(event.c.ticket_id, event.c.data)
        .join(ticket, ticket.c.id == event.c.ticket_id)
        .join(visit, visit.c.id == ticket.c.visit_id)
        .join(run, run.c.id == visit.c.run_id)
        .where(event.c.kind == sa.literal_column("'alarm_raised'"), event.c.at >= visit.c.entered, _UNDER_WAY)
        .order_by(event.c.seq)
    )
    found = ((key, json.loads(data)) for key, data in session.core.execute(statement))
    return {key: data["sentence"] for key, data in found if data["code"] in codes}


def old_forms(session: Session, before: Moment) -> dict[int, tuple[str, Moment]]:
    """Per ticket, who last saved a half-filled form there before this moment, and when."""
    statement = sa.select(form_draft.c.ticket_id, form_draft.c.person, form_draft.c.saved_at)
    old = statement.where(form_draft.c.saved_at < before).order_by(form_draft.c.saved_at)
    return {key: (person, at) for key, person, at in session.core.execute(old)}


def nearly_all_stays(
    session: Session, blueprint_id: str, *, setup: Setup, now: Moment, kept: KeptSealedRows
) -> dict[str, Span]:
    """Per state, the span within which 99 of 100 closed stays ended (nearest rank); none where there were too few."""
    loaded = segments.load(session, GetFigures(blueprint_id=blueprint_id), now=now, setup=setup, kept=kept)
    visits = loaded.visits
    closed = visits.left != OPEN
    lengths, states = (visits.left - visits.entered)[closed], visits.state[closed]
    usual: dict[str, Span] = {}
    for code, state in enumerate(loaded.codes.states):
        stays = lengths[states == code]
        if len(stays) >= FEWEST_STAYS:
            usual[state.id] = int(np.percentile(stays, 99, method="inverted_cdf"))
    return usual
