"""What happens after a transition, a reminder or an escalation (PO-11): ordered, at once or delayed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from runtime.model.durations import Duration
from runtime.model.fields import FieldValue
from runtime.model.values import Id, Name, Value


class RecipientKind(StrEnum):
    """Who receives a letter."""

    REQUESTER = "requester"
    ASSIGNEE = "assignee"
    PERFORMER = "performer"
    TEAM = "team"
    TEAM_LEAD = "team_lead"
    SUPERVISOR = "supervisor"
    FOLLOWERS = "followers"
    PERSON = "person"
    ROLE = "role"
    ADDRESS = "address"


class Recipient(Value):
    """A recipient; `id` names the person, team, role or address where the kind needs one.

    TEAM without an id is the ticket's team.
    """

    kind: RecipientKind
    id: str | None = Field(default=None, max_length=254)


class Channel(StrEnum):
    """How a letter travels."""

    MAIL = "mail"
    SMS = "sms"
    NOTICE = "notice"


class Hold(StrEnum):
    """What a letter to somebody who works here waits for."""

    NOTHING = "nothing"
    QUIET_HOURS = "quiet_hours"
    BUSINESS_HOURS = "business_hours"


class Action(Value):
    """The part every action has."""

    delay: Duration | None = None
    """None: in the transition's own transaction; else so long after it."""


class SetField(Action):
    """Give a field a value: a constant, another operand's value, or a moment from now. All None clears it."""

    kind: Literal["set_field"] = "set_field"
    field: Id
    value: FieldValue = None
    copy_of: str | None = None
    from_now: Duration | None = None


class ChangeTags(Action):
    """Add and remove tags."""

    kind: Literal["change_tags"] = "change_tags"
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


class AssignHow(StrEnum):
    """To whom a ticket goes."""

    PERSON = "person"
    PERFORMER = "performer"
    NOBODY = "nobody"
    TEAM = "team"
    ROUND_ROBIN = "round_robin"
    LEAST_LOADED = "least_loaded"


class Assign(Action):
    """Hand the ticket to a person or a team; round robin and least loaded choose within the team."""

    kind: Literal["assign"] = "assign"
    how: AssignHow
    person: Id | None = None
    team: Id | None = None


class SendLetter(Action):
    """Send a mail, an SMS or an in-app notice, from a template or from its own text (`${…}` placeholders)."""

    kind: Literal["send_letter"] = "send_letter"
    channel: Channel = Channel.MAIL
    to: tuple[Recipient, ...]
    template: Id | None = None
    subject: str = Field(default="", max_length=500)
    body: str = Field(default="", max_length=65_536)
    hold: Hold = Hold.QUIET_HOURS
    """A mail waits for the end of its reader's quiet hours, or also until the department's calendar is open.

    NOTHING goes through at once, as an urgent escalation should.
    """


class PostNote(Action):
    """Add a comment to the ticket."""

    kind: Literal["post_note"] = "post_note"
    text: str = Field(min_length=1, max_length=65_536)
    public: bool = False


class CreateTask(Action):
    """Create a sub-task."""

    kind: Literal["create_task"] = "create_task"
    title: Name
    owner: Id | None = None
    due: Duration | None = None


class OpenTicket(Action):
    """Open another ticket, linked as a child."""

    kind: Literal["open_ticket"] = "open_ticket"
    subject: Name
    department: Id | None = None
    ticket_type: Id | None = None


class AddFollower(Action):
    """Let somebody follow the ticket."""

    kind: Literal["add_follower"] = "add_follower"
    person: Id


class ApplySla(Action):
    """Put the ticket under an SLA policy, whatever its conditions and place; None: under what the rules choose again.

    It stays the ticket's until another is applied, or the policy is switched off or removed.
    """

    kind: Literal["apply_sla"] = "apply_sla"
    policy: Id | None = None


class CallWebhook(Action):
    """Post the ticket to a web address (https), after the commit, with retries."""

    kind: Literal["call_webhook"] = "call_webhook"
    url: str = Field(pattern="^https://", max_length=2000)


class CallFunction(Action):
    """Call a function an administrator installed."""

    kind: Literal["call_function"] = "call_function"
    name: Id
    inputs: dict[str, FieldValue] = Field(default_factory=dict)


class Fire(Action):
    """Execute a transition as the system; it passes every check but ownership."""

    kind: Literal["fire"] = "fire"
    transition: Id


class StartBlueprint(Action):
    """Enter another Blueprint when the present run has ended."""

    kind: Literal["start_blueprint"] = "start_blueprint"
    blueprint: Id


type AnyAction = Annotated[
    SetField
    | ChangeTags
    | Assign
    | SendLetter
    | PostNote
    | CreateTask
    | OpenTicket
    | AddFollower
    | ApplySla
    | CallWebhook
    | CallFunction
    | Fire
    | StartBlueprint,
    Field(discriminator="kind"),
]
