"""Every colour on every ground it is used on, measured as WCAG 2.1 defines it; and high contrast as it is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from designer import theme as theme_module
from designer.canvas.looks import Look
from designer.main_window import MainWindow
from designer.settings import Appearance, Settings
from designer.theme import sheet
from designer.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens

GROUNDS = ("canvas", "card", "field")
TEXTS = (
    *((text, ground) for text in ("text", "secondary", "warning", "bad", "good") for ground in ("canvas", "card")),
    *((text, "field") for text in ("text", "secondary")),
    *((text, "soft") for text in ("text", "accent_text")),
    *(("accent_text", ground) for ground in ("canvas", "card")),
    ("on_accent", "accent"),
    ("warning", "warning_soft"),
    ("text", "warning_soft"),
    ("bad", "bad_soft"),
    ("text", "bad_soft"),
)
"""What is read, on what."""
DRAWN_TEXTS = (
    ("drawing.label", "drawing.label_fill"),
    ("drawing.owner", "drawing.owner_fill"),
    ("good", "drawing.ok_fill"),
    ("drawing.count", "drawing.count_fill"),
    ("drawing.note_text", "drawing.note"),
    *((f"drawing.heat_text.{level}", "card") for level in range(4)),
)
LINES = (
    ("outline", "canvas"),
    ("outline", "card"),
    ("accent", "canvas"),
    ("accent", "card"),
    ("accent", "field"),
    ("drawing.line", "canvas"),
    *((f"drawing.{kind}", ground) for kind in ("start", "open", "hold", "done") for ground in ("canvas", "card")),
    *((f"drawing.own.{colour}", ground) for colour in range(5) for ground in ("canvas", "card")),
)
"""Borders, focus, and what is drawn without words."""
ONLY_IN_CONTRAST = (
    *(("line", ground) for ground in GROUNDS),
    *(("outline", ground) for ground in ("field", "soft")),
    ("accent", "soft"),
    ("drawing.label_border", "canvas"),
    ("drawing.note_border", "canvas"),
    ("drawing.note_border", "drawing.note"),
    *((f"drawing.heat.{level}", ground) for level in range(4) for ground in ("canvas", "card")),
    *(("drawing.line", f"drawing.lanes.{lane}") for lane in range(4)),
)
"""What light and dark may say faintly, since a text or a place says it too."""
READ_ONLY_IN_CONTRAST = (
    *(("faint", ground) for ground in GROUNDS),
    *(("accent", ground) for ground in GROUNDS),
    *(("secondary", f"drawing.lanes.{lane}") for lane in range(4)),
    ("secondary", "soft"),
)
"""What is disabled, links, and what is written on lanes."""
NORMAL = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
CONTRAST = pytest.mark.parametrize("tokens", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])


def colour(tokens: Tokens, path: str) -> str:
    found = tokens
    for part in path.split("."):
        found = found[int(part)] if part.isdigit() else getattr(found, part)
    return found


def luminance(code: str) -> float:
    """WCAG 2.1: relative luminance of an sRGB colour."""
    channels = [int(code.lstrip("#")[-6:][at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def too_faint(tokens: Tokens, pairs, least: float) -> dict[tuple[str, str], float]:
    """The pairs that differ less than they must."""
    found = {}
    for pair in pairs:
        one, two = sorted((luminance(colour(tokens, path)) for path in pair), reverse=True)
        found[pair] = (one + 0.05) / (two + 0.05)
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


def test_black_on_white_measures_21():
    assert (luminance("#FFFFFF") + 0.05) / (luminance("#000000") + 0.05) == pytest.approx(21)
    assert luminance("#808080") == pytest.approx(0.2159, abs=0.0001)


@NORMAL
def test_text_is_read_and_lines_are_seen(tokens):
    assert too_faint(tokens, (*TEXTS, *DRAWN_TEXTS), 4.5) == {}
    assert too_faint(tokens, LINES, 3) == {}


@CONTRAST
def test_high_contrast_reads_at_seven_to_one(tokens):
    assert too_faint(tokens, (*TEXTS, *DRAWN_TEXTS, *READ_ONLY_IN_CONTRAST), 7) == {}


@CONTRAST
def test_high_contrast_draws_at_three_to_one(tokens):
    assert too_faint(tokens, (*LINES, *ONLY_IN_CONTRAST), 3) == {}


@CONTRAST
def test_charts_are_seen_in_high_contrast(tokens):
    from designer.dashboard.colours import colours

    found = colours(tokens)
    named = (found.waiting, found.working, found.outside, found.closed, found.broken, found.kept, *found.bands)
    ground = luminance(tokens.card)
    for code in named:
        one, two = sorted((luminance(code), ground), reverse=True)
        assert (one + 0.05) / (two + 0.05) >= 3, code


@CONTRAST
def test_its_sheet_and_its_drawing_are_whole(qapp, tokens):
    assert sheet(tokens).count("{") == sheet(tokens).count("}")
    assert Look(tokens).canvas.name().upper() == tokens.canvas


@pytest.mark.parametrize(("scheme", "wanted"), [("Light", CONTRAST_LIGHT), ("Dark", CONTRAST_DARK)])
def test_high_contrast_is_light_or_dark_as_the_system_is(theme, monkeypatch, scheme, wanted):
    hints = QApplication.styleHints()
    monkeypatch.setattr(theme_module, "follows_dark", lambda _hints: scheme == "Dark")
    theme.wear(Appearance.CONTRAST)
    assert theme.tokens is wanted
    assert QApplication.palette().color(QPalette.ColorRole.Window).name().upper() == wanted.canvas
    theme.wear(Appearance.LIGHT)
    assert theme.tokens is LIGHT
    hints.unsetColorScheme()


def test_the_system_may_ask_for_it(theme, monkeypatch):
    monkeypatch.setattr(theme_module, "prefers_contrast", lambda _hints: True)
    theme.wear(Appearance.SYSTEM)
    assert theme.tokens.contrast
    theme.wear(Appearance.DARK)  # what was chosen by hand stands
    assert theme.tokens is DARK
    theme.wear(Appearance.SYSTEM)
    monkeypatch.undo()
    theme.wear(Appearance.SYSTEM)
    assert not theme.tokens.contrast


def test_it_follows_when_the_system_changes_its_mind(qtbot, theme, monkeypatch):
    theme.wear(Appearance.SYSTEM)
    monkeypatch.setattr(theme_module, "prefers_contrast", lambda _hints: True)
    with qtbot.waitSignal(theme.changed):
        accessibility = QApplication.styleHints().accessibility()
        accessibility.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.tokens.contrast
    monkeypatch.undo()
    theme.wear(Appearance.SYSTEM)


def test_it_is_chosen_in_the_menu_and_remembered(qtbot, tmp_path):
    settings = Settings(tmp_path / "desktop.ini")
    window = MainWindow(settings)
    qtbot.addWidget(window)
    action = window.appearances[Appearance.CONTRAST]
    assert action.text() == "&High contrast"
    with qtbot.waitSignal(window.appearance_wanted) as told:
        action.trigger()
    settings.appearance = told.args[0]
    assert Settings(tmp_path / "desktop.ini").appearance is Appearance.CONTRAST
