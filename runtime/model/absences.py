"""When somebody is away, and who stands in for them (SU-08)."""

from __future__ import annotations

from itertools import pairwise

from pydantic import Field, model_validator

from runtime.model.values import Id, Moment, Value

MOST_ABSENCES = 50
"""So many absences of one person are kept, what is still to come included."""


class Absence(Value):
    """Somebody is away from `begins` until just before `ends`."""

    begins: Moment
    ends: Moment
    deputy: Id | None = None
    """Who may do meanwhile what is theirs in person; None: nobody."""
    why: str = Field(default="", max_length=200)
    """A word for colleagues."""

    @model_validator(mode="after")
    def _lasts(self) -> Absence:
        if self.ends <= self.begins:
            raise ValueError("An absence ends after it begins.")
        return self

    def covers(self, moment: Moment) -> bool:
        """Whether the person is away then."""
        return self.begins <= moment < self.ends


class Absences(Value):
    """When one person is away: in order, none reaching into the next."""

    id: Id
    """The person's."""
    times: tuple[Absence, ...] = Field(default=(), max_length=MOST_ABSENCES)

    @model_validator(mode="after")
    def _apart(self) -> Absences:
        if any(after.begins < before.ends for before, after in pairwise(self.times)):
            raise ValueError("Absences come one after the other: make one of those that overlap.")
        return self

    def at(self, moment: Moment) -> Absence | None:
        """The absence that is on then."""
        return next((each for each in self.times if each.covers(moment)), None)
