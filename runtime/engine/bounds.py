"""Bounds on what one command may lead to beyond its own ticket's outcome, for the desk and for rehearsals."""

from __future__ import annotations

from runtime.model.events import AlarmRaised

MOST_AT_ONCE = 10
"""So many tickets opened and Blueprints entered by one command; more would be rules that go in circles."""


def in_circles() -> AlarmRaised:
    """The alarm in place of what would be one too many."""
    sentence = "This ticket’s rules open tickets or enter Blueprints without end: correct the Blueprint."
    return AlarmRaised(code="consequences_in_circles", sentence=sentence)
