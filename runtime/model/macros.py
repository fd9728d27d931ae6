"""Deeds: what somebody does to a ticket by hand, written down, for one ticket or many; macros are lists of them.

Each deed is one command of the person who applies it, and passes every check that command passes.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field as Constraint
from pydantic import model_validator

from runtime.model.actions import AssignHow
from runtime.model.fields import FieldValue
from runtime.model.forms import EMPTY, MAX_TAGS, Form, Tag
from runtime.model.values import Id, Name, Value
from runtime.model.views import Audience

MAX_DEEDS = 20
MAX_TEXT = 65_536

type Reason = Annotated[str, Constraint(min_length=3, max_length=2_000)]


class SetFields(Value):
    """Give fields new values; several at once, so that what belongs together is checked together."""

    kind: Literal["set_fields"] = "set_fields"
    fields: dict[Id, FieldValue] = Constraint(min_length=1)


class TagsChange(Value):
    """Add and remove tags; the others stay."""

    kind: Literal["tags"] = "tags"
    add: tuple[Tag, ...] = Constraint(default=(), max_length=MAX_TAGS)
    remove: tuple[Tag, ...] = ()


_ASSIGNED = frozenset({AssignHow.PERSON, AssignHow.PERFORMER, AssignHow.NOBODY, AssignHow.TEAM})


class AssignTo(Value):
    """Give the ticket to a person, to whoever applies it, to a team, or to nobody."""

    kind: Literal["assign_to"] = "assign_to"
    how: AssignHow
    person: Id | None = None
    team: Id | None = None
    reason: str = Constraint(default="", max_length=2_000)
    """Stays in its history, and is told whoever had it."""

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if self.how not in _ASSIGNED:
            raise ValueError("By hand a ticket goes to a person, to yourself, to a team or to nobody.")
        if (self.how is AssignHow.PERSON) is (self.person is None):
            raise ValueError("Say to which person the ticket goes, and only then.")
        if self.how is AssignHow.TEAM and self.team is None:
            raise ValueError("Say to which team the ticket goes.")
        return self


class Say(Value):
    """Reply to the customer, or write a note; `${…}` placeholders are the ticket's values.

    With a template the text is the template's, in the requester's language.
    """

    kind: Literal["say"] = "say"
    text: str = Constraint(default="", max_length=MAX_TEXT)
    template: Id | None = None
    public: bool = True

    @model_validator(mode="after")
    def _something(self) -> Self:
        if (not self.text.strip()) is (self.template is None):
            raise ValueError("Say something: a text, or a template, not both.")
        return self


class TakeTransition(Value):
    """Execute a transition with this form: it is asked for, and passes every check."""

    kind: Literal["take_transition"] = "take_transition"
    transition: Id
    form: Form = Constraint(default_factory=lambda: EMPTY)


class ForceInto(Value):
    """Put the ticket into a state of its Blueprint, against the transitions."""

    kind: Literal["force_into"] = "force_into"
    state: Id
    reason: Reason


class LeaveBlueprint(Value):
    """Take the ticket out of its Blueprint."""

    kind: Literal["leave_blueprint"] = "leave_blueprint"
    reason: Reason


class GiveTask(Value):
    """Add a task."""

    kind: Literal["give_task"] = "give_task"
    title: Name
    owner: Id | None = None


class LetFollow(Value):
    """Let somebody follow the ticket."""

    kind: Literal["let_follow"] = "let_follow"
    person: Id


class UnderPolicy(Value):
    """Put the ticket under an SLA policy; None: under what the rules choose again."""

    kind: Literal["under_policy"] = "under_policy"
    policy: Id | None = None


type _AboutPeople = AssignTo | Say | GiveTask | LetFollow
type Deed = Annotated[
    SetFields | TagsChange | _AboutPeople | TakeTransition | ForceInto | LeaveBlueprint | UnderPolicy,
    Constraint(discriminator="kind"),
]
type Deeds = Annotated[tuple[Deed, ...], Constraint(min_length=1, max_length=MAX_DEEDS)]


class Effect(StrEnum):
    """What a preview says of one deed."""

    CHANGES = "changes"
    NOTHING = "nothing"
    REFUSED = "refused"


class Macro(Value):
    """Deeds in their order under a name. A personal one is its `owner`'s; `team` is whose it is for a team's."""

    id: Id
    title: Name
    deeds: Deeds
    audience: Audience = Audience.PERSONAL
    owner: Id | None = None
    team: Id | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.audience is Audience.TEAM) is (self.team is None):
            raise ValueError("A team’s macro names its team, and no other does.")
        return self
