"""A visit is over its limit in the figures exactly if its clock says so: with pauses, and with time used before."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from runtime.messages import blueprints
from runtime.messages.system import GetFigures, Sweep, VerifyDesk
from runtime.messages.tickets import CreateTicket, EditTicket, ExecuteTransition, GetTicket, TicketPlace
from runtime.model.blueprint import Blueprint, Category, State, Transition
from runtime.model.calendar import ALWAYS
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit, Reentry
from runtime.store.schema import visit


def _published(owner, limit: Limit, category: Category = Category.NEW, department: str | None = "billing") -> None:
    value = Blueprint(
        id="limited",
        name="Limited",
        department=department,
        start="a",
        states=(
            State(id="a", name="A", category=category, limit=limit),
            State(id="b", name="B", category=Category.OPEN),
            State(id="z", name="Z", category=Category.SOLVED, final=True),
        ),
        transitions=(
            Transition(id="ab", name="AB", source="a", target="b"),
            Transition(id="ba", name="BA", source="b", target="a"),
            Transition(id="bz", name="BZ", source="b", target="z"),
        ),
    )
    saved = owner.do(blueprints.SaveDraft(blueprint=value, expected_revision=0)).result
    command = blueprints.PublishBlueprint(blueprint_id="limited", expected_revision=saved.revision, accept="all")
    owner.do(command)


def _moved(owner, place: TicketPlace, transition: str) -> TicketPlace:
    version = owner.ask(GetTicket(ticket_id=place.ticket_id)).version  # the clock may have acted meanwhile
    command = ExecuteTransition(ticket_id=place.ticket_id, transition_id=transition, expected_version=version)
    return owner.acting_as("bill").do(command).result


def _over(owner) -> tuple[int, int, int]:
    """Open visits over their limit, visits left over it, runs that broke one."""
    owner.as_clock().do(Sweep())
    figures = owner.ask(GetFigures(blueprint_id="limited"))
    return figures.over_limit, figures.left_over_limit.n, figures.sla_broken


def _stay(owner) -> tuple[int | None, int | None]:
    """When the open visit's limit breaks, and when it broke."""
    with owner.database.read() as session:
        row = session.core.execute(sa.select(visit.c.due, visit.c.broken).where(visit.c.left.is_(None))).one()
    return row.due, row.broken


def _hours(amount: int, unit: Unit = Unit.HOURS, **more: object) -> Limit:
    return Limit(allows=Duration(amount=amount, unit=unit), **more)


def test_a_limit_that_breaks_is_told_while_the_visit_lasts_and_after(owner, time):
    _published(owner, _hours(1))
    begun = time.now
    place = owner.do(CreateTicket(subject="Kettle", department="billing")).result
    assert _stay(owner) == (begun + 3_600_000, None)
    time.pass_(hours=1)
    assert _over(owner)[0] == 0
    time.pass_(hours=1)
    assert _over(owner) == (1, 0, 1)
    assert _stay(owner)[1] == begun + 3_600_000
    _moved(owner, place, "ab")
    assert _over(owner) == (0, 1, 1)


def test_a_visit_whose_clock_is_paused_is_never_over_its_limit(owner, time):
    _published(owner, _hours(1), Category.ON_HOLD)
    place = owner.do(CreateTicket(subject="Kettle", department="billing")).result
    assert _stay(owner) == (None, None)
    time.pass_(hours=5)
    assert _over(owner) == (0, 0, 0)
    _moved(owner, place, "ab")
    assert _over(owner) == (0, 0, 0)


def test_time_used_in_an_earlier_visit_counts_where_the_limit_accumulates(owner, time):
    _published(owner, _hours(2, reentry=Reentry.ACCUMULATE))
    place = owner.do(CreateTicket(subject="Kettle", department="billing")).result
    time.pass_(minutes=90)
    place = _moved(owner, _moved(owner, place, "ab"), "ba")
    time.pass_(minutes=60)
    assert _over(owner) == (1, 0, 1)
    _moved(owner, place, "ab")
    assert _over(owner) == (0, 1, 1)


def test_who_comes_back_when_all_time_is_used_up_is_over_the_limit_from_the_beginning(owner, time):
    _published(owner, _hours(1, reentry=Reentry.ACCUMULATE))
    place = owner.do(CreateTicket(subject="Kettle", department="billing")).result
    time.pass_(hours=2)
    assert _over(owner) == (1, 0, 1)
    place = _moved(owner, _moved(owner, place, "ab"), "ba")
    time.pass_(hours=1)
    assert _over(owner) == (1, 1, 1)
    place = _moved(owner, place, "ab")
    assert _over(owner) == (0, 2, 1)
    _moved(owner, _moved(owner, place, "ba"), "ab")
    assert _over(owner) == (0, 2, 1), "it did not stay at all"


@pytest.mark.parametrize(("hours", "over"), [(12, 0), (48, 1)])
def test_a_clock_that_moves_with_the_department_is_followed(owner, time, hours, over):
    """Ten business hours: of a department that never closes, then of one that does."""
    _published(owner, _hours(10, Unit.BUSINESS_HOURS), department=None)
    place = owner.do(CreateTicket(subject="Kettle", department="billing")).result
    before = _stay(owner)
    edit = EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"department": "returns"})
    owner.do(edit)
    assert _stay(owner) != before
    time.pass_(hours=hours)
    assert _over(owner) == (over, 0, over)


def test_a_clock_that_went_over_to_another_calendar_is_no_trouble_of_the_desks(owner, time):
    """The visit's own row names the calendar by which its figures are counted."""
    place = owner.acting_as("nora").do(CreateTicket(subject="Kettle", department="returns")).result
    time.pass_(hours=2)
    version = owner.ask(GetTicket(ticket_id=place.ticket_id)).version
    moved = EditTicket(ticket_id=place.ticket_id, expected_version=version, fields={"department": "billing"})
    owner.do(moved)
    assert owner.ask(VerifyDesk()).problems == ()
    with owner.database.read() as session:
        assert session.core.execute(sa.select(visit.c.calendar)).scalar_one() == ALWAYS.id
