"""What every way out has in common: what is carried, and how it fails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from runtime.model.values import Moment


class NotNow(Exception):
    """It could not be carried this time; later it may. The message is for whoever looks after the desk."""


class NoWay(NotNow):
    """The way itself cannot be used just now: no other parcel would get through either."""


class NotEver(Exception):
    """It cannot be carried, whenever it is tried: the other side said no, or there is no way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file that a letter takes along."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A letter to one reader, or a call of one address, as a carrier gets it.

    `message_id` is the same at every try; `earlier` are those of letters to the same reader about the same ticket, the
    oldest first. A call has its JSON in `body` and its address in `recipient`.
    """

    key: str
    message_id: str
    channel: str
    recipient: str
    subject: str
    body: str
    queued_at: Moment
    sender: str = ""
    sender_name: str = ""
    earlier: tuple[str, ...] = ()
    by_hand: bool = False
    """Somebody wrote it: it is no automatic letter."""
    enclosed: tuple[Enclosure, ...] = ()
    ticket_id: int | None = None
    """What it is about."""


class Carrier(Protocol):
    """A way out."""

    def carry(self, parcel: Parcel) -> None:
        """Carry one parcel to its end; when it returns, the other side has it. Raises NotNow and NotEver."""
        ...

    def rest(self) -> None:
        """There is nothing more to carry for now: close what is open."""
        ...
