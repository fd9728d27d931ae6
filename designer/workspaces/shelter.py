"""What is drawn is also kept on this computer while the desk does not have it, and offered again after a crash."""

from __future__ import annotations

import logging
import time
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from designer.courier import Courier
from designer.errands import Errands
from designer.workspaces.unsaved import Unsaved, UnsavedDrawings
from runtime.messages.blueprints import DraftView, GetDraft
from runtime.messages.faults import Fault
from runtime.model.blueprint import Blueprint
from runtime.model.merge import merge

log = logging.getLogger("blueprint.designer")

_AFTER_MS = 1_000
"""A little longer than until a draft is saved: on a desk that answers, nothing is ever written here."""


class Offer(NamedTuple):
    """A drawing that a window left behind."""

    name: str
    """Of its file."""
    unsaved: Unsaved


class Shelter(QObject):
    """Writes on a thread of its own: a disk may keep one waiting."""

    offered = Signal()
    """There is another offer, or one less."""

    def __init__(self, courier: Courier, drawings: UnsavedDrawings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier, self._drawings = courier, drawings
        self._errands = Errands("shelter", self)
        self._waiting: Unsaved | None = None
        self._kept: set[str] = set()
        """The Blueprints of which something was sent to the disk."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._write)
        self.offers: list[Offer] = []
        """What was left behind and the desk does not have, oldest first."""

    def begin(self) -> None:
        """Look for what was left behind."""
        self._errands.send(self._drawings.take_over, self, self._learn, self._ignore)

    def end(self) -> None:
        """The window ends. What is kept stays, for the next one to find."""
        self._timer.stop()
        self._errands.close(self._drawings.close, wait=True)

    def wait(self, drawn: Blueprint, base: Blueprint, revision: int) -> None:
        """Keep this, unless the desk has it in a moment. What comes meanwhile takes its place."""
        self._waiting = Unsaved(drawn=drawn, base=base, revision=revision, kept_at=time.time_ns() // 1_000_000)
        if not self._timer.isActive():
            self._timer.start(_AFTER_MS)

    def keep(self, drawn: Blueprint, base: Blueprint, revision: int) -> None:
        """Keep this now."""
        self.wait(drawn, base, revision)
        self._write()

    def forget(self, blueprint_id: str) -> None:
        """The desk has it, or nobody wants it any more."""
        if self._waiting is not None and self._waiting.drawn.id == blueprint_id:
            self._waiting = None
            self._timer.stop()
        if blueprint_id in self._kept:
            self._kept.remove(blueprint_id)
            self._send(partial(self._drawings.forget, blueprint_id))

    def holds(self, blueprint_id: str) -> bool:
        """Whether it is on this computer's disk."""
        return self._drawings.holds(blueprint_id)

    def take_up(self, offer: Offer) -> None:
        """It is drawn on."""
        self._kept.add(offer.unsaved.drawn.id)
        self._send(partial(self._drawings.adopt, offer.name, offer.unsaved.drawn.id))
        self._settle(offer)

    def throw_away(self, offer: Offer) -> None:
        """Nobody wants it."""
        self._send(partial(self._drawings.throw_away, offer.name))
        self._settle(offer)

    def _settle(self, offer: Offer) -> None:
        self.offers.remove(offer)
        self.offered.emit()

    def _write(self) -> None:
        self._timer.stop()
        unsaved, self._waiting = self._waiting, None
        if unsaved is not None:
            self._kept.add(unsaved.drawn.id)
            self._send(partial(self._drawings.keep, unsaved))

    def _send(self, deed: partial[None]) -> None:
        self._errands.send(partial(_as_far_as_possible, deed), self, lambda _none: None, self._ignore, lasting=True)

    def _learn(self, found: dict[str, Unsaved]) -> None:
        for name, unsaved in found.items():
            offer = Offer(name, unsaved)
            query = GetDraft(blueprint_id=unsaved.drawn.id)
            self._courier.ask(query, self, partial(self._compare, offer), partial(self._not_there, offer))

    def _compare(self, offer: Offer, draft: DraftView) -> None:
        """A window may have ended in the moment in which the desk got it."""
        unsaved = offer.unsaved
        found = merge(base=unsaved.base, mine=unsaved.drawn, theirs=draft.blueprint)
        if not found.conflicts and found.blueprint == draft.blueprint:
            self._send(partial(self._drawings.throw_away, offer.name))
        else:
            self._offer(offer)

    def _not_there(self, offer: Offer, _fault: Fault) -> None:
        self._offer(offer)

    def _offer(self, offer: Offer) -> None:
        self.offers.append(offer)
        self.offered.emit()

    def _ignore(self, fault: Fault) -> None:
        log.warning("What is not saved cannot be looked for: %s", fault)


def _as_far_as_possible(deed: partial[None]) -> None:
    """The desk is where drawings are kept: a disk that refuses a second copy holds nobody up."""
    try:
        deed()
    except OSError as error:
        log.warning("What is not saved cannot be kept on this computer: %s", error)
