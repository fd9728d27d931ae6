"""Replay: what is on the desk afterwards, who did it, interruptions, second runs, Blueprints that say no."""

from __future__ import annotations

from itertools import count
from random import Random
from uuid import uuid4

import pytest

from runtime.desk.door import open_desk
from runtime.exchange.discover import discover
from runtime.exchange.event_log import EventLog, LogCase, LogEvent
from runtime.messages.blueprints import ListBlueprints
from runtime.messages.faults import Refused
from runtime.messages.setup import GetSetup, PutPeople
from runtime.messages.system import GetFigures, Hello, VerifyDesk
from runtime.messages.tickets import CreateTicket, GetHistory, GetTicket, ListCases
from runtime.model.blueprint import Timer
from runtime.model.durations import Duration, Unit
from runtime.model.forms import CommentItem, ResolutionItem
from runtime.model.owners import People
from runtime.model.people import Person, Role
from runtime.scenario.history_log import log_of as history_of
from runtime.scenario.replay import AT_ONCE, replay
from runtime.scenario.replay_course import subject_of
from tests.exchange.reference_blueprints import HOUR, MONDAY, REFERENCES, log_of


@pytest.fixture
def desk(empty_desk_file, tmp_path):
    found = open_desk(str(tmp_path / "log.desk"), create=True, durability="NORMAL")
    yield found
    found.close()


def case(name, *events):
    """Events as (activity, hour[, resource[, group]])."""
    return LogCase(name, tuple(LogEvent(each[0], MONDAY + each[1] * HOUR, *each[2:]) for each in events))


def log(*cases, digest="d"):
    return EventLog(tuple(cases), source="helpdesk.xes.gz", digest=digest)


SMALL = log(
    case("1", ("New", 0, "Ann", "L1"), ("Work", 1, "Ann", "L1"), ("Done", 5, "Bob", "L2")),
    case("2", ("New", 2, "Ann", "L1"), ("Done", 3, "Ann", "L1"), ("Work", 4, "Bob", "L2"), ("Done", 6, "Bob", "L2")),
    case("3", ("Work", 3), ("Work", 4, "Cé"), ("Done", 4)),
)


def figures(desk):
    blueprint = desk.ask(ListBlueprints())[0].id
    return desk.ask(GetFigures(blueprint_id=blueprint)).model_dump(exclude={"now"})


def refs(desk, prefixes="0123456789abcdef"):
    found = [each for sign in prefixes for each in desk.ask(ListCases(prefix=sign))]
    return {each.ref.partition("/")[2]: each for each in found}


class TestWhatARunLeaves:
    def test_every_event_is_a_visit_at_its_own_moment_by_its_own_person(self, desk):
        done = replay(desk, SMALL)
        assert (done.cases, done.events, done.complete) == (3, 10, True)
        assert not done.deviations and not done.left_out
        told = history_of(desk)
        for each in SMALL.cases:
            again = next(found for found in told.cases if found.id == each.id)
            assert [(e.activity, e.at) for e in again.events] == [(e.activity, e.at) for e in each.events]
            assert [e.resource for e in again.events] == [e.resource or "Not named in the log" for e in each.events]

    def test_the_team_of_a_stay_is_the_group_that_the_log_names(self, desk):
        replay(desk, SMALL)
        told = {found.id: found for found in history_of(desk).cases}
        assert [event.group for event in told["2"].events] == ["L1", "L1", "L2", "L2"]
        teams = {team.name: set(team.members) for team in desk.ask(GetSetup()).teams}
        assert teams == {"L1": {"ann"}, "L2": {"bob"}}

    def test_the_desk_verifies_and_every_run_is_complete(self, desk):
        replay(desk, SMALL)
        assert desk.ask(VerifyDesk()).problems == ()
        assert desk.ask(Hello()).active == 0
        assert all(desk.ask(GetTicket(ticket_id=each.ticket_id)).complete for each in refs(desk).values())

    def test_somebody_who_works_here_keeps_their_role(self, desk):
        desk.do(PutPeople(people=(Person(id="a-s", name="Ann", role=Role.SUPERVISOR, email="ann@x.example"),)))
        replay(desk, SMALL)
        people = {person.name: person for person in desk.ask(GetSetup()).people}
        assert (people["Ann"].id, people["Ann"].role, people["Ann"].email) == ("a-s", Role.SUPERVISOR, "ann@x.example")
        assert people["Bob"].role is Role.AGENT

    def test_progress_is_told_and_ends_with_everything(self, desk):
        told = []
        replay(desk, SMALL, progress=lambda done, total: told.append((done, total)))
        assert told == [(10, 10)]


@pytest.mark.postgres
def test_a_team_s_desk_takes_a_log_as_a_file_does(postgres, empty_postgres_desk, desk):
    with postgres.copy_of(empty_postgres_desk, f"replay_{uuid4().hex}") as address:
        team = open_desk(address, create=True)
        try:
            assert replay(team, SMALL).complete
            replay(desk, SMALL)
            assert figures(team) == figures(desk)
        finally:
            team.close()


class TestInterruptions:
    walks = log_of(REFERENCES[7], Random(5), 120)  # noqa: S311
    whole = EventLog(walks.cases, source="walks.csv", digest="walks")

    @pytest.fixture(scope="class")
    @classmethod
    def undisturbed(cls, tmp_path_factory):
        found = open_desk(str(tmp_path_factory.mktemp("whole") / "whole.desk"), create=True, durability="NORMAL")
        replay(found, cls.whole)
        yield figures(found)
        found.close()

    @pytest.mark.parametrize("stop_after", [0, 1, AT_ONCE - 1, AT_ONCE, AT_ONCE + 57])
    def test_a_replay_that_was_stopped_goes_on_from_there(self, desk, undisturbed, stop_after):
        asked = count()
        first = replay(desk, self.whole, cancel=lambda: next(asked) >= stop_after)
        assert not first.complete and first.events == stop_after
        assert desk.ask(VerifyDesk()).problems == ()
        second = replay(desk, self.whole)
        assert (second.before, second.complete) == (stop_after, True)
        assert figures(desk) == undisturbed

    def test_an_error_in_the_middle_leaves_what_was_committed(self, desk, undisturbed):
        asked = count()

        def breaks():
            if next(asked) == AT_ONCE + 10:
                raise RuntimeError("power cut")
            return False

        with pytest.raises(RuntimeError):
            replay(desk, self.whole, cancel=breaks)
        assert desk.ask(VerifyDesk()).problems == ()
        second = replay(desk, self.whole)
        assert (second.before, second.complete) == (AT_ONCE, True)
        assert figures(desk) == undisturbed


class TestSecondRuns:
    def test_the_same_log_again_is_refused(self, desk):
        replay(desk, SMALL)
        with pytest.raises(Refused, match="--add"):
            replay(desk, SMALL)
        assert desk.ask(Hello()).tickets == 3

    def test_another_log_is_refused_on_a_used_desk(self, desk):
        replay(desk, SMALL)
        with pytest.raises(Refused, match="in use already"):
            replay(desk, log(*SMALL.cases, digest="other"))
        assert desk.ask(Hello()).tickets == 3

    def test_told_to_add_the_same_log_is_there_twice_in_one_blueprint(self, desk):
        replay(desk, SMALL)
        done = replay(desk, SMALL, add=True)
        assert (done.events, done.before) == (10, 0)
        assert [(each.name, each.version) for each in desk.ask(ListBlueprints())] == [("helpdesk", 1)]
        assert figures(desk)["tickets"] == 6

    def test_told_to_add_another_log_gets_a_blueprint_of_its_own(self, desk):
        replay(desk, SMALL)
        replay(desk, log(*SMALL.cases, digest="other"), add=True)
        assert sorted(each.name for each in desk.ask(ListBlueprints())) == ["helpdesk", "helpdesk 2"]
        assert desk.ask(Hello()).tickets == 6
        assert desk.ask(VerifyDesk()).problems == ()

    def test_a_desk_with_other_tickets_is_refused(self, desk):
        replay(desk, log(SMALL.cases[0]))
        department = desk.ask(GetSetup()).departments[0].id
        desk.do(CreateTicket(subject="By hand", department=department))
        with pytest.raises(Refused):
            replay(desk, log(*SMALL.cases, digest="other"))


class TestAGivenBlueprint:
    def test_one_that_was_discovered_takes_the_log_without_a_deviation(self, desk):
        done = replay(desk, SMALL, discover(SMALL))
        assert done.complete and not done.deviations
        assert done.blueprint.id == "discovered"

    def test_what_it_forbids_is_forced_with_the_reason_and_told(self, desk):
        narrow = without(discover(SMALL), "new-to-done")
        done = replay(desk, SMALL, narrow)
        assert done.complete
        assert [(each.source, each.activity, n) for each, n in done.deviations.items()] == [("New", "Done", 1)]
        history = desk.ask(GetHistory(ticket_id=refs(desk)["2"].ticket_id))
        forced = [event for event in history if event.data.get("how") == "forced"]
        assert len(forced) == 1 and "No transition leads from here" in str(forced[0].data["reason"])

    def test_somebody_who_may_not_is_a_deviation(self, desk):
        found = discover(SMALL)
        mine = changed(found, "work-to-done", owners=(People(ids=("ann",)),))
        done = replay(desk, SMALL, mine)
        assert {each.activity for each in done.deviations} == {"Done"}
        assert all("Ann" in each.sentence for each in done.deviations)

    def test_forms_are_filled_in_as_far_as_a_log_can(self, desk):
        asking = changed(
            discover(SMALL),
            "work-to-done",
            form=(ResolutionItem(id="resolution"), CommentItem(id="note", required=True)),
        )
        done = replay(desk, SMALL, asking)
        assert not done.deviations
        assert desk.ask(GetTicket(ticket_id=refs(desk)["1"].ticket_id)).resolution == "Replayed from a log."
        told = {found.id: found for found in history_of(desk).cases}
        assert told["1"].events[-1].group == "L2"  # set beside the form, which does not ask for it

    def test_activities_that_are_no_state_are_left_out_and_counted(self, desk):
        done = replay(desk, SMALL, discover(log(case("1", ("New", 0), ("Done", 1)))))
        assert done.left_out == {"Work": 4, "Done": 1}  # one “Done” follows another now
        assert done.complete

    def test_none_of_its_states_is_refused_before_anything_is_put(self, desk):
        with pytest.raises(Refused, match="compare their names"):
            replay(desk, SMALL, discover(log(case("1", ("A", 0), ("B", 1)))))
        assert desk.ask(Hello()).blueprints == 0
        assert desk.ask(GetSetup()).departments == ()

    def test_timers_fire_between_the_events_of_the_log(self, desk):
        found = discover(SMALL)
        timed = changed(found, "new-to-done", trigger=Timer(after=Duration(amount=30, unit=Unit.MINUTES)))
        spread = log(*SMALL.cases, case("9", *[("Work", hour) for hour in range(24)], ("Done", 30)))
        replay(desk, spread, timed)
        ticket = refs(desk)["1"].ticket_id
        hows = [event.data.get("how") for event in desk.ask(GetHistory(ticket_id=ticket)) if event.kind == "moved"]
        assert "timer" in hows


def changed(blueprint, transition, **changes):
    after = [each.having(**changes) if each.id == transition else each for each in blueprint.transitions]
    assert tuple(after) != blueprint.transitions
    return blueprint.having(transitions=tuple(after))


def without(blueprint, transition):
    return blueprint.having(transitions=tuple(each for each in blueprint.transitions if each.id != transition))


@pytest.mark.parametrize(("case", "subject"), [("Case 2804", "Case 2804"), ("17", "Case 17"), ("CASE-3", "CASE-3")])
def test_a_case_is_called_one_once(case, subject):
    assert subject_of(case) == subject
