"""What a formula is computed from: one ticket where it stands, and the desk it is on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_EVEN, Context, InvalidOperation
from typing import Protocol

from runtime.model.business_clock import FIRST_YEAR, LAST_YEAR, within_years
from runtime.model.calendar import Calendar
from runtime.model.fields import Field, FieldValue
from runtime.model.ticket import Ticket
from runtime.model.values import Moment
from runtime.model.wall_clock import instant_of, wall_time, zone_named

EXACT = Context(prec=50, rounding=ROUND_HALF_EVEN, Emax=10_000, Emin=-10_000, traps=[InvalidOperation])
"""Numbers are decimal, so that 0.1 + 0.2 is 0.3: more digits than any result keeps."""

MAX_TEXT = 1_000
"""The longest text a formula makes: that of a field of type text."""


class Unknown(Exception):
    """The formula has no value for this ticket; a code and a sentence say why."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code, self.sentence = code, sentence


class Surroundings(Protocol):
    """What a desk's set-up tells a formula."""

    @property
    def fields(self) -> Mapping[str, Field]:
        """The custom fields by id."""
        ...

    def calendar_for(self, department: str | None, named: str | None = None) -> Calendar:
        """The calendar of a department."""
        ...


@dataclass(slots=True)
class Given:
    """One ticket: `values` its custom fields, those that formulas gave included; `due` when it is due, if ever."""

    ticket: Ticket
    due: Moment | None
    values: Mapping[str, FieldValue]
    desk: Surroundings

    @property
    def calendar(self) -> Calendar:
        """The calendar of the ticket's department: its opening hours, and its zone."""
        return self.desk.calendar_for(self.ticket.department)

    def wall(self, moment: Moment) -> datetime:
        """What the clocks of the ticket's department show. Raises Unknown for a moment beyond the calendars."""
        return wall_time(zone_named(self.calendar.zone), moment_within(moment))

    def instant(self, wall: datetime) -> Moment:
        """When the clocks of the ticket's department show this."""
        return instant_of(zone_named(self.calendar.zone), wall.replace(tzinfo=None))


def moment_within(moment: Moment) -> Moment:
    """The moment, if calendars know it. Raises Unknown."""
    if not within_years(moment):
        raise Unknown("far_away", f"The day would be outside the years {FIRST_YEAR} to {LAST_YEAR}.")
    return moment
