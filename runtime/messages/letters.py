"""What is said of letters and news: what left and what did not, previews, each person's inbox and wishes."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from runtime.messages.base import Command, Query
from runtime.messages.setup import SetupChanged
from runtime.model.actions import SendLetter
from runtime.model.notices import NoticeKind, NoticeWishes, QuietHours, Way
from runtime.model.setup import Template
from runtime.model.values import Id, Moment, Name, Value

type Number = Annotated[int, Field(ge=1, lt=1 << 63)]


class LetterStatus(StrEnum):
    """How a letter fares."""

    WAITING = "waiting"
    SENT = "sent"
    DEAD = "dead"
    DISCARDED = "discarded"


class LetterView(Value):
    """A letter of the outbox; or, of the channel `action` and with its kind in `to`, an action that could not be done.

    `reason`: why it has not left, in the words last heard, or why it was discarded.
    """

    id: int
    key: str
    ticket_id: int | None
    channel: str
    to: tuple[str, ...]
    subject: str
    status: LetterStatus
    attempts: int
    reason: str
    queued_at: Moment
    next_try: Moment | None
    sent_at: Moment | None


class LetterPage(Value):
    """Some letters, the latest first; `before` asks for the next ones, None at the end."""

    letters: tuple[LetterView, ...]
    before: int | None = None


class PostView(Value):
    """Who sends the letters of a desk, and how they fare."""

    on: bool
    """Whether programs that have the desk open send by themselves."""
    held: tuple[str, ...] = ()
    """Channels of which letters wait and that are switched off, where others are on."""
    runs: bool
    """Whether one of them, or a postman of its own, was heard of in time."""
    holder: str = ""
    """The computer and program that sent last; nothing when none did, or it said that it ended."""
    heard: Moment | None = None
    """When the last sign of life will have run out."""
    waiting: int = 0
    retrying: int = 0
    """How many of those that wait were tried in vain."""
    functions: int = 0
    """Calls of functions that wait, each for a computer that has its function (`functions.ListCalls`)."""
    dead: int = 0
    oldest: Moment | None = None
    """Since when the longest waiting letter waits."""
    last: Moment | None = None
    """When a letter left last."""
    next_try: Moment | None = None
    """When the first of those that wait is to be tried."""


class LetterPreview(Value):
    """A letter as the ticket would send it now. `unknown`: placeholders that would stay visible."""

    language: str
    to: tuple[str, ...]
    subject: str
    body: str
    html: str
    unknown: tuple[str, ...] = ()
    not_before: Moment | None = None


class NoticeView(Value):
    """News in somebody's inbox."""

    id: int
    kind: NoticeKind
    ticket_id: int | None
    at: Moment
    subject: str
    body: str
    read: bool
    expires_at: Moment | None = None


class NoticePage(Value):
    """Some of somebody's news, the latest first, and how much of all of it is unread."""

    notices: tuple[NoticeView, ...]
    unread: int
    before: int | None = None


class ListLetters(Query[LetterPage]):
    """Letters of one status, the latest first."""

    kind: ClassVar[str] = "letters.list"
    status: LetterStatus = LetterStatus.DEAD
    before: Number | None = None
    limit: int = Field(default=50, ge=1, le=500)


class ListTicketLetters(Query[tuple[LetterView, ...]]):
    """The mails and SMS about a ticket that wait, left or were given up, oldest first; of many, the latest."""

    kind: ClassVar[str] = "letters.of_ticket"
    ticket_id: int


class RetryLetter(Command[LetterView]):
    """Send a letter that was given up after all, or one that waits, now; do a failed action now."""

    kind: ClassVar[str] = "letter.retry"
    letter_id: Number


class DiscardLetter(Command[LetterView]):
    """Never send a letter that waits or was given up."""

    kind: ClassVar[str] = "letter.discard"
    letter_id: Number
    reason: Name


class RetryLetters(Command[int]):
    """Send every letter that was given up after all, and do every failed action; the answer is how many they are."""

    kind: ClassVar[str] = "letters.retry"


class DiscardLetters(Command[int]):
    """Never send any of the letters that were given up, or that wait; the answer is how many they are."""

    kind: ClassVar[str] = "letters.discard"
    reason: Name
    status: Literal[LetterStatus.DEAD, LetterStatus.WAITING] = LetterStatus.DEAD


class GetPost(Query[PostView]):
    """Do letters leave, and who sends them?"""

    kind: ClassVar[str] = "post.get"


class PreviewLetter(Query[tuple[LetterPreview, ...]]):
    """A template in every language it has, or an action with whom it would reach, for a ticket as it is now.

    `draft`: a template as somebody is writing it, on the desk or not.
    """

    kind: ClassVar[str] = "letter.preview"
    ticket_id: int
    template: Id | None = None
    draft: Template | None = None
    action: SendLetter | None = None

    @model_validator(mode="after")
    def _names_one(self) -> PreviewLetter:
        if sum(each is not None for each in (self.template, self.draft, self.action)) != 1:
            raise ValueError("Name either a template or an action to look at.")
        return self


class ListNotices(Query[NoticePage]):
    """My news, the latest first."""

    kind: ClassVar[str] = "notices.list"
    unread_only: bool = False
    before: Number | None = None
    limit: int = Field(default=50, ge=1, le=200)


class MarkNoticesRead(Command[int]):
    """I have seen these news of mine, or (`until`) every one up to that; the answer is how many are unread."""

    kind: ClassVar[str] = "notices.read"
    ids: tuple[Number, ...] = Field(default=(), max_length=1_000)
    until: Number | None = None


class GetNoticeWishes(Query[NoticeWishes]):
    """How I want to hear of what, defaults included."""

    kind: ClassVar[str] = "notices.wishes"


class PutNoticeWishes(Command[SetupChanged]):
    """How I want to hear of what, and when no mail should come."""

    kind: ClassVar[str] = "notices.wish"
    ways: dict[NoticeKind, frozenset[Way]] = Field(default_factory=dict)
    quiet: QuietHours | None = None


class SendBroadcast(Command[int]):
    """Tell every agent, or those of some teams; the answer is how many people were told."""

    kind: ClassVar[str] = "broadcast.send"
    subject: Name
    body: str = Field(default="", max_length=4_000)
    teams: tuple[Id, ...] = ()
    """Nothing said means everybody who works here."""
    expires_at: Moment | None = None
    by_mail: bool = False
    """A copy to everybody with an address, also to whoever wants broadcasts in the program only."""


class BroadcastView(Value):
    """A broadcast that somebody still has before their eyes: how many people were told, how many have dismissed it."""

    id: Number
    at: Moment
    subject: str
    body: str
    expires_at: Moment | None
    told: int
    read: int


class ListBroadcasts(Query[tuple[BroadcastView, ...]]):
    """The broadcasts of the last 30 days that are shown to anybody now, the latest first."""

    kind: ClassVar[str] = "broadcast.list"


class WithdrawBroadcast(Command[int]):
    """Show this broadcast to nobody any more; the answer is before how many eyes it was. Mail that left stays sent."""

    kind: ClassVar[str] = "broadcast.withdraw"
    id: Number
