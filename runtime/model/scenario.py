"""Scenarios: what a Blueprint is expected to do, as values: given a ticket, when this happens, then that is so.

A moment in a scenario is a text, because people write and review it: `2026-03-02T09:30`, in the set-up's zone, or with
an offset (`2026-03-02T08:30Z`). `instant` reads it, `stamp` writes it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, WithJsonSchema, field_validator, model_validator

from runtime.model.blueprint import EventName
from runtime.model.calendar import Calendar
from runtime.model.durations import Duration
from runtime.model.fields import Field as TicketField
from runtime.model.fields import FieldValue
from runtime.model.forms import EMPTY, MAX_TAGS, MAX_TEXT, Filled, Tag
from runtime.model.people import Department, Organisation, Person, Team
from runtime.model.setup import Settings, Template, TicketType
from runtime.model.values import Id, Moment, Name, Value

MAX_STEPS = 200
MAX_SCENARIOS = 500
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_FORM = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?(Z|[+-]\d{2}:\d{2})?$"


def _checked(text: str) -> str:
    datetime.fromisoformat(text)
    return text


type Stamp = Annotated[
    str, Field(pattern=_FORM), AfterValidator(_checked), WithJsonSchema({"type": "string", "pattern": _FORM})
]
"""A moment as a person writes it."""


@lru_cache(maxsize=1024)
def instant(text: Stamp, zone: str) -> Moment:
    """The moment a stamp means; without an offset it is local time of the zone. Where that comes twice, the first."""
    read = datetime.fromisoformat(text)
    local = read if read.tzinfo else read.replace(tzinfo=ZoneInfo(zone))
    return (local - _EPOCH) // _MILLISECOND


def stamp(moment: Moment) -> Stamp:
    """The moment as text, in UTC, as short as it can be said exactly."""
    exact = _EPOCH + moment * _MILLISECOND
    parts = "milliseconds" if moment % 1_000 else "seconds" if moment % 60_000 else "minutes"
    return exact.replace(tzinfo=None).isoformat(timespec=parts) + "Z"


class Assumptions(Value):
    """What is taken to be so on the desk, beside or instead of what is there; items replace others of their id."""

    settings: Settings | None = None
    people: tuple[Person, ...] = ()
    """Colleagues and customers."""
    teams: tuple[Team, ...] = ()
    departments: tuple[Department, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    ticket_types: tuple[TicketType, ...] = ()
    fields: tuple[TicketField, ...] = ()
    templates: tuple[Template, ...] = ()
    loads: dict[Id, Annotated[int, Field(ge=0)]] = Field(default_factory=dict)
    """How many other open tickets people have."""


class TicketValues(Value):
    """A pretend ticket as it is opened. No department means the Blueprint's own, or the set-up's first."""

    subject: str = Field(default="A pretend ticket", min_length=1, max_length=500)
    description: str = Field(default="", max_length=MAX_TEXT)
    department: Id | None = None
    requester: Id | None = None
    team: Id | None = None
    assignee: Id | None = None
    type: Id | None = None
    priority: int = Field(default=2, ge=1, le=4)
    status: Id = "new"
    tags: tuple[Tag, ...] = Field(default=(), max_length=MAX_TAGS)
    fields: dict[Id, FieldValue] = Field(default_factory=dict)


class Given(Value):
    """How a scenario begins. Nobody in `by`: the desk itself opens the ticket."""

    at: Stamp
    by: Id | None = None
    ticket: TicketValues = TicketValues()
    assume: Assumptions = Assumptions()


class StateIs(Value):
    """The ticket rests in this state; None: it is in no Blueprint."""

    kind: Literal["state"] = "state"
    state: Id | None


class StatusIs(Value):
    """The ticket bears this status."""

    kind: Literal["status"] = "status"
    status: Id


class FieldIs(Value):
    """A built-in or custom field has this value."""

    kind: Literal["field"] = "field"
    field: Id
    value: FieldValue


class Complete(Value):
    """The run is complete, or is not."""

    kind: Literal["complete"] = "complete"
    complete: bool = True


class DueAt(Value):
    """When the limit of the visit or of the run breaks; None: nothing is due."""

    kind: Literal["due"] = "due"
    limit: Literal["visit", "run"] = "visit"
    at: Stamp | None


class Offered(Value):
    """This person could execute the transition now."""

    kind: Literal["offered"] = "offered"
    transition: Id
    person: Id


class RefusedTo(Value):
    """This person could not execute the transition now; `code`, when given, is among the reasons."""

    kind: Literal["refused"] = "refused"
    transition: Id
    person: Id
    code: Id | None = None


class LetterSent(Value):
    """A letter was sent: after a step, by that step; at the end, at any time. What is None is not looked at.

    `to` is an address or a person's id. `times` 0: no such letter; None: at least one.
    """

    kind: Literal["letter"] = "letter"
    to: str | None = Field(default=None, max_length=254)
    subject: str | None = Field(default=None, max_length=500)
    says: str | None = Field(default=None, max_length=MAX_TEXT)
    times: int | None = Field(default=None, ge=0)


class Recorded(Value):
    """A fact of this kind is in the history (`escalated`, `task_created`…): of a step or, at the end, of the walk."""

    kind: Literal["recorded"] = "recorded"
    event: Id
    times: int | None = Field(default=None, ge=0)


type Expectation = Annotated[
    StateIs | StatusIs | FieldIs | Complete | DueAt | Offered | RefusedTo | LetterSent | Recorded,
    Field(discriminator="kind"),
]


type Then = Annotated[tuple[Expectation, ...], Field(max_length=100)]
"""What is so after a step."""

type Refused = tuple[Id, ...]
"""The codes among the reasons with which a step must be refused; none: it must be done."""


class Execute(Value):
    """A person executes a transition. Attachments of the form are plain names of files."""

    kind: Literal["execute"] = "execute"
    person: Id
    transition: Id
    form: Filled = EMPTY
    refused: Refused = ()
    then: Then = ()


class Say(Value):
    """A person writes a comment; nobody named: the customer does."""

    kind: Literal["say"] = "say"
    person: Id | None = None
    text: str = Field(min_length=1, max_length=MAX_TEXT)
    public: bool = True
    refused: Refused = ()
    then: Then = ()


class Edit(Value):
    """A person gives fields new values outside of a transition."""

    kind: Literal["edit"] = "edit"
    person: Id
    fields: dict[Id, FieldValue]
    refused: Refused = ()
    then: Then = ()


class Claim(Value):
    """A person takes the ticket up for work."""

    kind: Literal["claim"] = "claim"
    person: Id
    refused: Refused = ()
    then: Then = ()


class Release(Value):
    """A person puts the ticket back."""

    kind: Literal["release"] = "release"
    person: Id
    refused: Refused = ()
    then: Then = ()


class Vote(Value):
    """A person who was asked to approve a transition decides."""

    kind: Literal["vote"] = "vote"
    person: Id
    transition: Id
    approve: bool
    comment: str = Field(default="", max_length=MAX_TEXT)
    refused: Refused = ()
    then: Then = ()


class Delegate(Value):
    """A person hands a vote on to another: their own, or that of `source`."""

    kind: Literal["delegate"] = "delegate"
    person: Id
    transition: Id
    to: Id
    source: Id | None = None
    comment: str = Field(default="", max_length=MAX_TEXT)
    refused: Refused = ()
    then: Then = ()


class Withdraw(Value):
    """Who asked for an approval asks no longer."""

    kind: Literal["withdraw"] = "withdraw"
    person: Id
    transition: Id
    refused: Refused = ()
    then: Then = ()


class Wait(Value):
    """Time passes: so long (on the calendar named, else the department's), or until a moment."""

    kind: Literal["wait"] = "wait"
    time: Duration | None = None
    calendar: Id | None = None
    until: Stamp | None = None
    refused: Refused = ()
    then: Then = ()

    @model_validator(mode="after")
    def _one_measure(self) -> Wait:
        if (self.time is None) == (self.until is None):
            raise ValueError("Say either how long to wait or until when.")
        return self


class NextDue(Value):
    """Time passes until the next thing that is due."""

    kind: Literal["next_due"] = "next_due"
    refused: Refused = ()
    then: Then = ()


class Happen(Value):
    """Something happens around the ticket that an automatic transition may wait for.

    `state`: the final state in which the child ended that the present state called.
    """

    kind: Literal["happen"] = "happen"
    event: Literal[EventName.CHILD_CLOSED, EventName.WEBHOOK]
    state: Id | None = None
    refused: Refused = ()
    then: Then = ()


type AnyStep = Annotated[
    Execute | Say | Edit | Claim | Release | Vote | Delegate | Withdraw | Wait | NextDue | Happen,
    Field(discriminator="kind"),
]


class Scenario(Value):
    """One walk of a pretend ticket with what must come of it."""

    id: Id
    name: Name
    given: Given
    when: tuple[AnyStep, ...] = Field(default=(), max_length=MAX_STEPS)
    then: tuple[Expectation, ...] = Field(default=(), max_length=100)


class Suite(Value):
    """The scenarios of a Blueprint, in order of their ids; what all of them assume is said once."""

    blueprint: Id
    assume: Assumptions = Assumptions()
    scenarios: tuple[Scenario, ...] = Field(default=(), max_length=MAX_SCENARIOS)
    block_publishing: bool = False
    """A scenario that fails stands against publishing."""

    @field_validator("scenarios", mode="after")
    @classmethod
    def _sorted_by_id(cls, scenarios: tuple[Scenario, ...]) -> tuple[Scenario, ...]:
        ordered = tuple(sorted(scenarios, key=lambda scenario: scenario.id))
        for one, two in pairwise(ordered):
            if one.id == two.id:
                raise ValueError(f"Two scenarios have the id “{one.id}”.")
        return ordered
