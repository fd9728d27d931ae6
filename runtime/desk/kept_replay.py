"""The moves of the replay that is being read, kept from its first page to its last."""

from __future__ import annotations

import threading
from collections.abc import Hashable
from dataclasses import dataclass

from runtime.insight.codes import Codes
from runtime.insight.replay import Moves
from runtime.model.values import Moment


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What a replay tells: its moves, what their codes stand for, and of which stretch of time it is."""

    codes: Codes
    moves: Moves
    now: Moment
    window: tuple[Moment, Moment]


class KeptReplay:
    """One at a time: who reads another meanwhile lets the first begin each page anew, as of the same moment.

    So pages fit together whatever happens between them, and what is told is worked out once. What an asker may not
    watch or read any more is for each page to leave out.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: tuple[Hashable, Told] | None = None

    def get(self, key: Hashable, now: Moment | None) -> Told | None:
        """What is told under this key as of that moment, if it is the one that is being read."""
        with self._lock:
            found = self._kept
        return found[1] if found is not None and found[0] == key and found[1].now == now else None

    def put(self, key: Hashable, told: Told) -> None:
        """It is being read, and there is more of it."""
        with self._lock:
            self._kept = key, told

    def forget(self) -> None:
        """Its last page was read, or it may not be true."""
        with self._lock:
            self._kept = None
