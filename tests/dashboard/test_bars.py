"""Bars whose names stand above them: long ones in full, brief ones where there is no room, and all told apart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from designer.dashboard.bars import Bar, Bars, Part
from designer.dashboard.detectors_cards import SlowCard
from runtime.messages.detectors import Detections, SlowTransition

LONG = "Assigned → In progress → Waiting for the supplier → Resolved → Closed"
BRIEF = "Assigned → … 3 … → Closed"


@pytest.fixture
def bars(qtbot, theme):
    bars = Bars(theme)
    bars.names_above = True
    qtbot.addWidget(bars)
    bars.show_bars(
        [Bar(LONG, (9.0,), "90 %", "said", key="0", brief=BRIEF), Bar("Refused", (1.0,), "10 %", "said", key="1")],
        (Part("", "#2090a0"),),
    )
    with qtbot.waitExposed(bars):
        bars.show()
    return bars


def test_a_name_above_its_bar_has_the_whole_width(bars):
    bars.resize(bars.fontMetrics().horizontalAdvance(LONG) + 30, bars.sizeHint().height())
    assert bars.names_in(bars.width() - 10) == [LONG, "Refused"]
    for row in range(2):
        box, (part,) = bars.row_rect(row), bars.part_rects(row)
        assert part.top() >= box.top() + bars.fontMetrics().height() and part.bottom() < box.bottom()
        assert part.left() < 8


def test_in_less_room_it_is_called_by_its_brief_name(bars):
    bars.resize(bars.fontMetrics().horizontalAdvance(BRIEF) + 30, bars.sizeHint().height())
    assert bars.names_in(bars.width() - 10) == [BRIEF, "Refused"]


def test_its_name_is_as_good_to_click_as_its_bar(qtbot, bars):
    bars.resize(600, bars.sizeHint().height())
    for row in range(2):
        for place in (bars.row_rect(row).topLeft() + QPoint(9, 9), bars.part_rects(row)[0].center().toPoint()):
            with qtbot.waitSignal(bars.picked) as picked:
                qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=place)
            assert picked.args == [str(row)]


def test_slow_transitions_of_one_name_say_which_state_they_leave(qtbot, theme):
    card = SlowCard(theme)
    qtbot.addWidget(card)
    slow = tuple(
        SlowTransition(id=key, name=name, from_state=state, to="Work", n=9, median_s=1.0, least_s=3.0, slow=2)
        for key, name, state in (("a", "Take", "New"), ("b", "Take", "Waiting"), ("c", "Close", "Work"))
    )
    card.show_detections(Detections(times=3.0, stays=(), slow=slow), {})
    assert [bar.name for bar in card.bars.bars] == ["New → Take", "Waiting → Take", "Close"]


def test_names_go_above_their_bars_where_it_is_narrow(qtbot, theme):
    bars = Bars(theme)
    bars.least_beside = 300
    qtbot.addWidget(bars)
    names = ["Everybody · First reply", "Very important customers · First reply", "Everybody · Resolution"]
    bars.show_bars(
        [Bar(name, (1.0, 3.0), "97 %", "said") for name in names], (Part("broken", "#f00"), Part("kept", "#0f0"))
    )
    with qtbot.waitExposed(bars):
        bars.show()
    bars.resize(600, 200)
    beside = bars.part_rects(0)[0].left()
    assert beside > bars.fontMetrics().horizontalAdvance("Everybody")
    low = bars.minimumHeight()
    bars.resize(280, 300)
    assert bars.part_rects(0)[0].left() < 8 and bars.minimumHeight() > low
    assert bars.names_in(272) == names
    assert [bars._row_at(bars.row_rect(row).center().y()) for row in range(3)] == [0, 1, 2]
    bars.resize(600, 300)
    assert bars.part_rects(0)[0].left() == beside and bars.minimumHeight() == low
