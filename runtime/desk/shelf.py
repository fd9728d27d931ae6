"""What a process keeps of a desk: the set-up of one revision, frozen Blueprint versions, prepared visits, who moved."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from runtime.desk.kept_clocks import KeptClocks
from runtime.desk.kept_deeds import KeptDeeds
from runtime.desk.kept_replay import KeptReplay
from runtime.desk.kept_visits import KeptVisits
from runtime.desk.needs import Needs, needs_of, needs_of_policies
from runtime.desk.pace import Paces
from runtime.engine.enroll import Candidate
from runtime.messages.faults import Forbidden
from runtime.model.blueprint import Blueprint
from runtime.model.functions import IDENTITY
from runtime.model.people import CLOCK, SYSTEM, Actor, Person, Role
from runtime.model.setup import Setup
from runtime.model.visibility import Shares, shares_by_state
from runtime.store import blueprints, passwords, setup_rows
from runtime.store.database import Session
from runtime.store.sealed_rows import KeptSealedRows


class Stale(Exception):
    """The set-up changed since the shelf was filled; fill it again and repeat."""


@dataclass(frozen=True)
class Contents:
    """One revision of the set-up with the Blueprints that claim tickets in it, in rank order."""

    setup: Setup
    candidates: tuple[Candidate, ...]
    actors: dict[str, Actor] = field(default_factory=dict)
    """Those who have spoken in this revision."""
    protected: frozenset[str] = frozenset()
    """Those who act with their password only: everybody who has one, where people sign in."""

    @cached_property
    def sla_needs(self) -> Needs:
        """What the levels of SLA policies look up."""
        return needs_of_policies(version.policy for version in self.setup.sla_versions.values())


@dataclass(frozen=True, slots=True)
class Shelved:
    """A frozen version with what its rules look up."""

    blueprint: Blueprint
    needs: Needs
    shares: Mapping[str, Shares] = field(default_factory=dict)
    """Per state, with whom tickets resting there are shared."""


class Shelf:
    """Shared by every desk of a process on one database. Versions never change, so they are kept for good."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._contents: Contents | None = None
        self._versions: dict[int, Shelved] = {}
        self.visits = KeptVisits()
        self.sealed = KeptSealedRows()
        self.deeds = KeptDeeds()
        self.clocks = KeptClocks()
        self.replay = KeptReplay()
        self.paces = Paces()

    def kept(self, session: Session) -> Contents:
        """The set-up as last read. Only for who loads a ticket next: its row tells whether this is still true."""
        with self._lock:
            return self._contents or self._read(session)

    def contents(self, session: Session) -> Contents:
        """The set-up as it is in this transaction."""
        with self._lock:
            found = self._contents
            if found is None or found.setup.revision != setup_rows.revision(session):
                found = self._read(session)
            return found

    def _read(self, session: Session) -> Contents:
        setup = setup_rows.load_setup(session)
        protected = passwords.owners(session) if setup.settings.people_sign_in else frozenset[str]()
        self._contents = Contents(setup, self._candidates(session), protected=protected)
        return self._contents

    def _candidates(self, session: Session) -> tuple[Candidate, ...]:
        return tuple(
            Candidate(version_id=version_id, blueprint=self.version(session, version_id).blueprint, rank=rank)
            for version_id, rank in blueprints.claiming_versions(session)
        )

    def version(self, session: Session, version_id: int) -> Shelved:
        """A frozen version."""
        found = self._versions.get(version_id)
        if found is None:
            blueprint = blueprints.load_version(session, version_id)
            found = self._versions[version_id] = Shelved(blueprint, needs_of(blueprint), shares_by_state(blueprint))
        return found

    def empty(self) -> None:
        """Read the set-up again at the next use."""
        with self._lock:
            self._contents = None

    def forget(self) -> None:
        """Keep nothing: what was read in a transaction that came to nothing may never have been."""
        with self._lock:
            self._contents = None
            self._versions = {}
        self.visits.forget()
        self.deeds.forget()
        self.clocks.forget()
        self.replay.forget()


def actor_of(person_id: str, contents: Contents, session: Session) -> Actor:
    """The actor a connection speaks for, with the rights of this revision.

    Raises Forbidden for somebody who is not known or no longer active.
    """
    found = contents.actors.get(person_id)
    if found is None:
        found = contents.actors[person_id] = _actor(person_id, contents.setup, session)
    return found


def _actor(person_id: str, setup: Setup, session: Session) -> Actor:
    if person_id == SYSTEM:
        return CLOCK
    if person_id.startswith(IDENTITY):
        return _function(person_id, setup)
    person = setup.people.get(person_id) or _customer(person_id, session)
    if person is None or not person.active:
        raise Forbidden(f"“{person_id}” does not work on this desk (any more).")
    own = setup.roles.get(person.own_role or "")
    return Actor(
        id=person.id,
        role=person.role,
        teams=setup.teams_of.get(person.id, frozenset()),
        departments=frozenset(person.departments),
        without=frozenset(own.without) if own is not None else frozenset(),
    )


def _function(identity: str, setup: Setup) -> Actor:
    """A function brings its result as a part of the desk, as actions do."""
    function = setup.functions.get(identity.removeprefix(IDENTITY))
    if function is None:
        raise Forbidden(f"“{identity}” is no function of this desk (any more).")
    return replace(CLOCK, id=function.identity)


def _customer(person_id: str, session: Session) -> Person | None:
    found = setup_rows.find_people(session, (person_id,)).get(person_id)
    return found if found is not None and found.role is Role.CUSTOMER else None
