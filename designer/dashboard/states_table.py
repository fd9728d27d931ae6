"""How long tickets stay in each state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtWidgets import QWidget

from designer import words
from designer.dashboard.definitions import definition
from designer.dashboard.figure_table import Column, FigureTable
from designer.dashboard.page import Watched
from designer.dashboard.tiles import FEW
from runtime.messages.figures import Spread, StateFigures

type StateRow = tuple[str, StateFigures]


class StatesTable(FigureTable[StateRow]):
    """One row a state; the slowest first."""

    first_sorted = 2

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watched: Watched | None = None

    def show_watched(self, watched: Watched) -> None:
        """Show the states of a Blueprint."""
        self._watched = watched
        self.show_rows(tuple(watched.figures.states.items()))

    @override
    def key_of(self, row: StateRow) -> str:
        return row[0]

    def _visits(self, row: StateRow) -> Spread:
        return self._watched.visits(row[1]) if self._watched is not None else row[1].visits

    @override
    def columns(self) -> Sequence[Column[StateRow]]:
        visits = definition("visits")
        return (
            Column(self.tr("State"), "", self._name, lambda row: row[0], number=False, hint=self._kind),
            Column(self.tr("Visits"), visits, lambda row: words.number(row[1].visits.n), lambda row: row[1].visits.n),
            self._span(self.tr("Mean"), visits, lambda visits: visits.mean_s),
            self._span(self.tr("Median"), visits, lambda visits: visits.median_s),
            Column(
                self.tr("Expected"),
                self.tr(
                    "What half of the tickets that come now may expect at most: the ones still here count, too, for as "
                    "long as they have lasted (Kaplan–Meier). In calendar time."
                ),
                lambda row: words.duration(row[1].expected.median_s),
                lambda row: -1.0 if row[1].expected.median_s is None else row[1].expected.median_s,
                hint=lambda row: self.tr("%Ln still here", "", row[1].expected.still_open),
                spare=1,
            ),
            self._span(
                self.tr("80%"),
                self.tr("Four of five visits were not longer than this.") + " " + visits,
                lambda visits: visits.p80_s,
                spare=3,
            ),
            self._span(
                self.tr("90%"),
                self.tr("Nine of ten visits were not longer than this.") + " " + visits,
                lambda visits: visits.p90_s,
            ),
            self._span(
                self.tr("95%"),
                self.tr("Nineteen of twenty visits were not longer than this.") + " " + visits,
                lambda visits: visits.p95_s,
                spare=2,
            ),
            Column(
                self.tr("Came back"),
                definition("rework"),
                lambda row: words.percent(row[1].rework.share),
                lambda row: row[1].rework.share or 0.0,
                hint=lambda row: self.tr("%Ln run(s) entered it a second time", "", row[1].reworked_runs),
            ),
            Column(
                self.tr("Open now"),
                definition("open"),
                lambda row: words.number(row[1].open),
                lambda row: row[1].open,
            ),
            Column(
                self.tr("Over limit"),
                definition("over_limit"),
                lambda row: words.number(row[1].over_limit),
                lambda row: row[1].over_limit,
            ),
        )

    def _span(self, title: str, meaning: str, of: Callable[[Spread], float | None], spare: int = 0) -> Column[StateRow]:
        def key(row: StateRow) -> float:
            found = of(self._visits(row))
            return -1.0 if found is None else found

        return Column(
            title,
            meaning,
            lambda row: words.duration(of(self._visits(row))),
            key,
            hint=self._from,
            faint=lambda row: row[1].visits.n < FEW,
            spare=spare,
        )

    def _name(self, row: StateRow) -> str:
        name, state = row
        if state.final:
            return self.tr("{state} (final)").format(state=name)
        return self.tr("{state} (outside)").format(state=name) if state.outside else name

    def _from(self, row: StateRow) -> str:
        """How many it is told from; of none it is not known, which is another thing than no time."""
        n = row[1].visits.n
        return self.tr("From %Ln visit(s)", "", n) if n else self.tr("Not known: no visit here ended in this period.")

    def _kind(self, row: StateRow) -> str:
        if row[1].final:
            return self.tr("A final state: tickets end here.")
        if row[1].outside:
            return self.tr("Tickets wait here for somebody outside, a customer or a supplier.")
        return self.tr("Tickets wait here for us.")
