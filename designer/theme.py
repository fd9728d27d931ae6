"""The look: Fusion with palettes of our own, light and dark, following the system unless told otherwise."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from designer.dressing import Dressing
from designer.paths import resources
from designer.settings import Appearance
from designer.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens

_SHEET = """
QPushButton {{ background: {card}; color: {text}; border: 1px solid {outline}; border-radius: 6px; padding: 5px 12px; }}
QPushButton:hover {{ background: {soft}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 11px; }}
QPushButton:disabled {{ color: {faint}; border-color: {line}; }}
QComboBox, QAbstractSpinBox {{ background: {field}; color: {text}; border: 1px solid {outline}; border-radius: 6px;
    padding: 4px 7px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QComboBox {{ padding-left: 9px; combobox-popup: 0; }}
QAbstractSpinBox {{ padding: 2px 7px 3px; }}
QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {accent}; padding: 3px 6px; }}
QAbstractSpinBox:focus {{ padding: 1px 6px 2px; }}
QComboBox:focus {{ padding-left: 8px; }}
QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {faint}; border-color: {line}; }}
QComboBox::drop-down, QDateTimeEdit::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow, QAbstractSpinBox::down-arrow, QDateTimeEdit::down-arrow
    {{ image: url({marks}/down.svg); width: 12px; height: 12px; }}
QAbstractSpinBox::up-arrow {{ image: url({marks}/up.svg); width: 12px; height: 12px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 18px; }}
QComboBox QAbstractItemView {{ background: {card}; border: 1px solid {outline}; padding: 3px; }}
QComboBox QAbstractItemView::item {{ min-height: 24px; padding: 0 6px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; }}
QScrollBar::handle {{ background: {outline}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {secondary}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QCheckBox::indicator, QAbstractItemView::indicator {{ width: 14px; height: 14px; border: 1px solid {outline};
    border-radius: 3px; background: {field}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ image: url({marks}/tick.svg); }}
QCheckBox::indicator:indeterminate {{ image: url({marks}/some.svg); }}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {outline}; border-radius: 8px;
    background: {field}; }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {accent}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {faint}; }}
QProgressBar {{ background: {card}; border: 1px solid {line}; border-radius: 3px; text-align: center; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
QMainWindow, QStackedWidget, QScrollArea, #page, #board {{ background: {canvas}; border: none; }}
#sidebar {{ background: {card}; }}
QMenuBar {{ background: {card}; border-bottom: 1px solid {line}; padding: 2px 6px; }}
QStatusBar {{ background: {card}; border-top: 1px solid {line}; color: {secondary}; }}
QStatusBar QLabel {{ color: {secondary}; padding: 2px 8px; }}
QStatusBar::item {{ border: none; }}
QSplitter::handle {{ background: {line}; }}
QDialogButtonBox {{ button-layout: 3; }}
#card, #tile {{ background: {card}; border: 1px solid {line}; border-radius: 10px; }}
#tile:focus {{ border: 2px solid {accent}; }}
#secondary, #tileTitle, #tileNote, #tileChange {{ color: {secondary}; }}
#tileChange[tone="bad"] {{ color: {bad}; }}
#tileChange[tone="good"] {{ color: {good}; }}
#tileNote[tone="bad"], #tileValue[tone="bad"] {{ color: {bad}; }}
#tileNote[tone="warning"] {{ color: {warning}; }}
#tileValue[tone="faint"] {{ color: {faint}; }}
#notice {{ background: {bad_soft}; border-bottom: 1px solid {bad}; }}
#notice QLabel {{ color: {bad}; }}
#wallTrouble {{ background: {bad_soft}; color: {bad}; border-radius: 8px; padding: 10px 14px; }}
#broadcast {{ background: {soft}; border-bottom: 1px solid {accent}; }}
#broadcast QLabel {{ color: {accent_text}; }}
#chip {{ background: {soft}; color: {accent_text}; border: none; border-radius: 6px; padding: 2px 8px; }}
QPushButton#chip:focus {{ border: 2px solid {accent}; padding: 0 6px; }}
#chip[tone="warning"] {{ background: {warning_soft}; color: {warning}; }}
QTableView, QListView {{ background: {card}; border: none; outline: none; alternate-background-color: {card};
    selection-background-color: {soft}; selection-color: {text}; }}
QTableView::item {{ border-bottom: 1px solid {line}; padding: 0 2px; }}
QTableView::item:focus {{ border: 1px solid {accent}; }}
QHeaderView {{ background: {card}; border: none; }}
QTableCornerButton::section {{ background: {card}; border: none; border-bottom: 1px solid {outline}; }}
#matrix QHeaderView:vertical {{ border-right: 1px solid {line}; }}
#matrix {{ gridline-color: {line}; }}
#matrix::item {{ border: none; }}
#matrix::item:focus {{ border: 1px solid {accent}; }}
QHeaderView::section {{ background: {card}; color: {secondary}; border: none; padding: 6px 5px; }}
QHeaderView::section:hover {{ color: {text}; }}
#rows QHeaderView::section, #ordered QHeaderView::section {{ padding: 6px 9px; }}
QHeaderView::up-arrow, QHeaderView::down-arrow {{ subcontrol-origin: margin; subcontrol-position: top center;
    width: 9px; height: 7px; }}
QToolTip {{ background: {card}; color: {text}; border: 1px solid {outline}; padding: 6px;
    qproperty-textFormat: PlainText; }}
CanvasView QToolTip {{ qproperty-textFormat: AutoText; }}
#banner {{ background: {soft}; border-bottom: 1px solid {line}; }}
#statusLine {{ background: {card}; color: {secondary}; border-top: 1px solid {line}; padding: 4px 0; }}
#statusLine QLabel {{ color: {secondary}; padding: 4px 0; }}
#tools {{ background: {card}; border: none; border-bottom: 1px solid {line}; padding: 4px 8px; spacing: 2px; }}
#tools QToolButton {{ border: none; border-radius: 6px; padding: 5px 9px; }}
#tools QToolButton:hover {{ background: {canvas}; }}
#tools QToolButton:checked {{ background: {soft}; color: {accent_text}; }}
#rows::item {{ padding: 4px 6px; }}
#structure::item {{ padding: 3px 2px; }}
#tools QToolButton[popupMode="1"] {{ padding-right: 20px; }}
#tools QToolButton[popupMode="2"] {{ padding-right: 20px; }}
#tools QToolButton::menu-button {{ border: none; border-radius: 6px; width: 18px; }}
#tools QToolButton::menu-button:hover {{ background: {soft}; }}
QPushButton::menu-indicator {{ image: url({marks}/down.svg); width: 11px; height: 11px;
    subcontrol-position: right center; right: 7px; }}
QToolButton#quiet::menu-indicator {{ image: url({marks}/down.svg); width: 11px; height: 11px;
    subcontrol-position: right center; right: 7px; }}
QToolButton#quiet[popupMode="2"] {{ padding-right: 22px; }}
#tools QToolButton::menu-indicator {{ subcontrol-position: right center; right: 6px; }}
#tools QToolButton#primary {{ background: {accent}; color: {on_accent}; }}
#tools QToolButton#primary:disabled {{ background: {line}; color: {faint}; }}
QDockWidget {{ color: {text}; font-weight: 600;
    titlebar-close-icon: url({marks}/close.svg); titlebar-normal-icon: url({marks}/float.svg); }}
QDockWidget::title {{ background: {card}; padding: 8px 12px; border-bottom: 1px solid {line}; }}
QMainWindow::separator {{ background: {line}; width: 1px; height: 1px; }}
QTreeView {{ background: {card}; border: none; outline: none; selection-background-color: {soft};
    selection-color: {text}; }}
#bulk {{ background: {soft}; border: 1px solid {accent}; border-radius: 10px; }}
#rail {{ background: {card}; border-right: 1px solid {line}; }}
#rail QToolButton {{ border: none; border-radius: 8px; padding: 6px 2px; color: {secondary}; }}
#rail QToolButton:hover {{ background: {canvas}; color: {text}; }}
#rail QToolButton:checked {{ background: {soft}; color: {accent_text}; }}
#rail QToolButton:focus {{ border: 2px solid {accent}; padding: 4px 0; }}
#item, #group {{ background: {card}; border: 1px solid {line}; border-radius: 8px; }}
#handle {{ background: transparent; border: none; border-radius: 7px; }}
#handle:focus {{ border: 2px solid {accent}; }}
#sentence:hover, #sentence:focus {{ color: {accent_text}; text-decoration: underline; }}
#chip[tone="good"] {{ background: {drawing.ok_fill}; color: {good}; }}
#chip[tone="bad"] {{ background: {bad_soft}; color: {bad}; }}
#rowLabel {{ color: {secondary}; }}
#clockSign {{ color: {secondary}; }}
#clockSign[tone="bad"] {{ color: {bad}; font-weight: 600; }}
#add {{ background: transparent; color: {accent_text}; border: 1px dashed {outline}; border-radius: 6px;
    padding: 4px 10px; }}
#add:hover {{ background: {soft}; }}
#add:focus {{ border: 2px solid {accent}; }}
#add:disabled {{ color: {faint}; border-color: {line}; }}
#primary {{ background: {accent}; color: {on_accent}; border: none; border-radius: 6px; padding: 6px 14px; }}
#primary:hover {{ background: {accent_text}; color: {card}; }}
#primary:disabled {{ background: {line}; color: {faint}; }}
#danger {{ background: {card}; color: {bad}; border: 1px solid {bad}; border-radius: 6px; padding: 5px 13px; }}
#danger:hover {{ background: {bad_soft}; }}
#danger:disabled {{ background: {card}; color: {faint}; border-color: {line}; }}
#quiet, #kind {{ background: {card}; color: {text}; border: 1px solid {outline}; border-radius: 6px;
    padding: 5px 12px; }}
#quiet:hover, #kind:hover {{ background: {soft}; }}
#kind:checked {{ background: {soft}; color: {accent_text}; border-color: {accent}; }}
#quiet:disabled {{ color: {faint}; border-color: {line}; }}
#greyed {{ background: transparent; color: {faint}; border: 1px dashed {outline}; border-radius: 6px;
    padding: 5px 12px; }}
#greyed:hover {{ background: {soft}; color: {text}; }}
#primary:focus, #danger:focus, #quiet:focus, #kind:focus, #greyed:focus {{ border: 2px solid {text};
    padding: 4px 11px; }}
#reply {{ background: {card}; border: 1px solid {line}; border-radius: 10px; }}
#noteCard {{ background: {warning_soft}; border: 1px solid {warning}; border-radius: 10px; }}
#warned {{ background: {warning_soft}; border-radius: 8px; }}
#warned QLabel {{ color: {warning}; }}
#problem {{ color: {bad}; }}
#guard[met="false"] {{ color: {bad}; }}
QPlainTextEdit[tone="note"] {{ background: {warning_soft}; }}
#chip[tone="good"] {{ color: {good}; }}
#similar {{ background: {card}; border: 1px solid {line}; border-radius: 6px; padding: 5px 10px; text-align: left; }}
#similar:hover {{ border-color: {accent}; }}
#similar:focus {{ border: 2px solid {accent}; padding: 4px 9px; }}
#places::item {{ padding: 6px 5px; }}
#records::item {{ padding: 5px 2px; }}
#sections, #things {{ background: {card}; border: none; outline: none; selection-background-color: {soft};
    selection-color: {accent_text}; }}
#sections::item {{ padding: 0 16px; }}
#sections::item:disabled {{ color: {secondary}; }}
#things {{ border: 1px solid {line}; border-radius: 8px; }}
#things::item {{ border-bottom: 1px solid {line}; }}
#things::item:hover {{ background: {canvas}; }}
#things::item:selected {{ background: {soft}; }}
#things:focus, #sections:focus {{ outline: none; }}
#things:focus {{ border: 1px solid {accent}; }}
#ordered {{ background: {card}; border: 1px solid {line}; border-radius: 8px; padding: 2px; }}
#ordered::item {{ padding: 4px 8px; border-radius: 4px; }}
#ordered::item:selected {{ background: {soft}; color: {accent_text}; }}
#ordered:focus {{ border: 1px solid {accent}; outline: none; }}
#sections::item:selected {{ background: {soft}; }}
#sections::item:selected:focus {{ background: {soft}; border: none; border-left: 3px solid {accent};
    padding: 0 16px 0 13px; }}
#cardScroll, #cardScroll > QWidget, #cardHolder {{ background: transparent; border: none; }}
#apart::handle {{ background: transparent; }}
#apart::handle:hover {{ background: {line}; border-radius: 3px; margin: 0 4px; }}
#picker {{ background: {card}; border: 1px solid {outline}; border-radius: 8px; }}
QLineEdit, QPlainTextEdit {{ background: {field}; color: {text}; border: 1px solid {outline}; border-radius: 6px;
    padding: 4px 7px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {faint}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {accent}; padding: 3px 6px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ color: {faint}; border-color: {line}; }}
QLineEdit[tone="bad"], QPlainTextEdit[tone="bad"] {{ border: 2px solid {bad}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {secondary}; padding: 7px 10px; border: none;
    border-bottom: 3px solid transparent; }}
QTabBar::tab:hover {{ color: {text}; }}
#watchPages QTabBar::scroller {{ width: 0px; }}
QTabBar::tab:selected {{ color: {accent_text}; border-bottom: 3px solid {accent}; }}
QTabBar::tab:focus {{ color: {accent_text}; background: {soft}; }}
#cardPages {{ background: transparent; border: none; }}
#reading {{ background: {card}; color: {text}; border: 1px solid {outline}; border-radius: 6px; padding: 5px 8px; }}
#ghost {{ background: transparent; border: none; border-radius: 6px; padding: 3px 8px; color: {secondary}; }}
#ghost:hover {{ background: {canvas}; color: {text}; }}
#ghost:focus {{ border: 2px solid {accent}; }}
#ghost::menu-indicator {{ image: none; }}
#segment {{ background: {card}; color: {secondary}; border: 1px solid {line}; border-radius: 0; padding: 4px 10px; }}
#segment:hover {{ color: {text}; }}
#segment:checked {{ background: {soft}; color: {accent_text}; border-color: {accent}; }}
#segment:focus {{ border: 2px solid {accent}; padding: 3px 9px; }}
#choice {{ background: {card}; border: 1px solid {line}; border-radius: 10px; }}
#choice:hover {{ border-color: {accent}; }}
#choice:focus {{ border: 2px solid {accent}; }}
#choice:pressed {{ background: {soft}; }}
QToolButton#choice:checked {{ background: {soft}; border: 2px solid {accent}; }}
"""
"""A tooltip repeats what people outside wrote: Qt would take their markup for ours, and load the pictures it names from
any file or share. The canvas alone draws a picture of its own in it, and escapes every name (`canvas/tooltips`)."""

_CONTRAST = """
QPushButton:focus {{ border: 3px solid {accent}; padding: 3px 10px; }}
QPushButton:disabled {{ color: {faint}; border: 1px dashed {faint}; }}
#primary:hover {{ color: {card}; }}
#tools QToolButton:hover, #rail QToolButton:hover, #ghost:hover, #segment:hover {{ border: 1px solid {outline}; }}
#tools QToolButton:checked, #rail QToolButton:checked, #kind:checked, #segment:checked
    {{ border: 2px solid {accent}; }}
#rail QToolButton:checked, #rail QToolButton:focus {{ padding: 4px 0; }}
#chip {{ border: 1px solid {outline}; }}
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {{ border: 1px solid {accent}; }}
QTabBar::tab:focus {{ border: 2px solid {accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, #add:focus, #ghost:focus, #choice:focus, #tile:focus, #segment:focus
    {{ border: 3px solid {accent}; }}
#primary:focus, #danger:focus, #quiet:focus, #kind:focus, #greyed:focus {{ border: 3px solid {text}; }}
#primary:disabled, #tools QToolButton#primary:disabled
    {{ background: {card}; color: {faint}; border: 1px dashed {faint}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, #quiet:disabled, #add:disabled
    {{ color: {faint}; border: 1px dashed {faint}; }}
QComboBox:focus, QAbstractSpinBox:focus {{ border: 3px solid {accent}; padding: 2px 5px; }}
QAbstractSpinBox:focus {{ padding: 0 5px 1px; }}
QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {faint}; border: 1px dashed {faint}; }}
QScrollBar:vertical {{ background: {card}; width: 14px; border-left: 1px solid {line}; }}
QScrollBar:horizontal {{ background: {card}; height: 14px; border-top: 1px solid {line}; }}
QMenu, #picker {{ border: 1px solid {outline}; }}
"""
"""What high contrast says besides: every state has a border, for grounds alone are told apart by few."""


class Theme(QObject):
    """Dresses windows, and dresses them again when the system or the person changes their mind.

    The sheet is the windows', never the application's: while the application has one, Qt goes through whatever is put
    into something else, from top to bottom, at every level it is built up by; and a change of it reaches each widget
    once for every widget that it is in.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._chosen = Appearance.SYSTEM
        self._dressed: list[Dressing] = []
        self.tokens = LIGHT
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._dress)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._dress)
        self._dress()

    def wear(self, chosen: Appearance) -> None:
        """Change to a look; SYSTEM follows the system from now on, CONTRAST whether it is light or dark."""
        self._chosen = chosen
        hints = self._app.styleHints()
        if chosen in _SCHEMES:
            hints.setColorScheme(_SCHEMES[chosen])
        else:
            hints.unsetColorScheme()
        self._dress()

    def dress(self, window: QMainWindow) -> None:
        """Give this window the look, with everything in it and every dialog that belongs to it; it follows from now on.

        A window under one that is dressed needs it not.
        """
        self._dressed = [each for each in self._dressed if isValid(each)]
        sheets = {_name(tokens): sheet(tokens) for tokens in _LOOKS.values()}
        self._dressed.append(Dressing(window, sheets, _name(self.tokens)))

    def _dress(self) -> None:
        self.tokens = _LOOKS[self._is_dark(), self._is_contrast()]
        self._app.setPalette(palette(self.tokens))
        for window in filter(isValid, self._dressed):
            window.wear(_name(self.tokens))
        self.changed.emit()

    def _is_dark(self) -> bool:
        """What was chosen holds also where the system takes no wishes."""
        if self._chosen in _SCHEMES:
            return self._chosen is Appearance.DARK
        return follows_dark(self._app.styleHints())

    def _is_contrast(self) -> bool:
        if self._chosen in _SCHEMES:
            return False
        return self._chosen is Appearance.CONTRAST or prefers_contrast(self._app.styleHints())


_SCHEMES = {Appearance.LIGHT: Qt.ColorScheme.Light, Appearance.DARK: Qt.ColorScheme.Dark}
_LOOKS = {
    (False, False): LIGHT,
    (True, False): DARK,
    (False, True): CONTRAST_LIGHT,
    (True, True): CONTRAST_DARK,
}
"""By whether they are dark, and in high contrast."""


def _name(tokens: Tokens) -> str:
    """What a window is called that wears this look."""
    return f"wears{'Contrast' if tokens.contrast else ''}{'Dark' if tokens.dark else 'Light'}"


def follows_dark(hints: QStyleHints) -> bool:
    """Whether the system is dark."""
    return hints.colorScheme() is Qt.ColorScheme.Dark


def prefers_contrast(hints: QStyleHints) -> bool:
    """Whether the system asks for high contrast; not every system tells."""
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def sheet(tokens: Tokens) -> str:
    """The style sheet of a look."""
    values = {name: getattr(tokens, name) for name in Tokens.__slots__}
    marks = resources() / "icons" / f"marks-{'white' if tokens.dark else 'black'}"
    return (_SHEET + _CONTRAST if tokens.contrast else _SHEET).format(**values, marks=marks.as_posix())


def palette(tokens: Tokens) -> QPalette:
    """The palette of a look, for everything the sheet leaves to Fusion."""
    made = QPalette(QColor(tokens.field), QColor(tokens.canvas))
    roles = QPalette.ColorRole
    colours = {
        roles.Window: tokens.canvas,
        roles.WindowText: tokens.text,
        roles.Base: tokens.field,
        roles.AlternateBase: tokens.canvas,
        roles.Text: tokens.text,
        roles.Button: tokens.field,
        roles.ButtonText: tokens.text,
        roles.BrightText: tokens.bad,
        roles.Highlight: tokens.accent,
        roles.HighlightedText: tokens.on_accent,
        roles.Accent: tokens.accent,
        roles.Link: tokens.accent,
        roles.ToolTipBase: tokens.card,
        roles.ToolTipText: tokens.text,
        roles.PlaceholderText: tokens.secondary,
    }
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.faint))
    return made


def enlarge(widget: QWidget, factor: float, *, bold: bool = False) -> None:
    """A larger type than the system's, in proportion to it."""
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * factor)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    widget.setFont(font)


def set_tone(widget: QWidget, tone: str) -> None:
    """Let the sheet's rules for a tone apply: “bad”, “warning”, “faint” or nothing."""
    if widget.property("tone") == tone:
        return
    widget.setProperty("tone", tone)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
