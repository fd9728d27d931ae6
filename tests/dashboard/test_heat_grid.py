"""What stands under a grid: as much as there is room for, nothing cut at its edge, nothing over anything else."""

from __future__ import annotations

from itertools import pairwise

import pytest

from designer.dashboard.heat_grid import HeatGrid

DAYS = ["10 sept.", "", "", "18 sept.", "", "", "26 sept.", "", "", "4 oct.", "", "", "21 nov."]


@pytest.mark.parametrize("width", [140, 220, 300, 420, 900])
def test_titles_stay_within_and_apart(qtbot, theme, width):
    grid = HeatGrid(theme)
    qtbot.addWidget(grid)
    grid.resize(width, 120)
    grid.show_cells(["Nina", "Omar"], DAYS, [[0.5] * len(DAYS)] * 2, lambda _row, _column: "")
    places = grid.titles()
    assert places and all(box.left() >= 0 and box.right() <= width for box, _ in places)
    assert all(one.right() <= other.left() for (one, _), (other, _) in pairwise(places))
    assert all(box.width() >= grid.fontMetrics().horizontalAdvance(name) for box, name in places)
    if width == 900:
        assert [name for _, name in places] == [name for name in DAYS if name]
