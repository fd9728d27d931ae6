"""What agents say about customers: looking one up, and adding whoever calls for the first time."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.messages.setup import SetupChanged
from runtime.model.values import Id, Name, Value

MOST_NAMED = 200


class RequesterView(Value):
    """Somebody who asks for help: no more than it takes to know them again."""

    id: Id
    name: str
    email: str
    organisations: tuple[Id, ...]
    active: bool = True


class Customers(Value):
    """The first of the customers asked for, and how many there are."""

    people: tuple[RequesterView, ...]
    found: int


class FindRequesters(Query[tuple[RequesterView, ...]]):
    """Active customers whose name or address has this in it, by name; an exact address first."""

    kind: ClassVar[str] = "requesters.find"
    text: str = Field(min_length=1, max_length=254)
    limit: int = Field(default=20, ge=1, le=100)


class CustomersOf(Query[Customers]):
    """The active customers of an organisation, by name: those whose name or address has the text in it, or all."""

    kind: ClassVar[str] = "organisation.customers"
    organisation: Id
    text: str = Field(default="", max_length=254)
    limit: int = Field(default=100, ge=1, le=500)


class InSeveral(Query[tuple[RequesterView, ...]]):
    """The first people who are in more than one organisation: for each somebody must say which one to keep."""

    kind: ClassVar[str] = "organisation.in_several"
    limit: int = Field(default=MOST_NAMED, ge=1, le=MOST_NAMED)


class SetMembers(Command[SetupChanged]):
    """Let customers join an organisation, and others leave it.

    Where the desk allows one organisation each, whoever joins leaves the one they were in; a warning names them.
    """

    kind: ClassVar[str] = "organisation.members"
    organisation: Id
    join: tuple[Id, ...] = Field(default=(), max_length=MOST_NAMED)
    leave: tuple[Id, ...] = Field(default=(), max_length=MOST_NAMED)


class NameRequesters(Query[tuple[RequesterView, ...]]):
    """These people, as far as there are any, by id: a ticket names its requester by id only."""

    kind: ClassVar[str] = "requesters.name"
    ids: tuple[Id, ...] = Field(max_length=MOST_NAMED)


class AddRequester(Command[RequesterView]):
    """Add a customer who is not known yet. They join the organisation that claims their address's domain."""

    kind: ClassVar[str] = "requester.add"
    name: Name
    email: str = Field(default="", max_length=254, pattern=r"^$|^[^@\s]+@[^@\s]+\.[^@\s]+$")
