"""Rows of lists say which clock ends first: what the ticket's own page says of each is compared."""

from __future__ import annotations

from collections import Counter
from random import Random

from runtime.messages import sla, system, tickets
from runtime.messages.faults import Fault
from runtime.messages.views import ListView, MyWork, PutView, SearchTickets
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from runtime.model.views import View
from tests.desk.migrating import publish
from tests.desk.refund import REFUND
from tests.desk.test_promises import execute


def hours(amount: int) -> Duration:
    return Duration(amount=amount, unit=Unit.HOURS)


def _target(metric: Metric, urgent: int, others: int) -> SlaTarget:
    return SlaTarget(metric=metric, allows={4: hours(urgent), 2: hours(others)})


def _lived(owner, time):
    """Refunds with limits of their own, tickets outside, some under a policy; moved, replied to, put on hold."""
    publish(owner, REFUND.having(limit=Limit(allows=hours(70))))
    targets = (_target(Metric.FIRST_REPLY, 3, 200), _target(Metric.RESOLUTION, 60, 300))
    owner.do(sla.PutSlaPolicies(policies=(SlaPolicy(id="all", name="All", targets=targets),)))
    dice = Random(4)  # noqa: S311  a life, no secret
    for step in range(24):
        department = "returns" if step % 3 else "billing"
        made = tickets.CreateTicket(
            subject="Kettle", department=department, requester="carl", priority=dice.choice((1, 2, 4))
        )
        place = owner.do(made).result
        time.pass_(hours=dice.randrange(1, 9))
        try:
            if dice.random() < 0.5:
                owner.do(tickets.AddComment(ticket_id=place.ticket_id, body="We look at it.", public=True))
            if department == "returns" and dice.random() < 0.5:
                version = owner.ask(tickets.GetTicket(ticket_id=place.ticket_id)).version
                execute(owner.acting_as("nora"), place.having(version=version), "check")
        except Fault:
            pass  # not everybody may
    owner.as_clock().do(system.Sweep())


def _first(view: tickets.TicketView) -> tuple[int | None, set[str]]:
    """The earliest due moment, and every clock that has it."""
    found = {"visit": view.due_at, "run": view.run_due_at}
    found |= {clock.metric.value: clock.due_at for clock in (view.sla.clocks if view.sla else ())}
    due = min((at for at in found.values() if at is not None), default=None)
    return due, {name for name, at in found.items() if at == due is not None}


def test_every_list_says_which_clock_ends_first(owner, time) -> None:
    _lived(owner, time)
    views = {key: owner.ask(tickets.GetTicket(ticket_id=key)) for key in range(1, 25)}
    owner.do(PutView(view=View(id="all", title="All", columns=("id", "due_of", "due_at"))))
    listed = owner.ask(ListView(view_id="all")).rows
    assert [each.cells[1:] for each in listed] == [(each.ticket.due_of, each.ticket.due_at) for each in listed]
    rows = [
        *(each.ticket for each in listed),
        *owner.ask(tickets.ListTickets()).rows,
        *owner.ask(SearchTickets(text="Kettle")).rows,
        *(each.ticket for each in owner.acting_as("nora").ask(MyWork()).rows),
    ]
    assert len(rows) > 60
    told: Counter[str | None] = Counter()
    for row in rows:
        due, names = _first(views[row.id])
        assert row.due_at == due
        assert row.due_of in names if names else row.due_of is None
        assert (row.due_since is None) == (row.due_of in (None, "run"))
        assert row.due_since is None or row.due_since <= row.due_at
        told[row.due_of] += 1
    assert told.keys() >= {"visit", "run", "first_reply", "resolution"}
    assert [row.due_at for row in rows[: len(listed)] if row.due_at] == sorted(
        row.due_at for row in rows[: len(listed)] if row.due_at
    )


def test_customers_are_told_of_no_clock(owner, time) -> None:
    _lived(owner, time)
    rows = owner.acting_as("carl").ask(tickets.ListTickets()).rows
    assert rows and all(row.due_of is None and row.due_since is None for row in rows)
