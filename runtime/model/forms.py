"""What an agent fills in while executing a transition (PO-10), as an ordered list of items."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from runtime.model.criteria import Criterion
from runtime.model.fields import FieldValue
from runtime.model.values import Id, Name, Value


class Validation(Value):
    """A rule the filled-in form must meet, else its alert is shown. `field.<id>` means the new value."""

    must: Criterion
    alert: str = Field(min_length=1, max_length=500)


class FieldItem(Value):
    """A field to fill: built-in (`priority`, `team`, `assignee`, `type`, `subject`) or custom."""

    kind: Literal["field"] = "field"
    id: Id
    field: Id
    required: bool = False
    read_only: bool = False
    default: FieldValue = None
    help: str = ""
    validations: tuple[Validation, ...] = ()


class MessageItem(Value):
    """A text for the agent to read."""

    kind: Literal["message"] = "message"
    id: Id
    text: str


class CheckItem(Value):
    """One line of a checklist."""

    id: Id
    text: Name
    required: bool = True


class ChecklistItem(Value):
    """Things to tick."""

    kind: Literal["checklist"] = "checklist"
    id: Id
    title: Name
    items: tuple[CheckItem, ...]


class CommentItem(Value):
    """A comment: a public reply to the customer or a private note."""

    kind: Literal["comment"] = "comment"
    id: Id
    required: bool = False
    public: bool = False
    template: Id | None = None


class AttachmentItem(Value):
    """Files to attach."""

    kind: Literal["attachment"] = "attachment"
    id: Id
    at_least: int = Field(default=1, ge=0, le=20)
    extensions: tuple[str, ...] = ()


class ResolutionItem(Value):
    """The resolution text of the ticket."""

    kind: Literal["resolution"] = "resolution"
    id: Id
    required: bool = True


class TagsItem(Value):
    """Tags to add; `choices` limits them when not empty."""

    kind: Literal["tags"] = "tags"
    id: Id
    required: bool = False
    choices: tuple[str, ...] = ()


class TaskItem(Value):
    """A sub-task that the transition creates."""

    kind: Literal["task"] = "task"
    id: Id
    title: Name
    required: bool = False


class WidgetItem(Value):
    """A web page shown beside the form (https only)."""

    kind: Literal["widget"] = "widget"
    id: Id
    title: Name
    url: str = Field(pattern="^https://", max_length=2000)


type FormItem = Annotated[
    FieldItem
    | MessageItem
    | ChecklistItem
    | CommentItem
    | AttachmentItem
    | ResolutionItem
    | TagsItem
    | TaskItem
    | WidgetItem,
    Field(discriminator="kind"),
]


MAX_TEXT = 1_000_000
MAX_TAGS = 100
type Tag = Annotated[str, Field(min_length=1, max_length=100)]


class Filled(Value):
    """A filled-in form, keyed by item id: what crosses the seam."""

    fields: dict[Id, FieldValue] = Field(default_factory=dict)
    ticked: tuple[Id, ...] = Field(default=(), max_length=1_000)
    comments: dict[Id, Annotated[str, Field(max_length=MAX_TEXT)]] = Field(default_factory=dict, max_length=50)
    attachments: dict[Id, tuple[str, ...]] = Field(default_factory=dict)
    """Per item, the hashes of files the desk already holds."""
    resolution: str | None = Field(default=None, max_length=MAX_TEXT)
    tags: tuple[Tag, ...] = Field(default=(), max_length=MAX_TAGS)
    tasks: tuple[Id, ...] = ()


EMPTY = Filled()


def _the_one_that_is_empty(form: Filled) -> Filled:
    return EMPTY if form == EMPTY else form


type Form = Annotated[Filled, AfterValidator(_the_one_that_is_empty)]
"""A form as a message brings it. One with nothing in it is `EMPTY` itself, also out of JSON."""
