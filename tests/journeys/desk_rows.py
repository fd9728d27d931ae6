"""What a desk's rows say, counted by hand with `sqlite3`: an oracle for Watch that shares no code with the figures."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

_LIVE = "category < 4"
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True)
class Stay:
    """A visit as its row tells it, its state by name; `handed`: the one before it was of another team."""

    run: int
    ticket: int
    state: str
    entered: int
    claimed: int | None
    left: int | None
    broken: int | None
    due: int | None
    team: str | None
    calendar: str
    seq: int
    ended: int | None
    handed: bool


class DeskRows:
    """One Blueprint of a desk, its rows read once."""

    def __init__(self, place: Path, blueprint: str) -> None:
        with closing(sqlite3.connect(place)) as raw:
            raw.row_factory = sqlite3.Row
            (body,) = raw.execute("SELECT body FROM blueprint_version WHERE blueprint_id = ?", (blueprint,)).fetchone()
            self.states = {each["id"]: each for each in json.loads(body)["states"]}
            self.setup = {(kind, key): json.loads(of) for kind, key, of in raw.execute("SELECT * FROM setup_item")}
            people = raw.execute("SELECT id, body FROM person")
            self.setup |= {("person", key): json.loads(of) for key, of in people}
            department = json.loads(body)["department"]
            self._usual = self.setup["department", department]["calendar"] or "always"
            self.stays = list(self._read(raw, blueprint))
            among = (
                "SELECT t.*, v.entered, coalesce(v.broken, v.due) AS breaks FROM ticket t "
                "JOIN blueprint_version b ON b.id = t.version_id LEFT JOIN visit v ON v.id = t.visit_id "
                f"WHERE b.blueprint_id = ? AND t.{_LIVE} AND t.merged_into IS NULL AND t.run_ended IS NULL"
            )
            self.open = [dict(row) for row in raw.execute(among, (blueprint,))]
            self.fired = [
                (row["seq"], row["ticket_id"], json.loads(row["data"]), row["at"])
                for row in raw.execute(
                    "SELECT e.* FROM event e JOIN ticket t ON t.id = e.ticket_id JOIN blueprint_version b "
                    "ON b.id = t.version_id WHERE e.kind IN ('limit_broken', 'escalated') AND b.blueprint_id = ? "
                    f"AND t.{_LIVE} ORDER BY e.seq DESC",
                    (blueprint,),
                )
            ]
        self._open_hours: dict[str, list[tuple[int, int]]] = {}

    def name(self, state: str) -> str:
        """What people call a state."""
        return self.states[state]["name"]

    def named(self, kind: str, key: str | None) -> str | None:
        """What people call a person, a team …"""
        return None if key is None else self.setup[kind, key]["name"]

    def _read(self, raw: sqlite3.Connection, blueprint: str) -> Iterator[Stay]:
        before: dict[int, str | None] = {}
        for row in raw.execute(
            "SELECT v.*, r.ended, coalesce(v.team, CASE WHEN v.left IS NULL THEN t.team END) AS whose FROM visit v "
            "JOIN run r ON r.id = v.run_id JOIN ticket t ON t.id = v.ticket_id "
            "JOIN blueprint_version b ON b.id = v.version_id WHERE b.blueprint_id = ? ORDER BY v.run_id, v.seq",
            (blueprint,),
        ):
            earlier = before.get(row["run_id"])
            before[row["run_id"]] = row["whose"]
            limited = row["allowance"] is not None
            yield Stay(
                run=row["run_id"],
                ticket=row["ticket_id"],
                state=row["state"],
                entered=row["entered"],
                claimed=row["claimed"],
                left=row["left"],
                broken=row["broken"],
                due=row["due"],
                team=row["whose"],
                calendar=(row["calendar"] or "always") if limited else self._usual,
                seq=row["seq"],
                ended=row["ended"],
                handed=None not in (row["whose"], earlier) and row["whose"] != earlier,
            )

    # Where time goes

    def spent(self, begin: int, end: int, by: Callable[[Stay], str | None]) -> dict[str | None, Counter[str]]:
        """Milliseconds by part, of visits between two moments that are past, in groups."""
        found: dict[str | None, Counter[str]] = defaultdict(Counter)
        for stay in self.stays:
            if stay.left is None and stay.ended is not None:
                continue  # it rests there: that is no ticket time
            first, last = max(stay.entered, begin), min(end if stay.left is None else stay.left, end)
            if first >= last:
                continue
            for part, span in self._parts(stay, first, last):
                if span:
                    found[by(stay)][part] += span
        return found

    def _parts(self, stay: Stay, first: int, last: int) -> Iterator[tuple[str, int]]:
        state = self.states[stay.state]
        if state["final"] or state["waiting"] != "ours":
            waits = {"customer": "customer", "supplier": "supplier"}.get(state["waiting"], "other")
            yield "done" if state["final"] else waits, last - first
            return
        taken = last if stay.claimed is None else min(max(stay.claimed, first), last)
        waited, worked = self.opened(stay.calendar, first, taken), self.opened(stay.calendar, taken, last)
        yield "handover" if stay.handed else "queueing", waited
        yield "working", worked
        yield "closed", last - first - waited - worked

    def opened(self, calendar: str, first: int, last: int) -> int:
        """How much of the time between two moments a calendar is open."""
        hours = self._hours(calendar)
        return sum(max(0, min(end, last) - max(begin, first)) for begin, end in self._near(hours, first, last))

    @staticmethod
    def _near(hours: list[tuple[int, int]], first: int, last: int) -> Iterator[tuple[int, int]]:
        for place in range(max(bisect_left(hours, (first, 0)) - 1, 0), len(hours)):
            if hours[place][0] >= last:
                return
            yield hours[place]

    def _hours(self, calendar: str) -> list[tuple[int, int]]:
        if calendar not in self._open_hours:
            first = min(each.entered for each in self.stays)
            self._open_hours[calendar] = list(_hours_of(self.setup["calendar", calendar], first))
        return self._open_hours[calendar]

    # A moment of the past

    def standing(self, at: int) -> tuple[int, int, Counter[str]]:
        """How many are under way at a moment, how many of them late by then, and how many there are in each state."""
        there = [each for each in self.stays if each.entered <= at and (each.left is None or each.left > at)]
        busy = [each for each in there if not self.states[each.state]["final"]]
        late = sum(moment is not None and moment < at for moment in (each.broken or each.due for each in busy))
        return len(busy), late, Counter(self.name(each.state) for each in there)


def _hours_of(calendar: dict[str, Any], first: int) -> Iterator[tuple[int, int]]:
    """Every opening from a moment on until a year later, day by day on the wall clock of its zone."""
    zone = ZoneInfo(calendar["zone"])
    day = datetime.fromtimestamp(first / 1_000, zone).date() - timedelta(days=1)
    closed = {date.isoformat() for each in calendar["holidays"] for date in _days_between(each["first"], each["last"])}
    for _ in range(366):
        if day.isoformat() not in closed:
            for each in calendar["weekly"][_DAYS[day.weekday()]]:
                yield _moment(zone, day, each["opens"]), _moment(zone, day, each["closes"])
        day += timedelta(days=1)


def _days_between(first: str, last: str) -> Iterator[Any]:
    day, end = (datetime.fromisoformat(each).date() for each in (first, last))
    while day <= end:
        yield day
        day += timedelta(days=1)


def _moment(zone: ZoneInfo, day: Any, at: str) -> int:
    hours, minutes = map(int, at.split(":"))
    begin = datetime(day.year, day.month, day.day, tzinfo=zone) + timedelta(hours=hours, minutes=minutes)
    return round(begin.timestamp() * 1_000)
