"""The performance spectrum in Watch: its lines are read, chosen and opened; what opens is what the desk counts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QWidget

from designer import desks
from designer.dashboard.plots.spectrum import SpectrumPlot
from runtime.messages.behind import Behind
from runtime.messages.spectrum import LONGEST, Spectrum, Strip
from runtime.model.values import HOUR, MINUTE
from tests.dashboard.test_watch import choose, turn

LEFT = Qt.MouseButton.LeftButton
THREE = Strip(
    state="Open",
    visits=5,
    entered=(HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR, 9 * HOUR),
    left=(HOUR + MINUTE, 6 * HOUR, 4 * HOUR, 9 * HOUR, None),
    quarters_s=(1_800.0, 7_200.0, 14_400.0),
)
NEXT = Strip(state="Asked", visits=3, entered=(5 * HOUR,), left=(8 * HOUR,))
TOLD = Spectrum(now=10 * HOUR, begin=0, end=10 * HOUR, strips=(THREE, NEXT))


@pytest.fixture
def card(qtbot, watch):
    choose(qtbot, watch, "Incident")
    turn(qtbot, watch, "time")
    page = watch.time
    page.ensureWidgetVisible(page.spectrum)
    qtbot.waitUntil(lambda: page.spectrum.slot.plot is not None and len(page.spectrum.slot.plot._xs) > 0)
    return page.spectrum


@pytest.fixture
def plot(qtbot, theme):
    ground, picked = QWidget(), []
    plot = SpectrumPlot(theme, picked.append, ground)
    plot.picked = picked
    ground.resize(900, 420)
    plot.resize(900, 420)
    qtbot.addWidget(ground)
    with qtbot.waitExposed(ground):
        ground.show()
    plot.show_spectrum(TOLD)
    plot.grab()  # painted once, everything is in its place
    return plot


def spot(plot: SpectrumPlot, at_hour: float, height: float) -> QPoint:
    """Where a moment is on the widget, at a height counted in strips from below."""
    return plot.mapFromScene(plot.box.mapViewToScene(QPointF(at_hour * 3_600, height)))


def hover(qtbot, plot: SpectrumPlot, at: tuple[float, float]) -> None:
    """From a corner to a place: a pointer that is there already would not move."""
    qtbot.mouseMove(plot.viewport(), QPoint(1, 1))
    qtbot.mouseMove(plot.viewport(), spot(plot, *at))


def test_the_line_under_the_pointer_is_read_at_the_height_of_the_pointer(qtbot, plot):
    top, foot = plot._tops[0], plot._feet[0]
    middle = (top + foot) / 2
    for hour, told in ((4.0, "entered"), (3.5, "faster than half"), (6.5, "slowest quarter"), (9.5, "not left yet")):
        hover(qtbot, plot, (hour, middle))
        qtbot.waitUntil(lambda told=told: told in plot.reading.text())
    hover(qtbot, plot, (6.5, plot._feet[-1] + 0.4))
    qtbot.waitUntil(lambda: plot.reading.text().startswith("Asked"))
    assert "quarter" not in plot.reading.text() and "half" not in plot.reading.text()


def test_far_from_every_line_nothing_is_read(qtbot, plot):
    hover(qtbot, plot, (6.5, plot._feet[-1] + 0.4))
    qtbot.waitUntil(plot.reading.isVisible)
    hover(qtbot, plot, (1.0, plot._feet[-1] + 0.4))
    qtbot.waitUntil(plot.reading.isHidden)
    assert plot._marked is None


def test_a_click_means_the_state_at_that_moment(qtbot, plot):
    middle = (plot._tops[0] + plot._feet[0]) / 2
    qtbot.mouseClick(plot.viewport(), LEFT, pos=spot(plot, 6.5, middle))
    qtbot.mouseClick(plot.viewport(), LEFT, pos=spot(plot, 6.5, plot._feet[-1] + 0.4))
    (one, two) = plot.picked
    assert (one.state, two.state) == ("Open", "Asked")
    assert 4 * HOUR < one.at <= 9 * HOUR and 5 * HOUR < two.at <= 8 * HOUR


def test_keys_walk_the_visits_strip_by_strip(qtbot, plot):
    plot.setFocus()
    read = []
    for _ in range(6):
        qtbot.keyClick(plot, Qt.Key.Key_Right)
        read.append(plot.reading.text().split("\n")[0])
    assert read == ["Open"] * 5 + ["Asked"]
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert plot.picked[-1].state == "Asked"


def test_what_a_line_opens_is_what_was_there(qtbot, watch, card, place):
    desk = desks.open_existing(str(place))
    try:
        plot, told = card.slot.plot, card._spectrum
        for stop in range(len(plot._xs)):
            strip, _row = plot._strip_of(stop)
            plot.go_to(stop)
            with qtbot.waitSignal(watch.time.drilled) as opened:
                qtbot.keyClick(plot, Qt.Key.Key_Return)
            drill = opened.args[0]
            there = sum(
                entered < drill.at and (left or told.now) >= min(drill.at, told.now)
                for entered, left in zip(strip.entered, strip.left, strict=True)
            )
            assert drill.behind is Behind.STOOD and drill.states == (strip.state,)
            assert desk.ask(drill.query(watch._question, watch.watched.figures.now)).counted == there > 0
    finally:
        desk.close()


def test_one_state_is_looked_at_and_stays_chosen(qtbot, watch, card):
    wanted = card._spectrum.strips[-1].state
    card.of.setCurrentText(wanted)
    qtbot.waitUntil(lambda: [each.state for each in card._spectrum.strips] == [wanted])
    watch.refresh()
    qtbot.waitUntil(lambda: watch.time.filled)
    assert card.state == wanted
    card.of.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(card._spectrum.strips) > 1)


def test_one_goes_back_in_time_and_forth_again_and_another_question_begins_at_its_end(qtbot, watch, card):
    told = card._spectrum
    assert not card.later.isEnabled()
    card.show_spectrum(told.having(earlier=True))
    with qtbot.waitSignal(card.turned):
        qtbot.mouseClick(card.earlier, LEFT)
    asked = watch.watched.question
    assert card.query(asked).until == told.begin
    card.show_spectrum(told.having(later=True))
    with qtbot.waitSignal(card.turned):
        qtbot.mouseClick(card.later, LEFT)
    assert card.query(asked).until == told.end + LONGEST
    assert card.query(asked.having(teams=("returns",))).until is None


def test_the_table_tells_the_same_visits(card):
    told = card._spectrum
    assert [row[:3] for row in card.numbers.rows] == [
        (strip.state, *line) for strip in told.strips for line in zip(strip.entered, strip.left, strict=True)
    ]


def test_where_nothing_was_it_says_so(card):
    card.show_spectrum(Spectrum(now=10, begin=0, end=10))
    assert card.empty.isVisible() and "No ticket" in card.empty.text()


def test_of_very_many_only_some_are_drawn_and_it_says_so(plot):
    many = THREE.having(visits=80_000)
    plot.show_spectrum(TOLD.having(strips=(many,)))
    texts = [item.toPlainText() for item in plot._items if hasattr(item, "toPlainText")]
    assert any("80,000" in text and "5 of them drawn" in text for text in texts)
