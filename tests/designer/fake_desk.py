"""A desk that answers what it was told to, and remembers what it was asked."""

from __future__ import annotations

import threading
from typing import Any

from runtime.messages.base import Changes, Receipt
from runtime.messages.behind import CountedTicket, CountedTickets, GetCounted
from runtime.messages.blueprints import Activity, BlueprintSummary, GetVersion, ListBlueprints, VersionView
from runtime.messages.charts import Charts, GetCharts, Shape, StateChart
from runtime.messages.faults import Fault
from runtime.messages.figures import (
    Bottleneck,
    Endings,
    Expected,
    Figures,
    Flow,
    Share,
    Spread,
    StateFigures,
    TimeParts,
    TransitionCount,
    Violations,
)
from runtime.messages.findings import ListFindings
from runtime.messages.setup import GetSetup, SetupView
from runtime.messages.stuck import StuckReport, StuckTickets
from runtime.messages.system import ChangeFeed, ChangesSince, DeskInfo, GetFigures, Hello
from runtime.messages.tickets import TicketRow
from runtime.model.blueprint import Blueprint
from runtime.model.people import Team
from runtime.model.setup import Settings
from runtime.model.values import DAY

NOW = 1_790_000_000_000
HOUR_S, DAY_S = 3_600, 86_400


def summary(id_: str = "repairs", name: str = "Repairs", **given: Any) -> BlueprintSummary:
    usual = {"department": None, "activity": Activity.ACTIVE, "rank": 1, "version": 3, "draft_revision": None}
    return BlueprintSummary(id=id_, name=name, **{**usual, "active": 12, **given})


def state(n: int, mean_h: float | None, **given: Any) -> StateFigures:
    seconds = None if mean_h is None else mean_h * HOUR_S
    return StateFigures(visits=Spread(n=n, mean_s=seconds, median_s=seconds, p90_s=seconds), **given)


def figures(blueprint: str = "repairs", **given: Any) -> Figures:
    usual: dict[str, Any] = {
        "blueprint": blueprint,
        "now": NOW,
        "tickets": 1_240,
        "active": 12,
        "over_limit": 3,
        "sla_broken": 62,
        "events": 2_000,
        "variants": 4,
        "full_time": Spread(n=1_228, mean_s=2 * DAY_S + 5 * HOUR_S, median_s=DAY_S, p90_s=5 * DAY_S),
        "full_time_business": Spread(),
        "full_time_expected": Expected(),
        "endings": Endings(completed=1_228),
        "violations": Violations(),
        "left_over_limit": Share(),
        "rework": Share(),
        "states": {
            "New": state(900, 2.0, open=4),
            "Workshop": state(
                700, 30.0, open=8, over_limit=3, expected=Expected(closed=700, still_open=8, median_s=36.0 * HOUR_S)
            ),
            "Customer": state(4, 50.0, outside=True),
            "Done": state(0, None, final=True),
        },
        "transitions": (
            TransitionCount(from_="New", to="Workshop", name="Take in", id="take", n=900),
            TransitionCount(from_="Workshop", to="Done", name="Hand back", id="back", n=690, back=30),
            TransitionCount(from_="Workshop", to=None, name="Never used", id="never", n=0),
        ),
        "top_variants": (),
        "flow": Flow(),
        "time": TimeParts(),
        "time_business": TimeParts(),
        "bottlenecks": (
            Bottleneck(team="t1", states=("Workshop",), queueing_s=5_000 * HOUR_S, share=0.4, confident=True, why="-"),
        ),
    }
    return Figures(**{**usual, **given})


def charts(of: Figures) -> Charts:
    """Charts that tell of the same states."""
    shapes = {
        name: StateChart(visits=Shape(counts=(each.visits.n, 0), median_s=each.visits.median_s))
        for name, each in of.states.items()
    }
    return Charts(now=of.now, edges_s=(60.0, 600.0, 6_000.0), states=shapes)


def counted(id_: int = 41, subject: str = "Kettle leaks") -> CountedTicket:
    row = TicketRow(
        id=id_, version=1, subject=subject, department="shop", team="t1", assignee=None, requester=None, priority=2,
        status="open", blueprint_id="repairs", state="workshop", entered_at=NOW, due_at=None, updated_at=NOW,
    )  # fmt: skip
    return CountedTicket(ticket=row, span_s=3 * DAY_S)


class FakeDesk:
    """`answers` maps a kind of question to an answer, or to a Fault to raise."""

    def __init__(self) -> None:
        self.asked: list[Any] = []
        self.threads: set[str] = set()
        self.closed = False
        self.hold = threading.Event()
        self.hold.set()
        self.answers: dict[type, Any] = {
            Hello: DeskInfo(
                name="Shop", database="sqlite", schema_revision="1", tickets=1, active=1, events=1, people=1,
                blueprints=2, letters_waiting=0, next_due=None, cursor=7, actor="owner", role="owner",
            ),
            ListFindings: (),
            ListBlueprints: (summary(), summary("loans", "Loans", active=2, rank=2)),
            GetSetup: SetupView(
                revision=1, settings=Settings(), people=(), teams=(Team(id="t1", name="Mechanics"),), departments=(),
                organisations=(), calendars=(), statuses=(), ticket_types=(), fields=(), layouts=(), templates=(),
            ),
            ChangesSince: ChangeFeed(cursor=7, tickets=(), blueprints=(), setup=False),
            GetFigures: figures(),
            GetCharts: charts(figures()),
            GetCounted: CountedTickets(counted=3, tickets=(counted(),)),
            GetVersion: VersionView(
                version_id=1, number=3, blueprint=Blueprint(id="repairs", name="Repairs"), checksum="", published_at=NOW,
                published_by="owner", note="",
            ),
            StuckTickets: StuckReport(looked_at=12, counts={}, tickets=()),
        }  # fmt: skip

    def ask(self, query: Any) -> Any:
        self.hold.wait(10)
        self.threads.add(threading.current_thread().name)
        self.asked.append(query)
        answer = self.answers[type(query)]
        if isinstance(answer, (Fault, Exception)):
            raise answer
        return answer

    def do(self, command: Any) -> Any:
        self.asked.append(command)
        return Receipt("done", Changes(tickets=frozenset({1})))

    def close(self) -> None:
        self.closed = True

    def count(self, kind: type) -> int:
        return sum(isinstance(message, kind) for message in self.asked)

    def last(self, kind: type) -> Any:
        return [message for message in self.asked if isinstance(message, kind)][-1]


MONTH = 30 * DAY
