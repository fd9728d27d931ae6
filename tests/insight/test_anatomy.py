"""Waiting anatomy: against a walk over every second of every visit, which shares no code with it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import replace

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.insight.anatomy import NOBODY_ASKED, Asked, anatomy, spent_by_run
from runtime.insight.columns import NONE, OPEN
from runtime.insight.figures import figures_of
from runtime.insight.filter import Filter
from runtime.insight.prepared import prepare
from runtime.insight.scope import scope
from runtime.messages.anatomy import Part, Spent
from runtime.model.blueprint import Waiting
from tests.insight import golden, logs
from tests.insight.logs import CLOCK_POINTS, NOW, SECOND

often = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CODES = replace(
    logs.CODES,
    states=(*logs.STATES[:2], replace(logs.STATES[2], waiting=Waiting.SUPPLIER), replace(logs.STATES[3], outside=True)),
)
requests = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 4500), st.none() | st.integers(1, 400)), max_size=12)


def asked_for(found) -> Asked:
    """Requests of the runs that logs draws, those of one run one after another."""
    rows, until = [], {}
    for number, earliest, lasts in sorted(found, key=lambda each: each[:2]):
        run = number * 3 + 1
        begin = max(earliest, until.get(run, 0))
        if begin > 9_000:
            continue
        until[run] = 10_000 if lasts is None else begin + lasts
        rows.append((run, begin * SECOND, OPEN if lasts is None else (begin + lasts) * SECOND))
    return Asked(*np.array(rows, np.int64).reshape(-1, 3).T)


def _opened(xs, ys) -> list[bool]:
    """Second by second from 0: is it business time until the next?"""
    borders = [round(x / SECOND) for x in xs]
    return [bool(np.diff(ys)[bisect_right(borders, second) - 1] > 0) for second in range(NOW // SECOND)]


OPENED = ([True] * (NOW // SECOND), *(_opened(*points) for points in CLOCK_POINTS))


def part_of(visit, second: int, *, handed: bool, pending: bool) -> Part:
    """What one second of one visit is."""
    state = CODES.states[visit["state"]]
    if pending and (state.outside or OPENED[visit["limit_clock"]][second]):
        return Part.APPROVAL
    if state.outside:
        return Part.DONE if state.final else Part.SUPPLIER
    if not OPENED[visit["limit_clock"]][second]:
        return Part.CLOSED
    if visit["claimed"] != NONE and visit["claimed"] <= second * SECOND:
        return Part.WORKING
    return Part.HANDOVER if handed else Part.QUEUEING


def by_hand(log, asked: Filter, requests: Asked):
    """Seconds by (run, state, team, part): every second of every chosen visit within the period."""
    visits, runs = log
    ended = dict(zip(runs.run.tolist(), runs.ended.tolist(), strict=True))
    pending: dict[int, set[int]] = {}
    for run, first, last in zip(
        *(column.tolist() for column in (requests.run, requests.begin, requests.end)), strict=True
    ):
        pending.setdefault(run, set()).update(range(first // SECOND, (NOW if last == OPEN else last) // SECOND))
    begin, end = scope(prepare(*log, CODES), asked).window()
    found: Counter = Counter()
    for visit, before, wanted in following(visits, asked):
        if not wanted or (visit["left"] == OPEN and ended[visit["run"]] != OPEN):
            continue
        handed = before not in (None, NONE) and visit["team"] not in (NONE, before)
        last = NOW if visit["left"] == OPEN else visit["left"]
        for second in range(max(visit["entered"], begin) // SECOND, min(last, end) // SECOND):
            part = part_of(visit, second, handed=handed, pending=second in pending.get(visit["run"], ()))
            found[visit["run"], visit["state"], visit["team"], part] += 1
    return found


def following(visits, asked: Filter):
    """Each visit with the team of the one before it in its run, and whether it is asked about."""
    rows = [{name: int(column[k]) for name, column in visits.columns().items()} for k in range(len(visits))]
    teams = {(row["run"], row["seq"]): row["team"] for row in rows}
    for row, wanted in zip(rows, asked.chosen(visits), strict=True):
        yield row, teams.get((row["run"], row["seq"] - 1)), wanted


def way_of(visits, run: int) -> tuple[str, ...]:
    rows = np.flatnonzero(visits.run == run)
    return tuple(CODES.state_names()[visits.state[k]] for k in rows[np.argsort(visits.seq[rows])])


def summed(found, place: int | None) -> dict:
    sums: dict = {}
    for key, n in found.items():
        of = sums.setdefault(None if place is None else key[place], Counter())
        of[key[3]] += n
    return sums


@settings(often, max_examples=20)
@given(logs.logs(max_runs=4), logs.filters(), requests)
def test_every_second_is_of_one_part(log, asked, wanted):
    pending = asked_for(wanted)
    found = by_hand(log, asked, pending)
    told = anatomy(scope(prepare(*log, CODES), asked), pending, 100)
    assert dict(told.total.parts) == summed(found, None).get(None, {})
    names = CODES.state_names()
    assert {name: dict(s.parts) for name, s in told.states.items()} == {
        names[k]: dict(parts) for k, parts in summed(found, 1).items()
    }
    assert {name: dict(s.parts) for name, s in told.teams.items()} == {
        ("", *CODES.teams)[k + 1]: dict(parts) for k, parts in summed(found, 2).items()
    }
    walked: dict = {}
    for (run, _, _, part), n in found.items():
        walked.setdefault(way_of(log[0], run), Counter())[part] += n
    assert {each.states: dict(each.spent.parts) for each in told.ways} == walked


@often
@given(logs.logs(), logs.filters(), requests)
def test_parts_make_up_the_ticket_time_of_the_figures(log, asked, wanted):
    prepared = prepare(*log, CODES)
    told, figures = anatomy(scope(prepared, asked), asked_for(wanted), 100), figures_of(prepared, asked)
    assert told.total.total_s == figures.time.total_s
    for name, spent in told.states.items():
        assert spent.total_s == figures.states[name].time.total_s
    for several in (told.states.values(), told.teams.values(), [each.spent for each in told.ways]):
        assert sum(each.total_s for each in several) == told.total.total_s
    nobody = anatomy(scope(prepared, asked), NOBODY_ASKED, 100).total.parts
    ours = (Part.WORKING, Part.QUEUEING, Part.HANDOVER)
    assert (
        sum(nobody.get(part, 0) for part in ours) == figures.time_business.waiting_s + figures.time_business.working_s
    )
    assert Part.APPROVAL not in nobody and nobody.get(Part.WORKING, 0) == figures.time_business.working_s


@often
@given(logs.logs(), logs.filters(), requests, st.sampled_from([None, *Part]))
def test_what_is_behind_a_part_adds_up_to_it(log, asked, wanted, part):
    seen, pending = scope(prepare(*log, CODES), asked), asked_for(wanted)
    told = anatomy(seen, pending, 100)

    def behind(**narrow) -> float:
        found = spent_by_run(seen, pending, part, **narrow)
        assert len(set(found.run.tolist())) == len(found.run) and (found.span > 0).all()
        return found.span.sum() / SECOND

    def of(spent: Spent) -> float:
        return spent.total_s if part is None else spent.parts.get(part, 0.0)

    assert behind() == of(told.total)
    names = CODES.state_names()
    for name, spent in told.states.items():
        assert behind(state=names.index(name)) == of(spent)
    for name, spent in told.teams.items():
        assert behind(teams=[("", *CODES.teams).index(name) - 1]) == of(spent)
    for each in told.ways:
        assert behind(way=tuple(names.index(state) for state in each.states)) == of(each.spent)


def test_the_golden_log_and_its_flow_efficiency():
    seen = scope(prepare(golden.visits(), golden.runs(), golden.codes()), golden.window())
    told = anatomy(seen, NOBODY_ASKED, 20)
    assert {name: dict(spent.parts) for name, spent in told.states.items()} == {
        "A": {Part.WORKING: 75 * 60, Part.QUEUEING: 115 * 60},
        "B": {Part.WORKING: 260 * 60, Part.QUEUEING: 150 * 60},
        "C": {Part.WORKING: 40 * 60, Part.QUEUEING: 10 * 60},
    }
    assert told.claims and told.total.flow_efficiency == told.total.open_efficiency == 375 / 650
    assert [each.runs for each in told.ways] == [1, 1, 1] and told.other_ways == 0
    assert anatomy(seen, NOBODY_ASKED, 1).other_ways == 2


def test_a_request_ends_the_queue_it_stands_in_and_an_open_one_lasts():
    seen = scope(prepare(golden.visits(), golden.runs(), golden.codes()), golden.window())
    minute = 60 * SECOND
    pending = Asked(*np.array([(1, 20 * minute, 40 * minute), (3, 560 * minute, OPEN)], np.int64).T)
    parts = anatomy(seen, pending, 20).total.parts
    assert parts[Part.APPROVAL] == (20 + 40) * 60
    assert parts[Part.WORKING] == (375 - 10) * 60 and parts[Part.QUEUEING] == (275 - 10 - 40) * 60


def test_nothing_takes_no_time():
    empty = prepare(golden.visits().take([]), golden.runs().take([]), golden.codes())
    told = anatomy(scope(empty, Filter(now=0)), Asked(*np.array([(1, 0, 5)], np.int64).T), 20)
    assert told.total == Spent() and told.total.flow_efficiency is None and told.total.open_efficiency is None
    assert not told.states and not told.teams and not told.ways and not told.claims
