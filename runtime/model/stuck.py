"""Why a ticket may be stuck."""

from __future__ import annotations

from enum import StrEnum


class Cause(StrEnum):
    """What holds a ticket up, in the order in which to look at it."""

    VANISHED_STATE = "vanished_state"
    """Its version of the Blueprint has no such state."""
    NOBODY = "nobody"
    """No transition leads on that anybody here could perform."""
    INACTIVE_OWNERS = "inactive_owners"
    """Whoever could perform a transition is not active any more."""
    AWAY = "away"
    """Whoever could perform a transition is away, and nobody stands in for them."""
    ALARM = "alarm"
    """Its automatic transitions were stopped, and nobody has seen to it."""
    WAITING = "waiting"
    """It waits for a child ticket that has ended or is not there."""
    OLD_DRAFT = "old_draft"
    """A form was begun and left lying."""
    FAR_BEYOND = "far_beyond"
    """It has been in its state far longer than nearly every ticket before it."""
