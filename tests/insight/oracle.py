"""The same figures by plain SQL on SQLite: an oracle that shares no code with the columns.

`SqlOracle(...).figures(filter)` answers a flat mapping; `flat(figures)` puts ours under the same keys.
"""

from __future__ import annotations

import sqlite3
from itertools import pairwise
from typing import Self

from runtime.insight.codes import Codes
from runtime.insight.columns import NONE, RunColumns, VisitColumns
from runtime.insight.filter import Filter
from runtime.messages.figures import Figures, Spread

TABLES = """
CREATE TABLE visit (run INT, seq INT, state INT, occ INT, entered INT, claimed INT, left_at INT, transition INT,
  team INT, priority INT, limit_ms INT, clock INT, version INT, breaks INT);
CREATE TABLE run (run INT, version INT, started INT, ended INT, end_kind INT, violated INT,
  violation_kind INT, team INT, priority INT, state INT);
CREATE TABLE state (state INT PRIMARY KEY, final INT, outside INT);
CREATE TABLE point (clock INT, x INT, y INT, open INT, PRIMARY KEY (clock, x)) WITHOUT ROWID;
CREATE TABLE border (day INT, begin INT, finish INT);
"""
INDEXES = """
CREATE INDEX leaving ON visit (left_at, state, entered, claimed, transition, occ, limit_ms, team, priority, version);
CREATE INDEX entry ON visit (entered, state, left_at, claimed, team, priority, version);
CREATE INDEX way ON visit (run, seq, state, occ, left_at);
CREATE INDEX runs ON run (run, ended);
CREATE INDEX ending ON run (ended, started, end_kind);
CREATE INDEX breach ON run (violated, violation_kind);
"""

BUSINESS = (
    "CASE WHEN {c} = 0 THEN {t} ELSE (SELECT y + ({t} - x) * open FROM point"
    " WHERE point.clock = {c} AND x <= {t} ORDER BY x DESC LIMIT 1) END"
)


def business(clock: str, moment: str) -> str:
    return BUSINESS.format(c=clock, t=moment)


SEEN = f"""
CREATE TEMP TABLE seen AS
WITH cut AS (
  SELECT v.*, r.ended, v.left_at IS NULL AND r.ended IS NOT NULL AS resting,
    MAX(COALESCE(v.left_at, :now), v.entered) AS until
  FROM visit v JOIN run r USING (run)),
taken AS (SELECT *, MIN(COALESCE(claimed, until), until) AS claimed_at FROM cut)
SELECT *, {business("taken.clock", "entered")} AS b_entered, {business("taken.clock", "claimed_at")} AS b_claimed,
  {business("taken.clock", "until")} AS b_until, {business("taken.clock", ":lo")} AS b_lo, {business("taken.clock", ":hi")} AS b_hi
FROM taken
"""
CLOSED = "left_at >= :a AND left_at < :b"


def spread_sql(source: str) -> str:
    """n, sum and three quantiles per group of a source of (g, d)."""
    place = "(n - 1) * p"
    return f"""
WITH src AS ({source}),
o AS (SELECT g, d, ROW_NUMBER() OVER (PARTITION BY g ORDER BY d) - 1 AS k, COUNT(*) OVER (PARTITION BY g) AS n FROM src),
p(p) AS (VALUES (0.5), (0.8), (0.9), (0.95))
SELECT o.g, p.p,
  SUM(CASE WHEN k = CAST({place} AS INT) THEN d ELSE 0 END) AS low,
  SUM(CASE WHEN k = MIN(CAST({place} AS INT) + 1, n - 1) THEN d ELSE 0 END) AS high,
  {place} - CAST({place} AS INT) AS part
FROM o, p WHERE k IN (CAST({place} AS INT), MIN(CAST({place} AS INT) + 1, n - 1)) GROUP BY o.g, p.p
"""


class SqlOracle:
    """One in-memory database with the rows of a log."""

    def __init__(self, visits: VisitColumns, runs: RunColumns, codes: Codes):
        self.base = sqlite3.connect(":memory:")
        self.codes = codes
        self.base.executescript(TABLES)
        self._insert("visit", rows(visits))
        self._insert("run", rows(runs))
        self._insert("state", [(k, int(s.final), int(s.outside)) for k, s in enumerate(codes.states)])
        for code, clock in enumerate(codes.clocks, start=1):
            xs, ys = clock.xs.tolist(), clock.ys.tolist()
            opens = [int(b > a) for a, b in pairwise(ys)] + [0]
            self._insert("point", [(code, *p) for p in zip(xs, ys, opens, strict=True)])
        self.base.executescript(INDEXES + "ANALYZE;")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.base.close()

    def figures(self, asked: Filter) -> dict:
        """Every figure the oracle knows, as key -> number."""
        self._ask(asked)
        found: dict = {}
        self._runs(found)
        self._counts(found)
        self._spreads(found)
        self._flow(found)
        self._time(found)
        return found

    def _insert(self, table: str, values: list) -> None:
        if values:
            marks = ",".join("?" * len(values[0]))
            self.base.executemany(f"INSERT INTO {table} VALUES ({marks})", values)

    def _ask(self, asked: Filter) -> None:
        (first,) = self.base.execute("SELECT MIN(entered) FROM visit").fetchone()
        a, b = asked.period or (0, asked.now + 1)
        first = asked.now if first is None else first
        lo = max(asked.period[0], first) if asked.period else first
        hi = max(lo, min(asked.period[1], asked.now) if asked.period else asked.now)
        self.args = {"a": a, "b": min(b, asked.now + 1), "now": asked.now, "lo": lo, "hi": hi}
        wanted = {"team": asked.teams, "priority": asked.priorities, "version": asked.versions}
        self.chosen = " AND ".join(
            f"COALESCE({name}, -1) IN ({','.join(map(str, values))})"
            for name, values in wanted.items()
            if values is not None
        )
        self.chosen = self.chosen or "1"
        self.base.executescript("DROP TABLE IF EXISTS temp.seen; DELETE FROM border")
        self.base.execute(SEEN, self.args)
        days = asked.day_borders
        until = [(k, x, min(y, asked.now + 1)) for k, (x, y) in enumerate(pairwise(days))]
        self._insert("border", until)

    def _rows(self, sql: str) -> list:
        return self.base.execute(sql, self.args).fetchall()

    def _runs(self, found: dict) -> None:
        def one(where):
            return self._rows(f"SELECT COUNT(*) FROM run WHERE {self.chosen} AND {where}")[0][0]

        found["active"] = one("started <= :now AND (ended IS NULL OR ended > :now)")
        found["tickets"] = one("started < :b AND (ended IS NULL OR ended >= :a)")
        found["violations"] = one("violated >= :a AND violated < :b")
        found["state violations"] = one("violated >= :a AND violated < :b AND violation_kind = 1")
        for kind in (1, 2, 3):
            found["ended", kind] = one(f"ended >= :a AND ended < :b AND end_kind = {kind}")
        found["ways"] = self._rows(
            "SELECT COUNT(DISTINCT way) FROM (SELECT GROUP_CONCAT(state, ',') AS way FROM (SELECT run, state"
            f" FROM visit WHERE run IN (SELECT run FROM run WHERE {self.chosen} AND started < :b"
            " AND (ended IS NULL OR ended >= :a)) ORDER BY run, seq) GROUP BY run)"
        )[0][0]

    def _counts(self, found: dict) -> None:
        chosen = self.chosen
        opened = f"{chosen} AND left_at IS NULL AND NOT resting"
        again = f"{chosen} AND {CLOSED} AND occ >= 2"
        late = "limit_ms IS NOT NULL AND b_until - b_entered > limit_ms"
        for key, where in {
            "open": opened,
            "over limit": f"{opened} AND {late}",
            "left over limit": f"{chosen} AND {CLOSED} AND {late}",
            "left with limit": f"{chosen} AND {CLOSED} AND limit_ms IS NOT NULL",
            "rework": again,
            "reworked runs": f"{chosen} AND entered >= :a AND entered < :b AND occ = 2",
            "left otherwise": f"{chosen} AND {CLOSED} AND transition IS NULL",
        }.items():
            self._put(found, key, f"SELECT state, COUNT(*) FROM seen WHERE {where} GROUP BY state")
        arrived = f"{chosen} AND entered >= :a AND entered < :b"
        self._put(found, "arrived", f"SELECT state, COUNT(*) FROM seen WHERE {arrived} GROUP BY state")
        found["events"] = self._rows(f"SELECT COUNT(*) FROM seen WHERE {chosen} AND entered >= :a AND entered < :b")[0][
            0
        ]
        self._put(
            found, "taken",
            f"SELECT transition, COUNT(*) FROM seen WHERE {chosen} AND {CLOSED} AND transition NOT NULL GROUP BY 1",
        )  # fmt: skip
        self._put(
            found, "back",
            "SELECT transition, COUNT(*) FROM (SELECT *, LEAD(occ) OVER (PARTITION BY run ORDER BY seq) AS next"
            f" FROM seen) WHERE {chosen} AND {CLOSED} AND transition NOT NULL AND next >= 2 GROUP BY 1",
        )  # fmt: skip

    def _put(self, found: dict, key: str, sql: str) -> None:
        found.update({(key, *row[:-1]): row[-1] for row in self._rows(sql)})

    def _spreads(self, found: dict) -> None:
        closed = f"FROM seen WHERE {self.chosen} AND {CLOSED}"
        stays = (
            "SELECT state AS g, d, b, MAX(seq), team, priority, version, left_at, stay, last FROM (SELECT *,"
            " SUM(until - entered) OVER (PARTITION BY run, stay) AS d,"
            " SUM(b_until - b_entered) OVER (PARTITION BY run, stay) AS b,"
            " MAX(stay) OVER (PARTITION BY run) AS last FROM (SELECT *, SUM(fresh) OVER"
            " (PARTITION BY run ORDER BY seq) AS stay FROM (SELECT *, state IS NOT LAG(state) OVER"
            " (PARTITION BY run ORDER BY seq) AS fresh FROM seen))) GROUP BY run, stay"
        )
        self.base.executescript("DROP TABLE IF EXISTS temp.merged")
        self.base.execute(f"CREATE TEMP TABLE merged AS {stays}")
        merged = f"FROM merged WHERE {self.chosen} AND {CLOSED} AND stay < last"
        complete = f"{self.chosen} AND ended >= :a AND ended < :b AND end_kind = 1"
        for key, source in {
            "visits": f"SELECT state AS g, until - entered AS d {closed}",
            "visits business": f"SELECT state AS g, b_until - b_entered AS d {closed}",
            "stays": f"SELECT g, d {merged}",
            "stays business": f"SELECT g, b AS d {merged}",
            "per ticket": f"SELECT state AS g, SUM(until - entered) AS d {closed} GROUP BY run, state",
            "full": f"SELECT 0 AS g, ended - started AS d FROM run WHERE {complete}",
            "full business": "SELECT 0 AS g, SUM(CASE WHEN resting THEN 0 ELSE b_until - b_entered END) AS d"
            f" FROM seen WHERE run IN (SELECT run FROM run WHERE {complete}) GROUP BY run",
            "age": f"SELECT state AS g, until - entered AS d FROM seen WHERE {self.chosen}"
            " AND left_at IS NULL AND NOT resting",
        }.items():
            self._spread(found, key, source)

    def _spread(self, found: dict, key: str, source: str) -> None:
        for g, n, total in self._rows(f"SELECT g, COUNT(*), SUM(d) FROM ({source}) GROUP BY g"):
            found[key, "n", g] = n
            found[key, "mean", g] = total / n / 1000
        for g, p, low, high, part in self._rows(spread_sql(source)):
            found[key, p, g] = (low + (high - low) * part) / 1000

    def _flow(self, found: dict) -> None:
        for key, column in (("in", "entered"), ("out", "left_at")):
            self._put(
                found, key,
                f"SELECT state, day, COUNT(*) FROM border CROSS JOIN visit WHERE {column} >= begin"
                f" AND {column} < finish AND {self.chosen} GROUP BY state, day",
            )  # fmt: skip

    def _time(self, found: dict) -> None:
        """Ticket time by team and state, on both clocks."""
        for key, prefix, lo, hi in (("time", "", ":lo", ":hi"), ("business time", "b_", "b_lo", "b_hi")):
            claimed = f"{prefix}claimed" if prefix else "claimed_at"
            waits = f"{cut(claimed, lo, hi)} - {cut(prefix + 'entered', lo, hi)}"
            works = f"{cut(prefix + 'until', lo, hi)} - {cut(claimed, lo, hi)}"
            sql = (
                f"SELECT state, SUM(CASE WHEN outside THEN 0 ELSE {waits} END),"
                f" SUM(CASE WHEN outside THEN 0 ELSE {works} END),"
                f" SUM(CASE WHEN outside THEN {waits} + {works} ELSE 0 END) FROM seen JOIN state USING (state)"
                f" WHERE {self.chosen} AND NOT resting GROUP BY state"
            )
            for state, *parts in self._rows(sql):
                for part, spent in zip(("waiting", "working", "outside"), parts, strict=True):
                    found[key, part, state] = spent / 1000
        sql = (
            "SELECT team, SUM(MAX(MIN(b_claimed, b_hi), b_lo) - MAX(MIN(b_entered, b_hi), b_lo)) FROM seen"
            f" JOIN state USING (state) WHERE {self.chosen} AND NOT outside AND NOT resting GROUP BY team"
        )
        found.update({("queue", team): spent / 1000 for team, spent in self._rows(sql)})


def cut(column: str, lo: str, hi: str) -> str:
    return f"MAX(MIN({column}, {hi}), {lo})"


def rows(columns: VisitColumns | RunColumns) -> list[tuple]:
    """Rows with NULL for none."""
    named = columns.columns().items()
    return list(zip(*([None if v == NONE else v for v in c.tolist()] for _, c in named), strict=True))


def flat(figures: Figures, codes: Codes) -> dict:
    """Our figures under the oracle's keys; what is zero or unknown is left out."""
    found = {
        "active": figures.active,
        "tickets": figures.tickets,
        "violations": figures.violations.tickets,
        "state violations": figures.violations.state_limit,
        ("ended", 1): figures.endings.completed,
        ("ended", 2): figures.endings.exited,
        ("ended", 3): figures.endings.withdrawn,
        "ways": figures.variants,
        "events": figures.events,
    }
    found |= of_spread("full", 0, figures.full_time)
    found |= of_spread("full business", 0, figures.full_time_business)
    for code, state in enumerate(figures.states.values()):
        found |= of_state(code, state)
    number = {transition.id: code for code, transition in enumerate(codes.transitions)}
    for transition in figures.transitions:
        found["taken", number[transition.id]] = transition.n
        found["back", number[transition.id]] = transition.back
    for code, days in enumerate(figures.flow.states.values()):
        found |= {("in", code, day): n for day, n in enumerate(days.entered)}
        found |= {("out", code, day): n for day, n in enumerate(days.left)}
    return found


def of_state(code, state) -> dict:
    found = {
        ("open", code): state.open,
        ("over limit", code): state.over_limit,
        ("left over limit", code): state.left_over_limit.n,
        ("left with limit", code): state.left_over_limit.of,
        ("rework", code): state.rework.n,
        ("reworked runs", code): state.reworked_runs,
        ("arrived", code): state.arrived,
        ("left otherwise", code): state.left_without_transition,
    }
    for key, part in (("time", state.time), ("business time", state.time_business)):
        found[key, "waiting", code] = part.waiting_s
        found[key, "working", code] = part.working_s
        found[key, "outside", code] = part.outside_s
    for key, spread in {
        "visits": state.visits,
        "visits business": state.visits_business,
        "stays": state.stays,
        "stays business": state.stays_business,
        "per ticket": state.per_ticket,
        "age": state.open_age,
    }.items():
        found |= of_spread(key, code, spread)
    return found


def of_spread(key: str, group: int, spread: Spread) -> dict:
    return {
        (key, "n", group): spread.n,
        (key, "mean", group): spread.mean_s or 0,
        (key, 0.5, group): spread.median_s or 0,
        (key, 0.8, group): spread.p80_s or 0,
        (key, 0.9, group): spread.p90_s or 0,
        (key, 0.95, group): spread.p95_s or 0,
    }
