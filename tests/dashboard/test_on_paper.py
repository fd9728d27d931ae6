"""Watch on paper: what the page in front shows, light, with all rows of its tables, under what it is of."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPageLayout, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from designer import words
from designer.canvas.paper import PageSetup, Paper, Turned
from designer.dashboard.page import told_about
from designer.dashboard.paper.look import PaperRoom, paper_font, plain
from designer.dashboard.paper.pages import FigurePages
from designer.dashboard.paper.tables import Told
from designer.dashboard.replay.page import ReplayPage
from designer.settings import Appearance
from designer.turns import Making, in_its_turn, made_at_once
from designer.workspaces.figures_print import FiguresDialog
from runtime.cli.main import run

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
PAGE = re.compile(rb"/Type\s*/Page\b")
SECONDS = 30_000


def written_on(pages: FigurePages, number: int) -> list[str]:
    """Every text on a page."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.ReadWrite)
    drawn = QSvgGenerator()
    drawn.setOutputDevice(buffer)
    drawn.setResolution(96)
    with QPainter(drawn) as painter:
        pages.paint(painter, number)
    root = ET.fromstring(bytes(buffer.data().data()))  # noqa: S314  drawn just now
    return ["".join(each.itertext()).strip() for each in root.iter("{http://www.w3.org/2000/svg}text")]


def seen_on(pages: FigurePages, number: int) -> QImage:
    image = QImage(pages.printed.size().toSize(), QImage.Format.Format_RGB32)
    image.fill("white")
    with QPainter(image) as painter:
        pages.paint(painter, number)
    return image


def everything(pages: FigurePages) -> str:
    return " ".join(text for number in range(1, pages.count + 1) for text in written_on(pages, number))


def squeezed(text: str) -> str:
    """Without blanks: a line that is broken on paper is written in parts."""
    return "".join(text.split())


@pytest.fixture
def printed(qtbot, watch):
    """Goes to a page of Watch, and shows it as it goes to paper."""
    opened = []

    def show(name: str = "overview") -> FiguresDialog:
        watch.tabs.go_to(name)
        place = getattr(watch.tabs, name)
        qtbot.waitUntil(lambda: place.page.isVisible() and place.page.filled and watch.plotting.idle, timeout=SECONDS)
        watch.setFocus()
        QTest.keyClick(watch, Qt.Key.Key_P, CTRL)
        dialog = watch.window().findChildren(FiguresDialog)[-1]
        opened.append(dialog)
        qtbot.waitUntil(dialog.print_button.isEnabled, timeout=SECONDS)
        return dialog

    yield show
    for dialog in filter(isValid, opened):
        dialog.reject()


@pytest.mark.parametrize(
    "name",
    [
        *("overview", "map", "flow", "time", "anatomy", "limits", "stuck", "transitions", "workload", "escalations"),
        *("own", "replay"),
    ],
)
def test_every_page_goes_to_paper_light_and_under_what_it_is_of(printed, watch, theme, name):
    theme.wear(Appearance.DARK)
    pages = printed(name).pages
    first = written_on(pages, 1)
    assert first[0].startswith(watch.watched.figures.blueprint)
    page = getattr(watch.tabs, name).page
    about = page.about(watch.watched) if name == "replay" else page.about()
    assert about
    for _name, value in about:
        assert squeezed(value) in squeezed(" ".join(first))
    for number in range(1, pages.count + 1):
        assert f"Page {number} of {pages.count}" in written_on(pages, number)
        image = seen_on(pages, number)
        grey = [
            image.pixelColor(x, y).lightness() for x in range(0, image.width(), 7) for y in range(40, image.height(), 7)
        ]
        assert sum(each < 120 for each in grey) < len(grey) * 0.3
        assert sum(grey) / len(grey) > 190, "a dark ground went to paper"


def test_the_paper_tells_the_figures_of_the_command_line(printed, watch, place, capsys):
    assert run(["figures", "--json", "--desk", str(place), "--blueprint", "Incident"]) == 0
    told = json.loads(capsys.readouterr().out)
    summary = next(each for each in watch.blueprints.summaries if each.name == "Incident")
    watch.blueprints.choose(summary.id)
    watch._choose(summary)
    text = squeezed(everything(printed().pages))
    for name, state in told["states"].items():
        assert squeezed(name) in text
        assert squeezed(words.number(state["visits"]["n"])) in text
    assert squeezed(words.number(told["transitions_made"] if "transitions_made" in told else told["tickets"])) in text


def test_every_row_of_a_long_table_is_there_under_its_titles(qapp):
    rows = [[f"row {n}", f"{n}", "some words that need more than one line " * (1 + n % 4)] for n in range(400)]
    pages = FigurePages("A title", (), PageSetup().layout(QSizeF(2, 3)))
    made_at_once(pages.filling([Told(["Name", "Number", "Words"], [False, True, False], rows)]))
    assert pages.count > 5
    found = []
    for number in range(1, pages.count + 1):
        texts = written_on(pages, number)
        assert [texts.count(title) for title in ("Name", "Number", "Words")] == [1, 1, 1]
        found += [text for text in texts if text.startswith("row ")]
        for placed in pages._pages[number - 1]:
            assert placed.place.bottom() <= pages.printed.height() - 21.5
    assert found == [row[0] for row in rows]


def test_numbers_are_never_broken_however_many_columns(qapp):
    titles = [f"Column {n}" for n in range(14)]
    row = ["a name that is long", *["25 min 27 s"] * 13]
    pages = FigurePages("A title", (), PageSetup().layout(QSizeF(2, 3)))
    made_at_once(pages.filling([Told(titles, [False, *[True] * 13], [row])]))
    assert written_on(pages, 1).count("25 min 27 s") == 13


def test_what_is_chosen_on_the_page_is_chosen_on_paper(qtbot, printed, watch):
    watch.tabs.go_to("time")
    page = watch.tabs.time.page
    qtbot.waitUntil(lambda: page.filled and watch.plotting.idle and page.state.count() > 1, timeout=SECONDS)
    other = (page.state.currentIndex() + 1) % page.state.count()
    page.state.setCurrentIndex(other)
    page.trend.as_table.setChecked(True)
    dialog = printed("time")
    like = dialog.likeness.page
    assert (like.state.currentText(), like.trend.as_table.isChecked()) == (page.state.itemText(other), True)
    text = squeezed(everything(dialog.pages))
    for row in page.trend.numbers.rows:
        assert squeezed(page.trend.numbers.text(row, 0)) in text


def test_the_order_of_a_table_goes_along(printed, watch):
    table = watch.tabs.overview.page.states
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    names = [table.columns()[0].text(row) for row in table.whole()[1]]
    dialog = printed()
    like = dialog.likeness.page.states
    assert [like.columns()[0].text(row) for row in like.whole()[1]] == names == sorted(names, key=str.casefold)


@pytest.mark.parametrize("name", ["overview", "flow", "workload"])
def test_digits_in_a_pdf_can_be_searched_and_copied(printed, name):
    """Qt writes the signs that a feature of the typeface puts in place of others without saying what they mean."""
    page = printed(name).likeness.page
    fonts = [paper_font(11, QFont.Weight.Normal), *(each.font() for each in page.findChildren(QWidget))]
    assert all(font == plain(font) for font in fonts)


def test_other_paper_makes_other_pages(qtbot, printed, watch):
    dialog = printed()
    assert dialog.pages.layout.orientation() is QPageLayout.Orientation.Portrait
    dialog.turned.setCurrentIndex(dialog.turned.findData(Turned.LANDSCAPE.value))
    dialog.turned.activated.emit(dialog.turned.currentIndex())
    assert not dialog.print_button.isEnabled(), "the pages shown are not those of the paper any more"
    qtbot.waitUntil(dialog.print_button.isEnabled, timeout=SECONDS)
    assert dialog.pages.layout.orientation() is QPageLayout.Orientation.Landscape
    assert dialog.told.text().startswith(f"{len(dialog.view.sheets)} page")
    dialog.reject()
    again = printed()
    assert again.setup == PageSetup(paper=Paper(dialog.setup.paper), turned=Turned.LANDSCAPE), "it is kept"


def test_the_file_has_the_pages_that_were_shown(qtbot, printed, tmp_path):
    dialog, place = printed("workload"), tmp_path / "shown.pdf"
    qtbot.mouseClick(dialog.pdf_button, LEFT)
    asking = next(each for each in dialog.findChildren(QFileDialog) if each.isVisible())
    asking.fileSelected.emit(str(place))
    asking.reject()
    qtbot.waitUntil(place.exists, timeout=SECONDS)
    qtbot.waitUntil(dialog.pdf_button.isEnabled)
    assert len(PAGE.findall(place.read_bytes())) == dialog.pages.count
    assert "shown.pdf" in dialog.told.text()


def test_a_place_that_cannot_be_written_is_told(watch, printed, tmp_path):
    dialog = printed()
    watch.printing.write(dialog, tmp_path / "nowhere" / "a.pdf")
    assert "a.pdf" in dialog.told.text()
    assert dialog.print_button.isEnabled()


def test_who_closes_the_preview_leaves_neither_file_nor_likeness(qtbot, watch, printed, tmp_path):
    dialog = printed("workload")
    dialog.pages._pages *= 40
    watch.printing.write(dialog, tmp_path / "a.pdf")
    dialog.reject()
    qtbot.waitUntil(lambda: not any(isinstance(each, PaperRoom) for each in QApplication.topLevelWidgets()))
    qtbot.waitUntil(lambda: not watch.window().findChildren(FiguresDialog))
    assert list(tmp_path.glob("*.pdf")) == []


def test_nothing_is_laid_out_anew_while_pages_are_written(qtbot, watch, printed, tmp_path, monkeypatch):
    dialog, place, seen = printed("time"), tmp_path / "a.pdf", []
    dialog.pages._pages *= 20
    paint, choices = FigurePages.paint, (dialog.paper, dialog.turned, dialog.print_button, dialog.pdf_button)

    def painted(pages: FigurePages, painter: QPainter, number: int) -> None:
        if isinstance(painter.device(), QPdfWriter):
            seen.append((dialog.likeness.body.width(), any(each.isEnabled() for each in choices)))
        paint(pages, painter, number)

    monkeypatch.setattr(FigurePages, "paint", painted)
    width, count = dialog.likeness.body.width(), dialog.pages.count
    watch.printing.write(dialog, place)
    dialog.turned.setCurrentIndex(dialog.turned.findData(Turned.LANDSCAPE.value))
    dialog.say_again()
    qtbot.waitUntil(place.exists, timeout=SECONDS)
    assert seen == [(width, False)] * count
    qtbot.waitUntil(dialog.print_button.isEnabled, timeout=SECONDS)
    assert dialog.pages.layout.orientation() is QPageLayout.Orientation.Landscape, "it came afterwards"
    assert dialog.paper.isEnabled()
    assert dialog.turned.isEnabled()


def test_a_page_that_still_reads_is_waited_for(qtbot, watch, monkeypatch):
    held, ask = [], ReplayPage._ask_page
    with monkeypatch.context() as slow:
        slow.setattr(ReplayPage, "_ask_page", lambda page, *asked: held.append((page, asked)))
        watch.tabs.go_to("replay")
        qtbot.waitUntil(lambda: bool(held), timeout=SECONDS)
        watch.printing.show_pages()
        dialog = watch.window().findChildren(FiguresDialog)[-1]
        qtbot.waitUntil(dialog.likeness._timer.isActive, timeout=SECONDS)
    for page, asked in held:
        ask(page, *asked)
    qtbot.waitUntil(dialog.print_button.isEnabled, timeout=SECONDS)
    assert squeezed(words.moment(watch.tabs.replay.page.player.at)) in squeezed(everything(dialog.pages))
    dialog.reject()


def test_pages_that_were_overtaken_are_not_offered(qtbot, printed, monkeypatch):
    dialog = printed("time")
    monkeypatch.setattr(dialog.likeness, "widen", lambda _width: True)  # what is laid out anew takes its time
    dialog._make()
    dialog.show_again()
    turns: list[int] = []

    def one_more() -> None:
        turns.append(1)
        in_its_turn(dialog, one_more)

    one_more()
    qtbot.waitUntil(lambda: len(turns) > 100, timeout=SECONDS)
    assert not dialog.print_button.isEnabled()


def test_who_closes_the_preview_ends_the_making_of_its_pages(qtbot, printed, monkeypatch):
    """What they are made of goes with the preview."""
    dialog, told = printed("time"), []

    def filling(_pages: FigurePages, _blocks: object) -> Making[None]:
        try:
            while True:
                told.append("made")
                yield
        finally:
            told.append("ended")

    monkeypatch.setattr(FigurePages, "filling", filling)
    dialog.show_again()
    qtbot.waitUntil(lambda: bool(told))
    assert "ended" not in told
    dialog.reject()
    assert told[-1] == "ended"


def test_the_systems_own_dialog_comes_last(qtbot, printed):
    dialog = printed()
    qtbot.mouseClick(dialog.print_button, LEFT)
    last = dialog.findChild(QPrintDialog)
    qtbot.waitUntil(last.isVisible)
    assert (last.minPage(), last.maxPage()) == (1, dialog.pages.count)
    last.reject()
    assert dialog.isVisible(), "who changes their mind is back at the preview"


def on_a_printer(dialog: FiguresDialog, place: Path, layout: QPageLayout | None = None) -> QPrinter:
    """Agree to the system's own dialog, which may have chosen other paper."""
    dialog.print_button.click()
    last = dialog.findChild(QPrintDialog)
    printer = last.printer()
    printer.setOutputFileName(str(place))
    if layout is not None:
        printer.setPageLayout(layout)
    last.accepted.emit(printer)
    last.done(0)
    return printer


def test_paper_chosen_in_the_systems_own_dialog_is_laid_out_for(qtbot, printed, tmp_path, monkeypatch):
    dialog, place, painted = printed("workload"), tmp_path / "printed.pdf", []
    paint = FigurePages.paint

    def seen(pages: FigurePages, painter: QPainter, number: int) -> None:
        if isinstance(painter.device(), QPrinter):
            painted.append((pages.layout, pages.count))
        paint(pages, painter, number)

    monkeypatch.setattr(FigurePages, "paint", seen)
    wide = PageSetup(paper=Paper.A3, turned=Turned.LANDSCAPE).layout(QSizeF(2, 3))
    on_a_printer(dialog, place, wide)
    qtbot.waitUntil(lambda: not (isValid(dialog) and dialog.isVisible()), timeout=SECONDS)
    assert painted
    assert all(layout.isEquivalentTo(wide) for layout, _count in painted)
    assert len(painted) == painted[0][1] == len(PAGE.findall(place.read_bytes()))


def test_who_closes_the_preview_calls_the_printer_off(qtbot, printed, tmp_path, monkeypatch):
    dialog, place, called_off = printed("workload"), tmp_path / "printed.pdf", []
    dialog.pages._pages *= 40
    monkeypatch.setattr(QPrinter, "abort", lambda printer: called_off.append(printer.printerState()))
    on_a_printer(dialog, place)
    qtbot.waitUntil(place.exists, timeout=SECONDS)
    dialog.reject()
    assert called_off == [QPrinter.PrinterState.Active]
    assert not place.exists()


def test_what_narrows_is_said_on_paper(qtbot, printed, watch):
    watch.filters.priority.setCurrentIndex(watch.filters.priority.findData(2))
    qtbot.waitUntil(lambda: watch.watched.bounds == ("Normal",), timeout=SECONDS)
    pages = printed("overview").pages
    assert ("Only", "Normal") in told_about(watch.watched)
    assert "Only:Normal" in squeezed(" ".join(written_on(pages, 1)))


def test_a_page_is_painted_within_what_is_printed_on(printed):
    pages = printed("limits").pages
    for number in range(pages.count):
        for placed in pages._pages[number]:
            room = QRectF(0, 0, pages.printed.width(), pages.printed.height() + 0.5)
            assert room.contains(placed.place)
