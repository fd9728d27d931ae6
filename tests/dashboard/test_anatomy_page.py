"""Where time goes, with real clicks and keys: what is drawn is what the desk says, and each part opens its tickets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from designer import desks
from designer.dashboard.anatomy_cards import By, part_name, shown_parts
from designer.dashboard.gathering_card import Rank, age_together, rate
from runtime.messages.anatomy import Anatomy, GetAnatomy, Part, Spent, WaySpent
from runtime.messages.behind import Behind
from tests.dashboard.test_watch import choose, turn

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, watch):
    choose(qtbot, watch, "Incident")
    turn(qtbot, watch, "anatomy")
    qtbot.waitUntil(lambda: bool(watch.anatomy.split.numbers.rows), timeout=10_000)
    return watch.anatomy


@pytest.fixture
def told(page, place, watch) -> Anatomy:
    desk = desks.open_existing(str(place))
    found = desk.ask(GetAnatomy(question=watch._question))
    desk.close()
    return found


def totals(card) -> dict:
    return {row[0]: row[-2] for row in card.numbers.rows}


def test_the_cards_tell_what_the_desk_says_by_each_of_three(qtbot, page, told):
    assert sum(totals(page.whole).values()) == pytest.approx(told.total.total_s, rel=1e-3)
    for by, expected in (
        (By.STATE, {name: spent.total_s for name, spent in told.states.items()}),
        (By.TEAM, {name or "(no team)": spent.total_s for name, spent in told.teams.items()}),
        (By.WAY, {" → ".join(each.states): each.spent.total_s for each in told.ways}),
    ):
        page.split.by.setCurrentIndex(by)
        assert totals(page.split) == {name: pytest.approx(total, rel=1e-3) for name, total in expected.items()}
    lengths = [sum(bar.parts) for bar in page.split.bars.bars]
    assert lengths == sorted(lengths, reverse=True)
    qtbot.mouseClick(page.split.shares, LEFT)
    assert {round(sum(bar.parts), 9) for bar in page.split.bars.bars} == {1.0}


def test_a_click_on_a_part_opens_its_tickets_and_beside_it_all(qtbot, page, watch):
    bars = page.split.bars
    first = bars.bars[0]
    part = max(range(len(first.parts)), key=lambda at: first.parts[at])
    with qtbot.waitSignal(page.drilled) as opened:
        qtbot.mouseClick(bars, LEFT, pos=bars.part_rects(0)[part].center().toPoint())
    drill = opened.args[0]
    parts = shown_parts([row.spent for row in page.split._rows], business=False)
    assert (drill.behind, drill.state, drill.part) == (Behind.SPENT, first.name, parts[part])
    qtbot.waitUntil(lambda: watch.tickets.isVisible() and watch.tickets.list.count() > 0, timeout=10_000)
    with qtbot.waitSignal(page.drilled) as opened:
        qtbot.mouseClick(bars, LEFT, pos=QPoint(2, bars.row_rect(0).center().y()))
    assert opened.args[0].part is None


def test_keys_walk_the_parts(qtbot, page):
    bars = page.split.bars
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    qtbot.keyClick(bars, Qt.Key.Key_Right)
    there = [at for at, value in enumerate(bars.bars[0].parts) if value]
    with qtbot.waitSignal(page.drilled) as opened:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert opened.args[0].part is shown_parts([row.spent for row in page.split._rows], business=False)[there[0]]
    bars.setFocus()  # the list of tickets has it
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(bars, key)
    with qtbot.waitSignal(page.drilled) as opened:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert opened.args[0].part is None


def test_a_way_opens_those_that_took_it(qtbot, page, watch, told):
    page.split.by.setCurrentIndex(By.WAY)
    with qtbot.waitSignal(page.drilled) as opened:
        qtbot.mouseClick(page.split.bars, LEFT, pos=QPoint(2, page.split.bars.row_rect(0).center().y()))
    assert opened.args[0].way == told.ways[0].states
    qtbot.waitUntil(lambda: watch.tickets.list.count() == min(told.ways[0].runs, 200), timeout=10_000)


def test_business_time_leaves_closed_hours_out(qtbot, page, watch):
    spent = Spent(visits=2, parts={Part.WORKING: 60.0, Part.CLOSED: 540.0})
    page.whole.show_anatomy(Anatomy(total=spent), business=True)
    assert [sum(bar.parts) for bar in page.whole.bars.bars] == [60.0] and "10" in page.whole.efficiency.text()
    page.whole.show_anatomy(Anatomy(total=spent), business=False)
    assert [sum(bar.parts) for bar in page.whole.bars.bars] == [600.0] and "100" in page.whole.beside.text()


def test_without_visits_taken_up_no_efficiency_is_claimed(page):
    spent = Spent(visits=1, parts={Part.QUEUEING: 60.0})
    told = Anatomy(claims=False, total=spent, ways=(WaySpent(states=("A", "B"), runs=1, spent=spent),))
    page.whole.show_anatomy(told, business=False)
    assert page.whole.efficiency.text().endswith("–") and "took it up" in page.whole.beside.text()
    assert page.whole.numbers.rows[0][-1] is None and part_name(Part.QUEUEING) in page.whole.numbers.titles


def test_nothing_says_what_to_do(page):
    page.split.show_anatomy(Anatomy(), business=False)
    page.whole.show_anatomy(Anatomy(), business=False)
    assert "longer" in page.split.empty.text() and "longer" in page.whole.empty.text()


def test_states_are_ranked_in_three_ways_with_the_reason(qtbot, page, watch):
    card = page.gathering
    states = {name: each for name, each in watch.watched.figures.states.items() if not each.final}
    for rank, value in (
        (Rank.WAITING, lambda each: each.time_business.waiting_s),
        (Rank.AGE, age_together),
        (Rank.GROWTH, lambda each: max(each.arrived - each.visits.n, 0)),
    ):
        card.rank.setCurrentIndex(rank)
        expected = sorted((name for name in states if value(states[name])), key=lambda name: -value(states[name]))
        assert [bar.name for bar in card.bars.bars] == expected[:10]
        if expected:
            assert expected[0] in card.why.text()
        else:
            assert card.empty.text()
    rows = {row[0]: row for row in card.numbers.rows}
    assert {name: row[-1] for name, row in rows.items()} == {name: rate(each) for name, each in states.items()}
    card.rank.setCurrentIndex(Rank.WAITING)
    with qtbot.waitSignal(page.drilled) as opened:
        qtbot.mouseClick(card.bars, LEFT, pos=card.bars.row_rect(0).center())
    assert (opened.args[0].behind, opened.args[0].state) == (Behind.QUEUED, card.bars.bars[0].name)
