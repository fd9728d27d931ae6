"""The connections of a database that are open, each until whoever holds it is gone."""

from __future__ import annotations

import threading
import weakref

import sqlalchemy as sa


class Connections:
    """Those that are open, each until its holder is gone (its thread has ended), is done with it, or all are closed."""

    def __init__(self) -> None:
        self._open: set[sa.Connection] = set()
        self._lock = threading.RLock()  # a thread's end may be noticed in the middle of anything

    def add(self, holder: object, connection: sa.Connection) -> None:
        """Close the connection when nothing holds the holder any more, as when its thread ends."""
        with self._lock:
            self._open.add(connection)
        weakref.finalize(holder, self.close, connection).atexit = False

    def close(self, connection: sa.Connection) -> None:
        """Close one of them, once."""
        with self._lock:
            if connection not in self._open:
                return
            self._open.remove(connection)
        connection.close()

    def close_all(self) -> None:
        """Close every thread's."""
        with self._lock:
            connections = list(self._open)
        for connection in connections:
            self.close(connection)
