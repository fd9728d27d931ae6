"""Keeping a desk: how it was moved, and taking a person out of it without rewriting its history."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.model.values import Id, Moment, Value


class MovedTable(Value):
    """A table whose rows are the same on both sides: how many, and the sum of their hashes."""

    name: str
    rows: int
    hash: str


class Moved(Value):
    """A desk that was moved whole."""

    tables: tuple[MovedTable, ...]
    tickets: int


class Mention(Value):
    """A text that still names the person: somebody must read it. `ticket_id` is None in the audit."""

    place: str
    ticket_id: int | None = None


class Anonymised(Value):
    """What anonymising a person changes, or changed.

    `tickets` are those they asked for, which stay theirs under the new name; `comments` and `commands` (rows of the
    audit) lose texts, `letters` their address, those `discarded` wait no more. `mentions`: the first texts that name
    them and are left as they are, of `mentioned` in all.
    """

    person_id: Id
    name: str
    tickets: int = 0
    comments: int = 0
    commands: int = 0
    letters: int = 0
    discarded: int = 0
    mentions: tuple[Mention, ...] = ()
    mentioned: int = 0
    warnings: tuple[str, ...] = ()
    taken_out: str = ""
    """The hash of what the audit lost, by which the audit knows it for a redaction."""
    more: bool = False
    """A portion was done, as the clock does it: the same is to be sent again."""
    words_left: bool = False
    """They are gone, and some of their tickets are found by their former name still, as of anybody who is renamed."""


class Traces(Value):
    """Where rows may tell of a person, looked for through the whole desk while others write.

    Beyond the last letter and the last news that were looked at there may be more. Of commands and comments there are
    none: whoever says something more is let go by no rule.
    """

    comments: tuple[int, ...] = ()
    commands: tuple[str, ...] = ()
    letters: tuple[int, ...] = ()
    last_letter: int = 0
    news: tuple[int, ...] = ()
    last_news: int = 0


class PreviewAnonymise(Query[Anonymised]):
    """What would anonymising this person change?"""

    kind: ClassVar[str] = "person.preview_anonymise"
    person_id: Id
    redact_comments: bool = False


class AnonymisePerson(Command[Anonymised]):
    """Replace a person's name and whatever reaches them, for good; their id stays in every history.

    `redact_comments`: what they wrote is taken out, too, and each ticket's history says so, with the reason. `run`: the
    look of the clock that this belongs to; refused unless the desk's rules let the person go at this moment, and told
    without warnings and without the texts that mention them, which nobody would read. It is then done in portions that
    hold nobody up: first what they wrote, ticket by ticket, then the person, then what their tickets are found by.
    `traces`: where to look; without them the whole desk is looked through while nobody else writes.
    """

    kind: ClassVar[str] = "person.anonymise"
    unjournaled: ClassVar[frozenset[str]] = frozenset({"traces"})
    person_id: Id
    reason: str = Field(min_length=1, max_length=1_000)
    redact_comments: bool = False
    run: Moment | None = None
    traces: Traces | None = None
