"""A recording against a walk through its moves one by one, and the clock's hand over it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.dashboard.replay.player import QUIET_MS, TRAVEL_MS, Player
from designer.dashboard.replay.recording import Reading, Recording, Standing
from runtime.messages.replay import NOWHERE, Replay, ReplayState
from runtime.messages.system import GetFigures

STATES = tuple(ReplayState(id=name, name=name.upper(), final=name == "z") for name in "abz")
BEGIN, END = 100, 200

stays = st.lists(st.tuples(st.integers(-1, 2), st.integers(0, 12), st.integers(-1, 15)), min_size=1, max_size=9)
passages = st.lists(st.tuples(st.integers(60, 180), stays), max_size=6)


def rows_of(drawn) -> list[tuple[int, ...]]:
    """at, ticket, source, target, breaks: what a desk tells of tickets that stay so long here and there."""
    found = []
    for ticket, (start, plan) in enumerate(drawn, start=1):
        at, here, own = start, NOWHERE, []
        for target, long, limit in plan:
            if target != NOWHERE or here != NOWHERE:
                breaks = at + limit if limit >= 0 and target != NOWHERE else NOWHERE
                if own and own[-1][4] >= at:
                    own[-1] = (*own[-1][:4], NOWHERE)  # left in time: nothing broke
                own.append((at, ticket, here, target, breaks))
                here = target
            at += long
        late = [row for row in own if row[0] < BEGIN]
        found += late[-1:] if late and not (late[-1] == own[-1] and late[-1][3] in (NOWHERE, 2)) else []
        found += [row for row in own if BEGIN <= row[0] < END]
    return sorted(found, key=lambda row: row[0])


def recorded(rows, pages: int = 1) -> Recording:
    size = -(-len(rows) // pages) or 1
    parts = [rows[at : at + size] for at in range(0, max(len(rows), 1), size)]
    return Recording.of([paged(part) for part in parts])


def paged(part) -> Replay:
    names = ("at", "ticket", "source", "target", "breaks")
    columns = dict(zip(names, zip(*part, strict=True) if part else [()] * 5, strict=True))
    told = {"now": END, "begin": BEGIN, "end": END, "states": STATES, "transitions": ("t",)}
    return Replay(**told, **columns, transition=(0,) * len(part))


def walked(rows, moment):
    """Where each ticket is, since when, and when its limit breaks: move by move."""
    here = {}
    for at, ticket, _, target, breaks in rows:
        if at <= moment:
            here[ticket] = (target, at, breaks)
    return {ticket: place for ticket, place in here.items() if place[0] != NOWHERE}


@settings(max_examples=60, deadline=None)
@given(passages, st.integers(BEGIN, END), st.integers(1, 3))
def test_any_moment_is_what_a_walk_through_the_moves_says(drawn, moment, pages):
    rows = rows_of(drawn)
    recording, here = recorded(rows, pages), walked(rows, moment)
    late = {ticket: breaks != NOWHERE and breaks < moment for ticket, (_, _, breaks) in here.items()}
    for state in range(3):
        assert recording.counts(moment)[state] == sum(place[0] == state for place in here.values())
        assert recording.late(moment)[state] == sum(place[0] == state and late[key] for key, place in here.items())
        queue = recording.queue(moment, state)
        assert {(each.ticket, each.since, each.late) for each in queue} == {
            (key, place[1], late[key]) for key, place in here.items() if place[0] == state
        }
        assert [each.since for each in queue] == sorted(each.since for each in queue)
    under_way = {key: place for key, place in here.items() if place[0] != 2}
    assert {each.ticket for each in recording.queue(moment)} == under_way.keys()
    assert_standing(recording, rows, moment, len(under_way))


def assert_standing(recording: Recording, rows, moment: int, active: int) -> None:
    made = [row for row in rows if BEGIN <= row[0] <= moment]
    told = recording.standing(moment)
    assert told.active == active
    assert told.moves == len(made)
    assert told.arrived == len(came_in(rows, moment))
    assert told.left == recording.standing(BEGIN - 1).active + told.arrived - active if moment >= BEGIN else 0
    assert 0 <= told.left <= len(made)


def came_in(rows, moment: int) -> list[int]:
    """The tickets that came in by a moment, or came back from a rest before the beginning, walked through in order."""
    away, there, found = {NOWHERE, 2}, set(), []
    for at, ticket, source, target, _ in rows:
        if at < BEGIN:
            there |= {ticket} - ({ticket} if target in away else set())
        elif at <= moment and (source == NOWHERE or (source in away and target not in away and ticket not in there)):
            there.add(ticket)
            found.append(ticket)
    return found


@settings(max_examples=40, deadline=None)
@given(passages, st.integers(1, 30))
def test_how_busy_it_was(drawn, bins):
    rows = rows_of(drawn)
    expected, _ = np.histogram([row[0] for row in rows if row[0] >= BEGIN], bins=bins, range=(BEGIN, END))
    assert recorded(rows).busy(bins).tolist() == expected.tolist()


@given(passages, st.integers(1, 4))
def test_read_page_by_page_it_is_the_same(drawn, size):
    rows = rows_of(drawn)
    pages = [rows[at : at + size] for at in range(0, max(len(rows), 1), size)]
    reading, found = Reading(GetFigures(blueprint_id="b"), most=1_000), None
    for number, part in enumerate(pages, start=1):
        assert found is None
        after = number * size if number < len(pages) else None
        found = reading.take(paged(part).having(after=after))
        assert after is None or (reading.next.after, reading.next.now) == (after, END)
    whole = recorded(rows)
    assert found is not None and all(map(np.array_equal, found.columns(), whole.columns()))
    assert found.standing(END) == whole.standing(END)


@settings(max_examples=40, deadline=None)
@given(passages, st.integers(BEGIN, END), st.integers(1, 40))
def test_what_is_on_its_way_and_what_comes_next(drawn, moment, span):
    rows = rows_of(drawn)
    recording = recorded(rows)
    within = [place for place, row in enumerate(rows) if max(moment - span, BEGIN - 1) < row[0] <= moment]
    found = recording.moving(moment, span, 1_000)
    assert found.rows.tolist() == within
    assert found.progress.tolist() == [(moment - rows[place][0]) / span for place in within]
    assert recording.moving(moment, span, 2).rows.tolist() == within[-2:]
    times = [row[0] for row in rows]
    assert recording.next_after(moment) == min((at for at in times if at > moment), default=None)
    assert recording.last_before(moment) == max((at for at in times if BEGIN <= at < moment), default=None)
    assert recording.busy(7).sum() == sum(at >= BEGIN for at in times)
    for ticket in {row[1] for row in rows}:
        own = recording.of_ticket(ticket)
        assert list(zip(own.at.tolist(), own.target.tolist(), strict=True)) == [
            (row[0], row[3]) for row in rows if row[1] == ticket
        ]
    assert not len(recording.of_ticket(99))


@settings(max_examples=40, deadline=None)
@given(passages)
def test_who_left_late_had_broken_the_limit_before(drawn):
    rows = rows_of(drawn)
    before: dict[int, int] = {}
    expected = []
    for at, ticket, _, _, breaks in rows:
        expected.append(before.get(ticket, NOWHERE) != NOWHERE and before[ticket] < at)
        before[ticket] = breaks
    assert recorded(rows).left_late.tolist() == expected


# ---------------------------------------------------------------- the hand

HOUR_ROWS = [(0, 1, NOWHERE, 0, NOWHERE), (3_600_000, 1, 0, 1, NOWHERE), (90_000_000, 1, 1, 2, NOWHERE)]


class Seconds:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def player(qapp, seconds):
    player = Player(seconds=seconds)
    recording = recorded(HOUR_ROWS).between(0, 100_000_000)
    player.play_back(recording, 0)
    yield player
    player.stand()


def test_time_passes_so_many_times_faster(player, seconds):
    player.skips_quiet = False
    player.choose_speed(60)
    player.run()
    seconds.now += 10
    player.beat()
    assert (player.at, player.running) == (600_000, True)
    player.choose_speed(10_000)
    seconds.now += 9_000
    player.beat()
    assert player.at == 100_000_000 and not player.running
    player.run()  # from the beginning again
    assert player.at == 0 and player.running


def test_the_whole_takes_a_minute(player, seconds):
    player.skips_quiet = False
    player.choose_speed(0)
    player.run()
    seconds.now += 59
    player.beat()
    assert player.running
    seconds.now += 2
    player.beat()
    assert not player.running and player.at_end


def test_quiet_stretches_are_skipped_once_the_dots_have_arrived(player, seconds):
    player.choose_speed(60)
    player.run()
    seconds.now += TRAVEL_MS / 2_000
    player.beat()
    assert player.at == 60 * TRAVEL_MS // 2  # still on their way
    seconds.now += TRAVEL_MS / 1_000
    player.beat()
    assert player.at == 3_600_000 - QUIET_MS * 60 // 3
    seconds.now += 1
    player.beat()
    assert player.at == 3_630_000
    seconds.now += 1
    player.beat()
    assert player.at == 90_000_000 - QUIET_MS * 60 // 3


def test_the_hand_stays_between_the_ends(player):
    player.go(-5)
    assert player.at == 0
    player.go(1 << 50)
    assert player.at_end
    assert player.recording is not None
    assert player.recording.standing(player.at) == Standing(active=0, late=0, arrived=1, left=1, moves=3)
