"""The look: Fusion with palettes of our own, light and dark, following the system unless told otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from designer.settings import Appearance


@dataclass(frozen=True, slots=True)
class DrawingTokens:
    """The colours of the canvas in one look: text on its ground ≥ 4.5, lines ≥ 3 (WCAG 2.1)."""

    dot: str
    line: str
    label: str
    label_fill: str
    label_border: str
    start: str
    open: str
    hold: str
    done: str
    owner: str
    owner_fill: str
    ok_fill: str
    count: str
    count_fill: str
    heat: tuple[str, str, str, str]
    """Rings of the levels 1 to 4; never without a text, since the light ones are faint on the canvas."""
    heat_text: tuple[str, str, str, str]
    note: str
    note_border: str
    note_text: str
    lanes: tuple[str, str, str, str]
    """Grounds of the lanes: whose turn it is, in the order of `Waiting`."""
    shadow: str


LIGHT_DRAWING = DrawingTokens(
    dot="#D5DBE4",
    line="#5B6879",
    label="#334155",
    label_fill="#FFFFFF",
    label_border="#D5DBE5",
    start="#2563EB",
    open="#0E7490",
    hold="#B45309",
    done="#15803D",
    owner="#1E40AF",
    owner_fill="#E8EEFC",
    ok_fill="#E3F4E9",
    count="#FFFFFF",
    count_fill="#17202C",
    heat=("#FDE68A", "#FBBF24", "#F97316", "#DC2626"),
    heat_text=("#6B4E00", "#6B4E00", "#7A2E00", "#B01818"),
    note="#FFF8DB",
    note_border="#D9B84A",
    note_text="#4A3A05",
    lanes=("#E6EEFB", "#FCEFD8", "#F1E8FB", "#E9EDF2"),
    shadow="#1217202C",
)
DARK_DRAWING = DrawingTokens(
    dot="#2A313C",
    line="#93A0B2",
    label="#D5DCE6",
    label_fill="#262E3A",
    label_border="#3A4454",
    start="#6EA8FE",
    open="#4FC3D9",
    hold="#F0B45B",
    done="#5CC98A",
    owner="#BBD2FF",
    owner_fill="#24365C",
    ok_fill="#1C3A2A",
    count="#14181F",
    count_fill="#F1F4F8",
    heat=("#8A6D1A", "#C98A12", "#E8702A", "#F05252"),
    heat_text=("#FFE08A", "#FFD58A", "#FFC09A", "#FFB3B3"),
    note="#3A3317",
    note_border="#8A742A",
    note_text="#FBEDB5",
    lanes=("#182338", "#2B2417", "#261D33", "#1C222B"),
    shadow="#50000000",
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one look, by what they are for."""

    canvas: str
    card: str
    field: str
    line: str
    outline: str
    text: str
    secondary: str
    faint: str
    accent: str
    on_accent: str
    soft: str
    warning: str
    warning_soft: str
    bad: str
    bad_soft: str
    good: str
    drawing: DrawingTokens


LIGHT = Tokens(
    canvas="#F6F7F9",
    card="#FFFFFF",
    field="#FFFFFF",
    line="#D5DBE4",
    outline="#7D899C",
    text="#17202C",
    secondary="#4B5665",
    faint="#6B7686",
    accent="#2563EB",
    on_accent="#FFFFFF",
    soft="#E8EEFC",
    warning="#8A4300",
    warning_soft="#FFF1D6",
    bad="#B01818",
    bad_soft="#FDE4E4",
    good="#166534",
    drawing=LIGHT_DRAWING,
)
DARK = Tokens(
    canvas="#14181F",
    card="#1E2530",
    field="#262E3A",
    line="#2E3745",
    outline="#6B788C",
    text="#F1F4F8",
    secondary="#B3BDCB",
    faint="#93A0B2",
    accent="#6EA8FE",
    on_accent="#14181F",
    soft="#24365C",
    warning="#FFD58A",
    warning_soft="#45330F",
    bad="#FFB3B3",
    bad_soft="#4C1D22",
    good="#9BE0B6",
    drawing=DARK_DRAWING,
)

_SHEET = """
QMainWindow, QStackedWidget, QScrollArea, #page, #board {{ background: {canvas}; border: none; }}
#sidebar {{ background: {card}; }}
QMenuBar {{ background: {card}; border-bottom: 1px solid {line}; padding: 2px 6px; }}
QStatusBar {{ background: {card}; border-top: 1px solid {line}; color: {secondary}; }}
QStatusBar QLabel {{ color: {secondary}; padding: 2px 8px; }}
QStatusBar::item {{ border: none; }}
QSplitter::handle {{ background: {line}; }}
#card, #tile {{ background: {card}; border: 1px solid {line}; border-radius: 10px; }}
#tile:focus {{ border: 2px solid {accent}; }}
#secondary, #tileTitle, #tileNote {{ color: {secondary}; }}
#tileNote[tone="bad"], #tileValue[tone="bad"] {{ color: {bad}; }}
#tileNote[tone="warning"] {{ color: {warning}; }}
#tileValue[tone="faint"] {{ color: {faint}; }}
#notice {{ background: {bad_soft}; border-bottom: 1px solid {bad}; }}
#notice QLabel {{ color: {bad}; }}
#broadcast {{ background: {soft}; border-bottom: 1px solid {accent}; }}
#broadcast QLabel {{ color: {accent_text}; }}
#chip {{ background: {soft}; color: {accent_text}; border-radius: 6px; padding: 2px 8px; }}
#chip[tone="warning"] {{ background: {warning_soft}; color: {warning}; }}
QTableView, QListView {{ background: {card}; border: none; outline: none; alternate-background-color: {card};
    selection-background-color: {soft}; selection-color: {text}; }}
QTableView::item {{ border-bottom: 1px solid {line}; padding: 0 5px; }}
QTableView::item:focus {{ border: 1px solid {accent}; }}
QHeaderView {{ background: {card}; border: none; border-bottom: 1px solid {outline}; }}
QTableCornerButton::section {{ background: {card}; border: none; border-bottom: 1px solid {outline}; }}
QHeaderView:vertical {{ border: none; border-right: 1px solid {line}; }}
#matrix {{ gridline-color: {line}; }}
#matrix::item {{ border: none; }}
#matrix::item:focus {{ border: 1px solid {accent}; }}
QHeaderView::section {{ background: {card}; color: {secondary}; border: none; padding: 6px 8px; }}
QHeaderView::section:hover {{ color: {text}; }}
QHeaderView::up-arrow, QHeaderView::down-arrow {{ subcontrol-origin: margin; subcontrol-position: top center;
    width: 9px; height: 7px; }}
QToolTip {{ background: {card}; color: {text}; border: 1px solid {outline}; padding: 6px; }}
#banner {{ background: {soft}; border-bottom: 1px solid {line}; }}
#statusLine {{ background: {card}; color: {secondary}; border-top: 1px solid {line}; padding: 4px 12px; }}
#tools {{ background: {card}; border: none; border-bottom: 1px solid {line}; padding: 4px 8px; spacing: 2px; }}
#tools QToolButton {{ border: none; border-radius: 6px; padding: 5px 9px; }}
#tools QToolButton:hover {{ background: {canvas}; }}
#tools QToolButton:checked {{ background: {soft}; color: {accent_text}; }}
#rows::item {{ padding: 4px 6px; }}
#tools QToolButton[popupMode="1"] {{ padding-right: 20px; }}
#tools QToolButton[popupMode="2"] {{ padding-right: 20px; }}
#tools QToolButton::menu-button {{ border: none; border-radius: 6px; width: 18px; }}
#tools QToolButton::menu-button:hover {{ background: {soft}; }}
#tools QToolButton::menu-indicator {{ subcontrol-position: right center; right: 6px; }}
#tools QToolButton#primary {{ background: {accent}; color: {on_accent}; }}
#tools QToolButton#primary:disabled {{ background: {line}; color: {faint}; }}
QDockWidget {{ color: {text}; font-weight: 600; }}
QDockWidget::title {{ background: {card}; padding: 8px 12px; border-bottom: 1px solid {line}; }}
QMainWindow::separator {{ background: {line}; width: 1px; height: 1px; }}
QTreeView {{ background: {card}; border: none; outline: none; selection-background-color: {soft};
    selection-color: {text}; }}
#bulk {{ background: {soft}; border: 1px solid {accent}; border-radius: 10px; }}
#rail {{ background: {card}; border-right: 1px solid {line}; }}
#rail QToolButton {{ border: none; border-radius: 8px; padding: 6px 2px; color: {secondary}; }}
#rail QToolButton:hover {{ background: {canvas}; color: {text}; }}
#rail QToolButton:checked {{ background: {soft}; color: {accent_text}; }}
#rail QToolButton:focus {{ border: 2px solid {accent}; }}
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
#places::item, #records::item {{ padding: 5px 2px; }}
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
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {accent}; padding: 3px 6px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ color: {faint}; border-color: {line}; }}
QLineEdit[tone="bad"], QPlainTextEdit[tone="bad"] {{ border: 2px solid {bad}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {secondary}; padding: 7px 10px; border: none;
    border-bottom: 3px solid transparent; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {accent_text}; border-bottom: 3px solid {accent}; }}
QTabBar::tab:focus {{ color: {accent_text}; background: {soft}; }}
#cardPages {{ background: transparent; border: none; }}
#reading {{ background: {card}; color: {text}; border: 1px solid {outline}; border-radius: 6px; padding: 5px 8px; }}
#ghost {{ background: transparent; border: none; border-radius: 6px; padding: 3px 8px; color: {secondary}; }}
#ghost:hover {{ background: {canvas}; color: {text}; }}
#ghost:focus {{ border: 2px solid {accent}; }}
#ghost::menu-indicator {{ image: none; }}
#segment {{ background: {card}; color: {secondary}; border: 1px solid {line}; padding: 4px 10px; }}
#segment:hover {{ color: {text}; }}
#segment:checked {{ background: {soft}; color: {accent_text}; border-color: {accent}; }}
#segment:focus {{ border: 2px solid {accent}; padding: 3px 9px; }}
#choice {{ background: {card}; border: 1px solid {line}; border-radius: 10px; }}
#choice:hover {{ border-color: {accent}; }}
#choice:focus {{ border: 2px solid {accent}; }}
#choice:pressed {{ background: {soft}; }}
QToolButton#choice:checked {{ background: {soft}; border: 2px solid {accent}; }}
"""


class Theme(QObject):
    """Dresses the application, and dresses it again when the system or the person changes their mind."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._chosen = Appearance.SYSTEM
        self.tokens = LIGHT
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._dress)
        self._dress()

    def wear(self, chosen: Appearance) -> None:
        """Change to a look; SYSTEM follows the system from now on."""
        self._chosen = chosen
        hints = self._app.styleHints()
        if chosen is Appearance.SYSTEM:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(_SCHEMES[chosen])
        self._dress()

    def _dress(self) -> None:
        self.tokens = DARK if self._is_dark() else LIGHT
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(sheet(self.tokens))
        self.changed.emit()

    def _is_dark(self) -> bool:
        """What was chosen holds also where the system takes no wishes."""
        if self._chosen is Appearance.SYSTEM:
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._chosen is Appearance.DARK


_SCHEMES = {Appearance.LIGHT: Qt.ColorScheme.Light, Appearance.DARK: Qt.ColorScheme.Dark}


def sheet(tokens: Tokens) -> str:
    """The style sheet of a look."""
    values = {name: getattr(tokens, name) for name in Tokens.__slots__}
    return _SHEET.format(**values, accent_text="#1E40AF" if tokens is LIGHT else "#BBD2FF")


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
