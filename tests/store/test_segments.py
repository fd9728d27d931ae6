"""Sealed or not, a Blueprint's columns and figures are the same; whatever happens to its days."""

from __future__ import annotations

import random

import numpy as np
import pytest
import sqlalchemy as sa

from runtime.insight.columns import OPEN
from runtime.insight.figures import compute
from runtime.messages.faults import Invalid, NotFound
from runtime.messages.system import GetFigures
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.calendar import Calendar, Interval, Week
from runtime.model.people import Department, Team
from runtime.model.setup import Settings, Setup
from runtime.model.values import DAY, HOUR, MINUTE
from runtime.store import blueprints, sealed_rows, sealing, segments, setup_rows
from runtime.store.database import Database, Session
from runtime.store.figure_tables import metric_dirty, metric_segment
from runtime.store.schema import run, visit
from runtime.store.sealed_rows import KeptSealedRows
from runtime.store.segments import Loaded
from tests.store.rows import put_ticket

START = 1_742_000_000_000
"""2025-03-15; the window holds a change to summer time in Paris."""

HOURS = (Interval(opens=540, closes=1080),)
OFFICE = Calendar(
    id="office", name="Office", zone="Europe/Paris", weekly=Week(monday=HOURS, tuesday=HOURS, friday=HOURS)
)
FLOW = Blueprint(
    id="flow",
    name="Flow",
    department="support",
    start="a",
    states=(State(id="a", name="A"), State(id="b", name="B"), State(id="end", name="End", final=True)),
    transitions=(
        Transition(id="go", name="Go", source="a", target="b"),
        Transition(id="stop", name="Stop", target="end"),
        Transition(id="again", name="Again", source="b", target="a"),
        Transition(id="reopen", name="Reopen", source="end", target="a"),
    ),
)
SETUP = Setup(
    revision=1,
    settings=Settings(zone="Europe/Paris"),
    departments={"support": Department(id="support", name="Support", calendar="office")},
    calendars={"office": OFFICE, "always": Setup().calendars["always"]},
    teams={"first": Team(id="first", name="First line", members=("ann", "bob"))},
)


class Walk:
    """Sends tickets through the Blueprint at random, straight into the tables."""

    def __init__(self, session: Session, version: int, seed: int) -> None:
        self._session = session
        self._version = version
        self._dice = random.Random(seed)  # noqa: S311

    def ticket(self, begin: int, until: int) -> None:
        """One ticket from `begin` on; what would happen after `until` has not happened yet."""
        key = put_ticket(
            self._session, team=self._dice.choice((None, "first", "second")), priority=self._dice.randint(1, 4)
        )
        plain = {"ticket_id": key, "version_id": self._version, "started": begin, "end_kind": 0, "violation_kind": 0}
        number = self._session.core.execute(sa.insert(run).values(plain).returning(run.c.id)).scalar_one()
        self._visits(key, number, begin, until)

    def _visits(self, key: int, number: int, at: int, until: int) -> None:
        state, counts, seq, ended = "a", {}, 0, None
        while True:
            seq, counts[state] = seq + 1, counts.get(state, 0) + 1
            left = at + self._dice.choice((MINUTE, HOUR, 7 * HOUR, DAY, 3 * DAY + HOUR))
            resting = state == "end"
            stays = left > until or (resting and self._dice.random() < 0.7)
            transition, following = self._way(state)
            self._session.core.execute(
                sa.insert(visit).values(
                    self._stay(key, number, seq, state, counts[state], at, None if stays else left, transition)
                )
            )
            if stays:
                break
            at, ended = left, left if following == "end" else None
            if following is None:
                ended = left
                break
            state = following
        kind = 0 if ended is None else 1 if state == "end" else 2
        self._session.core.execute(sa.update(run).where(run.c.id == number).values(ended=ended, end_kind=kind))

    def _way(self, state: str) -> tuple[str | None, str | None]:
        ways = {
            "a": (("go", "b"), ("stop", "end"), (None, None)),
            "b": (("again", "a"), ("stop", "end")),
            "end": (("reopen", "a"),),
        }
        return self._dice.choice(ways[state])

    def _stay(self, *facts: object) -> dict[str, object]:
        row = dict(
            zip(
                ("ticket_id", "run_id", "seq", "state", "occurrence", "entered", "left", "transition"),
                facts,
                strict=True,
            )
        )
        row |= {"version_id": self._version, "claimed": row["entered"] if self._dice.random() < 0.5 else None}  # type: ignore[operator]
        if row["left"] is None:
            row["transition"] = None
        else:
            row |= {"team": self._dice.choice((None, "first")), "priority": self._dice.randint(1, 4)}
        if self._dice.random() < 0.5:
            row |= {"allowance": 5 * HOUR, "calendar": self._dice.choice((None, "office", "always"))}
            row |= {name: self._dice.choice((None, row["entered"] + 5 * HOUR)) for name in ("due", "broken")}  # type: ignore[operator]
        return row


def _prepared(session: Session) -> int:
    setup_rows.put_settings(session, SETUP.settings)
    return blueprints.publish(session, FLOW, at=1, by="petra", note="").version_id


def _load(session: Session, now: int, kept: KeptSealedRows | None = None, **asked: object) -> Loaded:
    query = GetFigures(blueprint_id="flow", **asked)
    return segments.load(session, query, now=now, setup=SETUP, kept=kept or KeptSealedRows())


def _figures(loaded: Loaded) -> object:
    return compute(loaded.visits, loaded.runs, loaded.codes, loaded.filter)


def _unsealed(session: Session, now: int, **asked: object) -> Loaded:
    """The same question as if nothing were sealed."""
    session.command("SAVEPOINT before")
    session.command("DELETE FROM desk_fact WHERE name = 'sealed'")
    session.command("DELETE FROM metric_segment")
    found = _load(session, now, **asked)
    session.command("ROLLBACK TO before")
    return found


def _same(one: Loaded, two: Loaded) -> bool:
    """Equal but for the order of runs and the numbers of ids."""

    def told(loaded: Loaded) -> list[object]:
        visits, codes = loaded.visits, loaded.codes
        rows = [
            (
                *row[:2],
                codes.states[row[2]],
                *row[3:7],
                row[7] < 0 or codes.transitions[row[7]].id,
                row[8] < 0 or codes.teams[row[8]],
                *row[9:],
            )
            for row in zip(*(column.tolist() for column in visits.columns().values()), strict=True)
        ]
        runs = sorted(
            zip(
                *(column.tolist() for name, column in loaded.runs.columns().items() if name not in {"team", "state"}),
                strict=True,
            )
        )
        return [rows, runs]

    return told(one) == told(two)


def _check(session: Session, now: int, kept: KeptSealedRows) -> None:
    """What comes of what was kept, of nothing kept, and of the tables alone is the same."""
    questions: list[dict[str, object]] = [
        {},
        {"since": START + 3 * DAY, "until": START + 9 * DAY},
        {"teams": ("first",)},
        {"version": 1},
    ]
    for asked in questions:
        unsealed = _unsealed(session, now, **asked)
        for sealed in (_load(session, now, **asked), _load(session, now, kept, **asked)):
            assert _same(sealed, unsealed)
            assert _figures(sealed) == _figures(unsealed)


@pytest.mark.parametrize("seed", range(3))
def test_figures_are_the_same_sealed_or_not_day_after_day(database: Database, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    kept = KeptSealedRows()
    with database.write() as session:
        walk = Walk(session, _prepared(session), seed)
        for day in range(3, 22, 6):
            now = START + day * DAY + dice.randrange(DAY)
            for _ in range(15):
                walk.ticket(now - dice.randrange(6 * DAY), now)
            segments.seal(session, now=now, setup=SETUP)
            _check(session, now, kept)
        packed = session.core.execute(sa.select(sa.func.count(), sa.func.sum(metric_segment.c.n))).one()
        assert packed[0] > 10
        closed = _load(session, now).visits
        assert packed[1] > int((closed.left != OPEN).sum()) * 0.8


def test_a_day_is_sealed_an_hour_after_it_ended_at_the_site_and_only_once(database: Database) -> None:
    midnight = 1_743_372_000_000  # 2025-03-31T00:00 in Paris, the day after the clocks changed
    with database.write() as session:
        Walk(session, _prepared(session), 1).ticket(midnight - 5 * DAY, midnight)
        segments.seal(session, now=midnight + HOUR - 1, setup=SETUP)
        before = session.core.execute(sa.select(sa.func.max(metric_segment.c.day))).scalar_one()
        assert segments.seal(session, now=midnight + HOUR, setup=SETUP).days == 1
        assert segments.seal(session, now=midnight + HOUR, setup=SETUP).days == 0
        after = session.core.execute(sa.select(sa.func.max(metric_segment.c.day))).scalar_one()
        assert before <= after <= 20177  # 2025-03-30


def test_years_in_which_nothing_happened_are_sealed_without_a_look_at_each_week(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    later, now = START + 2000 * DAY, START + 4000 * DAY
    kept = KeptSealedRows()
    packed: list[tuple[int, int]] = []
    whole = sealing._Sealer._pack
    monkeypatch.setattr(
        sealing._Sealer,
        "_pack",
        lambda self, first, end, versions: packed.append((first, end)) or whole(self, first, end, versions),
    )
    with database.write() as session:
        walk = Walk(session, _prepared(session), 8)
        for _ in range(6):
            walk.ticket(START, START + 3 * DAY)
            walk.ticket(later, later + 3 * DAY)
        assert segments.seal(session, now=now, setup=SETUP).days == 4000
        assert len(packed) <= 4, "a week or two around each of both moments"
        _check(session, now, kept)
        assert segments.seal(session, now=now, setup=SETUP).days == 0
        walk.ticket(START + 1000 * DAY, START + 1003 * DAY)
        segments.seal(session, now=now, setup=SETUP)
        _check(session, now, kept)
        assert len(packed) <= 12


def test_rows_that_come_late_count_at_once_and_are_sealed_next_time(database: Database) -> None:
    now = START + 12 * DAY
    kept = KeptSealedRows()
    with database.write() as session:
        walk = Walk(session, _prepared(session), 5)
        for _ in range(5):
            walk.ticket(START, now)
        segments.seal(session, now=now, setup=SETUP)
        for _ in range(5):
            walk.ticket(START + DAY, now)
        _check(session, now, kept)
        assert segments.seal(session, now=now, setup=SETUP).days > 0
        _check(session, now, kept)
        assert segments.seal(session, now=now, setup=SETUP).days == 0


def test_a_visit_that_was_open_when_its_day_was_sealed_and_is_closed_in_the_past(database: Database) -> None:
    now = START + 12 * DAY
    kept = KeptSealedRows()
    with database.write() as session:
        walk = Walk(session, _prepared(session), 6)
        for _ in range(12):
            walk.ticket(START, START + 4 * DAY)
        segments.seal(session, now=now, setup=SETUP)
        open_ = session.core.execute(
            sa.select(visit.c.id, visit.c.run_id).where(visit.c.left.is_(None), visit.c.state != "end")
        ).all()
        for key, number in open_:
            moment = START + 6 * DAY
            session.core.execute(sa.update(visit).where(visit.c.id == key).values(left=moment))
            session.core.execute(sa.update(run).where(run.c.id == number).values(ended=moment, end_kind=2))
        assert open_
        _check(session, now, kept)
        segments.seal(session, now=now, setup=SETUP)
        _check(session, now, kept)


def test_a_marked_day_is_packed_again(database: Database) -> None:
    now = START + 12 * DAY
    kept = KeptSealedRows()
    with database.write() as session:
        version = _prepared(session)
        for _ in range(5):
            Walk(session, version, 7).ticket(START, now)
        segments.seal(session, now=now, setup=SETUP)
        day = session.core.execute(sa.select(sa.func.min(metric_segment.c.day))).scalar_one()
        session.core.execute(sa.update(visit).where(visit.c.left.is_not(None)).values(priority=4))
        days = range(day, day + 13)
        session.core.execute(sa.insert(metric_dirty), [{"version_id": version, "day": each} for each in days])
        _check(session, now, kept)
        segments.seal(session, now=now, setup=SETUP)
        assert session.core.execute(sa.select(metric_dirty)).all() == []
        _check(session, now, kept)


def test_days_are_unpacked_once_until_one_is_packed_again(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked = []
    read = sealed_rows._read
    monkeypatch.setattr(sealed_rows, "_read", lambda *asked: unpacked.append(1) or read(*asked))
    kept = KeptSealedRows()
    now = START + 12 * DAY
    with database.write() as session:
        walk = Walk(session, _prepared(session), 8)
        walk.ticket(START, now)
        segments.seal(session, now=now, setup=SETUP)
        for _ in range(3):
            walk.ticket(now - HOUR, now)
            segments.seal(session, now=now, setup=SETUP)
            _load(session, now, kept)
        assert len(unpacked) == 1
        segments.seal(session, now=now + DAY, setup=SETUP)
        _load(session, now + DAY, kept)
        assert len(unpacked) == 2


def test_no_more_sealed_days_are_kept_than_there_is_room_for(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = KeptSealedRows()
    now = START + 12 * DAY
    with database.write() as session:
        Walk(session, _prepared(session), 8).ticket(START, now)
        segments.seal(session, now=now, setup=SETUP)
        monkeypatch.setattr(sealed_rows, "MOST_VISITS", 0)
        _check(session, now, kept)
        assert not kept._kept


def test_a_damaged_segment_is_read_from_the_tables_instead(database: Database) -> None:
    now = START + 12 * DAY
    kept = KeptSealedRows()
    with database.write() as session:
        Walk(session, _prepared(session), 7).ticket(START, now)
        segments.seal(session, now=now, setup=SETUP)
        session.core.execute(sa.update(metric_segment).values(data=b"nonsense"))
        _check(session, now, kept)


def test_another_zone_seals_anew(database: Database) -> None:
    now = START + 12 * DAY
    with database.write() as session:
        Walk(session, _prepared(session), 7).ticket(START, now)
        assert segments.seal(session, now=now, setup=SETUP).days > 0
        moved = Setup(revision=2, settings=Settings(zone="Asia/Tokyo"))
        elsewhere = segments.load(session, GetFigures(blueprint_id="flow"), now=now, setup=moved, kept=KeptSealedRows())
        assert np.array_equal(elsewhere.visits.left, _load(session, now).visits.left)
        assert segments.seal(session, now=now, setup=moved).days > 0


def test_a_common_transition_counts_apart_by_where_it_started(database: Database) -> None:
    with database.write() as session:
        walk = Walk(session, _prepared(session), 11)
        for _ in range(30):
            walk.ticket(START, START + 20 * DAY)
        figures = _figures(_load(session, START + 20 * DAY))
        counted = {(each.id, each.from_, each.to): each.n for each in figures.transitions}
        expected = dict(
            session.core.execute(
                sa.select(visit.c.state, sa.func.count()).where(visit.c.transition == "stop").group_by(visit.c.state)
            ).all()
        )
        assert {place: n for place, n in counted.items() if place[0] == "stop"} == {
            ("stop", state.upper(), "End"): n for state, n in expected.items()
        }


def test_an_empty_blueprint_has_figures_too(database: Database) -> None:
    with database.write() as session:
        _prepared(session)
        assert segments.seal(session, now=START, setup=SETUP).days == 0
        assert _figures(_load(session, START)).tickets == 0  # type: ignore[attr-defined]
        with pytest.raises(NotFound):
            _load(session, START, version=2)
        with pytest.raises(Invalid):
            _load(session, START, since=5, until=4)
