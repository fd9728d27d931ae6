"""The checks as a whole: any Blueprint has findings, soundness agrees with an oracle, edits with a fresh start."""

from __future__ import annotations

from contextlib import suppress
from string import Formatter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.exchange.discover import discover
from runtime.exchange.log_files import read_log
from runtime.model import edits
from runtime.model.checks import Checker, Finding, Severity, check
from runtime.model.checks.codes import ERRORS, HINTS, SEVERITIES, WARNINGS
from runtime.model.checks.fixes import REPAIRS
from runtime.model.checks.words import FIXES, SENTENCES, TERMS
from runtime.model.drawing import Place
from runtime.model.refusals import EditRefused
from tests.data import real
from tests.makers import blueprint, blueprints, small, state, states, transition
from tests.model.reference_desks import DESK, outage, repair

SLOW = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
"""Whole Blueprints take their time to be made up."""


def placeholders(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in Formatter().parse(text) if name})


def test_every_code_has_a_weight_and_the_same_sentence_in_both_languages():
    assert len(SEVERITIES) == len(ERRORS) + len(WARNINGS) + len(HINTS)
    assert set(SENTENCES["en"]) == set(SENTENCES["fr"]) == set(SEVERITIES)
    for code in SEVERITIES:
        assert placeholders(SENTENCES["en"][code]) == placeholders(SENTENCES["fr"][code]), code
        assert SENTENCES["en"][code] != SENTENCES["fr"][code]


def test_every_fix_has_a_label_in_both_languages_and_terms_agree():
    assert set(FIXES["en"]) == set(FIXES["fr"]) == set(REPAIRS)
    for name in REPAIRS:
        assert placeholders(FIXES["en"][name]) == placeholders(FIXES["fr"][name])
    assert set(TERMS["en"]) == set(TERMS["fr"])


@settings(SLOW, max_examples=30)
@given(blueprints())
def test_any_blueprint_is_checked_and_every_finding_says_something(drawn):
    for found in (check(drawn), check(drawn, DESK, (outage(), repair()))):
        assert list(found) == sorted(found, key=lambda one: one.order)
        for one in found:
            assert one.sentence("en") and one.sentence("fr") and one.as_reason().code == one.code
            again = Finding.model_validate_json(one.model_dump_json())
            assert again == one


@settings(SLOW, max_examples=30)
@given(blueprints())
def test_a_fix_is_an_edit_or_refused(drawn):
    for one in check(drawn, DESK):
        for fix in one.fixes:
            with suppress(EditRefused):
                assert fix.applied(drawn) != drawn


GRAPHS = st.integers(1, 6).flatmap(
    lambda count: st.tuples(
        st.just(count),
        st.sets(st.integers(0, count - 1)),
        st.none() | st.integers(0, count - 1),
        st.lists(st.tuples(st.none() | st.integers(0, count - 1), st.none() | st.integers(0, count - 1)), max_size=9),
    )
)


def drawn_from(graph) -> tuple:
    count, finals, start, pairs = graph
    keys = [f"s{number}" for number in range(count)]
    cards = [state(key, final=number in finals) for number, key in enumerate(keys)]
    ways = [
        transition(f"t{at}", None if one is None else keys[one], None if two is None else keys[two])
        for at, (one, two) in enumerate(pairs)
    ]
    return blueprint(*cards, *ways, start=None if start is None else keys[start])


def steps(drawn, key: str, came_from: str | None) -> set[str]:
    """Where a ticket may go next; a way back leads to where it came from."""
    card = drawn.states_by_id[key]
    found = set()
    for way in drawn.transitions:
        common = way.source is None and not card.final and key not in way.excluded and way.target != key
        if way.source == key or common:
            found.add(came_from if way.target is None else way.target)
    return found - {None}


def walked(drawn, begin: str, *, fresh: bool = False) -> set[str]:
    """Every state a ticket may come to from `begin`, remembering where it was last. `fresh`: it was nowhere yet."""
    origins = [None] if fresh else [None, *(one.id for one in drawn.states if begin in steps(drawn, one.id, None))]
    seen: set[tuple[str, str | None]] = set()
    todo = [(begin, origin) for origin in origins]
    while todo:
        here, before = todo.pop()
        if (here, before) not in seen:
            seen.add((here, before))
            todo += [(there, here) for there in steps(drawn, here, before)]
    return {here for here, _ in seen}


def wandered(drawn, begin: str) -> set[str]:
    """The same, where nothing is remembered: a way back leads to every state that has a way here."""
    seen: set[str] = set()
    todo = [begin]
    while todo:
        here = todo.pop()
        if here not in seen:
            seen.add(here)
            before = [one.id for one in drawn.states if here in steps(drawn, one.id, None)]
            todo += [there for origin in (None, *before) for there in steps(drawn, here, origin)]
    return seen


@settings(SLOW, max_examples=150)
@given(GRAPHS)
def test_soundness_agrees_with_walking(graph):
    drawn = drawn_from(graph)
    found = check(drawn)
    codes = {one.code for one in found}
    finals = {one.id for one in drawn.states if one.final}
    assert ("no_start" in codes) is (drawn.start is None) and ("no_final" in codes) is (not finals)
    if drawn.start is not None:
        reached = walked(drawn, drawn.start, fresh=True)
        unreachable = {one.element for one in found if one.code == "unreachable"}
        assert unreachable == {one.id for one in drawn.states if one.id not in reached}
    stuck = {one.id for one in drawn.states if not finals & walked(drawn, one.id)}
    said = {one.element for one in found if one.code in {"dead_end", "trap"}}
    if finals:
        assert said <= stuck
        for one in drawn.states:
            around = wandered(drawn, one.id)
            assert bool(finals & around) or bool(said & around)
    ended = {one.element for one in found if one.code == "dead_end"}
    assert all(walked(drawn, key) == {key} for key in ended)


EDITS = (
    lambda drawn, key: edits.rename_state(drawn, key, "Renamed"),
    lambda drawn, key: edits.set_final(drawn, key, True),
    lambda drawn, key: edits.remove_states(drawn, (key,)),
    edits.set_start,
    lambda drawn, key: edits.connect(drawn, key, drawn.states[0].id, "Once more"),
    lambda drawn, key: edits.change_properties(drawn, department="hr"),
)


@settings(SLOW, max_examples=30)
@given(blueprints(), st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 9)), max_size=5))
def test_after_any_edits_a_checker_says_what_a_fresh_one_says(drawn, made):
    checker = Checker(DESK, (outage(),))
    checker.check(drawn)
    for edit, at in made:
        if not drawn.states:
            return
        try:
            drawn = edit(drawn, drawn.states[at % len(drawn.states)].id)
        except EditRefused:
            continue
        assert checker.check(drawn) == check(drawn, DESK, (outage(),))


@settings(SLOW, max_examples=15)
@given(st.data())
def test_a_state_replaced_by_an_equal_one_changes_nothing(data):
    drawn = small()
    fresh = data.draw(states("open", 1))
    changed = drawn.having(states=[fresh if one.id == "open" else one for one in drawn.states])
    checker = Checker()
    assert checker.check(changed) == checker.check(changed.having()) == check(changed)


@pytest.mark.data
@pytest.mark.parametrize("log", ["running-example/running-example.xes", "receipt/receipt.xes.gz"])
def test_what_is_discovered_in_a_real_log_has_no_error(log):
    found = check(discover(read_log(real(f"logs/{log}"))))
    assert [one.sentence() for one in found if one.severity is Severity.ERROR] == []
    assert len(found) <= 3


def _offers(drawn):
    (ends,) = [each for each in check(drawn) if each.code == "no_final"]
    return [fix.label("en") for fix in (ends.fix, *ends.more) if fix is not None]


def test_where_nothing_is_joined_yet_one_of_the_dead_ends_is_proposed_to_end_but_never_the_start():
    assert _offers(blueprint(state("new", "New"), start="new")) == []
    assert _offers(blueprint(state("new", "New"), state("wait", "Wait"), start="new")) == ["Make “Wait” final"]
    three = blueprint(state("new", "New"), state("wait", "Wait"), state("sent", "Sent"), start="new")
    places = {"new": Place(x=0, y=0), "wait": Place(x=0, y=200), "sent": Place(x=0, y=400)}
    three = three.having(drawing=three.drawing.having(places=places))
    assert _offers(three) == ["Make “Sent” final", "Make “Wait” final"]
    joined = blueprint(*three.states, transition("go", "new", "wait"), start="new")
    assert _offers(joined) == ["Make “Wait” final"]


def test_names_in_a_row_are_in_the_quotes_of_the_language():
    drawn = blueprint(
        state("new", "New"),
        state("yes", "Yes"),
        state("no", "No"),
        transition("a", "new", "yes"),
        transition("b", "new", "no"),
        start="new",
    )
    (ends,) = [each for each in check(drawn) if each.code == "no_final"]
    assert ends.fix.label("en") == "Make “No”, “Yes” final"
    assert ends.fix.label("fr").replace("\N{NO-BREAK SPACE}", " ") == "Rendre « No », « Yes » finaux"
