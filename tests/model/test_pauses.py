"""Pauses: tidied, subtracted, and never counted twice. Against the oracle: test_calendar_oracle."""

from __future__ import annotations

import pytest

from runtime.model.business_clock import clock_of
from runtime.model.pauses import add_with_pauses, between_with_pauses, tidy
from runtime.model.values import HOUR
from tests.model.calendars import at, calendar

CLOCK = clock_of(calendar())  # Monday to Friday, 09:00 to 17:00


def test_overlapping_touching_and_empty_pauses():
    assert tidy([(5, 9), (1, 3), (3, 4), (6, 7), (20, 20), (12, 13)]) == [(1, 4), (5, 9), (12, 13)]


def test_a_pause_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match=r"ends .* before it begins"):
        tidy([(2, 1)])


def test_overlapping_pauses_freeze_once():
    nine, noon = at("2026-03-09 09:00"), at("2026-03-09 12:00")
    pauses = [(nine, nine + 2 * HOUR), (nine + HOUR, nine + 2 * HOUR)]
    assert between_with_pauses(CLOCK, nine, noon, pauses) == HOUR
    assert between_with_pauses(CLOCK, noon, nine, pauses) == -HOUR
    assert add_with_pauses(CLOCK, nine, HOUR, pauses) == noon


def test_a_result_at_the_beginning_of_a_pause_is_that_beginning():
    nine = at("2026-03-09 09:00")
    assert add_with_pauses(CLOCK, nine, HOUR, [(nine + HOUR, nine + 2 * HOUR)]) == nine + HOUR


def test_pauses_outside_the_window_do_nothing():
    nine = at("2026-03-09 09:00")
    pauses = [(nine - 9 * HOUR, nine - HOUR), (nine + 5 * HOUR, nine + 6 * HOUR)]
    assert add_with_pauses(CLOCK, nine, HOUR, pauses) == nine + HOUR
    assert between_with_pauses(CLOCK, nine, nine + HOUR, pauses) == HOUR
