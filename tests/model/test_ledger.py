"""The ledger of business time: its reasons, its clock changes, its bound. Its sums: test_calendar_oracle."""

from __future__ import annotations

import pytest

from runtime.model.business_clock import clock_of
from runtime.model.calendar import ALWAYS, WEEKDAYS
from runtime.model.ledger import SHOWN, Ledger, Reason, explain_add, explain_between
from runtime.model.values import DAY, HOUR
from tests.model.calendars import at, calendar, closed_on, shown, weekly


def reasons(ledger):
    return [(line.reason, line.name) for line in ledger.lines]


def test_each_reason_by_name():
    opened = calendar(
        holidays=closed_on("2026-03-03"),
        exceptions=[{"name": "Move", "first": "2026-03-04", "last": "2026-03-04"}],
    )
    pause = (at("2026-03-05 10:00"), at("2026-03-05 12:00"))
    ledger = explain_between(clock_of(opened), at("2026-03-01 12:00"), at("2026-03-05 17:00"), [pause])
    assert reasons(ledger) == [
        (Reason.DAY_OFF, None),
        (Reason.CLOSED, None),
        (Reason.OPEN, None),
        (Reason.CLOSED, None),
        (Reason.HOLIDAY, "2026-03-03"),
        (Reason.EXCEPTION, "Move"),
        (Reason.CLOSED, None),
        (Reason.OPEN, None),
        (Reason.PAUSED, None),
        (Reason.OPEN, None),
    ]
    assert ledger.span == 14 * HOUR
    assert ledger.skipped[Reason.HOLIDAY] == ledger.skipped[Reason.EXCEPTION] == DAY
    assert ledger.skipped[Reason.PAUSED] == 2 * HOUR


@pytest.mark.parametrize(
    ("zone", "noon", "jump"),
    [
        ("Europe/Paris", "2026-03-28 12:00", HOUR),
        ("Europe/Paris", "2026-10-24 12:00", -HOUR),
        ("Australia/Lord_Howe", "2026-10-03 12:00", HOUR // 2),
        ("Pacific/Apia", "2011-12-29 12:00", DAY),
        ("Europe/Paris", "2026-05-02 12:00", 0),
    ],
)
def test_a_clock_change_is_shown_where_it_lies(zone, noon, jump):
    clock = clock_of(calendar(weekly("00:00-24:00", days=WEEKDAYS), zone=zone))
    start = at(noon, zone)
    (line,) = explain_between(clock, start, start + DAY).lines
    assert (line.counted, line.clock_change) == (DAY, jump)
    nine_to_five = clock_of(calendar(weekly("09:00-17:00", days=WEEKDAYS), zone=zone))
    lines = explain_between(nine_to_five, start, start + DAY).lines
    assert sum(line.clock_change for line in lines) == jump


def test_a_clock_set_back_over_midnight_ends():
    clock = clock_of(calendar(weekly("09:00-17:00"), zone="America/St_Johns"))
    start = at("2010-11-05 17:00", "America/St_Johns")
    ledger = explain_between(clock, start, start + 5 * DAY)
    assert reasons(ledger)[:3] == [(Reason.CLOSED, None), (Reason.DAY_OFF, None), (Reason.CLOSED, None)]
    assert ledger.lines[1].last - ledger.lines[1].first == 49 * HOUR
    assert shown(ledger.lines[1].last, "America/St_Johns") == "2010-11-08 00:00:00"


def test_a_long_walk_is_folded_in_the_middle_and_still_adds_up():
    clock = clock_of(calendar(weekly("09:00-12:00", "13:00-17:00"), zone="Europe/Paris"))
    pauses = [(at(f"20{year}-06-01 10:00"), at(f"20{year}-06-08 11:00")) for year in range(26, 36)]
    ledger = explain_add(clock, at("2026-01-05 09:00"), 15_000 * HOUR, pauses)
    (folded,) = [line for line in ledger.lines if line.reason is Reason.FOLDED]
    assert ledger.span == 15_000 * HOUR
    assert len(ledger.lines) < 400
    assert folded.first == ledger.first + SHOWN
    assert folded.last == ledger.last - SHOWN
    assert 0 < folded.counted < folded.last - folded.first


def test_nothing_to_explain_has_no_lines():
    start = at("2026-03-07 12:00")
    assert explain_add(clock_of(calendar()), start, 0).lines == ()
    assert explain_between(clock_of(ALWAYS), start, start).lines == ()


def test_a_moment_within_a_pause_has_no_lines():
    assert explain_between(clock_of(ALWAYS), 5, 5, [(0, 9)]).lines == ()


def test_a_walk_backwards_is_refused():
    with pytest.raises(ValueError, match="give the earlier moment first"):
        explain_between(clock_of(ALWAYS), 1, 0)


def test_it_travels_as_json():
    ledger = explain_add(clock_of(calendar(holidays=closed_on("2026-03-09"))), at("2026-03-06 16:00"), DAY)
    assert Ledger.model_validate_json(ledger.model_dump_json()) == ledger
