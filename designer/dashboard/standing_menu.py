"""How the promises of a bar or a row stand, as a menu: each number opens its tickets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from designer import words
from designer.panels.sla_words import standing_meaning, standing_name
from runtime.messages.sla import Promises, Standing

IN_ORDER = (Standing.BROKEN, Standing.OVERDUE, Standing.SOON, Standing.RUNNING, Standing.MET)
"""What is to be looked at first comes first."""


def counted(promises: Promises, standing: Standing) -> int:
    """How many promises stand so."""
    count: int = getattr(promises, standing.value)
    return count


class StandingMenu(QMenu):
    """The standings of which there are some, each with its number."""

    def __init__(self, promises: Promises, chosen: Callable[[Standing], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        for standing in IN_ORDER:
            number = counted(promises, standing)
            if number:
                action = self.addAction(words.labelled(standing_name(standing), words.number(number)))
                action.setToolTip(standing_meaning(standing))
                action.triggered.connect(partial(_tell, chosen, standing))
        self.aboutToHide.connect(self.deleteLater)

    def offer(self, at: QPoint) -> None:
        """Let one be chosen; where there is only one, it is."""
        if len(self.actions()) == 1:
            self.actions()[0].trigger()
            self.deleteLater()
            return
        self.popup(at)
        self.setActiveAction(self.actions()[0])


def _tell(chosen: Callable[[Standing], None], standing: Standing, _checked: bool = False) -> None:
    chosen(standing)
