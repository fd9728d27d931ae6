"""Arranging in a program beside this one. What is imported here is imported there: no Qt."""

from __future__ import annotations

import logging
from collections.abc import Collection
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from threading import Lock
from typing import Any, Protocol

from runtime.model.arrange.arranging import arrange
from runtime.model.arrange.sheet import Direction
from runtime.model.blueprint import Blueprint

FEW = 60
"""So many transitions are arranged within 30 ms, however they are knotted; 100 took 110 ms, 300 took three seconds."""
_A_MOMENT_S = 0.02

log = logging.getLogger("blueprint.designer")


class Line(Protocol):
    """One end of a pipe, which is of another class on Windows."""

    def send(self, obj: Any, /) -> None:
        """Give it to the other end."""

    def recv(self) -> Any:
        """What the other end gave; waits for it. Raises EOFError once nobody is there."""

    def close(self) -> None:
        """Let go of it."""


class Apart:
    """Arranges a Blueprint of many transitions in a program of its own.

    The layout engine lets no other thread of its program run: on a worker thread it would hold up the window all the
    same. The other program is begun by the first big Blueprint, waits for the next, and ends with this one. Not for
    the GUI thread, but for `stop` and `end`.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._line: Line | None = None
        self._other: BaseProcess | None = None
        self._stops = 0

    def arrange(
        self, blueprint: Blueprint, only: Collection[str] = (), direction: Direction = Direction.DOWN
    ) -> Blueprint | None:
        """As `runtime.model.arrange.arranging.arrange`; None when it was stopped. Waits for the answer.

        Few transitions are arranged here.
        """
        if len(blueprint.transitions) <= FEW:
            return arrange(blueprint, only=only, direction=direction)
        stops = self._stops
        with self._lock:
            try:
                line = self._line or self._begin()
            except OSError:
                log.warning("No other program can be started here: arranging holds up the window", exc_info=True)
                return arrange(blueprint, only=only, direction=direction)
            if stops != self._stops:  # while the other program was begun
                return None
            try:
                line.send((blueprint, tuple(only), direction))
                found = line.recv()
            except (EOFError, OSError):
                self._forget()
                return None
        if isinstance(found, Exception):
            raise found
        return found if isinstance(found, Blueprint) else None

    def stop(self) -> None:
        """Nobody waits for the answer any more. The next Blueprint begins another program."""
        self._stops += 1
        if self._other is not None:
            self._other.kill()

    def end(self) -> None:
        """Leave nothing running."""
        while not self._lock.acquire(timeout=_A_MOMENT_S):  # whoever waits for an answer lets go of it
            self.stop()
        self._forget()
        self._lock.release()

    def _begin(self) -> Line:
        anew = get_context("spawn")  # the same on every system; a fork would take the window's threads along
        ours, theirs = anew.Pipe()
        other = anew.Process(target=_arrange_all, args=(theirs,), name="arranging", daemon=True)
        other.start()
        theirs.close()
        self._line, self._other = ours, other
        return ours

    def _forget(self) -> None:
        if self._line is not None:
            self._line.close()
        if self._other is not None:
            self._other.kill()
            self._other.join()
        self._line = self._other = None


def _arrange_all(line: Line) -> None:
    """The other program: answers until nobody asks any more."""
    while True:
        try:
            blueprint, only, direction = line.recv()
        except EOFError:
            return
        try:
            line.send(arrange(blueprint, only=only, direction=direction))
        except Exception as why:  # noqa: BLE001  it is raised again over there, where bugs are logged
            line.send(why)
