"""Choosing a time zone by its name, with how far its clocks are from UTC now."""

from __future__ import annotations

from functools import lru_cache
from typing import override
from zoneinfo import available_timezones

from PySide6.QtCore import QDateTime, QTimeZone, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from designer.catalogue import Choice
from designer.panels.several import Picker
from designer.widgets.chooser import Chooser
from runtime.model.values import HOUR, MINUTE
from runtime.model.wall_clock import offset_at, zone_named

_PLACES = (
    "Africa/",
    "America/",
    "Antarctica/",
    "Arctic/",
    "Asia/",
    "Atlantic/",
    "Australia/",
    "Europe/",
    "Indian/",
    "Pacific/",
)
_PICKER_WIDTH = 380
"""Some zones have three parts, and their offset stands behind them."""


class ZoneEditor(Chooser):
    """Says the zone, and opens the list of all with a search line over it."""

    picked = Signal(str)
    """The IANA name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, letters=16)
        self._zone = ""
        self.addItem("")
        self.show_value("UTC")

    @property
    def value(self) -> str:
        """The IANA name."""
        return self._zone

    def show_value(self, zone: str) -> None:
        """Show this zone without telling."""
        self._zone = zone
        self.setItemText(0, in_words(zone))

    @override
    def showPopup(self) -> None:
        picker = Picker([Choice(zone, text) for zone, text in _zones()], self)
        picker.picked.connect(self._pick)
        picker.open_below(self)
        names = [zone for zone, _text in _zones()]
        if self._zone in names:
            picker.list.setCurrentRow(names.index(self._zone))
            picker.list.scrollToItem(picker.list.currentItem(), QAbstractItemView.ScrollHint.PositionAtCenter)
        picker.list.setSpacing(2)
        picker.resize(max(self.width(), _PICKER_WIDTH), picker.height())

    def _pick(self, zone: str) -> None:
        self.show_value(zone)
        self.picked.emit(zone)


def zone_here() -> str:
    """The zone of this computer; UTC where it has no name that everybody knows."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        zone_named(name)
    except ValueError:
        return "UTC"
    return name


def in_words(zone: str) -> str:
    """A zone with its offset now: “Europe/Paris  UTC+01:00”."""
    offset = offset_at(zone_named(zone), QDateTime.currentMSecsSinceEpoch())
    sign, minutes = "−" if offset < 0 else "+", abs(offset) // MINUTE
    return f"{zone}   UTC{sign}{minutes * MINUTE // HOUR:02}:{minutes % 60:02}"


@lru_cache(maxsize=1)
def _zones() -> tuple[tuple[str, str], ...]:
    """Places people name; the zones that only count hours are left to UTC."""
    names = [zone for zone in sorted(available_timezones()) if zone == "UTC" or zone.startswith(_PLACES)]
    return tuple((zone, in_words(zone)) for zone in names)
