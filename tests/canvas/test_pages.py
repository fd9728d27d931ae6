"""A Blueprint on paper: every part of it is on one page, on the paper that was chosen, and the legend comes last."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from designer.canvas.pages import Pages
from designer.canvas.paper import PageSetup, Paper, Sizing, Turned
from designer.canvas.pictures import Pictures
from designer.workspaces.exports import _print_on
from runtime.model.arrange.arranging import arrange
from tests.canvas.help_desk import NAMES, help_desk
from tests.model.flows import flow

PAGE = re.compile(rb"/Type\s*/Page\b")
BOX = re.compile(rb"/MediaBox \[([\d. ]+)\]")
POINTS = {Paper.A4: (595, 842), Paper.A3: (842, 1191), Paper.LETTER: (612, 792)}


@pytest.fixture(scope="module")
def pictures(qapp):
    return Pictures(help_desk(), NAMES)


@pytest.fixture(scope="module")
def large(qapp):
    return Pictures(arrange(flow(60, 1)), {})


def pages_of(pdf):
    return len(PAGE.findall(pdf))


def page(pages, number):
    """As an image, a pixel for each unit."""
    image = QImage(pages.printed.size().toSize(), QImage.Format.Format_RGB32)
    image.fill("white")
    with QPainter(image) as painter:
        pages.paint(painter, number)
    return image


def inked(image, within):
    return any(
        image.pixelColor(x, y).lightness() < 200
        for x in range(int(within.left()), int(within.right()), 2)
        for y in range(int(within.top()), int(within.bottom()), 2)
    )


def test_a_pdf_is_drawn_in_vectors_and_ends_with_its_legend(pictures):
    pdf = Pages(pictures, PageSetup()).pdf()
    assert pdf.startswith(b"%PDF")
    assert b"/Subtype /Image" not in pdf
    assert pages_of(pdf) >= 2


def test_a_large_drawing_takes_several_pages(qapp, large):
    small = Pages(Pictures(arrange(flow(8, 1)), {}), PageSetup())
    assert 2 <= small.count <= 3
    assert pages_of(small.pdf()) == small.count
    assert Pages(large, PageSetup()).count > 4


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("turned", [Turned.PORTRAIT, Turned.LANDSCAPE])
def test_the_sheet_is_the_one_that_was_chosen(pictures, paper, turned):
    found = BOX.search(Pages(pictures, PageSetup(paper=paper, turned=turned)).pdf())
    size = [float(each) for each in found[1].split()[2:]]
    expected = POINTS[paper] if turned is Turned.PORTRAIT else POINTS[paper][::-1]
    assert size == pytest.approx(expected, abs=1.5)


@pytest.mark.parametrize(("drawn", "wide"), [((900, 300), True), ((300, 900), False)])
def test_by_itself_the_sheet_lies_as_the_drawing_does(drawn, wide):
    size = PageSetup().layout(QSizeF(*drawn)).fullRectPoints().size()
    assert (size.width() > size.height()) is wide


@pytest.mark.parametrize("paper", Paper)
def test_one_page_is_one_page_however_large_the_drawing(large, paper):
    pages = Pages(large, PageSetup(paper=paper, sizing=Sizing.ONE_PAGE))
    assert pages.drawn == 1
    area = large.area.size() * pages.scale
    assert area.width() <= pages.printed.width() + 1
    assert area.height() <= pages.printed.height() + 1


def test_larger_paper_holds_the_same_drawing_larger(large):
    small, wide = (Pages(large, PageSetup(paper=paper, sizing=Sizing.ONE_PAGE)) for paper in (Paper.A4, Paper.A3))
    assert wide.scale > 1.3 * small.scale


@pytest.mark.parametrize("percent", [60, 100, 150])
def test_at_a_scale_everything_is_on_one_page_and_on_no_second(large, percent):
    pages = Pages(large, PageSetup(sizing=Sizing.SCALE, percent=percent, legend=False))
    assert pages.scale == pytest.approx(percent / 100)
    assert pages.count == pages.drawn > 1
    parts = [tile.source for tile in pages._tiles]
    for state in large.blueprint.states:
        place = large.blueprint.drawing.places[state.id]
        assert sum(part.contains(place.x + 20, place.y + 20) for part in parts) == 1, state.name
    for one, other in pairwise(parts):
        meeting = one.adjusted(0.01, 0.01, -0.01, -0.01) & other.adjusted(0.01, 0.01, -0.01, -0.01)
        assert meeting.isEmpty()


def test_no_page_is_empty(large):
    pages = Pages(large, PageSetup(sizing=Sizing.SCALE, percent=150))
    room = QRectF(0, 36, pages.printed.width(), pages.printed.height() - 60)
    assert all(inked(page(pages, number), room) for number in range(1, pages.drawn + 1))


def test_what_is_drawn_stays_between_head_and_foot(large):
    pages = Pages(large, PageSetup(sizing=Sizing.SCALE, percent=150))
    middle = pages.drawn // 2 + 1
    image, width, height = page(pages, middle), pages.printed.width(), pages.printed.height()
    assert inked(image, QRectF(0, 40, width, height - 70)), "a page in the middle holds a part of it"
    assert not inked(image, QRectF(width * 0.4, 0, width * 0.6, 30)), "nothing of it runs into the head"


def test_the_legend_is_left_out_when_it_is_not_wanted(pictures):
    plain = Pages(pictures, PageSetup(legend=False))
    assert plain.count == plain.drawn == Pages(pictures, PageSetup()).drawn
    assert pages_of(plain.pdf()) == plain.count


def test_every_state_is_in_the_legend_however_many_there_are(large):
    pages = Pages(large, PageSetup(turned=Turned.LANDSCAPE, sizing=Sizing.ONE_PAGE))
    assert sum(map(len, pages._lists)) == 60
    assert pages.count - pages.drawn == len(pages._lists) > 1
    assert inked(page(pages, pages.count), QRectF(0, 40, 300, 60))


def _printer(tmp_path, setup, pictures):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(Pages(pictures, setup).layout)
    return printer


def test_a_printer_gets_the_pages_that_were_chosen(tmp_path, large):
    setup = PageSetup(paper=Paper.A3, sizing=Sizing.SCALE, percent=100)
    printer = _printer(tmp_path, setup, large)
    _print_on(printer, large, setup)
    assert pages_of((tmp_path / "printed.pdf").read_bytes()) == Pages(large, setup).count
    printer = _printer(tmp_path, setup, large)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    _print_on(printer, large, setup)
    assert pages_of((tmp_path / "printed.pdf").read_bytes()) == 2


def test_paper_that_was_chosen_in_the_systems_own_dialog_counts(tmp_path, large):
    setup = PageSetup(paper=Paper.A4, sizing=Sizing.SCALE, percent=100)
    printer = _printer(tmp_path, PageSetup(paper=Paper.A3), large)
    _print_on(printer, large, setup)
    pdf = (tmp_path / "printed.pdf").read_bytes()
    assert pages_of(pdf) == Pages(large, setup, printer.pageLayout()).count < Pages(large, setup).count
