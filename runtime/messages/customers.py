"""What administrators say about customers: listing them, correcting what is known, uniting who was kept twice."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator

from runtime.messages.base import Command, Query
from runtime.messages.setup import SetupChanged
from runtime.model.people import MOST_ADDRESSES, Person
from runtime.model.twins import Likeness
from runtime.model.values import Id, Moment, Name, Value


class CustomerRow(Value):
    """A customer in a list, with how many tickets they asked for, and how many of those are not solved."""

    id: Id
    name: str
    email: str
    phone: str = ""
    organisations: tuple[Id, ...] = ()
    tickets: int = 0
    live: int = 0
    merged_into: Id | None = None


class CustomerPage(Value):
    """A part of a list, and how long the whole list is."""

    rows: tuple[CustomerRow, ...]
    found: int


class ListCustomers(Query[CustomerPage]):
    """Customers by name, from a place of the list on: whose name, address, telephone or data has the text in it.

    `organisation`: those of one; an empty text stands for those who are in none. `gone`: those who are not active any
    more (anonymised, united with another), instead of those who are.
    """

    kind: ClassVar[str] = "customers.list"
    text: str = Field(default="", max_length=254)
    organisation: str | None = Field(default=None, max_length=200)
    gone: bool = False
    offset: int = Field(default=0, ge=0)
    limit: int = Field(default=100, ge=1, le=200)


class AskedTicket(Value):
    """A ticket as it is listed with who asked for it."""

    id: int
    subject: str
    status: Id
    live: bool
    updated_at: Moment


class CustomerView(Value):
    """Everything that is known of a customer. `version` names this state of it: give it back with a change."""

    person: Person
    version: str
    tickets: int
    live: int
    latest: tuple[AskedTicket, ...]
    """The tickets changed last, at most twenty."""


class GetCustomer(Query[CustomerView]):
    """One customer."""

    kind: ClassVar[str] = "customer.get"
    person_id: Id


class ChangeCustomer(Command[SetupChanged]):
    """Say anew what is known of a customer. With `version`, refused as a Conflict when it is another one by now."""

    kind: ClassVar[str] = "customer.change"
    person_id: Id
    name: Name
    email: str = Field(default="", max_length=254)
    addresses: tuple[str, ...] = Field(default=(), max_length=MOST_ADDRESSES)
    phone: str = Field(default="", max_length=32)
    language: str = Field(default="en", pattern="^(en|fr)$")
    organisations: tuple[Id, ...] = ()
    details: dict[Name, str] = Field(default_factory=dict, max_length=50)
    note: str = Field(default="", max_length=4_000)
    version: str | None = None


class MergePlan(Value):
    """What uniting two customers would change.

    `keep` is the customer as they would be. `tickets` and `followed` would go over to them; `comments` stay under the
    name they were written in.
    """

    keep: Person
    tickets: int
    followed: int
    comments: int
    warnings: tuple[str, ...] = ()


class Merged(Value):
    """How far two customers are one: so many tickets are `left`, with which the same words go on."""

    left: int = 0


class _OfTwo(Value):
    """The customer who goes on, and the one who is no other."""

    keep_id: Id
    gone_id: Id

    @model_validator(mode="after")
    def _are_two(self) -> Self:
        if self.keep_id == self.gone_id:
            raise ValueError("Choose two customers: nobody is united with themselves.")
        return self


class PreviewMergeCustomers(_OfTwo, Query[MergePlan]):
    """What would uniting these two change?"""

    kind: ClassVar[str] = "customers.preview_merge"


class MergeCustomers(_OfTwo, Command[Merged]):
    """Let `keep` go on for both: the tickets of `gone` go over to them, some at a time, then what is known of them.

    `gone` is no customer any more afterwards, and stays named in histories. It cannot be taken back.
    """

    kind: ClassVar[str] = "customers.merge"
    reason: str = Field(min_length=1, max_length=1_000)


class Twins(Value):
    """Two customers who may be one, and why."""

    first: CustomerRow
    second: CustomerRow
    why: tuple[Likeness, ...]


class TwinsFound(Value):
    """Those that share most, and how many pairs there are; `apart`: how many were told apart."""

    pairs: tuple[Twins, ...]
    found: int
    apart: int = 0


class ListTwins(Query[TwinsFound]):
    """Active customers who may be one: a proposal, nobody is united by it.

    `apart`: instead of those, the pairs of which somebody said that they are two.
    """

    kind: ClassVar[str] = "customers.twins"
    limit: int = Field(default=100, ge=1, le=200)
    apart: bool = False


class TellApart(Command[None]):
    """Say of two customers that they are two; with `two` false they may be one, and are proposed again."""

    kind: ClassVar[str] = "customers.tell_apart"
    one_id: Id
    other_id: Id
    two: bool = True

    @model_validator(mode="after")
    def _are_two(self) -> Self:
        if self.one_id == self.other_id:
            raise ValueError("Choose two customers: nobody is another than themselves.")
        return self
