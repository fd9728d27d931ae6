"""The clocks of a ticket's SLA policy on its page: what they say, and what becomes of them while one works on it."""

from __future__ import annotations

import pytest

from designer.agent.chronicle import told
from designer.agent.countdown import Tone
from runtime.desk.door import open_desk
from runtime.messages.setup import GetSetup, RemoveFromSetup, SetupKind
from runtime.messages.sla import ChosenBy, PutSlaPolicies
from runtime.messages.tickets import AddComment, CreateTicket, EditTicket, EventView, ExitBlueprint, GetTicket
from runtime.model.durations import Duration, Unit
from runtime.model.sla import Metric, SlaPolicy, SlaTarget

HOUR = 3_600_000
DAY = Duration(amount=1, unit=Unit.DAYS)
POLICY = SlaPolicy(
    id="tested",
    name="Tested customers",
    targets=(
        SlaTarget(metric=Metric.FIRST_REPLY, allows=dict.fromkeys(range(1, 5), DAY)),
        SlaTarget(metric=Metric.RESOLUTION, allows={4: DAY}),
    ),
)


@pytest.fixture
def owner(place):
    """Whoever may do everything, at another screen; this one policy is in force."""
    desk = open_desk(str(place), durability="NORMAL")
    there = tuple(policy.id for policy in desk.ask(GetSetup()).sla_policies)
    if there:
        desk.do(RemoveFromSetup(of=SetupKind.SLA_POLICY, ids=there))
    desk.do(PutSlaPolicies(policies=(POLICY,)))
    yield desk
    desk.close()


@pytest.fixture
def promised(qtbot, owner, work):
    """A ticket opened under the policy, on its page."""
    place = owner.do(CreateTicket(subject="Kettle", department="returns", requester="alice-arnaud")).result
    work.page.open(place.ticket_id)
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.id == place.ticket_id)
    return work.page


@pytest.fixture
def again(qtbot, promised):
    """Something was done to it elsewhere: the page shows it."""

    def look():
        version = promised.ticket.version
        promised.refresh()
        qtbot.waitUntil(lambda: promised.ticket.version > version)
        return {clock.metric: chip for chip, clock in zip(_chips(promised), promised.ticket.sla.clocks, strict=True)}

    return look


def _chips(page):
    return page.strip.promises.chips


def test_a_clock_counts_down_and_says_by_which_policy(promised):
    (chip,) = _chips(promised)
    assert chip.isVisible()
    assert chip.text().startswith("First reply: 23 h 59 min") or chip.text() == "First reply: 1 d left"
    assert chip.property("tone") == Tone.GOOD
    assert "Tested customers, version 1" in chip.toolTip()
    assert "first public reply" in chip.toolTip()


def test_it_ticks_from_green_to_amber_to_red(promised):
    (chip,) = _chips(promised)
    begun = promised.ticket.sla.clocks[0].started_at
    promised.strip.tick(begun + 20 * HOUR)
    assert (chip.property("tone"), chip.text()) == (Tone.WARNING, "First reply: 4 h left")
    promised.strip.tick(begun + 26 * HOUR)
    assert (chip.property("tone"), chip.text()) == (Tone.BAD, "First reply: 2 h late")


def test_a_public_reply_meets_the_first_one(promised, other, again):
    other.do(AddComment(ticket_id=promised.ticket.id, body="We look at it.", public=True))
    chip = again()[Metric.FIRST_REPLY]
    assert (chip.text(), chip.property("tone")) == ("First reply: ✓ met", Tone.GOOD)
    assert "Ended" in chip.toolTip()


def test_another_priority_brings_its_targets_and_on_hold_they_stand_still(promised, owner, again):
    number = promised.ticket.id
    owner.do(EditTicket(ticket_id=number, expected_version=promised.ticket.version, fields={"priority": 4}))
    assert set(again()) == {Metric.FIRST_REPLY, Metric.RESOLUTION}
    version = owner.ask(GetTicket(ticket_id=number)).version
    owner.do(
        ExitBlueprint(ticket_id=number, expected_version=version, reason="in it, its transitions change the status")
    )
    version = owner.ask(GetTicket(ticket_id=number)).version
    owner.do(EditTicket(ticket_id=number, expected_version=version, fields={"status": "on_hold"}))
    chips = again()
    assert chips[Metric.RESOLUTION].property("tone") == Tone.STILL
    assert chips[Metric.RESOLUTION].text().startswith("Resolution: ‖")
    assert "stands still now" in chips[Metric.RESOLUTION].toolTip()
    assert chips[Metric.FIRST_REPLY].property("tone") == Tone.GOOD, "a first reply is awaited all the same"


def test_whoever_may_not_know_sees_no_clock(promised):
    promised.strip.show_ticket(promised.ticket.having(sla=None), promised._clock())
    assert _chips(promised) == []
    assert promised.strip.limit.isVisible()


def test_where_nothing_counts_no_room_is_taken(promised):
    idle = promised.ticket.having(sla=None, due_at=None, run_due_at=None, paused=False)
    promised.strip.show_ticket(idle, promised._clock())
    assert not promised.strip.promises.isVisible()


def test_its_history_is_told_in_sentences(qtbot, promised, other):
    other.do(AddComment(ticket_id=promised.ticket.id, body="We look at it.", public=True))
    promised.refresh()
    table = promised.history.table

    def told_now():
        return [table.topLevelItem(row).text(1) for row in range(table.topLevelItemCount())]

    qtbot.waitUntil(lambda: "First reply: met" in told_now())
    assert "SLA policy “Tested customers”, version 1" in told_now()
    assert any(line.startswith("First reply: the clock runs, due ") for line in told_now())


def test_what_breaks_on_an_sla_clock_is_told_by_its_metric(work):
    names = work.names
    data = {"scope": "sla", "metric": "next_reply"}
    event = EventView(seq=1, at=0, actor="system", kind="limit_broken", data=data)
    assert told(event, names, None) == "Next reply: the time promised was used up"
    plain = event.having(data={"scope": "visit"})
    assert told(plain, names, None) == "The time allowed in its state was used up"


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        ("tested", "SLA policy “Tested customers” applied, whatever the rules say"),
        (None, "The rules choose the SLA policy again"),
    ],
)
def test_the_history_says_that_a_policy_was_applied_by_name(qtbot, promised, work, policy, said):
    event = EventView(seq=1, at=0, actor="adam", kind="sla_asked", data={"policy": policy})
    qtbot.waitUntil(lambda: told(event, work.names, None) == said)


def test_a_clock_says_why_its_policy_is_the_ticket_s(promised):
    chips, sla = promised.strip.promises, promised.ticket.sla
    said = {
        ChosenBy.RULES: "",
        ChosenBy.NAME: "Applied by name, whatever the rules say.",
        ChosenBy.ORGANISATION: "Because of the organisation Acme.",
    }
    for chosen_by, line in said.items():
        why = sla.having(chosen_by=chosen_by, organisation_name="Acme")
        promised.strip.show_ticket(promised.ticket.having(sla=why), promised._clock())
        lines = chips.chips[0].toolTip().splitlines()
        assert (line in lines) if line else (len(lines) == 3)


def test_the_history_says_because_of_which_organisation(qtbot, promised, work):
    data = {"policy": "tested", "version": 1, "organisation": "nowhere"}
    event = EventView(seq=1, at=0, actor="adam", kind="sla_applied", data=data)
    wanted = "SLA policy “Tested customers”, version 1, because of the organisation Nowhere"
    qtbot.waitUntil(lambda: told(event, work.names, None) == wanted)
