"""The list of a page whose order means something: rows are dragged, or stepped with Alt+arrows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from designer.admin.thing_list import KEY, ThingList
from designer.widgets.ordered_list import DraggedRows


class RankedThings(ThingList, DraggedRows):
    """Tells what a hand wants: `dropped` and `stepped`. It changes no order by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("things")

    @property
    def order(self) -> Sequence[str]:
        """The keys of its rows, from the top."""
        return [str(self.item(row).data(KEY)) for row in range(self.count())]
