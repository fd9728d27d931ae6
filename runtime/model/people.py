"""People and where they belong: roles, teams, departments, organisations, actors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field, field_validator

from runtime.model.values import Id, Name, Value

SYSTEM = "system"
"""The id under which the clock and automatic transitions act."""

LONGEST_SIGNATURE = 2_000
"""Characters below a letter."""

MOST_ADDRESSES = 20
"""So many further mail addresses one person may have."""


class Role(StrEnum):
    """What a person may do at most; the permission matrix is in runtime/model/rights."""

    OWNER = "owner"
    ADMINISTRATOR = "administrator"
    PROCESS_OWNER = "process_owner"
    SUPERVISOR = "supervisor"
    AGENT = "agent"
    LIGHT_AGENT = "light_agent"
    CUSTOMER = "customer"


ADMINISTRATORS = frozenset({Role.OWNER, Role.ADMINISTRATOR})
DESIGNERS = ADMINISTRATORS | {Role.PROCESS_OWNER}
OVERSEERS = DESIGNERS | {Role.SUPERVISOR}
AGENTS = OVERSEERS | {Role.AGENT}
"""The roles that work on tickets; light agents and customers do only where a Blueprint names them."""
STAFF = AGENTS | {Role.LIGHT_AGENT}
EVERYBODY = STAFF | {Role.CUSTOMER}


class Person(Value):
    """Somebody who works here or asks for help. Inactive people keep their history, nothing else."""

    id: Id
    name: Name
    email: str = Field(default="", max_length=254)
    role: Role = Role.AGENT
    own_role: Id | None = None
    """A role of the desk's own, made of `role` (see `rights.OwnRole`); None: `role` as it is."""
    departments: tuple[Id, ...] = ()
    supervisor: Id | None = None
    """The person's own manager: "manager of the owner" and escalations mean this one."""
    organisations: tuple[Id, ...] = ()
    language: str = Field(default="en", pattern="^(en|fr)$")
    active: bool = True
    phone: str = Field(default="", max_length=32)
    """For SMS; empty: none reaches them."""
    addresses: tuple[str, ...] = Field(default=(), max_length=MOST_ADDRESSES)
    """Further mail addresses they write from; letters go to `email`."""
    details: dict[Name, str] = Field(default_factory=dict, max_length=50)
    """What else is known of a customer, by what it is called: a customer number, a place."""
    note: str = Field(default="", max_length=4_000)
    """For those who work here; no customer reads it."""
    signature: dict[str, Annotated[str, Field(max_length=LONGEST_SIGNATURE)]] = Field(default_factory=dict)
    """By language; below their own replies to customers. Empty: their department's, or the desk's."""
    merged_into: Id | None = None
    """Under which customer this one goes on, who was kept twice."""

    @property
    def mail_addresses(self) -> tuple[str, ...]:
        """Every address they write from, their own first."""
        return tuple(filter(None, (self.email, *self.addresses)))


class Team(Value):
    """Agents who share a queue."""

    id: Id
    name: Name
    department: Id | None = None
    members: tuple[Id, ...] = ()
    lead: Id | None = None
    calendar: Id | None = None
    """For limits and timers that ask for the team's; None: that of the ticket's department."""
    skills: tuple[str, ...] = ()


class Department(Value):
    """A support area with its own calendar, fields, statuses and Blueprints."""

    id: Id
    name: Name
    calendar: Id | None = None
    """None: the desk's default calendar."""
    status: Id | None = None
    """Which status its tickets begin with, where their type says none; None: the desk's “new”."""
    sender: str = Field(default="", max_length=254)
    """The address letters about its tickets leave from; empty: the desk's."""
    sender_name: str = Field(default="", max_length=100)
    """…and the name beside it; empty: the desk's."""
    signature: dict[str, Annotated[str, Field(max_length=LONGEST_SIGNATURE)]] = Field(default_factory=dict)
    """By language; below letters about its tickets. Empty: the desk's."""


class Organisation(Value):
    """A customer company. A person of one of its domains joins it at the first request."""

    id: Id
    name: Name
    domains: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    default_team: Id | None = None
    """Where the tickets of its customers go when they say no team."""
    sla_policy: Id | None = None
    """What is promised for its tickets, whatever policies say they are for. None: what the rules choose."""
    fields: dict[str, str | int | float | bool | None] = Field(default_factory=dict)

    @field_validator("domains", mode="before")
    @classmethod
    def _one_by_one(cls, given: object) -> object:
        """Written in one text, with blanks or commas between them."""
        if isinstance(given, str):
            given = (given,)
        if not isinstance(given, list | tuple) or not all(isinstance(each, str) for each in given):
            return given
        parts = [part.removeprefix("@") for each in given for part in re.split(r"[\s,;]+", each)]
        return tuple(dict.fromkeys(part for part in parts if part))


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, as the connection says: never taken from a message."""

    id: str
    role: Role
    teams: frozenset[str] = frozenset()
    departments: frozenset[str] = frozenset()
    is_system: bool = False
    without: frozenset[str] = frozenset()
    """Actions of the permission matrix that this person's own role takes away."""


CLOCK = Actor(SYSTEM, Role.ADMINISTRATOR, is_system=True)
"""The actor of the SLA clock and of automatic transitions."""
