"""Altered values: what `dataclasses.replace` gives."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from runtime.model.altered import altered
from runtime.model.snapshot import Snapshot
from runtime.model.ticket import Clock, Run, Ticket, Visit

TICKET = Ticket(id=1, version=3, subject="Printer", created_at=5, updated_at=6, department="it", tags=("a", "b"))
RUN = Run(id=2, version_id=7, started=5, limit=Clock(allowance=9, calendar=None), performers={"ask": ("ann",)})
VISIT = Visit(id=4, state="open", occurrence=1, entered=8)


@pytest.mark.parametrize(
    ("value", "changes"),
    [
        (TICKET, {"version": 4, "assignee": "ann", "tags": ()}),
        (RUN, {"limit": None, "ended": 11}),
        (VISIT, {}),
        (Snapshot(ticket=TICKET, run=RUN, visit=VISIT), {"visit": None}),
    ],
)
def test_it_is_what_replace_gives(value, changes) -> None:
    before = repr(value)
    assert altered(value, **changes) == replace(value, **changes)
    assert repr(value) == before


def test_what_a_class_does_not_have_cannot_change() -> None:
    with pytest.raises(KeyError):
        altered(VISIT, colour="red")


@dataclass(frozen=True, slots=True)
class Checked:
    low: int
    high: int

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError


@dataclass(frozen=True)
class Slotless:
    one: int
    two: int


@pytest.mark.parametrize("value", [Checked(1, 2), Slotless(1, 2)])
def test_values_it_would_spoil_are_refused(value) -> None:
    with pytest.raises(TypeError):
        altered(value)
