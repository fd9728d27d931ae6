"""Days of a site begin when its clocks first show midnight or later, whatever is done to the clocks."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from runtime.model.wall_clock import instant_of
from runtime.store.site_days import borders, day_of


@pytest.mark.parametrize(
    "zone",
    [
        "UTC",
        "Europe/Paris",
        "America/New_York",
        "America/Sao_Paulo",
        "Asia/Beirut",
        "Pacific/Apia",
        "Africa/Casablanca",
    ],
)
def test_a_day_begins_with_its_first_instant(zone: str) -> None:
    """Sao Paulo and Beirut changed their clocks at midnight; Apia had no 30 December 2011."""
    place = ZoneInfo(zone)
    first, days = 14_610, 2_600  # from 2010 on
    midnights = (datetime(1970, 1, 1) + timedelta(days=day) for day in range(first, first + days + 1))
    found = borders(place, first, first + days)
    assert found == tuple(instant_of(place, midnight) for midnight in midnights)
    if zone != "Pacific/Apia":
        assert [day_of(place, moment) for moment in found[::50]] == list(range(first, first + days + 1, 50))
