"""Named findings: what somebody found in Watch, kept under a name to be looked at again."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Self

from pydantic import Field, model_validator

from runtime.messages.base import Command, Query
from runtime.messages.behind import GetCounted
from runtime.model.values import Id, Name, Value
from runtime.model.views import Audience

MOST_FINDINGS: Final = 100
"""So many findings a person, a team or the desk may have."""

type Word = Annotated[str, Field(pattern=r"^[a-z0-9_]*$", max_length=40)]


class Bounds(Value):
    """What figures were bounded to. A period is named, not dated: next week it is another one. Empty: all."""

    period: Word = ""
    begin: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    end: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    department: str = Field(default="", max_length=200)
    team: str = Field(default="", max_length=200)
    priority: int = Field(default=0, ge=0, le=4)
    business: bool = False
    organisation: str = Field(default="", max_length=200)


class NamedFinding(Value):
    """A Blueprint, what it was bounded to, the page, and the number that was open, if one was.

    Of `opened` its own question does not count: it is asked again for what `bounds` means by then. `team` is whose the
    finding is when its audience is a team; a personal one is its `owner`'s. `revision` is the desk's to give.
    """

    id: Id
    title: Name
    blueprint_id: Id
    page: Word = ""
    bounds: Bounds = Bounds()
    opened: GetCounted | None = None
    opened_title: str = Field(default="", max_length=300)
    audience: Audience = Audience.PERSONAL
    owner: Id | None = None
    team: Id | None = None
    revision: int = Field(default=0, ge=0)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.audience is Audience.TEAM) is (self.team is None):
            raise ValueError("A team’s finding names its team, and no other does.")
        return self


class FindingSummary(Value):
    """A finding I may see, and whether I may change it."""

    finding: NamedFinding
    may_change: bool


class PutFinding(Command[FindingSummary]):
    """Keep a finding, new or changed. Everyone's are for supervisors and above, a team's also for its lead.

    With `revision`, refused as a Conflict when what is kept is another one by now; 0 says there is none.
    """

    kind: ClassVar[str] = "finding.put"
    finding: NamedFinding
    revision: int | None = None


class DeleteFinding(Command[None]):
    """Delete a finding."""

    kind: ClassVar[str] = "finding.delete"
    finding_id: Id


class ListFindings(Query[tuple[FindingSummary, ...]]):
    """The findings I may see: my own first, then my teams', then everyone's, each by title."""

    kind: ClassVar[str] = "finding.list"
