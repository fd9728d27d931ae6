"""The buttons of the present state for the person one acts as: in the designer's order, with reasons where greyed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from designer.sentences import all_said
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.plain_text import text_label
from runtime.messages.rehearsal import CastMember, ReasonView, RehearsedOffer

_MOST_NAMED = 4
_WHOEVER_ACTS = frozenset({"no_way_back", "way_back_gone", "branch_done", "switched_off", "nobody_approves"})
"""Reasons that stand against it whoever acts: to act as somebody else would change nothing."""


class Offers(QWidget):
    """Every transition out of the state; what happens by itself is listed without a button."""

    pressed = Signal(object)
    """The RehearsedOffer."""
    act_as = Signal(str)
    """The id of somebody who could."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self.reasons: dict[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._shown: list[QWidget] = []

    def show_offers(
        self, offers: Sequence[RehearsedOffer], unseen: Sequence[ReasonView], cast: Sequence[CastMember]
    ) -> None:
        """Show these instead."""
        for widget in self._shown:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.buttons, self.reasons, self._shown = {}, {}, []
        names = {one.id: one.name for one in cast}
        for offer in offers:
            self._put(self._automatic(offer) if offer.automatic else self._offer(offer, names))
        if unseen:
            self._put(text_label("\n".join(all_said(unseen)), "secondary"))
        elif not offers:
            self._put(text_label(self.tr("Nothing leads on from here."), "secondary"))

    def _put(self, widget: QWidget) -> None:
        self._shown.append(widget)
        self._column.addWidget(widget)
        widget.show()

    def _offer(self, offer: RehearsedOffer, names: dict[str, str]) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        button = self.buttons[offer.id] = QPushButton(self._label(offer).replace("&", "&&"))
        button.setEnabled(offer.allowed)
        if offer.style == "primary":
            button.setObjectName("primary")
        button.clicked.connect(partial(self.pressed.emit, offer))
        column.addWidget(button)
        said = self._why(offer)
        if said:
            self.reasons[offer.id] = said
            button.setAccessibleDescription(said)
            column.addWidget(text_label(said, "secondary"))
        could = [key for key in offer.could if key in names]
        if not offer.allowed and could and _WHOEVER_ACTS.isdisjoint(reason.code for reason in offer.reasons):
            column.addWidget(self._those_who_could(could, names))
        return whole

    def _label(self, offer: RehearsedOffer) -> str:
        name = _name(offer)
        if offer.done:
            return self.tr("{name} (done)").format(name=name)
        return self.tr("{name} (asks for approval)").format(name=name) if offer.needs_approval else name

    def _why(self, offer: RehearsedOffer) -> str:
        if offer.allowed:
            return ""
        lines = all_said(offer.reasons)
        if offer.hidden:
            lines.append(self.tr("The desk does not show them this button."))
        return "\n".join(lines)

    def _those_who_could(self, could: Sequence[str], names: dict[str, str]) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        label = QLabel(self.tr("Act as:"))
        label.setObjectName("secondary")
        flow.addWidget(label)
        for key in could[:_MOST_NAMED]:
            button = QPushButton(names[key])
            button.setObjectName("add")
            button.setAccessibleName(self.tr("Act as {name}").format(name=names[key]))
            button.clicked.connect(partial(self.act_as.emit, key))
            flow.addWidget(button)
        more = len(could) - _MOST_NAMED
        if more > 0:
            flow.addWidget(QLabel(self.tr("and %n other(s)", "", more)))
        return row

    def _automatic(self, offer: RehearsedOffer) -> QWidget:
        return text_label(self.tr("By itself: {name}").format(name=_name(offer)), "secondary")


def _name(offer: RehearsedOffer) -> str:
    """As agents read it: “Back → In review” where it goes back."""
    return offer.name if offer.back_to is None else f"{offer.name} → {offer.back_to}"
