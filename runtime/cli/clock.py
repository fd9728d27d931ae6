"""`clock`: what is due happens, until the command is stopped."""

from __future__ import annotations

import argparse
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from runtime.cli import words
from runtime.cli.desks import add_desk, opened
from runtime.cli.faults import FINE
from runtime.cli.options import Commands, command
from runtime.cli.screen import Screen
from runtime.desk.auditing import seal_all
from runtime.desk.clocks import system_clock
from runtime.desk.local import LocalDesk
from runtime.messages.faults import Unavailable
from runtime.messages.system import NextDue, SealDays, Sweep
from runtime.model.values import HOUR, SECOND

LONGEST_REST = 1.0
"""Seconds: somebody else may arm an earlier due moment at any time."""


def add(commands: Commands) -> None:
    """The sub-command and its options."""
    parser = command(commands, "clock", "fire reminders, breaches and timers when they are due, until stopped", run)
    add_desk(parser)
    parser.add_argument("--once", action="store_true", help="fire what is due now, then end")


def run(options: argparse.Namespace, screen: Screen) -> int:
    """Sweep, rest, sweep again; SIGINT and SIGTERM end it between two sweeps."""
    with opened(options.desk) as owner, stop_signals() as stopped:
        clock = _Clock(owner.as_clock())
        while True:
            rest = clock.turn()
            if options.once or stopped.wait(rest):
                break
    if screen.as_json:
        screen.answer({"tickets": clock.tickets, "days_sealed": clock.days})
    else:
        fired = words.counted(clock.tickets, "ticket")
        screen.line(f"Fired what was due on {fired}; sealed {words.counted(clock.days, 'day')}.")
    return FINE


class _Clock:
    """Counts what it did."""

    def __init__(self, desk: LocalDesk) -> None:
        self.tickets = 0
        self.days = 0
        self._desk = desk
        self._sealed_hour = -1

    def turn(self) -> float:
        """Fire everything due, seal days that are over; how many seconds to rest."""
        try:
            return self._fire()
        except Unavailable:  # a busy or restarting database is waited for
            return LONGEST_REST

    def _fire(self) -> float:
        due = self._desk.ask(NextDue())
        while due is not None and due <= system_clock():
            swept = self._desk.do(Sweep()).result
            self.tickets += swept.tickets
            due = swept.next_due
        self._seal()
        if due is None:
            return LONGEST_REST
        return min(max((due - system_clock()) / SECOND, 0.0), LONGEST_REST)

    def _seal(self) -> None:
        """Pack the days that are over and chain what was done, once an hour, as much at a time as the desk takes."""
        hour = system_clock() // HOUR
        if hour == self._sealed_hour:
            return
        while sealed := self._desk.do(SealDays()).result.days:
            self.days += sealed
        seal_all(self._desk)
        self._sealed_hour = hour


@contextmanager
def stop_signals() -> Iterator[threading.Event]:
    """An event that SIGINT and SIGTERM set, instead of ending the program, while the block lasts."""
    stopped = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopped.set()

    former = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopped
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
