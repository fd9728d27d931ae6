"""What one program at a time does for the open desk, beside the window: its clock, its post."""

from __future__ import annotations

from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from designer import desks
from designer.clock_sign import ClockSign
from designer.duty_sign import DutySign
from designer.post_sign import PostSign
from designer.timekeeper import Timekeeper, Turned
from runtime.desk.safekeeping import SecretNeeded
from runtime.messages.faults import Fault

_PATIENCE_S = 5.0
"""How long a letter under way is waited for when the program ends: it is in doubt then, and leaves once more."""


class Duties(QObject):
    """Begun with a desk, ended with it; two signs say how they stand."""

    secret_needed = Signal(object)
    """The SecretNeeded that letters wait for; once for each that is missing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.clock_sign, self.post_sign = ClockSign(), PostSign()
        self._keepers: list[Timekeeper] = []

    def begin(self, address: str) -> None:
        """Do them for the desk at this address, while no other program does."""
        self._keep(Timekeeper(partial(desks.open_clock, address), self), self.clock_sign)
        stopped = Event()
        opener = partial(desks.open_post, address, stopped)
        post = Timekeeper(opener, self, name="post", stopped=stopped, patience_s=_PATIENCE_S)
        post.told.connect(partial(self._look_for_secret, post), Qt.ConnectionType.QueuedConnection)
        self._keep(post, self.post_sign)

    def end(self, *, wait: bool = False) -> None:
        """Let somebody else do them; with `wait`, not return before what is under way is done."""
        for keeper in self._keepers:
            keeper.end()
        if wait:
            for keeper in self._keepers:
                keeper.end(wait=True)
        self._keepers = [keeper for keeper in self._keepers if keeper.running]
        for sign in (self.clock_sign, self.post_sign):
            sign.tell(None)

    def _keep(self, keeper: Timekeeper, sign: DutySign) -> None:
        keeper.told.connect(partial(self._tell, keeper, sign), Qt.ConnectionType.QueuedConnection)
        self._keepers.append(keeper)
        keeper.begin()

    def _tell(self, keeper: Timekeeper, sign: DutySign, state: Turned | Fault) -> None:
        if not keeper.ended:
            sign.tell(state)

    def _look_for_secret(self, keeper: Timekeeper, state: Turned | Fault) -> None:
        if not keeper.ended and not isinstance(state, Fault) and isinstance(state.trouble, SecretNeeded):
            self.secret_needed.emit(state.trouble)
