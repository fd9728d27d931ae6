"""The command palette, the sheet of shortcuts and the guide: gathered from real actions, used with real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QMainWindow, QPushButton, QToolBar, QVBoxLayout, QWidget

from designer.i18n import Languages
from designer.main_window import MainWindow
from designer.paths import guide
from designer.settings import Language
from designer.widgets.assistance import HOME, Assistance, explain, page_for
from designer.widgets.command_palette import CommandPalette
from designer.widgets.commands import Command, commands_of, score
from designer.widgets.guide_window import GuideWindow, pages


class Place(QWidget):
    """Offers a place to go to."""

    def __init__(self, parent):
        super().__init__(parent)
        self.gone = []

    def offered_commands(self):
        """Where one can go."""
        yield Command("Prêt à livrer", "State", lambda: self.gone.append("ready"))
        yield Command("Preparation", "State", lambda: self.gone.append("preparing"))


@pytest.fixture
def window(qtbot, settings):
    made = QMainWindow()
    made.assistance = Assistance(made, settings)
    made.assistance.retranslate()
    help_menu = made.menuBar().addMenu("&Help")
    help_menu.addActions(made.assistance.actions)
    made.bar = made.addToolBar("Tools")
    made.done = []
    for text, keys in (("&Publish…", "Ctrl+P"), ("Arrange", ""), ("Never", "Ctrl+9")):
        action = made.bar.addAction(text)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _on, text=text: made.done.append(text))
    made.bar.actions()[2].setEnabled(False)
    centre = QWidget()
    made.setCentralWidget(centre)
    column = QVBoxLayout(centre)
    made.place, made.line, made.button = Place(centre), QLineEdit(), QPushButton("Elsewhere")
    for widget in (made.place, made.line, made.button):
        column.addWidget(widget)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.button.setFocus()
    yield made
    made.close()


def texts(palette):
    return [command.text for command in palette.shown]


def test_ctrl_k_lists_what_can_be_done(qtbot, window):
    qtbot.keyClick(window.button, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.assistance._palette
    assert palette.isVisible()
    assert {"Publish…", "Arrange", "Guide", "Prêt à livrer"} <= set(texts(palette))
    assert "Never" not in texts(palette), "what cannot be done is not offered"
    publish = next(each for each in palette.shown if each.text == "Publish…")
    assert (publish.keys, publish.group) == ("Ctrl+P", "Tools")
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_typing_finds_arrows_walk_and_enter_does(qtbot, window):
    palette = window.assistance.open_palette()
    qtbot.keyClicks(palette.line, "pret")
    assert texts(palette)[0] == "Prêt à livrer"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.place.gone == ["ready"]
    assert not palette.isVisible()
    window.assistance.open_palette()
    qtbot.keyClicks(palette.line, "pr state")
    assert set(texts(palette)) == {"Preparation", "Prêt à livrer"}
    place = texts(palette).index("Preparation")
    for _ in range(place):
        qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    qtbot.keyClick(palette.line, Qt.Key.Key_Enter)
    assert window.place.gone == ["ready", "preparing"]


def test_a_click_does_it_too(qtbot, window):
    palette = window.assistance.open_palette()
    qtbot.keyClicks(palette.line, "arrange")
    area = palette.list.visualRect(palette.list.model().index(0, 0))
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert window.done == ["Arrange"]


def test_what_was_done_last_comes_first(qtbot, window, settings):
    palette = window.assistance.open_palette()
    for text in ("arrange", "publish"):
        palette.open()
        qtbot.keyClicks(palette.line, text)
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    palette.open()
    assert texts(palette)[:2] == ["Publish…", "Arrange"]
    palette.close()
    assert settings.recent_commands == ("Tools/Publish…", "Tools/Arrange")


def test_nothing_found_is_said(qtbot, window):
    palette = window.assistance.open_palette()
    qtbot.keyClicks(palette.line, "xyzzy")
    assert palette.shown == []
    assert palette._none.isVisible()
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.close()


@pytest.mark.parametrize(
    ("wanted", "better", "worse"),
    [
        ("ref", "Refund", "Draft of reform"),
        ("insp", "Inspection", "Insert a space"),
        ("etat", "État final", "Constat d’état"),
        ("a b", "Accept the bill", "Cable A"),
    ],
)
def test_the_better_match_comes_first(wanted, better, worse):
    assert score(wanted, better) > score(wanted, worse)


@pytest.mark.parametrize("text", ["About Blueprint Designer", "Resolve", ""])
def test_letters_out_of_order_or_from_within_words_are_no_match(text):
    assert score("insp", text) is None


def test_a_hidden_tool_bar_offers_nothing(window):
    window.bar.hide()
    assert "Arrange" not in {command.text for command in commands_of(window)}


def test_a_button_that_stands_for_a_key_is_listed_once(qtbot, window):
    undo = QAction("Undo", window.place)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    window.place.addAction(undo)
    stands_for_it = QToolBar("Other")
    stands_for_it.addAction("Undo")
    window.addToolBar(stands_for_it)
    found = [command for command in commands_of(window) if command.text == "Undo"]
    assert [command.keys for command in found] == ["Ctrl+Z"]


def test_the_sheet_lists_the_real_keys(qtbot, window):
    qtbot.keyClicks(window.button, "?")
    sheet = next(each for each in window.findChildren(QWidget) if type(each).__name__ == "ShortcutSheet")
    assert sheet.isVisible()
    listed = {(command.text, command.keys) for command in sheet.commands}
    assert {
        ("Publish…", "Ctrl+P"),
        ("Guide", "F1"),
        ("Command palette…", "Ctrl+K, Ctrl+Shift+P"),
        ("Never", "Ctrl+9"),
    } <= listed
    assert all(command.keys for command in sheet.commands)
    assert [command.text for command in sheet.shown("ctrl+p")] == ["Command palette…", "Publish…"]
    sheet.close()


def test_while_one_types_a_question_mark_is_a_question_mark(qtbot, window):
    window.line.setFocus()
    qtbot.keyClicks(window.line, "why?")
    assert window.line.text() == "why?"
    assert not [each for each in window.findChildren(QWidget) if type(each).__name__ == "ShortcutSheet"]


def test_f1_opens_the_page_of_where_one_is(qtbot, window):
    explain(window.place.parentWidget(), "rehearsal")
    qtbot.keyClick(window.button, Qt.Key.Key_F1)
    opened = window.assistance._guide
    assert opened.shown == "rehearsal"
    assert "Rehearsal" in opened.page.toPlainText()
    explain(window.button, "tables")
    assert page_for(window.button) == "tables"
    assert page_for(None) == HOME
    opened.close()


def test_every_page_named_by_a_panel_is_there():
    known = {page.key for page in pages("en")}
    assert {"canvas", "checks", "rehearsal", "tables"} <= known
    assert known == {path.stem for path in guide().glob("*.md")}


def test_the_guide_is_searched_and_its_links_turn_pages(qtbot, monkeypatch):
    window = GuideWindow("en")
    qtbot.addWidget(window)
    window.open("canvas")
    qtbot.keyClicks(window.line, "rehearse")
    keys = {window.index.item(place).data(Qt.ItemDataRole.UserRole) for place in range(window.index.count())}
    assert "rehearsal" in keys
    assert "organisations" not in keys
    window.line.clear()
    window.page._follow(QUrl("checks.md"))
    assert window.shown == "checks"
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.page._follow(QUrl("https://example.test/"))
    window.page._follow(QUrl("file:///etc/passwd"))
    assert opened == [QUrl("https://example.test/")]
    assert window.page.loadResource(2, QUrl("https://example.test/a.png")) is None
    window.open("no such page")
    assert window.shown


def test_a_page_in_the_language_stands_for_the_english_one(tmp_path):
    (tmp_path / "fr").mkdir()
    (tmp_path / "one.md").write_text("# One\n")
    (tmp_path / "two.md").write_text("no heading\n")
    (tmp_path / "fr" / "one.md").write_text("# Un\n")
    assert [(page.key, page.title) for page in pages("fr", tmp_path)] == [("two", "two"), ("one", "Un")]
    assert [page.title for page in pages("en", tmp_path)] == ["One", "two"]
    assert pages("en", tmp_path / "none") == []


def test_pictures_of_a_page_are_for_readers_elsewhere(tmp_path):
    (tmp_path / "one.md").write_text("# One\n\nBefore.\n\n![The canvas](../images/design.png)\n\nAfter.\n")
    assert [page.text for page in pages("en", tmp_path)] == ["# One\n\nBefore.\n\nAfter.\n"]


def test_the_guide_speaks_french_with_the_window(qtbot, window, qapp):
    languages = Languages(qapp)
    try:
        languages.speak(Language.FRENCH)
        QLocale.setDefault(QLocale("de_DE"))  # dates the system's way, texts in French
        window.assistance.retranslate()
        opened = window.assistance.open_guide()
        french = {page.key: page.title for page in pages("fr")}
        rows = {opened.index.item(row).data(Qt.ItemDataRole.UserRole) for row in range(opened.index.count())}
        assert rows == set(french) == {page.key for page in pages("en")}
        opened.open("checks")
        assert opened.page.toPlainText().startswith("Constats")
        assert opened.page.accessibleName() == french["checks"]
        for row in range(opened.index.count()):
            opened.index.setCurrentRow(row)
            assert opened.shown == opened.index.item(row).data(Qt.ItemDataRole.UserRole)
        qtbot.keyClicks(opened.line, "d'ecran")
        assert opened.index.count() > 0
        assert opened.index.findItems("Un Blueprint en tableaux", Qt.MatchFlag.MatchExactly)
        opened.close()
        languages.speak(Language.ENGLISH)
        window.assistance.retranslate()
        english = window.assistance.open_guide()
        assert english is not opened
        english.open("checks")
        assert english.page.toPlainText().startswith("Checks")
        english.close()
    finally:
        languages.forget()


def test_f1_works_in_a_modal_dialog_and_opens_a_guide_that_can_be_used(qtbot, window):
    dialog = QDialog(window)
    line = QLineEdit(dialog)
    explain(dialog, "publishing")
    dialog.open()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_F1)
    opened = dialog.findChild(GuideWindow)
    assert opened.isVisible()
    assert opened.shown == "publishing"
    assert not opened.windowHandle().isModal()
    opened.close()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_F1)
    assert dialog.findChildren(GuideWindow) == [opened]
    dialog.close()


def test_a_dialog_without_a_page_of_its_own_opens_that_of_where_it_came_from(qtbot, window):
    explain(window.bar, "tables")
    dialog = QDialog(window.bar)
    line = QLineEdit(dialog)
    dialog.open()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_F1)
    assert dialog.findChild(GuideWindow).shown == "tables"
    dialog.close()


def test_ctrl_shift_p_opens_the_palette_too(qtbot, window):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_P, both)
    assert window.findChild(CommandPalette).isVisible()
    window.findChild(CommandPalette).close()


def test_without_a_choice_the_guide_follows_the_locale(window):
    QLocale.setDefault(QLocale("fr_FR"))
    opened = window.assistance.open_guide()
    opened.open("tables")
    assert opened.page.toPlainText().startswith("Un Blueprint en tableaux")
    opened.close()


def test_the_main_window_has_them_in_its_help_menu(qtbot, settings):
    window = MainWindow(settings)
    qtbot.addWidget(window)
    listed = {command.text: command.keys for command in commands_of(window)}
    assert (listed["Command palette…"], listed["Guide"], listed["Keyboard shortcuts"]) == (
        "Ctrl+K, Ctrl+Shift+P",
        "F1",
        "?",
    )
