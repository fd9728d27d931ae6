"""`ticket show` tells what was promised for a ticket and how that stands."""

from __future__ import annotations

from runtime.desk.door import open_desk
from runtime.messages.setup import PutDepartments
from runtime.messages.sla import PutSlaPolicies
from runtime.messages.tickets import CreateTicket
from runtime.model.durations import Duration, Unit
from runtime.model.people import Department
from runtime.model.sla import Metric, SlaPolicy, SlaTarget


def test_a_tickets_clocks_are_shown(cli, tmp_path) -> None:
    path = tmp_path / "sla.desk"
    desk = open_desk(str(path), create=True)
    allows = {2: Duration(amount=4, unit=Unit.HOURS)}
    targets = tuple(SlaTarget(metric=metric, allows=allows) for metric in (Metric.FIRST_REPLY, Metric.RESOLUTION))
    desk.do(PutDepartments(departments=(Department(id="shop", name="Shop"),)))
    desk.do(PutSlaPolicies(policies=(SlaPolicy(id="all", name="Everybody", targets=targets),)))
    desk.do(CreateTicket(subject="Lamp", department="shop"))
    desk.close()
    told = cli("ticket", "show", "1", "--desk", path)
    assert told.code == 0
    assert "SLA: “Everybody”, version 1" in told.out
    assert "first reply" in told.out and "running" in told.out
    clocks = cli("ticket", "show", "1", "--desk", path, "--json").json["ticket"]["sla"]["clocks"]
    assert [clock["metric"] for clock in clocks] == ["first_reply", "resolution"]
