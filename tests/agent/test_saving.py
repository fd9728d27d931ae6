"""Files on the ticket's page: dropped on the reply, listed with their size, saved where somebody says."""

from __future__ import annotations

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from designer.agent.saving import harmless, size_in_words, write_whole
from runtime.messages.files import Gone
from runtime.messages.tickets import AddComment, GetConversation, KeepFile
from runtime.model.retention import LetGo, RetentionRule

CONTENT = b"\x89PNG\x00 what is broken"


def _send(qtbot, other, opened, name="photo.png"):
    kept = other.do(KeepFile(name=name, content=b64encode(CONTENT))).result
    other.do(AddComment(ticket_id=opened.ticket.id, body="See it", public=True, attachments=(kept,)))
    opened.refresh()
    qtbot.waitUntil(lambda: len(opened.conversation.messages) == 2 and bool(opened.conversation.messages[1].files))
    return opened.conversation.messages[1].files[0]


def test_a_file_is_listed_with_its_size_and_saved_as_it_came(qtbot, opened, other, tmp_path):
    chip = _send(qtbot, other, opened)
    assert "photo.png" in chip.text()
    assert size_in_words(len(CONTENT)) in chip.text()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    dialog = opened.saving.dialog
    assert dialog.selectedFiles()[0].endswith("/photo.png")
    with qtbot.waitSignal(opened.saving.saved):
        dialog.fileSelected.emit(str(tmp_path / "mine.png"))
    dialog.close()
    assert (tmp_path / "mine.png").read_bytes() == CONTENT


def test_where_a_file_was_stands_when_a_rule_removed_it(qtbot, opened, other):
    chip = _send(qtbot, other, opened)
    message = opened.conversation.messages[1]
    assert message.gone.isHidden() and not chip.isHidden()
    (known,) = message._known
    rule = RetentionRule(what=LetGo.FILES, months=12)
    message.show_files({(message.comment.id, known.file): known.having(gone=Gone(at=1_700_000_000_000, rule=rule))})
    assert message.files == [] and not message.gone.isHidden()
    assert "photo.png" in message.gone.text() and "14 Nov 2023" in message.gone.text()


def test_a_place_that_cannot_be_written_is_said(qtbot, opened, other, tmp_path):
    chip = _send(qtbot, other, opened)
    chip.click()
    opened.saving.dialog.close()
    with qtbot.waitSignal(opened.failed) as told:
        opened.saving.dialog.fileSelected.emit(str(tmp_path / "nowhere" / "mine.png"))
    assert "cannot be written" in told.args[0].sentence


def test_files_are_dropped_on_the_reply(qtbot, opened, other, tmp_path):
    (tmp_path / "one.txt").write_text("one")
    (tmp_path / "folder").mkdir()
    data = QMimeData()
    places = [str(tmp_path / "one.txt"), str(tmp_path / "folder")]
    data.setUrls([*map(QUrl.fromLocalFile, places), QUrl("https://example.com/two.txt")])
    args = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter, drop = QDragEnterEvent(QPointF(5, 5), *args), QDropEvent(QPointF(5, 5), *args)
    opened.reply.dragEnterEvent(enter)
    assert enter.isAccepted()
    opened.reply.dropEvent(drop)
    qtbot.waitUntil(lambda: [name for _key, name in opened.reply.draft.files] == ["one.txt"])
    qtbot.keyClicks(opened.reply.text, "here it is")
    opened.reply.send_now()
    qtbot.waitUntil(lambda: bool(other.ask(GetConversation(ticket_id=opened.ticket.id))))
    assert len(other.ask(GetConversation(ticket_id=opened.ticket.id))[0].attachments) == 1


def test_the_limit_is_told_before_anything_is_chosen(opened):
    assert size_in_words(25 * 1024 * 1024) in opened.reply.attach.toolTip()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("photo.png", "photo.png"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\x.txt", "x.txt"),
        ("annex\u202egpj.exe", "annexgpj.exe"),
        ("a\x00b\n.txt", "ab.txt"),
        ("..", "file"),
        ("", "file"),
        ('a<b>:"c|d?*.txt', "a_b___c_d__.txt"),
        ("Rückgabe n° 7.pdf", "Rückgabe n° 7.pdf"),
    ],
)
def test_names_are_harmless(name, shown):
    assert harmless(name) == shown


@given(st.text(max_size=300))
def test_no_name_leads_anywhere_else(name):
    found = harmless(name)
    assert found
    assert len(found) <= 120
    assert not set(found) & set('/\\\0<>:"|?*\u202e\n')
    assert found not in (".", "..")
    assert harmless(found) == found


def test_a_file_is_written_whole_over_another(tmp_path):
    place = tmp_path / "x.txt"
    place.write_text("before")
    assert write_whole(str(place), b"after") == ""
    assert place.read_bytes() == b"after"
    assert write_whole(str(tmp_path / "none" / "x"), b"y")
