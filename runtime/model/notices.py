"""News for one person: of which kinds there is any, how each of them wants to hear of it, and when not to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum

from pydantic import Field, field_validator, model_validator

from runtime.model.values import Id, Moment, Value
from runtime.model.wall_clock import instant_of, wall_time, zone_named

MINUTES_A_DAY = 24 * 60


class NoticeKind(StrEnum):
    """What there is news of."""

    ASSIGNED = "assigned"
    TAKEN_AWAY = "taken_away"
    """A ticket of the reader's went to somebody else, or to nobody."""
    FORM_GONE = "form_gone"
    """A form that the reader had begun was thrown away."""
    MENTIONED = "mentioned"
    REPLIED = "replied"
    DUE_SOON = "due_soon"
    BREACHED = "breached"
    APPROVAL = "approval"
    TASK = "task"
    TASK_DUE = "task_due"
    WOKEN = "woken"
    STANDS_IN = "stands_in"
    """Somebody will be away, and named the reader their deputy."""
    BROADCAST = "broadcast"
    LETTER = "letter"
    """What a Blueprint sends as an in-app notice: always shown in the program."""


class Way(StrEnum):
    """How somebody hears of it; none of them means not at all."""

    IN_APP = "in_app"
    MAIL = "mail"


DEFAULT_WAYS: Mapping[NoticeKind, frozenset[Way]] = {
    NoticeKind.ASSIGNED: frozenset({Way.IN_APP, Way.MAIL}),
    NoticeKind.TAKEN_AWAY: frozenset({Way.IN_APP}),
    NoticeKind.FORM_GONE: frozenset({Way.IN_APP}),
    NoticeKind.MENTIONED: frozenset({Way.IN_APP, Way.MAIL}),
    NoticeKind.REPLIED: frozenset({Way.IN_APP}),
    NoticeKind.DUE_SOON: frozenset({Way.IN_APP}),
    NoticeKind.BREACHED: frozenset({Way.IN_APP}),
    NoticeKind.APPROVAL: frozenset({Way.IN_APP, Way.MAIL}),
    NoticeKind.TASK: frozenset({Way.IN_APP}),
    NoticeKind.TASK_DUE: frozenset({Way.IN_APP}),
    NoticeKind.WOKEN: frozenset({Way.IN_APP}),
    NoticeKind.STANDS_IN: frozenset({Way.IN_APP, Way.MAIL}),
    NoticeKind.BROADCAST: frozenset({Way.IN_APP}),
    NoticeKind.LETTER: frozenset({Way.IN_APP}),
}
"""For whoever has said nothing. A Blueprint that escalates writes its own mails: a breach is none by itself."""


class QuietHours(Value):
    """From when until when no mail should come, every day, in minutes after midnight of the person's own zone."""

    begins: int = Field(ge=0, lt=MINUTES_A_DAY)
    ends: int = Field(ge=0, lt=MINUTES_A_DAY)
    zone: str = "UTC"

    @field_validator("zone")
    @classmethod
    def _zone_exists(cls, zone: str) -> str:
        zone_named(zone)
        return zone

    @model_validator(mode="after")
    def _are_some(self) -> QuietHours:
        if self.begins == self.ends:
            raise ValueError("Quiet hours begin and end at different times.")
        return self

    def until(self, moment: Moment) -> Moment:
        """The end of the quiet hours the moment lies in; the moment itself outside them and at their very end."""
        wall = wall_time(zone_named(self.zone), moment)
        minute = wall.hour * 60 + wall.minute
        over_midnight = self.begins > self.ends
        after_begin, before_end = minute >= self.begins, minute < self.ends
        if not (after_begin or before_end if over_midnight else after_begin and before_end):
            return moment
        day = wall.date() if before_end else wall.date() + timedelta(days=1)
        hour, minutes = divmod(self.ends, 60)
        return max(moment, instant_of(zone_named(self.zone), datetime.combine(day, time(hour, minutes))))


class NoticeWishes(Value):
    """How one person wants to hear of what; a kind that is not named is as DEFAULT_WAYS says."""

    id: Id
    """The person's."""
    ways: dict[NoticeKind, frozenset[Way]] = Field(default_factory=dict)
    quiet: QuietHours | None = None

    def ways_of(self, kind: NoticeKind) -> frozenset[Way]:
        """How the person hears of news of this kind."""
        return DEFAULT_WAYS[kind] if kind is NoticeKind.LETTER else self.ways.get(kind, DEFAULT_WAYS[kind])
