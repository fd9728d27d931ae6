"""People added as a table: with what is made for them, all or none, and taken back as if it had never been."""

from __future__ import annotations

import pytest

from runtime.desk.auditing import seal_all
from runtime.desk.batch import batch
from runtime.messages.access import IssueReset
from runtime.messages.faults import Conflict, Forbidden, NotFound, Refused
from runtime.messages.keeping import AnonymisePerson
from runtime.messages.setup import GetSetup, Newcomers, PutDepartments, PutPeople, PutTeams, TakeBackPeople
from runtime.messages.system import VerifyDesk
from runtime.messages.tickets import CreateTicket
from runtime.model.people import Department, Person, Role, Team
from runtime.model.reset_codes import new_reset_code
from runtime.model.values import DAY
from runtime.store import newcomers

ADA = Person(id="ada", name="Ada", email="ada@desk.test", departments=("repairs",))
BEN = Person(id="ben", name="Ben", role=Role.SUPERVISOR, departments=("returns",))
ALONG = Newcomers(
    departments=(Department(id="repairs", name="Repairs", calendar="office"),),
    teams=(Team(id="bench", name="Bench", department="repairs", members=("ada",)),),
    joins={"checkers": ("ada", "ben")},
)
ALONG_OF = (
    Newcomers(departments=(Department(id="far", name="Far"),)),
    Newcomers(teams=(Team(id="night", name="Night", members=("new-1",)),), joins={"checkers": ("new-1",)}),
    Newcomers(joins={"night": ("new-2",)}),
)
ADDING = PutPeople(people=(ADA, BEN), newcomers=ALONG)


def _as_it_is(desk):
    return desk.ask(GetSetup()).model_copy(update={"revision": 0})


def test_they_come_with_their_departments_and_teams(owner):
    before = next(team for team in owner.ask(GetSetup()).teams if team.id == "checkers")
    owner.do(ADDING)
    setup = owner.ask(GetSetup()).as_setup()
    assert setup.people["ada"] == ADA and setup.people["ben"] == BEN
    assert setup.departments["repairs"].calendar == "office"
    assert setup.teams["bench"].members == ("ada",)
    assert setup.teams["checkers"].members == (*before.members, "ada", "ben")
    assert owner.ask(VerifyDesk()).problems == ()


def test_taking_them_back_leaves_nothing_of_them(owner):
    before = _as_it_is(owner)
    added = owner.do(ADDING)
    owner.do(TakeBackPeople(added=ADDING.command_id, revision=added.result.revision))
    assert _as_it_is(owner) == before
    owner.do(ADDING.model_copy(update={"command_id": TakeBackPeople(added=ADDING.command_id).command_id}))
    assert {"ada", "ben"} <= owner.ask(GetSetup()).as_setup().people.keys()
    assert owner.ask(VerifyDesk()).problems == ()


def test_tables_are_taken_back_one_after_the_other_the_last_one_first(owner, time):
    before = _as_it_is(owner)
    people = [Person(id=f"new-{n}", name=f"New {n}") for n in range(4)]
    tables = [PutPeople(people=(each,), newcomers=Newcomers(joins={"checkers": (each.id,)})) for each in people]
    for table in tables:
        time.pass_(minutes=1)
        owner.do(table)
    with pytest.raises(Refused, match="was changed since"):
        owner.do(TakeBackPeople(added=tables[0].command_id))
    for table in reversed(tables[1:]):
        time.pass_(minutes=1)
        owner.do(TakeBackPeople(added=table.command_id))
    spare = PutTeams(teams=(Team(id="spare", name="Spare"),))
    owner.do(spare)
    with pytest.raises(Refused, match="was changed since"):
        owner.do(TakeBackPeople(added=tables[0].command_id))
    assert _as_it_is(owner) != before and "new-0" in owner.ask(GetSetup()).as_setup().people


def test_after_all_tables_were_taken_back_the_desk_is_as_before(owner, time):
    before = _as_it_is(owner)
    tables = [PutPeople(people=(Person(id=f"new-{n}", name=f"New {n}"),), newcomers=ALONG_OF[n]) for n in range(3)]
    for table in tables:
        owner.do(table)
    for table in reversed(tables):
        owner.do(TakeBackPeople(added=table.command_id))
    assert _as_it_is(owner) == before
    assert owner.ask(VerifyDesk()).problems == ()


def test_a_table_that_names_people_of_another_holds_them_on_the_desk_no_longer_once_it_is_gone(owner, time):
    before = _as_it_is(owner)
    ada = PutPeople(people=(ADA.having(departments=()),), newcomers=Newcomers())
    hers = PutPeople(people=(BEN.having(supervisor="ada"),), newcomers=Newcomers())
    for table in (ada, hers):
        owner.do(table)
        time.pass_(minutes=1)
    with pytest.raises(Refused):
        owner.do(TakeBackPeople(added=ada.command_id))
    for table in (hers, ada):
        owner.do(TakeBackPeople(added=table.command_id))
    assert _as_it_is(owner) == before


def test_two_who_gave_their_tables_the_same_id_take_back_their_own(owner):
    before = _as_it_is(owner)
    mine = PutPeople(people=(ADA.having(departments=()),), newcomers=Newcomers())
    theirs = mine.having(people=(BEN.having(role=Role.AGENT),))
    adam = owner.acting_as("adam")
    owner.do(mine)
    adam.do(theirs)
    adam.do(TakeBackPeople(added=theirs.command_id))
    owner.do(TakeBackPeople(added=mine.command_id))
    assert _as_it_is(owner) == before


@pytest.mark.parametrize("database", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)
def test_what_a_computer_does_whose_clock_is_behind_counts(owner, time):
    time.pass_(minutes=5)
    owner.do(ADDING)
    time.pass_(minutes=-5)
    owner.do(IssueReset(person_id="ben", code=new_reset_code()))
    time.pass_(minutes=10)
    with pytest.raises(Refused, match="Make inactive who"):
        owner.do(TakeBackPeople(added=ADDING.command_id))


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)
def test_what_bore_the_same_id_before_they_came_is_not_about_them(owner, time):
    owner.do(PutDepartments(departments=(Department(id="support", name="Support"),)))
    owner.do(CreateTicket(subject="Kettle", department="support"))
    time.pass_(minutes=30)
    before = _as_it_is(owner)
    adding = PutPeople(people=(Person(id="support", name="Ada"),), newcomers=Newcomers())
    owner.do(adding)
    time.pass_(minutes=1)
    owner.do(TakeBackPeople(added=adding.command_id))
    assert _as_it_is(owner) == before


@pytest.mark.parametrize("there", [{"id": "carl"}, {"id": "nora"}])
def test_somebody_known_is_added_by_nobody(owner, there):
    before = _as_it_is(owner)
    with pytest.raises(Conflict, match="on the desk already"):
        owner.do(PutPeople(people=(ADA.having(departments=()), BEN.having(**there)), newcomers=Newcomers()))
    assert _as_it_is(owner) == before


@pytest.mark.parametrize(
    "along",
    [
        Newcomers(teams=(Team(id="checkers", name="Checkers"),)),
        Newcomers(departments=(Department(id="returns", name="Returns"),)),
        Newcomers(joins={"nowhere": ("ben",)}),
        Newcomers(joins={"checkers": ("nobody",)}),
        Newcomers(teams=(Team(id="far", name="Far", calendar="moon"),)),
        Newcomers(departments=(Department(id="far", name="Far", calendar="moon"),)),
    ],
)
def test_what_does_not_fit_refuses_the_whole(owner, along):
    before = _as_it_is(owner)
    with pytest.raises((Conflict, Refused)):
        owner.do(PutPeople(people=(BEN,), newcomers=along))
    assert _as_it_is(owner) == before


@pytest.mark.parametrize(
    ("who", "something"),
    [
        ("olga", PutTeams(teams=(Team(id="spare", name="Spare"),))),
        ("olga", IssueReset(person_id="ben", code=new_reset_code())),
        ("olga", CreateTicket(subject="Kettle", department="returns", assignee="ben")),
        ("ben", CreateTicket(subject="Kettle", department="returns")),
        ("nora", CreateTicket(subject="Kettle", department="returns", requester="ben")),
    ],
)
def test_what_came_of_them_stays(owner, time, who, something):
    added = owner.do(ADDING)
    time.pass_(minutes=1)
    owner.acting_as(who).do(something)
    with pytest.raises(Refused, match="Make inactive who"):
        owner.do(TakeBackPeople(added=ADDING.command_id))
    assert {"ada", "ben"} <= owner.ask(GetSetup()).as_setup().people.keys()
    assert added.result.warnings == ()


def test_only_who_added_them_takes_them_back_and_only_newcomers(owner):
    plain = PutPeople(people=(BEN,))
    owner.do(plain)
    for nothing in (plain, PutPeople(people=(ADA,))):
        with pytest.raises(NotFound):
            owner.do(TakeBackPeople(added=nothing.command_id))
    again = PutPeople(people=(ADA.having(departments=()),), newcomers=Newcomers())
    owner.do(again)
    with pytest.raises(NotFound):
        owner.acting_as("adam").do(TakeBackPeople(added=again.command_id))
    with pytest.raises(Forbidden):
        owner.acting_as("nora").do(TakeBackPeople(added=again.command_id))


def test_nobody_gives_more_than_their_own_role_by_a_table(owner):
    with pytest.raises((Refused, Forbidden)):
        owner.acting_as("adam").do(PutPeople(people=(BEN.having(role=Role.OWNER),), newcomers=Newcomers()))


def test_who_is_made_anonymous_is_told_by_no_command_that_added_them(owner):
    owner.do(ADDING)
    owner.do(AnonymisePerson(person_id="ada", reason="They asked for it."))
    with owner.database.read() as session:
        told = session.core.exec_driver_sql("SELECT body || receipt FROM journal WHERE kind = 'people.put'").fetchall()
    assert not any("ada@desk.test" in row[0] for row in told)


def _steps_to_take_back(desk, monkeypatch):
    """What SQLite did to find out whether anything names Ben, in hundreds of its steps."""
    steps, whole = [0], newcomers.named_since

    def counted(session, *given, **more):
        connection = session.core.connection.dbapi_connection
        connection.set_progress_handler(lambda: steps.__setitem__(0, steps[0] + 1) or 0, 100)
        try:
            return whole(session, *given, **more)
        finally:
            connection.set_progress_handler(None, 0)

    adding = PutPeople(people=(BEN,), newcomers=Newcomers())
    desk.do(adding)
    with monkeypatch.context() as patched:
        patched.setattr(newcomers, "named_since", counted)
        desk.do(TakeBackPeople(added=adding.command_id))
    return steps[0]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_what_the_desk_has_lived_through_is_not_looked_through(owner, time, monkeypatch):
    """Only what came since they were added may name them."""
    few = _steps_to_take_back(owner, monkeypatch)
    for number in range(60):
        owner.do(CreateTicket(subject=f"Kettle {number}", department="returns"))
    time.pass_(minutes=1)
    assert _steps_to_take_back(owner, monkeypatch) <= few + 1


def test_what_was_sealed_since_is_looked_at(owner, time):
    owner.do(ADDING)
    time.pass_(minutes=1)
    owner.do(IssueReset(person_id="ben", code=new_reset_code()))
    seal_all(owner.as_clock())
    with pytest.raises(Refused, match="Make inactive who"):
        owner.do(TakeBackPeople(added=ADDING.command_id))


def test_history_written_since_counts_though_it_is_of_before(owner, time):
    """A log replayed after they came tells of days before it."""
    owner.do(ADDING)
    with batch(owner) as several:
        opened = CreateTicket(subject="Kettle", department="returns", assignee="ben")
        several.do(opened, person_id="olga", at=time.now - DAY)
    with pytest.raises(Refused, match="Make inactive who"):
        owner.do(TakeBackPeople(added=ADDING.command_id))
