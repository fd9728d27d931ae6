"""A dashboard of one's own: arranged by mouse and by key, kept on the desk, shared, exported."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox

from designer import desks
from designer.dashboard.compared import Change
from designer.dashboard.own_board import GAP, ROW
from designer.dashboard.own_cards import STANDARD
from designer.dashboard.own_conflict import Overtaken
from designer.dashboard.own_export import file_name
from designer.dashboard.own_name import NameDialog
from designer.dashboard.period_chooser import Period
from designer.dashboard.picture import write_picture
from designer.dashboard.tiles import Face, Tile
from designer.words import moment
from runtime.messages.dashboards import MOST_OWN, Dashboard, ListDashboards, PutDashboard
from runtime.messages.setup import GetSetup
from runtime.model.views import Audience


@pytest.fixture
def own(qtbot, watch):
    watch.tabs.setCurrentWidget(watch.tabs.own)
    qtbot.waitUntil(lambda: watch.own.isVisible() and watch.own.filled and watch.plotting.idle, timeout=20_000)
    return watch.own


@pytest.fixture
def kept(place):
    """What the desk keeps, asked apart from the window."""

    def ask() -> tuple[Dashboard, ...]:
        desk = desks.open_existing(str(place))
        found = tuple(each.dashboard for each in desk.ask(ListDashboards()))
        desk.close()
        return found

    return ask


def name_it(qtbot, own, title: str) -> None:
    qtbot.waitUntil(lambda: own.findChild(NameDialog) is not None, timeout=5_000)
    dialog = own.findChild(NameDialog)
    dialog.name.clear()
    qtbot.keyClicks(dialog.name, title)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)


def begin(qtbot, own) -> None:
    qtbot.mouseClick(own.bar.arrange, Qt.MouseButton.LeftButton)
    assert own.board.arranging


def spot(own, name: str) -> tuple[int, int, int, int]:
    each = next(each for each in own.board.cards if each.card == name)
    return each.column, each.row, each.columns, each.rows


def choose(menu: QMenu, *path: str) -> None:
    """What a click on entries of a menu does."""
    menu.aboutToShow.emit()
    for text in path:
        action = next(each for each in menu.actions() if each.text().startswith(text))
        if action.menu() is None:
            assert action.isEnabled()
            action.trigger()
            return
        menu = action.menu()


def drag(veil, start: QPoint, to: QPoint) -> None:
    """A real press, several moves, a release; places are the veil's own, which moves along with its card."""
    window = veil.window()
    begin_at, end_at = veil.mapTo(window, start), veil.mapTo(window, to)
    QTest.mousePress(veil, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for part in (0.3, 0.7, 1.0):
        at = begin_at + (end_at - begin_at) * part
        QTest.mouseMove(veil, veil.mapFrom(window, at))
        QApplication.processEvents()
    QTest.mouseRelease(veil, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, veil.mapFrom(window, end_at))


def test_the_usual_cards_tell_what_the_pages_tell(qtbot, own, watch):
    assert [each.card for each in own.board.cards] == [each.card for each in STANDARD]
    tile = own.board.holders["overview.tile1"].card
    assert tile.isVisible()
    qtbot.waitUntil(lambda: bool(own.board.holders["flow.flow"].card.numbers.rows))
    watch.tabs.setCurrentWidget(watch.tabs.overview)
    qtbot.waitUntil(lambda: watch.overview.board.tiles[0].face is not None)
    assert tile.face.value == watch.overview.board.tiles[0].face.value
    mine = own.board.holders["overview.time"].card
    qtbot.waitUntil(lambda: bool(mine.numbers.rows) and mine.numbers == watch.overview.time.numbers)


def test_a_tile_opens_its_tickets(qtbot, own, watch):
    qtbot.mouseClick(own.board.holders["overview.tile1"].card, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: watch.tickets.list.count() == watch.watched.figures.active, timeout=10_000)


def test_cards_are_dragged_stretched_and_kept(qtbot, own, kept):
    begin(qtbot, own)
    veil = own.board.holders["overview.tile1"].veil
    pitch = own.board.cell_at(QPoint(own.board.width(), 0))[0]
    assert pitch == 12
    wide = own.board.holders["overview.tile2"].x() - own.board.holders["overview.tile1"].x()
    drag(veil, QPoint(20, 40), QPoint(20 + wide, 44))
    assert spot(own, "overview.tile1")[:2] == (3, 0) and spot(own, "overview.tile2")[:2] == (3, 2)
    veil = own.board.holders["overview.tile4"].veil
    corner = veil.rect().bottomRight() - QPoint(5, 5)
    drag(veil, corner, corner + QPoint(0, ROW + GAP))
    assert spot(own, "overview.tile4") == (9, 0, 3, 3)
    arranged = own.board.cards
    qtbot.keyClick(veil, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    name_it(qtbot, own, "Morning")
    qtbot.waitUntil(lambda: len(kept()) == 1 and not own.board.arranging, timeout=10_000)
    (found,) = kept()
    assert (found.title, found.cards, found.audience) == ("Morning", arranged, Audience.PERSONAL)
    assert own.bar.which.currentText() == "Morning"


@pytest.mark.parametrize(("width", "told"), [(900, True), (1_500, False)])
def test_where_cards_are_too_narrow_to_be_read_they_say_their_names_while_one_arranges(qtbot, own, watch, width, told):
    watch.resize(width, 520)
    begin(qtbot, own)
    qtbot.waitUntil(lambda: own.board.cramped is told)
    for name, holder in own.board.holders.items():
        assert holder.veil.told == (own.supply.title(name) if told else "")
        assert not told or holder.grab().toImage() != _unnamed(holder).toImage(), "it is written there"


def _unnamed(holder):
    name = holder.veil.accessibleName()
    holder.veil.setAccessibleName(" ")
    without = holder.grab()
    holder.veil.setAccessibleName(name)
    return without


def test_a_number_on_a_narrow_tile_is_never_cut(qtbot):
    tile, wide = Tile(), 300
    qtbot.addWidget(tile)
    tile.setMinimumWidth(0)
    change = Change("▲ 12%", "", "12% more than before.")
    face = Face("Mean full time", "4 d 12 h", "median 1 d", "What it means.", course=(1, 2, 3), change=change)
    tile.show_face(face)
    shown = []
    for width in (wide, 210, 140):
        tile.resize(width, tile.sizeHint().height())
        with qtbot.waitExposed(tile):
            tile.show()
        qtbot.waitUntil(lambda: tile.value.text() == face.value)
        shown.append((tile.spark.width() > 0, tile._change.isVisible()))
    assert shown == [(True, True), (False, True), (False, False)], "the course goes first, then how it changed"
    assert change.meaning in tile.toolTip()
    tile.resize(wide, tile.height())
    qtbot.waitUntil(lambda: tile.spark.width() > 0 and tile._change.isVisible())


def test_keys_arrange_too_and_cancel_puts_all_back(qtbot, own):
    before = own.board.cards
    begin(qtbot, own)
    veil = own.board.holders["overview.tile1"].veil
    assert veil.hasFocus() and "Active tickets" in veil.accessibleName()
    qtbot.keyClick(veil, Qt.Key.Key_Right)
    assert spot(own, "overview.tile1")[0] == 1
    qtbot.keyClick(veil, Qt.Key.Key_Down)
    qtbot.keyClick(veil, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert spot(own, "overview.tile1")[2] == 4
    qtbot.keyClick(veil, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert spot(own, "overview.tile1")[3] == 2  # no smaller than it may be
    time = own.board.holders["overview.time"].veil
    qtbot.keyClick(time, Qt.Key.Key_Delete)
    assert "overview.time" not in own.board.holders and own.board.holders[own.board.cards[0].card].veil.hasFocus()
    qtbot.mouseClick(own.bar.cancel, Qt.MouseButton.LeftButton)
    assert own.board.cards == before and not own.board.arranging
    assert own.board.holders["overview.time"].card.numbers.rows


def test_cards_of_every_page_are_added(qtbot, own):
    begin(qtbot, own)
    for page in own.supply.pages:
        for name in own.supply.cards_of(page):
            if name not in own.board.holders:
                own._add(name)
            assert own.supply.title(name)
            assert own.board.holders[name].card.isVisible()
    choose(own.bar.cards, "Overview")
    assert not any(each.isEnabled() for each in own.bar.cards.actions()[0].menu().actions())
    QApplication.processEvents()
    assert len({each.card for each in own.board.cards}) == len(own.board.cards) > 25
    qtbot.mouseClick(own.board.holders["flow.flow"].veil.away, Qt.MouseButton.LeftButton)
    choose(own.bar.cards, "Flow", "Cumulative flow")
    assert "flow.flow" in own.board.holders


def test_several_are_named_shared_and_deleted(qtbot, own, kept):
    for title in ("First", "Second"):
        choose(own.bar.menu, "New dashboard")
        name_it(qtbot, own, title)
        qtbot.waitUntil(
            lambda title=title: title in {each.title for each in kept()} and own.board.arranging, timeout=10_000
        )
        assert own.empty.isVisible() and "Add a card" in own.empty.text()
        own._add("overview.tile1")
        qtbot.mouseClick(own.bar.save, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not own.board.arranging, timeout=10_000)
    choose(own.bar.menu, "Seen by", "Everyone")
    qtbot.waitUntil(lambda: {each.audience for each in kept()} == {"personal", "everyone"}, timeout=10_000)
    qtbot.waitUntil(lambda: own.bar.which.currentText() == "Second · everyone", timeout=10_000)
    choose(own.bar.menu, "Rename")
    name_it(qtbot, own, "Ours")
    qtbot.waitUntil(lambda: "Ours" in {each.title for each in kept()}, timeout=10_000)
    qtbot.waitUntil(lambda: own.bar.which.count() == 2, timeout=10_000)
    own.bar.which.setFocus()
    qtbot.keyClick(own.bar.which, Qt.Key.Key_Home)
    assert own.current.title == "First" and [each.card for each in own.board.cards] == ["overview.tile1"]
    choose(own.bar.menu, "Delete")
    box = own.findChild(QMessageBox)
    assert "First" in box.text() and box.defaultButton().text() == "Keep it"
    qtbot.mouseClick(next(each for each in box.buttons() if each.text() == "Delete"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [each.title for each in kept()] == ["Ours"], timeout=10_000)
    qtbot.waitUntil(lambda: own.current.title == "Ours", timeout=10_000)


def test_the_usual_cards_are_named_as_they_are_shared(qtbot, own, kept):
    team, name = next(iter(own.watched.teams.items()))
    choose(own.bar.menu, "Seen by", f"Team {name}")
    name_it(qtbot, own, "For all of us")
    qtbot.waitUntil(lambda: len(kept()) == 1, timeout=10_000)
    (found,) = kept()
    assert (found.title, found.audience, found.team) == ("For all of us", Audience.TEAM, team)
    assert [each.card for each in found.cards] == [each.card for each in STANDARD]
    qtbot.waitUntil(lambda: own.bar.which.currentText() == f"For all of us · team {name}", timeout=10_000)
    assert not own.board.arranging


def test_back_to_the_usual_cards_is_a_choice_until_it_is_saved(qtbot, own):
    begin(qtbot, own)
    qtbot.keyClick(own.board.holders["flow.flow"].veil, Qt.Key.Key_Delete)
    qtbot.mouseClick(own.bar.save, Qt.MouseButton.LeftButton)
    name_it(qtbot, own, "Less")
    qtbot.waitUntil(lambda: own.current.title == "Less", timeout=10_000)
    choose(own.bar.menu, "Back to the usual cards")
    assert "flow.flow" in own.board.holders and own.board.arranging
    qtbot.keyClick(own.board.holders["flow.flow"].veil, Qt.Key.Key_Escape)
    assert "flow.flow" not in own.board.holders and not own.board.arranging


def test_what_the_desk_refuses_is_said(qtbot, own, place):
    desk = desks.open_existing(str(place))
    for number in range(MOST_OWN):
        desk.do(PutDashboard(dashboard=Dashboard(id=f"d{number}", title=f"Kept {number}")))
    desk.close()
    choose(own.bar.menu, "New dashboard")
    name_it(qtbot, own, "One too many")
    qtbot.waitUntil(lambda: "delete one" in own.bar.trouble.text(), timeout=10_000)
    assert own.bar.trouble.isVisible()


@pytest.mark.parametrize("button", ["theirs", "mine", "later"])
def test_what_somebody_else_changed_first_is_theirs_or_mine(qtbot, own, place, kept, button):
    choose(own.bar.menu, "New dashboard")
    name_it(qtbot, own, "Morning")
    qtbot.waitUntil(lambda: own.current.title == "Morning", timeout=10_000)
    own.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    desk = desks.open_existing(str(place))
    desk.do(PutDashboard(dashboard=own.current.having(title="Theirs"), revision=own.current.revision))
    desk.close()
    choose(own.bar.menu, "Rename")
    name_it(qtbot, own, "Mine")
    qtbot.waitUntil(lambda: own.findChild(Overtaken) is not None, timeout=10_000)
    box = own.findChild(Overtaken)
    qtbot.mouseClick(getattr(box, button), Qt.MouseButton.LeftButton)
    shown = {"theirs": "Theirs", "mine": "Mine", "later": "Morning"}[button]
    qtbot.waitUntil(lambda: own.current.title == shown, timeout=10_000)
    assert [each.title for each in kept()] == ["Mine" if button == "mine" else "Theirs"]


def test_cards_a_program_does_not_know_are_left_out(qtbot, own, place):
    desk = desks.open_existing(str(place))
    cards = ({"card": "future.thing", "column": 0, "row": 0, "columns": 6, "rows": 4}, STANDARD[0].having(row=4))
    desk.do(PutDashboard(dashboard={"id": "later", "title": "Later", "cards": cards}))
    desk.close()
    own._asked = False
    own.hide()
    own.show()
    qtbot.waitUntil(lambda: own.current.title == "Later", timeout=10_000)
    assert [each.card for each in own.board.cards] == ["overview.tile1"] and own.board.cards[0].row == 0


def chosen_file(own, path) -> None:
    dialog = [each for each in own.findChildren(QFileDialog) if each.isVisible()][-1]
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def test_the_whole_is_a_picture_and_the_numbers_a_file(own, tmp_path):
    choose(own.bar.menu, "Export picture")
    assert own.findChild(QFileDialog).selectedFiles()[0].endswith("The usual cards.png")
    chosen_file(own, tmp_path / "board.png")
    picture, board = QImage(str(tmp_path / "board.png")), own.board.grab().toImage()
    head = picture.height() - board.height()
    assert picture.width() == board.width() and head > 40
    assert picture.pixelColor(0, picture.height() - 1).alpha() == 255
    band = {picture.pixel(x, y) for x in range(14, 300) for y in range(head)}
    assert len(band) > 10, "the dashboard's name and what it is about"
    choose(own.bar.menu, "Export all numbers")
    chosen_file(own, tmp_path / "all.csv")
    text = (tmp_path / "all.csv").read_text(encoding="utf-8-sig")
    titles = [own.supply.title(each.card) for each in own.board.cards]
    assert [line for line in text.splitlines() if line in titles] == titles
    assert file_name("My: morning/board") == "My morning board" and file_name("..") == "dashboard"


def test_a_file_says_which_figures_it_holds(qtbot, own, watch, tmp_path):
    team = watch.filters.team
    team.setCurrentIndex(1)
    priority = watch.filters.priority
    priority.setCurrentIndex(2)
    bounds = team.currentText(), priority.currentText()
    qtbot.waitUntil(lambda: own.watched.bounds == bounds and own.filled and not watch._asking, timeout=10_000)
    figures = own.watched.figures
    choose(own.bar.menu, "Export all numbers")
    chosen_file(own, tmp_path / "all.csv")
    rows = list(csv.reader((tmp_path / "all.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows[:5] == [
        ["Blueprint", figures.blueprint],
        ["Period", "since the beginning"],
        ["Only", ", ".join(bounds)],
        ["Durations", "calendar time"],
        ["Figures", f"as of {moment(figures.now)}"],
    ]
    card = own.board.holders["overview.time"].card
    write_picture(card, tmp_path / "card.png")
    assert QImage(str(tmp_path / "card.png")).height() > card.height()


def test_a_card_of_what_is_open_now_is_exported_without_the_filters_period(qtbot, own, watch, tmp_path):
    watch.filters.period.put(Period.DAYS_30)
    watch.filters.changed.emit()
    qtbot.waitUntil(lambda: watch.watched.figures.period is not None and own.filled, timeout=10_000)
    for name in ("workload.people", "overview.time"):
        if name not in own.board.holders:
            own._add(name)
    people, time = (own.board.holders[name].card for name in ("workload.people", "overview.time"))
    qtbot.waitUntil(lambda: any(name == "Figures" for name, _ in own.about_of(people)), timeout=10_000)
    qtbot.waitUntil(lambda: own.supply.about("workload.people") != (), timeout=10_000)
    assert "Period" not in dict(own.about_of(people)) and "Durations" not in dict(own.about_of(people))
    assert own.about_of(time) == own.about() and "Period" in dict(own.about())
    title = own._told_apart("workload.people")
    assert title.startswith("Open tickets per person · ") and dict(own.about())["Period"] not in title
    assert own._told_apart("overview.time") == own.supply.title("overview.time")


def test_a_tile_alone_is_exported_by_its_menu(qtbot, own, tmp_path):
    tile = own.board.holders["overview.tile1"].card
    at = tile.mapTo(own, QPoint(20, 20))
    own.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, own.mapToGlobal(at)))
    menu = next(each for each in own.findChildren(QMenu) if each.isVisible())
    menu.actions()[1].trigger()
    menu.close()
    dialog = own.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "tile.csv"))
    dialog.reject()
    rows = list(csv.reader((tmp_path / "tile.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows[1][:2] == [tile.face.title, tile.face.value]
    own.export.write(tmp_path / "nowhere" / "x.png", lambda path: path.write_bytes(b""))
    assert "Not written" in own.bar.trouble.text()


def test_in_a_narrow_window_cards_are_wider_and_are_arranged_as_they_stand(qtbot, own, watch):
    wide = own.board.holders["overview.tile1"].width() / own.board.width()
    watch.resize(1_000, 800)
    qtbot.waitUntil(lambda: own.board.holders["overview.tile1"].width() / own.board.width() > 1.8 * wide, timeout=5_000)
    assert [each.card for each in own.board.cards] == [each.card for each in STANDARD]
    begin(qtbot, own)
    assert own.board.holders["overview.tile1"].width() / own.board.width() < 1.1 * wide
    assert all(holder.geometry().right() <= own.board.width() for holder in own.board.holders.values())


def test_both_looks(own, theme):
    theme.changed.emit()
    assert not own.grab().isNull()
    assert QPointF(own.board.pos()).y() >= 0


def test_nobody_begins_with_the_board_of_a_team_elsewhere_but_it_can_be_chosen(qtbot, watch, place):
    desk = desks.open_existing(str(place))
    team = desk.ask(GetSetup()).teams[0]
    theirs = Dashboard(id="theirs", title="Theirs", audience=Audience.TEAM, team=team.id, cards=STANDARD[:1])
    assert desk.do(PutDashboard(dashboard=theirs)).result.elsewhere, "the owner is not in it"
    desk.close()
    watch.tabs.setCurrentWidget(watch.tabs.own)
    own, which = watch.own, watch.own.bar.which
    qtbot.waitUntil(lambda: bool(own.known) and own.filled and watch.plotting.idle, timeout=20_000)
    called = [f"Theirs · team {team.name}", "The usual cards"]
    assert [which.itemText(row) for row in range(which.count())] == called
    assert which.currentText() == "The usual cards" and len(own.board.cards) == len(STANDARD)
    for row, cards in ((0, 1), (1, len(STANDARD))):
        which.setCurrentIndex(row)
        which.activated.emit(row)
        assert len(own.board.cards) == cards and which.currentText() == called[row]
        assert [which.itemText(each) for each in range(which.count())] == called
