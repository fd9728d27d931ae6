"""What people say about being away, and about who stands in for them. `setup.GetSetup` tells who is."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.setup import SetupCommand
from runtime.model.absences import MOST_ABSENCES, Absence
from runtime.model.values import Id


class PutAbsences(SetupCommand):
    """When I am away, or somebody I lead: all that is on or still to come, in place of what was said before.

    What is over is kept in the audit only. A deputy does what is the person's own, within their own rights.
    """

    kind: ClassVar[str] = "absences.put"
    person: Id | None = None
    """None: me."""
    times: tuple[Absence, ...] = Field(default=(), max_length=MOST_ABSENCES)
