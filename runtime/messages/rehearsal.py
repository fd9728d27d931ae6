"""What process owners ask while they rehearse a draft (C-14): where the pretend ticket stands after a walk.

Nothing is kept on the desk: a question carries the draft and the whole walk, and the answer is that walk replayed.
To take a step back is to ask again without it.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from runtime.messages.base import Query
from runtime.messages.waiting import ApprovalView
from runtime.model.blueprint import Blueprint
from runtime.model.fields import FieldValue
from runtime.model.forms import FormItem
from runtime.model.people import Role
from runtime.model.scenario import MAX_STEPS, AnyStep, Given, Scenario
from runtime.model.values import Id, Moment, Name, Value

type Due = Literal["visit", "run", "auto", "action", "approval"]
"""A limit's next moment, an automatic transition, a delayed action, an approval's last moment."""


class ReasonView(Value):
    """One thing that stands against; `element` is the item of the form, the field or the owner it is about."""

    code: str
    sentence: str
    element: str = ""


class CastMember(Value):
    """Somebody who can act in the rehearsal."""

    id: Id
    name: str
    role: Role
    teams: tuple[Id, ...] = ()


class PretendTicket(Value):
    """The values of the rehearsed ticket as they are now."""

    subject: str
    department: Id
    requester: Id | None
    team: Id | None
    assignee: Id | None
    claimed_at: Moment | None
    type: Id | None
    priority: int
    status: Id
    tags: tuple[str, ...]
    resolution: str
    fields: dict[str, FieldValue]


class RehearsedOffer(Value):
    """A transition out of the present state, for the person asked about, with the form it asks to be filled in.

    `hidden`: on the desk no button would be shown, because its criteria do not hold. `could`: who owns it now.
    `fixes`: single changes, each of which alone would open it. `back_to`: what the state is called that one goes back
    to which is drawn to none.
    """

    id: Id
    name: str
    target: Id | None
    back_to: str | None = None
    style: str
    confirm: str = ""
    allowed: bool
    automatic: bool = False
    hidden: bool = False
    done: bool = False
    needs_approval: bool = False
    reasons: tuple[ReasonView, ...] = ()
    fixes: tuple[str, ...] = ()
    could: tuple[Id, ...] = ()
    form: tuple[FormItem, ...] = ()


class DueView(Value):
    """Something that time alone will bring about.

    `level`: for a limit, which of its moments comes next, and its number. `transition`: for `auto`, the timer's.
    """

    what: Due
    at: Moment
    level: Literal["reminder", "breach", "escalation"] | None = None
    number: int = 0
    transition: Id | None = None


class Happened(Value):
    """A fact of the walk. `step`: how many steps had been asked for by then; 0 is the opening of the ticket.

    `data` is the fact itself, as in a ticket's history.
    """

    step: int
    at: Moment
    actor: str
    actor_name: str
    kind: str
    data: dict[str, object]


class CapturedLetter(Value):
    """A letter, text message or notice that the desk would have sent, with its text. Nothing was sent.

    `to`: names; addresses where nobody known has them.
    """

    step: int
    at: Moment
    channel: str
    to: tuple[str, ...]
    subject: str
    body: str
    not_before: Moment | None = None


class CapturedCall(Value):
    """A webhook or function that the desk would have called. Nothing was called. `name`: how a function is called."""

    step: int
    at: Moment
    channel: str
    target: str
    name: str = ""
    inputs: dict[str, FieldValue]


class StayView(Value):
    """One stop of the way; `transition` led here, None for the start. `left` is None where the ticket still is."""

    state: Id
    state_name: str
    entered: Moment
    left: Moment | None
    transition: Id | None
    actor_name: str


class RehearsalView(Value):
    """Where the pretend ticket stands.

    `done`: so many steps were done. `refused`: why the next one of the walk was not; what came after it was not tried.
    `unseen`: why the person asked about cannot see the ticket at all; then there are no offers.
    `person`: whom the offers are for. `blueprint`: the one the ticket is in; another than the draft once it went on.
    """

    now: Moment
    zone: str
    done: int
    refused: tuple[ReasonView, ...] = ()
    blueprint: Id | None
    state: Id | None
    state_name: str
    instructions: str = ""
    complete: bool
    ticket: PretendTicket
    limit_due: Moment | None = None
    run_due: Moment | None = None
    due: tuple[DueView, ...] = ()
    person: Id
    unseen: tuple[ReasonView, ...] = ()
    offers: tuple[RehearsedOffer, ...] = ()
    approvals: tuple[ApprovalView, ...] = ()
    awaits_child: bool = False
    history: tuple[Happened, ...] = ()
    letters: tuple[CapturedLetter, ...] = ()
    calls: tuple[CapturedCall, ...] = ()
    path: tuple[StayView, ...] = ()
    cast: tuple[CastMember, ...] = ()

    @property
    def next_due(self) -> DueView | None:
        """What time alone brings next."""
        return self.due[0] if self.due else None


class Rehearse(Query[RehearsalView]):
    """Walk a pretend ticket through a draft, on this desk's set-up, and see where it stands. Nothing is written.

    `person`: whose buttons are wanted; None: those of the asker. Refused when the ticket cannot even be opened.
    """

    kind: ClassVar[str] = "rehearsal.walk"
    blueprint: Blueprint
    given: Given
    steps: tuple[AnyStep, ...] = Field(default=(), max_length=MAX_STEPS)
    person: Id | None = None


class WalkAsScenario(Query[Scenario]):
    """The walk as a scenario: it replays exactly, and expects the state, status, due moments and letters it found.

    To be kept with PutScenarios. Refused when the walk cannot be done on the draft.
    """

    kind: ClassVar[str] = "rehearsal.scenario"
    blueprint: Blueprint
    given: Given
    steps: tuple[AnyStep, ...] = Field(default=(), max_length=MAX_STEPS)
    id: Id
    name: Name
