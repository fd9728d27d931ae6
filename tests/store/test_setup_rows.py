"""A desk's set-up: what was put comes back as it was, on both databases."""

from __future__ import annotations

import pytest

from runtime.model.blueprint import Category
from runtime.model.calendar import ALWAYS, Calendar, Interval, Week
from runtime.model.fields import Field, FieldType, Option
from runtime.model.people import Department, Organisation, Person, Role, Team
from runtime.model.setup import DEFAULT_STATUSES, Lifecycle, Settings, Setup, Status
from runtime.store import setup_rows
from runtime.store.database import Database

ANN = Person(id="ann", name="Ann Åkesson", email="Ann@Desk.example", departments=("support",))
CARL = Person(id="carl", name="Carl", role=Role.CUSTOMER, email="carl@acme.example")


def _setup(database: Database) -> Setup:
    with database.read() as session:
        return setup_rows.load_setup(session)


def test_a_fresh_desk_has_the_six_statuses_and_the_calendar_that_never_closes(database: Database) -> None:
    fresh = _setup(database)
    assert fresh == Setup(revision=1, name=fresh.name)
    assert tuple(sorted(DEFAULT_STATUSES, key=lambda each: each.category)) == DEFAULT_STATUSES


def test_every_kind_of_item_comes_back_as_it_was_put(database: Database) -> None:
    nine = Calendar(
        id="office", name="Office", zone="Europe/Paris", weekly=Week(monday=(Interval(opens=540, closes=0),))
    )
    items = {
        "calendar": nine,
        "department": Department(id="support", name="Support 100 %", calendar="office"),
        "team": Team(id="first", name="First “line”", department="support", members=("ann",)),
        "organisation": Organisation(id="acme", name="Acme", domains=("acme.example",), fields={"size": 3}),
        "status": Status(id="checking", name="Checking", category=Category.OPEN),
        "field": Field(id="colour", name="Colour", type=FieldType.CHOICE, options=(Option(id="red", name="Red"),)),
    }
    with database.write() as session:
        for kind, item in items.items():
            setup_rows.put_items(session, kind, (item,))
        assert setup_rows.next_revision(session) == 2
    found = _setup(database)
    assert found.revision == 2
    assert found.calendars == {"always": ALWAYS, "office": nine}
    assert found.departments["support"] == items["department"]
    assert (found.teams["first"], found.organisations["acme"]) == (items["team"], items["organisation"])
    assert (found.statuses["checking"], found.fields["colour"]) == (items["status"], items["field"])


def test_putting_again_changes_and_never_doubles(database: Database) -> None:
    settings = Settings(zone="Europe/Paris", lifecycle=Lifecycle(never_back_to_new=False))
    with database.write() as session:
        setup_rows.put_items(session, "team", (Team(id="a", name="Old"), Team(id="b", name="Other")))
        setup_rows.put_items(session, "team", (Team(id="a", name="New"),))
        setup_rows.put_settings(session, settings)
    found = _setup(database)
    assert {team.name for team in found.teams.values()} == {"New", "Other"}
    assert found.settings == settings


def test_customers_are_found_by_id_and_address_but_are_not_in_the_setup(database: Database) -> None:
    with database.write() as session:
        setup_rows.put_people(session, (ANN, CARL))
        former = CARL.having(id="carl-old", active=False)
        setup_rows.put_people(session, (former,))
    assert _setup(database).people == {"ann": ANN}
    with database.read() as session:
        assert setup_rows.find_people(session, ("carl", "nobody")) == {"carl": CARL}
        assert setup_rows.find_people(session, ()) == {}
        assert setup_rows.find_by_email(session, " CARL@acme.EXAMPLE ") == (CARL, former)
        assert setup_rows.find_by_email(session, "ann@desk.example") == (ANN,)
        assert setup_rows.find_by_email(session, "") == ()


def test_a_wrong_kind_is_a_mistake_of_the_program(database: Database) -> None:
    with pytest.raises(TypeError), database.write() as session:
        setup_rows.put_items(session, "team", (Department(id="support", name="Support"),))
    with pytest.raises(KeyError), database.write() as session:
        setup_rows.put_items(session, "teams", ())
