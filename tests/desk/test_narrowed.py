"""Every question the pages of Watch ask is narrowed by all that their filters choose, and counts the same tickets."""

from __future__ import annotations

import pytest

from runtime.messages import setup, sla, system
from runtime.messages.escalations import ListEscalations
from runtime.messages.promised import GetPromised
from runtime.messages.stuck import StuckTickets
from runtime.messages.tickets import CreateTicket, GetTicket
from runtime.messages.workload import GetWorkload
from runtime.model.durations import Duration, Unit
from runtime.model.people import Organisation
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from tests.desk.migrating import publish
from tests.desk.refund import REFUND

HOUR = Duration(amount=1, unit=Unit.HOURS)


@pytest.fixture
def desk(owner, time):
    """Refunds of two versions, departments, organisations, teams and priorities, all over their limits."""
    owner.do(setup.PutOrganisations(organisations=(Organisation(id="globe", name="Globe", domains=("other.test",)),)))
    target = SlaTarget(metric=Metric.RESOLUTION, allows=dict.fromkeys(range(1, 5), HOUR))
    owner.do(sla.PutSlaPolicies(policies=(SlaPolicy(id="all", name="All", targets=(target,)),)))
    kinds = [
        {"department": "returns", "requester": "carl", "team": "checkers", "priority": 2},
        {"department": "billing", "requester": "cleo", "team": "payers", "priority": 4},
        {"department": "returns", "requester": "cleo", "team": None, "priority": 4},
    ]
    publish(owner, REFUND.having(department=None))
    for each in kinds:
        owner.do(CreateTicket(subject="Kettle", **each))
    publish(owner, REFUND.having(department=None, name="Refund, again"))
    for each in kinds[:2]:
        owner.do(CreateTicket(subject="Kettle", **each))
    time.pass_(hours=24 * 21)
    while owner.as_clock().do(system.Sweep()).result.more:
        pass
    return owner


NAMES = {"departments": "department", "organisations": "organisation", "teams": "team", "priorities": "priority"}
SCOPES = (
    {},
    {"departments": ("billing",)},
    {"organisations": ("globe",)},
    {"organisations": ("globe",), "priorities": (4,), "departments": ("returns",)},
    {"teams": ("checkers",)},
    {"priorities": (4,)},
    {"version": 3},
    {"version": 2, "organisations": ("acme",)},
)


def test_every_page_is_about_the_same_tickets(desk, time):
    everything = [desk.ask(GetTicket(ticket_id=key)) for key in range(1, 6)]
    for scope in SCOPES:
        want = {each.id for each in everything if _is(each, scope)}
        assert want
        about = {"blueprint_id": REFUND.id, **scope}
        assert set(desk.ask(GetWorkload(**about)).ids) == want, scope
        assert {each.ticket_id for each in desk.ask(ListEscalations(**about)).escalations} == want, scope
        assert desk.ask(StuckTickets(**about)).looked_at == len(want), scope
        assert desk.ask(system.GetFigures(**about)).active == len(want), scope
        if "version" not in scope:
            asked = {name: scope[names][0] for names, name in NAMES.items() if names in scope}
            promised = desk.ask(GetPromised(since=0, until=time.now, standing="overdue", **asked))
            assert {each.ticket.id for each in promised.tickets} == want, scope


def _is(ticket, scope) -> bool:
    of_version = scope.get("version") in (None, ticket.blueprint_version)
    return of_version and all(getattr(ticket, name) in scope[names] for names, name in NAMES.items() if names in scope)
