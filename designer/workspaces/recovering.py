"""A bar that offers a drawing which was not saved when a window ended: after a crash, or on purpose."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from designer import words
from designer.panels.versions.question import Question
from designer.widgets.bar import Bar
from designer.workspaces.opened import Left, Opened
from designer.workspaces.shelter import Offer, Shelter


class Recovering(Bar):
    """One offer at a time. It waits while what is drawn here is not saved: only one drawing can be."""

    taking_up = Signal()
    """Another drawing is about to be shown."""

    def __init__(self, opened: Opened, shelter: Shelter, parent: QWidget | None = None) -> None:
        self.throw_away, self.take_up = QPushButton(), QPushButton()
        super().__init__(self.throw_away, self.take_up, parent=parent)
        self._opened, self._shelter = opened, shelter
        self.take_up.setObjectName("primary")
        self.say(self.throw_away.setText, lambda: self.tr("Throw it away…"))
        self.say(self.take_up.setText, lambda: self.tr("Take it up"))
        self.take_up.clicked.connect(self._take_up)
        self.throw_away.clicked.connect(lambda: self._ask(shelter.offers[0]))
        shelter.offered.connect(self._show)
        opened.kept.connect(lambda _keeping: self._allow())
        opened.changed.connect(self._allow)
        opened.document.changed.connect(lambda _before, _after: self._allow())

    @override
    def say_again(self) -> None:
        super().say_again()
        self._show()

    def _show(self) -> None:
        offers = self._shelter.offers
        if offers:
            unsaved = offers[0].unsaved
            told = self.tr("What was drawn in “{name}” until {when} is not on the desk: the window ended before.")
            self.text.setText(told.format(name=unsaved.drawn.name, when=words.moment(unsaved.kept_at)))
            if self.isHidden():
                self.announce()
        self.setVisible(bool(offers))
        self._allow()

    def _take_up(self) -> None:
        offer = self._shelter.offers[0]
        unsaved = offer.unsaved
        self.taking_up.emit()
        self._shelter.take_up(offer)
        self._opened.take_up(Left(unsaved.drawn, unsaved.base, unsaved.revision))

    def _ask(self, offer: Offer) -> None:
        """It is nowhere else: before it goes, one is asked."""
        question = Question(
            self.tr("Throw away what was drawn in “{name}”?").format(name=offer.unsaved.drawn.name),
            [self.tr("It is on this computer only, and then gone for good. The draft on the desk stays as it is.")],
            self.tr("Throw it away"),
            self.window(),
            loses=True,
        )
        question.confirmed.connect(lambda _why: self._shelter.throw_away(offer))
        question.open()

    def _allow(self) -> None:
        self.take_up.setEnabled(self._opened.settled)
        self.take_up.setToolTip("" if self._opened.settled else self.tr("What you draw here is not saved yet."))
