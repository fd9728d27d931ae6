"""What agents say about customers: looking one up, and adding whoever calls for the first time."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.model.values import Id, Name, Value

MOST_NAMED = 200


class RequesterView(Value):
    """Somebody who asks for help: no more than it takes to know them again."""

    id: Id
    name: str
    email: str
    organisations: tuple[Id, ...]
    active: bool = True


class FindRequesters(Query[tuple[RequesterView, ...]]):
    """Active customers whose name or address has this in it, by name; an exact address first."""

    kind: ClassVar[str] = "requesters.find"
    text: str = Field(min_length=1, max_length=254)
    limit: int = Field(default=20, ge=1, le=100)


class NameRequesters(Query[tuple[RequesterView, ...]]):
    """These people, as far as there are any, by id: a ticket names its requester by id only."""

    kind: ClassVar[str] = "requesters.name"
    ids: tuple[Id, ...] = Field(max_length=MOST_NAMED)


class AddRequester(Command[RequesterView]):
    """Add a customer who is not known yet. They join the organisation that claims their address's domain."""

    kind: ClassVar[str] = "requester.add"
    name: Name
    email: str = Field(default="", max_length=254, pattern=r"^$|^[^@\s]+@[^@\s]+\.[^@\s]+$")
