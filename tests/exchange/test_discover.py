"""Discovery: the graph behind a log, also behind a noisy one, with suggestions that the log bears out."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.exchange.blueprint_file import dump, load
from runtime.exchange.discover import Options, TooWide, cast_of, discover
from runtime.exchange.event_log import EventLog, LogCase, LogEvent
from runtime.exchange.log_files import read_log
from runtime.model.blueprint import MAX_STATES, Category, Waiting
from runtime.model.calendar import ALWAYS
from runtime.model.durations import Duration, Unit, span
from runtime.model.integrity import faults
from runtime.model.owners import AnyoneInDepartment, People, Teams
from tests.data import real
from tests.exchange.reference_blueprints import REFERENCES, log_of

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000


def dice(seed):
    return Random(seed)  # noqa: S311


def graph(blueprint):
    names = {state.id: state.name for state in blueprint.states}
    return {(names[each.source], names[each.target]) for each in blueprint.transitions}


def log(*traces, resource=None, group=None, step=HOUR):
    return EventLog(
        tuple(
            LogCase(
                str(number),
                tuple(LogEvent(name, place * step, resource, group) for place, name in enumerate(trace)),
            )
            for number, trace in enumerate(traces)
        )
    )


def by_name(blueprint):
    return {state.name: state for state in blueprint.states}


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda reference: reference.name)
@pytest.mark.parametrize("seed", [1, 2, 3])
class TestReferences:
    def test_without_noise_the_graph_is_found(self, reference, seed):
        found = discover(log_of(reference, dice(seed), 300))
        assert graph(found) == set(reference.ways)
        assert found.states_by_id[found.start].name == reference.start
        assert {state.name for state in found.states if state.final} == set(reference.ends)

    def test_a_slider_at_five_percent_sees_through_ten_percent_of_noise(self, reference, seed):
        noisy = log_of(reference, dice(seed), 3_000, noisy=0.1)
        found = discover(noisy, Options(min_share=0.05, ending_share=0.05))
        assert graph(found) == set(reference.ways)
        assert {state.name for state in found.states if state.final} == set(reference.ends)

    def test_without_the_slider_every_case_fits(self, reference, seed):
        noisy = log_of(reference, dice(seed), 300, noisy=0.3)
        assert fits(discover(noisy), noisy)


def fits(blueprint, events_log):
    """Fitness 1.0: every case can be walked from event to event and may end where it ends."""
    states, ways = by_name(blueprint), graph(blueprint)
    return all(
        all((one.activity, two.activity) in ways for one, two in pairwise(case.events))
        and states[case.events[-1].activity].final
        for case in events_log.cases
    )


activities = st.sampled_from(["New", "new", "NEW ", "Éte", "ete", "a" * 300, "…", "Wait - Vendor", "Close", "0"])
events = st.builds(
    LogEvent,
    activity=activities,
    at=st.integers(0, 10**12),
    resource=st.none() | st.sampled_from(["Ann", "ann", "Ünal", "#1"]),
    group=st.none() | st.sampled_from(["First line", "first line", "L2"]),
)
cases = st.lists(events, min_size=1, max_size=6).map(lambda found: tuple(sorted(found, key=lambda event: event.at)))
logs = st.lists(cases, min_size=1, max_size=8).map(
    lambda found: EventLog(tuple(LogCase(str(number), each) for number, each in enumerate(found)))
)


@given(logs, st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_whatever_the_log_and_the_sliders_the_blueprint_is_sound(found, activity_share, min_share, ending_share):
    options = Options(activity_share=activity_share, min_share=min_share, ending_share=ending_share)
    blueprint = discover(found, options)
    assert faults(blueprint) == ()
    assert load(dump(blueprint), source_name="test") == blueprint
    assert any(state.final for state in blueprint.states)
    assert set(blueprint.drawing.places) == set(blueprint.states_by_id)
    places = [(place.x, place.y) for place in blueprint.drawing.places.values()]
    assert len(set(places)) == len(places)


@given(logs)
def test_the_same_log_makes_the_same_blueprint_whatever_the_order_of_its_cases(found):
    again = EventLog(tuple(reversed(found.cases)))
    assert dump(discover(found)) == dump(discover(again))


class TestWhatIsSuggested:
    def test_transitions_are_named_counted_and_ordered_by_frequency(self):
        found = discover(log("ab", "ab", "ac", resource="Ann"))
        ways = sorted(found.leaving(found.start), key=lambda way: way.order)
        assert [way.name for way in ways] == ["b", "c"]
        assert ways[0].description == "2 of 3 times; by Ann."
        assert ways[0].owners == (People(ids=("ann",)),)

    def test_groups_own_what_they_did(self):
        found = discover(log("ab", resource="Ann", group="First line"))
        assert found.transitions[0].owners == (Teams(ids=("first-line",)),)
        assert [item.field for item in found.transitions[0].form] == ["team"]

    def test_a_crowd_is_anyone_in_the_department(self):
        crowd = [LogCase(str(n), (LogEvent("a", 0, f"P{n}"), LogEvent("b", 1, f"P{n}"))) for n in range(6)]
        found = discover(EventLog(tuple(crowd)))
        assert found.transitions[0].owners == (AnyoneInDepartment(),)

    def test_nobody_named_is_anyone_in_the_department(self):
        found = discover(log("ab"))
        assert found.transitions[0].owners == (AnyoneInDepartment(),)
        assert found.transitions[0].form == ()

    def test_a_limit_holds_four_of_five_stays_in_a_round_amount(self):
        stays = [1, 2, 3, 4, 5, 6, 7, 8, 50, 60]
        cases = [LogCase(str(n), (LogEvent("a", 0), LogEvent("b", stay * MINUTE))) for n, stay in enumerate(stays)]
        limit = by_name(discover(EventLog(tuple(cases))))["a"].limit
        assert limit is not None
        assert limit.allows == Duration(amount=20, unit=Unit.MINUTES)  # the 80th percentile is 16.4 min
        assert sum(stay * MINUTE <= span(limit.allows, ALWAYS) for stay in stays) >= 8

    def test_few_stays_and_final_states_suggest_no_limit(self):
        states = by_name(discover(log(*["abab"] * 2)))
        assert states["a"].limit is None  # four stays are too few
        many = by_name(discover(log(*["ab"] * 9, "aba")))
        assert many["a"].limit is None  # a case ended there
        assert many["b"].final and many["b"].limit is None

    def test_the_start_is_the_most_frequent_first_activity(self):
        found = discover(log("ab", "ab", "ba"))
        assert found.states_by_id[found.start].name == "a"

    def test_the_team_is_not_asked_for_when_unwanted(self):
        found = discover(log("ab", group="L1"), Options(with_team=False))
        assert found.transitions[0].form == ()


@pytest.mark.parametrize(
    ("name", "category", "waiting"),
    [
        ("Wait - Customer", Category.PENDING, Waiting.CUSTOMER),
        ("Accepted+Wait - Vendor", Category.ON_HOLD, Waiting.SUPPLIER),
        ("Awaiting User Info", Category.PENDING, Waiting.CUSTOMER),
        ("Queued+Awaiting Assignment", Category.PENDING, Waiting.OURS),
        ("En attente du client", Category.PENDING, Waiting.CUSTOMER),
        ("In attesa fornitore", Category.ON_HOLD, Waiting.SUPPLIER),
        ("On hold", Category.ON_HOLD, Waiting.OURS),
        ("Résolu", Category.SOLVED, Waiting.OURS),
        ("Chiuso", Category.CLOSED, Waiting.OURS),
        ("Draft internal advice to hold for type 4", Category.SOLVED, Waiting.OURS),
        ("Customer call", Category.SOLVED, Waiting.OURS),
    ],
)
def test_names_say_what_a_state_means(name, category, waiting):
    """Each is left never and ends every case, so a name that says nothing is solved."""
    state = by_name(discover(log(("Neu", name))))[name]
    assert (state.category, state.waiting) == (category, waiting)


def test_a_closed_state_that_is_left_is_only_solved():
    assert by_name(discover(log(("New", "Closed", "New", "Closed"))))["Closed"].category is Category.SOLVED
    assert by_name(discover(log(("New", "Closed"))))["New"].category is Category.NEW


def test_rare_activities_are_bridged():
    found = discover(log(*["abc"] * 99, "axbc"), Options(activity_share=0.05))
    assert graph(found) == {("a", "b"), ("b", "c")}


def test_a_log_with_too_many_activities_is_refused_with_what_to_do():
    wide = log(tuple(f"activity {number}" for number in range(MAX_STATES + 1)))
    with pytest.raises(TooWide, match="Name another activity column"):
        discover(wide)


def test_ids_of_performers_are_the_same_for_the_same_names():
    found = log("ab", resource="Ünal Ö.", group="L 1")
    assert cast_of(found).people == {"Ünal Ö.": "unal-o"}
    assert cast_of(found) == cast_of(EventLog(tuple(reversed(found.cases))))


@pytest.mark.data
@pytest.mark.parametrize(
    "relative", ["helpdesk-italian/helpdesk.xes.gz", "receipt/receipt.xes.gz", "running-example/running-example.xes"]
)
def test_a_real_log_fits_its_own_blueprint(relative):
    found = read_log(real(f"logs/{relative}"))
    blueprint = discover(found)
    pairs = Counter((one.activity, two.activity) for case in found.cases for one, two in pairwise(case.events))
    assert graph(blueprint) == set(pairs)
    assert fits(blueprint, found)
    assert faults(blueprint) == ()
