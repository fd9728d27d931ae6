"""Long work on the open desk, with how far it is and a way to stop it; questions and commands go on meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from designer.courier import Courier, OpenDesk
from designer.desks import Stopped
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault

type Told = Callable[[int, int], None]

_WHOLE = 1_000


class _Advancing(QObject):
    """Carries how far the work is from its thread to this one; it outlives the widget that shows it."""

    told = Signal(int, int)

    def __init__(self, courier: Courier) -> None:
        super().__init__()
        self._courier = courier
        self._shown = -1
        self.stopped = False

    def __call__(self, done: int, total: int) -> None:
        """On the thread of the work. Raises Stopped when nobody wants it any more."""
        if self.stopped or self._courier.closing:
            raise Stopped("It was stopped; nothing of it is left.")
        part = _WHOLE * done // total if total else 0
        if part != self._shown:
            self._shown = part
            self.told.emit(part, _WHOLE if total else 0)


class _Current:
    """What is under way; who closes the window wants it no more, and by then the widget is gone."""

    def __init__(self) -> None:
        self.advancing: _Advancing | None = None

    def give_up(self) -> None:
        if self.advancing is not None:
            self.advancing.stopped = True


class LongWork(Speaking):
    """Seen only while work is under way, of which there is one at a time."""

    under_way_changed = Signal(bool)

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        current = self._current = _Current()
        self.bar, self.stop = QProgressBar(), QPushButton()
        self.stop.setObjectName("quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.stop.clicked.connect(self._stop)
        self.destroyed.connect(current.give_up)
        self.say(self.stop.setText, lambda: self.tr("Stop"))
        self.say(self.bar.setAccessibleName, lambda: self.tr("How far it is"))
        self.hide()

    @property
    def under_way(self) -> bool:
        """Whether it is at work."""
        return self._current.advancing is not None

    def begin[R](
        self, errand: Callable[[OpenDesk, Told], R], then: Callable[[R], None], otherwise: Callable[[Fault], None]
    ) -> None:
        """Work; `then` gets what came of it, `otherwise` the fault, which is Stopped when it was stopped."""
        advancing = self._current.advancing = _Advancing(self._courier)
        advancing.told.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self.show()
        self.under_way_changed.emit(True)

        def done(answer: R) -> None:
            self._end()
            then(answer)

        def failed(fault: Fault) -> None:
            self._end()
            otherwise(fault)

        self._courier.work(lambda desk: errand(desk, advancing), self, done, failed)

    def _show(self, part: int, whole: int) -> None:
        self.bar.setRange(0, whole)
        self.bar.setValue(part)

    def _stop(self) -> None:
        self._current.give_up()
        self.stop.setEnabled(False)

    def _end(self) -> None:
        self._current.advancing = None
        self.hide()
        self.under_way_changed.emit(False)
