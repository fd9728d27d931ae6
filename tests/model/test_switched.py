"""What is switched off: kept in the file, and for checks the same as if it had been removed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.exchange.blueprint_file import dump, load
from runtime.model import edits
from runtime.model.checks import check
from runtime.model.diff import diff
from runtime.model.diff_words import in_words
from runtime.model.refusals import EditRefused
from runtime.model.switched import as_offered, is_off, switch, why_not_switch
from tests.makers import blueprints, small
from tests.model.reference_desks import DESK, OWN, access, joiner, repair

SLOW = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=20)


def meaning(drawn):
    return drawn.having(drawing=small().drawing.having(places={}, routes={}, frames=()))


@SLOW
@given(blueprints(), st.data())
def test_what_is_off_is_for_checks_the_same_as_removed(drawn, data):
    keys = [*drawn.states_by_id, *drawn.transitions_by_id]
    chosen = data.draw(st.sets(st.sampled_from(keys), max_size=3)) if keys else set()
    try:
        off = switch(drawn, chosen, on=False)
        removed = edits.remove_states(drawn, chosen & drawn.states_by_id.keys())
        removed = edits.remove_transitions(removed, chosen & removed.transitions_by_id.keys())
    except EditRefused:
        return
    rest = as_offered(off)
    assert {state.id for state in rest.states} == {state.id for state in removed.states}
    assert {way.id for way in rest.transitions} == {way.id for way in removed.transitions}
    if {group.id for group in rest.parallels} == {group.id for group in removed.parallels}:
        said = [(one.code, one.element, one.part) for one in check(off, DESK)]
        assert said == [(one.code, one.element, one.part) for one in check(removed, DESK)]


@SLOW
@given(blueprints(), st.data())
def test_on_again_everything_is_as_it_was(drawn, data):
    keys = [*drawn.states_by_id, *drawn.transitions_by_id]
    chosen = data.draw(st.sets(st.sampled_from(keys), max_size=3)) if keys else set()
    if why_not_switch(drawn, chosen, on=False) is None:
        off = switch(drawn, chosen, on=False)
        assert switch(off, chosen, on=True) == drawn
        assert load(dump(off), source_name="off.json") == off


@pytest.mark.parametrize("make", OWN)
def test_a_file_without_anything_off_does_not_name_it(make):
    assert '"off"' not in dump(make()) and as_offered(made := make()) is made


def test_nobody_is_offered_what_is_off_or_leads_there_and_whoever_is_there_may_leave():
    drawn = switch(repair(), ["parts", "scrap"], on=False)
    assert {way.id for way in drawn.leaving("diagnosis")} == {"begin"}
    assert {way.id for way in drawn.leaving("parts")} == {"arrived"}
    assert is_off(drawn, drawn.transitions_by_id["arrived"]) and not is_off(drawn, drawn.transitions_by_id["begin"])


def test_the_start_and_where_rejected_go_stay_on():
    assert why_not_switch(repair(), ["reported"], on=False).code == "start_off"
    assert why_not_switch(access(), ["refused"], on=False).code == "rejects_to"
    with pytest.raises(EditRefused):
        switch(access(), ["question", "refused"], on=False)
    assert why_not_switch(access(), ["gone"], on=False).code == "no_state"


def test_a_branch_that_is_off_is_found_where_too_few_are_left():
    assert check(switch(joiner(), ["badge"], on=False), DESK) == check(joiner(), DESK)
    codes = {one.code for one in check(switch(joiner(), ["badge", "laptop"], on=False), DESK)}
    assert "group_small" in codes


def test_a_name_taken_meanwhile_is_refused_when_it_is_switched_on():
    drawn = edits.connect(switch(repair(), ["begin"], on=False), "diagnosis", "scrapped", "Begin")
    assert why_not_switch(drawn, ["begin"], on=True).code == "transition_name_taken"


def test_words_of_a_change_tell_it():
    off = switch(repair(), ["scrap"], on=False)
    english, french = (
        [each.sentence for each in in_words(diff(repair(), off), repair(), off, language)] for language in ("en", "fr")
    )
    assert english == ["Transition “Scrap”: switched off: no → yes."] and "hors service" in french[0]
