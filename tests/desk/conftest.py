"""A small desk with people of every role and one Blueprint, on each database."""

from __future__ import annotations

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, setup
from runtime.model.calendar import Calendar, Interval, Week
from runtime.model.people import Department, Organisation, Person, Role, Team
from runtime.store import setup_rows
from tests.desk.refund import REFUND

MONDAY = 1_741_600_800_000
"""2025-03-10T10:00:00Z, a Monday: 11:00 in Paris."""

HOURS = (Interval(opens=9 * 60, closes=18 * 60),)
OFFICE = Calendar(
    id="office",
    name="Office",
    zone="Europe/Paris",
    weekly=Week(monday=HOURS, tuesday=HOURS, wednesday=HOURS, thursday=HOURS, friday=HOURS),
)

PEOPLE = (
    Person(id="olga", name="Olga", role=Role.OWNER),
    Person(id="adam", name="Adam", role=Role.ADMINISTRATOR),
    Person(id="petra", name="Petra", role=Role.PROCESS_OWNER, departments=("returns",)),
    Person(id="sam", name="Sam", role=Role.SUPERVISOR, departments=("returns",), email="sam@desk.test"),
    Person(id="nora", name="Nora", departments=("returns",), supervisor="sam", email="nora@desk.test"),
    Person(id="marc", name="Marc", departments=("returns",), email="marc@desk.test"),
    Person(id="lena", name="Lena", role=Role.LIGHT_AGENT, departments=("returns",)),
    Person(id="bill", name="Bill", departments=("billing",)),
    Person(id="carl", name="Carl", role=Role.CUSTOMER, email="carl@acme.test"),
    Person(id="cleo", name="Cleo", role=Role.CUSTOMER, email="cleo@other.test"),
)


class Time:
    """A clock that stands until it is moved."""

    def __init__(self, now: int) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now

    def pass_(self, *, hours: float = 0, minutes: float = 0) -> None:
        self.now += int((hours * 60 + minutes) * 60_000)


@pytest.fixture
def time() -> Time:
    return Time(MONDAY)


@pytest.fixture
def owner(database, time) -> LocalDesk:
    """The desk as its owner sees it, set up and with the refund Blueprint published."""
    with database.write() as session:
        setup_rows.put_people(session, PEOPLE[:1])
    desk = LocalDesk(database, time, "olga")
    desk.do(setup.PutCalendars(calendars=(OFFICE,)))
    desk.do(
        setup.PutDepartments(
            departments=(
                Department(id="returns", name="Returns", calendar="office"),
                Department(id="billing", name="Billing"),
            )
        )
    )
    desk.do(setup.PutPeople(people=PEOPLE[1:]))
    desk.do(
        setup.PutTeams(
            teams=(
                Team(id="checkers", name="Checkers", department="returns", members=("nora", "sam"), lead="sam"),
                Team(id="payers", name="Payers", department="returns", members=("marc",)),
            )
        )
    )
    desk.do(
        setup.PutOrganisations(
            organisations=(Organisation(id="acme", name="Acme", domains=("acme.test",), default_team="checkers"),)
        )
    )
    draft = desk.do(blueprints.SaveDraft(blueprint=REFUND, expected_revision=0)).result
    desk.do(blueprints.PublishBlueprint(blueprint_id=REFUND.id, expected_revision=draft.revision))
    return desk


@pytest.fixture
def nora(owner: LocalDesk) -> LocalDesk:
    return owner.acting_as("nora")


@pytest.fixture
def marc(owner: LocalDesk) -> LocalDesk:
    return owner.acting_as("marc")


@pytest.fixture
def clock(owner: LocalDesk) -> LocalDesk:
    return owner.as_clock()
