"""Scenarios as text: one text for equal suites, a strict reader, a schema that agrees with it."""

import difflib
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from runtime.exchange import scenario_file
from runtime.exchange.scenario_file import BadScenarios, beside, dump, json_schema, load, open_file, save
from runtime.model import scenario as s
from runtime.model.blueprint import EventName
from runtime.model.durations import Duration, Unit
from runtime.model.fields import Field, FieldType
from runtime.model.forms import Filled
from runtime.model.people import Person, Role, Team
from runtime.model.setup import Settings
from tests.makers import DURATIONS, FIELD_VALUES, IDS, NAMES, TEXTS, maybe, some

SAMPLES = sorted((Path(__file__).parents[2] / "resources" / "samples").glob("*.scenarios.json"))
SLOW = settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
VALIDATOR = Draft202012Validator(json_schema())

STAMPS = st.sampled_from(["2026-03-02T09:30", "2026-03-02T09:30Z", "2026-03-02T09:30:15.250+01:00"])
EXPECTATIONS = st.one_of(
    st.builds(s.StateIs, state=maybe(IDS)),
    st.builds(s.StatusIs, status=IDS),
    st.builds(s.FieldIs, field=IDS, value=FIELD_VALUES),
    st.builds(s.Complete, complete=st.booleans()),
    st.builds(s.DueAt, limit=st.sampled_from(["visit", "run"]), at=maybe(STAMPS)),
    st.builds(s.Offered, transition=IDS, person=IDS),
    st.builds(s.RefusedTo, transition=IDS, person=IDS, code=maybe(IDS)),
    st.builds(s.LetterSent, to=maybe(NAMES), subject=maybe(TEXTS), says=maybe(TEXTS), times=maybe(st.integers(0, 3))),
    st.builds(s.Recorded, event=IDS, times=maybe(st.integers(0, 3))),
)
SAID = {"refused": some(IDS), "then": some(EXPECTATIONS)}
FORMS = st.builds(
    Filled,
    fields=st.dictionaries(IDS, FIELD_VALUES, max_size=2),
    ticked=some(IDS),
    comments=st.dictionaries(IDS, TEXTS, max_size=2),
    resolution=maybe(TEXTS),
)
STEPS = st.one_of(
    st.builds(s.Execute, person=IDS, transition=IDS, form=FORMS, **SAID),
    st.builds(s.Say, person=maybe(IDS), text=NAMES, public=st.booleans(), **SAID),
    st.builds(s.Edit, person=IDS, fields=st.dictionaries(IDS, FIELD_VALUES, max_size=2), **SAID),
    st.builds(s.Claim, person=IDS, **SAID),
    st.builds(s.Release, person=IDS, **SAID),
    st.builds(s.Vote, person=IDS, transition=IDS, approve=st.booleans(), comment=TEXTS, **SAID),
    st.builds(s.Delegate, person=IDS, transition=IDS, to=IDS, source=maybe(IDS), **SAID),
    st.builds(s.Withdraw, person=IDS, transition=IDS, **SAID),
    st.builds(s.Wait, time=DURATIONS, calendar=maybe(IDS), **SAID),
    st.builds(s.Wait, until=STAMPS, **SAID),
    st.builds(s.NextDue, **SAID),
    st.builds(s.Happen, event=st.sampled_from([EventName.CHILD_CLOSED, EventName.WEBHOOK]), **SAID),
)
ASSUMPTIONS = st.builds(
    s.Assumptions,
    settings=st.none() | st.just(Settings(zone="Europe/Paris")),
    people=some(st.builds(Person, id=IDS, name=NAMES, role=st.sampled_from(Role), active=st.booleans())),
    teams=some(st.builds(Team, id=IDS, name=NAMES, members=some(IDS))),
    fields=some(st.builds(Field, id=IDS, name=NAMES, type=st.sampled_from(FieldType))),
    loads=st.dictionaries(IDS, st.integers(0, 9), max_size=2),
)
GIVENS = st.builds(
    s.Given,
    at=STAMPS,
    by=maybe(IDS),
    ticket=st.builds(
        s.TicketValues, requester=maybe(IDS), priority=st.integers(1, 4), fields=st.dictionaries(IDS, FIELD_VALUES)
    ),
    assume=ASSUMPTIONS,
)
SCENARIOS = st.builds(s.Scenario, id=IDS, name=NAMES, given=GIVENS, when=some(STEPS, 3), then=some(EXPECTATIONS))
SUITES = st.builds(
    s.Suite,
    blueprint=IDS,
    assume=ASSUMPTIONS,
    scenarios=st.lists(SCENARIOS, max_size=3, unique_by=lambda one: one.id).map(tuple),
    block_publishing=st.booleans(),
)


def small(**changes):
    step = s.Execute(person="ann", transition="pay", then=(s.StateIs(state="done"),))
    one = s.Scenario(id="pays", name="It pays", given=s.Given(at="2026-03-02T09:30"), when=(step, s.NextDue()))
    return s.Suite(blueprint="refund", scenarios=(one,)).having(**changes)


@SLOW
@given(SUITES)
def test_out_and_in_and_out_again_is_the_same_text(suite):
    text = dump(suite)
    back = load(text, source_name="x")
    assert back == suite
    assert dump(back) == text


@SLOW
@given(SUITES)
def test_every_text_we_write_is_valid(suite):
    VALIDATOR.validate(json.loads(dump(suite)))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_samples_are_canonical(path):
    text = path.read_text(encoding="utf-8")
    assert dump(open_file(path)) == text
    VALIDATOR.validate(json.loads(text))


def test_the_published_schema_is_the_generated_one():
    Draft202012Validator.check_schema(json_schema())
    path = Path(__file__).parents[2] / "resources" / "schema" / scenario_file.SCHEMA_NAME
    assert path.read_text(encoding="utf-8") == scenario_file.schema_text()


def test_the_order_in_which_scenarios_are_given_is_no_difference():
    one = small().scenarios[0]
    two = one.having(id="a")
    assert dump(small(scenarios=(one, two))) == dump(small(scenarios=(two, one)))


def test_one_changed_property_is_one_changed_block():
    before, after = dump(small()), dump(small(block_publishing=True))
    codes = difflib.SequenceMatcher(None, before.splitlines(), after.splitlines(), autojunk=False).get_opcodes()
    assert len([code for code in codes if code[0] != "equal"]) == 1


def first(data):
    return data["scenarios"][0]


@pytest.mark.parametrize(
    ("change", "path", "words"),
    [
        (lambda d: first(d)["when"][0].update(persn="x"), "scenarios[pays].when[0].persn", "not known"),
        (lambda d: first(d)["when"][0].pop("transition"), "scenarios[pays].when[0].transition", "missing"),
        (lambda d: first(d)["when"][0].update(kind="dance"), "scenarios[pays].when[0]", "kind"),
        (lambda d: first(d)["when"][0]["then"][0].update(state=3), "scenarios[pays].when[0].then[0].state", "text"),
        (lambda d: first(d)["when"].append({"kind": "wait"}), "scenarios[pays].when[2]", "how long"),
        (lambda d: first(d)["given"].update(at="tomorrow"), "scenarios[pays].given.at", ""),
        (lambda d: first(d)["given"].update(at="2026-02-30T10:00"), "scenarios[pays].given.at", ""),
        (lambda d: d.update(scenarios=[first(d), first(d)]), "scenarios", "pays"),
        (lambda d: d.update(colour="red"), "colour", "not known"),
        (lambda d: d.update(format=2), "format", "newer"),
        (lambda d: d.update(format=True), "format", "format"),
        (lambda d: d.pop("kind"), "", "no scenarios"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place(change, path, words):
    data = json.loads(dump(small()))
    change(data)
    with pytest.raises(BadScenarios) as refused:
        load(json.dumps(data), source_name="refund.scenarios.json")
    assert refused.value.path == path
    assert words in refused.value.sentence
    assert str(refused.value).startswith("refund.scenarios.json")


@pytest.mark.parametrize("raw", [b"\xff", "[", "[]", '{"kind": "scenarios", "kind": "scenarios"}', "1" * 5000])
def test_what_is_no_text_of_ours_is_refused(raw):
    with pytest.raises(BadScenarios):
        load(raw, source_name="x")


def test_a_file_lies_beside_its_blueprint(tmp_path):
    path = beside(tmp_path / "refund.json")
    assert path.name == "refund.scenarios.json"
    save(small(), path)
    assert open_file(path) == small()
    with pytest.raises(BadScenarios):
        open_file(tmp_path / "gone.scenarios.json")


def test_stamps_mean_moments():
    at_nine = s.instant("2026-03-02T09:30", "Europe/Paris")
    assert at_nine == s.instant("2026-03-02T08:30Z", "UTC") == s.instant("2026-03-02T09:30:00.000+01:00", "UTC")
    assert s.stamp(at_nine) == "2026-03-02T08:30Z"
    assert s.stamp(at_nine + 1_000) == "2026-03-02T08:30:01Z"


@given(st.integers(-(2**40), 2**44))
def test_a_stamp_loses_nothing(moment):
    assert s.instant(s.stamp(moment), "Europe/Paris") == moment


def test_a_wait_has_one_measure():
    with pytest.raises(ValueError, match="how long"):
        s.Wait(time=Duration(amount=1, unit=Unit.DAYS), until="2026-03-02T09:30")
