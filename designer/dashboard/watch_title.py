"""Above the figures: which Blueprint they are of and, where there is room for it, which version and when."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from designer import words
from designer.dashboard.page import Watched
from designer.theme import enlarge
from designer.widgets.elided import ElidedLabel
from runtime.messages.blueprints import BlueprintSummary

_GAP = 12
_LEAST = 72
"""Pixels for what stands beside the name: “version 12”. Half of it would say nothing."""


class WatchTitle(QWidget):
    """The name comes first; the tooltip says both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.about = ElidedLabel(), ElidedLabel()
        enlarge(self.name, 1.6, bold=True)
        self.about.setObjectName("secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self.about, 1, Qt.AlignmentFlag.AlignBaseline)

    def say(self, name: str, about: str) -> None:
        """Show these."""
        self.name.setText(name)
        self.about.setText(about)
        self.name.setToolTip("\n".join(filter(None, (name, about))))
        self._make_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.about.setVisible(self.width() - self.name.sizeHint().width() - _GAP >= _LEAST)


def described(summary: BlueprintSummary | None, watched: Watched | None) -> str:
    """Which version the figures are of, from when to when, and what narrows them besides."""
    translate = QCoreApplication.translate
    if summary is None or watched is None:
        return translate("WatchWorkspace", "Counting…")
    figures = watched.figures
    version = translate("WatchWorkspace", "version {n}").format(n=figures.version or summary.version)
    if figures.version is None and (summary.version or 0) > 1:
        version = translate("WatchWorkspace", "versions 1 to {n}").format(n=summary.version)
    parts = [version]
    if figures.period is not None:
        begins, ends = (words.moment(at) for at in figures.period)
        parts.append(translate("WatchWorkspace", "from {begin} to {end}").format(begin=begins, end=ends))
    if watched.bounds:
        parts.append(translate("WatchWorkspace", "only {what}").format(what=", ".join(watched.bounds)))
    return " · ".join(parts)


def why_nothing(summary: BlueprintSummary | None) -> str:
    """Why there are no figures to come; nothing where there are."""
    translate = QCoreApplication.translate
    if summary is None:
        return translate(
            "WatchWorkspace",
            "This desk has no Blueprints yet.\n\nDraw one in Design, or fill a desk from an event log with the "
            "command line (replay). File > Demonstration desk shows what there will be to see.",
        )
    if summary.version is None:
        text = translate("WatchWorkspace", "“{name}” is a draft.\n\nNo ticket can enter it before it is published.")
        return text.format(name=summary.name)
    return ""
