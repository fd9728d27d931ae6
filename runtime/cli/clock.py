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
from runtime.desk.clocks import system_clock
from runtime.desk.clockwork import Clockwork


def add(commands: Commands) -> None:
    """The sub-command and its options."""
    parser = command(commands, "clock", "fire reminders, breaches and timers when they are due, until stopped", run)
    add_desk(parser)
    parser.add_argument("--once", action="store_true", help="fire what is due now, then end")


def run(options: argparse.Namespace, screen: Screen) -> int:
    """Sweep, rest, sweep again; SIGINT and SIGTERM end it between two sweeps."""
    with opened(options.desk) as owner, stop_signals() as stopped:
        clockwork = Clockwork(owner, system_clock)
        if options.once:
            clockwork.fire()
        else:
            _keep_turning(clockwork, stopped, screen)
    if screen.as_json:
        screen.answer({"tickets": clockwork.tickets, "days_sealed": clockwork.days})
    else:
        fired = words.counted(clockwork.tickets, "ticket")
        screen.line(f"Fired what was due on {fired}; sealed {words.counted(clockwork.days, 'day')}.")
    return FINE


def _keep_turning(clockwork: Clockwork, stopped: threading.Event, screen: Screen) -> None:
    told = ""
    turn = clockwork.turn()
    while not stopped.wait(turn.rest_s):
        if not turn.here and turn.holder != told:
            told = turn.holder
            screen.note(f"The clock runs in another program ({told}); this one takes over when that one ends.")
        turn = clockwork.turn()
    clockwork.end()


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
