"""The page of where time goes: the whole and its flow efficiency, whom tickets wait for, and where work gathers."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QWidget

from designer.dashboard.anatomy_cards import SplitCard, WholeCard
from designer.dashboard.asking import AskingPage
from designer.dashboard.gathering_card import GatheringCard
from designer.dashboard.page import Watched
from designer.dashboard.questions import Questions
from designer.theme import Theme
from designer.widgets.assistance import explain
from runtime.messages.anatomy import Anatomy, GetAnatomy


class AnatomyPage(AskingPage):
    """Asks for the anatomy when it is seen."""

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(theme, questions, parent)
        explain(self, "where-time-goes")
        self.whole, self.split, self.gathering = WholeCard(theme), SplitCard(theme), GatheringCard(theme)
        for card in (self.whole, self.split, self.gathering):
            card.drilled.connect(self.drilled)
            self.column.addWidget(card)
        self.column.addStretch(1)

    @override
    def fill(self, watched: Watched) -> None:
        self.gathering.show_watched(watched)
        if watched.question is not None:
            self.ask(GetAnatomy(question=watched.question), self._show)

    def _show(self, told: Anatomy) -> None:
        business = self.watched is not None and self.watched.business
        self.whole.show_anatomy(told, business=business)
        self.split.show_anatomy(told, business=business)
