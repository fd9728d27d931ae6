"""Rows become cases: the part of reading a log that XES and CSV share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter

from runtime.exchange.event_log import (
    NONE_MORE,
    Attributes,
    BadLog,
    LogCase,
    LogEvent,
    LossReport,
    LostRow,
)
from runtime.exchange.hostile import Limits

type Progress = Callable[[int, int], None]
"""Told the raw bytes done and their total; what it raises ends the reading."""

NAMED_LOSSES = 20
_BY_TIME = attrgetter("at")


class Rows:
    """Gathers events by case, and what had to be left out. One reading, one use."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._events: dict[str, list[LogEvent]] = {}
        self._attributes: dict[str, Mapping[str, str]] = {}
        self._names: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._texts: dict[str, str] = {}
        self._lost: list[LostRow] = []
        self._lost_cases: set[str] = set()
        self._lost_rows = 0
        self._met = self.event_count = 0
        self._attribute_count = 0

    def one(self, text: str) -> str:
        """The same text, kept once however often the log repeats it."""
        return self._texts.setdefault(text, text)

    def attributes(self, names: tuple[str, ...], cells: tuple[str, ...]) -> Attributes:
        """Attributes that share their names and texts with others. Raises `BadLog`: too many."""
        if not names:
            return NONE_MORE
        self._attribute_count += len(names)
        if self._attribute_count > self._limits.attributes:
            raise BadLog(
                f"The log holds more than {self._limits.attributes:,} attributes. "
                "Leave out columns, or export a shorter period.",
                kind="too large",
            )
        one = self._texts.setdefault
        shared = self._names.setdefault(names, names)
        return Attributes(shared, tuple([one(cell, cell) for cell in cells]))

    def meet(self) -> None:
        """One more event begins, good or not. Raises `BadLog` beyond the limit of events."""
        self._met += 1
        if self._met > self._limits.events:
            raise BadLog(
                f"The log holds more than {self._limits.events:,} events. Export a shorter period.",
                kind="too large",
            )

    def add(self, case: str, event: LogEvent) -> None:
        """One event of one case."""
        self.event_count += 1
        events = self._events.get(case)
        if events is None:
            events = self._events[self.one(case)] = []
        events.append(event)

    def describe(self, case: str, attributes: Mapping[str, str]) -> None:
        """Attributes of a case; those said first stand."""
        if not attributes:
            return
        known = self._attributes.get(case)
        self._attributes[case] = attributes if known is None else Attributes.of({**attributes, **known})

    def knows(self, case: str) -> bool:
        """Whether an event of this case is here."""
        return case in self._events

    def lose(self, line: int, reason: str, case: str | None = None) -> None:
        """A row that cannot be read."""
        self._lost_rows += 1
        if len(self._lost) < NAMED_LOSSES:
            self._lost.append(LostRow(line, reason))
        if case is not None:
            self._lost_cases.add(case)

    def finish(self, *, with_loss: bool) -> tuple[tuple[LogCase, ...], LossReport]:
        """The cases and the loss. Raises `BadLog`: rows were lost unasked, or none is left."""
        if self._lost_rows and not with_loss and self.event_count:
            raise self._refusal()
        if not self.event_count:
            raise self._nothing()
        cases = len(self._lost_cases.difference(self._events))
        return self._cases(), LossReport(self._lost_rows, tuple(self._lost), cases)

    def _cases(self) -> tuple[LogCase, ...]:
        """Turns the gathered lists into cases one by one, so that both never stand in memory."""
        found = []
        for case in list(self._events):
            events = self._events.pop(case)
            events.sort(key=_BY_TIME)
            found.append(LogCase(case, tuple(events), self._attributes.get(case, NONE_MORE)))
        return tuple(found)

    def _refusal(self) -> BadLog:
        first = self._lost[0]
        return BadLog(
            f"{self._lost_rows:,} of {self._lost_rows + self.event_count:,} events cannot be read; "
            f"the first, on line {first.line}: {first.reason}. "
            "Correct the file, or say --import-with-loss to leave such events out.",
            first.line,
            "rows",
        )

    def _nothing(self) -> BadLog:
        if not self._lost:
            return BadLog("There is no event in this log.", kind="empty")
        first = self._lost[0]
        return BadLog(
            f"None of {self._lost_rows:,} events can be read; "
            f"the first, on line {first.line}: {first.reason}. "
            "Say which holds what: --case NAME --activity NAME --time NAME --time-format FORMAT.",
            first.line,
            "rows",
        )
