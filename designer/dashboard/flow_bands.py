"""A band of the cumulative flow: what it is called, which states it holds, and how much was in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Band:
    """One state, or several together."""

    name: str
    states: tuple[str, ...]
    held: tuple[int, ...]
    """The tickets in them at the end of each day."""
