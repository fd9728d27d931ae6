"""Opens a desk. The one place that knows which kind of desk an address means."""

from __future__ import annotations

from collections.abc import Callable

from runtime.desk.clocks import system_clock
from runtime.desk.local import LocalDesk
from runtime.model.people import Person, Role
from runtime.model.values import Moment
from runtime.store import setup_rows
from runtime.store.database import Database, Durability
from runtime.store.opening import open_database

FOUNDER = "owner"


def open_desk(
    address: str,
    *,
    person_id: str = FOUNDER,
    clock: Callable[[], Moment] = system_clock,
    create: bool = False,
    durability: Durability = "FULL",
) -> LocalDesk:
    """The desk at an address (a file, or `postgresql://…`), for this person.

    With `create`, an empty place becomes a desk owned by “owner”. Raises NotFound where there is no desk, and
    Unavailable with what to do about it where there is one that cannot be used.
    """
    database = open_database(address, create=create, durability=durability)
    if create:
        _found(database)
    return LocalDesk(database, clock, person_id)


def _found(database: Database) -> None:
    """A desk has an owner from its first moment; everybody else is added by them."""
    with database.write() as session:
        if not setup_rows.load_setup(session).people:
            setup_rows.put_people(session, (Person(id=FOUNDER, name="Owner", role=Role.OWNER),))
