"""How long does the window stand still at most, whatever is looked at for the first time?

    python -m tests.benchmarks.bench_turns [tickets | DESK] [--parts PART …] [--rounds N] [--profile STEP …]

Drives the program itself on a demonstration desk of so many tickets (or on a copy of yours) through everything that
makes much of the window at once: workspaces, Blueprints, dialogs, panels, every page of Manage, another language,
another look. Prints for each the longest turn of the event loop, as CPU of the window's thread: everything that
happened between two chances to answer a key; and what that is at reference pace, by a glance at the pace right after the
turn. Each of three rounds is a program of its own, for a first look has no second; the median counts. Goal: 50 ms at
reference pace. `--parts` drives only those, after a first look at the workspaces; `--profile` shows where the time of the
longest turn of a step goes.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import pstats
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, override

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from designer import desks
from designer.canvas.overlay import Element
from designer.desktop import Desktop
from designer.errands import Errands
from designer.settings import Appearance, Language, Settings
from designer.widgets.command_palette import CommandPalette
from designer.workspaces.design import DesignWorkspace
from runtime.exchange.blueprint_file import dump
from runtime.exchange.gallery import gallery
from runtime.model.blueprint import Blueprint
from tests import pace
from tests.benchmarks import large
from tests.benchmarks.bench_dashboard import until
from tests.benchmarks.canvas_graphs import blueprint_of, flow_graph
from tests.benchmarks.longest import GOAL_MS, Longest, Turn, middle, verdict

TICKETS, ROUNDS = 3_000, 3
PAUSE = "all garbage, once in a long while, in a pause of ten seconds"
"""Told beside the others: the steps follow one another without any pause, so it falls into none of them."""
QUIET_S = 0.35
"""As long as nobody waits for an answer, whatever was begun in turns is at its end."""
WORKSPACES = ("work", "design", "watch", "manage")


class Explained(Longest):
    """Knows where the time of the longest turn went."""

    def __init__(self) -> None:
        self._profile, self.stats = cProfile.Profile(time.process_time), dict[Any, Any]()
        super().__init__()
        self._profile.enable()

    def create_stats(self) -> None:
        """What `pstats` asks for before it reads `stats`; they are kept as soon as a turn turns out the longest."""

    def explain(self, name: str) -> None:
        """Print it."""
        print(f"\n{name}: {self.busiest * 1_000:.0f} ms", file=sys.stderr)
        pstats.Stats(self, stream=sys.stderr).sort_stats("cumulative").print_stats(90)

    @override
    def _beat(self) -> None:
        before = self.busiest
        super()._beat()
        if self.busiest > before:
            self._profile.snapshot_stats()
            self.stats = self._profile.stats
        self._profile.clear()


class Walk:
    """Goes through the program, one named step after the other, and notes the longest turn of each."""

    def __init__(self, desktop: Desktop, profiled: Sequence[str]) -> None:
        self._desktop, self._profiled = desktop, profiled
        self._gaps = Explained() if profiled else Longest()
        self.turns: dict[str, Turn] = {}

    def take(self, name: str, act: Callable[[], object], *, noted: bool = True) -> None:
        """Do something, and wait until nothing follows any more."""
        known = self._errands()
        self._gaps.begin()
        QTimer.singleShot(0, act)
        self._settle(known)
        if noted:
            self.turns[name] = self._gaps.turn
            if name in self._profiled and isinstance(self._gaps, Explained):
                self._gaps.explain(name)

    def _settle(self, errands: list[Errands]) -> None:
        """To look for everybody who may be waiting takes a turn itself: it is done when those known are at rest."""
        at_rest = [0.0]

        def rested() -> bool:
            if not at_rest[0] or any(isValid(each) and each.under_way for each in errands):
                at_rest[0] = time.perf_counter()
            if time.perf_counter() - at_rest[0] <= QUIET_S:
                return False
            errands[:] = self._errands()
            return self._desktop.session is not None and not any(each.under_way for each in errands)

        until(rested)

    def _errands(self) -> list[Errands]:
        return self._desktop.window.findChildren(Errands)


def walk(place: Path, profiled: Sequence[str], parts: Sequence[str]) -> dict[str, Turn]:
    """One round: the longest turn by step."""
    if "large" in parts:
        large.talk_on(place)
    settings = Settings(place.with_suffix(".ini"))
    settings.appearance, settings.language, settings.workspace = Appearance.LIGHT, Language.ENGLISH, "work"
    desktop = Desktop(str(place), settings)
    desktop.window.resize(1_500, 950)
    desktop._collector.spare_what_stays()  # as `run` does
    gone = Walk(desktop, profiled)
    gone.take("the program, its desk, and Work", desktop.show)
    _workspaces(gone, desktop)
    for name, steps in PARTS.items():
        if name in parts:
            steps(gone, desktop)
    gone.take(PAUSE, desktop._collector.look_through_all)
    desktop.window.close()
    desktop.close()
    return gone.turns


def _turn_to(desktop: Desktop, name: str) -> None:
    desktop.session.furnished.view.turn_to(name)


def _workspaces(gone: Walk, desktop: Desktop) -> None:
    for name in WORKSPACES[1:]:
        gone.take(f"{name}, first look", lambda name=name: _turn_to(desktop, name))
    for name in WORKSPACES:
        gone.take(f"{name}, again", lambda name=name: _turn_to(desktop, name))


def _drawing(gone: Walk, desktop: Desktop) -> None:
    _turn_to(desktop, "design")
    design = desktop.session.design
    rows = [
        row
        for row, each in enumerate(design.blueprints.summaries)
        if each.id != design.opened.blueprint_id and each.version is not None
    ]
    gone.take("another Blueprint of the desk", lambda: _open(design, rows[0]))
    for states in (15, 100):
        gone.take(f"a Blueprint of {states} states, begun", lambda n=states: design.begin_with(_drawn(n)))
        drawn = design.document.blueprint
        state, transition = drawn.states[0].id, drawn.transitions[0].id
        gone.take(f"a state of {states} chosen", lambda key=state: _choose(design, "state", key))
        gone.take(f"a transition of {states} chosen", lambda key=transition: _choose(design, "transition", key))
        gone.take(f"nothing of {states} chosen", design.selection.clear)
        gone.take(f"{states} states arranged", design.arrange)
        gone.take(f"{states} states, arranging undone", design.document.undo)
        gone.take(f"{states} states with tables", design.tools.named["tables"].trigger)
        gone.take(f"{states} states without tables", design.tools.named["tables"].trigger)
    gone.take("from 100 states to another Blueprint", lambda: _open(design, rows[0]))


def _open(design: DesignWorkspace, row: int) -> None:
    design.blueprints.setCurrentIndex(design.blueprints.model().index(row, 0))


def _choose(design: DesignWorkspace, kind: str, key: str) -> None:
    design.selection.choose(Element(kind, key))


def _drawn(states: int) -> Blueprint:
    drawn = blueprint_of(flow_graph(states))
    return drawn.having(id=f"bench-{states}", name=f"Of {states} states")


def _dialogs(gone: Walk, desktop: Desktop) -> None:
    design, session = desktop.session.design, desktop.session
    versions = session.furnished.versions
    gone.take("Publish", design.publish_wanted.emit)
    gone.take("Publish, closed", _close_all)
    gone.take("History", lambda: design.panes.bring("history"))
    gone.take("Compare", lambda: versions.compare(versions.history.past.versions[0].number, 0))
    gone.take("Compare, closed", _close_all)
    gone.take("Templates", design.beginning.choose_template)
    gone.take("another template", lambda: _dialog().list.setCurrentRow(3))
    gone.take("Templates, closed", _close_all)
    gone.take("a file is read", lambda: design.beginning.read(_file()))
    gone.take("a file, closed", _close_all)
    gone.take("the command palette", desktop.window.assistance.open_palette)
    gone.take("the command palette, typing", lambda: _palette(desktop).line.setText("re"))
    gone.take("the command palette, closed", lambda: _palette(desktop).close())
    gone.take("the sheet of shortcuts", desktop.window.assistance.open_shortcuts)
    gone.take("the sheet of shortcuts, closed", _close_all)
    gone.take("the guide", desktop.window.assistance.open_guide)
    gone.take("the guide, closed", lambda: desktop.window.assistance.open_guide().close())


def _dialog() -> QDialog:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible())


def _close_all() -> None:
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog) and each.isVisible():
            each.reject()


def _palette(desktop: Desktop) -> CommandPalette:
    return desktop.window.findChild(CommandPalette)


def _file() -> Path:
    place = Path(tempfile.gettempdir()) / "bench-turns.json"
    place.write_text(dump(gallery("en")[0].blueprint), encoding="utf-8")
    return place


def _panels(gone: Walk, desktop: Desktop) -> None:
    design = desktop.session.design
    for name in ("outline", "palette", "findings", "rehearsal"):
        gone.take(f"panel {name}", lambda name=name: design.panes.bring(name))
    gone.take("a rehearsal begins", design.rehearse_wanted.emit)
    gone.take("heat", design.tools.named["heat"].trigger)


def _pages(gone: Walk, desktop: Desktop) -> None:
    manage, watch, work = desktop.session.manage, desktop.session.watch, desktop.session.work
    gone.take("manage once more", lambda: _turn_to(desktop, "manage"))
    for name in list(manage._entries):
        gone.take(f"Manage, {name}", lambda name=name: manage.go_to(name))
    gone.take("watch once more", lambda: _turn_to(desktop, "watch"))
    for number in range(watch.tabs.count()):
        gone.take(f"Watch, {watch.tabs.tabText(number)}", lambda number=number: watch.tabs.setCurrentIndex(number))
    gone.take("work once more", lambda: _turn_to(desktop, "work"))
    gone.take("a ticket is opened", lambda: work.go_to(1))
    gone.take("another ticket is opened", lambda: work.go_to(2))


def _looks(gone: Walk, desktop: Desktop) -> None:
    """With everything made that there is: some 5,000 widgets. What was hidden meanwhile wears the look as it is shown."""
    for name, other in zip(WORKSPACES, (*WORKSPACES[1:], WORKSPACES[0]), strict=True):
        gone.take(f"{name} in front", lambda name=name: _turn_to(desktop, name), noted=False)
        for language in (Language.FRENCH, Language.ENGLISH):
            gone.take(
                f"language {language}, everything made, {name} in front",
                lambda to=language: desktop.window.language_wanted.emit(to),
            )
        for look in (Appearance.DARK, Appearance.LIGHT):
            gone.take(
                f"look {look}, everything made, {name} in front",
                lambda to=look: desktop.window.appearance_wanted.emit(to),
            )
            gone.take(f"{other} shown after that, {look}", lambda other=other: _turn_to(desktop, other))
            gone.take(f"{name} in front again", lambda name=name: _turn_to(desktop, name), noted=False)


def _large(gone: Walk, desktop: Desktop) -> None:
    """What people have a lot of."""
    design, work = desktop.session.design, desktop.session.work
    gone.take("work in front", lambda: _turn_to(desktop, "work"), noted=False)
    gone.take("a search is typed", lambda: work.search.line.setText("invoice"))
    gone.take("a ticket is searched for", lambda: QTest.keyClick(work.search.line, Qt.Key.Key_Return))
    gone.take(f"a ticket of {large.COMMENTS} messages", lambda: work.go_to(large.TALKATIVE))
    gone.take("earlier messages of it", work.page.conversation.earlier.click)
    gone.take("design in front", lambda: _turn_to(desktop, "design"), noted=False)
    file = large.bpmn(_drawn(100))
    drawn = large.with_conditions(_drawn(100).having(id="bench-conditions", name="With conditions"))
    gone.take("100 states, one transition with 30 conditions", lambda: design.begin_with(drawn))
    gone.take("30 conditions", lambda: _choose(design, "transition", drawn.transitions[0].id))
    gone.take("Publish, of 100 states", design.publish_wanted.emit)
    gone.take("Publish, closed", _close_all, noted=False)
    commands = design.canvas.commands
    gone.take("everything is chosen", commands.select_all)
    gone.take("100 states copied", commands.copy)
    gone.take("100 states pasted", commands.paste)
    gone.take("100 states, pasting undone", design.document.undo)
    gone.take("a BPMN file of 100 states is read", lambda: design.beginning.read(file))
    gone.take("a BPMN file, taken", _dialog().take.click)
    place = large.many_blueprints(desktop.settings.last_desk)
    gone.take(
        f"a desk of {large.BLUEPRINTS} Blueprints more, opened", lambda: desktop.window.desk_wanted.emit(str(place))
    )


PARTS = {"drawing": _drawing, "dialogs": _dialogs, "panels": _panels, "pages": _pages, "looks": _looks, "large": _large}
"""What is driven, in this order."""


def main(wanted: str, rounds: int, profiled: Sequence[str], parts: Sequence[str]) -> None:
    """Print the table: the median of that many programs for each step."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(wanted)
        if wanted.isdecimal():
            desk, now = Path(folder) / "demo.desk", int(time.time() * 1_000)
            desks.build_demonstration(desk, tickets=int(wanted), now=now, progress=lambda _done, _of: None)
        gone = [
            _round(desk, Path(folder) / f"{number}.desk", profiled, parts)
            for number in range(1 if profiled else rounds)
        ]
    _print({name: [each[name] for each in gone] for name in gone[0]})


def _print(turns: dict[str, list[Turn]]) -> None:
    pause = middle(turns.pop(PAUSE))
    middles = {name: middle(taken) for name, taken in turns.items()}
    print(f"{'CPU, ms':56}{'median':>8}{'least':>8}{'pace':>8}{'at reference':>14}")
    for name, taken in turns.items():
        found = middles[name]
        least = min(each.ms for each in taken)
        garbage = f"  {found.garbage:.0f} of it garbage" if found.garbage >= 1 else ""
        mark = "  **" if found.at_reference > GOAL_MS else ""
        print(f"{name:56}{found.ms:8.0f}{least:8.0f}{found.slowness:8.1f}{found.at_reference:14.0f}{mark}{garbage}")
    print(f"\n{verdict(list(middles.values()))}")
    print(f"{PAUSE}: {pause.told}")
    print(pace.told())


def _round(desk: Path, copy: Path, profiled: Sequence[str], parts: Sequence[str]) -> dict[str, Turn]:
    shutil.copy(desk, copy)
    call = [sys.executable, "-m", "tests.benchmarks.bench_turns", str(copy), "--once"]
    call += ["--profile", *profiled, "--parts", *parts]
    told = subprocess.run(call, stdout=subprocess.PIPE, check=True, text=True)
    return {name: Turn(**turn) for name, turn in json.loads(told.stdout.splitlines()[-1]).items()}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("desk", nargs="?", default=str(TICKETS))
    parser.add_argument("--parts", nargs="+", choices=list(PARTS), default=list(PARTS))
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--profile", nargs="*", default=[])
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.once:
        print(json.dumps(walk(Path(given.desk), given.profile, given.parts), default=asdict))
    else:
        main(given.desk, given.rounds, given.profile, given.parts)
