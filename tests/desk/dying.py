"""Processes at work on one desk that are killed at it. Run as a program, so that nothing but the work is in them.

`python -m tests.desk.dying move ADDRESS KILLS` prints what movers of tickets acknowledged before they were killed;
`… sweep ADDRESS NOW` lets three sweep, kills two at work, and ends with the third.
"""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import Callable

from runtime.desk.door import open_desk
from runtime.messages.faults import Unavailable
from runtime.messages.system import Sweep
from runtime.messages.tickets import CreateTicket, ExecuteTransition

AT_ONCE = 4


def born(work: Callable[[int], None]) -> tuple[int, int]:
    """A process that works and writes what it acknowledges; its number, and where to read."""
    reading, writing = os.pipe()
    number = os.fork()
    if number:
        os.close(writing)
        return number, reading
    os.close(reading)
    try:
        work(writing)
    finally:
        os._exit(0)


def heard(reading: int, lines: int) -> bytes:
    """At least so many lines of what it says, or all."""
    said = b""
    while said.count(b"\n") < lines:
        more = os.read(reading, 65_536)
        if not more:
            break
        said += more
    return said


def killed(number: int, reading: int, lines: int) -> bytes:
    """What it said, killed as soon as it has said so much: then it is in the middle of the next."""
    said = heard(reading, lines)
    os.kill(number, signal.SIGKILL)
    os.waitpid(number, 0)
    return said + heard(reading, sys.maxsize)


def moving(address: str) -> Callable[[int], None]:
    """Opens tickets and moves them, on and on."""

    def work(writing: int) -> None:
        desk = open_desk(address, person_id="nora")
        while True:
            try:
                place = desk.do(CreateTicket(subject="Kettle", department="returns", requester="carl")).result
                for transition in ("check", "question"):
                    command = ExecuteTransition(
                        ticket_id=place.ticket_id, transition_id=transition, expected_version=place.version
                    )
                    place = desk.do(command).result
                    os.write(writing, f"{place.ticket_id} {place.version}\n".encode())
            except Unavailable:
                continue

    return work


def sweeping(address: str, now: int) -> Callable[[int], None]:
    """Sweeps two tickets at a time until nothing is due."""

    def work(writing: int) -> None:
        desk = open_desk(address, person_id="system", clock=lambda: now)
        more = True
        while more:
            try:
                more = desk.do(Sweep(limit=2)).result.more
            except Unavailable:
                continue
            os.write(writing, b"swept\n")

    return work


def main(what: str, address: str, number: int) -> None:
    """Carry out what the module says."""
    dice = random.Random(11)  # noqa: S311 - only when to kill
    if what == "sweep":
        first, second, last = (born(sweeping(address, number)) for _ in range(3))
        killed(*first, 1)
        killed(*second, 3)
        heard(last[1], sys.maxsize)
        os.waitpid(last[0], 0)
        return
    for _ in range(number // AT_ONCE):
        children = [born(moving(address)) for _ in range(AT_ONCE)]
        for child in children:
            sys.stdout.buffer.write(killed(*child, dice.randint(1, 8)))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
