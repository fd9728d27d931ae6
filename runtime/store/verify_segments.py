"""Checks sealed days against the visits they were packed from: as many, and each the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import numpy as np
import sqlalchemy as sa

from runtime.insight.columns import VisitColumns
from runtime.insight.segments import SegmentDamaged, unpack
from runtime.messages.system import Problem
from runtime.model.wall_clock import zone_named
from runtime.store.database import Session
from runtime.store.figure_tables import metric_segment
from runtime.store.schema import blueprint_version
from runtime.store.sealing import VISITS, Seal, day_counts, dirty_days, late_days
from runtime.store.segment_codes import Numbers
from runtime.store.segment_rows import Rows
from runtime.store.site_days import beginning_of


def problems(session: Session) -> Iterator[Problem]:
    """Days whose segment holds other visits than the tables do. Days that are to be packed again are passed over."""
    sealed = Seal.read(session)
    if sealed is None:
        return
    awaiting = dirty_days(session) | late_days(session, sealed)
    wrong = set()
    for version, day, counted, held in day_counts(session, sealed):
        if counted != held and (version, day) not in awaiting:
            wrong.add((version, day))
            sentence = f"Day {day} of version {version} holds {counted} visits, its segment {held}. Seal the days."
            yield Problem(code="segment_count", sentence=sentence)
    yield from _contents(session, sealed, awaiting | wrong)


def _contents(session: Session, sealed: Seal, passed_over: set[tuple[int, int]]) -> Iterator[Problem]:
    owners = dict(iter(session.core.execute(sa.select(blueprint_version.c.id, blueprint_version.c.blueprint_id))))
    rows = Rows(session, Numbers.read(session), owners)
    zone = zone_named(sealed.zone)
    columns = metric_segment.c
    held = sa.select(columns.day, columns.version_id, columns.data).where(columns.kind == VISITS)
    for day, segments in groupby(session.core.execute(held.order_by(columns.day)), key=lambda row: row.day):
        visits = rows.left_between(beginning_of(zone, day), beginning_of(zone, day + 1))
        for _, version, data in segments:
            if (version, day) not in passed_over and not _same(bytes(data), visits.take(visits.version == version)):
                sentence = f"The segment of day {day} of version {version} is not what its visits tell. Seal it anew."
                yield Problem(code="segment_differs", sentence=sentence)


def _same(data: bytes, visits: VisitColumns) -> bool:
    try:
        packed = unpack(VisitColumns, [data])
    except SegmentDamaged:
        return False
    if len(packed) != len(visits):
        return False
    one, two = (each.take(np.lexsort((each.seq, each.run))).columns() for each in (packed, visits))
    return all(np.array_equal(one[name], two[name]) for name in one)
