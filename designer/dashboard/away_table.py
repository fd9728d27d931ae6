"""Who is away, now and soon: since when, until when, who stands in, and what they have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from designer import words
from designer.dashboard.choosing_table import ChoosingTable
from designer.dashboard.figure_table import Column
from designer.panels.absence_words import until
from runtime.messages.setup import SetupView
from runtime.messages.workload import Load
from runtime.model.deputies import stand_in_for
from runtime.model.folding import fold
from runtime.model.values import DAY, Moment, Span

AHEAD: Span = 30 * DAY
"""Absences that begin within this are shown, too."""


@dataclass(frozen=True, slots=True)
class AwayRow:
    """One absence. `deputy`: who stands in now, or is named for later; None: nobody. `open`: their open tickets."""

    person: str
    name: str
    begins: Moment
    ends: Moment
    now: bool
    deputy: str | None
    deputy_name: str
    why: str
    open: int
    late: int


def away_rows(view: SetupView, loads: Sequence[Load], at: Moment) -> list[AwayRow]:
    """The absences that are on or begin within a month, the nearest beginning first."""
    setup = view.as_setup()
    known = {load.id: load for load in loads}
    found = []
    for absences in view.absences:
        person = setup.people.get(absences.id)
        for each in absences.times if person is not None and person.active else ():
            if each.ends <= at or each.begins > at + AHEAD:
                continue
            on = each.covers(at)
            stand_in = stand_in_for(absences.id, setup, max(at, each.begins))
            deputy = setup.people[stand_in.deputy] if stand_in is not None else None
            load = known.get(absences.id, Load(id=absences.id))
            found.append(
                AwayRow(
                    person=absences.id,
                    name=setup.people[absences.id].name,
                    begins=each.begins,
                    ends=each.ends,
                    now=on,
                    deputy=deputy.id if deputy is not None else None,
                    deputy_name=deputy.name if deputy is not None else "",
                    why=each.why,
                    open=load.open,
                    late=load.late,
                )
            )
    return sorted(found, key=lambda row: (row.begins, fold(row.name)))


class AwayTable(ChoosingTable[AwayRow]):
    """One row an absence."""

    @override
    def identity(self, row: AwayRow) -> tuple[str, Moment]:
        return row.person, row.begins

    @override
    def key_of(self, row: AwayRow) -> str:
        return row.person

    @override
    def columns(self) -> Sequence[Column[AwayRow]]:
        return (
            Column(self.tr("Who"), "", lambda row: row.name, lambda row: fold(row.name), number=False),
            Column(self.tr("Since"), "", self.since, lambda row: float(row.begins), number=False, whole=True),
            Column(
                self.tr("Until"), "", lambda row: until(row.ends), lambda row: float(row.ends), number=False, whole=True
            ),
            Column(
                self.tr("Stands in"),
                self.tr("The deputy or, where that one is away too, theirs."),
                lambda row: row.deputy_name or self.tr("nobody"),
                lambda row: fold(row.deputy_name),
                number=False,
            ),
            Column(
                self.tr("Open tickets"),
                self.tr("Assigned to them, over the limit among them."),
                self.tickets,
                lambda row: float(row.open),
            ),
            Column(self.tr("Why"), "", lambda row: row.why, lambda row: fold(row.why), number=False),
        )

    def since(self, row: AwayRow) -> str:
        """Since when, or from when on."""
        day = words.short_day(row.begins)
        return day if row.now else self.tr("from {day} on").format(day=day)

    def tickets(self, row: AwayRow) -> str:
        """How many, and how many of them are late."""
        if not row.late:
            return words.number(row.open)
        return self.tr("{open}, {late} late").format(open=words.number(row.open), late=words.number(row.late))
