"""The rehearsal room: time, refusals, captured letters, undo, the pretend cast, walks kept as scenarios."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.engine import rehearse
from runtime.engine.rehearsal_cast import CALENDAR, pretend_setup
from runtime.engine.rehearsal_scenarios import in_words, run_scenario, run_suite, scenario_of
from runtime.model.actions import (
    CallFunction,
    CallWebhook,
    CreateTask,
    OpenTicket,
    Recipient,
    RecipientKind,
    SendLetter,
    StartBlueprint,
)
from runtime.model.blueprint import Approval, Category, EventName, On, Timer
from runtime.model.criteria import Compare
from runtime.model.durations import Unit
from runtime.model.events import (
    ActionFailed,
    AlarmRaised,
    CallQueued,
    ChildEnded,
    ChildRequested,
    LetterQueued,
    LimitBroken,
    Moved,
    TaskCreated,
)
from runtime.model.fields import FieldType
from runtime.model.forms import AttachmentItem, Filled
from runtime.model.limits import Limit
from runtime.model.owners import NotPerformerOf, OtherDepartment, People, PersonInField, Teams
from runtime.model.people import Role
from runtime.model.reasons import NotAllowed
from runtime.model.scenario import (
    Assumptions,
    Complete,
    DueAt,
    FieldIs,
    Given,
    LetterSent,
    Offered,
    Recorded,
    RefusedTo,
    Scenario,
    StateIs,
    StatusIs,
    Suite,
    TicketValues,
    Wait,
    stamp,
)
from tests.engine.random_worlds import DESK, NAMES, processes, tickets
from tests.engine.worlds import CUSTOMER, MONDAY, SETUP, blueprint, lasting, person, state, way

AT = stamp(MONDAY)
FRIDAY_EVENING = MONDAY + (4 * 24 + 8) * 3_600_000


def letter(kind=RecipientKind.REQUESTER):
    return SendLetter(
        to=(Recipient(kind=kind),), subject="${ticket.subject}: ${state.name}", body="By ${performer.name}"
    )


PROCESS = blueprint(
    [
        state("new", Category.NEW, limit=Limit(allows=lasting(4, Unit.BUSINESS_HOURS))),
        state("asked", Category.PENDING),
        state("done", Category.SOLVED, final=True),
    ],
    [
        way(
            "ask",
            "new",
            "asked",
            actions=(letter(), CreateTask(title="Wait"), CallWebhook(url="https://hook.example/")),
        ),
        way("back", "asked", "new", trigger=On(event=EventName.CUSTOMER_REPLIED)),
        way("end", "asked", "done", trigger=Timer(after=lasting(3, Unit.BUSINESS_DAYS))),
        way("solve", "new", "done", owners=(Teams(ids=("first",)), NotPerformerOf(transition="ask"))),
    ],
)


def begun(process=PROCESS, at=AT, **ticket):
    values = TicketValues(subject="It broke", requester="cat", department="support", **ticket)
    return rehearse.start(process, SETUP, Given(at=at, ticket=values), assume=Assumptions(people=(CUSTOMER,)))


def codes(refusal):
    return {reason.code for reason in refusal.value.reasons}


def test_letters_tasks_and_calls_are_captured_with_their_text():
    asked = rehearse.execute(begun(), "ann", "ask")
    (sent,) = asked.happened(LetterQueued)
    assert (sent.to, sent.subject, sent.body) == (("cat@acme.example",), "It broke: Asked", "By Ann")
    assert [task.title for task in asked.happened(TaskCreated)] == ["Wait"]
    assert [call.target for call in asked.happened(CallQueued)] == ["https://hook.example/"]


def test_functions_are_there_where_nobody_has_a_desk_and_take_what_they_are_given():
    inputs = {"text": "a", "count": 2, "sure": True, "Not Python's": 1, "list": ("a",)}
    calls = CallFunction(name="f", inputs={name: inputs[name] for name in ("text", "count", "sure")})
    drawn = blueprint(
        [state("a"), state("b")], [way("go", "a", "b", actions=(calls, CallFunction(name="g", inputs=inputs)))]
    )
    pretend = pretend_setup(drawn)
    assert set(pretend.functions) == {"f", "g"} and set(pretend.functions["g"].givens) == {"text", "count", "sure"}
    walked = rehearse.execute(rehearse.start(drawn, pretend, Given(at=AT)), "agent", "go")
    (call,) = walked.happened(CallQueued)
    assert (call.channel, call.target, call.inputs) == ("function", "f", calls.inputs)
    assert "does not take" in walked.happened(ActionFailed)[0].reason


def test_the_value_before_is_the_way_back():
    before = begun()
    kept = replace(before)
    after = rehearse.execute(before, "ann", "ask")
    assert (before.state, after.state) == ("new", "asked")
    assert before == kept
    assert rehearse.execute(before, "bob", "solve").state == "done"


def test_time_passes_over_a_weekend_and_the_timer_fires_at_its_own_moment():
    asked = rehearse.execute(begun(at=stamp(FRIDAY_EVENING)), "ann", "ask")
    later = rehearse.pass_time(asked, lasting(4, Unit.BUSINESS_DAYS))
    (moved,) = [one for one in later.history if isinstance(one.event, Moved) and one.event.transition == "end"]
    assert moved.at == FRIDAY_EVENING + 5 * 24 * 3_600_000  # three business days after Friday 17:00: Wednesday 17:00
    assert later.state == "done"
    assert later.complete


def test_a_limit_breaks_on_the_way():
    later = rehearse.pass_time(begun(), lasting(5))
    assert [broken.due for broken in later.happened(LimitBroken)] == [MONDAY + 4 * 3_600_000]


def test_to_the_next_due_moment_and_no_further():
    next_ = rehearse.to_next_due(begun())
    assert next_.now == MONDAY + 4 * 3_600_000
    with pytest.raises(NotAllowed) as refusal:
        rehearse.to_next_due(next_)
    assert codes(refusal) == {"nothing_due"}


def test_time_never_goes_back():
    with pytest.raises(NotAllowed) as refusal:
        rehearse.pass_until(begun(), MONDAY - 1)
    assert codes(refusal) == {"past"}


def test_moments_that_no_calendar_knows_are_refused():
    for act in (
        lambda: begun(at="0001-01-01T00:00"),
        lambda: rehearse.perform(begun(), Wait(until="9999-12-31T23:59")),
    ):
        with pytest.raises(NotAllowed) as refusal:
            act()
        assert codes(refusal) == {"far_off"}


def test_a_customer_s_reply_wakes_what_waits_for_it():
    answered = rehearse.customer_replies(rehearse.execute(begun(), "ann", "ask"), "Here it is")
    assert answered.state == "new"
    assert [stay.state for stay in rehearse.path(answered)] == ["new", "asked", "new"]


def test_everybody_is_offered_what_the_desk_would_offer_and_told_why_not():
    asked = rehearse.customer_replies(rehearse.execute(begun(), "ann", "ask"), "Here")
    offers = {offer.verdict.transition_id: offer for offer in rehearse.possible(asked, "ann")}
    assert not offers["ask"].reasons
    assert [reason.code for reason in offers["solve"].reasons] == ["four_eyes"]
    assert rehearse.why_not(asked, "bob", "solve") == ()
    assert [reason.code for reason in rehearse.why_not(asked, "eve", "solve")] == ["not_visible"]


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda r: rehearse.execute(r, "nobody", "ask"), "unknown_person"),
        (lambda r: rehearse.execute(r, "gone", "ask"), "inactive"),
        (lambda r: rehearse.execute(r, "eve", "ask"), "not_visible"),
        (lambda r: rehearse.edit(r, "cat", {"priority": 4}), "role"),
        (lambda r: rehearse.claim(r, "lou"), "role"),
        (lambda r: rehearse.release(r, "ann"), "not_claimed"),
        (lambda r: rehearse.comment(r, "lou", "Hello", public=True), "light_agent"),
        (lambda r: rehearse.edit(r, "ann", {"status": "open"}), "status_locked"),
        (lambda r: rehearse.pass_time(r, lasting(1), "moon"), "unknown_calendar"),
    ],
)
def test_refusals_carry_their_codes_and_change_nothing(act, code):
    before = begun()
    with pytest.raises(NotAllowed) as refusal:
        act(before)
    assert code in codes(refusal)


def test_without_a_requester_no_customer_replies():
    alone = rehearse.start(PROCESS, SETUP, Given(at=AT, ticket=TicketValues(department="support")))
    with pytest.raises(NotAllowed) as refusal:
        rehearse.customer_replies(alone, "Hello")
    assert codes(refusal) == {"no_requester"}


def test_a_ticket_that_is_not_claimed_stays_outside_until_it_is():
    entry = PROCESS.entry.having(criteria=Compare(operand="ticket.priority", operator="is", value=4))
    outside = begun(PROCESS.having(entry=entry))
    assert outside.state is None
    assert rehearse.edit(outside, "ann", {"priority": 4}).state == "new"


def test_what_cannot_begin_says_why():
    process = PROCESS.having(limit=Limit(allows=lasting(1, Unit.BUSINESS_HOURS), calendar="moon"))
    with pytest.raises(NotAllowed) as refusal:
        begun(process)
    assert codes(refusal) == {"unknown_calendar"}
    with pytest.raises(NotAllowed) as refusal:
        begun(team="no-such-team")
    assert codes(refusal) == {"bad_value"}
    with pytest.raises(NotAllowed) as refusal:
        begun(status="odd")
    assert codes(refusal) == {"unknown_status"}


def test_files_are_attached_by_name():
    process = blueprint(
        [state("new", Category.NEW), state("done", Category.SOLVED, final=True)],
        [way("show", "new", "done", form=(AttachmentItem(id="photo", extensions=("jpg",)),))],
    )
    with pytest.raises(NotAllowed):
        rehearse.execute(begun(process), "ann", "show", Filled(attachments={"photo": ("x.exe",)}))
    shown = rehearse.execute(begun(process), "ann", "show", Filled(attachments={"photo": ("x.jpg",)}))
    assert shown.state == "done"


def test_children_are_asked_for_and_not_opened_and_their_end_can_be_played():
    process = blueprint(
        [
            state("new", Category.NEW, on_entry=(OpenTicket(subject="Part"),)),
            state("done", Category.SOLVED, final=True),
        ],
        [way("end", "new", "done", trigger=On(event=EventName.CHILD_CLOSED))],
    )
    waiting = begun(process)
    assert [child.subject for child in waiting.happened(ChildRequested)] == ["Part"]
    assert rehearse.happen(waiting, EventName.CHILD_CLOSED).state == "done"


NEXT = blueprint(
    [state("first"), state("last", Category.SOLVED, final=True)], [way("close", "first", "last")], id="next"
)


def test_a_ticket_goes_on_into_a_blueprint_of_the_library():
    process = blueprint(
        [state("new", Category.NEW), state("done", Category.SOLVED, final=True)],
        [way("end", "new", "done", actions=(StartBlueprint(blueprint="next"),))],
    )
    given_ = Given(at=AT, ticket=TicketValues(department="support"))
    ended = rehearse.execute(rehearse.start(process, SETUP, given_, library=(NEXT,)), "ann", "end")
    assert (ended.blueprint.id, ended.state) == ("next", "first")
    assert rehearse.execute(rehearse.start(process, SETUP, given_), "ann", "end").complete


def test_blueprints_that_follow_each_other_in_circles_come_to_an_alarm_or_a_refusal():
    round_ = blueprint([state("on", Category.SOLVED, final=True, on_entry=(StartBlueprint(blueprint="bp"),))], [])
    ended = begun(round_)
    assert [alarm.code for alarm in ended.happened(AlarmRaised)][:1] == ["consequences_in_circles"]


def test_the_pretend_cast_knows_what_the_blueprint_names():
    process = blueprint(
        [state("new", Category.NEW, status="fresh"), state("done", Category.SOLVED, final=True)],
        [
            way("a", "new", "done", owners=(Teams(ids=("crew",)), People(ids=("zoe",)), PersonInField(field="boss"))),
            way("b", "new", "done", owners=(OtherDepartment(department="law"),), order=1),
            way("c", "new", "done", criteria=Compare(operand="field.cost", operator="greater", value=5), order=2),
            way("d", "new", "done", trigger=Timer(after=lasting(1, Unit.BUSINESS_DAYS), calendar="night")),
        ],
        department="shop",
    )
    cast = pretend_setup(process)
    assert cast.teams["crew"].members == ("crew-1", "crew-2")
    assert {role.value for role in Role} <= cast.people.keys()
    assert cast.people["law-1"].departments == ("law",)
    assert {name: field.type for name, field in cast.fields.items()} == {
        "boss": FieldType.PERSON,
        "cost": FieldType.NUMBER,
    }
    assert cast.statuses["fresh"].category is Category.NEW
    assert {CALENDAR, "night"} <= cast.calendars.keys()
    start = rehearse.start(process, cast, Given(at=AT, ticket=TicketValues(requester="customer")))
    assert start.state == "new"
    for name in ("crew-1", "zoe"):
        assert rehearse.execute(start, name, "a").complete
    assert rehearse.execute(start, "law-1", "b").complete
    assert [reason.code for reason in rehearse.why_not(start, "agent", "a")] == ["not_owner"]


def suite(*scenarios, **more):
    return Suite(blueprint="bp", assume=Assumptions(people=(CUSTOMER,)), scenarios=scenarios, **more)


def scenario(*when, then=(), **ticket):
    values = TicketValues(subject="It broke", requester="cat", department="support", **ticket)
    return Scenario(id="one", name="One", given=Given(at=AT, ticket=values), when=when, then=then)


ASK = rehearse.Execute(person="ann", transition="ask")


@pytest.mark.parametrize(
    "expected",
    [
        StateIs(state="asked"),
        StatusIs(status="pending"),
        FieldIs(field="priority", value=2),
        Complete(complete=False),
        DueAt(at=None),
        RefusedTo(transition="ask", person="ann", code="not_from_here"),
        RefusedTo(transition="ask", person="ann"),
        LetterSent(to="cat", subject="It broke: Asked", says="Ann", times=1),
        LetterSent(to="cat@acme.example"),
        LetterSent(to="bob", times=0),
        Recorded(event="task_created"),
    ],
    ids=lambda expected: expected.kind,
)
def test_what_holds_passes_after_the_step_and_at_the_end(expected):
    walk = scenario(ASK.having(then=(expected,)), then=(expected,))
    assert run_scenario(walk, suite(walk), PROCESS, SETUP).failures == ()


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        (StateIs(state="new"), ("the state is new", "it is asked")),
        (StatusIs(status="open"), ("the status is open", "it is pending")),
        (FieldIs(field="priority", value=True), ("the field priority is True", "it is 2")),
        (Complete(), ("the run is complete", "it is not complete")),
        (DueAt(at=AT), (f"the visit is due {AT}", "it is due none")),
        (Offered(transition="solve", person="bob"), ("solve is offered to bob", "it is refused")),
        (RefusedTo(transition="ask", person="ann", code="criteria"), ("refused to ann with criteria", "not_from_here")),
        (LetterSent(to="bob"), ("a letter to “bob” is sent", "“It broke: Asked” to cat@acme.example")),
        (LetterSent(times=2), ("a letter is sent 2 times", "sent: ")),
        (Recorded(event="escalated"), ("escalated is recorded", "moved")),
    ],
    ids=lambda value: getattr(value, "kind", None),
)
def test_what_does_not_hold_says_what_was_found(expected, words):
    walk = scenario(ASK, then=(expected,))
    (failure,) = run_scenario(walk, suite(walk), PROCESS, SETUP).failures
    assert failure.place == "then[0]"
    assert words[0] in failure.expected
    assert words[1] in failure.found


def test_a_step_that_is_refused_ends_the_scenario_with_every_reason():
    walk = scenario(ASK, ASK, ASK, then=(StateIs(state="done"),))
    (failure,) = run_scenario(walk, suite(walk), PROCESS, SETUP).failures
    assert (failure.place, failure.expected) == ("when[1]", "execute ask by ann is done")
    assert [reason.code for reason in failure.reasons] == ["not_from_here"]


def test_a_refusal_that_was_expected_is_no_failure_and_one_that_did_not_come_is():
    expected = ASK.having(refused=("not_from_here",))
    walk = scenario(ASK, expected)
    assert run_scenario(walk, suite(walk), PROCESS, SETUP).passed
    (failure,) = run_scenario(scenario(expected), suite(), PROCESS, SETUP).failures
    assert failure.found == "it is done, and the state is asked"
    (failure,) = run_scenario(scenario(ASK, ASK.having(refused=("closed",))), suite(), PROCESS, SETUP).failures
    assert failure.found == "it is refused with not_from_here"


def test_a_beginning_that_is_refused_is_a_failure():
    (result,) = run_suite(suite(scenario(team="moon")), PROCESS, SETUP)
    assert result.failures[0].place == "given"


def test_assumptions_are_laid_over_the_set_up_and_over_each_other():
    own = Assumptions(people=(person("zoe"),), loads={"zoe": 3})
    walk = scenario(rehearse.Execute(person="zoe", transition="ask")).having(
        given=Given(at=AT, ticket=TicketValues(requester="cat", department="support"), assume=own)
    )
    assert run_scenario(walk, suite(walk), PROCESS, SETUP).passed
    assert "zoe" not in SETUP.people


def test_steps_have_words():
    assert in_words(rehearse.Happen(event=EventName.WEBHOOK)) == "happen webhook"
    assert in_words(rehearse.NextDue()) == "next due"


STEPS = st.lists(
    st.one_of(
        st.builds(
            rehearse.Execute, person=st.sampled_from(NAMES), transition=st.sampled_from([f"t{n}" for n in range(8)])
        ),
        st.builds(rehearse.Say, text=st.just("Hello")),
        st.builds(rehearse.Edit, person=st.just("ann"), fields=st.sampled_from([{"priority": 4}, {"team": "first"}])),
        st.builds(rehearse.Claim, person=st.just("bob")),
        st.builds(
            rehearse.Wait, time=st.sampled_from([lasting(2), lasting(3, Unit.BUSINESS_HOURS), lasting(1, Unit.DAYS)])
        ),
        st.just(rehearse.NextDue()),
    ),
    max_size=12,
)


def walked(rehearsal, steps):
    for step in steps:
        try:
            rehearsal = rehearse.perform(rehearsal, step)
        except NotAllowed:
            continue
    return rehearsal


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(processes(), tickets, STEPS)
def test_a_walk_kept_as_a_scenario_replays_identically(process, values, steps):
    given_ = Given(at=AT, ticket=TicketValues(requester="cat", **values))
    customers = Assumptions(people=(CUSTOMER,))
    walk = walked(rehearse.start(process, DESK, given_, assume=customers), steps)
    kept = scenario_of(walk, "kept", "Kept")
    assert run_scenario(kept, suite(kept), process, DESK).failures == ()
    again = walked(rehearse.start(process, DESK, kept.given, assume=customers), kept.when)
    assert (again.snapshot, again.history, dict(again.arms)) == (walk.snapshot, walk.history, dict(walk.arms))


def test_an_approval_is_asked_voted_on_and_kept_in_the_scenario():
    process = blueprint(
        [state("new", Category.NEW), state("done", Category.SOLVED, final=True)],
        [way("pay", "new", "done", approval=Approval(approvers=(People(ids=("bob", "sue")),), needs="all"))],
    )
    asked = rehearse.execute(begun(process), "ann", "pay")
    assert asked.state == "new"
    with pytest.raises(NotAllowed) as refusal:
        rehearse.vote(asked, "ann", "pay", approve=True)
    assert codes(refusal) == {"not_approver"}
    handed = rehearse.delegate(rehearse.vote(asked, "sue", "pay", approve=True), "bob", "pay", "root")
    granted = rehearse.vote(handed, "root", "pay", approve=True)
    assert granted.complete
    assert rehearse.withdraw(asked, "ann", "pay").snapshot.run.approvals == {}
    kept = scenario_of(granted, "kept", "Kept")
    assert run_scenario(kept, suite(kept), process, SETUP).passed


def test_a_called_child_is_waited_for_and_ends_as_told():
    process = blueprint(
        [
            state("new", Category.NEW),
            state("waiting", calls="other"),
            state("done", Category.SOLVED, final=True),
        ],
        [way("call", "new", "waiting"), way("go", "waiting", "done", trigger=On(event=EventName.CHILD_CLOSED))],
    )
    waiting = rehearse.execute(begun(process), "ann", "call")
    assert waiting.snapshot.visit.child.blueprint == "other"
    ended = rehearse.happen(waiting, EventName.CHILD_CLOSED, "granted")
    assert ended.complete
    assert [event.state for event in ended.happened(ChildEnded)] == ["granted"]
