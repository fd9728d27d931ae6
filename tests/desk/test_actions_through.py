"""Every action of the language through the real desk: done at once and later, seen where it fails, done when retried."""

from __future__ import annotations

import pytest

from runtime.messages import blueprints, letters, system, tickets, working
from runtime.messages.faults import Forbidden
from runtime.messages.letters import LetterStatus
from runtime.messages.setup import PutFunctions, PutPeople
from runtime.messages.sla import PutSlaPolicies
from runtime.model.actions import (
    AddFollower,
    ApplySla,
    Assign,
    AssignHow,
    CallFunction,
    CallWebhook,
    ChangeTags,
    Channel,
    CreateTask,
    Fire,
    OpenTicket,
    PostNote,
    Recipient,
    RecipientKind,
    SendLetter,
    SetField,
    StartBlueprint,
)
from runtime.model.blueprint import Category
from runtime.model.durations import Duration, Unit
from runtime.model.functions import Function
from runtime.model.values import HOUR
from tests.desk.conftest import PEOPLE
from tests.desk.migrating import publish
from tests.desk.test_promises import create, execute
from tests.desk.test_sla_applied import GOLD
from tests.makers import blueprint, state, transition

ASKER, NORA = Recipient(kind=RecipientKind.REQUESTER), Recipient(kind=RecipientKind.PERSON, id="nora")
ALL = (
    SetField(field="priority", value=4),
    ChangeTags(add=("seen",)),
    Assign(how=AssignHow.PERSON, person="marc"),
    SendLetter(to=(ASKER,), subject="Mail", body="x"),
    SendLetter(to=(ASKER,), channel=Channel.SMS, body="Short"),
    SendLetter(to=(NORA,), channel=Channel.NOTICE, subject="News", body="x"),
    PostNote(text="Noted"),
    CreateTask(title="Look"),
    OpenTicket(subject="Child"),
    AddFollower(person="marc"),
    ApplySla(policy="gold"),
    CallWebhook(url="https://hook.test/"),
    CallFunction(name="stock"),
    Fire(transition="on"),
    StartBlueprint(blueprint="second"),
)
STOCK = Function(id="stock", name="Stock", entry="stock:left")
LATER = Duration(amount=1, unit=Unit.HOURS)


def drawn(*actions, key: str = "first"):
    """From a to b with these actions, and from there on to the end."""
    return blueprint(
        state("a"),
        state("b", category=Category.OPEN),
        state("c", category=Category.SOLVED, final=True),
        transition("go", "a", "b", actions=actions),
        transition("on", "b", "c"),
        id=key,
        department="returns",
        start="a",
    )


def with_people(owner, **changes) -> None:
    """Somebody is changed: the id, and what."""
    known = {each.id: each for each in PEOPLE}
    owner.do(PutPeople(people=tuple(known[key].having(**what) for key, what in changes.items())))


@pytest.fixture
def desk(owner):
    owner.do(blueprints.SetActivity(blueprint_id="refund", activity=blueprints.Activity.INACTIVE))
    owner.do(PutSlaPolicies(policies=(GOLD,)))
    owner.do(PutFunctions(functions=(STOCK,)))
    with_people(owner, carl={"phone": "+33 6 12 34 56 78"})
    publish(owner, drawn(key="second"))
    return owner


def channels(desk, status: LetterStatus) -> set[str]:
    return {each.channel for each in desk.ask(letters.ListLetters(status=status)).letters}


def done(desk, ticket_id: int) -> dict[str, object]:
    """What can be seen of each action."""
    seen = desk.ask(tickets.GetTicket(ticket_id=ticket_id))
    history = [each.kind for each in desk.ask(tickets.GetHistory(ticket_id=ticket_id))]
    news = desk.acting_as("nora").ask(letters.ListNotices()).notices
    waiting = channels(desk, LetterStatus.WAITING)
    children = [each.subject for each in desk.ask(tickets.ListTickets()).rows]
    return {
        "set_field": seen.priority == 4,
        "change_tags": seen.tags == ("seen",),
        "assign": seen.assignee == "marc",
        "mail": "mail" in waiting,
        "sms": "sms" in waiting,
        "notice": [each.subject for each in news if each.subject == "News"] == ["News"],
        "post_note": "comment_added" in history,
        "create_task": [each.title for each in desk.ask(working.ListTasks(ticket_id=ticket_id))] == ["Look"],
        "open_ticket": "Child" in children,
        "add_follower": "follower_added" in history,
        "apply_sla": "sla_asked" in history,
        "call_webhook": "webhook" in waiting,
        "call_function": desk.ask(letters.GetPost()).functions == 1,
        "fire": history.count("moved") == 2,
        "start_blueprint": seen.blueprint_id == "second",
    }


def begun(desk, *actions) -> int:
    """A ticket that went from a to b."""
    publish(desk, drawn(*actions))
    desk.do(blueprints.RankBlueprints(ids=("first", "second")))
    nora = desk.acting_as("nora")
    return execute(nora, create(nora, requester="carl"), "go").ticket_id


def test_at_once(desk):
    ticket = begun(desk, *ALL)
    assert [name for name, happened in done(desk, ticket).items() if not happened] == []
    assert channels(desk, LetterStatus.DEAD) == set()
    assert desk.ask(system.VerifyDesk()).problems == ()


def test_later(desk, time):
    ticket = begun(desk, *(each.having(delay=LATER) for each in ALL))
    assert [name for name, happened in done(desk, ticket).items() if happened] == []
    time.now += HOUR
    desk.as_clock().do(system.Sweep())
    assert [name for name, happened in done(desk, ticket).items() if not happened] == []
    assert desk.ask(system.VerifyDesk()).problems == ()


def failed(desk) -> list[letters.LetterView]:
    return [each for each in desk.ask(letters.ListLetters()).letters if each.channel == "action"]


CANNOT = (
    AddFollower(person="marc"),
    Assign(how=AssignHow.PERSON, person="marc"),
    SendLetter(to=(ASKER,), channel=Channel.SMS, body="Short"),
    ApplySla(policy="gold"),
    CallFunction(name="stock"),
    Assign(how=AssignHow.ROUND_ROBIN, team="payers"),
)


def in_the_way(desk) -> None:
    """Everything the actions need is gone."""
    with_people(desk, marc={"active": False}, carl={"phone": ""})
    desk.do(PutSlaPolicies(policies=(GOLD.having(enabled=False),)))
    desk.do(PutFunctions(functions=(STOCK.having(enabled=False),)))


def out_of_the_way(desk) -> None:
    with_people(desk, marc={}, carl={"phone": "+33612345678"})
    desk.do(PutSlaPolicies(policies=(GOLD,)))
    desk.do(PutFunctions(functions=(STOCK,)))


@pytest.mark.parametrize("delay", [None, LATER], ids=["at once", "later"])
def test_what_fails_is_seen_and_done_when_it_is_tried_again(desk, time, delay):
    publish(desk, drawn(*(each.having(delay=delay) for each in CANNOT)))
    desk.do(blueprints.RankBlueprints(ids=("first", "second")))
    nora = desk.acting_as("nora")
    place = create(nora, requester="carl")
    in_the_way(desk)
    ticket = execute(nora, place, "go").ticket_id
    time.now += HOUR
    desk.as_clock().do(system.Sweep())
    found = failed(desk)
    kinds = ["add_follower", "apply_sla", "assign", "assign", "call_function", "send_letter"]
    assert sorted(each.to[0] for each in found) == kinds
    assert all(each.ticket_id == ticket and each.reason and each.attempts == 1 for each in found)
    assert desk.ask(tickets.GetTicket(ticket_id=ticket)).state == "b", "the move stands"

    version = desk.ask(tickets.GetTicket(ticket_id=ticket)).version
    assert desk.do(letters.RetryLetter(letter_id=found[0].id)).result.status is LetterStatus.DEAD
    assert desk.ask(tickets.GetTicket(ticket_id=ticket)).version == version, "nothing was changed by it"

    out_of_the_way(desk)
    assert desk.do(letters.RetryLetters()).result == 6
    assert failed(desk) == []
    seen = desk.ask(tickets.GetTicket(ticket_id=ticket))
    assert (seen.assignee, seen.team) == ("marc", "payers")
    told = {each.kind for each in desk.ask(tickets.GetHistory(ticket_id=ticket))}
    assert {"follower_added", "sla_asked"} <= told and {"sms", "function"} <= channels(desk, LetterStatus.WAITING)
    assert desk.ask(system.VerifyDesk()).problems == ()


def test_what_is_given_up_is_not_tried_again(desk, time):
    publish(desk, drawn(AddFollower(person="marc")))
    desk.do(blueprints.RankBlueprints(ids=("first", "second")))
    nora = desk.acting_as("nora")
    place = create(nora)
    with_people(desk, marc={"active": False})
    execute(nora, place, "go")
    (found,) = failed(desk)
    with pytest.raises(Forbidden):
        nora.do(letters.RetryLetter(letter_id=found.id))
    desk.do(letters.DiscardLetter(letter_id=found.id, reason="Nobody misses it"))
    with_people(desk, marc={})
    assert desk.do(letters.RetryLetters()).result == 0
    assert failed(desk) == []


def test_a_blueprint_that_cannot_be_entered_is_entered_when_it_can(desk):
    ticket = begun(desk, Fire(transition="on"), StartBlueprint(blueprint="second"))
    assert desk.ask(tickets.GetTicket(ticket_id=ticket)).blueprint_id == "second"
    desk.do(blueprints.SetActivity(blueprint_id="second", activity=blueprints.Activity.INACTIVE))
    nora = desk.acting_as("nora")
    other = execute(nora, create(nora), "go").ticket_id
    (found,) = failed(desk)
    assert (found.to, found.ticket_id) == (("start_blueprint",), other)
    desk.do(blueprints.SetActivity(blueprint_id="second", activity=blueprints.Activity.ACTIVE))
    assert desk.do(letters.RetryLetter(letter_id=found.id)).result.status is LetterStatus.SENT
    assert desk.ask(tickets.GetTicket(ticket_id=other)).blueprint_id == "second"
