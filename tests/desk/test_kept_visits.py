"""What is kept in memory for figures answers as a desk answers that keeps nothing, whatever happened in between."""

from __future__ import annotations

import random

import pytest

from runtime.desk import kept_visits, measured
from runtime.desk.local import LocalDesk
from runtime.messages.charts import GetCharts
from runtime.messages.faults import Fault, Invalid
from runtime.messages.setup import PutTeams
from runtime.messages.system import GetFigures, SealDays, Sweep
from runtime.messages.tickets import CreateTicket, EditTicket, ExecuteTransition, GetTicket, ListTickets
from runtime.model.people import Team
from runtime.model.values import DAY, HOUR
from tests.desk.conftest import MONDAY

EVERYTHING = GetFigures(blueprint_id="refund")
ASKED = (
    EVERYTHING,
    GetFigures(blueprint_id="refund", since=MONDAY + HOUR),
    GetFigures(blueprint_id="refund", teams=("checkers",)),
    GetFigures(blueprint_id="refund", priorities=(2, 4)),
    GetFigures(blueprint_id="refund", departments=("returns",)),
    GetFigures(blueprint_id="refund", organisations=("acme",)),
    GetFigures(blueprint_id="refund", version=1, until=MONDAY + 3 * DAY),
)


@pytest.fixture
def loads(monkeypatch) -> list[GetFigures]:
    """The questions for which visits were read."""
    asked: list[GetFigures] = []
    load = measured.segments.load

    def counted(session, query, **more):
        asked.append(query)
        return load(session, query, **more)

    monkeypatch.setattr(measured.segments, "load", counted)
    return asked


def _opened(desk: LocalDesk, count: int = 3) -> None:
    for number in range(count):
        desk.do(
            CreateTicket(subject=f"Refund {number}", department="returns", team="checkers", priority=number % 3 + 2)
        )


def _something_happens(dice: random.Random, owner: LocalDesk, time) -> None:
    """One thing of those that figures tell of, or that they do not."""
    ticket = dice.choice(owner.ask(ListTickets()).rows).id
    version = owner.ask(GetTicket(ticket_id=ticket)).version
    act = dice.randrange(7)
    time.pass_(minutes=dice.randrange(1, 600))
    if act == 0:
        owner.do(CreateTicket(subject="One more", department="returns", team="payers"))
    elif act == 1:
        owner.do(EditTicket(ticket_id=ticket, expected_version=version, fields={"team": "payers"}))
    elif act == 2:
        owner.do(EditTicket(ticket_id=ticket, expected_version=version, fields={"priority": 4}))
    elif act == 3:
        owner.as_clock().do(Sweep())
    elif act == 4:
        owner.as_clock().do(SealDays())
    else:
        transition = dice.choice(("check", "question", "cancel", "reopen"))
        command = ExecuteTransition(ticket_id=ticket, transition_id=transition, expected_version=version)
        owner.acting_as(dice.choice(("nora", "marc", "sam"))).do(command)


@pytest.mark.parametrize("seed", range(2))
def test_figures_are_those_of_a_desk_that_keeps_nothing(owner, time, seed):
    dice = random.Random(seed)  # noqa: S311
    _opened(owner)
    for _ in range(9):
        try:
            _something_happens(dice, owner, time)
        except Fault:  # a move that is not to be had just now
            continue
        finally:
            for person in ("olga", "nora", dice.choice(("sam", "marc", "petra"))):
                fresh = LocalDesk(owner.database, time, person)
                for query in dice.sample(ASKED, 2):
                    assert owner.acting_as(person).ask(query) == fresh.ask(query)
                query = GetCharts(question=dice.choice(ASKED))
                assert owner.acting_as(person).ask(query) == fresh.ask(query)


def test_other_filters_and_the_charts_of_one_moment_cost_one_reading(owner, loads):
    _opened(owner)
    for query in ASKED[:4]:
        owner.ask(query)
        owner.ask(GetCharts(question=query))
    assert len(loads) == 1


def test_agents_have_their_own_part(owner, loads):
    _opened(owner)
    ticket = owner.ask(ListTickets()).rows[0]
    edit = EditTicket(ticket_id=ticket.id, expected_version=ticket.version, fields={"assignee": "nora"})
    owner.do(edit)
    counted = {person: owner.acting_as(person).ask(EVERYTHING).tickets for person in ("olga", "nora", "marc")}
    assert counted == {"olga": 3, "nora": 1, "marc": 0}
    assert len(loads) == 3


def test_a_team_bears_its_name_of_now(owner):
    _opened(owner)
    owner.ask(EVERYTHING)
    owner.do(PutTeams(teams=(Team(id="checkers", name="Examiners", department="returns", members=("nora", "sam")),)))
    assert owner.ask(EVERYTHING) == LocalDesk(owner.database, lambda: MONDAY, "olga").ask(EVERYTHING)


def test_clocks_that_do_not_reach_are_worked_out_anew(owner, time, loads):
    _opened(owner)
    for hours in (0, 23, 2, -48):
        time.pass_(hours=hours)
        owner.ask(EVERYTHING)
    assert len(loads) == 3  # at first, a day later, and at a moment before that one


def test_no_more_is_kept_than_there_is_room_for(owner, loads, monkeypatch):
    monkeypatch.setattr(kept_visits, "MOST_VISITS", 7)
    _opened(owner)  # three visits each time
    for person in ("olga", "sam", "petra", "olga", "sam"):
        owner.acting_as(person).ask(GetFigures(blueprint_id="refund", departments=("returns",) * (person == "sam")))
    read = len(loads)
    owner.acting_as("sam").ask(GetFigures(blueprint_id="refund", departments=("returns",)))
    assert len(loads) == read
    monkeypatch.setattr(kept_visits, "MOST_VISITS", 2)
    for _ in range(2):
        owner.ask(GetFigures(blueprint_id="refund", version=1))
    assert len(loads) == read + 2


def test_a_period_that_ends_before_it_begins_is_refused_also_over_what_is_kept(owner):
    owner.ask(EVERYTHING)
    with pytest.raises(Invalid):
        owner.ask(GetFigures(blueprint_id="refund", since=MONDAY, until=MONDAY - 1))
