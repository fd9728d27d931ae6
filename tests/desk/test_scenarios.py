"""Scenarios on a desk: kept with a revision, run without leaving a trace, and able to block publishing."""

import hashlib

import pytest
import sqlalchemy as sa

from runtime.messages.blueprints import DeleteBlueprint, PublishBlueprint, SaveDraft
from runtime.messages.faults import Conflict, Forbidden, Invalid, NotFound, Refused
from runtime.messages.scenarios import GetScenarios, PutScenarios, RunScenarios
from runtime.messages.tickets import CreateTicket
from runtime.model.durations import Duration, Unit
from runtime.model.people import Person
from runtime.model.scenario import (
    Assumptions,
    Complete,
    DueAt,
    Execute,
    Given,
    LetterSent,
    NextDue,
    Scenario,
    StateIs,
    Suite,
    TicketValues,
    Wait,
)
from runtime.store.schema import metadata
from tests.desk.refund import REFUND

GIVEN = Given(at="2025-03-10T11:00+01:00", ticket=TicketValues(subject="Shoes", requester="carl"))
PAYS = Scenario(
    id="pays",
    name="Marc pays what Nora checked",
    given=GIVEN,
    when=(
        Execute(person="nora", transition="check", then=(StateIs(state="review"), LetterSent(to="carl"))),
        Execute(person="nora", transition="pay", refused=("four_eyes",)),
        Execute(person="marc", transition="pay", form={"resolution": "Paid"}),
    ),
    then=(Complete(),),
)
WAITS = Scenario(
    id="waits",
    name="A limit within the desk's own office hours",
    given=GIVEN,
    when=(NextDue(), Wait(time=Duration(amount=1, unit=Unit.DAYS))),
    then=(DueAt(at="2025-03-10T15:00+01:00"), LetterSent(to="sam", times=3)),
)
WRONG = PAYS.having(id="wrong", name="Nobody pays", then=(Complete(complete=False),))
SUITE = Suite(blueprint="refund", scenarios=(PAYS, WAITS))
FAILING = Suite(blueprint="refund", scenarios=(PAYS, WRONG), block_publishing=True)


def put(desk, suite, revision=0):
    return desk.do(PutScenarios(suite=suite, expected_revision=revision)).result


def checksums(database):
    """Every row of every table, as one hash per table."""
    with database.read() as session:
        return {
            table.name: hashlib.sha256(
                "\n".join(sorted(repr(tuple(row)) for row in session.core.execute(sa.select(table)))).encode()
            ).hexdigest()
            for table in metadata.sorted_tables
        }


def test_they_are_kept_with_a_revision(owner):
    assert owner.ask(GetScenarios(blueprint_id="refund")).revision == 0
    assert put(owner, SUITE).revision == 1
    kept = owner.ask(GetScenarios(blueprint_id="refund"))
    assert (kept.suite, kept.revision, kept.saved_by) == (SUITE, 1, "olga")
    assert put(owner, FAILING, 1).revision == 2
    with pytest.raises(Conflict):
        put(owner, SUITE, 1)


def test_they_run_against_the_desk_s_own_people_customers_and_calendars(owner):
    put(owner, SUITE)
    report = owner.ask(RunScenarios(blueprint_id="refund"))
    assert [result.id for result in report.results] == ["pays", "waits"]
    assert report.failed == ()


def test_a_failure_says_what_was_expected_and_found(owner):
    (failed,) = owner.ask(RunScenarios(blueprint_id="refund", suite=FAILING)).failed
    (failure,) = failed.failures
    assert (failed.id, failure.place) == ("wrong", "then[0]")
    assert (failure.expected, failure.found) == ("the run is not complete", "it is complete")


def test_a_draft_that_was_never_saved_can_be_tried(owner):
    other = REFUND.having(id="other", name="Other")
    suite = SUITE.having(blueprint="other")
    assert owner.ask(RunScenarios(blueprint_id="other", blueprint=other, suite=suite)).failed == ()


def test_running_them_writes_nothing_at_all(owner, database):
    owner.do(CreateTicket(subject="Real", department="returns", requester="carl"))
    put(owner, FAILING)
    before = checksums(database)
    assert owner.ask(RunScenarios(blueprint_id="refund")).failed
    assert checksums(database) == before


def test_failing_scenarios_stand_against_publishing_where_that_is_wanted(owner):
    put(owner, FAILING)
    draft = owner.do(SaveDraft(blueprint=REFUND.having(description="Again"), expected_revision=1)).result
    publish = PublishBlueprint(blueprint_id="refund", expected_revision=draft.revision)
    with pytest.raises(Refused) as refused:
        owner.do(publish)
    (reason,) = [reason for reason in refused.value.reasons if reason.code == "scenario_fails"]
    assert reason.element == "wrong"
    assert "“Nobody pays” fails: expected that the run is not complete, but it is complete" in reason.sentence
    put(owner, FAILING.having(block_publishing=False), 1)
    assert owner.do(publish).result.number == 2


def test_passing_scenarios_stand_against_nothing(owner):
    put(owner, SUITE.having(block_publishing=True))
    draft = owner.do(SaveDraft(blueprint=REFUND.having(description="Again"), expected_revision=1)).result
    assert owner.do(PublishBlueprint(blueprint_id="refund", expected_revision=draft.revision)).result.number == 2


def test_only_who_drafts_the_blueprint_keeps_and_runs_them(owner):
    for person in ("nora", "sam", "carl"):
        with pytest.raises(Forbidden):
            put(owner.acting_as(person), SUITE)
    assert put(owner.acting_as("petra"), SUITE).revision == 1
    assert owner.acting_as("petra").ask(RunScenarios(blueprint_id="refund")).failed == ()
    billing = REFUND.having(id="bills", name="Bills", department="billing")
    owner.do(SaveDraft(blueprint=billing, expected_revision=0))
    for message in (GetScenarios(blueprint_id="bills"), RunScenarios(blueprint_id="bills")):
        with pytest.raises(Forbidden):
            owner.acting_as("petra").ask(message)


def test_what_is_not_there_is_not_found(owner):
    with pytest.raises(NotFound):
        put(owner, SUITE.having(blueprint="gone"))
    with pytest.raises(NotFound):
        owner.ask(GetScenarios(blueprint_id="gone"))
    with pytest.raises(Invalid):
        owner.ask(RunScenarios(blueprint_id="refund", suite=SUITE.having(blueprint="other")))


def test_they_go_with_their_blueprint(owner):
    put(owner, SUITE)
    owner.do(DeleteBlueprint(blueprint_id="refund"))
    with pytest.raises(NotFound):
        owner.ask(GetScenarios(blueprint_id="refund"))


def test_assumed_people_stand_before_the_desk_s_customers(owner):
    stranger = Person(id="carl", name="Somebody else", role="customer", email="other@else.test")
    suite = SUITE.having(assume=Assumptions(people=(stranger,)), scenarios=(PAYS,))
    assert owner.ask(RunScenarios(blueprint_id="refund", suite=suite)).failed == ()
