"""Opens a desk. The one place that knows which kind of desk an address means."""

from __future__ import annotations

from collections.abc import Callable

from runtime.desk.clocks import system_clock
from runtime.desk.local import LocalDesk
from runtime.desk.sign_in import reset_password_as, sign_in_as
from runtime.messages.access import Colleague, Entrance
from runtime.model.folding import fold
from runtime.model.people import Person, Role
from runtime.model.values import Moment
from runtime.store import passwords, setup_rows
from runtime.store.database import Database
from runtime.store.engines import Durability
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


def entrance(desk: LocalDesk) -> Entrance:
    """Who may come in, by name. Whoever can open the desk's file can read it: this tells them no more than that."""
    with desk.database.read() as session:
        setup = setup_rows.load_setup(session)
        sign_in = setup.settings.people_sign_in
        protected = passwords.owners(session) if sign_in else frozenset[str]()
    staff = sorted((each for each in setup.people.values() if each.active), key=lambda each: (fold(each.name), each.id))
    return Entrance(tuple(Colleague(each.id, each.name, each.id in protected) for each in staff), sign_in)


def enter(address: str, person_id: str, password: str, *, clock: Callable[[], Moment] = system_clock) -> LocalDesk:
    """The desk for whoever has this name and password. Raises what `open_desk` and `sign_in_as` raise."""
    return _closing(address, lambda database: sign_in_as(database, clock, person_id, password))


def enter_with_code(
    address: str, person_id: str, code: str, password: str, *, clock: Callable[[], Moment] = system_clock
) -> LocalDesk:
    """The same with a code an administrator issued, which sets this password."""
    return _closing(address, lambda database: reset_password_as(database, clock, person_id, code, password))


def _closing(address: str, come_in: Callable[[Database], LocalDesk]) -> LocalDesk:
    """Nothing stays open for somebody who is not let in."""
    database = open_database(address, create=False, durability="FULL")
    try:
        return come_in(database)
    except BaseException:
        database.close()
        raise


def _found(database: Database) -> None:
    """A desk has an owner from its first moment; everybody else is added by them."""
    with database.write() as session:
        if not setup_rows.load_setup(session).people:
            setup_rows.put_people(session, (Person(id=FOUNDER, name="Owner", role=Role.OWNER),))
