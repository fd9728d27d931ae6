"""What a Blueprint's tickets do now: today's moves, asked again when the desk changed or the day did."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from designer.dashboard.period_chooser import Period, span_of
from designer.dashboard.questions import Feed, Questions
from designer.dashboard.replay.recording import Reading, Recording
from runtime.messages.base import Changes
from runtime.messages.blueprints import GetVersion, VersionView
from runtime.messages.replay import GetReplay
from runtime.messages.system import ChangesSince, GetFigures
from runtime.model.values import Moment

MOST_MOVES = 50_000
"""Of a day with more, the first are told."""
_REST_MS = 500
"""So long nothing is asked after an answer, however much happens."""
_ANY_DAYS = (date.min, date.min)


class Present(QObject):
    """Follows one Blueprint at a time; where the desk does not answer, what was told last stays."""

    drawn = Signal(object)
    """The Blueprint in force."""
    told = Signal(object)
    """A Recording of its moves since midnight."""

    def __init__(
        self,
        questions: Questions,
        feed: Feed,
        clock: Callable[[], Moment],
        zone: ZoneInfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._questions, self._clock, self._zone = questions, clock, zone
        self._blueprint = ""
        self._since: Moment | None = None
        self._asking = self._stale = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._ask_again)
        feed.heard.connect(self._follow)
        feed.again.connect(self._ask)

    @property
    def failing(self) -> bool:
        """Whether the desk did not answer what was asked last."""
        return any(self._questions.failing(kind) for kind in (ChangesSince, GetReplay, GetVersion))

    def tell_of(self, blueprint_id: str) -> None:
        """Follow this Blueprint from now on."""
        self._blueprint = blueprint_id
        self._asking = False  # what comes of another one is passed over
        self._ask()

    def _midnight(self) -> Moment | None:
        return span_of(Period.TODAY, self._clock(), self._zone, _ANY_DAYS)[0]

    def _follow(self, changes: Changes) -> None:
        if changes.tickets or changes.setup or self._blueprint in changes.blueprints or self._midnight() != self._since:
            self._ask()

    def _ask(self) -> None:
        if not self._blueprint or self._asking or self._rest.isActive():
            self._stale = True
            return
        self._asking, self._stale, self._since = True, False, self._midnight()
        wanted = self._blueprint
        self._questions.ask(GetVersion(blueprint_id=wanted), partial(self._version_came, wanted), self._not_answered)

    def _version_came(self, wanted: str, version: VersionView) -> None:
        if wanted != self._blueprint:
            return
        self.drawn.emit(version.blueprint)
        self._ask_page(wanted, Reading(GetFigures(blueprint_id=wanted, since=self._since), MOST_MOVES))

    def _ask_page(self, wanted: str, reading: Reading) -> None:
        came = partial(self._page_came, wanted, reading)
        self._questions.digest(reading.next, reading.take, came, self._not_answered)

    def _page_came(self, wanted: str, reading: Reading, found: Recording | None) -> None:
        if wanted != self._blueprint:
            return
        if found is None:
            self._ask_page(wanted, reading)
            return
        self._asking = False
        self._rest.start()
        self.told.emit(found)

    def _ask_again(self) -> None:
        if self._stale:
            self._ask()

    def _not_answered(self) -> None:
        self._asking, self._stale = False, True
