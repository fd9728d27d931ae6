"""Tasks of a ticket: numbered, done, due once, counted in criteria; and who follows a ticket."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from runtime.messages import blueprints, letters, links, setup, system, tickets, working
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.model.actions import CreateTask
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.notices import NoticeKind
from runtime.model.people import Person, Role
from runtime.model.tasks import Check
from runtime.model.values import HOUR
from runtime.store.schema import due
from tests.desk.conftest import MONDAY
from tests.desk.test_promises import create, execute
from tests.makers import blueprint, state, transition

NO_OPEN_TASKS = Compare(operand="ticket.open_tasks", operator=Operator.IS, value=0)


def add(desk, place, title="Call back", **values):
    return desk.do(working.AddTask(ticket_id=place.ticket_id, title=title, **values)).result


def listed(desk, place):
    return desk.ask(working.ListTasks(ticket_id=place.ticket_id))


def news(desk, *kinds):
    return [(row.kind, row.body) for row in desk.ask(letters.ListNotices()).notices if row.kind in kinds]


def sound(owner):
    assert owner.ask(system.VerifyDesk()).problems == ()


def guarded(owner):
    """A Blueprint whose one transition wants every task done, and whose entry sets one."""
    drawn = blueprint(
        state("a", on_entry=(CreateTask(title="Weigh it", owner="nora"),)),
        state("z", final=True),
        transition("finish", "a", "z", criteria=NO_OPEN_TASKS, unmet="disabled"),
        id="tasked",
        department="returns",
    )
    draft = owner.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=0)).result
    owner.do(blueprints.PublishBlueprint(blueprint_id="tasked", expected_revision=draft.revision, accept="all"))
    owner.do(blueprints.RankBlueprints(ids=("tasked",)))


def test_a_task_lives_and_is_counted(owner, nora):
    place = create(nora)
    add(nora, place, "First", checklist=("one", "two"))
    add(nora, place, "Second", owner="marc")
    first, second = listed(nora, place)
    assert (first.number, first.title, [check.text for check in first.checklist]) == (1, "First", ["one", "two"])
    assert nora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).open_tasks == 2
    ticked = (Check(text="one", done=True), Check(text="two"))
    nora.do(working.EditTask(ticket_id=place.ticket_id, task=1, title="First!", checklist=ticked))
    nora.do(working.OrderTasks(ticket_id=place.ticket_id, order=(2, 1)))
    nora.do(working.FinishTask(ticket_id=place.ticket_id, task=2))
    second, first = listed(nora, place)
    assert (first.title, first.checklist[0].done, second.done_by) == ("First!", True, "nora")
    with pytest.raises(Refused, match="done already"):
        nora.do(working.FinishTask(ticket_id=place.ticket_id, task=2))
    with pytest.raises(Refused, match="every task"):
        nora.do(working.OrderTasks(ticket_id=place.ticket_id, order=(2,)))
    nora.do(working.ReopenTask(ticket_id=place.ticket_id, task=2))
    nora.do(working.RemoveTask(ticket_id=place.ticket_id, task=1))
    assert nora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).open_tasks == 1
    add(nora, place, "Third")
    assert [task.number for task in listed(nora, place)] == [2, 3]  # a number is never given twice
    with pytest.raises(NotFound):
        nora.do(working.FinishTask(ticket_id=place.ticket_id, task=1))
    sound(owner)


def test_a_transition_waits_for_every_task(owner, nora):
    guarded(owner)
    place = create(nora)
    assert [task.title for task in listed(nora, place)] == ["Weigh it"]
    (offer,) = nora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).offers
    assert not offer.allowed
    with pytest.raises(Refused):
        execute(nora, place, "finish")
    assert nora.ask(tickets.CountTickets(criteria=NO_OPEN_TASKS)) == 0
    place = nora.do(working.FinishTask(ticket_id=place.ticket_id, task=1)).result
    assert nora.ask(tickets.CountTickets(criteria=NO_OPEN_TASKS)) == 1
    assert execute(nora, place, "finish").complete
    sound(owner)


def test_a_due_task_is_told_once_to_its_owner(owner, nora, time, clock):
    place = create(nora)
    add(nora, place, "Call back", owner="marc", due_in=Duration(amount=2, unit=Unit.BUSINESS_HOURS))
    add(nora, place, "Done in time", owner="marc", due=MONDAY + HOUR)
    nora.do(working.FinishTask(ticket_id=place.ticket_id, task=2))
    marc = owner.acting_as("marc")
    assert len(news(marc, NoticeKind.TASK)) == 2
    time.pass_(hours=30)
    for _ in range(2):
        clock.do(system.Sweep())
    assert news(marc, NoticeKind.TASK_DUE) == [(NoticeKind.TASK_DUE, "Call back")]
    assert [mine.task.title for mine in marc.ask(working.MyTasks())] == ["Call back"]
    kinds = [event.kind for event in nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))]
    assert kinds.count("task_due") == 1
    sound(owner)


def test_a_task_put_off_is_due_again_and_one_without_a_moment_never(owner, nora, time, clock):
    place = create(nora)
    add(nora, place, "Call", owner="marc", due=MONDAY + HOUR)
    nora.do(working.EditTask(ticket_id=place.ticket_id, task=1, title="Call", owner="marc", due=MONDAY + 3 * HOUR))
    time.pass_(hours=2)
    clock.do(system.Sweep())
    assert news(owner.acting_as("marc"), NoticeKind.TASK_DUE) == []
    nora.do(working.EditTask(ticket_id=place.ticket_id, task=1, title="Call", owner="marc"))
    with owner.database.read() as session:
        assert session.core.execute(sa.select(due).where(due.c.clock == "task:1")).all() == []
    nora.do(working.EditTask(ticket_id=place.ticket_id, task=1, title="Call", owner="nora", due=MONDAY + 4 * HOUR))
    time.pass_(hours=3)
    clock.do(system.Sweep())
    assert news(nora, NoticeKind.TASK_DUE) == [(NoticeKind.TASK_DUE, "Call")]


def test_a_closed_ticket_is_left_in_peace(owner, nora, time, clock):
    place, master = create(nora), create(nora)
    add(nora, place, "Call", owner="marc", due=MONDAY + HOUR)
    sam = owner.acting_as("sam")
    sam.do(links.MergeTickets(ticket_id=master.ticket_id, expected_version=2, duplicates=(place.ticket_id,)))
    with pytest.raises(Refused, match="read-only"):
        nora.do(working.FinishTask(ticket_id=place.ticket_id, task=1))
    time.pass_(hours=2)
    clock.do(system.Sweep())
    assert news(owner.acting_as("marc"), NoticeKind.TASK_DUE) == []
    with owner.database.read() as session:
        assert session.core.execute(sa.select(due).where(due.c.ticket_id == place.ticket_id)).all() == []
    sound(owner)


def test_who_may_work_on_tasks(owner, nora):
    place = create(nora, requester="carl")
    add(nora, place, "Theirs", owner="lena")
    add(nora, place, "Mine")
    lena = owner.acting_as("lena")
    lena.do(working.FinishTask(ticket_id=place.ticket_id, task=1))
    with pytest.raises(Forbidden, match="own tasks"):
        lena.do(working.FinishTask(ticket_id=place.ticket_id, task=2))
    for who in ("lena", "carl"):
        with pytest.raises(Forbidden):
            add(owner.acting_as(who), place)
    with pytest.raises(Forbidden):
        listed(owner.acting_as("carl"), place)
    with pytest.raises(NotFound):
        listed(owner.acting_as("bill"), place)
    with pytest.raises(Refused, match="nobody active"):
        add(nora, place, owner="carl")
    assert owner.acting_as("carl").ask(tickets.GetTicket(ticket_id=place.ticket_id)).open_tasks == 0


# ---------------------------------------------------------------- followers


def followers(desk, place):
    return {view.id: view.in_copy for view in desk.ask(working.ListFollowers(ticket_id=place.ticket_id))}


def test_following_oneself_and_others(owner, nora):
    place = create(nora)
    lena = owner.acting_as("lena")
    lena.do(working.FollowTicket(ticket_id=place.ticket_id))
    lena.do(working.FollowTicket(ticket_id=place.ticket_id))
    nora.do(working.FollowTicket(ticket_id=place.ticket_id, person="sam"))
    assert followers(nora, place) == {"lena": False, "sam": False}
    with pytest.raises(Forbidden):
        lena.do(working.FollowTicket(ticket_id=place.ticket_id, person="marc"))
    with pytest.raises(Refused, match="may not read"):
        nora.do(working.FollowTicket(ticket_id=place.ticket_id, person="bill"))
    with pytest.raises(Refused, match="nobody"):
        nora.do(working.FollowTicket(ticket_id=place.ticket_id, person="ghost"))
    lena.do(working.UnfollowTicket(ticket_id=place.ticket_id))
    nora.do(working.UnfollowTicket(ticket_id=place.ticket_id, person="sam"))
    assert followers(nora, place) == {}
    sound(owner)


def test_a_customer_in_copy_reads_public_replies_and_nothing_else(owner, nora):
    owner.do(setup.PutPeople(people=(Person(id="cora", name="Cora", role=Role.CUSTOMER, email="cora@acme.test"),)))
    cora = owner.acting_as("cora")
    place = create(nora, requester="carl")
    with pytest.raises(NotFound):
        cora.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="For everybody", public=True))
    nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="Among us", public=False))
    nora.do(working.FollowTicket(ticket_id=place.ticket_id, person="cora"))
    assert followers(nora, place) == {"cora": True}
    assert [said.body for said in cora.ask(tickets.GetConversation(ticket_id=place.ticket_id))] == ["For everybody"]
    assert [row.id for row in cora.ask(tickets.ListTickets()).rows] == [place.ticket_id]
    assert cora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).assignee is None
    with pytest.raises(Forbidden):
        cora.do(tickets.AddComment(ticket_id=place.ticket_id, body="Me too", public=True))
    with pytest.raises(Forbidden):
        cora.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    cora.do(working.UnfollowTicket(ticket_id=place.ticket_id))
    with pytest.raises(NotFound):
        cora.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    assert cora.ask(tickets.ListTickets()).rows == ()
