"""What actions do, and what happens when they cannot."""

from dataclasses import replace

import pytest

from runtime.engine.decide import decide
from runtime.model.actions import (
    AddFollower,
    Assign,
    AssignHow,
    CallFunction,
    CallWebhook,
    ChangeTags,
    Channel,
    CreateTask,
    OpenTicket,
    PostNote,
    Recipient,
    RecipientKind,
    SendLetter,
    SetField,
    StartBlueprint,
)
from runtime.model.durations import Unit
from runtime.model.fields import Field, FieldType
from runtime.model.functions import FromTicket, Function, Given
from runtime.model.people import Team
from runtime.model.setup import Template
from runtime.model.values import HOUR
from tests.engine.worlds import MONDAY, Walk, at, blueprint, lasting, setup, state, way

DESK = setup(
    fields={
        "day": Field(id="day", name="Day", type=FieldType.DATE),
        "when": Field(id="when", name="When", type=FieldType.MOMENT),
        "note": Field(id="note", name="Note"),
    },
    templates={
        "hello": Template(
            id="hello",
            name="Hello",
            subject={"en": "Hello", "fr": "Bonjour"},
            body={"en": "Dear", "fr": "Cher ${ticket.requester}"},
        )
    },
)


def after(*actions, desk=DESK, by="ann", now=MONDAY, followers=(), loads=None, turns=None, **values):
    """What a transition with these actions records beside the move."""
    walk = Walk(
        blueprint([state("a"), state("b")], [way("go", "a", "b", actions=actions)]), desk=desk, now=now, **values
    )
    situation = replace(walk.by(by), followers=followers, loads=loads or {}, turns=turns or {})
    outcome = decide(situation, "go")
    walk.keep(outcome)
    return list(outcome.events[1:]), walk


def kinds(events):
    return [event.kind for event in events]


def test_fields_take_constants_copies_moments_from_now_and_nothing():
    events, walk = after(
        SetField(field="note", value="x"),
        SetField(field="when", from_now=lasting(2, Unit.BUSINESS_HOURS)),
        SetField(field="day", from_now=lasting(2, Unit.DAYS)),
        SetField(field="resolution", copy_of="ticket.subject"),
        SetField(field="description"),
        now=at("2026-03-02 17:00"),
        description="long",
    )
    assert walk.ticket.fields == {"note": "x", "when": at("2026-03-03 09:00"), "day": "2026-03-04"}
    assert (walk.ticket.resolution, walk.ticket.description) == ("It broke", "")
    assert all(event.why == "transition:go" for event in events)


def test_a_value_that_is_there_already_is_no_change():
    assert not after(SetField(field="priority", value=2), ChangeTags(add=("x",)), tags=("x",))[0]


def test_tags_are_added_and_removed():
    assert after(ChangeTags(add=("b", "c"), remove=("a",)), tags=("a", "b"))[1].ticket.tags == ("b", "c")


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (SetField(field="status", value="closed"), "transitions only"),
        (SetField(field="nothing", value=1), "no field"),
        (SetField(field="day", value="tomorrow"), "YYYY-MM-DD"),
        (SetField(field="assignee", value="gone"), "no longer active"),
        (Assign(how=AssignHow.PERSON, person="lou"), "not an agent"),
        (Assign(how=AssignHow.TEAM, team="moon"), "no team"),
        (Assign(how=AssignHow.ROUND_ROBIN), "with no team"),
        (AddFollower(person="gone"), "nobody active"),
        (SendLetter(to=(Recipient(kind=RecipientKind.ASSIGNEE),), subject="x"), "nobody to send it to"),
        (SendLetter(to=(Recipient(kind=RecipientKind.REQUESTER),), template="moon"), "no template"),
    ],
)
def test_an_action_that_cannot_be_done_says_why_and_undoes_nothing(action, words):
    events, walk = after(action, ChangeTags(add=("next",)))
    assert kinds(events) == ["action_failed", "fields_changed"]
    assert words in events[0].reason and walk.state == "b"


@pytest.mark.parametrize(
    ("action", "before", "expected"),
    [
        (Assign(how=AssignHow.PERSON, person="bob"), {}, (None, "bob")),
        (Assign(how=AssignHow.PERSON, person="bob", team="first"), {}, ("first", "bob")),
        (Assign(how=AssignHow.PERFORMER), {}, (None, "ann")),
        (Assign(how=AssignHow.NOBODY), {"assignee": "bob", "team": "first"}, ("first", None)),
        (Assign(how=AssignHow.TEAM, team="first"), {"assignee": "bob"}, ("first", "bob")),
        (Assign(how=AssignHow.TEAM, team="first"), {"assignee": "eve"}, ("first", None)),
    ],
)
def test_assignment(action, before, expected):
    walk = after(action, **before)[1]
    assert (walk.ticket.team, walk.ticket.assignee) == expected


def test_round_robin_goes_round_the_active_members_and_says_whose_turn_it_was():
    members = ("ann", "gone", "bob", "lou", "sue")
    desk = replace(DESK, teams={"t": Team(id="t", name="T", members=members)})
    turns = {}
    given = []
    for _ in range(5):
        events, walk = after(Assign(how=AssignHow.ROUND_ROBIN, team="t"), desk=desk, turns=turns)
        turns = {events[0].team: events[0].person}
        given.append(walk.ticket.assignee)
    assert given == ["ann", "bob", "sue", "ann", "bob"]
    assert after(Assign(how=AssignHow.ROUND_ROBIN, team="t"), desk=desk, turns={"t": "lou"})[1].ticket.assignee == "sue"
    assert (
        after(Assign(how=AssignHow.ROUND_ROBIN, team="t"), desk=desk, turns={"t": "left"})[1].ticket.assignee == "ann"
    )


def test_the_least_loaded_active_member_is_chosen_ties_by_id():
    assert (
        after(Assign(how=AssignHow.LEAST_LOADED, team="first"), loads={"ann": 3, "bob": 1})[1].ticket.assignee == "bob"
    )
    assert (
        after(Assign(how=AssignHow.LEAST_LOADED, team="first"), loads={"ann": 1, "bob": 1})[1].ticket.assignee == "ann"
    )
    assert after(Assign(how=AssignHow.LEAST_LOADED, team="first"), loads={"ann": 1})[1].ticket.assignee == "bob"


@pytest.mark.parametrize("how", [AssignHow.ROUND_ROBIN, AssignHow.LEAST_LOADED])
def test_nobody_available_is_an_alarm(how):
    events, walk = after(Assign(how=how, team="empty"))
    assert kinds(events) == ["alarm_raised", "action_failed"] and walk.ticket.assignee is None
    assert events[0].code == "nobody_available" and events[0].sentence == events[1].reason


def to(*kinds_and_ids):
    return tuple(Recipient(kind=kind, id=one) for kind, one in kinds_and_ids)


K = RecipientKind


@pytest.mark.parametrize(
    ("recipients", "expected"),
    [
        (to((K.ASSIGNEE, None), (K.PERFORMER, None)), {"bob", "ann"}),
        (to((K.TEAM, None)), {"ann", "bob"}),
        (to((K.TEAM, "first")), {"ann", "bob"}),
        (to((K.TEAM_LEAD, None)), {"sue"}),
        (to((K.PERSON, "eve")), {"eve"}),
        (to((K.ROLE, "supervisor")), {"sue"}),
        (to((K.FOLLOWERS, None)), {"eve", "cat"}),
        (to((K.REQUESTER, None)), {"cat"}),
        (to((K.PERSON, "gone"), (K.PERSON, "bob")), {"bob"}),
    ],
)
def test_letters_reach_whom_they_should(recipients, expected):
    letter = SendLetter(to=recipients, channel=Channel.NOTICE, subject="Look")
    events, _ = after(letter, assignee="bob", team="first", followers=("eve", "cat", "gone"))
    assert {one for event in events for one in event.to} == expected


def test_the_supervisor_is_the_assignees():
    letter = SendLetter(to=to((K.SUPERVISOR, None)), channel=Channel.NOTICE, subject="x")
    assert after(letter, assignee="ann")[0][0].to == ("sue",)


def test_one_letter_for_each_language_with_keys_of_their_own():
    events, _ = after(
        SendLetter(to=to((K.REQUESTER, None), (K.PERSON, "bob"), (K.ADDRESS, "x@y.example")), template="hello")
    )
    assert [(event.to, event.subject, event.body) for event in events] == [
        (("cat@acme.example",), "Bonjour", "Cher Cat"),
        (("bob@desk.example", "x@y.example"), "Hello", "Dear"),
    ]
    assert len({event.key for event in events}) == 2


def test_subjects_are_one_line_and_unknown_placeholders_raise_an_alarm():
    events, _ = after(SendLetter(to=to((K.REQUESTER, None)), subject="a\r\nBcc: x", body="${no.such}"))
    assert events[0].subject == "a Bcc: x" and events[0].body == "${no.such}"
    assert events[1].code == "unknown_placeholder" and "${no.such}" in events[1].sentence


def test_sms_goes_to_addresses_only():
    assert after(SendLetter(to=to((K.ADDRESS, "+33123")), channel=Channel.SMS, body="x"))[0][0].to == ("+33123",)
    assert kinds(after(SendLetter(to=to((K.REQUESTER, None)), channel=Channel.SMS, body="x"))[0]) == ["action_failed"]


def test_the_other_actions_become_their_events():
    events, walk = after(
        PostNote(text="Seen by ${performer.name}", public=True),
        CreateTask(title="Call", owner="bob", due=lasting(1)),
        OpenTicket(subject="Part of ${ticket.id}", department="billing"),
        AddFollower(person="eve"),
        AddFollower(person="sue"),
        CallWebhook(url="https://x.example/"),
        CallFunction(name="f", inputs={"a": 1}),
        StartBlueprint(blueprint="next"),
        followers=("sue",),
        desk=replace(DESK, functions={"f": COUNTED}),
    )
    assert kinds(events) == [
        "comment_added",
        "task_created",
        "child_requested",
        "follower_added",
        "call_queued",
        "call_queued",
        "blueprint_planned",
    ]
    assert events[0].body == "Seen by Ann" and events[1].due == MONDAY + HOUR and events[2].subject == "Part of 7"
    assert (
        events[4].inputs["state"] == "b"
        and events[5].inputs == {"a": 1, "about": "It broke"}
        and events[4].key != events[5].key
    )
    assert walk.ticket.public_replies == 1


COUNTED = Function(
    id="f",
    name="Counted",
    entry="counts:f",
    inputs=(Given(name="a", type=FieldType.NUMBER), FromTicket(name="about", fact="ticket.subject")),
)


@pytest.mark.parametrize(
    "action",
    [
        CallFunction(name="ghost"),
        OpenTicket(subject="Part", department="nowhere"),
        OpenTicket(subject="Part", ticket_type="nothing"),
        OpenTicket(subject="${ticket.resolution}"),
        Assign(how=AssignHow.NOBODY, team="ghosts"),
        Assign(how=AssignHow.PERSON, person="ghost"),
        Assign(how=AssignHow.PERSON, person="bob", team="ghosts"),
        Assign(how=AssignHow.PERFORMER, team="ghosts"),
        Assign(how=AssignHow.ROUND_ROBIN, team="ghosts"),
        CreateTask(title="Call", owner="ghost"),
        AddFollower(person="ghost"),
        SetField(field="nothing", value="x"),
    ],
)
def test_an_action_that_names_what_does_not_exist_fails_and_writes_nothing(action):
    events, walk = after(action, assignee="ann", team="first")
    assert kinds(events) == ["action_failed"] and events[0].reason
    assert (walk.ticket.assignee, walk.ticket.team, walk.ticket.fields) == ("ann", "first", {})


def test_a_child_has_a_subject_of_one_line_that_fits():
    events, _ = after(OpenTicket(subject="Part: ${ticket.description}"), description="a\nb " * 500)
    assert events[0].subject.startswith("Part: a b a b") and len(events[0].subject) == 500


def test_nobody_follows_a_ticket_twice():
    events, _ = after(
        AddFollower(person="eve"), AddFollower(person="eve"), AddFollower(person="sue"), followers=("sue",)
    )
    assert [event.person for event in events] == ["eve"]


def test_who_follows_from_now_on_gets_the_letter_that_comes_after():
    events, _ = after(AddFollower(person="eve"), SendLetter(to=to((K.FOLLOWERS, None)), subject="s", body="b"))
    assert events[1].to == ("eve@desk.example",)


@pytest.mark.parametrize("how", [AssignHow.ROUND_ROBIN, AssignHow.LEAST_LOADED])
def test_without_a_named_team_the_tickets_own_chooses(how):
    walk = after(Assign(how=how), team="first", turns={"first": "ann"}, loads={"ann": 2, "bob": 1})[1]
    assert (walk.ticket.team, walk.ticket.assignee) == ("first", "bob")


def test_round_robin_twice_in_one_decision_gives_two_turns():
    events, _ = after(*[Assign(how=AssignHow.ROUND_ROBIN)] * 2, team="first")
    assert [event.person for event in events if event.kind == "turn_given"] == ["ann", "bob"]


def test_delayed_actions_are_armed_under_keys_of_their_own():
    actions = [ChangeTags(add=(tag,), delay=lasting(1, Unit.BUSINESS_HOURS)) for tag in "ab"]
    events, walk = after(*actions, now=at("2026-03-02 17:30"))
    assert kinds(events) == ["action_armed"] * 2
    assert {arm.at for arm in walk.arms.values()} == {at("2026-03-03 08:30")} and len(walk.arms) == 2
