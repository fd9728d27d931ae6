"""Turns of the event loop: what takes its time waits in one line for a turn of its own, and keys come in between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import isValid

type Making[T] = Generator[None, None, T]
"""Makes something of many parts, and yields wherever a key may be answered in between."""


def in_its_turn(owner: QObject, deed: Callable[[], object]) -> None:
    """Do this in a turn of the event loop of its own, if its owner lives that long.

    Keys and the mouse are answered in between: what is merely posted, or due after 0 ms, is done in the same turn, and
    so is whatever fell due in a long one before. Hence all wait in one line, whoever owns them.
    """
    application = QCoreApplication.instance()
    line = application.findChild(_Line) if application is not None else None
    (line or _Line(application)).wait(owner, deed)


def in_their_turns(owner: QObject, *deeds: Callable[[], object]) -> None:
    """Do these one after the other, each in a turn of its own, as long as their owner lives."""

    def do_one() -> None:
        deeds[0]()
        in_their_turns(owner, *deeds[1:])

    if deeds:
        in_its_turn(owner, do_one)


def made_in_turns[T](owner: QObject, making: Making[T], then: Callable[[T], object]) -> None:
    """Make it part by part, the first now and each other in a turn of its own, and do what follows with all of it.

    It ends with its owner: what nobody waits for any more is not made to its end.
    """
    try:
        next(making)
    except StopIteration as done:
        then(done.value)
    else:
        in_its_turn(owner, partial(made_in_turns, owner, making, then))


def made_at_once[T](making: Making[T]) -> T:
    """What it makes, by whoever has no turns to wait for."""
    while True:
        try:
            next(making)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]


class Turns(QObject):
    """One piece of work after another in turns of their own, until there is other work to do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: deque[Callable[[], None]] = deque()
        self._in_line = False

    @property
    def idle(self) -> bool:
        """Whether everything is done."""
        return not self._pieces

    def begin(self, *pieces: Callable[[], None]) -> None:
        """Do these; what was not done yet of earlier work is not done any more."""
        self._pieces = deque(pieces)
        self._line_up()

    def _line_up(self) -> None:
        if self._pieces and not self._in_line:
            self._in_line = True
            in_its_turn(self, self._do_one)

    def _do_one(self) -> None:
        self._in_line = False
        if self._pieces:
            piece = self._pieces.popleft()
            self._line_up()
            piece()


class _Line(QObject):
    """The deeds of the whole program that wait for a turn of their own."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[QObject, Callable[[], object]]] = deque()
        self._turn = QTimer(self, interval=1, singleShot=True)
        self._turn.timeout.connect(self._do_next)
        self._rest = QTimer(self, singleShot=True)  # due when all is done that was posted before, painting as well
        self._rest.timeout.connect(self._turn.start)

    def wait(self, owner: QObject, deed: Callable[[], object]) -> None:
        """Put a deed at the end."""
        self._waiting.append((owner, deed))
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting and not (self._rest.isActive() or self._turn.isActive()):
            self._rest.start()

    def _do_next(self) -> None:
        while self._waiting and not isValid(self._waiting[0][0]):
            self._waiting.popleft()
        if self._waiting:
            _owner, deed = self._waiting.popleft()
            self._go_on()
            deed()
