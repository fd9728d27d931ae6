"""How long does the window stand still while somebody scrolls a list of very many tickets?

    python -m tests.benchmarks.bench_ticket_list [--tickets 1000000] [--rows 20000]

On a desk of so many tickets (kept under the system's folder for temporary files, for the next run), in the agent's own
workspace, with real turns of the event loop: a view of every ticket is scrolled to the end of what is loaded again and
again until it holds so many rows, then jumped about in, marked whole, asked anew as after a change, and let tick.
Prints the longest gap between two turns for each; and of any one gap, how long at most the window's own thread was at
work, and how long the whole program was, its workers with it; and the gap of the same span of doing nothing (the
floor). Goal: no gap above 50 ms. On a busy machine the program's work bounds what of a gap can be its own doing: who
waits for a worker of the same program waits while that one works.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Callable
from typing import override

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDateTime, QElapsedTimer
from PySide6.QtWidgets import QApplication

from designer.agent.lists import ViewList
from designer.agent.ticket_model import TicketModel
from designer.collecting import Collector
from designer.courier import Courier
from designer.desktop import application
from designer.theme import Theme, sheet
from designer.turns import made_at_once
from designer.workspaces.work import WorkWorkspace
from runtime.desk.local import LocalDesk
from runtime.messages.system import DeskInfo
from runtime.messages.views import PutView
from runtime.model.views import Audience, Sort, View
from tests.benchmarks import million
from tests.benchmarks.bench_dashboard import Gaps, until

EVERYTHING = View(
    id="bench",
    title="Everything",
    columns=("id", "subject", "requester", "state", "assignee", "priority", "due_at", "updated_at"),
    sort=Sort(by="id"),
    audience=Audience.PERSONAL,
)
JUMPS = 200
type Span = tuple[float, float, float]
"""ms of the longest gap, and at most how many this thread and the whole program were at work in one."""
TURNS_MS = 2_000


def main(tickets: int, rows: int) -> None:
    """Print the table."""
    app = application()
    collector = Collector()  # as the program has it
    million.on_sqlite(tickets).close()
    courier = Courier(lambda: _desk(tickets))
    opened: list[DeskInfo] = []
    courier.open(courier, opened.append, lambda fault: sys.exit(str(fault)))
    until(lambda: bool(opened))
    theme = Theme(app)
    work = made_at_once(WorkWorkspace(courier, theme, opened[0], QDateTime.currentMSecsSinceEpoch).furnish())
    work.complete()
    work.setStyleSheet(sheet(theme.tokens))
    work.resize(1_500, 950)
    work.show()
    work.begin()
    view: list[View] = []
    courier.do(PutView(view=EVERYTHING), courier, view.append, lambda fault: sys.exit(str(fault)))
    until(lambda: bool(view) and work.panel.model.list is not None)
    until(lambda: bool(work.places.summaries))
    _measure(work, ViewList(view[0]), rows)
    work.end()
    work.close()
    courier.close(wait=True)
    collector.end()


def _desk(tickets: int) -> LocalDesk:
    return LocalDesk(million.on_sqlite(tickets), lambda: million.NOW, "owner")


def _measure(work: WorkWorkspace, wanted: ViewList, rows: int) -> None:
    gaps, model, table = Beats(), work.panel.model, work.panel.table
    floor = _longest(gaps, lambda: until(_after(TURNS_MS)))
    first = _longest(gaps, lambda: _open(work, wanted))
    show("opened, until the first rows are there", first, floor)
    began = time.perf_counter()
    scrolled = _longest(gaps, lambda: _scroll(work, rows))
    show(f"scrolled to {model.rowCount():,} rows in {time.perf_counter() - began:.0f} s", scrolled, floor)
    bar, dice = table.verticalScrollBar(), random.Random(5)  # noqa: S311

    def jump() -> None:
        for _ in range(JUMPS):
            bar.setValue(dice.randrange(bar.maximum() + 1))
            QApplication.processEvents()

    show(f"{JUMPS} jumps", _longest(gaps, jump), floor)
    show("a second goes by", _longest(gaps, lambda: _then_wait(work._tick)), floor)
    show("all marked", _longest(gaps, lambda: _then_wait(table.selectAll)), floor)
    show("asked anew, all marked", _longest(gaps, lambda: _refresh(work)), floor)
    work.many.leave()
    show("asked anew", _longest(gaps, lambda: _refresh(work)), floor)
    _forget_one(model)
    table.selectAll()
    show("asked anew, other rows, all marked", _longest(gaps, lambda: _refresh(work)), floor)


def _open(work: WorkWorkspace, wanted: ViewList) -> None:
    work._show(wanted)  # as the list of places would
    until(lambda: work.panel.model.rowCount() > 0)


def _scroll(work: WorkWorkspace, rows: int) -> None:
    """To the end of what is loaded, again and again; each time the next rows are fetched."""
    model, bar = work.panel.model, work.panel.table.verticalScrollBar()

    def further() -> bool:
        bar.setValue(min(bar.value() + 600, bar.maximum()))
        return model.rowCount() >= rows or not model.has_more

    while not further():
        until(further)


def _refresh(work: WorkWorkspace) -> None:
    work.panel.model.refresh()
    until(lambda: not work.panel.model.busy)
    until(_after(200))


def _forget_one(model: TicketModel) -> None:
    """As if a ticket had come into the list: the answer is another than what is shown."""
    model.beginResetModel()
    model._rows = model._rows[:5] + model._rows[6:]
    model._places = None
    model.endResetModel()


def _then_wait(act: Callable[[], object]) -> None:
    act()
    until(_after(200))


def _after(span: int) -> Callable[[], bool]:
    clock = QElapsedTimer()
    clock.start()
    return lambda: clock.hasExpired(span)


class Beats(Gaps):
    """Also how much of a silence the whole program was at work: on a busy machine the rest is others'."""

    longest_program = 0.0
    _last_program = 0.0

    @override
    def begin(self) -> None:
        super().begin()
        self.longest_program, self._last_program = 0.0, time.process_time()

    @override
    def _beat(self) -> None:
        super()._beat()
        now = time.process_time()
        self.longest_program, self._last_program = max(self.longest_program, now - self._last_program), now


def _longest(gaps: Beats, act: Callable[[], object]) -> Span:
    until(_after(300))
    gaps.begin()
    act()
    until(_after(20))
    return gaps.longest * 1_000, gaps.busiest * 1_000, gaps.longest_program * 1_000


def show(what: str, longest: Span, floor: Span) -> None:
    """One line of the table."""
    wall, own, program = longest
    print(
        f"{what:44}{wall:6.0f} ms, at work {own:4.0f}, the program {program:4.0f}   (floor {floor[0]:.0f})", flush=True
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tickets", type=int, default=1_000_000)
    parser.add_argument("--rows", type=int, default=20_000)
    given = parser.parse_args()
    main(given.tickets, given.rows)
