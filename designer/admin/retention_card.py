"""The card of the health page that tells what retention let go of, and when."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from designer.admin.health_card import HealthCard
from designer.admin.retention_words import last_runs
from runtime.messages.retention import RetentionRun


class RetentionCard(HealthCard):
    """The last looks of the clock in which something went."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Retention"), parent)
        self._runs: tuple[RetentionRun, ...] | None = None
        self._rules = 0
        self.say(lambda _text: self._show(), str)

    def show_rules(self, count: int) -> None:
        """So many rules of the settings are in force."""
        self._rules = count
        self._show()

    def show_runs(self, runs: tuple[RetentionRun, ...]) -> None:
        """Tell these, the latest first."""
        self._runs = runs
        self._show()

    def _show(self) -> None:
        if self._runs is None:
            return
        if self._rules:
            told = [self.tr("%Ln rule(s) in force; the clock looks every hour.", "", self._rules)]
        else:
            told = [self.tr("No rule is in force, so nothing is removed. Rules are in Settings.")]
        if self._runs:
            told += [self.tr("What went last:"), *last_runs(self._runs)]
        elif self._rules:
            told.append(self.tr("Nothing had to go so far."))
        self.tell("\n".join(told))
