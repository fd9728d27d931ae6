"""What keeping a desk answers: how it was moved, and what anonymising a person changes."""

from __future__ import annotations

from runtime.model.values import Value


class MovedTable(Value):
    """A table whose rows are the same on both sides: how many, and the sum of their hashes."""

    name: str
    rows: int
    hash: str


class Moved(Value):
    """A desk that was moved whole."""

    tables: tuple[MovedTable, ...]
    tickets: int
