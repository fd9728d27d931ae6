"""Finds what does not fit: texts that are cut off, controls outside their parent or over one another.

It reads a tree of widgets that is shown, and knows nothing of the program. A text that is shortened on purpose is allowed
where a tooltip says the whole of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize
from PySide6.QtGui import QFontMetrics, Qt, QTextDocument, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QGraphicsView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSplitter,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QTextEdit,
    QWidget,
)

_BREAKS = re.compile("[\\s\u200b/–-]+")
"""Where a line may end."""
_SLACK = 1
"""Pixels that rounding may take; half a letter's edge is not missed."""


def misfits(widget: QWidget) -> list[str]:
    """What does not fit of this shown widget and everything in it: one sentence each, in the order of the tree."""
    _paint(widget)
    return [f"{_named(each)}: {fault}" for each in _shown(widget) for fault in _faults(each)]


def _paint(widget: QWidget) -> None:
    """Everything has its place and was painted once, also what is scrolled away: some shorten their texts as they are."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    widget.grab()
    for area in widget.findChildren(QScrollArea):
        if area.isVisible() and area.widget() is not None:
            area.widget().grab()


def _shown(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow() and child.isVisible() and not _behind(child):
            yield from _shown(child)


def _behind(child: QWidget) -> bool:
    """A panel behind another one: Qt calls it visible and puts it far outside of the window. So it does grips."""
    if isinstance(child, QDockWidget):
        return child.visibleRegion().isEmpty()
    return child.objectName() == "qt_qmainwindow_extended_splitter"


def _named(widget: QWidget) -> str:
    """A widget by its kind, its name and what it belongs to, so that it can be found."""
    parts: list[str] = []
    each: QWidget | None = widget
    while each is not None and len(parts) < 4:
        if type(each) is not QWidget or each.objectName():
            parts.append(type(each).__name__ + (f"#{each.objectName()}" if each.objectName() else ""))
        each = each.parentWidget()
    return " in ".join(parts)


def _faults(widget: QWidget) -> Iterator[str]:
    for kind, look in _LOOKS.items():
        if isinstance(widget, kind):
            yield from look(widget)
    yield from _outside(widget)
    yield from _overlapping(widget)


# ---------------------------------------------------------------------------------------------------- texts


def _plain(text: str) -> str:
    return QTextDocumentFragment.fromHtml(text).toPlainText() if Qt.mightBeRichText(text) else text


def _told(widget: QWidget, text: str) -> bool:
    """Whether a tooltip says the whole of it, though it may be shortened already."""
    said, whole = (" ".join(_plain(each).split()) for each in (text, widget.toolTip()))
    return bool(said) and said.removesuffix("…") in whole


def _short(text: str) -> str:
    text = " ".join(_plain(text).split())
    return repr(text if len(text) <= 60 else text[:59] + "…")


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text or _told(label, text):
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _SLACK:
            yield f"{_short(text)} needs {needed} px of height, has {label.height()}"
        longest = max(label.fontMetrics().horizontalAdvance(word) for word in _BREAKS.split(_plain(text)))
        if longest > label.contentsRect().width() + _SLACK:
            yield f"a word of {_short(text)} needs {longest} px of width, has {label.contentsRect().width()}"
    else:
        yield from _too_small(label, text)


def _too_small(widget: QWidget, text: str) -> Iterator[str]:
    needed, given = widget.sizeHint(), widget.size()
    if needed.width() > given.width() + _SLACK:
        yield f"{_short(text)} needs {needed.width()} px of width, has {given.width()}"
    if needed.height() > given.height() + _SLACK and _line(widget) > given.height():
        yield f"{_short(text)} needs {needed.height()} px of height, has {given.height()}"


def _line(widget: QWidget) -> int:
    return widget.fontMetrics().height()


def _button(button: QAbstractButton) -> Iterator[str]:
    text = button.text().replace("&", "")
    iconic = getattr(button, "toolButtonStyle", None)
    if not text or _told(button, text) or (iconic and iconic() is Qt.ToolButtonStyle.ToolButtonIconOnly):
        return
    yield from _too_small(button, text)


def _combo(combo: QComboBox) -> Iterator[str]:
    text = combo.currentText() or combo.placeholderText()
    if combo.isEditable() or not text or _told(combo, text):
        return
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, combo).width()
    icon = 0 if combo.itemIcon(combo.currentIndex()).isNull() else combo.iconSize().width() + 4
    yield from _wider(text, combo.fontMetrics(), room - icon)


def _wider(text: str, metrics: QFontMetrics, room: int) -> Iterator[str]:
    needed = max((metrics.horizontalAdvance(line) for line in text.split("\n")), default=0)
    if needed > room + _SLACK:
        yield f"{_short(text)} needs {needed} px of width, has {room}"


def _entry(entry: QLineEdit) -> Iterator[str]:
    """What is written may be longer than the field; what it asks for, and what can only be read, may not."""
    text = entry.text() if entry.isReadOnly() else ("" if entry.text() else entry.placeholderText())
    if not text or _told(entry, text) or isinstance(entry.parentWidget(), QAbstractSpinBox | QComboBox):
        return
    yield from _wider(text, entry.fontMetrics(), _room(entry))


def _room(entry: QLineEdit) -> int:
    """The width a field has for its text: without frame, margins and the buttons inside it."""
    option = QStyleOptionFrame()
    entry.initStyleOption(option)
    inside = entry.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, entry).width()
    margins = entry.textMargins()
    buttons = [each for each in entry.findChildren(QAbstractButton) if each.isVisible()]
    return inside - margins.left() - margins.right() - 4 - sum(each.width() for each in buttons)


def _spin(spin: QAbstractSpinBox) -> Iterator[str]:
    entry = spin.lineEdit()
    if entry is not None and not _told(spin, spin.text()):
        yield from _wider(spin.text() or entry.placeholderText(), entry.fontMetrics(), _room(entry))


def _long_entry(entry: QPlainTextEdit | QTextEdit) -> Iterator[str]:
    """What a long field asks for has to be seen without writing in it; what it holds can be scrolled."""
    asked = entry.placeholderText()
    if not asked or entry.document().characterCount() > 1 or _told(entry, asked):
        return
    page = QTextDocument(asked)
    page.setDefaultFont(entry.font())
    page.setDocumentMargin(entry.document().documentMargin())
    page.setTextWidth(entry.viewport().width())
    needed, given = int(page.size().height()), entry.viewport().height()
    if needed > given + 2 * int(page.documentMargin()) + _SLACK:
        yield f"{_short(asked)} needs {needed} px of height, has {given}"


def _titled(box: QGroupBox) -> Iterator[str]:
    yield from _wider(box.title(), box.fontMetrics(), box.width())


def _dock(dock: QDockWidget) -> Iterator[str]:
    if dock.titleBarWidget() is None and not _told(dock, dock.windowTitle()):
        buttons = [each for each in dock.findChildren(QAbstractButton) if each.parentWidget() is dock]
        taken = sum(each.width() for each in buttons if each.isVisible())
        yield from _wider(dock.windowTitle(), dock.fontMetrics(), dock.width() - taken - 16)


# ---------------------------------------------------------------------------------------------------- titles


def _tabs(bar: QTabBar) -> Iterator[str]:
    for at in range(bar.count()):
        text, place = "&".join(part.replace("&", "") for part in bar.tabText(at).split("&&")), bar.tabRect(at)
        if not bar.isTabVisible(at) or text in bar.tabToolTip(at):
            continue
        icon = 0 if bar.tabIcon(at).isNull() else bar.iconSize().width() + 4
        yield from _wider(text, bar.fontMetrics(), place.width() - icon)
        if not bar.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place):
            yield f"tab {_short(text)} has to be scrolled to"


def _header(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is Qt.Orientation.Vertical or header.model() is None:
        return
    for at in range(header.count()):
        text = header.model().headerData(at, header.orientation()) or ""
        whole = header.model().headerData(at, header.orientation(), Qt.ItemDataRole.ToolTipRole) or ""
        if header.isSectionHidden(at) or not text or str(text) in _plain(str(whole)):
            continue
        yield from _section(header, at, str(text))


def _section(header: QHeaderView, at: int, text: str) -> Iterator[str]:
    width = header.sectionSize(at)
    if header.defaultAlignment() & Qt.TextFlag.TextWordWrap:
        text = max(re.split(r"[\s]", text), key=header.fontMetrics().horizontalAdvance)
    yield from _wider(text, header.fontMetrics(), width)


# ---------------------------------------------------------------------------------------------------- places


def _outside(widget: QWidget) -> Iterator[str]:
    """A control that sticks out of what holds it; what scrolls may be larger than its window."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, QScrollBar) or _scrolled(parent):
        return
    room = parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if not room.contains(widget.geometry()) and not widget.geometry().isEmpty():
        yield f"stands at {_rect(widget.geometry())}, outside of {_rect(parent.rect())} ({_text_in(widget)})"


def _rect(place: QRect) -> str:
    return f"{place.x()},{place.y()} {place.width()}×{place.height()}"


def _scrolled(parent: QWidget) -> bool:
    area = parent.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent


def _sideways(area: QScrollArea) -> Iterator[str]:
    """What holds a form scrolls up and down; sideways nobody looks."""
    content = area.widget()
    missing = content.width() - area.viewport().width() if content is not None else 0
    if missing > _SLACK:
        yield f"its content is {missing} px wider than is seen"


def _overlapping(widget: QWidget) -> Iterator[str]:
    """Controls that a layout put over one another; what floats above has no layout."""
    if isinstance(widget, QMainWindow | QSplitter | QStackedWidget | QAbstractItemView | QGraphicsView):
        return  # of a stack one page is seen; asked for its layout, that of a QTabWidget takes what is in it along
    placed = [each for each in _laid_out(widget.layout()) if each.isVisible() and not each.geometry().isEmpty()]
    for at, one in enumerate(placed):
        for other in placed[at + 1 :]:
            shared = one.geometry().intersected(other.geometry()).size()
            if shared.width() > _SLACK and shared.height() > _SLACK:
                yield f"{_text_in(one)} and {_text_in(other)} overlap by {_size(shared)}"


def _size(size: QSize) -> str:
    return f"{size.width()}×{size.height()}"


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    for at in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(at)
        if item.widget() is not None:
            yield item.widget()
        elif item.layout() is not None:
            yield from _laid_out(item.layout())


def _text_in(widget: QWidget) -> str:
    """Something to know it by: its own text, or the first in it."""
    for each in (widget, *widget.findChildren(QWidget)):
        text = each.text() if isinstance(each, QLabel | QAbstractButton | QLineEdit) else ""
        if text:
            return _short(text)
    return type(widget).__name__


def _cut_tools(widget: QWidget) -> Iterator[str]:
    """Tools and menus that went behind an arrow because there is no room for them."""
    if widget.objectName() in {"qt_toolbar_ext_button", "qt_menubar_ext_button"}:
        yield "some tools stand behind it for want of room"


_LOOKS: dict[type, Callable[..., Iterator[str]]] = {
    QLabel: _label,
    QAbstractButton: _button,
    QComboBox: _combo,
    QLineEdit: _entry,
    QAbstractSpinBox: _spin,
    QPlainTextEdit: _long_entry,
    QTextEdit: _long_entry,
    QGroupBox: _titled,
    QDockWidget: _dock,
    QTabBar: _tabs,
    QHeaderView: _header,
    QScrollArea: _sideways,
    QWidget: _cut_tools,
}
"""What to look at, by kind."""
