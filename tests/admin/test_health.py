from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from designer import desks
from designer.panels.versions.question import Question
from designer.words import moment
from runtime.desk import tenure
from runtime.desk.consents import FOLDER_VARIABLE
from runtime.messages.faults import Refused
from runtime.messages.letters import LetterStatus, ListLetters
from runtime.messages.setup import GetSetup, PutFunctions
from runtime.messages.system import Hello
from runtime.model.functions import Function
from runtime.store import outbox as outbox_store
from runtime.store.schema import outbox
from tests.admin.hands import choose, dialog_of, press

LETTER = {
    "channel": "mail",
    "recipients": '["carl@acme.test"]',
    "body": "x",
    "queued_at": 1_741_600_800_000,
    "next_try": None,
    "attempts": 5,
    "status": "dead",
    "reason": "Nobody lives there.",
}


@pytest.fixture
def health(qtbot, page):
    """The page, once it knows how everything stands."""
    shown = page("health")
    qtbot.waitUntil(lambda: bool(shown.clock.text.text()) and bool(shown.desk.text.text()), timeout=10_000)
    return shown


@pytest.fixture
def given_up(other):
    """Two letters that could not be sent."""
    with other.database.write() as session:
        session.core.execute(sa.insert(outbox), [{**LETTER, "key": key, "subject": key} for key in ("one", "two")])


def _choose_file(qtbot, card, path):
    qtbot.waitUntil(lambda: card.dialog is not None and card.dialog.isVisible(), timeout=10_000)
    dialog = card.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_the_desk_s_numbers_and_its_clock_are_said(health, other):
    info = other.ask(Hello())
    assert str(info.tickets) in health.desk.text.text()
    assert "MiB" in health.desk.text.text() or "KiB" in health.desk.text.text()
    assert health.clock.text.property("tone") == "bad"
    assert "never ran" in health.clock.text.text()


def test_where_the_clock_runs_is_said(qtbot, health, place, monkeypatch):
    for holder, said in (("", "in this window"), ("shop-pc · 4711 · 9f3a", "in another program on shop-pc")):
        with monkeypatch.context() as there:
            if holder:
                there.setattr(tenure, "new_holder", lambda holder=holder: holder)
            clock = desks.open_clock(str(place))
        assert clock.turn().here
        health.look()
        qtbot.waitUntil(lambda said=said: f"It runs {said}." in health.clock.text.text(), timeout=10_000)
        clock.close()


def test_letters_that_wait_are_said_with_since_when_and_how_they_leave(qtbot, health, page, other):
    waiting = {**LETTER, "subject": "", "next_try": 1_741_600_800_000, "status": "waiting", "reason": ""}
    with other.database.write() as session:
        session.core.execute(sa.delete(outbox))
    health.look()
    qtbot.waitUntil(lambda: "No letter has left this desk so far" in health.letters.text.text(), timeout=10_000)
    assert "Nobody sends them" in health.letters.text.text() and "main.py post" in health.letters.text.text()
    with other.database.write() as session:
        session.core.execute(sa.insert(outbox), [{**waiting, "key": "one"}])
    health.look()
    since = moment(LETTER["queued_at"])
    wanted = f"1 letter(s) wait to be sent, the oldest since {since}. Nobody sends them: switch outgoing mail on under Settings"
    qtbot.waitUntil(lambda: wanted in health.letters.text.text(), timeout=10_000)
    assert health.letters.text.property("tone") == "warning"
    letters = page("settings").form.letters
    qtbot.waitUntil(lambda: wanted in letters.text(), timeout=10_000)
    assert letters.property("tone") == "warning"


def test_calls_of_functions_that_wait_are_said_apart_from_letters(qtbot, health, other):
    waiting = {**LETTER, "subject": "", "next_try": 1_741_600_800_000, "status": "waiting", "reason": ""}
    before = other.ask(Hello())
    with other.database.write() as session:
        session.core.execute(sa.insert(outbox), [{**waiting, "key": "call", "channel": "function"}])
    after = other.ask(Hello())
    assert (before.functions_waiting, after.functions_waiting) == (0, 1)
    assert (after.letters_waiting, after.letters_oldest) == (before.letters_waiting, before.letters_oldest)
    health.look()
    wanted = "1 call(s) wait(s) since"
    qtbot.waitUntil(lambda: wanted in health.calls.text.text(), timeout=10_000)
    assert "no such function any more" in health.calls.text.text()
    assert health.calls.text.property("tone") == "warning"
    assert "function" not in health.letters.text.text()


def test_calls_say_for_whom_they_wait(qtbot, health, other, tmp_path, monkeypatch):
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    monkeypatch.setattr("runtime.desk.consents.user_data_path", lambda *_of, **_as: tmp_path / "data")
    (tmp_path / "here.py").write_text("def f(): pass")
    known = [
        Function(id=key, name=key.title(), entry=f"{key}:f", enabled=key != "off") for key in ("here", "gone", "off")
    ]
    other.do(PutFunctions(functions=known))
    waiting = {**LETTER, "subject": "", "next_try": 1_741_600_800_000, "status": "waiting", "reason": ""}
    rows = [{**waiting, "key": each.id, "channel": "function", "recipients": f'["{each.id}"]'} for each in known]
    with other.database.write() as session:
        session.core.execute(sa.insert(outbox), rows)
    health.show_setup(other.ask(GetSetup()))
    health.look()
    qtbot.waitUntil(lambda: "somebody at this computer" in health.calls.text.text(), timeout=10_000)
    gone, here, off = health.calls.text.text().splitlines()
    assert gone.startswith("“Gone”: 1 call(s)") and "has gone.py: this one has not" in gone
    assert here.startswith("“Here”") and off.endswith("switched off.")
    assert health.calls.text.property("tone") == "warning"
    wanted = []
    health.page_wanted.connect(wanted.append)
    press(qtbot, health.calls.functions_button)
    assert wanted == ["functions"]
    qtbot.waitUntil(health.letters.which.isVisible, timeout=10_000)
    choose(qtbot, health.letters.which, "waiting")
    qtbot.waitUntil(lambda: health.letters.table.topLevelItemCount() == 3, timeout=10_000)
    assert {health.letters.table.topLevelItem(row).text(0) for row in range(3)} == {"Function"}


def test_a_backup_is_proved_told_and_remembered(qtbot, health, tmp_path, other):
    assert "never backed up" in health.keeping.text.text()
    press(qtbot, health.keeping.back_up_button)
    copy = tmp_path / "copy.desk"
    _choose_file(qtbot, health.keeping, copy)
    qtbot.waitUntil(lambda: "proved" in health.keeping.told.text(), timeout=20_000)
    assert copy.read_bytes()[:15] == b"SQLite format 3"
    qtbot.waitUntil(lambda: "Backed up" in health.keeping.text.text(), timeout=10_000)
    assert other.ask(Hello()).backed_up_at is not None
    assert not health.keeping.work.isVisible()


def test_a_file_that_is_there_is_never_written_over(qtbot, health, tmp_path):
    taken = tmp_path / "taken.desk"
    taken.write_text("mine")
    health.keeping.back_up(str(taken))
    qtbot.waitUntil(lambda: "exists already" in health.keeping.told.text(), timeout=10_000)
    assert taken.read_text() == "mine"


def test_a_backup_becomes_a_desk_of_its_own_that_can_be_opened(qtbot, manage, health, tmp_path, other):
    copy, new = tmp_path / "copy.desk", tmp_path / "again.desk"
    desks.back_up(other, copy, lambda _done, _total: None)
    press(qtbot, health.keeping.restore_button)
    _choose_file(qtbot, health.keeping, copy)
    qtbot.waitUntil(lambda: health.keeping.dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave, timeout=10_000)
    _choose_file(qtbot, health.keeping, new)
    qtbot.waitUntil(health.keeping.open_button.isVisible, timeout=20_000)
    with qtbot.waitSignal(manage.desk_wanted) as wanted:
        press(qtbot, health.keeping.open_button)
    assert wanted.args == [str(new)]
    restored = desks.open_existing(str(new))
    assert restored.ask(Hello()).tickets == other.ask(Hello()).tickets
    restored.close()


def test_a_damaged_backup_is_refused_and_leaves_nothing(qtbot, health, tmp_path):
    bad, new = tmp_path / "bad.desk", tmp_path / "new.desk"
    bad.write_bytes(b"SQLite format 3\x00" + b"\x00" * 4_000)
    health.keeping.restore(str(bad), str(new))
    qtbot.waitUntil(lambda: health.keeping.told.property("tone") == "bad", timeout=10_000)
    assert not new.exists()


def test_stopping_a_backup_leaves_nothing(qtbot, health, tmp_path, monkeypatch):
    begun: list[bool] = []

    def slow(_desk: object, target: Path, told: object) -> int:
        begun.append(True)
        while True:
            told(1, 10)  # type: ignore[operator]

    monkeypatch.setattr(desks, "back_up", slow)
    health.keeping.back_up(str(tmp_path / "copy.desk"))
    qtbot.waitUntil(lambda: bool(begun) and health.keeping.work.bar.maximum() > 0, timeout=10_000)
    assert not health.keeping.back_up_button.isEnabled()
    press(qtbot, health.keeping.work.stop)
    qtbot.waitUntil(lambda: "Stopped" in health.keeping.told.text(), timeout=10_000)
    assert health.keeping.back_up_button.isEnabled()


def test_closing_the_desk_ends_what_works_beside(qtbot, health, open_courier, tmp_path, monkeypatch):
    ended: list[str] = []

    def slow(_desk: object, told: object) -> None:
        try:
            while True:
                told(1, 10)  # type: ignore[operator]
        except Refused as stopped:
            ended.append(stopped.sentence)
            raise

    monkeypatch.setattr(desks, "check", slow)
    health.check.check()
    qtbot.waitUntil(lambda: health.check.work.bar.maximum() > 0, timeout=10_000)
    open_courier.close(wait=True)
    assert ended


def test_a_sound_desk_agrees_with_its_history(qtbot, health):
    press(qtbot, health.check.check_button)
    qtbot.waitUntil(lambda: "Everything agrees" in health.check.text.text(), timeout=30_000)
    assert health.check.text.property("tone") in ("", None)


def test_what_contradicts_itself_is_listed(qtbot, health, place, other):
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE ticket SET status = 'nonsense' WHERE id = 1")
    connection.close()
    press(qtbot, health.check.check_button)
    qtbot.waitUntil(lambda: "problem" in health.check.text.text(), timeout=30_000)
    assert "#1" in health.check.text.text()
    assert health.check.text.property("tone") == "bad"


def test_letters_that_were_given_up_are_sent_again_or_never(qtbot, given_up, health, other):
    letters = health.letters
    qtbot.waitUntil(lambda: letters.table.topLevelItemCount() == 2, timeout=10_000)
    assert letters.table.topLevelItem(0).text(3) == "Nobody lives there."
    assert not letters.retry_button.isEnabled()
    letters.table.setFocus()
    letters.table.setCurrentItem(letters.table.topLevelItem(0))
    press(qtbot, letters.retry_button)
    qtbot.waitUntil(lambda: letters.table.topLevelItemCount() == 1, timeout=10_000)
    letters.table.topLevelItem(0).setSelected(True)
    press(qtbot, letters.discard_button)
    question = dialog_of(qtbot, Question)
    qtbot.keyClicks(question.why, "They moved away")
    qtbot.mouseClick(question.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not letters.table.isVisible(), timeout=10_000)
    (gone,) = other.ask(ListLetters(status=LetterStatus.DISCARDED)).letters
    assert gone.reason == "They moved away"
    assert not letters.retry_button.isVisible()


def test_the_search_is_indexed_anew(qtbot, health, other):
    press(qtbot, health.search.rebuild_button)
    tickets = other.ask(Hello()).tickets
    qtbot.waitUntil(lambda: f"{tickets} ticket" in health.search.text.text(), timeout=20_000)
    assert health.search.rebuild_button.isEnabled()


def test_an_action_that_failed_is_said_in_words_beside_letters(qtbot, health, other):
    put_failed = {"ticket_id": 1, "kind": "add_follower", "body": "{}", "at": 1_741_600_800_000}
    with other.database.write() as session:
        outbox_store.put_failed(session, key="1-2-0", reason="“marc” is nobody active here.", **put_failed)
    health.look()
    letters = health.letters
    qtbot.waitUntil(lambda: letters.table.topLevelItemCount() == 1, timeout=10_000)
    row = letters.table.topLevelItem(0)
    assert [row.text(column) for column in range(4)] == [
        "Action", "add a follower", "#1", "“marc” is nobody active here.",
    ]  # fmt: skip
    assert "could not be sent or done" in letters.text.text() and letters.text.property("tone") == "bad"
    assert letters.retry_button.text() == "Try again"
