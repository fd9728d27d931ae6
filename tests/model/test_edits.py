"""Edits keep what holds of every Blueprint, refuse before anything moves, and answer why."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.model import blueprint as model
from runtime.model import edits
from runtime.model.actions import AddFollower, Fire
from runtime.model.blueprint import Approval, ParallelGroup
from runtime.model.diff import diff
from runtime.model.drawing import Frame, Note, Place, Route
from runtime.model.durations import Duration, Unit
from runtime.model.edits import EditRefused
from runtime.model.forms import CommentItem, ResolutionItem
from runtime.model.integrity import faults
from runtime.model.limits import Limit
from tests.makers import blueprint, blueprints, maybe, small, state, transition

SLOW = settings(
    max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None
)
TWO_HOURS = Limit(allows=Duration(amount=2, unit=Unit.HOURS))

STATES = st.sampled_from(["a", "b", "c", "d", "gone"])
WAYS = st.sampled_from(["t0", "t1", "t2", "t3", "gone"])
NAMES = st.sampled_from(["Open", "open", "  ", "Ö", "x" * 201, "Close"])
LINES = st.builds(Route, bends=st.just(((1.0, 2.0),)))


def call(edit, *strategies, **named):
    """A drawn edit: the edit, its question, and arguments."""
    question = getattr(edits, f"why_not_{edit.__name__}")
    return st.tuples(st.just(edit), st.just(question), st.tuples(*strategies), st.fixed_dictionaries(named))


NEW_STATES = st.builds(
    state, st.sampled_from(["a", "n1", "n2"]), st.sampled_from(["Fresh", "Open", "open"]), final=st.booleans()
)
NEW_WAYS = st.builds(
    transition, st.sampled_from(["t0", "n3"]), maybe(STATES), maybe(STATES), st.sampled_from(["Go", "go", "Back"])
)
SOME_STATES = st.lists(STATES, max_size=3)
SOME_WAYS = st.lists(WAYS, max_size=3)

DRAWING_EDITS = st.one_of(
    call(edits.place, st.dictionaries(STATES, st.just(Place(x=3, y=4)), max_size=2)),
    call(edits.move, st.dictionaries(STATES, st.tuples(st.floats(), st.floats()), max_size=2)),
    call(edits.resize, STATES, maybe(st.floats()), maybe(st.floats())),
    call(edits.pin, SOME_STATES, pinned=st.booleans()),
    call(edits.route, WAYS, maybe(LINES)),
    call(edits.put_frame, st.builds(Frame, id=st.just("f"), name=st.just("F"), states=SOME_STATES.map(tuple))),
    call(edits.remove_frames, st.lists(st.just("f"), max_size=1)),
)
EDITS = st.one_of(
    DRAWING_EDITS,
    call(edits.add_state, NEW_STATES, maybe(st.just(Place(x=1)))),
    call(edits.change_state, NEW_STATES),
    call(edits.rename_state, STATES, NAMES),
    call(edits.set_start, maybe(STATES)),
    call(edits.set_final, STATES, st.booleans()),
    call(edits.set_state_limit, STATES, st.just(TWO_HOURS)),
    call(edits.remove_states, SOME_STATES),
    call(edits.insert_state, WAYS, NEW_STATES),
    call(edits.connect, maybe(STATES), maybe(STATES), NAMES | st.just("")),
    call(edits.add_transition, NEW_WAYS, maybe(LINES)),
    call(edits.change_transition, NEW_WAYS),
    call(edits.rename_transition, WAYS, NAMES),
    call(edits.reconnect, WAYS, maybe(STATES), maybe(STATES)),
    call(edits.make_common, WAYS, SOME_STATES),
    call(edits.set_excluded, WAYS, SOME_STATES),
    call(edits.remove_transitions, SOME_WAYS),
    call(edits.reorder_buttons, maybe(STATES), SOME_WAYS),
    call(edits.make_parallel, SOME_WAYS, NAMES, st.sampled_from(["all", "any", 0, 1, 2, 3])),
    call(edits.dissolve_parallel, st.sampled_from(["group", "gone"])),
    call(edits.rename_blueprint, NAMES),
    call(edits.duplicate, SOME_STATES),
)


def done(edit, before, arguments, named):
    after = edit(before, *arguments, **named)
    return after.blueprint if isinstance(after, edits.Duplicated) else after


@SLOW
@given(blueprints(), st.lists(EDITS, max_size=6))
def test_edits_keep_a_sound_blueprint_sound_and_questions_agree(before, script):
    assert faults(before) == ()
    for edit, question, arguments, named in script:
        text = before.model_dump_json()
        reason = question(before, *arguments, **named)
        if reason is None:
            after = done(edit, before, arguments, named)
            assert faults(after) == ()
            assert type(after).model_validate_json(after.model_dump_json()) == after
        else:
            with pytest.raises(EditRefused) as refused:
                done(edit, before, arguments, named)
            assert refused.value.reasons[0] == reason
            assert reason.sentence.endswith(".")
            after = before
        assert before.model_dump_json() == text
        before = after


@SLOW
@given(blueprints(), st.data())
def test_edits_of_the_drawing_mean_nothing(before, data):
    edit, question, arguments, named = data.draw(DRAWING_EDITS)
    if question(before, *arguments, **named) is None:
        assert not diff(before, edit(before, *arguments, **named)).is_semantic


def names_from(after, key):
    return [each.name for each in after.leaving(key)]


def test_removing_a_state_takes_along_what_touches_it():
    before = edits.place(small(), {"waiting": Place(x=1), "open": Place()})
    before = edits.put_frame(before, Frame(id="f", name="Outside", states=("waiting",)))
    before = edits.route(before, "ask", Route(bends=((1, 2),)))
    before = edits.set_excluded(before, "cancel", ["waiting"])
    after = edits.remove_states(before, ["waiting"])
    assert [each.id for each in after.transitions] == ["cancel", "solve"]
    assert after.transitions_by_id["cancel"].excluded == ()
    assert set(after.drawing.places) == {"open"}
    assert after.drawing.routes == {} and after.drawing.frames == ()
    assert edits.cascade_ids(before, ["waiting"]) == {"ask", "answer"}
    assert edits.remove_states(after, ["open"]).start is None


def test_a_state_to_which_an_approval_rejects_stays():
    approved = transition("solve", "open", "done", approval=Approval(approvers=(), reject_to="waiting"))
    before = edits.change_transition(small(), approved)
    reason = edits.why_not_remove_states(before, ["waiting"])
    assert reason is not None and reason.code == "rejects_to" and reason.element == "solve"
    assert edits.why_not_remove_states(before, ["waiting", "done"]) is None


def test_names_of_states_differ_without_case_and_accents():
    reason = edits.why_not_rename_state(small(), "waiting", "  ÓPEN ")
    assert reason is not None and reason.code == "state_name_taken"
    assert edits.why_not_rename_state(small(), "open", "OPEN") is None


def test_a_button_called_after_its_state_is_renamed_with_it():
    before = edits.connect(edits.connect(small(), "waiting", "done"), "done", "waiting", "Finished")
    (made,) = (way for way in before.leaving("waiting") if way.name == "Done")
    after = edits.rename_state(before, "done", "Finished")
    assert after.transitions_by_id[made.id].name == "Finished"
    assert {way.id: way.name for way in after.transitions if way.id != made.id} == {
        way.id: way.name for way in before.transitions if way.id != made.id
    }


def test_a_button_keeps_its_name_where_one_beside_it_has_the_new_one():
    before = edits.connect(edits.connect(small(), "waiting", "done"), "waiting", "waiting", "Finished")
    after = edits.rename_state(before, "done", "Finished")
    assert after.states_by_id["done"].name == "Finished" and after.transitions == before.transitions


def test_names_of_buttons_differ_where_they_meet_only():
    assert edits.why_not_connect(small(), "waiting", "done", "Solve") is None
    assert edits.why_not_connect(small(), "open", "done", "solve").code == "transition_name_taken"
    assert edits.why_not_connect(small(), "open", "done", "Cancel").code == "transition_name_taken"
    assert edits.why_not_connect(small(), "done", "open", "Cancel") is None


def test_a_state_that_is_final_no_more_is_offered_common_transitions():
    before = edits.connect(small(), "done", "open", "Cancel")
    assert edits.why_not_set_final(before, "done", False).code == "transition_name_taken"


def test_connecting_names_and_orders_by_itself():
    after = edits.connect(edits.connect(small(), "open", "done"), "open", "done")
    assert names_from(after, "open")[-3:] == ["Done", "Done 2", "Cancel"], "what is offered everywhere comes last"
    assert names_from(edits.connect(small(), "open", "open"), "open")[-2:] == ["Open", "Cancel"]
    assert edits.connect(small(), "done", None).leaving("done")[0].name == "Back"
    assert edits.connect(small(), "done", None).leaving("done")[0].target is None


def test_reconnecting_keeps_the_id_and_redraws_the_line():
    before = edits.route(small(), "ask", Route(bends=((1, 2),)))
    after = edits.reconnect(before, "ask", "waiting", "done")
    assert after.transitions_by_id["ask"].target == "done"
    assert after.drawing.routes == {}
    assert names_from(after, "waiting")[-2:] == ["Ask", "Cancel"]
    assert edits.reconnect(before, "ask", "open", "waiting") is before


def test_a_transition_becomes_common_and_single_again():
    after = edits.make_common(small(), "solve", ["waiting"])
    assert after.transitions_by_id["solve"].excluded == ("waiting",)
    again = edits.reconnect(after, "solve", "open", "done")
    assert again.transitions_by_id["solve"].excluded == ()
    assert edits.why_not_set_excluded(again, "solve", ["open"]).code == "not_common"


def test_inserting_a_state_leads_through_it():
    after = edits.insert_state(small(), "solve", state("check"), Place(x=9))
    assert after.transitions_by_id["solve"].target == "check"
    (onward,) = [each for each in after.transitions if each.source == "check"]
    assert (onward.target, onward.name) == ("done", "Solve")
    assert edits.why_not_insert_state(small(), "cancel", state("check")).code == "not_between_states"


def test_buttons_are_reordered():
    after = edits.reorder_buttons(small(), "open", ["solve", "ask"])
    assert names_from(after, "open")[0] in {"Cancel", "Solve"}
    own = [each.id for each in after.leaving("open") if each.source == "open"]
    assert own == ["solve", "ask"]
    assert edits.why_not_reorder_buttons(small(), "open", ["solve"]).code == "order_incomplete"


def test_forms_and_actions_are_reordered():
    items = (CommentItem(id="c"), ResolutionItem(id="r"))
    actions = (AddFollower(person="ann"), Fire(transition="ask"))
    before = edits.change_transition(small(), transition("solve", "open", "done", form=items, actions=actions))
    assert edits.reorder_form(before, "solve", ["r", "c"]).transitions_by_id["solve"].form == items[::-1]
    assert edits.reorder_actions(before, "solve", [1, 0]).transitions_by_id["solve"].actions == actions[::-1]
    assert edits.why_not_reorder_form(before, "solve", ["r", "r"]).code == "order_incomplete"
    assert edits.why_not_reorder_actions(before, "solve", [0]).code == "order_incomplete"
    twice = transition("solve", "open", "done", form=(items[0], items[0]))
    assert edits.why_not_change_transition(before, twice).code == "form_item_twice"


def parallel():
    before = small()
    for key in ("test", "write"):
        before = edits.add_transition(before, transition(key, "open", "done"))
    return edits.make_parallel(before, ["solve", "test", "write"], "Finish", 3)


def test_a_parallel_group_is_made_shrunk_and_dissolved():
    before = parallel()
    (group,) = before.parallels
    assert group == ParallelGroup(id=group.id, name="Finish", source="open", target="done", needs=3)
    two = edits.remove_transitions(before, ["test"])
    assert two.parallels[0].needs == 2
    one = edits.remove_transitions(two, ["write"])
    assert one.parallels == () and one.transitions_by_id["solve"].parallel is None
    free = edits.dissolve_parallel(before, group.id)
    assert free.parallels == () and not any(each.parallel for each in free.transitions)
    assert edits.remove_states(before, ["done"]).parallels == ()


def test_branches_stay_together():
    before = parallel()
    assert edits.why_not_reconnect(before, "test", "open", "waiting").code == "is_branch"
    assert edits.why_not_make_parallel(before, ["test", "write"], "Again").code == "is_branch"
    assert edits.why_not_make_parallel(small(), ["ask", "solve"], "X").code == "branch_elsewhere"
    assert edits.why_not_make_parallel(small(), ["ask"], "X").code == "group_small"
    group = before.parallels[0]
    assert edits.change_parallel(before, group.having(needs="any")).parallels[0].needs == "any"
    assert edits.why_not_change_parallel(before, group.having(needs=4)).code == "group_needs"
    assert edits.why_not_change_parallel(before, group.having(target="open")).code == "branch_elsewhere"


def test_a_part_is_duplicated_with_fresh_ids():
    before = edits.place(parallel(), {"open": Place(x=1, y=2)})
    made = edits.duplicate(before, ["open", "done"], by=(10, 20))
    after, copies = made.blueprint, made.copies
    first, last = copies.states["open"], copies.states["done"]
    assert after.states_by_id[first].name == "Open 2"
    assert after.drawing.places[first] == Place(x=11, y=22)
    branches = [each for each in after.transitions if each.parallel == copies.groups[before.parallels[0].id]]
    assert {(each.source, each.target) for each in branches} == {(first, last)}
    assert {each.name for each in branches} == {"Solve", "Test", "Write"}
    assert not set(copies.transitions.values()) & set(before.transitions_by_id)


def test_the_caps_hold(monkeypatch):
    monkeypatch.setattr("runtime.model.edit_states.MAX_STATES", 4)
    monkeypatch.setattr("runtime.model.edit_states.MAX_TRANSITIONS", 4)
    assert edits.why_not_add_state(small(), state("more")).code == "too_many_states"
    assert edits.why_not_connect(small(), "open", "done").code == "too_many_transitions"
    assert edits.why_not_duplicate(small(), ["open"]).code == "too_many_states"
    assert (model.MAX_STATES, model.MAX_TRANSITIONS) == (500, 2_000)


def test_limits_and_properties():
    assert edits.set_state_limit(small(), "open", TWO_HOURS).states_by_id["open"].limit == TWO_HOURS
    assert edits.set_run_limit(small(), TWO_HOURS).limit == TWO_HOURS
    assert edits.change_properties(small(), tags=("vip",), department="it").tags == ("vip",)


def test_notes_come_change_and_go():
    note = Note(id="n", text="Ask Ann", place=Place())
    once = edits.put_note(small(), note)
    twice = edits.put_note(once, note.having(text="Ask Bob"))
    assert [each.text for each in twice.drawing.notes] == ["Ask Bob"]
    assert edits.remove_notes(twice, ["n"]).drawing.notes == ()
    assert edits.why_not_remove_notes(small(), ["n"]).code == "no_note"
    assert edits.set_lanes(small(), True).drawing.lanes


def test_fresh_ids_are_readable():
    assert edits.fresh_id("Prêt à livrer !", ()) == "pret-a-livrer"
    assert edits.fresh_id("Done", {"done", "done-2"}) == "done-3"
    assert edits.fresh_id("完了", ()) == "element"
    assert edits.new_state(small(), "Open").name == "Open 2"


@given(st.text(max_size=300).filter(str.strip), st.lists(st.text(max_size=5)))
def test_fresh_ids_are_ids_and_free_names_are_names(name, taken):
    made = edits.new_state(blueprint(), name[:200]) if name[:200].strip() else None
    assert made is None or made.id
    assert edits.fresh_id(name, taken) not in taken


def test_an_id_is_never_lent_again():
    """A state that was published and deleted must not come back as another one, in whatever draft."""
    first = edits.new_state(small(), "Check").id
    assert first.startswith("check-")
    assert len({first, *(edits.new_state(small(), "Check").id for _ in range(50))}) == 51
    copy = edits.duplicate(edits.add_state(small(), state(first)), [first]).copies.states[first]
    assert copy.startswith("check-") and copy.count("-") == 1


def test_a_fault_that_was_there_before_does_not_block_other_edits():
    broken = small().having(start="gone")
    assert faults(broken)[0].element == "start"
    assert edits.rename_state(broken, "open", "Ajar").states_by_id["open"].name == "Ajar"
    assert edits.why_not_rename_state(broken, "open", "Done") is not None
