"""What the program is written in."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication, QLabel

from designer import typeface


def test_everything_is_written_in_it(qtbot):
    label = QLabel("Waiting for parts")
    qtbot.addWidget(label)
    assert QFontInfo(label.font()).family() == typeface.FAMILY
    assert not QFontInfo(label.font()).bold()
    bold = label.font()
    bold.setBold(True)
    assert QFontMetricsF(bold).horizontalAdvance(label.text()) > QFontMetricsF(label.font()).horizontalAdvance(
        label.text()
    )


def test_it_is_as_large_as_the_system_writes(qtbot):
    before = QApplication.font().pointSizeF()
    typeface.write_in_it(QApplication.instance())
    assert QApplication.font().pointSizeF() == before


def test_figures_stand_under_each_other(qtbot):
    measure = QFontMetricsF(QApplication.font())
    assert len({measure.horizontalAdvance(digit * 10) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("sign", [*"éèêëàâçîïôùûüœÆŒ«»’“”…–—→←·×÷≤≥≠€°²½✓−\u00a0\u202f"])
def test_it_has_every_sign_of_both_languages(qtbot, sign):
    assert QRawFont.fromFont(QApplication.font()).supportsCharacter(ord(sign))
