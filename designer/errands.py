"""Sends calls to a worker thread and brings their answers back to the GUI thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from queue import SimpleQueue
from typing import Any
from uuid import uuid4

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from designer.sentences import fault_said
from designer.turns import in_its_turn
from runtime.messages.faults import Broken, Fault

log = logging.getLogger("blueprint.designer")


class Errands(QObject):
    """One worker thread, so answers come in the order the calls were sent. Use it on the GUI thread; nothing waits.

    Faults come in the window's language, as far as their sentences are known.

    An answer for an object that is gone, or that comes after `close`, is dropped. Who asked and what follows never
    leave the GUI thread: the worker knows a call by its number, or it might be the last to let go of an object of Qt.
    """

    busy = Signal(bool)
    """Whether any call is under way."""
    _arrived = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._under_way = 0
        self._closed = False
        self._numbers = count()
        self._asked: dict[int, tuple[QObject, Callable[[Any], None], Callable[[Fault], None]]] = {}
        self._answers: SimpleQueue[tuple[int, Future[Any]]] = SimpleQueue()
        self._arrived.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> int:
        """How many calls have not been answered yet."""
        return self._under_way

    def send[R](
        self,
        call: Callable[[], R],
        asker: QObject,
        then: Callable[[R], None],
        otherwise: Callable[[Fault], None],
        *,
        lasting: bool = False,
    ) -> None:
        """Make a call over there; `then` gets its answer here, or `otherwise` the fault it raised.

        A `lasting` call is made even if `close` comes before its turn: what a person did is not to be lost.
        What is raised and no Fault is a bug: it is logged under a number, and told as Broken with that number.
        """
        if self._closed:
            return
        self._count(+1)
        number = next(self._numbers)
        self._asked[number] = (asker, then, otherwise)
        future = self._worker.submit(call) if lasting else self._worker.submit(self._unless_closed, call)
        future.add_done_callback(partial(self._hand_over, number))

    def close(self, last: Callable[[], None] | None = None, *, wait: bool = False) -> None:
        """Drop what has not begun and is not lasting, make one last call, and end the thread.

        With `wait`, not return before that.
        """
        if not self._closed:
            self._closed = True
            self._asked.clear()
            if last is not None:
                self._worker.submit(last)
        self._worker.shutdown(wait=wait)

    def _unless_closed[R](self, call: Callable[[], R]) -> R | None:
        return None if self._closed else call()

    def _hand_over(self, number: int, done: Future[Any]) -> None:
        """Runs on the worker: this object may be closed, but is not deleted before the thread has ended."""
        if not self._closed:
            self._answers.put((number, done))
            self._arrived.emit()

    def _arrive(self) -> None:
        """One answer a turn of the event loop: a page asks for several things, and shows each for a while."""
        in_its_turn(self, self._deliver)

    def _deliver(self) -> None:
        number, done = self._answers.get_nowait()
        self._count(-1)
        if self._closed:
            return
        asker, then, otherwise = self._asked.pop(number)
        if done.cancelled() or not shiboken6.isValid(asker):
            return
        error = done.exception()
        if error is None:
            then(done.result())
        else:
            otherwise(fault_said(error if isinstance(error, Fault) else _bug(error)))

    def _count(self, by: int) -> None:
        self._under_way += by
        self.busy.emit(self._under_way > 0)


def _bug(error: BaseException) -> Fault:
    incident = uuid4().hex[:8]
    log.error("Incident %s", incident, exc_info=error)
    return Broken(f"Something went wrong in this program (incident {incident}). Nothing was changed.")
